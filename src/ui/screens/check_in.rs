//! The check-in: one question a screen, every answer kept in the draft as it is given.

mod answers;
mod draw;

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::choices;
use crate::content::question::{Item, questions};
use crate::domain::answer::Answer;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::form::{Asks, Form, Place, Question};
use crate::domain::private::Private;
use crate::domain::{form, history};
use crate::page::{dates, entry_lines, lapse_lines};
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::{CheckInAbout, Route, Text};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

/// The most bytes a few words may have.
const WORDS_BYTES_MAX: usize = 8 * 1024;
/// Typed words are kept this long after the last key.
const DRAFT_AFTER: Duration = Duration::from_millis(800);

/// The check-in.
#[derive(Debug)]
pub struct CheckIn {
    about: CheckInAbout,
    /// `None` until the journal has been asked for a draft.
    filling: Option<Filling>,
}

/// A check-in being filled in.
#[derive(Debug)]
struct Filling {
    form: Form,
    /// The row in use; for steps that is the choice the arrows are on.
    row: usize,
    /// Hours as they are typed.
    typed: String,
    words: TextArea,
    /// The check-in before, for "last time".
    last: Option<Entry>,
    is_edit: bool,
    /// What is changed, as it was saved.
    saved: Option<Entry>,
    /// The unfinished check-in of somebody who changes another one meanwhile.
    other: Option<Box<Draft>>,
    standing: Standing,
    due: Option<Duration>,
    kept: entry_lines::Kept,
}

impl CheckIn {
    /// A check-in about a day, or a saved one to change.
    #[must_use]
    pub const fn new(about: CheckInAbout) -> Self {
        Self { about, filling: None }
    }

    fn begin(&self, cx: &Cx<'_>) -> Result<Filling, StoreError> {
        let new = |day| {
            let mut bytes = [0; 10];
            // Ids need only differ; without chance the instant alone names the entry.
            let _ = cx.chance.fill(&mut bytes);
            Entry::new(EntryId::new(cx.now, bytes), Kind::CheckIn, day, cx.now)
        };
        let draft = cx.store.map_or(Ok(None), |store| store.draft(Kind::CheckIn))?;
        let (mut other, mut saved) = (None, None);
        let (entry, is_edit) = match (&self.about, draft) {
            (CheckInAbout::Saved(entry), Some(draft)) if draft.entry.id == entry.id => {
                saved = Some(entry.as_ref().clone());
                (draft.entry, true)
            }
            (CheckInAbout::Saved(entry), draft) => {
                (other, saved) = (draft.map(Box::new), Some(entry.as_ref().clone()));
                (entry.as_ref().clone(), true)
            }
            (CheckInAbout::Day(_), Some(draft)) => {
                let is_saved = match cx.store {
                    Some(store) => store.entry(draft.entry.id)?.is_some(),
                    None => false,
                };
                (draft.entry, is_saved)
            }
            (CheckInAbout::Day(day), None) => (new(*day), false),
        };
        let kept = cx.store.map_or_else(|| Ok(entry_lines::Kept::new()), Store::preferences)?;
        let choices = choices::from_preferences(&kept);
        let last = match cx.store {
            Some(store) => store.last_check_in_before(entry.at)?,
            None => None,
        };
        let words = TextArea::new(entry.text.reveal(), Lines::Many, WORDS_BYTES_MAX);
        let is_begun = !entry.is_empty() && !is_edit;
        let mut form = Form::new(questions().form(&choices), entry);
        if is_begun {
            form.go_on();
        }
        let mut filling = Filling {
            form,
            row: 0,
            typed: String::new(),
            words,
            last,
            is_edit,
            saved,
            other,
            standing: cx.standing,
            due: None,
            kept,
        };
        filling.arrive();
        Ok(filling)
    }
}

/// What stands in the rows of the list of further questions, before the questions themselves.
const MORE_ROWS_BEFORE: usize = 2;

impl Filling {
    fn item(question: &Question) -> Option<&'static Item> {
        questions().get(&question.id)
    }

    /// Coming to a place puts the row on the answer that is there.
    fn arrive(&mut self) {
        self.typed.clear();
        self.row = match (self.form.question(), self.form.answer()) {
            (None, _) => 0,
            (_, Some(Answer::Step(step))) => usize::from(step.get()),
            (_, Some(Answer::YesNo(answer))) => {
                usize::from(*answer == crate::domain::answer::YesNo::Yes)
            }
            _ => self.row_nobody_chose(),
        };
        if let Some(Answer::Hours(hours)) = self.form.answer() {
            self.typed = hours.to_string();
        }
    }

    /// Past the last row, so that a question nobody answered shows no choice.
    fn row_nobody_chose(&self) -> usize {
        match self.form.question().map(|question| question.asks) {
            Some(Asks::Steps | Asks::YesNo) => usize::MAX,
            _ => 0,
        }
    }

    fn rows(&self) -> usize {
        match self.form.question() {
            None => MORE_ROWS_BEFORE + self.form.more().len(),
            Some(question) => match question.asks {
                Asks::Steps => 5,
                Asks::YesNo => 2,
                Asks::Many | Asks::Medicine => question.options.len(),
                Asks::Hours | Asks::Words => 1,
            },
        }
    }

    /// Keep the draft as it is now.
    fn keep(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.due = None;
        self.form.write(Private::new(self.words.text().to_owned()));
        if cx.standing == Standing::ReadOnly {
            return Vec::new();
        }
        if self.form.entry().is_empty() && !self.is_edit {
            return vec![Effect::Keep(Change::Draft(Kind::CheckIn, None))];
        }
        let is_as_saved = self.saved.as_ref().is_some_and(|saved| {
            let now = Entry { changed_at: saved.changed_at, ..self.form.entry().clone() };
            now == *saved
        });
        if is_as_saved {
            let forget = Effect::Keep(Change::Draft(Kind::CheckIn, None));
            return if self.other.is_some() { Vec::new() } else { vec![forget] };
        }
        let draft = Draft { entry: self.form.entry().clone(), at: cx.now };
        let draft = Change::Draft(Kind::CheckIn, Some(Box::new(draft)));
        match &self.other {
            None => vec![Effect::Keep(draft)],
            // There is room for one draft: the other one becomes an entry, so that no answer is lost.
            Some(other) => {
                let save = Change::Save(Box::new(other.entry.clone()));
                vec![Effect::Write(Change::All(vec![save, draft]))]
            }
        }
    }

    fn save(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.form.write(Private::new(self.words.text().to_owned()));
        let forget = Effect::Keep(Change::Draft(Kind::CheckIn, None));
        if self.form.entry().is_empty() {
            let key =
                if self.is_edit { "check-in-empty-stays" } else { "check-in-empty-not-saved" };
            let words = cx.words.say(key);
            // The draft may be of another check-in.
            let forget = self.other.is_none().then_some(forget);
            let then = [Effect::Back, Effect::Say(Notice::result(words))];
            return forget.into_iter().chain(then).collect();
        }
        self.form.entry_mut().changed_at = cx.now;
        let is_pinned = cx.is_pinned(self.form.entry());
        self.form.entry_mut().is_pinned = is_pinned;
        let entry = self.form.entry().clone();
        let saved = cx.saved_entry(&entry);
        let leads = if self.is_edit { Vec::new() } else { leads(&entry, cx) };
        let mut changes = vec![Change::Save(Box::new(entry))];
        if self.other.is_none() {
            changes.push(Change::Draft(Kind::CheckIn, None));
        }
        let save = Change::All(changes);
        self.due = None;
        let then =
            if leads.is_empty() { Effect::Back } else { Effect::Replace(Route::After(leads)) };
        vec![Effect::Write(save), then, Effect::Say(saved)]
    }

    /// What was typed becomes a draft soon. A box that is full says so.
    fn edited(&mut self, edit: Edit, cx: &Cx<'_>) -> Vec<Effect> {
        if edit != Edit::Same {
            self.due = Some(cx.elapsed + DRAFT_AFTER);
        }
        let full = (edit == Edit::Full).then(|| cx.words.say("check-in-words-full"));
        full.map(|words| Effect::Say(Notice::result(words))).into_iter().collect()
    }

    fn next(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.form.next();
        self.arrive();
        self.keep(cx)
    }

    fn back(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.form.back() {
            self.arrive();
        } else {
            effects.push(cx.say("notice-first-question"));
        }
        effects.extend(self.keep(cx));
        effects
    }

    fn choose_more(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.row.checked_sub(MORE_ROWS_BEFORE) {
            Some(index) => {
                self.form.open(index);
                self.arrive();
                Vec::new()
            }
            None => self.save(cx),
        }
    }

    /// Move the check-in to an earlier or later day; never past today.
    fn move_day(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let day = self.form.entry().day;
        let moved = if action == Action::Left { day.earlier(1) } else { day.later(1) };
        if moved > cx.today {
            let words = cx.words.say("check-in-future");
            return vec![Effect::Say(Notice::result(words))];
        }
        self.form.entry_mut().day = moved;
        let goes = cx.goes_next(self.form.entry());
        let goes = goes.map(|words| Effect::Say(Notice::result(words)));
        self.keep(cx).into_iter().chain(goes).collect()
    }

    fn why(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(item) = self.form.question().and_then(Self::item) else {
            return Vec::new();
        };
        let mut paragraphs = vec![
            cx.words.say(&item.key()),
            String::new(),
            cx.words.say(&item.why_key()),
            String::new(),
        ];
        if item.question.asks == Asks::Medicine {
            paragraphs.extend(missed_dose(cx));
        }
        paragraphs.push(cx.words.say(&cx.standing.key("check-in-why-private")));
        let title = cx.words.say("check-in-why-title");
        vec![Effect::Go(Route::Page(Text { title, paragraphs }))]
    }
}

/// Who tells a person what to do about a missed dose, and the facts; never a dose.
fn missed_dose(cx: &Cx<'_>) -> Vec<String> {
    let line = lapse_lines::line(cx.words, "check-in-why-medicine-line", "bmc-addiction-warmline");
    let facts = [("facts", "DAY-4, OUD-27".into())];
    vec![
        cx.words.say("check-in-why-medicine"),
        line,
        cx.words.say_with("check-in-why-medicine-facts", &facts),
        String::new(),
    ]
}

/// Where the answers lead on this person's days.
fn leads(entry: &Entry, cx: &Cx<'_>) -> Vec<form::Lead> {
    let used = cx.store.and_then(|store| store.used_days(entry.day).ok()).unwrap_or_default();
    let id = history::BREAKS_KEY.parse().ok();
    let kept = id.and_then(|id| cx.store?.preference(&id).ok().flatten());
    let told = kept.map(|kept| history::told_breaks(kept.reveal())).unwrap_or_default();
    let is_after = history::is_after_a_break(&used, entry.day)
        || history::is_after_a_told_break(&told, &used, entry.day);
    form::leads(entry, is_after)
}

impl Screen for CheckIn {
    fn title(&self, look: &Look<'_>) -> String {
        let Some(filling) = &self.filling else { return look.say("keys-check-in") };
        let day = filling.form.entry().day;
        let title = match (filling.form.place(), filling.form.question()) {
            (Place::Core(index), Some(question)) => {
                let name = Filling::item(question).map(|item| look.say(&item.name_key()));
                let values = [
                    ("n", (index + 1).into()),
                    ("of", filling.form.core().len().into()),
                    ("name", name.unwrap_or_default().to_lowercase().into()),
                ];
                look.say_with("check-in-title", &values)
            }
            _ => look.say("check-in-title-more"),
        };
        if day == look.today {
            return title;
        }
        let day = dates::long_day(day, look.words);
        look.say_with("check-in-title-past", &[("title", title.into()), ("day", day.into())])
    }

    fn arrows_answer(&self) -> bool {
        let question = self.filling.as_ref().and_then(|filling| filling.form.question());
        let asks = question.map(|question| question.asks);
        matches!(asks, Some(Asks::Steps | Asks::YesNo | Asks::Hours))
    }

    fn drafts(&self) -> Option<Kind> {
        Some(Kind::CheckIn)
    }

    fn keymap(&self) -> &'static Keymap {
        let filling = self.filling.as_ref();
        match filling.and_then(|filling| filling.form.question()).map(|question| question.asks) {
            Some(Asks::Words) => &keymap::CHECK_IN_WORDS,
            Some(Asks::Steps) => &keymap::CHECK_IN,
            Some(Asks::YesNo) => &keymap::CHECK_IN_YES_NO,
            Some(Asks::Hours) => &keymap::CHECK_IN_HOURS,
            Some(Asks::Many | Asks::Medicine) => &keymap::CHECK_IN_MARKS,
            None => &keymap::CHECK_IN_MORE,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if self.filling.is_none() {
            self.filling = Some(self.begin(cx)?);
        }
        if let (Some(filling), Some(store)) = (&mut self.filling, cx.store) {
            // Only what the journal has as an entry may be written over as a draft.
            let other = filling.other.as_ref().map(|other| &other.entry);
            if let Some(other) = other
                && store.entry(other.id)?.is_some_and(|kept| kept == *other)
            {
                filling.other = None;
            }
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(filling) = &mut self.filling {
            filling.words.resize(draw::words_area(cx.body));
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(filling) = &mut self.filling else { return Vec::new() };
        match action {
            Action::Back => {
                let mut effects = filling.keep(cx);
                let has_kept = effects.iter().any(|effect| {
                    matches!(effect, Effect::Keep(Change::Draft(_, Some(_))) | Effect::Write(_))
                });
                effects.push(Effect::Back);
                if has_kept {
                    let words = cx.words.say("check-in-draft-kept");
                    effects.push(Effect::Say(cx.saved_as(words)));
                }
                effects
            }
            Action::Save => filling.save(cx),
            Action::Why => filling.why(cx),
            Action::UndoTyping => {
                let edit = filling.words.undo();
                filling.edited(edit, cx)
            }
            Action::RedoTyping => {
                let edit = filling.words.redo();
                filling.edited(edit, cx)
            }
            Action::NextField => filling.next(cx),
            Action::PreviousField => filling.back(cx),
            _ => filling.answer(action, cx),
        }
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(filling) = &mut self.filling else { return Vec::new() };
        let asks = filling.form.question().map(|question| question.asks);
        match (asks, input) {
            (Some(Asks::Words), input) => {
                let edit = match input {
                    Typed::Key(key) => filling.words.key(key),
                    Typed::Paste(text) => filling.words.paste(&text),
                };
                filling.edited(edit, cx)
            }
            (Some(Asks::Hours), Typed::Key(key)) => filling.type_hours(key, cx),
            (Some(Asks::YesNo), Typed::Key(Key::Char(letter))) => filling.type_yes_no(letter, cx),
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        let Some(filling) = &self.filling else { return false };
        let asks = filling.form.question().map(|question| question.asks);
        match action {
            Action::Mark => matches!(asks, Some(Asks::Many | Asks::Medicine)),
            Action::RatherNotSay | Action::Why => asks.is_some(),
            Action::Left | Action::PreviousField => filling.form.place() != Place::Core(0),
            _ => true,
        }
    }

    fn digits(&self) -> Option<(u8, u8)> {
        let form = &self.filling.as_ref()?.form;
        let last = match form.question() {
            None => form.more().len(),
            Some(question) if matches!(question.asks, Asks::Many | Asks::Medicine) => {
                question.options.len()
            }
            Some(_) => return None,
        };
        u8::try_from(last.min(9)).ok().map(|last| (1, last))
    }

    fn due(&self) -> Option<Duration> {
        self.filling.as_ref().and_then(|filling| filling.due)
    }

    fn woken(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.filling.as_mut().map(|filling| filling.keep(cx)).unwrap_or_default()
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.filling.as_mut().map(|filling| filling.keep(cx)).unwrap_or_default()
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        self.filling.as_ref()?.render(area, buf, look)
    }
}

/// The lived day as a short name for "last time".
fn day_name(day: Day, look: &Look<'_>) -> String {
    dates::month_day_from(day, look.today, look.words)
}
