//! The time line as one page that needs nothing but itself: no script, no picture, nothing from anywhere.

use std::io::{self, Write};

use crate::content::words::Words;
use crate::domain::whole::Flow;
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
///
/// # Errors
/// As the entries and the disk say.
pub fn write<E: From<io::Error>>(
    flow: Flow<'_, E>,
    words: &Words,
    to: &mut dyn Write,
) -> Result<(), E> {
    let Flow { rest, entries, .. } = flow;
    to.write_all(html::begin(&words.say("portable-title"), STYLE).as_bytes())?;
    let mut day = None;
    for entry in markdown::live(entries) {
        let entry = entry?;
        if day != Some(entry.day) {
            day = Some(entry.day);
            writeln!(to, "<h2>{}</h2>", escape(&markdown::day_heading(entry.day, words)))?;
        }
        writeln!(to, "<h3>{}</h3>", escape(&markdown::entry_heading(&entry, words)))?;
        let pairs = markdown::pairs(&entry, &rest.preferences, words);
        if !pairs.is_empty() {
            writeln!(to, "<dl>")?;
            for (label, value) in pairs {
                let (label, value) = (escape(&label), escape(&value));
                writeln!(to, "<dt>{label}</dt><dd>{value}</dd>")?;
            }
            writeln!(to, "</dl>")?;
        }
        if !entry.text.is_blank() {
            writeln!(to, "<p class=\"words\">{}</p>", escape(entry.text.reveal()))?;
        }
    }
    Ok(to.write_all(END.as_bytes())?)
}
