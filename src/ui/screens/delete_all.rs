//! Deleting the journal and its backups for good, which a typed word guards because nothing undoes it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::store::{StoreError, backup};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::text_area::{Lines, TextArea};
use crate::ui::widgets::wrap::columns;

/// Room for the word, in bytes.
const SIZE_BYTES_MAX: usize = 40;

/// The screen.
#[derive(Debug)]
pub struct DeleteAll {
    text: TextArea,
    copies: usize,
    is_wrong: bool,
}

impl Default for DeleteAll {
    fn default() -> Self {
        Self { text: TextArea::new("", Lines::One, SIZE_BYTES_MAX), copies: 0, is_wrong: false }
    }
}

impl Screen for DeleteAll {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("delete-all-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::DELETE_ALL
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.copies = backup::list(cx.vault)?.len();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::UndoTyping => drop(self.text.undo()),
            Action::RedoTyping => drop(self.text.redo()),
            Action::Choose => {
                self.is_wrong = fold(self.text.text()) != fold(&cx.words.say("delete-all-word"));
                if !self.is_wrong {
                    return vec![Effect::DestroyJournal];
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        self.is_wrong = false;
        match input {
            Typed::Key(key) => self.text.key(key),
            Typed::Paste(text) => self.text.paste(&text),
        };
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height > 13));
        pen.text(3, Role::Title, &look.say("delete-all-lead"));
        pen.skip(1);
        pen.text(3, Role::Text, &look.say_with("delete-all-what", &[("n", self.copies.into())]));
        pen.text(3, Role::Text, &look.say("delete-all-no-undo"));
        pen.text(3, Role::Text, &look.say("delete-all-elsewhere"));
        pen.text(3, Role::Text, &look.say("delete-all-disk"));
        pen.skip(1);
        let word = look.say("delete-all-word");
        let label = look.say_with("delete-all-type", &[("word", word.as_str().into())]);
        pen.put(1, Role::Focus, "›");
        pen.put(4, Role::Focus, &label);
        let left = 4 + columns(&label) + 2;
        let mut cursor = None;
        pen.draw(1, |area, buf, look| {
            let width = area.width.saturating_sub(left + 1).min(20);
            let place = Rect { x: area.x + left, width, ..area };
            buf.set_string(
                place.x,
                place.y,
                "_".repeat(usize::from(width)),
                look.style(Role::Faint),
            );
            cursor = Some(self.text.render(place, buf, look.style(Role::Focus)));
        });
        if let Some(at) = cursor {
            pen.cursor_at(at);
        }
        pen.skip(1);
        if self.is_wrong {
            let said = look.say_with("delete-all-other-word", &[("word", word.as_str().into())]);
            pen.text(3, Role::Care, &said);
        } else {
            pen.text(3, Role::Muted, &look.say("delete-all-stay"));
        }
        pen.finish()
    }
}
