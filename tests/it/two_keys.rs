//! Every coping tool starts with two keys from every place, also while locked and in a small window.

use std::collections::BTreeSet;

use daymark::content::tool::Tool;
use daymark::system::locked_card::LockedCard;
use daymark::ui::overlays::start_tool::signed;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::places::{kind, places};
use crate::stage::Stage;

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
