//! Which part of a list is in view when its rows have different heights: worked out from the row in
//! use alone, so that there is nothing to keep.

use std::ops::Range;

/// The first line in view, when `count` lines are drawn `page` at a time and those of `focus` must be
/// seen. The row in use stands near the middle, as far as there are lines above and below it.
#[must_use]
pub fn first_line(focus: &Range<usize>, count: usize, page: usize) -> usize {
    let last = count.saturating_sub(page);
    let middle = (focus.start + focus.end).div_ceil(2);
    let first = middle.saturating_sub(page.div_ceil(2)).min(last);
    // A row that is higher than the page shows its beginning.
    first.min(focus.start).max(focus.end.saturating_sub(page).min(focus.start))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_row_in_use_is_in_view(
            start in 0usize..60, height in 1usize..5, after in 0usize..60, page in 1usize..20,
        ) {
            let focus = start..start + height;
            let count = focus.end + after;
            let first = first_line(&focus, count, page);
            prop_assert!(first <= focus.start);
            prop_assert!(focus.end <= first + page || (height > page && first == focus.start));
            prop_assert!(count <= page || first + page <= count || height > page);
        }
    }
}
