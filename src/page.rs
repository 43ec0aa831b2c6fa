//! Turns what is stored and what ships into words to read: on screen, in the shell, on paper.

pub mod citation;
pub mod courts;
pub mod csv_cell;
pub mod dates;
pub mod entry_lines;
pub mod example;
pub mod handout;
pub mod if_then_words;
pub mod kept_self_checks;
pub mod kept_without_form;
pub mod lapse_around;
pub mod lapse_lines;
pub mod lesson_lines;
pub mod line_words;
pub mod lines_sheet;
pub mod plan_cards;
pub mod plan_page;
pub mod problem;
pub mod provenance;
pub mod scores;
pub mod self_check_words;
pub mod shapes;
pub mod suggestion_file;
pub mod suggestion_words;
pub mod summary;
pub mod tool_lines;
pub mod trend_words;
pub mod trends_page;
pub mod while_locked;

/// What an HTML page of ours may load: no script, no style, no picture and no frame from anywhere. The page is
/// only what is in it.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
