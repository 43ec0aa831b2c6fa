//! What was done while locked, and held in memory because the person asked for it: kept now, or let go.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::tool::tool;
use crate::domain::change::Change;
use crate::domain::entry::Entry;
use crate::domain::practice::Practice;
use crate::page::dates;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// Keep, let go.
const ROWS: usize = 2;

/// The offer.
#[derive(Debug, Default)]
pub struct Waiting {
    /// One sentence for each run.
    lines: Vec<String>,
    selection: Selection,
}

impl Waiting {
    fn choose(row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        let keeps = row == 0;
        if keeps && !matches!(cx.standing, Standing::Open | Standing::Guest) {
            return vec![cx.say("plan-read-only")];
        }
        let mut effects = Vec::new();
        if keeps {
            let saves = cx.waiting.iter().cloned().map(|entry| Change::Save(Box::new(entry)));
            effects.push(Effect::Write(Change::All(saves.collect())));
        }
        let said = if keeps { cx.say_kept("waiting-kept") } else { cx.say("waiting-gone") };
        effects.extend([Effect::HoldBack(Vec::new()), Effect::Back, said]);
        effects
    }
}

/// The tool, when, and its ratings where both were given. Words a person wrote are not shown.
fn line(entry: &Entry, cx: &Cx<'_>) -> Option<String> {
    let practice = Practice::of(entry)?;
    let name = tool(practice.tool.as_str()).map_or("", |tool| tool.title.as_str());
    let time = dates::time(entry.at, cx.words);
    let mut values = vec![("tool", name.into()), ("time", time.into())];
    let (Some(before), Some(after)) = (practice.before, practice.after) else {
        return Some(cx.words.say_with("waiting-row", &values));
    };
    values.extend([
        ("before", usize::from(before.get()).into()),
        ("after", usize::from(after.get()).into()),
    ]);
    Some(cx.words.say_with("waiting-rated", &values))
}

impl Screen for Waiting {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("waiting-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::MENU
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.lines = cx.waiting.iter().filter_map(|entry| line(entry, cx)).collect();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS, ROWS) {
            return Vec::new();
        }
        match action {
            Action::Choose => Self::choose(self.selection.row, cx),
            Action::Number(number @ 1..=2) => Self::choose(usize::from(number) - 1, cx),
            // It waits on, and is asked about with the next unlock.
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let gap = u16::from(area.height >= 14);
        let mut pen = Pen::new(area, buf, look);
        pen.skip(gap);
        pen.text(3, Role::Text, &look.say("waiting-lead"));
        pen.skip(gap);
        for line in &self.lines {
            pen.text(3, Role::Title, line);
        }
        pen.skip(gap);
        let n = [("n", self.lines.len().into())];
        for (row, key) in ["waiting-keep", "waiting-drop"].into_iter().enumerate() {
            let words = format!("{}  {}", row + 1, look.say_with(key, &n));
            pen.row(1, Focus::when(row == self.selection.row), &words, "");
        }
        pen.skip(gap);
        pen.text(3, Role::Muted, &look.say("waiting-not-mine"));
        pen.finish()
    }
}
