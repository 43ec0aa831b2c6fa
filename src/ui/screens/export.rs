//! Everything out, to a file that any program can read: which form, where to, and that it is not locked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::portable::Format;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::file_box::{self, FileBox};
use crate::ui::widgets::pen::Pen;

/// What the file is called unless the person says otherwise: it tells nobody what is in it.
const NAME: &str = "my-pages";

/// The screen.
#[derive(Debug)]
pub struct ExportPage {
    format: Format,
    file: FileBox,
}

impl Default for ExportPage {
    fn default() -> Self {
        Self { format: Format::Json, file: FileBox::default() }
    }
}

impl ExportPage {
    fn write(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(file) = self.file.path() else { return vec![cx.slip("file-needs-name")] };
        let Some(store) = cx.store else { return Vec::new() };
        match store.reader() {
            Ok(reader) => {
                self.file.begin();
                let job = Job::Export(Box::new(reader), self.format, file, cx.now);
                vec![cx.say("export-writing"), Effect::Run(job)]
            }
            Err(error) => vec![cx.trouble(&error)],
        }
    }

    /// The next form. A name that still ends as the old form does ends as the new one then.
    fn turn(&mut self) {
        let before = self.format.ending();
        self.format = self.format.next();
        self.file.turn_ending(before, self.format.ending());
    }
}

impl Screen for ExportPage {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("settings-export")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::EXPORT
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let ending = self.format.ending();
        self.file.suggest(|| cx.places.papers.join(format!("{NAME}{ending}")));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            // What comes of it is told here.
            _ if self.file.is_busy() => return vec![cx.say("export-writing")],
            Action::Back => return vec![Effect::Back],
            Action::Choose => return self.write(cx),
            Action::Reveal => self.turn(),
            action => self.file.act(action),
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        self.file.typed(&input);
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.file.finish();
        match outcome {
            Outcome::Exported(file, Ok(())) => {
                let values = [("file", file.display().to_string().into())];
                let words = cx.words.say_with("file-written", &values);
                vec![Effect::Back, Effect::Say(Notice::result(words))]
            }
            Outcome::Exported(_, Err(error)) => vec![cx.slip(file_box::unwritten(&error))],
            Outcome::Failed(error) => vec![cx.trouble(&error)],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Text, &look.say("export-lead"));
        pen.text(3, Role::Care, &look.say("file-not-locked"));
        pen.skip(1);
        let said = look.say(&format!("export-{}", self.format.word()));
        pen.labelled(3, &look.say("export-form"), 8, Role::Text, &said);
        let cursor = self.file.draw(&mut pen, Role::Muted);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("export-turn"));
        cursor
    }
}
