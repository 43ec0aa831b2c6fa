//! The time of an urge on screen: how strong it is now, what it was, and four things to do.

use std::fmt::Write as _;

use crate::content::tool::{Act, Kind, Timer};
use crate::domain::practice::wave::{Over, Plan, Wave};
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::screen::Cx;
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::{Stage, ToolRun, clock_words};
use crate::ui::theme::Role;

/// Columns of one rating in the row of ratings.
const MARK_COLS: usize = 8;
/// Ratings in that row, at the most.
const MARKS_MAX: usize = 7;

impl ToolRun {
    /// The place after the steps that share the time from `index` on.
    fn after_time(&self, index: usize) -> usize {
        let steps = self.tool.steps.iter().skip(index);
        index + steps.take_while(|step| step.act == Act::Timer).count()
    }

    pub(super) fn begin_wave(&mut self, index: usize, cx: &Cx<'_>) {
        let Kind::Timer(timer) = &self.tool.kind else { return self.go_to(index + 1, cx) };
        let plan = Plan {
            minutes: timer.minutes,
            ask_minutes: timer.re_rate_minutes,
            enough_fall: timer.stop_when_down_by,
        };
        self.wave = Some(Wave::new(plan, self.session.before, cx.elapsed));
        self.rating = self.session.before;
        self.show(Stage::Wave(index));
    }

    /// Back from "I used, or I am about to".
    pub(super) fn return_to_wave(&mut self) {
        let time = self.tool.steps.iter().position(|step| step.act == Act::Timer);
        self.show(Stage::Wave(time.unwrap_or(0)));
        self.rating = self.wave.as_ref().and_then(Wave::last);
    }

    pub(super) fn keep_going(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let rating = self.rating;
        if let Some(wave) = &mut self.wave {
            match rating {
                Some(strength) if wave.asks(cx.elapsed) || wave.last() != Some(strength) => {
                    wave.rate(strength, cx.elapsed);
                }
                _ => wave.pass(cx.elapsed),
            }
        }
        self.focus = 0;
        self.end_wave_if_over(cx);
        Vec::new()
    }

    pub(super) fn end_wave_if_over(&mut self, cx: &Cx<'_>) {
        let Stage::Wave(index) = self.stage else { return };
        let Some(wave) = &self.wave else { return };
        let Some(over) = wave.over(cx.elapsed) else { return };
        if !wave.marks().is_empty() {
            self.session.after = wave.last();
        }
        self.over = Some(over);
        self.go_to(self.after_time(index), cx);
    }

    pub(super) fn wave_title(&self, look: &Look<'_>) -> String {
        let Some(wave) = &self.wave else { return String::new() };
        let values = [
            ("time", clock_words(wave.ran(look.elapsed)).into()),
            ("all", clock_words(wave.limit()).into()),
        ];
        let key = if wave.watch().is_running() { "tool-time-of" } else { "tool-time-of-paused" };
        look.say_with(key, &values)
    }

    pub(super) fn wave_page(&self, index: usize, look: &Look<'_>) -> Vec<Piece<'_>> {
        let Some(wave) = &self.wave else { return Vec::new() };
        let mut pieces: Vec<Piece<'_>> = self
            .tool
            .steps
            .first()
            .filter(|step| step.act == Act::Say)
            .map(|step| Piece::Extra(Role::Muted, step.text.clone()))
            .into_iter()
            .collect();
        let texts = self.after_time(index) - index;
        let at = usize::from(wave.stretch(look.elapsed)) % texts.max(1);
        if let Some(step) = self.step(index + at) {
            pieces.extend([Piece::Gap, Piece::Text(Role::Text, step.text.clone()), Piece::Gap]);
        }
        pieces.push(self.question(wave, look));
        pieces.push(Piece::Rating(0, look.say("tool-now"), self.rating));
        pieces.push(Piece::Gap);
        pieces.extend(marks(wave, look));
        pieces.extend(self.past_piece(look));
        pieces.push(Piece::Gap);
        pieces.extend(self.pick_pieces(look));
        if !self.can_keep() {
            pieces.extend([Piece::Gap, Piece::Extra(Role::Muted, look.say(self.kept_key()))]);
        }
        pieces
    }

    fn question(&self, wave: &Wave, look: &Look<'_>) -> Piece<'static> {
        let Kind::Timer(timer) = &self.tool.kind else { return Piece::Gap };
        if wave.asks(look.elapsed) {
            return Piece::Text(Role::Title, look.say("tool-how-strong-asked"));
        }
        let n = usize::from(timer.re_rate_minutes);
        Piece::Text(Role::Text, look.say_with("tool-how-strong", &[("n", n.into())]))
    }

    fn past_piece(&self, look: &Look<'_>) -> Option<Piece<'static>> {
        let past = self.around.past?;
        let mut values =
            vec![("n", past.count.into()), ("highest", usize::from(past.highest.get()).into())];
        let key = match past.minutes {
            Some(minutes) => {
                values.push(("minutes", usize::from(minutes).into()));
                "tool-past"
            }
            None => "tool-past-without-time",
        };
        Some(Piece::Extra(Role::Muted, look.say_with(key, &values)))
    }
}

/// The ratings so far, oldest first, under the minute each was given in.
fn marks(wave: &Wave, look: &Look<'_>) -> Vec<Piece<'static>> {
    let first = wave.start().map(|strength| (look.say("tool-mark-start"), strength));
    let later = wave.marks().iter().map(|mark| {
        let n = usize::from(mark.minute);
        (look.say_with("tool-mark-minute", &[("n", n.into())]), mark.strength)
    });
    let all: Vec<_> = first.into_iter().chain(later).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let shown = all.iter().skip(all.len().saturating_sub(MARKS_MAX));
    let (mut labels, mut numbers) = (String::from("  "), String::from("  "));
    for (label, strength) in shown {
        let _ = write!(labels, "{label:<MARK_COLS$}");
        let _ = write!(numbers, "  {:<1$}", strength.get(), MARK_COLS - 2);
    }
    vec![
        Piece::Text(Role::Muted, labels.trim_end().to_owned()),
        Piece::Text(Role::Text, numbers.trim_end().to_owned()),
    ]
}

/// How the time of an urge ended, in words.
pub(super) fn over_words(over: Over, timer: &Timer, look: &Look<'_>) -> String {
    let (key, n) = match over {
        Over::Fallen => ("tool-over-fallen", usize::from(timer.stop_when_down_by.unwrap_or(0))),
        Over::Time => ("tool-over-time", usize::from(timer.minutes)),
    };
    look.say_with(key, &[("n", n.into())])
}
