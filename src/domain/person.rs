//! Someone the person could call.

use crate::domain::answer::Id;
use crate::domain::private::Private;

/// Whether something may be seen without the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WhileLocked {
    /// Shown on the lock screen and in Help now, also before the passphrase.
    Shown,
    /// Only once the journal is open.
    #[default]
    Hidden,
}

/// One of the person's own contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Names the contact; made by chance.
    pub id: Id,
    /// What they are called.
    pub name: Private,
    /// Their number, as the person wrote it.
    pub phone: Private,
    /// A line about them.
    pub note: Private,
    /// Whether Help now may show them while locked.
    pub while_locked: WhileLocked,
}

impl Person {
    /// The most contacts a journal keeps.
    pub const COUNT_MAX: usize = 200;
    /// The longest name, number or note, in bytes.
    pub const SIZE_BYTES_MAX: usize = 400;
}
