//! Closing the journal: by a key, after minutes without one, or at the end. What is being written is kept first.

use chrono::{DateTime, FixedOffset};

use super::{Change, DailyCopy, Effect, Notice, Route, Runtime, Session, Standing};
use crate::domain::entry::Kind;
use crate::ui::problem;

/// How the program was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// All that was typed is kept, or was a guest's.
    Kept,
    /// Something that was typed could not be kept.
    Unkept,
}

impl Runtime<'_> {
    /// Ask every screen for what must be kept before it goes, and keep it. What could not be.
    #[must_use]
    pub(super) fn keep_drafts(&mut self) -> Vec<Change> {
        self.keep_where(|_| true)
    }

    fn keep_where(&mut self, is_kept: impl Fn(&Change) -> bool) -> Vec<Change> {
        let mut has_kept = false;
        let mut unkept = Vec::new();
        for index in (0..self.stack.len()).rev() {
            for effect in self.with(index, |screen, cx| screen.leaving(cx)) {
                let (Effect::Keep(change) | Effect::Write(change)) = effect else { continue };
                if !is_kept(&change) {
                    continue;
                }
                // A draft is nothing that would be taken back; a line or a person is.
                let kept = match &change {
                    Change::Draft(..) => self.session.keep(&change).map(drop),
                    _ => self.session.write(&change),
                };
                match kept {
                    Ok(()) => has_kept = true,
                    Err(error) => {
                        let words = problem::words(self.world.words, &error);
                        self.notice = Some(Notice::problem(words));
                        unkept.push(change);
                    }
                }
            }
        }
        if has_kept {
            let _ = self.update_lock_screen();
        }
        unkept
    }

    /// Keep the drafts before it is asked whether to leave. Anything else its screen may still drop: it is kept, or
    /// not, when the person leaves.
    pub(super) fn keep_before_asking(&mut self) -> Left {
        let unkept = self.keep_where(has_draft);
        if unkept.is_empty() && self.unkept.is_empty() { Left::Kept } else { Left::Unkept }
    }

    /// Keep what is being written, for the last time. Whether all of it is kept now.
    pub(super) fn keep_for_good(&mut self) -> Left {
        let unkept = self.keep_drafts();
        if unkept.is_empty() && self.unkept.is_empty() { Left::Kept } else { Left::Unkept }
    }

    /// Drop everything decrypted. What runs without a journal, a tool or Help now, stays on the screen, also
    /// where something with a person's words stood over it.
    pub(super) fn lock(&mut self) {
        if self.session.standing() == Standing::Guest {
            return;
        }
        self.close();
        let mut kept = std::mem::take(&mut self.stack);
        kept.retain(|screen| screen.outlives_lock());
        self.session = Session::default();
        self.push(self.home());
        self.stack.extend(kept);
        self.refresh();
    }

    /// The same at once, and nothing stays on the screen. A guest's screen is only cleared.
    pub(super) fn hide(&mut self) {
        let is_guest = self.session.standing() == Standing::Guest;
        self.close();
        self.stack.clear();
        if !is_guest {
            self.session = Session::default();
        }
        self.push(if is_guest { Route::Hidden } else { self.home() });
    }

    /// Keep what is being written. What the disk refused is held in memory, and tried again when the journal is
    /// opened: it is better there than nowhere.
    fn close(&mut self) {
        self.forget_work();
        let unkept = self.keep_drafts();
        self.unkept.extend(unkept);
        if self.session.store().is_some() {
            self.draft_at = self.draft_kept_at();
        }
        // What was said may be of the journal.
        self.notice = self.held_back();
    }

    /// Try again to keep what could not be kept when the journal was closed.
    pub(super) fn keep_what_was_held(&mut self) {
        for change in std::mem::take(&mut self.unkept) {
            if self.session.keep(&change).is_err() {
                self.unkept.push(change);
            }
        }
        if let Some(notice) = self.held_back() {
            self.notice = Some(notice);
        }
    }

    fn held_back(&self) -> Option<Notice> {
        let words = || Notice::problem(self.world.words.say("notice-holds-unkept"));
        (!self.unkept.is_empty()).then(words)
    }

    /// What comes of a job or of the daily copy is told to nobody any more. Work on the journal itself ends
    /// when the journal is closed.
    pub(super) fn forget_work(&mut self) {
        self.jobs.clear();
        self.copy = DailyCopy::default();
    }

    /// When the newest draft was kept, if there is one.
    fn draft_kept_at(&self) -> Option<DateTime<FixedOffset>> {
        let store = self.session.store()?;
        let drafts = [Kind::CheckIn, Kind::Note].map(|kind| store.draft(kind).ok().flatten());
        drafts.into_iter().flatten().map(|draft| draft.at).max()
    }
}

fn has_draft(change: &Change) -> bool {
    match change {
        Change::Draft(..) => true,
        Change::All(changes) => changes.iter().any(has_draft),
        _ => false,
    }
}
