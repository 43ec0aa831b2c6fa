//! What follows when a journal is opened: the trash and what is older than was chosen emptied, the daily
//! copy begun, the lock screen brought up to date, and what waited offered.

use super::{DailyCopy, Notice, Route, Runtime, Standing};
use crate::domain::plan::Plan;
use crate::page::entry_lines::TRASH_DAYS;
use crate::page::while_locked;
use crate::system::locked_card;
use crate::ui::problem;

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
        self.copy = DailyCopy::Due;
        self.update_lock_screen();
    }

    /// The lock screen shows what the journal lets it, also where a command or a restored copy changed that.
    pub(super) fn update_lock_screen(&mut self) {
        if self.session.standing() != Standing::Open {
            return;
        }
        let Some(store) = self.session.store() else { return };
        let (Ok(kept), Ok(people)) = (store.preferences(), store.people()) else { return };
        let plan = Plan::from_preferences(&kept);
        let wanted = while_locked::wanted(&plan, &people, &self.locked_card, self.today());
        if wanted != self.locked_card
            && locked_card::write(&self.world.places.locked_card, &wanted).is_ok()
        {
            self.locked_card = wanted;
        }
    }

    /// Begin today's copy once the person sees their journal, so that it never stands before that.
    pub(super) fn begin_copy(&mut self) {
        let (vault, today, worker) = (self.world.vault, self.today(), self.world.worker);
        if let Some(store) = self.session.store() {
            self.copy.begin(store, vault, today, worker);
        }
    }

    pub(super) fn look_after_copy(&mut self) {
        let Some(error) = self.copy.problem() else { return };
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
