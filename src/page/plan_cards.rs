//! The cards of the plan in words: names, what they are for, how sure it is that they help, what could
//! stand on them, and the whole plan as plain lines.

use crate::content::directory::directory;
use crate::content::fact::Grade;
use crate::content::service::Service;
use crate::content::tool::tool;
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::person::Person;
use crate::domain::plan::{Card, Plan, SAFETY, cue_and_act, day_and_words};
use crate::page::citation::grade_key;
use crate::page::dates;

/// The message with the name of a card.
#[must_use]
pub fn name_key(card: Card) -> String {
    format!("plan-card-{}", card.id())
}

/// The message with what it is for, in one sentence.
#[must_use]
pub fn about_key(card: Card) -> String {
    format!("plan-about-{}", card.id())
}

/// How sure it is that such a card helps, and the facts that say so; `None` for a card that claims
/// nothing.
#[must_use]
pub const fn evidence(card: Card) -> Option<(Grade, &'static [&'static str])> {
    match card {
        Card::Reasons => Some((Grade::B, &["CS-23"])),
        Card::Signs => Some((Grade::A, &["CS-20"])),
        Card::First => Some((Grade::D, &["CS-12"])),
        Card::IfThen => Some((Grade::B, &["CS-24", "CS-25"])),
        Card::Safer => Some((Grade::B, &["OUD-48", "OUD-55", "OUD-54"])),
        Card::OutOfReach => Some((Grade::C, &["CS-40"])),
        Card::Visits => Some((Grade::A, &["OUD-07", "OUD-27", "DAY-4"])),
        Card::Questions => None,
        Card::Overdose => Some((Grade::B, &["OUD-55", "OUD-46", "OUD-40"])),
        Card::Signals
        | Card::Alone
        | Card::Near
        | Card::Ask
        | Card::Lines
        | Card::Harder
        | Card::Stay => Some((Grade::C, &["CS-39", "CS-40", "OUD-61"])),
    }
}

/// How sure it is, in words: "B: alcohol and tobacco; no trial in other drugs."
#[must_use]
pub fn grade_line(card: Card, words: &Words) -> Option<String> {
    let (grade, _) = evidence(card)?;
    let group = if card.is_safety() { "safety" } else { card.id() };
    let note = words.say(&format!("plan-grade-{group}"));
    Some(format!("{}: {note}", words.say(grade_key(grade))))
}

/// Help lines that stand on a card whatever the person writes.
#[must_use]
pub const fn fixed_lines(card: Card) -> &'static [&'static str] {
    match card {
        Card::Safer | Card::Overdose => &["safespot"],
        Card::Visits => &["bmc-addiction-warmline"],
        Card::Ask | Card::Lines => &["lifeline-988", "ma-behavioral-health-help-line"],
        _ => &[],
    }
}

/// The same with their numbers: a name and a number as it is read.
pub fn fixed(card: Card) -> impl Iterator<Item = (&'static Service, String)> {
    fixed_lines(card).iter().filter_map(|id| {
        let service = directory().get(id)?;
        Some((service, service.shown_phone()?))
    })
}

/// What could stand on a card, to pick from. The cues and acts of an if-then plan come from the tool.
#[must_use]
pub fn ideas(card: Card, stage: usize, words: &Words) -> Vec<String> {
    match card {
        Card::IfThen => picks(stage),
        Card::Visits if stage == 0 => Vec::new(),
        _ => (1..=9)
            .map(|n| format!("plan-idea-{}-{n}", card.id()))
            .take_while(|key| words.has(key))
            .map(|key| words.say(&key))
            .collect(),
    }
}

fn picks(stage: usize) -> Vec<String> {
    let steps = tool("if-then").map(|tool| tool.steps.as_slice()).unwrap_or_default();
    let step = steps.iter().filter(|step| !step.choices.is_empty()).nth(stage);
    step.map(|step| step.choices.clone()).unwrap_or_default()
}

/// A line of a card as it is read.
#[must_use]
pub fn shown(card: Card, line: &str, today: Day, words: &Words) -> String {
    match card {
        Card::IfThen => {
            let (cue, act) = cue_and_act(line);
            if act.is_empty() {
                return cue.to_owned();
            }
            words.say_with("plan-if-then", &[("cue", cue.into()), ("act", act.into())])
        }
        Card::Visits => match day_and_words(line) {
            (Some(day), what) => {
                let day = dates::long_day_from(day, today, words);
                format!("{day}: {what}").trim_end_matches([' ', ':']).to_owned()
            }
            (None, what) => what.to_owned(),
        },
        _ => line.to_owned(),
    }
}

/// Whether the day of a visit is over.
#[must_use]
pub fn is_over(card: Card, line: &str, today: Day) -> bool {
    card == Card::Visits && day_and_words(line).0.is_some_and(|day| day < today)
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The card; `None` for the people.
    pub card: Option<Card>,
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// Names and numbers under them.
    pub numbers: Vec<(String, String)>,
}

/// The whole plan, in its order; cards without a line of the person's own are left out, but for the
/// overdose card.
#[must_use]
pub fn blocks(plan: &Plan, people: &[Person], today: Day, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let block = |card: Card| {
        let lines = plan.lines(card).iter().filter(|line| !is_over(card, line, today));
        Block {
            card: Some(card),
            heading: words.say(&name_key(card)),
            lines: lines.map(|line| shown(card, line, today, words)).collect(),
            numbers: fixed(card)
                .map(|(service, number)| (service.short_name.clone(), number))
                .collect(),
        }
    };
    let is_used = |block: &Block| !block.lines.is_empty() || block.card == Some(Card::Overdose);
    let before = [Card::Reasons, Card::Signs, Card::First, Card::IfThen];
    blocks.extend(before.map(block).into_iter().filter(is_used));
    if !people.is_empty() {
        blocks.push(Block {
            card: None,
            heading: words.say("plan-people"),
            lines: Vec::new(),
            numbers: people
                .iter()
                .map(|person| (person.name.reveal().to_owned(), person.phone.reveal().to_owned()))
                .collect(),
        });
    }
    let after = [Card::Safer, Card::OutOfReach, Card::Visits, Card::Questions, Card::Overdose];
    blocks.extend(after.map(block).into_iter().filter(is_used));
    if SAFETY.iter().any(|card| !plan.lines(*card).is_empty()) {
        // The lines to call stand there also where nothing else was written.
        let parts = SAFETY.map(block).into_iter();
        blocks.extend(parts.filter(|part| is_used(part) || part.card == Some(Card::Lines)));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn every_card_has_words_and_every_claim_a_grade_that_its_facts_carry() {
        let words = Words::english();
        for card in Card::ALL {
            assert!(words.has(&name_key(card)) && words.has(&about_key(card)), "{card:?}");
            let Some((grade, facts)) = evidence(card) else {
                assert_eq!(card, Card::Questions, "only a list of questions claims nothing");
                continue;
            };
            let line = grade_line(card, &words).unwrap();
            assert!(!line.contains("plan-grade-"), "{line}");
            let known: Vec<_> = facts.iter().map(|id| library().fact(id).unwrap()).collect();
            let best = known.iter().map(|fact| fact.grade).min().unwrap();
            assert!(grade >= best, "{card:?} is graded {grade:?}, its facts {best:?} at best");
        }
    }

    #[test]
    fn every_line_on_a_card_has_a_number() {
        for card in Card::ALL {
            assert_eq!(fixed(card).count(), fixed_lines(card).len(), "{card:?}");
        }
    }

    #[test]
    fn the_picks_of_an_if_then_plan_are_those_of_the_tool() {
        let words = Words::english();
        assert!(ideas(Card::IfThen, 0, &words).len() >= 5);
        assert!(ideas(Card::IfThen, 1, &words).len() >= 5);
        assert_ne!(ideas(Card::IfThen, 0, &words), ideas(Card::IfThen, 1, &words));
    }
}
