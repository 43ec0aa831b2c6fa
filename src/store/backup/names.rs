//! The names of the copies that Daymark makes before it changes a lot. A name that only begins like one of
//! them is a person's own.

use std::path::Path;

use crate::domain::day::Day;
use crate::store::backup::EXTENSION;

const MERGE: &str = "before-merge-";
const IMPORT: &str = "before-import-";
const FORM: &str = "before-form-";

/// That of a copy from before a merge on `day`.
pub(super) fn before_merge(day: Day, number: u32) -> String {
    format!("{MERGE}{day}-{number:03}.{EXTENSION}")
}

/// That of a copy from before an import on `day`.
pub(super) fn before_import(day: Day, number: u32) -> String {
    format!("{IMPORT}{day}-{number}.{EXTENSION}")
}

/// That of a copy from before a journal was brought up to this form.
pub(super) fn before_form(form: u32) -> String {
    format!("{FORM}{form}.{EXTENSION}")
}

/// The day and the number of a copy that Daymark made before a merge.
pub(super) fn before_merge_at(path: &Path) -> Option<(Day, u32)> {
    stem(path).and_then(|stem| stem.strip_prefix(MERGE)).and_then(dated)
}

/// The day and the number of a copy that Daymark made before an import.
pub(super) fn before_import_at(path: &Path) -> Option<(Day, u32)> {
    stem(path).and_then(|stem| stem.strip_prefix(IMPORT)).and_then(dated)
}

/// Whether Daymark made the copy, before a merge, an import or a new form.
pub(in crate::store) fn is_before(path: &Path) -> bool {
    let Some(stem) = stem(path) else { return false };
    before_merge_at(path).is_some()
        || before_import_at(path).is_some()
        || stem.strip_prefix(FORM).is_some_and(is_number)
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem().and_then(|stem| stem.to_str())
}

/// "2026-03-01-2"
fn dated(rest: &str) -> Option<(Day, u32)> {
    let (day, number) = rest.rsplit_once('-').filter(|(_, number)| is_number(number))?;
    Some((day.parse().ok()?, number.parse().ok()?))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_daymark_made_is_known_and_a_name_like_it_is_somebodys_own() {
        let day: Day = "2026-03-01".parse().unwrap();
        let made =
            [before_merge(day, 1), before_merge(day, 999), before_import(day, 12), before_form(2)];
        for name in made {
            assert!(is_before(Path::new(&name)), "{name}");
        }
        for own in [
            "before-detox.daymark",
            "before-merge-with-mum.daymark",
            "before-merge-2026-03-01.daymark",
            "before-import-2026-03-01-1 kept.daymark",
            "before-form-2b.daymark",
            "before-form-.daymark",
            "2026-03-01.daymark",
        ] {
            assert!(!is_before(Path::new(own)), "{own}");
        }
    }
}
