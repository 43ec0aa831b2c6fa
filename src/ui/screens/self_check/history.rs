//! What the answers to one self-check came to, over time: in words, as columns, and as a table.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::instrument::{Instrument, instrument};
use crate::page::kept_self_checks::every_time;
use crate::page::self_check_words::{self, Taken, taken};
use crate::page::{dates, provenance};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section, Text};
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::self_check::score_marks;
use crate::ui::theme::Role;
use crate::ui::widgets::chart::Columns;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};

/// Columns from one value to the next: wide enough for a date below.
const STRIDE: u16 = 8;
/// Rows a chart has at least.
const CHART_ROWS_MIN: u16 = 3;
/// Columns of the scale and the axis.
const AXIS_COLS: u16 = 8;

/// How it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Chart,
    Table,
}

/// One self-check over time.
#[derive(Debug)]
pub struct History {
    form: Option<&'static Instrument>,
    /// The latest first.
    taken: Vec<Taken>,
    shown: Shown,
    /// Whether the window is too low for columns.
    is_low: bool,
    scroll: Scroll,
}

/// With fewer rows than this there is only the table.
const CHART_BODY_MIN: u16 = 14;

impl History {
    /// The answers to the self-check called `id`.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            form: instrument(id),
            taken: Vec::new(),
            shown: Shown::Chart,
            is_low: false,
            scroll: Scroll::default(),
        }
    }

    const fn shown(&self) -> Shown {
        if self.is_low { Shown::Table } else { self.shown }
    }

    fn words(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        if self.taken.is_empty() {
            pen.text(3, Role::Text, &look.say("selfcheck-history-none"));
            return;
        }
        pen.line(1, Role::Title, &look.say("selfcheck-history-words"));
        let taken: Vec<&Taken> = self.taken.iter().collect();
        pen.text(3, Role::Text, &self_check_words::over_time(&taken, look.today, look.words));
    }

    /// The columns; the table where they would be too low to tell one total from another. A form in parts has
    /// a row of marks for each, the oldest first.
    fn chart(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        if let Some(form) = self.form.filter(|form| !form.parts.is_empty()) {
            let taken: Vec<&Taken> = self.taken.iter().collect();
            for line in score_marks::each(form, &taken, pen.rest().width) {
                pen.line(3, Role::SeriesA, &line);
            }
            pen.text(3, Role::Muted, &look.say("trends-self-checks-gap"));
            return;
        }
        let top = self.form.map_or(0, |form| form.scoring.most());
        if top == 0 {
            return;
        }
        let rest = pen.rest();
        let room = rest.height.saturating_sub(5);
        let per_row =
            (1..=top).find(|part| top.is_multiple_of(*part) && top / part <= room).unwrap_or(top);
        if top / per_row < CHART_ROWS_MIN {
            return self.table(pen, look);
        }
        let fit = usize::from(rest.width.saturating_sub(AXIS_COLS) / STRIDE).max(1);
        let shown: Vec<&Taken> = self.taken.iter().take(fit).rev().collect();
        let values: Vec<Option<f64>> =
            shown.iter().map(|taken| taken.score.total().map(|sum| f64::from(sum.sum))).collect();
        let labels = shown
            .iter()
            .enumerate()
            .map(|(at, taken)| (at, dates::month_day(taken.day, look.words)))
            .collect();
        let columns =
            Columns { values: &values, top, per_row, tall: 1, labels, stride: STRIDE, sign: ' ' };
        pen.draw(columns.height(), |area, buf, look| columns.render(area, buf, look));
        if values.iter().any(Option::is_none) {
            pen.line(6, Role::Muted, &look.say("selfcheck-history-gap"));
        }
        if self.taken.len() > fit {
            let values = [("n", fit.into()), ("of", self.taken.len().into())];
            pen.line(6, Role::Muted, &look.say_with("selfcheck-history-last", &values));
        }
    }

    fn table(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let rows = usize::from(pen.left().saturating_sub(1)).max(1);
        let first = self.scroll.0.min(self.taken.len().saturating_sub(rows));
        if let Some(words) = more(first, rows, self.taken.len(), look) {
            put_more(&words, pen);
        }
        pen.put(3, Role::Title, &look.say("selfcheck-history-day"));
        pen.line(22, Role::Title, &look.say("selfcheck-history-score"));
        for taken in self.taken.iter().skip(first).take(rows) {
            let day = dates::month_day_from(taken.day, look.today, look.words);
            pen.put(3, Role::Text, &day);
            pen.line(22, Role::Text, &self_check_words::short(taken, look.words));
        }
    }
}

impl Screen for History {
    fn title(&self, look: &Look<'_>) -> String {
        let name = self.form.map(|form| form.title.clone()).unwrap_or_default();
        look.say_with("selfcheck-history-title", &[("name", name.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        match self.shown() {
            Shown::Chart => &keymap::SELF_CHECK_PAGE,
            Shown::Table => &keymap::SELF_CHECK_TABLE,
        }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Tools)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let (Some(form), Some(store)) = (self.form, cx.store) {
            self.taken = every_time(form, store)?.iter().filter_map(taken).collect();
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_low = cx.body.height < CHART_BODY_MIN;
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.body.height.saturating_sub(6)).max(1);
        if self.shown() == Shown::Table && self.scroll.act(action, self.taken.len(), page) {
            return Vec::new();
        }
        match (action, self.form) {
            (Action::Choose, Some(form)) if self.taken.is_empty() => {
                vec![Effect::Replace(Route::SelfCheck(form.id.to_string()))]
            }
            (Action::Back | Action::Choose, _) => vec![Effect::Back],
            (Action::OtherView, _) => {
                self.shown = match self.shown {
                    Shown::Chart => Shown::Table,
                    Shown::Table => Shown::Chart,
                };
                Vec::new()
            }
            (Action::Why, Some(form)) => vec![Effect::Go(Route::Page(Text {
                title: form.title.clone(),
                paragraphs: self_check_words::about(form, cx.words),
            }))],
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Up => self.shown() == Shown::Table && !self.taken.is_empty(),
            Action::OtherView => !self.taken.is_empty() && !self.is_low,
            Action::Undo => false,
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(Rect { height: area.height.saturating_sub(1), ..area }, buf, look);
        pen.skip(u16::from(area.height >= 17));
        let origin = self.form.map(|form| &form.place.origin);
        if let Some(from) = origin.and_then(|origin| provenance::said(origin, look.words)) {
            pen.line(1, Role::Care, &from);
        }
        self.words(&mut pen, look);
        pen.skip(1);
        match self.shown() {
            _ if self.taken.is_empty() => {}
            Shown::Chart => self.chart(&mut pen, look),
            Shown::Table => self.table(&mut pen, look),
        }
        let below = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        let mut pen = Pen::new(below, buf, look);
        let key = if self.taken.is_empty() { "selfcheck-start" } else { "selfcheck-row-done" };
        pen.row(1, Focus::Here, &look.say(key), "");
        pen.finish()
    }
}
