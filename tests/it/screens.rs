//! One file per screen: reviewed frames and what keys do there.

mod call;
mod check_in;
pub mod codes;
mod guest;
mod help_now;
mod if_then;
mod in_and_out;
mod keep;
mod lapse;
mod learn;
mod overlays;
mod plan;
mod questions;
mod secrets;
mod self_check;
mod settings;
mod suggest;
mod summary;
pub mod today;
mod trends;
mod unlock;
mod welcome;

use crate::stage::Stage;

/// The sizes at which every screen is looked at.
pub const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 36)];

/// Pin the frame at every size, under this name.
pub fn pin(stage: &mut Stage, name: &str) {
    for (width, height) in SIZES {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), stage.shows());
    }
    stage.resize(80, 24);
}
