//! Every command under a trace of system calls: none speaks to anything, and none opens a file that is not
//! its own, was not named, and is not the system's.

use std::fs;
use std::process::Command;

use crate::home::{Home, finish};

/// One line for each command; `J`, `S` and `N` stand for an export, a copy, and a text in the home, and
/// `OUT` for a file that is not there yet.
const LINES: &[&str] = &[
    "now",
    "overdose",
    "demo",
    "checkin --feeling 2 --urges 1 --use no",
    "note --file N",
    "journal list",
    "journal search words",
    "trends",
    "learn list",
    "learn read kratom-law",
    "tools list",
    "urge",
    "breathe",
    "ground",
    "plan show",
    "plan print --output OUT",
    "selfcheck list",
    "lines --open-now",
    "suggest kratom-law",
    "handout kratom-law --output OUT",
    "content list",
    "content check D",
    "passphrase change",
    "unlock-test",
    "export --format json --output OUT",
    "import J --preview",
    "import J --yes",
    "backup OUT",
    "restore S --preview",
    "restore S --yes",
    "merge S --yes",
    "doctor",
    "prove",
    "keys",
    "man",
    "completions bash",
    "init",
    "wipe --yes-destroy-everything",
];

#[test]
fn no_command_makes_a_network_call() {
    if Command::new("strace").arg("-V").output().is_err() {
        println!("left out: there is no strace here");
        return;
    }
    let home = Home::with_journal();
    let file = |name: &str| home.path(name).display().to_string();
    home.run(&["export", "--format", "json", "--output", &file("J")]);
    home.run(&["backup", &file("S")]).done();
    fs::write(home.path("N"), "words of a note").unwrap();
    fs::create_dir(home.path("D")).unwrap();
    let mut calls = 0;
    for (number, line) in LINES.iter().enumerate() {
        let trace = home.path("trace");
        let mut command = Command::new("strace");
        command.env_clear().env("DAYMARK_HOME", home.path("journal"));
        // Without it the C library asks a name service for the home folder, and is refused.
        command.env("HOME", home.dir.path());
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin").env("TZ", "America/New_York");
        command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
        command.stdin(std::process::Stdio::piped());
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        command.args(["-f", "-qq", "-e", "trace=%network,%file", "-o"]).arg(&trace);
        command.arg(env!("CARGO_BIN_EXE_daymark"));
        for word in line.split(' ') {
            match word {
                "J" | "S" | "N" | "D" => command.arg(home.path(word)),
                "OUT" => command.arg(home.path(&format!("out-{number}"))),
                word => command.arg(word),
            };
        }
        let ran = finish(&mut command, "");
        assert!(ran.code < 7, "{line}: {ran:?}");
        let trace = fs::read_to_string(trace).unwrap();
        for call in trace.lines() {
            calls += 1;
            let call = call.split_once(' ').map_or(call, |(_, call)| call.trim_start());
            let name = call.split('(').next().unwrap_or_default();
            let is_try =
                *line == "prove" && call.starts_with("socket(AF_UNIX") && call.contains("EPERM");
            let network =
                ["socket", "connect", "bind", "listen", "accept", "send", "recv", "getaddr"];
            assert!(
                is_try || !network.iter().any(|start| name.starts_with(start)),
                "{line}: {call}"
            );
            let reads_secrets =
                ["/etc/passwd", "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf"];
            assert!(!reads_secrets.iter().any(|file| call.contains(file)), "{line}: {call}");
        }
        if *line == "prove" {
            assert!(trace.contains("socket(AF_UNIX"), "prove tries one");
        }
    }
    assert!(calls > 1_000, "the trace has to be one: {calls}");
    println!(
        "weather: traced: {} commands, {calls} system calls looked at, none to a network",
        LINES.len()
    );
}
