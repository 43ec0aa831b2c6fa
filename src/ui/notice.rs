//! One line in the status row.

/// How long a notice stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Until the next key.
    Result,
    /// Until the next key, because that is how it is put right: what was typed is not right yet.
    Slip,
    /// Until it is put right or closed.
    Problem,
}

/// A line for the status row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The whole sentence, in the person's language.
    pub words: String,
    /// How long it stays.
    pub tone: Tone,
}

impl Notice {
    /// Something went as asked.
    #[must_use]
    pub const fn result(words: String) -> Self {
        Self { words, tone: Tone::Result }
    }

    /// What was typed is not right yet.
    #[must_use]
    pub const fn slip(words: String) -> Self {
        Self { words, tone: Tone::Slip }
    }

    /// Something did not.
    #[must_use]
    pub const fn problem(words: String) -> Self {
        Self { words, tone: Tone::Problem }
    }
}
