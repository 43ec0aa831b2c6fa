//! With a person at a terminal: what is asked, what is hidden, and how they stop.

#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::home::{Home, PASSPHRASE};

/// The longest a test waits for words.
const PATIENCE: Duration = Duration::from_mins(1);

/// A terminal with the program in it.
pub(crate) struct Talk {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    pub(crate) keys: Box<dyn std::io::Write + Send>,
    words: Receiver<Vec<u8>>,
    heard: String,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Talk {
    pub(crate) fn begin(home: &Home, arguments: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_daymark"));
        command.env_clear();
        command.env("DAYMARK_HOME", home.path("journal"));
        command.env("TERM", "xterm");
        command.args(arguments);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, words) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { child, keys, words, heard: String::new(), _master: pair.master }
    }

    /// Wait for words after those that were waited for before. What was heard until then.
    #[track_caller]
    pub(crate) fn hear(&mut self, awaited: &str) -> String {
        loop {
            if let Some(at) = self.heard.find(awaited) {
                let rest = self.heard.split_off(at + awaited.len());
                return std::mem::replace(&mut self.heard, rest);
            }
            let more = self.words.recv_timeout(PATIENCE);
            assert!(more.is_ok(), "never said {awaited:?}; said {:?}", self.heard);
            self.heard.push_str(&String::from_utf8_lossy(&more.unwrap()));
        }
    }

    pub(crate) fn type_line(&mut self, line: &str) {
        self.keys.write_all(line.as_bytes()).unwrap();
        self.keys.write_all(b"\r").unwrap();
    }

    /// Everything that is still said, and the exit code.
    pub(crate) fn end(mut self) -> (String, u32) {
        while let Ok(bytes) = self.words.recv_timeout(PATIENCE) {
            self.heard.push_str(&String::from_utf8_lossy(&bytes));
        }
        (self.heard, self.child.wait().unwrap().exit_code())
    }
}

#[test]
fn a_passphrase_is_asked_for_and_never_shown() {
    let home = Home::with_journal();
    let mut talk = Talk::begin(&home, &["journal", "list"]);
    talk.hear("What you type is not shown.");
    talk.hear("> ");
    talk.type_line(PASSPHRASE);
    let (heard, code) = talk.end();
    assert_eq!(code, 0, "{heard}");
    assert!(heard.contains("No entries there") && !heard.contains("easy"), "{heard}");
}

#[test]
fn ctrl_c_at_the_passphrase_stops_with_its_own_code() {
    let home = Home::with_journal();
    let mut talk = Talk::begin(&home, &["journal", "list"]);
    talk.hear("> ");
    talk.keys.write_all(b"four\x03").unwrap();
    assert_eq!(talk.end().1, 130);
}

#[test]
fn a_check_in_is_asked_line_by_line_and_goes_on_after_a_stop() {
    let home = Home::with_journal();
    let file = home.path("passphrase").display().to_string();
    let arguments = ["checkin", "--plain", "--passphrase-file", &file, "--feeling", "2"];
    let mut talk = Talk::begin(&home, &arguments);
    talk.hear("question 2 of 5");
    talk.hear("0 none, 1 a little, 2 some, 3 strong, 4 very strong.");
    talk.hear("> ");
    talk.type_line("9");
    talk.hear("That is not one of the answers.");
    talk.hear("> ");
    talk.type_line("help");
    talk.hear("An urge is a pull to use.");
    talk.hear("> ");
    talk.type_line("1");
    talk.hear("Kept in the draft. You chose: A little");
    talk.hear("question 3 of 5");
    talk.hear("> ");
    talk.type_line("quit");
    assert_eq!(talk.end().1, 130);

    let mut talk = Talk::begin(&home, &["checkin", "--plain", "--passphrase-file", &file]);
    talk.hear("You have a draft from");
    for answer in ["", "", "s", "no", "a few words", ""] {
        talk.hear("> ");
        talk.type_line(answer);
    }
    let (heard, code) = talk.end();
    assert_eq!(code, 0, "{heard}");
    for said in ["Saved at ", "Feeling: Okay", "Urges: A little", "Sleep: ", "Any use: No"] {
        assert!(heard.contains(said), "{said}: {heard}");
    }
    let id = home.newest();
    assert!(home.run(&["journal", "show", &id]).done().contains("a few words"));
}

#[test]
fn slow_breathing_does_not_begin_without_a_plain_no() {
    let home = Home::empty();
    for answer in ["yes", "", "maybe"] {
        let mut talk = Talk::begin(&home, &["breathe"]);
        talk.hear("Did you just use something");
        talk.hear("> ");
        talk.type_line(answer);
        let (heard, code) = talk.end();
        assert!(code == 0 && heard.contains("TRY TO WAKE THEM"), "{heard}");
        assert!(!heard.contains("Breathe in"), "{heard}");
    }
}

#[test]
fn the_menu_without_drawing_leads_to_help_and_ends() {
    let home = Home::empty();
    let mut talk = Talk::begin(&home, &["--plain"]);
    talk.hear("Someone not breathing? Call 911.");
    talk.hear("> ");
    talk.type_line("1");
    talk.hear("988");
    talk.hear("Type a number, or quit.");
    talk.hear("> ");
    talk.type_line("quit");
    let (heard, code) = talk.end();
    assert_eq!(code, 0, "{heard}");
    assert!(!home.path("journal").exists());
}

#[test]
fn the_menu_offers_what_there_is() {
    // Without a journal: what it is, then help, then making one; nothing that would only say no.
    let mut talk = Talk::begin(&Home::empty(), &["--plain"]);
    let heard = talk.hear("Type a number, or quit.");
    for there in ["one day at a time", "3 Make a journal", "Call: help lines", "I used"] {
        assert!(heard.contains(there), "{there}: {heard}");
    }
    for not_there in ["Check in", "Write a note", "Journal, the last 10", "Plan", "Trends"] {
        assert!(!heard.contains(not_there), "{not_there}: {heard}");
    }
    talk.hear("> ");
    talk.type_line("quit");
    assert_eq!(talk.end().1, 0);

    let home = Home::with_journal();
    let file = home.path("passphrase").display().to_string();
    let mut talk = Talk::begin(&home, &["--plain", "--passphrase-file", &file]);
    let heard = talk.hear("Type a number, or quit.");
    for there in ["3 Check in", "Write a note", "Search my journal", "Plan", "Settings"] {
        assert!(heard.contains(there), "{there}: {heard}");
    }
    assert!(!heard.contains("Make a journal") && !heard.contains("one day at a time"), "{heard}");
    talk.hear("> ");
    talk.type_line("quit");
    assert_eq!(talk.end().1, 0);
}

/// The number before a row of the menu.
fn numbered(menu: &str, label: &str) -> String {
    let row = menu.lines().map(str::trim).find(|row| row.ends_with(label));
    row.and_then(|row| row.split(' ').next()).unwrap_or_default().to_owned()
}

#[test]
fn a_list_in_the_menu_leads_on_to_one_of_its_things() {
    let mut talk = Talk::begin(&Home::empty(), &["--plain"]);
    let menu = talk.hear("Type a number, or quit.");
    talk.hear("> ");
    talk.type_line(&numbered(&menu, "Learn: list of topics"));
    talk.hear("type its short name");
    talk.hear("> ");
    talk.type_line("overdose");
    talk.hear("naloxone");
    talk.hear("Type a number, or quit.");
    talk.hear("> ");
    talk.type_line(&numbered(&menu, "Call: help lines"));
    talk.hear("What for, or where?");
    talk.hear("> ");
    talk.type_line("detox worcester");
    let heard = talk.hear("Type a number, or quit.");
    assert!(heard.contains("800-327-5050"), "{heard}");
    talk.hear("> ");
    talk.type_line(&numbered(&menu, "Call: help lines"));
    talk.hear("> ");
    // What was typed is never taken for an option.
    talk.type_line("--json");
    let heard = talk.hear("Type a number, or quit.");
    assert!(!heard.contains("{"), "{heard}");
    talk.hear("> ");
    talk.type_line("quit");
    assert_eq!(talk.end().1, 0);
}

#[test]
fn the_made_up_journal_has_its_plan_and_says_what_it_is_at_a_check_in() {
    let mut talk = Talk::begin(&Home::empty(), &["--plain", "demo", "--days", "20"]);
    let menu = talk.hear("Type a number, or quit.");
    talk.hear("> ");
    talk.type_line(&numbered(&menu, "Plan"));
    let heard = talk.hear("Type a number, or quit.");
    for there in ["My daughter", "I stop answering people", "Rosa checks on me in the evening"] {
        assert!(heard.contains(there), "{there}: {heard}");
    }
    talk.hear("> ");
    talk.type_line(&numbered(&menu, "Check in"));
    let heard = talk.hear("> ");
    assert!(heard.contains("nothing is kept") && !heard.contains("locked"), "{heard}");
    talk.type_line("quit");
    talk.hear("Type a number, or quit.");
    talk.hear("> ");
    talk.type_line("quit");
    assert_eq!(talk.end().1, 0);
}

#[test]
fn nobody_writes_a_note_before_it_is_sure_that_it_can_be_kept() {
    let empty = Home::empty();
    let (heard, code) = Talk::begin(&empty, &["note"]).end();
    assert!(code == 4 && !heard.contains("Type your note"), "{heard}");

    let home = Home::with_journal();
    let mut talk = Talk::begin(&home, &["note"]);
    talk.hear("> ");
    talk.type_line("four easy wrods here");
    let (heard, code) = talk.end();
    assert!(code == 3 && !heard.contains("Type your note"), "{heard}");

    let file = home.path("passphrase").display().to_string();
    let unknown = ["journal", "edit", "00000000000000000000000000", "--passphrase-file", &file];
    let (heard, code) = Talk::begin(&home, &unknown).end();
    assert!(code != 0 && !heard.contains("Type your note"), "{heard}");
}

#[test]
fn a_line_that_the_terminal_cut_is_said_to_be_cut_and_the_rest_can_follow() {
    let home = Home::with_journal();
    let file = home.path("passphrase").display().to_string();
    let mut talk = Talk::begin(&home, &["note", "--passphrase-file", &file]);
    talk.hear("Type your note");
    talk.hear("ends it.");
    talk.type_line(&"abcdefghij".repeat(500));
    talk.hear("the rest of it did not arrive");
    talk.type_line("The rest.");
    talk.type_line(".");
    let (heard, code) = talk.end();
    assert!(code == 0 && heard.contains("Saved at"), "{heard}");
    let shown = home.run(&["journal", "show", &home.newest()]).done();
    assert!(shown.contains("The rest."), "{shown}");
}

#[test]
fn a_new_check_in_leaves_the_unfinished_change_of_another_alone() {
    use daymark::domain::change::Change;
    use daymark::domain::draft::Draft;
    use daymark::domain::entry::Kind;
    let home = Home::with_journal();
    home.run(&["checkin", "--feeling", "1"]).done();
    let id = home.newest().parse().unwrap();
    let mut store = home.open();
    let mut entry = store.entry(id).unwrap().unwrap();
    entry.text = "unfinished".into();
    let draft = Draft { at: entry.at, entry };
    store.apply(&Change::Draft(Kind::CheckIn, Some(Box::new(draft.clone())))).unwrap();
    drop(store);
    let file = home.path("passphrase").display().to_string();
    for ends in ["quit", "save"] {
        let mut talk = Talk::begin(&home, &["checkin", "--plain", "--passphrase-file", &file]);
        talk.hear("stays as it is");
        talk.hear("> ");
        talk.type_line("3");
        if ends == "quit" {
            talk.hear("> ");
            talk.type_line("quit");
            assert_eq!(talk.end().1, 130);
        } else {
            for _ in 0..5 {
                talk.hear("> ");
                talk.type_line("");
            }
            let (heard, code) = talk.end();
            assert_eq!(code, 0, "{heard}");
        }
        assert_eq!(home.open().draft(Kind::CheckIn).unwrap(), Some(draft.clone()), "{ends}");
    }
}

#[test]
fn going_back_in_a_self_check_keeps_what_was_answered() {
    let home = Home::with_journal();
    let file = home.path("passphrase").display().to_string();
    let arguments = ["selfcheck", "take", "phq-2", "--plain", "--passphrase-file", &file];
    let mut talk = Talk::begin(&home, &arguments);
    for line in ["3", "b"] {
        talk.hear("> ");
        talk.type_line(line);
    }
    talk.hear("Your answer so far: 3.");
    for line in ["nine", "", "3"] {
        talk.hear("> ");
        talk.type_line(line);
    }
    let (heard, code) = talk.end();
    assert_eq!(code, 0, "{heard}");
    assert!(!heard.contains("You answered 1 of 2"), "{heard}");
}

#[test]
fn the_recovery_review_line_by_line_asks_for_days_and_says_what_stands_beside() {
    let home = Home::with_journal();
    let file = home.path("passphrase").display().to_string();
    let arguments = ["selfcheck", "take", "bam-r", "--plain", "--passphrase-file", &file];
    let mut talk = Talk::begin(&home, &arguments);
    talk.hear("> ");
    talk.type_line("2");
    talk.hear("Type a number from 0 to 30");
    talk.type_line("31");
    talk.hear("Only a number from 0 to 30 fits here.");
    for line in ["10", "5", "0", "0"] {
        talk.hear("> ");
        talk.type_line(line);
    }
    talk.hear("naltrexone) does not");
    talk.hear("kratom");
    talk.type_line("0");
    let asked = talk.hear("cravings or urges");
    assert!(!asked.contains("Marijuana"), "{asked}");
    for line in ["2", "3", "6", "5", "1", "20", "4", "1", "12", "3"] {
        talk.type_line(line);
        talk.hear("> ");
    }
    let (heard, code) = talk.end();
    assert_eq!(code, 0, "{heard}");
}
