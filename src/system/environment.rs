//! The environment, read once in `main` and handed down. Nothing else looks at a variable.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// What the terminal says about its background.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Background {
    /// Nothing.
    #[default]
    Unknown,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// Which standard streams lead to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminals {
    /// Keys come from a terminal.
    pub stdin: bool,
    /// Words go to a terminal.
    pub stdout: bool,
    /// Messages go to a terminal.
    pub stderr: bool,
}

/// The facts that variables and streams state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact from outside")]
pub struct Environment {
    /// `DAYMARK_HOME`: where everything is kept.
    pub daymark_home: Option<PathBuf>,
    /// `DAYMARK_PASSPHRASE_FILE`: a file whose first line is the passphrase.
    pub passphrase_file: Option<PathBuf>,
    /// `NO_COLOR`, set and not empty.
    pub no_color: bool,
    /// `FORCE_COLOR`, set and not empty. It is asked before `NO_COLOR`.
    pub force_color: bool,
    /// `COLORTERM` promises sixteen million colours.
    pub truecolor: bool,
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORFGBG`, for terminals that cannot be asked.
    pub background: Background,
    /// `DAYMARK_PLAIN=1`: lines instead of drawn screens.
    pub plain: bool,
    /// The language of messages as a tag such as `es-PR`; `None` where it is `C`, `POSIX` or not set.
    pub lang: Option<String>,
    /// Which streams are terminals.
    pub terminals: Terminals,
    /// The console of older Windows, whose font has few symbols.
    pub old_windows_console: bool,
}

/// The system whose rules apply; so that the rules of each can be tested on any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Windows,
    Other,
}

impl Environment {
    /// Read this process's.
    #[must_use]
    pub fn read() -> Self {
        let terminals = Terminals {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
        };
        Self::from_vars(std::env::vars_os(), terminals)
    }

    /// The same, from given variables and streams.
    #[must_use]
    pub fn from_vars(
        vars: impl IntoIterator<Item = (OsString, OsString)>,
        terminals: Terminals,
    ) -> Self {
        let system = if cfg!(windows) { System::Windows } else { System::Other };
        Self::on(system, vars, terminals)
    }

    fn on(
        system: System,
        vars: impl IntoIterator<Item = (OsString, OsString)>,
        terminals: Terminals,
    ) -> Self {
        let vars = Vars(vars.into_iter().filter(|(_, value)| !value.is_empty()).collect());
        let names_a_terminal =
            ["WT_SESSION", "TERM_PROGRAM", "TERM", "ConEmuANSI"].iter().any(|name| vars.has(name));
        Self {
            daymark_home: vars.path("DAYMARK_HOME"),
            passphrase_file: vars.path("DAYMARK_PASSPHRASE_FILE"),
            no_color: vars.has("NO_COLOR"),
            force_color: vars.has("FORCE_COLOR"),
            truecolor: vars
                .text("COLORTERM")
                .is_some_and(|value| matches!(value.as_str(), "truecolor" | "24bit")),
            term: vars.text("TERM"),
            background: vars
                .text("COLORFGBG")
                .map_or(Background::Unknown, |value| background(&value)),
            plain: vars.text("DAYMARK_PLAIN").is_some_and(|value| value == "1"),
            lang: ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| vars.text(name))
                .and_then(|value| language(&value)),
            terminals,
            old_windows_console: system == System::Windows && !names_a_terminal,
        }
    }

    /// Whether only lines can or should be printed: asked for, a terminal that cannot move its
    /// cursor, or no terminal at all.
    #[must_use]
    pub fn wants_lines(&self) -> bool {
        self.plain
            || self.term.as_deref() == Some("dumb")
            || !self.terminals.stdin
            || !self.terminals.stdout
    }

    /// Whether there is no use in asking the terminal for its background: it is known, or the terminal is
    /// one that shows the question instead of answering.
    #[must_use]
    pub fn knows_background(&self) -> bool {
        let is_mute =
            cfg!(windows) || matches!(self.term.as_deref(), None | Some("linux" | "dumb"));
        is_mute || self.background != Background::Unknown
    }

    /// Whether a missing answer can be asked for.
    #[must_use]
    pub const fn can_ask(&self) -> bool {
        self.terminals.stdin
    }
}

/// Variables that are set and not empty.
struct Vars(HashMap<OsString, OsString>);

impl Vars {
    fn has(&self, name: &str) -> bool {
        self.0.contains_key(OsStr::new(name))
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        self.0.get(OsStr::new(name)).map(PathBuf::from)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.0.get(OsStr::new(name)).map(|value| value.to_string_lossy().into_owned())
    }
}

/// `15;0` or `15;default;0`: the last number is the background, one of the sixteen colours.
fn background(colorfgbg: &str) -> Background {
    match colorfgbg.rsplit(';').next().and_then(|last| last.trim().parse::<u8>().ok()) {
        Some(0..=6 | 8) => Background::Dark,
        Some(7 | 9..=15) => Background::Light,
        _ => Background::Unknown,
    }
}

/// `es_PR.UTF-8@euro` is the tag `es-PR`.
fn language(locale: &str) -> Option<String> {
    let tag = locale.split(['.', '@']).next().unwrap_or_default();
    let is_tag = !tag.is_empty()
        && tag.chars().all(|char| char.is_ascii_alphanumeric() || "_-".contains(char));
    (is_tag && tag != "C" && tag != "POSIX").then(|| tag.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: Terminals = Terminals { stdin: true, stdout: true, stderr: true };

    fn with(vars: &[(&str, &str)]) -> Environment {
        on(System::Other, vars)
    }

    fn on(system: System, vars: &[(&str, &str)]) -> Environment {
        Environment::on(system, vars.iter().map(|(k, v)| (k.into(), v.into())), PERSON)
    }

    #[test]
    fn nothing_set_is_the_usual() {
        assert_eq!(with(&[]), Environment { terminals: PERSON, ..Environment::default() });
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let names = ["DAYMARK_HOME", "DAYMARK_PASSPHRASE_FILE", "NO_COLOR", "FORCE_COLOR", "TERM"];
        assert_eq!(with(&names.map(|name| (name, ""))), with(&[]));
    }

    #[test]
    fn colour_wishes_are_read() {
        let environment =
            with(&[("NO_COLOR", "1"), ("FORCE_COLOR", "0"), ("COLORTERM", "truecolor")]);
        assert!(environment.no_color && environment.force_color && environment.truecolor);
        assert!(!with(&[("COLORTERM", "yes")]).truecolor);
    }

    #[test]
    fn the_last_number_is_the_background() {
        for (value, background) in [
            ("15;0", Background::Dark),
            ("15;default;0", Background::Dark),
            ("7;8", Background::Dark),
            ("0;15", Background::Light),
            ("0;7", Background::Light),
            ("0;default", Background::Unknown),
            ("0;200", Background::Unknown),
            (";", Background::Unknown),
        ] {
            assert_eq!(with(&[("COLORFGBG", value)]).background, background, "{value}");
        }
    }

    #[test]
    fn the_most_specific_language_wins_and_c_is_none() {
        for (vars, lang) in [
            (&[("LANG", "en_US.UTF-8")] as &[_], Some("en-US")),
            (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "es_PR@euro")], Some("es-PR")),
            (&[("LANG", "pt_BR"), ("LC_MESSAGES", "fr")], Some("fr")),
            (&[("LANG", "C.UTF-8")], None),
            (&[("LANG", "POSIX")], None),
            (&[("LANG", "\u{1b}[31m")], None),
        ] {
            assert_eq!(with(vars).lang.as_deref(), lang, "{vars:?}");
        }
    }

    #[test]
    fn lines_are_for_who_asked_and_for_where_no_screen_can_be_drawn() {
        assert!(!with(&[("TERM", "xterm-256color"), ("DAYMARK_PLAIN", "0")]).wants_lines());
        assert!(with(&[("DAYMARK_PLAIN", "1")]).wants_lines());
        assert!(with(&[("TERM", "dumb")]).wants_lines());
        let piped = Terminals { stdout: false, ..PERSON };
        assert!(Environment::from_vars([], piped).wants_lines());
        assert!(!Environment::from_vars([], Terminals::default()).can_ask());
    }

    #[test]
    fn only_a_windows_console_without_a_name_is_an_old_one() {
        assert!(on(System::Windows, &[]).old_windows_console);
        assert!(!on(System::Windows, &[("WT_SESSION", "1f")]).old_windows_console);
        assert!(!on(System::Other, &[]).old_windows_console);
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_need_not_be_unicode() {
        use std::os::unix::ffi::OsStringExt;
        let odd = OsString::from_vec(vec![b'/', 0xff]);
        let environment = Environment::from_vars([("DAYMARK_HOME".into(), odd.clone())], PERSON);
        assert_eq!(environment.daymark_home, Some(PathBuf::from(odd)));
    }
}
