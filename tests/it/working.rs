//! What happens while something slow is under way on the other thread, and while nothing is.

#[cfg(unix)]
use std::path::{Path, PathBuf};
use std::time::Duration;

use daymark::domain::prefs::Prefs;
use daymark::store::{KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SeededChance;
use daymark::system::locked_card::LockedCard;
use daymark::ui::job::{Worker, wait_for_all};
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::stage::{PASSPHRASE, Stage};

/// So much work that no key is slower.
const SLOW: KdfCost = KdfCost { log_n: 15 };
/// However slow this computer is.
const AT_MOST: Duration = Duration::from_mins(1);

fn journal(home: &TempDir, cost: KdfCost) -> Store {
    let dir = VaultDir::new(home.path().join("journal"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    vault::create(&dir, &passphrase, cost, &SeededChance::new(7)).unwrap().0
}

fn begin(home: TempDir, session: Session, first: Route) -> Stage {
    let seen = (LockedCard::default(), Prefs::default());
    Stage::begin_with(home, session, first, seen, Worker::Thread)
}

#[test]
fn a_guest_is_not_given_the_journal_that_opens_under_their_hands() {
    let home = TempDir::new().unwrap();
    drop(journal(&home, SLOW));
    let mut stage = begin(home, Session::default(), Route::Unlock(None));
    stage.type_text(PASSPHRASE);
    stage.press("enter up enter");
    assert!(stage.has("You are a guest"), "{}", stage.shows());
    wait_for_all(AT_MOST);
    stage.wait(0);
    assert!(stage.store().is_guest(), "{}", stage.shows());
    assert!(stage.has("You are a guest"), "{}", stage.shows());
}

/// A page that waits for a suggestion, and the pipe it comes through.
#[cfg(unix)]
fn waiting_for_a_file() -> (Stage, PathBuf) {
    let home = TempDir::new().unwrap();
    let pipe = home.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let store = journal(&home, KdfCost::CHEAP_FOR_TESTS);
    let mut stage = begin(home, Session::open(store), Route::Section(Section::Today));
    stage.press("^p").type_text("suggestion you were").press("enter");
    stage.press("tab").type_text(&pipe.display().to_string()).press("enter");
    (stage, pipe)
}

/// The file comes, and what came of it is told.
#[cfg(unix)]
fn arrives(pipe: &Path, stage: &mut Stage) {
    use std::io::Write as _;

    std::fs::OpenOptions::new().write(true).open(pipe).unwrap().write_all(b"{}").unwrap();
    wait_for_all(AT_MOST);
    stage.wait(0);
}

/// A page that waits for a file takes nobody's answer with it when it is left: the page that stands in its
/// place then would take it for its own.
#[test]
#[cfg(unix)]
fn what_came_of_a_job_is_told_to_nobody_but_the_page_that_began_it() {
    let (mut stage, pipe) = waiting_for_a_file();
    stage.press("esc ^p").type_text("recovery").press("enter");
    assert!(!stage.recovery_code().is_empty(), "{}", stage.shows());
    arrives(&pipe, &mut stage);
    assert!(!stage.recovery_code().is_empty(), "{}", stage.shows());
    assert!(!stage.has("new code works"), "{}", stage.shows());
}

/// Each of two pages that wait for something slow is told what its own came to.
#[test]
#[cfg(unix)]
fn two_jobs_at_once_are_both_told() {
    let (mut stage, pipe) = waiting_for_a_file();
    let written = pipe.with_file_name("written.md");
    // The first waits; the second is done meanwhile.
    let before = stage.shows();
    stage.press("^p").type_text("export").press("enter");
    for _ in 0..200 {
        stage.press("backspace");
    }
    stage.type_text(&written.display().to_string()).press("enter");
    for _ in 0..600 {
        if written.exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    std::thread::sleep(Duration::from_millis(300));
    stage.wait(0);
    assert!(stage.has("written.md"), "{}", stage.shows());
    assert!(!stage.has("Writing the file"), "{}", stage.shows());
    arrives(&pipe, &mut stage);
    assert!(stage.has("A suggestion"), "{}", stage.shows());
    assert_ne!(stage.shows(), before, "nothing was said of the file");
}

#[test]
fn a_program_left_alone_sleeps_whoever_it_is_for() {
    let minute = Duration::from_secs(30);
    for seconds in [0, 100, 3_600, 90_000] {
        let nap = Stage::guest().wait_and_nap(seconds);
        assert!(nap >= minute, "a guest after {seconds} seconds: {nap:?}");
        let nap = Stage::locked().wait_and_nap(seconds);
        assert!(nap >= minute, "locked after {seconds} seconds: {nap:?}");
        let nap = Stage::open().wait_and_nap(seconds);
        assert!(nap >= Duration::from_secs(1), "open after {seconds} seconds: {nap:?}");
    }
}
