//! The built-in lessons, changed on purpose: how much of it would the linter notice?

use std::collections::BTreeSet;

use daymark::content::{
    embedded,
    lint::{self, Given},
    source::Source,
};

use crate::given;

/// How often one `rule` fires on all lessons after `change`, which works on a line of the body.
fn fires(rule: &str, mut change: impl FnMut(&str) -> Option<String>) -> (usize, usize) {
    let mut changed = BTreeSet::new();
    let sources: Vec<Source> = embedded::all()
        .into_iter()
        .map(|source| {
            let is_lesson = source.folder() == "modules";
            let mut in_body = false;
            let line = |(at, line): (usize, &str)| {
                in_body |= line.starts_with("# In five minutes");
                let other = if is_lesson && in_body { change(line) } else { None };
                other.map_or_else(
                    || line.to_owned(),
                    |other| {
                        changed.insert((format!("content/{}", source.path), at + 1));
                        other
                    },
                )
            };
            let text: Vec<String> = source.text.lines().enumerate().map(line).collect();
            Source { text: text.join("\n").into(), ..source.clone() }
        })
        .collect();
    let given = Given { unused: lint::Unused::Allowed, ..given() };
    let (_, issues) = lint::load(&sources, &given);
    let found: BTreeSet<_> = issues
        .iter()
        .filter(|issue| issue.rule == rule)
        .filter_map(|issue| Some((issue.file.clone(), issue.line?)))
        .collect();
    (found.intersection(&changed).count(), changed.len())
}

#[test]
fn nearly_every_changed_figure_is_noticed() {
    // A figure that stands right before its footnote's sentence ends: two digits become others.
    let (noticed, changed) = fires("figure", |line| {
        let at = line.find(|c: char| c.is_ascii_digit())?;
        let rest = line.get(at..)?;
        let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let tail = rest.get(number.len()..)?;
        let is_figure = number.len() == 2 && tail.starts_with([' ', '%', '.', ',']);
        let other = format!("{}{}7{tail}", line.get(..at)?, 3 + number.len());
        (is_figure && tail.contains("[^")).then_some(other)
    });
    assert!(changed > 50 && noticed * 100 >= changed * 95, "{noticed} of {changed}");
}

#[test]
fn most_paragraphs_that_lose_their_facts_are_noticed() {
    let (noticed, changed) = fires("uncited-claim", |line| {
        let is_plain = line.contains("[^") && !line.starts_with('-') && !line.contains("](");
        let mut text = line.to_owned();
        while let Some(start) = text.find(" [^") {
            let end = text.get(start..)?.find(']')? + start + 1;
            text.replace_range(start..end, "");
        }
        is_plain.then_some(text)
    });
    assert!(changed > 50 && noticed * 100 >= changed * 80, "{noticed} of {changed}");
}
