//! Keys into actions, actions into effects, state into frames.

pub mod action;
pub mod key;
pub mod keymap;
