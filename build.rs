//! A program for this computer has a smaller list of the addresses that a start puts right, where the loader here can
//! read it. `DAYMARK_FOR=anywhere` makes one that older systems start too: for packages.

use std::env;
use std::process::Command;

/// The first glibc that reads packed relative relocations (`DT_RELR`), major and minor.
const READS_PACKED: (u32, u32) = (2, 36);

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script of the target by variables"
)]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=DAYMARK_FOR");
    let is_for_here = env::var("DAYMARK_FOR").map_or(true, |wish| wish != "anywhere");
    let is_at_home = env::var("HOST") == env::var("TARGET");
    let is_glibc = env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|name| name == "gnu")
        && env::var("CARGO_CFG_TARGET_OS").is_ok_and(|name| name == "linux");
    if is_for_here
        && is_at_home
        && is_glibc
        && glibc().is_some_and(|version| version >= READS_PACKED)
    {
        // The list, a megabyte of the memory of a start, becomes a hundredth of it.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of the C library here; `None` where it does not say.
fn glibc() -> Option<(u32, u32)> {
    let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let said = String::from_utf8(said.stdout).ok()?;
    let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
    let minor = minor.split('.').next()?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
