//! Files that were cut, changed or replaced: an error or the right journal, never a panic or a wrong one,
//! and never overwritten.

use std::fs;

use daymark::domain::entry::Entry;
use daymark::store::doctor::Finding;
use daymark::store::salvage::salvage;
use daymark::store::{StoreError, Unlock, VaultDir, VaultState};

use crate::common::{entry, everything, files, open, save, vault_with};

/// Everything in the journal, or why not.
fn read(dir: &VaultDir) -> Result<Vec<Entry>, StoreError> {
    open(dir)?.entries(everything())
}

fn is_about_the_file(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged { .. } | StoreError::NotAVault { .. })
}

#[test]
fn one_flipped_bit_anywhere_is_noticed() {
    let (_folder, dir, _) = vault_with(30);
    let whole = fs::read(dir.journal()).unwrap();
    let right = read(&dir).unwrap();
    let (mut noticed, mut rounds) = (0, 0);
    let starts = 0..24usize;
    let spread = (0..whole.len()).step_by(whole.len() / 150);
    let ends = [whole.len() - 1, whole.len() - 64, 4095, 4096, 8191];
    for at in starts.chain(spread).chain(ends) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        fs::write(dir.journal(), &changed).unwrap();
        rounds += 1;
        match read(&dir) {
            Ok(entries) => assert_eq!(entries, right, "byte {at}"),
            Err(error) => {
                noticed += 1;
                assert!(is_about_the_file(&error), "byte {at}: {error:?}");
                assert_eq!(error.exit_code(), 5);
            }
        }
        if let Ok(store) = open(&dir) {
            let findings = store.integrity().unwrap();
            assert!(matches!(findings.first(), Some(Finding::Pages(1))), "byte {at}: {findings:?}");
        }
        assert_eq!(fs::read(dir.journal()).unwrap(), changed, "byte {at}: the file was touched");
    }
    assert!(noticed * 3 > rounds, "{noticed} of {rounds}");
}

#[test]
fn a_file_cut_at_any_length_is_refused_or_right_and_stays_as_it_is() {
    let (_folder, dir, _) = vault_with(30);
    let whole = fs::read(dir.journal()).unwrap();
    let step = whole.len() / 60;
    for length in (0..whole.len()).step_by(step).chain([1, 16, 4095, 4096, 4097, whole.len() - 1]) {
        fs::write(dir.journal(), &whole[..length]).unwrap();
        match read(&dir) {
            Err(error) => assert!(is_about_the_file(&error), "{length}: {error:?}"),
            // What is missing is read as zeros. Once in 256 journals the last byte is one.
            Ok(entries) => {
                assert!(whole[length..].iter().all(|byte| *byte == 0), "{length}");
                assert_eq!(entries.len(), 30, "{length}");
            }
        }
        assert_eq!(fs::read(dir.journal()).unwrap(), &whole[..length], "{length}");
    }
    fs::write(dir.journal(), &whole).unwrap();
    assert_eq!(read(&dir).unwrap().len(), 30);
}

#[test]
fn something_else_in_the_place_of_the_journal_is_named_and_kept() {
    let (_folder, dir, _) = vault_with(1);
    let plain = rusqlite::Connection::open_in_memory().unwrap();
    let path = dir.path().join("plain.db");
    plain.execute_batch("CREATE TABLE mine (a); INSERT INTO mine VALUES (1)").unwrap();
    plain.execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    let plain = fs::read(&path).unwrap();
    for strange in [Vec::new(), b"my own notes".to_vec(), plain] {
        fs::write(dir.journal(), &strange).unwrap();
        assert_eq!(dir.state(), VaultState::NotOurs);
        let error = read(&dir).unwrap_err();
        assert_eq!(error, StoreError::NotAVault { path: dir.journal() });
        assert_eq!(fs::read(dir.journal()).unwrap(), strange);
    }
    for noise in [vec![7; 4096], vec![0; 40_960], (0..=255u8).cycle().take(50_000).collect()] {
        fs::write(dir.journal(), &noise).unwrap();
        assert!(is_about_the_file(&read(&dir).unwrap_err()));
        assert_eq!(fs::read(dir.journal()).unwrap(), noise);
    }
}

#[test]
fn one_bad_page_does_not_hide_the_rest_and_the_rest_can_be_saved() {
    let (folder, dir, code) = vault_with(300);
    let whole = fs::read(dir.journal()).unwrap();
    let (mut found, mut kept, mut rounds) = (0, 0, 0);
    for page in (1..whole.len() / 4096).step_by(3) {
        let mut changed = whole.clone();
        changed[page * 4096 + 100] ^= 1;
        fs::write(dir.journal(), &changed).unwrap();
        let Ok(store) = open(&dir) else { continue };
        rounds += 1;
        let findings = store.integrity().unwrap();
        assert_eq!(findings.first(), Some(&Finding::Pages(1)));
        found += usize::from(findings.iter().any(|one| matches!(one, Finding::Entry(_))));
        drop(store);
        let into = VaultDir::new(folder.path().join(format!("saved-{page}")));
        let (saved, report) = salvage(&dir, Unlock::Recovery(&code), &into).unwrap();
        let there = saved.entries(everything()).unwrap();
        assert_eq!(there.len(), report.entries + report.without_answers, "page {page}");
        let entry = |id| (0..300).map(|number| entry(number, "")).find(|entry| entry.id == id);
        for saved in &there {
            let right = entry(saved.id).unwrap();
            assert!(saved.text.reveal().starts_with("words of entry "));
            assert!(saved.answers.is_empty() || saved.answers == right.answers);
        }
        kept += there.len();
        drop(saved);
        assert_eq!(open(&into).unwrap().integrity().unwrap(), []);
        assert_eq!(fs::read(dir.journal()).unwrap(), changed);
    }
    assert!(found > 0);
    assert!(rounds > 10 && kept * 10 > rounds * 300 * 8, "{kept} in {rounds} rounds");
}

#[test]
fn another_journals_file_is_damaged_not_a_wrong_passphrase() {
    let (_one, dir, _) = vault_with(1);
    let (_two, other, _) = vault_with(1);
    fs::copy(other.journal(), dir.journal()).unwrap();
    assert_eq!(read(&dir).unwrap_err(), StoreError::Damaged { path: dir.journal() });
}

#[test]
fn a_row_no_daymark_wrote_is_an_error_not_a_default() {
    let (_folder, dir, _) = vault_with(3);
    let bare = crate::format::bare(&dir);
    bare.execute_batch(
        "PRAGMA ignore_check_constraints = ON; UPDATE entry SET day = '2026-99-99' WHERE no = 2",
    )
    .unwrap();
    drop(bare);
    assert_eq!(read(&dir).unwrap_err(), StoreError::Damaged { path: dir.journal() });
    let findings = open(&dir).unwrap().integrity().unwrap();
    assert!(findings.contains(&Finding::Entry(entry(1, "").id)), "{findings:?}");
    assert_eq!(findings.iter().filter(|finding| matches!(finding, Finding::Entry(_))).count(), 1);
}

#[test]
fn nobody_who_writes_to_the_database_gets_past_its_checks() {
    let (_folder, dir, _) = vault_with(2);
    let bare = crate::format::bare(&dir);
    for sql in [
        "UPDATE entry SET kind = 'streak'",
        "UPDATE entry SET day = 'today'",
        "UPDATE entry SET id = 'x'",
        "UPDATE entry SET text = NULL",
        "UPDATE entry SET is_pinned = 2",
        "UPDATE answer SET value = 5 WHERE type = 'step'",
        "UPDATE answer SET value = NULL WHERE type = 'step'",
        "UPDATE answer SET type = 'guess'",
        "INSERT INTO answer VALUES (99, 'feeling', 'step', '', 1)",
        "INSERT INTO answer VALUES (1, 'Feeling', 'step', '', 1)",
        "INSERT INTO answer VALUES (1, 'sleep', 'quarter-hours', '', 97)",
        "INSERT INTO answer VALUES (1, 'used', 'mark', '', NULL)",
        "INSERT INTO person VALUES ('a', 'b', 'c', 'd', 'maybe')",
        "INSERT INTO preference VALUES ('A b', 'c')",
        "INSERT INTO draft (slot) VALUES ('poem')",
    ] {
        bare.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        assert!(bare.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn no_word_of_a_note_is_in_any_file() {
    let (folder, dir, _) = vault_with(5);
    let secret = "Zanzibarquartett";
    let mut store = open(&dir).unwrap();
    save(&mut store, &entry(50, &format!("a note about {secret} and more")));
    daymark::store::backup::automatic(&store, &dir, crate::common::day("2026-02-01")).unwrap();
    let mut with_tag = entry(51, "");
    with_tag.tags = daymark::domain::entry::Tag::list(secret);
    save(&mut store, &with_tag);
    let utf16: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let lower = secret.to_lowercase();
    let check = || {
        let all = files(folder.path());
        assert!(all.len() >= 5);
        for (name, bytes) in all {
            for needle in
                [secret.as_bytes(), lower.as_bytes(), &utf16, b"CREATE TABLE", b"words of"]
            {
                let found = bytes.windows(needle.len()).any(|window| window == needle);
                assert!(!found, "{name}");
            }
        }
    };
    check();
    drop(store);
    check();
}
