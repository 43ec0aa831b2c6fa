//! Printing a topic, or the charts of a visit: where to. What is in the file is said before it is written.

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::library::library;
use crate::content::module::Length;
use crate::domain::before;
use crate::domain::private::Private;
use crate::domain::trend::Span;
use crate::page::handout::{Format, handout};
use crate::page::trend_words::Namer;
use crate::page::trends_page;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::file_box::FileBox;
use crate::ui::widgets::pen::Pen;

/// How many names are tried before the person is asked for one.
const NAMES_MAX: usize = 99;

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// A lesson, in the form of this length.
    Lesson(String, Length),
    /// Everything Trends says about a span.
    Trends(Span),
}

impl Printed {
    /// A file name that tells nobody whose it is or what it is about.
    fn stem(&self) -> String {
        match self {
            Self::Lesson(id, _) => {
                let place = library().lessons().iter().position(|lesson| lesson.id == *id);
                match library().lesson(id).and_then(|lesson| lesson.number) {
                    Some(number) => format!("topic-{number}"),
                    // A lesson of a pack has no number; its place in the list says as little.
                    None => format!("topic-p{}", place.unwrap_or_default() + 1),
                }
            }
            Self::Trends(_) => "my-charts".to_owned(),
        }
    }

    fn page(&self, cx: &Cx<'_>) -> Result<Option<String>, StoreError> {
        match self {
            Self::Lesson(id, length) => Ok(library()
                .lesson(id)
                .map(|lesson| handout(lesson, *length, Format::Html, library(), cx.words))),
            Self::Trends(span) => {
                let Some(store) = cx.store else { return Ok(None) };
                let oldest = store.totals()?.days.map_or(cx.today, |(first, _)| first);
                let first = span.first(cx.today, oldest);
                let look_back = cx.today.earlier(before::LOOK_BACK_DAYS - 1);
                let entries = store.measured(first.min(look_back)..=cx.today)?;
                let kept = store.preferences()?;
                let namer = Namer { kept: &kept, words: cx.words };
                Ok(Some(trends_page::page(&entries, first, cx.reader(), &namer)))
            }
        }
    }
}

/// A name in `folder` that is not taken.
fn free_name(folder: &Path, stem: &str) -> PathBuf {
    let more = (2..NAMES_MAX).map(|n| folder.join(format!("{stem}-{n}.html")));
    let first = folder.join(format!("{stem}.html"));
    let free = std::iter::once(first.clone()).chain(more).find(|path| !path.exists());
    free.unwrap_or(first)
}

/// The box.
#[derive(Debug)]
pub struct PrintPage {
    what: Printed,
    file: FileBox,
}

impl PrintPage {
    /// For this.
    #[must_use]
    pub fn new(what: Printed) -> Self {
        Self { what, file: FileBox::default() }
    }

    fn write(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(file) = self.file.path() else { return vec![cx.slip("file-needs-name")] };
        match self.what.page(cx) {
            Ok(Some(page)) => {
                vec![Effect::WritePage(file, Private::new(page)), Effect::Back]
            }
            Ok(None) => vec![cx.say("file-unwritten")],
            Err(error) => vec![cx.trouble(&error)],
        }
    }
}

impl Screen for PrintPage {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("print-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PRINT
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.file.suggest(|| free_name(&cx.places.papers, &self.what.stem()));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose => return self.write(cx),
            action => self.file.act(action),
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        self.file.typed(&input);
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        match &self.what {
            Printed::Lesson(id, _) => {
                let title = library().lesson(id).map_or("", |lesson| lesson.title.as_str());
                pen.text(3, Role::Title, title);
                pen.text(3, Role::Text, &look.say("print-lead-topic"));
                pen.text(3, Role::Text, &look.say("print-not-yours"));
            }
            Printed::Trends(_) => {
                pen.text(3, Role::Text, &look.say("print-lead-charts"));
                pen.text(3, Role::Care, &look.say("file-not-locked"));
            }
        }
        pen.skip(1);
        self.file.draw(&mut pen, Role::Muted)
    }
}
