//! A person's own numbers: in words first, then as columns or as a table. No score, no forecast.

mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::trend::{self, Column, Dated, Measure, Span};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};

/// Columns of the words and the chart, beside the rest.
const LEFT_COLS: u16 = 66;

/// With fewer rows than this the words are short and the chart is low.
const LOW_ROWS: u16 = 15;

/// How the numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    /// As columns.
    #[default]
    Chart,
    /// As a table of the same numbers.
    Table,
}

/// A person's own numbers.
#[derive(Debug)]
pub struct Trends {
    measure: usize,
    span: usize,
    shown: Shown,
    scroll: Scroll,
    /// All check-ins there are, in every span.
    check_ins: usize,
    /// The answers of the longest span, by measure.
    answers: [Vec<Dated>; 3],
}

impl Default for Trends {
    fn default() -> Self {
        Self {
            measure: 0,
            span: 1,
            shown: Shown::Chart,
            scroll: Scroll(0),
            check_ins: 0,
            answers: Default::default(),
        }
    }
}

impl Trends {
    fn measure(&self) -> Measure {
        Measure::ALL.get(self.measure).copied().unwrap_or(Measure::Urges)
    }

    fn span(&self) -> Span {
        Span::ALL.get(self.span).copied().unwrap_or(Span::Month)
    }

    /// The answers to a measure within the span that ends on the day of the frame.
    fn inside(&self, measure: usize, look: &Look<'_>) -> Vec<Dated> {
        let first = self.span().first(look.today);
        let all = self.answers.get(measure).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(|(day, _)| (first..=look.today).contains(day)).copied().collect()
    }

    fn columns(&self, look: &Look<'_>) -> Vec<Column> {
        trend::columns(&self.inside(self.measure, look), self.span(), look.today)
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

    fn render_main(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let room = if area.height < LOW_ROWS { view::Room::Low } else { view::Room::Full };
        view::words(&self.inside(self.measure, look), self.measure(), room, &mut pen, look);
        pen.skip(u16::from(room == view::Room::Full));
        match self.shown {
            Shown::Chart => {
                view::chart(&self.columns(look), self.measure(), self.span(), room, &mut pen, look);
            }
            Shown::Table => {
                let rows = usize::from(pen.left()).saturating_sub(if room == view::Room::Low {
                    3
                } else {
                    4
                });
                view::table(&self.columns(look), self.span(), self.scroll.0, rows, &mut pen, look);
            }
        }
        pen.skip(u16::from(room == view::Room::Full));
        self.choices(&mut pen, look);
        pen.finish()
    }

    /// `› [Urges]   Feeling   Sleep`, and under it the spans.
    fn choices(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let marked = |at: usize, chosen: usize, words: String| {
            if at == chosen { format!("[{words}]") } else { words }
        };
        let what: Vec<String> = Measure::ALL
            .iter()
            .enumerate()
            .map(|(at, measure)| marked(at, self.measure, look.say(view::name_key(*measure))))
            .collect();
        let spans: Vec<String> = Span::ALL
            .iter()
            .enumerate()
            .map(|(at, span)| marked(at, self.span, look.say(view::span_key(*span))))
            .collect();
        pen.row(1, Focus::Here, &what.join("   "), "");
        pen.line(3, Role::Text, &spans.join("   "));
    }
}

impl Screen for Trends {
    fn title(&self, look: &Look<'_>) -> String {
        let what = look.say(view::name_key(self.measure()));
        let span = look.say(view::last_key(self.span()));
        look.say_with("trends-title", &[("what", what.into()), ("span", span.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::TRENDS
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Trends)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        self.check_ins = store.totals()?.check_ins;
        let entries = store.entries(Span::Year.first(cx.today)..=cx.today)?;
        self.answers = Measure::ALL.map(|measure| trend::answers(&entries, measure));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let check_in = || vec![Effect::Go(Route::CheckIn(CheckInAbout::Day(cx.today)))];
        match action {
            Action::Back => return vec![Effect::Back],
            Action::CheckIn => return check_in(),
            Action::Choose if self.is_empty() => return check_in(),
            Action::WriteNote => return vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
            _ if self.is_empty() => {}
            Action::Left => self.measure = self.measure.saturating_sub(1),
            Action::Right => self.measure = (self.measure + 1).min(Measure::ALL.len() - 1),
            Action::Up => self.span = self.span.saturating_sub(1),
            Action::Down => self.span = (self.span + 1).min(Span::ALL.len() - 1),
            Action::OtherView => {
                self.shown = match self.shown {
                    Shown::Chart => Shown::Table,
                    Shown::Table => Shown::Chart,
                };
            }
            Action::PageDown | Action::PageUp if self.shown == Shown::Table => {
                let count = usize::try_from(self.span().days().div_ceil(self.span().column_days()));
                let page = usize::from(cx.body.height.saturating_sub(9)).max(1);
                self.scroll.act(action, count.unwrap_or(0), page);
                return Vec::new();
            }
            _ => {}
        }
        self.scroll = Scroll(0);
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Choose => self.is_empty(),
            Action::Left | Action::Up | Action::OtherView => !self.is_empty(),
            Action::PageDown => !self.is_empty() && self.shown == Shown::Table,
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if self.is_empty() {
            return self.render_empty(area, buf, look);
        }
        let Some((left, right)) = side_by_side(area, LEFT_COLS) else {
            return self.render_main(area, buf, look);
        };
        divide(area, LEFT_COLS, buf, look);
        let mut pen = Pen::new(right, buf, look);
        view::weekdays(&self.inside(self.measure, look), self.measure(), &mut pen, look);
        pen.skip(1);
        let all: Vec<(Measure, Vec<Dated>)> = Measure::ALL
            .iter()
            .enumerate()
            .map(|(at, measure)| (*measure, self.inside(at, look)))
            .collect();
        view::averages(&all, &mut pen, look);
        self.render_main(left, buf, look)
    }
}
