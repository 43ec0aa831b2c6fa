//! A summary as Markdown. The person's words stand as a quotation, so that nothing in them can become a
//! heading or a table of ours.

use std::fmt::Write as _;

use crate::page::summary::document::{Block, Page};
use crate::page::trends_page::marks;

/// The page.
pub(super) fn write(page: &Page) -> String {
    let mut text = format!("# {}\n\n**{}**\n", page.title, page.about);
    for line in &page.lead {
        let _ = write!(text, "\n{}\n", plain(line));
    }
    for section in &page.sections {
        let _ = write!(text, "\n## {}\n", plain(&section.heading));
        for part in &section.blocks {
            text.push('\n');
            block(part, &mut text);
        }
    }
    text
}

fn block(block: &Block, into: &mut String) {
    let _ = match block {
        Block::Heading(words) => writeln!(into, "### {}", plain(words)),
        Block::Text(words) | Block::Quiet(words) => writeln!(into, "{}", plain(words)),
        Block::Words(words) => {
            let line = |line: &str| format!("> {}\n", quoted(line));
            let quoted: Vec<String> = words.lines().map(line).collect();
            write!(into, "{}", quoted.concat())
        }
        Block::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("- {}\n", plain(item))).collect();
            write!(into, "{}", items.concat())
        }
        Block::Pairs(pairs) => {
            let pair = |(label, said): &(String, String)| {
                format!("- **{}:** {}\n", plain(label), plain(said))
            };
            write!(into, "{}", pairs.iter().map(pair).collect::<String>())
        }
        Block::Table(head, rows) => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            let rule = "|---".repeat(head.len());
            let rows: String = rows.iter().map(|cells| row(cells)).collect();
            write!(into, "{}{rule}|\n{rows}", row(head))
        }
        Block::Chart(measure, columns) => writeln!(into, "`{}`", marks(columns, *measure)),
    };
}

/// One line of a quotation: its beginning is what would make it a heading, a list, a rule or a table.
fn quoted(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let (before, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    let is_list = rest.starts_with(['.', ')']);
    let is_mark = digits == 0 && rest.starts_with(|char: char| char.is_ascii_punctuation());
    let mark =
        if (is_list && digits > 0) || (is_mark && !rest.starts_with('<')) { "\\" } else { "" };
    format!("{before}{mark}{}", rest.replace('<', "\\<"))
}

/// Words in a line of their own that mean nothing in Markdown.
fn plain(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for char in words.chars() {
        match char {
            '\n' | '\r' => safe.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                safe.push('\\');
                safe.push(char);
            }
            char => safe.push(char),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_words_cannot_become_anything_else() {
        for (typed, written) in [
            ("# How it was", "\\# How it was"),
            ("- one", "\\- one"),
            ("  * two", "\\* two"),
            ("10. ten", "10\\. ten"),
            ("3) three", "3\\) three"),
            ("3 of 4", "3 of 4"),
            ("===", "\\==="),
            ("|---|", "\\|---|"),
            ("> said", "\\> said"),
            ("```", "\\```"),
            ("<b>x</b>", "\\<b>x\\</b>"),
            ("(so)", "\\(so)"),
            ("plain words - and more", "plain words - and more"),
            ("", ""),
        ] {
            assert_eq!(quoted(typed), written);
        }
    }
}
