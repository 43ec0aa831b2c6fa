//! The lapse room as a pure form: after a return to use, what keeps a person safe and what comes next.
//! Every step can be skipped, nothing is reset, and nothing asks how much, what, or where it came from.
//!
//! | Answer | Kind | Says |
//! |---|---|---|
//! | `safe-now` | yes or no | whether the person felt safe when they began |
//! | `day-ahead` | marks, at most [`PICKS_MAX`] of [`PICKS`] | what they chose for the next 24 hours |
//! | `confidence` | 0 to 10 | how sure they are about tomorrow |
//!
//! The words of the entry are what happened, on one line, and below it the line to tomorrow's self,
//! after [`ARROW`].

use std::collections::BTreeSet;

use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::entry::Entry;
use crate::domain::private::{Private, fitting, tidy_line};
use crate::domain::rating::Strength;

/// How many things are chosen for the next 24 hours, at the most.
pub const PICKS_MAX: usize = 2;
/// What can be chosen for the next 24 hours, in the order of the screen.
pub const PICKS: [&str; 7] = [
    "tell-one-person",
    "sleep-elsewhere",
    "remove-what-is-left",
    "call-clinician",
    "go-to-meeting",
    "leave-cash-and-phone",
    "eat-and-sleep",
];
/// What stands before the line to tomorrow's self.
pub const ARROW: &str = "→ ";
/// The longest line, in bytes.
pub const LINE_BYTES_MAX: usize = 400;

const SAFE: &str = "safe-now";
const AHEAD: &str = "day-ahead";
const CONFIDENCE: &str = "confidence";

/// A page of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Safe now?
    Safe,
    /// Tolerance, naloxone, not alone.
    NotAlone,
    /// The next 24 hours.
    DayAhead,
    /// What happened, in one short line.
    What,
    /// What is still there.
    Still,
    /// How sure about tomorrow.
    Confidence,
    /// One line to tomorrow's self.
    Tomorrow,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Safe,
        Self::NotAlone,
        Self::DayAhead,
        Self::What,
        Self::Still,
        Self::Confidence,
        Self::Tomorrow,
    ];

    /// Where it stands, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }
}

/// Whether a choice was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It was, or it was given back.
    Yes,
    /// There are [`PICKS_MAX`] already.
    Full,
}

/// The room and what has been answered so far.
#[derive(Clone)]
pub struct LapseForm {
    entry: Entry,
    step: Step,
    what: String,
    tomorrow: String,
}

/// Shows no word of it.
impl std::fmt::Debug for LapseForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LapseForm").field("step", &self.step).finish_non_exhaustive()
    }
}

impl LapseForm {
    /// The room over `entry`, which may be a draft.
    #[must_use]
    pub fn new(entry: Entry) -> Self {
        let (what, tomorrow) = halves(entry.text.reveal());
        Self { entry, step: Step::Safe, what, tomorrow }
    }

    /// The page that is open.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Go on; `false` on the last page.
    pub fn go_on(&mut self) -> bool {
        let next = Step::ALL.get(self.step.index() + 1);
        self.step = next.copied().unwrap_or(self.step);
        next.is_some()
    }

    /// Go back; `false` on the first page.
    pub fn back(&mut self) -> bool {
        let before = self.step.index().checked_sub(1).and_then(|index| Step::ALL.get(index));
        self.step = before.copied().unwrap_or(self.step);
        before.is_some()
    }

    /// The entry as it would be saved now.
    #[must_use]
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The entry, to change what is not an answer.
    pub const fn entry_mut(&mut self) -> &mut Entry {
        &mut self.entry
    }

    /// Whether the person felt safe.
    #[must_use]
    pub fn is_safe(&self) -> Option<bool> {
        match self.entry.answer(SAFE) {
            Some(Answer::YesNo(answer)) => Some(*answer == YesNo::Yes),
            _ => None,
        }
    }

    /// Keep whether the person is safe.
    pub fn set_safe(&mut self, answer: YesNo) {
        self.put(SAFE, Answer::YesNo(answer));
    }

    /// What was chosen for the next 24 hours, in the order of [`PICKS`].
    pub fn picks(&self) -> impl Iterator<Item = &'static str> {
        PICKS.into_iter().filter(|pick| self.is_picked(pick))
    }

    /// Whether this was chosen.
    #[must_use]
    pub fn is_picked(&self, pick: &str) -> bool {
        match self.entry.answer(AHEAD) {
            Some(Answer::Marks(marks)) => marks.iter().any(|mark| mark.as_str() == pick),
            _ => false,
        }
    }

    /// Choose this, or give it back.
    pub fn turn_pick(&mut self, pick: &str) -> Taken {
        let mut picks: Vec<&str> = self.picks().collect();
        let before = picks.len();
        picks.retain(|other| *other != pick);
        if picks.len() == before {
            if before >= PICKS_MAX {
                return Taken::Full;
            }
            picks.extend(PICKS.into_iter().filter(|known| *known == pick));
        }
        let marks: BTreeSet<Id> = picks.iter().filter_map(|pick| pick.parse().ok()).collect();
        if marks.is_empty() {
            self.take_out(AHEAD);
        } else {
            self.put(AHEAD, Answer::Marks(marks));
        }
        Taken::Yes
    }

    /// How sure the person is about tomorrow.
    #[must_use]
    pub fn confidence(&self) -> Option<Strength> {
        match self.entry.answer(CONFIDENCE) {
            Some(Answer::Strength(strength)) => Some(*strength),
            _ => None,
        }
    }

    /// Keep how sure, or nothing.
    pub fn set_confidence(&mut self, strength: Option<Strength>) {
        match strength {
            Some(strength) => self.put(CONFIDENCE, Answer::Strength(strength)),
            None => self.take_out(CONFIDENCE),
        }
    }

    /// What happened.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }

    /// The line to tomorrow's self.
    #[must_use]
    pub fn tomorrow(&self) -> &str {
        &self.tomorrow
    }

    /// Whether these words are kept whole, as what happened or as the line to tomorrow's self.
    #[must_use]
    pub fn has_room_for(words: &str) -> bool {
        one_line(words).len() <= LINE_BYTES_MAX
    }

    /// Write what happened.
    pub fn write_what(&mut self, words: &str) {
        fitting(&one_line(words), LINE_BYTES_MAX).clone_into(&mut self.what);
        self.write();
    }

    /// Write to tomorrow's self.
    pub fn write_tomorrow(&mut self, words: &str) {
        fitting(&one_line(words), LINE_BYTES_MAX).clone_into(&mut self.tomorrow);
        self.write();
    }

    fn write(&mut self) {
        let what = Some(self.what.clone()).filter(|words| !words.is_empty());
        let tomorrow =
            Some(&self.tomorrow).filter(|words| !words.is_empty()).map(|to| format!("{ARROW}{to}"));
        let lines: Vec<String> = what.into_iter().chain(tomorrow).collect();
        self.entry.text = Private::new(lines.join("\n"));
    }

    fn put(&mut self, id: &str, answer: Answer) {
        if let Ok(id) = id.parse() {
            self.entry.answers.insert(id, answer);
        }
    }

    fn take_out(&mut self, id: &str) {
        self.entry.answers.retain(|known, _| known.as_str() != id);
    }
}

/// What happened, and the line to tomorrow's self, in the words of an entry.
#[must_use]
pub fn halves(text: &str) -> (String, String) {
    let (mut what, mut tomorrow) = (Vec::new(), Vec::new());
    for line in text.lines() {
        match line.strip_prefix(ARROW) {
            Some(line) => tomorrow.push(line),
            None => what.push(line),
        }
    }
    (what.join(" ").trim().to_owned(), tomorrow.join(" ").trim().to_owned())
}

/// Words as they are kept on a line. An arrow at their start would make what happened read as the other line.
fn one_line(words: &str) -> String {
    tidy_line(words).trim_start_matches(['→', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::entry::{EntryId, Kind};

    fn form() -> LapseForm {
        let at = "2026-01-12T20:00:00-05:00".parse().unwrap();
        let day = "2026-01-12".parse().unwrap();
        LapseForm::new(Entry::new(EntryId::new(at, [1; 10]), Kind::Lapse, day, at))
    }

    #[test]
    fn every_step_can_be_passed_without_an_answer() {
        let mut form = form();
        let mut seen = vec![form.step()];
        while form.go_on() {
            seen.push(form.step());
        }
        assert_eq!(seen, Step::ALL);
        assert!(form.entry().is_empty());
        while form.back() {}
        assert_eq!(form.step(), Step::Safe);
    }

    #[test]
    fn two_things_are_enough_for_a_day() {
        let mut form = form();
        assert_eq!(form.turn_pick("eat-and-sleep"), Taken::Yes);
        assert_eq!(form.turn_pick("tell-one-person"), Taken::Yes);
        assert_eq!(form.turn_pick("go-to-meeting"), Taken::Full);
        assert_eq!(form.picks().collect::<Vec<_>>(), ["tell-one-person", "eat-and-sleep"]);
        form.turn_pick("eat-and-sleep");
        form.turn_pick("tell-one-person");
        assert!(form.entry().is_empty(), "nothing chosen leaves no answer");
        form.turn_pick("something-else");
        assert!(form.entry().is_empty(), "only what is offered can be chosen");
    }

    #[test]
    fn a_draft_is_taken_up_where_its_words_were() {
        let mut form = form();
        form.write_what("Payday, the walk home, alone.");
        form.write_tomorrow("Take the other street.");
        let again = LapseForm::new(form.entry().clone());
        assert_eq!(again.what(), "Payday, the walk home, alone.");
        assert_eq!(again.tomorrow(), "Take the other street.");
        form.write_what("");
        let again = LapseForm::new(form.entry().clone());
        assert_eq!((again.what(), again.tomorrow()), ("", "Take the other street."));
    }

    proptest! {
        #[test]
        fn any_words_come_back(what in any::<String>(), tomorrow in any::<String>()) {
            let mut form = form();
            form.write_what(&what);
            form.write_tomorrow(&tomorrow);
            let again = LapseForm::new(form.entry().clone());
            prop_assert_eq!(again.what().trim(), form.what().trim());
            prop_assert_eq!(again.tomorrow().trim(), form.tomorrow().trim());
        }
    }
}
