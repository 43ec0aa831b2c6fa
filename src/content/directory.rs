//! The whole directory: every service, what is near, and how to find one. Pure; the moment is
//! always handed in.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime};

use crate::content::embedded_services::{COUNTY_FILE, RETIRED_FILE, SERVICE_FILES};
use crate::content::fold::fold;
use crate::content::hours::Open;
use crate::content::issue::{Issue, Severity};
use crate::content::need::Need;
use crate::content::packs;
use crate::content::place::{County, CountyPage};
use crate::content::retired::Retired;
use crate::content::service::Service;
use crate::content::service_file::{Item, parse_counties, parse_retired, parse_services};

mod wanted;

use wanted::Wanted;
pub use wanted::wanted_words;

/// The protected line that is named before any other where suicide is the matter.
const LIFELINE_ID: &str = "lifeline-988";

/// The protected line that stands in for a fallback that is gone.
const FALLBACK_ID: &str = "ma-substance-use-helpline";

/// Every service, in the order to show them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    pub(super) services: Vec<Service>,
    pub(super) retired: Vec<Retired>,
    counties: Vec<CountyPage>,
}

/// What to keep of the list; the default keeps everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only services for this need.
    pub need: Option<Need>,
    /// Only services that serve this county, statewide ones included.
    pub county: Option<County>,
    /// Only services that speak this language, or have interpreters.
    pub language: Option<String>,
    /// Only services known to be open at this Eastern time.
    pub open_at: Option<NaiveDateTime>,
    /// Only services that answer to text or chat.
    pub in_writing: bool,
    /// Only services that hold each of these words, save those that any sentence has.
    pub words: String,
}

/// What is near in one county.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Near<'a> {
    /// What to know first; empty when there is nothing to add.
    pub note: &'a str,
    /// The lines to start with.
    pub start_with: Vec<&'a Service>,
    /// Crisis teams and walk-in centers.
    pub crisis: Vec<&'a Service>,
    /// Naloxone, supplies and drug checking.
    pub harm_reduction: Vec<&'a Service>,
    /// Peer recovery centers.
    pub recovery_centers: Vec<&'a Service>,
    /// What fills a gap, and every other local service of the county.
    pub also: Vec<&'a Service>,
}

/// Every line: those that ship, and those of the packs.
pub fn directory() -> &'static Directory {
    packs::shown().map_or_else(shipped, |shown| &shown.directory)
}

/// The directory that ships, parsed on first use.
pub fn shipped() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| Directory::built_in().0)
}

impl Directory {
    /// The built-in directory, and what is wrong with it; a test holds the issues at none.
    #[must_use]
    pub fn built_in() -> (Self, Vec<Issue>) {
        Self::from_files(COUNTY_FILE, RETIRED_FILE, &SERVICE_FILES)
    }

    /// A directory of these files, each with its name, and what is wrong in them by itself; the rules over
    /// all of it are [`lint`](crate::content::service_lint::lint).
    #[must_use]
    pub fn from_files(
        counties: (&str, &str),
        retired: (&str, &str),
        services: &[(&str, &str)],
    ) -> (Self, Vec<Issue>) {
        let (counties, mut issues) = parse_counties(counties.0, counties.1);
        let (retired, more) = parse_retired(retired.0, retired.1);
        issues.extend(more);
        let files = services;
        let mut services = Vec::new();
        for (file, text) in files {
            let (items, more) = parse_services(file, text);
            issues.extend(more);
            for item in items {
                match item {
                    Item::Entry(service) => services.push(*service),
                    Item::Hide { id, place } => issues.push(Issue {
                        file: place.file,
                        line: Some(place.line),
                        rule: "hidden",
                        what: format!("the built-in service {id} hides itself"),
                        fix: "Remove it instead.".to_owned(),
                        severity: Severity::Error,
                    }),
                }
            }
        }
        (Self::new(services, counties, retired), issues)
    }

    /// A directory of `services`, put in the order to show them.
    #[must_use]
    pub fn new(services: Vec<Service>, counties: Vec<CountyPage>, retired: Vec<Retired>) -> Self {
        let mut directory = Self { services, retired, counties };
        directory.sort();
        directory
    }

    /// The fixed first lines, other crisis lines, lines one can reach, places, places to ask about.
    pub(super) fn sort(&mut self) {
        self.services.sort_by_key(|service| {
            let rank = match service {
                Service { always_show: Some(_), .. } => 0,
                Service { protected: true, .. } => 1,
                Service { ask_about: true, .. } => 4,
                service if service.numbers().next().is_none() => 3,
                _ => 2,
            };
            (rank, service.always_show)
        });
    }

    /// Every service, in the order to show them.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The county pages, in the order of their file.
    #[must_use]
    pub fn counties(&self) -> &[CountyPage] {
        &self.counties
    }

    /// What must never be shown as current.
    #[must_use]
    pub fn retired(&self) -> &[Retired] {
        &self.retired
    }

    /// The service of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The service of this number in suggestion codes.
    #[must_use]
    pub fn by_number(&self, number: u16) -> Option<&Service> {
        self.services.iter().find(|service| service.number == Some(number))
    }

    /// Another service to try when `service` cannot be reached. Where a pack has taken that one
    /// away, it is the state's help line, which no pack can take away.
    #[must_use]
    pub fn fallback(&self, service: &Service) -> Option<&Service> {
        let id = service.fallback.as_deref()?;
        let named = self.get(id).filter(|other| other.phone.is_some());
        named.or_else(|| self.get(FALLBACK_ID))
    }

    /// The lines that are always shown, in their fixed order; what to offer when nothing is found.
    pub fn always_shown(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().take_while(|service| service.always_show.is_some())
    }

    /// The day the oldest of the always-shown lines was checked, to print beside the list; `None`
    /// when there is none.
    #[must_use]
    pub fn checked(&self) -> Option<NaiveDate> {
        self.always_shown().filter_map(|service| service.checked.parse().ok()).min()
    }

    /// The services `filter` keeps, in the order to show them. With words, those that can be reached
    /// come before those that cannot, and 988 stands before every lesser line for thoughts of suicide.
    #[must_use]
    pub fn find(&self, filter: &Filter) -> Vec<&Service> {
        let wanted = Wanted::of(&filter.words);
        // A place that has closed is there for those who look for it by name.
        let is_open = |service: &&Service| !service.is_closed() || !wanted.is_anything();
        let kept = self.services.iter().filter(|service| filter.keeps(service)).filter(is_open);
        let places = self.places(&wanted);
        let mut found: Vec<&Service> = kept
            .filter(|service| wanted.is_in(service) || wanted.serves(service, &places))
            .collect();
        if wanted.is_anything() {
            return found;
        }
        found.sort_by_key(|service| wanted.order(service));
        let is_lesser =
            |service: &&Service| !service.protected && service.needs.contains(&Need::Suicide);
        if found.iter().any(is_lesser)
            && let Some(lifeline) = self.get(LIFELINE_ID).filter(|line| filter.keeps(line))
        {
            found.retain(|service| service.id != LIFELINE_ID);
            found.insert(0, lifeline);
        }
        found
    }

    /// Those words of a search that are a county of the state or a town somebody serves.
    fn places<'w>(&self, wanted: &'w Wanted) -> Vec<&'w str> {
        let towns = self.services.iter().flat_map(|service| &service.towns).map(|town| fold(town));
        let counties = County::ALL.into_iter().map(|county| fold(county.name()));
        let known: BTreeSet<String> = counties.chain(towns).collect();
        wanted.words().filter(|word| known.contains(*word)).collect()
    }

    /// The services that carry every word of `words` in a name, in the order to show them.
    #[must_use]
    pub fn named(&self, words: &str) -> Vec<&Service> {
        let wanted = Wanted::of(words);
        let all = self.services.iter().filter(|_| !wanted.is_anything());
        all.filter(|service| wanted.is_in_a_name(service)).collect()
    }

    /// The first service that is called or texted at the number `asked` writes, in any usual way.
    #[must_use]
    pub fn by_phone(&self, asked: &str) -> Option<&Service> {
        if asked.chars().any(|sign| !(sign.is_ascii_digit() || "+-. ()".contains(sign))) {
            return None;
        }
        let digits: String = asked.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&digits);
        let has = |service: &&Service| service.numbers().any(|number| number.digits() == digits);
        self.services.iter().find(has)
    }

    /// What is near in `county`; nothing where it has no page, which a test holds all 14 to.
    #[must_use]
    pub fn near(&self, county: County) -> Near<'_> {
        let Some(page) = self.counties.iter().find(|page| page.name == county) else {
            return Near::default();
        };
        let all = |ids: &[String]| ids.iter().filter_map(|id| self.get(id)).collect();
        let mut also: Vec<&Service> = all(&page.also);
        also.extend(self.services.iter().filter(|service| {
            service.counties.contains(&county)
                && !service.is_closed()
                && !page.ids().any(|id| id == service.id)
        }));
        Near {
            note: &page.note,
            start_with: all(&page.start_with),
            crisis: all(&page.crisis),
            harm_reduction: all(&page.harm_reduction),
            recovery_centers: all(&page.recovery_centers),
            also,
        }
    }

    /// Whether a service names `language` itself. English is taken as given.
    #[must_use]
    pub fn is_language_named(&self, language: &str) -> bool {
        let language = fold(language);
        let mut named = self.services.iter().flat_map(|service| &service.languages);
        language == "english"
            || named.any(|text| !has_interpreter(text) && fold(text).contains(&language))
    }

    /// The languages named in the directory, each once, in alphabetical order.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let all = self.services.iter().flat_map(|service| &service.languages);
        let spoken = all.map(String::as_str).filter(|text| !has_interpreter(text));
        let mut names: Vec<&str> = spoken
            .filter_map(|text| text.split(" (").next())
            .filter(|name| *name != "Several")
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

impl Filter {
    /// Whether `service` passes everything but the words.
    fn keeps(&self, service: &Service) -> bool {
        self.need.is_none_or(|need| service.needs.contains(&need))
            && self.county.is_none_or(|county| service.serves(county))
            && self.language.as_deref().is_none_or(|language| speaks(service, language))
            && self.open_at.is_none_or(|at| service.hours.is_open(at) == Open::Yes)
            && (!self.in_writing || service.sms.is_some() || service.chat.is_some())
    }
}

/// Whether `service` names `language` or an interpreter. English is taken as given.
fn speaks(service: &Service, language: &str) -> bool {
    let language = fold(language);
    language == "english"
        || service
            .languages
            .iter()
            .any(|text| has_interpreter(text) || fold(text).contains(&language))
}

fn has_interpreter(text: &str) -> bool {
    text.contains("interpreter")
}

#[cfg(test)]
mod tests;
