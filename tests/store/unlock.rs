//! Opening, the two secrets, changing them, and every way a folder can be wrong.

use std::fs;
use std::path::Path;

use daymark::store::vault::{self};
use daymark::store::{
    Access, Passphrase, RecoveryCode, Store, StoreError, Unlock, VaultDir, VaultState,
};
use daymark::system::chance::{Chance, NoChance, SystemChance};

use crate::common::{CHEAP, entry, everything, files, open, passphrase, save, vault, vault_with};

fn other() -> Passphrase {
    Passphrase::new("another set of words".to_owned())
}

#[test]
fn what_was_saved_is_there_after_closing_and_opening() {
    let (_folder, dir, code) = vault();
    let saved = entry(1, "called Rosa");
    save(&mut open(&dir).unwrap(), &saved);
    assert_eq!(open(&dir).unwrap().entry(saved.id).unwrap(), Some(saved.clone()));
    let store = vault::unlock(&dir, Unlock::Recovery(&code), Access::Write).unwrap();
    assert_eq!(store.entries(everything()).unwrap(), [saved]);
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn a_store_can_be_handed_to_another_thread() {
    let (_folder, dir, _) = vault_with(1);
    let store = std::thread::spawn(move || open(&dir).unwrap()).join().unwrap();
    assert_eq!(store.entries(everything()).unwrap().len(), 1);
}

#[test]
fn the_wrong_secret_is_told_apart_from_a_typing_mistake_and_changes_nothing() {
    let (_folder, dir, code) = vault_with(1);
    let before = files(dir.path());
    let wrong = vault::open(&dir, &other(), Access::Write);
    assert_eq!(wrong.unwrap_err(), StoreError::WrongPassphrase);
    let wrong = RecoveryCode::random(&SystemChance).unwrap();
    let wrong = vault::unlock(&dir, Unlock::Recovery(&wrong), Access::Write);
    assert_eq!(wrong.unwrap_err(), StoreError::WrongRecoveryCode);
    assert_eq!(
        RecoveryCode::parse(&code.reveal().replacen(code.last_group(), "0000", 1)).unwrap_err(),
        StoreError::MistypedRecoveryCode
    );
    assert_eq!(files(dir.path()), before);
}

#[test]
fn after_a_change_only_the_new_passphrase_and_code_open_it() {
    let (_folder, dir, code) = vault_with(2);
    let store = open(&dir).unwrap();
    store.change_passphrase(&other(), CHEAP).unwrap();
    let new_code = RecoveryCode::random(&SystemChance).unwrap();
    store.rekey().unwrap().change_recovery_code(&new_code, CHEAP).unwrap();
    drop(store);
    assert_eq!(open(&dir).unwrap_err(), StoreError::WrongPassphrase);
    let old = vault::unlock(&dir, Unlock::Recovery(&code), Access::Write);
    assert_eq!(old.unwrap_err(), StoreError::WrongRecoveryCode);
    drop(vault::open(&dir, &other(), Access::Write).unwrap());
    vault::unlock(&dir, Unlock::Recovery(&new_code), Access::Write).unwrap();
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_recovery_code() {
    let (_folder, dir, code) = vault_with(2);
    drop(vault::reset_passphrase(&dir, &code, &other(), CHEAP).unwrap());
    let store = vault::open(&dir, &other(), Access::Write).unwrap();
    assert_eq!(store.entries(everything()).unwrap().len(), 2);
    drop(store);
    vault::unlock(&dir, Unlock::Recovery(&code), Access::Write).unwrap();
}

#[test]
fn a_passphrase_change_that_was_cut_off_leaves_the_old_one() {
    let (_folder, dir, _) = vault_with(1);
    let beside = dir.path().join("passphrase.age.new");
    for leftover in [&b""[..], b"age-encryption.org/v1\n-> scr", &[0; 500]] {
        fs::write(&beside, leftover).unwrap();
        drop(open(&dir).unwrap());
        assert!(!beside.exists());
    }
    fs::write(&beside, b"half").unwrap();
    let store = open(&dir).unwrap();
    fs::write(&beside, b"half").unwrap();
    store.change_passphrase(&other(), CHEAP).unwrap();
    drop(store);
    vault::open(&dir, &other(), Access::Write).unwrap();
}

#[test]
fn nothing_is_ever_made_over_something() {
    let (_folder, dir, _) = vault_with(1);
    let before = files(dir.path());
    let again = |dir: &VaultDir| vault::create(dir, &other(), CHEAP, &SystemChance).map(drop);
    assert!(matches!(again(&dir), Err(StoreError::AlreadyThere { .. })));
    assert_eq!(files(dir.path()), before);
    fs::remove_file(dir.journal()).unwrap();
    assert_eq!(dir.state(), VaultState::MissingJournal);
    let slot = fs::read(dir.passphrase_slot()).unwrap();
    assert_eq!(again(&dir), Err(StoreError::AlreadyThere { path: dir.passphrase_slot() }));
    assert_eq!(fs::read(dir.passphrase_slot()).unwrap(), slot);
    for strange in [&b""[..], b"my own notes", &[7; 9000]] {
        fs::write(dir.journal(), strange).unwrap();
        assert!(matches!(again(&dir), Err(StoreError::AlreadyThere { .. })));
        assert_eq!(fs::read(dir.journal()).unwrap(), strange);
    }
}

#[test]
fn making_a_journal_that_was_cut_off_can_be_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(folder.path());
    fs::write(folder.path().join("journal.db.new"), b"").unwrap();
    fs::write(dir.passphrase_slot(), b"half").unwrap();
    assert_eq!(dir.state(), VaultState::Unfinished);
    drop(vault::create(&dir, &passphrase(), CHEAP, &SystemChance).unwrap());
    assert_eq!(dir.state(), VaultState::Present);
    open(&dir).unwrap();
}

#[test]
fn without_random_numbers_nothing_is_made() {
    struct None;
    impl Chance for None {
        fn fill(&self, _: &mut [u8]) -> Result<(), NoChance> {
            Err(NoChance)
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(folder.path().join("vault"));
    assert_eq!(
        vault::create(&dir, &passphrase(), CHEAP, &None).map(drop),
        Err(StoreError::NoChance)
    );
    assert_eq!(dir.state(), VaultState::Absent);
}

#[test]
fn a_place_without_a_journal_says_so_and_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(folder.path().join("nowhere"));
    assert_eq!(dir.state(), VaultState::Absent);
    let no_journal = Err(StoreError::NoJournal { path: dir.path().to_owned() });
    assert_eq!(open(&dir).map(drop), no_journal);
    assert!(!dir.path().exists());
    fs::create_dir(dir.path()).unwrap();
    assert_eq!(dir.state(), VaultState::Empty);
    assert_eq!(open(&dir).map(drop), no_journal);
    assert_eq!(files(dir.path()), []);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    fs::write(&file, b"words").unwrap();
    for path in [file.clone(), file.join("below")] {
        let dir = VaultDir::new(&path);
        assert_eq!(dir.state(), VaultState::NotAFolder);
        assert!(matches!(open(&dir), Err(StoreError::NotAFolder { .. })));
        let made = vault::create(&dir, &passphrase(), CHEAP, &SystemChance);
        assert!(matches!(made, Err(StoreError::NotAFolder { .. })));
    }
    assert_eq!(fs::read(file).unwrap(), b"words");
}

#[test]
fn a_missing_or_damaged_key_file_leaves_the_other_one() {
    let (_folder, dir, code) = vault_with(1);
    let slot = fs::read(dir.passphrase_slot()).unwrap();
    for damaged in [&b""[..], b"something else", &slot[..slot.len() / 2], &[0; 9_000]] {
        fs::write(dir.passphrase_slot(), damaged).unwrap();
        assert_eq!(
            open(&dir).map(drop),
            Err(StoreError::SlotDamaged { path: dir.passphrase_slot() })
        );
        vault::unlock(&dir, Unlock::Recovery(&code), Access::Write).unwrap();
    }
    fs::remove_file(dir.passphrase_slot()).unwrap();
    assert_eq!(dir.state(), VaultState::MissingPassphraseSlot);
    assert_eq!(open(&dir).map(drop), Err(StoreError::SlotMissing { path: dir.passphrase_slot() }));
    drop(vault::reset_passphrase(&dir, &code, &passphrase(), CHEAP).unwrap());
    drop(open(&dir).unwrap());
    fs::remove_file(dir.recovery_slot()).unwrap();
    assert_eq!(dir.state(), VaultState::MissingRecoverySlot);
    let missing = vault::unlock(&dir, Unlock::Recovery(&code), Access::Write).map(drop);
    assert_eq!(missing, Err(StoreError::SlotMissing { path: dir.recovery_slot() }));
    let new_code = RecoveryCode::random(&SystemChance).unwrap();
    let rekey = open(&dir).unwrap().rekey().unwrap();
    rekey.change_recovery_code(&new_code, CHEAP).unwrap();
    drop(rekey);
    assert_eq!(dir.state(), VaultState::Present);
}

#[test]
fn a_second_window_reads_only() {
    let (_folder, dir, _) = vault_with(3);
    let mut first = open(&dir).unwrap();
    assert_eq!(open(&dir).map(drop), Err(StoreError::Busy { path: dir.path().to_owned() }));
    let mut second = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    save(&mut first, &entry(9, "written beside a reader"));
    assert_eq!(second.entries(everything()).unwrap().len(), 4);
    let change = daymark::domain::change::Change::Save(Box::new(entry(10, "")));
    assert_eq!(second.apply(&change), Err(StoreError::ReadOnly));
    assert_eq!(second.change_passphrase(&other(), CHEAP), Err(StoreError::ReadOnly));
    assert_eq!(second.integrity().unwrap(), []);
    drop(first);
    open(&dir).unwrap();
}

#[test]
fn a_newer_journal_is_refused_and_left_as_it_is() {
    let (_folder, dir, _) = vault_with(1);
    let bare = crate::format::bare(&dir);
    bare.pragma_update(None, "user_version", 99).unwrap();
    drop(bare);
    let before = files(dir.path());
    let refused = open(&dir).unwrap_err();
    assert_eq!(refused, StoreError::TooNew { found: 99, known: Store::schema_known() });
    assert_eq!(refused.exit_code(), 5);
    assert_eq!(files(dir.path()), before);
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_only_also_after_they_were_opened_up() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (_folder, dir, _) = vault_with(2);
    let check = || {
        assert_eq!(mode(dir.path()), 0o700);
        for (name, _) in files(dir.path()) {
            assert_eq!(mode(&dir.path().join(&name)), 0o600, "{name}");
        }
    };
    check();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for path in [dir.journal(), dir.passphrase_slot(), dir.recovery_slot()] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
    }
    drop(open(&dir).unwrap());
    check();
}

#[test]
fn a_closed_journal_is_four_files_and_no_leftovers() {
    let (_folder, dir, _) = vault_with(20);
    let names: Vec<String> = files(dir.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["journal.db", "journal.lock", "passphrase.age", "recovery.age"]);
}

#[test]
fn a_guest_leaves_no_file_and_has_no_passphrase() {
    let mut store = Store::guest().unwrap();
    save(&mut store, &entry(1, "only here"));
    assert_eq!(store.entries(everything()).unwrap().len(), 1);
    assert!(store.is_guest() && store.dir().is_none());
    assert_eq!(store.change_passphrase(&other(), CHEAP), Err(StoreError::Guest));
    assert_eq!(store.integrity().unwrap(), []);
    assert!(store.reader().is_err());
}

#[test]
fn either_secret_can_be_passed_as_one_value() {
    let (_folder, dir, code) = vault();
    let passphrase = passphrase();
    for with in [Unlock::Passphrase(&passphrase), Unlock::Recovery(&code)] {
        drop(vault::unlock(&dir, with, Access::Write).unwrap());
    }
}

#[test]
fn two_who_make_a_journal_at_once_do_not_spoil_each_other() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path().join("vault"));
        let make = |words: &str| {
            let words = Passphrase::new(words.to_owned());
            let made = vault::create(&dir, &words, CHEAP, &SystemChance).map(drop);
            (words, made)
        };
        let both = std::thread::scope(|scope| {
            let one = scope.spawn(|| make("the first set of words"));
            let other = make("the second set of words");
            [one.join().unwrap(), other]
        });
        assert_eq!(both.iter().filter(|(_, made)| made.is_ok()).count(), 1, "{both:?}");
        for (words, made) in both {
            let opened = vault::open(&dir, &words, Access::Write).map(drop);
            assert_eq!(opened.is_ok(), made.is_ok(), "{opened:?} {made:?}");
        }
    }
}

/// The child of the next test, which is another user. Without its parent it does nothing.
#[cfg(unix)]
#[test]
fn looks_at_somebody_elses_folder() {
    #[expect(
        clippy::disallowed_methods,
        reason = "how the parent of this test tells it what to do"
    )]
    let Some(folder) = std::env::var_os("DAYMARK_TEST_LOOKS_AT") else { return };
    let dir = VaultDir::new(folder);
    assert_eq!(dir.state(), VaultState::Denied);
    let denied = StoreError::Denied { path: dir.path().to_owned() };
    for access in [Access::Write, Access::ReadOnly] {
        assert_eq!(vault::open(&dir, &passphrase(), access).unwrap_err(), denied);
    }
    assert_eq!(vault::create(&dir, &passphrase(), CHEAP, &SystemChance).map(drop), Err(denied));
    let below = VaultDir::new(dir.path().join("below"));
    assert_eq!(below.state(), VaultState::Denied);
    println!("was denied");
}

#[cfg(unix)]
#[test]
fn a_folder_that_belongs_to_somebody_else_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let (folder, dir, _) = vault_with(1);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    // The other user must be able to run the test, so it gets a copy.
    let copy = folder.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o755)).unwrap();
    let output = std::process::Command::new(&copy)
        .args(["--exact", "unlock::looks_at_somebody_elses_folder", "--nocapture"])
        .env("DAYMARK_TEST_LOOKS_AT", dir.path())
        .current_dir("/")
        .uid(65534)
        .output();
    let Ok(output) = output else {
        eprintln!("skipped: this user may not become another one");
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("was denied"), "{said} {}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn a_folder_that_was_there_is_its_owners_only_from_the_start() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    std::fs::set_permissions(home.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let dir = VaultDir::new(home.path());
    drop(vault::create(&dir, &passphrase(), CHEAP, &SystemChance).unwrap());
    assert_eq!(std::fs::metadata(home.path()).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn an_accented_letter_opens_it_however_it_is_written() {
    let (composed, apart) =
        ("caf\u{e9} cr\u{e8}me br\u{fb}l\u{e9}e", "cafe\u{301} cre\u{300}me bru\u{302}le\u{301}e");
    let words = |text: &str| Passphrase::new(text.to_owned());
    assert_eq!(words(composed), words(apart));
    for (made, typed) in [(composed, apart), (apart, composed), (apart, apart)] {
        let home = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(home.path().join("journal"));
        drop(vault::create(&dir, &words(made), CHEAP, &SystemChance).unwrap());
        drop(vault::open(&dir, &words(typed), Access::ReadOnly).unwrap());
        let slot = fs::read(dir.passphrase_slot()).unwrap();
        // The form in the key file is the composed one, for whoever opens it with another program.
        let identity = age::scrypt::Identity::new(composed.to_owned().into());
        let line = age::decrypt(&identity, &slot).unwrap();
        let wrong = vault::open(&dir, &words("cafe creme brulee"), Access::ReadOnly);
        assert_eq!(wrong.unwrap_err(), StoreError::WrongPassphrase);
        // A key file that was locked with letters in two parts still opens.
        let mut recipient = age::scrypt::Recipient::new(apart.to_owned().into());
        recipient.set_work_factor(2);
        fs::write(dir.passphrase_slot(), age::encrypt(&recipient, &line).unwrap()).unwrap();
        for typed in [composed, apart] {
            drop(vault::open(&dir, &words(typed), Access::ReadOnly).unwrap());
        }
    }
}

#[test]
fn nobody_puts_another_journal_there_while_a_key_file_is_rewritten() {
    let (_folder, dir, _) = vault_with(1);
    let store = open(&dir).unwrap();
    let rekey = store.rekey().unwrap();
    // The session locks, and the worker is still deriving.
    drop(store);
    assert!(matches!(open(&dir), Err(StoreError::Busy { .. })));
    assert!(matches!(vault::destroy(&dir), Err(StoreError::Busy { .. })));
    rekey.change_passphrase(&passphrase(), &other(), CHEAP).unwrap();
    assert!(matches!(vault::destroy(&dir), Err(StoreError::Busy { .. })));
    drop(rekey);
    assert!(vault::open(&dir, &other(), Access::Write).is_ok());
}

#[test]
fn a_key_is_never_put_over_that_of_another_journal() {
    let (_folder, dir, _) = vault_with(1);
    let (_other, elsewhere, _) = vault_with(1);
    let store = open(&dir).unwrap();
    let rekey = store.rekey().unwrap();
    drop(store);
    // As on a disk without locks.
    fs::copy(elsewhere.passphrase_slot(), dir.passphrase_slot()).unwrap();
    let before = files(dir.path());
    let done = rekey.change_passphrase(&passphrase(), &other(), CHEAP);
    assert!(matches!(done, Err(StoreError::Busy { .. })), "{done:?}");
    assert_eq!(files(dir.path()), before);
}
