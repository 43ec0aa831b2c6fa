//! The check-ins behind a statement, so that a person can see for themselves.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::answer::Answer;
use crate::domain::entry::EntryId;
use crate::page::dates;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::wrap::columns;

/// Columns before, between and after the two parts of a row.
const GAP_COLS: u16 = 7;
/// Rows above the list.
const ABOVE: u16 = 2;

/// The check-ins behind a statement.
#[derive(Debug)]
pub struct Rows {
    what: String,
    ids: Vec<EntryId>,
    /// What each row says: when, when in fewer columns, and the urges and the sleep of it.
    said: Vec<[String; 3]>,
    selection: Selection,
}

impl Rows {
    /// These check-ins, which stand behind `what`.
    #[must_use]
    pub fn new(what: String, ids: Vec<EntryId>) -> Self {
        Self { what, ids, said: Vec::new(), selection: Selection::default() }
    }
}

impl Screen for Rows {
    fn title(&self, look: &Look<'_>) -> String {
        look.say_with("rows-title", &[("what", self.what.as_str().into())])
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::ROWS
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Trends)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        let mut said = Vec::new();
        for id in &self.ids {
            let gone = store.trashed_at(*id)?.is_some();
            let Some(entry) = store.entry(*id)?.filter(|_| !gone) else {
                let gone = cx.words.say("rows-gone");
                said.push([gone.clone(), gone, String::new()]);
                continue;
            };
            let mut numbers = Vec::new();
            if let Some(Answer::Step(step)) = entry.answer("urges") {
                let n = usize::from(step.get());
                numbers.push(cx.words.say_with("rows-urges", &[("n", n.into())]));
            }
            if let Some(Answer::Hours(hours)) = entry.answer("sleep") {
                let hours = hours.to_string();
                numbers.push(cx.words.say_with("rows-sleep", &[("hours", hours.into())]));
            }
            let when = dates::long_moment_from(entry.day, entry.at, cx.reader(), cx.words);
            let short = dates::short_moment_from(entry.day, entry.at, cx.reader(), cx.words);
            said.push([when, short, numbers.join(", ")]);
        }
        self.said = said;
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.selection.reveal(self.ids.len(), usize::from(cx.body.height.saturating_sub(ABOVE)));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.body.height.saturating_sub(ABOVE));
        if self.selection.act(action, self.ids.len(), page) {
            return Vec::new();
        }
        match (action, self.ids.get(self.selection.row)) {
            (Action::Back, _) => vec![Effect::Back],
            (Action::Choose, Some(id)) => vec![Effect::Go(Route::Entry(*id))],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.line(1, Role::Text, &look.say_with("rows-count", &[("n", self.ids.len().into())]));
        let page = usize::from(pen.left().saturating_sub(1));
        if let Some(words) = more(self.selection.first, page, self.ids.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        let shown = self.said.iter().enumerate().skip(self.selection.first).take(page);
        for (index, [when, short, numbers]) in shown {
            let fits = columns(when) + columns(numbers) + GAP_COLS <= area.width;
            let when = if fits { when } else { short };
            pen.row(1, Focus::when(index == self.selection.row), when, numbers);
        }
        pen.finish()
    }
}
