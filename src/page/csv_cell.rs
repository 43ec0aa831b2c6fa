//! Cells of a table for a spreadsheet. What could be run as a formula there is made plain text.

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A row with its line end.
#[must_use]
pub fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(&guarded(cell))).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that no spreadsheet runs: where it could, a quote stands before it.
fn guarded(cell: &str) -> String {
    let is_formula = cell.trim_start_matches(['\'', ' ', '\n']).starts_with(FORMULA);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell as it was before it was guarded.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches(['\'', ' ', '\n']).starts_with(FORMULA) => rest,
        _ => cell,
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', ';', '\t', '\'']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_can_be_a_formula() {
        for cell in ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "  =1", "'=1", "\n=1"] {
            let safe = guarded(cell);
            assert!(safe.starts_with('\''), "{cell:?}");
            assert_eq!(unguarded(&safe), cell);
        }
        for cell in ["", "a=b", "3", "'tis", "2026-01-31"] {
            assert_eq!(guarded(cell), cell);
            assert_eq!(unguarded(cell), cell);
        }
    }
}
