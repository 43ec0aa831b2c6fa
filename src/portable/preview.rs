//! What a file of another journal holds and what of it is new, in sentences: for the screen and the shell.

use crate::content::words::{Value, Words};
use crate::domain::retention::Keep;
use crate::portable::compare::Plan;
use crate::portable::{Found, Problem, Source};

/// What was read, what could not be, what is new and what is left out, a sentence each.
#[must_use]
pub fn sentences(words: &Words, source: Source, found: &Found, plan: &Plan) -> Vec<String> {
    let unit = source.counted_in();
    let name = words.say(&format!("portable-from-{}", source.id()));
    let read = found.of - found.issues.len();
    let values: [(&str, Value<'_>); 3] =
        [("name", name.into()), ("read", read.into()), ("of", found.of.into())];
    let mut all = vec![words.say_with(&format!("portable-{unit}-read"), &values)];
    for problem in Problem::ALL {
        let of_it = found.issues.iter().filter(|issue| issue.problem == problem);
        let places: Vec<u64> = of_it.map(|issue| issue.place).collect();
        if !places.is_empty() {
            let list = listed(&places, &words.say("portable-and"));
            let values = [("n", places.len().into()), ("places", list.into())];
            all.push(words.say_with(&format!("portable-{unit}-{}", problem.id()), &values));
        }
    }
    if let Some((first, last)) = plan.days {
        let values: [(&str, Value<'_>); 3] = [
            ("n", plan.entries.into()),
            ("first", first.to_string().into()),
            ("last", last.to_string().into()),
        ];
        all.push(words.say_with("portable-new", &values));
    }
    all.extend(older(words, plan.keep, plan.older));
    let others = plan.people + plan.others + plan.marks;
    for (key, count) in [
        ("portable-new-others", others),
        ("portable-here", plan.here),
        ("portable-deleted", plan.deleted),
        ("portable-left-behind", found.left_behind),
    ] {
        if count > 0 {
            all.push(words.say_with(key, &[("n", count.into())]));
        }
    }
    all
}

/// That some of what is new goes again at the next opening, because it is older than what is kept.
#[must_use]
pub fn older(words: &Words, keep: Keep, count: usize) -> Option<String> {
    let days = usize::try_from(keep.days()?).unwrap_or(usize::MAX);
    let values = [("n", count.into()), ("days", days.into())];
    (count > 0).then(|| words.say_with("keep-older-go", &values))
}

/// "7 and 30"; places in a row as "7-9".
fn listed(places: &[u64], and: &str) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => runs.push((*place, *place)),
        }
    }
    let mut names: Vec<String> = Vec::new();
    for (first, last) in runs {
        match last - first {
            0 => names.push(first.to_string()),
            1 => names.extend([first.to_string(), last.to_string()]),
            _ => names.push(format!("{first}-{last}")),
        }
    }
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} {and} {last}", names.join(", ")),
        last => last.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_listed_the_way_people_say_them() {
        for (places, said) in [
            (&[7][..], "7"),
            (&[7, 30], "7 and 30"),
            (&[1, 2, 9], "1, 2 and 9"),
            (&[1, 2, 3, 9], "1-3 and 9"),
            (&[1, 2, 3], "1-3"),
        ] {
            assert_eq!(listed(places, "and"), said);
        }
    }
}
