//! One card of the plan: its lines, added, changed and taken out in place.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::day::Day;
use crate::domain::if_then::Notes;
use crate::domain::plan::{Card, Plan, cue_and_act, day_and_words, if_then, typed_day, visit};
use crate::page::{if_then_words, plan_cards};
use crate::store::StoreError;
use crate::system::locked_card::LockedCard;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::screens::plan::{can_write, edit, locked};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

/// How far ahead the days of a visit go.
const DAYS_AHEAD: usize = 90;

/// A line being written.
#[derive(Debug)]
struct Writing {
    /// The line it replaces; `None` for a new one.
    at: Option<usize>,
    /// 0, or 1 for the second half of an if-then plan or a visit.
    stage: usize,
    /// The first half, once it is written.
    first: String,
    area: TextArea,
    ideas: Vec<String>,
    /// The idea in the box.
    idea: Option<usize>,
}

/// What is done as soon as the card is open.
#[derive(Debug, Clone, Copy, Default)]
enum Begin {
    #[default]
    Reading,
    /// A new line.
    Adding,
    /// The line in this place.
    Changing(usize),
}

/// The card.
#[derive(Debug)]
pub struct CardPage {
    card: Card,
    plan: Plan,
    locked: LockedCard,
    medicine_days: usize,
    selection: Selection,
    writing: Option<Writing>,
    /// The lines that the card has once what is typed is kept.
    is_kept_by: Option<Vec<String>>,
    notes: Notes,
    begin_with: Begin,
}

impl CardPage {
    /// This card.
    #[must_use]
    pub fn new(card: Card) -> Self {
        Self {
            card,
            plan: Plan::default(),
            locked: LockedCard::default(),
            medicine_days: 0,
            selection: Selection::default(),
            writing: None,
            is_kept_by: None,
            notes: Notes::default(),
            begin_with: Begin::Reading,
        }
    }

    /// The same with a new line begun.
    #[must_use]
    pub fn adding(card: Card) -> Self {
        Self { begin_with: Begin::Adding, ..Self::new(card) }
    }

    /// The same with the line in this place being changed.
    #[must_use]
    pub fn changing(card: Card, at: usize) -> Self {
        Self { begin_with: Begin::Changing(at), ..Self::new(card) }
    }

    fn lines(&self) -> &[String] {
        self.plan.lines(self.card)
    }

    /// The lines, "add a line", and on the overdose card the steps.
    fn rows(&self) -> usize {
        self.lines().len() + 1 + usize::from(self.card == Card::Overdose)
    }

    const fn has_halves(&self) -> bool {
        matches!(self.card, Card::IfThen | Card::Visits)
    }

    fn begin(&mut self, at: Option<usize>, cx: &Cx<'_>) -> Vec<Effect> {
        if !can_write(cx) {
            return vec![cx.say("plan-read-only")];
        }
        let n = self.lines().len();
        if at.is_none() && n >= self.card.lines_max() {
            let key = if self.card == Card::IfThen { "plan-full-if-then" } else { "plan-full" };
            return vec![Effect::Say(Notice::result(cx.words.say_with(key, &[("n", n.into())])))];
        }
        let line = at.and_then(|at| self.lines().get(at)).cloned().unwrap_or_default();
        let first = match self.card {
            Card::IfThen => cue_and_act(&line).0.to_owned(),
            Card::Visits => day_and_words(&line).0.map(|day| day.to_string()).unwrap_or_default(),
            _ => line,
        };
        self.writing = Some(self.stage(at, 0, String::new(), &first, cx));
        Vec::new()
    }

    fn stage(
        &self,
        at: Option<usize>,
        stage: usize,
        first: String,
        words: &str,
        cx: &Cx<'_>,
    ) -> Writing {
        let ideas = if self.card == Card::Visits && stage == 0 {
            (0..DAYS_AHEAD)
                .filter_map(|ahead| u64::try_from(ahead).ok())
                .map(|ahead| cx.today.later(ahead).to_string())
                .collect()
        } else {
            plan_cards::ideas(self.card, stage, cx.words)
        };
        let area = TextArea::new(words, Lines::One, Card::LINE_BYTES_MAX / 2);
        let idea = ideas.iter().position(|idea| idea == words);
        Writing { at, stage, first, area, ideas, idea }
    }

    /// The box is done: on to the second half, or kept.
    fn done(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(writing) = self.writing.take() else { return Vec::new() };
        let typed = writing.area.text().trim().to_owned();
        if typed.is_empty() && writing.stage == 0 {
            return Vec::new();
        }
        if self.has_halves() && writing.stage == 0 {
            let first = match self.card {
                Card::Visits => {
                    if let Some(day) = typed_day(&typed, cx.today) {
                        day.to_string()
                    } else {
                        self.writing = Some(writing);
                        return vec![cx.say("plan-not-a-day")];
                    }
                }
                _ => typed,
            };
            let line = writing.at.and_then(|at| self.lines().get(at)).cloned().unwrap_or_default();
            let second = match self.card {
                Card::Visits => day_and_words(&line).1.to_owned(),
                _ => cue_and_act(&line).1.to_owned(),
            };
            self.writing = Some(self.stage(writing.at, 1, first, &second, cx));
            return Vec::new();
        }
        let line = match self.card {
            Card::IfThen => if_then(&writing.first, &typed),
            Card::Visits => {
                writing.first.parse::<Day>().map_or(typed.clone(), |d| visit(d, &typed))
            }
            _ => typed,
        };
        let mut lines = self.lines().to_vec();
        match writing.at.and_then(|at| lines.get_mut(at)) {
            Some(old) => *old = line,
            None => lines.push(line),
        }
        let effects = edit::put(self.card, &lines, "plan-kept", cx);
        if effects.iter().any(|effect| matches!(effect, Effect::Write(_))) {
            // The box goes once the journal has the line.
            self.writing = Some(writing);
            self.is_kept_by = Some(lines);
        }
        effects
    }

    /// Whether what is typed makes a line, and another one than the card has.
    fn is_whole(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| {
            let typed = writing.area.text().trim();
            let is_new = writing.at.and_then(|at| self.lines().get(at)).is_none_or(|l| l != typed);
            writing.stage == usize::from(self.has_halves()) && !typed.is_empty() && is_new
        })
    }

    fn remove(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let mut lines = self.lines().to_vec();
        if self.selection.row >= lines.len() {
            return vec![cx.say("call-nothing-to-edit")];
        }
        lines.remove(self.selection.row);
        edit::put(self.card, &lines, "plan-removed", cx)
    }

    fn choose(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let n = self.lines().len();
        match self.selection.row {
            row if row < n && self.card == Card::IfThen => {
                vec![Effect::Go(Route::IfThenPlan(row))]
            }
            row if row < n => self.begin(Some(row), cx),
            row if row == n => self.begin(None, cx),
            _ => vec![Effect::Go(Route::Overdose)],
        }
    }

    /// Whether another half of the line follows.
    fn is_first_half(&self, writing: &Writing) -> bool {
        writing.stage < usize::from(self.has_halves())
    }

    fn act_writing(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Choose | Action::Save => return self.done(cx),
            // A whole line is kept; taking it back is one key.
            Action::Back if self.is_whole() => return self.done(cx),
            Action::Back => self.writing = None,
            action => {
                let Some(writing) = &mut self.writing else { return Vec::new() };
                match action {
                    Action::NextField => writing.turn(1),
                    Action::PreviousField => writing.turn(-1),
                    Action::UndoTyping => drop(writing.area.undo()),
                    Action::RedoTyping => drop(writing.area.redo()),
                    _ => {}
                }
            }
        }
        Vec::new()
    }

    fn draw_lines(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let n = self.lines().len();
        let room = usize::from(pen.left().saturating_sub(9)).max(2);
        let first = (self.selection.row + 1).saturating_sub(room).min(n);
        for (index, line) in self.lines().iter().enumerate().skip(first).take(room) {
            let is_over = plan_cards::is_over(self.card, line, look.today);
            let right = if is_over { look.say("plan-over") } else { String::new() };
            let words = plan_cards::shown(self.card, line, look.today, look.words);
            pen.row(1, Focus::when(index == self.selection.row), &words, &right);
            let said = if_then_words::beside(&self.notes, line, look.today, look.words);
            if let Some(said) = said.filter(|_| self.card == Card::IfThen) {
                pen.line(6, Role::Muted, &said);
            }
        }
        let focus = Focus::when(self.selection.row == n);
        pen.row(1, focus, &look.say("plan-add-line"), "");
        if self.card == Card::Overdose {
            let right = look.say("plan-steps-row-right");
            let focus = Focus::when(self.selection.row == n + 1);
            pen.row(1, focus, &look.say("plan-steps-row"), &right);
        }
    }

    /// What stands on the card whatever the person writes.
    fn draw_fixed(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        for (service, number) in plan_cards::fixed(self.card) {
            pen.line(3, Role::Lifeline, &format!("{}   {number}", service.short_name));
        }
        if self.card == Card::Visits {
            pen.text(3, Role::Text, &look.say("plan-missed-note"));
            if self.medicine_days > 0 {
                let n = [("n", self.medicine_days.into())];
                pen.text(3, Role::Muted, &look.say_with("plan-medicine-days", &n));
            }
        }
        if self.card.is_safety() && self.card != Card::Lines && self.card != Card::Ask {
            let phone = plan_cards::fixed(Card::Lines).next().map(|(_, phone)| phone);
            let values = [("phone", phone.unwrap_or_default().into())];
            pen.text(3, Role::Lifeline, &look.say_with("plan-safety-end", &values));
        }
    }

    fn draw_box(&self, writing: &Writing, pen: &mut Pen<'_>, look: &Look<'_>) -> Option<Position> {
        let label = match (self.card, writing.stage) {
            (Card::IfThen, 0) => "plan-box-cue",
            (Card::IfThen, _) => "plan-box-act",
            (Card::Visits, 0) => "plan-box-day",
            (Card::Visits, _) => "plan-box-what",
            _ => "plan-box",
        };
        if writing.stage == 1 && self.card == Card::IfThen {
            let cue = format!("{} {}", look.say("plan-box-cue"), writing.first);
            pen.text(3, Role::Muted, &cue);
        }
        pen.line(3, Role::Title, &look.say(label));
        let mut cursor = None;
        pen.draw(1, |rest, buf, look| {
            let width = rest.width.saturating_sub(6).clamp(1, READING_COLS);
            let field = Rect { x: rest.x + 3, width, height: 1, ..rest };
            let empty = "_".repeat(usize::from(width));
            buf.set_string(field.x, field.y, empty, look.style(Role::Faint));
            cursor = Some(writing.area.render(field, buf, look.style(Role::Text)));
        });
        if self.card == Card::Visits && writing.stage == 0 {
            if let Some(day) = typed_day(writing.area.text(), look.today) {
                let day = crate::page::dates::long_day_from(day, look.today, look.words);
                pen.text(3, Role::Text, &day);
            }
            pen.text(3, Role::Muted, &look.say("plan-box-days"));
        } else if !writing.ideas.is_empty() {
            let n = [("n", writing.ideas.len().into())];
            pen.text(3, Role::Muted, &look.say_with("plan-box-ideas", &n));
        }
        let is_half = self.is_first_half(writing);
        let enter = if is_half { "plan-box-enter-half" } else { "plan-box-enter" };
        pen.text(3, Role::Muted, &look.say(enter));
        cursor
    }
}

impl Writing {
    /// The next idea, or the one before, in the box.
    fn turn(&mut self, by: isize) {
        let count = self.ideas.len();
        if count == 0 {
            return;
        }
        let next = match self.idea {
            None if by > 0 => 0,
            None => count - 1,
            Some(at) => (at + count).saturating_add_signed(by) % count,
        };
        self.idea = Some(next);
        let words = self.ideas.get(next).cloned().unwrap_or_default();
        self.area = TextArea::new(&words, Lines::One, Card::LINE_BYTES_MAX / 2);
    }
}

impl Screen for CardPage {
    fn title(&self, look: &Look<'_>) -> String {
        format!("{}   {}", look.say("plan-title"), look.say(&plan_cards::name_key(self.card)))
    }

    fn keymap(&self) -> &'static Keymap {
        match &self.writing {
            Some(writing) if self.is_first_half(writing) => &keymap::PLAN_HALF,
            Some(_) => &keymap::PLAN_LINE,
            None => &keymap::PLAN_CARD,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.plan = edit::read(cx)?;
        if self.is_kept_by.as_deref().is_some_and(|lines| lines == self.plan.lines(self.card)) {
            self.writing = None;
        }
        self.is_kept_by = None;
        self.locked = cx.locked_card.clone();
        if let Some(store) = cx.store {
            self.notes = Notes::from_preferences(&store.preferences()?);
            if self.card == Card::Visits {
                self.medicine_days = store.medicine_days()?;
            }
        }
        self.selection.reveal(self.rows(), self.rows());
        let at = match std::mem::take(&mut self.begin_with) {
            Begin::Reading => return Ok(()),
            Begin::Adding => None,
            Begin::Changing(at) => Some(at),
        };
        self.selection.row = at.unwrap_or(self.lines().len());
        // What stands in the way is said when the row is chosen.
        let _ = self.begin(at, cx);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.writing.is_some() {
            return self.act_writing(action, cx);
        }
        if self.selection.act(action, self.rows(), self.rows()) {
            return Vec::new();
        }
        match action {
            Action::Back => vec![Effect::Back],
            Action::Choose => self.choose(cx),
            Action::Edit if self.selection.row < self.lines().len() => {
                self.begin(Some(self.selection.row), cx)
            }
            Action::Edit => vec![cx.say("call-nothing-to-edit")],
            Action::Add => self.begin(None, cx),
            Action::Delete => self.remove(cx),
            Action::WhileLocked => edit::turn_shown(self.card, &self.plan, cx),
            Action::Why => edit::why(self.card, cx),
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        let Some(writing) = &mut self.writing else { return Vec::new() };
        let edit = match input {
            Typed::Key(key) => writing.area.key(key),
            Typed::Paste(text) => writing.area.paste(&text),
        };
        if edit != Edit::Same {
            writing.idea = None;
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Edit | Action::Delete => self.selection.row < self.lines().len(),
            Action::NextField => {
                self.writing.as_ref().is_some_and(|writing| !writing.ideas.is_empty())
            }
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let is_shown = || locked::is_shown(self.card, &self.plan, &self.locked);
        (action == Action::WhileLocked).then(|| locked::verb(is_shown())).flatten()
    }

    /// What was typed is kept when the journal locks.
    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let effects = if self.is_whole() { self.done(cx) } else { Vec::new() };
        effects
            .into_iter()
            .filter_map(|effect| match effect {
                Effect::Write(change) => Some(Effect::Keep(change)),
                _ => None,
            })
            .collect()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(90), ..area };
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        pen.text(3, Role::Muted, &look.say(&plan_cards::about_key(self.card)));
        if let Some(writing) = &self.writing {
            pen.skip(1);
            return self.draw_box(writing, &mut pen, look);
        }
        pen.skip(u16::from(area.height >= 16));
        self.draw_lines(&mut pen, look);
        pen.skip(u16::from(area.height >= 16));
        self.draw_fixed(&mut pen, look);
        let is_shown = locked::is_shown(self.card, &self.plan, &self.locked);
        let said =
            if is_shown { look.say("plan-locked-yes") } else { look.say_own("plan-locked-no") };
        pen.text(3, Role::Muted, &said);
        if let Some(grade) = plan_cards::grade_line(self.card, look.words) {
            pen.text(3, Role::Faint, &grade);
        }
        pen.finish()
    }
}
