//! The stack of screens: each is asked with everything it may look at, read again, fitted, and left.

use super::{Cx, Effect, Notice, Rect, Route, Runtime, Screen, StoreError, problem, shell};
use crate::domain::entry::Kind;

impl Runtime<'_> {
    pub(super) fn with_top<T: Default>(
        &mut self,
        ask: impl FnOnce(&mut dyn Screen, &Cx<'_>) -> T,
    ) -> T {
        match self.stack.len().checked_sub(1) {
            Some(top) => self.with(top, ask),
            None => T::default(),
        }
    }

    /// Let a screen decide, with everything it may look at.
    pub(super) fn with<T: Default>(
        &mut self,
        index: usize,
        ask: impl FnOnce(&mut dyn Screen, &Cx<'_>) -> T,
    ) -> T {
        let body = self.body(index);
        let today = self.today();
        let Some(screen) = self.stack.get_mut(index) else { return T::default() };
        let cx = Cx {
            store: self.session.store(),
            standing: self.session.standing(),
            is_example: self.session.is_example(),
            words: self.world.words,
            prefs: &self.prefs,
            locked_card: &self.locked_card,
            vault: self.world.vault,
            places: self.world.places,
            now: self.world.clock.now(),
            elapsed: self.world.clock.elapsed(),
            today,
            body,
            waiting: &self.waiting,
            chance: self.world.chance,
        };
        ask(screen.as_mut(), &cx)
    }

    /// Where the screen at `index` is drawn.
    pub(super) fn body(&self, index: usize) -> Rect {
        let Some(screen) = self.stack.get(index) else { return self.area };
        let look = self.look();
        if shell::is_small(self.area) && screen.fits_small() {
            return shell::small_body(self.area);
        }
        let parts = shell::parts(self.area, screen.as_ref(), &look);
        shell::box_inside(parts.body, screen.cover())
    }

    pub(super) fn refresh(&mut self) {
        self.day = self.today();
        self.ask_all(|screen, cx| screen.refresh(cx).and_then(|()| screen.fit(cx)));
    }

    pub(super) fn ask_all(
        &mut self,
        ask: impl Fn(&mut dyn Screen, &Cx<'_>) -> Result<(), StoreError>,
    ) {
        for index in 0..self.stack.len() {
            let result = self.with(index, |screen, cx| Some(ask(screen, cx)));
            if let Some(Err(error)) = result {
                self.notice = Some(Notice::problem(problem::words(self.world.words, &error)));
            }
        }
    }

    pub(super) fn push(&mut self, route: Route) {
        let screen = route.open();
        let written = screen.drafts().map_or(Ok(()), |kind| self.close_editor(kind));
        if self.or_say(written).is_continue() {
            self.stack.push(screen);
        }
        self.refresh();
    }

    /// Close the editor that writes the draft of `kind`, wherever it stands: a second one over it would take up
    /// the same draft, and what is typed in one would be lost in the other.
    fn close_editor(&mut self, kind: Kind) -> Result<(), StoreError> {
        while let Some(index) = self.stack.iter().position(|screen| screen.drafts() == Some(kind)) {
            for effect in self.with(index, |screen, cx| screen.leaving(cx)) {
                if let Effect::Keep(change) | Effect::Write(change) = effect {
                    self.session.keep(&change)?;
                }
            }
            self.take_out(index);
        }
        Ok(())
    }
}
