//! Any keys, pastes, clicks, sizes and pauses, in any order: nothing panics, nothing raw reaches the
//! screen, and Help now still opens.

use daymark::ui::key::Key;
use daymark::ui::terminal::Event;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use ratatui::layout::Position;

use crate::screens::today::week;
use crate::stage::{PASSPHRASE, Stage};

/// Something that happens to the program.
#[derive(Debug, Clone)]
enum Deed {
    Key(Key),
    Text(String),
    Paste(String),
    Click(u16, u16),
    Wheel(Key),
    Size(u16, u16),
    Wait(u64),
}

impl Deed {
    fn happen(&self, stage: &mut Stage) {
        let event = match self {
            Self::Key(key) => Event::Key(*key),
            Self::Click(x, y) => Event::Click(Position::new(*x, *y)),
            Self::Wheel(key) => Event::Wheel(*key),
            Self::Text(text) => {
                let _ = stage.type_text(text);
                return;
            }
            Self::Paste(text) => {
                let _ = stage.paste(text);
                return;
            }
            Self::Size(width, height) => {
                let _ = stage.resize(*width, *height);
                return;
            }
            Self::Wait(seconds) => {
                let _ = stage.wait(*seconds);
                return;
            }
        };
        stage.play(vec![event]);
    }
}

fn key() -> impl Strategy<Value = Key> {
    const NAMED: [Key; 16] = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::CtrlLeft,
        Key::CtrlRight,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
        Key::Backspace,
        Key::Delete,
    ];
    prop_oneof![
        8 => prop::sample::select(&NAMED[..]),
        4 => prop::char::range('0', '9').prop_map(Key::Char),
        4 => prop::char::range('a', 'z').prop_map(Key::Char),
        2 => prop::sample::select(&[' ', '!', '?', '/', ':', '.', 'G', 'R'][..]).prop_map(Key::Char),
        2 => prop::char::range('a', 'z').prop_map(Key::Ctrl),
        2 => (1u8..=12).prop_map(Key::F),
        1 => any::<char>().prop_map(Key::Char),
    ]
}

/// Text with everything in it that has ever upset a terminal.
fn odd_text() -> impl Strategy<Value = String> {
    const PARTS: [&str; 15] = [
        "words ",
        "\u{1b}[31m",
        "\u{7}",
        "\r\n",
        "\t",
        "\u{0}",
        "\u{9b}2J",
        "\u{202e}turned\u{2066}",
        "e\u{301}\u{301}\u{301}",
        "\u{1f469}\u{200d}\u{1f467}",
        "\u{1f1fa}\u{1f1f8}",
        "\u{6f22}\u{5b57}",
        "\u{200b}\u{feff}",
        "{ $brace }",
        "2026-02-30",
    ];
    let any_parts = prop::collection::vec(prop::sample::select(&PARTS[..]), 0..12);
    prop_oneof![
        4 => any_parts.prop_map(|parts| parts.concat()),
        1 => Just("long ".repeat(20_000)),
        1 => any::<String>(),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let sizes = prop_oneof![
        Just((80, 24)),
        Just((60, 18)),
        Just((1, 1)),
        Just((200, 60)),
        (1u16..=200, 1u16..=60),
    ];
    prop_oneof![
        40 => key().prop_map(Deed::Key),
        3 => odd_text().prop_map(|text| Deed::Text(text.chars().take(40).collect())),
        1 => Just(Deed::Text(format!("{PASSPHRASE}\n"))),
        3 => odd_text().prop_map(Deed::Paste),
        3 => (0u16..200, 0u16..60).prop_map(|(x, y)| Deed::Click(x, y)),
        1 => prop::sample::select(&[Key::Up, Key::Down][..]).prop_map(Deed::Wheel),
        3 => sizes.prop_map(|(width, height)| Deed::Size(width, height)),
        3 => prop::sample::select(&[0, 1, 9, 61, 400, 90_000][..]).prop_map(Deed::Wait),
    ]
}

/// Nothing on the screen can command a terminal or turn its text around.
fn assert_tame(stage: &Stage) {
    let shown = stage.shows();
    let is_raw = |char: &char| {
        (char.is_control() && *char != '\n')
            || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(shown.chars().find(is_raw), None, "{shown:?}");
}

fn play(mut stage: Stage, deeds: &[Deed]) {
    for deed in deeds {
        deed.happen(&mut stage);
        assert_tame(&stage);
        if stage.has_ended {
            return;
        }
    }
    // At whatever size the window is: help, or its compact form.
    stage.press("F2");
    assert_tame(&stage);
    stage.resize(80, 24);
    assert!(stage.has("hard to wake") && stage.has("988"), "{}", stage.shows());
    stage.press("1");
    assert!(stage.has("911"), "{}", stage.shows());
    // The step stays readable in the smallest window too.
    stage.resize(20, 5);
    assert_tame(&stage);
    assert!(stage.has("TRY TO WAKE"), "{}", stage.shows());
}

#[expect(clippy::disallowed_methods, reason = "how a person asks for the whole of it")]
fn cases() -> u32 {
    if std::env::var_os("DAYMARK_WEATHER").is_some() { 400 } else { 30 }
}

/// Play many lists of deeds; the shortest that breaks something is what is told. The same deeds fail the
/// same way each time, and the same number of them happens on each run.
fn monkey(what: &str, stage: impl Fn() -> Stage) {
    let cases = cases();
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let count = std::cell::Cell::new(0);
    let done = TestRunner::new(config).run(&prop::collection::vec(deed(), 1..50), |deeds| {
        play(stage(), &deeds);
        count.set(count.get() + deeds.len());
        Ok(())
    });
    assert!(done.is_ok(), "{done:?}");
    println!("weather: any keys, {what}: {cases} lists, {} deeds", count.get());
}

#[test]
fn nothing_a_guest_does_breaks_it() {
    monkey("as a guest", Stage::guest);
}

#[test]
fn nothing_breaks_an_open_journal() {
    monkey("in an open journal", || Stage::open_with(week()));
}

#[test]
fn nothing_breaks_it_while_locked() {
    monkey("while locked", Stage::locked);
}

#[test]
fn nothing_breaks_the_first_run() {
    monkey("in the first run", Stage::first_run);
}
