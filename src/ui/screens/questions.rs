//! Which questions the check-in asks, in which order, and a person's own answers to them. Every change
//! can be undone.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::choices::{self, ITEMS_MAX, NAME_BYTES_MAX, edit};
use crate::content::question::{Choices, questions};
use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::page::entry_lines::Kept;
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::text_area::{Lines, TextArea};

mod draw;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    /// A question, on or off.
    Question(Id),
    /// An answer of the person's own, at a question.
    Own(Id, Id),
    /// "Add your own", at a question.
    Add(Id),
}

impl Row {
    /// The question it belongs to.
    const fn question(&self) -> &Id {
        match self {
            Self::Question(id) | Self::Own(id, _) | Self::Add(id) => id,
        }
    }
}

/// The screen.
#[derive(Debug, Default)]
pub struct QuestionChoice {
    choices: Choices,
    kept: Kept,
    /// The row in use; the first one at the start.
    here: Option<Row>,
    /// The name that is being typed.
    adding: Option<TextArea>,
    /// The answer that it becomes, until the journal has it.
    added: Option<Id>,
}

impl QuestionChoice {
    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for item in edit::in_order(&self.choices) {
            let id = &item.question.id;
            rows.push(Row::Question(id.clone()));
            if item.has_own && edit::is_asked(item, &self.choices) {
                let own = self.choices.own.get(id).into_iter().flatten();
                rows.extend(own.map(|own| Row::Own(id.clone(), own.clone())));
                rows.push(Row::Add(id.clone()));
            }
        }
        rows
    }

    /// The row in use. One that is gone gives way to the question it belonged to.
    fn at(&self, rows: &[Row]) -> usize {
        let Some(here) = &self.here else { return 0 };
        let question = Row::Question(here.question().clone());
        let place = |wanted: &Row| rows.iter().position(|row| row == wanted);
        place(here).or_else(|| place(&question)).unwrap_or(0)
    }

    /// The change to other choices, if they are others.
    fn write(&self, after: &Choices) -> Vec<Effect> {
        choices::change(&self.choices, after).map(Effect::Write).into_iter().collect()
    }

    fn mark(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        match rows.get(self.at(&rows)) {
            Some(Row::Question(id)) => match edit::toggled(&self.choices, id) {
                Some(after) => self.write(&after),
                None => vec![cx.say("asking-one-stays")],
            },
            Some(Row::Own(question, own)) => {
                let after = edit::without(&self.choices, question, own);
                let mut effects = self.write(&after);
                effects.push(cx.say("asking-own-removed"));
                effects
            }
            Some(Row::Add(question)) => self.begin_adding(question.clone(), cx),
            None => Vec::new(),
        }
    }

    fn begin_adding(&mut self, question: Id, cx: &Cx<'_>) -> Vec<Effect> {
        let has_own = questions().get(&question).is_some_and(|item| item.has_own);
        if !has_own {
            return vec![cx.say("asking-no-own-here")];
        }
        if self.choices.own.get(&question).map_or(0, Vec::len) >= ITEMS_MAX {
            return vec![cx.say("asking-own-full")];
        }
        let rows = self.rows();
        if !rows.contains(&Row::Add(question.clone())) {
            return vec![cx.say("asking-turn-on-first")];
        }
        self.here = Some(Row::Add(question));
        self.adding = Some(TextArea::new("", Lines::One, NAME_BYTES_MAX));
        Vec::new()
    }

    fn add(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(text) = self.adding.take() else { return Vec::new() };
        let Some(Row::Add(question)) = self.here.clone() else { return Vec::new() };
        if text.text().trim().is_empty() {
            return Vec::new();
        }
        if edit::has_answer(&self.choices, &self.kept, &question, text.text(), cx.words) {
            self.adding = Some(text);
            return vec![cx.say("asking-own-there")];
        }
        let Ok(item) = choices::new_item(cx.chance) else {
            self.adding = Some(text);
            return vec![cx.say("asking-no-chance")];
        };
        self.added = Some(item.clone());
        self.adding = Some(text.clone());
        let mut after = self.choices.clone();
        after.own.entry(question).or_default().push(item.clone());
        let named = choices::named(&item, text.text());
        let change = choices::change(&self.choices, &after);
        let all = std::iter::once(named).chain(change).collect();
        vec![Effect::Write(Change::All(all)), cx.say("asking-own-added")]
    }

    fn act_adding(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Choose | Action::Save => return self.add(cx),
            Action::Back => self.adding = None,
            Action::UndoTyping => drop(self.adding.as_mut().map(TextArea::undo)),
            Action::RedoTyping => drop(self.adding.as_mut().map(TextArea::redo)),
            _ => {}
        }
        Vec::new()
    }

    fn delete(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        match rows.get(self.at(&rows)) {
            Some(Row::Own(..)) => self.mark(cx),
            _ => vec![cx.say("asking-only-own-go")],
        }
    }
}

impl Screen for QuestionChoice {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("asking-title")
    }

    fn keymap(&self) -> &'static Keymap {
        if self.adding.is_some() { &keymap::FIELDS } else { &keymap::QUESTIONS }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.kept = cx.store.map_or_else(|| Ok(Kept::new()), Store::preferences)?;
        self.choices = choices::from_preferences(&self.kept);
        // What was typed goes once the journal has it.
        if self
            .added
            .take()
            .is_some_and(|added| self.choices.own.values().flatten().any(|own| *own == added))
        {
            self.adding = None;
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.adding.is_some() {
            return self.act_adding(action, cx);
        }
        let rows = self.rows();
        let mut selection = Selection { row: self.at(&rows), first: 0 };
        if selection.act(action, rows.len(), usize::from(cx.body.height)) {
            self.here = rows.get(selection.row).cloned();
            return Vec::new();
        }
        let question = rows.get(selection.row).map(|row| row.question().clone());
        match (action, question) {
            (Action::Mark | Action::Choose, _) => self.mark(cx),
            (Action::Delete, _) => self.delete(cx),
            (Action::Left | Action::Right, Some(question)) => {
                let by = if action == Action::Left { -1 } else { 1 };
                self.write(&edit::moved(&self.choices, &question, by))
            }
            (Action::Add, Some(question)) => self.begin_adding(question, cx),
            (Action::Reset, Some(question)) => self.write(&edit::reset(&self.choices, &question)),
            (Action::Back, _) => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(text) = &mut self.adding {
            match input {
                Typed::Key(key) => text.key(key),
                Typed::Paste(pasted) => text.paste(&pasted),
            };
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::NextField => self.adding.is_none(),
            Action::Delete => {
                let rows = self.rows();
                matches!(rows.get(self.at(&rows)), Some(Row::Own(..)))
            }
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        (self.adding.is_some() && action == Action::Choose).then_some("do-add")
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        draw::render(self, area, buf, look)
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        if self.adding.is_some() {
            return Vec::new();
        }
        let rows = self.rows();
        let list = draw::list(self, &rows, cx.body);
        let Some(row) = list.row_at(at) else { return Vec::new() };
        self.here = rows.get(row).cloned();
        self.mark(cx)
    }
}
