//! The steps of the first run as frames.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{At, Welcome};
use crate::content::directory::directory;
use crate::content::service::Service;
use crate::content::words::Words;
use crate::domain::prefs::Choice;
use crate::store::{Passphrase, PassphraseStrength};
use crate::ui::look::Look;
use crate::ui::screens::about;
use crate::ui::screens::recovery_code::draw_code;
use crate::ui::theme::Role;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen, centred};
use crate::ui::widgets::secret::Secret;
use crate::ui::widgets::wrap::{columns, lines};

/// Who can help think about someone else reading along.
const COERCION_LINE: &str = "safelink";

/// Below the page on courts: what is more, and the row that goes on.
const COURT_BELOW: u16 = 2;

/// The width of the steps.
const COLS: u16 = 72;

/// The page on courts as rows, in a body of this size.
pub(super) fn court_rows(words: &Words, body: Rect) -> Vec<(Role, String)> {
    let width = body.width.min(COLS).saturating_sub(7).max(1);
    // A mark before each, or where one ends and the next begins cannot be seen.
    let marked = |(at, row): (usize, &str)| {
        if at == 0 { format!("• {row}") } else { format!("  {row}") }
    };
    about::courts_at_first(words)
        .iter()
        .flat_map(|(role, words)| {
            lines(words, width).enumerate().map(move |row| (*role, marked(row)))
        })
        .collect()
}

/// How many of them are in view.
pub(super) fn court_page(body: Rect) -> usize {
    let above = u16::from(body.height > 16);
    usize::from(body.height.saturating_sub(COURT_BELOW + above))
}

impl Welcome {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(centred(area, COLS), buf, look);
        pen.skip(u16::from(area.height > 16));
        match self.at {
            At::What => self.what(&mut pen, look),
            At::Who => self.who(&mut pen, look),
            At::Courts => self.courts(&mut pen, look),
            At::How => self.how(&mut pen, look),
            At::Own => self.typing(&mut pen, &self.typed, "welcome-type-own", look),
            At::Again => self.typing(&mut pen, &self.again, "welcome-type-again", look),
            At::Code => self.code(&mut pen, look),
            At::CodeCheck => self.code_check(&mut pen, look),
            At::Look => self.look(&mut pen, look),
            At::Making => pen.text(4, Role::Text, &look.say("welcome-making")),
        }
        pen.finish()
    }

    fn numbered(&self, pen: &mut Pen<'_>, row: usize, words: &str) {
        pen.row(2, Focus::when(self.row == row), &format!("{}   {words}", row + 1), "");
    }

    fn what(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let is_tight = pen.left() < 16;
        let (gap, indent) = if is_tight { (0, 1) } else { (1, 4) };
        pen.text(indent, Role::Title, &look.say("welcome-lead"));
        pen.skip(gap);
        for key in ["welcome-1", "welcome-2", "welcome-3", "welcome-4", "welcome-5"] {
            pen.put(indent, Role::Text, "•");
            pen.text(indent + 2, Role::Text, &look.say(key));
        }
        pen.skip(gap);
        for (row, key) in ["welcome-go-on", "welcome-guest", "welcome-plain"].iter().enumerate() {
            self.numbered(pen, row, &look.say(key));
        }
        pen.skip(gap);
        if !is_tight {
            pen.line(4, Role::Lifeline, &look.say("welcome-help"));
        }
        if is_tight {
            pen.line(4, Role::Lifeline, &look.say("welcome-emergency-tight"));
        } else {
            pen.line(4, Role::Lifeline, &look.say("welcome-emergency"));
            pen.line(4, Role::Lifeline, &look.say("welcome-crisis"));
        }
    }

    fn who(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let is_roomy = pen.left() > 17;
        pen.text(4, Role::Title, &look.say("welcome-who"));
        pen.skip(u16::from(is_roomy));
        let rows = [
            ("welcome-only-me", "welcome-only-me-about"),
            ("welcome-others", "welcome-others-about"),
            ("welcome-anyone", "welcome-anyone-about"),
        ];
        for (row, (words, about)) in rows.iter().enumerate() {
            self.numbered(pen, row, &look.say(words));
            pen.text(if is_roomy { 10 } else { 6 }, Role::Muted, &look.say(about));
            // In a low window it would push the number out of view that stands below.
            if row == 1 && self.row == 1 && is_roomy {
                pen.text(10, Role::Muted, &look.say("welcome-usb"));
            }
            pen.skip(u16::from(is_roomy));
        }
        let Some(line) = directory().get(COERCION_LINE) else { return };
        let values = [
            ("name", line.short_name.clone().into()),
            ("phone", Service::shown_phone(line).unwrap_or_default().into()),
        ];
        if is_roomy {
            pen.text(4, Role::Text, &look.say("welcome-coerced"));
            pen.text(4, Role::Lifeline, &look.say_with("welcome-coerced-line", &values));
        } else {
            pen.text(4, Role::Text, &look.say_with("welcome-coerced-tight", &values));
        }
    }

    fn courts(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let all = court_rows(look.words, pen.rest());
        let page = usize::from(pen.left().saturating_sub(COURT_BELOW));
        let first = self.scroll.0.min(all.len().saturating_sub(page));
        for (role, row) in all.iter().skip(first).take(page) {
            pen.line(4, *role, row);
        }
        if let Some(words) = more(first, page, all.len(), look) {
            put_more(&words, pen);
        }
        pen.skip(1);
        pen.row(2, Focus::Here, &look.say("courts-go-on"), "");
    }

    fn how(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let gap = u16::from(pen.left() >= 16);
        pen.text(4, Role::Title, &look.say("welcome-passphrase-how"));
        pen.skip(gap);
        self.numbered(pen, 0, &look.say("welcome-suggested"));
        pen.line(10, Role::Lifeline, self.suggested.reveal());
        pen.text(10, Role::Muted, &look.say("welcome-suggested-about"));
        pen.skip(1);
        self.numbered(pen, 1, &look.say("welcome-other-words"));
        pen.skip(gap);
        self.numbered(pen, 2, &look.say("welcome-own"));
        pen.text(10, Role::Muted, &look.say("welcome-own-about"));
        pen.skip(1);
        pen.text(4, Role::Text, &look.say("welcome-nobody"));
    }

    fn typing(&self, pen: &mut Pen<'_>, secret: &Secret, lead: &str, look: &Look<'_>) {
        pen.text(4, Role::Title, &look.say(lead));
        pen.skip(1);
        let rest = pen.rest();
        let field =
            Rect { x: rest.x + 4, width: rest.width.saturating_sub(8).min(48), height: 1, ..rest };
        let mut at = Position::default();
        pen.draw(1, |_, buf, look| {
            at = secret.render(
                field.intersection(buf.area),
                buf,
                look.style(Role::Text),
                self.shown,
            );
        });
        pen.cursor_at(at);
        pen.skip(1);
        if self.at == At::Own && !secret.is_empty() {
            let passphrase = Passphrase::new(secret.reveal().to_owned());
            let key = match passphrase.advice() {
                _ if !passphrase.is_long_enough() => "welcome-short",
                PassphraseStrength::Weak => "welcome-strength-weak",
                PassphraseStrength::Fair => "welcome-strength-fair",
                PassphraseStrength::Strong => "welcome-strength-strong",
            };
            pen.text(4, Role::Muted, &look.say(key));
        } else {
            pen.text(4, Role::Muted, &look.say("welcome-nobody"));
        }
        if self.at == At::Again && self.typed.reveal() == self.suggested.reveal() {
            pen.text(4, Role::Muted, &look.say("welcome-again-back"));
        }
    }

    fn code(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        pen.text(4, Role::Title, &look.say("welcome-code-lead"));
        pen.skip(1);
        if let Some(code) = &self.code {
            draw_code(code, pen, 8);
        }
        pen.skip(1);
        pen.text(4, Role::Text, &look.say("welcome-code-about"));
        pen.text(4, Role::Text, &look.say("welcome-code-keep"));
        pen.skip(1);
        pen.row(2, Focus::Here, &look.say("welcome-go-on"), "");
    }

    fn code_check(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        pen.text(4, Role::Title, &look.say("welcome-code-check"));
        pen.skip(1);
        let label = look.say("welcome-code-last");
        let at = 6 + crate::ui::widgets::wrap::columns(&label);
        let rest = pen.rest();
        let field = Rect { x: rest.x + at, width: 12, height: 1, ..rest };
        pen.put(4, Role::Text, &label);
        let mut cursor = Position::default();
        pen.draw(1, |_, buf, look| {
            let field = field.intersection(buf.area);
            if self.code_end.is_empty() {
                buf.set_string(field.x, field.y, "____", look.style(Role::Faint));
            }
            cursor = self.code_end.render(field, buf, look.style(Role::Focus));
        });
        pen.skip(1);
        pen.text(4, Role::Muted, &look.say("welcome-code-back"));
        pen.cursor_at(cursor);
    }

    fn look(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        pen.text(4, Role::Title, &look.say("welcome-look-lead"));
        pen.skip(1);
        let theme = look.say(&format!("theme-{}", look.prefs.theme.word()));
        pen.row(
            2,
            Focus::when(self.row == 0),
            &format!("{:<14}{theme}", look.say("welcome-theme")),
            "",
        );
        let movement = look.say(&format!("switch-{}", look.prefs.movement.word()));
        let words = format!("{:<14}{movement}", look.say("welcome-movement"));
        pen.row(2, Focus::when(self.row == 1), &words, "");
        pen.skip(1);
        pen.row(2, Focus::when(self.row == 2), &look.say("welcome-finish"), "");
        pen.skip(1);
        for (role, key) in [
            (Role::Title, "preview-title"),
            (Role::Text, "preview-text"),
            (Role::Muted, "preview-muted"),
            (Role::Selected, "preview-selected"),
            (Role::Good, "preview-good"),
            (Role::Care, "preview-care"),
            (Role::Lifeline, "preview-lifeline"),
        ] {
            let words = look.say(key);
            if role == Role::Selected {
                pen.fill(6, 6 + columns(&words) + 2);
            }
            pen.line(6, role, &words);
        }
    }
}
