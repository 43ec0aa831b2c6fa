//! The rows to choose from, in the order of the page.

use crate::content::instrument::Instrument;
use crate::domain::summary::{Part, Picks};

/// A row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Row {
    /// How far back.
    Days,
    /// A part.
    Part(Part),
    /// A self-check.
    Form(&'static Instrument),
    /// Its question that is handled with care; only under a form that is picked.
    Tender(&'static Instrument),
    /// The list of notes.
    Notes,
    /// The page.
    Show,
}

/// Every row.
pub(super) fn all(picks: &Picks, forms: &[(&'static Instrument, usize)]) -> Vec<Row> {
    let mut rows = vec![Row::Days];
    let of_days = |part: &&Part| !matches!(part, Part::Plan | Part::People | Part::Questions);
    rows.extend(Part::ALL.iter().filter(of_days).copied().map(Row::Part));
    for (form, _) in forms {
        rows.push(Row::Form(form));
        if picks.forms.contains(&form.id) && form.scoring.tender.is_some() {
            rows.push(Row::Tender(form));
        }
    }
    rows.extend([Part::Plan, Part::People, Part::Questions].map(Row::Part));
    rows.extend([Row::Notes, Row::Show]);
    rows
}
