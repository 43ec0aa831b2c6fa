//! Frames with a pack: whose a thing is stands wherever the thing does.

use std::sync::OnceLock;

use chrono::NaiveDate;
use daymark::content::source::Source;
use daymark::content::{catalog, pack, pack_skeleton, packs};
use daymark::domain::answer::Answer;
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::rating::Step;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::stage::Stage;

pub const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 36)];
const FROM: &str = "From Clinic on Main Street. Daymark did not check it.";
const SHORT: &str = "from Clinic on Main Street";

fn files() -> Vec<(String, String)> {
    let mut files =
        pack_skeleton::files("main-street", "Clinic on Main Street", "2026-01-10", 2026);
    for (path, text) in &mut files {
        if path == "services/lines.toml" {
            let lines = text.lines().skip(2).map(|line| line.trim_start_matches(['#', ' ']));
            *text = lines.collect::<Vec<_>>().join("\n");
        }
        *text = text.replace("An example to write over", "Our Tuesday group");
        *text = text.replace("\"One plain sentence for the list.\"", "\"What our group is for.\"");
        *text = text.replace("by = \"\"", "by = \"Dana and Lee\"");
    }
    let broken = files.iter().find(|(path, _)| path.starts_with("modules/")).unwrap();
    let text = broken.1.replace("main-street-example", "main-street-other");
    files.push(("modules/main-street-other.md".into(), text.replace("# More", "# Less")));
    files
}

/// Show the pack, once for all tests here.
pub fn show() {
    static HOME: OnceLock<TempDir> = OnceLock::new();
    HOME.get_or_init(|| {
        let home = TempDir::new().unwrap();
        let made = files();
        let sources: Vec<Source> = made
            .iter()
            .filter(|(path, _)| path != "README.md")
            .map(|(path, text)| Source::pack("x", path, text))
            .collect();
        let file = packs::file(home.path(), "main-street");
        std::fs::write(file, pack::pack(&sources).unwrap()).unwrap();
        let who_5 = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/who-5");
        let (sources, issues) = pack::open(&who_5, "who-5");
        assert_eq!(issues, []);
        let file = packs::file(home.path(), "who-5");
        std::fs::write(file, pack::pack(&sources).unwrap()).unwrap();
        packs::show(home.path(), NaiveDate::from_ymd_opt(2026, 1, 12).unwrap());
        home
    });
}

pub fn at(route: Route) -> Stage {
    show();
    let home = TempDir::new().unwrap();
    Stage::begin(home, Session::guest().unwrap(), route, LockedCard::default())
}

/// Check-ins on the last `days` days.
pub fn check_ins(days: u64) -> Vec<Change> {
    let check_in = |back: u64| {
        let day = "2026-01-12".parse::<Day>().unwrap().earlier(back);
        let moment = format!("{day}T20:00:00-05:00").parse().unwrap();
        let id = EntryId::new(moment, [u8::try_from(back).unwrap(); 10]);
        let mut entry = Entry::new(id, Kind::CheckIn, day, moment);
        let step = Step::try_from(u8::try_from(back % 5).unwrap()).unwrap();
        entry.answers.insert("urges".parse().unwrap(), Answer::Step(step));
        Change::Save(Box::new(entry))
    };
    (0..days).map(check_in).collect()
}

fn pin(stage: &mut Stage, name: &str, words: &str) {
    for (width, height) in SIZES {
        stage.resize(width, height);
        let shown = stage.shows();
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), shown);
        assert!(shown.contains(words), "{name} {width}x{height}\n{shown}");
    }
    stage.resize(80, 24);
}

#[test]
fn learn_has_a_shelf_for_the_pack() {
    let mut stage = at(Route::Section(Section::Learn));
    stage.press("end up up up");
    pin(&mut stage, "learn", FROM);
    assert!(!stage.has("Our Tuesday group (other)"));
}

#[test]
fn the_reader_says_whose_a_topic_is_wherever_one_is_in_it() {
    let mut stage = at(Route::Lesson("main-street-example".into()));
    pin(&mut stage, "reader", FROM);
    for _ in 0..6 {
        stage.press("PgDn");
        assert!(stage.has(FROM), "{}", stage.shows());
    }
    stage.press("i");
    assert!(!stage.has(FROM), "its facts are Daymark's own\n{}", stage.shows());
    let mut ships = at(Route::Lesson("urges".into()));
    ships.press("enter");
    assert!(!ships.has("Daymark did not check"));
}

#[test]
fn a_search_and_the_list_of_everything_say_whose_a_thing_is() {
    let mut stage = at(Route::Section(Section::Learn));
    stage.press("/").type_text("tuesday");
    pin(&mut stage, "search", SHORT);
    let mut stage = at(Route::Section(Section::Today));
    stage.press("^p").type_text("tuesday");
    pin(&mut stage, "palette", SHORT);
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn tools_say_whose_they_are_in_the_list_and_at_every_step() {
    let mut stage = at(Route::Section(Section::Tools));
    let row = catalog::entries()
        .iter()
        .filter(|entry| entry.kind == daymark::domain::suggestion::Kind::Tool)
        .position(|entry| entry.id == "main-street-tool")
        .unwrap();
    stage.press(&"down ".repeat(row));
    pin(&mut stage, "tools", FROM);
    let mut stage = at(Route::Tool("main-street-tool".into()));
    pin(&mut stage, "tool", FROM);
    for _ in 0..4 {
        stage.press("enter");
        if stage.has("Our Tuesday group") {
            assert!(stage.has(FROM), "{}", stage.shows());
        }
    }
}

#[test]
fn lines_of_a_pack_stand_below_the_others_under_whose_they_are() {
    let mut stage = at(Route::Section(Section::Call));
    stage.press("end");
    pin(&mut stage, "call", FROM);
    let mut stage = at(Route::Section(Section::Call));
    stage.press("/").type_text("front desk");
    assert!(stage.has(FROM), "{}", stage.shows());
    let mut stage = at(Route::Line("main-street-front-desk".into()));
    pin(&mut stage, "line", FROM);
}

#[test]
fn help_now_shows_nothing_of_a_pack() {
    for route in [Route::HelpNow, Route::Overdose] {
        let mut stage = at(route);
        stage.press("PgDn");
        assert!(!stage.has("Main Street"), "{}", stage.shows());
    }
}

#[test]
fn suggesting_says_whose_a_thing_is_and_that_a_code_cannot_name_it() {
    let mut stage = at(Route::Suggest);
    let row = catalog::entries()
        .iter()
        .filter(|entry| entry.kind == daymark::domain::suggestion::Kind::Lesson)
        .position(|entry| entry.id == "main-street-example")
        .unwrap();
    stage.press(&"down ".repeat(row)).press("Space");
    pin(&mut stage, "suggest", SHORT);
    stage.press("enter");
    assert!(stage.has("main-street-example is from a pack"), "{}", stage.shows());
}

#[test]
fn a_group_can_step_through_what_is_in_a_pack() {
    show();
    let list = ["main-street-example", "main-street-tool", "main-street-front-desk"]
        .map(|id| catalog::named(id).unwrap());
    let mut stage = at(Route::Group(list.to_vec()));
    stage.press("enter");
    pin(&mut stage, "group", "From Clinic on Main Street.");
    stage.press("down");
    assert!(stage.has(FROM));
    stage.press("down");
    assert!(stage.has(FROM) && stage.has("617-555-0142"), "{}", stage.shows());
}

#[test]
fn about_names_the_pack_and_what_of_it_is_left_out() {
    let mut stage = at(Route::About);
    for (width, height) in SIZES {
        stage.resize(width, height).press("home");
        for _ in 0..90 {
            if stage.has("To take one away") {
                break;
            }
            stage.press("down");
        }
        insta::assert_snapshot!(format!("about_{width}x{height}"), stage.shows());
        for words in
            ["They say it is by Dana and Lee.", "modules/main-street-other.md:", "headings:"]
        {
            assert!(stage.has(words), "{words}\n{}", stage.shows());
        }
    }
}
