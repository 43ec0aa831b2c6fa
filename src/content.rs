//! Words, lessons, lines and tools: data that ships with the program, checked like code.

pub mod embedded_tools;
pub mod issue;
pub mod overdose;
pub mod question;
pub mod tool;
pub mod tool_lint;
pub mod words;
