//! Saving the page: where to, and a passphrase of its own for whoever wants one.

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::page::summary::Format;
use crate::store::Passphrase;
use crate::store::vault::paper;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::problem;
use crate::ui::screen::{Cx, Typed};
use crate::ui::screens::passphrase::trouble_with;
use crate::ui::screens::summary::preview::Preview;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::secret::Shown;
use crate::ui::widgets::secret_form::SecretForm;
use crate::ui::widgets::text_area::{Lines, TextArea};

/// The longest file name, in bytes.
const NAME_BYTES_MAX: usize = 1024;
/// What the file is called unless the person says otherwise: it tells nobody what is in it.
const NAME: &str = "my-page";

/// Which box is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Name,
    Secret,
}

/// The boxes.
#[derive(Debug)]
pub(super) struct Saving {
    name: TextArea,
    secrets: SecretForm,
    at: At,
    is_working: bool,
}

impl Saving {
    pub(super) fn new(format: Format, cx: &Cx<'_>) -> Self {
        let file = cx.places.papers.join(format!("{NAME}.{}", format.extension()));
        Self {
            name: TextArea::new(&file.display().to_string(), Lines::One, NAME_BYTES_MAX),
            secrets: SecretForm::new(2, Shown::Hidden),
            at: At::Name,
            is_working: false,
        }
    }

    pub(super) const fn is_working(&self) -> bool {
        self.is_working
    }

    pub(super) fn act(&mut self, action: Action, page: &Preview, cx: &Cx<'_>) -> Vec<Effect> {
        if self.is_working {
            return Vec::new();
        }
        match (action, self.at) {
            (Action::Save, _) => return self.save(page, cx),
            (Action::Choose, At::Secret) if !self.secrets.go_on() => return self.save(page, cx),
            (Action::Choose | Action::NextField | Action::Down, At::Name) => {
                self.at = At::Secret;
                self.secrets.go_to(0);
            }
            (Action::PreviousField | Action::Up, At::Secret) if self.secrets.at() == 0 => {
                self.at = At::Name;
            }
            (Action::UndoTyping, At::Name) => drop(self.name.undo()),
            (Action::RedoTyping, At::Name) => drop(self.name.redo()),
            (action, _) => {
                self.secrets.act(action);
            }
        }
        Vec::new()
    }

    pub(super) fn typed(&mut self, input: &Typed) {
        match (self.at, input) {
            (_, _) if self.is_working => {}
            (At::Name, Typed::Key(key)) => drop(self.name.key(*key)),
            (At::Name, Typed::Paste(text)) => drop(self.name.paste(text)),
            (At::Secret, input) => self.secrets.typed(input),
        }
    }

    fn save(&mut self, page: &Preview, cx: &Cx<'_>) -> Vec<Effect> {
        let say = |key: &str| vec![cx.say(key)];
        let name = self.name.text().trim().to_owned();
        if name.is_empty() {
            return say("plan-print-needs-name");
        }
        let (own, again) = (self.secrets.reveal(0), self.secrets.reveal(1));
        if own.is_empty() && again.is_empty() {
            let file = PathBuf::from(name);
            return vec![Effect::WritePage(file, page.text()), Effect::Back];
        }
        if let Some(trouble) = trouble_with(own, again) {
            return say(trouble);
        }
        let passphrase = Passphrase::new(own.to_owned());
        let is_named = PathBuf::from(&name).extension().is_some_and(|end| end == paper::EXTENSION);
        let name = if is_named { name } else { format!("{name}.{}", paper::EXTENSION) };
        self.is_working = true;
        vec![Effect::Run(Job::LockPage(PathBuf::from(name), page.text(), passphrase))]
    }

    pub(super) fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_working = false;
        let trouble = match outcome {
            Outcome::PageLocked(file, Ok(())) => {
                let file = file.display().to_string();
                let words = cx.words.say_with("summary-locked", &[("file", file.into())]);
                return vec![Effect::Say(Notice::result(words)), Effect::Back];
            }
            Outcome::PageLocked(_, Err(error))
                if error.kind() == std::io::ErrorKind::AlreadyExists =>
            {
                cx.words.say("plan-print-there")
            }
            Outcome::Failed(error) => problem::words(cx.words, &error),
            _ => cx.words.say("plan-print-unwritten"),
        };
        vec![Effect::Say(Notice::problem(trouble))]
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let is_low = area.height < 14;
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(!is_low));
        pen.text(3, Role::Text, &look.say("summary-save-lead"));
        pen.skip(1);
        let is_name = self.at == At::Name;
        if is_name {
            pen.put(0, Role::Focus, "›");
        }
        pen.put(3, if is_name { Role::Focus } else { Role::Text }, &look.say("plan-print-file"));
        let mut cursor = None;
        pen.draw(1, |rest, buf, look| {
            let width = rest.width.saturating_sub(14).clamp(1, READING_COLS);
            let field = Rect { x: rest.x + 11, width, height: 1, ..rest };
            cursor = Some(self.name.render(field, buf, look.style(Role::Text)));
        });
        pen.skip(1);
        pen.text(3, Role::Care, &look.say("plan-print-not-locked"));
        pen.text(3, Role::Text, &look.say("summary-lock-lead"));
        pen.skip(u16::from(!is_low));
        let labels = ["summary-lock-passphrase", "summary-lock-again"].map(|key| look.say(key));
        if is_name {
            // The boxes are drawn with nothing in use: the name is.
            self.secrets.draw_at(&mut pen, 0, &labels, look, None);
        } else {
            self.secrets.draw(&mut pen, 0, &labels, look);
        }
        if self.is_working {
            pen.text(3, Role::Muted, &look.say("summary-locking"));
        }
        let at = pen.finish();
        if is_name { cursor } else { at }
    }
}
