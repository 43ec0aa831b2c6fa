//! Finding what to suggest by a few letters, over every kind at once.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::{self, Entry};
use crate::content::fold::fold;
use crate::page::provenance;
use crate::page::suggestion_words::kind_key;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::overlays::find::FindBox;
use crate::ui::screen::Typed;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};

/// A box to type in, and what was found.
#[derive(Debug, Default)]
pub(super) struct Find(FindBox);

impl Find {
    /// Everything that holds each word, in its title or its id.
    fn found(&self) -> Vec<&'static Entry> {
        let wanted = self.0.folded();
        let holds = |entry: &&Entry| {
            let text = format!("{} {}", fold(&entry.title), fold(&entry.id));
            wanted.split(' ').all(|word| text.contains(word))
        };
        catalog::entries().iter().filter(holds).collect()
    }

    /// What is in use.
    pub(super) fn chosen(&self) -> Option<&'static Entry> {
        self.found().get(self.0.row).copied()
    }

    /// Move, or empty the box; `false` for anything else.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let count = self.found().len();
        self.0.act(action, count)
    }

    pub(super) fn typed(&mut self, input: &Typed) {
        self.0.typed(input);
    }

    pub(super) fn render(
        &self,
        marked: &[&'static Entry],
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let (title, label) = (look.say("suggest-find"), look.say("palette-find"));
        let (list, cursor) = self.0.draw(area, buf, look, &title, &label);
        let found = self.found();
        let mut pen = Pen::new(list, buf, look);
        if found.is_empty() {
            pen.text(1, Role::Muted, &look.say("suggest-find-none"));
            return cursor;
        }
        let page = usize::from(list.height).max(1);
        let first = (self.0.row + 1).saturating_sub(page);
        for (at, entry) in found.iter().enumerate().skip(first).take(page) {
            let mark = if marked.contains(entry) { "[x]" } else { "[ ]" };
            let from = provenance::short(&entry.origin, look.words);
            let right = from.unwrap_or_else(|| look.say(kind_key(entry.kind)));
            pen.row(1, Focus::when(at == self.0.row), &format!("{mark} {}", entry.title), &right);
        }
        cursor
    }
}
