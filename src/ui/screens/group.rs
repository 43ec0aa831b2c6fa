//! Leading a group with this screen: no journal, one thing at a time, large and with wide margins.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::Entry;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

mod slides;

use slides::Slides;

/// The screen.
#[derive(Debug)]
pub struct Group {
    items: Vec<&'static Entry>,
    /// Whether a person's own journal is open behind it.
    is_journal_open: bool,
    selection: Selection,
    slides: Option<Slides>,
}

/// A row of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Lock,
    List,
    Learn,
    Claims,
    Tools,
    Call,
}

impl Group {
    /// A group that steps through these, in order.
    #[must_use]
    pub fn new(items: Vec<&'static Entry>) -> Self {
        Self { items, is_journal_open: true, selection: Selection::default(), slides: None }
    }

    const fn rows(&self) -> &'static [Row] {
        if self.is_journal_open {
            &[Row::Lock]
        } else {
            &[Row::List, Row::Learn, Row::Claims, Row::Tools, Row::Call]
        }
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.rows().get(self.selection.row) {
            Some(Row::Lock) => vec![
                Effect::Lock,
                Effect::BecomeGuest,
                Effect::Show(Section::Today),
                Effect::Go(Route::Group(self.items.clone())),
            ],
            Some(Row::List) if self.items.is_empty() => vec![Effect::Go(Route::SuggestForGroup)],
            Some(Row::List) => {
                self.slides = Some(Slides::new(self.items.clone(), cx.words, cx.now));
                Vec::new()
            }
            Some(Row::Learn) => vec![Effect::Go(Route::Section(Section::Learn))],
            Some(Row::Claims) => vec![Effect::Go(Route::Claims)],
            Some(Row::Tools) => vec![Effect::Go(Route::Section(Section::Tools))],
            Some(Row::Call) => vec![Effect::Go(Route::Section(Section::Call))],
            None => Vec::new(),
        }
    }

    fn words(&self, row: Row, look: &Look<'_>) -> String {
        match row {
            Row::Lock => look.say("group-lock"),
            Row::List => look.say_with("group-list", &[("n", self.items.len().into())]),
            Row::Learn => look.say("group-learn"),
            Row::Claims => look.say("group-claims"),
            Row::Tools => look.say("group-tools"),
            Row::Call => look.say("group-call"),
        }
    }
}

impl Screen for Group {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("group-title")
    }

    fn keymap(&self) -> &'static Keymap {
        if self.slides.is_some() { &keymap::GROUP } else { &keymap::MENU }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_journal_open = matches!(cx.standing, Standing::Open | Standing::ReadOnly);
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.selection.reveal(self.rows().len(), usize::from(cx.body.height));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match (&mut self.slides, action) {
            (Some(_), Action::Back) => self.slides = None,
            (Some(slides), Action::Choose) => {
                let entry = slides.entry();
                let route = entry.map(|entry| Route::suggested(entry.kind, &entry.id));
                return route.map(Effect::Go).into_iter().collect();
            }
            (Some(slides), action) => slides.act(action),
            (None, Action::Back) => return vec![Effect::Back],
            (None, Action::Choose) => return self.open(cx),
            (None, action) => {
                self.selection.act(action, self.rows().len(), self.rows().len());
            }
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match (&self.slides, action) {
            (Some(slides), Action::Choose) => slides.entry().is_some(),
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(slides) = &self.slides {
            return slides.render(area, buf, look);
        }
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        let about = if self.is_journal_open { "group-journal-open" } else { "group-about" };
        pen.text(3, Role::Text, &look.say(about));
        pen.skip(1);
        for (index, row) in self.rows().iter().enumerate() {
            pen.row(3, Focus::when(index == self.selection.row), &self.words(*row, look), "");
            pen.skip(u16::from(area.height >= 18));
        }
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say("group-larger"));
        pen.finish()
    }
}
