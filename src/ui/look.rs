//! What a frame is drawn with: the theme, the words and the time. Never a store: a frame does not
//! wait for a disk.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use ratatui::style::Style;

use crate::content::words::{Value, Words};
use crate::domain::day::Day;
use crate::domain::prefs::{Prefs, Shapes};
use crate::page::dates::Reader;
use crate::ui::click::Rows;
use crate::ui::screen::{Cx, Standing};
use crate::ui::theme::{Role, Theme};

/// What a frame is drawn with.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The colours.
    pub theme: Theme,
    /// The words.
    pub words: &'a Words,
    /// What the person has set.
    pub prefs: &'a Prefs,
    /// The instant of the frame.
    pub now: DateTime<FixedOffset>,
    /// Time since the program began, for timers.
    pub elapsed: Duration,
    /// The lived day of the frame.
    pub today: Day,
    /// Whose journal is open.
    pub standing: Standing,
    /// Whether there is a change to take back.
    pub can_undo: bool,
    /// Whether the journal is open to read only.
    pub is_read_only: bool,
    /// Where the rows to choose are told, for a click on one.
    pub rows: Option<&'a Rows>,
}

impl<'a> Look<'a> {
    /// With what a frame that nobody sees is drawn, to learn where something would stand.
    #[must_use]
    pub fn unseen(cx: &Cx<'a>, rows: Option<&'a Rows>) -> Self {
        Self {
            theme: Theme::PLAIN,
            words: cx.words,
            prefs: cx.prefs,
            now: cx.now,
            elapsed: cx.elapsed,
            today: cx.today,
            standing: cx.standing,
            can_undo: false,
            is_read_only: cx.standing == Standing::ReadOnly,
            rows,
        }
    }
}

impl Look<'_> {
    /// How `role` looks.
    #[must_use]
    pub const fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// From where dates are read.
    #[must_use]
    pub const fn reader(&self) -> Reader {
        Reader { today: self.today, start: self.prefs.day_start }
    }

    /// The message with this key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        if self.prefs.shapes == Shapes::Letters {
            // An arrow would be drawn as a sign that is a key itself.
            let letters = format!("{key}-letters");
            if self.words.has(&letters) {
                return self.words.say(&letters);
            }
        }
        self.words.say(key)
    }

    /// What is said of what is kept: to a guest that it goes when they leave, and where nothing can be kept,
    /// that it is not.
    #[must_use]
    pub fn say_own(&self, key: &str) -> String {
        let unkept = format!("{key}-unkept");
        let keeps = matches!(self.standing, Standing::Open | Standing::Guest);
        if !keeps && self.words.has(&unkept) {
            return self.words.say(&unkept);
        }
        self.words.say(&self.standing.key(key))
    }

    /// The message with this key, its variables filled in.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.say_with(key, values)
    }
}
