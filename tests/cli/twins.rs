//! Every screen has a plain twin: each place of the drawn program is named here once, with the command that
//! says or asks the same line by line. A place that is added without one does not compile.

use daymark::ui::route::{Route, Section};

use crate::home::Home;

/// How a place is reached without drawing.
enum Twin {
    /// By this command in a home with a journal, with a word of its answer.
    Command(&'static [&'static str], &'static str),
    /// As part of what other places print, or because it is a way of drawing only; why.
    Within(&'static str),
}

use Twin::{Command, Within};

macro_rules! twins {
    ($($place:pat => $twin:expr),+ $(,)?) => {
        /// Compiles only while every place is named above.
        #[expect(dead_code, reason = "its match is the test")]
        const fn every_place_is_named(route: &Route) {
            match route { $($place => {},)+ }
        }

        const TWINS: &[Twin] = &[$($twin),+];
    };
}

twins! {
    Route::Welcome => Within("daymark init asks the same; tested below, because it needs an empty home"),
    Route::Unlock(_) => Command(&["unlock-test"], "opens"),
    Route::Hidden => Within("lines that were printed cannot be hidden; plain mode says so"),
    Route::Section(Section::Today) => Command(&["journal", "list", "--limit", "1"], "note"),
    Route::Section(Section::Journal) => Command(&["journal", "list"], "note"),
    Route::Section(Section::Trends) => Command(&["trends"], "Not enough days yet"),
    Route::Section(Section::Learn) => Command(&["learn", "list"], "kratom"),
    Route::Section(Section::Tools) => Command(&["tools", "list"], "urge"),
    Route::Section(Section::Plan) => Command(&["plan", "show"], ""),
    Route::Section(Section::Call) => Command(&["lines"], "988"),
    Route::Section(Section::Settings) => Command(&["settings"], "lock-after"),
    Route::CheckIn(_) => Command(&["checkin", "--feeling", "3"], "Saved"),
    Route::After(_) => Command(&["checkin", "--use", "yes"], "safe"),
    Route::LostTolerance => Command(&["overdose"], "911"),
    Route::HadBreak => Within("daymark break"),
    Route::Lapse => Within("daymark lapse"),
    Route::Entry(_) => Within("daymark journal show ID"),
    Route::Note(_) => Command(&["note", "--file", "-"], "Saved"),
    Route::JournalSearch => Command(&["journal", "search", "words"], "words"),
    Route::JournalTag(_) => Command(&["journal", "list", "--tag", "nobody"], ""),
    Route::Before | Route::Rows(..) => Within("daymark trends says what came before, with its n"),
    Route::Visit(_) => Command(&["trends", "--days", "90"], "Not enough days yet"),
    Route::LessonAt(..) => Command(&["learn", "read", "naloxone", "--length", "1"], "naloxone"),
    Route::PrintPage(_) => Command(&["handout", "naloxone", "--format", "text"], "naloxone"),
    Route::Lesson(_) => Command(&["learn", "read", "naloxone"], "naloxone"),
    Route::LessonCheck(_) | Route::Recall => Command(&["learn", "check", "naloxone"], "naloxone"),
    Route::Claim(_) => Within("daymark learn claims prints each of them"),
    Route::Term(_) => Command(&["learn", "glossary", "tolerance"], "tolerance"),
    Route::Waiting => Within("a tool that runs line by line keeps nothing while locked"),
    Route::Claims => Command(&["learn", "claims"], "kratom"),
    Route::Glossary => Command(&["learn", "glossary"], "agonist"),
    Route::Sources(_) => Command(&["learn", "sources", "naloxone"], "evidence"),
    Route::Tool(_) => Command(&["tools", "list"], "minutes"),
    Route::SelfCheck(_) => Command(&["selfcheck", "take", "phq-2", "--answers", "1,1"], "2"),
    Route::SelfCheckHistory(_) => Command(&["selfcheck", "history", "phq-2"], ""),
    Route::HelpNowInCrisis | Route::HelpNow => Command(&["now"], "988"),
    Route::PlanCard(_) | Route::PlanCardAdding(_) | Route::SafetyCards | Route::People
        | Route::Person(_) => Command(&["plan", "show"], ""),
    Route::PlanCardChanging(..) | Route::IfThenPlan(_) => Within("daymark plan edit CARD"),
    Route::PrintPlan => Within("daymark plan print, tested where there is a plan"),
    Route::Counter => Command(&["counter", "show"], "counts nothing yet"),
    Route::Line(_) => Command(&["lines", "show", "lifeline-988"], "988"),
    Route::Suggest => Command(&["suggest", "sleep"], "-"),
    Route::SuggestForGroup => Within("daymark --group=NAMES names what is stepped through"),
    Route::Accept => Within("daymark accept CODE, tested with the suggestions"),
    Route::Summary => Command(&["summary", "--include", "check-ins"], "Self-reported"),
    Route::Group(_) => Within("one screen shown to a room; its items are learn, tools and lines"),
    Route::SettingsAt(_) => Command(&["settings", "lock-after"], "lock-after"),
    Route::DeleteAll => Within("daymark wipe, tested where nothing is left to lose"),
    Route::Export => Within("daymark export, tested with what it writes"),
    Route::Import => Within("daymark import FILE --preview, tested with files of each program"),
    Route::KeepDays => Command(&["journal", "keep"], "for good"),
    Route::Redact(_) => Within("daymark journal redact ID, tested where copies are"),
    Route::Questions => Command(&["questions", "list"], "feeling"),
    Route::ChangePassphrase => Within("daymark passphrase change asks without showing what is typed"),
    Route::NewRecoveryCode => Within("daymark passphrase recovery-code, tested with the person's commands"),
    Route::Recover => Within("daymark passphrase recover, tested in a terminal because it asks"),
    Route::About => Command(&["prove"], "network"),
    Route::Overdose => Command(&["overdose"], "naloxone"),
    Route::QrCode(_) => Within("a number is printed in digits"),
    Route::Keys(..) => Command(&["keys"], "F2"),
    Route::StartTool => Command(&["tools", "list"], "urge-surfing"),
    Route::Palette => Within("the list of commands"),
    Route::ConfirmLeave(_) => Within("quit, at every question"),
    Route::Page(_) => Within("the text of the place that opens it"),
}

#[test]
fn every_screen_has_a_plain_twin() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "some words\n").done();
    for twin in TWINS {
        match twin {
            Command(arguments, word) => {
                let ran = home.run_with(arguments, "other words\n");
                assert_eq!(ran.code, 0, "{arguments:?} {}", ran.err);
                let said = format!("{}{}", ran.out, ran.err).to_lowercase();
                assert!(said.contains(&word.to_lowercase()), "{arguments:?} {said}");
                assert!(!said.contains('\u{1b}') && !said.contains('┌'), "{arguments:?} draws");
            }
            Within(why) => assert!(why.len() > 10, "{why}"),
        }
    }
}

#[test]
fn the_first_run_has_a_plain_twin() {
    let home = Home::empty();
    let said = home.run(&["init"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.to_lowercase().contains("recovery code"), "{}", said.out);
}
