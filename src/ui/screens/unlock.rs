//! The lock screen: a passphrase, and everything that needs none.

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::page::dates;
use crate::store::{Access, Passphrase, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::problem;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, centred};
use crate::ui::widgets::secret::{Secret, Shown};

/// The lock screen.
#[derive(Debug, Default)]
pub struct Unlock {
    secret: Secret,
    shown: Shown,
    row: usize,
    is_opening: bool,
    is_busy: bool,
    /// When the draft was kept over which this locked.
    draft_at: Option<DateTime<FixedOffset>>,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Passphrase,
    Show,
    Forgot,
    ReadOnly,
    Help,
    Urge,
    Tools,
    Call,
    Guest,
}

impl Unlock {
    /// The lock screen over a draft that was kept at this instant, if there is one.
    #[must_use]
    pub fn over(draft_at: Option<DateTime<FixedOffset>>) -> Self {
        Self { draft_at, ..Self::default() }
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = vec![Row::Passphrase, Row::Show, Row::Forgot];
        if self.is_busy {
            rows.push(Row::ReadOnly);
        }
        rows.extend([Row::Help, Row::Urge, Row::Tools, Row::Call, Row::Guest]);
        rows
    }

    fn row(&self) -> Row {
        self.rows().get(self.row).copied().unwrap_or(Row::Passphrase)
    }

    fn open(&mut self, access: Access) -> Vec<Effect> {
        if self.secret.is_empty() || self.is_opening {
            return Vec::new();
        }
        self.is_opening = true;
        let passphrase = Passphrase::new(self.secret.reveal().to_owned());
        vec![Effect::Run(Job::Unlock(passphrase, access))]
    }

    fn turn_shown(&mut self) {
        self.shown = match self.shown {
            Shown::Hidden => Shown::Plain,
            Shown::Plain => Shown::Hidden,
        };
    }

    fn choose(&mut self) -> Vec<Effect> {
        match self.row() {
            Row::Passphrase => self.open(Access::Write),
            Row::ReadOnly => self.open(Access::ReadOnly),
            Row::Show => {
                self.turn_shown();
                Vec::new()
            }
            // It may be open in a moment, under a page that says nobody can open it.
            Row::Forgot if self.is_opening => Vec::new(),
            Row::Forgot => {
                self.row = 0;
                vec![Effect::Go(Route::Recover)]
            }
            Row::Help => vec![Effect::Go(Route::HelpNow)],
            Row::Urge => vec![Effect::Go(Route::Tool("urge-surfing".to_owned()))],
            Row::Tools => vec![Effect::Go(Route::Section(Section::Tools))],
            Row::Call => vec![Effect::Go(Route::Section(Section::Call))],
            Row::Guest => vec![Effect::BecomeGuest, Effect::Show(Section::Today)],
        }
    }

    fn words(&self, row: Row, look: &Look<'_>) -> String {
        look.say(match row {
            Row::Passphrase => "unlock-passphrase",
            Row::Show if self.shown == Shown::Plain => "unlock-hide",
            Row::Show => "unlock-show",
            Row::Forgot => "unlock-forgot",
            Row::ReadOnly => "unlock-read-only",
            Row::Help => "unlock-help",
            Row::Urge => "unlock-urge",
            Row::Tools => "unlock-tools",
            Row::Call => "unlock-call",
            Row::Guest => "unlock-guest",
        })
    }
}

impl Screen for Unlock {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("unlock-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::UNLOCK
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        let count = self.rows().len();
        match action {
            Action::Up | Action::PreviousField => self.row = (self.row + count - 1) % count,
            Action::Down | Action::NextField => self.row = (self.row + 1) % count,
            Action::Choose => return self.choose(),
            Action::Reveal => self.turn_shown(),
            Action::Back => {
                self.secret.clear();
                self.row = 0;
            }
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        // Letters are the passphrase, wherever the mark is.
        if !self.is_opening {
            self.row = 0;
            match input {
                Typed::Key(key) => self.secret.key(key),
                Typed::Paste(text) => self.secret.paste(&text),
            }
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_opening = false;
        let error = match outcome {
            Outcome::Failed(error) => error,
            Outcome::BackedUp
            | Outcome::ReadSuggestion(_)
            | Outcome::PageLocked(..)
            | Outcome::Exported(..)
            | Outcome::ReadImport(_) => return Vec::new(),
            Outcome::Opened(_) | Outcome::Rekeyed => {
                self.secret.clear();
                let mut effects = vec![Effect::Show(Section::Today)];
                if cx.standing == Standing::ReadOnly {
                    effects.push(cx.say("notice-read-only"));
                }
                return effects;
            }
        };
        self.row = 0;
        let words = match &error {
            StoreError::WrongPassphrase => {
                self.secret.clear();
                cx.words.say("unlock-wrong")
            }
            StoreError::Busy { .. } => {
                self.is_busy = true;
                self.row = 3;
                cx.words.say("unlock-busy")
            }
            StoreError::SlotMissing { .. } => cx.words.say("unlock-missing-slot"),
            other => problem::words(cx.words, other),
        };
        vec![Effect::Say(Notice::problem(words))]
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let middle = centred(area, 60);
        let rows = self.rows();
        let spare = middle.height.saturating_sub(u16::try_from(rows.len()).unwrap_or(9) + 7);
        let is_tight = spare == 0;
        let gap = u16::from(!is_tight);
        let mut pen = Pen::new(middle, buf, look);
        pen.skip((spare / 3).min(5));
        pen.line(5, Role::Title, &look.say("unlock-lead"));
        pen.skip(gap);
        let mut typed_at = None;
        for (index, row) in rows.iter().enumerate() {
            if *row == Row::Help {
                pen.skip(gap);
                pen.line(5, Role::Muted, &look.say("unlock-without"));
            }
            let words = self.words(*row, look);
            let is_here = index == self.row;
            if *row == Row::Passphrase {
                let at = 5 + crate::ui::widgets::wrap::columns(&words);
                let field = pen.rest();
                let field = Rect { x: field.x + at, width: 28, height: 1, ..field };
                pen.field(3, Focus::when(is_here), &words);
                pen.draw(0, |_, buf, look| {
                    let field = Rect { x: field.x + 2, ..field }.intersection(buf.area);
                    typed_at =
                        Some(self.secret.render(field, buf, look.style(Role::Text), self.shown));
                });
            } else {
                pen.row(3, Focus::when(is_here), &words, "");
            }
        }
        pen.skip(gap);
        if let Some(at) = self.draft_at.filter(|_| !is_tight) {
            let time = [("time", dates::drafted_at(at, look.now, look.words).into())];
            pen.line(5, Role::Good, &look.say_with("unlock-draft", &time));
        }
        if self.is_opening && !is_tight {
            pen.text(5, Role::Care, &look.say("unlock-opening"));
            pen.skip(1);
        }
        pen.line(5, Role::Lifeline, &look.say("unlock-emergency"));
        pen.line(5, Role::Lifeline, &look.say("unlock-crisis"));
        if let (Row::Passphrase, Some(at)) = (self.row(), typed_at) {
            pen.cursor_at(at);
        }
        pen.finish()
    }
}
