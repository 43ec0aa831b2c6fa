//! A facilitator's page: aim, 20 minutes, questions, what to watch for, and the lesson's own sources.

use std::fmt::Write as _;

use super::{Format, STYLE, escape_markdown, html_source_short};
use crate::content::facilitator::Guide;
use crate::content::library::Library;
use crate::content::module::Lesson;
use crate::content::words::Words;
use crate::page::citation;
use crate::page::html::{self, END, escape};
use crate::page::lesson_lines::{self, dated};

/// One heading and its rows. Numbered rows are questions; the rest are a plain list.
struct Part {
    heading: String,
    rows: Vec<String>,
    is_numbered: bool,
}

fn parts(guide: &Guide, words: &Words) -> Vec<Part> {
    let outline = guide.outline.iter().map(|(minutes, what)| {
        let values = [("n", usize::from(*minutes).into()), ("what", what.as_str().into())];
        words.say_with("facilitator-minutes", &values)
    });
    let part = |key: &str, rows: Vec<String>, is_numbered| Part {
        heading: words.say(key),
        rows,
        is_numbered,
    };
    let mut watch = guide.watch.clone();
    watch.push(words.say("facilitator-everyone"));
    vec![
        part("facilitator-outline", outline.collect(), false),
        part("facilitator-questions", guide.questions.clone(), true),
        part("facilitator-watch", watch, false),
    ]
}

/// The facilitator's page of a lesson.
#[must_use]
pub fn page(
    lesson: &Lesson,
    guide: &Guide,
    format: Format,
    library: &Library,
    words: &Words,
) -> String {
    let title = words.say_with("facilitator-title", &[("title", lesson.title.as_str().into())]);
    let aim = words.say_with("facilitator-aim", &[("aim", guide.aim.as_str().into())]);
    let handout = words.say_with("facilitator-handout", &[("id", lesson.id.as_str().into())]);
    let note = lesson
        .content_note
        .as_ref()
        .map(|note| words.say_with("learn-note", &[("note", citation::note(note).into())]));
    let head = Head { title, aim, dated: dated(lesson, words), note, handout };
    let parts = parts(guide, words);
    match format {
        Format::Html => html(&head, &parts, lesson, library, words),
        Format::Markdown => markdown(&head, &parts, lesson, library, words),
        Format::Text => text(&head, &parts, lesson, library, words),
    }
}

struct Head {
    title: String,
    aim: String,
    dated: String,
    note: Option<String>,
    handout: String,
}

fn html(head: &Head, parts: &[Part], lesson: &Lesson, library: &Library, words: &Words) -> String {
    let begun = html::begin(&head.title, STYLE);
    let note = head.note.as_ref().map(|note| format!("<p class=\"note\">{}</p>\n", escape(note)));
    let mut body = String::new();
    for part in parts {
        let tag = if part.is_numbered { "ol" } else { "ul" };
        let _ = writeln!(body, "<h2>{}</h2>\n<{tag}>", escape(&part.heading));
        for row in &part.rows {
            let _ = writeln!(body, "<li>{}</li>", escape(row));
        }
        let _ = writeln!(body, "</{tag}>");
    }
    let sources: String = (1..)
        .zip(lesson.cites())
        .map(|(number, id)| html_source_short(number, id, library, words))
        .collect();
    format!(
        "{begun}<p class=\"quiet\">{}</p>\n{}\
         <p><strong>{}</strong></p>\n{body}<p>{}</p>\n<p class=\"note\">{}<br>{}</p>\n<h2>{}</h2>\n\
         <ol class=\"sources\">\n{sources}</ol>\n{END}",
        escape(&head.dated),
        note.unwrap_or_default(),
        escape(&head.aim),
        escape(&head.handout),
        escape(&words.say("handout-call")),
        escape(&words.say("handout-not-care")),
        escape(&words.say("learn-sources")),
    )
}

fn markdown(
    head: &Head,
    parts: &[Part],
    lesson: &Lesson,
    library: &Library,
    words: &Words,
) -> String {
    let mut page = format!("# {}\n\n{}\n", escape_markdown(&head.title), head.dated);
    if let Some(note) = &head.note {
        let _ = write!(page, "\n> {}\n", escape_markdown(note));
    }
    let _ = write!(page, "\n**{}**\n", escape_markdown(&head.aim));
    for part in parts {
        let _ = write!(page, "\n## {}\n\n", part.heading);
        for (number, row) in (1..).zip(&part.rows) {
            let sign = if part.is_numbered { format!("{number}.") } else { "-".to_owned() };
            let _ = writeln!(page, "{sign} {}", escape_markdown(row));
        }
    }
    let _ = write!(
        page,
        "\n{}\n\n---\n\n{} {}\n\n## {}\n\n",
        head.handout,
        words.say("handout-call"),
        words.say("handout-not-care"),
        words.say("learn-sources")
    );
    for (number, id) in (1..).zip(lesson.cites()) {
        let lines = lesson_lines::source(number, id, library, words);
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        let text = lines.join(" ");
        let text = text.strip_prefix(&format!("[{number}] ")).unwrap_or(&text);
        let _ = writeln!(page, "{number}. {text}");
    }
    page
}

fn text(head: &Head, parts: &[Part], lesson: &Lesson, library: &Library, words: &Words) -> String {
    let mut lines = vec![head.title.clone(), head.dated.clone()];
    lines.extend(head.note.clone());
    lines.extend([String::new(), head.aim.clone()]);
    for part in parts {
        lines.extend([String::new(), part.heading.to_uppercase()]);
        for (number, row) in (1..).zip(&part.rows) {
            let sign = if part.is_numbered { format!("{number}.") } else { "-".to_owned() };
            lines.push(format!("{sign} {row}"));
        }
    }
    lines.extend([String::new(), head.handout.clone(), String::new()]);
    lines.push(words.say("learn-sources"));
    for (number, id) in (1..).zip(lesson.cites()) {
        lines.extend(lesson_lines::source(number, id, library, words));
    }
    lines.extend([String::new(), words.say("handout-not-care"), words.say("handout-call")]);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::facilitator::guide;
    use crate::content::library::library;

    #[test]
    fn every_page_has_all_its_parts_in_every_format_and_needs_nothing() {
        let words = Words::english();
        for lesson in library().lessons() {
            let guide = guide(&lesson.id).unwrap();
            for format in [Format::Html, Format::Markdown, Format::Text] {
                let page = page(lesson, guide, format, library(), &words);
                for forbidden in ["<script", "<img", "<link", "src=", "url(", "href=\"http"] {
                    assert!(!page.contains(forbidden), "{}: {forbidden}", lesson.id);
                }
                assert!(!page.contains("facilitator-") && !page.contains("[^"), "{}", lesson.id);
                assert!(page.contains("988"), "{}", lesson.id);
                for id in lesson.cites() {
                    assert!(page.contains(id), "{}: {id}", lesson.id);
                }
            }
        }
    }
}
