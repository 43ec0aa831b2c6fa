//! A believable made-up history, so that anybody can look at every screen full, and so that the
//! benchmarks have something to read. The same seed gives the same history.
//!
//! The numbers wander as they do in life: a slow way up, a weekly cycle with hard Fridays, a few hard
//! weeks, feelings that follow the sleep of the night before, urges that follow low feelings, and gaps.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, FixedOffset, TimeZone as _, Weekday};

use crate::content::example::{Example, example};
use crate::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind, Tag};
use crate::domain::private::Private;
use crate::domain::rating::{Step, Strength};

mod kept;

pub use kept::kept;

/// So many words come before the same ones again: more than a week of days has.
const SAID_MAX: usize = 8;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many days, the last of which is `today`.
    pub days: u64,
    /// The last day.
    pub today: Day,
    /// The clock of the place, in seconds east of Greenwich.
    pub offset_seconds: i32,
    /// Decides everything else.
    pub seed: u64,
    /// How many check-ins a day at the most, 1 to 24.
    pub check_ins_max: u8,
}

/// A sequence of numbers that looks like chance (`SplitMix64`).
struct Dice(u64);

impl Dice {
    const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Around zero, seldom beyond 2.
    fn wobble(&mut self) -> f64 {
        (0..4).map(|_| self.share()).sum::<f64>() * 1.7 - 3.4
    }

    fn is(&mut self, chance: f64) -> bool {
        self.share() < chance
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(from.len()).ok().filter(|count| *count > 0)?;
        usize::try_from(self.roll() % count).ok().and_then(|index| from.get(index))
    }
}

/// How a made-up person is doing, carried from day to day.
struct Person {
    feeling: f64,
    sleep: f64,
    hard_days: u32,
    gap_days: u32,
    /// The last words written, so that they do not come again at once.
    said: VecDeque<String>,
}

impl Person {
    /// One of `lines` that was not said in the last days.
    fn says<'a>(&mut self, lines: &'a [String], dice: &mut Dice) -> Option<&'a str> {
        let count = u64::try_from(lines.len()).ok().filter(|count| *count > 0)?;
        let first = usize::try_from(dice.roll() % count).ok()?;
        let all = || lines.iter().cycle().skip(first).take(lines.len());
        let line = all().find(|line| !self.said.contains(line)).or_else(|| all().next())?;
        self.said.push_back(line.clone());
        if self.said.len() > SAID_MAX {
            self.said.pop_front();
        }
        Some(line)
    }
}

/// The entries of a made-up history, oldest first.
#[must_use]
pub fn history(plan: Plan) -> Vec<Entry> {
    let words = example();
    let mut dice = Dice(plan.seed);
    let mut person =
        Person { feeling: 1.8, sleep: 6.0, hard_days: 0, gap_days: 0, said: VecDeque::new() };
    let mut entries = Vec::new();
    for back in (0..plan.days).rev() {
        let day = plan.today.earlier(back);
        live(&mut person, &mut dice, day, back, plan.days);
        if person.gap_days > 0 {
            continue;
        }
        let count =
            (0..plan.check_ins_max).filter(|index| dice.is(if *index == 0 { 0.8 } else { 0.6 }));
        for index in 0..count.count() {
            let hour = 20_u32.saturating_sub(u32::try_from(index).unwrap_or(0) % 20);
            let Some(at) = instant(plan, day, hour, &mut dice) else { continue };
            entries.push(check_in(&mut person, &mut dice, words, day, at));
        }
        if dice.is(0.12)
            && let Some(at) = instant(plan, day, 21, &mut dice)
        {
            entries.push(note(&mut dice, words, day, at));
        }
        if dice.is(0.15)
            && let Some(at) = instant(plan, day, 17, &mut dice)
        {
            entries.push(tool(&mut dice, day, at));
        }
    }
    entries
}

/// The same up to `now`: on its last day nothing lies ahead of whoever looks at it.
#[must_use]
pub fn history_until(plan: Plan, now: DateTime<FixedOffset>) -> Vec<Entry> {
    let mut entries = history(plan);
    entries.retain(|entry| entry.at <= now);
    entries
}

#[expect(clippy::cast_precision_loss, reason = "days of a life fit")]
fn live(person: &mut Person, dice: &mut Dice, day: Day, back: u64, days: u64) {
    let way_up = 1.0 - back as f64 / days.max(1) as f64;
    person.gap_days = person.gap_days.saturating_sub(1);
    if person.gap_days == 0 && dice.is(0.012) {
        person.gap_days = 3 + u32::try_from(dice.roll() % 12).unwrap_or(0);
    }
    person.hard_days = person.hard_days.saturating_sub(1);
    if person.hard_days == 0 && dice.is(0.015) {
        person.hard_days = 7;
    }
    let hard = if person.hard_days > 0 { 1.0 } else { 0.0 };
    person.sleep = (6.2 + way_up - hard + dice.wobble() * 0.8).clamp(2.0, 10.0);
    let friday = if day.weekday() == Weekday::Fri { 0.7 } else { 0.0 };
    let level = 1.5 + way_up + (person.sleep - 6.5) * 0.3 - hard - friday * 0.4;
    person.feeling = (person.feeling * 0.5 + level * 0.5 + dice.wobble() * 0.35).clamp(0.0, 4.0);
}

fn instant(plan: Plan, day: Day, hour: u32, dice: &mut Dice) -> Option<DateTime<FixedOffset>> {
    let minute = u32::try_from(dice.roll() % 60).unwrap_or(0);
    let local = day.date().and_hms_opt(hour, minute, 0)?;
    FixedOffset::east_opt(plan.offset_seconds)?.from_local_datetime(&local).single()
}

fn blank(dice: &mut Dice, kind: Kind, day: Day, at: DateTime<FixedOffset>) -> Entry {
    let mut bytes = [0; 10];
    for chunk in bytes.chunks_mut(8) {
        chunk.copy_from_slice(dice.roll().to_le_bytes().get(..chunk.len()).unwrap_or_default());
    }
    Entry::new(EntryId::new(at, bytes), kind, day, at)
}

fn id(text: &str) -> Option<Id> {
    text.parse().ok()
}

fn answer(entry: &mut Entry, question: &str, answer: Answer) {
    if let Some(id) = id(question) {
        entry.answers.insert(id, answer);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the scale")]
fn step(value: f64) -> Answer {
    Answer::Step(Step::try_from(value.round().clamp(0.0, 4.0) as u8).unwrap_or(Step::MIN))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the scale")]
fn strength(value: f64) -> Answer {
    Answer::Strength(
        Strength::try_from(value.round().clamp(0.0, 10.0) as u8).unwrap_or(Strength::MIN),
    )
}

fn marks(dice: &mut Dice, from: &[&str], chance: f64) -> Option<Answer> {
    let marks: BTreeSet<Id> =
        from.iter().filter(|_| dice.is(chance)).filter_map(|mark| id(mark)).collect();
    (!marks.is_empty()).then_some(Answer::Marks(marks))
}

fn check_in(
    person: &mut Person,
    dice: &mut Dice,
    words: &Example,
    day: Day,
    at: DateTime<FixedOffset>,
) -> Entry {
    let mut entry = blank(dice, Kind::CheckIn, day, at);
    let friday = if day.weekday() == Weekday::Fri { 1.0 } else { 0.0 };
    let urges = 3.0 - person.feeling * 0.7 + friday + dice.wobble() * 0.4;
    answer(&mut entry, "feeling", step(person.feeling));
    if dice.is(0.95) {
        answer(&mut entry, "urges", step(urges));
    }
    if dice.is(0.9) {
        let quarters = (person.sleep * 2.0).round() * 2.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "2 to 10 hours"
        )]
        if let Ok(hours) = Hours::from_quarters(quarters as u8) {
            answer(&mut entry, "sleep", Answer::Hours(hours));
        }
    }
    let has_used = urges > 3.1 && dice.is(0.35);
    answer(&mut entry, "use", Answer::YesNo(if has_used { YesNo::Yes } else { YesNo::No }));
    if has_used && let Some(used) = marks(dice, &["kratom-leaf", "7-oh-product", "alcohol"], 0.4) {
        answer(&mut entry, "used-items", used);
    }
    if urges >= 2.0
        && let Some(set_off) = marks(dice, &["tired", "lonely", "payday", "people", "pain"], 0.3)
    {
        answer(&mut entry, "triggers", set_off);
    }
    if let Some(helped) = marks(dice, &["walked", "called-someone", "talked", "rode-it-out"], 0.25)
    {
        answer(&mut entry, "helped", helped);
    }
    if let Some(medicine) = id("buprenorphine") {
        let taken = if dice.is(0.93) { Taken::AsPlanned } else { Taken::Missed };
        answer(&mut entry, "medicine", Answer::Medicine(BTreeMap::from([(medicine, taken)])));
    }
    let lines = match person.feeling {
        feeling if feeling < 1.3 => &words.low,
        feeling if feeling < 2.6 => &words.middle,
        _ => &words.high,
    };
    if dice.is(0.75)
        && let Some(line) = person.says(lines, dice)
    {
        entry.text = Private::from(line);
    }
    entry
}

fn note(dice: &mut Dice, words: &Example, day: Day, at: DateTime<FixedOffset>) -> Entry {
    let mut entry = blank(dice, Kind::Note, day, at);
    if let Some(line) = dice.pick(&words.notes) {
        entry.text = Private::from(line.as_str());
    }
    entry.tags =
        (0..2).filter_map(|_| dice.pick(&words.tags).and_then(|tag| Tag::new(tag))).collect();
    entry
}

fn tool(dice: &mut Dice, day: Day, at: DateTime<FixedOffset>) -> Entry {
    let mut entry = blank(dice, Kind::Tool, day, at);
    let tools =
        ["urge-surfing", "urge-surfing", "paced-breathing", "grounding", "delay-distract-decide"];
    if let Some(tool) = dice.pick(&tools).and_then(|tool| id(tool)) {
        answer(&mut entry, "tool", Answer::Choice(tool));
    }
    let before = 6.0 + dice.wobble();
    answer(&mut entry, "before", strength(before));
    answer(&mut entry, "after", strength(before - 2.0 + dice.wobble() * 0.7));
    let minutes = u16::try_from(4 + dice.roll() % 8).unwrap_or(5);
    answer(&mut entry, "minutes", Answer::Minutes(minutes));
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_check_in_says_what_another_of_its_week_said() {
        let today = "2026-01-12".parse().unwrap();
        let plan = Plan { days: 200, today, offset_seconds: -5 * 3600, seed: 7, check_ins_max: 1 };
        let mut last: BTreeMap<String, Day> = BTreeMap::new();
        let mut said = 0;
        for entry in history(plan).iter().filter(|entry| entry.kind == Kind::CheckIn) {
            let words = entry.text.reveal().to_owned();
            if words.is_empty() {
                continue;
            }
            said += 1;
            if let Some(before) = last.insert(words.clone(), entry.day) {
                assert!(entry.day.days_since(before) > 6, "{words}: {before} and {}", entry.day);
            }
        }
        assert!(said > 50);
    }

    fn plan(days: u64, seed: u64) -> Plan {
        let today = "2026-01-12".parse().unwrap();
        Plan { days, today, offset_seconds: -5 * 3600, seed, check_ins_max: 1 }
    }

    #[test]
    fn the_same_seed_gives_the_same_history_and_another_seed_another() {
        assert_eq!(history(plan(60, 7)), history(plan(60, 7)));
        assert_ne!(history(plan(60, 7)), history(plan(60, 8)));
    }

    #[test]
    fn a_year_has_gaps_hard_days_and_good_ones() {
        let entries = history(plan(365, 1));
        let check_ins = entries.iter().filter(|entry| entry.kind == Kind::CheckIn).count();
        assert!((180..340).contains(&check_ins), "{check_ins}");
        for (question, answer) in
            [("urges", step(4.0)), ("urges", step(0.0)), ("use", Answer::YesNo(YesNo::Yes))]
        {
            assert!(
                entries.iter().any(|entry| entry.answer(question) == Some(&answer)),
                "{question} {answer:?}"
            );
        }
        let days: BTreeSet<Day> = entries.iter().map(|entry| entry.day).collect();
        assert!(
            days.iter().zip(days.iter().skip(1)).any(|(first, next)| next.days_since(*first) > 3)
        );
    }

    #[test]
    fn no_day_lies_after_the_last_one() {
        let last = plan(30, 3).today;
        assert!(history(plan(30, 3)).iter().all(|entry| entry.day <= last));
        assert_eq!(history(plan(0, 3)), []);
    }

    #[test]
    fn nothing_lies_ahead_of_whoever_looks_at_it() {
        let now: DateTime<FixedOffset> = "2026-01-12T13:50:00-05:00".parse().unwrap();
        for seed in 1..20 {
            let plan = Plan { check_ins_max: 4, ..plan(30, seed) };
            let entries = history_until(plan, now);
            assert!(entries.iter().all(|entry| entry.at <= now), "{seed}");
            assert!(entries.len() > 20, "{seed}: {}", entries.len());
        }
    }

    #[test]
    fn no_words_name_a_number_that_an_answer_may_contradict() {
        let words = example();
        for line in words.low.iter().chain(&words.middle).chain(&words.high) {
            assert!(!line.contains(|char: char| char.is_ascii_digit()), "{line}");
        }
    }
}
