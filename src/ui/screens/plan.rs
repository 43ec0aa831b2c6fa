//! The plan for the bad hour: every card with its first line, people, help lines. Empty cards are quiet.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::person::Person;
use crate::domain::plan::{Card, Plan as Cards, SAFETY};
use crate::page::plan_cards;
use crate::store::suggestions::Suggestions;
use crate::store::{Store, StoreError};
use crate::system::locked_card::LockedCard;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{draw_more, more};
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS, divide, side_by_side};
use crate::ui::widgets::view::first_line;
use crate::ui::widgets::wrap::{cut, lines};

pub mod card;
mod edit;
pub mod if_then;
pub mod locked;
pub mod people;
pub mod print;
pub mod safety;

/// Columns of the list where a panel stands beside it.
const LIST_COLS: u16 = 66;
/// Rows below the list: one empty, two for what the row is for.
const BELOW: u16 = 3;

/// One row to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Card(Card),
    People,
    Safety,
    Lines,
    Suggestions,
}

/// Every row, in the order of the plan; a suggestion that waits comes before it.
const ROWS: [Row; 13] = [
    Row::Card(Card::Reasons),
    Row::Card(Card::Signs),
    Row::Card(Card::First),
    Row::Card(Card::IfThen),
    Row::People,
    Row::Card(Card::Safer),
    Row::Card(Card::OutOfReach),
    Row::Card(Card::Visits),
    Row::Card(Card::Questions),
    Row::Card(Card::Overdose),
    Row::Safety,
    Row::Lines,
    Row::Suggestions,
];

/// The plan.
#[derive(Debug, Default)]
pub struct Plan {
    cards: Cards,
    people: Vec<Person>,
    locked: LockedCard,
    /// Suggestions put off.
    waiting: usize,
    is_open: bool,
    selection: Selection,
}

impl Plan {
    fn rows(&self) -> [Row; 13] {
        let mut rows = ROWS;
        if self.waiting > 0 {
            rows.rotate_right(1);
        }
        rows
    }

    fn row(&self) -> Row {
        self.rows().get(self.selection.row).copied().unwrap_or(Row::Lines)
    }

    /// Whether nothing was written yet.
    fn is_empty(&self) -> bool {
        self.cards.is_empty() && self.people.is_empty()
    }

    fn open_row(&self) -> Vec<Effect> {
        match self.row() {
            Row::Card(card) => vec![Effect::Go(Route::PlanCard(card))],
            Row::People => vec![Effect::Go(Route::People)],
            Row::Safety => vec![Effect::Go(Route::SafetyCards)],
            Row::Lines => vec![Effect::Show(Section::Call)],
            Row::Suggestions => vec![Effect::Go(Route::Accept)],
        }
    }

    /// The first line of a row, and the words at its right.
    fn words(&self, row: Row, look: &Look<'_>) -> (String, String) {
        let count = |key: &str, n: usize| match n {
            0 => look.say("plan-empty"),
            n => look.say_with(key, &[("n", n.into())]),
        };
        match row {
            Row::Card(card) => {
                let n = self.cards.lines(card).len();
                let count = count("plan-count", n);
                let is_shown = locked::is_shown(card, &self.cards, &self.locked);
                let right = if is_shown { look.say("plan-also-shown") } else { count };
                (look.say(&plan_cards::name_key(card)), right)
            }
            Row::People => (look.say("plan-people"), count("plan-count-people", self.people.len())),
            Row::Safety => {
                let n = SAFETY.iter().map(|card| self.cards.lines(*card).len()).sum();
                (look.say("plan-card-safety"), count("plan-count", n))
            }
            Row::Lines => (look.say("plan-lines"), look.say("plan-lines-right")),
            Row::Suggestions => {
                let values = [("n", self.waiting.into())];
                (look.say("plan-suggestions"), look.say_with("plan-suggestions-waiting", &values))
            }
        }
    }

    /// What stands under a row that has something.
    fn preview(&self, row: Row, look: &Look<'_>) -> Option<String> {
        let first = |card: Card| {
            let lines = self.cards.lines(card);
            let line = lines
                .iter()
                .find(|line| !plan_cards::is_over(card, line, look.today))
                .or(lines.last())?;
            Some(plan_cards::shown(card, line, look.today, look.words))
        };
        match row {
            Row::Card(card) => first(card),
            Row::People if !self.people.is_empty() => {
                let each = self.people.iter().take(2);
                let names: Vec<String> = each
                    .map(|person| format!("{} {}", person.name.reveal(), person.phone.reveal()))
                    .collect();
                Some(names.join("   "))
            }
            Row::Safety => SAFETY.iter().find_map(|card| first(*card)),
            _ => None,
        }
    }

    fn about(&self, look: &Look<'_>) -> String {
        match self.row() {
            Row::Card(card) => look.say(&plan_cards::about_key(card)),
            Row::Safety => look.say("plan-about-safety"),
            // Before anything is written it stands above the rows.
            _ if self.is_empty() => String::new(),
            _ => look.say("plan-about"),
        }
    }

    /// Which lines a row takes among all lines of the list.
    fn spans(&self, look: &Look<'_>) -> Vec<Range<usize>> {
        let mut at = 0;
        let height = |row: &Row| 1 + usize::from(self.preview(*row, look).is_some());
        self.rows()
            .iter()
            .map(|row| {
                let span = at..at + height(row);
                at = span.end;
                span
            })
            .collect()
    }

    /// Before anything is written: that one line is enough. What is left for the rows.
    fn draw_lead(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Rect {
        let mut pen = Pen::new(area, buf, look);
        if self.is_empty() {
            pen.text(1, Role::Text, &look.say("plan-about"));
            pen.skip(u16::from(area.height >= 18));
        }
        pen.rest()
    }

    fn draw_list(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let spans = self.spans(look);
        let count = spans.last().map_or(0, |span| span.end);
        let focus = spans.get(self.selection.row).cloned().unwrap_or(0..1);
        let page = usize::from(area.height);
        let first = first_line(&focus, count, page);
        let mut pen = Pen::new(area, buf, look);
        for (index, (row, span)) in self.rows().iter().zip(&spans).enumerate() {
            if span.start >= first && span.start < first + page {
                let (words, right) = self.words(*row, look);
                pen.row(1, Focus::when(index == self.selection.row), &words, &right);
            }
            if span.len() > 1 && span.start + 1 >= first && span.start + 1 < first + page {
                let preview = self.preview(*row, look).unwrap_or_default();
                pen.line(6, Role::Muted, &cut(&preview, area.width.saturating_sub(8)));
            }
        }
        if let Some(words) = more(first, page, count, look) {
            let below = Rect { y: area.bottom(), height: 1, ..area };
            pen.draw(0, |_, buf, look| draw_more(&words, below, buf, look));
        }
        pen.finish()
    }

    /// The row in use, whole, beside the list.
    fn draw_panel(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let mut pen = Pen::new(area, buf, look);
        pen.text(1, Role::Title, &self.words(self.row(), look).0);
        pen.text(1, Role::Muted, &self.about(look));
        pen.skip(1);
        let cards: &[Card] = match &self.row() {
            Row::Card(card) => &[*card],
            Row::Safety => &SAFETY,
            _ => &[],
        };
        let grade = cards.first().and_then(|card| plan_cards::grade_line(*card, look.words));
        let rows = |words: &str, column: u16| {
            let width = READING_COLS.min(area.width.saturating_sub(column)).max(1);
            u16::try_from(lines(words, width).count()).unwrap_or(u16::MAX)
        };
        // What the grade says is never cut: it may take back half of what it began with.
        let below = grade.as_ref().map_or(0, |grade| rows(grade, 1) + 1);
        let mut unseen = 0;
        for card in cards {
            for line in self.cards.lines(*card) {
                let words = plan_cards::shown(*card, line, look.today, look.words);
                if unseen > 0 || pen.left() < rows(&words, 3) + below + 1 {
                    unseen += 1;
                } else {
                    pen.text(3, Role::Text, &words);
                }
            }
            for (service, number) in plan_cards::fixed(*card) {
                pen.line(3, Role::Lifeline, &format!("{}   {number}", service.short_name));
            }
        }
        if unseen > 0 {
            pen.line(3, Role::Muted, &look.say_with("beside-more", &[("n", unseen.into())]));
        }
        if let Some(grade) = grade {
            pen.skip(1);
            pen.text(1, Role::Faint, &grade);
        }
    }
}

impl Screen for Plan {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("plan-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PLAN
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Plan)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let suggestions = cx.store.map(Suggestions::read).transpose()?;
        self.waiting = suggestions.map_or(0, |all| all.waiting().count());
        self.is_open = cx.store.is_some();
        self.locked = cx.locked_card.clone();
        self.people = cx.store.map(Store::people).transpose()?.unwrap_or_default();
        let kept = cx.store.map(Store::preferences).transpose()?.unwrap_or_default();
        self.cards = Cards::from_preferences(&kept);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS.len(), usize::from(cx.body.height)) {
            return Vec::new();
        }
        match (action, self.row()) {
            (Action::Back, _) => vec![Effect::Back],
            (Action::Add, Row::People) if self.is_open => vec![Effect::Go(Route::Person(None))],
            (Action::Add, Row::Card(card)) if self.is_open => {
                vec![Effect::Go(Route::PlanCardAdding(card))]
            }
            (Action::WhileLocked, Row::Card(card)) => edit::turn_shown(card, &self.cards, cx),
            (
                Action::Choose | Action::Edit | Action::Add | Action::Delete | Action::WhileLocked,
                _,
            ) => self.open_row(),
            (Action::Why, Row::Card(card)) => edit::why(card, cx),
            (Action::Why, Row::Safety) => edit::why(Card::Signals, cx),
            (Action::Print, _) if self.is_empty() => {
                vec![cx.say("plan-print-empty")]
            }
            (Action::Print, _) => vec![Effect::Go(Route::PrintPlan)],
            (Action::Share, _) => vec![Effect::Go(Route::Summary)],
            (Action::CheckIn, _) => vec![Effect::Go(Route::CheckIn(CheckInAbout::Day(cx.today)))],
            (Action::WriteNote, _) => vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Edit | Action::Delete => false,
            Action::WhileLocked => match self.row() {
                Row::Card(card) => {
                    !self.cards.lines(card).is_empty()
                        || locked::is_shown(card, &self.cards, &self.locked)
                }
                _ => false,
            },
            Action::Print => !self.is_empty(),
            Action::Add => self.is_open && matches!(self.row(), Row::Card(_) | Row::People),
            Action::Undo => self.is_open,
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        match (action, self.row()) {
            (Action::WhileLocked, Row::Card(card)) => {
                locked::verb(locked::is_shown(card, &self.cards, &self.locked))
            }
            _ => None,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some((left, right)) = side_by_side(area, LIST_COLS) {
            divide(area, left.width, buf, look);
            self.draw_panel(right, buf, look);
            let left = self.draw_lead(left, buf, look);
            // The last row says whether there is more.
            let list = Rect { height: left.height.saturating_sub(1), ..left };
            return self.draw_list(list, buf, look);
        }
        let area = self.draw_lead(area, buf, look);
        let list = Rect { height: area.height.saturating_sub(BELOW), ..area };
        let below = Rect { y: list.bottom(), height: area.height - list.height, ..area };
        let mut pen = Pen::new(below, buf, look);
        pen.skip(1);
        pen.text(3, Role::Muted, &self.about(look));
        self.draw_list(list, buf, look)
    }
}

/// Whether the journal can be written.
pub(super) fn can_write(cx: &Cx<'_>) -> bool {
    matches!(cx.standing, Standing::Open | Standing::Guest) && cx.store.is_some()
}
