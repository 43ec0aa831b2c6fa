//! Every place can be used without color and without symbols: on a terminal that has neither, for a person who
//! asked for neither, and where nothing but shape and words can carry a meaning.

use daymark::domain::day::Day;
use daymark::domain::prefs::{Choice as _, Prefs, Shapes, ThemeName};
use daymark::page::example::{Plan, history};
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;
use daymark::ui::theme::{Background, Depth, Theme};
use tempfile::TempDir;

use crate::places::{kind, places};
use crate::stage::Stage;

/// The sizes at which a screen is looked at: a small window, the usual one, and a wide one.
const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 36)];

/// A place over sixty made-up days, or without any journal.
fn at(route: Route, with_journal: bool, prefs: Prefs, depth: Depth) -> Stage {
    let today: Day = "2026-01-12".parse().unwrap();
    let plan = Plan { days: 60, today, offset_seconds: -5 * 3600, seed: 1, check_ins_max: 1 };
    let session = if with_journal {
        Session::example(history(plan), Vec::new()).unwrap()
    } else {
        Session::default()
    };
    let theme = Box::leak(Box::new(move |prefs: &Prefs, _: Option<Background>| {
        Theme::new(prefs.theme, depth, Background::Dark)
    }));
    let home = TempDir::new().unwrap();
    Stage::begin_looking(home, session, route, LockedCard::default(), prefs, theme)
}

#[test]
fn every_place_without_symbols_is_letters_only() {
    let prefs = Prefs { shapes: Shapes::Letters, ..Prefs::default() };
    let mut count = 0;
    for with_journal in [true, false] {
        for route in places() {
            let name = kind(&route);
            let mut stage = at(route, with_journal, prefs.clone(), Depth::None);
            for (width, height) in SIZES {
                stage.resize(width, height);
                let shown = stage.shows();
                let strange = shown.chars().find(|char| !char.is_ascii() && !char.is_alphabetic());
                assert_eq!(strange, None, "{name} at {width}x{height}:\n{shown}");
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count}");
}

#[test]
fn every_place_without_color_has_none_in_any_theme() {
    for theme in ThemeName::ALL {
        let prefs = Prefs { theme: *theme, ..Prefs::default() };
        for route in places() {
            let name = kind(&route);
            let stage = at(route, true, prefs.clone(), Depth::None);
            assert!(!stage.is_coloured(), "{name} in {theme:?}");
        }
    }
    let night = Prefs { theme: ThemeName::Night, ..Prefs::default() };
    let stage = at(Route::Overdose, true, night, Depth::Full);
    assert!(stage.is_coloured(), "where there is color, it would be seen");
}

#[test]
fn no_place_shows_the_ground_of_the_terminal_through_a_theme_that_has_its_own() {
    let dawn = Prefs { theme: ThemeName::Dawn, ..Prefs::default() };
    for route in places() {
        let name = kind(&route);
        let mut stage = at(route, true, dawn.clone(), Depth::Full);
        for (width, height) in SIZES {
            stage.resize(width, height);
            assert_eq!(stage.holes(), 0, "{name} at {width}x{height}");
        }
    }
}

#[test]
fn without_symbols_no_arrow_reads_as_another_key() {
    let prefs = Prefs { shapes: Shapes::Letters, ..Prefs::default() };
    for route in places() {
        let name = kind(&route);
        let mut stage = at(route, true, prefs.clone(), Depth::None);
        for (width, height) in [(60, 18), (80, 24), (120, 36), (40, 12)] {
            stage.resize(width, height);
            let shown = stage.shows();
            for sign in ["^v", "<>", "v more", "^ more", "> Older", "< Back"] {
                assert!(!shown.contains(sign), "{sign} in {name} at {width}x{height}:\n{shown}");
            }
        }
    }
    let mut stage = at(Route::Section(Section::Learn), true, prefs, Depth::None);
    stage.resize(80, 24);
    assert!(stage.has("Up/Down Move") && stage.has("more below"), "{}", stage.shows());
}
