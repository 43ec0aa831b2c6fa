//! The terminal: into raw mode and back again, also after a panic or a signal; what differs per
//! system; and the events it sends.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, MouseButton,
    MouseEventKind,
};
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::layout::Position;

use crate::domain::prefs::Switch;
use crate::domain::private::tidy;
use crate::ui::key::Key;
use crate::ui::theme::Background;

mod background;
mod frame_writer;
mod listener;
mod wait;

use background::{Heard, Listening};
pub use frame_writer::FrameWriter;
use listener::{Listener, listen_for_the_end};

/// Something that happened to the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key.
    Key(Key),
    /// Pasted text, tidied.
    Paste(String),
    /// The window has another size, or must be drawn again.
    Resized,
    /// A click.
    Click(Position),
    /// The wheel, one notch up or down.
    Wheel(Key),
    /// The terminal said whether its background is dark.
    Background(Background),
    /// The terminal is gone, or the system asked the program to end.
    Closed,
}

/// Where events come from.
pub trait Events {
    /// The next event, or `None` after `nap` without one.
    ///
    /// # Errors
    /// When the terminal can no longer be read.
    fn next(&mut self, nap: Duration) -> io::Result<Option<Event>>;
}

/// What else the runtime asks of the terminal.
pub trait Port {
    /// Name the window.
    fn title(&mut self, title: &str);
    /// Ask the terminal to put `text` on the clipboard. Nobody can know whether it did.
    fn copy(&mut self, text: &str);
    /// Give the terminal back, stop the process, and take the terminal again when it goes on.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    fn suspend(&mut self) -> io::Result<()>;
    /// Listen to the mouse, or leave it to the terminal.
    fn mouse(&mut self, mouse: Switch);
}

/// The real terminal, taken; given back when this value goes, whatever happened.
#[derive(Debug)]
pub struct Taken {
    mouse: Switch,
    is_closed: Arc<AtomicBool>,
    bell: Arc<wait::Bell>,
    listener: RefCell<Option<Listener>>,
}

impl Taken {
    /// Take the terminal. What is said to it is written with the first frame.
    ///
    /// # Errors
    /// When there is none, or it refuses.
    pub fn take(mouse: Switch) -> io::Result<Self> {
        let is_closed = Arc::new(AtomicBool::new(false));
        let (bell, listener) = listen_for_the_end(&is_closed)?;
        // crossterm's own NO_COLOR path wipes bold and reverse; colour is decided in `theme`.
        crossterm::style::force_color_output(true);
        enter(mouse)?;
        Ok(Self { mouse, is_closed, bell: Arc::new(bell), listener: RefCell::new(Some(listener)) })
    }

    /// The events of the terminal.
    #[must_use]
    pub fn events(&self) -> TerminalEvents {
        TerminalEvents {
            is_closed: Arc::clone(&self.is_closed),
            bell: Arc::clone(&self.bell),
            listener: self.listener.take(),
            listening: Listening::Over,
            held: VecDeque::new(),
            left: None,
        }
    }

    /// The same, after asking the terminal whether its background is dark. The answer is an event like any
    /// other, if it comes.
    #[must_use]
    pub fn events_and_background(&self) -> TerminalEvents {
        let _ = queue!(io::stdout(), Print(background::QUESTION));
        TerminalEvents { listening: Listening::Waiting, ..self.events() }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether there is a terminal to give back.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

fn enter(mouse: Switch) -> io::Result<()> {
    enable_raw_mode()?;
    IS_TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout();
    // The window's old title is put on the terminal's own stack.
    queue!(out, Print("\u{1b}[22;0t"), EnterAlternateScreen, Clear(ClearType::All))?;
    if !cfg!(windows) {
        queue!(out, EnableBracketedPaste)?;
    }
    if mouse.is_on() {
        listen_to_mouse(&mut out)?;
    }
    Ok(())
}

/// Clicks and the wheel. Every movement would be told too where one asks in the usual way, and wake the
/// program for nothing.
#[cfg(not(windows))]
fn listen_to_mouse(out: &mut impl Write) -> io::Result<()> {
    queue!(out, Print("\u{1b}[?1000h\u{1b}[?1006h"))
}

#[cfg(windows)]
fn listen_to_mouse(out: &mut impl Write) -> io::Result<()> {
    queue!(out, event::EnableMouseCapture)
}

/// Give the terminal back as it was, where it was taken. Nothing can be done about a failure here, and
/// nothing is lost.
pub fn give_back() {
    if !IS_TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(
        out,
        DisableMouseCapture,
        DisableBracketedPaste,
        Clear(ClearType::All),
        LeaveAlternateScreen,
        cursor::Show,
        Print("\u{1b}[23;0t"),
    );
    let _ = disable_raw_mode();
}

impl Port for Taken {
    fn title(&mut self, title: &str) {
        // Seen with the next frame.
        let _ = queue!(io::stdout(), SetTitle(title));
    }

    fn copy(&mut self, text: &str) {
        let _ = execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text));
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop_this_process()?;
        enter(self.mouse)
    }

    fn mouse(&mut self, mouse: Switch) {
        self.mouse = mouse;
        let mut out = io::stdout();
        let _ = match mouse {
            Switch::On => listen_to_mouse(&mut out).and_then(|()| out.flush()),
            Switch::Off => execute!(out, DisableMouseCapture),
        };
    }
}

#[cfg(unix)]
fn stop_this_process() -> io::Result<()> {
    use rustix::process::{Signal, getpid, kill_process};
    kill_process(getpid(), Signal::TSTP).map_err(io::Error::from)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail here")]
fn stop_this_process() -> io::Result<()> {
    Ok(())
}

/// Events of the real terminal.
#[derive(Debug)]
pub struct TerminalEvents {
    is_closed: Arc<AtomicBool>,
    bell: Arc<wait::Bell>,
    /// Started with the first wait: a thread costs time that the first frame need not wait for.
    listener: Option<Listener>,
    listening: Listening,
    /// Keys that were read and not yet handed on.
    held: VecDeque<Key>,
    /// What ended a paste, not yet handed on.
    left: Option<event::Event>,
}

/// Keys closer together than this are a paste where the terminal does not say so.
const PASTE_GAP: Duration = Duration::from_millis(5);

impl Events for TerminalEvents {
    fn next(&mut self, nap: Duration) -> io::Result<Option<Event>> {
        if let Some(listener) = self.listener.take() {
            listener.start();
        }
        if self.is_closed.load(Ordering::SeqCst) {
            return Ok(Some(Event::Closed));
        }
        if let Some(key) = self.held.pop_front() {
            return Ok(Some(Event::Key(key)));
        }
        let read = match self.left.take() {
            Some(left) => left,
            None => match self.bell.wait(nap)? {
                wait::Heard::Gone => return Ok(Some(Event::Closed)),
                wait::Heard::Nothing => {
                    return Ok(self.is_closed.load(Ordering::SeqCst).then_some(Event::Closed));
                }
                wait::Heard::Event => event::read()?,
            },
        };
        if self.is_closed.load(Ordering::SeqCst) {
            return Ok(Some(Event::Closed));
        }
        Ok(match read {
            event::Event::Key(key) => match self.listening.hear(key) {
                Heard::Held => None,
                Heard::Answer(background) => Some(Event::Background(background)),
                Heard::NotOne(text) => {
                    self.held.extend(text.chars().map(Key::Char).chain(Key::from_event(key)));
                    self.held.pop_front().map(Event::Key)
                }
                Heard::Key => match Key::from_event(key) {
                    Some(Key::Char(first)) if cfg!(windows) => {
                        let more = || event::poll(PASTE_GAP)?.then(event::read).transpose();
                        let (burst, left) = burst(first, more)?;
                        self.left = left;
                        Some(burst)
                    }
                    key => key.map(Event::Key),
                },
            },
            event::Event::Paste(text) => Some(Event::Paste(tidy(&text))),
            event::Event::Resize(..) => Some(Event::Resized),
            event::Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    Some(Event::Click(Position::new(mouse.column, mouse.row)))
                }
                MouseEventKind::ScrollUp => Some(Event::Wheel(Key::Up)),
                MouseEventKind::ScrollDown => Some(Event::Wheel(Key::Down)),
                _ => None,
            },
            event::Event::FocusGained | event::Event::FocusLost => None,
        })
    }
}

/// A burst of characters is one paste on systems that do not mark pastes; also what ended it. Where a key is
/// let go is no end: such systems tell that of every key.
fn burst(
    first: char,
    mut more: impl FnMut() -> io::Result<Option<event::Event>>,
) -> io::Result<(Event, Option<event::Event>)> {
    let mut text = String::from(first);
    let mut left = None;
    while let Some(event) = more()? {
        let event::Event::Key(key) = event else {
            left = Some(event);
            break;
        };
        match Key::from_event(key) {
            None => {}
            Some(Key::Char(char)) => text.push(char),
            Some(Key::Enter) => text.push('\n'),
            Some(_) => {
                left = Some(event::Event::Key(key));
                break;
            }
        }
    }
    let is_one = text.chars().count() == 1;
    let burst = if is_one { Event::Key(Key::Char(first)) } else { Event::Paste(tidy(&text)) };
    Ok((burst, left))
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

    use super::*;

    fn told(code: KeyCode, kind: KeyEventKind) -> event::Event {
        event::Event::Key(KeyEvent::new_with_kind(code, KeyModifiers::NONE, kind))
    }

    fn heard(first: char, codes: &[KeyCode]) -> (Event, Option<event::Event>) {
        let mut events = vec![told(KeyCode::Char(first), KeyEventKind::Release)];
        for code in codes {
            let kinds = [KeyEventKind::Press, KeyEventKind::Release];
            events.extend(kinds.map(|kind| told(*code, kind)));
        }
        let mut events = events.into_iter();
        burst(first, || Ok(events.next())).unwrap()
    }

    #[test]
    fn a_paste_that_is_not_marked_is_one_though_every_key_is_let_go() {
        let codes = [KeyCode::Char('o'), KeyCode::Enter, KeyCode::Char('k')];
        assert_eq!(heard('n', &codes), (Event::Paste("no\nk".to_owned()), None));
    }

    #[test]
    fn one_key_stays_a_key_and_what_ends_a_paste_is_not_lost() {
        assert_eq!(heard('n', &[]), (Event::Key(Key::Char('n')), None));
        let (paste, left) = heard('n', &[KeyCode::Char('o'), KeyCode::Esc]);
        assert_eq!(paste, Event::Paste("no".to_owned()));
        assert_eq!(left, Some(told(KeyCode::Esc, KeyEventKind::Press)));
    }
}
