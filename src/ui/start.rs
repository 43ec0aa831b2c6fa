//! The drawn program from its first frame to its last: what it is given, and where it begins.

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::content::catalog;
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::prefs::{Prefs, Shapes, Switch};
use crate::page::example::kept;
use crate::store::{Store, VaultDir, VaultState};
use crate::system::chance::Chance;
use crate::system::clock::Clock;
use crate::system::colour::{ColourWish, Colours, colours};
use crate::system::ending;
use crate::system::environment::{self, Environment};
use crate::system::locked_card::LockedCard;
use crate::system::paths::Places;
use crate::ui::job::{self, Cost, Worker};
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Section};
use crate::ui::runtime::{Left, Runtime, World};
use crate::ui::session::Session;
use crate::ui::terminal::{self, FrameWriter, Taken};
use crate::ui::theme::{Background, Depth, Theme};

/// What the drawn program begins with.
#[derive(Debug)]
pub struct App {
    /// Where everything is kept.
    pub places: Places,
    /// What the person has set.
    pub prefs: Prefs,
    /// What they allowed to show while locked.
    pub locked_card: LockedCard,
    /// The journal, when a file gave the passphrase.
    pub store: Option<Store>,
    /// A made-up history to show instead, in memory; empty otherwise.
    pub example: Vec<Entry>,
    /// What a group steps through, as a guest; `None` when nobody leads one.
    pub group: Option<Vec<&'static catalog::Entry>>,
    /// What was found on the way, as whole sentences.
    pub notices: Vec<String>,
    /// `--color`.
    pub colour: ColourWish,
    /// `--ascii`.
    pub ascii: Switch,
}

/// The world as `main` read it.
#[derive(Clone, Copy)]
pub struct Outside<'w> {
    /// The environment.
    pub environment: &'w Environment,
    /// The time.
    pub clock: &'w dyn Clock,
    /// Randomness.
    pub chance: &'w dyn Chance,
    /// The words.
    pub words: &'w Words,
}

/// From now on a panic of the program gives the terminal back, then has `say` print `sentence` and where
/// it happened: a file and a line, never the message, because a panic over a piece of text quotes it.
pub fn when_it_panics(sentence: String, say: fn(&str, Option<(&str, u32)>)) {
    std::panic::set_hook(Box::new(move |panic| {
        // A job that panics on its own thread is a failed job; the screen goes on.
        if std::thread::current().name() != Some("main") {
            return;
        }
        terminal::give_back();
        say(&sentence, panic.location().map(|place| (place.file(), place.line())));
    }));
}

/// How the drawn program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person left, and what they typed is kept or not.
    Left(Left),
    /// The person chose plain questions, which go on in the same run.
    InLines,
}

/// Run the drawn program until the person leaves.
///
/// # Errors
/// When the terminal cannot be taken, drawn on or read.
pub fn run(app: App, outside: &Outside<'_>) -> io::Result<Ended> {
    let vault = VaultDir::new(app.places.data.clone());
    let environment = outside.environment;
    let wish = app.colour;
    let theme = |prefs: &Prefs, told: Option<Background>| {
        let depth = match colours(wish, prefs.theme, environment) {
            Colours::None => Depth::None,
            Colours::Indexed => Depth::Indexed,
            Colours::Full => Depth::Full,
        };
        Theme::new(prefs.theme, depth, told.unwrap_or(background(environment)))
    };
    let world = World {
        clock: outside.clock,
        chance: outside.chance,
        words: outside.words,
        places: &app.places,
        vault: &vault,
        cost: Cost::Measured,
        worker: Worker::Thread,
        theme: &theme,
    };
    let shapes = shapes(&app, environment);
    let prefs = app.prefs;
    let is_example = !app.example.is_empty();
    let first = match app.group {
        Some(items) => Route::Group(items),
        None if is_example => Route::Section(Section::Today),
        None => first(app.store.as_ref(), &vault),
    };
    let is_group = matches!(first, Route::Group(_));
    let session = if is_group {
        Session::guest().map_err(io::Error::other)?
    } else if is_example {
        let today = Day::of(outside.clock.now(), prefs.day_start);
        Session::example(app.example, kept(today)).map_err(io::Error::other)?
    } else {
        app.store.map(Session::open).unwrap_or_default()
    };

    let mut port = Taken::take(prefs.mouse)?;
    let mut events =
        if environment.knows_background() { port.events() } else { port.events_and_background() };
    let backend = CrosstermBackend::new(FrameWriter::new(io::stdout()));
    let mut terminal = Terminal::new(backend)?;
    let chosen = prefs.shapes;
    let mut runtime = Runtime::new(world, prefs, session, app.locked_card, first);
    if shapes != chosen {
        runtime.lend(shapes);
    }
    if !app.notices.is_empty() {
        runtime.say(Notice::problem(app.notices.join(" ")));
    }
    let ran = runtime.run(&mut terminal, &mut events, &mut port);
    let goes_on_in_lines = runtime.goes_on_in_lines();
    drop(runtime);
    drop(port);
    job::wait_for_all(JOBS_END);
    // A disk that hangs kept one of them from coming to an end.
    drop(ending::leave());
    ran.map(|left| if goes_on_in_lines { Ended::InLines } else { Ended::Left(left) })
}

/// How long leaving waits for a key that is being worked out, at the most.
const JOBS_END: Duration = Duration::from_secs(10);

/// Where the program begins.
fn first(store: Option<&Store>, vault: &VaultDir) -> Route {
    match (store, vault.state()) {
        (Some(_), _) => Route::Section(Section::Today),
        (None, VaultState::Absent | VaultState::Empty | VaultState::Unfinished) => Route::Welcome,
        (None, _) => Route::Unlock(None),
    }
}

/// The characters to draw with; a console with few symbols gets fewer unless the person chose.
fn shapes(app: &App, environment: &Environment) -> Shapes {
    match app.prefs.shapes {
        _ if app.ascii.is_on() => Shapes::Letters,
        Shapes::Full if environment.old_windows_console => Shapes::Simple,
        chosen => chosen,
    }
}

const fn background(environment: &Environment) -> Background {
    match environment.background {
        environment::Background::Unknown => Background::Unknown,
        environment::Background::Dark => Background::Dark,
        environment::Background::Light => Background::Light,
    }
}
