//! Go anywhere, do anything: every place and verb by name, found by typing a few letters.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::content::other_names::in_our_words;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::overlays::find::FindBox;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cover, Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::more::{draw_more, more, page};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::view::first_line;

mod items;

/// Where a row leads.
#[derive(Debug, Clone)]
enum Lead {
    /// To one of the eight sections.
    Section(Section),
    /// To a place instead of this box.
    Place(Box<Route>),
    /// To a verb that works everywhere.
    Verb(Action),
}

/// Something that can be found.
#[derive(Debug)]
struct Item {
    /// Its name.
    name: String,
    /// What kind of thing it is, at the right edge.
    kind: String,
    /// The name as search sees it.
    folded: String,
    /// Other words that find it.
    also: String,
    is_verb: bool,
    lead: Lead,
}

impl Item {
    fn new(name: String, kind: &str, also: &str, lead: Lead) -> Self {
        let folded = fold(&name);
        Self { name, kind: kind.to_owned(), folded, also: fold(also), is_verb: false, lead }
    }

    /// The same, as something to do.
    fn verb(self) -> Self {
        Self { is_verb: true, ..self }
    }

    /// How well it fits: less is better, `None` is not at all. Every word must be in it somewhere.
    fn rank(&self, wanted: &str) -> Option<u8> {
        let has = |text: &str, word: &str| text.contains(word);
        if !wanted.split(' ').all(|word| has(&self.folded, word) || has(&self.also, word)) {
            return None;
        }
        let begins = |text: &str| text.split(' ').any(|word| word.starts_with(wanted));
        // What can be done stands before what can be read, when a word of it begins this way.
        let is_verb = self.is_verb && begins(&self.folded);
        Some(if is_verb || self.folded.starts_with(wanted) {
            0
        } else if begins(&self.folded) {
            1
        } else if has(&self.folded, wanted) {
            2
        } else {
            3
        })
    }
}

/// The box.
#[derive(Debug, Default)]
pub struct Palette {
    items: Vec<Item>,
    /// Where nothing has the name that is looked for: what has it in its text.
    further: Vec<Item>,
    find: FindBox,
}

impl Palette {
    /// What is found, the best first; what fits equally well stays in the order of the kinds.
    fn found(&self) -> Vec<&Item> {
        let found = self.named();
        if found.is_empty() { self.further.iter().collect() } else { found }
    }

    /// What has the name that is looked for, in the words that were typed or in ours.
    fn named(&self) -> Vec<&Item> {
        let wanted = self.find.folded();
        let ours = in_our_words(&wanted);
        let rank = |item: &Item| {
            let ours = ours.as_deref().and_then(|ours| item.rank(ours));
            ours.or_else(|| item.rank(&wanted))
        };
        let mut found: Vec<(u8, &Item)> =
            self.items.iter().filter_map(|item| Some((rank(item)?, item))).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, item)| item).collect()
    }

    /// Look into the texts too, where no name is what was typed.
    fn look_further(&mut self, cx: &Cx<'_>) {
        let wanted = self.find.folded();
        let is_none = self.named().is_empty();
        self.further = if is_none { items::that_tell(&wanted, cx) } else { Vec::new() };
    }
}

impl Screen for Palette {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("palette-title")
    }

    fn keymap(&self) -> &'static Keymap {
        if self.find.is_empty() { &keymap::PALETTE } else { &keymap::PALETTE_TYPED }
    }

    fn cover(&self) -> Cover {
        Cover::Box { width: 76, height: 20 }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.items = items::all(cx)?;
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let count = self.found().len();
        if self.find.act(action, count) {
            self.look_further(cx);
            return Vec::new();
        }
        match action {
            Action::Choose => match self.found().get(self.find.row).map(|item| item.lead.clone()) {
                Some(Lead::Section(section)) => vec![Effect::Show(section)],
                Some(Lead::Place(route)) => vec![Effect::Replace(*route)],
                Some(Lead::Verb(action)) => vec![Effect::Do(action)],
                None => Vec::new(),
            },
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        self.find.typed(&input);
        self.look_further(cx);
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let (list, cursor) =
            self.find.draw(area, buf, look, &self.title(look), &look.say("palette-find"));
        let found = self.found();
        let mut pen = Pen::new(list, buf, look);
        if found.is_empty() {
            pen.text(1, Role::Muted, &look.say("palette-none"));
            return cursor;
        }
        let used = self.find.row;
        let page = page(list.height, found.len());
        let first = first_line(&(used..used + 1), found.len(), page);
        if let Some(words) = more(first, page, found.len(), look) {
            let row = Rect { y: list.bottom().saturating_sub(1), height: 1, ..list };
            pen.draw(0, |_, buf, look| draw_more(&words, row, buf, look));
        }
        for (index, item) in found.iter().enumerate().skip(first).take(page) {
            pen.row(1, Focus::when(index == used), &item.name, &item.kind);
        }
        cursor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_name_fits_best() {
        let item = |name: &str| Item::new(name.to_owned(), "", "pánico", Lead::Verb(Action::Hide));
        assert_eq!(item("Ride out an urge").rank("ride"), Some(0));
        assert_eq!(item("Ride out an urge").rank("urge"), Some(1));
        assert_eq!(item("Ride out an urge").rank("rge"), Some(2));
        assert_eq!(item("Ride out an urge").rank("urge ride"), Some(3));
        assert_eq!(item("Ride out an urge").verb().rank("urge"), Some(0));
        assert_eq!(item("Breathing").rank("panico"), Some(3));
        assert_eq!(item("Breathing").rank("walk"), None);
        assert_eq!(item("Breathing").rank(""), Some(0));
    }
}
