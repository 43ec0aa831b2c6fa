//! A self-check: what it is, one question a screen, and what the answers add up to. Nothing is kept before
//! the last question, except after an answer that asks for care: then it is saved first, and help comes.

mod draft;
mod draw;
pub mod history;
mod result;
pub mod score_marks;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::{Instrument, instrument};
use crate::domain::answer::YesNo;
use crate::domain::change::Change;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::instrument::{Place, Sheet, Tender};
use crate::domain::rating::Pick;
use crate::page::kept_self_checks::{self, Unfinished, every_time, tender};
use crate::page::self_check_words::{self, Taken, taken};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Section, Text};
use crate::ui::screen::{Cx, Screen};
use crate::ui::widgets::list::Scroll;

/// Where one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Before the first question.
    Start,
    /// At a question.
    Asking(Place),
    /// Behind the last one.
    Result,
}

/// A self-check.
#[derive(Debug)]
pub struct SelfCheck {
    form: Option<&'static Instrument>,
    stage: Stage,
    sheet: Sheet,
    tender: Tender,
    /// The row in use, before the first question and after the last one.
    row: usize,
    /// How far what is said on the last page is scrolled.
    scroll: Scroll,
    /// Whether the number of days is being typed, so that a second digit goes behind the first.
    is_typing: bool,
    /// The entry as it was saved.
    saved: Option<Entry>,
    /// The same on its way to the journal.
    saving: Option<Entry>,
    earlier: Vec<Taken>,
    /// What was begun before and not ended, of this form or of another.
    unfinished: Option<Unfinished>,
    /// What the form is called that was begun and is not here.
    begun_without_form: Option<String>,
}

/// A row before the first question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StartRow {
    /// Go on where it was left.
    Resume,
    /// Go on with another form that was left.
    Other,
    Start,
    Earlier,
    Tender,
}

impl SelfCheck {
    /// The self-check called `id`.
    #[must_use]
    pub fn new(id: &str) -> Self {
        let form = instrument(id);
        Self {
            form,
            stage: Stage::Start,
            sheet: form.map(|form| form.scoring.sheet()).unwrap_or_default(),
            tender: Tender::Asked,
            row: 0,
            scroll: Scroll::default(),
            is_typing: false,
            saved: None,
            saving: None,
            earlier: Vec::new(),
            unfinished: None,
            begun_without_form: None,
        }
    }

    fn start_rows(&self) -> Vec<StartRow> {
        let mut rows = Vec::new();
        rows.extend(self.begun().map(|_| StartRow::Resume));
        rows.extend(self.begun_elsewhere().map(|_| StartRow::Other));
        rows.push(StartRow::Start);
        if !self.earlier.is_empty() {
            rows.push(StartRow::Earlier);
        }
        if self.form.is_some_and(|form| form.scoring.tender.is_some()) {
            rows.push(StartRow::Tender);
        }
        rows
    }

    /// What this sitting came to.
    fn now(&self) -> Option<Taken> {
        self.saved.as_ref().or(self.saving.as_ref()).and_then(taken)
    }

    /// Values of the options at a place, in the order of the form.
    fn values(&self, place: Place) -> Vec<Pick> {
        let Some(form) = self.form else { return Vec::new() };
        match place {
            Place::Gate => Pick::all().take(2).collect(),
            Place::Item(at) => {
                let options = form.items.get(at).map(|item| item.options.as_slice());
                options.unwrap_or_default().iter().map(|(value, _)| *value).collect()
            }
            Place::After => {
                Pick::all().take(usize::from(form.scoring.after.unwrap_or(0))).collect()
            }
            Place::End => Vec::new(),
        }
    }

    /// The answer at a place.
    fn answer(&self, place: Place) -> Option<Pick> {
        match place {
            Place::Gate => self.sheet.gate.map(|gate| match gate {
                YesNo::No => Pick::MIN,
                YesNo::Yes => Pick::MIN.up(),
            }),
            Place::Item(at) => self.sheet.items.get(at).copied().flatten(),
            Place::After => self.sheet.after,
            Place::End => None,
        }
    }

    fn set(&mut self, place: Place, value: Option<Pick>) {
        match place {
            Place::Gate => {
                self.sheet.gate =
                    value.map(|value| if value == Pick::MIN { YesNo::No } else { YesNo::Yes });
            }
            Place::Item(at) => {
                if let Some(answer) = self.sheet.items.get_mut(at) {
                    *answer = value;
                }
            }
            Place::After => self.sheet.after = value,
            Place::End => {}
        }
    }

    /// Whether the question here is answered with a number of days.
    fn is_days(&self, place: Place) -> bool {
        let is_it = |form: &Instrument, at: usize| form.scoring.days.contains(&at);
        matches!((self.form, place), (Some(form), Place::Item(at)) if is_it(form, at))
    }

    /// A digit of a number of days. A number that is too high is not kept in part: nothing is left.
    fn type_digit(&mut self, place: Place, digit: u8, cx: &Cx<'_>) -> Vec<Effect> {
        let before = self.answer(place).filter(|_| self.is_typing).map_or(0, Pick::get);
        let number = Pick::try_from(before.saturating_mul(10).saturating_add(digit)).ok();
        self.is_typing = number.is_some();
        self.set(place, number);
        let wrong = number.is_none().then(|| cx.words.say("selfcheck-days-wrong"));
        wrong.map(|said| Effect::Say(Notice::result(said))).into_iter().collect()
    }

    /// Move the answer one option down or up; a number of days grows upwards.
    fn turn(&mut self, place: Place, is_down: bool) {
        self.is_typing = false;
        let is_down = is_down != self.is_days(place);
        let values = self.values(place);
        let here = self.answer(place).and_then(|value| values.iter().position(|at| *at == value));
        let at = match here {
            None => 0,
            Some(at) if is_down => (at + 1).min(values.len().saturating_sub(1)),
            Some(at) => at.saturating_sub(1),
        };
        self.set(place, values.get(at).copied());
    }

    /// The entry with the answers as they are.
    fn entry(&self, cx: &Cx<'_>) -> Option<Entry> {
        let form = self.form?;
        let before = self.saved.clone().or_else(|| self.saving.clone());
        let mut entry = before.unwrap_or_else(|| {
            let mut bytes = [0; 10];
            // Ids need only differ; without chance the instant alone names the entry.
            let _ = cx.chance.fill(&mut bytes);
            Entry::new(EntryId::new(cx.now, bytes), Kind::SelfCheck, cx.today, cx.now)
        });
        entry.answers = kept_self_checks::answers(form, &self.sheet);
        entry.changed_at = cx.now;
        Some(entry)
    }

    /// Keep the answers as they are.
    fn save(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(entry) = self.entry(cx) else { return Vec::new() };
        if self.saved.as_ref().is_some_and(|saved| saved.answers == entry.answers) {
            return Vec::new();
        }
        self.saving = Some(entry.clone());
        if cx.why_not_kept().is_some() {
            return vec![cx.say("selfcheck-not-kept")];
        }
        let said = cx.say_kept("selfcheck-saved");
        let forget = Change::Draft(Kind::SelfCheck, None);
        let change = Change::All(vec![Change::Save(Box::new(entry)), forget]);
        vec![Effect::Write(change), said]
    }

    fn next(&mut self, place: Place, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(form) = self.form else { return Vec::new() };
        self.is_typing = false;
        let next = form.scoring.next(place, &self.sheet, self.tender);
        let asks_for_care = matches!(place, Place::Item(at) if form.scoring.tender == Some(at))
            && form.scoring.is_tender(&self.sheet);
        self.stage = if next == Place::End { Stage::Result } else { Stage::Asking(next) };
        self.row = 0;
        if asks_for_care {
            // Help comes first: it must not wait for the disk.
            let mut effects = vec![Effect::Go(Route::HelpNowInCrisis)];
            effects.extend(self.save(cx));
            return effects;
        }
        if next != Place::End {
            return self.keep(cx);
        }
        if self.sheet.is_empty() {
            let said = cx.words.say("selfcheck-empty");
            let forget = Effect::Keep(Change::Draft(Kind::SelfCheck, None));
            return vec![forget, Effect::Back, Effect::Say(Notice::result(said))];
        }
        self.save(cx)
    }

    fn ask(&mut self, action: Action, place: Place, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Up => self.turn(place, false),
            Action::Down => self.turn(place, true),
            Action::Number(number) if self.is_days(place) => {
                return self.type_digit(place, number, cx);
            }
            Action::Number(number) => {
                let value = Pick::try_from(number).ok();
                if let Some(value) = value.filter(|value| self.values(place).contains(value)) {
                    self.set(place, Some(value));
                }
            }
            Action::RatherNotSay => {
                self.set(place, None);
                return self.next(place, cx);
            }
            Action::Choose | Action::Right => return self.next(place, cx),
            Action::Left => {
                self.is_typing = false;
                let before =
                    self.form.and_then(|form| form.scoring.before(place, &self.sheet, self.tender));
                self.stage = before.map_or(Stage::Start, Stage::Asking);
            }
            _ => {}
        }
        Vec::new()
    }

    fn start(&mut self, action: Action) -> Vec<Effect> {
        let rows = self.start_rows();
        match (action, rows.get(self.row)) {
            (Action::Up, _) => self.row = self.row.saturating_sub(1),
            (Action::Down, _) => self.row = (self.row + 1).min(rows.len().saturating_sub(1)),
            (Action::First, _) => self.row = 0,
            (Action::Last, _) => self.row = rows.len().saturating_sub(1),
            (Action::Choose, Some(StartRow::Resume)) => self.resume(),
            (Action::Choose, Some(StartRow::Other)) => {
                let id = self.begun_elsewhere().map(|begun| begun.form.id.to_string());
                return id.map(|id| Effect::Replace(Route::SelfCheck(id))).into_iter().collect();
            }
            (Action::Choose, Some(StartRow::Start)) => {
                let places = self.form.map(|form| form.scoring.places(&self.sheet, self.tender));
                if let Some(place) = places.and_then(|places| places.first().copied()) {
                    self.stage = Stage::Asking(place);
                }
            }
            (Action::Choose, Some(StartRow::Earlier)) => return self.to_history(),
            (Action::Choose, Some(StartRow::Tender)) => return self.turn_tender(),
            _ => {}
        }
        Vec::new()
    }

    fn to_history(&self) -> Vec<Effect> {
        let id = self.form.map(|form| form.id.to_string()).unwrap_or_default();
        vec![Effect::Go(Route::SelfCheckHistory(id))]
    }

    /// Ask the tender question from now on, or no more.
    fn turn_tender(&mut self) -> Vec<Effect> {
        self.tender = match self.tender {
            Tender::Asked => Tender::LeftOut,
            Tender::LeftOut => Tender::Asked,
        };
        let change = self.form.and_then(|form| kept_self_checks::set_tender(form, self.tender));
        change.map(Effect::Keep).into_iter().collect()
    }
}

impl Screen for SelfCheck {
    fn title(&self, look: &Look<'_>) -> String {
        self.title_words(look)
    }

    fn arrows_answer(&self) -> bool {
        true
    }

    fn drafts(&self) -> Option<Kind> {
        Some(Kind::SelfCheck)
    }

    fn keymap(&self) -> &'static Keymap {
        match self.stage {
            Stage::Asking(_) => &keymap::SELF_CHECK,
            Stage::Start | Stage::Result => &keymap::SELF_CHECK_PAGE,
        }
    }

    fn section(&self) -> Option<Section> {
        (self.stage == Stage::Start).then_some(Section::Tools)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(form), Some(store)) = (self.form, cx.store) else { return Ok(()) };
        self.tender = tender(form, store)?;
        self.read_unfinished(store)?;
        if let Some(saving) = &self.saving
            && store.entry(saving.id)?.is_some_and(|kept| kept.answers == saving.answers)
        {
            self.saved = self.saving.take();
        }
        let saved = self.saved.as_ref().map(|saved| saved.id);
        self.earlier = every_time(form, store)?
            .iter()
            .filter(|entry| Some(entry.id) != saved)
            .filter_map(taken)
            .collect();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(form) = self.form else { return vec![Effect::Back] };
        match (action, self.stage) {
            (Action::Back, _) => self.leave(cx),
            (Action::Why, _) => vec![Effect::Go(Route::Page(Text {
                title: form.title.clone(),
                paragraphs: self_check_words::about(form, cx.words),
            }))],
            (_, Stage::Start) => self.start(action),
            (_, Stage::Asking(place)) => self.ask(action, place, cx),
            (_, Stage::Result) => self.at_result(action, cx),
        }
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep(cx)
    }

    fn offers(&self, action: Action) -> bool {
        !matches!(action, Action::OtherView | Action::Undo)
    }

    fn digits(&self) -> Option<(u8, u8)> {
        let Stage::Asking(place) = self.stage else { return None };
        if self.is_days(place) {
            return Some((0, 9));
        }
        let values = self.values(place);
        Some((values.iter().min()?.get(), values.iter().max()?.get()))
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let form = self.form?;
        match self.stage {
            Stage::Start => self.draw_start(form, area, buf, look),
            Stage::Asking(place) => self.draw_question(form, place, area, buf, look),
            Stage::Result => self.draw_result(area, buf, look),
        }
    }
}
