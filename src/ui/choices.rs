//! What the person changed about the check-in, read from the journal.

use std::collections::BTreeMap;

use crate::content::choices;
use crate::content::question::Choices;
use crate::domain::answer::Id;
use crate::domain::private::Private;
use crate::store::{Store, StoreError};

/// The names of a person's own items.
#[derive(Debug, Clone, Default)]
pub struct OwnNames(BTreeMap<Id, Private>);

impl OwnNames {
    /// The name of this item, if it is one of the person's own.
    #[must_use]
    pub fn name(&self, id: &Id) -> Option<&str> {
        choices::name_of(&self.0, id).map(Private::reveal)
    }
}

/// What the person changed, and how their own items are called.
///
/// # Errors
/// When the journal cannot be read.
pub fn of(store: Option<&Store>) -> Result<(Choices, OwnNames), StoreError> {
    let Some(store) = store else { return Ok((Choices::default(), OwnNames::default())) };
    let preferences = store.preferences()?;
    Ok((choices::from_preferences(&preferences), OwnNames(preferences)))
}
