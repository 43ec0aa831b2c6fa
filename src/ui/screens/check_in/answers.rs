//! What a key does to the answer of each kind of question.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cx, Effect, Filling, Notice};
use crate::domain::answer::{Answer, Hours, Taken, YesNo};
use crate::domain::form::{Asks, Question};
use crate::domain::rating::Step;
use crate::ui::action::Action;
use crate::ui::key::Key;

/// Half an hour, in quarters.
const STEP_QUARTERS: u8 = 2;
/// Where the arrows begin when no hours were given.
const HOURS_FIRST: u8 = 7 * 4;

impl Filling {
    /// Do what `action` means for the question being asked.
    pub(super) fn answer(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(asks) = self.form.question().map(|question| question.asks) else {
            return self.at_more(action, cx);
        };
        match action {
            Action::RatherNotSay => {
                self.form.set(Answer::RatherNotSay);
                return self.next(cx);
            }
            Action::Clear if asks == Asks::Hours && !self.typed.is_empty() => {
                self.typed.pop();
                return self.take_typed_hours(cx);
            }
            Action::Clear => {
                self.form.clear();
                self.arrive();
                return self.keep(cx);
            }
            Action::Choose => return self.next(cx),
            _ => {}
        }
        match asks {
            Asks::Steps | Asks::YesNo => self.on_rows(asks, action, cx),
            Asks::Hours => self.on_hours(action, cx),
            Asks::Many | Asks::Medicine => self.on_marks(asks, action, cx),
            Asks::Words => Vec::new(),
        }
    }

    fn at_more(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let last = self.rows().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Left | Action::Right if self.row == 1 => return self.move_day(action, cx),
            Action::Left => return self.back(cx),
            Action::Choose if self.row == 1 => {
                let words = cx.words.say("check-in-more-day-keys");
                return vec![Effect::Say(Notice::result(words))];
            }
            Action::Choose => return self.choose_more(cx),
            Action::Number(number) => {
                let row = usize::from(number) + super::MORE_ROWS_BEFORE;
                if number > 0 && row - 1 <= last {
                    self.row = row - 1;
                    return self.choose_more(cx);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn on_rows(&mut self, asks: Asks, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let last = self.rows().saturating_sub(1);
        let row = match action {
            Action::Up if self.row > last => last,
            Action::Up => self.row.saturating_sub(1),
            Action::Down if self.row > last => 0,
            Action::Down => (self.row + 1).min(last),
            Action::First => 0,
            Action::Last => last,
            Action::Number(number) if usize::from(number) <= last => usize::from(number),
            Action::Right => return self.next(cx),
            Action::Left => return self.back(cx),
            _ => return Vec::new(),
        };
        self.row = row;
        let answer = match asks {
            Asks::YesNo if row == 1 => Answer::YesNo(YesNo::Yes),
            Asks::YesNo => Answer::YesNo(YesNo::No),
            _ => match u8::try_from(row).map(Step::try_from) {
                Ok(Ok(step)) => Answer::Step(step),
                _ => return Vec::new(),
            },
        };
        self.form.set(answer);
        self.keep(cx)
    }

    /// The first letter of "no" or of "yes", as one types it in a shell.
    pub(super) fn type_yes_no(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Effect> {
        let begins = |key: &str| {
            let word = cx.words.say(key).to_lowercase();
            word.starts_with(letter.to_ascii_lowercase())
        };
        let row = ["option-no", "option-yes"].into_iter().position(begins);
        let row = row.and_then(|row| u8::try_from(row).ok());
        row.map(|row| self.on_rows(Asks::YesNo, Action::Number(row), cx)).unwrap_or_default()
    }

    fn on_hours(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let now = match self.form.answer() {
            Some(Answer::Hours(hours)) => Some(hours.quarters()),
            _ => None,
        };
        let quarters = match (action, now) {
            (Action::Number(digit), _) => {
                let digit = char::from_digit(u32::from(digit), 10).unwrap_or('0');
                return self.type_hours(Key::Char(digit), cx);
            }
            (Action::Right, _) => return self.next(cx),
            (Action::Left, _) => return self.back(cx),
            (Action::Up | Action::Down, None) => HOURS_FIRST,
            (Action::Up, Some(now)) => now.saturating_add(STEP_QUARTERS).min(96),
            (Action::Down, Some(now)) => now.saturating_sub(STEP_QUARTERS),
            _ => return Vec::new(),
        };
        if let Ok(hours) = Hours::from_quarters(quarters) {
            self.typed = hours.to_string();
            self.form.set(Answer::Hours(hours));
        }
        self.keep(cx)
    }

    /// Take a key of a number of hours, such as `7.5`.
    pub(super) fn type_hours(&mut self, key: Key, cx: &Cx<'_>) -> Vec<Effect> {
        let Key::Char(char @ ('0'..='9' | '.' | ',')) = key else { return Vec::new() };
        // A number that is complete gives way to a new one.
        let longer = format!("{}{char}", self.typed);
        let is_start = longer.trim_end_matches(['.', ',']).parse::<Hours>().is_ok();
        self.typed = if is_start { longer } else { char.to_string() };
        self.take_typed_hours(cx)
    }

    fn take_typed_hours(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.typed.trim_end_matches(['.', ',']).parse::<Hours>() {
            Ok(hours) => self.form.set(Answer::Hours(hours)),
            Err(_) => self.form.clear(),
        }
        self.keep(cx)
    }

    fn on_marks(&mut self, asks: Asks, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let last = self.rows().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Right => return self.next(cx),
            Action::Left => return self.back(cx),
            Action::Number(number) => {
                let Some(row) = usize::from(number).checked_sub(1).filter(|row| *row <= last)
                else {
                    return Vec::new();
                };
                self.row = row;
                return self.mark(asks, cx);
            }
            Action::Mark => return self.mark(asks, cx),
            _ => {}
        }
        Vec::new()
    }

    fn mark(&mut self, asks: Asks, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(id) = self.form.question().and_then(|question| question.options.get(self.row))
        else {
            return Vec::new();
        };
        let id = id.clone();
        let (answer, is_empty) = if asks == Asks::Medicine {
            let mut taken = match self.form.answer() {
                Some(Answer::Medicine(taken)) => taken.clone(),
                _ => BTreeMap::new(),
            };
            match taken.get(&id) {
                None => drop(taken.insert(id, Taken::AsPlanned)),
                Some(Taken::AsPlanned) => drop(taken.insert(id, Taken::Missed)),
                Some(Taken::Missed) => drop(taken.remove(&id)),
            }
            let is_empty = taken.is_empty();
            (Answer::Medicine(taken), is_empty)
        } else {
            let mut marks = match self.form.answer() {
                Some(Answer::Marks(marks)) => marks.clone(),
                _ => BTreeSet::new(),
            };
            if !marks.remove(&id) {
                marks.insert(id);
            }
            let is_empty = marks.is_empty();
            (Answer::Marks(marks), is_empty)
        };
        if is_empty {
            self.form.clear();
        } else {
            self.form.set(answer);
        }
        self.keep(cx)
    }

    /// Whether there is an answer to this question; "rather not say" is one.
    pub(super) fn is_answered(&self, question: &Question) -> bool {
        match question.asks {
            Asks::Words => !self.words.text().trim().is_empty(),
            _ => self.form.entry().answers.contains_key(&question.id),
        }
    }
}
