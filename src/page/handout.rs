//! A lesson on paper: one HTML page that needs nothing else, or Markdown, or plain text.

use std::fmt::Write as _;

use crate::content::directory::directory;
use crate::content::document::{Block, BlockKind, Inline, Target};
use crate::content::fact::Seen;
use crate::content::library::Library;
use crate::content::module::{Length, Lesson};
use crate::content::service::Service;
use crate::content::words::Words;
use crate::page::citation::{self, address, cite, grade_key, seen_key};
use crate::page::html::{self, END, escape};
use crate::page::lesson_lines::{self, Numbered, dated};
use crate::page::provenance;

pub mod claims;
pub mod facilitator;

/// How a handout is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One page for a browser or a printer, with nothing to load and nothing that runs.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

/// The handout of a lesson.
#[must_use]
pub fn handout(
    lesson: &Lesson,
    length: Length,
    format: Format,
    library: &Library,
    words: &Words,
) -> String {
    let note = lesson.content_note.as_ref();
    let sheet = Sheet {
        title: lesson.title.clone(),
        quiet: dated(lesson, words),
        note: note
            .map(|note| words.say_with("learn-note", &[("note", citation::note(note).into())])),
        blocks: lesson.form(length),
    };
    match format {
        Format::Html => html(&sheet, library, words),
        Format::Markdown => markdown(&sheet, library, words),
        Format::Text => {
            let lines = lesson_lines::lesson(lesson, length, library, words);
            text(lines, words)
        }
    }
}

/// What stands on a page, whatever it is about.
struct Sheet<'a> {
    title: String,
    /// The small line under the title.
    quiet: String,
    /// A word of care before it.
    note: Option<String>,
    blocks: Vec<&'a Block>,
}

/// Lines with what every page ends on.
fn text(mut lines: Vec<String>, words: &Words) -> String {
    lines.extend([String::new(), words.say("handout-not-care"), words.say("handout-call")]);
    lines.join("\n") + "\n"
}

/// Black on white. The text is of a readable size; the sources are small and in two columns, so that the
/// usual handout is a sheet of two pages.
const STYLE: &str = "\
@page{margin:12mm 14mm}\
html{color-scheme:light}\
body{font:10pt/1.32 Georgia,'Times New Roman',serif;color:#000;background:#fff;max-width:44em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em;line-height:1.15;margin:0 0 .2em}\
h2{font-size:1.12em;margin:.75em 0 .15em;break-after:avoid}\
h3{font-size:1em;margin:.8em 0 .2em;break-after:avoid}\
p{margin:.4em 0}p,li{orphans:2;widows:2}\
ul,ol{margin:.3em 0;padding-left:1.4em}li{margin:.12em 0}\
sup{font-size:.75em;line-height:0}\
sup a{color:#000;text-decoration:none}\
blockquote{margin:.6em 0 .6em 1.5em}\
.note{border:1.5pt solid #000;padding:.3em .7em}\
.quiet{font-size:.9em}\
.sources{columns:2;column-gap:7mm;font-size:7.4pt;line-height:1.24;padding-left:1.6em}\
.sources li{margin:0 0 .35em;overflow-wrap:anywhere}\
@media print{body{margin:0;max-width:none;padding:0}}";

fn html(sheet: &Sheet<'_>, library: &Library, words: &Words) -> String {
    let mut numbered = Numbered::default();
    let mut body = String::new();
    for block in &sheet.blocks {
        html_block(block, &mut numbered, &mut body);
    }
    let begun = html::begin(&sheet.title, STYLE);
    let note = sheet.note.as_ref().map(|note| format!("<p class=\"note\">{}</p>\n", escape(note)));
    let sources: String = (1..)
        .zip(numbered.notes())
        .map(|(number, id)| html_source(number, id, library, words))
        .collect();
    format!(
        "{begun}<p class=\"quiet\">{}</p>\n{}{body}\
         <p class=\"note\">{}<br>{}</p>\n<h2>{}</h2>\n<ol class=\"sources\">\n{sources}</ol>\n{END}",
        escape(&sheet.quiet),
        note.unwrap_or_default(),
        escape(&words.say("handout-call")),
        escape(&words.say("handout-not-care")),
        escape(&words.say("learn-sources")),
    )
}

fn html_block(block: &Block, numbered: &mut Numbered, into: &mut String) {
    let mark = |inline: &Inline, text: String| match inline {
        Inline::Text(_) => escape(&text),
        Inline::Emphasis(_) => format!("<em>{text}</em>"),
        Inline::Strong(_) => format!("<strong>{text}</strong>"),
        Inline::Note(_) => {
            let number = text.trim_matches(['[', ']']);
            format!("<sup><a href=\"#s{number}\">{text}</a></sup>")
        }
        Inline::Link { target, .. } => {
            format!("<strong>{text}</strong>{}", escape(&phone_of(target)))
        }
        Inline::Break => text,
    };
    let _ = match &block.kind {
        BlockKind::Heading { level, text } => {
            let level = (*level).clamp(2, 3);
            writeln!(into, "<h{level}>{}</h{level}>", numbered.words(text, &mark))
        }
        BlockKind::Paragraph(text) => writeln!(into, "<p>{}</p>", numbered.words(text, &mark)),
        BlockKind::List { first, items } => {
            let tag = if first.is_some() { "ol" } else { "ul" };
            let _ = writeln!(into, "<{tag}>");
            for item in items {
                let _ = writeln!(into, "<li>{}</li>", numbered.words(&item.text, &mark));
            }
            writeln!(into, "</{tag}>")
        }
        BlockKind::Quote(inner) => {
            into.push_str("<blockquote>\n");
            for block in inner {
                html_block(block, numbered, into);
            }
            writeln!(into, "</blockquote>")
        }
        BlockKind::Rule => writeln!(into, "<hr>"),
    };
}

/// One fact with its sources. What it says stands in the text already; what it does not say stands here.
fn html_source(number: usize, id: &str, library: &Library, words: &Words) -> String {
    let Some(fact) = library.fact(id) else {
        return format!("<li id=\"s{number}\">{}</li>\n", escape(id));
    };
    let mut parts = vec![format!(
        "<strong>{}. {}: {}.</strong>",
        escape(id),
        escape(&words.say(grade_key(fact.grade))),
        escape(&fact.grade_note),
    )];
    if let Some(caveat) = &fact.caveat {
        parts.push(escape(
            &words.say_with("learn-fact-caveat", &[("caveat", caveat.as_str().into())]),
        ));
    }
    parts.extend(provenance::said(&fact.place.origin, words).map(|from| escape(&from)));
    if fact.seen == Seen::SecondHand {
        parts.push(escape(&words.say("learn-fact-second-hand")));
    }
    parts.push(escape(&words.say_with("learn-fact-as-of", &[("date", fact.as_of.text().into())])));
    for reference in fact.references.iter().filter_map(|id| library.reference(id)) {
        let seen = words.say(seen_key(reference.seen));
        let values = [("source", cite(reference).into()), ("seen", seen.into())];
        let at = address(reference).map(|address| format!(" {}", escape(&address)));
        parts.push(format!(
            "{}{}",
            escape(&words.say_with("learn-source", &values)),
            at.unwrap_or_default()
        ));
    }
    format!("<li id=\"s{number}\">{}</li>\n", parts.join(" "))
}

/// The same without addresses and what to keep in mind: the handout of the topic has both.
fn html_source_short(number: usize, id: &str, library: &Library, words: &Words) -> String {
    let Some(fact) = library.fact(id) else {
        return format!("<li id=\"s{number}\">{}</li>\n", escape(id));
    };
    let mut parts = vec![format!(
        "<strong>{}.</strong> {}.",
        escape(id),
        escape(&words.say(grade_key(fact.grade)))
    )];
    let cited = fact.references.iter().filter_map(|id| library.reference(id));
    parts.extend(cited.map(|reference| escape(&cite(reference))));
    format!("<li id=\"s{number}\">{}</li>\n", parts.join(" "))
}

fn markdown(sheet: &Sheet<'_>, library: &Library, words: &Words) -> String {
    let mark = |inline: &Inline, text: String| match inline {
        Inline::Text(_) => escape_markdown(&text),
        Inline::Emphasis(_) => format!("*{text}*"),
        Inline::Strong(_) => format!("**{text}**"),
        Inline::Link { target, .. } => format!("**{text}**{}", phone_of(target)),
        Inline::Note(_) => format!("[^{}]", text.trim_matches(['[', ']'])),
        Inline::Break => text,
    };
    let mut numbered = Numbered::default();
    let mut page = format!("# {}\n\n{}\n", sheet.title, sheet.quiet);
    if let Some(note) = &sheet.note {
        let _ = writeln!(page, "\n> {note}");
    }
    for block in &sheet.blocks {
        page.push('\n');
        markdown_block(block, "", &mut numbered, &mark, &mut page);
    }
    let _ = write!(
        page,
        "\n---\n\n{} {}\n\n## {}\n",
        words.say("handout-call"),
        words.say("handout-not-care"),
        words.say("learn-sources")
    );
    for (number, id) in (1..).zip(numbered.notes()) {
        let lines = lesson_lines::source(number, id, library, words);
        let (head, rest) = lines.split_first().map_or(("", Vec::new()), |(head, rest)| {
            (head.as_str(), rest.iter().map(|line| line.trim()).collect())
        });
        let head = head.strip_prefix(&format!("[{number}] ")).unwrap_or(head);
        let text = format!("{head}. {}", rest.join(" "));
        let _ = write!(page, "\n[^{number}]: {text}\n");
    }
    page
}

fn markdown_block(
    block: &Block,
    lead: &str,
    numbered: &mut Numbered,
    mark: &impl Fn(&Inline, String) -> String,
    page: &mut String,
) {
    let _ = match &block.kind {
        BlockKind::Heading { level, text } => {
            let signs = "#".repeat(usize::from((*level).clamp(2, 3)));
            writeln!(page, "{lead}{signs} {}", numbered.words(text, mark))
        }
        BlockKind::Paragraph(text) => writeln!(page, "{lead}{}", numbered.words(text, mark)),
        BlockKind::List { first, items } => {
            for (number, item) in (first.unwrap_or(1)..).zip(items) {
                let sign = first.map_or_else(|| "-".to_owned(), |_| format!("{number}."));
                let _ = writeln!(page, "{lead}{sign} {}", numbered.words(&item.text, mark));
            }
            Ok(())
        }
        BlockKind::Quote(inner) => {
            for block in inner {
                markdown_block(block, "> ", numbered, mark, page);
            }
            Ok(())
        }
        BlockKind::Rule => writeln!(page, "{lead}---"),
    };
}

/// The number of a help line, for a page on which nothing can be opened: ` (833-773-2445)`.
fn phone_of(target: &Target) -> String {
    let Target::Line(id) = target else { return String::new() };
    let phone = directory().get(id).and_then(Service::shown_phone);
    phone.map(|phone| format!(" ({phone})")).unwrap_or_default()
}

fn escape_markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '\\') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn a_page_needs_nothing_and_runs_nothing() {
        let words = Words::english();
        for lesson in library().lessons() {
            let page = handout(lesson, Length::Fifteen, Format::Html, library(), &words);
            for forbidden in
                ["<script", "<img", "<link", "<iframe", "src=", "url(", "@import", "href=\"http"]
            {
                assert!(!page.contains(forbidden), "{}: {forbidden}", lesson.id);
            }
            assert!(!page.contains("[^") && !page.contains(">learn-"), "{}", lesson.id);
            let notes = page.matches("<li id=\"s").count();
            for number in 1..=notes {
                assert!(page.contains(&format!("href=\"#s{number}\"")), "{}: {number}", lesson.id);
            }
        }
    }

    #[test]
    fn every_footnote_of_the_markdown_is_explained() {
        let words = Words::english();
        for lesson in library().lessons() {
            let page = handout(lesson, Length::Five, Format::Markdown, library(), &words);
            let explained = page.lines().filter(|line| line.starts_with("[^")).count();
            assert!(explained > 0);
            for number in 1..=explained {
                assert!(
                    page.matches(&format!("[^{number}]")).count() > 1,
                    "{}: {number}",
                    lesson.id
                );
            }
        }
    }

    #[test]
    fn words_cannot_become_marks() {
        assert_eq!(escape_markdown("a*b [c]"), "a\\*b \\[c\\]");
    }
}
