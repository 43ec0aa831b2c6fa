//! The breath pacer on screen: a bar that fills and empties, or words and seconds only.

use std::time::Duration;

use crate::content::tool::Kind;
use crate::domain::practice::breath::{Moment, Pace, Phase, ladder};
use crate::domain::practice::stopwatch::Stopwatch;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Cx;
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::{Stage, ToolRun, clock_words, is_breath};
use crate::ui::theme::Role;

/// While the bar moves it is drawn this often.
const FRAME: Duration = Duration::from_millis(250);

/// The pacer while it runs.
#[derive(Debug, Clone)]
pub(super) struct Pacer {
    pace: Pace,
    paces: Vec<Pace>,
    watch: Stopwatch,
    /// How long it had run when the pace was last changed: a breath begins then.
    since: Duration,
    limit: Duration,
}

impl Pacer {
    pub(super) fn toggle(&mut self, now: Duration) {
        self.watch.toggle(now);
    }

    pub(super) fn due(&self, now: Duration, shows_bar: bool) -> Option<Duration> {
        self.watch.next(now, if shows_bar { FRAME } else { Duration::from_secs(1) })
    }

    fn moment(&self, now: Duration) -> Moment {
        self.pace.at(self.watch.ran(now).saturating_sub(self.since))
    }

    fn ran(&self, now: Duration) -> Duration {
        self.watch.ran(now).min(self.limit)
    }

    /// A slower or a faster pace; a new breath begins with it.
    fn turn(&mut self, action: Action, now: Duration) {
        let seconds = self.pace.seconds();
        let found = match action {
            Action::Left => self.paces.iter().rev().find(|pace| pace.seconds() > seconds),
            _ => self.paces.iter().find(|pace| pace.seconds() < seconds),
        };
        if let Some(pace) = found {
            self.pace = *pace;
            self.since = self.watch.ran(now);
        }
    }
}

impl ToolRun {
    pub(super) fn begin_breath(&mut self, index: usize, cx: &Cx<'_>) {
        let Kind::Breath(breath) = &self.tool.kind else { return self.go_to(index + 1, cx) };
        let usual = Pace::new(breath.in_seconds, breath.out_seconds);
        let pacer = Pacer {
            pace: self.chosen_pace().unwrap_or(usual),
            paces: ladder(usual, breath.min_per_minute, breath.max_per_minute),
            watch: Stopwatch::started(cx.elapsed),
            since: Duration::ZERO,
            limit: Duration::from_secs(u64::from(breath.minutes) * 60),
        };
        self.pacer = Some(pacer);
        self.show(Stage::Breath(index));
    }

    /// The pace that was marked in a step before.
    fn chosen_pace(&self) -> Option<Pace> {
        self.session.given.iter().rev().find_map(|(index, given)| {
            let choices = &self.step(*index)?.choices;
            given.marks.iter().find_map(|place| Pace::named(choices.get(*place)?))
        })
    }

    /// Whether the bar is shown: not where nothing may move, and not in words only.
    pub(super) fn shows_bar(&self) -> bool {
        self.around.is_moving && !self.is_words_only
    }

    pub(super) fn change_pace(&mut self, action: Action) {
        let now = self.now;
        if let Some(pacer) = &mut self.pacer {
            pacer.turn(action, now);
        }
    }

    pub(super) fn end_breath_if_over(&mut self, index: usize, cx: &Cx<'_>) {
        let is_over =
            self.pacer.as_ref().is_some_and(|pacer| pacer.watch.ran(cx.elapsed) >= pacer.limit);
        if is_over && is_breath(self.tool) {
            self.go_to(index + 1, cx);
        }
    }

    pub(super) fn breath_title(&self, look: &Look<'_>) -> String {
        let Some(pacer) = &self.pacer else { return String::new() };
        let values = [
            ("in", usize::from(pacer.pace.in_seconds()).into()),
            ("out", usize::from(pacer.pace.out_seconds()).into()),
            ("time", clock_words(pacer.ran(look.elapsed)).into()),
            ("all", clock_words(pacer.limit).into()),
        ];
        let is_running = pacer.watch.is_running();
        look.say_with(if is_running { "tool-breath-title" } else { "tool-breath-paused" }, &values)
    }

    pub(super) fn breath_page(&self, _: usize, look: &Look<'_>) -> Vec<Piece<'_>> {
        let Some(pacer) = &self.pacer else { return Vec::new() };
        let moment = pacer.moment(look.elapsed);
        let key = match (pacer.watch.is_running(), moment.phase) {
            (false, _) => "tool-breath-stands",
            (true, Phase::In) => "tool-breathe-in",
            (true, Phase::Out) => "tool-breathe-out",
        };
        let count =
            [("n", usize::from(moment.second).into()), ("all", usize::from(moment.of).into())];
        let mut pieces = vec![
            Piece::Gap,
            Piece::Gap,
            Piece::Gap,
            Piece::Middle(Role::Title, look.say(key)),
            Piece::Gap,
        ];
        if self.shows_bar() {
            pieces.extend([Piece::Bar(moment.fullness), Piece::Gap]);
        }
        pieces.push(Piece::Middle(Role::Text, look.say_with("tool-breath-count", &count)));
        pieces.extend([Piece::Gap, Piece::Gap]);
        if pacer.pace.out_seconds() > pacer.pace.in_seconds() {
            pieces.push(Piece::Middle(Role::Text, look.say("tool-breath-longer")));
        }
        pieces.push(Piece::Middle(Role::Text, look.say("tool-breath-light-headed")));
        pieces.push(Piece::Gap);
        pieces.push(Piece::Middle(Role::Lifeline, look.say("tool-breath-sleepy")));
        pieces
    }
}
