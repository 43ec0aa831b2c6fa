//! The people of the plan: whom one could call, and which of them show while locked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::person::Person;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::screens::call::people::{self, Contact, is_shown};
use crate::ui::screens::plan::locked;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::wrap::{columns, cut};

/// Rows for the people: what the heading and the words about them leave.
fn people_rows(height: u16) -> usize {
    usize::from(height.saturating_sub(6)).max(1)
}

/// One row to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Person(usize),
    AddPerson,
}

/// The people.
#[derive(Debug, Default)]
pub struct People {
    known: Vec<Person>,
    is_open: bool,
    selection: Selection,
}

impl People {
    fn rows(&self) -> Vec<Row> {
        let people = (0..self.known.len()).map(Row::Person);
        people.chain([Row::AddPerson]).collect()
    }

    fn chosen(&self) -> Option<Row> {
        self.rows().get(self.selection.row).copied()
    }

    fn chosen_person(&self) -> Option<&Person> {
        match self.chosen()? {
            Row::Person(index) => self.known.get(index),
            Row::AddPerson => None,
        }
    }

    fn open_chosen(&self) -> Vec<Effect> {
        let person = self.chosen_person().cloned();
        match self.chosen() {
            Some(Row::Person(_) | Row::AddPerson) => {
                vec![Effect::Go(Route::Person(person.map(Box::new)))]
            }
            None => Vec::new(),
        }
    }

    fn turn_while_locked(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let person = self.chosen_person();
        person.map(|person| people::turn_while_locked(person, &self.known, cx)).unwrap_or_default()
    }

    /// What stands under the rows about the one in use.
    fn draw_about(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        match (self.chosen(), self.chosen_person()) {
            (_, Some(person)) => {
                let key = match look.standing {
                    Standing::Guest => "call-person-guest",
                    _ if is_shown(person) => "call-person-locked",
                    _ => "call-person-hidden",
                };
                pen.text(3, Role::Muted, &look.say(key));
                if !person.note.is_blank() {
                    pen.text(3, Role::Text, person.note.reveal());
                }
            }
            _ => pen.text(3, Role::Muted, &look.say("plan-about")),
        }
    }

    fn draw_person(&self, pen: &mut Pen<'_>, index: usize, focus: Focus, look: &Look<'_>) {
        let Some(person) = self.known.get(index) else { return };
        let contact = Contact::from(person);
        let answer = look.say(if is_shown(person) { "call-yes" } else { "call-no" });
        let right = look.say_with("call-shown-while-locked", &[("shown", answer.into())]);
        let room = pen.rest().width.saturating_sub(columns(&right) + 8);
        let phone = contact.phone.reveal();
        let name_room = room.saturating_sub(columns(phone) + 2).max(room / 3);
        let words = format!("{}  {phone}", cut(contact.name.reveal(), name_room));
        pen.row(3, focus, &words, &right);
    }
}

impl Screen for People {
    fn title(&self, look: &Look<'_>) -> String {
        format!("{}   {}", look.say("plan-title"), look.say("plan-people"))
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PLAN_CARD
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_open = cx.store.is_some();
        self.known = cx.store.map(crate::store::Store::people).transpose()?.unwrap_or_default();
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let page = people_rows(cx.body.height);
        self.selection.reveal(self.rows().len(), page);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Add if cx.store.is_some() => return vec![Effect::Go(Route::Person(None))],
            Action::Edit | Action::Delete if self.chosen_person().is_none() => {
                return vec![cx.say("call-nothing-to-edit")];
            }
            Action::Choose | Action::Edit => return self.open_chosen(),
            Action::Delete => {
                let person = self.chosen_person().cloned();
                return person.map(|person| people::remove(&person, cx)).unwrap_or_default();
            }
            Action::WhileLocked => return self.turn_while_locked(cx),
            action => {
                let page = people_rows(cx.body.height);
                self.selection.act(action, self.rows().len(), page);
            }
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Edit | Action::Delete | Action::WhileLocked => self.chosen_person().is_some(),
            Action::Why => false,
            Action::Add | Action::Undo => self.is_open,
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let person = self.chosen_person().filter(|_| action == Action::WhileLocked)?;
        locked::verb(is_shown(person))
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 14));
        pen.line(1, Role::Title, &look.say("plan-people"));
        if self.known.is_empty() {
            pen.text(3, Role::Muted, &look.say_own("plan-no-people"));
        }
        let rows = self.rows();
        let page = people_rows(area.height);
        let first = self.selection.first;
        for (index, row) in rows.iter().enumerate().skip(first).take(page) {
            let focus = Focus::when(index == self.selection.row);
            match row {
                Row::Person(person) => self.draw_person(&mut pen, *person, focus, look),
                Row::AddPerson => pen.row(3, focus, &look.say("plan-add-person"), ""),
            }
        }
        if let Some(words) = more(first, page, rows.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        self.draw_about(&mut pen, look);
        pen.finish()
    }
}
