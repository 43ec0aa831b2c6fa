//! Files that are not ours: whatever stands beside a place that a person named is left alone.

use std::fs;

use daymark::store::backup;
use daymark::system::files::write_page;

use crate::common::{files, open, vault_with};

#[test]
fn a_copy_leaves_alone_what_stands_beside_it() {
    let (folder, dir, _) = vault_with(1);
    let place = folder.path().join("stick");
    fs::create_dir_all(place.join("copy.daymark.parts/deep")).unwrap();
    fs::write(place.join("copy.daymark.parts/deep/file"), "precious").unwrap();
    fs::write(place.join("copy.daymark.new"), "precious").unwrap();
    fs::create_dir(place.join(".daymark-1.parts")).unwrap();
    fs::write(place.join(".daymark-1.parts/file"), "precious").unwrap();
    let before = files(&place);
    let store = open(&dir).unwrap();
    backup::write(&store, &place.join("copy.daymark")).unwrap();
    let mut after = files(&place);
    after.retain(|(name, _)| name != "copy.daymark");
    assert_eq!(after, before);
    // Nor does it make folders for a name that was spelled wrong.
    assert!(backup::write(&store, &folder.path().join("stcik/copy.daymark")).is_err());
    assert!(!folder.path().join("stcik").exists());
}

#[test]
fn a_page_leaves_alone_what_stands_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("page.html.new"), "precious").unwrap();
    fs::write(folder.path().join(".daymark-1.part"), "precious").unwrap();
    let page = folder.path().join("page.html");
    write_page(&page, b"one").unwrap();
    let again = write_page(&page, b"two").unwrap_err();
    assert_eq!(again.kind(), std::io::ErrorKind::AlreadyExists);
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!((text("page.html"), text("page.html.new")), ("one".into(), "precious".into()));
    assert_eq!(text(".daymark-1.part"), "precious");
    assert_eq!(files(folder.path()).len(), 3);
}

#[test]
#[cfg(unix)]
fn a_page_that_could_not_be_written_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("page");
    // Nothing is written through a link that leads nowhere, and no leftover stays.
    std::os::unix::fs::symlink(folder.path().join("elsewhere"), &place).unwrap();
    assert!(write_page(&place, b"words").is_err());
    assert!(write_page(&folder.path().join("none/page"), b"words").is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
