//! A summary as one HTML page that needs nothing else: nothing to load, nothing that runs, black on white.

use std::fmt::Write as _;

use crate::page::html::{self, END, escape};
use crate::page::summary::document::{Block, Page};
use crate::page::trends_page;

const STYLE: &str = "\
@page{margin:14mm}\
html{color-scheme:light}\
body{font:11pt/1.4 Georgia,'Times New Roman',serif;color:#000;background:#fff;max-width:46em;margin:1.5em auto;padding:0 1em}\
h1{font-size:1.5em;margin:0 0 .3em}\
h2{font-size:1.15em;margin:1.3em 0 .3em;border-bottom:.5pt solid #000;break-after:avoid}\
h3{font-size:1em;margin:.8em 0 .1em;break-after:avoid}\
p{margin:.25em 0;orphans:2;widows:2}\
ul,ol{margin:.2em 0;padding-left:1.2em}li{overflow-wrap:anywhere}\
.first{border:1.5pt solid #000;padding:.4em .6em;font-weight:bold}\
.quiet{font-size:.85em}\
.words{white-space:pre-wrap;overflow-wrap:anywhere;border-left:2pt solid #999;padding-left:.7em}\
table{border-collapse:collapse;width:100%;font-size:.85em;margin:.3em 0}\
thead{display:table-header-group}\
th,td{border-bottom:.5pt solid #999;padding:.2em .5em .2em 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
th:not(:last-child),td:not(:last-child){white-space:nowrap}\
tr{break-inside:avoid}\
dl{margin:.2em 0;display:grid;grid-template-columns:max-content auto;gap:.1em .8em}\
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}\
svg{display:block;width:100%;height:3.2em;break-before:avoid;break-after:avoid}\
@media print{body{margin:0;max-width:none;padding:0}}";

/// The page.
pub(super) fn write(page: &Page) -> String {
    let begun = html::begin(&page.title, STYLE);
    let mut html = format!("{begun}<p class=\"first\">{}</p>\n", escape(&page.about));
    for line in &page.lead {
        let _ = writeln!(html, "<p class=\"quiet\">{}</p>", escape(line));
    }
    for section in &page.sections {
        let _ = writeln!(html, "<h2>{}</h2>", escape(&section.heading));
        for part in &section.blocks {
            block(part, &mut html);
        }
    }
    html.push_str(END);
    html
}

fn block(block: &Block, into: &mut String) {
    let _ = match block {
        Block::Heading(words) => writeln!(into, "<h3>{}</h3>", escape(words)),
        Block::Text(words) => writeln!(into, "<p>{}</p>", escape(words)),
        Block::Quiet(words) => writeln!(into, "<p class=\"quiet\">{}</p>", escape(words)),
        Block::Words(words) => writeln!(into, "<p class=\"words\">{}</p>", escape(words)),
        Block::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("<li>{}</li>\n", escape(item))).collect();
            writeln!(into, "<ul>\n{}</ul>", items.concat())
        }
        Block::Pairs(pairs) => {
            let pair = |(label, said): &(String, String)| {
                format!("<dt>{}</dt><dd>{}</dd>\n", escape(label), escape(said))
            };
            writeln!(into, "<dl>\n{}</dl>", pairs.iter().map(pair).collect::<String>())
        }
        Block::Table(head, rows) => {
            let row = |cells: &[String], tag: &str| {
                let cells: Vec<String> =
                    cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect();
                format!("<tr>{}</tr>\n", cells.concat())
            };
            let body: String = rows.iter().map(|cells| row(cells, "td")).collect();
            let head = row(head, "th");
            writeln!(into, "<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>")
        }
        Block::Chart(measure, columns) => writeln!(into, "{}", trends_page::svg(columns, *measure)),
    };
}
