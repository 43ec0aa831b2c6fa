//! Damaged, missing, foreign and forbidden files: what to do is said, help opens, and nothing is touched.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, F2, F3, Window};

/// Every file of the journal, to compare.
fn journal(home: &Home) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = home.files();
    files.retain(|(path, _)| !path.ends_with("journal.lock"));
    files.sort();
    files
}

fn assert_help(window: &mut Window) {
    window.send(F2).wait("hard to wake").send("1").wait("911").send(F3);
}

/// The lock screen says `words` after the passphrase, help opens, and no file has changed.
fn refuses(home: &Home, words: &str) {
    let before = journal(home);
    let mut window = home.start();
    window.wait("Type your passphrase").send(PASSPHRASE).send(ENTER).wait(words);
    assert_help(&mut window);
    window.wait("Type your passphrase").leave();
    assert_eq!(journal(home), before);
}

#[test]
fn a_damaged_journal_is_left_alone_and_said() {
    let home = Home::with_journal();
    let file = home.vault().journal();
    let whole = fs::read(&file).unwrap();
    let mut flipped = whole.clone();
    flipped[100] ^= 1;
    for bytes in [&flipped[..], &whole[..whole.len() / 2], &[], b"not a journal at all"] {
        fs::write(&file, bytes).unwrap();
        let before = journal(&home);
        let mut window = home.start();
        window.wait("F2 Help now");
        if window.shows().contains("Type your passphrase") {
            window.send(PASSPHRASE).send(ENTER).wait("! ");
        }
        assert!(window.shows().contains("! "), "{} bytes\n{}", bytes.len(), window.shows());
        assert_help(&mut window);
        window.wait("F2 Help now").leave();
        assert_eq!(journal(&home), before);
    }
}

#[test]
fn a_missing_key_slot_is_said_and_the_code_still_opens() {
    let home = Home::with_journal();
    fs::remove_file(home.vault().passphrase_slot()).unwrap();
    refuses(&home, "recovery code");
}

#[test]
fn a_journal_from_a_newer_daymark_is_refused_politely() {
    let home = Home::with_journal();
    make_newer(&home);
    refuses(&home, "newer");
}

/// Lift the journal's version as a later Daymark would.
fn make_newer(home: &Home) {
    let (key, _) = daymark_key(home);
    let journal = rusqlite::Connection::open(home.vault().journal()).unwrap();
    journal.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    journal.pragma_update(None, "user_version", 9_999).unwrap();
}

/// The hex of the key, as the documented steps give it.
fn daymark_key(home: &Home) -> (String, usize) {
    use std::io::Read as _;
    let slot = fs::File::open(home.vault().passphrase_slot()).unwrap();
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let mut text = String::new();
    age::Decryptor::new(slot)
        .unwrap()
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let key = text.trim().rsplit(' ').next().unwrap().to_owned();
    let length = key.len();
    (key, length)
}

#[test]
fn a_file_where_the_folder_should_be_is_said() {
    let home = Home::empty();
    fs::write(home.dir(), "a shopping list").unwrap();
    let mut window = home.start();
    window.wait("F2 Help now");
    assert_help(&mut window);
    window.wait("F2 Help now").leave();
    assert_eq!(fs::read(home.dir()).unwrap(), b"a shopping list");
}

/// Whether this person may write where nobody should: root may.
fn can_do_anything(home: &Home) -> bool {
    let probe = home.folder().join("probe");
    fs::create_dir(&probe).unwrap();
    fs::set_permissions(&probe, Permissions::from_mode(0o500)).unwrap();
    let can = fs::write(probe.join("file"), "").is_ok();
    fs::remove_dir_all(&probe).unwrap();
    can
}

#[test]
fn a_folder_that_may_not_be_written_opens_to_read_or_says_why() {
    let home = Home::with_journal();
    if can_do_anything(&home) {
        println!("left out: this person may write anywhere");
        return;
    }
    for file in fs::read_dir(home.dir()).unwrap() {
        fs::set_permissions(file.unwrap().path(), Permissions::from_mode(0o400)).unwrap();
    }
    fs::set_permissions(home.dir(), Permissions::from_mode(0o500)).unwrap();
    let mut window = home.start();
    window.wait("Type your passphrase").send(PASSPHRASE).send(ENTER);
    window.wait_until("a sentence or the journal", |seen| {
        seen.text().contains("! ") || seen.text().contains("read")
    });
    assert_help(&mut window);
    window.leave();
    fs::set_permissions(home.dir(), Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn settings_nobody_wrote_are_named_by_line_and_the_program_starts() {
    let home = Home::with_journal();
    fs::write(home.dir().join("config.toml"), "mouse = false\nfavourite_colour = \"blue\"\n")
        .unwrap();
    let mut window = home.start();
    window.wait("favourite_colour").wait("2").wait("Type your passphrase");
    window.unlock();
    window.leave();
}
