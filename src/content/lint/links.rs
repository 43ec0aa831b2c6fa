//! Every link leads somewhere inside Daymark, and no number or address is typed by hand.

use std::collections::BTreeSet;

use super::{Desk, walk};
use crate::content::{
    document::{Block, Inline, Target},
    issue::Issue,
    module::runs,
    source::Place,
};

pub(super) fn check(desk: &mut Desk<'_>) {
    let library = desk.library;
    let mut issues = Vec::new();
    for lesson in &library.lessons {
        targets(&lesson.blocks, &lesson.place, desk, &mut issues);
        for check in &lesson.checks {
            targets(&check.feedback, &lesson.place.at(check.line), desk, &mut issues);
        }
        for id in &lesson.needs {
            lead(&Target::Module(id.clone()), &lesson.place, desk, &mut issues);
        }
    }
    for claim in &library.claims {
        targets(&claim.answer, &claim.place, desk, &mut issues);
        if let Some(id) = &claim.module {
            lead(&Target::Module(id.clone()), &claim.place, desk, &mut issues);
        }
    }
    for run in walk::everything(library) {
        for sentence in &run.sentences {
            let place = run.place.at(sentence.line);
            if let Some(number) = phone(&sentence.text) {
                issues.push(number_to_call(&place, &number));
            }
            if ["http://", "https://", "www."].iter().any(|mark| sentence.text.contains(mark)) {
                let fix = "Put the address on a reference; a lesson cites the fact.";
                issues.push(place.error("web-link", "a web address", fix));
            }
        }
    }
    desk.issues.append(&mut issues);
}

fn targets(blocks: &[Block], place: &Place, desk: &Desk<'_>, issues: &mut Vec<Issue>) {
    for (line, text) in blocks.iter().flat_map(runs) {
        let mut open: Vec<&[Inline]> = vec![text];
        while let Some(inlines) = open.pop() {
            for inline in inlines {
                match inline {
                    Inline::Emphasis(inner) | Inline::Strong(inner) => open.push(inner),
                    Inline::Link { target, .. } => lead(target, &place.at(line), desk, issues),
                    Inline::Text(_) | Inline::Note(_) | Inline::Break => {}
                }
            }
        }
    }
}

fn lead(target: &Target, place: &Place, desk: &Desk<'_>, issues: &mut Vec<Issue>) {
    let unknown = |ids: &Option<BTreeSet<String>>, id: &String| {
        ids.as_ref().is_some_and(|ids| !ids.contains(id))
    };
    let (what, dead) = match target {
        Target::Module(id) => {
            let dead = desk.library.lesson(id).is_none() && !desk.lesson_files.contains(id);
            (format!("lesson `{id}`"), dead)
        }
        Target::Line(id) => (format!("help line `{id}`"), unknown(&desk.given.lines, id)),
        Target::Tool(id) => (format!("tool `{id}`"), unknown(&desk.given.tools, id)),
    };
    if dead {
        let what = format!("there is no {what}");
        issues.push(place.error("dead-link", what, "Correct the id, or take the link out."));
    }
}

/// A number to call stands where it has neither source nor date.
pub(in crate::content) fn number_to_call(place: &Place, number: &str) -> Issue {
    let fix = "Link the line: `[the help line](line:id)`.";
    place.error("phone-number", format!("a phone number, {number}"), fix)
}

/// The first phone number of `text`: 3-3-4 or 3-4 digits parted as on paper, or 10 or 11 in a row.
pub(in crate::content) fn phone(text: &str) -> Option<String> {
    let mut groups: Vec<(String, String)> = Vec::new();
    let mut gap = String::new();
    let mut in_digits = false;
    for c in text.chars() {
        match (c.is_ascii_digit(), groups.last_mut()) {
            (true, Some((digits, _))) if in_digits => digits.push(c),
            (true, _) => groups.push((c.to_string(), std::mem::take(&mut gap))),
            (false, _) => gap.push(c),
        }
        in_digits = c.is_ascii_digit();
    }
    let sizes = |window: &[(String, String)]| -> Vec<usize> {
        window.iter().map(|(digits, _)| digits.len()).collect()
    };
    let tight = |gap: &str| matches!(gap, "-" | "." | "‑" | "–");
    let loose = |gap: &str| tight(gap) || matches!(gap, " " | ") " | ")" | " (" | "-(");
    let long = groups.iter().find(|(digits, _)| matches!(digits.len(), 10 | 11));
    let three = groups.windows(3).find(|window| {
        sizes(window) == [3, 3, 4] && window.iter().skip(1).all(|(_, gap)| loose(gap))
    });
    let two = groups
        .windows(2)
        .find(|window| sizes(window) == [3, 4] && window.iter().skip(1).all(|(_, gap)| tight(gap)));
    let join = |window: &[(String, String)]| {
        window.iter().map(|(digits, _)| digits.as_str()).collect::<Vec<_>>().join("-")
    };
    long.map(|(digits, _)| digits.clone()).or_else(|| three.map(join)).or_else(|| two.map(join))
}

#[cfg(test)]
mod tests {
    use super::phone;

    #[test]
    fn phone_numbers_are_found_and_dates_are_not() {
        for text in ["Call 800-327-5050.", "(617) 555 0100", "555-0100", "18003275050"] {
            assert!(phone(text).is_some(), "{text}");
        }
        for text in ["On 2026-11-22", "2015-2019", "911 or 988", "1,234 of 5678", "3.9 to 62.1"] {
            assert_eq!(phone(text), None, "{text}");
        }
    }
}
