//! Histories of which the truth is known: what is planted is found, and where nothing is, nothing is said.

use chrono::{DateTime, FixedOffset};

use super::*;
use crate::domain::answer::{Answer, Hours};
use crate::domain::day::DayStart;
use crate::domain::entry::Kind;
use crate::domain::rating::Step;

/// A sequence that looks like chance, kept apart from the one that is tested.
struct Luck(u64);

impl Luck {
    fn share(&mut self) -> f64 {
        // xorshift64*, so that it shares nothing with the bootstrap's own sequence.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let share = bits as f64 / (1u64 << 53) as f64;
        share
    }

    fn wobble(&mut self) -> f64 {
        (0..6).map(|_| self.share()).sum::<f64>() * 1.414 - 4.243
    }
}

fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

struct Answers {
    urge: u8,
    hours: f64,
    triggers: Vec<&'static str>,
    hour: u32,
}

fn check_in(back: u64, answers: &Answers) -> Entry {
    let day = today().earlier(back);
    let at: DateTime<FixedOffset> =
        format!("{day}T{:02}:10:00-05:00", answers.hour).parse().unwrap();
    let mut chance = [0; 10];
    chance[..8].copy_from_slice(&back.to_be_bytes());
    let mut entry = Entry::new(EntryId::new(at, chance), Kind::CheckIn, day, at);
    let mut put = |question: &str, answer| entry.answers.insert(question.parse().unwrap(), answer);
    put("urges", Answer::Step(Step::try_from(answers.urge).unwrap()));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 12 hours")]
    let quarters = (answers.hours * 4.0) as u8;
    put("sleep", Answer::Hours(Hours::from_quarters(quarters).unwrap()));
    let marks: BTreeSet<Id> = answers.triggers.iter().map(|id| id.parse().unwrap()).collect();
    if !marks.is_empty() {
        put("triggers", Answer::Marks(marks));
    }
    entry
}

const TRIGGERS: [&str; 8] =
    ["tired", "lonely", "payday", "people", "pain", "stress", "bored", "hungry"];

/// Urges, sleep, triggers and hours that have nothing to do with each other. `memory` is how much of a
/// day lives on in the next: with it there are hard weeks and good ones, in everything, by chance.
fn nothing_there(days: u64, seed: u64, memory: f64) -> Vec<Entry> {
    let mut luck = Luck(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..20 {
        luck.share();
    }
    let fresh = (1.0 - memory * memory).sqrt();
    let mut state = [0.0_f64; 2 + TRIGGERS.len()];
    let mut entries = Vec::new();
    for back in (0..days).rev() {
        for level in &mut state {
            *level = *level * memory + luck.wobble() * fresh;
        }
        if luck.share() < 0.2 {
            continue;
        }
        let urge = match state[0] {
            level if level > 1.2 => 4,
            level if level > 0.5 => 3,
            level if level > 0.0 => 2,
            level if level > -0.8 => 1,
            _ => 0,
        };
        let triggers = TRIGGERS
            .into_iter()
            .zip(&state[2..])
            .filter(|(_, level)| **level > 0.7)
            .map(|(id, _)| id);
        let answers = Answers {
            urge,
            hours: (6.5 + state[1]).clamp(0.0, 12.0),
            triggers: triggers.collect(),
            hour: [7, 13, 20, 22][usize::try_from(back % 4).unwrap()],
        };
        entries.push(check_in(back, &answers));
    }
    entries
}

fn said(entries: &[Entry]) -> Vec<Statement> {
    match before(entries, today(), DayStart::default()) {
        Before::Looked { statements, .. } => statements,
        Before::NotYet { .. } => Vec::new(),
    }
}

#[test]
fn random_histories_seldom_make_it_speak() {
    for (what, memory) in [("days independent", 0.0), ("days that resemble each other", 0.7)] {
        let (mut looked, mut spoke) = (0_u32, 0_u32);
        for seed in 0..1_000 {
            let entries = nothing_there(60 + (seed % 6) * 61, seed + 1, memory);
            looked += u32::from(matches!(
                before(&entries, today(), DayStart::default()),
                Before::Looked { .. }
            ));
            spoke += u32::from(!said(&entries).is_empty());
        }
        println!("{what}: 1000 histories, {looked} long enough, {spoke} with a false statement");
        assert!(looked > 950, "{what}: {looked}");
        assert!(spoke <= 50, "{what}: {spoke} of 1000");
    }
}

/// Strong urges on most Fridays, after short nights, in the evening and with `tired`, seldom else.
fn planted(days: u64, seed: u64, plant: &Subject) -> Vec<Entry> {
    let mut luck = Luck(seed * 77 + 5);
    (0..days)
        .map(|back| {
            let is_there = luck.share() < 0.4;
            let mut answers = Answers {
                urge: 1,
                hours: 6.0 + luck.share() * 2.0,
                triggers: vec![if luck.share() < 0.5 { "people" } else { "bored" }],
                hour: if luck.share() < 0.5 { 20 } else { 8 },
            };
            let mut chance = 0.15;
            let there = match plant {
                Subject::Weekday(weekday) => today().earlier(back).weekday() == *weekday,
                Subject::Trigger(_) if is_there => {
                    answers.triggers.push("tired");
                    true
                }
                Subject::Time(_) => answers.hour == 20,
                Subject::Sleep if is_there => {
                    answers.hours -= 2.0;
                    true
                }
                _ => false,
            };
            if there {
                chance = 0.7;
            }
            if luck.share() < chance {
                answers.urge = 3;
            }
            check_in(back, &answers)
        })
        .collect()
}

#[test]
fn what_is_planted_is_found() {
    for plant in [
        Subject::Weekday(Weekday::Fri),
        Subject::Trigger("tired".parse().unwrap()),
        Subject::Time(PartOfDay::Evening),
        Subject::Sleep,
    ] {
        let found = (0..50_u32)
            .filter(|seed| {
                let statements = said(&planted(180, u64::from(*seed), &plant));
                statements.iter().any(|statement| statement.subject == plant)
            })
            .count();
        println!("{plant:?}: found in {found} of 50 histories of 180 days");
        assert!(found >= 45, "{plant:?}: {found} of 50");
    }
}

#[test]
fn a_statement_carries_its_numbers_and_its_rows() {
    let plant = Subject::Weekday(Weekday::Fri);
    let entries = planted(180, 1, &plant);
    let statements = said(&entries);
    let statement = statements.iter().find(|it| it.subject == plant).unwrap();
    let Contrast::Shares { with, without, interval } = statement.contrast else { panic!("shares") };
    assert_eq!(with.n + without.n, 180);
    assert_eq!(statement.rows.len(), with.n, "one check-in a day");
    assert!(interval.low > 0.0 && interval.low < statement.contrast.difference());
    for id in &statement.rows {
        let entry = entries.iter().find(|entry| entry.id == *id).unwrap();
        assert_eq!(entry.day.weekday(), Weekday::Fri);
    }
    assert!(statements.len() <= STATEMENTS_MAX);
}

#[test]
fn too_few_days_or_only_one_kind_of_day_say_nothing() {
    let calm = Answers { urge: 0, hours: 7.0, triggers: Vec::new(), hour: 9 };
    assert_eq!(before(&[], today(), DayStart::default()), Before::NotYet { days: 0, strong: 0 });
    let entries: Vec<Entry> = (0..27).map(|back| check_in(back, &calm)).collect();
    assert_eq!(
        before(&entries, today(), DayStart::default()),
        Before::NotYet { days: 27, strong: 0 }
    );
    let entries: Vec<Entry> = (0..200).map(|back| check_in(back, &calm)).collect();
    assert_eq!(
        before(&entries, today(), DayStart::default()),
        Before::NotYet { days: 200, strong: 0 }
    );
}

#[test]
fn a_question_left_alone_is_on_neither_side() {
    let plant = Subject::Trigger("tired".parse().unwrap());
    let mut entries = planted(180, 3, &plant);
    let numbers = |entries: &[Entry]| {
        said(entries).into_iter().find(|it| it.subject == plant).map(|it| it.contrast)
    };
    let Some(Contrast::Shares { with, without, .. }) = numbers(&entries) else { panic!("found") };
    // A hundred more days, calm, without an answer on what set it off.
    let calm = Answers { urge: 0, hours: 7.0, triggers: Vec::new(), hour: 20 };
    entries.extend((180..280).map(|back| check_in(back, &calm)));
    let Some(Contrast::Shares { with: w, without: wo, .. }) = numbers(&entries) else {
        panic!("still found")
    };
    assert_eq!((with, without), (w, wo));
}

#[test]
fn what_was_written_down_a_day_later_says_nothing_of_the_hour() {
    let entries: Vec<Entry> = (0..90)
        .map(|back| {
            let is_strong = back % 3 == 0;
            let (urge, hour) = if is_strong { (4, 18) } else { (0, 9) };
            let mut entry =
                check_in(back, &Answers { urge, hours: 7.0, triggers: Vec::new(), hour });
            if is_strong {
                // Written down on the evening of the next day.
                entry.at += chrono::TimeDelta::days(1);
            }
            entry
        })
        .collect();
    let times = said(&entries).into_iter().filter(|it| matches!(it.subject, Subject::Time(_)));
    assert_eq!(times.count(), 0);
    // A night that is still the same lived day counts as it is.
    let night = DateTime::parse_from_rfc3339("2026-06-30T02:10:00-05:00").unwrap();
    let mut late = check_in(1, &Answers { urge: 4, hours: 7.0, triggers: Vec::new(), hour: 9 });
    late.at = night;
    assert!(
        !lived(&[late], today(), DayStart::default()).values().next().unwrap().parts.is_empty()
    );
}

#[test]
fn the_order_of_entries_and_the_offset_of_a_clock_change_nothing() {
    let plant = Subject::Weekday(Weekday::Fri);
    let entries = planted(180, 2, &plant);
    let mut turned: Vec<Entry> = entries.iter().rev().cloned().collect();
    turned.rotate_left(40);
    assert_eq!(
        before(&entries, today(), DayStart::default()),
        before(&turned, today(), DayStart::default())
    );
    // The same clock hours, read on the clock of another place: a lived day does not move.
    for entry in &mut turned {
        let local = entry.at.naive_local();
        let away = FixedOffset::east_opt(9 * 3600).unwrap();
        entry.at = local.and_local_timezone(away).unwrap();
    }
    assert_eq!(
        before(&entries, today(), DayStart::default()),
        before(&turned, today(), DayStart::default())
    );
}
