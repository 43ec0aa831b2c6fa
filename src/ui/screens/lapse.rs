//! The lapse room: safe now, not alone, the next day, what it was, what is still there. Every page can be
//! skipped, every answer is kept in the draft as it is given, and nothing is reset.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::answer::YesNo;
use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::lapse::{LINE_BYTES_MAX, LapseForm, PICKS, PICKS_MAX, Step, Taken};
use crate::domain::rating::Strength;
use crate::page::lapse_lines::{Around, CRISIS, FACTS, NOT_ALONE};
use crate::page::{dates, lapse_around};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Text};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

mod draw;
mod end;

/// Typed words are kept this long after the last key.
const DRAFT_AFTER: Duration = Duration::from_millis(800);

/// The room.
#[derive(Debug, Default)]
pub struct LapseRoom {
    /// `None` until the journal has been asked for a draft.
    form: Option<LapseForm>,
    around: Around,
    row: usize,
    box_: Option<TextArea>,
    due: Option<Duration>,
    /// Whether it was saved; then the last page shows what to do and whom to call.
    has_ended: bool,
}

/// A row on the page about tolerance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AloneRow {
    GoOn,
    Overdose,
    Line,
    Person,
}

impl LapseRoom {
    fn begin(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let draft = cx.store.map_or(Ok(None), |store| store.draft(Kind::Lapse))?;
        let entry = draft.map_or_else(
            || {
                let mut bytes = [0; 10];
                // Ids need only differ; without chance the instant alone names the entry.
                let _ = cx.chance.fill(&mut bytes);
                Entry::new(EntryId::new(cx.now, bytes), Kind::Lapse, cx.today, cx.now)
            },
            |draft| draft.entry,
        );
        self.form = Some(LapseForm::new(entry));
        self.arrive();
        Ok(())
    }

    fn step(&self) -> Step {
        self.form.as_ref().map_or(Step::Safe, LapseForm::step)
    }

    /// Coming to a page.
    fn arrive(&mut self) {
        self.row = 0;
        let words = match (self.step(), &self.form) {
            (Step::What, Some(form)) => Some(form.what().to_owned()),
            (Step::Tomorrow, Some(form)) => Some(form.tomorrow().to_owned()),
            _ => None,
        };
        self.box_ = words.map(|words| TextArea::new(&words, Lines::One, LINE_BYTES_MAX));
    }

    fn alone_rows(&self) -> Vec<AloneRow> {
        let mut rows = vec![AloneRow::GoOn, AloneRow::Overdose, AloneRow::Line];
        if !self.around.people.is_empty() {
            rows.push(AloneRow::Person);
        }
        rows
    }

    fn rows(&self) -> usize {
        match self.step() {
            Step::Safe => 3,
            Step::NotAlone => self.alone_rows().len(),
            Step::DayAhead => PICKS.len(),
            _ => 1,
        }
    }

    /// What was typed so far goes into the form.
    fn take_words(&mut self) {
        let Some(words) = self.box_.as_ref().map(|area| area.text().to_owned()) else { return };
        let step = self.step();
        let Some(form) = &mut self.form else { return };
        match step {
            Step::What => form.write_what(&words),
            Step::Tomorrow => form.write_tomorrow(&words),
            _ => {}
        }
    }

    /// Keep the draft as it is now; with nothing answered there is none.
    fn keep(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.due = None;
        self.take_words();
        let can_keep = matches!(cx.standing, Standing::Open | Standing::Guest) && !self.has_ended;
        let Some(form) = self.form.as_ref().filter(|_| can_keep) else { return Vec::new() };
        let entry = form.entry();
        let draft =
            (!entry.is_empty()).then(|| Box::new(Draft { entry: entry.clone(), at: cx.now }));
        vec![Effect::Keep(Change::Draft(Kind::Lapse, draft))]
    }

    fn next(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.take_words();
        let has_more = self.form.as_mut().is_some_and(LapseForm::go_on);
        if !has_more {
            return self.save(cx);
        }
        self.arrive();
        self.keep(cx)
    }

    fn page_back(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let mut effects = self.keep(cx);
        if self.form.as_mut().is_some_and(LapseForm::back) {
            self.arrive();
        } else {
            effects.push(cx.say("notice-first-question"));
        }
        effects
    }

    /// Saved even when every page was skipped: that it happened is the entry.
    fn save(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.take_words();
        self.due = None;
        let can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
        let Some(form) = self.form.as_mut().filter(|_| can_write) else {
            return vec![Effect::Say(Notice::problem(cx.words.say("notice-read-only")))];
        };
        form.entry_mut().changed_at = cx.now;
        let entry = form.entry().clone();
        let change =
            Change::All(vec![Change::Save(Box::new(entry)), Change::Draft(Kind::Lapse, None)]);
        vec![Effect::Write(change), Effect::Say(cx.saved())]
    }

    fn choose(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.step() {
            Step::Safe => self.choose_safe(cx),
            Step::NotAlone => match self.alone_rows().get(self.row) {
                Some(AloneRow::Overdose) => vec![Effect::Go(Route::Overdose)],
                Some(AloneRow::Line) => vec![Effect::Go(Route::Line(NOT_ALONE.to_owned()))],
                Some(AloneRow::Person) => vec![end::call_person(&self.around, cx)],
                _ => self.next(cx),
            },
            _ => self.next(cx),
        }
    }

    fn choose_safe(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let answer = if self.row == 0 { YesNo::Yes } else { YesNo::No };
        if let Some(form) = &mut self.form {
            form.set_safe(answer);
        }
        let then = match self.row {
            0 => return self.next(cx),
            1 => Effect::Go(Route::Overdose),
            _ => Effect::Go(Route::Line(CRISIS.to_owned())),
        };
        let mut effects = self.keep(cx);
        effects.push(then);
        effects
    }

    fn mark(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let row = self.row;
        let (Some(form), Some(pick)) = (&mut self.form, PICKS.get(row)) else { return Vec::new() };
        if form.step() != Step::DayAhead {
            return Vec::new();
        }
        match form.turn_pick(pick) {
            Taken::Yes => self.keep(cx),
            Taken::Full => {
                let words = cx.words.say_with("lapse-ahead-full", &[("n", PICKS_MAX.into())]);
                vec![Effect::Say(Notice::result(words))]
            }
        }
    }

    fn number(&mut self, number: u8, cx: &Cx<'_>) -> Vec<Effect> {
        if self.step() == Step::Confidence {
            if let Some(form) = &mut self.form {
                form.set_confidence(Strength::try_from(number).ok());
            }
            return self.keep(cx);
        }
        let Some(row) = usize::from(number).checked_sub(1).filter(|row| *row < self.rows()) else {
            return Vec::new();
        };
        self.row = row;
        if self.step() == Step::DayAhead { self.mark(cx) } else { self.choose(cx) }
    }

    /// Left and right: a page, or on the scale one step.
    fn turn(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let sure = self.form.as_ref().and_then(LapseForm::confidence);
        let turned = match (self.step(), action, sure) {
            (Step::Confidence, _, None) => Strength::try_from(5).ok(),
            (Step::Confidence, Action::Right, Some(sure)) => Some(sure.up()),
            (Step::Confidence, Action::Left, Some(sure)) if sure > Strength::MIN => {
                Some(sure.down())
            }
            (Step::Confidence, Action::Left, Some(_)) => None,
            (_, Action::Left, _) => return self.page_back(cx),
            _ => return self.next(cx),
        };
        if let Some(form) = &mut self.form {
            form.set_confidence(turned);
        }
        self.keep(cx)
    }

    fn clear(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.step() == Step::Confidence
            && let Some(form) = &mut self.form
        {
            form.set_confidence(None);
        }
        self.keep(cx)
    }

    fn why(cx: &Cx<'_>) -> Vec<Effect> {
        let keys = ["lapse-why-1", "lapse-why-2", "lapse-why-3"];
        let mut paragraphs: Vec<String> = keys.iter().map(|key| cx.words.say(key)).collect();
        let private = cx.words.say(&cx.standing.key("lapse-why-private"));
        paragraphs.extend([String::new(), private, String::new()]);
        paragraphs
            .push(cx.words.say_with("after-break-source", &[("facts", FACTS.join(", ").into())]));
        vec![Effect::Go(Route::Page(Text { title: cx.words.say("lapse-why-title"), paragraphs }))]
    }

    fn leave(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let mut effects = self.keep(cx);
        effects.push(Effect::Back);
        if self.form.as_ref().is_some_and(|form| !form.entry().is_empty()) {
            effects.push(cx.say_kept("lapse-draft-kept"));
        }
        effects
    }
}

impl Screen for LapseRoom {
    fn title(&self, look: &Look<'_>) -> String {
        if self.has_ended {
            return look.say("lapse-title-end");
        }
        let values = [("n", (self.step().index() + 1).into()), ("of", Step::ALL.len().into())];
        let title = look.say_with("lapse-title", &values);
        // What goes on from another day stays under that day.
        match self.form.as_ref().map(|form| form.entry().day) {
            Some(day) if day != look.today => {
                let day = dates::long_day_from(day, look.today, look.words);
                look.say_with(
                    "check-in-title-past",
                    &[("title", title.into()), ("day", day.into())],
                )
            }
            _ => title,
        }
    }

    fn arrows_answer(&self) -> bool {
        true
    }

    fn drafts(&self) -> Option<Kind> {
        Some(Kind::Lapse)
    }

    fn keymap(&self) -> &'static Keymap {
        match (self.has_ended, &self.box_) {
            (true, _) => &keymap::MENU,
            (_, Some(_)) => &keymap::LAPSE_WORDS,
            _ if self.step() == Step::Confidence => &keymap::LAPSE_SCALE,
            _ => &keymap::LAPSE,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if self.form.is_none() {
            self.begin(cx)?;
        }
        // It is written down once the journal has it, and not before: until then every word stays here.
        let is_kept = |form: &LapseForm| {
            cx.store.and_then(|store| store.entry(form.entry().id).ok().flatten()).is_some()
        };
        if !self.has_ended && self.form.as_ref().is_some_and(is_kept) {
            self.has_ended = true;
            self.row = 0;
            self.box_ = None;
        }
        if !self.has_ended {
            self.around = lapse_around::read(cx.store, cx.today)?;
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(area) = &mut self.box_ {
            area.resize(draw::box_area(cx.body));
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.has_ended {
            return self.act_ended(action, cx);
        }
        let last = self.rows().saturating_sub(1);
        match action {
            Action::Back => return self.leave(cx),
            Action::Save => return self.save(cx),
            Action::Why => return Self::why(cx),
            Action::Choose => return self.choose(cx),
            Action::Mark => return self.mark(cx),
            Action::Number(number) => return self.number(number, cx),
            Action::Left | Action::Right => return self.turn(action, cx),
            Action::NextField => return self.next(cx),
            Action::PreviousField => return self.page_back(cx),
            Action::Clear => return self.clear(cx),
            Action::UndoTyping => drop(self.box_.as_mut().map(TextArea::undo)),
            Action::RedoTyping => drop(self.box_.as_mut().map(TextArea::redo)),
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(area) = &mut self.box_ else { return Vec::new() };
        let edit = match input {
            Typed::Key(key) => area.key(key),
            Typed::Paste(text) => area.paste(&text),
        };
        if edit != Edit::Same {
            self.due = Some(cx.elapsed + DRAFT_AFTER);
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Mark => self.step() == Step::DayAhead,
            Action::Up => self.has_ended || self.rows() > 1,
            // Before the first page there is none.
            Action::Left => self.step() != Step::Safe,
            _ => true,
        }
    }

    fn digits(&self) -> Option<(u8, u8)> {
        match self.step() {
            Step::Confidence => Some((0, 9)),
            _ => u8::try_from(self.rows()).ok().map(|last| (1, last)),
        }
    }

    fn due(&self) -> Option<Duration> {
        self.due
    }

    fn woken(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep(cx)
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep(cx)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
