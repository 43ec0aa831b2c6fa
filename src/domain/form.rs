//! The check-in as a pure form: question, answer, skip, back, and where the answers lead.
//!
//! The drawn screen and the line-by-line prompt are two faces of this one form, so that a rule
//! written here holds in both.

use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::entry::{Entry, Kind};
use crate::domain::private::Private;
use crate::domain::rating::Step;

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// One of five named steps; `feeling` or `strength` says which names.
    Steps,
    /// Hours, 0 to 24.
    Hours,
    /// Yes or no.
    YesNo,
    /// A few words.
    Words,
    /// Any number of options.
    Many,
    /// Medicines, each as planned or missed.
    Medicine,
}

/// Where a question stands in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One of the first questions, asked one after the other.
    Core,
    /// Behind "More, if you want it".
    More,
}

/// One question of the check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id; answers are stored under it.
    pub id: Id,
    /// The kind of answer it takes.
    pub asks: Asks,
    /// Where it stands.
    pub part: Part,
    /// What can be chosen, in order; empty for steps, hours, yes or no and words.
    pub options: Vec<Id>,
}

/// Where in the form a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the core question with this index.
    Core(usize),
    /// At the list of further questions, from which the check-in is finished.
    More,
    /// At the further question with this index.
    Extra(usize),
}

/// Where the finished answers lead, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Use after a gap: the card on lost tolerance comes before anything else.
    AfterABreak,
    /// Any use: thank, then ask about safety.
    Used,
    /// An urge of 3 or 4: offer a tool, once.
    StrongUrge,
}

/// The form and what has been answered so far.
#[derive(Debug, Clone)]
pub struct Form {
    core: Vec<Question>,
    more: Vec<Question>,
    place: Place,
    entry: Entry,
}

impl Form {
    /// A form over `questions`, filling `entry`.
    #[must_use]
    pub fn new(questions: Vec<Question>, entry: Entry) -> Self {
        let (core, more): (Vec<_>, Vec<_>) =
            questions.into_iter().partition(|question| question.part == Part::Core);
        let place = if core.is_empty() { Place::More } else { Place::Core(0) };
        Self { core, more, place, entry }
    }

    /// Where the person is.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The question being asked, or `None` at the list of further questions.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self.place {
            Place::Core(index) => self.core.get(index),
            Place::Extra(index) => self.more.get(index),
            Place::More => None,
        }
    }

    /// The core questions, in order.
    #[must_use]
    pub fn core(&self) -> &[Question] {
        &self.core
    }

    /// The further questions, in order.
    #[must_use]
    pub fn more(&self) -> &[Question] {
        &self.more
    }

    /// The entry as it would be saved now.
    #[must_use]
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The entry, to change what is not an answer: its day, its tags.
    pub const fn entry_mut(&mut self) -> &mut Entry {
        &mut self.entry
    }

    /// The answer to the question being asked.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.question().and_then(|question| self.entry.answers.get(&question.id))
    }

    /// Whether this question has an answer, words included.
    #[must_use]
    pub fn is_answered(&self, question: &Question) -> bool {
        if question.asks == Asks::Words {
            !self.entry.text.is_blank() || self.entry.answers.contains_key(&question.id)
        } else {
            self.entry.answers.contains_key(&question.id)
        }
    }

    /// Answer the question being asked. An answer of the wrong kind is ignored.
    pub fn set(&mut self, answer: Answer) {
        let Some(question) = self.question() else { return };
        let fits = match (&answer, question.asks) {
            (Answer::RatherNotSay, _)
            | (Answer::Step(_), Asks::Steps)
            | (Answer::Hours(_), Asks::Hours)
            | (Answer::YesNo(_), Asks::YesNo) => true,
            (Answer::Marks(marks), Asks::Many) => {
                !marks.is_empty() && marks.iter().all(|mark| question.options.contains(mark))
            }
            (Answer::Medicine(taken), Asks::Medicine) => {
                !taken.is_empty() && taken.keys().all(|id| question.options.contains(id))
            }
            _ => false,
        };
        if fits {
            let id = question.id.clone();
            self.entry.answers.insert(id, answer);
        }
    }

    /// Leave the question being asked unanswered.
    pub fn clear(&mut self) {
        let Some(question) = self.question() else { return };
        let (id, is_words) = (question.id.clone(), question.asks == Asks::Words);
        self.entry.answers.remove(&id);
        if is_words {
            self.entry.text = Private::default();
        }
    }

    /// The words of the check-in.
    pub fn write(&mut self, words: Private) {
        self.entry.text = words;
    }

    /// Go on: to the next core question, or to the list of further questions.
    pub fn next(&mut self) {
        self.place = match self.place {
            Place::Core(index) if index + 1 < self.core.len() => Place::Core(index + 1),
            _ => Place::More,
        };
    }

    /// Go on where answers are still missing: at the first core question without one, or at the list of
    /// further questions.
    pub fn go_on(&mut self) {
        let open = self.core.iter().position(|question| !self.is_answered(question));
        self.place = open.map_or(Place::More, Place::Core);
    }

    /// Go back one place; `false` at the first one.
    pub fn back(&mut self) -> bool {
        let last = self.core.len().checked_sub(1);
        match (self.place, last) {
            (Place::Core(0), _) | (Place::More, None) => return false,
            (Place::Core(index), _) => self.place = Place::Core(index - 1),
            (Place::More, Some(last)) => self.place = Place::Core(last),
            (Place::Extra(_), _) => self.place = Place::More,
        }
        true
    }

    /// Open the further question with this index; nothing happens when there is none.
    pub fn open(&mut self, index: usize) {
        if index < self.more.len() {
            self.place = Place::Extra(index);
        }
    }

    /// Go to the core question with this index; nothing happens when there is none.
    pub fn go_to(&mut self, index: usize) {
        if index < self.core.len() {
            self.place = Place::Core(index);
        }
    }

    /// Where these answers lead. `is_after_a_break` is about use on the entry's day, see
    /// [`crate::domain::history::is_after_a_break`].
    #[must_use]
    pub fn leads(&self, is_after_a_break: bool) -> Vec<Lead> {
        leads(&self.entry, is_after_a_break)
    }
}

/// Where the answers of `entry` lead, most urgent first.
#[must_use]
pub fn leads(entry: &Entry, is_after_a_break: bool) -> Vec<Lead> {
    let mut leads = Vec::new();
    if has_use(entry) {
        if is_after_a_break {
            leads.push(Lead::AfterABreak);
        }
        leads.push(Lead::Used);
    }
    let strong = |step: &Step| step.get() >= 3;
    if matches!(entry.answer("urges"), Some(Answer::Step(step)) if strong(step)) {
        leads.push(Lead::StrongUrge);
    }
    leads
}

/// Whether the entry says that anything was used.
#[must_use]
pub fn has_use(entry: &Entry) -> bool {
    let said_so = matches!(entry.answer("use"), Some(Answer::YesNo(YesNo::Yes)));
    let marked =
        matches!(entry.answer("used-items"), Some(Answer::Marks(marks)) if !marks.is_empty());
    said_so || marked || entry.kind == Kind::Lapse
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::entry::EntryId;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn question(name: &str, asks: Asks, part: Part, options: &[&str]) -> Question {
        Question {
            id: id(name),
            asks,
            part,
            options: options.iter().map(|name| id(name)).collect(),
        }
    }

    fn form() -> Form {
        let at = DateTime::parse_from_rfc3339("2026-01-12T21:00:00-05:00").unwrap();
        let entry =
            Entry::new(EntryId::new(at, [0; 10]), Kind::CheckIn, "2026-01-12".parse().unwrap(), at);
        Form::new(
            vec![
                question("feeling", Asks::Steps, Part::Core, &[]),
                question("urges", Asks::Steps, Part::Core, &[]),
                question("use", Asks::YesNo, Part::Core, &[]),
                question("words", Asks::Words, Part::Core, &[]),
                question("used-items", Asks::Many, Part::More, &["kratom-leaf", "alcohol"]),
            ],
            entry,
        )
    }

    fn step(number: u8) -> Answer {
        Answer::Step(Step::try_from(number).unwrap())
    }

    #[test]
    fn a_question_left_alone_stays_unanswered() {
        let mut form = form();
        form.next();
        form.set(step(2));
        assert_eq!(form.entry().answer("feeling"), None);
        assert_eq!(form.entry().answer("urges"), Some(&step(2)));
    }

    #[test]
    fn after_the_last_core_question_come_the_further_ones() {
        let mut form = form();
        for _ in 0..9 {
            form.next();
        }
        assert_eq!(form.place(), Place::More);
        form.open(0);
        assert_eq!(form.question().unwrap().id, id("used-items"));
        assert!(form.back());
        assert_eq!(form.place(), Place::More);
        for _ in 0..4 {
            assert!(form.back());
        }
        assert!(!form.back());
    }

    #[test]
    fn answers_of_the_wrong_kind_or_unknown_options_are_ignored() {
        let mut form = form();
        form.set(Answer::YesNo(YesNo::Yes));
        assert!(form.entry().answers.is_empty());
        form.next();
        form.next();
        form.next();
        form.next();
        form.open(0);
        form.set(Answer::Marks(BTreeSet::from([id("nothing-we-know")])));
        form.set(Answer::Marks(BTreeSet::new()));
        assert!(form.entry().answers.is_empty());
        form.set(Answer::Marks(BTreeSet::from([id("kratom-leaf")])));
        assert_eq!(form.leads(false), [Lead::Used]);
    }

    #[test]
    fn the_most_urgent_lead_comes_first() {
        let mut form = form();
        assert_eq!(form.leads(true), []);
        form.next();
        form.set(step(3));
        form.next();
        form.set(Answer::YesNo(YesNo::Yes));
        assert_eq!(form.leads(false), [Lead::Used, Lead::StrongUrge]);
        assert_eq!(form.leads(true), [Lead::AfterABreak, Lead::Used, Lead::StrongUrge]);
        form.set(Answer::RatherNotSay);
        assert_eq!(form.leads(true), [Lead::StrongUrge]);
    }

    proptest! {
        #[test]
        fn wandering_through_the_form_never_loses_an_answer(moves in prop::collection::vec(0u8..5, 0..60)) {
            let mut form = form();
            form.set(step(1));
            for step in moves {
                match step {
                    0 => form.next(),
                    1 => { form.back(); }
                    2 => form.open(0),
                    3 => form.go_to(2),
                    _ => form.go_to(99),
                }
            }
            prop_assert_eq!(form.entry().answer("feeling"), Some(&step(1)));
        }
    }
}
