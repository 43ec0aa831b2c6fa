//! The only place where a screen's wish becomes a fact.

use super::{
    ControlFlow, Effect, Job, Notice, Port, Route, Running, Runtime, Session, Standing, Work,
};
use crate::domain::change::Change;
use crate::domain::prefs::Prefs;
use crate::store::{StoreError, vault};
use crate::system::config;
use crate::system::locked_card::{self, LockedCard};
use crate::ui::problem;
use crate::ui::route::Section;
use crate::ui::session::TakenBack;
use crate::ui::widgets::file_box::unwritten;

/// How many runs wait at the most; the oldest go first.
const WAITING_MAX: usize = 8;

impl Runtime<'_> {
    /// Do these in order. One that fails cancels the ones after it.
    pub(super) fn perform_all(&mut self, effects: Vec<Effect>, port: &mut dyn Port) {
        for effect in effects {
            if self.perform(effect, port).is_break() {
                break;
            }
        }
        if let Some(notice) = self.last_word.take() {
            self.notice = Some(notice);
        }
    }

    fn perform(&mut self, effect: Effect, port: &mut dyn Port) -> ControlFlow<()> {
        match effect {
            Effect::Write(change) => self.write(&change)?,
            Effect::Keep(change) => {
                let kept = self.session.keep(&change).map(drop);
                self.or_say(kept)?;
            }
            Effect::Erase(change) => {
                let erased = self.session.erase(&change);
                self.or_say(erased)?;
                self.refresh();
            }
            Effect::Undo => self.undo()?,
            Effect::Say(notice) => self.notice = Some(notice),
            Effect::Go(route) => self.go(route),
            Effect::Replace(route) => {
                self.drop_top();
                self.go(route);
            }
            Effect::Show(section) => self.show(section),
            Effect::Back => self.step_back(),
            Effect::Do(action) => {
                self.drop_top();
                self.refresh();
                self.act(action, port);
            }
            Effect::Run(job) => self.begin(job, port),
            Effect::Prefer(prefs) => self.prefer(*prefs, port)?,
            Effect::Try(prefs) => self.look_like(*prefs, port),
            Effect::Copy { text, said } => {
                port.copy(text.reveal());
                self.notice = Some(Notice::result(said));
            }
            Effect::HoldBack(entries) => {
                let extra = entries.len().saturating_sub(WAITING_MAX);
                self.waiting = entries.into_iter().skip(extra).collect();
            }
            Effect::WritePage(file, page) => self.write_page(&file, page.reveal())?,
            Effect::KeepLockedCard(card) => self.keep_locked_card(*card)?,
            Effect::BecomeGuest => self.become_guest()?,
            Effect::DestroyJournal => self.destroy_journal()?,
            Effect::Lock => self.lock(),
            Effect::Hide => self.hide(),
            Effect::Suspend => self.suspend(port)?,
            Effect::Quit => self.is_leaving = true,
            Effect::GoOnInLines => (self.is_leaving, self.goes_on_in_lines) = (true, true),
        }
        ControlFlow::Continue(())
    }

    /// Open a place. An editor that takes no letter would look like a fault.
    fn go(&mut self, route: Route) {
        if self.is_to_write(&route) {
            let words = self.world.words.say("journal-read-only");
            self.notice = Some(Notice::result(words));
            self.refresh();
        } else {
            self.push(route);
        }
    }

    /// Whether a place is there to write in, and this journal is open to read only.
    fn is_to_write(&self, route: &Route) -> bool {
        self.session.standing() == Standing::ReadOnly
            && matches!(route, Route::CheckIn(_) | Route::Note(_) | Route::Lapse | Route::Person(_))
    }

    fn write(&mut self, change: &Change) -> ControlFlow<()> {
        let written = self.session.write(change);
        self.or_say(written)?;
        let updated = self.update_lock_screen();
        self.refresh();
        updated
    }

    /// Close the place on top; below the last one is home.
    fn step_back(&mut self) {
        self.drop_top();
        if self.stack.is_empty() {
            self.push(self.home());
        }
        self.refresh();
    }

    /// Begin a job for the place on top.
    fn begin(&mut self, job: Job, port: &mut dyn Port) {
        let (vault, cost, worker) = (self.world.vault, self.world.cost, self.world.worker);
        let is_rekeying = matches!(
            job,
            Job::ChangePassphrase(..)
                | Job::ChangeRecoveryCode(..)
                | Job::Create(..)
                | Job::Recover(..)
        );
        let running = Running::start(job, vault, cost, worker);
        let owner = self.stack.len().saturating_sub(1);
        self.jobs.push(Work { running, owner, is_rekeying });
        self.take_outcomes(port);
    }

    fn look_like(&mut self, prefs: Prefs, port: &mut dyn Port) {
        self.prefs = prefs;
        port.title(self.window_title());
        self.refresh();
    }

    /// Leave all open places for a section. While locked only those that need no journal open, on top
    /// of the lock screen.
    fn show(&mut self, section: Section) {
        if self.is_rekeying() {
            self.notice = Some(Notice::result(self.world.words.say("notice-one-moment")));
        } else if self.session.standing() != Standing::Locked {
            // What cannot be kept stays on its screen.
            if self.keep_drafts().is_empty() {
                self.drop_screens(0);
            } else {
                return;
            }
            self.push(Route::Section(section));
        } else if matches!(section, Section::Learn | Section::Tools | Section::Call) {
            self.drop_screens(1);
            self.push(Route::Section(section));
        } else {
            let words = self.world.words.say("notice-locked-first");
            self.notice = Some(Notice::result(words));
        }
    }

    pub(super) fn or_say(&mut self, result: Result<(), StoreError>) -> ControlFlow<()> {
        let Err(error) = result else { return ControlFlow::Continue(()) };
        self.notice = Some(Notice::problem(problem::words(self.world.words, &error)));
        ControlFlow::Break(())
    }

    fn undo(&mut self) -> ControlFlow<()> {
        let taken_back = self.session.take_back();
        let key = match &taken_back {
            Ok(TakenBack::Done) => "notice-undone",
            Ok(TakenBack::Nothing) => "notice-nothing-to-undo",
            Ok(TakenBack::DraftInTheWay) => "notice-undo-waits",
            Err(_) => return self.or_say(taken_back.map(drop)),
        };
        self.notice = Some(Notice::result(self.world.words.say(key)));
        let updated = self.update_lock_screen();
        self.refresh();
        updated
    }

    fn prefer(&mut self, prefs: Prefs, port: &mut dyn Port) -> ControlFlow<()> {
        let is_guest = self.session.standing() == Standing::Guest;
        let mut kept = prefs.clone();
        match self.lent {
            Some((lent, chosen)) if prefs.shapes == lent => kept.shapes = chosen,
            _ => self.lent = None,
        }
        if !is_guest && config::write(&self.world.places.config_file, &kept).is_err() {
            // It works all the same, so what follows is done; but that is not said to be all.
            let words = self.world.words.say("notice-settings-not-kept");
            self.last_word = Some(Notice::problem(words));
        }
        if prefs.mouse != self.prefs.mouse {
            port.mouse(prefs.mouse);
        }
        self.look_like(prefs, port);
        ControlFlow::Continue(())
    }

    fn keep_locked_card(&mut self, card: LockedCard) -> ControlFlow<()> {
        if self.session.standing() != Standing::Open {
            return self.or_say(Err(StoreError::ReadOnly));
        }
        if locked_card::write(&self.world.places.locked_card, &card).is_err() {
            let words = self.world.words.say("notice-settings-not-kept");
            self.notice = Some(Notice::problem(words));
            return ControlFlow::Break(());
        }
        self.locked_card = card;
        let updated = self.update_lock_screen();
        self.refresh();
        updated
    }

    /// Never over a file that is there, and readable by its owner only.
    fn write_page(&mut self, file: &std::path::Path, page: &str) -> ControlFlow<()> {
        let key = match crate::system::files::write_page(file, page.as_bytes()) {
            Ok(()) => {
                let name = file.display().to_string();
                let words = self.world.words.say_with("file-written", &[("file", name.into())]);
                self.notice = Some(Notice::result(words));
                return ControlFlow::Continue(());
            }
            Err(error) => unwritten(&error),
        };
        self.notice = Some(Notice::slip(self.world.words.say(key)));
        ControlFlow::Break(())
    }

    fn become_guest(&mut self) -> ControlFlow<()> {
        match Session::guest() {
            Ok(session) => {
                // A journal that opens only now would be put into a guest's hands.
                self.jobs.clear();
                self.session = session;
                ControlFlow::Continue(())
            }
            Err(error) => self.or_say(Err(error)),
        }
    }

    /// Close the journal, which gives its files back, and delete it for good. No draft is kept.
    fn destroy_journal(&mut self) -> ControlFlow<()> {
        if self.session.standing() != Standing::Open {
            return self.or_say(Err(StoreError::ReadOnly));
        }
        self.forget_work();
        self.stack.clear();
        self.waiting.clear();
        self.unkept.clear();
        self.session = Session::default();
        let destroyed = vault::destroy(self.world.vault);
        self.locked_card = locked_card::read(&self.world.places.locked_card).0;
        self.push(self.home());
        self.or_say(destroyed)?;
        self.notice = Some(Notice::result(self.world.words.say("delete-all-done")));
        ControlFlow::Continue(())
    }

    fn suspend(&mut self, port: &mut dyn Port) -> ControlFlow<()> {
        if cfg!(unix) {
            self.hide();
            if port.suspend().is_err() {
                self.is_leaving = true;
                return ControlFlow::Break(());
            }
            port.title(self.window_title());
            self.is_stale = true;
        }
        ControlFlow::Continue(())
    }

    /// Where a person is who has left everything else.
    pub(super) fn home(&self) -> Route {
        match self.session.standing() {
            Standing::Locked if self.is_first_run() => Route::Welcome,
            Standing::Locked => Route::Unlock(self.draft_at),
            _ => Route::Section(Section::Today),
        }
    }

    /// Whether there is no journal yet, and nothing in the way of making one.
    fn is_first_run(&self) -> bool {
        use crate::store::VaultState::{Absent, Empty, Unfinished};
        matches!(self.world.vault.state(), Absent | Empty | Unfinished)
    }
}
