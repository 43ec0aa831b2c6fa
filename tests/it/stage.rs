//! A program on a stage: keys in, text out. Time, chance and the disk are the test's.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use daymark::content::words::Words;
use daymark::domain::change::Change;
use daymark::domain::prefs::{Prefs, ThemeName};
use daymark::store::{KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SeededChance;
use daymark::system::clock::StillClock;
use daymark::system::locked_card::LockedCard;
use daymark::system::paths::Places;
use daymark::ui::job::{Cost, Worker};
use daymark::ui::key::Key;
use daymark::ui::route::Route;
use daymark::ui::runtime::{Runtime, World};
use daymark::ui::session::Session;
use daymark::ui::terminal::{Event, Events, Port};
use daymark::ui::theme::{Background, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;
use tempfile::TempDir;

/// The instant at which every stage begins: a Monday, a few minutes past nine in the morning.
pub const START: &str = "2026-01-12T09:02:00-05:00";
/// The passphrase of every journal on a stage.
pub const PASSPHRASE: &str = "four easy words here";

/// What makes a theme of what the person set and of the background.
type Painter = &'static dyn Fn(&Prefs, Option<Background>) -> Theme;

/// What the program asked of the terminal.
#[derive(Debug, Default)]
pub struct Asked {
    /// Window titles, in order.
    pub titles: Vec<String>,
    /// What was copied.
    pub copied: Vec<String>,
    /// How often it was suspended.
    pub suspended: usize,
}

impl Port for Asked {
    fn title(&mut self, title: &str) {
        self.titles.push(title.to_owned());
    }

    fn copy(&mut self, text: &str) {
        self.copied.push(text.to_owned());
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.suspended += 1;
        Ok(())
    }

    fn mouse(&mut self, _: daymark::domain::prefs::Switch) {}
}

/// A list of things that happen, then nothing.
struct Script {
    events: VecDeque<Event>,
}

impl Events for Script {
    fn next(&mut self, _: Duration) -> io::Result<Option<Event>> {
        match self.events.pop_front() {
            Some(event) => Ok(Some(event)),
            None => Err(io::Error::from(io::ErrorKind::UnexpectedEof)),
        }
    }
}

/// A script whose last event is a nap: deadlines that have come are met. It remembers for how long it could
/// have been.
struct Nap(Option<Duration>);

impl Events for Nap {
    fn next(&mut self, nap: Duration) -> io::Result<Option<Event>> {
        if self.0.replace(nap).is_some() {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        Ok(None)
    }
}

/// The program on a stage.
pub struct Stage {
    runtime: Runtime<'static>,
    terminal: Terminal<TestBackend>,
    clock: &'static StillClock,
    /// What the program asked of the terminal.
    pub asked: Asked,
    /// The folder of the journal.
    pub home: TempDir,
    /// Whether the program has ended.
    pub has_ended: bool,
}

impl Stage {
    /// A guest's program, on Today, at 80 by 24.
    pub fn guest() -> Self {
        Self::guest_with(Vec::new())
    }

    /// A guest's program whose journal already holds these.
    pub fn guest_with(changes: Vec<Change>) -> Self {
        let mut session = Session::guest().unwrap();
        for change in changes {
            session.keep(&change).unwrap();
        }
        let first = Route::Section(daymark::ui::route::Section::Today);
        Self::begin(TempDir::new().unwrap(), session, first, LockedCard::default())
    }

    /// A person's own program, unlocked, on Today.
    pub fn open() -> Self {
        Self::open_with(Vec::new())
    }

    /// A person's own program whose journal already holds these.
    pub fn open_with(changes: Vec<Change>) -> Self {
        Self::open_at(Route::Section(daymark::ui::route::Section::Today), changes)
    }

    /// The same, at this place.
    pub fn open_at(first: Route, changes: Vec<Change>) -> Self {
        let home = TempDir::new().unwrap();
        let mut store = Self::journal(&home);
        for change in changes {
            store.apply(&change).unwrap();
        }
        Self::begin(home, Session::open(store), first, LockedCard::default())
    }

    /// A program before its passphrase, with a journal on disk.
    pub fn locked() -> Self {
        Self::locked_with(LockedCard::default())
    }

    /// The same, where something may be seen while locked.
    pub fn locked_with(card: LockedCard) -> Self {
        let home = TempDir::new().unwrap();
        drop(Self::journal(&home));
        Self::begin(home, Session::default(), Route::Unlock(None), card)
    }

    /// A program that has never been started before.
    pub fn first_run() -> Self {
        let home = TempDir::new().unwrap();
        Self::begin(home, Session::default(), Route::Welcome, LockedCard::default())
    }

    fn journal(home: &TempDir) -> Store {
        let dir = VaultDir::new(home.path().join("journal"));
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        let chance = SeededChance::new(7);
        vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &chance).unwrap().0
    }

    /// Begin anywhere. What the program borrows lives as long as the test process.
    pub fn begin(home: TempDir, session: Session, first: Route, card: LockedCard) -> Self {
        Self::begin_as(home, session, first, card, Prefs::default())
    }

    /// The same, with what the person has set.
    pub fn begin_as(
        home: TempDir,
        session: Session,
        first: Route,
        card: LockedCard,
        mut prefs: Prefs,
    ) -> Self {
        prefs.theme = ThemeName::Plain;
        Self::begin_looking(home, session, first, card, prefs, &|_, _| Theme::PLAIN)
    }

    /// The same, with the colors of a terminal.
    pub fn begin_looking(
        home: TempDir,
        session: Session,
        first: Route,
        card: LockedCard,
        prefs: Prefs,
        theme: &'static dyn Fn(&Prefs, Option<Background>) -> Theme,
    ) -> Self {
        Self::begin_whole(home, session, first, (card, prefs), (Worker::Inline, theme))
    }

    /// The same, with jobs done here or on another thread.
    pub fn begin_with(
        home: TempDir,
        session: Session,
        first: Route,
        (card, mut prefs): (LockedCard, Prefs),
        worker: Worker,
    ) -> Self {
        prefs.theme = ThemeName::Plain;
        Self::begin_whole(home, session, first, (card, prefs), (worker, &|_, _| Theme::PLAIN))
    }

    fn begin_whole(
        home: TempDir,
        session: Session,
        first: Route,
        (card, prefs): (LockedCard, Prefs),
        (worker, theme): (Worker, Painter),
    ) -> Self {
        let clock: &'static StillClock =
            Box::leak(Box::new(StillClock::at(START.parse().unwrap())));
        let places: &'static Places =
            Box::leak(Box::new(Places::within(&home.path().join("journal")).unwrap()));
        let world = World {
            clock,
            chance: Box::leak(Box::new(SeededChance::new(42))),
            words: Box::leak(Box::new(Words::english())),
            places,
            vault: Box::leak(Box::new(VaultDir::new(places.data.clone()))),
            cost: Cost::Fixed(KdfCost::CHEAP_FOR_TESTS),
            worker,
            theme,
        };
        let mut stage = Self {
            runtime: Runtime::new(world, prefs, session, card, first),
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            clock,
            asked: Asked::default(),
            home,
            has_ended: false,
        };
        stage.play(Vec::new());
        stage
    }

    /// Press keys, written the way a person says them: `"down enter ^S"`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let key = |name: &str| match name {
            "up" => Key::Up,
            "down" => Key::Down,
            "left" => Key::Left,
            "right" => Key::Right,
            name => Key::named(name).unwrap_or_else(|| panic!("no key is called {name}")),
        };
        let events = keys.split_whitespace().map(|name| Event::Key(key(name))).collect();
        self.play(events)
    }

    /// Type a text, letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        let key = |char| Event::Key(if char == '\n' { Key::Enter } else { Key::Char(char) });
        self.play(text.chars().map(key).collect())
    }

    /// Paste a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.play(vec![Event::Paste(daymark::domain::private::tidy(text))])
    }

    /// Let events happen.
    pub fn play(&mut self, events: Vec<Event>) -> &mut Self {
        let mut script = Script { events: events.into() };
        self.turn(&mut script)
    }

    /// Let time pass without a key.
    pub fn wait(&mut self, seconds: u64) -> &mut Self {
        self.wait_and_nap(seconds);
        self
    }

    /// The same, and for how long the program would sleep after it.
    pub fn wait_and_nap(&mut self, seconds: u64) -> Duration {
        self.clock.pass(Duration::from_secs(seconds));
        let mut nap = Nap(None);
        self.turn(&mut nap);
        nap.0.unwrap_or_default()
    }

    /// Write over a part of the terminal, as another program might.
    pub fn smudge(&mut self) -> &mut Self {
        let cell = ratatui::buffer::Cell::new("#");
        let cells = (10..40).map(|x| (x, 5, &cell));
        ratatui::backend::Backend::draw(self.terminal.backend_mut(), cells).unwrap();
        self
    }

    fn turn(&mut self, events: &mut dyn Events) -> &mut Self {
        let ended = self.runtime.turn_until_left(&mut self.terminal, events, &mut self.asked);
        self.has_ended = ended.is_ok();
        self
    }

    /// Make the window another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.play(vec![Event::Resized])
    }

    /// The last frame as text, without space at line ends.
    pub fn shows(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let rows = buffer.content.chunks(width).map(|row| {
            let mut text = String::new();
            let mut skip = 0;
            for cell in row {
                if skip == 0 {
                    text.push_str(cell.symbol());
                    skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).max(1);
                }
                skip -= 1;
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }

    /// Whether any cell of the last frame has a color.
    pub fn is_coloured(&self) -> bool {
        let cells = &self.terminal.backend().buffer().content;
        cells.iter().any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
    }

    /// How many cells show the ground of the terminal where the page has one of its own.
    pub fn holes(&self) -> usize {
        let cells = &self.terminal.backend().buffer().content;
        cells.iter().filter(|cell| cell.bg == Color::Reset).count()
    }

    /// The recovery code on the screen, in its rows; empty where there is none.
    pub fn recovery_code(&self) -> Vec<String> {
        let is_group = |group: &str| {
            group.len() == 4 && group.chars().all(|char| char.is_ascii_alphanumeric())
        };
        let shown = self.shows();
        let rows = shown.lines().map(str::trim);
        rows.filter(|row| row.split('-').count() == 4 && row.split('-').all(is_group))
            .map(str::to_owned)
            .collect()
    }

    /// Whether the last frame has these words.
    pub fn has(&self, words: &str) -> bool {
        self.shows().contains(words)
    }

    /// Where the terminal's cursor is, if the frame set it.
    pub fn cursor(&mut self) -> Option<(u16, u16)> {
        let at = self.terminal.get_cursor_position().ok()?;
        Some((at.x, at.y))
    }

    /// Whether the program goes on line by line.
    pub const fn goes_on_in_lines(&self) -> bool {
        self.runtime.goes_on_in_lines()
    }

    /// The journal that is open.
    pub fn store(&self) -> &Store {
        self.runtime.store().expect("a journal is open")
    }
}
