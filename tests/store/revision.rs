//! Whether a journal is as it was read.

use daymark::content::instrument::instrument;
use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, Kind};
use daymark::domain::instrument::Sheet;
use daymark::page::kept_self_checks::{answers, every_time};
use daymark::store::{Access, Store, vault};

use crate::common::{entry, open, passphrase, vault_with};

#[test]
fn it_moves_with_every_change_and_with_nothing_else() {
    let mut store = Store::guest().unwrap();
    let mut last = store.revision().unwrap();
    let one = entry(1, "one");
    let id = one.id;
    let at = one.at;
    for change in [Change::Save(Box::new(one)), Change::Trash(id, at), Change::Purge(id)] {
        store.apply(&change).unwrap();
        let now = store.revision().unwrap();
        assert_ne!(now, last, "{change:?}");
        store.totals().unwrap();
        store.preferences().unwrap();
        assert_eq!(store.revision().unwrap(), now, "reading moves nothing");
        last = now;
    }
    assert_ne!(store.revision().unwrap(), Store::guest().unwrap().revision().unwrap());
}

#[test]
fn it_moves_with_what_another_window_writes() {
    let (_folder, dir, _) = vault_with(3);
    let mut writer = open(&dir).unwrap();
    let reader = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    let before = reader.revision().unwrap();
    assert_eq!(reader.revision().unwrap(), before);
    writer.apply(&Change::Save(Box::new(entry(9, "beside")))).unwrap();
    assert_ne!(reader.revision().unwrap(), before);
}

/// However many others there are: a form that is seldom answered keeps all its times.
#[test]
fn every_time_a_form_was_answered_is_found_latest_first() {
    let mut store = Store::guest().unwrap();
    let put = |store: &mut Store, number: u32, name: &str| {
        let form = instrument(name).unwrap();
        let kept = entry(number, "");
        let mut entry = Entry::new(kept.id, Kind::SelfCheck, kept.day, kept.at);
        entry.answers = answers(form, &Sheet { items: Vec::new(), ..form.scoring.sheet() });
        store.apply(&Change::Save(Box::new(entry))).unwrap();
        kept.id
    };
    let mut wanted = vec![put(&mut store, 1, "gad-7")];
    for number in 2..2_050 {
        put(&mut store, number, "phq-9");
    }
    wanted.insert(0, put(&mut store, 2_050, "gad-7"));
    let trashed = put(&mut store, 2_051, "gad-7");
    store.apply(&Change::Trash(trashed, entry(1, "").at)).unwrap();
    let found = every_time(instrument("gad-7").unwrap(), &store).unwrap();
    assert_eq!(found.iter().map(|entry| entry.id).collect::<Vec<_>>(), wanted);
}
