//! What the person may set about how Daymark looks and behaves. None of it is about their life, so
//! it is kept beside the vault, where the lock screen can read it.

use crate::domain::day::DayStart;

/// A choice among named values that a settings file and a settings row can both name.
pub trait Choice: Sized + Copy + PartialEq + 'static {
    /// Every value, in the order a row cycles through them.
    const ALL: &'static [Self];

    /// The word in the settings file.
    fn word(self) -> &'static str;

    /// The value with this word.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.word() == word)
    }

    /// The next value, or with [`Turn::Back`] the one before, around the end.
    #[must_use]
    fn turned(self, turn: Turn) -> Self {
        let count = Self::ALL.len();
        let here = Self::ALL.iter().position(|choice| *choice == self).unwrap_or(0);
        let there = match turn {
            Turn::On => (here + 1) % count,
            Turn::Back => (here + count - 1) % count,
        };
        Self::ALL.get(there).copied().unwrap_or(self)
    }
}

/// Which way a value is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the next one.
    On,
    /// To the one before.
    Back,
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name { $($(#[$each])* $value),+ }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }
    };
}

choice! {
    /// Which colours.
    ThemeName {
        /// The terminal's own sixteen colours.
        #[default]
        Terminal = "terminal",
        /// Light words on dark blue.
        Night = "night",
        /// Dark words on warm white.
        Dawn = "dawn",
        /// White and yellow on black.
        Contrast = "contrast",
        /// No colour at all: bold, underline and reverse.
        Plain = "plain",
    }
}
choice! {
    /// Which characters lines, bars and marks are drawn with.
    Shapes {
        /// Any single-width symbol.
        #[default]
        Full = "full",
        /// What the old Windows console can show.
        Simple = "simple",
        /// ASCII only.
        Letters = "letters",
    }
}
choice! {
    /// A switch.
    Switch {
        /// On.
        #[default]
        On = "on",
        /// Off.
        Off = "off",
    }
}
choice! {
    /// How long without a key before the journal locks.
    LockAfter {
        /// One minute: for a computer that others use too.
        One = "1",
        /// Two minutes.
        Two = "2",
        /// Five minutes.
        #[default]
        Five = "5",
        /// A quarter of an hour.
        Fifteen = "15",
    }
}
choice! {
    /// What the terminal window is called while Daymark runs.
    WindowTitle {
        /// The program's name.
        #[default]
        Daymark = "daymark",
        /// A word that says nothing.
        Terminal = "terminal",
    }
}

impl LockAfter {
    /// In seconds.
    #[must_use]
    pub const fn seconds(self) -> u64 {
        match self {
            Self::One => 60,
            Self::Two => 120,
            Self::Five => 300,
            Self::Fifteen => 900,
        }
    }
}

impl Switch {
    /// Whether it is on.
    #[must_use]
    pub const fn is_on(self) -> bool {
        matches!(self, Self::On)
    }
}

/// Everything that `config.toml` holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefs {
    /// Colours.
    pub theme: ThemeName,
    /// Whether anything may move.
    pub movement: Switch,
    /// Characters.
    pub shapes: Shapes,
    /// Plain questions, one line at a time, instead of drawn screens.
    pub screen_reader: Switch,
    /// `j k h l g G` as arrows.
    pub vim_keys: Switch,
    /// Whether the mouse is listened to.
    pub mouse: Switch,
    /// Whether the journal list hides the words of an entry.
    pub hide_previews: Switch,
    /// Idle time before locking.
    pub lock_after: LockAfter,
    /// Name of the terminal window.
    pub window_title: WindowTitle,
    /// When a lived day begins.
    pub day_start: DayStart,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            theme: ThemeName::default(),
            movement: Switch::On,
            shapes: Shapes::default(),
            screen_reader: Switch::Off,
            vim_keys: Switch::On,
            mouse: Switch::On,
            hide_previews: Switch::Off,
            lock_after: LockAfter::default(),
            window_title: WindowTitle::default(),
            day_start: DayStart::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_found_by_its_word_and_turns_around() {
        fn check<C: Choice + std::fmt::Debug>() {
            for choice in C::ALL {
                assert_eq!(C::from_word(choice.word()), Some(*choice));
                assert_eq!(choice.turned(Turn::On).turned(Turn::Back), *choice);
            }
            assert_eq!(C::from_word("no such word"), None);
        }
        check::<ThemeName>();
        check::<Shapes>();
        check::<Switch>();
        check::<LockAfter>();
        check::<WindowTitle>();
    }
}
