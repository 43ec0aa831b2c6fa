//! What makes a program for this computer start sooner, where this computer has it. `DAYMARK_FOR=anywhere` makes one
//! that older systems start too: for packages.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The first glibc that reads packed relative relocations (`DT_RELR`), major and minor.
const READS_PACKED: (u32, u32) = (2, 36);

/// Where the functions of a start stand beside each other.
const START: &str = "packaging/start.ld";

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script of the target by variables"
)]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={START}");
    println!("cargo::rerun-if-env-changed=DAYMARK_FOR");
    let is_for_here = env::var("DAYMARK_FOR").map_or(true, |wish| wish != "anywhere");
    let is_at_home = env::var("HOST") == env::var("TARGET");
    let is_glibc = env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|name| name == "gnu")
        && env::var("CARGO_CFG_TARGET_OS").is_ok_and(|name| name == "linux");
    if !(is_at_home && is_glibc) {
        return;
    }
    if is_for_here && glibc().is_some_and(|version| version >= READS_PACKED) {
        // The list of addresses to put right, a megabyte of the memory of a start, becomes a hundredth of it.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    // What a panic needs of the C compiler's library comes into the program, and a start loads a library less.
    if let Some(folder) = unwinder() {
        println!("cargo::rustc-link-search=native={}", folder.display());
        println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
    }
    // A start touches an eighth fewer pages of memory where what it runs stands together.
    let is_release = env::var("OPT_LEVEL").is_ok_and(|level| level != "0");
    if is_release && let Some(argument) = start_order() {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
}

/// What tells the linker here how to order the program; `None` where it does not take that.
#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script of the compiler by variables"
)]
fn start_order() -> Option<String> {
    let order = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?).join(START);
    let out = PathBuf::from(env::var_os("OUT_DIR")?);
    let argument = order.exists().then(|| format!("-Wl,-T,{}", order.display()))?;
    let (nothing, tried) = (out.join("nothing.rs"), out.join("nothing"));
    fs::write(&nothing, "fn main() {}").ok()?;
    let mut rustc = Command::new(env::var_os("RUSTC")?);
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    rustc.args(flags.split('\u{1f}').filter(|flag| !flag.is_empty()));
    if let Some(linker) = env::var_os("RUSTC_LINKER") {
        rustc.arg("-C").arg({
            let mut setting = std::ffi::OsString::from("linker=");
            setting.push(linker);
            setting
        });
    }
    rustc.arg("-C").arg(format!("link-arg={argument}")).arg(&nothing).arg("-o").arg(&tried);
    let links = rustc.output().is_ok_and(|said| said.status.success());
    // A linker that took it and made nothing of it that runs is no use.
    (links && Command::new(&tried).status().is_ok_and(|status| status.success()))
        .then_some(argument)
}

/// The folder of the C compiler that has its unwinder in it as a library to link; `None` where there is none.
fn unwinder() -> Option<PathBuf> {
    let said = Command::new("cc").arg("-print-file-name=libgcc_eh.a").output().ok()?;
    let file = PathBuf::from(String::from_utf8(said.stdout).ok()?.trim());
    // A compiler that does not know the file says its bare name.
    let folder = file.parent().filter(|folder| folder.is_absolute() && file.exists())?;
    Some(folder.to_owned())
}

/// The version of the C library here; `None` where it does not say.
fn glibc() -> Option<(u32, u32)> {
    let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let said = String::from_utf8(said.stdout).ok()?;
    let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
    let minor = minor.split('.').next()?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
