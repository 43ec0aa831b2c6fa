//! The pages of the lapse room as frames.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{AloneRow, LapseRoom};
use crate::content::directory::directory;
use crate::content::service::Service;
use crate::domain::lapse::{LapseForm, PICKS, PICKS_MAX, Step};
use crate::page::lapse_lines::{CRISIS, NOT_ALONE, line, page};
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};

/// A row is never wider than this, so that its two ends stay together.
const ROW_COLS: u16 = 84;

/// Where a line is written; only its size matters before it is drawn.
pub(super) fn box_area(body: Rect) -> Rect {
    Rect {
        x: body.x + 3,
        width: body.width.saturating_sub(6).clamp(1, READING_COLS),
        height: 3,
        ..body
    }
}

impl LapseRoom {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(ROW_COLS), ..area };
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        if self.has_ended {
            self.draw_end(&mut pen, look);
            return pen.finish();
        }
        let mut page = page(self.step(), &self.around, look.words);
        if self.step() == Step::NotAlone && area.height < 16 {
            // The rows below must all be there; the same things are said shorter.
            page.lines.truncate(2);
            page.lines.push(look.say("after-break-tight-naloxone"));
            page.lines.push(line(look.words, "after-break-tight-alone", NOT_ALONE));
        }
        pen.text(3, Role::Title, &page.title);
        let is_lifeline = |index: usize| self.step() == Step::NotAlone && index == 3;
        for (index, words) in page.lines.iter().enumerate() {
            let role = if is_lifeline(index) { Role::Lifeline } else { Role::Text };
            pen.text(3, role, words);
        }
        pen.skip(1);
        let mut cursor = None;
        match self.step() {
            Step::Safe => self.draw_safe(&page.choices, &mut pen, look),
            Step::NotAlone => self.draw_alone(&mut pen, look),
            Step::DayAhead => self.draw_ahead(&page.choices, &mut pen, look),
            Step::Still => {
                pen.row(1, Focus::Here, &look.say("lapse-alone-go-on"), "");
            }
            Step::Confidence => self.draw_confidence(&mut pen, look),
            Step::What | Step::Tomorrow => cursor = self.draw_box(&mut pen),
        }
        pen.skip(1);
        let hint = match self.step() {
            Step::What | Step::Tomorrow => "lapse-skip-hint-words",
            Step::Confidence => "lapse-skip-hint-scale",
            _ => "lapse-skip-hint",
        };
        pen.text(3, Role::Muted, &look.say(hint));
        cursor.or_else(|| pen.finish())
    }

    fn draw_safe(&self, choices: &[String], pen: &mut Pen<'_>, look: &Look<'_>) {
        for (index, choice) in choices.iter().enumerate() {
            let right = match index {
                1 => look.say("lapse-safe-drowsy-right"),
                2 => {
                    let phone = directory().get(CRISIS).and_then(Service::shown_phone);
                    let values = [("phone", phone.unwrap_or_default().into())];
                    look.say_with("lapse-safe-hurt-right", &values)
                }
                _ => String::new(),
            };
            let role = if index == 0 { Role::Muted } else { Role::Lifeline };
            let words = format!("{}  {choice}", index + 1);
            let focus = Focus::when(index == self.row);
            pen.styled_row(1, focus, Role::Text, &words, &right, role);
        }
    }

    fn draw_alone(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        for (index, row) in self.alone_rows().into_iter().enumerate() {
            let (words, right) = match (row, self.around.people.first()) {
                (AloneRow::Overdose, _) => (look.say("lapse-alone-overdose"), String::new()),
                (AloneRow::Line, _) => {
                    let service = directory().get(NOT_ALONE);
                    let name = service.map(|service| service.short_name.clone());
                    let values = [("name", name.unwrap_or_default().into())];
                    let phone = service.and_then(Service::shown_phone).unwrap_or_default();
                    (look.say_with("lapse-alone-call", &values), phone)
                }
                (AloneRow::Person, Some((name, phone))) => {
                    let values = [("name", name.as_str().into())];
                    (look.say_with("lapse-alone-person", &values), phone.clone())
                }
                _ => (look.say("lapse-alone-go-on"), String::new()),
            };
            let words = format!("{}  {words}", index + 1);
            let focus = Focus::when(index == self.row);
            pen.styled_row(1, focus, Role::Text, &words, &right, Role::Lifeline);
        }
    }

    fn draw_ahead(&self, choices: &[String], pen: &mut Pen<'_>, look: &Look<'_>) {
        let picked = |pick: &str| self.form.as_ref().is_some_and(|form| form.is_picked(pick));
        for (index, (pick, choice)) in PICKS.iter().zip(choices).enumerate() {
            let mark = if picked(pick) { "[x]" } else { "[ ]" };
            let words = format!("{}  {mark} {choice}", index + 1);
            pen.row(1, Focus::when(index == self.row), &words, "");
        }
        let n = self.form.as_ref().map_or(0, |form| form.picks().count());
        let values = [("n", n.into()), ("of", PICKS_MAX.into())];
        pen.skip(u16::from(pen.left() > 4));
        pen.text(3, Role::Muted, &look.say_with("lapse-ahead-count", &values));
    }

    fn draw_confidence(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let sure = self.form.as_ref().and_then(LapseForm::confidence);
        let right = match sure {
            Some(sure) => {
                look.say_with("lapse-confidence-n", &[("n", usize::from(sure.get()).into())])
            }
            None => look.say("lapse-confidence-none"),
        };
        let words = format!("{}   {right}", look.say("lapse-confidence-row"));
        pen.row(1, Focus::Here, &words, "");
        let scale: Vec<String> = (0..=10u8)
            .map(|n| {
                if sure.is_some_and(|s| s.get() == n) { format!("[{n}]") } else { format!(" {n} ") }
            })
            .collect();
        pen.line(3, Role::Text, &scale.join(" "));
    }

    fn draw_box(&self, pen: &mut Pen<'_>) -> Option<Position> {
        let area = self.box_.as_ref()?;
        let mut cursor = None;
        pen.draw(3, |rest, buf, look| {
            let field = Rect { x: rest.x + 3, width: box_area(rest).width, ..rest };
            let empty = "_".repeat(usize::from(field.width));
            if area.is_empty() {
                buf.set_string(field.x, field.y, empty, look.style(Role::Faint));
            }
            cursor = Some(area.render(field, buf, look.style(Role::Text)));
        });
        cursor
    }
}
