//! A tool as printed lines: what is known about it, and the whole of it one phase a line, for a
//! screen reader, paper or a pipe. No other layer of time: whoever prints waits the seconds given.

use crate::content::fact::{Fact, Seen};
use crate::content::library::library;
use crate::content::tool::{Act, Breath, Grade, Kind, Step, Target, Timer, Tool};
use crate::content::words::Words;
use crate::domain::practice::breath::Pace;
use crate::page::citation;
use crate::page::provenance;

/// A line, and how many seconds to wait before it is printed.
pub type Timed = (u64, String);

/// The message that says in words how sure a grade is.
const fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "tool-grade-a",
        Grade::B => "tool-grade-b",
        Grade::C => "tool-grade-c",
        Grade::D => "tool-grade-d",
    }
}

/// How sure we are, in one or two sentences. A note that begins with a small letter goes on in the sentence
/// of the grade: what was found holds for that, and not for the tool alone.
#[must_use]
pub fn sure(tool: &Tool, words: &Words) -> String {
    let (grade, note) = (words.say(grade_key(tool.grade)), &tool.grade_note);
    if note.starts_with(char::is_lowercase) {
        format!("{} {note}.", grade.trim_end_matches('.'))
    } else {
        format!("{grade} {note}.")
    }
}

/// What is known about a tool, and from where, in paragraphs; an empty one is an empty row.
#[must_use]
pub fn evidence(tool: &Tool, words: &Words) -> Vec<String> {
    let mut page: Vec<String> = provenance::said(&tool.place.origin, words).into_iter().collect();
    page.extend([
        tool.promise.clone(),
        String::new(),
        sure(tool, words),
        tool.why.clone(),
        tool.not_known.clone(),
        String::new(),
        words.say("tool-no-deaths"),
        String::new(),
        words.say("tool-sources"),
    ]);
    for fact in tool.facts.iter().filter_map(|id| library().fact(id)) {
        page.extend(fact_lines(fact, words));
    }
    page
}

fn fact_lines(fact: &Fact, words: &Words) -> Vec<String> {
    let mut lines = vec![String::new(), fact.statement.clone()];
    lines.extend(provenance::said(&fact.place.origin, words));
    lines.extend(fact.caveat.clone());
    if fact.seen == Seen::SecondHand {
        lines.push(words.say("tool-second-hand"));
    }
    let as_of = fact.as_of.to_string();
    let values = [
        ("id", fact.id.as_str().into()),
        ("note", fact.grade_note.as_str().into()),
        ("date", as_of.into()),
    ];
    lines.push(words.say_with("tool-fact-grade", &values));
    for reference in fact.references.iter().filter_map(|id| library().reference(id)) {
        lines.push(citation::cite(reference));
        lines.extend(reference.url.clone());
    }
    lines
}

/// The overdose question and what a yes means, for every tool that slows breathing or asks for
/// stillness; empty for the others. Whoever prints asks it and waits for the answer.
#[must_use]
pub fn gate(tool: &Tool, words: &Words) -> Vec<String> {
    if !tool.has_gate {
        return Vec::new();
    }
    ["tool-gate-question", "tool-plain-gate-yes", "tool-gate-emergency"]
        .map(|key| words.say(key))
        .to_vec()
}

/// The whole tool, one phase a line, each with the seconds to wait before it.
pub fn lines(tool: &Tool, words: &Words) -> impl Iterator<Item = Timed> {
    let mut all = vec![(0, tool.title.clone()), (0, tool.promise.clone())];
    all.extend(tool.cautions.iter().map(|caution| (0, caution.clone())));
    match &tool.kind {
        Kind::Timer(timer) => all.extend(timer_lines(tool, timer, words)),
        Kind::Breath(breath) => all.extend(breath_lines(tool, breath, words)),
        Kind::Steps | Kind::Form => all.extend(step_lines(&tool.steps, words)),
    }
    all.push((0, words.say("tool-plain-end")));
    all.into_iter()
}

fn timer_lines(tool: &Tool, timer: &Timer, words: &Words) -> Vec<Timed> {
    let is_time = |step: &&Step| step.act == Act::Timer;
    let first = tool.steps.iter().position(|step| step.act == Act::Timer).unwrap_or(0);
    let (before, rest) = tool.steps.split_at_checked(first).unwrap_or((&[], &tool.steps));
    let texts: Vec<&Step> = rest.iter().take_while(is_time).collect();
    let mut said = step_lines(before, words);
    let every = u64::from(timer.re_rate_minutes) * 60;
    let length = u64::from(timer.minutes) * 60;
    let mut passed = 0;
    let mut at = 0;
    while passed < length {
        let wait = if at == 0 { 0 } else { every };
        if at > 0 {
            let minutes = usize::try_from(passed.div_ceil(60)).unwrap_or(0);
            said.push((wait, words.say_with("tool-plain-asked", &[("n", minutes.into())])));
        }
        if let Some(step) = texts.get(at % texts.len().max(1)) {
            said.push((0, step.text.clone()));
        }
        at += 1;
        passed += every;
    }
    let last = length.saturating_sub(every * u64::try_from(at.saturating_sub(1)).unwrap_or(0));
    let n = usize::from(timer.minutes);
    said.push((last, words.say_with("tool-over-time", &[("n", n.into())])));
    let after: Vec<Step> = rest.iter().skip_while(is_time).cloned().collect();
    said.extend(step_lines(&after, words));
    said
}

fn breath_lines(tool: &Tool, breath: &Breath, words: &Words) -> Vec<Timed> {
    let pace = Pace::new(breath.in_seconds, breath.out_seconds);
    let is_breath = |step: &Step| step.act == Act::Breath;
    let first = tool.steps.iter().position(is_breath).unwrap_or(0);
    let (before, rest) = tool.steps.split_at_checked(first).unwrap_or((&[], &tool.steps));
    // Nobody picks a pace here, so the question is left out.
    let asks_pace = |step: &&Step| step.choices.iter().any(|choice| Pace::named(choice).is_some());
    let before: Vec<Step> = before.iter().filter(|step| !asks_pace(step)).cloned().collect();
    let mut timed = step_lines(&before, words);
    let all = u64::from(breath.minutes) * 60;
    let (n_in, n_out) = (usize::from(pace.in_seconds()), usize::from(pace.out_seconds()));
    let mut wait = 0;
    for _ in 0..all / u64::from(pace.seconds()).max(1) {
        timed.push((wait, words.say_with("tool-plain-in", &[("n", n_in.into())])));
        let out = words.say_with("tool-plain-out", &[("n", n_out.into())]);
        timed.push((u64::from(pace.in_seconds()), out));
        wait = u64::from(pace.out_seconds());
    }
    let mut after = step_lines(rest.get(1..).unwrap_or_default(), words);
    if let Some(first) = after.first_mut() {
        first.0 += wait;
    }
    timed.extend(after);
    timed
}

/// Steps as lines: what to do, what can be picked, and where an answer leads.
fn step_lines(steps: &[Step], words: &Words) -> Vec<Timed> {
    let mut timed = Vec::new();
    let mut wait = 0;
    for step in steps {
        timed.push((wait, step.text.clone()));
        wait = step.seconds.map_or(0, u64::from);
        timed.extend(step.choices.iter().map(|choice| (0, format!("- {choice}"))));
        timed.extend(step.branches.iter().map(|branch| {
            let number = match &branch.to {
                Some(Target::Line(id)) => line(id.as_str()),
                _ => None,
            };
            let said = format!("- {}: {}", branch.label, branch.text);
            (0, number.map_or_else(|| said.clone(), |number| format!("{said} {number}")))
        }));
    }
    if wait > 0 {
        timed.push((wait, words.say("tool-seconds-over")));
    }
    timed
}

/// The name of a line and how to reach it, in words.
#[must_use]
pub fn line(id: &str) -> Option<String> {
    let service = crate::content::directory::directory().get(id)?;
    let phone = service.shown_phone()?;
    Some(format!("{} {phone}", service.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::tool::{tool, tools};

    #[test]
    fn the_time_in_a_plain_tool_is_the_time_on_screen() {
        let words = Words::english();
        let total = |id: &str| lines(tool(id).unwrap(), &words).map(|(wait, _)| wait).sum::<u64>();
        assert_eq!(total("urge-surfing"), 600);
        assert_eq!(total("paced-breathing"), 300);
        assert_eq!(total("delay-distract-decide"), 900);
        assert_eq!(total("muscle-relaxation"), 160);
        assert_eq!(total("halt"), 0);
    }

    #[test]
    fn every_tool_has_a_grade_a_source_and_a_plain_form() {
        let words = Words::english();
        for tool in tools() {
            assert!(lines(tool, &words).count() > 3, "{}", tool.id);
            let page = evidence(tool, &words).join("\n");
            assert!(page.contains(&tool.grade_note) && page.contains("http"), "{}", tool.id);
            assert!(!page.contains("tool-"), "{}", tool.id);
            assert_eq!(gate(tool, &words).is_empty(), !tool.has_gate, "{}", tool.id);
            for (_, line) in lines(tool, &words) {
                assert!(!line.starts_with("tool-"), "{line}");
            }
        }
    }
}
