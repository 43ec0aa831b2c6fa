//! Makes a journal with a made-up history, to look at and to measure.
//!
//! ```sh
//! cargo run --release --example made_up_journal -- DIR DAYS [CHECK_INS_A_DAY]
//! ```
//!
//! Its passphrase is `made up words`, and its key is cheap to derive: never use it for a real journal.

use std::error::Error;

use daymark::domain::change::Change;
use daymark::page::example::{Plan, history};
use daymark::store::{KdfCost, Passphrase, VaultDir, vault};
use daymark::system::chance::SystemChance;
use daymark::system::clock::{Clock, SystemClock};

#[expect(clippy::disallowed_methods, reason = "an example reads its own command line")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let dir = VaultDir::new(arguments.next().ok_or("which folder?")?);
    let days = arguments.next().ok_or("how many days?")?.parse()?;
    let check_ins_max = arguments.next().map_or(Ok(1), |count| count.parse())?;
    let now = SystemClock::start().now();
    let today = daymark::domain::day::Day::of(now, daymark::domain::day::DayStart::default());
    let offset_seconds = now.offset().local_minus_utc();
    let plan = Plan { days, today, offset_seconds, seed: 1, check_ins_max };
    let passphrase = Passphrase::new("made up words".to_owned());
    let (mut store, _) = vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &SystemChance)?;
    let entries = history(plan);
    for chunk in entries.chunks(1000) {
        let saves = chunk.iter().cloned().map(|entry| Change::Save(Box::new(entry))).collect();
        store.apply(&Change::All(saves))?;
    }
    println!("{} entries", entries.len());
    Ok(())
}
