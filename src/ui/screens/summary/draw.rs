//! What goes in, as lists of boxes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Row, Summary, page};
use crate::domain::entry::Kind;
use crate::domain::summary::Picks;
use crate::page::summary::part_key;
use crate::page::{dates, entry_lines, self_check_words, trend_words};
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};

/// A box before words.
fn boxed(is_marked: bool, words: &str) -> String {
    format!("{} {words}", if is_marked { "[x]" } else { "[ ]" })
}

impl Summary {
    pub(super) fn draw_rows(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let picks = self.picks.as_ref()?;
        let mut pen = Pen::new(area, buf, look);
        pen.text(1, Role::Muted, &look.say("summary-lead"));
        pen.skip(1);
        let rows = self.rows();
        let mut selection = self.selection;
        let shown = page(area.height);
        selection.reveal(rows.len(), shown);
        for (index, row) in rows.iter().enumerate().skip(selection.first).take(shown) {
            let (words, right) = self.words(*row, picks, look);
            pen.row(1, Focus::when(index == selection.row), &words, &right);
        }
        if let Some(words) = more(selection.first, shown, rows.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.finish()
    }

    fn words(&self, row: Row, picks: &Picks, look: &Look<'_>) -> (String, String) {
        let none = String::new;
        match row {
            Row::Days => {
                let span = look.say(trend_words::last_key(self.span()));
                (look.say("summary-row-days"), span)
            }
            Row::Part(part) => (boxed(picks.has(part), &look.say(part_key(part))), none()),
            Row::Form(form) => {
                let found = self.forms.iter().find(|(other, _)| other.id == form.id);
                let n = found.map_or(0, |(_, n)| *n);
                let values =
                    [("name", self_check_words::titled(form, look.words).into()), ("n", n.into())];
                let words = look.say_with("summary-row-form", &values);
                (boxed(picks.forms.contains(&form.id), &words), none())
            }
            Row::Tender(form) => {
                let n = form.scoring.tender.unwrap_or(0) + 1;
                let words = look.say_with("summary-row-tender", &[("n", n.into())]);
                let words = boxed(picks.tender.contains(&form.id), &words);
                (format!("    {words}"), none())
            }
            Row::Notes => {
                let values = [("n", picks.notes.len().into())];
                (look.say("summary-notes-title"), look.say_with("summary-notes-count", &values))
            }
            Row::Show => (look.say("summary-show"), none()),
        }
    }

    pub(super) fn draw_notes(
        &self,
        mut selection: Selection,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let picks = self.picks.as_ref()?;
        let mut pen = Pen::new(area, buf, look);
        pen.text(1, Role::Muted, &look.say("summary-notes-lead"));
        pen.skip(1);
        if self.notes.is_empty() {
            pen.text(3, Role::Text, &look.say("summary-notes-none"));
        }
        let shown = page(area.height);
        selection.reveal(self.notes.len(), shown);
        let rows = self.notes.iter().enumerate();
        for (index, row) in rows.skip(selection.first).take(shown) {
            let day = dates::month_day_from(row.day, look.today, look.words);
            let kind = match row.kind {
                Kind::Note => String::new(),
                kind => format!(" ({})", entry_lines::kind_name(kind, look.words)),
            };
            let first = row.preview.reveal().lines().next().unwrap_or_default();
            let words = boxed(picks.notes.contains(&row.id), &format!("{day}{kind}: {first}"));
            pen.row(1, Focus::when(index == selection.row), &words, "");
        }
        pen.finish()
    }
}
