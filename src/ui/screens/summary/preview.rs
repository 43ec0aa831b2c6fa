//! The page before it is saved: its words in their order, or the very lines of the file.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::answer::Id;
use crate::domain::day::DayStart;
use crate::domain::private::Private;
use crate::domain::summary::Picks;
use crate::page::summary::{Format, Material, Picked, Summary, Tone, lines, pick};
use crate::page::trend_words::Namer;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Cx;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap;

/// Rows above the page: its form, and an empty one.
const ABOVE: u16 = 2;
/// Columns before the words.
const INDENT: u16 = 1;

/// The page.
#[derive(Debug)]
pub(super) struct Preview {
    picked: Picked,
    kept: BTreeMap<Id, Private>,
    made_at: DateTime<FixedOffset>,
    day_start: DayStart,
    /// The place in [`Format::ALL`].
    format: usize,
    text: Private,
    /// The rows as they are written.
    written: Vec<(Tone, Private)>,
    /// The rows as they are drawn.
    rows: Vec<(Tone, String)>,
    width: u16,
    scroll: Scroll,
}

impl Preview {
    /// The page of what was picked; `None` while locked.
    pub(super) fn new(picks: &Picks, cx: &Cx<'_>) -> Result<Option<Self>, StoreError> {
        let Some(store) = cx.store else { return Ok(None) };
        let material = Material::read(store, picks)?;
        let mut preview = Self {
            picked: pick(&material, picks, cx.today, cx.words),
            kept: store.preferences()?,
            made_at: cx.now,
            day_start: cx.prefs.day_start,
            format: 0,
            text: Private::default(),
            written: Vec::new(),
            rows: Vec::new(),
            width: 0,
            scroll: Scroll(0),
        };
        preview.write(cx.words);
        preview.wrap(cx.body.width);
        Ok(Some(preview))
    }

    pub(super) fn format(&self) -> Format {
        Format::ALL.get(self.format).copied().unwrap_or(Format::Html)
    }

    /// The file.
    pub(super) fn text(&self) -> Private {
        self.text.clone()
    }

    /// The next form.
    pub(super) fn turn(&mut self, cx: &Cx<'_>) {
        self.format = (self.format + 1) % Format::ALL.len();
        self.scroll = Scroll(0);
        self.write(cx.words);
        self.width = 0;
        self.wrap(cx.body.width);
    }

    pub(super) fn scroll(&mut self, action: Action, cx: &Cx<'_>) {
        let page = usize::from(cx.body.height.saturating_sub(ABOVE)).max(1);
        self.scroll.act(action, self.rows.len(), page);
    }

    fn write(&mut self, words: &Words) {
        let namer = Namer { kept: &self.kept, words };
        let summary = Summary {
            picked: &self.picked,
            namer,
            made_at: self.made_at,
            day_start: self.day_start,
        };
        let text = summary.write(self.format());
        self.written = match self.format() {
            Format::Html => lines(&summary.page())
                .into_iter()
                .map(|(tone, row)| (tone, Private::new(row)))
                .collect(),
            _ => text.lines().map(|line| (Tone::Text, Private::from(line))).collect(),
        };
        self.text = Private::new(text);
    }

    /// Break the rows at this width.
    pub(super) fn wrap(&mut self, width: u16) {
        if width == self.width {
            return;
        }
        self.width = width;
        let room = width.saturating_sub(INDENT + 1).max(10);
        let broken = self.written.iter().flat_map(|(tone, row)| {
            wrap::lines(row.reveal(), room).map(|row| (*tone, row.to_owned())).collect::<Vec<_>>()
        });
        self.rows = broken.collect();
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let forms: Vec<String> = Format::ALL
            .into_iter()
            .map(|format| {
                let name = look.say(format.key());
                if format == self.format() { format!("[{name}]") } else { format!(" {name} ") }
            })
            .collect();
        pen.line(INDENT, Role::Focus, &forms.join(" "));
        let shown = usize::from(area.height.saturating_sub(ABOVE));
        let first = self.scroll.0.min(self.rows.len().saturating_sub(shown));
        if let Some(words) = more(first, shown, self.rows.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        for (tone, row) in self.rows.iter().skip(first).take(shown) {
            let role = match tone {
                Tone::Title => Role::Title,
                Tone::First => Role::Care,
                Tone::Text => Role::Text,
                Tone::Quiet => Role::Muted,
                Tone::Marks => Role::SeriesA,
            };
            pen.line(INDENT, role, row);
        }
        pen.finish()
    }
}
