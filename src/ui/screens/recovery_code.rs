//! A new recovery code for the open journal: shown once, to write down; it counts only after its last
//! group has been typed back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::store::{RecoveryCode, Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::secret::Shown;
use crate::ui::widgets::secret_form::SecretForm;

/// Groups of the code in one row.
const GROUPS_A_ROW: usize = 4;

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Step {
    /// The code is on the screen.
    #[default]
    Shown,
    /// It is not, and its end is asked for.
    Checking,
    /// The key file is being rewritten.
    Working,
}

/// The screen.
#[derive(Debug)]
pub struct NewRecoveryCode {
    code: Option<RecoveryCode>,
    step: Step,
    form: SecretForm,
    is_wrong: bool,
}

impl Default for NewRecoveryCode {
    fn default() -> Self {
        let form = SecretForm::new(1, Shown::Plain);
        Self { code: None, step: Step::default(), form, is_wrong: false }
    }
}

/// Draw a code in groups of four, two rows of them.
pub fn draw_code(code: &RecoveryCode, pen: &mut Pen<'_>, column: u16) {
    let groups: Vec<&str> = code.groups().collect();
    for row in groups.chunks(GROUPS_A_ROW) {
        pen.line(column, Role::Title, &row.join("-"));
    }
}

impl NewRecoveryCode {
    fn check(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(code) = &self.code else { return vec![Effect::Back] };
        self.is_wrong = !code.ends_with(self.form.reveal(0));
        if self.is_wrong {
            self.form.clear();
            return Vec::new();
        }
        match cx.store.map(Store::rekey) {
            Some(Ok(rekey)) => {
                let job = Job::ChangeRecoveryCode(rekey, code.clone());
                self.step = Step::Working;
                vec![Effect::Run(job)]
            }
            Some(Err(error)) => {
                vec![cx.trouble(&error)]
            }
            None => vec![Effect::Back],
        }
    }

    fn show_again(&mut self) {
        self.step = Step::Shown;
        self.is_wrong = false;
        self.form.clear();
    }
}

impl Screen for NewRecoveryCode {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("recovery-title")
    }

    fn keymap(&self) -> &'static Keymap {
        match self.step {
            Step::Shown => &keymap::MENU,
            Step::Checking | Step::Working => &keymap::SECRETS,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if self.code.is_none() {
            self.code = Some(RecoveryCode::random(cx.chance)?);
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match (self.step, action) {
            (Step::Shown, Action::Choose) if self.code.is_some() => self.step = Step::Checking,
            (Step::Shown, Action::Back) => return vec![Effect::Back],
            (Step::Checking, Action::Back) => self.show_again(),
            (Step::Checking, Action::Choose) => return self.check(cx),
            (Step::Checking, other) => {
                self.form.act(other);
            }
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if self.step == Step::Checking {
            self.form.typed(&input);
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        match outcome {
            Outcome::Failed(error) => {
                self.step = Step::Checking;
                vec![cx.trouble(&error)]
            }
            Outcome::Rekeyed => {
                vec![Effect::Back, cx.say("recovery-changed")]
            }
            _ => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        !matches!(action, Action::NextField | Action::Up)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        let Some(code) = &self.code else {
            pen.text(3, Role::Care, &look.say("recovery-no-chance"));
            return pen.finish();
        };
        if self.step == Step::Shown {
            pen.text(3, Role::Text, &look.say("recovery-lead"));
            pen.skip(1);
            draw_code(code, &mut pen, 6);
            pen.skip(1);
            pen.row(1, Focus::Here, &look.say("recovery-written"), "");
            pen.skip(1);
            for key in ["recovery-about", "recovery-keep", "recovery-old", "recovery-old-backups"] {
                pen.text(3, Role::Text, &look.say(key));
            }
            return pen.finish();
        }
        pen.text(3, Role::Text, &look.say("recovery-check"));
        pen.skip(1);
        self.form.draw(&mut pen, 1, &[look.say("recovery-last")], look);
        pen.skip(1);
        if self.step == Step::Working {
            pen.text(3, Role::Text, &look.say("passphrase-working"));
        } else if self.is_wrong {
            pen.text(3, Role::Care, &look.say("recovery-wrong"));
        }
        pen.text(3, Role::Muted, &look.say("recovery-again"));
        pen.finish()
    }
}
