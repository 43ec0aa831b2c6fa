//! A page of plain text over the rest: why we ask, who answers, sources.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Text;
use crate::ui::screen::{Cover, Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// Rows that the heading and the row below the words take.
const AROUND: u16 = 3;

/// The page.
#[derive(Debug)]
pub struct Page {
    text: Text,
    scroll: Scroll,
}

impl Page {
    /// The page with this text.
    #[must_use]
    pub fn new(text: Text) -> Self {
        Self { text, scroll: Scroll::default() }
    }

    fn rows(&self, width: u16) -> Vec<&str> {
        let width = READING_COLS.min(width.saturating_sub(2)).max(1);
        let wrapped = |paragraph| lines(paragraph, width);
        self.text.paragraphs.iter().map(String::as_str).flat_map(wrapped).collect()
    }
}

impl Screen for Page {
    fn title(&self, look: &Look<'_>) -> String {
        look.say_with("page-title", &[("title", self.text.title.as_str().into())])
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PAGE
    }

    fn cover(&self) -> Cover {
        Cover::Box { width: 76, height: 20 }
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.body.height.saturating_sub(AROUND));
        let count = self.rows(cx.body.width).len();
        if self.scroll.act(action, count, page) {
            return Vec::new();
        }
        match action {
            Action::Choose | Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.line(1, Role::Title, &self.text.title);
        pen.skip(1);
        let rows = self.rows(area.width);
        let page = usize::from(area.height.saturating_sub(AROUND));
        let first = self.scroll.0.min(rows.len().saturating_sub(page));
        for row in rows.iter().skip(first).take(page) {
            pen.line(1, Role::Text, row);
        }
        if first + page < rows.len() {
            let below = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            let mut pen = Pen::new(below, buf, look);
            pen.line(1, Role::Muted, &look.say("more-below"));
        }
        Some(area.as_position())
    }
}
