//! The first screen of the day: one clear thing to do, and what the last days were.

use chrono::Timelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::day::Day;
use crate::page::dates;
use crate::store::{DayMark, StoreError, Totals};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{AsOf, Cx, Screen, Standing};
use crate::ui::screens::counter;
use crate::ui::theme::Role;
use crate::ui::widgets::chart::Columns;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, page, put_more};
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};
use crate::ui::widgets::view::first_line;
use crate::ui::widgets::wrap::columns;

mod reading;
mod rows;

use rows::Row;

/// Days in the small table.
const WEEK: u64 = 7;
/// A row is never wider than this, so that its two ends stay together.
const ROW_COLS: u16 = 84;
/// Days in the chart of a wide window.
const FORTNIGHT: u64 = 14;

/// The first screen of the day.
#[derive(Debug, Default)]
pub struct Today {
    selection: Selection,
    rows: Vec<Row>,
    marks: Vec<DayMark>,
    totals: Totals,
    /// The day counter, where it is on.
    counted: Vec<String>,
    /// When it was counted.
    as_of: Option<AsOf>,
    greeting: Greeting,
    is_guest: bool,
    is_example: bool,
}

/// What is said above the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Greeting {
    #[default]
    First,
    ByTheHour,
    AfterAGap,
}

/// From so many check-ins on a chart says something.
const CHART_FROM: usize = 3;

impl Today {
    fn greeting(&self, look: &Look<'_>) -> String {
        match self.greeting {
            Greeting::First => look.say("today-first"),
            Greeting::AfterAGap => look.say("today-gap"),
            Greeting::ByTheHour => look.say(match look.now.hour() {
                5..=11 => "today-morning",
                12..=17 => "today-afternoon",
                18..=22 => "today-evening",
                _ => "today-night",
            }),
        }
    }

    fn mark(&self, day: Day) -> Option<&DayMark> {
        self.marks.iter().find(|mark| mark.day == day)
    }

    /// The last seven days in words and numbers, one column each.
    fn week(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let days: Vec<Day> = (0..WEEK).rev().map(|back| look.today.earlier(back)).collect();
        let first = columns(&look.say("today-week")).max(columns(&look.say("today-urges")) + 2) + 4;
        let mut table = |label: &str, role: Role, indent: u16, cell: &dyn Fn(Day) -> String| {
            pen.put(indent, role, label);
            for (column, day) in (0u16..).zip(&days) {
                pen.put(first + column * 6, role, &cell(*day));
            }
            pen.skip(1);
        };
        table(&look.say("today-week"), Role::Title, 1, &|day| {
            if day == look.today {
                look.say("today-day-today")
            } else {
                dates::weekday_short(day.weekday(), look.words)
            }
        });
        table(&look.say("today-checked"), Role::Text, 3, &|day| match self.mark(day) {
            Some(mark) if mark.check_ins > 0 => look.say("today-yes"),
            _ => " -".to_owned(),
        });
        table(&look.say("today-urges"), Role::Text, 3, &|day| match self
            .mark(day)
            .and_then(|mark| mark.urges_max)
        {
            Some(step) => format!(" {}", step.get()),
            None => " -".to_owned(),
        });
        pen.skip(1);
        let days_in = days
            .iter()
            .filter(|day| self.mark(**day).is_some_and(|mark| mark.check_ins > 0))
            .count();
        let values = [("days", days_in.into()), ("all", self.totals.check_ins.into())];
        pen.text(3, Role::Muted, &look.say_with("today-week-count", &values));
        for line in &self.counted {
            pen.text(3, Role::Muted, line);
        }
    }

    /// The urges of two weeks as columns.
    fn fortnight(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let days: Vec<Day> = (0..FORTNIGHT).rev().map(|back| look.today.earlier(back)).collect();
        let values: Vec<Option<f64>> = days
            .iter()
            .map(|day| self.mark(*day)?.urges_max.map(|step| f64::from(step.get())))
            .collect();
        let mut pen = Pen::new(area, buf, look);
        pen.line(0, Role::Title, &look.say("today-in-words"));
        pen.skip(1);
        if self.totals.check_ins < CHART_FROM {
            pen.text(0, Role::Muted, &look.say("today-chart-later"));
            return;
        }
        let label =
            |index: usize| days.get(index).map(|day| (index, dates::month_day(*day, look.words)));
        let chart = Columns {
            values: &values,
            top: 4,
            per_row: 1,
            tall: 1,
            labels: [label(0), label(6), label(12)].into_iter().flatten().collect(),
            stride: 3,
            sign: ' ',
        };
        let height = chart.height();
        pen.draw(height, |area, buf, look| chart.render(area, buf, look));
        pen.line(6, Role::Muted, &look.say("today-dot"));
    }
}

impl Screen for Today {
    fn title(&self, look: &Look<'_>) -> String {
        let day = dates::long_day(look.today, look.words);
        look.say_with("today-title", &[("day", day.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::TODAY
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Today)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_guest = cx.standing == Standing::Guest;
        self.is_example = cx.is_example;
        self.rows = rows::rows(cx)?;
        if let Some(store) = cx.store {
            self.marks = store.day_marks(cx.today.earlier(FORTNIGHT - 1)..=cx.today)?;
            self.totals = store.totals()?;
            let as_of = cx.as_of()?;
            if self.as_of != as_of {
                self.counted = counter::lines(store, cx.today, cx.words)?;
                self.as_of = as_of;
            }
        }
        self.greeting = match self.totals.days {
            None => Greeting::First,
            Some((_, last)) if cx.today.days_since(last) >= FORTNIGHT.cast_signed() => {
                Greeting::AfterAGap
            }
            Some(_) => Greeting::ByTheHour,
        };
        self.selection.reveal(self.rows.len(), self.rows.len());
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, self.rows.len(), self.rows.len()) {
            return Vec::new();
        }
        match action {
            Action::Choose => match self.rows.get(self.selection.row) {
                Some(row) => vec![row.lead.effect(cx.today)],
                None => Vec::new(),
            },
            Action::CheckIn => vec![Effect::Go(Route::CheckIn(CheckInAbout::Day(cx.today)))],
            Action::WriteNote => vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
            Action::Search => vec![Effect::Go(Route::JournalSearch)],
            Action::Back => vec![cx.say("today-at-the-start")],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let panels = side_by_side(area, 66);
        // Words never touch the rule between the panels.
        let main = panels.map_or(area, |(left, _)| Rect { width: left.width - 1, ..left });
        let main = Rect { width: main.width.min(ROW_COLS), ..main };
        if let Some((left, right)) = panels {
            divide(area, left.width, buf, look);
            self.fortnight(right, buf, look);
        }
        let mut pen = Pen::new(main, buf, look);
        pen.text(1, Role::Title, &self.greeting(look));
        if self.greeting == Greeting::AfterAGap {
            pen.text(1, Role::Text, &look.say("today-gap-break"));
        }
        if self.is_guest {
            let key = if self.is_example { "today-example" } else { "today-guest" };
            pen.text(1, Role::Care, &look.say(key));
        }
        let count = self.rows.len();
        pen.skip(u16::from(usize::from(pen.left()) > count));
        // In a low window the row in use is in view, and that there is more.
        let page = page(pen.left(), count);
        let used = self.selection.row;
        let first = first_line(&(used..used + 1), count, page);
        for (index, row) in self.rows.iter().enumerate().skip(first).take(page) {
            pen.row(1, Focus::when(index == used), &row.words, &row.right);
        }
        if let Some(words) = more(first, page, count, look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        if self.totals.check_ins > 0 {
            self.week(&mut pen, look);
        }
        pen.finish()
    }
}
