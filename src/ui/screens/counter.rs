//! The day counter: off until a goal is chosen. Totals and every start, never only the current run.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::counter::{Goal, months, starts, total};
use crate::domain::day::Day;
use crate::domain::private::Private;
use crate::page::dates;
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{AsOf, Cx, Screen};
use crate::ui::screens::plan::can_write;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// The preference with the chosen goals, one space between them.
const GOALS: &str = "counted-goals";
/// The preference with the marked starts, one day a line.
const STARTS: &str = "counted-starts";
/// How many starts are kept.
const STARTS_MAX: usize = 400;

/// What a person chose to count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The goals, in the order of the screen.
    pub goals: Vec<Goal>,
    /// The marked starts, oldest first.
    pub starts: Vec<Day>,
}

impl Counted {
    /// What the journal keeps of it.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let value = |key: &str| -> Result<Private, StoreError> {
            let id: Option<Id> = key.parse().ok();
            let value = id.map(|id| store.preference(&id)).transpose()?.flatten();
            Ok(value.unwrap_or_default())
        };
        let (goals, starts) = (value(GOALS)?, value(STARTS)?);
        let has = |goal: &Goal| goals.reveal().split(' ').any(|word| word == goal.id());
        let mut starts: Vec<Day> =
            starts.reveal().lines().filter_map(|day| day.parse().ok()).collect();
        starts.sort_unstable();
        Ok(Self { goals: Goal::ALL.into_iter().filter(has).collect(), starts })
    }

    fn change(&self) -> Option<Change> {
        let prefer = |key: &str, value: String| {
            let value = (!value.is_empty()).then(|| Private::new(value));
            Some(Change::Prefer(key.parse().ok()?, value))
        };
        let goals: Vec<&str> = self.goals.iter().map(|goal| goal.id()).collect();
        let starts: Vec<String> = self.starts.iter().map(ToString::to_string).collect();
        Some(Change::All(vec![prefer(GOALS, goals.join(" "))?, prefer(STARTS, starts.join("\n"))?]))
    }
}

/// Every chosen goal in one quiet line each.
///
/// # Errors
/// When the journal cannot be read.
pub fn lines(store: &Store, today: Day, words: &Words) -> Result<Vec<String>, StoreError> {
    let counted = Counted::read(store)?;
    if counted.goals.is_empty() {
        return Ok(Vec::new());
    }
    let days = store.day_facts()?;
    Ok(counted.goals.iter().map(|goal| line(*goal, &days, today, words)).collect())
}

type Facts = std::collections::BTreeMap<Day, crate::domain::counter::DayFacts>;

fn line(goal: Goal, days: &Facts, today: Day, words: &Words) -> String {
    if goal == Goal::FewerTimes {
        let [this, before] = months(days, today);
        let values = [
            ("used", this.used.into()),
            ("said", this.said.into()),
            ("used-before", before.used.into()),
            ("said-before", before.said.into()),
        ];
        return words.say_with("count-fewer-times", &values);
    }
    let n = total(goal, days.values());
    words.say_with(&format!("count-{}", goal.id()), &[("n", n.into())])
}

/// The screen.
#[derive(Debug, Default)]
pub struct Counter {
    counted: Counted,
    days: Facts,
    /// When the days were read.
    as_of: Option<AsOf>,
    selection: Selection,
}

/// The goals, and the start of today.
const ROWS: usize = Goal::ALL.len() + 1;

impl Counter {
    fn mark(&self, cx: &Cx<'_>) -> Vec<Effect> {
        if !can_write(cx) {
            return vec![cx.say("plan-read-only")];
        }
        let mut after = self.counted.clone();
        let said = match Goal::ALL.get(self.selection.row) {
            Some(goal) if after.goals.contains(goal) => {
                after.goals.retain(|other| other != goal);
                None
            }
            Some(goal) => {
                after.goals.push(*goal);
                after.goals.sort_unstable();
                None
            }
            None if after.starts.contains(&cx.today) => {
                after.starts.retain(|day| *day != cx.today);
                Some("count-start-removed")
            }
            None if after.starts.len() >= STARTS_MAX => return Vec::new(),
            None => {
                after.starts.push(cx.today);
                Some("count-start-kept")
            }
        };
        let change = after.change().map(Effect::Write);
        let said = said.map(|key| cx.say(key));
        change.into_iter().chain(said).collect()
    }

    fn draw_starts(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        pen.line(1, Role::Title, &look.say("count-starts"));
        let goal = self.counted.goals.first().copied().unwrap_or(Goal::CheckedIn);
        let found = starts(goal, &self.counted.starts, &self.days);
        if found.is_empty() {
            pen.text(3, Role::Muted, &look.say("count-no-starts"));
        }
        let day = |day: Day| dates::month_day_from(day, look.today, look.words);
        let room = usize::from(pen.left()).max(1);
        for start in found.iter().rev().take(room) {
            let days = look.say_with("count-days", &[("n", start.days.into())]);
            let mut values = vec![("from", day(start.day).into()), ("days", days.into())];
            let key = match start.until {
                Some(until) => {
                    values.push(("until", day(until).into()));
                    "count-start-line"
                }
                None if start.day == look.today => "count-start-today",
                None => "count-start-open",
            };
            pen.line(3, Role::Text, &look.say_with(key, &values));
        }
    }
}

impl Screen for Counter {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("count-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::COUNTER
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(store), as_of) = (cx.store, cx.as_of()?) else { return Ok(()) };
        if self.as_of != as_of {
            self.counted = Counted::read(store)?;
            self.days = store.day_facts()?;
            self.as_of = as_of;
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS, ROWS) {
            return Vec::new();
        }
        match action {
            Action::Mark | Action::Choose => self.mark(cx),
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(90), ..area };
        let mut pen = Pen::new(area, buf, look);
        let is_off = self.counted.goals.is_empty();
        let lead = if is_off { "count-lead-off" } else { "count-lead" };
        pen.text(3, Role::Muted, &look.say(lead));
        pen.text(3, Role::Muted, &look.say("count-lead-2"));
        for (index, goal) in Goal::ALL.into_iter().enumerate() {
            let is_on = self.counted.goals.contains(&goal);
            let mark = if is_on { "[x]" } else { "[ ]" };
            let name = look.say(&format!("count-goal-{}", goal.id()));
            pen.row(1, Focus::when(index == self.selection.row), &format!("{mark} {name}"), "");
            if is_on {
                pen.text(7, Role::Text, &line(goal, &self.days, look.today, look.words));
            }
        }
        let is_marked = self.counted.starts.contains(&look.today);
        let (key, right) = if is_marked {
            ("count-start-take-out", String::new())
        } else {
            ("count-start", look.say("count-start-right"))
        };
        let focus = Focus::when(self.selection.row == ROWS - 1);
        pen.row(1, focus, &look.say(key), &right);
        pen.skip(u16::from(area.height >= 16));
        self.draw_starts(&mut pen, look);
        pen.finish()
    }
}
