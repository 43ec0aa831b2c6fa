//! Everything on one page, for a visit: a row of marks for each measure, the same days in each, so that
//! they can be read one under the other.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::answer::Id;
use crate::domain::before::{self, Before};
use crate::domain::day::Day;
use crate::domain::helped::{Helped, helped};
use crate::domain::private::Private;
use crate::domain::trend::{self, Dated, Measure, Span, Unit};
use crate::page::dates;
use crate::page::trend_words::{self, Namer};
use crate::page::trends_page::marks;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{AsOf, Cx, Screen};
use crate::ui::screens::print_page::Printed;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::more::{draw_more, more};
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap::lines;

/// The widest row of marks.
const MARKS_MAX: u16 = 72;
/// Columns before the words.
const INDENT: u16 = 3;

/// One page for a visit.
#[derive(Debug)]
pub struct Visit {
    span: Span,
    numbers: Option<Numbers>,
    /// When they were read.
    as_of: Option<AsOf>,
    rows: Vec<(Role, String)>,
    /// How wide the rows are; 0 until they are laid out.
    width: u16,
    scroll: Scroll,
}

/// What the page says, before it is laid out.
#[derive(Debug)]
struct Numbers {
    first: Day,
    answers: [Vec<Dated>; Measure::ALL.len()],
    helped: Helped,
    before: Before,
    /// The names of own items.
    kept: BTreeMap<Id, Private>,
}

impl Numbers {
    /// The rows of the page, `width` columns wide.
    fn page(&self, width: u16, today: Day, words: &Words) -> Vec<(Role, String)> {
        let first = self.first;
        let namer = Namer { kept: &self.kept, words };
        let unit = Unit::fitting(first, today, usize::from(width));
        let day = |day| dates::day_with_year(day, words);
        let span = [("first", day(first).into()), ("last", day(today).into())];
        let mut page = Page { rows: Vec::new(), width };
        page.put(Role::Title, &words.say_with("visit-heading", &span));
        page.put(Role::Muted, &words.say("visit-own"));
        for (measure, all) in Measure::ALL.into_iter().zip(&self.answers) {
            let inside = trend::within(all, first, today);
            page.gap();
            page.put(Role::Title, &words.say(trend_words::name_key(measure)));
            let marks = marks(&trend::columns(inside, first, today, unit), measure);
            page.rows.push((Role::SeriesA, marks));
            let said = trend_words::summary(inside, measure, first, today, words);
            page.put(Role::Text, &said.join(" "));
        }
        let (tools, marks) = namer.helped(&self.helped);
        for (key, items) in [("helped-tools", tools), ("helped-marks", marks)] {
            if !items.is_empty() {
                page.gap();
                page.put(Role::Title, &words.say(key));
            }
            for (name, said) in items {
                page.put(Role::Text, &format!("{name}: {said}"));
            }
        }
        page.before(&self.before, &namer);
        page.gap();
        page.put(Role::Muted, &words.say(trend_words::gap_key(unit)));
        page.put(Role::Muted, &words.say("visit-print"));
        page.rows
    }
}

impl Visit {
    /// The page of `span`.
    #[must_use]
    pub fn new(span: Span) -> Self {
        let (numbers, as_of, rows) = (None, None, Vec::new());
        Self { span, numbers, as_of, rows, width: 0, scroll: Scroll(0) }
    }
}

/// Rows of the page in view; the last row says whether there is more.
fn page(body: Rect) -> usize {
    usize::from(body.height.saturating_sub(1)).max(1)
}

impl Screen for Visit {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("visit-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::VISIT
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Trends)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(store), as_of) = (cx.store, cx.as_of()?) else { return Ok(()) };
        if self.as_of == as_of {
            return Ok(());
        }
        let oldest = store.totals()?.days.map_or(cx.today, |(first, _)| first);
        let first = self.span.first(cx.today, oldest);
        let look_back = cx.today.earlier(before::LOOK_BACK_DAYS - 1);
        let entries = store.measured(first.min(look_back)..=cx.today)?;
        self.numbers = Some(Numbers {
            first,
            answers: Measure::ALL.map(|measure| trend::answers(&entries, measure)),
            helped: helped(&entries, first, cx.today),
            before: before::before(&entries, cx.today, cx.prefs.day_start),
            kept: store.preferences()?,
        });
        (self.as_of, self.width) = (as_of, 0);
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let width = cx.body.width.saturating_sub(INDENT + 1).clamp(10, MARKS_MAX);
        if let Some(numbers) = self.numbers.as_ref().filter(|_| self.width != width) {
            self.rows = numbers.page(width, cx.today, cx.words);
            self.width = width;
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.scroll.act(action, self.rows.len(), page(cx.body)) {
            return Vec::new();
        }
        match action {
            Action::Back => vec![Effect::Back],
            Action::Share => vec![Effect::Go(Route::Summary)],
            Action::Print => vec![Effect::Go(Route::PrintPage(Printed::Trends(self.span)))],
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        action != Action::Up || !self.rows.is_empty()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let page = page(area);
        let first = self.scroll.0.min(self.rows.len().saturating_sub(page));
        if let Some(words) = more(first, page, self.rows.len(), look) {
            let last = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            draw_more(&words, last, buf, look);
        }
        let mut pen = Pen::new(area, buf, look);
        for (role, row) in self.rows.iter().skip(first).take(page) {
            pen.line(if *role == Role::Title { 1 } else { INDENT }, *role, row);
        }
        pen.finish()
    }
}

/// The rows of the page while they are written.
struct Page {
    rows: Vec<(Role, String)>,
    width: u16,
}

impl Page {
    fn put(&mut self, role: Role, words: &str) {
        self.rows.extend(lines(words, self.width).map(|row| (role, row.to_owned())));
    }

    fn gap(&mut self) {
        self.rows.push((Role::Text, String::new()));
    }

    fn before(&mut self, found: &Before, namer: &Namer<'_>) {
        self.gap();
        self.put(Role::Title, &namer.words.say("before-heading"));
        self.put(Role::Text, &trend_words::looked(found, namer.words).join(" "));
        let Before::Looked { statements, .. } = found else { return };
        for statement in statements {
            let (heading, said) = namer.statement(statement);
            self.put(Role::Text, &format!("{heading}. {}", said.join(" ")));
        }
        if !statements.is_empty() {
            let end =
                ["before-brackets", "trends-pattern"].map(|key| namer.words.say(key)).join(" ");
            self.put(Role::Text, &end);
        }
    }
}
