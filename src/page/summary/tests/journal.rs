//! A made-up journal for the tests of the summary, in which everything says what it is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use crate::content::instrument::instrument;
use crate::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind, Tag};
use crate::domain::instrument::Sheet;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::plan::{Card, Plan};
use crate::domain::private::Private;
use crate::domain::rating::{Pick, Step, Strength};
use crate::page::kept_self_checks;
use crate::page::summary::Material;

pub(super) fn id(text: &str) -> Id {
    text.parse().unwrap()
}

pub(super) fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

pub(super) fn made_at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-01-12T09:02:00-05:00").unwrap()
}

pub(super) fn entry(kind: Kind, back: u64, hour: u8, number: u8) -> Entry {
    let day = today().earlier(back);
    let at = DateTime::parse_from_rfc3339(&format!("{day}T{hour:02}:30:00-05:00")).unwrap();
    Entry::new(EntryId::new(at, [number; 10]), kind, day, at)
}

pub(super) fn step(number: u8) -> Answer {
    Answer::Step(Step::try_from(number).unwrap())
}

fn strength(number: u8) -> Strength {
    Strength::try_from(number).unwrap()
}

pub(super) fn check_in(back: u64, answers: &[(&str, Answer)]) -> Entry {
    let mut entry = entry(Kind::CheckIn, back, 20, u8::try_from(back % 250).unwrap());
    entry.answers = answers.iter().map(|(name, answer)| (id(name), answer.clone())).collect();
    entry
}

/// What one was asked on the PHQ-9, and the unscored question.
pub(super) fn phq_9(back: u64, items: [Option<u8>; 9], after: Option<u8>) -> Entry {
    let form = instrument("phq-9").unwrap();
    let pick = |number: u8| Pick::try_from(number).unwrap();
    let items = items.map(|item| item.map(pick)).to_vec();
    let sheet = Sheet { gate: None, items, after: after.map(pick) };
    let mut entry = entry(Kind::SelfCheck, back, 10, 1);
    entry.answers = kept_self_checks::answers(form, &sheet);
    entry
}

/// A check-in in which every kind of answer is given.
fn full_check_in() -> Entry {
    let own: BTreeSet<Id> = [id("own-trigger")].into();
    let medicine: BTreeMap<Id, Taken> =
        [(id("own-medicine"), Taken::Missed), (id("methadone"), Taken::AsPlanned)].into();
    let mut first = check_in(
        3,
        &[
            ("urges", step(3)),
            ("feeling", step(0)),
            ("sleep", Answer::Hours(Hours::from_quarters(26).unwrap())),
            ("stress", step(4)),
            ("pain", Answer::RatherNotSay),
            ("triggers", Answer::Marks(own)),
            ("helped", Answer::Marks([id("medicine"), id("walked")].into())),
            ("use", Answer::YesNo(YesNo::Yes)),
            ("used-items", Answer::Marks([id("used-item")].into())),
            ("medicine", Answer::Medicine(medicine)),
        ],
    );
    first.text = Private::from("check-in words");
    first.tags = Tag::list("secrettag");
    first
}

fn plan() -> Plan {
    let mut kept = BTreeMap::new();
    for (card, line) in [
        (Card::Reasons, "plan line"),
        (Card::Questions, "question line"),
        (Card::Signals, "safety line"),
    ] {
        if let Some(Change::Prefer(key, Some(value))) = Plan::put(card, &[line.to_owned()]) {
            kept.insert(key, value);
        }
    }
    Plan::from_preferences(&kept)
}

/// A journal in which everything says what it is.
pub(super) fn material() -> Material {
    let first = full_check_in();
    let mut note = entry(Kind::Note, 3, 21, 9);
    note.text = Private::from("note one: <b>*x*</b> | # =1+1\n\u{a0}second line");
    note.tags = Tag::list("secrettag");
    let mut other = entry(Kind::Note, 900, 21, 10);
    other.text = Private::from("note two");
    let mut lapse = entry(Kind::Lapse, 2, 12, 11);
    lapse.text = Private::from("lapse words");
    lapse.answers.insert(id("confidence"), Answer::Strength(strength(7)));
    let mut tool = entry(Kind::Tool, 1, 12, 12);
    tool.text = Private::from("tool words");
    for (name, answer) in [
        ("tool", Answer::Choice(id("urge-surfing"))),
        ("before", Answer::Strength(strength(8))),
        ("after", Answer::Strength(strength(3))),
        ("minutes", Answer::Minutes(10)),
    ] {
        tool.answers.insert(id(name), answer);
    }
    let outside = check_in(40, &[("urges", step(1)), ("stress", step(1))]);
    let phq = phq_9(
        1,
        [Some(1), Some(0), Some(2), Some(0), Some(0), Some(0), Some(3), Some(0), Some(2)],
        Some(1),
    );
    let person = Person {
        id: id("p-1"),
        name: "Rosa Person".into(),
        phone: "617-555-0142".into(),
        note: "person note".into(),
        while_locked: WhileLocked::Hidden,
    };
    let notes = vec![note, other, lapse.clone(), first.clone(), tool.clone()];
    Material {
        entries: vec![outside, first, lapse, tool, phq],
        notes,
        plan: plan(),
        people: vec![person],
    }
}
