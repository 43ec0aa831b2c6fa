//! What follows when a journal is opened: the trash and what is older than was chosen emptied, the daily
//! copy begun, the lock screen brought up to date, and what waited offered.

use super::{ControlFlow, DailyCopy, Notice, Route, Runtime, Standing};
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
        self.keep_what_was_held();
        self.copy = DailyCopy::Due;
        let _ = self.update_lock_screen();
    }

    /// The lock screen shows what the journal lets it: after every change and every one taken back, and where
    /// a command or a restored copy changed that. Where it cannot be kept, that is said, and nothing else.
    pub(super) fn update_lock_screen(&mut self) -> ControlFlow<()> {
        if self.session.standing() != Standing::Open {
            return ControlFlow::Continue(());
        }
        let Some(store) = self.session.store() else { return ControlFlow::Continue(()) };
        let wanted = store.preferences().and_then(|kept| {
            let plan = Plan::from_preferences(&kept);
            Ok(while_locked::wanted(&plan, &store.people()?, &self.locked_card, self.today()))
        });
        let wanted = match wanted {
            Ok(wanted) if wanted == self.locked_card => return ControlFlow::Continue(()),
            Ok(wanted) => wanted,
            Err(error) => return self.or_say(Err(error)),
        };
        if locked_card::write(&self.world.places.locked_card, &wanted).is_err() {
            let words = self.world.words.say("notice-settings-not-kept");
            self.notice = Some(Notice::problem(words));
            return ControlFlow::Break(());
        }
        self.locked_card = wanted;
        ControlFlow::Continue(())
    }

    /// Begin today's copy once the person sees their journal, so that it never stands before that.
    pub(super) fn begin_copy(&mut self) {
        let (vault, today, worker) = (self.world.vault, self.today(), self.world.worker);
        if let Some(store) = self.session.store() {
            self.copy.begin(store, vault, today, worker);
        }
    }

    pub(super) fn look_after_copy(&mut self) {
        let Some(wrong) = self.copy.problem() else { return };
        let (key, why) = wrong.told();
        let why = problem::words(self.world.words, why);
        let words = self.world.words.say_with(key, &[("why", why.into())]);
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
