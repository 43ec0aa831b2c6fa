//! Choosing what to suggest to somebody: marks, then a code to read aloud or to scan.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::{self, Entry};
use crate::domain::private::Private;
use crate::domain::suggestion::{ITEMS_MAX, Kind, SuggestionCode};
use crate::page::suggestion_words::kind_key;
use crate::page::{problem, provenance};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};

mod code;
mod find;

use code::CodePage;
use find::Find;

/// Rows around the list: what it is for, the kind, the count.
const AROUND_ROWS: u16 = 6;

/// The screen.
#[derive(Debug, Default)]
pub struct Suggest {
    marked: Vec<&'static Entry>,
    kind: usize,
    selection: Selection,
    find: Option<Find>,
    shown: Option<CodePage>,
    /// Whether what is marked is stepped through with a group, with no code made of it.
    is_for_group: bool,
}

fn page(height: u16) -> usize {
    usize::from(height.saturating_sub(AROUND_ROWS)).max(1)
}

impl Suggest {
    /// Marking what a group will step through.
    #[must_use]
    pub fn for_group() -> Self {
        Self { is_for_group: true, ..Self::default() }
    }

    fn kind(&self) -> Kind {
        Kind::ALL.get(self.kind).copied().unwrap_or(Kind::Lesson)
    }

    fn rows(&self) -> Vec<&'static Entry> {
        let kind = self.kind();
        catalog::entries().iter().filter(|entry| entry.kind == kind).collect()
    }

    fn turn(&mut self, entry: Option<&'static Entry>) {
        let Some(entry) = entry else { return };
        let before = self.marked.len();
        self.marked.retain(|marked| *marked != entry);
        if self.marked.len() == before {
            self.marked.push(entry);
        }
    }

    fn other_kind(&mut self, by: usize) {
        self.kind = (self.kind + by) % Kind::ALL.len();
        self.selection = Selection::default();
    }

    fn show(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.marked.is_empty() {
            return vec![cx.say("suggest-first")];
        }
        if self.is_for_group {
            return vec![Effect::Back, Effect::Replace(Route::Group(self.marked.clone()))];
        }
        if let Some(entry) = self.marked.iter().find(|entry| entry.number.is_none()) {
            let values = [("name", entry.id.as_str().into())];
            let words = problem::with_hint(cx.words, "suggest-pack-needs-file", &values);
            return vec![Effect::Say(Notice::result(words))];
        }
        if let Ok(code) = SuggestionCode::of(self.marked.iter().filter_map(|one| one.item())) {
            self.shown = Some(CodePage::new(code, &self.marked));
            Vec::new()
        } else {
            let values = [("n", ITEMS_MAX.to_string().into())];
            let words = cx.words.say_with("suggest-too-many", &values);
            vec![Effect::Say(Notice::result(words))]
        }
    }

    /// Mark what was found, and go on from its row; or stop looking.
    fn act_found(&mut self, action: Action, body: Rect) {
        let Some(find) = &mut self.find else { return };
        if find.act(action) {
            return;
        }
        match (action, find.chosen()) {
            (Action::Choose, Some(entry)) => {
                self.find = None;
                self.turn(Some(entry));
                self.kind = Kind::ALL.iter().position(|kind| *kind == entry.kind).unwrap_or(0);
                let rows = self.rows();
                let row = rows.iter().position(|row| *row == entry).unwrap_or(0);
                self.selection = Selection { row, ..Selection::default() };
                self.selection.reveal(rows.len(), page(body.height));
            }
            (Action::Back, _) => self.find = None,
            _ => {}
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
        look.say(match (&self.shown, self.is_for_group) {
            (Some(_), _) => "suggest-code-title",
            (None, true) => "group-choose-title",
            (None, false) => "suggest-title",
        })
    }

    fn keymap(&self) -> &'static Keymap {
        match (&self.shown, &self.find) {
            (Some(_), _) => &keymap::SUGGEST_CODE,
            (None, Some(_)) => &keymap::SUGGEST_FIND,
            (None, None) if self.is_for_group => &keymap::SUGGEST_GROUP,
            (None, None) => &keymap::SUGGEST,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.shown.is_some() {
            return self.act_shown(action, cx);
        }
        if self.find.is_some() {
            self.act_found(action, cx.body);
            return Vec::new();
        }
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Mark => self.turn(self.rows().get(self.selection.row).copied()),
            Action::Search => self.find = Some(Find::default()),
            Action::NextField => self.other_kind(1),
            Action::PreviousField => self.other_kind(Kind::ALL.len() - 1),
            Action::Choose => return self.show(cx),
            action => {
                self.selection.act(action, self.rows().len(), page(cx.body.height));
            }
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(find) = &mut self.find {
            find.typed(&input);
        }
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(shown) = &self.shown {
            return shown.render(area, buf, look);
        }
        if let Some(find) = &self.find {
            return find.render(&self.marked, area, buf, look);
        }
        let mut pen = Pen::new(area, buf, look);
        let about = if self.is_for_group { "group-choose-about" } else { "suggest-about" };
        pen.text(1, Role::Muted, &look.say(about));
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
            let mark = if self.marked.contains(entry) { "[x]" } else { "[ ]" };
            let words = format!("{mark} {}", entry.title);
            let from = provenance::short(&entry.origin, look.words).unwrap_or_default();
            pen.row(1, Focus::when(index == selection.row), &words, &from);
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
