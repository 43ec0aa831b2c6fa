//! The steps of `docs/format.md`: opening a journal without Daymark.

use std::fs;

use age::secrecy::SecretString;
use daymark::store::VaultDir;
use rusqlite::Connection;

use crate::common::{WORDS, vault_with};

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
