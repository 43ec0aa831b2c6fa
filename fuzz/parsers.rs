// One entry for each parser that reads what others wrote. Each takes any bytes and only has to end. Used
// by the targets in `fuzz_targets/`, and by the bounded run on stable in `tests/store/parsers.rs`.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use daymark::content::source::Source;
use daymark::content::suggested::signature::KnownKey;
use daymark::content::{front_matter, markdown, module, suggested};
use daymark::domain::day::DayStart;
use daymark::domain::suggestion::SuggestionCode;
use daymark::portable::{self, Reading};
use daymark::store::RecoveryCode;
use daymark::system::{config, locked_card};
use daymark::ui::key::Key;
use daymark::ui::keymap::{self, VimKeys};
use daymark::ui::widgets::text_area::{Lines, TextArea};

/// A parser: any bytes, and it ends.
pub(crate) type Parser = fn(&[u8]);

/// Each parser by its name.
pub(crate) const ALL: &[(&str, Parser)] = &[
    ("front_matter", |bytes| drop(front_matter::read(&source(bytes), &mut Vec::new()))),
    ("markdown", |bytes| {
        drop(markdown::parse(&text(bytes), &source(bytes).place(1), &mut Vec::new()));
    }),
    ("lesson", |bytes| drop(module::read(&source(bytes), &mut Vec::new()))),
    ("key_events", key_events),
    ("suggestion_file", |bytes| drop(suggested::open_file(bytes, Some(&text(bytes)), &[]))),
    ("suggestion_key", |bytes| drop(KnownKey::read(&text(bytes), "any"))),
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

fn source(bytes: &[u8]) -> Source {
    Source::pack("any", "modules/a.md", &text(bytes))
}

/// Four bytes a keystroke: which key, what is held, and which character. Each is taken to a verb in every
/// place, and typed into a box.
fn key_events(bytes: &[u8]) {
    let mut typed = TextArea::new("words", Lines::Many, 4096);
    for four in bytes.chunks_exact(4) {
        let &[which, held, high, low] = four else { continue };
        let char = char::from_u32(u32::from(which) << 16 | u32::from(high) << 8 | u32::from(low));
        let code = match which % 24 {
            0 => KeyCode::Enter,
            1 => KeyCode::Esc,
            2 => KeyCode::Tab,
            3 => KeyCode::BackTab,
            4 => KeyCode::Up,
            5 => KeyCode::Down,
            6 => KeyCode::Left,
            7 => KeyCode::Right,
            8 => KeyCode::PageUp,
            9 => KeyCode::PageDown,
            10 => KeyCode::Home,
            11 => KeyCode::End,
            12 => KeyCode::Backspace,
            13 => KeyCode::Delete,
            14 => KeyCode::F(low),
            15 => KeyCode::Insert,
            16 => KeyCode::Null,
            _ => KeyCode::Char(char.unwrap_or(char::from(low))),
        };
        let held = KeyModifiers::from_bits_truncate(held);
        let kinds = [KeyEventKind::Press, KeyEventKind::Repeat, KeyEventKind::Release];
        for kind in kinds {
            let event = KeyEvent::new_with_kind(code, held, kind);
            let Some(key) = Key::from_event(event) else { continue };
            for place in keymap::ALL {
                let _ = place.action(key, VimKeys::On);
                let _ = place.action(key, VimKeys::Off);
            }
            typed.key(key);
        }
    }
}

fn with(read: impl FnOnce(Reading<'_>)) {
    let wall = |time: NaiveDateTime| Some(time.and_utc().fixed_offset());
    let columns = BTreeMap::new();
    read(Reading { day_start: DayStart::default(), wall: &wall, columns: &columns });
}
