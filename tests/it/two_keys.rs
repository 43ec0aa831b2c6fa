//! Every coping tool starts with two keys from every place, also while locked and in a small window.

use std::collections::BTreeSet;
use std::fs;

use daymark::content::catalog;
use daymark::content::module::Length;
use daymark::content::tool::Tool;
use daymark::domain::day::Day;
use daymark::domain::entry::{EntryId, Tag};
use daymark::domain::form::Lead;
use daymark::domain::plan::Card;
use daymark::domain::trend::Span;
use daymark::system::locked_card::LockedCard;
use daymark::ui::keymap;
use daymark::ui::overlays::start_tool::signed;
use daymark::ui::route::{CheckInAbout, Cited, Code, NoteAbout, Route, Section, Text};
use daymark::ui::screens::print_page::Printed;
use daymark::ui::screens::settings::Row;
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::stage::Stage;

fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

/// One place of every kind; `every_kind_of_place_is_tried` fails when one is missing.
fn places() -> Vec<Route> {
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
            uri: "tel:988".to_owned(),
            shown: "988".to_owned(),
        }]),
        Route::Keys(&keymap::TODAY),
        Route::Palette,
        Route::StartTool,
        Route::ConfirmLeave,
        Route::Page(Text { title: text(), paragraphs: vec![text()] }),
    ]);
    places
}

fn kind(route: &Route) -> String {
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

#[test]
fn every_tool_has_a_sign_of_its_own() {
    let signs: Vec<char> = signed().filter_map(|(_, sign)| sign).collect();
    assert_eq!(signs.len(), signed().count());
    assert_eq!(signs.iter().collect::<BTreeSet<_>>().len(), signs.len());
    assert!(signs.len() >= 16, "{signs:?}");
}

fn starts(stage: &mut Stage, keys: &str, tool: &Tool, from: &str) {
    stage.press(keys);
    let shown = stage.shows();
    let title = shown.lines().next().unwrap_or_default();
    assert!(title.contains(&tool.title), "{from}, {keys}:\n{shown}");
}

fn at(route: Route, session: Session) -> Stage {
    Stage::begin(TempDir::new().unwrap(), session, route, LockedCard::default())
}

#[test]
fn two_keys_start_every_tool_from_everywhere() {
    for route in places() {
        let from = kind(&route);
        for (tool, sign) in signed() {
            let keys = format!("{} {}", if from == "StartTool" { "" } else { "F4" }, sign.unwrap());
            starts(&mut at(route.clone(), Session::default()), &keys, tool, &from);
        }
    }
}

#[test]
fn two_keys_start_every_tool_with_a_journal_in_every_section() {
    for section in Section::ALL {
        for (tool, sign) in signed() {
            let keys = format!("F4 {}", sign.unwrap());
            let mut stage = at(Route::Section(section), Session::guest().unwrap());
            starts(&mut stage, &keys, tool, "a section");
        }
    }
}

#[test]
fn the_list_of_tools_to_start_fits_every_window_and_leaves_what_was_written() {
    for (width, height) in [(80, 24), (60, 18), (52, 12), (30, 8)] {
        let mut stage = Stage::guest();
        stage.press("w").type_text("Half a thought").resize(width, height);
        stage.press("F4 pgdn pgdn");
        assert!(stage.has("g   Reach out") || width < 52, "{}", stage.shows());
        stage.press("esc").resize(80, 24);
        assert!(stage.has("Half a thought"), "{}", stage.shows());
    }
    let mut stage = Stage::locked();
    stage.press("F4");
    assert!(stage.has("2   Slow breathing") && stage.has("F2, then 1"), "{}", stage.shows());
    stage.press("F2");
    assert!(stage.has("Is someone hard to wake"), "{}", stage.shows());
}
