//! The steps of a tool: words to read, lines to write, choices to mark, and where answers lead.

use crate::content::directory::directory;
use crate::content::tool::{Act, Step, Target, tool};
use crate::domain::practice::stopwatch::Stopwatch;
use crate::page::tool_lines;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Typed};
use crate::ui::screens::tool::rows::{Pick, Row, is_overdose};
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::{Stage, ToolRun, clock_words};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::READING_COLS;
use ratatui::layout::Rect;

impl ToolRun {
    pub(super) fn start(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.asks_before_starting() {
            self.session.before = self.rating;
        }
        self.session.begin(cx);
        self.go_to(0, cx);
        Vec::new()
    }

    /// Open the step with this place; after the last one comes the end.
    pub(super) fn go_to(&mut self, index: usize, cx: &Cx<'_>) {
        self.clock = None;
        let Some(step) = self.step(index) else { return self.finish() };
        match step.act {
            Act::Timer => self.begin_wave(index, cx),
            Act::Breath => self.begin_breath(index, cx),
            Act::Say | Act::Ask { .. } | Act::Choose | Act::Rate => {
                self.show(Stage::Step(index));
                self.rating =
                    if self.rates_before(index) { self.session.before } else { self.session.after };
                self.clock = step.seconds.map(|_| Stopwatch::started(cx.elapsed));
                if matches!(step.act, Act::Ask { .. } | Act::Choose) {
                    self.session.given.entry(index).or_default();
                }
            }
        }
    }

    /// Whether a rating at this step is the one before.
    fn rates_before(&self, index: usize) -> bool {
        let first = self.tool.steps.iter().position(|step| step.act == Act::Rate);
        first == Some(index) && self.rates_in_a_step()
    }

    /// On to what comes next.
    pub(super) fn forward(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.stage {
            Stage::Step(index) => {
                if self.step(index).is_some_and(|step| step.act == Act::Rate) {
                    self.take_rating(index);
                }
                self.trail.push(index);
                self.go_to(index + 1, cx);
            }
            Stage::Reply(index, branch) => self.forward_from_reply(index, branch, cx),
            Stage::Used => self.return_to_wave(),
            Stage::Start => return self.start(cx),
            _ => {}
        }
        Vec::new()
    }

    fn take_rating(&mut self, index: usize) {
        if self.rates_before(index) {
            self.session.before = self.rating;
        } else {
            self.session.after = self.rating;
        }
    }

    fn forward_from_reply(&mut self, index: usize, branch: usize, cx: &Cx<'_>) {
        self.trail.push(index);
        match self.target(index, branch) {
            None => self.go_to(index + 1, cx),
            Some(Target::Go(id)) => self.go_to(self.tool.step_at(id).unwrap_or(index + 1), cx),
            Some(Target::Tool(id)) if *id == self.tool.id => {
                let time = self.tool.steps.iter().position(|step| step.act == Act::Timer);
                self.go_to(time.unwrap_or(0), cx);
            }
            // Safety, or another tool, took the place of the rest.
            Some(_) => self.finish(),
        }
    }

    pub(super) fn step_back(&mut self, cx: &Cx<'_>) {
        if matches!(self.stage, Stage::Step(_))
            && let Some(index) = self.trail.pop()
        {
            self.go_to(index, cx);
        }
    }

    pub(super) fn answer(&mut self, branch: usize) -> Vec<Effect> {
        if let Stage::Step(index) = self.stage {
            self.show(Stage::Reply(index, branch));
        }
        Vec::new()
    }

    pub(super) fn follow(&self) -> Vec<Effect> {
        let Stage::Reply(index, branch) = self.stage else { return Vec::new() };
        let route = match self.target(index, branch) {
            Some(Target::Line(id)) => Route::Line(id.to_string()),
            Some(Target::Module(id)) => Route::Lesson(id.to_string()),
            Some(Target::Tool(id)) => Route::Tool(id.to_string()),
            Some(Target::Go(_)) | None => return Vec::new(),
        };
        vec![Effect::Go(route)]
    }

    /// Mark or unmark a choice; where one is said aloud only one stands.
    pub(super) fn mark(&mut self, place: usize) {
        let Stage::Step(index) = self.stage else { return };
        let is_one = self.step(index).is_some_and(|step| step.act == Act::Say);
        let marks = &mut self.session.given.entry(index).or_default().marks;
        let was_marked = marks.remove(&place);
        if is_one {
            marks.clear();
        }
        if !was_marked {
            marks.insert(place);
        }
    }

    /// Enter on a choice: with nothing marked yet it is the one meant.
    pub(super) fn marked_and_on(&mut self, place: usize, cx: &Cx<'_>) -> Vec<Effect> {
        let Stage::Step(index) = self.stage else { return Vec::new() };
        let is_one = self.step(index).is_some_and(|step| step.act == Act::Say);
        let given = self.session.given.entry(index).or_default();
        if is_one {
            given.marks.clear();
        }
        if given.marks.is_empty() {
            given.marks.insert(place);
        }
        self.written(cx)
    }

    /// Enter in a box: on, or to the answers below.
    pub(super) fn written(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let branch = self.rows().iter().position(|row| matches!(row, Row::Pick(Pick::Branch(_))));
        match branch {
            Some(place) => {
                self.focus = place;
                Vec::new()
            }
            None => self.forward(cx),
        }
    }

    /// Enter on a rating.
    pub(super) fn rated(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.stage {
            Stage::Wave(_) => self.keep_going(cx),
            Stage::Finish => {
                self.focus += 1;
                Vec::new()
            }
            _ => self.forward(cx),
        }
    }

    pub(super) fn write(&mut self, input: &Typed, cx: &Cx<'_>) {
        let Stage::Step(index) = self.stage else { return };
        let words = &mut self.session.given.entry(index).or_default().words;
        let width = cx.body.width.min(READING_COLS).saturating_sub(4);
        words.resize(Rect::new(0, 0, width, 2));
        match input {
            Typed::Key(key) => words.key(*key),
            Typed::Paste(text) => words.paste(text),
        };
    }

    pub(super) fn travel(&mut self, action: Action) {
        let Stage::Step(index) = self.stage else { return };
        if let Some(given) = self.session.given.get_mut(&index) {
            let words = &mut given.words;
            if action == Action::UndoTyping {
                words.undo()
            } else {
                words.redo()
            };
        }
    }

    /// The clocks of a tool moved on.
    pub(super) fn time_passes(&mut self, cx: &Cx<'_>) {
        match self.stage {
            Stage::Wave(_) => self.end_wave_if_over(cx),
            Stage::Breath(index) => self.end_breath_if_over(index, cx),
            Stage::Step(index) => {
                let Some(step) = self.step(index) else { return };
                let limit = step.seconds.map(u64::from).map(std::time::Duration::from_secs);
                let ran = self.clock.map(|clock| clock.ran(cx.elapsed));
                let is_over = limit.zip(ran).is_some_and(|(limit, ran)| ran >= limit);
                if is_over && step.act == Act::Say && self.around.is_moving {
                    self.forward(cx);
                } else if is_over && let Some(clock) = &mut self.clock {
                    clock.pause(cx.elapsed);
                }
            }
            _ => {}
        }
    }

    pub(super) fn step_title(&self, index: usize, look: &Look<'_>) -> String {
        look.say_with(
            "tool-step-of",
            &[("n", (index + 1).into()), ("all", self.tool.steps.len().into())],
        )
    }

    pub(super) fn step_page(&self, index: usize, look: &Look<'_>) -> Vec<Piece<'_>> {
        let Some(step) = self.step(index) else { return Vec::new() };
        let mut pieces = vec![Piece::Gap, Piece::Text(Role::Title, step.text.clone()), Piece::Gap];
        pieces.extend(self.seconds_piece(step, look));
        if let Act::Ask { prompt } = &step.act {
            pieces.push(Piece::Text(Role::Muted, format!("{prompt}:")));
        }
        let given = self.session.given.get(&index);
        let mut number = 0;
        for (place, row) in self.rows().into_iter().enumerate() {
            number += usize::from(matches!(row, Row::Mark(_) | Row::Pick(_)));
            match row {
                Row::Rating => pieces.push(Piece::Rating(place, look.say("tool-now"), self.rating)),
                Row::Words => {
                    if step.act == Act::Choose {
                        pieces.push(Piece::Text(Role::Muted, look.say("tool-own-words")));
                    }
                    pieces.extend(given.map(|given| Piece::Words(place, &given.words)));
                }
                Row::Mark(mark) => {
                    let is_marked = given.is_some_and(|given| given.marks.contains(&mark));
                    let sign = if is_marked { "[x]" } else { "[ ]" };
                    let choice = self.around.choice(step, mark).unwrap_or_default();
                    pieces.push(Piece::Row(place, format!("{sign} {choice}"), String::new()));
                }
                Row::Pick(pick) => {
                    let is_only = matches!(pick, Pick::Next) && !self.begins_at_once();
                    let label = self.pick_label(pick, look);
                    let words = if is_only { label } else { format!("{number}  {label}") };
                    pieces.push(Piece::Row(place, words, String::new()));
                }
            }
        }
        if index == 0 && self.begins_at_once() {
            pieces.push(Piece::Gap);
            let cautions = self.tool.cautions.iter().cloned();
            pieces.extend(cautions.map(|caution| Piece::Extra(Role::Muted, caution)));
            if !self.can_keep() {
                pieces.push(Piece::Extra(Role::Muted, look.say(self.kept_key())));
            }
        }
        pieces
    }

    fn seconds_piece(&self, step: &Step, look: &Look<'_>) -> Option<Piece<'static>> {
        let limit = std::time::Duration::from_secs(u64::from(step.seconds?));
        let clock = self.clock?;
        let left = limit.saturating_sub(clock.ran(look.elapsed));
        let words = if left.is_zero() {
            look.say("tool-seconds-over")
        } else {
            look.say_with("tool-seconds-left", &[("time", clock_words(left).into())])
        };
        Some(Piece::Text(Role::Muted, words))
    }

    pub(super) fn reply_page(
        &self,
        index: usize,
        branch: usize,
        look: &Look<'_>,
    ) -> Vec<Piece<'_>> {
        let branch = self.step(index).and_then(|step| step.branches.get(branch));
        let Some(branch) = branch else { return Vec::new() };
        let mut pieces =
            vec![Piece::Gap, Piece::Text(Role::Title, branch.text.clone()), Piece::Gap];
        if let Some(Target::Line(id)) = &branch.to
            && let Some(line) = tool_lines::line(id.as_str())
        {
            pieces.extend([Piece::Text(Role::Lifeline, line), Piece::Gap]);
        }
        pieces.extend(self.pick_pieces(look));
        if branch.to.as_ref().is_some_and(is_overdose) {
            pieces.push(Piece::Gap);
            pieces.push(Piece::Text(Role::Lifeline, look.say("tool-gate-emergency")));
        }
        pieces
    }

    pub(super) fn branch_label(&self, place: usize) -> String {
        let Stage::Step(index) = self.stage else { return String::new() };
        let branch = self.step(index).and_then(|step| step.branches.get(place));
        branch.map_or_else(String::new, |branch| branch.label.clone())
    }

    pub(super) fn follow_label(&self, look: &Look<'_>) -> String {
        let Stage::Reply(index, branch) = self.stage else { return String::new() };
        match self.target(index, branch) {
            Some(Target::Tool(id)) => {
                let title = tool(id.as_str()).map_or("", |tool| tool.title.as_str());
                look.say_with("tool-pick-open", &[("title", title.into())])
            }
            Some(Target::Line(id)) => {
                let service = directory().get(id.as_str());
                let name = service.map_or("", |service| service.short_name.as_str());
                look.say_with("tool-pick-line", &[("name", name.into())])
            }
            _ => look.say("tool-pick-lesson"),
        }
    }

    pub(super) fn next_label(&self) -> &'static str {
        match self.stage {
            Stage::Used => "tool-pick-back-to-wave",
            Stage::Reply(index, branch)
                if self.target(index, branch).is_some_and(|target| self.is_elsewhere(target)) =>
            {
                "tool-pick-finish"
            }
            _ => "tool-pick-next",
        }
    }
}
