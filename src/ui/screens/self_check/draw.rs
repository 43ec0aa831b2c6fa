//! A self-check as a frame.

mod question;
mod start;

use super::{SelfCheck, Stage};
use crate::domain::instrument::{Place, Tender};
use crate::ui::look::Look;
use crate::ui::widgets::wrap::lines;

/// The rows that words take.
fn rows(words: &str, width: u16) -> u16 {
    u16::try_from(lines(words, width).count()).unwrap_or(0)
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
}
