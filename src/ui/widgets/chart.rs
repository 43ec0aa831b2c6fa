//! Columns over days. A day without an answer is `·` under the axis, never a zero.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::look::Look;
use crate::ui::theme::Role;

/// A column chart of whole steps from 0 to `top`.
#[derive(Debug, Clone)]
pub struct Columns<'a> {
    /// One value a day, oldest first; `None` where there was no answer. 0 to `top`.
    pub values: &'a [Option<f64>],
    /// The highest value of the scale.
    pub top: u16,
    /// How much one row of the chart stands for.
    pub per_row: u16,
    /// Words under the axis, by the index of the value they stand under.
    pub labels: Vec<(usize, String)>,
    /// Columns from one value to the next.
    pub stride: u16,
}

impl Columns<'_> {
    /// Rows the chart takes: the scale, the axis, the gaps and the labels.
    #[must_use]
    pub const fn height(&self) -> u16 {
        self.top / self.per_row + 3
    }

    /// Draw it from the top left of `area`.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let (axis, bars) = (look.style(Role::Border), look.style(Role::SeriesA));
        let faint = look.style(Role::Muted);
        let levels = self.top / self.per_row;
        let mut put = |x: u16, y: u16, text: &str, style| {
            if area.y + y < area.bottom() && x < area.width {
                let room = usize::from(area.width - x);
                buf.set_stringn(area.x + x, area.y + y, text, room, style);
            }
        };
        for level in 0..levels {
            let value = (levels - level) * self.per_row;
            put(0, level, &format!("{value:>3} │"), faint);
        }
        let width = usize::from(self.stride) * self.values.len() + 1;
        put(4, levels, &format!("└{}", "─".repeat(width)), axis);
        for (index, value) in self.values.iter().enumerate() {
            let x = 6 + u16::try_from(index).unwrap_or(u16::MAX / 8).saturating_mul(self.stride);
            let Some(value) = value else {
                put(x, levels + 1, "·", faint);
                continue;
            };
            for level in 0..levels {
                let least = f64::from((levels - level - 1) * self.per_row);
                let half = least + f64::from(self.per_row) / 2.0;
                // An answer of nothing still happened: it stands on the axis as a low mark.
                let glyph = if *value > half
                    || (*value - half).abs() < f64::EPSILON && *value > least + 0.5
                {
                    "█"
                } else if *value > least || (level + 1 == levels && *value <= 0.0) {
                    "▄"
                } else {
                    continue;
                };
                let style = if *value <= 0.0 { faint } else { bars };
                put(x, level, if *value <= 0.0 { "_" } else { glyph }, style);
            }
        }
        for (index, label) in &self.labels {
            let x = 6 + u16::try_from(*index).unwrap_or(0).saturating_mul(self.stride);
            put(x, levels + 2, label, faint);
        }
    }
}
