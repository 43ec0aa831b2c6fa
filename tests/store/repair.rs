//! One bad thing costs that thing alone: a row, the search index, a clock, a moment between two questions.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use daymark::domain::answer::Id;
use daymark::domain::change::Change;
use daymark::domain::entry::Kind;
use daymark::domain::person::{Person, WhileLocked};
use daymark::store::doctor::Finding;
use daymark::store::salvage::salvage;
use daymark::store::{Access, Filter, StoreError, Unlock, VaultDir, backup, vault};

use crate::common::{day, entry, everything, open, passphrase, save, vault_with};
use crate::format::bare;

fn person(number: u32) -> Person {
    Person {
        id: format!("person-{number}").parse().unwrap(),
        name: "Rosa".into(),
        phone: "555-0100".into(),
        note: "".into(),
        while_locked: WhileLocked::Hidden,
    }
}

#[test]
fn one_strange_row_costs_no_other_contact_or_preference_and_is_counted() {
    let (folder, dir, _) = vault_with(3);
    let mut store = open(&dir).unwrap();
    let gone = entry(2, "").id;
    let older = store.snapshot().unwrap();
    let mut changes = vec![Change::Purge(gone)];
    changes.extend((0..5).map(|number| Change::SavePerson(Box::new(person(number)))));
    for id in ["plan-signs", "plan-reasons"] {
        changes.push(Change::Prefer(id.parse().unwrap(), Some("a line".into())));
    }
    store.apply(&Change::All(changes)).unwrap();
    drop(store);
    bare(&dir)
        .execute_batch(
            "PRAGMA ignore_check_constraints = ON;
             UPDATE person SET while_locked = 'perhaps' WHERE id = 'person-1';
             INSERT INTO preference (id, value) SELECT 'No Id', 'a line';",
        )
        .unwrap();
    let into = VaultDir::new(folder.path().join("saved"));
    let (saved, report) = salvage(&dir, Unlock::Passphrase(&passphrase()), &into).unwrap();
    assert_eq!((report.people_lost, report.preferences_lost, report.lost), (1, 1, 0));
    assert_eq!(saved.people().unwrap().len(), 4);
    assert_eq!(saved.preferences().unwrap().len(), 2);
    // What was deleted for good stays so, also for a merge with a copy from before.
    assert_eq!(saved.is_buried(gone), Ok(true));
    assert_eq!(saved.entry(gone), Ok(None));
    let mut saved = saved;
    saved.apply(&Change::Merge(Box::new(older))).unwrap();
    assert_eq!((saved.entry(gone), saved.entries(everything()).unwrap().len()), (Ok(None), 2));
}

#[test]
fn a_damaged_search_index_stops_no_change_and_is_made_again() {
    let damage = |dir: &VaultDir| {
        bare(dir).execute_batch("DELETE FROM entry_text_data WHERE id > 10").unwrap();
    };
    let (_folder, dir, _) = vault_with(30);
    damage(&dir);
    let reader = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    let findings = reader.integrity().unwrap();
    assert_eq!(findings, [Finding::Search]);
    assert!(reader.search("words", &Filter::default(), 9).is_err());
    drop(reader);

    let mut store = open(&dir).unwrap();
    save(&mut store, &entry(3, "changed words"));
    assert_eq!(store.search("changed", &Filter::default(), 9).unwrap().total, 1);
    assert_eq!(store.integrity().unwrap(), []);
    drop(store);
    damage(&dir);
    let mut store = open(&dir).unwrap();
    assert_eq!(store.search("words", &Filter::default(), 9).unwrap().total, 30);
    drop(store);
    damage(&dir);
    store = open(&dir).unwrap();
    store.apply(&Change::Purge(entry(4, "").id)).unwrap();
    assert_eq!(store.integrity().unwrap(), []);
    assert_eq!(store.entries(everything()).unwrap().len(), 29);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "times of files are the system's own")]
fn a_clock_that_was_wrong_once_does_not_end_the_daily_copies() {
    let (_folder, dir, _) = vault_with(1);
    let mut store = open(&dir).unwrap();
    let first = backup::automatic(&store, &dir, day("2026-03-01")).unwrap().unwrap();
    let ahead = SystemTime::now() + Duration::from_hours(365 * 24);
    File::options().write(true).open(first).unwrap().set_modified(ahead).unwrap();
    save(&mut store, &entry(9, "more"));
    assert!(backup::automatic(&store, &dir, day("2026-03-02")).unwrap().is_some());
    assert_eq!(backup::automatic(&store, &dir, day("2026-03-03")).unwrap(), None);
    // Carried to another machine without its times: one copy more, and then none.
    for file in fs::read_dir(dir.backups()).unwrap() {
        let file = File::options().write(true).open(file.unwrap().path()).unwrap();
        file.set_modified(SystemTime::now()).unwrap();
    }
    assert!(backup::automatic(&store, &dir, day("2026-03-04")).unwrap().is_some());
    assert_eq!(backup::automatic(&store, &dir, day("2026-03-05")).unwrap(), None);
}

#[test]
fn a_reader_beside_a_writer_never_sees_half_of_an_entry() {
    let (_folder, dir, _) = vault_with(200);
    let mut store = open(&dir).unwrap();
    let reader = store.reader().unwrap();
    let worker = std::thread::spawn(move || {
        let (mut rounds, mut bare) = (0, 0);
        while rounds < 15 {
            let read = [reader.entries(everything()), reader.measured(everything())];
            for entries in read {
                match entries {
                    Ok(entries) => {
                        bare += entries.iter().filter(|it| it.answers.is_empty()).count();
                    }
                    Err(StoreError::Busy { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            match reader.whole() {
                Ok(whole) => {
                    bare += whole.entries.iter().filter(|it| it.entry.answers.is_empty()).count();
                }
                Err(StoreError::Busy { .. }) => {}
                Err(error) => panic!("{error}"),
            }
            rounds += 1;
        }
        bare
    });
    let mut number = 200;
    while !worker.is_finished() {
        let new = entry(number, "meanwhile");
        save(&mut store, &new);
        if number % 2 == 0 {
            store.apply(&Change::Purge(new.id)).unwrap();
        }
        number += 1;
    }
    assert_eq!(worker.join().unwrap(), 0);
    let id: Id = "feeling".parse().unwrap();
    assert!(store.entries(everything()).unwrap().iter().all(|it| it.answers.contains_key(&id)));
    assert_eq!(store.draft(Kind::Note), Ok(None));
}

#[test]
fn a_salvage_that_was_stopped_is_no_journal_and_begins_anew() {
    let (folder, dir, _) = vault_with(3);
    let into = VaultDir::new(folder.path().join("saved"));
    fs::create_dir(into.path()).unwrap();
    for name in ["passphrase.age", "recovery.age"] {
        fs::copy(dir.path().join(name), into.path().join(name)).unwrap();
    }
    // As far as it had come: the journal's own file appears last.
    fs::write(into.path().join("journal.db.new"), [7; 8192]).unwrap();
    assert!(open(&into).is_err());
    let (saved, report) = salvage(&dir, Unlock::Passphrase(&passphrase()), &into).unwrap();
    assert_eq!((report.entries, saved.entries(everything()).unwrap().len()), (3, 3));
    drop(saved);
    assert_eq!(open(&into).unwrap().entries(everything()).unwrap().len(), 3);
    let mut left: Vec<String> =
        crate::common::files(into.path()).into_iter().map(|(name, _)| name).collect();
    left.retain(|name| name != "journal.lock");
    assert_eq!(left, ["journal.db", "passphrase.age", "recovery.age"]);
}

#[test]
fn a_salvage_leaves_alone_what_another_one_is_making() {
    let (folder, dir, _) = vault_with(1);
    let into = VaultDir::new(folder.path().join("saved"));
    fs::create_dir(into.path()).unwrap();
    let lock = File::create(into.path().join("journal.lock")).unwrap();
    lock.try_lock().unwrap();
    fs::write(into.path().join("passphrase.age"), "theirs").unwrap();
    fs::write(into.path().join("journal.db.new"), "theirs").unwrap();
    let busy = salvage(&dir, Unlock::Passphrase(&passphrase()), &into);
    assert!(matches!(busy, Err(StoreError::Busy { .. })));
    for name in ["passphrase.age", "journal.db.new"] {
        assert_eq!(fs::read_to_string(into.path().join(name)).unwrap(), "theirs");
    }
}
