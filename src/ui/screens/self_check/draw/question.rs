//! One question of a form: what is asked, its options as the form has them, and what to know about it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::Instrument;
use crate::domain::instrument::Place;
use crate::page::provenance;
use crate::ui::look::Look;
use crate::ui::screens::self_check::SelfCheck;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};

use super::rows;

/// What is read at a place, in the words of the form.
struct Asked<'f> {
    /// What begins the sentence of each question.
    stem: Option<&'f str>,
    text: &'f str,
    /// The words of the options; none for a number of days.
    names: Vec<String>,
    /// What the form says beside it.
    beside: Vec<&'f str>,
    /// Whose the form is, where it came from a pack.
    from: Option<String>,
}

impl Asked<'_> {
    /// The rows it takes, without a gap anywhere.
    fn rows(&self, width: u16) -> u16 {
        let choices = u16::try_from(self.names.len()).unwrap_or(0).max(1);
        u16::from(self.from.is_some())
            + self.stem.map_or(0, |stem| rows(stem, width))
            + rows(self.text, width)
            + choices
            + 2
            + self.beside.iter().map(|words| rows(words, width)).sum::<u16>()
    }
}

impl SelfCheck {
    pub(in crate::ui::screens::self_check) fn draw_question(
        &self,
        form: &Instrument,
        place: Place,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let asked = self.asked(form, place, look);
        let width = READING_COLS.min(area.width.saturating_sub(3)).max(1);
        let gap = u16::from(area.height.saturating_sub(asked.rows(width)) >= 4);
        let mut pen = Pen::new(area, buf, look);
        if let Some(from) = &asked.from {
            pen.line(3, Role::Care, from);
        }
        pen.skip(gap);
        if let Some(stem) = asked.stem {
            pen.text(3, Role::Muted, stem);
            pen.skip(gap);
        }
        pen.text(3, Role::Title, asked.text);
        pen.skip(gap);
        self.draw_options(place, &asked.names, &mut pen, look);
        pen.skip(gap);
        for words in asked.beside {
            pen.text(3, Role::Text, words);
        }
        if let Some(note) = skipping(form, place, look) {
            pen.text(3, Role::Muted, &note);
        }
        pen.finish()
    }

    fn asked<'f>(&self, form: &'f Instrument, place: Place, look: &Look<'_>) -> Asked<'f> {
        let (stem, text) = match place {
            Place::Gate => (None, form.gate.as_deref()),
            Place::Item(at) => {
                let stem = Some(form.stem.as_str()).filter(|stem| !stem.is_empty());
                (stem, form.items.get(at).map(|item| item.text.as_str()))
            }
            Place::After => (None, form.after.as_ref().map(|after| after.text.as_str())),
            Place::End => (None, None),
        };
        let beside = match place {
            Place::Item(at) => form.beside(at).collect(),
            _ => Vec::new(),
        };
        let names = if self.is_days(place) { Vec::new() } else { names(form, place, look) };
        let from = provenance::said(&form.place.origin, look.words);
        Asked { stem, text: text.unwrap_or_default(), names, beside, from }
    }

    /// The options, the one that was chosen marked, and below them that it can be skipped.
    fn draw_options(&self, place: Place, names: &[String], pen: &mut Pen<'_>, look: &Look<'_>) {
        let answer = self.answer(place);
        if self.is_days(place) {
            let number =
                answer.map_or_else(|| "__".to_owned(), |days| format!("{:>2}", days.get()));
            let words = format!("  {number}   {}", look.say("selfcheck-days"));
            pen.row(3, Focus::when(answer.is_some()), &words, "");
        }
        for (value, name) in self.values(place).iter().zip(names) {
            let is_here = answer == Some(*value);
            let mut words = format!("  {}   {name}", value.get());
            if is_here {
                words = format!("{words:<36} {}", look.say("selfcheck-choice"));
            }
            pen.row(3, Focus::when(is_here), words.trim_end(), "");
        }
        let skip = format!("  s   {}", look.say("selfcheck-skip"));
        pen.styled_row(3, Focus::when(answer.is_none()), Role::Muted, &skip, "", Role::Muted);
    }
}

/// What skipping a question does to the total; `None` where nothing is counted.
fn skipping(form: &Instrument, place: Place, look: &Look<'_>) -> Option<String> {
    let Place::Item(at) = place else { return None };
    if form.scoring.tender == Some(at) {
        return Some(look.say("selfcheck-tender-note"));
    }
    if form.parts.is_empty() {
        return Some(look.say("selfcheck-skip-note"));
    }
    Some(match form.part_of(at) {
        Some(part) => {
            let name = [("name", part.name.as_str().into())];
            look.say_with("selfcheck-skip-note-part", &name)
        }
        None => look.say("selfcheck-skip-note-unscored"),
    })
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
        Place::After => form.after.as_ref().map(|after| after.options.clone()).unwrap_or_default(),
        Place::End => Vec::new(),
    }
}
