//! What a screen may ask for. The runtime is the only one that does it.

use std::path::PathBuf;

use crate::domain::change::Change;
use crate::domain::entry::Entry;
use crate::domain::prefs::Prefs;
use crate::domain::private::Private;
use crate::system::locked_card::LockedCard;
use crate::ui::action::Action;
use crate::ui::job::Job;
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Section};

/// A wish of a screen. Effects run in order; one that fails cancels the ones after it, so that
/// nothing is called saved that was not.
#[derive(Debug)]
pub enum Effect {
    /// Carry out a change that can be undone with `u`.
    Write(Change),
    /// Carry out a change nobody would undo: a draft kept, a mark of what was read.
    Keep(Change),
    /// Carry out a change that takes something away for good; nothing before it can be taken back either.
    Erase(Change),
    /// Take back the last change.
    Undo,
    /// Show a line in the status row.
    Say(Notice),
    /// Open a place on top of this one.
    Go(Route),
    /// Open a place instead of this one.
    Replace(Route),
    /// Leave all open places and show a section.
    Show(Section),
    /// Close this place.
    Back,
    /// Do something slow on the other thread; its outcome comes back to the screen that asked.
    Run(Job),
    /// Change how Daymark looks or behaves, and keep it.
    Prefer(Box<Prefs>),
    /// Change how Daymark looks for now, without keeping it.
    Try(Box<Prefs>),
    /// Ask the terminal to put this on the clipboard; `said` is shown beside the result.
    Copy {
        /// What to copy.
        text: Private,
        /// What to say where copying does not work.
        said: String,
    },
    /// Close this place and do `Action` in the one below.
    Do(Action),
    /// Keep what may be seen without the passphrase.
    KeepLockedCard(Box<LockedCard>),
    /// Hold these runs of tools in memory, and nowhere else, until the journal is opened: they are offered
    /// then, and gone when Daymark ends.
    HoldBack(Vec<Entry>),
    /// Write a page to a new file of this name and say so; the page is not locked.
    WritePage(PathBuf, Private),
    /// Delete the journal and its backups for good, and begin again.
    DestroyJournal,
    /// Lock, give the terminal back and stop until the shell goes on.
    Suspend,
    /// Begin without a journal; nothing is kept.
    BecomeGuest,
    /// Forget everything decrypted and show the lock screen.
    Lock,
    /// The same with the screen cleared at once.
    Hide,
    /// Leave the program.
    Quit,
    /// Leave what is drawn and go on line by line, in the same run.
    GoOnInLines,
}
