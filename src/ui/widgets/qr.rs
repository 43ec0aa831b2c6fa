//! A QR code drawn with half blocks, black on white, with its quiet zone.

use qrcode::{Color as Module, EcLevel, QrCode};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::domain::prefs::Shapes;
use crate::ui::theme::Theme;

/// Empty modules around the code; the standard asks for four.
const QUIET: usize = 4;

/// A code, ready to draw.
#[derive(Debug, Clone)]
pub struct Qr {
    modules: Vec<bool>,
    side: usize,
}

impl Qr {
    /// The code that says `text`, or `None` when it is too long for a screen.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let (inner, colors) = (code.width(), code.to_colors());
        let side = inner + 2 * QUIET;
        let mut modules = vec![false; side * side];
        for (index, color) in colors.into_iter().enumerate() {
            let (x, y) = (index % inner + QUIET, index / inner + QUIET);
            if let Some(module) = modules.get_mut(y * side + x) {
                *module = color == Module::Dark;
            }
        }
        Some(Self { modules, side })
    }

    /// Columns it takes.
    #[must_use]
    pub fn width(&self) -> u16 {
        u16::try_from(self.side).unwrap_or(u16::MAX)
    }

    /// Rows it takes: two modules a row.
    #[must_use]
    pub fn height(&self) -> u16 {
        self.width().div_ceil(2)
    }

    /// Whether the module at this place is dark; outside the code it is not.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.modules.get(y * self.side + x).copied().unwrap_or(false)
    }

    /// Draw it from the top left of `area`; nothing is drawn where it does not fit whole, because half
    /// a code cannot be read, nor where the shapes have no blocks.
    pub fn render(&self, area: Rect, buf: &mut Buffer, theme: Theme, shapes: Shapes) -> bool {
        let is_small = area.width < self.width() || area.height < self.height();
        if is_small || shapes == Shapes::Letters {
            return false;
        }
        let (style, swapped) = (theme.qr(), swapped(theme.qr()));
        for row in 0..self.height() {
            for column in 0..self.width() {
                let (x, y) = (usize::from(column), usize::from(row) * 2);
                let (glyph, style) = match (self.is_dark(x, y), self.is_dark(x, y + 1)) {
                    (true, true) => ("█", style),
                    (true, false) if shapes == Shapes::Simple => ("▄", swapped),
                    (true, false) => ("▀", style),
                    (false, true) => ("▄", style),
                    (false, false) => (" ", style),
                };
                buf.set_string(area.x + column, area.y + row, glyph, style);
            }
        }
        true
    }
}

/// The same with dark and light the other way round: the old Windows console has only the lower of the
/// two half blocks.
fn swapped(style: Style) -> Style {
    match (style.fg, style.bg) {
        (Some(dark), Some(light)) => Style::new().fg(light).bg(dark),
        _ if style.add_modifier.contains(Modifier::REVERSED) => Style::new(),
        _ => Style::new().add_modifier(Modifier::REVERSED),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn without_color_the_dark_squares_are_dark_on_either_ground() {
        let style = |ground| Theme::new(ThemeName::Terminal, Depth::None, ground).qr();
        let is_reversed = |style: Style| style.add_modifier.contains(Modifier::REVERSED);
        assert!(is_reversed(style(Background::Dark)) && !is_reversed(style(Background::Light)));
        for ground in [Background::Dark, Background::Light] {
            assert_ne!(is_reversed(style(ground)), is_reversed(swapped(style(ground))));
        }
    }

    use ratatui::style::Color as Shade;

    use super::*;
    use crate::domain::prefs::ThemeName;
    use crate::ui::theme::{Background, Depth};

    /// Reads the code back from the drawn cells with a decoder that shares no code with the encoder.
    fn decoded(text: &str, shapes: Shapes) -> Option<String> {
        let theme = Theme::new(ThemeName::Night, Depth::Full, Background::Dark);
        let qr = Qr::of(text)?;
        let mut buf = Buffer::empty(Rect::new(0, 0, qr.width(), qr.height()));
        assert!(qr.render(buf.area, &mut buf, theme, shapes));
        crate::ui::widgets::shapes::degrade(&mut buf, shapes);
        let (dark, light) = (Shade::Rgb(0, 0, 0), Shade::Rgb(255, 255, 255));
        let scale = 4;
        let side = usize::from(qr.width()) * scale;
        let tall = usize::from(qr.height()) * 2 * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, tall, |x, y| {
            let cell =
                &buf[(u16::try_from(x / scale).unwrap(), u16::try_from(y / scale / 2).unwrap())];
            assert!([(dark, light), (light, dark)].contains(&(cell.fg, cell.bg)));
            let is_top = (y / scale) % 2 == 0;
            let is_in_front = match cell.symbol() {
                "█" => true,
                "▀" => is_top,
                "▄" => !is_top,
                _ => false,
            };
            let shade = if is_in_front { cell.fg } else { cell.bg };
            if shade == dark { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        Some(grids.first()?.decode().ok()?.1)
    }

    #[test]
    fn a_phone_reads_back_what_was_drawn() {
        for text in ["tel:+18337732445", "sms:988", "https://www.masshelpline.com/chat"] {
            for shapes in [Shapes::Full, Shapes::Simple] {
                assert_eq!(decoded(text, shapes).as_deref(), Some(text), "{shapes:?}");
            }
        }
    }

    #[test]
    fn a_code_for_a_number_fits_beside_its_words() {
        let qr = Qr::of("tel:+18337732445").unwrap();
        assert!(qr.width() <= 29 && qr.height() <= 15, "{}x{}", qr.width(), qr.height());
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 15));
        assert!(!qr.render(buf.area, &mut buf, Theme::PLAIN, Shapes::Full));
        let mut buf = Buffer::empty(Rect::new(0, 0, 29, 15));
        assert!(!qr.render(buf.area, &mut buf, Theme::PLAIN, Shapes::Letters));
    }
}
