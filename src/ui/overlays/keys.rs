//! All keys of the place below, found by typing; Enter does what the row says, there.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Binding, EVERYWHERE, Keymap, Typing, reference};
use crate::ui::look::Look;
use crate::ui::overlays::find::FindBox;
use crate::ui::screen::{Cover, Cx, Part, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::more::{draw_more, more, page};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::view::first_line;
use crate::ui::widgets::wrap::{columns, lines};

/// Columns for the keys themselves.
const KEYS_COLS: u16 = 20;

/// The keys that a text box knows itself, and their sentences.
const TEXT_ROWS: [(&str, &str); 3] = [
    ("keys-text-arrows", "keys-text-arrows-about"),
    ("keys-text-words", "keys-text-words-about"),
    ("keys-text-cut", "keys-text-cut-about"),
];

/// One key and what it does.
#[derive(Debug)]
struct Row {
    group: &'static str,
    keys: String,
    words: String,
    /// What Enter does; `None` for keys that only a text box understands.
    action: Option<Action>,
    /// What a search looks in.
    folded: String,
}

/// The list.
#[derive(Debug)]
pub struct KeyList {
    place: &'static Keymap,
    /// What can be done there now, by the names it has there.
    offered: Vec<(Action, &'static str)>,
    rows: Vec<Row>,
    find: FindBox,
}

impl KeyList {
    /// The keys of this place, of which these do something now, by these names.
    #[must_use]
    pub fn new(place: &'static Keymap, offered: Vec<(Action, &'static str)>) -> Self {
        Self { place, offered, rows: Vec::new(), find: FindBox::default() }
    }

    /// What a key of the place is called there now; `None` where it does nothing.
    fn label(&self, binding: &Binding) -> Option<&'static str> {
        self.offered.iter().find(|(action, _)| *action == binding.action).map(|(_, label)| *label)
    }

    /// The rows that have every word of the search, as places in the whole list.
    fn found(&self) -> Vec<&Row> {
        let wanted = self.find.folded();
        let fits = |row: &&Row| wanted.split(' ').all(|word| row.folded.contains(word));
        self.rows.iter().filter(fits).collect()
    }
}

fn bound(
    place: &Keymap,
    group: &'static str,
    (binding, label): (&'static Binding, &str),
    cx: &Cx<'_>,
) -> Option<Row> {
    let keys = reference::keys(place, binding)?;
    let (label, about) = (cx.words.say(label), cx.words.about(label));
    let row = row(group, keys, about, Some(binding.action));
    // The short name finds it too.
    Some(Row { folded: format!("{} {}", row.folded, fold(&label)), ..row })
}

fn row(group: &'static str, keys: String, words: String, action: Option<Action>) -> Row {
    let folded = fold(&format!("{keys} {words}"));
    Row { group, keys, words, action, folded }
}

impl Screen for KeyList {
    fn title(&self, look: &Look<'_>) -> String {
        look.say_with("keys-title", &[("place", look.say(self.place.title).into())])
    }

    fn part(&self) -> Part {
        Part::Keys
    }

    fn keymap(&self) -> &'static Keymap {
        if self.find.is_empty() { &keymap::KEYS_LIST } else { &keymap::KEYS_LIST_TYPED }
    }

    fn cover(&self) -> Cover {
        Cover::Box { width: 76, height: 20 }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let place = self.place;
        let mut here: Vec<&'static Binding> = place.bindings().collect();
        // What only this place does comes before how to move, which is the same everywhere.
        here.sort_by_key(|binding| reference::is_moving(binding.action));
        let here = here
            .into_iter()
            .filter_map(|binding| bound(place, place.title, (binding, self.label(binding)?), cx));
        let everywhere = reference::only_everywhere(place)
            .filter_map(|binding| bound(place, EVERYWHERE.title, (binding, binding.label), cx));
        let text = (self.place.typing == Typing::Text).then_some(TEXT_ROWS).into_iter().flatten();
        let text = text.map(|(keys, about)| {
            row("keys-text-title", cx.words.say(keys), cx.words.say(about), None)
        });
        self.rows = here.chain(text).chain(everywhere).collect();
        Ok(())
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        let count = self.found().len();
        if self.find.act(action, count) {
            return Vec::new();
        }
        match action {
            Action::Choose => {
                let row = self.found().get(self.find.row).copied();
                row.and_then(|row| row.action).map(Effect::Do).into_iter().collect()
            }
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        self.find.typed(&input);
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let (list, cursor) =
            self.find.draw(area, buf, look, &self.title(look), &look.say("keys-find"));
        let found = self.found();
        if found.is_empty() {
            let mut pen = Pen::new(list, buf, look);
            pen.text(1, Role::Muted, &look.say("keys-none"));
            return cursor;
        }
        let (drawn, focus) = lay_out(&found, self.find.row, list.width, look);
        let page = page(list.height, drawn.len());
        let first = first_line(&focus, drawn.len(), page);
        if let Some(words) = more(first, page, drawn.len(), look) {
            let row = Rect { y: list.bottom().saturating_sub(1), height: 1, ..list };
            draw_more(&words, row, buf, look);
        }
        let mut pen = Pen::new(list, buf, look);
        for line in drawn.iter().skip(first).take(page) {
            draw_line(line, &mut pen);
        }
        cursor
    }
}

/// One line of the list.
enum Line {
    Group(String),
    /// Whether it belongs to the row in use and begins it, the keys, and the words.
    Words {
        is_used: bool,
        is_first: bool,
        keys: String,
        words: String,
    },
}

fn lay_out(found: &[&Row], used: usize, width: u16, look: &Look<'_>) -> (Vec<Line>, Range<usize>) {
    let mut drawn = Vec::new();
    let mut focus = 0..1;
    let mut group = "";
    for (index, row) in found.iter().enumerate() {
        let start = drawn.len();
        if row.group != group {
            group = row.group;
            drawn.push(Line::Group(look.say(group)));
        }
        let room = width.saturating_sub(KEYS_COLS + 4);
        // Many keys for one verb push its words to the next line.
        let is_long = columns(&row.keys) + 1 > KEYS_COLS;
        let mut wrapped: Vec<&str> = lines(&row.words, room).collect();
        if is_long {
            wrapped.insert(0, "");
        }
        for (line, words) in wrapped.into_iter().enumerate() {
            let keys = if line == 0 { row.keys.clone() } else { String::new() };
            let is_used = index == used;
            drawn.push(Line::Words { is_used, is_first: line == 0, keys, words: words.to_owned() });
        }
        if index == used {
            focus = start..drawn.len();
        }
    }
    (drawn, focus)
}

fn draw_line(line: &Line, pen: &mut Pen<'_>) {
    match line {
        Line::Group(name) => pen.line(1, Role::Title, name),
        Line::Words { is_used, is_first, keys, words } => {
            let width = pen.rest().width;
            if *is_first {
                pen.choice(1, width, Focus::when(*is_used));
            } else if *is_used {
                pen.fill(1, width);
            }
            let (role, key) =
                if *is_used { (Role::Selected, Role::Selected) } else { (Role::Text, Role::Key) };
            pen.put(3, key, keys);
            pen.line(3 + KEYS_COLS, role, words);
        }
    }
}
