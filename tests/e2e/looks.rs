//! What a terminal with few colours, few symbols or no screen at all gets.

use std::process::Command;

use daymark::store::{Access, KdfCost, Passphrase, vault};
use daymark::system::chance::SystemChance;

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, F2, Window};

/// The numbers of every SGR sequence that was sent.
fn looks(window: &Window) -> Vec<String> {
    let raw = String::from_utf8_lossy(&window.seen().raw).into_owned();
    raw.split("\u{1b}[")
        .skip(1)
        .filter_map(|rest| rest.split_once('m'))
        .map(|(numbers, _)| numbers)
        .filter(|numbers| numbers.chars().all(|char| char.is_ascii_digit() || ";:".contains(char)))
        .flat_map(|numbers| numbers.split(';'))
        .map(str::to_owned)
        .collect()
}

/// Whether an SGR number sets a colour; `39` and `49` put the terminal's own back.
fn is_colour(number: &str) -> bool {
    let head = number.split(':').next().unwrap_or_default();
    matches!(head.parse::<u8>().unwrap_or(0), 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
}

#[test]
fn without_colour_there_is_none_but_bold_stays() {
    let home = Home::with_journal();
    let start = || home.program().env("COLORTERM", "truecolor").env("COLORFGBG", "15;0");
    let tour = |mut window: Window| {
        window.unlock().send("5").wait("›5 Tools").send("8").wait("›8 Settings");
        window.send(F2).wait("hard to wake");
        let looks = looks(&window);
        window.leave();
        looks
    };
    let coloured = tour(start().start());
    assert!(coloured.iter().any(|number| is_colour(number)), "{coloured:?}");
    for plain in [start().env("NO_COLOR", "1").start(), start().arg("--color").arg("never").start()]
    {
        let plain = tour(plain);
        assert_eq!(plain.iter().find(|number| is_colour(number)), None);
        assert!(plain.iter().any(|number| number == "1"), "bold");
    }
}

#[test]
fn the_background_is_asked_for_and_the_answer_is_never_typed() {
    let home = Home::with_journal();
    let mut window = home.start();
    window.wait("Type your passphrase").wait("F1 Keys");
    let asked = String::from_utf8_lossy(&window.seen().raw).matches("\u{1b}]11;?").count();
    assert_eq!(asked, 1);
    assert_eq!(looks(&window).iter().find(|number| is_colour(number)), None, "not known yet");
    // In the middle of the passphrase, as on a slow line.
    let (first, rest) = PASSPHRASE.split_at(5);
    window.send(first).send("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\").send(rest).send("\r");
    window.wait("›1 Today");
    let looks = looks(&window);
    assert!(looks.iter().any(|number| is_colour(number)), "{looks:?}");
    window.leave();
}

#[test]
fn ascii_is_only_ascii() {
    let home = Home::with_journal();
    let mut window = home.program().arg("--ascii").start();
    window.wait("Type your passphrase").send(PASSPHRASE).send("\r").wait("1 Today");
    for section in 2..=8 {
        let lit = [">", "*"].map(|mark| format!("{mark}{section} "));
        window
            .send(section.to_string())
            .wait_until("the next section", |seen| lit.iter().any(|lit| seen.text().contains(lit)));
    }
    window
        .send("1")
        .wait(">1 Today")
        .send("n")
        .wait("Question 1 of 5")
        .send("3")
        .send(F2)
        .wait("hard to wake");
    let raw = window.seen().raw.clone();
    let first = raw.iter().position(|byte| !byte.is_ascii());
    assert_eq!(first.map(|at| String::from_utf8_lossy(&raw[at..at + 12]).into_owned()), None);
    window.leave();
}

#[test]
fn where_no_screen_can_be_drawn_there_are_plain_lines() {
    let home = Home::with_journal();
    let mut dumb = home.program().env("TERM", "dumb").start();
    dumb.wait("Type a number").send("quit\r");
    assert!(dumb.ended().success());
    let text = String::from_utf8_lossy(&dumb.seen().raw).into_owned();
    assert!(text.contains("988") && text.contains("911"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text:?}");

    let piped = Command::new(env!("CARGO_BIN_EXE_daymark"))
        .arg("--dir")
        .arg(home.dir())
        .env_clear()
        .output()
        .unwrap();
    let text = String::from_utf8(piped.stdout).unwrap();
    assert!(piped.status.success(), "{text}");
    assert!(text.contains("988") && text.contains("911") && !text.contains('\u{1b}'), "{text}");
}

#[test]
fn a_lost_passphrase_is_replaced_line_by_line_with_the_recovery_code() {
    let home = Home::empty();
    let passphrase = Home::passphrase();
    let (store, code) =
        vault::create(&home.vault(), &passphrase, KdfCost::CHEAP_FOR_TESTS, &SystemChance).unwrap();
    drop(store);
    let recover = || home.program().arg("passphrase").arg("recover").start();
    let mut window = recover();
    window.wait("recovery code you wrote down").send("0000-0000\r");
    assert!(!window.ended().success());
    let mut window = recover();
    let typed = code.reveal().to_lowercase().replace('-', "");
    window.wait("recovery code you wrote down").send(&typed).send("\r");
    window.wait("of your own").send("other easy words\r").wait("once more");
    window.send("other easy words\r").wait("opens your journal now");
    assert!(window.ended().success());
    assert!(!window.shows().contains("other easy words"));
    let new = Passphrase::new("other easy words".to_owned());
    vault::open(&home.vault(), &new, Access::Write).unwrap();
}

#[test]
fn characters_that_were_asked_for_once_are_not_kept_as_a_setting() {
    let home = Home::with_journal();
    let mut window = home.program().arg("--ascii").start();
    window.wait("Type your passphrase").send(crate::home::PASSPHRASE).send(ENTER).wait("1 Today");
    window.send("8").wait("8 Settings").send(ENTER);
    let config = home.dir().join("config.toml");
    for _ in 0..100 {
        if config.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    window.leave();
    let kept = std::fs::read_to_string(config).unwrap();
    assert!(!kept.contains("shapes"), "{kept}");
}
