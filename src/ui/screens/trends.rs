//! A person's own numbers: in words first, then as columns, as a grid of weeks, or as a table. No score,
//! no forecast. Everything is read in `refresh`, in one go; a frame only counts what it shows.

pub mod before;
mod chart;
mod grid;
pub mod rows;
mod self_checks;
mod side;
mod view;
pub mod visit;

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::answer::Id;
use crate::domain::before::LOOK_BACK_DAYS;
use crate::domain::day::Day;
use crate::domain::helped::{Helped, helped};
use crate::domain::private::Private;
use crate::domain::trend::{self, Column, Dated, Measure, Span, Unit};
use crate::page::kept_without_form::{self, Kept};
use crate::page::self_check_words::{Taken, taken};
use crate::page::trend_words::{self, Namer};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::click;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section, Text};
use crate::ui::screen::{AsOf, Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};
use crate::ui::widgets::wrap::columns;

/// Columns of the words and the chart, beside the rest.
const LEFT_COLS: u16 = 66;
/// The same where the window is so wide that a month has two columns for each day.
const LEFT_COLS_WIDE: u16 = 78;
/// A window this wide is.
const WIDE_COLS: u16 = 132;

/// With fewer rows than this the words are short and the chart is low.
const LOW_ROWS: u16 = 15;

/// With fewer rows than this there is no cloud of points below the chart.
const CLOUD_HEIGHT_MIN: u16 = 28;

/// What there is to show: each measure, then what helped, then self-checks.
const TOPICS: [&str; Measure::ALL.len() + 2] = [
    trend_words::name_key(Measure::Urges),
    trend_words::name_key(Measure::Feeling),
    trend_words::name_key(Measure::Sleep),
    trend_words::name_key(Measure::NoUse),
    trend_words::name_key(Measure::Medicine),
    "trends-helped",
    "trends-self-checks",
];

/// How the numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    /// As columns.
    #[default]
    Chart,
    /// As a grid: one column a week, one mark a day.
    Grid,
    /// As a table of the same numbers as the columns.
    Table,
}

/// A person's own numbers.
#[derive(Debug)]
pub struct Trends {
    /// The place in [`Measure::ALL`]; one past its end is what helped.
    topic: usize,
    span: usize,
    shown: Shown,
    scroll: Scroll,
    /// Whether what is shown has more than one page.
    can_page: bool,
    /// All check-ins there are, in every span.
    check_ins: usize,
    /// The first day with an entry.
    oldest: Option<Day>,
    /// All answers, by measure.
    answers: [Vec<Dated>; Measure::ALL.len()],
    /// Self-checks, oldest first.
    self_checks: Vec<Taken>,
    /// Self-checks whose form is not here, oldest first.
    without_form: Vec<Kept>,
    /// What helped, by span.
    helped: [Helped; Span::ALL.len()],
    /// The names of own items.
    kept: BTreeMap<Id, Private>,
    /// When the numbers were read.
    as_of: Option<AsOf>,
}

impl Default for Trends {
    fn default() -> Self {
        Self {
            topic: 0,
            span: 1,
            shown: Shown::Chart,
            scroll: Scroll(0),
            can_page: false,
            check_ins: 0,
            oldest: None,
            answers: Default::default(),
            self_checks: Vec::new(),
            without_form: Vec::new(),
            helped: Default::default(),
            kept: BTreeMap::new(),
            as_of: None,
        }
    }
}

impl Trends {
    /// What is shown; `None` is what helped, or the self-checks.
    fn measure(&self) -> Option<Measure> {
        Measure::ALL.get(self.topic).copied()
    }

    /// The message with the name of what is shown.
    fn topic_key(&self) -> &'static str {
        TOPICS.get(self.topic).copied().unwrap_or("trends-helped")
    }

    fn is_self_checks(&self) -> bool {
        self.topic == TOPICS.len() - 1
    }

    fn days(&self, today: Day) -> (Day, Day) {
        (self.first(today), today)
    }

    fn span(&self) -> Span {
        Span::ALL.get(self.span).copied().unwrap_or(Span::Month)
    }

    fn first(&self, today: Day) -> Day {
        self.span().first(today, self.oldest.unwrap_or(today))
    }

    /// The answers to a measure within the span that ends today.
    fn inside(&self, measure: Measure, today: Day) -> &[Dated] {
        let at = Measure::ALL.iter().position(|other| *other == measure);
        let all = at.and_then(|at| self.answers.get(at)).map(Vec::as_slice).unwrap_or_default();
        trend::within(all, self.first(today), today)
    }

    /// The columns of a measure, as fine as `width` allows.
    fn columns(&self, measure: Measure, width: u16, today: Day) -> (Unit, Vec<Column>) {
        let first = self.first(today);
        let unit = Unit::fitting(first, today, chart::columns_max(width));
        (unit, trend::columns(self.inside(measure, today), first, today, unit))
    }

    const fn is_empty(&self) -> bool {
        self.check_ins < trend::ANSWERS_MIN
    }

    fn render_empty(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Text, &look.say_with("trends-empty", &[("n", self.check_ins.into())]));
        pen.skip(1);
        pen.row(1, Focus::Here, &look.say("trends-check-in"), "");
        pen.finish()
    }

    /// `kept` rows at the bottom belong to the cloud of points.
    fn render_main(
        &self,
        area: Rect,
        kept: u16,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let room = if area.height < LOW_ROWS { view::Room::Low } else { view::Room::Full };
        let choices = self.choices(area.width, room, look);
        let gaps = if room == view::Room::Low { 0 } else { 2 };
        let below = u16::try_from(choices.len()).unwrap_or(0) + gaps;
        match self.measure() {
            None if self.is_self_checks() => self.render_self_checks(room, below, &mut pen, look),
            None => self.render_helped(below, &mut pen, look),
            Some(measure) => {
                self.render_measure(measure, room, (below, kept), &mut pen, look);
            }
        }
        pen.skip(u16::from(room == view::Room::Full));
        for (index, (focus, row)) in choices.iter().enumerate() {
            view::choices(&mut pen, if index == 0 { *focus } else { Focus::Elsewhere }, row);
        }
        pen.finish()
    }

    fn render_measure(
        &self,
        measure: Measure,
        room: view::Room,
        (below, kept): (u16, u16),
        pen: &mut Pen<'_>,
        look: &Look<'_>,
    ) {
        let (first, today) = (self.first(look.today), look.today);
        let said =
            trend_words::summary(self.inside(measure, today), measure, first, today, look.words);
        // In the smallest windows the days of a grid take the row of a sentence.
        let low_rows = match self.shown {
            Shown::Grid => usize::from(!grid::is_part(first, today, pen.rest().width)),
            _ => 2,
        };
        view::words(&said, room, low_rows, pen, look);
        pen.skip(u16::from(room == view::Room::Full));
        let width = pen.rest().width;
        match self.shown {
            Shown::Chart => {
                let (unit, shown) = self.columns(measure, width, today);
                chart::chart(&shown, measure, unit, room, below + kept, pen, look);
            }
            Shown::Grid => {
                let days = trend::day_means(self.inside(measure, today));
                let place = (self.scroll.0, below);
                grid::grid(&days, measure, (first, today), place, pen, look);
            }
            Shown::Table => {
                let (unit, shown) = self.columns(measure, width, today);
                let rows = usize::from(pen.left().saturating_sub(below));
                chart::table(&shown, measure, unit, self.scroll.0, rows, pen, look);
            }
        }
    }

    fn render_self_checks(&self, room: view::Room, below: u16, pen: &mut Pen<'_>, look: &Look<'_>) {
        let days = self.days(look.today);
        let inside = |day: Day| (days.0..=days.1).contains(&day);
        let is_all_without_form = self.without_form.iter().any(|kept| inside(kept.day))
            && !self.self_checks.iter().any(|taken| inside(taken.day));
        if is_all_without_form {
            return self_checks::without_form(&self.without_form, days, below, pen, look);
        }
        if self.shown == Shown::Table {
            let rows = usize::from(pen.left().saturating_sub(below));
            self_checks::table(&self.self_checks, days, self.scroll.0, rows, pen, look);
        } else {
            self_checks::draw(&self.self_checks, days, room, below, pen, look);
        }
        self_checks::without_form(&self.without_form, days, below, pen, look);
    }

    fn render_helped(&self, below: u16, pen: &mut Pen<'_>, look: &Look<'_>) {
        let namer = Namer { kept: &self.kept, words: look.words };
        let empty = Helped::default();
        let found = self.helped.get(self.span).unwrap_or(&empty);
        let (tools, marks) = namer.helped(found);
        view::helped(&tools, &marks, pen.left().saturating_sub(below), pen, look);
    }

    /// `› [Urges]   Feeling   Sleep`, and under it the spans; where there are few rows, only what is chosen.
    fn choices(&self, width: u16, room: view::Room, look: &Look<'_>) -> Vec<(Focus, String)> {
        if room == view::Room::Low {
            let chosen = [self.topic_key(), trend_words::span_key(self.span())];
            let row = chosen.map(|key| format!("[{}]", look.say(key))).join("   ");
            let unit = self.measure().filter(|_| self.shown == Shown::Chart);
            let unit = unit.map(|measure| self.columns(measure, width, look.today).0);
            let unit = unit.filter(|unit| *unit != Unit::Day);
            let explained =
                unit.map(|unit| format!("{row}   {}", look.say(trend_words::column_key(unit))));
            let explained = explained.filter(|explained| columns(explained) + 4 <= width);
            return vec![(Focus::Here, explained.unwrap_or(row))];
        }
        let marked = |at: usize, chosen: usize, words: String| {
            if at == chosen { format!("[{words}]") } else { words }
        };
        let names = TOPICS.iter().enumerate();
        let what = names.map(|(at, key)| marked(at, self.topic, look.say(key)));
        let spans = Span::ALL
            .iter()
            .enumerate()
            .map(|(at, span)| marked(at, self.span, look.say(trend_words::span_key(*span))));
        let mut rows: Vec<(Focus, String)> = view::in_rows(what, width.saturating_sub(4))
            .into_iter()
            .chain(view::in_rows(spans, width.saturating_sub(4)))
            .map(|row| (Focus::Elsewhere, row))
            .collect();
        if let Some(first) = rows.first_mut() {
            first.0 = Focus::Here;
        }
        rows
    }

    /// Something else is shown, from its beginning.
    fn turned(&mut self, cx: &Cx<'_>) {
        self.scroll = Scroll(0);
        let (count, page) = self.pages(cx);
        self.can_page = count > page;
    }

    /// Whether what is shown can be shown another way.
    fn has_views(&self) -> bool {
        self.measure().is_some() || (self.is_self_checks() && !self.self_checks.is_empty())
    }

    /// How far the table or the grid can be paged.
    fn pages(&self, cx: &Cx<'_>) -> (usize, usize) {
        let width = side_by_side(cx.body, left_cols(cx.body.width))
            .map_or(cx.body.width, |(left, _)| left.width);
        match (self.shown, self.measure()) {
            (Shown::Grid, Some(_)) => {
                (grid::weeks(self.first(cx.today), cx.today), grid::WEEKS_MAX)
            }
            (Shown::Table, Some(measure)) => {
                let rows = usize::from(cx.body.height.saturating_sub(9)).max(1);
                (self.columns(measure, width, cx.today).1.len(), rows)
            }
            (Shown::Table, None) if self.is_self_checks() => {
                let rows = usize::from(cx.body.height.saturating_sub(9)).max(1);
                (self_checks::count(&self.self_checks, self.days(cx.today)), rows)
            }
            _ => (0, 1),
        }
    }

    fn why(cx: &Cx<'_>) -> Effect {
        let days = usize::try_from(LOOK_BACK_DAYS).unwrap_or(0);
        let paragraphs = [
            "trends-why-own",
            "trends-why-gap",
            "trends-why-average",
            "trends-why-use",
            "trends-why-medicine",
            "trends-why-before",
            "trends-why-chance",
            "trends-why-interval",
            "trends-why-cause",
        ]
        .map(|key| cx.words.say_with(key, &[("days", days.into())]));
        let title = cx.words.say("trends-why");
        Effect::Go(Route::Page(Text { title, paragraphs: paragraphs.into() }))
    }
}

impl Screen for Trends {
    fn title(&self, look: &Look<'_>) -> String {
        let what = look.say(self.topic_key());
        let span = look.say(trend_words::last_key(self.span()));
        look.say_with("trends-title", &[("what", what.into()), ("span", span.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        if self.is_empty() { &keymap::TRENDS_EMPTY } else { &keymap::TRENDS }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Trends)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(store), as_of) = (cx.store, cx.as_of()?) else { return Ok(()) };
        if self.as_of == as_of {
            return Ok(());
        }
        let totals = store.totals()?;
        self.check_ins = totals.check_ins;
        self.oldest = totals.days.map(|(first, _)| first);
        self.kept = store.preferences()?;
        let entries = store.measured(self.oldest.unwrap_or(cx.today)..=cx.today)?;
        self.self_checks = entries.iter().filter_map(taken).collect();
        self.without_form = entries.iter().filter_map(kept_without_form::kept).collect();
        self.answers = Measure::ALL.map(|measure| trend::answers(&entries, measure));
        let oldest = self.oldest.unwrap_or(cx.today);
        self.helped =
            Span::ALL.map(|span| helped(&entries, span.first(cx.today, oldest), cx.today));
        self.as_of = as_of;
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (count, page) = self.pages(cx);
        self.can_page = count > page;
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let check_in = || vec![Effect::Go(Route::CheckIn(CheckInAbout::Day(cx.today)))];
        match action {
            Action::Back => return vec![Effect::Back],
            Action::CheckIn => return check_in(),
            Action::Choose if self.is_empty() => return check_in(),
            Action::Choose => return vec![Effect::Go(Route::Before)],
            Action::WriteNote => return vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
            Action::Why => return vec![Self::why(cx)],
            Action::Share => return vec![Effect::Go(Route::Summary)],
            _ if self.is_empty() => {}
            Action::Print => return vec![Effect::Go(Route::Visit(self.span()))],
            Action::Left => self.topic = self.topic.saturating_sub(1),
            Action::Right => self.topic = (self.topic + 1).min(TOPICS.len() - 1),
            Action::Up => self.span = self.span.saturating_sub(1),
            Action::Down => self.span = (self.span + 1).min(Span::ALL.len() - 1),
            Action::OtherView => {
                self.shown = match self.shown {
                    // A self-check is answered now and then: a grid of days would be empty.
                    Shown::Chart if self.is_self_checks() => Shown::Table,
                    Shown::Chart => Shown::Grid,
                    Shown::Grid => Shown::Table,
                    Shown::Table => Shown::Chart,
                };
            }
            Action::PageDown | Action::PageUp => {
                let (count, page) = self.pages(cx);
                self.scroll.act(action, count, page);
                return Vec::new();
            }
            _ => return Vec::new(),
        }
        self.turned(cx);
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::CheckIn => self.is_empty(),
            Action::Left | Action::Up | Action::Print | Action::Share => !self.is_empty(),
            Action::OtherView => !self.is_empty() && self.has_views(),
            Action::PageDown => !self.is_empty() && self.can_page,
            _ => true,
        }
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        if self.is_empty() {
            return click::on_row(self, at, cx);
        }
        // What is shown, and of when, stand beside each other: a click says which.
        let Some(words) = click::words_at(self, at, cx) else { return Vec::new() };
        let is = |key: &str| cx.words.say(key) == words;
        let topic = TOPICS.iter().position(|key| is(key));
        let span = Span::ALL.iter().position(|span| is(trend_words::span_key(*span)));
        if topic.is_some() || span.is_some() {
            self.topic = topic.unwrap_or(self.topic);
            self.span = span.unwrap_or(self.span);
            self.turned(cx);
        }
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if self.is_empty() {
            return self.render_empty(area, buf, look);
        }
        let cols = left_cols(area.width);
        let Some((left, right)) = side_by_side(area, cols) else {
            return self.render_main(area, 0, buf, look);
        };
        divide(area, cols, buf, look);
        let mut pen = Pen::new(right, buf, look);
        let all: Vec<(Measure, &[Dated])> =
            Measure::ALL.iter().map(|it| (*it, self.inside(*it, look.today))).collect();
        let first = self.first(look.today);
        side::side(&all, self.measure().unwrap_or(Measure::Urges), first, &mut pen, look);
        let has_cloud = self.shown != Shown::Table
            && matches!(self.measure(), Some(Measure::Urges | Measure::Sleep))
            && left.height >= CLOUD_HEIGHT_MIN;
        let [sleep, urges] = [Measure::Sleep, Measure::Urges].map(|it| self.inside(it, look.today));
        let points = has_cloud.then(|| side::points(sleep, urges)).flatten();
        let kept = if points.is_some() { side::CLOUD_ROWS } else { 0 };
        if let Some(points) = points {
            let y = left.bottom() - kept;
            let low = Rect { y, height: kept, width: left.width - 2, ..left };
            side::cloud(points, &mut Pen::new(low, buf, look), look);
        }
        self.render_main(left, kept, buf, look)
    }
}

/// Columns of the words and the chart in a window of `width` columns.
const fn left_cols(width: u16) -> u16 {
    if width < WIDE_COLS { LEFT_COLS } else { LEFT_COLS_WIDE }
}
