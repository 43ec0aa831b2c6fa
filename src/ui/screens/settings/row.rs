//! The rows of Settings: what each one sets, its values in words, and where it leads.

use crate::content::words::Words;
use crate::domain::day::DayStart;
use crate::domain::prefs::{
    Choice, LockAfter, Prefs, Shapes, Switch, ThemeName, Turn, WindowTitle,
};
use crate::ui::route::Route;

/// A row of Settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Colours.
    Theme,
    /// Whether anything moves.
    Movement,
    /// Characters for lines and marks.
    Shapes,
    /// Plain questions instead of drawn screens.
    ScreenReader,
    /// Letters as arrows.
    VimKeys,
    /// Whether the mouse is listened to.
    Mouse,
    /// Idle time before locking.
    LockAfter,
    /// What shows without the passphrase.
    WhileLocked,
    /// The name of the terminal window.
    WindowTitle,
    /// Whether the journal list hides words.
    HidePreviews,
    /// When a day begins.
    DayStart,
    /// A new passphrase.
    Passphrase,
    /// A new recovery code.
    RecoveryCode,
    /// What the check-in asks.
    Questions,
    /// Days chosen to count.
    Counter,
    /// How long entries are kept.
    Keep,
    /// Locked copies.
    Backups,
    /// A summary to hand over.
    Summary,
    /// Everything out.
    Export,
    /// Another journal in.
    Import,
    /// Deleting everything.
    DeleteAll,
    /// What Daymark is.
    About,
}

impl Row {
    /// Every row, from the top.
    pub const ALL: [Self; 22] = [
        Self::Theme,
        Self::Movement,
        Self::Shapes,
        Self::ScreenReader,
        Self::VimKeys,
        Self::Mouse,
        Self::LockAfter,
        Self::WhileLocked,
        Self::WindowTitle,
        Self::HidePreviews,
        Self::DayStart,
        Self::Passphrase,
        Self::RecoveryCode,
        Self::Questions,
        Self::Counter,
        Self::Keep,
        Self::Backups,
        Self::Summary,
        Self::Export,
        Self::Import,
        Self::DeleteAll,
        Self::About,
    ];

    /// The message with its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "settings-theme",
            Self::Movement => "settings-movement",
            Self::Shapes => "settings-shapes",
            Self::ScreenReader => "settings-screen-reader",
            Self::VimKeys => "settings-vim-keys",
            Self::Mouse => "settings-mouse",
            Self::LockAfter => "settings-lock-after",
            Self::WhileLocked => "settings-while-locked",
            Self::WindowTitle => "settings-window-title",
            Self::HidePreviews => "settings-hide-previews",
            Self::DayStart => "settings-day-start",
            Self::Passphrase => "settings-passphrase",
            Self::RecoveryCode => "settings-recovery-code",
            Self::Questions => "settings-questions",
            Self::Counter => "settings-counter",
            Self::Keep => "settings-keep",
            Self::Summary => "settings-summary",
            Self::Backups => "settings-backups",
            Self::Export => "settings-export",
            Self::Import => "settings-import",
            Self::DeleteAll => "settings-delete-all",
            Self::About => "settings-about",
        }
    }

    /// The message that says in a sentence what it does.
    #[must_use]
    pub fn about_key(self) -> String {
        format!("{}-about", self.key())
    }

    /// The message with the heading it stands under.
    pub(super) const fn group(self) -> &'static str {
        match self {
            Self::Theme
            | Self::Movement
            | Self::Shapes
            | Self::ScreenReader
            | Self::VimKeys
            | Self::Mouse => "settings-look",
            Self::LockAfter
            | Self::WhileLocked
            | Self::WindowTitle
            | Self::HidePreviews
            | Self::DayStart
            | Self::Passphrase
            | Self::RecoveryCode => "settings-privacy",
            Self::Questions
            | Self::Counter
            | Self::Keep
            | Self::Backups
            | Self::Export
            | Self::Import
            | Self::Summary
            | Self::DeleteAll
            | Self::About => "settings-journal",
        }
    }

    /// Whether it needs the person's own journal, open to write.
    #[must_use]
    pub const fn is_only_for_own_journal(self) -> bool {
        matches!(
            self,
            Self::Passphrase
                | Self::RecoveryCode
                | Self::Keep
                | Self::Backups
                | Self::Export
                | Self::Import
                | Self::DeleteAll
        )
    }

    /// The place it opens; `None` for a row that is changed where it stands.
    #[must_use]
    pub const fn place(self) -> Option<Route> {
        match self {
            Self::Passphrase => Some(Route::ChangePassphrase),
            Self::RecoveryCode => Some(Route::NewRecoveryCode),
            Self::Questions => Some(Route::Questions),
            Self::Counter => Some(Route::Counter),
            Self::Keep => Some(Route::KeepDays),
            Self::Export => Some(Route::Export),
            Self::Import => Some(Route::Import),
            Self::Summary => Some(Route::Summary),
            Self::DeleteAll => Some(Route::DeleteAll),
            Self::About => Some(Route::About),
            _ => None,
        }
    }

    /// The values of a row that has some, in order, and which of them is set.
    pub(super) fn values(self, prefs: &Prefs) -> Option<(Vec<Value>, usize)> {
        fn of<C: Choice>(set: C) -> (Vec<Value>, usize) {
            let at = C::ALL.iter().position(|choice| *choice == set).unwrap_or(0);
            (C::ALL.iter().map(|choice| Value::Word(choice.word())).collect(), at)
        }
        Some(match self {
            Self::Theme => of(prefs.theme),
            Self::Movement => of(prefs.movement),
            Self::Shapes => of(prefs.shapes),
            Self::ScreenReader => of(prefs.screen_reader),
            Self::VimKeys => of(prefs.vim_keys),
            Self::Mouse => of(prefs.mouse),
            Self::LockAfter => of(prefs.lock_after),
            Self::WindowTitle => of(prefs.window_title),
            Self::HidePreviews => of(prefs.hide_previews),
            Self::DayStart => {
                let hours = (0..=DayStart::LATEST).map(Value::Hour).collect();
                (hours, usize::from(prefs.day_start.hour()))
            }
            _ => return None,
        })
    }

    /// A value of this row in words.
    pub(super) fn said(self, value: Value, words: &Words) -> String {
        match (self, value) {
            (_, Value::Hour(0)) => words.say("settings-hour-midnight"),
            (_, Value::Hour(hour)) => {
                words.say_with("settings-hour", &[("n", usize::from(hour).into())])
            }
            (Self::LockAfter, Value::Word(minutes)) => {
                let minutes: usize = minutes.parse().unwrap_or(0);
                words.say_with("settings-minutes", &[("n", minutes.into())])
            }
            (Self::Theme | Self::Shapes | Self::WindowTitle, Value::Word(word)) => {
                words.say(&format!("{}-{word}", self.key()))
            }
            (_, Value::Word(word)) => words.say(&format!("settings-{word}")),
        }
    }

    /// The preferences with this row turned to another value.
    pub(super) fn turned(self, prefs: &Prefs, turn: Turn) -> Option<Prefs> {
        let mut prefs = prefs.clone();
        match self {
            Self::Theme => prefs.theme = ThemeName::turned(prefs.theme, turn),
            Self::Movement => prefs.movement = Switch::turned(prefs.movement, turn),
            Self::Shapes => prefs.shapes = Shapes::turned(prefs.shapes, turn),
            Self::ScreenReader => prefs.screen_reader = Switch::turned(prefs.screen_reader, turn),
            Self::VimKeys => prefs.vim_keys = Switch::turned(prefs.vim_keys, turn),
            Self::Mouse => prefs.mouse = Switch::turned(prefs.mouse, turn),
            Self::LockAfter => prefs.lock_after = LockAfter::turned(prefs.lock_after, turn),
            Self::WindowTitle => prefs.window_title = WindowTitle::turned(prefs.window_title, turn),
            Self::HidePreviews => prefs.hide_previews = Switch::turned(prefs.hide_previews, turn),
            Self::DayStart => prefs.day_start = later(prefs.day_start, turn),
            _ => return None,
        }
        Some(prefs)
    }

    /// The preferences with this row at its first value.
    pub(super) fn reset(self, prefs: &Prefs) -> Option<Prefs> {
        let (mut prefs, first) = (prefs.clone(), Prefs::default());
        match self {
            Self::Theme => prefs.theme = first.theme,
            Self::Movement => prefs.movement = first.movement,
            Self::Shapes => prefs.shapes = first.shapes,
            Self::ScreenReader => prefs.screen_reader = first.screen_reader,
            Self::VimKeys => prefs.vim_keys = first.vim_keys,
            Self::Mouse => prefs.mouse = first.mouse,
            Self::LockAfter => prefs.lock_after = first.lock_after,
            Self::WindowTitle => prefs.window_title = first.window_title,
            Self::HidePreviews => prefs.hide_previews = first.hide_previews,
            Self::DayStart => prefs.day_start = first.day_start,
            _ => return None,
        }
        Some(prefs)
    }
}

/// One of the values a row can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// Named as in the settings file.
    Word(&'static str),
    /// An hour of the morning.
    Hour(u8),
}

/// The hour after or before, around the end.
fn later(start: DayStart, turn: Turn) -> DayStart {
    let count = DayStart::LATEST + 1;
    let hour = match turn {
        Turn::On => (start.hour() + 1) % count,
        Turn::Back => (start.hour() + count - 1) % count,
    };
    DayStart::try_from(hour).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_and_value_has_words() {
        let words = Words::english();
        let prefs = Prefs::default();
        for row in Row::ALL {
            assert!(words.has(row.key()) && words.has(&row.about_key()), "{row:?}");
            for value in row.values(&prefs).map(|(values, _)| values).unwrap_or_default() {
                let said = row.said(value, &words);
                assert!(!said.starts_with("settings-"), "{said}");
            }
        }
    }

    #[test]
    fn a_row_with_values_turns_around_and_resets() {
        let first = Prefs::default();
        for row in Row::ALL {
            let Some((values, at)) = row.values(&first) else {
                assert_eq!(row.turned(&first, Turn::On), None);
                continue;
            };
            let mut prefs = first.clone();
            for step in 1..=values.len() {
                prefs = row.turned(&prefs, Turn::On).unwrap();
                let (_, now) = row.values(&prefs).unwrap();
                assert_eq!(now, (at + step) % values.len(), "{row:?}");
            }
            let back = row.turned(&first, Turn::Back).unwrap();
            assert_ne!(back, first, "{row:?}");
            assert_eq!(row.reset(&back), Some(first.clone()));
        }
    }
}
