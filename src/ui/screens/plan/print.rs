//! Printing the plan: where to, as one page or as wallet cards, and that the file is not locked.

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::person::Person;
use crate::domain::plan::Plan;
use crate::domain::private::Private;
use crate::page::plan_page::{Paper, html};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::screens::plan::edit;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::text_area::{Lines, TextArea};

/// The longest file name, in bytes.
const NAME_BYTES_MAX: usize = 1024;
/// What the file is called unless the person says otherwise: it tells nobody what is in it.
const NAME: &str = "my-page.html";

/// The box.
#[derive(Debug)]
pub struct PrintPlan {
    plan: Plan,
    people: Vec<Person>,
    paper: Paper,
    file: Option<TextArea>,
}

impl Default for PrintPlan {
    fn default() -> Self {
        Self { plan: Plan::default(), people: Vec::new(), paper: Paper::Page, file: None }
    }
}

impl PrintPlan {
    fn write(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let name = self.file.as_ref().map(|file| file.text().trim().to_owned()).unwrap_or_default();
        if name.is_empty() {
            return vec![cx.say("plan-print-needs-name")];
        }
        let page = html(&self.plan, &self.people, self.paper, cx.today, cx.words);
        let file = PathBuf::from(name);
        vec![Effect::WritePage(file, Private::new(page)), Effect::Back]
    }
}

impl Screen for PrintPlan {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("plan-print")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PLAN_PRINT
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.plan = edit::read(cx)?;
        self.people = cx.store.map(crate::store::Store::people).transpose()?.unwrap_or_default();
        if self.file.is_none() {
            let name = cx.places.papers.join(NAME).display().to_string();
            self.file = Some(TextArea::new(&name, Lines::One, NAME_BYTES_MAX));
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose => return self.write(cx),
            Action::Reveal => {
                self.paper = match self.paper {
                    Paper::Page => Paper::Wallet,
                    Paper::Wallet => Paper::Page,
                };
            }
            Action::UndoTyping => drop(self.file.as_mut().map(TextArea::undo)),
            Action::RedoTyping => drop(self.file.as_mut().map(TextArea::redo)),
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(file) = &mut self.file {
            match input {
                Typed::Key(key) => file.key(key),
                Typed::Paste(text) => file.paste(&text),
            };
        }
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Text, &look.say("plan-print-lead"));
        pen.text(3, Role::Care, &look.say("plan-print-not-locked"));
        pen.skip(1);
        let kind = match self.paper {
            Paper::Page => "plan-print-page",
            Paper::Wallet => "plan-print-wallet",
        };
        pen.labelled(3, &look.say("plan-print-kind"), 8, Role::Text, &look.say(kind));
        pen.put(3, Role::Muted, &look.say("plan-print-file"));
        let file = self.file.as_ref()?;
        let mut cursor = None;
        pen.draw(1, |rest, buf, look| {
            let width = rest.width.saturating_sub(14).clamp(1, READING_COLS);
            let field = Rect { x: rest.x + 11, width, height: 1, ..rest };
            cursor = Some(file.render(field, buf, look.style(Role::Text)));
        });
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("plan-print-turn"));
        cursor
    }
}
