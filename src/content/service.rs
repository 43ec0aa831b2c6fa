//! A help line or a place: one `[[service]]` of `content/services/*.toml`, as typed values.

use serde::Deserialize;

use crate::content::hours::Hours;
use crate::content::need::Need;
use crate::content::phone::Phone;
use crate::content::place::County;
use crate::content::source::Origin;

/// A help line or a place, with where its number was found and how old that is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Kebab-case; never changes once released.
    pub id: String,
    /// The number in suggestion codes; `None` for an entry of a pack.
    pub number: Option<u16>,
    /// The full name.
    pub name: String,
    /// The name in lists, at most [`SHORT_NAME_COLS`] columns.
    pub short_name: String,
    /// Earlier or other names: searched, never shown as current.
    #[serde(default)]
    pub also_known: Vec<String>,
    /// Other words to find it by. They only find: nothing shows them, and they say nothing about it.
    #[serde(default)]
    pub search_words: Vec<String>,
    /// Who runs it; empty when unknown.
    #[serde(default)]
    pub operator: String,
    /// How far it reaches.
    pub scope: Scope,
    /// Where it serves; empty means everywhere in its scope.
    #[serde(default)]
    pub counties: Vec<County>,
    /// A part of the state in words, where counties do not fit.
    pub area: Option<String>,
    /// Towns the sources name; not the only ones it serves.
    #[serde(default)]
    pub towns: Vec<String>,
    /// What it is for, as questions to filter by.
    pub needs: Vec<Need>,
    /// The place exists, but no contact detail of its own could be confirmed.
    #[serde(default)]
    pub ask_about: bool,
    /// What it is for, in words.
    pub call_for: String,
    /// Who picks up; `None` when unknown.
    pub who_answers: Option<String>,
    /// What a call is like; `None` when no source says.
    pub what_happens: Option<String>,
    /// Two lines to read out; empty for an [`Self::ask_about`] entry.
    #[serde(default)]
    pub say_first: Vec<String>,
    /// The number to call; `None` for text-only lines, websites and places.
    pub phone: Option<Phone>,
    /// The number as its owner writes it.
    pub phone_display: Option<String>,
    /// Keys to press after dialing, or what to enter.
    pub phone_steps: Option<String>,
    /// Other numbers of the same line.
    #[serde(default)]
    pub more_phones: Vec<OtherPhone>,
    /// The id of the entry whose number this also is.
    pub shares_number_with: Option<String>,
    /// How to text instead.
    pub sms: Option<Sms>,
    /// Web address of a chat.
    pub chat: Option<String>,
    /// How to reach it by relay or TTY, in words.
    pub tty: Option<String>,
    /// The hours in words; empty for an [`Self::ask_about`] entry.
    #[serde(default)]
    pub hours_text: String,
    /// When the phone or text is answered, Eastern; empty when unknown.
    #[serde(default)]
    pub hours: Hours,
    /// When a person may walk in, Eastern; empty when unknown or not offered.
    #[serde(default)]
    pub walk_in: Hours,
    /// What the hours leave out.
    pub hours_note: Option<String>,
    /// Languages in words; empty when unknown.
    #[serde(default)]
    pub languages: Vec<String>,
    /// What it costs; `None` when unknown.
    pub cost: Option<String>,
    /// Limits on who it serves.
    pub who_can_call: Option<String>,
    /// How private it is, and when not; `None` when unknown.
    pub confidentiality: Option<String>,
    /// Where it is, as a source gives it.
    pub address: Option<String>,
    /// The page a person may open.
    pub url: Option<String>,
    /// Where the contact detail was found.
    pub source: Source,
    /// The earliest year that backs the contact detail; `None` when undated.
    pub evidence_year: Option<i32>,
    /// The date of the newest source, in words.
    pub newest_evidence: String,
    /// The day the entry was compared with its sources, `YYYY-MM-DD`.
    pub checked: String,
    /// How sure the contact detail is.
    pub confidence: Confidence,
    /// The id of another service to try instead.
    pub fallback: Option<String>,
    /// The place among the lines that are always shown, from 1.
    pub always_show: Option<u8>,
    /// Whether a pack may neither hide nor replace it.
    #[serde(default)]
    pub protected: bool,
    /// What to know before relying on it.
    pub caveat: Option<String>,
    /// Where it is written; filled in by the parser.
    #[serde(skip)]
    pub place: Place,
    /// Who it comes from; filled in by whoever reads a pack.
    #[serde(skip)]
    pub origin: Origin,
}

/// The widest a [`Service::short_name`] may be, in terminal columns.
pub const SHORT_NAME_COLS: usize = 36;

/// What the hours say where nothing is known of them.
const HOURS_UNKNOWN: &str = "Hours not known";

/// How the name of a place that has closed ends.
const CLOSED: &str = "(closed)";

/// How far a service reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The whole country.
    National,
    /// All of Massachusetts.
    Massachusetts,
    /// Some counties or towns.
    Local,
}

/// How sure a contact detail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Old, second-hand or contradicted.
    Low,
    /// One good source, or a good one that is dated.
    Medium,
    /// The operator's or an official page, or three independent sources.
    High,
}

/// Another number of the same line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherPhone {
    /// The number.
    pub phone: Phone,
    /// How it is shown.
    pub display: String,
}

/// How to text a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    /// The number or code a text goes to.
    pub to: Phone,
    /// How that is shown; `None` means [`Phone::display`].
    pub display: Option<String>,
    /// The word to send; `None` when any words will do.
    pub keyword: Option<String>,
    /// What else to know about the text.
    pub hint: Option<String>,
}

/// Where a contact detail was found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page or paper, as one could ask for it.
    pub name: String,
    /// Its web address, where it has one.
    pub url: Option<String>,
    /// The date printed there, in words.
    pub seen: Option<String>,
}

/// Where an entry is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The file, as its author would name it.
    pub file: String,
    /// The line of its `[[service]]`, from 1.
    pub line: usize,
}

impl Sms {
    /// The number a text goes to, as it is shown.
    #[must_use]
    pub fn shown(&self) -> String {
        self.display.clone().unwrap_or_else(|| self.to.display())
    }

    /// The link that opens the text, with the keyword already written.
    #[must_use]
    pub fn uri(&self) -> String {
        self.to.sms_uri(self.keyword.as_deref())
    }
}

impl Service {
    /// The number as it is shown; `None` when there is none to call.
    #[must_use]
    pub fn shown_phone(&self) -> Option<String> {
        let phone = self.phone.as_ref()?;
        Some(self.phone_display.clone().unwrap_or_else(|| phone.display()))
    }

    /// Whether it serves `county`; statewide and national services serve all 14.
    #[must_use]
    pub fn serves(&self, county: County) -> bool {
        self.counties.is_empty() || self.counties.contains(&county)
    }

    /// The hours in words, where anything is known of them.
    #[must_use]
    pub fn known_hours(&self) -> Option<&str> {
        Some(self.hours_text.as_str()).filter(|text| !text.is_empty() && *text != HOURS_UNKNOWN)
    }

    /// Whether it has closed: it is listed for those who look for it, and leads to another line.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.name.ends_with(CLOSED)
    }

    /// Whether it serves some counties only.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.scope == Scope::Local
    }

    /// Every text a person may read in the entry, with the name of its field.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let sms = self.sms.as_ref();
        let one = [
            Some(("id", self.id.as_str())),
            Some(("name", self.name.as_str())),
            Some(("short_name", self.short_name.as_str())),
            Some(("operator", self.operator.as_str())),
            Some(("call_for", self.call_for.as_str())),
            Some(("hours_text", self.hours_text.as_str())),
            Some(("newest_evidence", self.newest_evidence.as_str())),
            Some(("source", self.source.name.as_str())),
            named("source", self.source.url.as_ref()),
            named("source", self.source.seen.as_ref()),
            named("area", self.area.as_ref()),
            named("who_answers", self.who_answers.as_ref()),
            named("what_happens", self.what_happens.as_ref()),
            named("phone_display", self.phone_display.as_ref()),
            named("phone_steps", self.phone_steps.as_ref()),
            sms.and_then(|sms| named("sms", sms.display.as_ref())),
            sms.and_then(|sms| named("sms", sms.keyword.as_ref())),
            sms.and_then(|sms| named("sms", sms.hint.as_ref())),
            named("chat", self.chat.as_ref()),
            named("tty", self.tty.as_ref()),
            named("hours_note", self.hours_note.as_ref()),
            named("cost", self.cost.as_ref()),
            named("who_can_call", self.who_can_call.as_ref()),
            named("confidentiality", self.confidentiality.as_ref()),
            named("address", self.address.as_ref()),
            named("url", self.url.as_ref()),
            named("caveat", self.caveat.as_ref()),
        ];
        let many = [
            ("also_known", &self.also_known),
            ("towns", &self.towns),
            ("say_first", &self.say_first),
            ("languages", &self.languages),
        ];
        let many = many
            .into_iter()
            .flat_map(|(name, texts)| texts.iter().map(move |t| (name, t.as_str())));
        let more = self.more_phones.iter().map(|other| ("more_phones", other.display.as_str()));
        one.into_iter().flatten().chain(many).chain(more)
    }

    /// Every number of the entry that can be dialed or texted.
    pub fn numbers(&self) -> impl Iterator<Item = &Phone> {
        let texted = self.sms.iter().map(|sms| &sms.to);
        self.phone.iter().chain(self.more_phones.iter().map(|other| &other.phone)).chain(texted)
    }
}

/// `text` beside the name of its field.
fn named<'a>(name: &'static str, text: Option<&'a String>) -> Option<(&'static str, &'a str)> {
    text.map(|text| (name, text.as_str()))
}
