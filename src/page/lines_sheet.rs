//! One page of help lines to print: for a county, or for the whole state. Plain text, or one HTML file
//! that needs nothing else and prints in black and white.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::content::directory::Directory;
use crate::content::freshness::{Freshness, freshness};
use crate::content::place::County;
use crate::content::service::{Scope, Service};
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::page::dates;
use crate::page::html::{self, END, escape};
use crate::page::line_words::{Moment, age, ask, instead_of, state_line, texting};
use crate::page::provenance;

/// Columns of the plain text.
const TEXT_COLS: usize = 72;

/// How the HTML page looks, on paper first. All of it runs in two columns, so that no part of a page stays
/// empty because the next group is long.
const STYLE: &str = "\
body{font:11pt/1.35 Georgia,'Times New Roman',serif;color:#000;background:#fff;max-width:48em;margin:1.5em auto;padding:0 1em}\
h1{font-size:1.5em;margin:0}h2{font-size:1.1em;margin:.6em 0 .3em;border-bottom:1px solid #000;break-after:avoid}\
p{margin:.3em 0}.first{border:2px solid #000;padding:.4em .6em;font-weight:bold}\
main{columns:2 18em;column-gap:1.6em}main h2:first-child{margin-top:0}ul{list-style:none;margin:0;padding:0}\
li{break-inside:avoid;margin:0 0 .45em}.number{font-weight:bold}.whole{white-space:nowrap}\
.small,.care{font-size:.85em;overflow-wrap:anywhere}.care{font-style:italic}\
.foot{border-top:1px solid #000;margin-top:.6em;padding-top:.3em;font-size:.85em}\
@media print{body{font-size:8.5pt;line-height:1.18;margin:0;max-width:none;padding:0}@page{size:letter;margin:1.1cm}}";

/// The page as data, before it is plain text or HTML.
struct Sheet {
    title: String,
    first: [String; 2],
    groups: Vec<(String, String, Vec<Item>)>,
    foot: Vec<String>,
}

/// One line of the page.
#[derive(PartialEq, Eq)]
struct Item {
    /// More than one where the same is said of several places.
    names: Vec<String>,
    number: String,
    hours: String,
    details: Vec<Detail>,
}

/// What is said under a number.
#[derive(PartialEq, Eq)]
struct Detail {
    text: String,
    /// Whether it is to be known before the number is used.
    is_care: bool,
}

impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self { text, is_care: false }
    }
}

/// The page as plain text.
#[must_use]
pub fn text(
    words: &Words,
    directory: &Directory,
    county: Option<County>,
    today: NaiveDate,
) -> String {
    let sheet = sheet(words, directory, county, today);
    let mut out = format!("{}\n{}\n\n", sheet.title, "=".repeat(sheet.title.chars().count()));
    for line in &sheet.first {
        paragraph(&mut out, 0, line);
    }
    for (heading, note, items) in &sheet.groups {
        let _ = write!(out, "\n{heading}\n{}\n", "-".repeat(heading.chars().count()));
        paragraph(&mut out, 0, note);
        for item in items {
            out.push('\n');
            for name in &item.names {
                let _ = writeln!(out, "{name}");
            }
            let number = if item.hours.is_empty() {
                item.number.clone()
            } else {
                format!("{} ({})", item.number, item.hours)
            };
            paragraph(&mut out, 2, &number);
            for detail in &item.details {
                paragraph(&mut out, 2, &detail.text);
            }
        }
    }
    out.push('\n');
    for line in &sheet.foot {
        paragraph(&mut out, 0, line);
    }
    out
}

/// The page as one HTML file, without scripts and without anything to fetch.
#[must_use]
pub fn html(
    words: &Words,
    directory: &Directory,
    county: Option<County>,
    today: NaiveDate,
) -> String {
    let sheet = sheet(words, directory, county, today);
    let mut out = html::begin(&sheet.title, STYLE);
    let [first, next] = sheet.first.each_ref().map(|line| escape(line));
    let _ = writeln!(out, "<p class=\"first\">{first} {next}</p>\n<main>");
    for (heading, note, items) in &sheet.groups {
        let _ = writeln!(out, "<h2>{}</h2>", escape(heading));
        if !note.is_empty() {
            let _ = writeln!(out, "<p>{}</p>", escape(note));
        }
        out.push_str("<ul>\n");
        for item in items {
            out.push_str("<li>");
            for name in &item.names {
                let _ = write!(out, "{}<br>", escape(name));
            }
            let (number, hours) = (whole_numbers(&item.number), escape(&item.hours));
            let _ = write!(out, "<span class=\"number\">{number}</span>");
            if !hours.is_empty() {
                let _ = write!(out, " <span class=\"small\">{hours}</span>");
            }
            for detail in &item.details {
                let class = if detail.is_care { "care" } else { "small" };
                let text = whole_numbers(&detail.text);
                let _ = write!(out, "<br><span class=\"{class}\">{text}</span>");
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</main>\n<div class=\"foot\">\n");
    for line in &sheet.foot {
        let _ = writeln!(out, "<p>{}</p>", escape(line));
    }
    out.push_str("</div>\n");
    out.push_str(END);
    out
}

fn sheet(words: &Words, directory: &Directory, county: Option<County>, today: NaiveDate) -> Sheet {
    let moment = Moment(today.and_time(chrono::NaiveTime::MIN));
    let mut maker = Maker { words, moment, seen: BTreeSet::new(), groups: Vec::new() };
    let title = if let Some(county) = county {
        maker.county(directory, county);
        words.say_with("sheet-title-county", &[("county", county.name().into())])
    } else {
        maker.state(directory);
        words.say("sheet-title")
    };
    let date = |date: NaiveDate| {
        Day::on(date).map_or_else(|_| date.to_string(), |day| dates::day_with_year(day, words))
    };
    let checked = directory.checked().map(date).unwrap_or_default();
    let dates = [("checked", checked.into()), ("today", date(today).into())];
    let mut foot = vec![words.say_with("sheet-checked", &dates)];
    if let Some((name, number)) = state_line() {
        let values = [("name", name.into()), ("number", number.into())];
        foot.push(words.say_with("sheet-not-rung", &values));
    }
    foot.push(words.say("sheet-made-by"));
    let first = [words.say("sheet-emergency"), words.say("sheet-emergency-next")];
    Sheet { title, first, groups: maker.groups, foot }
}

struct Maker<'a> {
    words: &'a Words,
    moment: Moment,
    seen: BTreeSet<String>,
    groups: Vec<(String, String, Vec<Item>)>,
}

impl Maker<'_> {
    fn group<'s>(
        &mut self,
        heading: &str,
        note: &str,
        services: impl Iterator<Item = &'s Service>,
    ) {
        let mut items: Vec<Item> = Vec::new();
        for service in services {
            if !self.seen.insert(service.id.clone()) {
                continue;
            }
            let mut item = self.item(service);
            // Of several places where the same is said, it is said once.
            let same = items.iter_mut().find(|other| {
                other.number == item.number
                    && other.hours == item.hours
                    && other.details == item.details
            });
            match same {
                Some(other) => other.names.append(&mut item.names),
                None => items.push(item),
            }
        }
        if !items.is_empty() {
            self.groups.push((self.words.say(heading), note.to_owned(), items));
        }
    }

    fn county(&mut self, directory: &Directory, county: County) {
        let near = directory.near(county);
        self.group("sheet-first", near.note, near.start_with.into_iter());
        self.group("call-near-crisis", "", near.crisis.into_iter());
        self.group("call-near-harm-reduction", "", near.harm_reduction.into_iter());
        self.group("call-near-recovery", "", near.recovery_centers.into_iter());
        self.group("call-near-also", "", near.also.into_iter());
    }

    /// The lines that are always shown, then those that cover the state or the country, can be called or
    /// texted, and do not rest on old pages: a printed number outlives the program that made it.
    fn state(&mut self, directory: &Directory) {
        self.group("sheet-first", "", directory.always_shown());
        let day = self.moment.day();
        let is_sure = |service: &&Service| {
            let age = freshness(service.evidence_year, day);
            service.numbers().next().is_some()
                && matches!(age, Freshness::Fresh | Freshness::CheckFirst)
        };
        let of = |scope: Scope| {
            let all = directory.services().iter();
            all.filter(move |service| service.scope == scope && !service.ask_about).filter(is_sure)
        };
        self.group("sheet-state", "", of(Scope::Massachusetts));
        self.group("sheet-country", "", of(Scope::National));
    }

    fn item(&self, service: &Service) -> Item {
        let say =
            |key: &str, name: &str, value: &str| self.words.say_with(key, &[(name, value.into())]);
        let no_answer = instead_of(service).and_then(|other| {
            let number = other.shown_phone()?;
            let values = [("name", other.short_name.as_str().into()), ("number", number.into())];
            Some(self.words.say_with("sheet-no-answer", &values))
        });
        let from = provenance::said(&service.origin, self.words).map(Detail::from);
        let mut details: Vec<Detail> = from.into_iter().collect();
        details.push(service.call_for.clone().into());
        let texted = texting(self.words, service).map(|text| say("sheet-text", "text", &text));
        let number = match (service.shown_phone(), &texted, &service.url) {
            (Some(number), _, _) => number,
            (None, Some(text), _) => text.clone(),
            (None, None, Some(url)) if !service.ask_about => say("sheet-web", "address", url),
            _ => ask(self.words, service).unwrap_or_default(),
        };
        if let Some(steps) = &service.phone_steps {
            details.push(say("sheet-steps", "steps", steps).into());
        }
        let hint = service.sms.as_ref().and_then(|sms| sms.hint.as_deref()).unwrap_or_default();
        match texted.filter(|text| *text != number) {
            Some(text) if hint.is_empty() => details.push(text.into()),
            Some(text) => details.push(format!("{text}. {hint}").into()),
            None if hint.is_empty() => {}
            None => details.insert(0, hint.to_owned().into()),
        }
        details.extend(service.chat.as_ref().map(|chat| say("sheet-chat", "address", chat).into()));
        if let Some(caveat) = &service.caveat {
            let text = say("sheet-know-first", "caveat", caveat);
            details.push(Detail { text, is_care: true });
        }
        details.extend(service.address.clone().map(Detail::from));
        let asks = ask(self.words, service).is_some_and(|ask| ask == number);
        if service.always_show.is_none() && !service.ask_about {
            details.extend(age(self.words, service, self.moment).map(Detail::from));
            let is_named = service.is_local() && !asks;
            details.extend(no_answer.filter(|_| is_named).map(Detail::from));
        }
        let hours = service.known_hours().unwrap_or_default().to_owned();
        Item { names: vec![service.name.clone()], number, hours, details }
    }
}

/// `words` in rows of [`TEXT_COLS`], each `indent` spaces in. A long address keeps a row of its own.
fn paragraph(out: &mut String, indent: usize, words: &str) {
    if words.is_empty() {
        return;
    }
    let mut row = String::new();
    for word in words.split_whitespace() {
        let cols = row.chars().count() + 1 + word.chars().count();
        if !row.is_empty() && indent + cols > TEXT_COLS {
            let _ = writeln!(out, "{:indent$}{row}", "");
            row.clear();
        }
        if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    let _ = writeln!(out, "{:indent$}{row}", "");
}

/// Text as it may stand in HTML, in which no number is broken over two rows.
fn whole_numbers(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let is_number = digits >= 5 && word.chars().all(|sign| !sign.is_ascii_alphabetic());
        let word = escape(word);
        if is_number { format!("<span class=\"whole\">{word}</span>") } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::line_words::directory;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn every_page_has_the_emergency_line_and_the_first_lines() {
        let words = Words::english();
        for county in County::ALL.into_iter().map(Some).chain([None]) {
            let page = text(&words, directory(), county, today());
            assert!(page.contains("Call 911 first."), "{county:?}");
            for id in ["lifeline-988", "safespot", "ma-behavioral-health-help-line"] {
                let number = directory().get(id).unwrap().shown_phone().unwrap();
                assert!(page.contains(&number), "{county:?} lacks {id}");
            }
            assert!(
                page.lines().all(|line| line.chars().count() <= TEXT_COLS || line.contains("http"))
            );
        }
    }

    /// `text` on one line.
    fn joined(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_caveat_and_every_hint_for_a_text_is_on_the_page() {
        let words = Words::english();
        for county in County::ALL.into_iter().map(Some).chain([None]) {
            let page = text(&words, directory(), county, today());
            let (page, paper) = (joined(&page), html(&words, directory(), county, today()));
            for service in directory().services() {
                if !page.contains(&format!(" {} ", service.name)) {
                    continue;
                }
                let hint = service.sms.as_ref().and_then(|sms| sms.hint.as_ref());
                for said in service.caveat.iter().chain(hint) {
                    assert!(page.contains(&joined(said)), "{county:?} {}: {said}", service.id);
                    let plain = paper.replace("<span class=\"whole\">", "").replace("</span>", "");
                    assert!(plain.contains(&escape(said)), "{county:?} {}: {said}", service.id);
                }
            }
        }
    }

    #[test]
    fn every_county_page_has_the_poison_center_and_no_hours_that_are_not_known() {
        let words = Words::english();
        let poison = directory().get("poison-center-ma-ri").unwrap().shown_phone().unwrap();
        for county in County::ALL.into_iter().map(Some).chain([None]) {
            let page = text(&words, directory(), county, today());
            assert!(page.contains(&poison), "{county:?}");
            assert!(!page.contains("Hours not known"), "{county:?}");
            assert!(page.contains("November 22, 2026") && !page.contains("2026-11"), "{county:?}");
        }
    }

    #[test]
    fn no_number_is_broken_and_nothing_else_is_kept_whole() {
        let asked = whole_numbers("Ask Substance Use Helpline: 800-327-5050");
        assert_eq!(asked, "Ask Substance Use Helpline: <span class=\"whole\">800-327-5050</span>");
        assert_eq!(whole_numbers("Text: 988. Any words"), "Text: 988. Any words");
        assert!(!STYLE.contains(".number{font-weight:bold;white-space"));
    }

    #[test]
    fn a_place_to_ask_about_names_the_line_that_knows() {
        let words = Words::english();
        for county in County::ALL {
            let near = directory().near(county);
            let page = text(&words, directory(), Some(county), today());
            for service in
                near.crisis.iter().chain(&near.recovery_centers).filter(|each| each.ask_about)
            {
                let other = instead_of(service).unwrap();
                assert!(page.contains(&service.name), "{county:?}");
                assert!(page.contains(&format!("Ask {}", other.short_name)), "{county:?}");
            }
        }
    }

    #[test]
    fn a_printed_state_page_leaves_out_old_numbers() {
        let page = text(&Words::english(), directory(), None, today());
        assert!(!page.contains(&directory().get("samaritans-statewide").unwrap().name));
    }

    #[test]
    fn the_html_page_needs_nothing_else() {
        let page = html(&Words::english(), directory(), Some(County::Worcester), today());
        for sign in ["<script", "<link", "<img", "src=", "href=", "url(", "@import"] {
            assert!(!page.contains(sign), "{sign}");
        }
        assert!(page.ends_with("</html>\n"));
    }

    #[test]
    fn the_pages_as_they_print() {
        insta::assert_snapshot!("sheet_state", text(&Words::english(), directory(), None, today()));
        let county = Some(County::Barnstable);
        insta::assert_snapshot!(
            "sheet_county",
            text(&Words::english(), directory(), county, today())
        );
    }
}
