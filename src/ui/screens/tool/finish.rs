//! The end of a tool: the rating after, and what is kept.

use crate::content::tool::Kind;
use crate::domain::change::Change;
use crate::domain::if_then::Notes;
use crate::domain::plan::{Card, Plan, if_then};
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
    /// All of it, and the if-then plan on its card.
    InThePlan,
    /// All of it, in memory, until the journal is opened.
    Later,
}

/// The tool whose answers make an if-then plan.
const IF_THEN: &str = "if-then";

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
            Standing::Locked if self.around.can_wait => "tool-kept-locked",
            Standing::Locked => "tool-nothing-kept",
        }
    }

    pub(super) fn keep(&mut self, kept: Kept, cx: &Cx<'_>) -> Vec<Effect> {
        if self.tool.is_rated {
            self.session.after = self.rating;
        }
        if kept == Kept::Later && self.around.can_wait {
            return self.hold(cx);
        }
        if kept == Kept::Nothing || !self.can_keep() {
            return vec![Effect::Back];
        }
        let to_the_plan = match (kept, self.to_the_plan(cx)) {
            (Kept::InThePlan, None) => {
                let words = cx.words.say_with("plan-full-if-then", &[]);
                return vec![Effect::Say(Notice::result(words))];
            }
            (Kept::InThePlan, change) => change,
            _ => None,
        };
        let said = if to_the_plan.is_some() { "tool-kept-in-the-plan" } else { "tool-kept" };
        let entry = self.session.entry(self.tool, kept, &self.around, cx);
        let save = Change::Save(Box::new(entry));
        vec![
            Effect::Write(Change::All(Some(save).into_iter().chain(to_the_plan).collect())),
            cx.say_kept(said),
            Effect::Back,
        ]
    }

    /// Hold the run in memory; it is offered when the journal is opened, and gone when Daymark ends.
    fn hold(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let entry = self.session.entry(self.tool, Kept::Later, &self.around, cx);
        let mut waiting = cx.waiting.to_vec();
        waiting.push(entry);
        vec![Effect::HoldBack(waiting), cx.say("tool-held"), Effect::Back]
    }

    /// The cue and the act, where this run has both.
    fn cue_and_act(&self) -> Option<(String, String)> {
        let mut answers = self.session.answers(self.tool, &self.around);
        let (cue, act) = (answers.next()?, answers.next()?);
        let is_whole = self.tool.id.as_str() == IF_THEN && !cue.is_empty() && !act.is_empty();
        is_whole.then_some((cue, act))
    }

    pub(super) fn is_whole_if_then(&self) -> bool {
        self.cue_and_act().is_some()
    }

    /// The change that puts the plan on its card; `None` when there are enough there.
    fn to_the_plan(&self, cx: &Cx<'_>) -> Option<Change> {
        let (cue, act) = self.cue_and_act()?;
        let kept = cx.store?.preferences().ok()?;
        let mut lines = Plan::from_preferences(&kept).lines(Card::IfThen).to_vec();
        lines.push(if_then(&cue, &act));
        let fits = lines.len() <= Card::IF_THEN_MAX;
        fits.then(|| Notes::from_preferences(&kept).put(&lines, cx.today)).flatten()
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
        if self.tool.is_rated {
            pieces.push(Piece::Extra(Role::Muted, look.say("tool-any-answer")));
        }
        pieces
    }
}
