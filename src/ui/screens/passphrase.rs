//! A new passphrase for the open journal: the present one, the new one, and once more.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::store::{Passphrase, PassphraseStrength, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::secret::Shown;
use crate::ui::widgets::secret_form::SecretForm;

/// The boxes, in order.
const PRESENT: usize = 0;
const NEW: usize = 1;
const AGAIN: usize = 2;

/// The screen.
#[derive(Debug)]
pub struct ChangePassphrase {
    form: SecretForm,
    strength: Option<PassphraseStrength>,
    /// What is not right yet.
    trouble: Option<&'static str>,
    is_working: bool,
}

impl Default for ChangePassphrase {
    fn default() -> Self {
        let form = SecretForm::new(3, Shown::Hidden);
        Self { form, strength: None, trouble: None, is_working: false }
    }
}

/// What stands in the way of using a new passphrase: the message that says so.
#[must_use]
pub fn trouble_with(new: &str, again: &str) -> Option<&'static str> {
    if !Passphrase::new(new.to_owned()).is_long_enough() {
        Some("passphrase-short")
    } else if new == again {
        None
    } else {
        Some("passphrase-differs")
    }
}

/// Advice on what is being typed; none before the first letters.
#[must_use]
pub fn advice_on(new: &str) -> Option<PassphraseStrength> {
    let passphrase = Passphrase::new(new.to_owned());
    passphrase.is_long_enough().then(|| passphrase.advice())
}

/// The message with the advice.
#[must_use]
pub const fn advice_key(strength: PassphraseStrength) -> &'static str {
    match strength {
        PassphraseStrength::Weak => "passphrase-strength-weak",
        PassphraseStrength::Fair => "passphrase-strength-fair",
        PassphraseStrength::Strong => "passphrase-strength-strong",
    }
}

/// What is going on below the boxes: the work, else what is wrong, else advice.
pub fn draw_state(
    working: Option<&str>,
    trouble: Option<&str>,
    strength: Option<PassphraseStrength>,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    if let Some(working) = working {
        pen.text(3, Role::Text, &look.say(working));
    } else if let Some(trouble) = trouble {
        pen.text(3, Role::Care, &look.say(trouble));
    } else if let Some(strength) = strength {
        pen.text(3, Role::Muted, &look.say(advice_key(strength)));
    }
}

impl ChangePassphrase {
    fn go_on(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.trouble = None;
        if self.form.go_on() {
            return Vec::new();
        }
        let (new, again) = (self.form.reveal(NEW), self.form.reveal(AGAIN));
        if let Some(trouble) = trouble_with(new, again) {
            self.trouble = Some(trouble);
            self.form.retype(if trouble == "passphrase-short" { NEW } else { AGAIN });
            return Vec::new();
        }
        let Some(store) = cx.store else { return vec![Effect::Back] };
        match store.rekey() {
            Ok(rekey) => {
                let passphrase = |index| Passphrase::new(self.form.reveal(index).to_owned());
                let job = Job::ChangePassphrase(rekey, passphrase(PRESENT), passphrase(NEW));
                self.is_working = true;
                vec![Effect::Run(job)]
            }
            Err(error) => vec![cx.trouble(&error)],
        }
    }
}

impl Screen for ChangePassphrase {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("passphrase-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::SECRETS
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        // Its outcome comes back here, so it is not left in the middle of the work.
        if self.is_working || self.form.act(action) {
            return Vec::new();
        }
        match action {
            Action::Choose => self.go_on(cx),
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if !self.is_working {
            self.form.typed(&input);
            self.strength = advice_on(self.form.reveal(NEW));
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_working = false;
        match outcome {
            Outcome::Failed(StoreError::WrongPassphrase) => {
                self.trouble = Some("passphrase-wrong");
                self.form.retype(PRESENT);
                Vec::new()
            }
            Outcome::Failed(error) => {
                vec![cx.trouble(&error)]
            }
            Outcome::Rekeyed => {
                self.form.clear();
                vec![Effect::Back, cx.say("passphrase-changed")]
            }
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Text, &look.say("passphrase-lead"));
        pen.skip(1);
        let labels =
            ["passphrase-present", "passphrase-new", "passphrase-again"].map(|key| look.say(key));
        self.form.draw(&mut pen, 1, &labels, look);
        pen.skip(1);
        let working = self.is_working.then_some("passphrase-working");
        draw_state(working, self.trouble, self.strength, &mut pen, look);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("passphrase-rule"));
        pen.text(3, Role::Muted, &look.say("passphrase-backups"));
        pen.finish()
    }
}
