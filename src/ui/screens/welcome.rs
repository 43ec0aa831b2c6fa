//! The first run: what this is, who uses this computer, a passphrase and a recovery code, and how it
//! looks. Nothing is kept before the last step, so every step can be left.

mod draw;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::prefs::{Choice, LockAfter, Prefs, Switch, Turn, WindowTitle};
use crate::store::{Passphrase, RecoveryCode};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::secret::{Secret, Shown};
use crate::ui::widgets::text_area::{Lines, TextArea};

/// Where in the first run a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    /// Step 1: what this is and is not.
    #[default]
    What,
    /// Step 2: who uses this computer.
    Who,
    /// Step 3: what a court can do, before anything is written.
    Courts,
    /// Step 4: suggested words, or one's own.
    How,
    /// Step 4: one's own, typed.
    Own,
    /// Step 4: typed once more.
    Again,
    /// Step 4: the recovery code.
    Code,
    /// Step 4: its last four signs.
    CodeCheck,
    /// Step 5: how it looks.
    Look,
    /// The journal is being made.
    Making,
}

impl At {
    const fn step(self) -> usize {
        match self {
            Self::What => 1,
            Self::Who => 2,
            Self::Courts => 3,
            Self::How | Self::Own | Self::Again | Self::Code | Self::CodeCheck => 4,
            Self::Look | Self::Making => 5,
        }
    }

    const fn before(self) -> Option<Self> {
        match self {
            Self::What | Self::Making => None,
            Self::Who => Some(Self::What),
            Self::Courts => Some(Self::Who),
            Self::How => Some(Self::Courts),
            Self::Own | Self::Again | Self::Code => Some(Self::How),
            Self::CodeCheck | Self::Look => Some(Self::Code),
        }
    }
}

/// The first run.
#[derive(Debug)]
pub struct Welcome {
    at: At,
    row: usize,
    suggested: Secret,
    typed: Secret,
    again: Secret,
    shown: Shown,
    code: Option<RecoveryCode>,
    code_end: TextArea,
    scroll: Scroll,
}

impl Default for Welcome {
    fn default() -> Self {
        Self {
            at: At::What,
            row: 0,
            suggested: Secret::default(),
            typed: Secret::default(),
            again: Secret::default(),
            shown: Shown::Plain,
            code: None,
            code_end: TextArea::new("", Lines::One, 16),
            scroll: Scroll::default(),
        }
    }
}

impl Welcome {
    const fn rows(&self) -> usize {
        match self.at {
            At::What | At::Who | At::How | At::Look => 3,
            _ => 1,
        }
    }

    fn go(&mut self, at: At) {
        (self.at, self.row, self.scroll) = (at, 0, Scroll::default());
    }

    fn suggest(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match Passphrase::suggest(cx.chance) {
            Ok(words) => {
                self.suggested.clear();
                self.suggested.paste(&words);
                Vec::new()
            }
            Err(_) => no_chance(cx),
        }
    }

    fn leave() -> Vec<Effect> {
        vec![Effect::Quit]
    }

    fn choose(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match (self.at, self.row) {
            (At::What, 0) => self.go(At::Who),
            (At::What, 1) | (At::Who, 2) => {
                return vec![Effect::BecomeGuest, Effect::Show(Section::Today)];
            }
            (At::What, _) => {
                let prefs = Prefs { screen_reader: Switch::On, ..cx.prefs.clone() };
                return vec![Effect::Prefer(Box::new(prefs)), Effect::GoOnInLines];
            }
            (At::Who, row) => return self.settle_who(row == 1, cx),
            (At::Courts, _) => self.go(At::How),
            (At::How, 0) => {
                self.typed.clear();
                self.typed.paste(self.suggested.reveal());
                self.again.clear();
                self.go(At::Again);
            }
            (At::How, 1) => return self.suggest(cx),
            (At::How, _) => {
                self.typed.clear();
                self.again.clear();
                self.shown = Shown::Hidden;
                self.go(At::Own);
            }
            (At::Own, _) => {
                if !Passphrase::new(self.typed.reveal().to_owned()).is_long_enough() {
                    return vec![cx.slip("welcome-short")];
                }
                self.go(At::Again);
            }
            (At::Again, _) => return self.compare(cx),
            (At::Code, _) => self.go(At::CodeCheck),
            (At::CodeCheck, _) => return self.check_code(cx),
            (At::Look, 2) => return self.make(),
            (At::Look, _) => return self.turn_look(Turn::On, cx),
            (At::Making, _) => {}
        }
        Vec::new()
    }

    /// "Other people too" means a short lock and a title that says nothing.
    fn settle_who(&mut self, is_shared: bool, cx: &Cx<'_>) -> Vec<Effect> {
        let mut effects = if self.suggested.is_empty() { self.suggest(cx) } else { Vec::new() };
        let mut prefs = cx.prefs.clone();
        (prefs.lock_after, prefs.window_title) = if is_shared {
            (LockAfter::One, WindowTitle::Terminal)
        } else {
            (LockAfter::default(), WindowTitle::default())
        };
        if prefs != *cx.prefs {
            effects.push(Effect::Try(Box::new(prefs)));
        }
        self.go(At::Courts);
        effects
    }

    fn compare(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.again.is_empty() {
            return vec![cx.slip("welcome-again-empty")];
        }
        if self.typed.reveal() != self.again.reveal() {
            self.again.clear();
            return vec![cx.slip("welcome-differs")];
        }
        if self.code.is_none() {
            match RecoveryCode::random(cx.chance) {
                Ok(code) => self.code = Some(code),
                Err(_) => return no_chance(cx),
            }
        }
        self.go(At::Code);
        Vec::new()
    }

    fn check_code(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let is_right = self.code.as_ref().is_some_and(|code| code.ends_with(self.code_end.text()));
        if !is_right {
            self.code_end.clear();
            return vec![cx.slip("welcome-code-wrong")];
        }
        self.go(At::Look);
        self.row = 2;
        Vec::new()
    }

    fn turn_look(&self, turn: Turn, cx: &Cx<'_>) -> Vec<Effect> {
        let mut prefs = cx.prefs.clone();
        match self.row {
            0 => prefs.theme = prefs.theme.turned(turn),
            1 => prefs.movement = prefs.movement.turned(turn),
            _ => return Vec::new(),
        }
        vec![Effect::Try(Box::new(prefs))]
    }

    fn make(&mut self) -> Vec<Effect> {
        let Some(code) = self.code.clone() else { return Vec::new() };
        let passphrase = Passphrase::new(self.typed.reveal().to_owned());
        self.go(At::Making);
        vec![Effect::Run(Job::Create(passphrase, code))]
    }

    /// The box that takes typing at this step, if one does.
    const fn secret(&mut self) -> Option<&mut Secret> {
        match self.at {
            At::Own => Some(&mut self.typed),
            At::Again => Some(&mut self.again),
            _ => None,
        }
    }
}

/// What was typed is not right yet.
fn no_chance(cx: &Cx<'_>) -> Vec<Effect> {
    vec![Effect::Say(Notice::problem(cx.words.say("welcome-no-chance")))]
}

impl Screen for Welcome {
    fn title(&self, look: &Look<'_>) -> String {
        let name = match self.at {
            At::What => "welcome-step-what",
            At::Who => "welcome-step-who",
            At::Courts => "welcome-step-courts",
            At::How | At::Own | At::Again => "welcome-step-passphrase",
            At::Code | At::CodeCheck => "welcome-step-code",
            At::Look | At::Making => "welcome-step-look",
        };
        let values = [("n", self.at.step().into()), ("name", look.say(name).into())];
        look.say_with("welcome-title", &values)
    }

    fn keymap(&self) -> &'static Keymap {
        match self.at {
            At::Own | At::Again => &keymap::SECRETS,
            At::CodeCheck => &keymap::FIELDS,
            At::Look if self.row < 2 => &keymap::WELCOME_LOOK,
            At::Look => &keymap::WELCOME_END,
            At::Courts => &keymap::WELCOME_PAGE,
            _ => &keymap::WELCOME,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let last = self.rows().saturating_sub(1);
        if self.at == At::Courts {
            let (rows, page) =
                (draw::court_rows(cx.words, cx.body).len(), draw::court_page(cx.body));
            if self.scroll.act(action, rows, page) {
                return Vec::new();
            }
        }
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::Left if self.at == At::Look && self.row < 2 => {
                return self.turn_look(Turn::Back, cx);
            }
            Action::Right if self.at == At::Look => return self.turn_look(Turn::On, cx),
            Action::Left => {
                if let Some(before) = self.at.before() {
                    self.go(before);
                }
            }
            Action::Back => match (self.at, self.at.before()) {
                (At::Own | At::Again | At::CodeCheck, Some(before)) => self.go(before),
                (At::Making, _) => {}
                _ => return Self::leave(),
            },
            Action::Choose => return self.choose(cx),
            Action::Number(number) => {
                let row = usize::from(number).wrapping_sub(1);
                if row <= last {
                    self.row = row;
                    return self.choose(cx);
                }
            }
            Action::Reveal => {
                self.shown = match self.shown {
                    Shown::Hidden => Shown::Plain,
                    Shown::Plain => Shown::Hidden,
                };
            }
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if self.at == At::CodeCheck {
            match &input {
                Typed::Key(key) => self.code_end.key(*key),
                Typed::Paste(text) => self.code_end.paste(text),
            };
        }
        match (self.secret(), input) {
            (Some(secret), Typed::Key(key)) => secret.key(key),
            (Some(secret), Typed::Paste(text)) => secret.paste(&text),
            (None, _) => {}
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match (self.at, action) {
            // Nothing can be chosen while the journal is being made.
            (At::Making, _)
            | (At::What, Action::Left)
            | (At::Code, Action::Up)
            | (At::CodeCheck, Action::Save)
            // Each page has one box at the most.
            | (_, Action::NextField) => false,
            _ => true,
        }
    }

    fn digits(&self) -> Option<(u8, u8)> {
        u8::try_from(self.rows()).ok().map(|last| (1, last))
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        match outcome {
            Outcome::BackedUp
            | Outcome::ReadSuggestion(_)
            | Outcome::PageLocked(..)
            | Outcome::Exported(..)
            | Outcome::ReadImport(_) => Vec::new(),
            Outcome::Opened(_) | Outcome::Rekeyed => {
                let keep = Effect::Prefer(Box::new(cx.prefs.clone()));
                vec![keep, Effect::Show(Section::Today)]
            }
            Outcome::Failed(error) => {
                self.go(At::Look);
                self.row = 2;
                vec![cx.trouble(&error)]
            }
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
