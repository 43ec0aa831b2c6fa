//! "I have had a break from using": one question, then the card on lost tolerance. What the break was is
//! kept beside the time line, so that the card comes again with the next use.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::change::Change;
use crate::domain::history::{BREAK_KINDS, BREAKS_KEY, with_break};
use crate::domain::private::Private;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::problem;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// The question.
#[derive(Debug)]
pub struct HadBreak {
    selection: Selection,
}

impl Default for HadBreak {
    /// On "rather not say": Enter on arrival must not put words into anyone's mouth.
    fn default() -> Self {
        Self { selection: Selection { row: ROWS - 1, first: 0 } }
    }
}

/// The kinds, and "rather not say".
const ROWS: usize = BREAK_KINDS.len() + 1;

impl HadBreak {
    /// Keep it, where there is something to keep it in, and show the card whatever was answered.
    fn choose(row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        let card = Effect::Replace(Route::LostTolerance);
        let can_keep = matches!(cx.standing, Standing::Open | Standing::Guest);
        let (Some(kind), Some(store), true) = (BREAK_KINDS.get(row), cx.store, can_keep) else {
            return vec![card];
        };
        let Ok(id) = BREAKS_KEY.parse() else { return vec![card] };
        let before = match store.preference(&id) {
            Ok(before) => before.unwrap_or_default(),
            Err(error) => {
                let words = problem::words(cx.words, &error);
                return vec![card, Effect::Say(Notice::problem(words))];
            }
        };
        let after = with_break(before.reveal(), cx.today, kind);
        // The card comes first: it is about safety, and must not wait for the disk.
        vec![
            card,
            Effect::Write(Change::Prefer(id, Some(Private::new(after)))),
            Effect::Say(cx.saved()),
        ]
    }
}

impl Screen for HadBreak {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("had-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::HAD_BREAK
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS, ROWS) {
            return Vec::new();
        }
        match action {
            Action::Choose => Self::choose(self.selection.row, cx),
            Action::Number(number) if number > 0 && usize::from(number) <= ROWS => {
                Self::choose(usize::from(number) - 1, cx)
            }
            // Esc never throws the card away.
            Action::Back => vec![Effect::Replace(Route::LostTolerance)],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        pen.text(3, Role::Title, &look.say("had-lead"));
        pen.skip(1);
        pen.text(3, Role::Text, &look.say_own("had-question"));
        pen.skip(1);
        let keys = BREAK_KINDS.iter().map(|kind| format!("had-{kind}"));
        for (index, key) in keys.chain(["had-no-answer".to_owned()]).enumerate() {
            let words = format!("{}  {}", index + 1, look.say(&key));
            pen.row(1, Focus::when(index == self.selection.row), &words, "");
        }
        pen.finish()
    }
}
