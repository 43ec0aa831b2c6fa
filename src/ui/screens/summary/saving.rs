//! Saving the page: where to, and a passphrase of its own for whoever wants one.

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
use crate::ui::screen::{Cx, Typed};
use crate::ui::screens::passphrase::trouble_with;
use crate::ui::screens::summary::preview::Preview;
use crate::ui::theme::Role;
use crate::ui::widgets::file_box::{self, FileBox};
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::secret::Shown;
use crate::ui::widgets::secret_form::SecretForm;

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
    file: FileBox,
    secrets: SecretForm,
    at: At,
}

impl Saving {
    pub(super) fn new(format: Format, cx: &Cx<'_>) -> Self {
        let mut file = FileBox::default();
        file.suggest(|| cx.places.papers.join(format!("{NAME}.{}", format.extension())));
        Self { file, secrets: SecretForm::new(2, Shown::Hidden), at: At::Name }
    }

    pub(super) const fn is_working(&self) -> bool {
        self.file.is_busy()
    }

    pub(super) fn act(&mut self, action: Action, page: &Preview, cx: &Cx<'_>) -> Vec<Effect> {
        if self.is_working() {
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
            (action, At::Name) => self.file.act(action),
            (action, At::Secret) => drop(self.secrets.act(action)),
        }
        Vec::new()
    }

    pub(super) fn typed(&mut self, input: &Typed) {
        match (self.at, input) {
            _ if self.is_working() => {}
            (At::Name, input) => self.file.typed(input),
            (At::Secret, input) => self.secrets.typed(input),
        }
    }

    fn save(&mut self, page: &Preview, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(file) = self.file.path() else { return vec![cx.slip("file-needs-name")] };
        let (own, again) = (self.secrets.reveal(0), self.secrets.reveal(1));
        if own.is_empty() && again.is_empty() {
            return vec![Effect::WritePage(file, page.text()), Effect::Back];
        }
        if let Some(trouble) = trouble_with(own, again) {
            return vec![cx.slip(trouble)];
        }
        let passphrase = Passphrase::new(own.to_owned());
        let is_named = file.extension().is_some_and(|end| end == paper::EXTENSION);
        let file = if is_named { file } else { file.with_added_extension(paper::EXTENSION) };
        self.file.begin();
        vec![Effect::Run(Job::LockPage(file, page.text(), passphrase))]
    }

    pub(super) fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.file.finish();
        match outcome {
            Outcome::PageLocked(file, Ok(())) => {
                let file = file.display().to_string();
                let words = cx.words.say_with("summary-locked", &[("file", file.into())]);
                vec![Effect::Say(Notice::result(words)), Effect::Back]
            }
            Outcome::PageLocked(_, Err(error)) => vec![cx.slip(file_box::unwritten(&error))],
            Outcome::Failed(error) => vec![cx.trouble(&error)],
            _ => Vec::new(),
        }
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
        let cursor = self.file.draw(&mut pen, if is_name { Role::Focus } else { Role::Text });
        pen.skip(1);
        pen.text(3, Role::Care, &look.say("file-not-locked"));
        pen.text(3, Role::Text, &look.say("summary-lock-lead"));
        pen.skip(u16::from(!is_low));
        let labels = ["summary-lock-passphrase", "summary-lock-again"].map(|key| look.say(key));
        if is_name {
            // The boxes are drawn with nothing in use: the name is.
            self.secrets.draw_at(&mut pen, 0, &labels, look, None);
        } else {
            self.secrets.draw(&mut pen, 0, &labels, look);
        }
        if self.is_working() {
            pen.text(3, Role::Muted, &look.say("summary-locking"));
        }
        let at = pen.finish();
        if is_name { cursor } else { at }
    }
}
