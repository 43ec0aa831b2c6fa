//! Settings: look, privacy, the check-in's questions, backups, deleting, about. Every change is kept at
//! once; `r` goes back to the first value.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::choices;
use crate::content::question::questions;
use crate::domain::counter::Counted;
use crate::domain::day::Day;
use crate::domain::plan::Card;
use crate::domain::prefs::Turn;
use crate::domain::retention::Keep;
use crate::page::dates;
use crate::store::{StoreError, backup};
use crate::system::locked_card::{LockedCard, PlanCard};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::screens::keep;
use crate::ui::screens::plan::locked;
use crate::ui::widgets::list::Selection;

mod draw;
mod row;

pub use row::Row;

/// Columns of the list where a panel stands beside it.
const LIST_COLS: u16 = 58;

/// The screen.
#[derive(Debug, Default)]
pub struct Settings {
    row: usize,
    seen: Seen,
    is_copying: bool,
}

/// What the rows say that is not a preference.
#[derive(Debug, Default)]
struct Seen {
    is_own: bool,
    is_guest: bool,
    questions: (usize, usize),
    /// How many goals are counted.
    goals: usize,
    /// The days of the copies, newest first.
    copies: Vec<Day>,
    /// The name of the newest copy.
    newest_copy: Option<String>,
    /// How many people show while locked.
    people: usize,
    /// How many cards do, the overdose card among them.
    cards: usize,
    overdose_card: bool,
    keep: Keep,
}

impl Settings {
    /// Settings, with this row in use.
    #[must_use]
    pub fn at(row: Row) -> Self {
        let row = Row::ALL.iter().position(|other| *other == row).unwrap_or(0);
        Self { row, ..Self::default() }
    }

    fn here(&self) -> Row {
        Row::ALL.get(self.row).copied().unwrap_or(Row::Theme)
    }

    /// Whether the row in use needs a journal, and this is a guest who has none.
    fn is_for_no_guest(&self) -> bool {
        self.seen.is_guest
            && (self.here().is_only_for_own_journal() || self.here() == Row::WhileLocked)
    }

    /// What is said where the lock screen is not this person's to change.
    const fn why_not_shown(cx: &Cx<'_>) -> Option<&'static str> {
        match cx.standing {
            Standing::Guest => Some("settings-own-journal-only"),
            _ => cx.why_not_kept(),
        }
    }

    fn turn(&self, turn: Turn, cx: &Cx<'_>) -> Vec<Effect> {
        let row = self.here();
        if let Some(why) = Self::why_not_shown(cx).filter(|_| row == Row::WhileLocked) {
            return vec![cx.say(why)];
        }
        if row == Row::WhileLocked {
            let overdose_card = !cx.locked_card.overdose_card;
            return vec![Effect::KeepLockedCard(Box::new(locked::with_overdose(
                overdose_card,
                cx,
            )))];
        }
        match row.turned(cx.prefs, turn) {
            Some(prefs) => {
                let mut effects = vec![Effect::Prefer(Box::new(prefs))];
                if row == Row::ScreenReader {
                    effects.push(cx.say_own("settings-next-start"));
                }
                effects
            }
            None => Vec::new(),
        }
    }

    fn reset(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let row = self.here();
        if let Some(why) = Self::why_not_shown(cx).filter(|_| row == Row::WhileLocked) {
            return vec![cx.say(why)];
        }
        if row == Row::WhileLocked {
            return vec![Effect::KeepLockedCard(Box::new(locked::with_overdose(false, cx)))];
        }
        match row.reset(cx.prefs) {
            Some(prefs) => vec![Effect::Prefer(Box::new(prefs))],
            None => vec![cx.say("settings-no-first-value")],
        }
    }

    fn choose(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let row = self.here();
        if self.is_for_no_guest() || row.is_only_for_own_journal() && !self.seen.is_own {
            return vec![cx.say("settings-own-journal-only")];
        }
        match (row, row.place()) {
            (_, Some(place)) => vec![Effect::Go(place)],
            (Row::Backups, _) => self.back_up(cx),
            (Row::WhileLocked, _) => {
                vec![Effect::Show(Section::Plan), cx.say("settings-while-locked-how")]
            }
            _ => self.turn(Turn::On, cx),
        }
    }

    /// Make a copy now. A second one on the same day has the time in its name.
    fn back_up(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(store) = cx.store.filter(|_| !self.is_copying) else { return Vec::new() };
        let name = if self.seen.copies.contains(&cx.today) {
            format!("{}-{}", cx.today, cx.now.format("%H%M%S"))
        } else {
            cx.today.to_string()
        };
        let file = cx.vault.backups().join(format!("{name}.{}", backup::EXTENSION));
        match store.reader() {
            Ok(reader) => {
                self.is_copying = true;
                vec![
                    cx.say("settings-backup-making"),
                    Effect::Run(Job::BackUp(Box::new(reader), file)),
                ]
            }
            Err(error) => vec![cx.trouble(&error)],
        }
    }
}

impl Screen for Settings {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("section-settings")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::SETTINGS
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Settings)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.seen.is_own = cx.standing == Standing::Open;
        self.seen.is_guest = cx.standing == Standing::Guest;
        self.seen.people = cx.locked_card.people.len();
        self.seen.overdose_card = cx.locked_card.overdose_card;
        self.seen.cards = cards(cx.locked_card);
        if self.seen.is_own {
            let copies = backup::list(cx.vault)?;
            let newest = copies.iter().find(|copy| copy.day.is_some());
            let name = newest.and_then(|copy| copy.path.file_name());
            self.seen.newest_copy = name.map(|name| name.to_string_lossy().into_owned());
            self.seen.copies = copies.into_iter().filter_map(|copy| copy.day).collect();
        }
        if let Some(store) = cx.store {
            let chosen = choices::from_preferences(&store.preferences()?);
            self.seen.questions = choices::count(questions(), &chosen);
            self.seen.keep = store.keep()?;
            self.seen.goals = Counted::from_preferences(&store.preferences()?).goals.len();
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.body.height);
        let mut selection = Selection { row: self.row, first: 0 };
        if selection.act(action, Row::ALL.len(), page) {
            self.row = selection.row;
            return Vec::new();
        }
        match action {
            Action::Left => self.turn(Turn::Back, cx),
            Action::Right => self.turn(Turn::On, cx),
            Action::Choose => self.choose(cx),
            Action::Reset => self.reset(cx),
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_copying = false;
        let words = match outcome {
            Outcome::Failed(error) => {
                return vec![cx.trouble(&error)];
            }
            Outcome::BackedUp => "settings-backup-made",
            _ => return Vec::new(),
        };
        // What cannot be read now is read again the next time this is shown.
        let _ = self.refresh(cx);
        vec![cx.say(words)]
    }

    fn offers(&self, action: Action) -> bool {
        let has_values = self.here().place().is_none() && self.here() != Row::Backups;
        match action {
            Action::Left | Action::Right | Action::Reset => has_values && !self.is_for_no_guest(),
            Action::Choose => !self.is_for_no_guest(),
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let row = self.here();
        let leads = row.place().is_some() || row == Row::WhileLocked;
        match (action, row) {
            (Action::Choose, Row::Backups) => Some("do-back-up"),
            (Action::Choose, _) if !leads => Some("do-change-value"),
            _ => None,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        draw::render(self, area, buf, look)
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(row) = draw::list(self.row, cx.body).row_at(at) else { return Vec::new() };
        self.row = row;
        self.choose(cx)
    }
}

impl Seen {
    /// What a row says that has no values of its own.
    fn said(&self, row: Row, look: &Look<'_>) -> String {
        if row.is_only_for_own_journal() && !self.is_own {
            return look.say(if self.is_guest {
                "settings-needs-journal"
            } else {
                "settings-not-here"
            });
        }
        match row {
            Row::WhileLocked if self.is_guest => look.say("settings-needs-journal"),
            Row::WhileLocked => self.shown_while_locked(look),
            Row::Questions => {
                let (on, more) = self.questions;
                look.say_with(
                    "settings-questions-count",
                    &[("on", on.into()), ("more", more.into())],
                )
            }
            Row::Counter if self.goals == 0 => look.say("settings-counter-off"),
            Row::Counter => look.say_with("settings-counter-on", &[("n", self.goals.into())]),
            Row::Keep => keep::said(self.keep, look),
            Row::Backups => match self.copies.first() {
                Some(day) => {
                    let day = dates::month_day_from(*day, look.today, look.words);
                    look.say_with("settings-backups-last", &[("day", day.into())])
                }
                None => look.say("settings-backups-none"),
            },
            Row::Export => look.say("settings-export-do"),
            Row::Import => look.say("settings-import-do"),
            Row::Passphrase => look.say("settings-passphrase-do"),
            Row::RecoveryCode => look.say("settings-recovery-code-do"),
            _ => String::new(),
        }
    }

    fn shown_while_locked(&self, look: &Look<'_>) -> String {
        let key = match (self.people, self.cards) {
            (0, 0) => "settings-while-locked-lines",
            (0, 1) if self.overdose_card => "settings-while-locked-card",
            (0, _) => "settings-while-locked-cards",
            (_, 0) => "settings-while-locked-people",
            (_, _) => "settings-while-locked-both",
        };
        look.say_with(key, &[("n", self.people.into()), ("cards", self.cards.into())])
    }
}

/// Cards that may be seen. The overdose card shows its steps also where nothing is written on it.
fn cards(locked: &LockedCard) -> usize {
    let is_overdose = |card: &&PlanCard| card.id == Card::Overdose.id();
    let others = locked.cards.iter().filter(|card| !is_overdose(card)).count();
    others + usize::from(locked.overdose_card)
}
