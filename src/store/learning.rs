//! What is kept about lessons: how far a person is, which are theirs, what comes back, and what they
//! want to ask. All of it lies among the preferences, one small line each.

use std::collections::BTreeMap;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::private::Private;
use crate::domain::progress::{LessonView, Progress};
use crate::domain::recall::{self, Answered, Memory};
use crate::store::{Store, StoreError};

const PROGRESS: &str = "progress-";
const RECALL: &str = "recall-";
/// How many questions came back on a day: `2026-01-12 3`.
const ASKED: &str = "recall-asked";
/// Lessons a person marked as theirs, one id a line.
const MINE: &str = "my-lessons";
/// How lessons are shown, where it is not the usual.
const VIEW: &str = "lesson-view";
const WORDS_ONLY: &str = "words-only";
/// Questions for a clinician, one a line.
const QUESTIONS: &str = "clinician-questions";

/// One question of a lesson's knowledge check: the lesson's id, and its number from 0.
pub type CheckId = (String, usize);

/// Everything kept about lessons.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learning {
    progress: BTreeMap<String, Progress>,
    memories: Vec<(CheckId, Memory)>,
    asked: Option<(Day, usize)>,
    mine: Vec<String>,
    questions: Vec<String>,
    view: LessonView,
}

impl Store {
    /// Everything kept about lessons. A line no Daymark wrote is left alone.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn learning(&self) -> Result<Learning, StoreError> {
        let mut learning = Learning::default();
        for (id, value) in self.preferences()? {
            learning.take(id.as_str(), value.reveal());
        }
        Ok(learning)
    }
}

impl Learning {
    fn take(&mut self, id: &str, value: &str) {
        let lines = || value.lines().map(str::to_owned).collect();
        if let Some(lesson) = id.strip_prefix(PROGRESS) {
            if let Ok(progress) = value.parse() {
                self.progress.insert(lesson.to_owned(), progress);
            }
        } else if id == ASKED {
            let parts = value.split_once(' ');
            self.asked = parts.and_then(|(day, n)| Some((day.parse().ok()?, n.parse().ok()?)));
        } else if let Some(lesson) = id.strip_prefix(RECALL) {
            let read = |line: &str| {
                let (number, memory) = line.split_once(' ')?;
                let number = number.parse::<usize>().ok()?.checked_sub(1)?;
                Some(((lesson.to_owned(), number), memory.parse().ok()?))
            };
            self.memories.extend(value.lines().filter_map(read));
        } else if id == MINE {
            self.mine = lines();
        } else if id == QUESTIONS {
            self.questions = lines();
        } else if id == VIEW && value == WORDS_ONLY {
            self.view = LessonView::WordsOnly;
        }
    }

    /// How far the person is in this lesson; `None` when it was never opened.
    #[must_use]
    pub fn progress(&self, lesson: &str) -> Option<Progress> {
        self.progress.get(lesson).copied()
    }

    /// Every lesson that was opened.
    pub fn opened(&self) -> impl Iterator<Item = (&str, Progress)> {
        self.progress.iter().map(|(lesson, progress)| (lesson.as_str(), *progress))
    }

    /// Keep how far the person is in this lesson.
    pub fn set_progress(&mut self, lesson: &str, progress: Progress) -> Option<Change> {
        self.progress.insert(lesson.to_owned(), progress);
        keep(&format!("{PROGRESS}{lesson}"), progress.to_string())
    }

    /// Whether the person marked this lesson as theirs.
    #[must_use]
    pub fn is_mine(&self, lesson: &str) -> bool {
        self.mine.iter().any(|mine| mine == lesson)
    }

    /// Mark this lesson as the person's, or no longer.
    pub fn turn_mine(&mut self, lesson: &str) -> Option<Change> {
        turn(&mut self.mine, lesson);
        keep(MINE, self.mine.join("\n"))
    }

    /// How lessons are shown.
    #[must_use]
    pub const fn view(&self) -> LessonView {
        self.view
    }

    /// Keep how lessons are shown; `None` when they are shown so already.
    pub fn set_view(&mut self, view: LessonView) -> Option<Change> {
        if self.view == view {
            return None;
        }
        self.view = view;
        let words = match view {
            LessonView::WithNotes => String::new(),
            LessonView::WordsOnly => WORDS_ONLY.to_owned(),
        };
        keep(VIEW, words)
    }

    /// Whether this is among the questions for a clinician.
    #[must_use]
    pub fn is_asked(&self, question: &str) -> bool {
        self.questions.iter().any(|kept| kept == question)
    }

    /// Add this to the questions for a clinician, or take it out.
    pub fn turn_question(&mut self, question: &str) -> Option<Change> {
        turn(&mut self.questions, question);
        keep(QUESTIONS, self.questions.join("\n"))
    }

    /// The questions that come back on `today`, the longest waiting first: a few at the most.
    #[must_use]
    pub fn due(&self, today: Day) -> Vec<CheckId> {
        recall::due(&self.memories, today, self.asked_on(today))
    }

    fn asked_on(&self, today: Day) -> usize {
        self.asked.filter(|(day, _)| *day == today).map_or(0, |(_, n)| n)
    }

    /// Keep that a question was answered. `came_back`: it was asked because it was due.
    pub fn answer(
        &mut self,
        check: &CheckId,
        answered: Answered,
        today: Day,
        came_back: CameBack,
    ) -> Option<Change> {
        let known = self.memories.iter_mut().find(|(id, _)| id == check);
        match known {
            Some((_, memory)) => *memory = memory.again(answered, today),
            None => self.memories.push((check.clone(), Memory::first(answered, today))),
        }
        let lesson = &check.0;
        let mut lines: Vec<(usize, &Memory)> = self
            .memories
            .iter()
            .filter(|((of, _), _)| of == lesson)
            .map(|((_, number), memory)| (*number, memory))
            .collect();
        lines.sort_by_key(|(number, _)| *number);
        let lines: Vec<String> =
            lines.into_iter().map(|(number, memory)| format!("{} {memory}", number + 1)).collect();
        let memory = keep(&format!("{RECALL}{lesson}"), lines.join("\n"))?;
        if came_back == CameBack::No {
            return Some(memory);
        }
        let n = self.asked_on(today) + 1;
        self.asked = Some((today, n));
        let asked = keep(ASKED, format!("{today} {n}"))?;
        Some(Change::All(vec![memory, asked]))
    }
}

/// Whether a question was asked because it was due, or as part of its lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameBack {
    /// It was due.
    Yes,
    /// The lesson's check was opened.
    No,
}

fn turn(list: &mut Vec<String>, line: &str) {
    let before = list.len();
    list.retain(|kept| kept != line);
    if list.len() == before {
        list.push(line.to_owned());
    }
}

/// `None` when a pack's id is too long to keep anything under.
fn keep(id: &str, value: String) -> Option<Change> {
    let id: Id = id.parse().ok()?;
    let value = Some(value).filter(|value| !value.is_empty()).map(Private::new);
    Some(Change::Prefer(id, value))
}

/// How many questions come back on `today`; zero when nothing can be read.
#[must_use]
pub fn due_today(store: &Store, today: Day) -> usize {
    store.learning().map_or(0, |learning| learning.due(today).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Reading;

    #[test]
    fn everything_about_lessons_survives_the_journal() {
        let today: Day = "2026-01-12".parse().unwrap();
        let mut store = Store::guest().unwrap();
        let mut learning = Learning::default();
        let progress = Progress { reading: Reading::Read, minutes: 5, block: 3 };
        let check = ("sleep".to_owned(), 2);
        let changes = [
            learning.set_progress("sleep", progress),
            learning.turn_mine("urges"),
            learning.turn_question("Could I have naloxone at home?"),
            learning.answer(&check, Answered::NotYet, today, CameBack::No),
            learning.answer(&("sleep".to_owned(), 0), Answered::Known, today, CameBack::Yes),
        ];
        for change in changes {
            store.apply(&change.unwrap()).unwrap();
        }
        let read = store.learning().unwrap();
        assert_eq!(read.progress("sleep"), Some(progress));
        assert!(read.is_mine("urges") && read.is_asked("Could I have naloxone at home?"));
        assert_eq!(read.due(today), []);
        assert_eq!(read.due(today.later(1)), std::slice::from_ref(&check));
        assert_eq!(due_today(&store, today.later(30)), 2);
        let undone = learning.turn_mine("urges").unwrap();
        store.apply(&undone).unwrap();
        assert!(!store.learning().unwrap().is_mine("urges"));
    }

    #[test]
    fn at_most_five_a_day_come_back() {
        let today: Day = "2026-01-12".parse().unwrap();
        let mut learning = Learning::default();
        for number in 0..8 {
            learning.answer(&("sleep".to_owned(), number), Answered::NotYet, today, CameBack::No);
        }
        let later = today.later(5);
        assert_eq!(learning.due(later).len(), 5);
        for check in learning.due(later) {
            learning.answer(&check, Answered::Known, later, CameBack::Yes);
        }
        assert_eq!(learning.due(later).len(), 0, "the rest waits for another day");
        assert_eq!(learning.due(later.later(1)).len(), 3);
    }
}
