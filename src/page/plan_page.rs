//! The plan on paper: one page, or cards for a wallet. One HTML file each that needs nothing else, in
//! black and white, with a QR code beside every number a phone can dial.

use std::fmt::Write as _;

use qrcode::{Color as Module, EcLevel, QrCode};

use crate::content::phone::dialable;
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::person::Person;
use crate::domain::plan::{Card, Plan};
use crate::page::dates;
use crate::page::html::{self, END, escape};
use crate::page::plan_cards::{Block, blocks};

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// One page.
    Page,
    /// Cards to cut out.
    Wallet,
}

/// Black on white; a card is as large as a bank card and never broken over two pages.
const STYLE: &str = "\
@page{margin:12mm}html{color-scheme:light}\
body{font:10pt/1.32 Georgia,'Times New Roman',serif;color:#000;background:#fff;max-width:44em;margin:1.5em auto;padding:0 1em}\
h1{font-size:1.5em;margin:0 0 .3em}h2{font-size:1.05em;margin:0 0 .2em}\
.first{border:1.5pt solid #000;padding:.4em .6em;font-weight:bold}\
section{break-inside:avoid;margin:0 0 .8em}.page{columns:2;column-gap:9mm;margin-top:.8em}ul{margin:.1em 0;padding-left:1.2em}li{overflow-wrap:anywhere}\
.number{display:flex;align-items:center;gap:.6em;margin:.25em 0;break-inside:avoid}\
.number svg{width:19mm;height:19mm;flex:none}.number b{white-space:nowrap}\
.wallet{margin-top:.8em;font-size:0;orphans:1;widows:1}\
.wallet section{box-sizing:border-box;display:inline-block;vertical-align:top;width:85.6mm;min-height:54mm;border:.5pt dashed #000;padding:3mm;margin:0 3mm 3mm 0;font-size:9pt;line-height:1.25}\
.wallet .number svg{width:17mm;height:17mm}\
.foot{border-top:.5pt solid #000;margin-top:1em;padding-top:.4em;font-size:.85em}\
@media print{body{margin:0;max-width:none;padding:0}}";

/// The plan as one HTML file.
#[must_use]
pub fn html(plan: &Plan, people: &[Person], paper: Paper, today: Day, words: &Words) -> String {
    let blocks = blocks(plan, people, today, words);
    let begun = html::begin(&words.say("plan-print-title"), STYLE);
    let mut body = String::new();
    for block in &blocks {
        let is_pocket = block.card.is_none_or(|card| card != Card::Questions);
        if paper == Paper::Page || is_pocket {
            section(block, &mut body);
        }
    }
    let (open, close) = match paper {
        Paper::Page => ("<div class=\"page\">\n", "</div>\n"),
        Paper::Wallet => ("<div class=\"wallet\">\n", "</div>\n"),
    };
    format!(
        "{begun}<p class=\"first\">{}</p>\n\
         {open}{body}{close}<div class=\"foot\"><p>{}</p><p>{}</p></div>\n{END}",
        escape(&words.say("plan-print-emergency")),
        escape(
            &words.say_with(
                "plan-print-date",
                &[("date", dates::day_with_year(today, words).into())]
            )
        ),
        escape(&words.say("plan-print-open")),
    )
}

fn section(block: &Block, into: &mut String) {
    let _ = writeln!(into, "<section>\n<h2>{}</h2>", escape(&block.heading));
    if !block.lines.is_empty() {
        into.push_str("<ul>\n");
        for line in &block.lines {
            let _ = writeln!(into, "<li>{}</li>", escape(line));
        }
        into.push_str("</ul>\n");
    }
    for (name, number) in &block.numbers {
        let code = dialable(number).and_then(|number| code(&format!("tel:{number}")));
        let _ = writeln!(
            into,
            "<div class=\"number\">{}<span>{}<br><b>{}</b></span></div>",
            code.unwrap_or_default(),
            escape(name),
            escape(number)
        );
    }
    into.push_str("</section>\n");
}

/// A QR code as a picture inside the page, with its quiet zone; `None` when it cannot be made.
fn code(text: &str) -> Option<String> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (inner, modules) = (code.width(), code.to_colors());
    let side = inner + 2 * QUIET;
    let mut path = String::new();
    for (index, module) in modules.into_iter().enumerate() {
        if module == Module::Dark {
            let (x, y) = (index % inner + QUIET, index / inner + QUIET);
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">\
         <path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::change::Change;
    use crate::domain::person::WhileLocked;

    fn plan() -> Plan {
        let mut kept = BTreeMap::new();
        for (card, line) in [
            (Card::Reasons, "My <daughter> & sleep"),
            (Card::Safer, "Naloxone: shelf by the door"),
            (Card::Questions, "Could I take it home?"),
            (Card::Signals, "I stop answering"),
        ] {
            if let Some(Change::Prefer(id, Some(value))) = Plan::put(card, &[line.to_owned()]) {
                kept.insert(id, value);
            }
        }
        Plan::from_preferences(&kept)
    }

    fn people() -> Vec<Person> {
        let person = |name: &str, phone: &str| Person {
            id: "p-1".parse().unwrap(),
            name: name.into(),
            phone: phone.into(),
            note: "".into(),
            while_locked: WhileLocked::Hidden,
        };
        vec![person("Rosa", "617-555-0142"), person("Dana", "ask at the desk")]
    }

    fn page(paper: Paper) -> String {
        let today = "2026-01-12".parse().unwrap();
        html(&plan(), &people(), paper, today, &Words::english())
    }

    #[test]
    fn a_page_needs_nothing_else_and_words_stay_words() {
        for paper in [Paper::Page, Paper::Wallet] {
            let page = page(paper);
            for sign in ["<script", "<link", "<img", "src=\"", "href=", "url(", "@import", "http:"]
            {
                assert!(!page.contains(sign), "{sign}");
            }
            assert!(page.contains("My &lt;daughter&gt; &amp; sleep"));
            assert!(page.contains("911"));
            assert_eq!(page.matches("<section>").count(), page.matches("</section>").count());
        }
    }

    #[test]
    fn a_code_stands_beside_a_number_a_phone_can_dial_and_beside_no_other() {
        let page = page(Paper::Page);
        let rosa = page.split("Rosa").next().unwrap();
        assert!(rosa.rsplit("<div").next().unwrap().contains("<svg"), "Rosa has a code");
        let dana = page.split("Dana").next().unwrap();
        assert!(!dana.rsplit("<div").next().unwrap().contains("<svg"), "Dana has no number");
        let safespot = crate::content::directory::directory().get("safespot").unwrap();
        assert!(page.contains(&safespot.shown_phone().unwrap()));
    }

    /// The squares of a code on the page, as a camera would see them.
    fn decoded(svg: &str) -> String {
        const SCALE: usize = 6;
        let side = svg.split("viewBox=\"0 0 ").nth(1).unwrap();
        let side: usize = side.split(' ').next().unwrap().parse().unwrap();
        let path = svg.split("d=\"").nth(1).unwrap().split('"').next().unwrap();
        let dark: std::collections::BTreeSet<(usize, usize)> = path
            .split('M')
            .filter_map(|square| square.split_once('h'))
            .filter_map(|(at, _)| at.split_once(' '))
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        let side = side * SCALE;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark.contains(&(x / SCALE, y / SCALE)) { 0 } else { 255 }
        });
        image.detect_grids().first().unwrap().decode().unwrap().1
    }

    #[test]
    fn every_code_on_paper_dials_the_number_beside_it() {
        for paper in [Paper::Page, Paper::Wallet] {
            let page = page(paper);
            let codes: Vec<&str> = page.split("<svg").skip(1).collect();
            assert!(codes.len() >= 4, "{paper:?}");
            for code in codes {
                let shown = code.split("<b>").nth(1).unwrap().split("</b>").next().unwrap();
                assert_eq!(decoded(code), format!("tel:{}", dialable(shown).unwrap()), "{shown}");
            }
        }
    }

    #[test]
    fn questions_for_a_clinician_stay_off_the_wallet_cards() {
        assert!(page(Paper::Page).contains("Could I take it home?"));
        assert!(!page(Paper::Wallet).contains("Could I take it home?"));
        assert!(page(Paper::Wallet).contains("class=\"wallet\""));
    }

    #[test]
    fn the_own_safety_card_carries_no_other_makers_name() {
        for paper in [Paper::Page, Paper::Wallet] {
            assert!(!page(paper).to_lowercase().contains("stanley"));
        }
    }
}
