//! What each key means in the list, in the search box and in the filters.

use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::route::Route;
use crate::ui::screen::Cx;
use crate::ui::screens::call::draw::Spots;
use crate::ui::screens::call::filters::{self, At, Field};
use crate::ui::screens::call::lines::{self, Moment};
use crate::ui::screens::call::list::Row;
use crate::ui::screens::call::marks::Mark;
use crate::ui::screens::call::people::Contact;
use crate::ui::screens::call::query::Query;
use crate::ui::screens::call::{Call, Mode, detail, people, turn_mark};

impl Call {
    pub(super) fn act_in_search(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => {
                self.mode = Mode::List;
                self.search.clear();
                self.search_changed(cx);
            }
            Action::Choose => {
                self.mode = Mode::List;
                return self.open_chosen(cx);
            }
            Action::UndoTyping => {
                self.search.undo();
                self.search_changed(cx);
            }
            Action::RedoTyping => {
                self.search.redo();
                self.search_changed(cx);
            }
            action => {
                self.place.act(action, &self.rows, Spots::of(cx.body).shape());
            }
        }
        Vec::new()
    }

    pub(super) fn search_changed(&mut self, cx: &Cx<'_>) {
        self.search.text().clone_into(&mut self.query.words);
        self.show_found(cx);
    }

    pub(super) fn act_in_filters(
        &mut self,
        action: Action,
        field: Field,
        cx: &Cx<'_>,
    ) -> Vec<Effect> {
        let mut field = field;
        match action {
            Action::Back => self.mode = Mode::List,
            Action::Choose if !field.is_switch() => self.mode = Mode::Filters(field, At::Choices),
            action => {
                let turn = if action == Action::Choose { Action::Right } else { action };
                filters::act(turn, &mut field, &mut self.query, cx.words);
                self.mode = Mode::Filters(field, At::Row);
            }
        }
        self.show_found(cx);
        Vec::new()
    }

    pub(super) fn act_in_choices(
        &mut self,
        action: Action,
        field: Field,
        cx: &Cx<'_>,
    ) -> Vec<Effect> {
        match action {
            Action::Back => self.mode = Mode::Filters(field, At::Row),
            Action::Choose => self.mode = Mode::List,
            action => filters::choose(action, field, &mut self.query, cx.words),
        }
        self.show_found(cx);
        Vec::new()
    }

    pub(super) fn act_in_list(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back if !self.query.is_everything() => {
                self.show_everything(cx);
                Vec::new()
            }
            Action::Back => vec![Effect::Back],
            Action::Choose => self.open_chosen(cx),
            Action::Search => {
                self.mode = Mode::Search;
                Vec::new()
            }
            Action::Filter => {
                self.mode = Mode::Filters(Field::default(), At::Row);
                Vec::new()
            }
            Action::QrCode => self.show_code(cx),
            Action::Copy => self.copy(cx),
            Action::Why => match self.chosen_line() {
                Some(line) => {
                    let page = detail::sources(cx.words, line, Moment::of(cx.now));
                    vec![Effect::Go(Route::Page(page))]
                }
                None => vec![cx.say("call-not-a-line")],
            },
            Action::Pin => self.turn_mine(cx),
            Action::Add => Self::add(cx),
            Action::Edit | Action::Delete | Action::WhileLocked => self.act_on_person(action, cx),
            action => {
                self.place.act(action, &self.rows, Spots::of(cx.body).shape());
                Vec::new()
            }
        }
    }

    fn show_everything(&mut self, cx: &Cx<'_>) {
        self.search.clear();
        self.query = Query::default();
        self.show_found(cx);
    }

    pub(super) fn open_chosen(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.chosen() {
            Some(Row::Line(service)) => vec![Effect::Go(Route::Line(service.id.clone()))],
            // Whoever chooses a person wants to call them: the form is for where there is no number yet.
            Some(Row::Person(_)) => match self.chosen_contact() {
                Some(Contact { person: Some(person), .. })
                    if !self.chosen_contact().is_some_and(people::has_number) =>
                {
                    vec![Effect::Go(Route::Person(Some(Box::new(person.clone()))))]
                }
                _ => self.show_code(cx),
            },
            Some(Row::ChooseCounty) => {
                self.mode = Mode::Filters(Field::County, At::Choices);
                Vec::new()
            }
            Some(Row::ClearFilter) => {
                self.show_everything(cx);
                Vec::new()
            }
            Some(Row::AddNumber) => Self::add(cx),
            _ => Vec::new(),
        }
    }

    fn show_code(&self, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(contact) = self.chosen_contact() {
            return vec![match people::code(cx.words, contact) {
                Some(code) => Effect::Go(Route::QrCode(vec![code])),
                None => cx.say("call-not-plain"),
            }];
        }
        match self.chosen_line() {
            Some(line) if lines::is_emergency(line) => vec![cx.say("call-dial-it")],
            Some(line) => vec![Effect::Go(Route::QrCode(lines::codes(cx.words, line)))],
            None => vec![cx.say("call-no-number")],
        }
    }

    fn copy(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let own = self.chosen_contact().and_then(|contact| people::copy(cx.words, contact));
        let line = || self.chosen_line().and_then(|line| lines::copy(cx.words, line));
        vec![own.or_else(line).unwrap_or_else(|| cx.say("call-no-number"))]
    }

    fn turn_mine(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(line) = self.chosen_line() else { return vec![cx.say("call-not-a-line")] };
        turn_mark(&self.own.marks, Mark::Mine, line, cx)
    }

    fn add(cx: &Cx<'_>) -> Vec<Effect> {
        match cx.store {
            Some(_) => vec![Effect::Go(Route::Person(None))],
            None => vec![cx.say("notice-locked-first")],
        }
    }

    fn act_on_person(&self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if cx.store.is_none() {
            return vec![cx.say("notice-locked-first")];
        }
        let Some(person) = self.chosen_contact().and_then(|contact| contact.person.clone()) else {
            return vec![cx.say("call-nothing-to-edit")];
        };
        match action {
            Action::Edit => vec![Effect::Go(Route::Person(Some(Box::new(person))))],
            Action::Delete => people::remove(&person, cx),
            _ => people::turn_while_locked(&person, &self.people(), cx),
        }
    }
}
