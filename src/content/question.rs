//! The questions of the check-in as they ship, and the form a person makes of them. The words live
//! in `strings/en.ftl`; here are only ids, kinds and places.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::answer::{Hours, Id};
use crate::domain::form::{Asks, Part, Question};
use crate::domain::rating::Step;

/// The file as it ships.
const FILE: &str = include_str!("../../content/questions.toml");

/// Every question there is, in the order in which it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Questions {
    list: Vec<Item>,
}

/// One question, and what the screens need to know beside [`Question`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The question itself, with the options that ship.
    pub question: Question,
    /// Which five names its steps have; `None` unless it asks for steps.
    pub scale: Option<Scale>,
    /// How hours are counted; `None` unless it asks for hours.
    pub hours: Option<HourSteps>,
    /// Whether the person may add items of their own.
    pub has_own: bool,
    /// Whether it is asked before the person has chosen.
    pub is_on: bool,
    /// Its place in the check-in.
    pub order: u16,
    /// The question it stands under on a wide screen.
    pub follows: Option<Id>,
}

/// Which five names a step can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// From very low to great.
    Feeling,
    /// From none to very strong.
    Strength,
}

/// The hours a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourSteps {
    /// The fewest.
    pub min: Hours,
    /// The most.
    pub max: Hours,
    /// How far one key moves; never zero.
    pub step: Hours,
}

/// What a person changed about the check-in. Ids that name no question change nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Questions asked although they are off at first.
    pub on: BTreeSet<Id>,
    /// Questions not asked; wins over `on`.
    pub off: BTreeSet<Id>,
    /// Questions in the person's own order; those not named come after, as they ship.
    pub order: Vec<Id>,
    /// Items of their own, by question; added after the options that ship.
    pub own: BTreeMap<Id, Vec<Id>>,
}

/// The file of questions is not as it should be.
#[derive(Debug, thiserror::Error)]
pub enum QuestionError {
    /// Not TOML, or not these fields.
    #[error("the questions cannot be read: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// One question contradicts its kind.
    #[error("question `{id}`: {what}")]
    Unfit {
        /// Its id.
        id: Id,
        /// What is wrong with it.
        what: &'static str,
    },
}

/// The questions that ship.
///
/// Empty when the built-in file cannot be read; a test makes sure that it can.
pub fn questions() -> &'static Questions {
    static QUESTIONS: OnceLock<Questions> = OnceLock::new();
    QUESTIONS.get_or_init(|| parse(FILE).unwrap_or_default())
}

/// The message that names an option, a medicine or its state. A person's own items have no message.
#[must_use]
pub fn option_key(option: &Id) -> String {
    format!("option-{option}")
}

impl Scale {
    /// The message that names `step` on this scale.
    #[must_use]
    pub fn key(self, step: Step) -> String {
        let scale = match self {
            Self::Feeling => "feeling",
            Self::Strength => "strength",
        };
        format!("step-{scale}-{}", step.get())
    }
}

impl Item {
    /// The message that asks the question.
    #[must_use]
    pub fn key(&self) -> String {
        format!("question-{}", self.question.id)
    }

    /// The message with its short name, for lists and charts.
    #[must_use]
    pub fn name_key(&self) -> String {
        format!("question-{}-name", self.question.id)
    }

    /// The message that says why it is asked.
    #[must_use]
    pub fn why_key(&self) -> String {
        format!("question-{}-why", self.question.id)
    }
}

impl Questions {
    /// Every question, in the order in which it ships.
    #[must_use]
    pub fn list(&self) -> &[Item] {
        &self.list
    }

    /// The question with this id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Item> {
        self.list.iter().find(|item| item.question.id == *id)
    }

    /// The questions to ask this person, in their order, with their own items.
    #[must_use]
    pub fn form(&self, choices: &Choices) -> Vec<Question> {
        let is_asked = |item: &&Item| {
            let id = &item.question.id;
            (item.is_on || choices.on.contains(id)) && !choices.off.contains(id)
        };
        let mut form: Vec<Question> =
            self.list.iter().filter(is_asked).map(|item| item.with_own(choices)).collect();
        // Stable: what the person did not place keeps its order, after what they did.
        form.sort_by_key(|question| {
            choices.order.iter().position(|id| *id == question.id).unwrap_or(usize::MAX)
        });
        form
    }
}

impl Item {
    fn with_own(&self, choices: &Choices) -> Question {
        let mut question = self.question.clone();
        if let Some(own) = choices.own.get(&question.id).filter(|_| self.has_own) {
            for id in own {
                if !question.options.contains(id) {
                    question.options.push(id.clone());
                }
            }
        }
        question
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    question: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: Id,
    kind: Kind,
    core: bool,
    on: bool,
    order: u16,
    scale: Option<Scale>,
    min: Option<f64>,
    max: Option<f64>,
    step: Option<f64>,
    #[serde(default)]
    own: bool,
    follows: Option<Id>,
    #[serde(default)]
    options: Vec<Named>,
    #[serde(default)]
    states: Vec<Named>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Steps,
    Hours,
    YesNo,
    Words,
    Many,
    Medicine,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    id: Id,
    value: Option<u8>,
}

/// The questions in `text`, sorted by their order.
///
/// # Errors
/// [`QuestionError`] for the first question that is not as `questions.toml` says at its top.
pub fn parse(text: &str) -> Result<Questions, QuestionError> {
    let file: File = toml::from_str(text)?;
    let mut list: Vec<Item> = Vec::with_capacity(file.question.len());
    for raw in file.question {
        let item = item(raw)?;
        let is_known =
            |other: &Item| other.question.id == item.question.id || other.order == item.order;
        if list.iter().any(is_known) {
            let what = "its id or its order is taken";
            return Err(QuestionError::Unfit { id: item.question.id, what });
        }
        list.push(item);
    }
    list.sort_by_key(|item| item.order);
    Ok(Questions { list })
}

fn item(raw: Raw) -> Result<Item, QuestionError> {
    let unfit = |what| Err(QuestionError::Unfit { id: raw.id.clone(), what });
    let (options, states) = (values(&raw.options), values(&raw.states));
    let hours = hours(&raw);
    let (asks, problem) = match raw.kind {
        Kind::Steps => (Asks::Steps, steps_problem(&raw, &options)),
        Kind::Hours => {
            (Asks::Hours, hours.is_none().then_some("needs min, max and step, in quarters"))
        }
        Kind::YesNo => {
            let fits = options == [("no", Some(0)), ("yes", Some(1))];
            (Asks::YesNo, (!fits).then_some("needs the options no (0) and yes (1)"))
        }
        Kind::Words => (Asks::Words, (!options.is_empty()).then_some("takes no options")),
        Kind::Many => (Asks::Many, marks_problem(&options)),
        Kind::Medicine => {
            let fits = states == [("taken", Some(1)), ("missed", Some(0))];
            let states = (!fits).then_some("needs the states taken (1) and missed (0)");
            (Asks::Medicine, marks_problem(&options).or(states))
        }
    };
    let has_marks = matches!(asks, Asks::Many | Asks::Medicine);
    if let Some(what) = problem {
        return unfit(what);
    }
    if raw.own && !has_marks {
        return unfit("takes no items of a person's own");
    }
    if !states.is_empty() && asks != Asks::Medicine {
        return unfit("takes no states");
    }
    if raw.scale.is_some() && asks != Asks::Steps {
        return unfit("takes no scale");
    }
    let part = if raw.core { Part::Core } else { Part::More };
    let options =
        if has_marks { raw.options.into_iter().map(|option| option.id).collect() } else { vec![] };
    Ok(Item {
        question: Question { id: raw.id, asks, part, options },
        scale: raw.scale,
        hours,
        has_own: raw.own,
        is_on: raw.on,
        order: raw.order,
        follows: raw.follows,
    })
}

fn values(named: &[Named]) -> Vec<(&str, Option<u8>)> {
    named.iter().map(|named| (named.id.as_str(), named.value)).collect()
}

fn steps_problem(raw: &Raw, options: &[(&str, Option<u8>)]) -> Option<&'static str> {
    let steps = Step::all().map(|step| Some(step.get()));
    if raw.scale.is_none() {
        Some("needs a scale")
    } else if options.iter().map(|(_, value)| *value).ne(steps) {
        Some("needs five options with the values 0 to 4")
    } else {
        None
    }
}

fn marks_problem(options: &[(&str, Option<u8>)]) -> Option<&'static str> {
    let ids: BTreeSet<&str> = options.iter().map(|(id, _)| *id).collect();
    if options.is_empty() || ids.len() < options.len() {
        Some("needs options, each once")
    } else if options.iter().any(|(_, value)| value.is_some()) {
        Some("its options take no values")
    } else {
        None
    }
}

fn hours(raw: &Raw) -> Option<HourSteps> {
    let parse = |number: Option<f64>| number?.to_string().parse::<Hours>().ok();
    let hours = HourSteps { min: parse(raw.min)?, max: parse(raw.max)?, step: parse(raw.step)? };
    (hours.step.quarters() > 0 && hours.min < hours.max).then_some(hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::words::Words;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn asked(choices: &Choices) -> Vec<String> {
        questions().form(choices).into_iter().map(|question| question.id.to_string()).collect()
    }

    #[test]
    fn the_built_in_questions_can_be_read() {
        let parsed = parse(FILE).unwrap();
        assert_eq!(&parsed, questions());
        let core: Vec<&str> = parsed
            .list()
            .iter()
            .filter(|item| item.question.part == Part::Core)
            .map(|item| item.question.id.as_str())
            .collect();
        assert_eq!(core, ["feeling", "urges", "sleep", "use", "words"]);
        assert!(parsed.get(&id("used-items")).unwrap().has_own);
        assert_eq!(parsed.get(&id("feeling")).unwrap().scale, Some(Scale::Feeling));
        assert_eq!(parsed.get(&id("sleep")).unwrap().hours.unwrap().step.quarters(), 2);
        for item in parsed.list() {
            assert!(item.follows.iter().all(|id| parsed.get(id).is_some()), "{item:?}");
        }
    }

    #[test]
    fn everything_that_can_be_asked_or_answered_has_words() {
        let words = Words::english();
        let mut keys = Vec::new();
        for item in questions().list() {
            keys.extend([item.key(), item.name_key(), item.why_key()]);
            keys.extend(item.question.options.iter().map(option_key));
            keys.extend(
                item.scale.iter().flat_map(|scale| Step::all().map(|step| scale.key(step))),
            );
        }
        // Named steps, yes and no, and the states of a medicine are not kept as options.
        let file: File = toml::from_str(FILE).unwrap();
        for raw in &file.question {
            keys.extend(raw.options.iter().chain(&raw.states).map(|named| option_key(&named.id)));
        }
        let missing: Vec<String> = keys.into_iter().filter(|key| !words.has(key)).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn a_person_who_chose_nothing_is_asked_what_ships() {
        let asked = asked(&Choices::default());
        assert_eq!(asked.len(), questions().list().iter().filter(|item| item.is_on).count());
        assert_eq!(asked.first().map(String::as_str), Some("feeling"));
    }

    #[test]
    fn what_is_off_is_not_asked_and_what_is_placed_comes_first() {
        let choices = Choices {
            on: BTreeSet::from([id("pain")]),
            off: BTreeSet::from([id("sleep"), id("pain")]),
            order: vec![id("use"), id("no-such-question"), id("feeling")],
            ..Choices::default()
        };
        let asked = asked(&choices);
        assert_eq!(asked.get(..4).unwrap(), ["use", "feeling", "urges", "words"]);
        assert!(!asked.iter().any(|id| id == "sleep" || id == "pain"));
    }

    #[test]
    fn own_items_come_after_those_that_ship_and_only_where_they_may() {
        let own = vec![id("own-1"), id("hungry"), id("own-1")];
        let choices = Choices {
            own: BTreeMap::from([(id("triggers"), own.clone()), (id("feeling"), own)]),
            ..Choices::default()
        };
        let form = questions().form(&choices);
        let options = |name: &str| {
            form.iter().find(|question| question.id == id(name)).unwrap().options.clone()
        };
        assert_eq!(options("triggers").last(), Some(&id("own-1")));
        assert_eq!(options("triggers").iter().filter(|option| **option == id("hungry")).count(), 1);
        assert_eq!(options("feeling"), []);
    }

    #[test]
    fn a_question_that_contradicts_its_kind_is_refused() {
        let base = "[[question]]\nid = \"a\"\ncore = true\non = true\norder = 1\n";
        for rest in [
            "kind = \"steps\"",
            "kind = \"steps\"\nscale = \"strength\"\noptions = [{ id = \"none\", value = 0 }]",
            "kind = \"hours\"\nmin = 0\nmax = 24\nstep = 0.3",
            "kind = \"yes-no\"\noptions = [{ id = \"yes\", value = 0 }]",
            "kind = \"words\"\nown = true",
            "kind = \"words\"\nscale = \"feeling\"",
            "kind = \"many\"",
            "kind = \"many\"\noptions = [{ id = \"b\" }, { id = \"b\" }]",
            "kind = \"many\"\noptions = [{ id = \"b\", value = 1 }]",
            "kind = \"medicine\"\noptions = [{ id = \"b\" }]",
            "kind = \"amount\"",
            "kind = \"words\"\nprice = 1",
        ] {
            assert!(parse(&format!("{base}{rest}")).is_err(), "{rest}");
        }
        let twice = format!("{base}kind = \"words\"\n");
        assert!(parse(&twice).is_ok());
        assert!(parse(&twice.repeat(2)).is_err());
    }
}
