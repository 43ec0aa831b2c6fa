//! Words, lessons, lines and tools: data that ships with the program, checked like code.

pub mod issue;
pub mod overdose;
pub mod question;
pub mod words;
