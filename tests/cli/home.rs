//! A person's home for one test: a folder, a passphrase in a file, and the program to run there.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use daymark::store::{Access, KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SeededChance;
use tempfile::TempDir;

/// The passphrase of every journal here.
pub const PASSPHRASE: &str = "four easy words here";

/// What a run came to.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Answers.
    pub out: String,
    /// Messages.
    pub err: String,
}

/// A home.
pub struct Home {
    /// Everything is in here.
    pub dir: TempDir,
}

impl Home {
    /// A home without a journal.
    pub fn empty() -> Self {
        let dir = TempDir::new().unwrap();
        fs::write(dir.path().join("passphrase"), format!("{PASSPHRASE}\nsecond line\n")).unwrap();
        Self { dir }
    }

    /// A home with a journal, made so that it opens quickly.
    pub fn with_journal() -> Self {
        let home = Self::empty();
        drop(home.make());
        home
    }

    fn make(&self) -> Store {
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        let cost = KdfCost::CHEAP_FOR_TESTS;
        vault::create(&self.vault(), &passphrase, cost, &SeededChance::new(7)).unwrap().0
    }

    /// The journal, open to write.
    #[cfg(unix)]
    pub fn open(&self) -> Store {
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        vault::open(&self.vault(), &passphrase, Access::Write).unwrap()
    }

    /// The folder of the journal.
    pub fn vault(&self) -> VaultDir {
        VaultDir::new(self.path("journal"))
    }

    /// A path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The program with these arguments, the journal's folder and the passphrase named, and nobody there.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ran {
        self.run_with(arguments, "")
    }

    /// The same with something to read on standard input.
    pub fn run_with<S: AsRef<OsStr>>(&self, arguments: &[S], input: &str) -> Ran {
        let mut command = self.command();
        command.env("DAYMARK_PASSPHRASE_FILE", self.path("passphrase"));
        finish(command.args(arguments), input)
    }

    /// The same with no passphrase named.
    pub fn run_locked<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ran {
        finish(self.command().args(arguments), "")
    }

    /// The program in a bare environment.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_daymark"));
        command.env_clear();
        command.env("DAYMARK_HOME", self.path("journal")).env("TZ", "America/New_York");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Run every command that this page of `docs` has on a line of its own. How many there were.
    pub fn runs_every_command_of(&self, page: &str) -> usize {
        let page = format!("{}/docs/{page}", env!("CARGO_MANIFEST_DIR"));
        let mut tried = 0;
        for line in fs::read_to_string(page).unwrap().lines() {
            // A group draws; the test has no screen to draw on.
            let Some(line) = line.strip_prefix("daymark ").filter(|l| !l.starts_with("--group"))
            else {
                continue;
            };
            let mut command = self.command();
            command.current_dir(self.dir.path());
            command.env("DAYMARK_PASSPHRASE_FILE", self.path("passphrase"));
            let ran = finish(command.args(line.split_whitespace()), "");
            assert_eq!(ran.code, 0, "daymark {line}: {}", ran.err);
            tried += 1;
        }
        tried
    }

    /// The id of the newest entry.
    pub fn newest(&self) -> String {
        let list = self.run(&["journal", "list", "--json", "--limit", "1"]);
        let list: serde_json::Value = serde_json::from_str(&list.out).unwrap();
        list["entries"][0]["id"].as_str().unwrap().to_owned()
    }
}

/// Run to the end.
pub fn finish(command: &mut Command, input: &str) -> Ran {
    let mut child = command.spawn().unwrap();
    // The program may end without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

impl Ran {
    /// Done, and without a message.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// This code, with whatever was said.
    #[track_caller]
    pub fn code_is(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        self
    }

    /// Not done: this code, and nothing on standard output. The message.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        assert!(!self.err.is_empty(), "a failure says something");
        // A message that has no words yet is its own key.
        assert!(!self.err.starts_with("error-") && !self.err.starts_with("cli-"), "{}", self.err);
        self.err
    }
}
