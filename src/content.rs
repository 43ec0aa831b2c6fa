//! Words, lessons, lines and tools: data that ships with the program, checked like code.

pub mod cite;
pub mod claim;
pub mod document;
pub mod embedded;
pub mod fact;
pub mod figures;
pub mod forbidden;
pub mod front_matter;
pub mod glossary;
mod harm;
pub mod issue;
pub mod items;
pub mod library;
pub mod lint;
pub mod markdown;
pub mod module;
pub mod pack;
pub mod reading_level;
pub mod reference;
pub mod search;
pub mod sentence;
pub mod source;
pub mod when;
pub mod words;
