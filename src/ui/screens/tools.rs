//! The list of coping tools: what helped this person first, once there is enough to say so.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::{Instrument, instruments};
use crate::content::tool::{Tool, tools};
use crate::domain::entry::Kind;
use crate::domain::practice::{Helped, Practice, was_after_use, was_used, what_helped};
use crate::page::{provenance, self_check_words, tool_lines};
use crate::store::my_tools::MyTools;
use crate::store::{Filter, Row, Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section, Text};
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::tool::{PRACTICES_MAX, recent};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};

mod detail;

/// Columns of the list where the tool stands beside it.
const LIST_COLS: u16 = 62;

/// The list.
#[derive(Debug, Default)]
pub struct Tools {
    selection: Selection,
    order: Vec<&'static Tool>,
    helped: Vec<Helped>,
    /// One's own, and those kept from a suggestion.
    mine: MyTools,
    /// Whether something was used today: the overdose steps then stand first.
    is_used_today: bool,
    /// Whether something that slows breathing was taken a short while ago.
    is_after_use: bool,
    /// The rows that `helped` was counted from.
    counted: Vec<Row>,
}

impl Tools {
    /// Rows before the first tool.
    fn first_tool(&self) -> usize {
        usize::from(self.is_used_today)
    }

    fn chosen(&self) -> Option<&'static Tool> {
        self.order.get(self.selection.row.checked_sub(self.first_tool())?).copied()
    }

    /// The self-check in use; they stand below the tools.
    fn chosen_check(&self) -> Option<&'static Instrument> {
        self.check_at(self.selection.row)
    }

    fn check_at(&self, row: usize) -> Option<&'static Instrument> {
        instruments().get(row.checked_sub(self.first_tool() + self.order.len())?)
    }

    fn count(&self) -> usize {
        self.order.len() + self.first_tool() + instruments().len()
    }

    /// Rows above the list: what is said there, and an empty one where there is room.
    fn head(&self, body: Rect) -> u16 {
        let said = u16::from(self.is_used_today) + u16::from(self.has_order());
        said + u16::from(said > 0 && body.height >= 15)
    }

    /// How many rows of the list are in view.
    fn page(&self, body: Rect) -> usize {
        let head = self.head(body);
        let below = if body.width >= 120 { 0 } else { detail::rows_below(body) };
        usize::from(body.height.saturating_sub(head + below).max(3))
    }

    /// Whether what helped stands first.
    fn has_order(&self) -> bool {
        let first = self.order.first().and_then(|tool| self.helped(tool));
        first.is_some_and(Helped::is_enough)
    }

    /// Whether there are tools below the rows in view.
    fn has_more(&self, body: Rect) -> bool {
        self.selection.first + self.page(body) < self.count()
    }

    /// The words at the right of a row, and that it is one's own.
    fn beside_mine(&self, id: &str, right: String, look: &Look<'_>) -> String {
        if self.mine.has(id) {
            look.say_with("tool-right-mine", &[("right", right.into())])
        } else {
            right
        }
    }

    /// The row in use, made one's own or no longer.
    fn turn_mine(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let tool = self.chosen().map(|tool| tool.id.to_string());
        let id = tool.or_else(|| self.chosen_check().map(|form| form.id.to_string()));
        let Some(id) = id else { return Vec::new() };
        if let Some(why) = cx.why_not_kept() {
            return vec![cx.say(why)];
        }
        let Some(change) = self.mine.turn(&id) else { return Vec::new() };
        let said = if self.mine.has(&id) { "tool-mine-on" } else { "tool-mine-off" };
        let effects = vec![Effect::Write(change), cx.say(said)];
        // The row in use stays the same tool wherever the list now has it.
        self.order = ordered(&self.helped, &self.mine, self.is_after_use);
        if let Some(at) = self.order.iter().position(|tool| tool.id.as_str() == id) {
            self.selection.row = at + self.first_tool();
        }
        effects
    }

    fn helped(&self, tool: &Tool) -> Option<&Helped> {
        self.helped.iter().find(|helped| helped.tool == tool.id)
    }

    fn count_again(&mut self, store: &Store) -> Result<(), StoreError> {
        let filter = Filter { kind: Some(Kind::Tool), ..Filter::default() };
        let rows = store.page(&filter, None, PRACTICES_MAX)?;
        if rows == self.counted {
            return Ok(());
        }
        let mut practices = Vec::new();
        for row in &rows {
            practices.extend(store.entry(row.id)?.as_ref().and_then(Practice::of));
        }
        self.helped = what_helped(&practices);
        self.counted = rows;
        Ok(())
    }

    fn list(&self, area: Rect, head: u16, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        if self.is_used_today {
            pen.line(1, Role::Care, &look.say("tool-used-today"));
        }
        if self.has_order() {
            pen.line(1, Role::Muted, &look.say("tool-order"));
        }
        let said = u16::from(self.is_used_today) + u16::from(self.has_order());
        pen.skip(head.saturating_sub(said));
        let first_tool = self.first_tool();
        let rows = (0..self.count()).skip(self.selection.first).take(usize::from(pen.left()));
        for row in rows {
            let focus = Focus::when(row == self.selection.row);
            let tool = row.checked_sub(first_tool).and_then(|place| self.order.get(place));
            if let Some(tool) = tool {
                let right = detail::right(tool, self.helped(tool), look);
                let right = self.beside_mine(tool.id.as_str(), right, look);
                pen.row(1, focus, &tool.title, &right);
            } else if let Some(form) = self.check_at(row) {
                let from = provenance::short(&form.place.origin, look.words).unwrap_or_default();
                let right = self.beside_mine(form.id.as_str(), from, look);
                pen.row(1, focus, &form.plain, &right);
            } else {
                let words = look.say("tool-pick-overdose");
                pen.styled_row(1, focus, Role::Lifeline, &words, "", Role::Muted);
            }
        }
        pen.finish()
    }
}

/// What helped first, then one's own, the rest by their numbers; after use, what slows breathing comes last.
fn ordered(helped: &[Helped], mine: &MyTools, is_after_use: bool) -> Vec<&'static Tool> {
    let place = |tool: &Tool| {
        helped.iter().filter(|helped| helped.is_enough()).position(|helped| helped.tool == tool.id)
    };
    let mut order: Vec<&'static Tool> = tools().iter().collect();
    order.sort_by_key(|tool| {
        let is_last = is_after_use && tool.is_never_first_after_opioids;
        let is_other = !mine.has(tool.id.as_str());
        let number = tool.number.unwrap_or(u16::MAX);
        (is_last, place(tool).unwrap_or(usize::MAX), is_other, number)
    });
    order
}

impl Screen for Tools {
    fn title(&self, look: &Look<'_>) -> String {
        let values = [("n", tools().len().into()), ("checks", instruments().len().into())];
        look.say_with("tool-list-title", &values)
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::TOOLS
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Tools)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_after_use = false;
        if let Some(store) = cx.store {
            self.count_again(store)?;
            self.mine = MyTools::read(store)?;
            let entries = recent(store, cx)?;
            self.is_after_use = was_after_use(&entries, cx.now);
            let today: Vec<_> = entries.into_iter().filter(|entry| entry.day == cx.today).collect();
            self.is_used_today = self.is_after_use || was_used(&today);
        }
        self.order = ordered(&self.helped, &self.mine, self.is_after_use);
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let page = self.page(cx.body);
        self.selection.reveal(self.count(), page);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let (count, page) = (self.count(), self.page(cx.body));
        if self.selection.act(action, count, page) {
            self.selection.reveal(count, page);
            return Vec::new();
        }
        if action == Action::Pin {
            return self.turn_mine(cx);
        }
        if let Some(form) = self.chosen_check() {
            return match action {
                Action::Choose => vec![Effect::Go(Route::SelfCheck(form.id.to_string()))],
                Action::Why => vec![Effect::Go(Route::Page(Text {
                    title: form.title.clone(),
                    paragraphs: self_check_words::about(form, cx.words),
                }))],
                Action::Back => vec![Effect::Back],
                _ => Vec::new(),
            };
        }
        match (action, self.chosen()) {
            (Action::Choose, Some(tool)) => vec![Effect::Go(Route::Tool(tool.id.to_string()))],
            (Action::Choose, None) => vec![Effect::Go(Route::Overdose)],
            (Action::Why, Some(tool)) => {
                let paragraphs = tool_lines::evidence(tool, cx.words);
                vec![Effect::Go(Route::Page(Text { title: tool.title.clone(), paragraphs }))]
            }
            (Action::Back, _) => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        !matches!(action, Action::Why | Action::Pin)
            || self.chosen().is_some()
            || self.chosen_check().is_some()
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        let head = self.head(cx.body);
        let is_list = cx.body.width < 120 || at.x < cx.body.x + LIST_COLS;
        let down = at.y.checked_sub(cx.body.y + head).map(usize::from);
        let Some(down) = down.filter(|down| is_list && *down < self.page(cx.body)) else {
            return Vec::new();
        };
        let row = self.selection.first + down;
        if row >= self.count() {
            return Vec::new();
        }
        self.selection.row = row;
        self.act(Action::Choose, cx)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some((left, right)) = side_by_side(area, LIST_COLS) {
            divide(area, LIST_COLS, buf, look);
            self.beside(right, buf, look);
            return self.list(left, self.head(area), buf, look);
        }
        let below = detail::rows_below(area).min(area.height);
        let top = Rect { height: area.height - below, ..area };
        let bottom = Rect { y: area.bottom() - below, height: below, ..area };
        self.below(bottom, self.has_more(area), buf, look);
        self.list(top, self.head(area), buf, look)
    }
}
