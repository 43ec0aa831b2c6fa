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
    /// Rows of the screen for one row of the scale, at least 1: more where there is room.
    pub tall: u16,
    /// Words under the axis, by the index of the value they stand under.
    pub labels: Vec<(usize, String)>,
    /// Columns from one value to the next.
    pub stride: u16,
    /// What stands behind a number of the scale: a space, or a percent sign.
    pub sign: char,
}

impl Columns<'_> {
    /// Rows the chart takes: the scale, the axis, the gaps and the labels.
    #[must_use]
    pub const fn height(&self) -> u16 {
        self.top / self.per_row * self.tall + 3
    }

    /// Draw it from the top left of `area`.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let (axis, bars) = (look.style(Role::Border), look.style(Role::SeriesA));
        let faint = look.style(Role::Muted);
        let tall = self.tall.max(1);
        let levels = self.top / self.per_row * tall;
        let per_level = f64::from(self.per_row) / f64::from(tall);
        let mut put = |x: u16, y: u16, text: &str, style| {
            if area.y + y < area.bottom() && x < area.width {
                let room = usize::from(area.width - x);
                buf.set_stringn(area.x + x, area.y + y, text, room, style);
            }
        };
        for level in 0..levels {
            let value = (levels - level) / tall * self.per_row;
            let is_named = (levels - level).is_multiple_of(tall);
            let scale =
                if is_named { format!("{value:>3}{}│", self.sign) } else { "    │".to_owned() };
            put(0, level, &scale, faint);
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
                let at_bottom = level + 1 == levels;
                let least = f64::from(levels - level - 1) * per_level;
                match mark((*value - least) / per_level, at_bottom) {
                    Mark::Full => put(x, level, "█", bars),
                    Mark::Half => put(x, level, "▄", bars),
                    // An answer of nothing still happened: it stands on the axis as a low mark.
                    Mark::Zero => put(x, level, "_", faint),
                    Mark::None => {}
                }
            }
        }
        for (index, label) in &self.labels {
            let x = 6 + u16::try_from(*index).unwrap_or(0).saturating_mul(self.stride);
            put(x, levels + 2, label, faint);
        }
    }
}

/// What stands in one cell of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Full,
    Half,
    Zero,
    None,
}

/// What `part` of a row looks like, to the nearest half; a little above nothing is never nothing.
fn mark(part: f64, at_bottom: bool) -> Mark {
    match (part * 2.0).round() {
        halves if halves >= 2.0 => Mark::Full,
        halves if halves >= 1.0 => Mark::Half,
        _ if at_bottom && part > 0.0 => Mark::Half,
        _ if at_bottom => Mark::Zero,
        _ => Mark::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_rounded_to_halves_and_nothing_keeps_its_mark() {
        for (part, at_bottom, shown) in [
            (1.0, false, Mark::Full),
            (3.0, false, Mark::Full),
            (0.8, false, Mark::Full),
            (0.5, false, Mark::Half),
            (0.3, false, Mark::Half),
            (0.2, false, Mark::None),
            (-1.0, false, Mark::None),
            (0.1, true, Mark::Half),
            (0.0, true, Mark::Zero),
        ] {
            assert_eq!(mark(part, at_bottom), shown, "{part} {at_bottom}");
        }
    }
}
