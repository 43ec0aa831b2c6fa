//! What stands after a lesson: what to do next, and who to call.

use super::lines::{IsFirst, Line};
use crate::content::directory::directory;
use crate::content::document::{BlockKind, Target, words};
use crate::content::library::library;
use crate::content::module::{FIXED, Length, Lesson};
use crate::content::tool::tool;
use crate::store::learning::Learning;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::prose::wrap;

/// Something that can be opened or done from the end of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Help now; after a heavy topic.
    Help,
    /// Read the same at this length.
    Longer(Length),
    /// The knowledge check, with how many questions.
    Check(usize),
    /// Another place, with what it is called there.
    Open(Target, String),
    /// A question for a clinician, and whether it is kept.
    Ask(String, Kept),
}

/// Whether a question is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is among the person's questions.
    Yes,
    /// It is not.
    No,
}

/// What can be done after this form.
pub(super) fn choices(lesson: &Lesson, length: Length, links: &[(Target, String)]) -> Vec<Choice> {
    let mut choices = Vec::new();
    if lesson.content_note.is_some() {
        choices.push(Choice::Help);
    }
    let longer = match length {
        Length::One => Some(Length::Five),
        Length::Five => Some(Length::Fifteen),
        Length::Fifteen => None,
    };
    choices.extend(longer.map(Choice::Longer));
    if !lesson.checks.is_empty() {
        choices.push(Choice::Check(lesson.checks.len()));
    }
    let mut targets: Vec<Choice> = Vec::new();
    for (target, text) in links {
        targets.push(Choice::Open(target.clone(), name(target, text)));
    }
    for id in &lesson.needs {
        let target = Target::Module(id.clone());
        if !links.iter().any(|(known, _)| *known == target) {
            targets.push(Choice::Open(target.clone(), name(&target, id)));
        }
    }
    // Who to call stands before what to read.
    targets.sort_by_key(|choice| match choice {
        Choice::Open(Target::Line(_), _) => 0,
        Choice::Open(Target::Tool(_), _) => 1,
        _ => 2,
    });
    choices.extend(targets);
    if length >= Length::Five {
        let ask = questions(lesson).into_iter().map(|question| Choice::Ask(question, Kept::No));
        choices.extend(ask);
    }
    choices
}

/// The questions a lesson offers for a clinician.
pub(crate) fn questions(lesson: &Lesson) -> Vec<String> {
    let [.., heading] = FIXED;
    let items = lesson.section(heading).iter().filter_map(|block| match &block.kind {
        BlockKind::List { items, .. } => Some(items),
        _ => None,
    });
    items.flatten().map(|item| words(&item.text).trim().to_owned()).collect()
}

fn name(target: &Target, text: &str) -> String {
    match target {
        Target::Module(id) => {
            library().lesson(id).map_or_else(|| text.to_owned(), |lesson| lesson.title.clone())
        }
        Target::Line(id) => {
            let line = directory().get(id);
            line.map_or_else(
                || text.to_owned(),
                |line| {
                    let phone = line.shown_phone().unwrap_or_default();
                    format!("{}   {phone}", line.name).trim_end().to_owned()
                },
            )
        }
        Target::Tool(id) => tool(id).map_or_else(|| text.to_owned(), |tool| tool.title.clone()),
    }
}

/// Mark which questions are kept.
pub(super) fn mark_kept(choices: &mut [Choice], learning: &Learning) {
    for choice in choices {
        if let Choice::Ask(question, kept) = choice {
            *kept = if learning.is_asked(question) { Kept::Yes } else { Kept::No };
        }
    }
}

/// The rows after the text. Words come from [`shown`] when they are drawn.
pub(super) fn lines(choices: &[Choice], cols: u16) -> Vec<Line> {
    let said = |key: &str| Line::Said(Role::Muted, key.to_owned());
    let blank = || Line::Said(Role::Muted, "learn-blank".to_owned());
    let mut lines = vec![blank(), Line::Said(Role::Title, "learn-end".to_owned())];
    let mut has_questions = false;
    for (at, choice) in choices.iter().enumerate() {
        if matches!(choice, Choice::Ask(..)) && !has_questions {
            has_questions = true;
            lines.extend([blank(), Line::Said(Role::Title, "learn-questions".to_owned())]);
        }
        let room = cols.saturating_sub(2 + indent(choice)).max(1);
        let words = match choice {
            Choice::Open(_, name) => name.as_str(),
            Choice::Ask(question, _) => question.as_str(),
            _ => "",
        };
        let mut is_first = IsFirst::Yes;
        for row in wrap(words, room) {
            lines.push(Line::Choice(at, is_first, row));
            is_first = IsFirst::No;
        }
    }
    lines.extend([blank(), said("learn-paper")]);
    lines
}

/// Columns of the words that stand before what wraps.
const fn indent(choice: &Choice) -> u16 {
    match choice {
        Choice::Open(..) => 6,
        Choice::Ask(..) => 4,
        _ => 0,
    }
}

/// The words of one row of a choice.
pub(super) fn shown(
    choice: Option<&Choice>,
    is_first: IsFirst,
    row: &str,
    look: &Look<'_>,
) -> String {
    let Some(choice) = choice else { return row.to_owned() };
    if is_first == IsFirst::No {
        return format!("{}{row}", " ".repeat(usize::from(indent(choice))));
    }
    match choice {
        Choice::Help => look.say("learn-end-help"),
        Choice::Longer(length) => {
            look.say_with("learn-end-longer", &[("minutes", usize::from(length.minutes()).into())])
        }
        Choice::Check(n) => look.say_with("learn-end-check", &[("n", (*n).into())]),
        Choice::Open(target, _) => {
            let key = match target {
                Target::Module(_) => "learn-end-read",
                Target::Line(_) => "learn-end-call",
                Target::Tool(_) => "learn-end-try",
            };
            format!("{:<6}{row}", look.say(key))
        }
        Choice::Ask(_, Kept::Yes) => format!("[x] {row}"),
        Choice::Ask(_, Kept::No) => format!("[ ] {row}"),
    }
}
