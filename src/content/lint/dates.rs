//! Nothing stays unread for years, and what changes fast says when it was so.

use super::Desk;

/// The rule on a lesson's age. It alone never takes a lesson away.
pub(in crate::content) const REVIEW: &str = "review-due";
/// A lesson is looked at again after this many months.
const WARN_MONTHS: u32 = 12;
/// After this many the check fails.
const FAIL_MONTHS: u32 = 24;

pub(super) fn check(desk: &mut Desk<'_>) {
    let today = desk.given.today;
    for lesson in &desk.library.lessons {
        let age = lesson.reviewed.months_until(today);
        let what = format!("last reviewed {}, {age} months ago", lesson.reviewed);
        let fix = "Read it against its sources, then set `reviewed`.";
        if age >= FAIL_MONTHS {
            desk.issues.push(lesson.place.error(REVIEW, what, fix));
        } else if age >= WARN_MONTHS {
            desk.issues.push(lesson.place.warning(REVIEW, what, fix));
        }
        if lesson.reviewed.first() > today {
            let what = format!("reviewed {}, which lies ahead", lesson.reviewed);
            desk.issues.push(lesson.place.warning(REVIEW, what, "Correct `reviewed`."));
        }
        if lesson.changes_fast && lesson.as_of.is_none() {
            let fix = "Set `as_of` to the date the lesson speaks of.";
            desk.issues.push(lesson.place.error("as-of", "it changes fast and says no date", fix));
        }
    }
}
