//! Words, lessons, lines and tools: data that ships with the program, checked like code.

<<<<<<< HEAD
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
=======
pub mod directory;
pub mod embedded_services;
pub mod fold;
pub mod freshness;
pub mod hours;
pub mod issue;
pub mod need;
pub mod phone;
pub mod place;
pub mod retired;
pub mod service;
pub mod service_file;
pub mod service_lint;
pub mod service_pack;
#[cfg(test)]
pub(crate) mod service_samples;
>>>>>>> main
pub mod words;
