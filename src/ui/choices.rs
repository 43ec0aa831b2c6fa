//! What the person changed about the check-in, read from the journal.

use std::collections::BTreeMap;

use crate::content::question::Choices;
use crate::domain::answer::Id;
use crate::store::{Store, StoreError};

/// The names of a person's own items.
#[derive(Debug, Clone, Default)]
pub struct OwnNames(BTreeMap<Id, crate::domain::private::Private>);

impl OwnNames {
    /// The name of this item, if it is one of the person's own.
    #[must_use]
    pub fn name(&self, id: &Id) -> Option<&str> {
        self.0.get(id).map(crate::domain::private::Private::reveal)
    }
}

/// What the person changed, and how their own items are called.
///
/// # Errors
/// When the journal cannot be read.
pub fn of(_store: Option<&Store>) -> Result<(Choices, OwnNames), StoreError> {
    Ok((Choices::default(), OwnNames::default()))
}
