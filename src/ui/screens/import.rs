//! Entries from another journal: a file is named, read, and shown; nothing is added before a yes, and what
//! was added can be taken back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::change::Change;
use crate::portable::compare::Plan;
use crate::portable::{Found, Source, preview};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::file_box::FileBox;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// What the file holds that is new.
#[derive(Debug)]
struct Shown {
    sentences: Vec<String>,
    /// `None` when nothing is new.
    change: Option<Change>,
    entries: usize,
    selection: Selection,
}

/// The screen.
#[derive(Debug, Default)]
pub struct ImportPage {
    file: FileBox,
    /// What is not right with the file.
    wrong: Option<String>,
    shown: Option<Shown>,
}

/// "Add them" and "leave it".
const ROWS: usize = 2;

impl ImportPage {
    fn look_at(&mut self, source: Source, found: &Found, plan: Plan, cx: &Cx<'_>) {
        let mut sentences = preview::sentences(cx.words, source, found, &plan);
        let is_empty = plan.is_empty();
        let last = if is_empty { "portable-nothing-new" } else { "portable-nothing-yet" };
        sentences.push(cx.words.say(last));
        // Leaving it comes first.
        let selection = Selection { row: 1, ..Selection::default() };
        let (entries, change) = (plan.entries, (!is_empty).then_some(plan.change));
        self.shown = Some(Shown { sentences, change, entries, selection });
    }

    /// Read the file and compare it, away from here: both take a while.
    fn read(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(file) = self.file.path() else {
            self.wrong = Some(cx.words.say("import-needs-name"));
            return Vec::new();
        };
        let Some(store) = cx.store else { return Vec::new() };
        match store.reader() {
            Ok(reader) => {
                self.file.begin();
                self.wrong = None;
                let (reader, day_start) = (Box::new(reader), cx.prefs.day_start);
                vec![Effect::Run(Job::ReadImport(reader, file, day_start, cx.today))]
            }
            Err(error) => vec![cx.trouble(&error)],
        }
    }

    /// A locked copy first; what is new is added when that is made.
    fn begin(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(store) = cx.store.filter(|_| !self.file.is_busy()) else { return Vec::new() };
        match store.reader() {
            Ok(reader) => {
                self.file.begin();
                vec![Effect::Run(Job::CopyBeforeImport(Box::new(reader), cx.today))]
            }
            Err(error) => vec![cx.trouble(&error)],
        }
    }

    fn choose(&mut self, row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        match &self.shown {
            Some(Shown { change: Some(_), .. }) if row == 0 => self.begin(cx),
            _ => vec![Effect::Back],
        }
    }

    fn rows(&self) -> usize {
        self.shown.as_ref().map_or(0, |shown| if shown.change.is_some() { ROWS } else { 1 })
    }
}

impl Screen for ImportPage {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("settings-import")
    }

    fn keymap(&self) -> &'static Keymap {
        if self.shown.is_some() { &keymap::MENU } else { &keymap::FIELDS }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        if let Some(shown) = &mut self.shown {
            if shown.selection.act(action, rows, rows) {
                return Vec::new();
            }
            let row = shown.selection.row.min(rows.saturating_sub(1));
            let row = if rows == 1 { 1 } else { row };
            return match action {
                Action::Choose => self.choose(row, cx),
                Action::Number(number @ 1..=2) if usize::from(number) <= rows => {
                    self.choose(if rows == 1 { 1 } else { usize::from(number) - 1 }, cx)
                }
                Action::Back => {
                    self.shown = None;
                    Vec::new()
                }
                _ => Vec::new(),
            };
        }
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose | Action::Save if !self.file.is_busy() => return self.read(cx),
            action => self.file.act(action),
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if self.shown.is_none() {
            self.wrong = None;
            self.file.typed(&input);
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        self.file.finish();
        match outcome {
            Outcome::ReadImport(read) => match *read {
                Ok((source, found, plan)) => self.look_at(source, &found, plan, cx),
                Err(unread) => {
                    let file = self.file.path().unwrap_or_default();
                    self.wrong = Some(unread.words(cx.words, &file));
                }
            },
            Outcome::Failed(error) => return vec![cx.trouble(&error)],
            Outcome::BackedUp => {
                let Some(Shown { change: Some(change), entries, .. }) = self.shown.take() else {
                    return Vec::new();
                };
                let added = cx.words.say_with("portable-added", &[("n", entries.into())]);
                return vec![
                    Effect::Write(change),
                    Effect::Back,
                    Effect::Say(Notice::result(added)),
                ];
            }
            _ => {}
        }
        Vec::new()
    }

    /// There is one box, and what was read is looked at before anything is kept.
    fn offers(&self, action: Action) -> bool {
        self.shown.is_some() || !matches!(action, Action::NextField | Action::Save)
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        (self.shown.is_none() && action == Action::Choose).then_some("do-read")
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        if let Some(shown) = &self.shown {
            let width = READING_COLS.min(area.width.saturating_sub(5)).max(1);
            let room = usize::from(pen.left()).saturating_sub(ROWS + 1);
            let all: Vec<&str> =
                shown.sentences.iter().flat_map(|words| lines(words, width)).collect();
            for row in all.iter().take(room) {
                pen.line(3, Role::Text, row);
            }
            pen.skip(1);
            let keys: &[&str] = match shown.change {
                Some(_) => &["import-yes", "import-no"],
                None => &["import-nothing"],
            };
            for (index, key) in keys.iter().enumerate() {
                let words = format!("{}  {}", index + 1, look.say(key));
                let is_here = index == shown.selection.row.min(keys.len() - 1);
                pen.row(1, Focus::when(is_here), &words, "");
            }
            return pen.finish();
        }
        for key in ["import-lead", "import-from", "import-where", "import-elsewhere"] {
            pen.text(3, Role::Text, &look.say(key));
        }
        pen.skip(1);
        let cursor = self.file.draw(&mut pen, Role::Muted);
        pen.skip(1);
        if let Some(wrong) = &self.wrong {
            pen.text(3, Role::Care, wrong);
        }
        cursor
    }
}
