//! Questions one line at a time, for screen readers and for people who prefer them: the same form as the
//! drawn check-in. Every prompt ends with what can be typed.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::question::{Scale, questions};
use crate::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use crate::domain::entry::Entry;
use crate::domain::form::{Asks, Form, Place, Question};
use crate::domain::private::{Private, tidy_line};
use crate::domain::rating::Step;
use crate::page::entry_lines;

/// What was typed at a prompt.
#[derive(Debug)]
pub(crate) enum Typed {
    /// Only Enter.
    Nothing,
    /// Back one question.
    Back,
    /// Why it is asked.
    Help,
    /// An answer, or what should have been one.
    Words(String),
}

/// How a person leaves the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// With a check-in to save.
    Done,
    /// For now; the draft stays.
    Stopped,
}

/// What every prompt understands.
const BACK: &str = "b";
const SKIP: &str = "s";
const HELP: &str = "help";
const QUIT: &str = "quit";

impl Shell<'_> {
    /// What the person types at a prompt; [`Left::Stopped`] when they want to stop, or the input ends.
    pub(crate) fn typed(&mut self) -> Result<Result<Typed, Left>, Failure> {
        self.out.ask("> ")?;
        let Some(line) = self.read_line()? else {
            self.out.line("")?;
            return Ok(Err(Left::Stopped));
        };
        let line = tidy_line(&line);
        Ok(match line.as_str() {
            "" => Ok(Typed::Nothing),
            BACK => Ok(Typed::Back),
            HELP => Ok(Typed::Help),
            QUIT => Err(Left::Stopped),
            _ => Ok(Typed::Words(line)),
        })
    }

    /// The word that a message asks for, typed as it stands; anything else is a no.
    pub(crate) fn confirmed(&mut self, question: &str, word: &str) -> Result<(), Failure> {
        if !self.can_ask() {
            return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
        }
        let text = self.say_with(question, &[("word", word.into())]);
        self.out.text(&text, "")?;
        match self.typed()? {
            Ok(Typed::Words(line)) if line.to_lowercase() == word => Ok(()),
            _ => {
                self.tell("cli-nothing-changed")?;
                Err(Failure::Quiet(Exit::Stopped))
            }
        }
    }
}

/// Ask every core question that `is_asked` lets through, then offer the further ones. `keep` keeps the
/// draft after each answer.
pub(crate) fn ask(
    shell: &mut Shell<'_>,
    form: &mut Form,
    is_asked: &dyn Fn(&Id) -> bool,
    last: Option<&Entry>,
    keep: &mut dyn FnMut(&Entry) -> Result<(), Failure>,
) -> Result<Left, Failure> {
    loop {
        match (form.place(), form.question().cloned()) {
            (Place::Core(_), Some(question)) if !is_asked(&question.id) => form.next(),
            (Place::Core(index), Some(question)) => {
                let of = form.core().len();
                let title = shell.say_with(
                    "cli-check-in-question",
                    &[("n", (index + 1).into()), ("of", of.into())],
                );
                shell.out.line("")?;
                shell.out.heading(&title)?;
                if answer(shell, form, &question, last, is_asked, keep)? == Some(Left::Stopped) {
                    return Ok(Left::Stopped);
                }
            }
            (Place::Extra(_), Some(question)) => {
                shell.out.line("")?;
                if answer(shell, form, &question, last, is_asked, keep)? == Some(Left::Stopped) {
                    return Ok(Left::Stopped);
                }
            }
            _ => {
                if let Some(left) = more(shell, form, is_asked)? {
                    return Ok(left);
                }
            }
        }
    }
}

/// Back to the last place before this one that is asked. Where there is none, `false`, and the first one is asked
/// again.
fn back(form: &mut Form, is_asked: &dyn Fn(&Id) -> bool) -> bool {
    while form.back() {
        let is_passed = matches!(form.place(), Place::Core(_))
            && form.question().is_some_and(|question| !is_asked(&question.id));
        if !is_passed {
            return true;
        }
    }
    false
}

/// The list of further questions; `None` to go on asking.
fn more(
    shell: &mut Shell<'_>,
    form: &mut Form,
    is_asked: &dyn Fn(&Id) -> bool,
) -> Result<Option<Left>, Failure> {
    if form.more().is_empty() {
        return Ok(Some(Left::Done));
    }
    shell.out.line("")?;
    shell.heading("cli-check-in-more")?;
    for (index, question) in form.more().iter().enumerate() {
        let name = entry_lines::label(&question.id, shell.world.words);
        let said =
            form.entry().answers.get(&question.id).map(|answer| shell.said(&question.id, answer));
        let row = match said {
            Some(said) => format!("{} {name}: {said}", index + 1),
            None => format!("{} {name}", index + 1),
        };
        shell.out.text(&row, "  ")?;
    }
    shell.tell("cli-check-in-more-type")?;
    match shell.typed()? {
        Err(left) => return Ok(Some(left)),
        Ok(Typed::Nothing) => return Ok(Some(Left::Done)),
        Ok(Typed::Back) => {
            back(form, is_asked);
        }
        Ok(Typed::Help) => shell.tell("check-in-why-private")?,
        Ok(Typed::Words(line)) => {
            match line.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
                Some(index) if index < form.more().len() => form.open(index),
                _ => shell.tell("cli-not-a-choice")?,
            }
        }
    }
    Ok(None)
}

/// One question, until it is answered, skipped or left.
fn answer(
    shell: &mut Shell<'_>,
    form: &mut Form,
    question: &Question,
    last: Option<&Entry>,
    is_asked: &dyn Fn(&Id) -> bool,
    keep: &mut dyn FnMut(&Entry) -> Result<(), Failure>,
) -> Result<Option<Left>, Failure> {
    loop {
        pose(shell, question, form, last)?;
        match shell.typed()? {
            Err(left) => return Ok(Some(left)),
            Ok(Typed::Help) => {
                if let Some(item) = questions().get(&question.id) {
                    shell.tell(&item.why_key())?;
                }
                shell.tell("check-in-why-private")?;
            }
            Ok(Typed::Back) => {
                if !back(form, is_asked) {
                    shell.tell("notice-first-question")?;
                }
                return Ok(None);
            }
            Ok(Typed::Nothing) => {
                form.next();
                return Ok(None);
            }
            Ok(Typed::Words(line)) => {
                let is_kept = match read(question, &line) {
                    Some(Read::Answer(answer)) => {
                        form.set(answer);
                        form.answer().is_some()
                    }
                    Some(Read::Words(words)) => {
                        form.write(words);
                        true
                    }
                    None => false,
                };
                if is_kept {
                    keep(form.entry())?;
                    chosen(shell, form)?;
                    form.next();
                    return Ok(None);
                }
                shell.tell("cli-not-a-choice")?;
            }
        }
    }
}

/// The question, its choices, and what can be typed.
fn pose(
    shell: &mut Shell<'_>,
    question: &Question,
    form: &Form,
    last: Option<&Entry>,
) -> Result<(), Failure> {
    if let Some(item) = questions().get(&question.id) {
        shell.tell(&item.key())?;
    }
    let mut choices = choices(shell, question);
    if let Some(answer) = last.and_then(|entry| entry.answers.get(&question.id)) {
        let said = shell.said(&question.id, answer);
        let time = shell.say_with("cli-last-time", &[("answer", said.into())]);
        choices = if choices.is_empty() { time } else { format!("{choices} {time}") };
    }
    if !choices.is_empty() {
        shell.out.text(&choices, "  ")?;
    }
    if let Some(answer) = form.answer() {
        let said = shell.said(&question.id, answer);
        shell.tell_with("cli-so-far", &[("answer", said.into())])?;
    }
    shell.tell(match question.asks {
        Asks::Steps => "cli-type-number",
        Asks::Hours => "cli-type-hours",
        Asks::YesNo => "cli-type-yes-no",
        Asks::Words => "cli-type-words",
        Asks::Many => "cli-type-numbers",
        Asks::Medicine => "cli-type-medicine",
    })
}

/// "0 none, 1 a little, 2 some, 3 strong, 4 very strong."
fn choices(shell: &Shell<'_>, question: &Question) -> String {
    let words = shell.world.words;
    let named: Vec<String> = match question.asks {
        Asks::Steps => {
            let scale = questions().get(&question.id).and_then(|item| item.scale);
            let scale = scale.unwrap_or(Scale::Strength);
            let name = |step: Step| words.say(&scale.key(step)).to_lowercase();
            Step::all().map(|step| format!("{} {}", step.get(), name(step))).collect()
        }
        Asks::Many | Asks::Medicine => {
            let name = |option| shell.option_name(option);
            let options = question.options.iter().enumerate();
            options.map(|(index, option)| format!("{} {}", index + 1, name(option))).collect()
        }
        Asks::Hours | Asks::YesNo | Asks::Words => Vec::new(),
    };
    if named.is_empty() { String::new() } else { format!("{}.", named.join(", ")) }
}

/// "Kept in the draft. You chose: some."
fn chosen(shell: &mut Shell<'_>, form: &Form) -> Result<(), Failure> {
    let Some(question) = form.question() else { return Ok(()) };
    match form.answer() {
        Some(answer) => {
            let said = shell.said(&question.id, answer);
            shell.tell_with("cli-kept-chosen", &[("answer", said.into())])?;
            let missed = matches!(answer, Answer::Medicine(all) if all.values().any(|taken| *taken == Taken::Missed));
            if missed { shell.tell("check-in-medicine-missed-note") } else { Ok(()) }
        }
        None => shell.tell("cli-kept"),
    }
}

/// What a typed line answers.
enum Read {
    Answer(Answer),
    Words(Private),
}

fn read(question: &Question, line: &str) -> Option<Read> {
    if line == SKIP {
        return Some(Read::Answer(Answer::RatherNotSay));
    }
    let answer = match question.asks {
        Asks::Steps => Answer::Step(Step::try_from(line.parse::<u8>().ok()?).ok()?),
        Asks::Hours => Answer::Hours(line.parse::<Hours>().ok()?),
        Asks::YesNo => match line.to_lowercase().as_str() {
            "y" | "yes" => Answer::YesNo(YesNo::Yes),
            "n" | "no" => Answer::YesNo(YesNo::No),
            _ => return None,
        },
        Asks::Words => return Some(Read::Words(Private::new(line.to_owned()))),
        Asks::Many => {
            let marks: Option<BTreeSet<Id>> =
                numbers(line).map(|(number, _)| option(question, number?)).collect();
            Answer::Marks(marks.filter(|marks| !marks.is_empty())?)
        }
        Asks::Medicine => {
            let taken: Option<BTreeMap<Id, Taken>> = numbers(line)
                .map(|(number, taken)| Some((option(question, number?)?, taken)))
                .collect();
            Answer::Medicine(taken.filter(|taken| !taken.is_empty())?)
        }
    };
    Some(Read::Answer(answer))
}

/// The numbers in a line, each with whether an `m` for missed follows it.
fn numbers(line: &str) -> impl Iterator<Item = (Option<usize>, Taken)> {
    line.split([' ', ',']).filter(|part| !part.is_empty()).map(|part| {
        match part.strip_suffix('m') {
            Some(number) => (number.parse().ok(), Taken::Missed),
            None => (part.parse().ok(), Taken::AsPlanned),
        }
    })
}

fn option(question: &Question, number: usize) -> Option<Id> {
    question.options.get(number.checked_sub(1)?).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::question::Choices;

    fn question(id: &str) -> Question {
        let form = questions().form(&Choices::default());
        form.into_iter().find(|question| question.id.as_str() == id).unwrap()
    }

    fn answer(id: &str, line: &str) -> Option<Answer> {
        match read(&question(id), line) {
            Some(Read::Answer(answer)) => Some(answer),
            _ => None,
        }
    }

    #[test]
    fn a_line_is_read_as_the_question_asks() {
        assert_eq!(answer("urges", "2"), Some(Answer::Step(Step::try_from(2).unwrap())));
        assert_eq!(answer("urges", "5"), None);
        assert_eq!(answer("urges", "s"), Some(Answer::RatherNotSay));
        assert_eq!(answer("sleep", "7,5"), Some(Answer::Hours("7.5".parse().unwrap())));
        assert_eq!(answer("use", "YES"), Some(Answer::YesNo(YesNo::Yes)));
        assert_eq!(answer("use", "maybe"), None);
    }

    #[test]
    fn numbers_mark_options_and_an_m_says_missed() {
        let Some(Answer::Marks(marks)) = answer("triggers", "1, 3") else { panic!("no marks") };
        assert_eq!(marks.len(), 2);
        assert_eq!(answer("triggers", "1 99"), None);
        assert_eq!(answer("triggers", "0"), None);
        let Some(Answer::Medicine(taken)) = answer("medicine", "1 2m") else { panic!("none") };
        assert_eq!(taken.values().filter(|taken| **taken == Taken::Missed).count(), 1);
    }
}
