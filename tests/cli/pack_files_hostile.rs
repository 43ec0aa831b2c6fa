//! Files of packs that mean harm, or are only wrong: each is named, and nothing of it is added.

use std::fs::{self, File};
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::home::Home;
use crate::packs::{LESSON, new_pack};

/// A zip of these files, each squeezed.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn bundle() -> Vec<u8> {
    let source = daymark::content::source::Source::pack("a", "modules/a.md", "some words");
    daymark::content::pack::pack(&[source]).unwrap()
}

fn with_link() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("modules/a.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap().into_inner()
}

fn replaced(bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes;
    for at in 0..bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + from.len()].copy_from_slice(to);
        }
    }
    bytes
}

#[test]
fn every_bad_file_is_named_and_adds_nothing() {
    const PACK: (&str, &[u8]) = ("pack.toml", b"id = \"bad\"\nname = \"Bad\"\n");
    let bomb = vec![0_u8; 4 << 20];
    let names: Vec<String> = (0..40).map(|n| format!("modules/{n}.md")).collect();
    let bombs: Vec<(&str, &[u8])> = names.iter().map(|name| (&**name, &bomb[..])).collect();
    let full = vec![b'a'; 1 << 20];
    let full: Vec<(&str, &[u8])> = names.iter().map(|name| (&**name, &full[..])).collect();
    let many: Vec<String> = (0..50_000).map(|n| format!("modules/{n}.md")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (&**name, &b""[..])).collect();
    let one = |name: &'static str| zip(&[PACK, (name, b"x")]);
    let whole = zip(&[PACK, ("modules/a.md", b"x")]);
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("climbs out", one("../../evil.md"), "leads out of the pack"),
        ("climbs out inside", one("modules/../../evil.md"), "leads out of the pack"),
        ("absolute", one("/etc/evil.md"), "leads out of the pack"),
        ("a drive", one("C:/evil.md"), "leads out of the pack"),
        ("a backslash", one("..\\evil.md"), "leads out of the pack"),
        ("deep", one("modules/a/b/c/d.md"), "nested too deep"),
        ("a turned name", one("modules/a\u{202e}dm.md"), "a hidden mark"),
        ("a link", with_link(), "this is a link"),
        ("not UTF-8", replaced(one("modules/QQ.md"), b"QQ", b"\xff\xfe"), "is not UTF-8"),
        (
            "one name twice",
            replaced(zip(&[("modules/a.md", b"x"), ("modules/b.md", b"y")]), b"b.md", b"a.md"),
            "two files in it have one name",
        ),
        ("a zip bomb", zip(&bombs), "is over 1 MiB"),
        ("too much in all", zip(&full), "all files together are over 16 MiB"),
        ("50,000 files", zip(&many), "more than 10000 files"),
        ("cut short", whole[..whole.len() / 2].to_vec(), "no zip file, or damaged"),
        ("damaged", replaced(bundle(), b"words", b"lords"), "damaged or locked"),
        ("no zip at all", b"hello".to_vec(), "no zip file, or damaged"),
        ("nothing", Vec::new(), "no zip file, or damaged"),
        ("no pack.toml", one("modules/a.md").split_off(0), "front-matter"),
    ];
    let home = Home::empty();
    let file = home.path("bad.daymark-pack");
    for (name, bytes, said) in files {
        fs::write(&file, bytes).unwrap();
        let ran = home.run_locked(&["content", "add", file.to_str().unwrap(), "--yes"]).code_is(6);
        let line = ran.out.lines().find(|line| line.contains(said));
        assert!(
            line.is_some_and(|line| line.starts_with("bad.daymark-pack")),
            "{name}\n{}",
            ran.out
        );
        assert!(!ran.out.contains('\u{202e}'), "{name}");
    }
    File::create(&file).unwrap().set_len(100 << 20).unwrap();
    let ran = home.run_locked(&["content", "add", file.to_str().unwrap(), "--yes"]).code_is(6);
    assert!(ran.out.contains("the file is over 20 MiB"), "{}", ran.out);
    assert!(!home.path("journal").exists());
    assert!(!home.path("evil.md").exists() && !home.path("../evil.md").exists());
}

#[test]
fn a_zip_made_by_hand_is_read_too() {
    let home = Home::empty();
    let folder = new_pack(&home);
    let inner = |name: &str| fs::read(Path::new(&folder).join(name)).unwrap();
    let (pack, lesson) = (inner("pack.toml"), inner(LESSON));
    let bytes = zip(&[
        ("main-street/pack.toml", &pack),
        ("main-street/modules/main-street-example.md", &lesson),
        ("main-street/photo.png", b"not read"),
        ("__MACOSX/._pack.toml", b"\xff"),
        ("main-street/.DS_Store", b"\xff"),
    ]);
    let file = home.path("by-hand.zip");
    fs::write(&file, bytes).unwrap();
    home.run_locked(&["content", "add", file.to_str().unwrap(), "--yes"]).done();
    home.run_locked(&["learn", "read", "main-street-example"]).done();
}
