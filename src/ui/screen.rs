//! The contract of a screen: decide in `act`, draw in `render`, do nothing.

use std::borrow::Cow;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::prefs::Prefs;
use crate::page::dates;
use crate::store::{Revision, Store, StoreError, VaultDir};
use crate::system::chance::Chance;
use crate::system::locked_card::LockedCard;
use crate::system::paths::Places;
use crate::ui::action::Action;
use crate::ui::click;
use crate::ui::effect::Effect;
use crate::ui::job::Outcome;
use crate::ui::key::Key;
use crate::ui::keymap::Keymap;
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::problem;
use crate::ui::route::Section;

/// Whose journal is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// None: the lock screen, or before the first run is done.
    Locked,
    /// One in memory, of which nothing is kept.
    Guest,
    /// The person's own.
    Open,
    /// The person's own, held by another window: it can be read.
    ReadOnly,
}

impl Standing {
    /// The message with this key as it is true here: what speaks of keeping has another one for a guest.
    #[must_use]
    pub fn key(self, key: &str) -> Cow<'_, str> {
        match self {
            Self::Guest => Cow::Owned(format!("{key}-guest")),
            _ => Cow::Borrowed(key),
        }
    }
}

/// What a screen decides with.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The open journal, to read; `None` while locked.
    pub store: Option<&'a Store>,
    /// Whose it is.
    pub standing: Standing,
    /// Whether everything in it is made up, to look around in.
    pub is_example: bool,
    /// The words.
    pub words: &'a Words,
    /// What the person has set.
    pub prefs: &'a Prefs,
    /// What may be seen without the passphrase.
    pub locked_card: &'a LockedCard,
    /// The vault, to see from outside what is there.
    pub vault: &'a VaultDir,
    /// Where files are.
    pub places: &'a Places,
    /// The instant.
    pub now: DateTime<FixedOffset>,
    /// Time since the program began, for timers.
    pub elapsed: Duration,
    /// The lived day.
    pub today: Day,
    /// Where the screen is drawn.
    pub body: Rect,
    /// Runs of tools that were finished while locked, in memory only.
    pub waiting: &'a [Entry],
    /// Randomness, for ids.
    pub chance: &'a dyn Chance,
}

/// What was read for a screen holds while the journal and the lived day are these.
pub type AsOf = (Revision, Day);

impl Cx<'_> {
    /// How the journal is now; `None` while locked.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn as_of(&self) -> Result<Option<AsOf>, StoreError> {
        let revision = self.store.map(Store::revision).transpose()?;
        Ok(revision.map(|revision| (revision, self.today)))
    }

    /// What is said of a wish to keep something where nothing can be kept; `None` where it can.
    #[must_use]
    pub const fn why_not_kept(&self) -> Option<&'static str> {
        match self.standing {
            Standing::Open | Standing::Guest => None,
            Standing::ReadOnly => Some("notice-read-only"),
            Standing::Locked => Some("notice-locked-first"),
        }
    }

    /// From where dates are read.
    #[must_use]
    pub const fn reader(&self) -> dates::Reader {
        dates::Reader { today: self.today, start: self.prefs.day_start }
    }

    /// Whether the entry is pinned now: it may have been since its draft was begun.
    #[must_use]
    pub fn is_pinned(&self, entry: &Entry) -> bool {
        let kept = self.store.and_then(|store| store.entry(entry.id).ok().flatten());
        kept.map_or(entry.is_pinned, |kept| kept.is_pinned)
    }

    /// These words of the files in the status row: something went as asked, or it cannot be done here.
    #[must_use]
    pub fn say(&self, key: &str) -> Effect {
        Effect::Say(Notice::result(self.words.say(key)))
    }

    /// The same, until what was typed is put right.
    #[must_use]
    pub fn slip(&self, key: &str) -> Effect {
        Effect::Say(Notice::slip(self.words.say(key)))
    }

    /// Why the journal would not, until it is put right or closed.
    #[must_use]
    pub fn trouble(&self, error: &StoreError) -> Effect {
        Effect::Say(Notice::problem(problem::words(self.words, error)))
    }

    /// What is said after a change was kept: by when, or that a guest's words go with them.
    #[must_use]
    pub fn saved(&self) -> Notice {
        self.saved_as(dates::saved_at(self.now, self.words))
    }

    /// That this entry goes for good at the next opening, because it is about a day before those that are kept;
    /// `None` where it stays. To be said before it is saved, and with it.
    #[must_use]
    pub fn goes_next(&self, entry: &Entry) -> Option<String> {
        let keep = self.store?.keep().ok().filter(|keep| keep.lets_go(entry, self.today))?;
        let days = usize::try_from(keep.days()?).unwrap_or(usize::MAX);
        let day = dates::long_day_from(entry.day, self.today, self.words);
        let values = [("days", days.into()), ("day", day.into())];
        Some(self.words.say_with("keep-goes-next", &values))
    }

    /// What is said after this entry was kept.
    #[must_use]
    pub fn saved_entry(&self, entry: &Entry) -> Notice {
        let saved = dates::saved_at(self.now, self.words);
        let said = match self.goes_next(entry) {
            Some(goes) => format!("{saved}. {goes}"),
            None => saved,
        };
        self.saved_as(said)
    }

    /// What is said of what is kept in general; a guest has words of their own for it.
    #[must_use]
    pub fn say_own(&self, key: &str) -> Effect {
        self.say(&self.standing.key(key))
    }

    /// These words after a change was kept; to a guest, that it goes when they leave.
    #[must_use]
    pub fn say_kept(&self, key: &str) -> Effect {
        Effect::Say(self.saved_as(self.words.say(key)))
    }

    /// The same in these words, where they are not a guest's.
    #[must_use]
    pub fn saved_as(&self, said: String) -> Notice {
        Notice::result(match self.standing {
            Standing::Guest => self.words.say("notice-guest-kept"),
            _ => said,
        })
    }
}

/// Text entry: a key that is not a command here, or a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// One key.
    Key(Key),
    /// Pasted text, already tidied.
    Paste(String),
}

/// How a screen covers what is below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// It is the whole body.
    Body,
    /// It is a box over the screen below, this many columns and rows at the most.
    Box {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
}

/// What a screen is to the keys that work everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One of many places.
    Place,
    /// Help now.
    HelpNow,
    /// The overdose steps.
    Overdose,
    /// The list of keys.
    Keys,
    /// The box that starts a tool.
    StartTool,
    /// The question whether to leave.
    Leave,
}

impl Part {
    /// Whether this is where help is.
    #[must_use]
    pub const fn is_help(self) -> bool {
        matches!(self, Self::HelpNow | Self::Overdose)
    }
}

/// A place on the screen.
pub trait Screen {
    /// What the title row says.
    fn title(&self, look: &Look<'_>) -> String;

    /// The keys; may differ by mode.
    fn keymap(&self) -> &'static Keymap;

    /// What it is to the keys that work everywhere.
    fn part(&self) -> Part {
        Part::Place
    }

    /// The kind whose one draft it writes. Of such screens only one can be open.
    fn drafts(&self) -> Option<Kind> {
        None
    }

    /// The section whose tab is lit; `None` hides the section bar.
    fn section(&self) -> Option<Section> {
        None
    }

    /// Whether it is a box over another screen.
    fn cover(&self) -> Cover {
        Cover::Body
    }

    /// Whether it stays when the journal locks behind it.
    fn outlives_lock(&self) -> bool {
        false
    }

    /// Whether it can be drawn in a window too small for whole screens; it then gets all of it.
    fn fits_small(&self) -> bool {
        false
    }

    /// Read again what is shown. [`Self::fit`] follows.
    ///
    /// # Errors
    /// When the journal cannot be read; the screen then shows what it had.
    fn refresh(&mut self, _cx: &Cx<'_>) -> Result<(), StoreError> {
        Ok(())
    }

    /// Take up the size of the body. It is asked at every step of a window being dragged, so nothing is read
    /// but what only now comes into view.
    ///
    /// # Errors
    /// When the journal cannot be read; the screen then shows what it had.
    fn fit(&mut self, _cx: &Cx<'_>) -> Result<(), StoreError> {
        Ok(())
    }

    /// Read what the next key will probably ask for. It is asked after each frame, while nobody waits. What
    /// fails here is met again, and said, when it is asked for.
    fn look_ahead(&mut self, _cx: &Cx<'_>) {}

    /// Decide what `action` means here.
    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect>;

    /// Take text.
    fn typed(&mut self, _input: Typed, _cx: &Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Take the answer of a job this screen asked for.
    fn done(&mut self, _outcome: Outcome, _cx: &Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether `action` would do something now; the footer leaves out what would not.
    fn offers(&self, _action: Action) -> bool {
        true
    }

    /// What `action` is called here now, where that is not what the key table says.
    fn verb(&self, _action: Action) -> Option<&'static str> {
        None
    }

    /// The first and the last digit that choose something now, where that depends on the page: the footer
    /// then names no others.
    fn digits(&self) -> Option<(u8, u8)> {
        None
    }

    /// Whether an arrow is an answer here. The wheel, which moves by itself under a hand, then does nothing.
    fn arrows_answer(&self) -> bool {
        false
    }

    /// When to be woken, in time since the program began: a movement, a draft to keep.
    fn due(&self) -> Option<Duration> {
        None
    }

    /// The time of [`Self::due`] has come.
    fn woken(&mut self, _cx: &Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// The screen is about to be dropped or locked: what must be kept first.
    fn leaving(&mut self, _cx: &Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Draw, and say where the terminal's cursor goes: screen readers follow it.
    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position>;

    /// A click on `at`; the effect of choosing what is there.
    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        click::on_row(self, at, cx)
    }
}
