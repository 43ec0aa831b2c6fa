//! Taking the words out of one entry for good. Its day and its answers stay.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::entry::EntryId;
use crate::page::dates;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// The screen.
#[derive(Debug)]
pub struct Redact {
    id: EntryId,
    /// The day it is about, in words.
    when: String,
    selection: Selection,
}

/// "Take them out" and "leave it as it is".
const ROWS: usize = 2;

impl Redact {
    /// For this entry.
    #[must_use]
    pub fn new(id: EntryId) -> Self {
        // Leaving it as it is comes first.
        let selection = Selection { row: 1, ..Selection::default() };
        Self { id, when: String::new(), selection }
    }

    fn choose(&self, row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        let (Some(store), 0) = (cx.store, row) else { return vec![Effect::Back] };
        let said = cx.say("redact-done");
        match store.redaction(self.id, cx.now) {
            Ok(Some(change)) => vec![Effect::Erase(change), Effect::Back, said],
            Ok(None) => vec![Effect::Back, said],
            Err(error) => vec![cx.trouble(&error)],
        }
    }
}

impl Screen for Redact {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("redact-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::MENU
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let entry = cx.store.map(|store| store.entry(self.id)).transpose()?.flatten();
        self.when = entry
            .map(|entry| dates::long_day_from(entry.day, cx.today, cx.words))
            .unwrap_or_default();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS, ROWS) {
            return Vec::new();
        }
        match action {
            Action::Choose => self.choose(self.selection.row, cx),
            Action::Number(number @ 1..=2) => self.choose(usize::from(number) - 1, cx),
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        let when = [("when", self.when.as_str().into())];
        pen.text(3, Role::Title, &look.say_with("redact-lead", &when));
        pen.skip(1);
        for key in ["redact-stays", "redact-no-undo", "redact-copies"] {
            pen.text(3, Role::Text, &look.say(key));
        }
        pen.skip(1);
        for (index, key) in ["redact-yes", "redact-no"].into_iter().enumerate() {
            let words = format!("{}  {}", index + 1, look.say(key));
            pen.row(1, Focus::when(index == self.selection.row), &words, "");
        }
        pen.finish()
    }
}
