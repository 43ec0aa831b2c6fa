//! One lesson: a word before a heavy topic, three lengths, and the way on at its end.

mod lines;
pub(crate) mod reader;
pub(crate) mod tail;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::document::Target;
use crate::content::module::Length;
use crate::content::source::Origin;
use crate::domain::change::Change;
use crate::domain::progress::LessonView;
use crate::page::citation;
use crate::page::provenance;
use crate::store::StoreError;
use crate::store::learning::Learning;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::screens::print_page::Printed;
use crate::ui::theme::Role;
use crate::ui::widgets::more::draw_more;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap::columns;
use reader::Reader;
use tail::{Choice, Kept};

/// What the person may choose at the note before a heavy topic.
const NOTE_ROWS: [&str; 3] = ["learn-note-go-on", "learn-note-skip", "learn-note-back"];

/// One lesson.
#[derive(Debug)]
pub struct LessonPage {
    id: String,
    reader: Option<Reader>,
    learning: Learning,
    /// The form in which it opens when it was never opened before.
    length: Option<Length>,
    /// The row of the note, while it is shown.
    note: Option<usize>,
}

impl LessonPage {
    /// The lesson called `id`, where it was left.
    #[must_use]
    pub fn new(id: String) -> Self {
        Self { id, reader: None, learning: Learning::default(), length: None, note: None }
    }

    /// The same, in the form of this length when it was never opened before.
    #[must_use]
    pub fn at(id: String, length: Length) -> Self {
        Self { length: Some(length), ..Self::new(id) }
    }

    /// Keep the place, where there is a journal to keep it in.
    fn keep_place(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(reader) = self.reader.as_ref().filter(|_| self.note.is_none()) else {
            return Vec::new();
        };
        let progress = reader.progress();
        if self.learning.progress(&self.id) == Some(progress) {
            return Vec::new();
        }
        keep(self.learning.set_progress(&self.id, progress), cx)
    }

    fn act_on_note(&mut self, row: usize, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Up => self.note = Some(row.saturating_sub(1)),
            Action::Down => self.note = Some((row + 1).min(NOTE_ROWS.len() - 1)),
            Action::First => self.note = Some(0),
            Action::Last => self.note = Some(NOTE_ROWS.len() - 1),
            Action::Choose if row == 2 => return vec![Effect::Back],
            Action::Choose => {
                self.note = None;
                if let Some(reader) = self.reader.as_mut().filter(|_| row == 1) {
                    reader.fit(text_area(cx.body, &reader.lesson().place.origin));
                    reader.skip_to_end();
                }
            }
            Action::Back => return vec![Effect::Back],
            _ => {}
        }
        Vec::new()
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(reader) = &mut self.reader else { return Vec::new() };
        let route = match reader.chosen().cloned() {
            None => {
                reader.act(Action::Mark);
                return Vec::new();
            }
            Some(Choice::Ask(question, kept)) => return self.turn_question(&question, kept, cx),
            Some(Choice::Longer(length)) => {
                reader.set_length(length);
                reader.act(Action::First);
                reader.mark_kept(&self.learning);
                return Vec::new();
            }
            Some(Choice::Help) => Route::HelpNow,
            Some(Choice::Check(_)) => Route::LessonCheck(self.id.clone()),
            Some(Choice::Open(Target::Module(id), _)) => Route::Lesson(id),
            Some(Choice::Open(Target::Line(id), _)) => Route::Line(id),
            Some(Choice::Open(Target::Tool(id), _)) => Route::Tool(id),
        };
        let mut effects = self.keep_place(cx);
        effects.push(Effect::Go(route));
        effects
    }

    fn turn_question(&mut self, question: &str, kept: Kept, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(why) = cx.why_not_kept() {
            return vec![cx.say(why)];
        }
        let mut effects = keep(self.learning.turn_question(question), cx);
        if let Some(reader) = &mut self.reader {
            reader.mark_kept(&self.learning);
        }
        let said = match kept {
            Kept::Yes => cx.say("learn-question-removed"),
            Kept::No => cx.say_kept("learn-question-kept"),
        };
        if !effects.is_empty() {
            effects.push(said);
        }
        effects
    }

    fn turn_mine(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(why) = cx.why_not_kept() {
            return vec![cx.say(why)];
        }
        let mut effects = keep(self.learning.turn_mine(&self.id), cx);
        let is_mine = self.learning.is_mine(&self.id);
        let said = if is_mine { "learn-mine-on" } else { "learn-mine-off" };
        if !effects.is_empty() {
            effects.push(cx.say(said));
        }
        effects
    }

    fn render_note(
        &self,
        row: usize,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let mut pen = Pen::new(inset(area), buf, look);
        let Some(lesson) = self.reader.as_ref().map(Reader::lesson) else { return pen.finish() };
        let note = citation::note(lesson.content_note.as_deref().unwrap_or_default());
        pen.skip(1);
        pen.line(0, Role::Title, &look.say("learn-note-title"));
        pen.skip(1);
        pen.text(0, Role::Text, &look.say_with("learn-note", &[("note", note.into())]));
        pen.text(0, Role::Text, &lesson.summary);
        if let Some(from) = provenance::said(&lesson.place.origin, look.words) {
            pen.text(0, Role::Care, &from);
        }
        pen.skip(1);
        for (at, key) in NOTE_ROWS.iter().enumerate() {
            pen.row(0, Focus::when(at == row), &look.say(key), "");
        }
        pen.skip(1);
        pen.text(0, Role::Muted, &look.say("learn-note-help"));
        pen.finish()
    }
}

/// The effect that keeps `change`, where there is a journal to keep it in.
pub(crate) fn keep(change: Option<Change>, cx: &Cx<'_>) -> Vec<Effect> {
    let can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
    change.filter(|_| can_write).map(Effect::Keep).into_iter().collect()
}

/// The body without the left edge, which stays put while the text moves.
fn inset(area: Rect) -> Rect {
    let left = if area.width >= 78 { 5 } else { 2 };
    let width = READING_COLS.min(area.width.saturating_sub(left + 1));
    Rect { x: area.x + left, width, ..area }
}

/// Rows under the text: the sources in view and where one is; in a low window only where one is.
const fn foot_rows(area: Rect) -> u16 {
    if is_low(area) { 2 } else { 3 }
}

const fn is_low(area: Rect) -> bool {
    area.height < 14
}

/// Where the text stands, below a row that says whose it is, where it is of a pack.
fn text_area(area: Rect, origin: &Origin) -> Rect {
    let inset = inset(area);
    let top = u16::from(!is_low(area));
    let from = u16::from(origin.pack().is_some());
    let height = area.height.saturating_sub(foot_rows(area) + 2 * top + from);
    Rect { y: inset.y + top + from, height, ..inset }
}

/// `[1] OUD-06   [2] K34`, as many as fit.
pub(crate) fn source_row(cited: &[(usize, String)], cols: u16, look: &Look<'_>) -> String {
    let mut row = String::new();
    for (at, (number, _)) in cited.iter().enumerate() {
        let item = format!("[{number}]");
        let more = look.say_with("learn-more-sources", &[("n", (cited.len() - at).into())]);
        if columns(&row) + columns(&item) + columns(&more) + 6 > cols {
            return format!("{row}   {more}");
        }
        if !row.is_empty() {
            row.push_str("   ");
        }
        row.push_str(&item);
    }
    row
}

/// `Part 2 of 4   ■ ■ □ □     Form: 1  [5]  15 minutes     Checked 2026-11-22`
pub(crate) fn place_row(reader: &Reader, cols: u16, look: &Look<'_>) -> String {
    let (here, count) = reader.part();
    let part = look.say_with("learn-part", &[("here", here.into()), ("count", count.into())]);
    let squares: Vec<&str> = (1..=count).map(|at| if at <= here { "■" } else { "□" }).collect();
    // What is one part needs no counting.
    let (parts, part) = match count {
        1 => (String::new(), String::new()),
        _ => (format!("{part}   {}     ", squares.join(" ")), format!("{part}   ")),
    };
    let shown = |length: Length| {
        let minutes = length.minutes();
        if length == reader.length() { format!("[{minutes}]") } else { minutes.to_string() }
    };
    let forms = Length::ALL.map(shown).join("  ");
    let form = match reader.view() {
        LessonView::WithNotes => look.say_with("learn-form", &[("forms", forms.into())]),
        LessonView::WordsOnly => look.say_with("learn-form-words", &[("forms", forms.into())]),
    };
    let lesson = reader.lesson();
    let checked = match &lesson.as_of {
        Some(as_of) => look.say_with("learn-as-of", &[("date", as_of.text().into())]),
        None => look.say_with("learn-checked", &[("date", lesson.reviewed.text().into())]),
    };
    let full = format!("{parts}{form}     {checked}");
    let short = format!("{part}{form}   {checked}");
    if columns(&full) <= cols {
        full
    } else if columns(&short) <= cols {
        short
    } else {
        format!("{part}{form}")
    }
}

impl Screen for LessonPage {
    fn title(&self, look: &Look<'_>) -> String {
        let title = self.reader.as_ref().map_or("", |reader| reader.lesson().title.as_str());
        let mine =
            if self.learning.is_mine(&self.id) { look.say("learn-mine") } else { String::new() };
        look.say_with("learn-title-lesson", &[("title", title.into()), ("mine", mine.into())])
            .trim_end()
            .to_owned()
    }

    fn keymap(&self) -> &'static Keymap {
        if self.note.is_some() || self.reader.is_none() { &keymap::MENU } else { &keymap::LESSON }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Learn)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(store) = cx.store {
            self.learning = store.learning()?;
        }
        if self.reader.is_none() {
            self.reader = Reader::new(&self.id, &self.learning);
            let is_new = self.learning.progress(&self.id).is_none();
            if let (Some(reader), Some(length)) = (&mut self.reader, self.length.filter(|_| is_new))
            {
                reader.set_length(length);
            }
            let is_heavy = self.reader.as_ref().is_some_and(|r| r.lesson().content_note.is_some());
            self.note = is_heavy.then_some(0);
        }
        if let Some(reader) = &mut self.reader {
            reader.mark_kept(&self.learning);
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(reader) = &mut self.reader {
            reader.fit(text_area(cx.body, &reader.lesson().place.origin));
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(row) = self.note {
            return self.act_on_note(row, action, cx);
        }
        let Some(reader) = &mut self.reader else {
            return if action == Action::Back { vec![Effect::Back] } else { Vec::new() };
        };
        reader.fit(text_area(cx.body, &reader.lesson().place.origin));
        match action {
            Action::Back => {
                let mut effects = self.keep_place(cx);
                effects.push(Effect::Back);
                return effects;
            }
            Action::Why => return vec![Effect::Go(Route::Sources(reader.cited()))],
            Action::Pin => return self.turn_mine(cx),
            Action::Print => {
                let what = Printed::Lesson(self.id.clone(), reader.length());
                return vec![Effect::Go(Route::PrintPage(what))];
            }
            Action::OtherView => {
                reader.turn_form();
                reader.mark_kept(&self.learning);
                let view = reader.view();
                return keep(self.learning.set_view(view), cx);
            }
            Action::Add if !matches!(reader.chosen(), Some(Choice::Ask(..))) => {
                if !reader.go_to_questions() {
                    let words = cx.words.say("learn-no-questions");
                    return vec![Effect::Say(Notice::result(words))];
                }
            }
            Action::Choose | Action::Add => return self.open(cx),
            action => {
                reader.act(action);
            }
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        let is_on_row = self.reader.as_ref().is_some_and(|reader| reader.chosen().is_some());
        let has_parts = self.reader.as_ref().is_some_and(|reader| reader.part().1 > 1);
        match action {
            Action::Choose => self.note.is_some() || is_on_row,
            Action::Mark => has_parts && !is_on_row,
            _ => true,
        }
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep_place(cx)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(row) = self.note {
            return self.render_note(row, area, buf, look);
        }
        let Some(reader) = &self.reader else {
            let mut pen = Pen::new(inset(area), buf, look);
            pen.skip(1);
            pen.text(0, Role::Text, &look.say("learn-missing"));
            return pen.finish();
        };
        let origin = &reader.lesson().place.origin;
        let cursor = reader.render(text_area(area, origin), buf, look);
        let inset = inset(area);
        if let Some(from) = provenance::said(origin, look.words) {
            Pen::new(inset, buf, look).put(0, Role::Care, &from);
        }
        let hint = look.say("learn-open-sources");
        let room = inset.width.saturating_sub(columns(&hint) + 2);
        let text = text_area(area, origin);
        if let Some(words) = reader.out_of_view(look) {
            draw_more(&words, Rect { y: text.bottom(), height: 1, ..text }, buf, look);
        }
        let mut put = |from_bottom: u16, column: u16, role: Role, words: &str| {
            let y = area.bottom().saturating_sub(from_bottom);
            let room = usize::from(area.right().saturating_sub(column));
            buf.set_stringn(column, y, words, room, look.style(role));
        };
        // In words only there is no number to look for.
        let cited = match reader.view() {
            LessonView::WithNotes => reader.cited().facts,
            LessonView::WordsOnly => Vec::new(),
        };
        let foot = foot_rows(area);
        if !is_low(area) {
            put(foot, inset.x, Role::Muted, &source_row(&cited, room, look));
            put(foot, inset.x + inset.width.saturating_sub(columns(&hint)), Role::Muted, &hint);
        }
        let place = place_row(reader, area.width.saturating_sub(2), look);
        put(1, area.x + 1, Role::Muted, &place);
        cursor
    }
}
