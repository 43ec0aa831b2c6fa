//! What a tool looks at beside itself: whose journal is open, whom one can call, one's own past
//! numbers, and whether something that slows breathing was taken a short while ago.

use std::collections::BTreeMap;

use crate::content::phone::Phone;
use crate::content::tool::{Own, Step};
use crate::domain::entry::{Entry, Kind};
use crate::domain::plan::{Card, Plan};
use crate::domain::practice::{Past, Practice, past, was_after_use};
use crate::store::{Filter, Store, StoreError, VaultState};
use crate::ui::effect::Effect;
use crate::ui::route::{Code, Route, Section};
use crate::ui::screen::{Cx, Standing};

/// How many past sessions the person's own numbers rest on, at the most.
const PAST_MAX: usize = 6;
/// How many tool sessions are looked through, newest first.
pub(in crate::ui::screens) const PRACTICES_MAX: usize = 400;

/// How many lines of one's own are offered at a step, at the most: a few are easier than many.
const OWN_MAX: usize = 3;

/// Someone to call, in words to show.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Someone {
    /// Their name.
    pub(super) name: String,
    /// Their number, as it was written.
    pub(super) phone: String,
}

impl std::fmt::Debug for Someone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Someone")
    }
}

/// What there is.
pub(super) struct Around {
    /// Whose journal is open.
    pub(super) standing: Standing,
    /// The first of one's own people who has a number.
    pub(super) person: Option<Someone>,
    /// One's own last sessions with this tool.
    pub(super) past: Option<Past>,
    /// Whether something that slows breathing was taken a short while ago.
    pub(super) is_after_use: bool,
    /// What of the person's own can be picked at a step.
    own: BTreeMap<Own, Vec<String>>,
    /// Whether there is a journal that could be opened later, so that a run can wait for it.
    pub(super) can_wait: bool,
    /// Whether anything may move.
    pub(super) is_moving: bool,
    /// What stands over a code that dials.
    caption: String,
}

impl std::fmt::Debug for Around {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Around").field("standing", &self.standing).finish_non_exhaustive()
    }
}

impl Default for Around {
    fn default() -> Self {
        Self {
            standing: Standing::Locked,
            person: None,
            past: None,
            is_after_use: false,
            own: BTreeMap::new(),
            can_wait: false,
            is_moving: false,
            caption: String::new(),
        }
    }
}

impl Around {
    /// Look around for the tool called `id`.
    pub(super) fn read(cx: &Cx<'_>, id: &str) -> Result<Self, StoreError> {
        let mut around = Self {
            standing: cx.standing,
            is_moving: cx.prefs.movement.is_on(),
            caption: cx.words.say("tool-call-caption"),
            person: shown_while_locked(cx),
            can_wait: cx.standing == Standing::Locked && cx.vault.state() == VaultState::Present,
            ..Self::default()
        };
        if let Some(store) = cx.store {
            around.person = first_person(store)?;
            around.past = past(&practices_of(store, id)?, id, PAST_MAX);
            around.own = own(store)?;
            around.is_after_use = was_after_use(&recent(store, cx)?, cx.now);
        }
        Ok(around)
    }

    /// What of the person's own can be picked at this step; nothing while locked.
    pub(super) fn own(&self, step: &Step) -> &[String] {
        step.own.and_then(|own| self.own.get(&own)).map_or(&[], Vec::as_slice)
    }

    /// The choice with this place: those of the tool, then the person's own.
    pub(super) fn choice<'a>(&'a self, step: &'a Step, place: usize) -> Option<&'a str> {
        step.choices.iter().chain(self.own(step)).nth(place).map(String::as_str)
    }

    /// Show how to call the person; Daymark cannot call anyone itself.
    pub(super) fn call(&self) -> Effect {
        let dials = |someone: &Someone| {
            let phone: Phone = someone.phone.parse().ok()?;
            Some(Code {
                caption: self.caption.clone(),
                by_hand: String::new(),
                uri: phone.tel_uri(),
                shown: format!("{}   {}", someone.name, someone.phone),
            })
        };
        match self.person.as_ref().and_then(dials) {
            Some(code) => Effect::Go(Route::QrCode(vec![code])),
            None => Effect::Go(Route::Section(Section::Call)),
        }
    }
}

fn own(store: &Store) -> Result<BTreeMap<Own, Vec<String>>, StoreError> {
    let plan = Plan::from_preferences(&store.preferences()?);
    let card = |card: Card| plan.lines(card).iter().take(OWN_MAX).cloned().collect::<Vec<_>>();
    let people = store.people()?;
    let names = people.iter().take(OWN_MAX).map(|person| person.name.reveal().to_owned());
    Ok(BTreeMap::from([
        (Own::First, card(Card::First)),
        (Own::Reasons, card(Card::Reasons)),
        (Own::People, names.collect()),
    ]))
}

fn shown_while_locked(cx: &Cx<'_>) -> Option<Someone> {
    if cx.standing != Standing::Locked {
        return None;
    }
    let person = cx.locked_card.people.iter().find(|person| !person.phone.is_blank())?;
    Some(Someone { name: person.name.reveal().to_owned(), phone: person.phone.reveal().to_owned() })
}

fn first_person(store: &Store) -> Result<Option<Someone>, StoreError> {
    let people = store.people()?;
    let found = people.iter().find(|person| !person.phone.is_blank());
    Ok(found.map(|person| Someone {
        name: person.name.reveal().to_owned(),
        phone: person.phone.reveal().to_owned(),
    }))
}

/// The entries of today and the evening before it.
pub(in crate::ui::screens) fn recent(store: &Store, cx: &Cx<'_>) -> Result<Vec<Entry>, StoreError> {
    store.entries(cx.today.earlier(1)..=cx.today)
}

/// The last sessions with one tool, newest first.
fn practices_of(store: &Store, id: &str) -> Result<Vec<Practice>, StoreError> {
    let filter = Filter { kind: Some(Kind::Tool), ..Filter::default() };
    let rows = store.page(&filter, None, PRACTICES_MAX)?;
    let of_tool =
        rows.iter().filter(|row| row.tool.as_ref().is_some_and(|tool| tool.as_str() == id));
    let mut practices = Vec::new();
    for row in of_tool.take(2 * PAST_MAX) {
        practices.extend(store.entry(row.id)?.as_ref().and_then(Practice::of));
    }
    Ok(practices)
}
