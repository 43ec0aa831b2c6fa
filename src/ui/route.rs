//! Where one can go; the only place that builds a screen.

use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId};

/// The eight sections, in the order of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What to do now.
    Today,
    /// The time line.
    Journal,
    /// One's own numbers.
    Trends,
    /// Lessons.
    Learn,
    /// Coping tools.
    Tools,
    /// Reasons, signs, people.
    Plan,
    /// Help lines.
    Call,
    /// Look, privacy, backups.
    Settings,
}

impl Section {
    /// Every section, in the order of their numbers.
    pub const ALL: [Self; 8] = [
        Self::Today, Self::Journal, Self::Trends, Self::Learn, Self::Tools, Self::Plan, Self::Call,
        Self::Settings,
    ];

    /// The section with this number, 1 to 8.
    #[must_use]
    pub fn numbered(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The message with its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Today => "section-today",
            Self::Journal => "section-journal",
            Self::Trends => "section-trends",
            Self::Learn => "section-learn",
            Self::Tools => "section-tools",
            Self::Plan => "section-plan",
            Self::Call => "section-call",
            Self::Settings => "section-settings",
        }
    }
}

/// Which check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInAbout {
    /// A new one about this day; a kept draft is taken up.
    Day(Day),
    /// A saved one, to change.
    Saved(Box<Entry>),
}
