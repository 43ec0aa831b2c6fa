//! One place of every kind, for what must hold everywhere.

use std::collections::BTreeSet;
use std::fs;

use daymark::content::catalog;
use daymark::content::module::Length;
use daymark::domain::day::Day;
use daymark::domain::entry::{EntryId, Tag};
use daymark::domain::form::Lead;
use daymark::domain::plan::Card;
use daymark::domain::trend::Span;
use daymark::ui::keymap;
use daymark::ui::route::{CheckInAbout, Cited, Code, NoteAbout, Route, Section, Text};
use daymark::ui::runtime::Left;
use daymark::ui::screens::print_page::Printed;
use daymark::ui::screens::settings::Row;

fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

/// One place of every kind; `every_kind_of_place_is_tried` fails when one is missing.
pub fn places() -> Vec<Route> {
    let id = || EntryId::new("2026-01-12T09:02:00-05:00".parse().unwrap(), [7; 10]);
    let lesson = || "after-a-break".to_owned();
    let text = || "a text".to_owned();
    let entries: Vec<&'static catalog::Entry> = Vec::new();
    let mut places: Vec<Route> = Section::ALL.into_iter().map(Route::Section).collect();
    places.extend([
        Route::Welcome,
        Route::Unlock(None),
        Route::Hidden,
        Route::CheckIn(CheckInAbout::Day(today())),
        Route::After(vec![Lead::AfterABreak]),
        Route::LostTolerance,
        Route::HadBreak,
        Route::Lapse,
        Route::Entry(id()),
        Route::Note(NoteAbout::Day(today())),
        Route::JournalSearch,
        Route::JournalTag(Tag::new("river").unwrap()),
        Route::Before,
        Route::Rows(text(), vec![id()]),
        Route::Visit(Span::Month),
        Route::Lesson(lesson()),
        Route::LessonAt(lesson(), Length::One),
        Route::LessonCheck(lesson()),
        Route::Recall,
        Route::Claims,
        Route::Claim(text()),
        Route::Glossary,
        Route::Term(text()),
        Route::Sources(Cited::default()),
        Route::Tool("urge-surfing".to_owned()),
        Route::Waiting,
        Route::SelfCheck("phq-9".to_owned()),
        Route::SelfCheckHistory("phq-9".to_owned()),
        Route::HelpNowInCrisis,
        Route::PlanCard(Card::Reasons),
        Route::PlanCardAdding(Card::Reasons),
        Route::PlanCardChanging(Card::Reasons, 0),
        Route::IfThenPlan(0),
        Route::SafetyCards,
        Route::People,
        Route::PrintPlan,
        Route::PrintPage(Printed::Trends(Span::Month)),
        Route::Counter,
        Route::Person(None),
        Route::Line("lifeline-988".to_owned()),
        Route::Suggest,
        Route::SuggestForGroup,
        Route::Accept,
        Route::Summary,
        Route::Group(entries),
        Route::SettingsAt(Row::Theme),
        Route::DeleteAll,
        Route::Export,
        Route::Import,
        Route::KeepDays,
        Route::Redact(id()),
        Route::Questions,
        Route::ChangePassphrase,
        Route::NewRecoveryCode,
        Route::Recover,
        Route::About,
        Route::HelpNow,
        Route::Overdose,
        Route::QrCode(vec![Code {
            caption: text(),
            by_hand: "Call: a line".to_owned(),
            uri: "tel:988".to_owned(),
            shown: "988".to_owned(),
        }]),
        Route::Keys(&keymap::TODAY, Vec::new()),
        Route::Palette,
        Route::StartTool,
        Route::ConfirmLeave(Left::Kept),
        Route::Page(Text { title: text(), paragraphs: vec![text()] }),
    ]);
    places
}

/// What kind of place it is.
pub fn kind(route: &Route) -> String {
    let shown = format!("{route:?}");
    shown.split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
}

#[test]
fn every_kind_of_place_is_tried() {
    let source =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/route.rs")).unwrap();
    let (_, rest) = source.split_once("pub enum Route {").unwrap();
    let (body, _) = rest.split_once("\n}").unwrap();
    let named: BTreeSet<String> = body
        .lines()
        .filter(|line| line.starts_with("    ") && !line.trim_start().starts_with("//"))
        .map(|line| line.trim().split(['(', ',']).next().unwrap_or_default().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    let tried: BTreeSet<String> = places().iter().map(kind).collect();
    assert_eq!(named, tried);
}
