//! An unfinished self-check: kept with every answer through a crash or a lock, and offered again. Who leaves
//! by themselves keeps nothing.

use super::{SelfCheck, Stage};
use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::Kind;
use crate::page::kept_self_checks::{Unfinished, goes_on_at, unfinished, unfinished_without_form};
use crate::store::{Store, StoreError};
use crate::ui::effect::Effect;
use crate::ui::screen::{Cx, Standing};

impl SelfCheck {
    /// Read what was begun, of this form or of another.
    pub(super) fn read_unfinished(&mut self, store: &Store) -> Result<(), StoreError> {
        if self.stage == Stage::Start {
            self.unfinished = unfinished(store)?;
            self.begun_without_form = unfinished_without_form(store)?;
        }
        Ok(())
    }

    /// What was begun of this form.
    pub(super) fn begun(&self) -> Option<&Unfinished> {
        let form = self.form?;
        self.unfinished.as_ref().filter(|begun| begun.form.id == form.id)
    }

    /// What was begun of another form.
    pub(super) fn begun_elsewhere(&self) -> Option<&Unfinished> {
        let form = self.form?;
        self.unfinished.as_ref().filter(|begun| begun.form.id != form.id)
    }

    /// Keep the answers as they are. What is saved already needs no draft.
    pub(super) fn keep(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let can_keep = matches!(cx.standing, Standing::Open | Standing::Guest);
        let is_unsaved = self.stage != Stage::Start && self.saved.is_none();
        if !can_keep || !is_unsaved || self.sheet.is_empty() {
            return Vec::new();
        }
        let draft = self.entry(cx).map(|entry| Box::new(Draft { entry, at: cx.now }));
        vec![Effect::Keep(Change::Draft(Kind::SelfCheck, draft))]
    }

    /// Leave: from between the questions nothing is kept.
    pub(super) fn leave(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
        let is_asking = matches!(self.stage, Stage::Asking(_)) && self.saved.is_none();
        let mut effects = Vec::new();
        // What was begun of another form stays for it, where nothing was answered here.
        if can_write && is_asking && (!self.sheet.is_empty() || self.begun().is_some()) {
            effects.push(Effect::Keep(Change::Draft(Kind::SelfCheck, None)));
        }
        effects.push(Effect::Back);
        effects
    }

    /// Go on behind the last answer that was kept.
    pub(super) fn resume(&mut self) {
        let (Some(form), Some(begun)) = (self.form, self.begun().cloned()) else { return };
        self.stage = Stage::Asking(goes_on_at(form, &begun.sheet, self.tender));
        self.sheet = begun.sheet;
    }
}
