//! The steps of `docs/format.md`: opening a journal without Daymark.

use std::fs;

use age::secrecy::SecretString;
use daymark::domain::change::Change;
use daymark::domain::draft::Draft;
use daymark::domain::entry::Kind;
use daymark::store::{Filter, Store, Unlock, VaultDir, backup};
use rusqlite::Connection;

use crate::common::{WORDS, at, entry, everything, open, passphrase, vault_with};

/// The 64 hex digits in a slot, as `age -d` would print them.
pub(crate) fn hex(slot: &[u8], words: &str) -> String {
    let identity = age::scrypt::Identity::new(SecretString::from(words.to_owned()));
    let line = String::from_utf8(age::decrypt(&identity, slot).unwrap()).unwrap();
    line.trim_end().strip_prefix("daymark-key-1 ").unwrap().to_owned()
}

/// The database, opened with nothing of Daymark.
pub(crate) fn bare(dir: &VaultDir) -> Connection {
    let hex = hex(&fs::read(dir.passphrase_slot()).unwrap(), WORDS);
    let connection = Connection::open(dir.journal()).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).unwrap();
    connection
}

#[test]
fn the_documented_steps_open_a_journal_without_daymark() {
    let (_folder, dir, code) = vault_with(3);
    let connection = bare(&dir);
    let words: Vec<String> = connection
        .prepare("SELECT text FROM entry ORDER BY day, at_ms")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(words, ["words of entry 0", "words of entry 1", "words of entry 2"]);
    let recovery = fs::read(dir.recovery_slot()).unwrap();
    assert_eq!(
        hex(&recovery, code.reveal()),
        hex(&fs::read(dir.passphrase_slot()).unwrap(), WORDS)
    );
}

#[test]
fn another_program_opens_it_where_one_is_installed() {
    let (_folder, dir, _) = vault_with(3);
    let python = |script: &str| {
        std::process::Command::new("python3").arg("-c").arg(script).arg(dir.journal()).output()
    };
    if !python("import sqlcipher3").is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: python3 with the module sqlcipher3 is not installed here");
        return;
    }
    let hex = hex(&fs::read(dir.passphrase_slot()).unwrap(), WORDS);
    let script = format!(
        "import sys, sqlcipher3\n\
         db = sqlcipher3.connect(sys.argv[1])\n\
         db.execute(\"PRAGMA key = \\\"x'{hex}'\\\"\")\n\
         print(db.execute('SELECT count(*) FROM entry').fetchone()[0])\n\
         print(db.execute(\"SELECT count(*) FROM entry_text WHERE entry_text MATCH 'words'\").fetchone()[0])"
    );
    let output = python(&script).unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "3\n3\n", "{output:?}");
}

/// Where the journals of earlier forms are kept, one copy of each.
fn fixtures() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals")
}

/// Makes the fixture of the present form. Run once for each released form, and never again:
/// `cargo test --test store -- --ignored makes_the_fixture`.
#[test]
#[ignore = "makes a file that is kept in the repository"]
fn makes_the_fixture_of_this_form() {
    let file = fixtures().join(format!("form-{}.daymark", Store::schema_known()));
    fs::create_dir_all(fixtures()).unwrap();
    let (_folder, dir, _) = vault_with(8);
    let mut store = open(&dir).unwrap();
    let trashed = entry(3, "").id;
    store.apply(&Change::Trash(trashed, at("2026-02-01T09:00:00-05:00"))).unwrap();
    let draft = Draft { entry: entry(9, "begun"), at: at("2026-02-01T09:00:00-05:00") };
    store.apply(&Change::Draft(Kind::Note, Some(Box::new(draft)))).unwrap();
    let prefer = Change::Prefer("a".parse().unwrap(), Some("b".into()));
    store.apply(&prefer).unwrap();
    backup::write(&store, &file).unwrap();
}

#[test]
fn a_journal_of_every_released_form_opens_with_everything_in_it() {
    let mut opened = 0;
    for file in fs::read_dir(fixtures()).unwrap() {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path());
        let passphrase = passphrase();
        let with = Unlock::Passphrase(&passphrase);
        backup::restore(&dir, &file.unwrap().path(), with).unwrap();
        let store = open(&dir).unwrap();
        let entries = store.entries(everything()).unwrap();
        let expected: Vec<_> = (0..8)
            .filter(|number| *number != 3)
            .map(|number| entry(number, &format!("words of entry {number}")))
            .collect();
        assert_eq!(entries, expected);
        assert!(store.trashed_at(entry(3, "").id).unwrap().is_some());
        assert_eq!(store.draft(Kind::Note).unwrap().unwrap().entry, entry(9, "begun"));
        assert_eq!(store.preference(&"a".parse().unwrap()).unwrap(), Some("b".into()));
        assert_eq!(store.search("words", &Filter::default(), 1).unwrap().total, 7);
        assert_eq!(store.integrity().unwrap(), []);
        opened += 1;
    }
    assert_eq!(opened, Store::schema_known());
}

/// The first released form, as it was written then, one step after the other.
#[test]
fn the_first_form_climbs_to_this_one_after_a_copy_of_it_was_kept() {
    let passphrase = passphrase();
    let with = Unlock::Passphrase(&passphrase);
    let upgraded = |file: &std::path::Path, into: &std::path::Path| {
        let store = backup::open_backup(file, with, into).unwrap();
        let entries = store.entries(everything()).unwrap();
        drop(store);
        let dir = VaultDir::new(into);
        let form: u32 =
            bare(&dir).pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(form, Store::schema_known());
        (dir.backups().join("before-form-2.daymark"), entries)
    };
    let folder = tempfile::tempdir().unwrap();
    let (copy, entries) = upgraded(&fixtures().join("form-1.daymark"), &folder.path().join("a"));
    assert_eq!(entries.len(), 7);
    // What was kept is the older form: opening it climbs again, and keeps a copy again.
    let (copy, again) = upgraded(&copy, &folder.path().join("b"));
    assert!(copy.exists());
    assert_eq!(entries, again);
    // One of this form needs none.
    let newest = fixtures().join(format!("form-{}.daymark", Store::schema_known()));
    let (copy, _) = upgraded(&newest, &folder.path().join("c"));
    assert!(!copy.exists());
}

/// Two computers that were brought up to date apart hold the same, and a merge changes nothing.
#[test]
fn two_copies_of_the_first_form_that_climbed_apart_are_the_same() {
    let passphrase = passphrase();
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = ["a", "b"].map(|name| {
        let file = fixtures().join("form-1.daymark");
        backup::open_backup(&file, Unlock::Passphrase(&passphrase), &folder.path().join(name))
            .unwrap()
    });
    let (one, two) = (one.snapshot().unwrap(), two.snapshot().unwrap());
    assert_eq!(one, two);
    assert_eq!(one.merged(&two), one);
}
