//! The time line as one page that needs nothing but itself: no script, no picture, nothing from anywhere.

use std::fmt::Write as _;

use crate::content::words::Words;
use crate::domain::whole::Whole;
use crate::page::html::{self, END, escape};
use crate::portable::markdown;

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1.05rem/1.55 Georgia,'Times New Roman',serif;max-width:40em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em}\
h2{font-size:1.2em;margin:2em 0 .3em;border-bottom:1px solid;break-after:avoid}\
h3{font-size:1em;margin:1.2em 0 .2em;break-after:avoid}\
dl{margin:.2em 0;display:grid;grid-template-columns:max-content auto;gap:0 .8em}\
dt{font-weight:bold}\
dd{margin:0}\
.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4em 0}\
@media print{body{margin:0;max-width:none}}";

/// All entries that are not in the trash, oldest first.
#[must_use]
pub fn write(whole: &Whole, words: &Words) -> String {
    let mut page = html::begin(&words.say("portable-title"), STYLE);
    let mut day = None;
    for entry in markdown::entries(whole) {
        if day != Some(entry.day) {
            day = Some(entry.day);
            let _ = writeln!(page, "<h2>{}</h2>", escape(&markdown::day_heading(entry.day, words)));
        }
        let _ = writeln!(page, "<h3>{}</h3>", escape(&markdown::entry_heading(entry, words)));
        let pairs = markdown::pairs(entry, whole, words);
        if !pairs.is_empty() {
            page.push_str("<dl>\n");
            for (label, value) in pairs {
                let (label, value) = (escape(&label), escape(&value));
                let _ = writeln!(page, "<dt>{label}</dt><dd>{value}</dd>");
            }
            page.push_str("</dl>\n");
        }
        if !entry.text.is_blank() {
            let _ = writeln!(page, "<p class=\"words\">{}</p>", escape(entry.text.reveal()));
        }
    }
    page.push_str(END);
    page
}
