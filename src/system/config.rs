//! The settings file, `config.toml`. What is wrong in it is named with its line; the rest applies.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::domain::day::DayStart;
use crate::domain::prefs::{Choice, LockAfter, Prefs, Shapes, Switch, ThemeName, WindowTitle};
use crate::domain::private::{fitting, tidy_line};
use crate::system::files;

/// The most a settings file may hold, in bytes.
pub const SIZE_BYTES_MAX: usize = 64 * 1024;

/// The most that is said about one file.
pub const ISSUES_MAX: usize = 20;

/// Something in the settings file that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigIssue {
    /// The line, from 1; `None` when it is about the whole file.
    pub line: Option<usize>,
    /// What is wrong there.
    pub what: ConfigProblem,
}

impl ConfigIssue {
    /// Whether nothing of the file could be read.
    #[must_use]
    pub const fn is_of_the_whole_file(&self) -> bool {
        matches!(self.what, ConfigProblem::TooLarge | ConfigProblem::Unreadable(_))
    }
}

/// What can be wrong with a settings file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigProblem {
    /// Daymark has no such setting. The name is safe to draw.
    #[error("unknown setting \u{201C}{0}\u{201D}")]
    UnknownKey(String),
    /// The setting cannot have this value; the usual one applies.
    #[error("{key} can be: {allowed}")]
    WrongValue {
        /// The setting.
        key: &'static str,
        /// The values it can have, with commas between them.
        allowed: String,
    },
    /// This is not written as settings are written.
    #[error("this line cannot be read")]
    Broken,
    /// More than [`SIZE_BYTES_MAX`] bytes; nothing of it applies.
    #[error("the settings file is too large")]
    TooLarge,
    /// The system would not hand the file over; nothing of it applies.
    #[error("the settings file could not be opened: {0}")]
    Unreadable(io::ErrorKind),
}

impl ConfigProblem {
    /// The name of the sentence that says so.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::UnknownKey(_) => "config-unknown-key",
            Self::WrongValue { .. } => "config-wrong-value",
            Self::Broken => "config-broken",
            Self::TooLarge => "config-too-large",
            Self::Unreadable(_) => "config-unreadable",
        }
    }
}

/// The settings at `path`, and what in the file was passed over. Without a file: the usual settings.
#[must_use]
pub fn read(path: &Path) -> (Prefs, Vec<ConfigIssue>) {
    let problem = match files::read_at_most(path, SIZE_BYTES_MAX) {
        Ok(None) => return (Prefs::default(), Vec::new()),
        Ok(Some(bytes)) => return parse(&bytes),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => ConfigProblem::TooLarge,
        Err(error) => ConfigProblem::Unreadable(error.kind()),
    };
    (Prefs::default(), vec![ConfigIssue { line: None, what: problem }])
}

/// Put `prefs` at `path`: only what differs from the usual, replaced in one step, for its owner only.
///
/// Comments and unknown settings that were in the file are not kept.
///
/// # Errors
/// Whatever the system says; the file that was there is then still whole.
pub fn write(path: &Path, prefs: &Prefs) -> io::Result<()> {
    files::write_private(path, text(prefs).as_bytes())
}

/// The settings in `bytes`, whatever they are.
#[must_use]
pub fn parse(bytes: &[u8]) -> (Prefs, Vec<ConfigIssue>) {
    let text = String::from_utf8_lossy(bytes);
    let lines = Lines(&text);
    let mut issues = Vec::new();
    if let Err(error) = std::str::from_utf8(bytes) {
        issues.push(lines.issue(error.valid_up_to(), ConfigProblem::Broken));
    }

    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        issues.push(lines.issue(at, ConfigProblem::Broken));
    }

    let mut prefs = Prefs::default();
    for (key, value) in table.get_ref() {
        let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key.get_ref()) else {
            let name = tidy_line(fitting(key.get_ref(), 64));
            issues.push(lines.issue(key.span().start, ConfigProblem::UnknownKey(name)));
            continue;
        };
        let word = word(value.get_ref());
        if !word.is_some_and(|word| (setting.set)(&mut prefs, &word)) {
            let what = ConfigProblem::WrongValue { key: setting.key, allowed: (setting.allowed)() };
            issues.push(lines.issue(key.span().start, what));
        }
    }
    issues.sort_by_key(|issue| issue.line);
    issues.dedup();
    issues.truncate(ISSUES_MAX);
    (prefs, issues)
}

/// One setting as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// How the file spells it.
    pub key: &'static str,
    /// Its value, as the file spells it.
    pub value: String,
    /// The values it can have, with commas between them.
    pub allowed: String,
}

/// Every setting, in the order of the file.
#[must_use]
pub fn listed(prefs: &Prefs) -> Vec<Listed> {
    let list = |setting: &Setting| Listed {
        key: setting.key,
        value: (setting.get)(prefs),
        allowed: (setting.allowed)(),
    };
    SETTINGS.iter().map(list).collect()
}

/// Give the setting called `key` the value `word`.
///
/// # Errors
/// When there is no such setting, or it cannot have that value; `prefs` is then unchanged.
pub fn set(prefs: &mut Prefs, key: &str, word: &str) -> Result<(), ConfigProblem> {
    let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) else {
        return Err(ConfigProblem::UnknownKey(tidy_line(fitting(key, 64))));
    };
    if (setting.set)(prefs, &word.trim().to_lowercase()) {
        return Ok(());
    }
    Err(ConfigProblem::WrongValue { key: setting.key, allowed: (setting.allowed)() })
}

/// The file for `prefs`.
fn text(prefs: &Prefs) -> String {
    let usual = Prefs::default();
    let mut text = String::from(
        "# Daymark: the settings that differ from the usual. Remove a line to go back.\n",
    );
    for setting in SETTINGS {
        let word = (setting.get)(prefs);
        if word == (setting.get)(&usual) {
            continue;
        }
        // Every word is a name or a number, so nothing in it needs an escape.
        let quote = if word.parse::<u8>().is_ok() { "" } else { "\"" };
        let _ = writeln!(text, "{} = {quote}{word}{quote}", setting.key);
    }
    text
}

/// One line of the file: how it is spelled, read and written.
struct Setting {
    key: &'static str,
    allowed: fn() -> String,
    get: fn(&Prefs) -> String,
    /// False when the word is none of the allowed ones; `Prefs` is then unchanged.
    set: fn(&mut Prefs, &str) -> bool,
}

macro_rules! setting {
    ($key:literal, $field:ident: $choice:ty) => {
        Setting {
            key: $key,
            allowed: || words::<$choice>(),
            get: |prefs| prefs.$field.word().to_owned(),
            set: |prefs, word| {
                let chosen = <$choice>::from_word(word);
                prefs.$field = chosen.unwrap_or(prefs.$field);
                chosen.is_some()
            },
        }
    };
}

const SETTINGS: &[Setting] = &[
    setting!("theme", theme: ThemeName),
    setting!("movement", movement: Switch),
    setting!("shapes", shapes: Shapes),
    setting!("screen-reader", screen_reader: Switch),
    setting!("vim-keys", vim_keys: Switch),
    setting!("mouse", mouse: Switch),
    setting!("hide-previews", hide_previews: Switch),
    setting!("lock-after", lock_after: LockAfter),
    setting!("window-title", window_title: WindowTitle),
    Setting {
        key: "day-start",
        allowed: || {
            (0..=DayStart::LATEST).map(|hour| hour.to_string()).collect::<Vec<_>>().join(", ")
        },
        get: |prefs| prefs.day_start.hour().to_string(),
        set: |prefs, word| {
            let chosen = word.parse::<u8>().ok().and_then(|hour| DayStart::try_from(hour).ok());
            prefs.day_start = chosen.unwrap_or(prefs.day_start);
            chosen.is_some()
        },
    },
];

fn words<C: Choice>() -> String {
    C::ALL.iter().map(|choice| choice.word()).collect::<Vec<_>>().join(", ")
}

/// The value as a word: `"off"`, `off`'s boolean twin `false`, or a number. `None` for anything else.
fn word(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(word) => Some(word.trim().to_lowercase()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Boolean(true) => Some("on".to_owned()),
        DeValue::Boolean(false) => Some("off".to_owned()),
        _ => None,
    }
}

/// A text in which places have line numbers.
struct Lines<'t>(&'t str);

impl Lines<'_> {
    fn issue(&self, at: usize, what: ConfigProblem) -> ConfigIssue {
        let before = self.0.as_bytes().iter().take(at);
        ConfigIssue { line: Some(1 + before.filter(|byte| **byte == b'\n').count()), what }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn parsed(text: &str) -> (Prefs, Vec<ConfigIssue>) {
        parse(text.as_bytes())
    }

    fn any_prefs() -> impl Strategy<Value = Prefs> {
        let switch = || select(Switch::ALL);
        (
            (select(ThemeName::ALL), switch(), select(Shapes::ALL), switch(), switch()),
            (switch(), switch(), select(LockAfter::ALL), select(WindowTitle::ALL), 0..12u8),
        )
            .prop_map(|(first, second)| Prefs {
                theme: first.0,
                movement: first.1,
                shapes: first.2,
                screen_reader: first.3,
                vim_keys: first.4,
                mouse: second.0,
                hide_previews: second.1,
                lock_after: second.2,
                window_title: second.3,
                day_start: DayStart::try_from(second.4).unwrap(),
            })
    }

    #[test]
    fn without_a_file_everything_is_as_usual() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(&dir.path().join("config.toml")), (Prefs::default(), Vec::new()));
    }

    #[test]
    fn an_unknown_setting_and_a_wrong_value_are_named_with_their_lines_and_the_rest_applies() {
        let (prefs, issues) =
            parsed("theme = \"dawn\"\n\ncolour = \"red\"\nlock-after = 7\nmouse = \"off\"\n");
        assert_eq!(prefs, Prefs { theme: ThemeName::Dawn, mouse: Switch::Off, ..Prefs::default() });
        assert_eq!(
            issues,
            [
                ConfigIssue { line: Some(3), what: ConfigProblem::UnknownKey("colour".to_owned()) },
                ConfigIssue {
                    line: Some(4),
                    what: ConfigProblem::WrongValue {
                        key: "lock-after",
                        allowed: "1, 2, 5, 15".to_owned()
                    }
                },
            ]
        );
    }

    #[test]
    fn a_broken_line_is_named_and_the_others_apply() {
        let (prefs, issues) = parsed("theme = \"night\"\nmouse = = off\nvim-keys = \"off\"\n");
        assert_eq!((prefs.theme, prefs.vim_keys), (ThemeName::Night, Switch::Off));
        assert!(
            issues.iter().any(|issue| {
                *issue == ConfigIssue { line: Some(2), what: ConfigProblem::Broken }
            })
        );
    }

    #[test]
    fn values_may_be_written_as_people_write_them() {
        let (prefs, issues) =
            parsed("mouse = false\nlock-after = \"15\"\nday-start = 0\ntheme = \"Plain \"\n");
        assert_eq!(issues, []);
        assert_eq!((prefs.mouse, prefs.lock_after), (Switch::Off, LockAfter::Fifteen));
        assert_eq!((prefs.day_start.hour(), prefs.theme), (0, ThemeName::Plain));
    }

    #[test]
    fn the_day_starts_between_midnight_and_noon() {
        assert_eq!(parsed("day-start = 11").1, []);
        for value in ["12", "-1", "256", "4.0", "\"\"", "[4]"] {
            let (prefs, issues) = parsed(&format!("day-start = {value}"));
            assert_eq!(prefs, Prefs::default(), "{value}");
            assert_eq!(issues.len(), 1, "{value}");
        }
    }

    #[test]
    fn a_name_that_could_redraw_the_terminal_is_shown_harmlessly() {
        let (_, issues) = parsed("\"\\u001b[2J\\u202ex\" = 1");
        assert_eq!(issues[0].what, ConfigProblem::UnknownKey("[2Jx".to_owned()));
    }

    #[test]
    fn a_large_file_and_a_folder_in_its_place_are_said_to_be_so() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        std::fs::write(&path, "#".repeat(SIZE_BYTES_MAX)).unwrap();
        assert_eq!(read(&path).1, []);
        std::fs::write(&path, "#".repeat(SIZE_BYTES_MAX + 1)).unwrap();
        assert_eq!(read(&path).1[0].what, ConfigProblem::TooLarge);
        let (prefs, issues) = read(dir.path());
        assert_eq!(prefs, Prefs::default());
        assert!(matches!(issues[0].what, ConfigProblem::Unreadable(_)));
    }

    #[test]
    fn only_what_differs_is_written() {
        let prefs = Prefs { lock_after: LockAfter::One, mouse: Switch::Off, ..Prefs::default() };
        let lines: Vec<String> = text(&prefs).lines().skip(1).map(str::to_owned).collect();
        assert_eq!(lines, ["mouse = \"off\"", "lock-after = 1"]);
        assert_eq!(text(&Prefs::default()).lines().count(), 1);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(prefs in any_prefs()) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("config.toml");
            write(&path, &prefs).unwrap();
            prop_assert_eq!(read(&path), (prefs, Vec::new()));
        }

        #[test]
        fn any_bytes_give_settings(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let (_, issues) = parse(&bytes);
            prop_assert!(issues.len() <= ISSUES_MAX);
        }

        #[test]
        fn anything_like_settings_gives_settings(
            text in r#"((theme|mouse|day-start|x)( = |=| )("[a-z\\]*"?|[0-9_+-]{1,5}|\[|\{|true)?[\n\r#]?){0,12}"#
        ) {
            let (_, issues) = parsed(&text);
            prop_assert!(issues.iter().all(|issue| issue.line.is_some_and(|line| line > 0)));
        }
    }
}
