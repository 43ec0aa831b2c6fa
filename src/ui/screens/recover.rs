//! Opening the journal with the recovery code: the code first, then a new passphrase twice.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::store::{Passphrase, PassphraseStrength, RecoveryCode, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::screens::passphrase::{advice_on, draw_state, trouble_with};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::secret::Shown;
use crate::ui::widgets::secret_form::SecretForm;

/// Letters and digits of a code.
const CODE_SIGNS: usize = RecoveryCode::GROUPS * 4;

/// The screen.
#[derive(Debug)]
pub struct Recover {
    typed_code: SecretForm,
    passphrase: SecretForm,
    /// The code, once it adds up.
    code: Option<RecoveryCode>,
    strength: Option<PassphraseStrength>,
    /// What is not right yet.
    trouble: Option<&'static str>,
    is_working: bool,
}

impl Default for Recover {
    fn default() -> Self {
        Self {
            typed_code: SecretForm::new(1, Shown::Plain),
            passphrase: SecretForm::new(2, Shown::Hidden),
            code: None,
            strength: None,
            trouble: None,
            is_working: false,
        }
    }
}

impl Recover {
    fn form(&mut self) -> &mut SecretForm {
        if self.code.is_none() { &mut self.typed_code } else { &mut self.passphrase }
    }

    fn go_on(&mut self) -> Vec<Effect> {
        self.trouble = None;
        let Some(code) = &self.code else {
            match RecoveryCode::parse(self.typed_code.reveal(0)) {
                Err(_) if self.typed_code.reveal(0).trim().is_empty() => {
                    self.trouble = Some("recover-empty");
                }
                Ok(code) => self.code = Some(code),
                Err(_) if is_short(self.typed_code.reveal(0)) => {
                    self.trouble = Some("recover-short");
                }
                Err(_) => self.trouble = Some("recover-mistyped"),
            }
            return Vec::new();
        };
        if self.passphrase.go_on() {
            return Vec::new();
        }
        let (new, again) = (self.passphrase.reveal(0), self.passphrase.reveal(1));
        if let Some(trouble) = trouble_with(new, again) {
            self.trouble = Some(trouble);
            self.passphrase.retype(usize::from(trouble != "passphrase-short"));
            return Vec::new();
        }
        let job = Job::Recover(code.clone(), Passphrase::new(new.to_owned()));
        self.is_working = true;
        vec![Effect::Run(job)]
    }

    /// Back to the code, which is kept so that one wrong letter is not 32 letters again.
    fn back_to_code(&mut self) {
        self.code = None;
        self.passphrase.clear();
        self.strength = None;
    }
}

impl Screen for Recover {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("recover-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::SECRETS
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        // Its outcome comes back here, so it is not left in the middle of the work.
        if self.is_working || self.form().act(action) {
            return Vec::new();
        }
        match action {
            Action::Choose => self.go_on(),
            Action::Back if self.code.is_some() => {
                self.trouble = None;
                self.back_to_code();
                Vec::new()
            }
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if !self.is_working {
            self.form().typed(&input);
            self.strength = advice_on(self.passphrase.reveal(0));
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_working = false;
        match outcome {
            Outcome::Failed(StoreError::WrongRecoveryCode) => {
                self.trouble = Some("recover-wrong");
                self.back_to_code();
                Vec::new()
            }
            Outcome::Failed(error) => {
                vec![cx.trouble(&error)]
            }
            _ if cx.store.is_some() => {
                let words = cx.words.say("recover-done");
                vec![Effect::Show(Section::Today), Effect::Say(Notice::result(words))]
            }
            _ => vec![Effect::Back],
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        if self.code.is_none() {
            pen.text(3, Role::Text, &look.say("recover-lead"));
            pen.skip(1);
            self.typed_code.draw(&mut pen, 1, &[look.say("recover-code")], look);
            pen.skip(1);
            if let Some(trouble) = self.trouble {
                pen.text(3, Role::Care, &look.say(trouble));
                pen.skip(1);
            }
            pen.text(3, Role::Muted, &look.say("recover-how"));
            pen.text(3, Role::Muted, &look.say("recover-none"));
            pen.text(3, Role::Muted, &look.say("recover-new-one"));
            return pen.finish();
        }
        pen.text(3, Role::Text, &look.say("recover-new"));
        pen.skip(1);
        let labels = ["passphrase-new", "passphrase-again"].map(|key| look.say(key));
        self.passphrase.draw(&mut pen, 1, &labels, look);
        pen.skip(1);
        let working = self.is_working.then_some("recover-working");
        draw_state(working, self.trouble, self.strength, &mut pen, look);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("passphrase-rule"));
        pen.finish()
    }
}

/// Whether this is less than a code has, so that no slip can be looked for in it.
fn is_short(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_alphanumeric).count() < CODE_SIGNS
}
