//! Makes a journal with a made-up history, to look at and to measure.
//!
//! ```sh
//! cargo run --release --example made_up_journal -- DIR DAYS [CHECK_INS_A_DAY]
//! cargo run --release --example made_up_journal -- DIR HISTORY.jsonl
//! ```
//!
//! A history has one check-in on each line, as JSON: `at` (RFC 3339), `mood` 1 to 10, `craving` 0 to 10,
//! `sleep_h`, `tags` and `note`, so that other programs can be given the same one. The passphrase is
//! `made up words`, and the key is cheap to derive: never use it for a real journal.

use std::error::Error;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use daymark::domain::answer::{Answer, Hours};
use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::private::Private;
use daymark::domain::rating::Step;
use daymark::page::example::{Plan, history};
use daymark::store::{KdfCost, Passphrase, VaultDir, vault};
use daymark::system::chance::SystemChance;
use daymark::system::clock::{Clock, SystemClock};
use serde::Deserialize;

#[expect(clippy::disallowed_methods, reason = "an example reads its own command line")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let dir = VaultDir::new(arguments.next().ok_or("which folder?")?);
    let what = arguments.next().ok_or("how many days, or which history?")?;
    let entries = match what.parse() {
        Ok(days) => made_up(days, arguments.next().map_or(Ok(1), |count| count.parse())?),
        Err(_) => read(Path::new(&what))?,
    };
    let passphrase = Passphrase::new("made up words".to_owned());
    let (mut store, _) = vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &SystemChance)?;
    for chunk in entries.chunks(1000) {
        let saves = chunk.iter().cloned().map(|entry| Change::Save(Box::new(entry))).collect();
        store.apply(&Change::All(saves))?;
    }
    println!("{} entries", entries.len());
    Ok(())
}

fn made_up(days: u64, check_ins_max: u8) -> Vec<Entry> {
    let now = SystemClock::start().now();
    let today = Day::of(now, DayStart::default());
    let offset_seconds = now.offset().local_minus_utc();
    history(Plan { days, today, offset_seconds, seed: 1, check_ins_max })
}

/// One line of a history.
#[derive(Deserialize)]
struct Line {
    at: DateTime<FixedOffset>,
    mood: u8,
    craving: u8,
    sleep_h: f64,
    tags: Vec<String>,
    note: String,
}

fn read(file: &Path) -> Result<Vec<Entry>, Box<dyn Error>> {
    let text = std::fs::read_to_string(file)?;
    let lines = (0_u64..).zip(text.lines());
    lines.map(|(number, line)| entry(number, &serde_json::from_str(line)?)).collect()
}

fn entry(number: u64, line: &Line) -> Result<Entry, Box<dyn Error>> {
    let mut id = [0; 10];
    id.iter_mut().zip(number.to_be_bytes()).for_each(|(place, byte)| *place = byte);
    let day = Day::of(line.at, DayStart::default());
    let mut entry = Entry::new(EntryId::new(line.at, id), Kind::CheckIn, day, line.at);
    let feeling = Step::try_from(line.mood.saturating_sub(1) / 2).map_err(|_| "mood is 1 to 10")?;
    let urges = Step::try_from(line.craving * 2 / 5).map_err(|_| "craving is 0 to 10")?;
    entry.answers.insert("feeling".parse()?, Answer::Step(feeling));
    entry.answers.insert("urges".parse()?, Answer::Step(urges));
    let quarters = format!("{:.0}", line.sleep_h * 4.0).parse()?;
    let hours = Hours::from_quarters(quarters).map_err(|_| "nobody sleeps that long")?;
    entry.answers.insert("sleep".parse()?, Answer::Hours(hours));
    entry.text = Private::new(line.note.clone());
    entry.tags = line.tags.iter().filter_map(|tag| Tag::new(tag)).collect();
    Ok(entry)
}
