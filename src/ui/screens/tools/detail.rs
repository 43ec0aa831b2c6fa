//! What the list says about the tool in use: what it is for, how sure we are, and what it did for this
//! person so far.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::tool::Tool;
use crate::domain::practice::Helped;
use crate::page::provenance;
use crate::page::tool_lines;
use crate::ui::look::Look;
use crate::ui::screen::Standing;
use crate::ui::screens::tools::Tools;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap::columns;

/// How many rows below the list are about the tool in use.
pub(super) const fn rows_below(body: Rect) -> u16 {
    if body.height >= 15 { 7 } else { 6 }
}

/// What stands at the right of a tool in the list.
pub(super) fn right(tool: &Tool, helped: Option<&Helped>, look: &Look<'_>) -> String {
    // Whose it is comes first; what it did is said below or beside the list.
    if let Some(from) = provenance::short(&tool.place.origin, look.words) {
        return from;
    }
    let minutes = look.say_with("tool-right-minutes", &[("n", usize::from(tool.minutes).into())]);
    let own = match helped {
        Some(helped) if helped.is_enough() => {
            let change = mean_words(helped.mean_fall, look);
            let n = helped.rated;
            look.say_with("tool-right-helped", &[("change", change.into()), ("n", n.into())])
        }
        Some(helped) => look.say_with("tool-right-early", &[("n", helped.uses.into())]),
        None => return minutes,
    };
    look.say_with("tool-right-both", &[("own", own.into()), ("minutes", minutes.into())])
}

/// An average with one place, and which way it went.
fn mean_words(fall: f64, look: &Look<'_>) -> String {
    let number = format!("{:.1}", fall.abs());
    let key = match number.as_str() {
        "0.0" => "tool-change-none",
        _ if fall > 0.0 => "tool-change-lower",
        _ => "tool-change-higher",
    };
    look.say_with(key, &[("n", number.into())])
}

fn change_words(fall: i16, look: &Look<'_>) -> String {
    let key = match fall {
        0 => "tool-change-none",
        1.. => "tool-change-lower",
        _ => "tool-change-higher",
    };
    look.say_with(key, &[("n", fall.unsigned_abs().to_string().into())])
}

/// What the tool did for this person so far.
fn helped_words(helped: Option<&Helped>, look: &Look<'_>) -> Option<String> {
    Some(match helped {
        Some(helped) if helped.is_enough() => {
            let values = [
                ("mean", mean_words(helped.mean_fall, look).into()),
                ("n", helped.rated.into()),
                ("least", change_words(helped.least, look).into()),
                ("most", change_words(helped.most, look).into()),
            ];
            look.say_with("tool-helped", &values)
        }
        Some(helped) => look
            .say_with("tool-early", &[("n", helped.uses.into()), ("rated", helped.rated.into())]),
        // Nobody knows while locked.
        None if look.standing == Standing::Locked => return None,
        None => look.say("tool-never"),
    })
}

impl Tools {
    /// Below the list.
    pub(super) fn below(&self, area: Rect, has_more: bool, buf: &mut Buffer, look: &Look<'_>) {
        let last = Rect { y: area.bottom().saturating_sub(2), height: 2.min(area.height), ..area };
        Pen::new(last, buf, look).text(1, Role::Muted, &look.say("tool-no-deaths"));
        let area = Rect { height: area.height - last.height, ..area };
        let mut pen = Pen::new(area, buf, look);
        if has_more {
            let words = format!(" {} ", look.say("more-below"));
            let column = area.width.saturating_sub(columns(&words) + 2);
            pen.put(0, Role::Border, &"─".repeat(usize::from(column)));
            pen.put(column, Role::Muted, &words);
            pen.skip(1);
        } else {
            pen.rule(0);
        }
        if let Some(form) = self.chosen_check() {
            if let Some(from) = provenance::said(&form.place.origin, look.words) {
                pen.text(1, Role::Care, &from);
            }
            pen.text(1, Role::Text, &form.summary);
            return pen.text(
                1,
                Role::Muted,
                &look.say_with("selfcheck-again", &[("when", form.suggest.as_str().into())]),
            );
        }
        let Some(tool) = self.chosen() else {
            pen.text(1, Role::Text, &look.say("tool-gate-why"));
            return pen.text(1, Role::Lifeline, &look.say("tool-gate-emergency"));
        };
        if let Some(from) = provenance::said(&tool.place.origin, look.words) {
            pen.text(1, Role::Care, &from);
        }
        pen.text(1, Role::Text, &tool.summary);
        let sure = tool_lines::sure(tool, look.words);
        let helped = tool.is_rated.then(|| helped_words(self.helped(tool), look)).flatten();
        // What it did for this person stands in the list too; how sure we are does not.
        let rows = |words: &str| pen.rows_of(1, words);
        if let Some(helped) = helped.filter(|helped| rows(helped) + rows(&sure) <= pen.left()) {
            pen.text(1, Role::Muted, &helped);
        }
        pen.text(1, Role::Muted, &sure);
    }

    /// Beside the list.
    pub(super) fn beside(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let mut pen = Pen::new(area, buf, look);
        if let Some(tool) = self.chosen() {
            pen.text(1, Role::Title, &tool.title);
            if let Some(from) = provenance::said(&tool.place.origin, look.words) {
                pen.text(1, Role::Care, &from);
            }
            pen.text(1, Role::Text, &tool.summary);
            pen.skip(1);
            pen.text(1, Role::Text, &tool.when);
            pen.text(1, Role::Text, &tool.promise);
            pen.skip(1);
            pen.text(1, Role::Muted, &tool_lines::sure(tool, look.words));
            pen.text(1, Role::Muted, &tool.not_known);
            pen.skip(1);
            let helped = helped_words(self.helped(tool), look);
            if let Some(helped) = helped.filter(|_| tool.is_rated) {
                pen.text(1, Role::Text, &helped);
                pen.skip(1);
            }
            for caution in &tool.cautions {
                pen.put(1, Role::Text, "•");
                pen.text(4, Role::Text, caution);
            }
            pen.skip(1);
        } else if let Some(form) = self.chosen_check() {
            pen.text(1, Role::Title, &form.plain);
            if let Some(from) = provenance::said(&form.place.origin, look.words) {
                pen.text(1, Role::Care, &from);
            }
            pen.text(1, Role::Text, &form.summary);
            pen.skip(1);
            let when = [("when", form.suggest.as_str().into())];
            pen.text(1, Role::Muted, &look.say_with("selfcheck-again", &when));
            pen.text(1, Role::Muted, &look.say("selfcheck-others-words"));
            pen.skip(1);
        } else {
            pen.text(1, Role::Text, &look.say("tool-gate-why"));
            pen.text(1, Role::Lifeline, &look.say("tool-gate-emergency"));
            pen.skip(1);
        }
        pen.text(1, Role::Muted, &look.say("tool-no-deaths"));
    }
}
