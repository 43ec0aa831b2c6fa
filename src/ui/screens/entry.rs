//! One entry, to read: all its answers, its words, its tags; newer and older ones with the arrows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::entry::{Entry, EntryId};
use crate::domain::private::Private;
use crate::page::dates;
use crate::store::{Cursor, Filter, Row, Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::screens::journal::changes::{edit, pin, trash};
use crate::ui::screens::journal::reading::{self, Reading};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::Pen;

/// One entry on a page of its own.
#[derive(Debug)]
pub struct EntryPage {
    id: EntryId,
    shown: Option<(Entry, Reading)>,
    newer: Option<EntryId>,
    older: Option<EntryId>,
    scroll: Scroll,
    can_write: bool,
}

impl EntryPage {
    /// The page of this entry.
    #[must_use]
    pub fn new(id: EntryId) -> Self {
        Self {
            id,
            shown: None,
            newer: None,
            older: None,
            scroll: Scroll::default(),
            can_write: true,
        }
    }

    fn read(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.shown = Reading::of(store, self.id, cx.reader(), cx.words)?;
        (self.newer, self.older) = (None, None);
        if let Some((entry, _)) = &self.shown {
            let row = row(entry);
            let beside = |cursor: Cursor| {
                let found = store.page(&Filter::default(), Some(cursor), 1)?;
                Ok::<_, StoreError>(found.first().map(|row| row.id))
            };
            self.newer = beside(Cursor::newer_than(&row))?;
            self.older = beside(Cursor::older_than(&row))?;
        }
        Ok(())
    }

    fn turn_to(&mut self, id: Option<EntryId>, cx: &Cx<'_>) -> Vec<Effect> {
        let (Some(id), Some(store)) = (id, cx.store) else { return Vec::new() };
        (self.id, self.scroll) = (id, Scroll::default());
        match self.read(store, cx) {
            Ok(()) => Vec::new(),
            Err(error) => vec![cx.trouble(&error)],
        }
    }

    fn change(&self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some((entry, _)) = &self.shown else { return Vec::new() };
        if !self.can_write {
            return vec![cx.say("journal-read-only")];
        }
        match action {
            Action::Edit => vec![edit(entry.clone())],
            Action::Redact => vec![Effect::Go(Route::Redact(entry.id))],
            Action::Pin => pin(entry.clone(), cx),
            Action::Delete => {
                let mut effects = trash(entry.id, cx);
                effects.push(Effect::Back);
                effects
            }
            _ => Vec::new(),
        }
    }
}

/// Where an entry stands in the time line, to ask for the ones beside it.
fn row(entry: &Entry) -> Row {
    Row {
        id: entry.id,
        day: entry.day,
        at: entry.at,
        kind: entry.kind,
        feeling: None,
        urges: None,
        used: false,
        is_use_said: false,
        preview: Private::default(),
        is_pinned: entry.is_pinned,
        tool: None,
    }
}

/// The page stands one column in.
fn inside(area: Rect) -> Rect {
    let left = if area.width >= 80 { 3 } else { 1 };
    Rect { x: area.x + left, width: area.width.saturating_sub(left + 1), ..area }
}

impl Screen for EntryPage {
    fn title(&self, look: &Look<'_>) -> String {
        match &self.shown {
            Some((entry, _)) => {
                let when = dates::long_day_from(entry.day, look.today, look.words);
                look.say_with("entry-title", &[("when", when.into())])
            }
            None => look.say("entry-title-bare"),
        }
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::ENTRY
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Journal)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
        match cx.store {
            Some(store) => self.read(store, cx),
            None => Ok(()),
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => vec![Effect::Back],
            Action::Left => self.turn_to(self.newer, cx),
            Action::Right => self.turn_to(self.older, cx),
            Action::Edit | Action::Pin | Action::Delete | Action::Redact => self.change(action, cx),
            action => {
                if let Some((_, reading)) = &self.shown {
                    let area = inside(cx.body);
                    let rows = reading.rows(area.width, cx.words).len();
                    self.scroll.act(action, rows, reading::page_rows(area));
                }
                Vec::new()
            }
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Left => self.newer.is_some(),
            Action::Right => self.older.is_some(),
            Action::Edit | Action::Pin | Action::Delete | Action::Redact => {
                self.can_write && self.shown.is_some()
            }
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = inside(area);
        let mut pen = Pen::new(area, buf, look);
        match &self.shown {
            Some((_, reading)) => {
                let rows = reading.rows(area.width, look.words);
                reading::draw(&mut pen, &rows, self.scroll, &look.say("more-below"));
            }
            None => pen.text(0, Role::Text, &look.say("entry-gone")),
        }
        pen.finish()
    }
}
