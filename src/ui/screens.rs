//! Whole screens, one file each.

pub mod about;
pub mod after;
pub mod call;
pub mod check_in;
pub mod delete_all;
pub mod entry;
pub mod hidden;
pub mod journal;
pub mod learn;
pub mod lesson;
pub mod lesson_check;
pub mod line;
pub mod note;
pub mod passphrase;
pub mod person;
pub mod plan;
pub mod questions;
pub mod recover;
pub mod recovery_code;
pub mod settings;
pub mod today;
pub mod tool;
pub mod tools;
pub mod trends;
pub mod unlock;
pub mod welcome;
