//! A short form of boxes for secrets: labels, dots or letters, and which box is in use.

use ratatui::layout::Rect;

use crate::ui::action::Action;
use crate::ui::key::Key;
use crate::ui::look::Look;
use crate::ui::screen::Typed;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::secret::{Secret, Shown};
use crate::ui::widgets::wrap::columns;

/// The widest box.
const BOX_COLS: u16 = 44;

/// Boxes for secrets, one under the other.
#[derive(Debug)]
pub struct SecretForm {
    boxes: Vec<Secret>,
    at: usize,
    shown: Shown,
}

impl SecretForm {
    /// As many empty boxes.
    #[must_use]
    pub fn new(count: usize, shown: Shown) -> Self {
        Self { boxes: std::iter::repeat_with(Secret::default).take(count).collect(), at: 0, shown }
    }

    /// What was typed in a box.
    #[must_use]
    pub fn reveal(&self, index: usize) -> &str {
        self.boxes.get(index).map_or("", Secret::reveal)
    }

    /// The box in use.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Use this box.
    pub fn go_to(&mut self, index: usize) {
        self.at = index.min(self.boxes.len().saturating_sub(1));
    }

    /// Go on to the next box; `false` from the last one.
    pub fn go_on(&mut self) -> bool {
        let is_last = self.at + 1 >= self.boxes.len();
        self.go_to(self.at + 1);
        !is_last
    }

    /// Wipe a box and use it.
    pub fn retype(&mut self, index: usize) {
        if let Some(secret) = self.boxes.get_mut(index) {
            secret.clear();
        }
        self.go_to(index);
    }

    /// Wipe every box.
    pub fn clear(&mut self) {
        for secret in &mut self.boxes {
            secret.clear();
        }
        self.at = 0;
    }

    /// Move among the boxes, or show what is typed; whether `action` was one of these.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::NextField | Action::Down => self.go_to(self.at + 1),
            Action::PreviousField | Action::Up => self.go_to(self.at.saturating_sub(1)),
            Action::Reveal => {
                self.shown = match self.shown {
                    Shown::Hidden => Shown::Plain,
                    Shown::Plain => Shown::Hidden,
                };
            }
            _ => return false,
        }
        true
    }

    /// Take text into the box in use.
    pub fn typed(&mut self, input: &Typed) {
        let Some(secret) = self.boxes.get_mut(self.at) else { return };
        match input {
            Typed::Key(key @ (Key::Char(_) | Key::Backspace | Key::Ctrl(_))) => secret.key(*key),
            Typed::Key(_) => {}
            Typed::Paste(text) => secret.paste(text),
        }
    }

    /// Draw the boxes with their labels; `›` and the cursor stand at the one in use.
    pub fn draw(&self, pen: &mut Pen<'_>, column: u16, labels: &[String], look: &Look<'_>) {
        self.draw_at(pen, column, labels, look, Some(self.at));
    }

    /// The same with this box in use, or none of them.
    pub fn draw_at(
        &self,
        pen: &mut Pen<'_>,
        column: u16,
        labels: &[String],
        look: &Look<'_>,
        at: Option<usize>,
    ) {
        let widest = labels.iter().map(|label| columns(label)).max().unwrap_or(0);
        for (index, (secret, label)) in self.boxes.iter().zip(labels).enumerate() {
            let is_here = Some(index) == at;
            let role = if is_here { Role::Focus } else { Role::Text };
            if is_here {
                pen.put(column, Role::Focus, "›");
            }
            pen.put(column + 3, role, label);
            let mut cursor = None;
            pen.draw(1, |area, buf, look| {
                let left = column + 3 + widest + 2;
                let room = area.width.saturating_sub(left + 1);
                let place = Rect { x: area.x + left, width: room.min(BOX_COLS), ..area };
                if area.height > 0 {
                    cursor = Some(secret.render(place, buf, look.style(role), self.shown));
                }
            });
            if let Some(at) = cursor.filter(|_| is_here) {
                pen.cursor_at(at);
            }
        }
        let mark = match self.shown {
            Shown::Hidden => "secret-show",
            Shown::Plain => "secret-hide",
        };
        pen.line(column + 3, Role::Muted, &look.say(mark));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_filled_left_and_wiped() {
        let mut form = SecretForm::new(2, Shown::Hidden);
        form.typed(&Typed::Paste("one".to_owned()));
        assert!(form.go_on());
        form.typed(&Typed::Key(Key::Char('2')));
        assert!(!form.go_on());
        assert_eq!((form.reveal(0), form.reveal(1), form.at()), ("one", "2", 1));
        assert!(form.act(Action::PreviousField) && form.at() == 0);
        form.retype(1);
        assert_eq!((form.reveal(1), form.at()), ("", 1));
        form.clear();
        assert_eq!((form.reveal(0), form.at()), ("", 0));
        assert!(!form.act(Action::Choose));
    }
}
