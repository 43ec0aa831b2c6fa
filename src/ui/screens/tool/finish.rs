//! The end of a tool: the rating after, and what is kept.

use crate::content::tool::Kind;
use crate::domain::change::Change;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::wave::over_words;
use crate::ui::screens::tool::{Stage, ToolRun};
use crate::ui::theme::Role;

/// What a person keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Numbers and words.
    All,
    /// Numbers only.
    Numbers,
    /// Nothing.
    Nothing,
}

impl ToolRun {
    pub(super) fn finish(&mut self) {
        self.clock = None;
        self.show(Stage::Finish);
        self.rating = self.session.after;
        if self.rating.is_some() {
            self.focus = 1;
        }
    }

    /// The message that says what becomes of what is kept.
    pub(super) const fn kept_key(&self) -> &'static str {
        match self.around.standing {
            Standing::Open => "tool-kept-open",
            Standing::Guest => "tool-kept-guest",
            Standing::ReadOnly => "tool-kept-read-only",
            Standing::Locked => "tool-nothing-kept",
        }
    }

    pub(super) fn keep(&mut self, kept: Kept, cx: &Cx<'_>) -> Vec<Effect> {
        if self.tool.is_rated {
            self.session.after = self.rating;
        }
        if kept == Kept::Nothing || !self.can_keep() {
            return vec![Effect::Back];
        }
        let entry = self.session.entry(self.tool, kept, cx);
        vec![
            Effect::Write(Change::Save(Box::new(entry))),
            Effect::Say(Notice::result(cx.words.say("tool-kept"))),
            Effect::Back,
        ]
    }

    pub(super) fn finish_page(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        let title = match (self.over, &self.tool.kind) {
            (Some(over), Kind::Timer(timer)) => over_words(over, timer, look),
            _ => look.say("tool-finish"),
        };
        let mut pieces = vec![Piece::Gap, Piece::Text(Role::Title, title), Piece::Gap];
        if self.tool.is_rated {
            pieces.push(Piece::Text(Role::Text, look.say("tool-after")));
            if let Some(before) = self.session.before {
                let n = usize::from(before.get());
                let words = look.say_with("tool-before-was", &[("n", n.into())]);
                pieces.push(Piece::Text(Role::Muted, words));
            }
            pieces.push(Piece::Rating(0, look.say("tool-now"), self.rating));
            pieces.push(Piece::Gap);
        }
        pieces.extend(self.pick_pieces(look));
        pieces.push(Piece::Gap);
        pieces.push(Piece::Text(Role::Muted, look.say(self.kept_key())));
        pieces.push(Piece::Extra(Role::Muted, look.say("tool-any-answer")));
        pieces
    }
}
