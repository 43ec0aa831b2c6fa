//! The library in the shell: topics, their sources, what adverts say, and questions to answer. Needs no
//! journal, and keeps nothing.

use serde_json::{Value, json};

use crate::cli::args::{Learn, Minutes};
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::content::claim::Claim;
use crate::content::document::Block;
use crate::content::glossary::Term;
use crate::content::library::library;
use crate::content::module::{Length, Lesson};
use crate::content::when::When;
use crate::page::citation::{TRACKS, address, cite, grade_key, verdict_key};
use crate::page::lesson_lines::{self, Numbered};
use crate::page::provenance::{self, titled};

/// Read the library.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Learn) -> Result<(), Failure> {
    match command {
        Learn::List => list(shell),
        Learn::Read { id, length } => read(shell, id, (*length).into()),
        Learn::Search { words } => search(shell, &words.join(" ")),
        Learn::Claims => claims(shell),
        Learn::Glossary { words } => glossary(shell, &words.join(" ")),
        Learn::Sources { id } => sources(shell, id),
        Learn::Check { id } => check(shell, id),
    }
}

impl From<Minutes> for Length {
    fn from(minutes: Minutes) -> Self {
        match minutes {
            Minutes::One => Self::One,
            Minutes::Five => Self::Five,
            Minutes::Fifteen => Self::Fifteen,
        }
    }
}

/// The topic of this id.
pub(crate) fn topic(id: &str) -> Result<&'static Lesson, Failure> {
    library().lesson(id).ok_or_else(|| Failure::about(Exit::Missing, "cli-no-topic", id))
}

fn list(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() {
        let topics: Vec<Value> = library().lessons().iter().map(topic_json).collect();
        return shell.out.json(&json!({ "version": 1, "topics": topics }));
    }
    for (track, name) in TRACKS {
        shell.heading(name)?;
        for lesson in library().track(track) {
            let title = titled(&lesson.title, &lesson.place.origin, shell.world.words);
            shell.out.pair((&format!("  {}", lesson.id), &title))?;
        }
        shell.out.line("")?;
    }
    shell.tell("cli-learn-how")
}

fn topic_json(lesson: &Lesson) -> Value {
    let track = TRACKS.iter().find(|(track, _)| *track == lesson.track).map(|(_, key)| *key);
    json!({
        "id": lesson.id,
        "title": lesson.title,
        "summary": lesson.summary,
        "track": track.map(|key| key.trim_start_matches("learn-track-")),
        "content_note": lesson.content_note,
        "reviewed": lesson.reviewed.text(),
        "as_of": lesson.as_of.as_ref().map(When::text),
        "facts": lesson.cites(),
        "pack": provenance::json(&lesson.place.origin),
    })
}

fn read(shell: &mut Shell<'_>, id: &str, length: Length) -> Result<(), Failure> {
    let lesson = topic(id)?;
    let lines = lesson_lines::lesson(lesson, length, library(), shell.world.words);
    if shell.wants_json() {
        let mut value = topic_json(lesson);
        if let Some(all) = value.as_object_mut() {
            all.insert("minutes".to_owned(), length.minutes().into());
            all.insert("text".to_owned(), lines.join("\n").into());
        }
        return shell.out.json(&json!({ "version": 1, "topic": value }));
    }
    for (index, line) in lines.iter().enumerate() {
        if index == 0 { shell.out.heading(line)? } else { shell.out.text(line, "  ")? }
    }
    Ok(())
}

fn search(shell: &mut Shell<'_>, words: &str) -> Result<(), Failure> {
    let (claims, terms) = (library().search_claims(words), library().search_terms(words));
    let hits = library().search(words);
    if shell.wants_json() {
        let hits: Vec<Value> = hits
            .iter()
            .map(|hit| {
                let pack = provenance::json(hit.origin);
                json!({ "id": hit.lesson, "title": hit.title, "snippet": hit.snippet, "pack": pack })
            })
            .collect();
        let claims: Vec<Value> = claims.into_iter().map(claim_json).collect();
        let terms: Vec<Value> = terms.into_iter().map(term_json).collect();
        let found = json!({ "version": 1, "topics": hits, "claims": claims, "words": terms });
        return shell.out.json(&found);
    }
    if hits.is_empty() && claims.is_empty() && terms.is_empty() {
        return shell.tell("cli-learn-not-found");
    }
    for hit in hits {
        let title = titled(hit.title, hit.origin, shell.world.words);
        shell.out.heading(&format!("{}: {title}", hit.lesson))?;
        shell.out.text(&format!("  {}", hit.snippet), "")?;
    }
    for claim in claims {
        let said = shell.say_with("learn-search-claim", &[("said", claim.said.as_str().into())]);
        shell.out.heading(&said)?;
        let verdict = shell.say(verdict_key(claim.verdict));
        shell.out.text(&format!("  {verdict}"), "")?;
    }
    for term in terms {
        let word = shell.say_with("learn-search-term", &[("word", term.word.as_str().into())]);
        shell.out.heading(&word)?;
        shell.out.text(&format!("  {}", term.meaning), "")?;
    }
    Ok(())
}

/// Blocks of text as plain words, without their footnotes' list.
fn plain(blocks: &[Block], numbered: &mut Numbered) -> String {
    let blocks: Vec<&Block> = blocks.iter().collect();
    lesson_lines::blocks(&blocks, numbered).join("\n").trim().to_owned()
}

fn claims(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let claims = library().claims();
    if shell.wants_json() {
        let claims: Vec<Value> = claims.iter().map(claim_json).collect();
        return shell.out.json(&json!({ "version": 1, "claims": claims }));
    }
    let mut numbered = Numbered::default();
    for claim in claims {
        let verdict = shell.say(verdict_key(claim.verdict));
        let values = [("said", claim.said.as_str().into()), ("by", claim.by.as_str().into())];
        let said = shell.say_with("cli-learn-claim", &values);
        shell.out.heading(&said)?;
        let label = shell.say("cli-learn-verdict");
        shell.out.pair((&label, &verdict))?;
        shell.out.text(&plain(&claim.answer, &mut numbered), "")?;
        if let Some(module) = &claim.module {
            shell.tell_with("cli-learn-more", &[("id", module.as_str().into())])?;
        }
        shell.out.line("")?;
    }
    shell.heading("learn-sources")?;
    for (number, id) in (1..).zip(numbered.notes()) {
        for line in lesson_lines::source(number, id, library(), shell.world.words) {
            shell.out.text(&line, "  ")?;
        }
    }
    Ok(())
}

fn claim_json(claim: &Claim) -> Value {
    let mut numbered = Numbered::default();
    let answer = plain(&claim.answer, &mut numbered);
    json!({
        "id": claim.id,
        "said": claim.said,
        "by": claim.by,
        "verdict": claim.verdict.key(),
        "answer": answer,
        "facts": numbered.notes(),
        "topic": claim.module,
    })
}

/// The words that topics use, or those of them that hold all of `words`.
fn glossary(shell: &mut Shell<'_>, words: &str) -> Result<(), Failure> {
    let terms: Vec<&Term> = if words.trim().is_empty() {
        library().terms().iter().collect()
    } else {
        library().search_terms(words)
    };
    if shell.wants_json() {
        let terms: Vec<Value> = terms.into_iter().map(term_json).collect();
        return shell.out.json(&json!({ "version": 1, "words": terms }));
    }
    if terms.is_empty() {
        return shell.tell("cli-learn-no-word");
    }
    for term in terms {
        let word = titled(&term.word, &term.place.origin, shell.world.words);
        shell.out.heading(&word)?;
        shell.out.text(&term.meaning, "  ")?;
    }
    Ok(())
}

fn term_json(term: &Term) -> Value {
    json!({
        "id": term.id,
        "word": term.word,
        "also": term.also,
        "meaning": term.meaning,
        "pack": provenance::json(&term.place.origin),
    })
}

fn sources(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let lesson = topic(id)?;
    let from = provenance::said(&lesson.place.origin, shell.world.words);
    let facts = lesson.cites();
    if shell.wants_json() {
        let facts: Vec<Value> = facts.into_iter().filter_map(|id| fact_json(shell, id)).collect();
        return shell.out.json(&json!({ "version": 1, "facts": facts }));
    }
    shell.out.heading(&lesson.title)?;
    if let Some(from) = from {
        shell.out.text(&from, "")?;
    }
    for (number, id) in (1..).zip(facts) {
        for line in lesson_lines::source(number, id, library(), shell.world.words) {
            shell.out.text(&line, "  ")?;
        }
    }
    Ok(())
}

fn fact_json(shell: &Shell<'_>, id: &str) -> Option<Value> {
    let fact = library().fact(id)?;
    let references: Vec<Value> = fact
        .references
        .iter()
        .filter_map(|id| library().reference(id))
        .map(|reference| {
            json!({ "id": reference.id, "citation": cite(reference), "address": address(reference) })
        })
        .collect();
    Some(json!({
        "id": fact.id,
        "statement": fact.statement,
        "grade": format!("{:?}", fact.grade),
        "grade_says": shell.say(grade_key(fact.grade)),
        "grade_note": fact.grade_note,
        "caveat": fact.caveat,
        "as_of": fact.as_of.text(),
        "references": references,
        "pack": provenance::json(&fact.place.origin),
    }))
}

/// The questions of a topic, one after another. Without a person they are printed with their answers.
fn check(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let lesson = topic(id)?;
    if shell.wants_json() {
        let questions: Vec<Value> = lesson
            .checks
            .iter()
            .map(|check| {
                let feedback = plain(&check.feedback, &mut Numbered::default());
                json!({ "question": check.question, "options": check.options,
                    "answer": check.answer, "feedback": feedback })
            })
            .collect();
        return shell.out.json(&json!({ "version": 1, "questions": questions }));
    }
    if let Some(from) = provenance::said(&lesson.place.origin, shell.world.words) {
        shell.out.text(&from, "")?;
    }
    let count = lesson.checks.len();
    for (index, check) in lesson.checks.iter().enumerate() {
        let values = [
            ("here", (index + 1).into()),
            ("count", count.into()),
            ("title", lesson.title.as_str().into()),
        ];
        let title = shell.say_with("learn-check-title", &values);
        shell.out.heading(&title)?;
        shell.out.text(&check.question, "")?;
        for (number, option) in (1..).zip(&check.options) {
            shell.out.text(&format!("{number} {option}"), "  ")?;
        }
        let right = check.answer.checked_sub(1).and_then(|at| check.options.get(at));
        if shell.can_ask() {
            shell.tell("cli-type-choice")?;
            match shell.typed()? {
                Err(_) => return Ok(()),
                Ok(Typed::Words(line)) if line == check.answer.to_string() => {
                    shell.tell("learn-check-yes")?;
                }
                Ok(_) => {
                    let right = right.cloned().unwrap_or_default();
                    shell.tell_with("learn-check-other", &[("answer", right.into())])?;
                }
            }
        } else {
            let right = right.cloned().unwrap_or_default();
            shell.tell_with("learn-check-other", &[("answer", right.into())])?;
        }
        let feedback = plain(&check.feedback, &mut Numbered::default());
        shell.out.text(&feedback, "")?;
        shell.out.line("")?;
    }
    shell.tell("learn-check-done")
}
