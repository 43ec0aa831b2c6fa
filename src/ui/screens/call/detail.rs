//! Everything there is to say about one line, as labelled rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::service::{Confidence, Service};
use crate::content::words::Words;
use crate::page::provenance;
use crate::ui::look::Look;
use crate::ui::route::Text;
use crate::ui::screens::call::lines::{Moment, age, instead_of, now_in_words, texting};
use crate::ui::screens::call::marks::{Mark, Marks};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// Columns of the labels.
const LABEL_COLS: u16 = 14;

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// What it is about; empty for a sentence of its own.
    pub label: String,
    /// The words.
    pub text: String,
    /// How they look.
    pub role: Role,
}

impl Detail {
    /// Whether it has no label of its own: a second row of the field before it.
    fn is_of_the_field_above(&self) -> bool {
        self.label.trim().is_empty() && matches!(self.role, Role::Text | Role::Quote)
    }
}

/// One row of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    label: String,
    text: String,
    role: Role,
}

/// What a person may want to know about `service`, most pressing first. A doubt about the number, and the
/// way around it, stand right below it; the lines that are always shown are called all the same.
#[must_use]
pub fn details(words: &Words, service: &Service, marks: &Marks, moment: Moment) -> Vec<Detail> {
    let mut details = pressing(words, service, marks, moment);
    let mut sheet = Sheet { words, service, moment, details: Vec::new() };
    sheet.conversation();
    sheet.hours();
    sheet.terms();
    if service.always_show.is_some() {
        sheet.no_answer(marks);
        sheet.age();
    }
    sheet.checked();
    details.append(&mut sheet.details);
    details
}

/// The first part of it: how to reach the line, what to know before that, and what it is for.
#[must_use]
pub fn pressing(words: &Words, service: &Service, marks: &Marks, moment: Moment) -> Vec<Detail> {
    let mut sheet = Sheet { words, service, moment, details: Vec::new() };
    let is_core = service.always_show.is_some();
    sheet.top(marks);
    sheet.not_confirmed();
    sheet.ask();
    sheet.reach();
    if !is_core {
        sheet.age();
    }
    sheet.caveat();
    if !is_core {
        sheet.no_answer(marks);
    }
    sheet.purpose();
    sheet.details
}

/// The few rows of it that stand under a list, which holds the number itself.
#[must_use]
pub fn brief(words: &Words, service: &Service, marks: &Marks, moment: Moment) -> Vec<Detail> {
    let mut sheet = Sheet { words, service, moment, details: Vec::new() };
    let is_core = service.always_show.is_some();
    sheet.top(marks);
    sheet.ask();
    sheet.caveat();
    sheet.not_confirmed();
    if !is_core {
        sheet.age();
    }
    sheet.purpose();
    if !is_core {
        sheet.no_answer(marks);
    }
    sheet.conversation();
    if is_core {
        sheet.no_answer(marks);
        sheet.age();
    }
    sheet.checked();
    sheet.details
}

struct Sheet<'a> {
    words: &'a Words,
    service: &'a Service,
    moment: Moment,
    details: Vec<Detail>,
}

impl Sheet<'_> {
    fn put(&mut self, label: &str, role: Role, text: String) {
        if !text.trim().is_empty() {
            let label = if label.is_empty() { String::new() } else { self.words.say(label) };
            self.details.push(Detail { label, text, role });
        }
    }

    fn field(&mut self, label: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.put(label, Role::Text, text.clone());
        }
    }

    /// The line to try instead, with its number.
    fn instead(&self, key: &str) -> String {
        let Some(other) = instead_of(self.service) else { return String::new() };
        let number = other.shown_phone().unwrap_or_default();
        let values = [("name", other.short_name.as_str().into()), ("number", number.into())];
        self.words.say_with(key, &values)
    }

    /// What stands before everything else: what did not work, and where to turn.
    fn top(&mut self, marks: &Marks) {
        let service = self.service;
        self.put("", Role::Title, service.name.clone());
        if let Some(from) = provenance::said(&service.origin, self.words) {
            self.put("", Role::Care, from);
        }
        if marks.has(Mark::Failed, &service.id) {
            self.put("", Role::Care, self.words.say("call-failed"));
            self.put("", Role::Lifeline, self.instead("call-try-instead"));
        }
    }

    /// That a place could not be confirmed.
    fn not_confirmed(&mut self) {
        if self.service.ask_about {
            self.put("", Role::Care, self.words.say("call-ask-about"));
        }
    }

    /// The line to ask about a place that has no number of its own.
    fn ask(&mut self) {
        if self.service.ask_about {
            self.put("", Role::Lifeline, self.instead("call-ask-other"));
        }
    }

    /// Every way to reach it.
    fn reach(&mut self) {
        let service = self.service;
        self.put("call-label-call", Role::Lifeline, service.shown_phone().unwrap_or_default());
        self.field("", service.phone_steps.as_ref());
        for other in &service.more_phones {
            self.put("call-label-also", Role::Lifeline, other.display.clone());
        }
        if let Some(text) = texting(self.words, service) {
            self.put("call-label-text", Role::Lifeline, text);
            self.field("", service.sms.as_ref().and_then(|sms| sms.hint.as_ref()));
        }
        if let Some(address) = &service.chat {
            self.put("call-label-chat", Role::Link, address.clone());
        }
        self.field("call-label-tty", service.tty.as_ref());
    }

    /// What it is for.
    fn purpose(&mut self) {
        self.put("call-label-for", Role::Text, self.service.call_for.clone());
    }

    /// What to know before relying on it.
    fn caveat(&mut self) {
        if let Some(caveat) = &self.service.caveat {
            self.put("call-label-know-first", Role::Care, caveat.clone());
        }
    }

    /// Who answers, what happens, what to say.
    fn conversation(&mut self) {
        let service = self.service;
        self.field("call-label-who", service.who_answers.as_ref());
        match &service.what_happens {
            Some(text) => self.put("call-label-happens", Role::Text, text.clone()),
            None if service.ask_about || service.numbers().next().is_none() => {}
            None => {
                let unknown = self.words.say("call-happens-unknown");
                self.put("call-label-happens", Role::Muted, unknown);
            }
        }
        for (index, sentence) in service.say_first.iter().enumerate() {
            let label = if index == 0 { "call-label-say" } else { "" };
            let quoted = self.words.say_with("call-quoted", &[("words", sentence.as_str().into())]);
            self.put(label, Role::Quote, quoted);
            // The second sentence stands under the first, not at the margin.
            if index > 0
                && let Some(last) = self.details.last_mut()
            {
                last.label.push(' ');
            }
        }
    }

    fn hours(&mut self) {
        let service = self.service;
        if service.ask_about {
            return;
        }
        if let Some(hours) = service.known_hours() {
            self.put("call-label-hours", Role::Text, hours.to_owned());
            if service.numbers().next().is_some() {
                let now = now_in_words(self.words, &service.hours, self.moment);
                self.put("call-label-now", Role::Text, now);
            }
        } else {
            self.put("call-label-hours", Role::Muted, self.words.say("call-hours-unknown"));
        }
        if !service.walk_in.is_unknown() {
            let now = now_in_words(self.words, &service.walk_in, self.moment);
            self.put("call-label-walk-in", Role::Text, now);
        }
        self.field("call-label-note", service.hours_note.as_ref());
    }

    /// Languages, cost, limits, privacy, place.
    fn terms(&mut self) {
        let service = self.service;
        self.put("call-label-languages", Role::Text, service.languages.join(", "));
        self.field("call-label-cost", service.cost.as_ref());
        self.field("call-label-for-whom", service.who_can_call.as_ref());
        self.field("call-label-private", service.confidentiality.as_ref());
        self.field("call-label-address", service.address.as_ref());
        let names: Vec<&str> = service.counties.iter().map(|county| county.name()).collect();
        self.put("call-label-counties", Role::Text, names.join(", "));
        self.field("call-label-area", service.area.as_ref());
        self.put("call-label-towns", Role::Text, service.towns.join(", "));
        if let Some(address) = &service.url {
            self.put("call-label-web", Role::Link, address.clone());
        }
    }

    /// Where to turn when it does not answer.
    fn no_answer(&mut self, marks: &Marks) {
        let service = self.service;
        let names_other = service.ask_about || marks.has(Mark::Failed, &service.id);
        if !names_other && (service.is_local() || service.fallback.is_some()) {
            self.put("call-label-no-answer", Role::Text, self.instead("call-other-line"));
        }
    }

    /// How old the evidence is.
    fn age(&mut self) {
        if let Some(age) = age(self.words, self.service, self.moment) {
            self.put("call-label-age", Role::Care, age);
        }
    }

    /// When it was compared with its sources.
    fn checked(&mut self) {
        let service = self.service;
        let values = [
            ("checked", service.checked.as_str().into()),
            ("newest", service.newest_evidence.as_str().into()),
        ];
        self.put("call-label-checked", Role::Muted, self.words.say_with("call-checked", &values));
    }
}

/// The rows that `details` take at `width`.
#[must_use]
pub fn wrapped(details: &[Detail], width: u16) -> Vec<Line> {
    let width = width.min(READING_COLS);
    let mut rows = Vec::new();
    for detail in details {
        let indent = if detail.role == Role::Title { 0 } else { LABEL_COLS };
        // A sentence of its own takes the whole width, save what belongs to the field above it.
        let is_whole = detail.label.is_empty() && detail.role != Role::Text;
        let indent = if is_whole { 0 } else { indent };
        let room = width.saturating_sub(indent).max(1);
        for (index, text) in lines(&detail.text, room).enumerate() {
            let label = if index == 0 { detail.label.clone() } else { String::new() };
            let label = if is_whole { label } else { format!("{label} ") };
            rows.push(Line { label, text: text.to_owned(), role: detail.role });
        }
    }
    rows
}

/// What fits in `width` columns and `height` rows, and how many of `details` that is. Nothing is cut in
/// its middle, where it could seem to say the opposite: what does not fit whole is left out, and whatever
/// comes after it.
#[must_use]
pub fn whole(details: &[Detail], width: u16, height: u16) -> (Vec<Line>, usize) {
    let (mut rows, mut taken) = (Vec::new(), 0);
    while let Some(rest) = details.get(taken..).filter(|rest| !rest.is_empty()) {
        // What has no label of its own belongs to the field above it.
        let below = rest.iter().skip(1).take_while(|detail| detail.is_of_the_field_above());
        let field = rest.get(..=below.count()).unwrap_or(rest);
        let more = wrapped(field, width);
        if rows.len() + more.len() > usize::from(height) {
            break;
        }
        rows.extend(more);
        taken += field.len();
    }
    (rows, taken)
}

/// Draw the rows from `first` on, and say how many could be drawn.
pub fn draw(rows: &[Line], first: usize, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> usize {
    let mut pen = Pen::new(area, buf, look);
    let mut drawn = 0;
    // In a window that grew there may be less to scroll than before.
    let first = first.min(rows.len().saturating_sub(usize::from(area.height)));
    for row in rows.iter().skip(first) {
        if pen.left() == 0 {
            break;
        }
        let column = if row.label.is_empty() { 0 } else { LABEL_COLS };
        pen.put(0, Role::Muted, row.label.trim_end());
        pen.line(column, row.role, &row.text);
        drawn += 1;
    }
    drawn
}

/// Where the entry comes from, how old that is, and how sure.
#[must_use]
pub fn sources(words: &Words, service: &Service, moment: Moment) -> Text {
    let say = |key: &str, value: &str| words.say_with(key, &[("value", value.into())]);
    let mut paragraphs: Vec<String> =
        provenance::said(&service.origin, words).into_iter().collect();
    if !service.operator.is_empty() {
        paragraphs.push(say("call-source-operator", &service.operator));
    }
    if let Some(who) = &service.who_answers {
        paragraphs.push(say("call-source-who", who));
    }
    paragraphs.push(String::new());
    paragraphs.push(say("call-source-name", &service.source.name));
    paragraphs.extend(service.source.url.clone());
    if let Some(seen) = &service.source.seen {
        paragraphs.push(say("call-source-seen", seen));
    }
    paragraphs.push(say("call-source-newest", &service.newest_evidence));
    paragraphs.push(say("call-source-checked", &service.checked));
    paragraphs.extend(age(words, service, moment));
    paragraphs.push(words.say(match service.confidence {
        Confidence::High => "call-sure-high",
        Confidence::Medium => "call-sure-medium",
        Confidence::Low => "call-sure-low",
    }));
    paragraphs.push(String::new());
    paragraphs.push(words.say("call-source-honest"));
    if !service.also_known.is_empty() {
        paragraphs.push(say("call-source-known-as", &service.also_known.join("; ")));
    }
    Text { title: service.name.clone(), paragraphs }
}
