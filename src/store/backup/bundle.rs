//! The file of a copy: a plain tar (ustar) of four named files, that any tar program can unpack. Only
//! these names are ever written or unpacked, so a hostile file cannot reach outside its folder.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::store::error::StoreError;
use crate::store::files;
use crate::system::files as system;

/// The files of a bundle, in order. All but the first and the last may be missing.
const NAMES: [&str; 4] = ["README.txt", "passphrase.age", "recovery.age", "journal.db"];
/// Tar counts in blocks of this many bytes.
const BLOCK: usize = 512;
/// How many bytes are held against each other at once.
const COMPARED_AT_ONCE: usize = 64 * 1024;
/// What stands where in a header: offset and length in bytes.
const SIZE: (usize, usize) = (124, 12);
const SUM: (usize, usize) = (148, 8);

/// What a person finds who opens a copy with something else.
const README: &str = "This is a locked copy of a Daymark journal.

To use it again:      daymark restore FILE
To open it without Daymark:
  1. tar -xf FILE
  2. age -d passphrase.age        (asks for the passphrase; or recovery.age and the recovery code)
     The answer is one line: daymark-key-1 and 64 hex digits.
  3. Open journal.db with SQLCipher 4:
     PRAGMA key = \"x'the 64 hex digits'\";
     SELECT day, kind, text FROM entry ORDER BY day;
Everything inside is locked until then. The Daymark source has docs/format.md with the rest.
";

/// Pack the files of `folder` into `target`, replacing a leftover, and sync it.
pub(super) fn pack(folder: &Path, target: &Path) -> Result<(), StoreError> {
    let written = (|| {
        let mut out = files::new_file(target)?;
        for name in NAMES {
            if name == "README.txt" {
                header(&mut out, name, README.len() as u64)?;
                out.write_all(README.as_bytes())?;
                pad(&mut out, README.len() as u64)?;
            } else if folder.join(name).exists() {
                let mut file = File::open(folder.join(name))?;
                let size = file.metadata()?.len();
                header(&mut out, name, size)?;
                let copied = io::copy(&mut file, &mut out)?;
                if copied != size {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                pad(&mut out, size)?;
            }
        }
        out.write_all(&[0; BLOCK * 2])?;
        out.sync_all()
    })();
    written.map_err(|error| StoreError::file("writing", target, &error))
}

/// The most that a copy's readme and key files may have, in bytes.
const SMALL_BYTES_MAX: u64 = 64 * 1024;

/// Unpack the bundle into `folder`, which is made. No more is written than the bundle has, and than the disk
/// can take.
pub(super) fn unpack(bundle: &Path, folder: &Path) -> Result<(), StoreError> {
    let mut file =
        File::open(bundle).map_err(|error| StoreError::file("opening", bundle, &error))?;
    let about = file.metadata().map_err(|error| StoreError::file("opening", bundle, &error))?;
    files::make_folder(folder)?;
    let mut left = about.len();
    let mut seen: Vec<&str> = Vec::new();
    let not_ours = || StoreError::NotAVault { path: bundle.to_owned() };
    loop {
        let mut block = [0; BLOCK];
        read(&mut file, &mut block, bundle)?;
        if block.iter().all(|byte| *byte == 0) {
            break;
        }
        let (name, size) = parse(&block).ok_or_else(not_ours)?;
        let most = if name == "journal.db" { left } else { left.min(SMALL_BYTES_MAX) };
        if size > most || seen.contains(&name) {
            return Err(not_ours());
        }
        if system::free_bytes(folder).is_some_and(|free| free < size) {
            return Err(StoreError::DiskFull);
        }
        left -= size;
        seen.push(name);
        let target = folder.join(name);
        let copied = (|| {
            let mut out = files::new_file(&target)?;
            let copied = io::copy(&mut (&mut file).take(size), &mut out)?;
            out.sync_all()?;
            Ok(copied)
        })()
        .map_err(|error| StoreError::file("writing", &target, &error))?;
        if copied != size {
            return Err(not_ours());
        }
        let mut rest = vec![0; padding(size)];
        read(&mut file, &mut rest, bundle)?;
    }
    if files::looks_encrypted(&folder.join("journal.db")) && folder.join("journal.db").exists() {
        files::sync_folder(folder)
    } else {
        let _ = fs::remove_file(folder.join("journal.db"));
        Err(not_ours())
    }
}

/// Read the bundle back, and hold every file in it against the one of its name in `folder`.
pub(super) fn compare(bundle: &Path, folder: &Path) -> Result<(), StoreError> {
    let failed = |error| StoreError::file("reading", bundle, &error);
    let differs = || StoreError::NotAVault { path: bundle.to_owned() };
    let mut file = File::open(bundle).map_err(failed)?;
    let mut seen = 0;
    loop {
        let mut block = [0; BLOCK];
        read(&mut file, &mut block, bundle)?;
        if block.iter().all(|byte| *byte == 0) {
            break;
        }
        let (name, size) = parse(&block).ok_or_else(differs)?;
        let mut packed = (&mut file).take(size);
        let is_same = if name == "README.txt" {
            is_same(&mut packed, &mut README.as_bytes())
        } else {
            File::open(folder.join(name)).and_then(|mut it| is_same(&mut packed, &mut it))
        };
        if !is_same.map_err(failed)? {
            return Err(differs());
        }
        seen += 1;
        let mut rest = vec![0; padding(size)];
        read(&mut file, &mut rest, bundle)?;
    }
    let expected = NAMES.iter().filter(|name| folder.join(name).exists()).count() + 1;
    if seen == expected { Ok(()) } else { Err(differs()) }
}

/// Whether both hold the same bytes to their ends.
fn is_same(one: &mut dyn Read, other: &mut dyn Read) -> io::Result<bool> {
    let (mut left, mut right) = (vec![0; COMPARED_AT_ONCE], vec![0; COMPARED_AT_ONCE]);
    loop {
        let (here, there) = (fill(one, &mut left)?, fill(other, &mut right)?);
        if left.get(..here) != right.get(..there) {
            return Ok(false);
        }
        if here == 0 {
            return Ok(true);
        }
    }
}

/// Read until the buffer is full or nothing is left; how much it was.
fn fill(from: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match from.read(rest) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Fill `buffer`; a file that ends early is not a bundle.
fn read(file: &mut File, buffer: &mut [u8], bundle: &Path) -> Result<(), StoreError> {
    file.read_exact(buffer).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => StoreError::NotAVault { path: bundle.to_owned() },
        _ => StoreError::file("reading", bundle, &error),
    })
}

fn padding(size: u64) -> usize {
    usize::try_from(size.next_multiple_of(BLOCK as u64) - size).unwrap_or(0)
}

fn pad(out: &mut File, size: u64) -> io::Result<()> {
    out.write_all(&vec![0; padding(size)])
}

/// Write the header of one file: its owner may read and write it, and no date or user is told.
fn header(out: &mut File, name: &str, size: u64) -> io::Result<()> {
    let size = format!("{size:011o}\0");
    if size.len() != SIZE.1 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut block = [0u8; BLOCK];
    put(&mut block, 0, name.as_bytes());
    put(&mut block, 100, b"0000600\0");
    put(&mut block, 108, b"0000000\0");
    put(&mut block, 116, b"0000000\0");
    put(&mut block, SIZE.0, size.as_bytes());
    put(&mut block, 136, b"00000000000\0");
    put(&mut block, 156, b"0ustar\0");
    put(&mut block, 156, b"0");
    put(&mut block, 257, b"ustar\x0000");
    let sum = format!("{:06o}\0 ", sum(&block));
    put(&mut block, SUM.0, sum.as_bytes());
    out.write_all(&block)
}

fn put(block: &mut [u8; BLOCK], at: usize, bytes: &[u8]) {
    for (place, byte) in block.iter_mut().skip(at).zip(bytes) {
        *place = *byte;
    }
}

/// The name and size in a header, if it is one of ours: a plain file, one of [`NAMES`], sums right.
fn parse(block: &[u8; BLOCK]) -> Option<(&'static str, u64)> {
    let number = |(at, len): (usize, usize)| {
        let text = std::str::from_utf8(block.get(at..at + len)?).ok()?;
        u64::from_str_radix(text.trim_matches(['\0', ' ']), 8).ok()
    };
    let name_end = block.iter().take(100).position(|byte| *byte == 0)?;
    let name = block.get(..name_end)?;
    let name = NAMES.into_iter().find(|known| known.as_bytes() == name)?;
    let is_plain = matches!(block.get(156), Some(b'0' | 0));
    (is_plain && number(SUM)? == sum(block)).then_some((name, number(SIZE)?))
}

/// The sum of all bytes, with the sum's own place read as spaces.
fn sum(block: &[u8; BLOCK]) -> u64 {
    let own = SUM.0..SUM.0 + SUM.1;
    let byte = |(at, byte): (usize, &u8)| if own.contains(&at) { 32 } else { u64::from(*byte) };
    block.iter().enumerate().map(byte).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_and_a_cut_or_foreign_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        fs::create_dir(&vault).unwrap();
        let journal: Vec<u8> = (0..9000u32).map(|at| (at % 251) as u8 + 1).collect();
        fs::write(vault.join("journal.db"), &journal).unwrap();
        fs::write(vault.join("passphrase.age"), b"slot").unwrap();
        let file = folder.path().join("copy.daymark");
        pack(&vault, &file).unwrap();
        compare(&file, &vault).unwrap();
        let out = folder.path().join("out");
        unpack(&file, &out).unwrap();
        assert_eq!(fs::read(out.join("journal.db")).unwrap(), journal);
        assert_eq!(fs::read(out.join("passphrase.age")).unwrap(), b"slot");
        assert!(!out.join("recovery.age").exists());

        let bytes = fs::read(&file).unwrap();
        for at in (0..bytes.len() - 1024).step_by(61) {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            fs::write(&file, &changed).unwrap();
            // What fills up a block may be anything.
            let is_padding = unpack(&file, &folder.path().join(format!("changed-{at}"))).is_ok()
                && fs::read(folder.path().join(format!("changed-{at}/journal.db"))).unwrap()
                    == journal
                && at % BLOCK > 4;
            assert!(compare(&file, &vault).is_err() || is_padding, "{at}");
        }
        fs::write(&file, &bytes).unwrap();
        fs::write(vault.join("recovery.age"), b"not packed").unwrap();
        assert!(compare(&file, &vault).is_err());
        fs::remove_file(vault.join("recovery.age")).unwrap();
        for end in (0..bytes.len() - 1024).step_by(97) {
            fs::write(&file, &bytes[..end]).unwrap();
            let result = unpack(&file, &folder.path().join(format!("cut-{end}")));
            assert!(matches!(result, Err(StoreError::NotAVault { .. })), "{end}");
        }
        let mut outside = bytes.clone();
        outside[..9].copy_from_slice(b"../../x\0\0");
        fs::write(&file, outside).unwrap();
        assert!(unpack(&file, &folder.path().join("outside")).is_err());
    }

    #[test]
    fn a_header_that_asks_for_more_than_there_is_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let unpacked = |parts: &[(&str, u64, &[u8])]| {
            let file = folder.path().join("crafted");
            let mut out = File::create(&file).unwrap();
            for (name, size, bytes) in parts {
                header(&mut out, name, *size).unwrap();
                out.write_all(bytes).unwrap();
                pad(&mut out, bytes.len() as u64).unwrap();
            }
            out.write_all(&[0; BLOCK * 2]).unwrap();
            let into = folder.path().join("into");
            let _ = fs::remove_dir_all(&into);
            let refused = matches!(unpack(&file, &into), Err(StoreError::NotAVault { .. }));
            let written: u64 = fs::read_dir(&into)
                .into_iter()
                .flatten()
                .map(|file| file.unwrap().metadata().unwrap().len())
                .sum();
            (refused, written)
        };
        let journal = [7; 8192];
        assert_eq!(unpacked(&[("journal.db", 8192, &journal)]), (false, 8192));
        assert_eq!(unpacked(&[("journal.db", 0o77_777_777_777, &journal)]), (true, 0));
        let slot = vec![b'a'; 65 * 1024];
        assert_eq!(unpacked(&[("passphrase.age", slot.len() as u64, &slot)]), (true, 0));
        let twice = [("journal.db", 8192, &journal[..]), ("journal.db", 8192, &journal)];
        assert_eq!(unpacked(&twice), (true, 8192));
    }
}
