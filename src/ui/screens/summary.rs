//! A summary to hand over: every box is empty at first, the page is looked at, and only then is it saved.

mod draw;
mod preview;
mod rows;
mod saving;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::{Instrument, instruments};
use crate::domain::instrument::instrument_of;
use crate::domain::summary::Picks;
use crate::domain::trend::Span;
use crate::store::{Filter, Row as Listed, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::Outcome;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{AsOf, Cx, Screen, Typed};
use crate::ui::widgets::list::Selection;

use preview::Preview;
use rows::Row;
use saving::Saving;

/// The most notes to pick from.
const NOTES_MAX: usize = 2_000;
/// Rows around a list: what it is for above it, what is marked below it.
const AROUND_ROWS: u16 = 5;

/// The screen.
#[derive(Debug)]
pub struct Summary {
    /// The place in [`Span::ALL`].
    span: usize,
    picks: Option<Picks>,
    /// Each self-check that was answered in these days, and how often.
    forms: Vec<(&'static Instrument, usize)>,
    /// Everything with words of the person's own, newest first.
    notes: Vec<Listed>,
    /// When they were read, and of which span.
    as_of: Option<(AsOf, Span)>,
    selection: Selection,
    /// The list of notes, while it is open.
    at_notes: Option<Selection>,
    preview: Option<Preview>,
    saving: Option<Saving>,
}

impl Default for Summary {
    fn default() -> Self {
        Self {
            span: 1,
            picks: None,
            forms: Vec::new(),
            notes: Vec::new(),
            as_of: None,
            selection: Selection::default(),
            at_notes: None,
            preview: None,
            saving: None,
        }
    }
}

fn page(height: u16) -> usize {
    usize::from(height.saturating_sub(AROUND_ROWS)).max(1)
}

impl Summary {
    fn span(&self) -> Span {
        Span::ALL.get(self.span).copied().unwrap_or(Span::Month)
    }

    /// Take up the days of the span. What was picked stays picked, but for a self-check that was not
    /// answered in these days.
    fn read(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        let as_of = cx.as_of()?.map(|as_of| (as_of, self.span()));
        if self.as_of == as_of {
            return Ok(());
        }
        let oldest = store.totals()?.days.map_or(cx.today, |(first, _)| first);
        let first = self.span().first(cx.today, oldest);
        let mut picks = self.picks.take().unwrap_or_else(|| Picks::none(first, cx.today));
        (picks.first, picks.last) = (first, cx.today);
        let entries = store.measured(first..=cx.today)?;
        let count = |form: &&'static Instrument| {
            let is_it = |entry: &&_| instrument_of(entry).is_some_and(|(id, _)| *id == form.id);
            entries.iter().filter(is_it).count()
        };
        self.forms = instruments().iter().map(|form| (form, count(&form))).collect();
        self.forms.retain(|(_, n)| *n > 0);
        let is_here = |id: &_| self.forms.iter().any(|(form, _)| form.id == *id);
        picks.forms.retain(is_here);
        picks.tender.retain(is_here);
        self.notes = store.page(&Filter::default(), None, NOTES_MAX)?;
        self.notes.retain(|row| !row.preview.is_blank());
        picks.notes.retain(|id| self.notes.iter().any(|row| row.id == *id));
        self.picks = Some(picks);
        self.as_of = as_of;
        Ok(())
    }

    fn rows(&self) -> Vec<Row> {
        self.picks.as_ref().map(|picks| rows::all(picks, &self.forms)).unwrap_or_default()
    }

    fn turn_days(&mut self, by: isize, cx: &Cx<'_>) -> Vec<Effect> {
        self.span = self.span.saturating_add_signed(by).min(Span::ALL.len() - 1);
        // What cannot be read now is read again the next time this is shown.
        let _ = self.read(cx);
        Vec::new()
    }

    fn mark(&mut self, row: Row) {
        let Some(picks) = &mut self.picks else { return };
        match row {
            Row::Part(part) => picks.turn(part),
            Row::Form(form) => picks.turn_form(&form.id),
            Row::Tender(form) => picks.turn_tender(&form.id),
            Row::Days | Row::Notes | Row::Show => {}
        }
    }

    fn choose(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        let here = rows.get(self.selection.row).copied();
        match (action, here) {
            (Action::Back, _) => return vec![Effect::Back],
            (Action::Left, _) => return self.turn_days(-1, cx),
            (Action::Right, _) | (Action::Choose | Action::Mark, Some(Row::Days)) => {
                return self.turn_days(1, cx);
            }
            (Action::Choose | Action::Mark, Some(Row::Notes)) => {
                self.at_notes = Some(Selection::default());
            }
            (Action::Choose | Action::Mark, Some(Row::Show)) => return self.show(cx),
            (Action::Choose | Action::Mark, Some(row)) => self.mark(row),
            (action, _) => {
                self.selection.act(action, rows.len(), page(cx.body.height));
            }
        }
        Vec::new()
    }

    fn show(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(picks) = self.picks.as_ref().filter(|picks| !picks.is_empty()) else {
            return vec![cx.say("summary-first")];
        };
        match Preview::new(picks, cx) {
            Ok(preview) => self.preview = preview,
            Err(error) => {
                let words = crate::ui::problem::words(cx.words, &error);
                return vec![Effect::Say(Notice::problem(words))];
            }
        }
        Vec::new()
    }

    fn choose_note(&mut self, action: Action, cx: &Cx<'_>) {
        let Some(selection) = &mut self.at_notes else { return };
        match action {
            Action::Back => self.at_notes = None,
            Action::Mark => {
                let row = self.notes.get(selection.row).map(|row| row.id);
                if let (Some(id), Some(picks)) = (row, &mut self.picks) {
                    picks.turn_note(id);
                }
            }
            action => {
                selection.act(action, self.notes.len(), page(cx.body.height));
            }
        }
    }

    fn look_at(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(preview) = &mut self.preview else { return Vec::new() };
        match action {
            Action::Back => self.preview = None,
            Action::OtherView => preview.turn(cx),
            Action::Choose => self.saving = Some(Saving::new(preview.format(), cx)),
            action => preview.scroll(action, cx),
        }
        Vec::new()
    }
}

impl Screen for Summary {
    fn title(&self, look: &Look<'_>) -> String {
        look.say(match (&self.saving, &self.preview, &self.at_notes) {
            (Some(_), _, _) => "summary-save-title",
            (None, Some(_), _) => "summary-preview-title",
            (None, None, Some(_)) => "summary-notes-title",
            (None, None, None) => "summary-title",
        })
    }

    fn keymap(&self) -> &'static Keymap {
        match (&self.saving, &self.preview, &self.at_notes) {
            (Some(_), _, _) => &keymap::SUMMARY_FILE,
            (None, Some(_), _) => &keymap::SUMMARY_PAGE,
            (None, None, Some(_)) => &keymap::SUMMARY_NOTES,
            (None, None, None) => &keymap::SUMMARY,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.read(cx)
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(preview) = &mut self.preview {
            preview.wrap(cx.body.width);
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if let (Some(saving), Some(preview)) = (&mut self.saving, &self.preview) {
            if action == Action::Back && !saving.is_working() {
                self.saving = None;
                return Vec::new();
            }
            return saving.act(action, preview, cx);
        }
        if self.preview.is_some() {
            return self.look_at(action, cx);
        }
        if self.at_notes.is_some() {
            self.choose_note(action, cx);
            return Vec::new();
        }
        self.choose(action, cx)
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(saving) = &mut self.saving {
            saving.typed(&input);
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.saving.as_mut().map(|saving| saving.done(outcome, cx)).unwrap_or_default()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        match (&self.saving, &self.preview, self.at_notes) {
            (Some(saving), _, _) => saving.render(area, buf, look),
            (None, Some(preview), _) => preview.render(area, buf, look),
            (None, None, Some(selection)) => self.draw_notes(selection, area, buf, look),
            (None, None, None) => self.draw_rows(area, buf, look),
        }
    }
}
