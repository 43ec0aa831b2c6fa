//! What came before strong urges: at most three statements, each with its numbers, and the check-ins
//! behind each one key away. A pattern, never a cause.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::answer::Id;
use crate::domain::before::{self, Before, Statement};
use crate::domain::private::Private;
use crate::page::trend_words::{self, Namer};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{AsOf, Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::wrap::lines;

/// With fewer rows than this, gaps and notes are left out.
const LOW_ROWS: u16 = 16;

/// What came before strong urges.
#[derive(Debug, Default)]
pub struct BeforeUrges {
    found: Option<Before>,
    kept: BTreeMap<Id, Private>,
    /// When it was looked for.
    as_of: Option<AsOf>,
    selection: Selection,
}

impl BeforeUrges {
    fn statements(&self) -> &[Statement] {
        match &self.found {
            Some(Before::Looked { statements, .. }) => statements,
            _ => &[],
        }
    }
}

impl Screen for BeforeUrges {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("before-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::BEFORE
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Trends)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(store), as_of) = (cx.store, cx.as_of()?) else { return Ok(()) };
        if self.as_of == as_of {
            return Ok(());
        }
        self.kept = store.preferences()?;
        let first = cx.today.earlier(before::LOOK_BACK_DAYS - 1);
        let entries = store.measured(first..=cx.today)?;
        self.found = Some(before::before(&entries, cx.today, cx.prefs.day_start));
        let count = self.statements().len();
        self.selection.reveal(count, count);
        self.as_of = as_of;
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let count = self.statements().len();
        if self.selection.act(action, count, count) {
            return Vec::new();
        }
        match action {
            Action::Back => vec![Effect::Back],
            Action::Choose => match self.statements().get(self.selection.row) {
                Some(statement) => {
                    let namer = Namer { kept: &self.kept, words: cx.words };
                    let what = namer.subject(&statement.subject);
                    vec![Effect::Go(Route::Rows(what, statement.rows.clone()))]
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Choose => !self.statements().is_empty(),
            Action::Up => self.statements().len() > 1,
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let Some(found) = &self.found else { return pen.finish() };
        let is_low = area.height < LOW_ROWS;
        let looked = trend_words::looked(found, look.words);
        if is_low {
            for row in looked.iter().take(1) {
                pen.text(1, Role::Text, row);
            }
        } else {
            pen.skip(1);
            pen.text(1, Role::Text, &looked.join(" "));
            pen.skip(1);
        }
        if is_low && self.statements().is_empty() {
            for row in looked.iter().skip(1) {
                pen.text(1, Role::Text, row);
            }
        }
        let namer = Namer { kept: &self.kept, words: look.words };
        for (index, statement) in self.statements().iter().enumerate() {
            let (heading, lines) = namer.statement(statement);
            pen.row(1, Focus::when(index == self.selection.row), &heading, "");
            for line in lines {
                pen.text(5, Role::Text, &line);
            }
        }
        if !self.statements().is_empty() {
            pen.skip(u16::from(!is_low));
            let end = format!("{} {}", look.say("before-brackets"), look.say("trends-pattern"));
            pen.text(3, Role::Muted, &end);
            // How many comparisons were made is left out only where there is no room for it.
            let rest = looked.get(1..).unwrap_or_default().join(" ");
            let rows = lines(&rest, area.width.saturating_sub(4)).count();
            if is_low && rows <= usize::from(pen.left()) {
                pen.text(3, Role::Muted, &rest);
            }
        }
        pen.finish()
    }
}
