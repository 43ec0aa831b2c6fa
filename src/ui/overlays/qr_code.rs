//! QR codes, one at a time: black on white with a quiet zone, the number in digits beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::prefs::{Prefs, Shapes};
use crate::domain::private::Private;
use crate::store::StoreError;
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
    /// Whether the code is drawn: there is room, and there are shapes for it.
    is_drawn: bool,
}

impl QrCode {
    /// These codes, the first of them shown.
    #[must_use]
    pub const fn new(codes: Vec<Code>) -> Self {
        Self { codes, at: 0, is_drawn: true }
    }

    /// The words that stand with a code: what it is for, the number, which of how many.
    fn words(&self, code: &Code, words: &Words) -> Vec<(Role, String)> {
        let mut said =
            vec![(Role::Title, code.caption.clone()), (Role::Lifeline, code.shown.clone())];
        if self.codes.len() > 1 {
            let values = [("n", (self.at + 1).into()), ("total", self.codes.len().into())];
            said.push((Role::Muted, words.say_with("qr-count", &values)));
        }
        said
    }

    /// The code as it can be drawn in `area`, with its words, and where it goes.
    fn spot(&self, area: Rect, prefs: &Prefs, words: &Words) -> Option<(Qr, Place)> {
        let code = self.codes.get(self.at)?;
        let qr = Qr::of(&code.uri).filter(|_| prefs.shapes != Shapes::Letters)?;
        let width = area.width.saturating_sub(2);
        let said = self.words(code, words);
        let rows = said.iter().map(|(_, said)| lines(said, width).count()).sum::<usize>();
        let place = place(&qr, area, u16::try_from(rows).unwrap_or(u16::MAX))?;
        Some((qr, place))
    }
}

/// How a code and its words share the area.
enum Place {
    Above(Rect),
    Beside(Rect),
}

/// Where a code goes; nowhere if it does not fit whole, as half a code cannot be read.
fn place(qr: &Qr, area: Rect, words_rows: u16) -> Option<Place> {
    let (width, height) = (qr.width(), qr.height());
    if area.width >= width && area.height >= height + words_rows {
        let middle = centred(area, width);
        Some(Place::Above(Rect { height, ..middle }))
    } else if area.height >= height && area.width >= width + BESIDE_COLS + 4 {
        Some(Place::Beside(Rect { x: area.x + 2, width, height, ..area }))
    } else {
        None
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

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_drawn = self.spot(cx.body, cx.prefs, cx.words).is_some();
        Ok(())
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        (action == Action::QrCode && !self.is_drawn).then_some("do-qr-next")
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
        let width = area.width.saturating_sub(2);
        let spot = self.spot(area, look.prefs, look.words);
        let text = match &spot {
            Some((qr, Place::Above(at))) => {
                qr.render(*at, buf, look.theme, look.prefs.shapes);
                let y = at.bottom();
                Rect { x: area.x + 1, y, width, height: area.bottom().saturating_sub(y) }
            }
            Some((qr, Place::Beside(at))) => {
                qr.render(*at, buf, look.theme, look.prefs.shapes);
                let x = at.right() + 2;
                let width = area.right().saturating_sub(x + 1);
                Rect { x, y: area.y + 1, width, height: area.height.saturating_sub(1) }
            }
            None => {
                Rect { x: area.x + 1, y: area.y + 1, width, height: area.height.saturating_sub(1) }
            }
        };
        let mut pen = Pen::new(text, buf, look);
        let words = if spot.is_some() {
            self.words(code, look.words)
        } else {
            let has_shapes = look.prefs.shapes != Shapes::Letters;
            let key = if has_shapes { "qr-no-room" } else { "qr-no-shapes" };
            pen.text(0, Role::Muted, &look.say(key));
            pen.skip(1);
            // There is nothing to scan, and no code to be one of several.
            let said = [(Role::Title, &code.by_hand), (Role::Lifeline, &code.shown)];
            let said = said.into_iter().filter(|(_, said)| !said.is_empty());
            said.map(|(role, said)| (role, said.clone())).collect()
        };
        let middle = |words: &str| match &spot {
            Some((_, Place::Above(_))) => (width - columns(words).min(width)) / 2,
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
