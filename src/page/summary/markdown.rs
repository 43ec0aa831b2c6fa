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
            let line = |line: &str| format!("> {}\n", line.replace('<', "\\<"));
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
