//! QR codes, one at a time: black on white with a quiet zone, the number in digits beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::prefs::Shapes;
use crate::domain::private::Private;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Code;
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, centred};
use crate::ui::widgets::qr::Qr;
use crate::ui::widgets::wrap::{columns, lines};

/// Columns that words need beside a code.
const BESIDE_COLS: u16 = 24;

/// The codes of one line.
#[derive(Debug)]
pub struct QrCode {
    codes: Vec<Code>,
    at: usize,
}

impl QrCode {
    /// These codes, the first of them shown.
    #[must_use]
    pub const fn new(codes: Vec<Code>) -> Self {
        Self { codes, at: 0 }
    }

    /// The words that always show: what it is for, the number, which of how many.
    fn words(&self, code: &Code, look: &Look<'_>) -> Vec<(Role, String)> {
        let mut words =
            vec![(Role::Title, code.caption.clone()), (Role::Lifeline, code.shown.clone())];
        if self.codes.len() > 1 {
            let values = [("n", (self.at + 1).into()), ("total", self.codes.len().into())];
            words.push((Role::Muted, look.say_with("qr-count", &values)));
        }
        words
    }
}

/// How a code and its words share the area.
enum Place {
    Above(Rect),
    Beside(Rect),
    /// The code does not fit whole; half a code cannot be read.
    Nowhere,
}

fn place(qr: &Qr, area: Rect, words_rows: u16) -> Place {
    let (width, height) = (qr.width(), qr.height());
    if area.width >= width && area.height >= height + words_rows {
        let middle = centred(area, width);
        Place::Above(Rect { height, ..middle })
    } else if area.height >= height && area.width >= width + BESIDE_COLS + 4 {
        Place::Beside(Rect { x: area.x + 2, width, height, ..area })
    } else {
        Place::Nowhere
    }
}

impl Screen for QrCode {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("qr-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::QR
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => vec![Effect::Back],
            Action::QrCode => {
                self.at = (self.at + 1) % self.codes.len().max(1);
                Vec::new()
            }
            Action::Copy => {
                let Some(code) = self.codes.get(self.at) else { return Vec::new() };
                let is_page = code.uri.starts_with("http");
                let (key, name) = if is_page {
                    ("call-copied-page", "address")
                } else {
                    ("call-copied", "number")
                };
                let said = cx.words.say_with(key, &[(name, code.shown.as_str().into())]);
                vec![Effect::Copy { text: Private::new(code.shown.clone()), said }]
            }
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        action != Action::QrCode || self.codes.len() > 1
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let Some(code) = self.codes.get(self.at) else { return Some(area.as_position()) };
        let words = self.words(code, look);
        let has_shapes = look.prefs.shapes != Shapes::Letters;
        let qr = Qr::of(&code.uri).filter(|_| has_shapes);
        let width = area.width.saturating_sub(2);
        let rows = words.iter().map(|(_, words)| lines(words, width).count()).sum::<usize>();
        let spot = qr
            .as_ref()
            .map_or(Place::Nowhere, |qr| place(qr, area, u16::try_from(rows).unwrap_or(u16::MAX)));
        let text = match (&spot, &qr) {
            (Place::Above(at), Some(qr)) => {
                qr.render(*at, buf, look.theme, look.prefs.shapes);
                let y = at.bottom();
                Rect { x: area.x + 1, y, width, height: area.bottom().saturating_sub(y) }
            }
            (Place::Beside(at), Some(qr)) => {
                qr.render(*at, buf, look.theme, look.prefs.shapes);
                let x = at.right() + 2;
                let width = area.right().saturating_sub(x + 1);
                Rect { x, y: area.y + 1, width, height: area.height.saturating_sub(1) }
            }
            _ => {
                Rect { x: area.x + 1, y: area.y + 1, width, height: area.height.saturating_sub(1) }
            }
        };
        let mut pen = Pen::new(text, buf, look);
        if matches!(spot, Place::Nowhere) {
            let key = if has_shapes { "qr-no-room" } else { "qr-no-shapes" };
            pen.text(0, Role::Muted, &look.say(key));
            pen.skip(1);
        }
        let middle = |words: &str| match spot {
            Place::Above(_) => (width - columns(words).min(width)) / 2,
            _ => 0,
        };
        pen.cursor_at(Position::new(text.x + middle(&code.caption), pen.rest().y));
        for (role, words) in &words {
            pen.text(middle(words), *role, words);
        }
        let said = look.say("qr-not-called");
        let needed = lines(&said, pen.rest().width.max(1)).count();
        if usize::from(pen.left()) >= needed {
            pen.skip(u16::from(usize::from(pen.left()) > needed));
            pen.text(middle(&said), Role::Muted, &said);
        }
        pen.finish()
    }
}
