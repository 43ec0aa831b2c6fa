use daymark::content::catalog;
use daymark::store::suggestions::Suggestions;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::Route;
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::screens::pin;
use crate::stage::Stage;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/suggestions");

fn items(names: &[&str]) -> Vec<&'static catalog::Entry> {
    names.iter().map(|name| catalog::named(name).unwrap()).collect()
}

/// A guest's program that begins at this place.
fn guest_at(route: Route) -> Stage {
    let home = TempDir::new().unwrap();
    Stage::begin(home, Session::guest().unwrap(), route, LockedCard::default())
}

/// A person's own program with a suggestion being asked for.
fn accepting() -> Stage {
    let mut stage = Stage::open();
    stage.press("^p").type_text("suggestion you were").press("enter");
    assert!(stage.has("Type the code"), "{}", stage.shows());
    stage
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn what_is_suggested_is_marked_and_shown_as_a_code() {
    let mut stage = guest_at(Route::Suggest);
    pin(&mut stage, "suggest_empty");
    stage.press("enter");
    assert!(stage.has("Mark something first"));
    stage.press("Space down Space tab Space tab");
    pin(&mut stage, "suggest_no_self_checks_yet");
    stage.press("tab Space");
    pin(&mut stage, "suggest_marked");
    stage.press("enter");
    pin(&mut stage, "suggest_code");
    stage.press("y");
    let copied = stage.asked.copied.pop().unwrap();
    assert!([9, 14].contains(&copied.len()), "four things are 8 or 12 signs: {copied}");
    stage.press("enter");
    assert!(stage.has("Step through the list: 4 things"), "{}", stage.shows());
}

#[test]
fn too_much_for_a_code_says_what_to_do() {
    let mut stage = guest_at(Route::Suggest);
    for _ in 0..11 {
        stage.press("Space down");
    }
    stage.press("enter");
    assert!(stage.has("A code holds at most 10"), "{}", stage.shows());
}

#[test]
fn a_code_typed_in_is_looked_at_kept_and_taken_back() {
    let mut stage = accepting();
    pin(&mut stage, "accept_empty");
    stage.press("enter");
    assert!(stage.has("Type a code, or where a file is."));
    stage.type_text("523d rpdx").press("enter");
    pin(&mut stage, "accept_wrong");
    stage.press("backspace").type_text("p").press("enter");
    pin(&mut stage, "accept_look");
    assert!(!stage.store().learning().unwrap().is_mine("buprenorphine"));
    stage.press("enter");
    assert!(stage.store().learning().unwrap().is_mine("buprenorphine"));
    pin(&mut stage, "accept_kept");
    // What was kept can be opened at once, and later from the list.
    stage.press("enter");
    assert!(stage.has("Buprenorphine"), "{}", stage.shows());
    stage.press("esc esc");
    assert!(stage.has("kept January 12") || stage.has("kept Jan 12"), "{}", stage.shows());
    pin(&mut stage, "accept_list");
    stage.press("tab tab enter enter");
    assert!(stage.has("Buprenorphine"), "{}", stage.shows());
    stage.press("esc esc esc u");
    assert!(!stage.store().learning().unwrap().is_mine("buprenorphine"));
}

#[test]
fn later_waits_in_the_plan_and_no_thanks_leaves_nothing() {
    let mut stage = accepting();
    stage.type_text("523D-RPDP").press("enter down down enter esc 6");
    pin(&mut stage, "plan_with_a_suggestion");
    assert_eq!(Suggestions::read(stage.store()).unwrap().waiting().count(), 1);
    assert!(
        stage.has("› Add a suggestion you were given"),
        "first while it waits: {}",
        stage.shows()
    );
    stage.press("enter tab tab enter down enter");
    assert!(stage.has("Nothing was added, and nothing of it stays."), "{}", stage.shows());
    assert_eq!(Suggestions::read(stage.store()).unwrap().all(), []);
}

#[test]
fn a_file_is_opened_and_a_missing_or_huge_one_is_named() {
    let mut stage = accepting();
    stage.press("tab").type_text("/no/such/file.toml").press("enter");
    assert!(stage.has("There is no such file"), "{}", stage.shows());
    let large = stage.home.path().join("large");
    std::fs::File::create(&large).unwrap().set_len(100 * 1024 * 1024).unwrap();
    stage.press("^u").type_text(large.to_str().unwrap()).press("enter");
    assert!(stage.has("too large for a suggestion"), "{}", stage.shows());
    stage.press("^u").type_text(&format!("{FIXTURES}/suggestion.toml")).press("enter");
    assert!(stage.has("It says it is from Dana, Main Street Clinic."), "{}", stage.shows());
    stage.resize(100, 30);
    stage.resize(80, 24);
    assert!(stage.has("You have not said you know this sender"), "{}", stage.shows());
    pin(&mut stage, "accept_file");
    stage.resize(60, 18);
    assert!(stage.has("It would add 3 things:") && stage.has("PgDn More"), "{}", stage.shows());
    stage.press("pgdn");
    assert!(stage.has("Call me on Monday"), "{}", stage.shows());
}

#[test]
fn a_group_steps_through_its_list_with_space() {
    let list = items(&["sleep", "paced-breathing", "safespot"]);
    let mut stage = guest_at(Route::Group(list));
    pin(&mut stage, "group_start");
    stage.press("enter");
    pin(&mut stage, "group_lesson_summary");
    stage.press("Space");
    pin(&mut stage, "group_lesson_sentence");
    stage.press("down");
    assert!(!stage.has("daymark "), "no commands on a wall: {}", stage.shows());
    assert!(stage.has("F2, then 1: overdose steps.\n"), "one sentence, no empty rows in it");
    pin(&mut stage, "group_tool_gate");
    stage.press("down");
    assert!(stage.has("Call for: You are about to use alone."), "{}", stage.shows());
    pin(&mut stage, "group_line");
    stage.press("F2");
    assert!(stage.has("hard to wake"), "{}", stage.shows());
    stage.press("esc enter");
    assert!(stage.has("SafeSpot"), "{}", stage.shows());
    stage.press("esc Space");
    assert!(stage.has("Know first"), "{}", stage.shows());
    stage.press("Space");
    assert!(stage.has("That is the whole list."), "{}", stage.shows());
    stage.press("left up up home");
    assert!(stage.has("1 of 3"), "{}", stage.shows());
    assert!(std::fs::read_dir(stage.home.path()).unwrap().next().is_none(), "nothing is kept");
}

#[test]
fn a_group_never_shows_an_open_journal() {
    let mut stage = Stage::open();
    stage.press("^p").type_text("lead a group").press("enter");
    pin(&mut stage, "group_over_a_journal");
    assert!(!stage.has("Learn\n"), "only one row");
    stage.press("enter");
    assert!(stage.has("Choose what to step through"), "{}", stage.shows());
    stage.press("esc 2");
    assert!(stage.store().dir().is_none(), "a guest's journal, in memory");
}

#[test]
fn what_to_suggest_is_found_by_a_few_letters() {
    let mut stage = guest_at(Route::Suggest);
    stage.press("/").type_text("wind");
    pin(&mut stage, "suggest_find");
    stage.press("enter");
    assert!(stage.has("› [x] Tonight's sleep") && stage.has("1 is marked."), "{}", stage.shows());
    stage.press("/").type_text("zzz");
    assert!(stage.has("Nothing here holds these letters."), "{}", stage.shows());
    stage.press("esc esc");
    assert!(stage.has("1 is marked."), "{}", stage.shows());
}
