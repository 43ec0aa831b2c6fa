// One entry for each parser that reads what others wrote. Each takes any bytes and only has to end. Used
// by the targets in `fuzz_targets/`, and by the bounded run on stable in `tests/store/parsers.rs`.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use daymark::content::module;
use daymark::content::source::Source;
use daymark::domain::day::DayStart;
use daymark::domain::suggestion::SuggestionCode;
use daymark::portable::{self, Reading};
use daymark::store::RecoveryCode;
use daymark::system::{config, locked_card};

/// A parser by its name.
pub(crate) const ALL: &[(&str, fn(&[u8]))] = &[
    ("lesson", lesson),
    ("settings", |bytes| drop(config::parse(bytes))),
    ("locked_card", |bytes| drop(locked_card::parse(bytes))),
    ("recovery_code", |bytes| drop(RecoveryCode::parse(&text(bytes)))),
    ("suggestion_code", |bytes| drop(SuggestionCode::read(&text(bytes)))),
    ("from_daymark", |bytes| drop(portable::daymark::read(&text(bytes)))),
    ("from_jrnl", |bytes| with(|reading| drop(portable::jrnl::read(&text(bytes), reading)))),
    ("from_day_one", |bytes| with(|reading| drop(portable::day_one::read(&text(bytes), reading)))),
    ("from_day_one_zip", |bytes| {
        with(|reading| drop(portable::day_one::read_zip(std::io::Cursor::new(bytes), reading)));
    }),
    ("from_daylio", |bytes| with(|reading| drop(portable::daylio::read(&text(bytes), reading)))),
    ("from_csv", |bytes| with(|reading| drop(portable::plain_csv::read(&text(bytes), reading)))),
    ("from_tui_journal", |bytes| {
        with(|reading| drop(portable::tui_journal::read(&text(bytes), reading)));
    }),
];

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Front matter and Markdown.
fn lesson(bytes: &[u8]) {
    let source = Source::pack("any", "modules/a.md", &text(bytes));
    drop(module::read(&source, &mut Vec::new()));
}

fn with(read: impl FnOnce(Reading<'_>)) {
    let wall = |time: NaiveDateTime| Some(time.and_utc().fixed_offset());
    let columns = BTreeMap::new();
    read(Reading { day_start: DayStart::default(), wall: &wall, columns: &columns });
}
