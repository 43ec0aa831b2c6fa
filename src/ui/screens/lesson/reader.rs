//! A lesson being read: its form, its rows, the place in it, and what can be opened from its end.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::lines::{IsFirst, Line, PlaceIn, first_row, place_of, revealed, row_of, text_rows};
use super::tail::{self, Choice};
use crate::content::library::library;
use crate::content::module::{Length, Lesson};
use crate::domain::progress::{LessonView, Progress, Reading};
use crate::store::learning::Learning;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::route::Cited;
use crate::ui::theme::Role;
use crate::ui::widgets::more::more;
use crate::ui::widgets::prose::{Prose, Row, Shape};

/// Where the rows were last laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Size {
    cols: u16,
    rows: u16,
}

/// Whether the text was passed over on the way to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passed {
    Over,
    Through,
}

/// A lesson being read.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    pub(super) lesson: &'static Lesson,
    pub(super) length: Length,
    view: LessonView,
    prose: Prose,
    choices: Vec<Choice>,
    focus: Option<usize>,
    top: usize,
    place: PlaceIn,
    size: Size,
    reading: Option<Reading>,
    /// Whether the text was passed over.
    passed: Passed,
}

impl Reader {
    /// The lesson at the place where it was left; `None` when there is no such lesson.
    pub(crate) fn new(id: &str, learning: &Learning) -> Option<Self> {
        let lesson = library().lesson(id)?;
        let progress = learning.progress(id);
        let length = progress.map_or(Length::Five, |progress| length_of(progress.minutes));
        // What was read to the end begins at the beginning again.
        let block = match progress {
            Some(Progress { reading: Reading::Started, block, .. }) => usize::from(block),
            _ => 0,
        };
        let mut reader = Self {
            lesson,
            length,
            view: learning.view(),
            prose: Prose::default(),
            choices: Vec::new(),
            focus: None,
            top: 0,
            place: PlaceIn { block, letters: 0 },
            size: Size::default(),
            reading: progress.map(|progress| progress.reading),
            passed: Passed::Through,
        };
        reader.lay_out();
        Some(reader)
    }

    fn lay_out(&mut self) {
        let (form, terms) = (self.lesson.form(self.length), library().terms());
        self.prose = match self.view {
            LessonView::WithNotes => Prose::new(form, terms),
            LessonView::WordsOnly => Prose::words_only(form, terms),
        };
        self.choices = tail::choices(self.lesson, self.length, self.prose.links());
        self.focus = None;
    }

    /// The lesson.
    pub(crate) const fn lesson(&self) -> &'static Lesson {
        self.lesson
    }

    /// How much of it is shown.
    pub(crate) const fn length(&self) -> Length {
        self.length
    }

    /// Show the form of this length, at the same place where there is one.
    pub(crate) fn set_length(&mut self, length: Length) {
        self.length = length;
        self.lay_out();
        self.top = self.top_in(self.size);
    }

    /// How it is shown.
    pub(crate) const fn view(&self) -> LessonView {
        self.view
    }

    /// The next form, around the end: 5, 15 and 1 minutes, as one who wants more or less looks for them; then
    /// 5 minutes in words only.
    pub(crate) fn turn_form(&mut self) {
        let (length, view) = match (self.view, self.length) {
            (LessonView::WordsOnly, _) => (Length::Five, LessonView::WithNotes),
            (view, Length::Five) => (Length::Fifteen, view),
            (view, Length::Fifteen) => (Length::One, view),
            (_, Length::One) => (Length::Five, LessonView::WordsOnly),
        };
        self.view = view;
        self.set_length(length);
    }

    /// Say where the text is drawn.
    pub(crate) fn fit(&mut self, area: Rect) {
        let size = Size { cols: area.width, rows: area.height };
        if size != self.size {
            self.top = self.top_in(size);
            self.size = size;
        }
    }

    fn lines(&self, cols: u16) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(self.prose.rows(cols).into_iter().map(Line::Text));
        lines.extend(tail::lines(&self.choices, cols));
        lines
    }

    /// The row at the top of a window of this size, so that it shows the place, and the choice in use.
    fn top_in(&self, size: Size) -> usize {
        let lines = self.lines(size.cols);
        let page = usize::from(size.rows).max(1);
        let last = lines.len().saturating_sub(page);
        let top = row_of(&lines, self.place).min(last);
        self.focus.map_or(top, |choice| revealed(&lines, choice, top, page))
    }

    fn page(&self) -> usize {
        usize::from(self.size.rows).max(1)
    }

    /// Move as `action` says; whether it was a movement.
    pub(crate) fn act(&mut self, action: Action) -> bool {
        let lines = self.lines(self.size.cols);
        let text = text_rows(&lines);
        let last = lines.len().saturating_sub(self.page());
        let step = self.page().saturating_sub(2).max(1);
        match action {
            Action::Down => self.down(&lines, last),
            Action::Up => self.up(&lines),
            Action::PageDown if self.top >= last => self.focus = self.choices.len().checked_sub(1),
            Action::PageDown => self.scroll_to(self.top + step, last),
            Action::PageUp => self.scroll_to(self.top.saturating_sub(step), last),
            Action::First => self.scroll_to(0, last),
            Action::Last => {
                self.scroll_to(last, last);
                self.focus = self.choices.len().checked_sub(1);
            }
            Action::Mark if self.top >= last => self.focus = Some(0),
            Action::Mark => self.scroll_to(self.next_part(&lines, step), last),
            _ => return false,
        }
        // A jump never lands between two blocks, so that the place is the same in every width.
        let is_gap =
            |row: usize| matches!(lines.get(row), Some(Line::Text(row)) if row.shape == Shape::Gap);
        if is_gap(self.top) && !matches!(action, Action::Down | Action::Up) {
            self.top = (self.top + 1).min(last);
        }
        self.place = place_of(&lines, self.top);
        if self.top < text {
            self.passed = Passed::Through;
        }
        if self.is_at_end(text) {
            self.reading = Some(Reading::Read);
        }
        true
    }

    fn is_at_end(&self, text: usize) -> bool {
        self.passed == Passed::Through && self.size.rows > 0 && self.top + self.page() >= text
    }

    fn scroll_to(&mut self, top: usize, last: usize) {
        self.top = top.min(last);
        self.focus = None;
    }

    /// The next heading, or the next page where the part is longer than that.
    fn next_part(&self, lines: &[Line], step: usize) -> usize {
        let is_heading =
            |line: &Line| matches!(line, Line::Text(row) if row.shape == Shape::Heading);
        let next = lines.iter().enumerate().skip(self.top + 1).find(|(_, line)| is_heading(line));
        next.map_or(self.top + step, |(at, _)| at).min(self.top + step)
    }

    fn down(&mut self, lines: &[Line], last: usize) {
        let next = self.focus.map_or(0, |at| at + 1);
        let row = first_row(lines, next);
        match (self.focus, row) {
            (None, Some(row)) if row < self.top + self.page() => self.focus = Some(0),
            (None, _) => self.scroll_to(self.top + 1, last),
            (Some(_), Some(_)) => {
                self.focus = Some(next);
                self.reveal(lines, next);
            }
            (Some(_), None) => self.top = last,
        }
    }

    fn up(&mut self, lines: &[Line]) {
        match self.focus {
            Some(0) => self.focus = None,
            Some(at) => {
                self.focus = Some(at - 1);
                self.reveal(lines, at - 1);
            }
            None => self.top = self.top.saturating_sub(1),
        }
    }

    fn reveal(&mut self, lines: &[Line], choice: usize) {
        self.top = revealed(lines, choice, self.top, self.page());
    }

    /// Go to what can be done at the end.
    pub(crate) fn skip_to_end(&mut self) {
        self.focus = Some(0);
        self.passed = Passed::Over;
        let lines = self.lines(self.size.cols);
        let first = text_rows(&lines);
        self.top = (first + 1).min(lines.len().saturating_sub(self.page()));
        self.place = place_of(&lines, first);
    }

    /// Go to the questions for a clinician; `false` where the form has none.
    pub(crate) fn go_to_questions(&mut self) -> bool {
        let is_question = |choice: &Choice| matches!(choice, Choice::Ask(..));
        let Some(at) = self.choices.iter().position(is_question) else { return false };
        self.focus = Some(at);
        let lines = self.lines(self.size.cols);
        self.reveal(&lines, at);
        self.place = place_of(&lines, self.top);
        true
    }

    /// The choice that is in use.
    pub(crate) fn chosen(&self) -> Option<&Choice> {
        self.choices.get(self.focus?)
    }

    /// Mark in the choices which questions are kept.
    pub(crate) fn mark_kept(&mut self, learning: &Learning) {
        tail::mark_kept(&mut self.choices, learning);
    }

    /// How far the person is.
    pub(crate) fn progress(&self) -> Progress {
        let is_read = self.is_at_end(text_rows(&self.lines(self.size.cols)));
        let begun = self.reading.unwrap_or(Reading::Started);
        Progress {
            reading: if is_read { Reading::Read } else { begun },
            minutes: self.length.minutes(),
            block: u16::try_from(self.place.block).unwrap_or(u16::MAX),
        }
    }

    /// The facts and words in view; all facts of the form where none is in view.
    pub(crate) fn cited(&self) -> Cited {
        let lines = self.lines(self.size.cols);
        let view: Vec<&Row> = lines
            .iter()
            .skip(self.top)
            .take(self.page())
            .filter_map(|line| if let Line::Text(row) = line { Some(row) } else { None })
            .collect();
        let mut numbers: Vec<usize> = view.iter().flat_map(|row| row.notes()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() {
            numbers = (1..=self.prose.notes().len()).collect();
        }
        let mut terms: Vec<String> = Vec::new();
        for term in view.iter().flat_map(|row| row.terms()) {
            if !terms.iter().any(|known| known == term) {
                terms.push(term.to_owned());
            }
        }
        let fact = |number: usize| Some((number, self.prose.notes().get(number - 1)?.clone()));
        Cited { facts: numbers.into_iter().filter_map(fact).collect(), terms }
    }

    /// Every fact of the form.
    pub(crate) fn all_cited(&self) -> Cited {
        let facts = (1..).zip(self.prose.notes().iter().cloned()).collect();
        Cited { facts, terms: Vec::new() }
    }

    /// The words for what is out of view, where something is.
    pub(crate) fn out_of_view(&self, look: &Look<'_>) -> Option<String> {
        more(self.top, self.page(), self.lines(self.size.cols).len(), look)
    }

    /// Which part of how many is at the top, counted from 1.
    pub(crate) fn part(&self) -> (usize, usize) {
        let headings: Vec<usize> = self.prose.headings().collect();
        // Where the form begins without a heading, what stands before the first is a part too.
        let before = usize::from(headings.first() != Some(&0));
        let lines = self.lines(self.size.cols);
        let at_end = self.top + self.page() >= lines.len();
        let here = headings.iter().filter(|block| **block <= self.place.block).count() + before;
        let count = (headings.len() + before).max(1);
        (if at_end { count } else { here.clamp(1, count) }, count)
    }

    /// Draw the text, and say where the cursor goes.
    pub(crate) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let size = Size { cols: area.width, rows: area.height };
        let top = if size == self.size { self.top } else { self.top_in(size) };
        let mut cursor = None;
        for (y, line) in (area.y..area.bottom()).zip(self.lines(area.width).iter().skip(top)) {
            let row = Rect { y, height: 1, ..area };
            match line {
                Line::Text(text) => text.draw(row, buf, look),
                Line::Said(role, key) => {
                    let words = look.say_with(key, &[("id", self.lesson.id.as_str().into())]);
                    buf.set_stringn(row.x, y, words, usize::from(row.width), look.style(*role));
                }
                Line::Choice(at, is_first, words) => {
                    let is_here = self.focus == Some(*at);
                    let role = if is_here { Role::Selected } else { Role::Text };
                    if is_here {
                        let fill = " ".repeat(usize::from(row.width));
                        buf.set_string(row.x, y, fill, look.style(role));
                    }
                    if is_here && *is_first == IsFirst::Yes {
                        buf.set_string(row.x, y, "›", look.style(role));
                        cursor = Some(row.as_position());
                    }
                    let room = usize::from(row.width.saturating_sub(2));
                    let words = tail::shown(self.choices.get(*at), *is_first, words, look);
                    buf.set_stringn(row.x + 2, y, words, room, look.style(role));
                }
            }
        }
        cursor.or_else(|| Some(area.as_position()))
    }
}

/// The form of this many minutes.
pub(crate) const fn length_of(minutes: u8) -> Length {
    match minutes {
        1 => Length::One,
        15 => Length::Fifteen,
        _ => Length::Five,
    }
}

/// How many minutes are left of a form that was begun; at least one.
pub(crate) fn minutes_left(lesson: &Lesson, progress: Progress) -> usize {
    let blocks = lesson.form(length_of(progress.minutes)).len().max(1);
    let left = blocks.saturating_sub(usize::from(progress.block));
    (usize::from(progress.minutes) * left).div_ceil(blocks).max(1)
}
