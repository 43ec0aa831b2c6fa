//! The page before a form: what it asks about, what to know first, and where to begin.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::Instrument;
use crate::domain::instrument::Tender;
use crate::page::{dates, kept_self_checks, provenance, self_check_words};
use crate::ui::look::Look;
use crate::ui::screens::self_check::{SelfCheck, StartRow};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};

use super::rows;

/// Whether a note stays where there are few rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Must,
    Can,
}

impl SelfCheck {
    pub(in crate::ui::screens::self_check) fn draw_start(
        &self,
        form: &Instrument,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let is_low = area.height < 17;
        let width = READING_COLS.min(area.width.saturating_sub(3)).max(1);
        let rows = |words: &str| rows(words, width);
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(!is_low));
        if let Some(from) = provenance::said(&form.place.origin, look.words) {
            pen.line(3, Role::Care, &from);
        }
        pen.text(3, Role::Title, &form.summary);
        let recall = [("recall", form.recall.as_str().into())];
        pen.text(3, Role::Text, &look.say_with("selfcheck-recall", &recall));
        pen.skip(u16::from(!is_low));
        let mut notes = self.start_notes(form, look);
        let choices = u16::try_from(self.start_rows().len()).unwrap_or(0);
        let needed = |notes: &[(Weight, String)]| {
            notes.iter().map(|(_, note)| rows(note)).sum::<u16>() + choices
        };
        if needed(&notes) > pen.left() {
            // Whose words they are is said with the sources, one key away.
            notes.retain(|(weight, _)| *weight == Weight::Must);
        }
        let has_gap = needed(&notes) < pen.left();
        for (_, note) in notes {
            pen.text(3, Role::Muted, &note);
        }
        pen.skip(u16::from(has_gap));
        for (at, row) in self.start_rows().into_iter().enumerate() {
            let (words, right) = self.start_row(row, look);
            pen.row(1, Focus::when(at == self.row), &words, &right);
        }
        // A name is not cut in two.
        if rows(&form.credit) < pen.left() {
            pen.skip(1);
            pen.text(3, Role::Muted, &form.credit);
        }
        pen.finish()
    }

    /// A row of this page, and what stands at its right.
    fn start_row(&self, row: StartRow, look: &Look<'_>) -> (String, String) {
        let words = match row {
            StartRow::Resume => {
                let n = self.begun().map_or(0, kept_self_checks::Unfinished::answered);
                look.say_with("selfcheck-resume", &[("n", n.into())])
            }
            StartRow::Other => {
                let name = self.begun_elsewhere().map(|begun| begun.form.title.as_str());
                let name = [("name", name.unwrap_or_default().into())];
                look.say_with("selfcheck-resume-other", &name)
            }
            StartRow::Start if self.begun().is_some() => look.say("selfcheck-start-again"),
            StartRow::Start => look.say("selfcheck-start"),
            StartRow::Earlier => look.say("selfcheck-earlier"),
            StartRow::Tender => {
                let is_asked = self.tender == Tender::Asked;
                let key = if is_asked { "selfcheck-yes" } else { "selfcheck-no" };
                return (look.say("selfcheck-tender-asked"), look.say(key));
            }
        };
        (words, String::new())
    }

    /// What is said before the first question.
    fn start_notes(&self, form: &Instrument, look: &Look<'_>) -> Vec<(Weight, String)> {
        let is_tender = form.scoring.tender.is_some() && self.tender == Tender::Asked;
        let other = self.begun_elsewhere().map(|begun| {
            let name = [("name", begun.form.title.as_str().into())];
            look.say_with("selfcheck-unfinished-other", &name)
        });
        let gone = self.begun_without_form.as_ref().map(|name| {
            look.say_with("selfcheck-unfinished-gone", &[("name", name.as_str().into())])
        });
        [
            (Weight::Must, form.note.clone()),
            (Weight::Must, is_tender.then(|| look.say("selfcheck-tender"))),
            (Weight::Must, Some(look.say_own("selfcheck-skip-all"))),
            (Weight::Can, Some(look.say("selfcheck-others-words"))),
            (Weight::Must, self.last_time(form, look)),
            (Weight::Must, other),
            (Weight::Must, gone),
        ]
        .into_iter()
        .filter_map(|(weight, note)| Some((weight, note?)))
        .collect()
    }

    fn last_time(&self, form: &Instrument, look: &Look<'_>) -> Option<String> {
        let last = self.earlier.first()?;
        let day = dates::month_day_from(last.day, look.today, look.words);
        let is_recent = last.day > look.today.earlier(u64::from(form.recall_days));
        if is_recent {
            return Some(look.say_with("selfcheck-overlap", &[("day", day.into())]));
        }
        let score = self_check_words::few(last, look.words);
        let values = [("day", day.into()), ("score", score.into())];
        Some(look.say_with("selfcheck-last", &values))
    }
}
