//! The `+++` block at the top of a lesson: strict and typed, with the line of what is wrong.

use serde::Deserialize;
use toml::Spanned;

use super::{
    issue::Issue,
    items::line_at,
    source::{Place, Source},
    when::When,
};

/// What a lesson says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    /// Kebab-case, equal to the file name; never changes once released.
    pub id: String,
    /// Permanent and never reused; from 1. Only for what ships: a pack leaves it out.
    pub number: Option<u16>,
    /// What the list and the header show.
    pub title: String,
    /// Which of the four shelves it stands on.
    pub track: Track,
    /// Its position on the shelf, from 1.
    pub order: u16,
    /// One plain sentence for the list.
    pub summary: String,
    /// Ids of lessons worth reading first.
    #[serde(default)]
    pub needs: Vec<String>,
    /// A warning before a heavy lesson; empty when there is none.
    #[serde(default)]
    pub content_note: String,
    /// When somebody last checked the whole lesson.
    pub reviewed: When,
    /// Whether the screen has to show `as_of`.
    #[serde(default)]
    pub changes_fast: bool,
    /// The date a fast-changing lesson speaks of; empty when it does not change fast.
    #[serde(default)]
    pub as_of: String,
    /// The knowledge check, as written.
    #[serde(default, rename = "check")]
    pub checks: Vec<Spanned<RawCheck>>,
}

/// A shelf of lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// Understanding kratom.
    Kratom,
    /// Treating opioid use disorder.
    Treatment,
    /// Staying alive.
    Alive,
    /// Living in recovery.
    Living,
}

impl Track {
    /// Every shelf, in the order it is shown.
    pub const ALL: [Self; 4] = [Self::Kratom, Self::Treatment, Self::Alive, Self::Living];

    /// The word lessons write.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kratom => "kratom",
            Self::Treatment => "treatment",
            Self::Alive => "alive",
            Self::Living => "living",
        }
    }
}

/// One question as the file has it, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCheck {
    /// What is asked.
    pub question: String,
    /// What can be chosen.
    pub options: Vec<String>,
    /// The right option, counted from 1.
    pub answer: usize,
    /// What is so, with its footnote.
    pub feedback: String,
}

/// A lesson's text, parted but not yet read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts<'a> {
    front: &'a str,
    body: &'a str,
    body_line: usize,
}

/// The front matter, and the body with the line on which it starts; `None` when there is no
/// readable front matter, which is then among `issues`.
pub fn read<'a>(
    source: &'a Source,
    issues: &mut Vec<Issue>,
) -> Option<(FrontMatter, &'a str, Place)> {
    let Some(Parts { front, body, body_line }) = part(&source.text) else {
        let fix = "Start the file with `+++`, the keys, and `+++` again.";
        issues.push(source.place(1).error("front-matter", "there is no `+++` block", fix));
        return None;
    };
    match toml::from_str(front) {
        Ok(matter) => Some((matter, body, source.place(body_line))),
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(front, span.start)) + 1;
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            let fix = "See \"Lessons\" in content/README.md for the keys and their values.";
            issues.push(source.place(line).error("front-matter", what, fix));
            None
        }
    }
}

/// The line, in the file, of the byte at `offset` of the front matter.
#[must_use]
pub fn file_line(source: &Source, offset: usize) -> usize {
    part(&source.text).map_or(1, |parts| line_at(parts.front, offset) + 1)
}

fn part(text: &str) -> Option<Parts<'_>> {
    // The mark that some editors put before the first letter is no part of it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "+++")?;
    let mut front_len = 0;
    for (at, line) in lines.enumerate() {
        if line.trim_end() == "+++" {
            let rest = text.get(first.len()..)?;
            let (front, rest) = rest.split_at_checked(front_len)?;
            return Some(Parts { front, body: rest.get(line.len()..)?, body_line: at + 3 });
        }
        front_len += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_before_the_first_letter_moves_no_line() {
        let plain = "+++\nid = \"a\"\ntitle = \"b\"\n+++\nWords.\n";
        for text in [plain.to_owned(), format!("\u{feff}{plain}")] {
            let source = Source::pack("main-street", "modules/a.md", &text);
            assert_eq!(file_line(&source, "id = \"a\"\n".len()), 3);
        }
    }
}
