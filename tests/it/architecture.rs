//! Nothing is missing, nothing leaks over a fence. What is absent is tested here.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source file below `folder`, with its path from the project's root and its text without
/// comments and without its tests.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    if root.join(format!("{folder}.rs")).exists() {
        found.push(root.join(format!("{folder}.rs")));
    }
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    found.into_iter().filter(|path| !is_test_file(path)).map(|path| read(root, &path)).collect()
}

fn is_test_file(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|name| name == "tests" || name.to_string_lossy().ends_with("_samples"))
        || path.components().any(|part| part.as_os_str() == "tests")
}

fn read(root: &Path, path: &PathBuf) -> (String, String) {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: Vec<&str> =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    (name, code.join("\n"))
}

/// Nobody outside `allowed` says any of `words`.
fn only(allowed: &[&str], words: &[&str]) {
    for (name, code) in sources("src") {
        if allowed.iter().any(|prefix| name.starts_with(prefix)) {
            continue;
        }
        for word in words {
            assert!(!code.contains(word), "{name} says `{word}`");
        }
    }
}

fn never_in(folder: &str, words: &[&str]) {
    for (name, code) in sources(folder) {
        for word in words {
            assert!(!code.contains(word), "{name} says `{word}`");
        }
    }
}

#[test]
fn the_domain_is_pure() {
    never_in(
        "src/domain",
        &[
            "crate::content",
            "crate::store",
            "crate::system",
            "crate::ui",
            "crate::cli",
            "crate::page",
            "std::fs",
            "std::env",
            "std::io",
            "rusqlite",
            "ratatui",
            "crossterm",
            "getrandom",
            "Instant",
        ],
    );
}

#[test]
fn each_layer_knows_only_those_before_it() {
    never_in("src/content", &["crate::store", "crate::ui", "crate::cli", "crate::page"]);
    never_in("src/store", &["crate::content", "crate::ui", "crate::cli", "crate::page"]);
    never_in(
        "src/system",
        &["crate::content", "crate::store", "crate::ui", "crate::cli", "crate::page"],
    );
    never_in("src/page", &["crate::ui", "crate::cli", "crate::portable"]);
    never_in("src/portable", &["crate::store", "crate::ui", "crate::cli"]);
    for layer in ["src/content", "src/store", "src/system"] {
        never_in(layer, &["crate::portable"]);
    }
    never_in("src/ui", &["crate::cli"]);
    // The shell opens the drawn program and prints its key tables; it draws nothing itself.
    for (name, code) in sources("src/cli") {
        for line in code.lines().filter(|line| line.contains("crate::ui")) {
            let is_known = line.contains("crate::ui::start") || line.contains("crate::ui::keymap");
            assert!(is_known, "{name}: {line}");
        }
    }
}

#[test]
fn what_is_portable_opens_nothing() {
    never_in("src/portable", &["std::fs", "std::env", "std::path", "crate::system", "rusqlite"]);
}

#[test]
fn only_the_store_names_the_database() {
    only(&["src/store"], &["rusqlite"]);
}

#[test]
fn only_the_vault_names_the_cipher() {
    only(&["src/store/vault"], &["use age", " age::", "(age::"]);
}

#[test]
fn only_the_ui_names_the_terminal() {
    only(&["src/ui"], &["crossterm", "ratatui"]);
}

#[test]
fn only_the_theme_names_a_colour() {
    only(&["src/ui/theme.rs"], &["Color::"]);
}

#[test]
fn only_the_key_tables_name_keys() {
    // Text boxes take editing keys, and the runtime redraws on one; everything else is told a verb.
    let allowed = [
        "src/ui/key.rs",
        "src/ui/keymap",
        "src/ui/widgets/",
        "src/ui/terminal.rs",
        // Not a binding: what a terminal answers comes as keys.
        "src/ui/terminal/background.rs",
        "src/ui/runtime.rs",
    ];
    only(&allowed, &["KeyCode", "Key::Enter", "Key::Esc", "Key::F(", "Key::Ctrl(", "Key::Tab"]);
}

#[test]
fn only_the_output_prints() {
    only(&["src/cli/output.rs", "src/main.rs"], &["println!", "eprintln!", "print!(", "eprint!("]);
}

#[test]
fn only_the_system_asks_for_time_and_chance() {
    only(
        &["src/system"],
        &["Local::now", "Utc::now", "Instant::now", "SystemTime::now", "getrandom"],
    );
}

#[test]
fn nothing_talks_to_a_network() {
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    for line in lock.lines().filter_map(|line| line.strip_prefix("name = \"")) {
        let name = line.trim_end_matches('"');
        let network = [
            "tokio",
            "async-std",
            "smol",
            "hyper",
            "reqwest",
            "ureq",
            "isahc",
            "curl",
            "curl-sys",
            "attohttpc",
            "rustls",
            "native-tls",
            "openssl",
            "socket2",
            "trust-dns-resolver",
            "hickory-resolver",
            "tungstenite",
            "quinn",
            "tonic",
            "surf",
            "awc",
            "ssh2",
            "git2",
            "libp2p",
            "sentry",
            "opentelemetry",
        ];
        assert!(!network.contains(&name), "{name} can talk to a network");
    }
    for (name, code) in sources("src") {
        if name.starts_with("src/system/confine") {
            continue;
        }
        for word in
            ["TcpStream", "UdpSocket", "TcpListener", "UnixStream", "std::net", "ToSocketAddrs"]
        {
            assert!(!code.contains(word), "{name} says `{word}`");
        }
    }
}

#[test]
fn no_file_holds_two_ideas() {
    let mut sizes: Vec<(usize, String)> = Vec::new();
    for folder in ["src", "tests"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (name, _) in sources(folder) {
            let lines = fs::read_to_string(root.join(&name)).unwrap().lines().count();
            sizes.push((lines, name));
        }
    }
    sizes.sort();
    for (lines, name) in sizes.iter().rev().take(3) {
        assert!(*lines <= 500, "{name} has {lines} lines");
    }
    let main = sizes.iter().find(|(_, name)| name == "src/main.rs").unwrap();
    assert!(main.0 <= 60, "main.rs has {} lines", main.0);
}
