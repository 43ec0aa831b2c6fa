//! Words, lessons, lines and tools: data that ships with the program, checked like code.

pub mod words;
