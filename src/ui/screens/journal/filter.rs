//! What the journal shows, and the small box to choose it in.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::entry::{Kind, Tag};
use crate::store::Filter;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Cover;
use crate::ui::shell;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::wrap::columns;

/// Which entries are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// Everything but the trash.
    #[default]
    All,
    /// One kind.
    Kind(Kind),
    /// What is pinned.
    Pinned,
    /// The trash.
    Trash,
}

impl Shown {
    /// Every choice, in the order of the box.
    const ALL: [Self; 8] = [
        Self::All,
        Self::Kind(Kind::CheckIn),
        Self::Kind(Kind::Note),
        Self::Kind(Kind::Tool),
        Self::Kind(Kind::Lapse),
        Self::Kind(Kind::SelfCheck),
        Self::Pinned,
        Self::Trash,
    ];

    fn key(self) -> String {
        match self {
            Self::All => "journal-what-all".to_owned(),
            Self::Kind(kind) => format!("journal-what-{}", kind.id()),
            Self::Pinned => "journal-what-pinned".to_owned(),
            Self::Trash => "journal-what-trash".to_owned(),
        }
    }
}

/// What is shown, and where the person is in the box.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    /// Which entries.
    pub(super) shown: Shown,
    /// With which tag; `None` for any.
    pub(super) tag: Option<Tag>,
    row: usize,
}

/// The rows of the box: which entries, which tag.
const ROWS: usize = 2;

impl Choice {
    /// Whether everything is shown.
    #[must_use]
    pub(super) fn is_all(&self) -> bool {
        self.shown == Shown::All && self.tag.is_none()
    }

    /// The same as the store asks for it.
    #[must_use]
    pub(super) fn filter(&self) -> Filter {
        let kind = match self.shown {
            Shown::Kind(kind) => Some(kind),
            _ => None,
        };
        Filter {
            kind,
            tag: self.tag.clone(),
            pinned: self.shown == Shown::Pinned,
            trash: self.shown == Shown::Trash,
            ..Filter::default()
        }
    }

    /// "Show: notes, tag walk".
    #[must_use]
    pub(super) fn words(&self, words: &Words) -> String {
        let what = words.say(&self.shown.key());
        match &self.tag {
            None => words.say_with("journal-show", &[("what", what.into())]),
            Some(tag) => words.say_with(
                "journal-show-tag",
                &[("what", what.into()), ("tag", tag.reveal().into())],
            ),
        }
    }

    /// Where a search looks: the words before what is looked for.
    pub(super) fn search_words(&self, words: &Words) -> String {
        if self.is_all() {
            return words.say("journal-search-label");
        }
        let what = [("what", self.name(words).into())];
        words.say_with("journal-search-in", &what)
    }

    /// What is shown, in a word or two.
    pub(super) fn name(&self, words: &Words) -> String {
        let what = words.say(&self.shown.key());
        match &self.tag {
            None => what,
            Some(tag) => {
                let values = [("what", what.into()), ("tag", tag.reveal().into())];
                words.say_with("journal-what-tagged", &values)
            }
        }
    }

    /// Move in the box or change a value; whether what is shown changed.
    pub(super) fn act(&mut self, action: Action, tags: &[Tag]) -> bool {
        match action {
            Action::Up | Action::First => self.row = 0,
            Action::Down | Action::Last => self.row = ROWS - 1,
            Action::Left => return self.turn(Way::Back, tags),
            Action::Right => return self.turn(Way::On, tags),
            Action::Reset => {
                let row = self.row;
                *self = Self { row, ..Self::default() };
                return true;
            }
            _ => {}
        }
        false
    }

    fn turn(&mut self, way: Way, tags: &[Tag]) -> bool {
        if self.row == 0 {
            let here = Shown::ALL.iter().position(|shown| *shown == self.shown).unwrap_or(0);
            let there = way.from(here, Shown::ALL.len());
            self.shown = Shown::ALL.get(there).copied().unwrap_or_default();
            return true;
        }
        let chosen = self.tag.as_ref();
        let here = tags.iter().position(|tag| Some(tag) == chosen).map_or(0, |index| index + 1);
        let there = way.from(here, tags.len() + 1);
        self.tag = there.checked_sub(1).and_then(|index| tags.get(index)).cloned();
        true
    }

    /// Draw the box over `body`.
    pub(super) fn render(&self, body: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let height = u16::try_from(ROWS + 2).unwrap_or(4);
        let inside = shell::box_inside(body, Cover::Box { width: 44, height });
        shell::box_around(inside, buf, look);
        let tag = self
            .tag
            .as_ref()
            .map_or_else(|| look.say("journal-filter-any-tag"), |tag| tag.reveal().to_owned());
        let mut pen = Pen::new(inside, buf, look);
        pen.line(1, Role::Title, &look.say("journal-filter-title"));
        pen.skip(1);
        let rows =
            [("journal-filter-kind", look.say(&self.shown.key())), ("journal-filter-tag", tag)];
        let labels = rows.each_ref().map(|(label, _)| look.say(label));
        let widest = labels.iter().map(|label| columns(label)).max().unwrap_or(0);
        for (index, (label, (_, value))) in labels.iter().zip(&rows).enumerate() {
            let gap = " ".repeat(usize::from(widest.saturating_sub(columns(label)) + 3));
            pen.row(1, Focus::when(index == self.row), &format!("{label}{gap}{value}"), "←→");
        }
        pen.finish()
    }
}

#[derive(Clone, Copy)]
enum Way {
    On,
    Back,
}

impl Way {
    const fn from(self, here: usize, count: usize) -> usize {
        match self {
            Self::On => (here + 1) % count,
            Self::Back => (here + count - 1) % count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_turn_around_and_can_be_cleared() {
        let tags = [Tag::new("walk").unwrap()];
        let mut choice = Choice::default();
        assert!(choice.act(Action::Left, &tags));
        assert!(choice.filter().trash);
        choice.act(Action::Down, &tags);
        choice.act(Action::Right, &tags);
        assert_eq!(choice.filter().tag, Tag::new("walk"));
        choice.act(Action::Right, &tags);
        assert_eq!(choice.filter().tag, None);
        choice.act(Action::Reset, &tags);
        assert!(choice.is_all());
    }
}
