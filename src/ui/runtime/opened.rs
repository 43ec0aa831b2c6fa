//! What follows when a journal is opened: the trash and what is older than was chosen emptied, the daily copy begun, and what waited offered.

use super::{Notice, Route, Runtime, Standing};
use crate::page::entry_lines::TRASH_DAYS;
use crate::ui::problem;
use crate::ui::upkeep::DailyCopy;

impl Runtime<'_> {
    /// What opening puts in order. None of it stands in the way of what the person came for.
    pub(super) fn put_in_order(&mut self) {
        if self.session.standing() != Standing::Open {
            return;
        }
        let (now, today) = (self.world.clock.now(), self.today());
        let emptied = self
            .session
            .empty_trash(now - chrono::TimeDelta::days(TRASH_DAYS))
            .and_then(|()| self.session.forget_older(today));
        match emptied {
            Ok(0) => {}
            Ok(gone) => {
                let words = self.world.words.say_with("notice-kept-days", &[("n", gone.into())]);
                self.notice = Some(Notice::result(words));
            }
            Err(error) => {
                self.notice = Some(Notice::problem(problem::words(self.world.words, &error)));
            }
        }
        if let Some(store) = self.session.store() {
            self.copy = Some(DailyCopy::begin(store, self.world.vault, today, self.world.worker));
        }
    }

    pub(super) fn look_after_copy(&mut self) {
        let Some(error) = self.copy.as_ref().and_then(DailyCopy::problem) else { return };
        self.copy = None;
        let why = problem::words(self.world.words, &error);
        let words = self.world.words.say_with("notice-no-copy", &[("why", why.into())]);
        self.notice = Some(Notice::problem(words));
    }

    /// What was done while locked is offered to whoever holds the passphrase, once the journal can be
    /// written.
    pub(super) fn offer_what_waits(&mut self) {
        if !self.waiting.is_empty() && self.session.standing() == Standing::Open {
            self.push(Route::Waiting);
        }
    }
}
