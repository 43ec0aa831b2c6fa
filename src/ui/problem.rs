//! A store's refusal as a sentence: the screens say it as the shell does.

pub use crate::page::problem::words;
