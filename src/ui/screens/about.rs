//! What Daymark is and is not, where it keeps things, and what was checked when.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::directory::directory;
use crate::content::library::{library, shipped};
use crate::content::packs::{self, Checked};
use crate::content::words::{Value, Words};
use crate::domain::day::Day;
use crate::domain::private::tidy_line;
use crate::page::courts::{self, Part};
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// Of one pack no more than these are listed; the shell lists all.
const ISSUES_SHOWN: usize = 20;

/// A paragraph and what it means.
pub(super) type Paragraph = (Role, String);

/// The screen.
#[derive(Debug, Default)]
pub struct About {
    paragraphs: Vec<Paragraph>,
    scroll: Scroll,
}

/// Courts, passphrases and private diaries.
pub(super) fn courts(words: &Words) -> Vec<Paragraph> {
    let role = |part| match part {
        Part::Plain => Role::Text,
        Part::Fact => Role::Quote,
        Part::Source => Role::Muted,
    };
    let paragraphs = courts::paragraphs(words, library()).into_iter();
    paragraphs.map(|(part, words)| (role(part), words)).collect()
}

/// The same for whoever begins: with its date, without the id of the fact, which About has.
pub(super) fn courts_at_first(words: &Words) -> Vec<Paragraph> {
    let mut all = courts(words);
    if let (Some(source), Some(as_of)) =
        (all.iter_mut().find(|(role, _)| *role == Role::Muted), courts::as_of(words, library()))
    {
        source.1 = as_of;
    }
    all
}

fn paragraphs(cx: &Cx<'_>) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let heading = |all: &mut Vec<Paragraph>, key: &str| {
        if !all.is_empty() {
            all.push((Role::Text, String::new()));
        }
        all.push((Role::Title, cx.words.say(key)));
    };
    let say = |key: &str| (Role::Text, cx.words.say(key));
    let with =
        |key: &str, values: &[(&str, Value<'_>)]| (Role::Text, cx.words.say_with(key, values));

    heading(&mut all, "about-is");
    all.extend(["about-is-1", "about-is-2", "about-is-3"].map(say));
    heading(&mut all, "about-is-not");
    all.extend(["about-not-1", "about-not-2", "about-not-3", "about-not-4"].map(say));

    heading(&mut all, "courts-title");
    all.extend(courts(cx.words));

    heading(&mut all, "about-where");
    if cx.standing == Standing::Guest {
        all.push(say("about-where-guest"));
    } else {
        let path = |path: &std::path::Path| path.display().to_string();
        all.push(with("about-where-journal", &[("path", path(&cx.places.data).into())]));
        all.push(with("about-where-backups", &[("path", path(&cx.vault.backups()).into())]));
        all.push(with("about-where-settings", &[("path", path(&cx.places.config_file).into())]));
        all.push(say("about-restore"));
    }

    heading(&mut all, "about-checked");
    if let Some(day) = directory().checked().and_then(|date| Day::on(date).ok()) {
        all.push(with("about-checked-lines", &[("day", day.to_string().into())]));
    }
    let (lessons, sources) = (shipped().lessons().len(), shipped().references().count());
    all.push(with("about-checked-lessons", &[("n", lessons.into()), ("sources", sources.into())]));
    all.extend(["about-checked-how", "about-checked-wrong"].map(say));

    if !packs::added().is_empty() {
        heading(&mut all, "about-packs");
        for checked in packs::added() {
            all.extend(pack(checked, cx));
        }
        all.push(say("about-packs-how"));
    }

    heading(&mut all, "about-program");
    all.push(with("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]));
    all.extend(["about-license", "about-parts"].map(say));
    all
}

/// What a pack is called, and what of it is not shown, with the reason.
fn pack(checked: &Checked, cx: &Cx<'_>) -> Vec<Paragraph> {
    let name = checked.pack.as_ref().map_or(&checked.name, |pack| &pack.name);
    let by = checked.pack.as_ref().map_or("", |pack| pack.by.as_str());
    let key = if by.is_empty() { "about-pack" } else { "about-pack-by" };
    let values = [("name", name.as_str().into()), ("by", by.into())];
    let mut all = vec![(Role::Text, cx.words.say_with(key, &values))];
    if checked.errors() > 0 {
        all.push((Role::Care, cx.words.say("about-pack-left-out")));
    }
    let issues = checked.issues.iter().map(|issue| tidy_line(&issue.to_string()));
    all.extend(issues.take(ISSUES_SHOWN).map(|issue| (Role::Muted, issue)));
    if checked.issues.len() > ISSUES_SHOWN {
        let values = [("id", checked.name.as_str().into())];
        all.push((Role::Muted, cx.words.say_with("about-pack-more", &values)));
    }
    all
}

impl About {
    /// Every row at this width, a paragraph after the other.
    fn rows(&self, width: u16) -> Vec<(Role, &str)> {
        let width = READING_COLS.min(width.saturating_sub(4)).max(1);
        self.paragraphs
            .iter()
            .flat_map(|(role, words)| lines(words, width).map(|row| (*role, row)))
            .collect()
    }
}

impl Screen for About {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("about-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PAGE
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.paragraphs = paragraphs(cx);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let count = self.rows(cx.body.width).len();
        if self.scroll.act(action, count, usize::from(cx.body.height.saturating_sub(1))) {
            return Vec::new();
        }
        match action {
            Action::Choose | Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let rows = self.rows(area.width);
        let page = usize::from(area.height.saturating_sub(1));
        let first = self.scroll.0.min(rows.len().saturating_sub(page));
        let mut pen = Pen::new(area, buf, look);
        for (role, row) in rows.iter().skip(first).take(page) {
            pen.line(if *role == Role::Title { 1 } else { 3 }, *role, row);
        }
        if first + page < rows.len() {
            pen.line(3, Role::Muted, &look.say("more-below"));
        }
        Some(area.as_position())
    }
}
