//! The overdose steps, one at a time, large, with a pacer for rescue breaths.

use std::collections::BTreeSet;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::overdose::{Step, overdose};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::{Route, Text};
use crate::ui::screen::{Cx, Part, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Pen, centred};
use crate::ui::widgets::wrap::lines;

/// The steps.
#[derive(Debug, Default)]
pub struct OverdoseSteps {
    selection: Selection,
    /// The places of the steps that somebody said are done. Going past one says nothing.
    done: BTreeSet<usize>,
    /// When the pacer began, and when it is next drawn.
    pacer: Option<Pacer>,
}

#[derive(Debug, Clone, Copy)]
struct Pacer {
    began: Duration,
    due: Duration,
    can_move: bool,
}

/// The pacer is drawn this often: it counts seconds.
const TICK: Duration = Duration::from_secs(1);

impl OverdoseSteps {
    fn steps() -> &'static [Step] {
        &overdose().steps
    }

    fn step(&self) -> Option<&'static Step> {
        Self::steps().get(self.selection.row)
    }

    /// Whether this step was passed over and nobody said that it is done.
    fn is_open(&self, index: usize) -> bool {
        index < self.selection.row && !self.done.contains(&index)
    }

    fn go(&mut self, action: Action) {
        let count = Self::steps().len();
        self.selection.act(action, count, count);
        if self.step().is_none_or(|step| step.seconds_per_breath().is_none()) {
            self.pacer = None;
        }
    }

    fn toggle_pacer(&mut self, cx: &Cx<'_>) {
        if self.pacer.take().is_some() {
            return;
        }
        // From any step the pacer leads to the step it belongs to.
        let at = Self::steps().iter().position(|step| step.seconds_per_breath().is_some());
        if let Some(at) = at {
            self.selection.row = at;
            let can_move = cx.prefs.movement.is_on();
            self.pacer = Some(Pacer { began: cx.elapsed, due: cx.elapsed + TICK, can_move });
        }
    }

    fn more(cx: &Cx<'_>) -> Vec<Effect> {
        let card = overdose();
        let mut paragraphs = Vec::new();
        let mut part = |title: &str, lines: &[String], note: Option<&String>| {
            paragraphs.push(title.to_owned());
            paragraphs.extend(lines.iter().map(|line| format!("• {line}")));
            paragraphs.extend(note.cloned());
            paragraphs.push(String::new());
        };
        part(&card.signs.title, &card.signs.lines, card.signs.note.as_ref());
        part(&card.do_not.title, &card.do_not.lines, card.do_not.note.as_ref());
        part(&card.law.covers_title, &card.law.covers, None);
        part(&card.law.covers_not_title, &card.law.covers_not, Some(&card.law.note));
        let values =
            [("date", card.as_of.as_str().into()), ("grade", card.grade_note.as_str().into())];
        paragraphs.push(cx.words.say_with("overdose-as-of", &values));
        let title = cx.words.say("overdose-more-title");
        vec![Effect::Go(Route::Page(Text { title, paragraphs }))]
    }

    fn pace(&self, pen: &mut Pen<'_>, step: &Step, look: &Look<'_>) {
        let Some(every) = step.seconds_per_breath().map(u64::from).filter(|every| *every > 0)
        else {
            return;
        };
        pen.skip(1);
        match self.pacer {
            Some(pacer) if pacer.can_move => {
                let passed = look.elapsed.saturating_sub(pacer.began).as_secs();
                let (breath, second) = (passed / every + 1, passed % every);
                let count = usize::try_from(breath).unwrap_or(usize::MAX);
                pen.line(9, Role::Title, &look.say_with("overdose-breath", &[("n", count.into())]));
                if second == 0 {
                    pen.line(9, Role::Selected, &look.say("overdose-breath-now"));
                } else {
                    let left = usize::try_from(every - second).unwrap_or(0);
                    let bar: String =
                        (1..every).map(|at| if at <= second { '■' } else { '□' }).collect();
                    let words = look.say_with("overdose-breath-wait", &[("n", left.into())]);
                    pen.line(9, Role::Text, &format!("{bar}  {words}"));
                }
            }
            Some(_) => {
                let every = usize::try_from(every).unwrap_or(0);
                let words = look.say_with("overdose-breath-words", &[("n", every.into())]);
                pen.text(9, Role::Text, &words);
            }
            None => pen.text(9, Role::Muted, &look.say("overdose-pacer-hint")),
        }
    }
}

impl Screen for OverdoseSteps {
    fn title(&self, look: &Look<'_>) -> String {
        let values = [("n", (self.selection.row + 1).into()), ("of", Self::steps().len().into())];
        look.say_with("overdose-title", &values)
    }

    fn part(&self) -> Part {
        Part::Overdose
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::OVERDOSE
    }

    fn outlives_lock(&self) -> bool {
        true
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose | Action::Mark if self.selection.row + 1 == Self::steps().len() => {
                let words = cx.words.say("overdose-last");
                return vec![Effect::Say(Notice::result(words))];
            }
            Action::Choose | Action::Mark => {
                self.done.insert(self.selection.row);
                self.go(Action::Down);
            }
            Action::Down => self.go(Action::Down),
            Action::Left | Action::Up => self.go(Action::Up),
            Action::First | Action::Last => self.go(action),
            Action::OtherView => self.toggle_pacer(cx),
            Action::Why => return Self::more(cx),
            Action::Number(number) if number > 0 => {
                self.selection.row =
                    usize::from(number - 1).min(Self::steps().len().saturating_sub(1));
                self.pacer = None;
            }
            _ => {}
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        let is_last = self.selection.row + 1 == Self::steps().len();
        match action {
            Action::OtherView => self.step().is_some(),
            Action::Choose | Action::Mark => !is_last,
            _ => true,
        }
    }

    fn due(&self) -> Option<Duration> {
        self.pacer.filter(|pacer| pacer.can_move).map(|pacer| pacer.due)
    }

    fn woken(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(pacer) = &mut self.pacer {
            pacer.due = cx.elapsed + TICK;
        }
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let step = self.step()?;
        let area = if area.width > BLOCK_COLS { centred(area, BLOCK_COLS) } else { area };
        let mut pen = Pen::new(area, buf, look);
        let air = match area.height {
            0..18 => Air::None,
            18..26 => Air::Around,
            _ => Air::Between,
        };
        pen.line(1, Role::Lifeline, &look.say("overdose-lead"));
        pen.skip(u16::from(air != Air::None));
        let at = pen.rest().as_position();
        pen.put(5, Role::Key, &step.number.to_string());
        pen.cursor_at(Position { x: at.x + 5, ..at });
        pen.line(9, Role::Title, &step.big);
        pen.skip(u16::from(air != Air::None));
        for line in &step.lines {
            pen.text(9, Role::Text, line);
            pen.skip(u16::from(air == Air::Between));
        }
        if let Some(note) = &step.note {
            pen.text(9, Role::Muted, note);
        }
        self.pace(&mut pen, step, look);
        if self.selection.row + 1 == Self::steps().len() && air != Air::None {
            pen.skip(1);
            pen.text(9, Role::Text, &look.say("overdose-last"));
        }
        pen.skip(u16::from(pen.left() > 1));
        self.list(&mut pen, look);
        pen.finish()
    }
}

/// Columns of the steps; in a wider window they stand in the middle.
const BLOCK_COLS: u16 = 84;
/// Columns before the words of a step in the list.
const LIST_COLS: u16 = 15;

/// How much room there is between the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Air {
    None,
    Around,
    Between,
}

impl OverdoseSteps {
    /// All steps, or where there is no room for all of them the ones that come next, and before them those that were
    /// passed over: whole, and with a word where more follow.
    fn list(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let (room, width) = (pen.left(), pen.rest().width.saturating_sub(LIST_COLS + 1));
        let rows = |step: &Step| u16::try_from(lines(&step.short, width).count()).unwrap_or(1);
        let all: u16 = Self::steps().iter().map(rows).sum();
        let is_listed =
            |index: usize| all <= room || index > self.selection.row || self.is_open(index);
        let listed: Vec<(usize, &Step)> =
            Self::steps().iter().enumerate().filter(|(index, _)| is_listed(*index)).collect();
        let mut left = room;
        for (place, (index, step)) in listed.iter().enumerate() {
            let needed = rows(step) + u16::from(place + 1 < listed.len());
            if needed > left {
                if left > 0 {
                    pen.line(LIST_COLS, Role::Muted, &look.say("more-below"));
                }
                return;
            }
            left = left.saturating_sub(rows(step));
            let (state, role) = match index.cmp(&self.selection.row) {
                std::cmp::Ordering::Less if self.is_open(*index) => ("overdose-open", Role::Text),
                std::cmp::Ordering::Less => ("overdose-done", Role::Muted),
                std::cmp::Ordering::Equal => ("overdose-now", Role::Focus),
                std::cmp::Ordering::Greater if *index == self.selection.row + 1 => {
                    ("overdose-next", Role::Text)
                }
                std::cmp::Ordering::Greater => ("", Role::Text),
            };
            if !state.is_empty() {
                pen.put(5, role, &look.say(state));
            }
            pen.put(LIST_COLS - 3, role, &step.number.to_string());
            pen.text(LIST_COLS, role, &step.short);
        }
    }
}
