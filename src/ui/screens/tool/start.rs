//! The first page of a tool: what to know, the rating before, and in which form to go through it.

use crate::page::tool_lines;
use crate::ui::look::Look;
use crate::ui::route::Text;
use crate::ui::screen::Cx;
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::{Stage, ToolRun};
use crate::ui::theme::Role;

impl ToolRun {
    pub(super) fn start_page(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        let mut pieces = vec![Piece::Extra(Role::Text, self.tool.promise.clone())];
        if !self.tool.cautions.is_empty() {
            pieces.push(Piece::Gap);
            pieces.extend(self.tool.cautions.iter().cloned().map(Piece::Point));
        }
        pieces.push(Piece::Gap);
        if self.asks_before_starting() {
            pieces.push(Piece::Text(Role::Title, look.say("tool-before")));
            pieces.push(Piece::Rating(0, look.say("tool-now"), self.rating));
            pieces.push(Piece::Gap);
        }
        pieces.extend(self.pick_pieces(look));
        pieces.push(Piece::Gap);
        pieces.push(Piece::Extra(Role::Muted, tool_lines::sure(self.tool, look.words)));
        if !self.can_keep() {
            pieces.push(Piece::Text(Role::Muted, look.say(self.kept_key())));
        }
        pieces
    }

    pub(super) fn lines_page(&self, lines: &[String], look: &Look<'_>) -> Vec<Piece<'_>> {
        // Somebody may come back to this page later, when they did take something.
        let sleepy = self.tool.has_gate.then(|| look.say("tool-breath-sleepy"));
        let lines = sleepy.into_iter().chain(lines.iter().cloned());
        let mut pieces: Vec<Piece<'_>> = lines.map(Piece::Point).collect();
        pieces.push(Piece::Gap);
        pieces.extend(self.pick_pieces(look));
        pieces
    }

    /// Read the tool as lines; the place that is left is kept.
    pub(super) fn read(&mut self, stage: Stage, cx: &Cx<'_>) {
        if self.stage == Stage::Start && self.asks_before_starting() {
            self.session.before = self.rating;
        }
        self.session.begin(cx);
        if !matches!(self.stage, Stage::Short | Stage::WordsOnly) {
            self.left_at = self.stage;
        }
        self.show(stage);
    }

    /// What is known about the tool, and from where.
    pub(super) fn evidence(&self, cx: &Cx<'_>) -> Text {
        Text {
            title: self.tool.title.clone(),
            paragraphs: tool_lines::evidence(self.tool, cx.words),
        }
    }
}
