//! The loop: draw, wait, decide, do. The whole program is a function from a list of events to a list
//! of frames and a journal.

use std::io;
use std::ops::ControlFlow;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

use crate::content::words::Words;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::prefs::{Prefs, Shapes, WindowTitle};
use crate::store::{Store, StoreError, VaultDir};
use crate::system::chance::Chance;
use crate::system::clock::Clock;
use crate::system::locked_card::LockedCard;
use crate::system::paths::Places;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Cost, Job, Outcome, Running, Worker};
use crate::ui::key::Key;
use crate::ui::keymap::{self, Typing, VimKeys};
use crate::ui::look::Look;
use crate::ui::notice::{Notice, Tone};
use crate::ui::problem;
use crate::ui::route::{CheckInAbout, Route, Section};
use crate::ui::screen::{Cover, Cx, Part, Screen, Standing, Typed};
use crate::ui::session::Session;
use crate::ui::shell;
use crate::ui::terminal::{Event, Events, Port};
use crate::ui::theme::{Background, Theme};
use crate::ui::upkeep::DailyCopy;
use crate::ui::widgets::shapes::degrade;
pub use lock::Left;
use outcome::Work;

mod frame;
mod keys;
mod lock;
mod opened;
mod outcome;
mod perform;
mod stack;

/// Everything the runtime is given by the world.
pub struct World<'w> {
    /// The time.
    pub clock: &'w dyn Clock,
    /// Randomness.
    pub chance: &'w dyn Chance,
    /// The words.
    pub words: &'w Words,
    /// Where files are.
    pub places: &'w Places,
    /// The vault.
    pub vault: &'w VaultDir,
    /// How costly new key slots are.
    pub cost: Cost,
    /// Where slow work is done.
    pub worker: Worker,
    /// Makes the theme from its name, and from the background where the terminal has told it: what it can
    /// show was found out before.
    pub theme: &'w dyn Fn(&Prefs, Option<Background>) -> Theme,
}

/// While a job runs, its answer is looked for this often: soon enough that nobody waits for the looking.
const NAP_JOB: Duration = Duration::from_millis(8);
/// With an open journal the clock of the place is looked at this often, because the other clock stands
/// still while a laptop sleeps.
const NAP_OPEN: Duration = Duration::from_secs(30);
/// Nothing to wait for.
const NAP_LONG: Duration = Duration::from_hours(1);

/// The running program.
pub struct Runtime<'w> {
    world: World<'w>,
    prefs: Prefs,
    /// The characters that this terminal asks for instead of the ones the person chose, and the chosen ones.
    lent: Option<(Shapes, Shapes)>,
    session: Session,
    locked_card: LockedCard,
    stack: Vec<Box<dyn Screen>>,
    notice: Option<Notice>,
    /// What must be read, whatever else is said of the same key.
    last_word: Option<Notice>,
    /// The jobs under way, each with the place in the stack of the screen that asked for it.
    jobs: Vec<Work>,
    copy: DailyCopy,
    /// Runs of tools that were finished while locked, the oldest first; never on disk until kept.
    waiting: Vec<Entry>,
    /// What could not be kept when the journal was closed.
    unkept: Vec<Change>,
    area: Rect,
    background: Option<Background>,
    /// When the draft was kept over which it locked.
    draft_at: Option<DateTime<FixedOffset>>,
    last_key: (Duration, DateTime<FixedOffset>),
    /// The lived day for which the screens were read.
    day: Day,
    is_leaving: bool,
    /// Whether the program goes on line by line once this is left.
    goes_on_in_lines: bool,
    /// Whether what the terminal shows can no longer be known, so that all of it is drawn.
    is_stale: bool,
}

impl std::fmt::Debug for Runtime<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Runtime").field("screens", &self.stack.len()).finish_non_exhaustive()
    }
}

impl<'w> Runtime<'w> {
    /// A program that begins at `first` over `session`.
    #[must_use]
    pub fn new(
        world: World<'w>,
        prefs: Prefs,
        session: Session,
        locked_card: LockedCard,
        first: Route,
    ) -> Self {
        let last_key = (world.clock.elapsed(), world.clock.now());
        let day = Day::of(world.clock.now(), prefs.day_start);
        let mut runtime = Self {
            world,
            prefs,
            lent: None,
            session,
            locked_card,
            stack: Vec::new(),
            notice: None,
            last_word: None,
            jobs: Vec::new(),
            copy: DailyCopy::default(),
            waiting: Vec::new(),
            unkept: Vec::new(),
            area: Rect::new(0, 0, 80, 24),
            background: None,
            draft_at: None,
            last_key,
            day,
            is_leaving: false,
            goes_on_in_lines: false,
            is_stale: false,
        };
        runtime.put_in_order();
        runtime.push(first);
        runtime
    }

    /// Draw with these characters for now. What the person chose stays in the settings until they choose.
    pub const fn lend(&mut self, shapes: Shapes) {
        self.lent = Some((shapes, self.prefs.shapes));
        self.prefs.shapes = shapes;
    }

    /// The open journal, to read.
    #[must_use]
    pub fn store(&self) -> Option<&Store> {
        self.session.store()
    }

    /// Whether the person left for plain questions, which go on in the same run.
    #[must_use]
    pub const fn goes_on_in_lines(&self) -> bool {
        self.goes_on_in_lines
    }

    /// Say something in the status row from the start.
    pub fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Run until the last screen is left, the person leaves, or the terminal closes.
    ///
    /// # Errors
    /// When the terminal cannot be drawn on or read; what was being written has been kept then, if it can be.
    pub fn run<B>(
        &mut self,
        terminal: &mut Terminal<B>,
        events: &mut dyn Events,
        port: &mut dyn Port,
    ) -> io::Result<Left>
    where
        B: Backend,
        B::Error: Send + Sync + 'static,
    {
        port.title(self.window_title());
        let ended = self.turn_until_left(terminal, events, port);
        let left = self.keep_for_good();
        ended.map(|()| left)
    }

    /// Turn until the person leaves, the events end, or the terminal closes, without keeping drafts at the
    /// end; [`Self::run`] is the front door.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn turn_until_left<B>(
        &mut self,
        terminal: &mut Terminal<B>,
        events: &mut dyn Events,
        port: &mut dyn Port,
    ) -> io::Result<()>
    where
        B: Backend,
        B::Error: Send + Sync + 'static,
    {
        while !self.stack.is_empty() && !self.is_leaving {
            let size = terminal.size().map_err(io::Error::other)?;
            self.resize(Rect::new(0, 0, size.width, size.height));
            if self.day != self.today() {
                self.refresh();
            }
            if std::mem::take(&mut self.is_stale) {
                terminal.resize(self.area).map_err(io::Error::other)?;
            }
            terminal.draw(|frame| self.render(frame)).map_err(io::Error::other)?;
            self.begin_copy();
            self.with_top(|screen, cx| screen.look_ahead(cx));
            let event = events.next(self.nap())?;
            if !self.lock_if_idle(port) {
                match event {
                    Some(Event::Closed) => break,
                    Some(Event::Background(background)) => self.background = Some(background),
                    // Before what a job came to: the key was meant for the frame that was there.
                    Some(event) => self.take(event, port),
                    None => self.wake(port),
                }
            }
            self.take_outcomes(port);
            self.look_after_copy();
        }
        Ok(())
    }

    fn window_title(&self) -> &'static str {
        match self.prefs.window_title {
            WindowTitle::Daymark => "Daymark",
            WindowTitle::Terminal => "Terminal",
        }
    }

    /// How long there is nothing to do.
    fn nap(&self) -> Duration {
        if !self.jobs.is_empty() {
            return NAP_JOB;
        }
        let now = self.world.clock.elapsed();
        let due = self.stack.iter().filter_map(|screen| screen.due()).min();
        let until_due = due.map_or(NAP_LONG, |due| due.saturating_sub(now));
        if !self.can_lock() {
            return until_due;
        }
        let lock = Duration::from_secs(self.prefs.lock_after.seconds());
        let until_lock = (self.last_key.0 + lock).saturating_sub(now);
        until_due.min(until_lock).min(NAP_OPEN)
    }

    /// Lock when nobody has pressed a key for long enough, by whichever clock says longer.
    fn lock_if_idle(&mut self, port: &mut dyn Port) -> bool {
        let by_timer = self.world.clock.elapsed().saturating_sub(self.last_key.0);
        let by_clock = (self.world.clock.now() - self.last_key.1).to_std().unwrap_or_default();
        let limit = Duration::from_secs(self.prefs.lock_after.seconds());
        let is_due = by_timer.max(by_clock) >= limit;
        if !(is_due && self.can_lock()) {
            return false;
        }
        self.touch();
        self.perform_all(vec![Effect::Lock], port);
        true
    }

    fn can_lock(&self) -> bool {
        matches!(self.session.standing(), Standing::Open | Standing::ReadOnly)
    }

    fn touch(&mut self) {
        self.last_key = (self.world.clock.elapsed(), self.world.clock.now());
    }

    fn resize(&mut self, area: Rect) {
        if area != self.area {
            self.area = area;
            self.ask_all(|screen, cx| screen.fit(cx));
        }
    }

    fn wake(&mut self, port: &mut dyn Port) {
        let now = self.world.clock.elapsed();
        for index in 0..self.stack.len() {
            let effects = self.with(index, |screen, cx| match screen.due() {
                Some(due) if due <= now => screen.woken(cx),
                _ => Vec::new(),
            });
            self.perform_all(effects, port);
        }
    }

    fn take(&mut self, event: Event, port: &mut dyn Port) {
        self.touch();
        match event {
            Event::Key(key) => self.press(key, port),
            // Nothing reaches a screen that nobody sees.
            Event::Paste(_) | Event::Wheel(_) | Event::Click(_) if self.is_small_menu() => {}
            Event::Paste(text) => {
                let effects = self.with_top(|screen, cx| screen.typed(Typed::Paste(text), cx));
                self.perform_all(effects, port);
            }
            Event::Wheel(_) if self.stack.last().is_some_and(|top| top.arrows_answer()) => {}
            Event::Wheel(key) => {
                let action = if key == Key::Up { Action::Up } else { Action::Down };
                self.act(action, port);
            }
            Event::Click(at) => self.click(at, port),
            // Also when the size is the same: it may have been another in between.
            Event::Resized => self.is_stale = true,
            Event::Background(_) | Event::Closed => {}
        }
    }

    fn today(&self) -> Day {
        Day::of(self.world.clock.now(), self.prefs.day_start)
    }

    fn look(&self) -> Look<'_> {
        Look {
            theme: (self.world.theme)(&self.prefs, self.background),
            words: self.world.words,
            prefs: &self.prefs,
            now: self.world.clock.now(),
            elapsed: self.world.clock.elapsed(),
            today: self.today(),
            standing: self.session.standing(),
            can_undo: self.session.can_take_back(),
            is_read_only: self.session.standing() == Standing::ReadOnly,
            rows: None,
        }
    }
}
