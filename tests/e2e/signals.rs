//! What happens when the system, another program or a closed window ends or stops this one.

use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::prefs::Switch;
use daymark::ui::start;
use daymark::ui::terminal::Taken;
use rustix::process::Signal;

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, Program, TAB, ctrl};

/// The unfinished check-in is offered again, with its words.
fn assert_draft(home: &Home, words: &str) {
    let mut window = home.unlocked();
    window.wait("Go on with your check-in").send(ENTER).wait("Question 2 of 5");
    for number in 3..=5 {
        window.send(ENTER).wait(&format!("Question {number} of 5"));
    }
    window.wait(words);
    window.leave();
}

#[test]
fn being_ended_keeps_the_draft_and_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let home = Home::with_journal();
        let mut window = home.unlocked();
        window.begin_check_in("half a thought").signal(signal);
        let status = window.ended();
        assert!(status.success(), "{signal:?} {status:?}");
        window.assert_given_back();
        assert_draft(&home, "half a thought");
    }
}

#[test]
fn being_ended_while_locked_or_before_the_first_run_is_quiet() {
    for home in [Home::with_journal(), Home::empty()] {
        let mut window = home.start();
        window.wait("F2 Help now").signal(Signal::TERM);
        assert!(window.ended().success());
        window.assert_given_back();
    }
}

#[test]
fn a_closed_window_ends_the_program_and_keeps_the_draft() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.begin_check_in("cut off here");
    // Ctrl+L draws the frame again and changes nothing.
    window.close(&ctrl('l'));
    window.ended();
    assert_draft(&home, "cut off here");
}

#[test]
fn suspended_and_brought_back_it_is_locked_and_drawn_again() {
    let home = Home::with_journal();
    let script =
        "set -m; \"$@\"; echo stopped once; read line; fg; echo stopped twice; read line; fg";
    let mut window = home.program().within(script).start();
    window.unlock().send(ctrl('z')).wait("stopped once");
    window.assert_given_back();
    window.send(ENTER).wait("Type your passphrase").wait("Locked").wait("F2 Help now");
    // The last row that a frame draws: before it the screen is not whole.
    window.wait("In crisis? Call or text 988.").wait("F1 Keys");
    assert!(!window.shows().contains("Today"), "{}", window.shows());
    // Once more, where nothing on the screen has changed in between.
    let locked = window.shows();
    window
        .send(TAB)
        .send(TAB)
        .wait("› I forgot it")
        .send(ctrl('z'))
        .wait("stopped twice")
        .send(ENTER);
    window.wait_until("the same screen again", |seen| seen.text() == locked);
    window.unlock();
    window.leave();
}

/// The other half of a test here: a test of its own, which runs as a program.
fn other_half(name: &str, home: &Home) -> Program {
    let me = std::env::current_exe().unwrap();
    Program::new(&me.display().to_string(), home.folder())
        .arg("--exact")
        .arg(&format!("signals::{name}"))
        .arg("--ignored")
        .arg("--test-threads=1")
}

/// The program's own way of stopping, in a terminal of its own: started by the test below.
#[test]
#[ignore = "it panics, as the other half of the test below"]
fn a_program_that_panics() {
    start::when_it_panics("It closed.".to_owned(), daymark::cli::output::say_panic);
    let drawing = std::thread::Builder::new().name("main".to_owned()).spawn(|| {
        let _taken = Taken::take(Switch::On).unwrap();
        panic!("a Quincunxial secret");
    });
    drawing.unwrap().join().unwrap_err();
}

#[test]
fn a_panic_gives_the_terminal_back_and_quotes_nothing() {
    let home = Home::empty();
    let mut window = other_half("a_program_that_panics", &home).arg("--nocapture").start();
    window.ended();
    window.assert_given_back();
    let shown = window.shows();
    assert!(shown.contains("It closed.\ndaymark 0."), "{shown}");
    assert!(shown.contains("tests/e2e/signals.rs:"), "{shown}");
    let raw = String::from_utf8_lossy(&window.seen().raw).into_owned();
    assert!(!raw.contains("Quincunxial"), "{raw}");
    // Lines begin at the left edge again: the terminal is no longer raw.
    assert!(shown.lines().all(|line| !line.starts_with("     ")), "{shown}");
}

/// Leaving while the key is being worked out, or right behind it, is as clean as at any other moment.
#[test]
fn leaving_in_the_middle_of_work_ends_well() {
    let home = Home::with_journal();
    for pause in [0, 5, 20, 60, 150, 300] {
        let mut window = home.start();
        window.wait("Type your passphrase").send(PASSPHRASE).send(ENTER);
        std::thread::sleep(std::time::Duration::from_millis(pause));
        window.signal(Signal::TERM);
        let status = window.ended();
        assert!(status.success(), "{pause} {status:?}");
    }
}

/// How much is written: enough to be stopped in the middle.
const PAGE_BYTES: usize = 96 * 1024 * 1024;

/// A command that writes a page of plain words: started by the test below.
#[test]
#[ignore = "it is stopped, as the other half of the test below"]
fn a_command_that_writes_a_page() {
    daymark::system::ending::prepare().unwrap();
    let page = std::path::Path::new("page.txt");
    daymark::system::files::write_page(page, &vec![b'w'; PAGE_BYTES]).unwrap();
}

#[test]
fn a_page_that_is_stopped_on_its_way_takes_its_words_along() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let home = Home::empty();
        let mut window = other_half("a_command_that_writes_a_page", &home).start();
        let part = home.folder().join(".daymark-1.part");
        let page = home.folder().join("page.txt");
        while !part.exists() && !page.exists() {
            std::thread::sleep(std::time::Duration::from_micros(200));
        }
        window.signal(signal);
        let status = window.ended();
        assert!(!part.exists(), "{signal:?} {status:?}");
        // Whole, or not there at all.
        let size = std::fs::metadata(&page).map_or(0, |about| about.len());
        assert!(size == 0 || size == PAGE_BYTES as u64, "{size}");
    }
}

/// A command that ends while something still writes a page: started by the test below.
#[test]
#[ignore = "it is the other half of the test below"]
fn a_program_that_leaves_a_page_behind() {
    let page = std::path::Path::new("page.txt");
    let written = daymark::system::files::write_page_with(page, |to| {
        to.write_all(&vec![b'w'; 3 * 1024 * 1024])?;
        drop(daymark::system::ending::leave());
        to.write_all(b"and more")
    });
    assert!(written.is_err());
}

#[test]
fn words_that_are_on_their_way_when_the_program_leaves_do_not_stay() {
    let home = Home::empty();
    let mut window = other_half("a_program_that_leaves_a_page_behind", &home).start();
    assert!(window.ended().success(), "{}", window.shows());
    assert!(window.shows().contains("1 passed"), "{}", window.shows());
    assert_eq!(home.files(), []);
}

/// Everything under the home whose name is that of a page on its way.
fn parts(home: &Home) -> Vec<std::path::PathBuf> {
    let is_part = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "part");
    home.names().into_iter().filter(is_part).collect()
}

#[test]
fn an_export_from_the_screens_that_is_ended_on_its_way_takes_its_words_along() {
    let home = Home::with_journal();
    let mut store = home.open().unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-03-31T12:00:00-05:00").unwrap();
    let day = "2026-03-31".parse().unwrap();
    let saves = (0..8_000_u32).map(|number| {
        let [a, b, c, d] = number.to_be_bytes();
        let id = EntryId::new(at, [1, 1, 1, 1, 1, 1, a, b, c, d]);
        let mut entry = Entry::new(id, Kind::Note, day, at);
        entry.text = "Quincunxial words ".repeat(20).as_str().into();
        Change::Save(Box::new(entry))
    });
    store.apply(&Change::All(saves.collect())).unwrap();
    drop(store);
    let whole = |home: &Home| home.names().into_iter().find(|it| it.ends_with("my-pages.json"));
    let mut caught = 0;
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut window = home.unlocked();
        window.send(ctrl('p')).wait("Go anywhere").send("Export").send(ENTER);
        window.wait("Everything in your journal").send(ENTER);
        while parts(&home).is_empty() && whole(&home).is_none() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        caught += usize::from(!parts(&home).is_empty());
        window.signal(signal);
        let status = window.ended();
        assert!(parts(&home).is_empty(), "{signal:?} {status:?}");
        window.assert_given_back();
        if let Some(whole) = whole(&home) {
            let text = std::fs::read_to_string(&whole).unwrap();
            assert!(text.ends_with("}\n"), "half a page has its name");
            std::fs::remove_file(whole).unwrap();
        }
    }
    assert!(caught > 0, "nothing was ended on its way");
}
