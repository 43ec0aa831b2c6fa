//! What stands behind the last question: the words, and where one can go from there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::SelfCheck;
use crate::content::instrument::{Instrument, instrument};
use crate::content::library::library;
use crate::page::provenance;
use crate::page::self_check_words::{self, is_heavy};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::route::{NoteAbout, Route, Section};
use crate::ui::screen::Cx;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};

/// Where one can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To someone to talk to.
    Help,
    /// To the plan.
    Plan,
    /// To a note.
    Write,
    /// To the longer form.
    Longer(&'static Instrument),
    /// To a lesson.
    Lesson(String),
    /// To all answers.
    History,
    /// Back.
    Done,
}

impl SelfCheck {
    fn ways(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        let Some(now) = self.now() else { return vec![Way::Done] };
        let is_heavy = is_heavy(&now);
        // What is chosen first is safe: somebody to talk to, or nothing more.
        if is_heavy {
            ways.extend([Way::Help, Way::Plan, Way::Write]);
        } else {
            ways.push(Way::Done);
        }
        let longer = now.form.goes_on_with.as_ref().and_then(|id| instrument(id.as_str()));
        ways.extend(longer.map(Way::Longer));
        let lesson = now.form.lesson.clone().filter(|id| library().lesson(id).is_some());
        ways.extend(lesson.map(Way::Lesson));
        ways.push(Way::History);
        if is_heavy {
            ways.push(Way::Done);
        }
        ways
    }

    pub(super) fn at_result(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let ways = self.ways();
        let last = ways.len().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Choose => {
                return match ways.into_iter().nth(self.row) {
                    Some(Way::Help) => vec![Effect::Go(Route::HelpNowInCrisis)],
                    Some(Way::Plan) => vec![Effect::Show(Section::Plan)],
                    Some(Way::Write) => vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
                    Some(Way::Longer(form)) => {
                        vec![Effect::Replace(Route::SelfCheck(form.id.to_string()))]
                    }
                    Some(Way::Lesson(id)) => vec![Effect::Go(Route::Lesson(id))],
                    Some(Way::History) => self.to_history(),
                    Some(Way::Done) | None => vec![Effect::Back],
                };
            }
            _ => {}
        }
        Vec::new()
    }

    fn way_words(&self, way: &Way, look: &Look<'_>) -> String {
        let name = self.form.map(|form| form.title.clone()).unwrap_or_default();
        match way {
            Way::Help => look.say("selfcheck-row-help"),
            Way::Plan => look.say("selfcheck-row-plan"),
            Way::Write => look.say("selfcheck-row-write"),
            Way::Longer(form) => {
                look.say_with("selfcheck-row-longer", &[("name", form.title.as_str().into())])
            }
            Way::Lesson(id) => {
                let title = library().lesson(id).map(|lesson| lesson.title.clone());
                let title = title.unwrap_or_default();
                look.say_with("selfcheck-row-lesson", &[("title", title.into())])
            }
            Way::History => look.say_with("selfcheck-row-history", &[("name", name.into())]),
            Way::Done => look.say("selfcheck-row-done"),
        }
    }

    pub(super) fn draw_result(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let ways = self.ways();
        let rows = u16::try_from(ways.len()).unwrap_or(0).min(area.height);
        let text = Rect { height: area.height.saturating_sub(rows + 1), ..area };
        let mut pen = Pen::new(text, buf, look);
        let is_low = area.height < 17;
        pen.skip(u16::from(!is_low));
        if let Some(now) = self.now() {
            if let Some(from) = provenance::said(&now.form.place.origin, look.words) {
                pen.line(3, Role::Care, &from);
            }
            // The one before is the latest of the same form.
            let said = self_check_words::result(&now, self.earlier.first(), look.words);
            let mut said = said.into_iter();
            if let Some(total) = said.next() {
                pen.text(3, Role::Title, &total);
            }
            let mut rest: Vec<(Role, String)> = said.map(|words| (Role::Text, words)).collect();
            if is_heavy(&now) || now.form.scoring.is_tender_left(&now.sheet) {
                let someone = self_check_words::someone(look.words);
                rest.insert(rest.len().min(1), (Role::Care, someone));
            }
            for (role, words) in rest {
                pen.skip(u16::from(!is_low));
                pen.text(3, role, &words);
            }
        }
        // Under what is said; at the bottom only where that fills the page.
        let said = pen.rest().y.saturating_add(1).min(area.bottom() - rows);
        let below = Rect { y: said, height: rows, ..area };
        let mut pen = Pen::new(below, buf, look);
        for (at, way) in ways.iter().enumerate() {
            pen.row(1, Focus::when(at == self.row), &self.way_words(way, look), "");
        }
        pen.finish()
    }
}
