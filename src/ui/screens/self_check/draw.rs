//! A self-check as a frame: the page before it, and its questions.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{SelfCheck, Stage, StartRow};
use crate::content::instrument::Instrument;
use crate::domain::instrument::{Place, Tender};
use crate::page::{dates, kept_self_checks, provenance, self_check_words};
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// Whether a note stays where there are few rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Must,
    Can,
}

impl SelfCheck {
    pub(super) fn title_words(&self, look: &Look<'_>) -> String {
        let Some(form) = self.form else { return String::new() };
        let name = || form.title.as_str().into();
        match self.stage {
            Stage::Start => {
                look.say_with("selfcheck-title", &[("name", form.plain.as_str().into())])
            }
            Stage::Result => look.say_with("selfcheck-result-title", &[("name", name())]),
            Stage::Asking(Place::Item(at)) => {
                let is_left_out = self.tender == Tender::LeftOut && form.scoring.tender.is_some();
                let of = form.questions() - usize::from(is_left_out);
                let here = form.scoring.name(at);
                let values = [("name", name()), ("n", here.into()), ("of", of.into())];
                look.say_with("selfcheck-question-title", &values)
            }
            // What is not one of the questions of the score is not counted as one.
            Stage::Asking(Place::Gate) => {
                look.say_with("selfcheck-question-title-first", &[("name", name())])
            }
            Stage::Asking(Place::After | Place::End) => {
                look.say_with("selfcheck-question-title-last", &[("name", name())])
            }
        }
    }

    pub(super) fn draw_start(
        &self,
        form: &Instrument,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let is_low = area.height < 17;
        let width = READING_COLS.min(area.width.saturating_sub(3)).max(1);
        let rows = |words: &str| u16::try_from(lines(words, width).count()).unwrap_or(0);
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
            let focus = Focus::when(at == self.row);
            match row {
                StartRow::Resume => {
                    let n = self.begun().map_or(0, kept_self_checks::Unfinished::answered);
                    let words = look.say_with("selfcheck-resume", &[("n", n.into())]);
                    pen.row(1, focus, &words, "");
                }
                StartRow::Other => {
                    let name = self.begun_elsewhere().map(|begun| begun.form.title.as_str());
                    let name = [("name", name.unwrap_or_default().into())];
                    pen.row(1, focus, &look.say_with("selfcheck-resume-other", &name), "");
                }
                StartRow::Start if self.begun().is_some() => {
                    pen.row(1, focus, &look.say("selfcheck-start-again"), "");
                }
                StartRow::Start => pen.row(1, focus, &look.say("selfcheck-start"), ""),
                StartRow::Earlier => pen.row(1, focus, &look.say("selfcheck-earlier"), ""),
                StartRow::Tender => {
                    let is_asked = self.tender == Tender::Asked;
                    let key = if is_asked { "selfcheck-yes" } else { "selfcheck-no" };
                    pen.row(1, focus, &look.say("selfcheck-tender-asked"), &look.say(key));
                }
            }
        }
        // A name is not cut in two.
        if rows(&form.credit) < pen.left() {
            pen.skip(1);
            pen.text(3, Role::Muted, &form.credit);
        }
        pen.finish()
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

    pub(super) fn draw_question(
        &self,
        form: &Instrument,
        place: Place,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let (stem, text) = match place {
            Place::Gate => (None, form.gate.as_deref()),
            Place::Item(at) => {
                let stem = Some(form.stem.as_str()).filter(|stem| !stem.is_empty());
                (stem, form.items.get(at).map(|item| item.text.as_str()))
            }
            Place::After => (None, form.after.as_ref().map(|after| after.text.as_str())),
            Place::End => (None, None),
        };
        let text = text.unwrap_or_default();
        let names = if self.is_days(place) { Vec::new() } else { Self::names(form, place, look) };
        let beside: Vec<&str> = match place {
            Place::Item(at) => form.beside(at).collect(),
            _ => Vec::new(),
        };
        let width = READING_COLS.min(area.width.saturating_sub(3)).max(1);
        let rows = |words: &str| u16::try_from(lines(words, width).count()).unwrap_or(0);
        let choices = u16::try_from(names.len()).unwrap_or(0).max(1);
        let from = provenance::said(&form.place.origin, look.words);
        let needed = u16::from(from.is_some())
            + stem.map_or(0, rows)
            + rows(text)
            + choices
            + 2
            + beside.iter().map(|words| rows(words)).sum::<u16>();
        let spare = area.height.saturating_sub(needed);
        let gap = u16::from(spare >= 4);
        let mut pen = Pen::new(area, buf, look);
        if let Some(from) = &from {
            pen.line(3, Role::Care, from);
        }
        pen.skip(gap);
        if let Some(stem) = stem {
            pen.text(3, Role::Muted, stem);
            pen.skip(gap);
        }
        pen.text(3, Role::Title, text);
        pen.skip(gap);
        let answer = self.answer(place);
        if self.is_days(place) {
            let number =
                answer.map_or_else(|| "__".to_owned(), |days| format!("{:>2}", days.get()));
            let words = format!("  {number}   {}", look.say("selfcheck-days"));
            pen.row(3, Focus::when(answer.is_some()), &words, "");
        }
        for (value, name) in self.values(place).iter().zip(&names) {
            let is_here = answer == Some(*value);
            let words = format!("  {}   {name}", value.get());
            let right = if is_here { look.say("selfcheck-choice") } else { String::new() };
            let words =
                if is_here { format!("{words:<36} {right}").trim_end().to_owned() } else { words };
            pen.row(3, Focus::when(is_here), &words, "");
        }
        let skip = format!("  s   {}", look.say("selfcheck-skip"));
        pen.styled_row(3, Focus::when(answer.is_none()), Role::Muted, &skip, "", Role::Muted);
        pen.skip(gap);
        let is_tender = matches!(place, Place::Item(at) if form.scoring.tender == Some(at));
        for words in beside {
            pen.text(3, Role::Text, words);
        }
        match place {
            Place::Item(_) if is_tender => {
                pen.text(3, Role::Muted, &look.say("selfcheck-tender-note"));
            }
            Place::Item(_) if form.parts.is_empty() => {
                pen.text(3, Role::Muted, &look.say("selfcheck-skip-note"));
            }
            Place::Item(at) => {
                let said = match form.part_of(at) {
                    Some(part) => {
                        let name = [("name", part.name.as_str().into())];
                        look.say_with("selfcheck-skip-note-part", &name)
                    }
                    None => look.say("selfcheck-skip-note-unscored"),
                };
                pen.text(3, Role::Muted, &said);
            }
            _ => {}
        }
        pen.finish()
    }

    /// The words of the options at a place.
    fn names(form: &Instrument, place: Place, look: &Look<'_>) -> Vec<String> {
        match place {
            Place::Gate => vec![look.say("option-no"), look.say("option-yes")],
            Place::Item(at) => form
                .items
                .get(at)
                .map(|item| item.options.iter().map(|(_, words)| words.clone()).collect())
                .unwrap_or_default(),
            Place::After => {
                form.after.as_ref().map(|after| after.options.clone()).unwrap_or_default()
            }
            Place::End => Vec::new(),
        }
    }
}
