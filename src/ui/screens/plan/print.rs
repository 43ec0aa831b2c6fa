//! Printing the plan: where to, as one page or as wallet cards, and that the file is not locked.

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
use crate::ui::widgets::file_box::FileBox;
use crate::ui::widgets::pen::Pen;

/// What the file is called unless the person says otherwise: it tells nobody what is in it.
const NAME: &str = "my-page.html";

/// The box.
#[derive(Debug)]
pub struct PrintPlan {
    plan: Plan,
    people: Vec<Person>,
    paper: Paper,
    file: FileBox,
}

impl Default for PrintPlan {
    fn default() -> Self {
        Self {
            plan: Plan::default(),
            people: Vec::new(),
            paper: Paper::Page,
            file: FileBox::default(),
        }
    }
}

impl PrintPlan {
    fn write(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(file) = self.file.path() else { return vec![cx.slip("file-needs-name")] };
        let page = html(&self.plan, &self.people, self.paper, cx.today, cx.words);
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
        self.file.suggest(|| cx.places.papers.join(NAME));
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
        pen.text(3, Role::Text, &look.say("plan-print-lead"));
        pen.text(3, Role::Care, &look.say("file-not-locked"));
        pen.skip(1);
        let kind = match self.paper {
            Paper::Page => "plan-print-page",
            Paper::Wallet => "plan-print-wallet",
        };
        pen.labelled(3, &look.say("plan-print-kind"), 8, Role::Text, &look.say(kind));
        let cursor = self.file.draw(&mut pen, Role::Muted);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("plan-print-turn"));
        cursor
    }
}
