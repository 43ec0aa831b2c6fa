//! The code of a suggestion: large, in words, and as a QR code where there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::Entry;
use crate::domain::prefs::Shapes;
use crate::domain::suggestion::SuggestionCode;
use crate::page::suggestion_words::spoken;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::qr::Qr;

/// Rows under the code for what it is.
const QR_WORDS_ROWS: u16 = 2;
/// Columns that the words need beside the QR code.
const WORDS_COLS: u16 = 40;

/// The page.
#[derive(Debug)]
pub(super) struct CodePage {
    code: SuggestionCode,
    titles: Vec<&'static str>,
    selection: Selection,
}

impl CodePage {
    pub(super) fn new(code: SuggestionCode, entries: &[&'static Entry]) -> Self {
        let titles = entries.iter().map(|entry| entry.title.as_str()).collect();
        Self { code, titles, selection: Selection::default() }
    }

    pub(super) const fn code(&self) -> &SuggestionCode {
        &self.code
    }

    /// Whether the row in use goes on with a group.
    pub(super) const fn is_group(&self) -> bool {
        self.selection.row == 0
    }

    pub(super) fn act(&mut self, action: Action) {
        self.selection.act(action, 2, 2);
    }

    /// The code with room between its signs, as large as a terminal writes.
    fn wide(&self) -> String {
        let shown = self.code.to_string();
        let groups = shown
            .split('-')
            .map(|group| group.chars().map(String::from).collect::<Vec<_>>().join(" "));
        groups.collect::<Vec<_>>().join("  -  ")
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let qr = Qr::of(&self.code.to_string()).filter(|qr| {
            let fits =
                area.width >= qr.width() + WORDS_COLS && area.height >= qr.height() + QR_WORDS_ROWS;
            fits && look.prefs.shapes != Shapes::Letters
        });
        let mut text = area;
        if let Some(qr) = &qr {
            let x = area.right() - qr.width();
            qr.render(Rect { x, ..area }, buf, look.theme, look.prefs.shapes);
            text.width = area.width - qr.width() - 1;
            let y = area.y + qr.height();
            let under = Rect { x, y, width: qr.width(), height: area.height - qr.height() };
            Pen::new(under, buf, look).text(0, Role::Muted, &look.say("suggest-code-qr"));
        }
        let mut pen = Pen::new(text, buf, look);
        pen.skip(u16::from(area.height >= 18));
        let is_tight = area.height < 18;
        let gap = u16::from(!is_tight);
        pen.line(3, Role::Lifeline, &self.wide());
        pen.skip(gap);
        let words = [("words", spoken(&self.code, look.words).into())];
        pen.text(3, Role::Text, &look.say_with("suggest-read-aloud", &words));
        if is_tight {
            pen.text(3, Role::Muted, &look.say("suggest-code-about"));
        }
        pen.skip(1);
        for (at, key) in ["suggest-group", "suggest-change"].into_iter().enumerate() {
            pen.row(1, Focus::when(at == self.selection.row), &look.say(key), "");
        }
        pen.skip(gap);
        pen.line(3, Role::Muted, &look.say("suggest-marked"));
        for title in &self.titles {
            pen.text(5, Role::Text, title);
        }
        if !is_tight {
            pen.skip(1);
            pen.text(3, Role::Muted, &look.say("suggest-code-about"));
        }
        pen.finish()
    }
}
