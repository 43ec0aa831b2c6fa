//! The check-in as a frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Filling, MORE_ROWS_BEFORE, day_name};
use crate::domain::answer::{Answer, Taken, YesNo};
use crate::domain::form::{Asks, Question};
use crate::domain::rating::Step;
use crate::page::{dates, entry_lines};
use crate::ui::look::Look;
use crate::ui::screen::Standing;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS, divide, side_by_side};
use crate::ui::widgets::wrap::{columns, cut};

/// Columns of the question in a wide window.
const LEFT_COLS: u16 = 60;
/// The column of the rows to choose.
const ROW_COLUMN: u16 = 3;
/// Rows above the text box of a few words.
const WORDS_TOP: u16 = 3;

/// Where the words are written.
pub(super) fn words_area(body: Rect) -> Rect {
    let left = side_by_side(body, LEFT_COLS).map_or(body, |(left, _)| left);
    Rect {
        x: left.x + 3,
        y: left.y + WORDS_TOP,
        width: left.width.saturating_sub(6).min(READING_COLS),
        height: left.height.saturating_sub(WORDS_TOP + 4).clamp(1, 10),
    }
    .intersection(body)
}

/// The words of a row and a note after them, which stands nearer in a narrow window and goes where there is no
/// room at all: the words are what the row is.
fn with_note(words: &str, note: &str, pen: &Pen<'_>) -> String {
    let room = pen.rest().width.saturating_sub(ROW_COLUMN + 3);
    let far = format!("{words:<32}{note}");
    let near = format!("{words}   {note}");
    let fitting = [far, near].into_iter().find(|row| columns(row) <= room);
    fitting.filter(|_| !note.is_empty()).unwrap_or_else(|| words.to_owned())
}

impl Filling {
    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let panels = side_by_side(area, LEFT_COLS);
        let main = panels.map_or(area, |(left, _)| left);
        if let Some((left, right)) = panels {
            divide(area, left.width, buf, look);
            self.so_far(right, buf, look);
        }
        let mut pen = Pen::new(main, buf, look);
        pen.skip(1);
        let Some(question) = self.form.question() else {
            self.more(&mut pen, look);
            return pen.finish();
        };
        if let Some(item) = Self::item(question) {
            pen.text(3, Role::Title, &look.say(&item.key()));
        }
        pen.skip(1);
        match question.asks {
            Asks::Steps | Asks::YesNo => self.rows_to_choose(&mut pen, question, look),
            Asks::Hours => self.hours(&mut pen, look),
            Asks::Many | Asks::Medicine => self.marks(&mut pen, question, look),
            Asks::Words => {
                self.words_box(&mut pen, words_area(area), look);
            }
        }
        pen.skip(1);
        self.below(&mut pen, question, look, panels.is_none());
        pen.finish()
    }

    fn rows_to_choose(&self, pen: &mut Pen<'_>, question: &Question, look: &Look<'_>) {
        let names: Vec<String> =
            match (question.asks, Self::item(question).and_then(|item| item.scale)) {
                (Asks::Steps, Some(scale)) => {
                    Step::all().map(|step| look.say(&scale.key(step))).collect()
                }
                _ => ["option-no", "option-yes"].iter().map(|key| look.say(key)).collect(),
            };
        let chosen = match self.form.answer() {
            Some(Answer::Step(step)) => Some(usize::from(step.get())),
            Some(Answer::YesNo(answer)) => Some(usize::from(*answer == YesNo::Yes)),
            _ => None,
        };
        for (index, name) in names.iter().enumerate() {
            let is_chosen = chosen == Some(index);
            let words = format!("  {index}   {name}");
            let note = if is_chosen { look.say("check-in-choice") } else { String::new() };
            let words = with_note(&words, &note, pen);
            pen.row(ROW_COLUMN, Focus::when(is_chosen), &words, "");
        }
        pen.skip(1);
        self.rather_not(pen, look);
    }

    fn rather_not(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let is_chosen = self.form.answer() == Some(&Answer::RatherNotSay);
        let mut words = format!("  s   {}", look.say("check-in-rather-not"));
        if is_chosen {
            words = with_note(&words, &look.say("check-in-choice"), pen);
        }
        pen.styled_row(ROW_COLUMN, Focus::when(is_chosen), Role::Muted, &words, "", Role::Muted);
        if self.form.answer().is_none() {
            pen.text(7, Role::Muted, &look.say("check-in-skip"));
        }
    }

    fn hours(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let shown = if self.typed.is_empty() { "__".to_owned() } else { self.typed.clone() };
        let words = format!("  {shown}  {}", look.say("check-in-hours"));
        pen.row(ROW_COLUMN, Focus::Here, &words, "");
        pen.skip(1);
        pen.text(7, Role::Muted, &look.say("check-in-hours-hint"));
        pen.skip(1);
        self.rather_not(pen, look);
    }

    fn marks(&self, pen: &mut Pen<'_>, question: &Question, look: &Look<'_>) {
        let is_medicine = question.asks == Asks::Medicine;
        let room = usize::from(pen.left().saturating_sub(7).max(3));
        let first = (self.row + 1).saturating_sub(room);
        let has_more = first + room < question.options.len();
        for (index, id) in question.options.iter().enumerate().skip(first).take(room) {
            let name = entry_lines::option_name(id, look.words, &self.kept);
            let (mark, right) = match self.form.answer() {
                Some(Answer::Marks(marks)) if marks.contains(id) => ("[x]", String::new()),
                Some(Answer::Medicine(taken)) => match taken.get(id) {
                    Some(Taken::AsPlanned) => ("[x]", look.say("check-in-medicine-as-planned")),
                    Some(Taken::Missed) => ("[-]", look.say("check-in-medicine-missed")),
                    None => ("[ ]", String::new()),
                },
                _ => ("[ ]", String::new()),
            };
            // The digits reach as far as the first nine.
            let key = if index < 9 { (index + 1).to_string() } else { " ".to_owned() };
            let words = with_note(&format!("  {key} {mark} {name}"), &right, pen);
            let is_last = index + 1 == first + room;
            let more = if has_more && is_last { look.say("more-below") } else { String::new() };
            pen.row(ROW_COLUMN, Focus::when(index == self.row), &words, &more);
        }
        pen.skip(1);
        let hint = if is_medicine { "check-in-medicine-hint" } else { "check-in-none-chosen" };
        pen.text(7, Role::Muted, &look.say(hint));
        let has_missed = matches!(
            self.form.answer(),
            Some(Answer::Medicine(taken)) if taken.values().any(|taken| *taken == Taken::Missed)
        );
        if has_missed {
            pen.text(7, Role::Care, &look.say("check-in-medicine-missed-note"));
        }
        if self.form.answer() == Some(&Answer::RatherNotSay) {
            self.rather_not(pen, look);
        }
    }

    fn words_box(&self, pen: &mut Pen<'_>, area: Rect, look: &Look<'_>) {
        let rows = area.height;
        pen.draw(rows, |_, buf, look| {
            for y in area.y..area.bottom() {
                buf.set_string(area.x.saturating_sub(2), y, "│", look.style(Role::Border));
            }
        });
        let mut at = Position::default();
        pen.draw(0, |_, buf, look| at = self.words.render(area, buf, look.style(Role::Text)));
        pen.cursor_at(at);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("check-in-words-hint"));
    }

    /// What stands under every question: last time, calm words, how far one is.
    fn below(&self, pen: &mut Pen<'_>, question: &Question, look: &Look<'_>, is_narrow: bool) {
        if let Some((last, answer)) = self
            .last
            .as_ref()
            .and_then(|last| last.answers.get(&question.id).map(|answer| (last, answer)))
        {
            let said = entry_lines::said(&question.id, answer, look.words, &self.kept);
            let values = [("answer", said.into()), ("day", day_name(last.day, look).into())];
            pen.text(3, Role::Muted, &look.say_with("check-in-last", &values));
            pen.skip(1);
        }
        let calm = match self.standing {
            Standing::Guest => "check-in-calm-guest",
            _ => "check-in-calm",
        };
        pen.text(3, Role::Muted, &look.say(calm));
        if is_narrow {
            pen.skip(1);
            self.progress(pen, look);
        }
    }

    fn progress(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let answered: Vec<bool> =
            self.form.core().iter().map(|question| self.is_answered(question)).collect();
        let (done, of) = (answered.iter().filter(|is| **is).count(), answered.len());
        let boxes: Vec<&str> = answered.iter().map(|is| if *is { "■" } else { "□" }).collect();
        let count = look.say_with("check-in-of", &[("n", done.into()), ("of", of.into())]);
        let words = format!("{}  {}   {count}", look.say("check-in-done"), boxes.join(" "));
        pen.text(3, Role::Muted, &words);
    }

    /// The list of further questions, from which the check-in is saved.
    fn more(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let rows = u16::try_from(self.rows()).unwrap_or(u16::MAX);
        let gap = u16::from(pen.left() > rows + 7);
        if gap > 0 {
            pen.text(3, Role::Title, &look.say("check-in-more-lead"));
            pen.skip(1);
        }
        pen.row(ROW_COLUMN, Focus::when(self.row == 0), &look.say("check-in-more-save"), "");
        let day = dates::long_day(self.form.entry().day, look.words);
        let right = look.say_with("check-in-more-day-right", &[("day", day.into())]);
        pen.row(ROW_COLUMN, Focus::when(self.row == 1), &look.say("check-in-more-day"), &right);
        pen.skip(gap);
        if gap > 0 {
            pen.line(3, Role::Title, &look.say("check-in-more-heading"));
        }
        // In a low window the list begins where the row in use is still in view.
        let room = usize::from(pen.left());
        let first = (self.row + 1).saturating_sub(room + MORE_ROWS_BEFORE);
        for (index, question) in self.form.more().iter().enumerate().skip(first) {
            let name =
                Self::item(question).map(|item| look.say(&item.name_key())).unwrap_or_default();
            let said = self.said(question, look);
            let focus = Focus::when(self.row == index + MORE_ROWS_BEFORE);
            pen.row(ROW_COLUMN, focus, &format!("{}   {name}", index + 1), &said);
        }
        pen.skip(1);
        let calm = match self.standing {
            Standing::Guest => "check-in-calm-guest",
            _ => "check-in-calm",
        };
        pen.text(3, Role::Muted, &look.say(calm));
    }

    /// The answer to a question in words; "empty" where there is none.
    fn said(&self, question: &Question, look: &Look<'_>) -> String {
        if question.asks == Asks::Words {
            let words = self.words.text().replace('\n', " ");
            return if words.trim().is_empty() {
                look.say("check-in-empty")
            } else {
                cut(&words, 30)
            };
        }
        match self.form.entry().answers.get(&question.id) {
            None => look.say("check-in-empty"),
            Some(answer) => {
                cut(&entry_lines::said(&question.id, answer, look.words, &self.kept), 40)
            }
        }
    }

    /// In a wide window: every answer so far beside the question.
    fn so_far(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.line(0, Role::Title, &look.say("check-in-so-far"));
        pen.skip(1);
        let here = self.form.question().map(|question| &question.id);
        for (index, question) in self.form.core().iter().chain(self.form.more()).enumerate() {
            if index == self.form.core().len() {
                pen.skip(1);
            }
            let name =
                Self::item(question).map(|item| look.say(&item.name_key())).unwrap_or_default();
            let is_here = here == Some(&question.id);
            let role = if is_here { Role::Focus } else { Role::Text };
            pen.put(2, role, &cut(&name, 20));
            let said = self.said(question, look);
            let said = if is_here {
                let here = look.say("check-in-here");
                let room = area.width.saturating_sub(23 + 3 + columns(&here));
                format!("{}   {here}", cut(&said, room))
            } else {
                said
            };
            pen.line(23, if is_here { Role::Focus } else { Role::Muted }, &said);
        }
        pen.skip(1);
        self.progress(&mut pen, look);
    }
}
