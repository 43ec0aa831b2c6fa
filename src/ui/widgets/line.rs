//! Lines and clouds of points, drawn in braille where there is room for them. A line is broken where
//! there was no answer: no point is ever made up between two days.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType, Widget as _};

use crate::ui::look::Look;
use crate::ui::theme::Role;

/// A point: across, up.
pub type Point = (f64, f64);

/// A line over time, or a cloud of points.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// Runs of points that belong together; a run of one is a dot.
    pub runs: &'a [Vec<Point>],
    /// The ends of the scale across.
    pub across: [f64; 2],
    /// The ends of the scale up.
    pub up: [f64; 2],
    /// Words under the axis, from left to right.
    pub across_labels: Vec<String>,
    /// Words beside the axis, from the bottom up.
    pub up_labels: Vec<String>,
}

impl Line<'_> {
    /// The runs of `values`: places that follow on from each other belong together.
    #[must_use]
    pub fn runs(values: &[Option<f64>]) -> Vec<Vec<Point>> {
        let mut runs: Vec<Vec<Point>> = Vec::new();
        let mut is_open = false;
        for (index, value) in (0_u32..).zip(values) {
            match value {
                Some(value) => {
                    if !is_open {
                        runs.push(Vec::new());
                    }
                    if let Some(run) = runs.last_mut() {
                        run.push((f64::from(index), *value));
                    }
                    is_open = true;
                }
                None => is_open = false,
            }
        }
        runs
    }

    /// Draw it in all of `area`.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let (series, faint) = (look.style(Role::SeriesA), look.style(Role::Muted));
        let datasets = self
            .runs
            .iter()
            .map(|run| {
                let graph = if run.len() > 1 { GraphType::Line } else { GraphType::Scatter };
                Dataset::default().marker(Marker::Braille).graph_type(graph).style(series).data(run)
            })
            .collect();
        let axis = |ends: [f64; 2], labels: &[String]| {
            Axis::default().bounds(ends).style(faint).labels(labels.to_vec())
        };
        Chart::new(datasets)
            .x_axis(axis(self.across, &self.across_labels))
            .y_axis(axis(self.up, &self.up_labels).labels_alignment(Alignment::Right))
            // A canvas fills its ground, with that of the terminal unless it is told one.
            .style(look.theme.page().patch(look.style(Role::Text)))
            .legend_position(None)
            .render(area, buf);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_breaks_the_line() {
        let runs = Line::runs(&[Some(1.0), Some(2.0), None, None, Some(0.0), None]);
        assert_eq!(runs, [vec![(0.0, 1.0), (1.0, 2.0)], vec![(4.0, 0.0)]]);
        assert!(Line::runs(&[None, None]).is_empty());
    }
}
