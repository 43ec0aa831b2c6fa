//! What stands behind the last question: the words, and where one can go from there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::SelfCheck;
use crate::content::instrument::{Instrument, instrument};
use crate::content::library::library;
use crate::content::words::Words;
use crate::page::provenance;
use crate::page::self_check_words::{self, is_heavy};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::route::{NoteAbout, Route, Section};
use crate::ui::screen::Cx;
use crate::ui::theme::Role;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

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
            Action::PageUp | Action::PageDown => {
                let count = self.result_rows(cx.body, cx.words).len();
                self.scroll.act(action, count, self.result_page(cx.body));
            }
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

    /// What is said, in rows of this width; an empty row before each where there is room.
    fn result_rows(&self, area: Rect, words: &Words) -> Vec<(Role, String)> {
        let Some(now) = self.now() else { return Vec::new() };
        // The one before is the latest of the same form.
        let said = self_check_words::result(&now, self.earlier.first(), words);
        let roles = std::iter::once(Role::Title).chain(std::iter::repeat(Role::Text));
        let mut said: Vec<(Role, String)> = roles.zip(said).collect();
        if is_heavy(&now) || now.form.scoring.is_tender_left(&now.sheet) {
            said.insert(said.len().min(2), (Role::Care, self_check_words::someone(words)));
        }
        let from = provenance::said(&now.form.place.origin, words);
        said.splice(0..0, from.map(|from| (Role::Care, from)));
        let has_gaps = area.height >= 17;
        let width = READING_COLS.min(area.width.saturating_sub(4)).max(1);
        let mut rows = Vec::new();
        for (role, said) in said {
            if has_gaps {
                rows.push((role, String::new()));
            }
            rows.extend(lines(&said, width).map(|row| (role, row.to_owned())));
        }
        rows
    }

    /// Rows of what is said that are in view, above the ways and the row between.
    fn result_page(&self, area: Rect) -> usize {
        usize::from(area.height).saturating_sub(self.ways().len() + 1).max(1)
    }

    pub(super) fn draw_result(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let rows = self.result_rows(area, look.words);
        let page = self.result_page(area);
        let first = self.scroll.0.min(rows.len().saturating_sub(page));
        let mut pen = Pen::new(area, buf, look);
        for (role, row) in rows.iter().skip(first).take(page) {
            pen.line(3, *role, row);
        }
        if let Some(words) = more(first, page, rows.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        for (at, way) in self.ways().iter().enumerate() {
            pen.row(1, Focus::when(at == self.row), &self.way_words(way, look), "");
        }
        pen.finish()
    }
}
