//! Words, lessons, lines and tools: data that ships with the program, checked like code.

pub mod choices;
pub mod directory;
pub mod embedded_services;
pub mod fold;
pub mod freshness;
pub mod hours;
pub mod issue;
pub mod need;
pub mod overdose;
pub mod phone;
pub mod place;
pub mod question;
pub mod retired;
pub mod service;
pub mod service_file;
pub mod service_lint;
pub mod service_pack;
#[cfg(test)]
pub(crate) mod service_samples;
pub mod words;
