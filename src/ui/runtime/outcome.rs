//! What a job came to, told to the screen that began it and to no other.

use super::{Notice, Outcome, Port, Running, Runtime, Session};
use crate::ui::action::Action;

/// A job under way.
pub(super) struct Work {
    pub(super) running: Running,
    /// The place of the screen that began it.
    pub(super) owner: usize,
    /// Whether it makes or rewrites a key file.
    pub(super) is_rekeying: bool,
}

impl Runtime<'_> {
    /// Tell each screen what its job came to, where it is done.
    pub(super) fn take_outcomes(&mut self, port: &mut dyn Port) {
        let mut jobs = self.jobs.iter().enumerate();
        let done = jobs.find_map(|(at, work)| work.running.poll().map(|outcome| (at, outcome)));
        let Some((at, outcome)) = done else { return };
        let owner = self.jobs.remove(at).owner;
        self.tell(owner, outcome, port);
        self.take_outcomes(port);
    }

    fn tell(&mut self, owner: usize, outcome: Outcome, port: &mut dyn Port) {
        let has_opened = matches!(outcome, Outcome::Opened(_));
        let outcome = match outcome {
            Outcome::Opened(store) => {
                self.session = Session::open(*store);
                self.touch();
                self.put_in_order();
                Outcome::Rekeyed
            }
            other => other,
        };
        let effects = self.with(owner, |screen, cx| screen.done(outcome, cx));
        // What was opened since, Help now above all, stays on top of what the outcome leads to, and so do its jobs.
        let above = self.stack.split_off((owner + 1).min(self.stack.len()));
        let jobs_above: Vec<Work> = self.jobs.extract_if(.., |work| work.owner > owner).collect();
        self.perform_all(effects, port);
        if has_opened {
            self.offer_what_waits();
        }
        let height = self.stack.len();
        let moved = jobs_above
            .into_iter()
            .map(|work| Work { owner: work.owner - owner - 1 + height, ..work });
        self.jobs.extend(moved);
        self.stack.extend(above);
        self.refresh();
    }

    /// Take the screens from place `from` on away. What comes of a job that one of them began is then told to
    /// nobody: another screen in its place would take it for its own.
    pub(super) fn drop_screens(&mut self, from: usize) {
        self.stack.truncate(from);
        self.jobs.retain(|work| work.owner < from);
    }

    /// Take the screen at place `index` away from among the others.
    pub(super) fn take_out(&mut self, index: usize) {
        self.stack.remove(index);
        self.jobs.retain(|work| work.owner != index);
        for work in self.jobs.iter_mut().filter(|work| work.owner > index) {
            work.owner -= 1;
        }
    }

    /// Whether the one on top waits for a job.
    pub(super) fn top_works(&self) -> bool {
        self.jobs.iter().any(|work| work.owner + 1 == self.stack.len())
    }

    /// The one on top.
    pub(super) fn drop_top(&mut self) {
        self.drop_screens(self.stack.len().saturating_sub(1));
    }

    /// Whether `action` would leave while a key file is rewritten, which takes a second. It says so, and
    /// nobody is left not knowing which passphrase holds.
    pub(super) fn waits_for_keys(&mut self, action: Action) -> bool {
        let leaves = matches!(
            action,
            Action::Hide | Action::Palette | Action::AskLeave | Action::LeaveNow | Action::Suspend
        );
        let waits = leaves && self.is_rekeying();
        if waits {
            self.notice = Some(Notice::result(self.world.words.say("notice-one-moment")));
        }
        waits
    }

    pub(super) fn is_rekeying(&self) -> bool {
        self.jobs.iter().any(|work| work.is_rekeying)
    }
}
