//! What was checked about privacy, by trying and by looking, on this computer, at this moment.

use crate::cli::doctor::{FAILED, Is, Look, confinement, permissions, tell};
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::content::words::Value;
use crate::system::confine::{
    Files, FilesNotHere, May, Sockets, can_look_elsewhere, can_make_a_socket,
};

/// The list of everything that the program was built from.
const LOCK: &str = include_str!("../../Cargo.lock");

/// Packages whose business is a network. None of them may be in the list.
const NETWORK: &[&str] = &[
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "websocket",
];

/// Packages that could serve a network as well, and what they are here for. `tests/cli/prove.rs` looks whether the
/// program has anything of the first that speaks to one.
const ALSO: &[(&str, &str)] = &[
    ("openssl-src", "cli-prove-openssl"),
    ("openssl-sys", "cli-prove-openssl"),
    ("mio", "cli-prove-mio"),
];

/// Look, and say what was seen.
pub(crate) fn run(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let mut looks = vec![sockets(shell)];
    looks.extend(files(shell));
    looks.extend(confinement(shell).into_iter().filter(|look| look.what != "network"));
    looks.push(packages(shell));
    looks.extend(packages_that_could(shell));
    match shell.vault() {
        Ok(dir) => {
            let folder = dir.path().display().to_string();
            let key =
                if dir.journal().exists() { "cli-prove-journal" } else { "cli-prove-no-journal" };
            looks.push(shell.look("journal", Is::Well, key, &[("folder", folder.into())]));
            looks.extend(permissions(shell, &dir));
        }
        Err(failure) => {
            let words = failure.sentence(shell.world.words).unwrap_or_default();
            looks.push(Look { what: "journal", is: Is::Note, words });
        }
    }
    looks.push(shell.look("limits", Is::Note, "cli-prove-limits", &[]));
    tell(shell, &looks)
}

/// Whether a socket can be made, found by trying.
fn sockets(shell: &Shell<'_>) -> Look {
    match (shell.world.confinement.sockets, can_make_a_socket()) {
        (Sockets::Closed, false) => shell.look("network", Is::Well, "cli-prove-refused", &[]),
        (Sockets::Closed, true) => shell.look("network", FAILED, "cli-prove-not-refused", &[]),
        (Sockets::NotHere(why), _) => shell.look("network", Is::Note, why.key(), &[]),
    }
}

/// Whether other files can be opened, found by trying, and which are left.
fn files(shell: &Shell<'_>) -> Vec<Look> {
    let not_asked = Files::NotHere(FilesNotHere::NotAsked);
    let given_up = shell.world.files.get().unwrap_or(&not_asked);
    let allowed = match (given_up, can_look_elsewhere()) {
        (Files::NotHere(why), _) => return vec![shell.look("files", Is::Note, why.key(), &[])],
        (Files::Closed(_), true) => {
            return vec![shell.look("files", FAILED, "cli-prove-files-open", &[])];
        }
        (Files::Closed(allowed), false) => allowed,
    };
    let mut looks = vec![shell.look("files", Is::Well, "cli-prove-files-refused", &[])];
    for (may, key) in [
        (May::Everything, "cli-prove-files-own"),
        (May::AddFiles, "cli-prove-files-add"),
        (May::Read, "cli-prove-files-read"),
    ] {
        let paths: Vec<String> = allowed
            .iter()
            .filter(|one| one.may == may)
            .map(|one| one.path.display().to_string())
            .collect();
        if !paths.is_empty() {
            looks.push(shell.look("files", Is::Well, key, &[("paths", paths.join(", ").into())]));
        }
    }
    looks.push(shell.look("files", Is::Well, "cli-prove-files-commands", &[]));
    looks
}

fn packages(shell: &Shell<'_>) -> Look {
    let names: Vec<&str> = names().collect();
    let found: Vec<&str> = names.iter().copied().filter(|name| is_for_a_network(name)).collect();
    let values: [(&str, Value<'_>); 2] =
        [("n", names.len().into()), ("names", found.join(", ").into())];
    if found.is_empty() {
        shell.look("packages", Is::Well, "cli-prove-packages", &values)
    } else {
        shell.look("packages", FAILED, "cli-prove-packages-network", &values)
    }
}

/// What is in the list for something else, and could be used for a network.
fn packages_that_could(shell: &Shell<'_>) -> Vec<Look> {
    let mut keys: Vec<&str> = ALSO
        .iter()
        .filter(|(name, _)| names().any(|it| it == *name))
        .map(|(_, key)| *key)
        .collect();
    keys.dedup();
    keys.into_iter().map(|key| shell.look("packages", Is::Well, key, &[])).collect()
}

/// Whether a package by this name is for a network, or a part of one that is.
fn is_for_a_network(name: &str) -> bool {
    let is_part = |of: &str| {
        name.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    NETWORK.iter().any(|of| is_part(of)) && !ALSO.iter().any(|(also, _)| *also == name)
}

/// The names of the packages that the program was built from, its tests' among them.
fn names() -> impl Iterator<Item = &'static str> {
    LOCK.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_list_of_packages_speaks_to_a_network() {
        assert!(names().count() > 50);
        let found: Vec<_> = names().filter(|name| is_for_a_network(name)).collect();
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_part_of_a_package_for_a_network_is_one_unless_it_is_said_what_it_is_here_for() {
        for name in ["hyper", "hyper-util", "openssl", "openssl-probe", "tokio-rustls"] {
            assert!(is_for_a_network(name), "{name}");
        }
        for name in ["openssl-sys", "openssl-src", "mio", "hyperlink", "surface"] {
            assert!(!is_for_a_network(name), "{name}");
        }
        // What is no longer in the list needs no word.
        assert!(ALSO.iter().all(|(name, _)| names().any(|it| it == *name)));
    }
}
