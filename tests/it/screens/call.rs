//! Call, the plan's people, and the codes for a phone, as a person sees them.

use daymark::content::words::Words;
use daymark::domain::change::Change;
use daymark::domain::person::{Person, WhileLocked};
use daymark::system::locked_card::{self, CardPerson, LockedCard};
use daymark::ui::route::{Route, Section};
use daymark::ui::screens::call::detail;
use daymark::ui::screens::call::lines::{Moment, directory};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::screens::pin;
use crate::stage::Stage;

fn person(id: &str, name: &str, phone: &str, while_locked: WhileLocked) -> Change {
    Change::SavePerson(Box::new(Person {
        id: id.parse().unwrap(),
        name: name.into(),
        phone: phone.into(),
        note: "sister".into(),
        while_locked,
    }))
}

fn people() -> Vec<Change> {
    vec![
        person("p-1", "Rosa", "617-555-0142", WhileLocked::Hidden),
        person("p-2", "Dana", "617-555-0110", WhileLocked::Hidden),
    ]
}

fn locked_call() -> Stage {
    let card = LockedCard {
        people: vec![CardPerson { name: "Rosa".into(), phone: "617-555-0142".into() }],
        overdose_card: false,
        ..LockedCard::default()
    };
    let home = TempDir::new().unwrap();
    Stage::begin(home, Session::default(), Route::Section(Section::Call), card)
}

#[test]
fn the_list() {
    pin(Stage::guest().press("7"), "call_list");
}

#[test]
fn the_list_scrolled_to_its_middle_and_end() {
    let mut stage = Stage::guest();
    stage.press("7 pgdn pgdn pgdn");
    pin(&mut stage, "call_list_middle");
    stage.press("end");
    pin(&mut stage, "call_list_end");
}

#[test]
fn the_list_while_locked() {
    let mut stage = locked_call();
    pin(&mut stage, "call_list_locked");
    stage.press("down down m");
    assert!(stage.has("Open your journal first"));
    stage.press("1");
    assert!(stage.has("Call   "), "a number leads nowhere while locked");
}

#[test]
fn own_numbers_stand_first_and_can_be_shown_while_locked() {
    let mut stage = Stage::open_with(people());
    stage.press("7 home");
    pin(&mut stage, "call_own_numbers");
    stage.resize(80, 24);
    stage.press("down v");
    assert!(stage.has("Anyone at this computer can read"));
    insta::assert_snapshot!(stage.shows());
}

#[test]
fn the_lock_screen_follows_the_journal_also_when_a_change_is_taken_back() {
    let mut stage = Stage::open_with(people());
    let places = stage.home.path().join("journal");
    let places = daymark::system::paths::Places::within(&places).unwrap();
    let shown = || locked_card::read(&places.locked_card).0.people.len();
    stage.press("7 home v");
    assert_eq!(shown(), 1);
    stage.press("u").wait(0);
    assert_eq!(shown(), 0, "undo hides the number again");
    stage.press("v d");
    assert_eq!(shown(), 0, "a deleted number is not shown either");
    stage.press("u").wait(0);
    assert_eq!(shown(), 1);
}

/// `text` without its spaces, as a sentence is found that may be broken anywhere.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The details of a frame, right of its rule or below it, without spaces.
fn beside(frame: &str) -> String {
    let panel = |line: &str| line.split('│').next_back().unwrap_or_default().to_owned();
    letters(&frame.lines().map(panel).collect::<Vec<_>>().join(" "))
}

#[test]
fn whichever_line_is_chosen_its_caveat_stands_whole_beside_it() {
    // Beside a wide list stands a code, which takes long to draw: there only some are looked at.
    for (width, height, step, least) in
        [(60, 18, "down", 60), (80, 24, "down", 60), (120, 36, "pgdn", 4)]
    {
        let mut stage = Stage::guest();
        stage.resize(width, height).press("7 home");
        let mut seen = 0;
        for _ in 0..if step == "down" { directory().services().len() } else { 8 } {
            stage.press(step);
            let frame = stage.shows();
            let chosen =
                frame.lines().find_map(|line| line.split(" › ").nth(1)).unwrap_or_default();
            let service =
                directory().services().iter().find(|it| chosen.starts_with(&it.short_name));
            if let Some(caveat) = service.and_then(|service| service.caveat.as_ref()) {
                assert!(beside(&frame).contains(&letters(caveat)), "{caveat}\n{frame}");
                seen += 1;
            }
        }
        assert!(seen >= least, "{seen} at {width}x{height}");
    }
}

#[test]
fn an_old_number_says_so_at_every_size_and_a_legal_promise_is_never_cut() {
    for (width, height) in [(60, 18), (80, 24), (120, 36), (140, 40)] {
        let mut stage = Stage::guest();
        stage.resize(width, height).press("7 /").type_text("samaritans 877");
        stage.press("enter esc").resize(width, height);
        stage.press("down");
        let frame = beside(&stage.shows());
        assert!(frame.contains(&letters("It may be out of date.")), "{}", stage.shows());
        let mut stage = Stage::guest();
        stage.resize(width, height).press("7");
        let frame = beside(&stage.shows());
        let law = letters("having or using drugs. It does not cover every charge.");
        let has_law = frame.contains(&letters("Massachusetts law protects"));
        assert!(frame.contains(&law) || !has_law, "{}", stage.shows());
    }
}

#[test]
fn who_thinks_of_dying_sees_988_first_and_everybody_else_below_what_was_found() {
    let mut stage = Stage::guest();
    stage.resize(80, 24).press("7 /").type_text("i want to die");
    let frame = stage.shows();
    let first = frame.lines().find(|line| line.contains('›') && !line.contains("Call")).unwrap();
    assert!(first.contains("988"), "{frame}");
    assert!(frame.contains("Always open") && frame.contains("911"), "{frame}");
    stage.press("esc /").type_text("percocet");
    assert!(stage.has("Always open") && stage.has("988 Suicide"), "{}", stage.shows());
}

#[test]
fn the_way_to_the_counties_stands_first_and_says_where_it_leads() {
    let mut stage = Stage::guest();
    stage.resize(60, 18).press("7");
    assert!(stage.has("What is near me?") && stage.has("Someone cannot be woken"));
    stage.press("up");
    assert!(stage.has("Pick your county.") && stage.has("Enter Choose"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("Barnstable"), "{}", stage.shows());
}

#[test]
fn more_choices_of_a_filter_are_said_to_be_there() {
    let mut stage = Stage::guest();
    stage.resize(60, 18).press("7 f down");
    assert!(stage.has("↓ more"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("↑ more") && !stage.has("↓ more"), "{}", stage.shows());
}

#[test]
fn a_county_is_found_by_arrows_or_by_its_first_letter() {
    let mut stage = Stage::guest();
    stage.press("7 up enter");
    assert!(stage.has("› ● any") && stage.has("↑↓ a-z Choose"), "{}", stage.shows());
    stage.press("down down");
    assert!(stage.has("› ● Berkshire") && stage.has("[Berkshire]"), "{}", stage.shows());
    // Twice the letter: the second county with it.
    stage.press("w up n n");
    assert!(stage.has("› ● Norfolk"), "{}", stage.shows());
    stage.press("W enter");
    assert!(stage.has("Near you: Worcester County"), "{}", stage.shows());
    // A row of yes or no turns at once, and Esc shows the list.
    stage.press("f down down down");
    assert!(stage.has("Esc shows them") && stage.has("Esc Show"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("[yes]"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Show: Worcester, open"), "{}", stage.shows());
}

#[test]
fn the_filters() {
    let mut stage = Stage::guest();
    stage.press("7 f right right right down");
    pin(&mut stage, "call_filters");
}

#[test]
fn the_page_of_a_county() {
    let mut stage = Stage::guest();
    stage.press("7 f down right esc");
    pin(&mut stage, "call_county");
    stage.resize(80, 24);
    stage.press("end");
    insta::assert_snapshot!("county_end", stage.shows());
}

#[test]
fn a_search() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("nantucket");
    pin(&mut stage, "call_search");
    stage.press("esc");
    assert!(stage.has("lines and services"));
}

#[test]
fn nothing_found_leads_somewhere() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("nantucket zzz");
    pin(&mut stage, "call_nothing_found");
    stage.resize(80, 24).press("esc /").type_text("trans lifeline");
    stage.press("enter esc f down down down right esc");
    insta::assert_snapshot!("none_open", stage.shows());
}

#[test]
fn every_detail_of_a_line() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("safespot");
    stage.press("enter");
    pin(&mut stage, "call_line");
    stage.resize(80, 24).press("end");
    insta::assert_snapshot!("line_end", stage.shows());
}

#[test]
fn an_old_entry_says_so() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("moar");
    pin(&mut stage, "call_ask_about");
    stage.press("esc /").type_text("samaritans 877");
    pin(&mut stage, "call_stale");
    stage.resize(80, 24).press("enter");
    insta::assert_snapshot!("stale_line", stage.shows());
}

#[test]
fn where_a_number_comes_from() {
    let line = directory().get("samaritans-statewide").unwrap();
    let moment = Moment("2026-11-24T09:00:00".parse().unwrap());
    let page = detail::sources(&Words::english(), line, moment);
    insta::assert_snapshot!(format!("{}\n\n{}", page.title, page.paragraphs.join("\n")));
}

#[test]
fn an_old_list_says_so_calmly() {
    let mut stage = Stage::guest();
    stage.press("7").wait(0);
    assert!(!stage.has("last checked"));
    stage.wait(700 * 24 * 60 * 60).press("down");
    insta::assert_snapshot!(stage.shows());
}

#[test]
fn a_line_that_did_not_work_shows_another_first() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("safespot");
    stage.press("enter space");
    insta::assert_snapshot!(stage.shows());
    stage.press("esc");
    assert!(stage.has("did not work"));
    stage.press("u");
    assert!(!stage.has("did not work"));
}

#[test]
fn a_line_of_ones_own_stands_first() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("safespot");
    stage.press("enter m esc esc home");
    insta::assert_snapshot!(stage.shows());
}

#[test]
fn adding_a_number() {
    let mut stage = Stage::guest();
    stage.press("7 a").type_text("Rosa");
    stage.press("tab").type_text("617-555-0142");
    pin(&mut stage, "person");
    stage.resize(80, 24).press("^S");
    assert!(stage.has("My own numbers") && stage.has("Kept until you leave."));
    assert_eq!(stage.store().people().unwrap().len(), 1);
    stage.press("u");
    assert!(stage.store().people().unwrap().is_empty());
}

#[test]
fn leaving_the_form_keeps_the_words() {
    let mut stage = Stage::guest();
    stage.press("7 a").type_text("Rosa");
    stage.press("esc");
    assert_eq!(stage.store().people().unwrap().len(), 1);
    stage.press("a tab tab").type_text("just a note");
    stage.press("esc");
    assert!(stage.has("Give a name or a number first"));
    stage.press("esc");
    assert_eq!(stage.store().people().unwrap().len(), 1);
}

#[test]
fn the_plan() {
    pin(Stage::guest().press("6"), "plan_empty");
    let mut stage = Stage::open_with(people());
    stage.press("6");
    pin(&mut stage, "plan");
    stage.resize(80, 24).press("end up up up v");
    assert!(stage.has("The overdose card is shown while locked."));
}

#[test]
fn the_plan_with_many_people() {
    let many = (0..40)
        .map(|n| {
            person(
                &format!("p-{n}"),
                &format!("Person {n:02}"),
                "617-555-0142",
                WhileLocked::Hidden,
            )
        })
        .collect();
    let mut stage = Stage::open_with(many);
    stage.press("6 down down down down enter").press(&"down ".repeat(30));
    pin(&mut stage, "plan_full");
}

#[test]
fn no_key_in_any_order_breaks_the_list() {
    let mut stage = Stage::open_with(people());
    stage.press("7");
    let keys = "down f right down right enter pgdn m a esc c c esc y i esc end up d u v space / esc f r esc home e esc enter esc";
    for (width, height) in [(60, 18), (80, 24), (121, 40), (60, 19), (200, 60)] {
        stage.resize(width, height);
        stage.press(keys);
        assert!(stage.has("Call"), "{width}x{height}");
    }
}

/// Every message key that stands in the program text of these files.
fn keys(text: &str) -> Vec<String> {
    let areas = ["call-", "line-", "person-", "plan-", "qr-", "sheet-", "notice-"];
    let words = text.split('"').skip(1).step_by(2);
    let is_key = |word: &&str| {
        areas.iter().any(|area| word.starts_with(area) && word.len() > area.len())
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !word.ends_with('-')
    };
    words.filter(is_key).map(str::to_owned).collect()
}

#[test]
fn every_message_that_is_said_exists() {
    let words = Words::english();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut count = 0;
    for file in [
        "ui/screens/call.rs",
        "ui/screens/call/acts.rs",
        "ui/screens/call/draw.rs",
        "ui/screens/call/detail.rs",
        "ui/screens/call/filters.rs",
        "ui/screens/call/lines.rs",
        "ui/screens/call/list.rs",
        "ui/screens/call/people.rs",
        "ui/screens/line.rs",
        "ui/screens/person.rs",
        "ui/screens/plan.rs",
        "ui/overlays/qr_code.rs",
        "page/line_words.rs",
        "cli/lines.rs",
        "page/lines_sheet.rs",
    ] {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        for key in keys(text.split("#[cfg(test)]").next().unwrap_or_default()) {
            assert!(words.has(&key), "{key} in {file}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
    for need in daymark::content::need::Need::ALL {
        assert!(words.has(&format!("need-{}", need.id())), "{need:?}");
    }
}

#[test]
fn a_page_to_read_on_the_phone_stays_when_the_journal_locks() {
    let mut stage = Stage::open_with(people());
    stage.press("7 /").type_text("safespot");
    stage.press("enter space");
    assert!(stage.has("You marked"));
    stage.wait(600);
    assert!(stage.has("Say first") && !stage.has("You marked"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Passphrase"), "{}", stage.shows());
}
