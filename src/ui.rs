//! Keys into actions, actions into effects, state into frames.

pub mod action;
pub mod click;
pub mod effect;
pub mod job;
pub mod key;
pub mod keymap;
pub mod look;
pub mod notice;
pub mod overlays;
pub mod problem;
pub mod route;
pub mod runtime;
pub mod screen;
pub mod screens;
pub mod session;
pub mod shell;
pub mod start;
pub mod terminal;
pub mod theme;
pub mod upkeep;
pub mod widgets;
