//! Daymark.

pub mod content;
<<<<<<< HEAD
pub mod domain;
pub mod system;
pub mod ui;
=======
>>>>>>> ccffcf2 (Give the directory types, hours, search, packs and rules)
