//! A bounded run of every fuzz target on the stable compiler: bytes of all kinds, also such as nearly fit.

use daymark::system::chance::SeededChance;

use crate::all_parsers;

const ROUNDS: usize = 400;
const ROUNDS_ALL: usize = 40_000;

#[expect(clippy::disallowed_methods, reason = "how a person asks for the whole of it")]
fn rounds() -> usize {
    if std::env::var_os("DAYMARK_WEATHER").is_some() { ROUNDS_ALL } else { ROUNDS }
}

/// Pieces of what the parsers look for.
const PIECES: &[&str] = &[
    "+++\n",
    "id = \"a\"\n",
    "title = \"\"\n",
    "# In one minute\n",
    "[a](b)",
    "`",
    "**",
    "> ",
    "- ",
    "\n\n",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\"entries\":",
    "\"version\": 1",
    "2026-01-31",
    "2026-01-31 09:00",
    "T09:00:00-05:00",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\t",
    ";",
    "é",
    "🙂",
    "9999999999",
    "-1",
    "null",
    "true",
    "theme = ",
    "mouse = ",
    "[[people]]\n",
    "date,mood,note\n",
    "full_date,date",
    "PK\u{3}\u{4}",
    "AAAA-",
    "0",
    "O",
];

#[test]
fn every_parser_ends_whatever_it_reads() {
    let chance = SeededChance::new(21);
    let upto = |most: usize| usize::try_from(chance.next() % most as u64).unwrap();
    let mut inputs = 0;
    for (name, parse) in all_parsers::ALL {
        for round in 0..rounds() {
            let mut bytes = Vec::new();
            for _ in 0..upto(40) {
                match upto(if round % 4 == 0 { 1 } else { 8 }) {
                    0 => bytes.push(u8::try_from(upto(256)).unwrap()),
                    _ => bytes.extend(PIECES[upto(PIECES.len())].as_bytes()),
                }
            }
            let done = std::panic::catch_unwind(|| parse(&bytes));
            assert!(done.is_ok(), "{name}: {:?}", String::from_utf8_lossy(&bytes));
            inputs += 1;
        }
    }
    println!("weather: parsers: {inputs} inputs in {} parsers, each ended", all_parsers::ALL.len());
}
