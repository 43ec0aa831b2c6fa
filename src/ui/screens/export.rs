//! Everything out, to a file that any program can read: which form, where to, and that it is not locked.

use std::path::PathBuf;

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
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::text_area::{Lines, TextArea};

/// The longest file name, in bytes.
const NAME_BYTES_MAX: usize = 1024;
/// What the file is called unless the person says otherwise: it tells nobody what is in it.
const NAME: &str = "my-pages";

/// The screen.
#[derive(Debug)]
pub struct ExportPage {
    format: Format,
    file: TextArea,
    is_begun: bool,
    is_writing: bool,
}

impl Default for ExportPage {
    fn default() -> Self {
        let file = TextArea::new("", Lines::One, NAME_BYTES_MAX);
        Self { format: Format::Json, file, is_begun: false, is_writing: false }
    }
}

impl ExportPage {
    fn write(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let name = self.file.text().trim().to_owned();
        if name.is_empty() {
            return vec![cx.slip("plan-print-needs-name")];
        }
        let Some(store) = cx.store.filter(|_| !self.is_writing) else { return Vec::new() };
        match store.reader() {
            Ok(reader) => {
                self.is_writing = true;
                let file = PathBuf::from(name);
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
        let begun = self.file.text().strip_suffix(before).map(str::to_owned);
        if let Some(begun) = begun {
            let name = format!("{begun}{}", self.format.ending());
            self.file = TextArea::new(&name, Lines::One, NAME_BYTES_MAX);
        }
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
        if !std::mem::replace(&mut self.is_begun, true) {
            let name = format!("{NAME}{}", self.format.ending());
            let file = cx.places.papers.join(name).display().to_string();
            self.file = TextArea::new(&file, Lines::One, NAME_BYTES_MAX);
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            // What comes of it is told here, and about the name it was begun with.
            _ if self.is_writing => {
                return vec![cx.say("export-writing")];
            }
            Action::Back => return vec![Effect::Back],
            Action::Choose => return self.write(cx),
            Action::Reveal => self.turn(),
            Action::UndoTyping => drop(self.file.undo()),
            Action::RedoTyping => drop(self.file.redo()),
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        match input {
            _ if self.is_writing => return Vec::new(),
            Typed::Key(key) => self.file.key(key),
            Typed::Paste(text) => self.file.paste(&text),
        };
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.is_writing = false;
        let key = match outcome {
            Outcome::Exported(file, Ok(())) => {
                let values = [("file", file.display().to_string().into())];
                let words = cx.words.say_with("plan-print-written", &values);
                return vec![Effect::Back, Effect::Say(Notice::result(words))];
            }
            Outcome::Failed(error) => {
                return vec![cx.trouble(&error)];
            }
            Outcome::Exported(_, Err(error))
                if error.kind() == std::io::ErrorKind::AlreadyExists =>
            {
                "plan-print-there"
            }
            Outcome::Exported(..) => "plan-print-unwritten",
            _ => return Vec::new(),
        };
        vec![cx.slip(key)]
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Text, &look.say("export-lead"));
        pen.text(3, Role::Care, &look.say("plan-print-not-locked"));
        pen.skip(1);
        let said = look.say(&format!("export-{}", self.format.word()));
        pen.labelled(3, &look.say("export-form"), 8, Role::Text, &said);
        pen.put(3, Role::Muted, &look.say("plan-print-file"));
        let mut cursor = None;
        pen.draw(1, |rest, buf, look| {
            let width = rest.width.saturating_sub(14).clamp(1, READING_COLS);
            let field = Rect { x: rest.x + 11, width, height: 1, ..rest };
            cursor = Some(self.file.render(field, buf, look.style(Role::Text)));
        });
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("export-turn"));
        cursor
    }
}
