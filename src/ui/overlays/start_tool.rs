//! Every coping tool with a sign of its own: from any place, one key opens this and the next starts a tool.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::tool::{Tool, tools};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Part, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};

/// What starts the tools, in their order: first digits, then letters. A tool beyond the last has none, and is
/// started from its row.
const SIGNS: &str = "123456789abcdefghijklmnopqrstuvwxyz";
/// Rows above the list: the way to the overdose steps, and an empty one.
const HEAD_ROWS: u16 = 2;

/// The list, always in the order of the tools' numbers, so that a sign once learned stays.
#[derive(Debug, Default)]
pub struct StartTool {
    order: Vec<&'static Tool>,
    selection: Selection,
}

/// Every tool in the order of its number, with the sign that starts it.
pub fn signed() -> impl Iterator<Item = (&'static Tool, Option<char>)> {
    let mut order: Vec<&'static Tool> = tools().iter().collect();
    order.sort_by_key(|tool| tool.number.unwrap_or(u16::MAX));
    let signs = SIGNS.chars().map(Some).chain(std::iter::repeat(None));
    order.into_iter().zip(signs)
}

impl StartTool {
    fn page(area: Rect) -> usize {
        usize::from(area.height.saturating_sub(HEAD_ROWS).max(1))
    }

    fn start(tool: &Tool) -> Vec<Effect> {
        vec![Effect::Replace(Route::Tool(tool.id.to_string()))]
    }
}

impl Screen for StartTool {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("start-tool-title")
    }

    fn part(&self) -> Part {
        Part::StartTool
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::START_TOOL
    }

    fn outlives_lock(&self) -> bool {
        true
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn refresh(&mut self, _: &Cx<'_>) -> Result<(), StoreError> {
        self.order = signed().map(|(tool, _)| tool).collect();
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.selection.reveal(self.order.len(), Self::page(cx.body));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, self.order.len(), Self::page(cx.body)) {
            return Vec::new();
        }
        match (action, self.order.get(self.selection.row)) {
            (Action::Choose, Some(tool)) => Self::start(tool),
            (Action::Back | Action::StartTool, _) => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        let Typed::Key(Key::Char(typed)) = input else { return Vec::new() };
        let typed = typed.to_ascii_lowercase();
        let meant = signed().find(|(_, sign)| *sign == Some(typed));
        meant.map(|(tool, _)| Self::start(tool)).unwrap_or_default()
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        let down = at.y.checked_sub(cx.body.y + HEAD_ROWS).map(usize::from);
        let is_in = cx.body.contains(at);
        let Some(row) = down.filter(|_| is_in).map(|down| self.selection.first + down) else {
            return Vec::new();
        };
        self.order.get(row).map(|tool| Self::start(tool)).unwrap_or_default()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let page = Self::page(area);
        pen.put(1, Role::Lifeline, &look.say("start-tool-first"));
        pen.skip(1);
        if let Some(words) = more(self.selection.first, page, self.order.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        let rows = signed().enumerate().skip(self.selection.first).take(page);
        for (row, (tool, sign)) in rows {
            let sign = sign.unwrap_or(' ');
            let words = format!("{sign}   {}", tool.title);
            pen.row(1, Focus::when(row == self.selection.row), &words, "");
        }
        pen.finish()
    }
}
