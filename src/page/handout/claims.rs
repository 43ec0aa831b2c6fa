//! The claims check on paper: what adverts and articles say, beside what studies found.

use super::{Format, Sheet, html, markdown, text};
use crate::content::claim::Claim;
use crate::content::document::{Block, BlockKind, Inline};
use crate::content::library::Library;
use crate::content::words::Words;
use crate::page::citation::verdict_key;
use crate::page::lesson_lines::{self, Numbered};

/// Every claim with its verdict, its answer and its sources.
#[must_use]
pub fn page(format: Format, library: &Library, words: &Words) -> String {
    let blocks: Vec<Block> =
        library.claims().iter().flat_map(|claim| blocks(claim, words)).collect();
    let sheet = Sheet {
        title: words.say("learn-claims"),
        quiet: words.say("learn-claims-intro"),
        note: None,
        blocks: blocks.iter().collect(),
    };
    match format {
        Format::Html => html(&sheet, library, words),
        Format::Markdown => markdown(&sheet, library, words),
        Format::Text => {
            let mut numbered = Numbered::default();
            let mut lines = vec![sheet.title, sheet.quiet];
            lines.extend(lesson_lines::blocks(&sheet.blocks, &mut numbered));
            lines.extend([String::new(), words.say("learn-sources")]);
            for (number, id) in (1..).zip(numbered.notes()) {
                lines.extend(lesson_lines::source(number, id, library, words));
            }
            text(lines, words)
        }
    }
}

fn blocks(claim: &Claim, words: &Words) -> Vec<Block> {
    let line = claim.place.line;
    let values = [("said", claim.said.as_str().into()), ("by", claim.by.as_str().into())];
    let said = vec![Inline::Text(words.say_with("cli-learn-claim", &values))];
    let verdict = Inline::Text(words.say(verdict_key(claim.verdict)));
    let mut blocks = vec![
        Block { line, kind: BlockKind::Heading { level: 3, text: said } },
        Block { line, kind: BlockKind::Paragraph(vec![Inline::Strong(vec![verdict])]) },
    ];
    blocks.extend(claim.answer.iter().cloned());
    blocks
}
