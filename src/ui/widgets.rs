//! Pieces of a screen that more than one screen needs.

pub mod chart;
pub mod file_box;
pub mod headed;
pub mod line;
pub mod list;
pub mod more;
pub mod pen;
pub mod prose;
pub mod qr;
pub mod secret;
pub mod secret_form;
pub mod shapes;
pub mod text_area;
pub mod view;
pub mod wrap;
