//! Choosing what to suggest to somebody: marks, then a code to read aloud or to scan.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::{self, Entry};
use crate::domain::private::Private;
use crate::domain::suggestion::{ITEMS_MAX, Item, Kind, SuggestionCode};
use crate::page::suggestion_words::kind_key;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};

mod code;

use code::CodePage;

/// Rows around the list: what it is for, the kind, the count.
const AROUND_ROWS: u16 = 6;

/// The screen.
#[derive(Debug, Default)]
pub struct Suggest {
    marked: Vec<Item>,
    kind: usize,
    selection: Selection,
    shown: Option<CodePage>,
}

fn page(height: u16) -> usize {
    usize::from(height.saturating_sub(AROUND_ROWS)).max(1)
}

fn say(cx: &Cx<'_>, key: &str) -> Vec<Effect> {
    vec![Effect::Say(Notice::result(cx.words.say(key)))]
}

impl Suggest {
    fn kind(&self) -> Kind {
        Kind::ALL.get(self.kind).copied().unwrap_or(Kind::Lesson)
    }

    fn rows(&self) -> Vec<&'static Entry> {
        let kind = self.kind();
        catalog::entries().iter().filter(|entry| entry.item.kind == kind).collect()
    }

    fn turn(&mut self) {
        let Some(item) = self.rows().get(self.selection.row).map(|entry| entry.item) else {
            return;
        };
        let before = self.marked.len();
        self.marked.retain(|marked| *marked != item);
        if self.marked.len() == before {
            self.marked.push(item);
        }
    }

    fn other_kind(&mut self, by: usize) {
        self.kind = (self.kind + by) % Kind::ALL.len();
        self.selection = Selection::default();
    }

    fn show(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.marked.is_empty() {
            return say(cx, "suggest-first");
        }
        if let Ok(code) = SuggestionCode::of(self.marked.iter().copied()) {
            self.shown = Some(CodePage::new(code, &self.marked));
            Vec::new()
        } else {
            let values = [("n", ITEMS_MAX.to_string().into())];
            let words = cx.words.say_with("suggest-too-many", &values);
            vec![Effect::Say(Notice::result(words))]
        }
    }

    fn act_shown(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(shown) = &mut self.shown else { return Vec::new() };
        match action {
            Action::Copy => {
                let code = shown.code().to_string();
                let values = [("code", code.as_str().into())];
                let said = cx.words.say_with("suggest-copied", &values);
                return vec![Effect::Copy { text: Private::new(code), said }];
            }
            Action::Choose if shown.is_group() => {
                return vec![Effect::Go(Route::Group(self.marked.clone()))];
            }
            Action::Choose | Action::Back => self.shown = None,
            action => shown.act(action),
        }
        Vec::new()
    }
}

impl Screen for Suggest {
    fn title(&self, look: &Look<'_>) -> String {
        look.say(if self.shown.is_some() { "suggest-code-title" } else { "suggest-title" })
    }

    fn keymap(&self) -> &'static Keymap {
        if self.shown.is_some() { &keymap::SUGGEST_CODE } else { &keymap::SUGGEST }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.shown.is_some() {
            return self.act_shown(action, cx);
        }
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Mark => self.turn(),
            Action::NextField => self.other_kind(1),
            Action::PreviousField => self.other_kind(Kind::ALL.len() - 1),
            Action::Choose => return self.show(cx),
            action => {
                self.selection.act(action, self.rows().len(), page(cx.body.height));
            }
        }
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(shown) = &self.shown {
            return shown.render(area, buf, look);
        }
        let mut pen = Pen::new(area, buf, look);
        pen.text(1, Role::Muted, &look.say("suggest-about"));
        pen.skip(1);
        let mut column = 1;
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            let name = look.say(kind_key(kind));
            let is_here = at == self.kind;
            let name = if is_here { format!("[{name}]") } else { format!(" {name} ") };
            pen.put(column, if is_here { Role::Focus } else { Role::Muted }, &name);
            column += crate::ui::widgets::wrap::columns(&name) + 1;
        }
        pen.skip(1);
        let rows = self.rows();
        if rows.is_empty() {
            pen.text(3, Role::Muted, &look.say("suggest-none-of-kind"));
        }
        let mut selection = self.selection;
        let shown = page(area.height);
        selection.reveal(rows.len(), shown);
        for (index, entry) in rows.iter().enumerate().skip(selection.first).take(shown) {
            let mark = if self.marked.contains(&entry.item) { "[x]" } else { "[ ]" };
            let words = format!("{mark} {}", entry.title);
            pen.row(1, Focus::when(index == selection.row), &words, "");
        }
        pen.skip(1);
        if let Some(words) = more(selection.first, shown, rows.len(), look) {
            put_more(&words, &mut pen);
        }
        let count = [("n", self.marked.len().into())];
        pen.line(1, Role::Text, &look.say_with("suggest-count", &count));
        pen.finish()
    }
}
