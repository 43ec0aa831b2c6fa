//! When a question comes back. Days only, no hours; nothing here counts what a person did not know.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating, State};

use crate::domain::day::Day;

/// The most questions that come back on one day. A house choice: a few keystrokes, never a chore.
pub const A_DAY_MAX: usize = 5;

/// A question comes back after this many days at the most, however well it is known.
const DAYS_MAX: u32 = 365;

/// What came of answering a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// The answer was the one the sources give.
    Known,
    /// It was another one; what is so was then shown.
    NotYet,
}

/// What is remembered about one question: when it was last answered, and when it comes back.
///
/// Written as `2026-01-12 2026-01-15 3.126 5.31 1`: last answered, due, stability, difficulty, how
/// often it was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    last: Day,
    due: Day,
    stability: f64,
    difficulty: f64,
    answers: u32,
}

/// The text is not a memory that Daymark wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not two days, two numbers and a count")]
pub struct NotAMemory;

impl Memory {
    /// What is remembered after the first answer.
    #[must_use]
    pub fn first(answered: Answered, today: Day) -> Self {
        let new = Card { due: noon(today), last_review: noon(today), ..Card::default() };
        Self::after(new, answered, today, 1)
    }

    /// What is remembered after answering again.
    #[must_use]
    pub fn again(self, answered: Answered, today: Day) -> Self {
        let gap = self.due.days_since(self.last);
        let card = Card {
            due: noon(self.due),
            stability: self.stability,
            difficulty: self.difficulty,
            elapsed_days: gap,
            scheduled_days: gap,
            reps: i32::try_from(self.answers).unwrap_or(i32::MAX),
            lapses: 0,
            state: State::Review,
            last_review: noon(self.last.min(today)),
        };
        Self::after(card, answered, today, self.answers.saturating_add(1))
    }

    fn after(card: Card, answered: Answered, today: Day, answers: u32) -> Self {
        let parameters = Parameters {
            enable_short_term: false,
            enable_fuzz: false,
            maximum_interval: i32::try_from(DAYS_MAX).unwrap_or(i32::MAX),
            ..Parameters::default()
        };
        let rating = match answered {
            Answered::Known => Rating::Good,
            Answered::NotYet => Rating::Again,
        };
        let card = FSRS::new(parameters).next(card, noon(today), rating).card;
        let days = u64::try_from(card.scheduled_days).unwrap_or(1).clamp(1, u64::from(DAYS_MAX));
        Self {
            last: today,
            due: today.later(days),
            stability: card.stability,
            difficulty: card.difficulty,
            answers,
        }
    }

    /// The day it comes back.
    #[must_use]
    pub const fn due(self) -> Day {
        self.due
    }

    /// The day it was last answered.
    #[must_use]
    pub const fn last(self) -> Day {
        self.last
    }
}

/// The scheduler counts whole days between instants; noon to noon is one in every zone.
fn noon(day: Day) -> DateTime<Utc> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    day.date().and_time(noon).and_utc()
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { last, due, stability, difficulty, answers } = self;
        write!(f, "{last} {due} {stability:.4} {difficulty:.4} {answers}")
    }
}

impl FromStr for Memory {
    type Err = NotAMemory;

    fn from_str(text: &str) -> Result<Self, NotAMemory> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [last, due, stability, difficulty, answers] = parts.as_slice() else {
            return Err(NotAMemory);
        };
        let day = |text: &str| text.parse::<Day>().map_err(|_| NotAMemory);
        let number = |text: &str, least: f64, most: f64| {
            let number: f64 = text.parse().map_err(|_| NotAMemory)?;
            if number.is_finite() && (least..=most).contains(&number) {
                Ok(number)
            } else {
                Err(NotAMemory)
            }
        };
        Ok(Self {
            last: day(last)?,
            due: day(due)?,
            stability: number(stability, 0.01, 100_000.0)?,
            difficulty: number(difficulty, 1.0, 10.0)?,
            answers: answers.parse().map_err(|_| NotAMemory)?,
        })
    }
}

/// Which of `memories` come back on `today`, the longest waiting first: at most [`A_DAY_MAX`], less
/// the `asked` ones of today.
#[must_use]
pub fn due<T: Clone>(memories: &[(T, Memory)], today: Day, asked: usize) -> Vec<T> {
    let mut waiting: Vec<&(T, Memory)> =
        memories.iter().filter(|(_, memory)| memory.due <= today).collect();
    waiting.sort_by_key(|(_, memory)| memory.due);
    let room = A_DAY_MAX.saturating_sub(asked);
    waiting.into_iter().take(room).map(|(what, _)| what.clone()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_known_comes_back_later_each_time() {
        let mut today = day("2026-01-12");
        let mut memory = Memory::first(Answered::Known, today);
        let mut gaps = vec![memory.due().days_since(today)];
        for _ in 0..5 {
            today = memory.due();
            memory = memory.again(Answered::Known, today);
            gaps.push(memory.due().days_since(today));
        }
        assert!((2..=4).contains(&gaps[0]), "a few days: {gaps:?}");
        assert!(gaps.windows(2).all(|pair| pair[1] > pair[0]), "{gaps:?}");
        assert!(gaps.iter().all(|gap| *gap <= 365));
    }

    #[test]
    fn what_is_not_known_yet_comes_back_sooner() {
        let today = day("2026-01-12");
        let known = Memory::first(Answered::Known, today);
        let not_yet = Memory::first(Answered::NotYet, today);
        assert!(not_yet.due() < known.due());
        assert!(not_yet.due() > today, "never the same day again");
        let later = known.again(Answered::Known, known.due());
        let slipped = later.again(Answered::NotYet, later.due());
        assert!(slipped.due().days_since(later.due()) < later.due().days_since(known.due()));
    }

    #[test]
    fn a_few_questions_a_day_the_longest_waiting_first() {
        let today = day("2026-02-01");
        let memories: Vec<(usize, Memory)> = (0..9)
            .map(|at| (at, Memory::first(Answered::NotYet, today.earlier(20 - at as u64))))
            .collect();
        assert_eq!(due(&memories, today, 0), [0, 1, 2, 3, 4]);
        assert_eq!(due(&memories, today, 4), [0]);
        assert!(due(&memories, today, 7).is_empty());
        assert!(due(&memories, day("2026-01-01"), 0).is_empty());
    }

    #[test]
    fn only_what_was_written_is_read() {
        for text in [
            "",
            "2026-01-12",
            "2026-01-12 2026-01-15 x 5 1",
            "2026-01-12 2026-01-15 NaN 5 1",
            "2026-01-12 2026-01-15 3 99 1",
            "2026-01-12 2026-01-15 3 5 -1",
        ] {
            assert_eq!(text.parse::<Memory>(), Err(NotAMemory), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_memory_survives_writing_down(answers in prop::collection::vec((any::<bool>(), 0u64..400), 1..12)) {
            let mut today = day("2026-01-12");
            let mut memory = Memory::first(Answered::Known, today);
            for (known, days) in answers {
                today = today.later(days);
                let answered = if known { Answered::Known } else { Answered::NotYet };
                memory = memory.again(answered, today);
                prop_assert!(memory.due() > today);
                prop_assert!(memory.due().days_since(today) <= 365);
                let read: Memory = memory.to_string().parse().unwrap();
                prop_assert_eq!(read.due(), memory.due());
                prop_assert_eq!(read.to_string(), memory.to_string());
            }
        }
    }
}
