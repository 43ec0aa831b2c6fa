//! One coping tool, running: the overdose question first where it asks for stillness, a rating, the
//! tool, a rating again, and what is kept.
//!
//! It needs no journal, and stays when one locks behind it; then nothing is kept, and it says so.

mod around;
mod breath;
mod decide;
mod finish;
mod gate;
mod rows;
mod sheet;
mod sitting;
mod start;
mod steps;
mod wave;

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::tool::{Act, Kind, Step, Target, Tool, tool};
use crate::domain::practice::stopwatch::Stopwatch;
use crate::domain::practice::wave::{Over, Wave};
use crate::domain::rating::Strength;
use crate::page::provenance;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::screens::tool::around::Around;
pub(in crate::ui::screens) use crate::ui::screens::tool::around::{PRACTICES_MAX, recent};
use crate::ui::screens::tool::breath::Pacer;
use crate::ui::screens::tool::rows::Row;
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::sitting::Sitting;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;

/// Where in a tool a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The overdose question.
    Gate,
    /// It was answered with yes: not the tool, but the steps and a person.
    Stop,
    /// What to know first, and the rating before.
    Start,
    /// The form that takes a minute.
    Short,
    /// The whole tool as lines.
    WordsOnly,
    /// The step with this place.
    Step(usize),
    /// The time of an urge, from the step with this place on.
    Wave(usize),
    /// The breath pacer, at the step with this place.
    Breath(usize),
    /// What the answer with the second place says, at the step with the first.
    Reply(usize, usize),
    /// "I used, or I am about to".
    Used,
    /// The rating after, and what is kept.
    Finish,
}

/// A tool while it runs.
#[derive(Debug)]
pub struct ToolRun {
    tool: &'static Tool,
    stage: Stage,
    /// The place of the row in use.
    focus: usize,
    /// The rating being given; `None` while it is left out.
    rating: Option<Strength>,
    session: Sitting,
    /// The steps taken, to go back by.
    trail: Vec<usize>,
    wave: Option<Wave>,
    pacer: Option<Pacer>,
    /// The clock of a step that takes a time.
    clock: Option<Stopwatch>,
    around: Around,
    /// How the time of an urge ended.
    over: Option<Over>,
    /// The page that reading the tool as lines returns to.
    left_at: Stage,
    /// The instant last told.
    now: Duration,
    /// Whether the pacer shows words and seconds only.
    is_words_only: bool,
}

/// The screen of the tool called `id`; the list of tools when none is called that.
#[must_use]
pub fn open(id: &str) -> Box<dyn Screen> {
    match tool(id) {
        Some(tool) => Box::new(ToolRun::new(tool)),
        None => Route::Section(Section::Tools).open(),
    }
}

impl ToolRun {
    /// A tool that has not begun.
    #[must_use]
    pub fn new(tool: &'static Tool) -> Self {
        Self {
            tool,
            stage: if tool.has_gate { Stage::Gate } else { Stage::Start },
            focus: 0,
            rating: None,
            session: Sitting::default(),
            trail: Vec::new(),
            wave: None,
            pacer: None,
            clock: None,
            around: Around::default(),
            over: None,
            left_at: Stage::Start,
            now: Duration::ZERO,
            is_words_only: false,
        }
    }

    fn step(&self, index: usize) -> Option<&'static Step> {
        self.tool.steps.get(index)
    }

    fn target(&self, index: usize, branch: usize) -> Option<&'static Target> {
        self.step(index)?.branches.get(branch)?.to.as_ref()
    }

    /// Whether an answer leads out of this run.
    fn is_elsewhere(&self, target: &Target) -> bool {
        match target {
            Target::Go(_) => false,
            Target::Tool(id) => *id != self.tool.id,
            Target::Line(_) | Target::Module(_) => true,
        }
    }

    /// Whether what was done can be kept: nothing is while locked.
    fn can_keep(&self) -> bool {
        matches!(self.around.standing, Standing::Open | Standing::Guest)
    }

    /// Whether a step of the tool asks for the rating before.
    fn rates_in_a_step(&self) -> bool {
        let is_time = |step: &Step| matches!(step.act, Act::Timer | Act::Breath);
        self.tool.steps.iter().take_while(|step| !is_time(step)).any(|step| step.act == Act::Rate)
    }

    /// Whether the first page asks for the rating before.
    fn asks_before_starting(&self) -> bool {
        self.tool.is_rated && !self.rates_in_a_step()
    }

    /// Whether the answer to the overdose question is all that stands before the first step: in an urge
    /// nobody reads a page of advice first.
    fn begins_at_once(&self) -> bool {
        self.tool.has_gate
            && matches!(self.tool.kind, Kind::Timer(_))
            && !self.asks_before_starting()
    }

    fn show(&mut self, stage: Stage) {
        self.stage = stage;
        self.focus = 0;
    }

    /// What is on the page that is open.
    fn pieces(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        match self.stage {
            Stage::Gate => self.gate_page(look),
            Stage::Stop => self.stop_page(look),
            Stage::Start => self.start_page(look),
            Stage::Short => self.lines_page(&self.tool.short, look),
            Stage::WordsOnly => self.lines_page(&self.tool.words_only, look),
            Stage::Step(index) => self.step_page(index, look),
            Stage::Wave(index) => self.wave_page(index, look),
            Stage::Breath(index) => self.breath_page(index, look),
            Stage::Reply(index, branch) => self.reply_page(index, branch, look),
            Stage::Used => self.used_page(look),
            Stage::Finish => self.finish_page(look),
        }
    }

    /// The body below the row that says whose the tool is, where it is of a pack.
    fn body(&self, area: Rect) -> Rect {
        let from = u16::from(self.tool.place.origin.pack().is_some()).min(area.height);
        Rect { y: area.y + from, height: area.height - from, ..area }
    }

    fn has_clock(&self) -> bool {
        matches!(self.stage, Stage::Wave(_) | Stage::Breath(_)) || self.clock.is_some()
    }
}

impl Screen for ToolRun {
    fn title(&self, look: &Look<'_>) -> String {
        let beside = match self.stage {
            Stage::Wave(_) => self.wave_title(look),
            Stage::Breath(_) => self.breath_title(look),
            Stage::Step(index) => self.step_title(index, look),
            _ => String::new(),
        };
        if beside.is_empty() {
            self.tool.title.clone()
        } else {
            format!("{}   {beside}", self.tool.title)
        }
    }

    fn keymap(&self) -> &'static Keymap {
        match self.stage {
            Stage::Breath(_) if self.is_words_only => &keymap::TOOL_BREATH_IN_WORDS,
            Stage::Breath(_) => &keymap::TOOL_BREATH,
            Stage::WordsOnly => &keymap::TOOL_IN_WORDS,
            _ if self.row() == Some(Row::Words) => &keymap::TOOL_WORDS,
            _ if self.has_clock() => &keymap::TOOL_TIME,
            _ => &keymap::TOOL,
        }
    }

    /// Words a person wrote are not left standing while locked; `leaving` has kept them.
    fn outlives_lock(&self) -> bool {
        !self.session.has_words()
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.now = cx.elapsed;
        if cx.standing == Standing::Locked {
            self.session.forget_deleted();
        }
        self.around = Around::read(cx, self.tool.id.as_str())?;
        self.focus = self.focus.min(self.rows().len().saturating_sub(1));
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        self.now = cx.elapsed;
        match action {
            Action::Choose => return self.choose(cx),
            Action::Back => return self.back(cx),
            Action::Up | Action::Down | Action::NextField | Action::PreviousField => {
                self.move_focus(action);
            }
            Action::Left | Action::Right => return self.turn(action, cx),
            Action::Number(number) => return self.number(number, cx),
            Action::Mark => self.pause_or_mark(cx),
            Action::OtherView => self.other_view(cx),
            Action::Why => return vec![Effect::Go(Route::Page(self.evidence(cx)))],
            Action::UndoTyping | Action::RedoTyping => self.travel(action),
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        self.now = cx.elapsed;
        if self.row() == Some(Row::Words) {
            self.write(&input, cx);
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        let is_rating = self.row() == Some(Row::Rating);
        match action {
            Action::Left | Action::Right => {
                is_rating || matches!(self.stage, Stage::Breath(_) | Stage::Step(_))
            }
            Action::Up | Action::Down => self.rows().len() > 1,
            Action::Mark => matches!(self.row(), Some(Row::Mark(_))) || self.has_clock(),
            Action::OtherView => !matches!(
                self.stage,
                Stage::Gate | Stage::Stop | Stage::Reply(..) | Stage::Used | Stage::Finish
            ),
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let is_step = matches!(self.stage, Stage::Step(_)) && self.row() != Some(Row::Rating);
        (is_step && matches!(action, Action::Left | Action::Right)).then_some("do-steps")
    }

    fn due(&self) -> Option<Duration> {
        let second = Duration::from_secs(1);
        match self.stage {
            Stage::Wave(_) => self.wave.as_ref()?.watch().next(self.now, second),
            Stage::Breath(_) => self.pacer.as_ref()?.due(self.now, self.shows_bar()),
            Stage::Step(_) => self.clock?.next(self.now, second),
            _ => None,
        }
    }

    fn woken(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.now = cx.elapsed;
        self.time_passes(cx);
        Vec::new()
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.session.has_words() || !self.can_keep() {
            return Vec::new();
        }
        let entry = self.session.entry(self.tool, finish::Kept::All, &self.around, cx);
        vec![Effect::Keep(crate::domain::change::Change::Save(Box::new(entry)))]
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(from) = provenance::said(&self.tool.place.origin, look.words) {
            Pen::new(area, buf, look).put(1, Role::Care, &from);
        }
        sheet::render(&self.pieces(look), self.focus, self.body(area), buf, look)
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        self.now = cx.elapsed;
        let look = Look::unseen(cx, None);
        let row = sheet::row_at(&self.pieces(&look), self.focus, self.body(cx.body), at);
        let Some(row) = row else { return Vec::new() };
        self.focus = row;
        match self.row() {
            Some(Row::Mark(place)) => self.mark(place),
            Some(Row::Pick(pick)) => return self.pick(pick, cx),
            Some(Row::Rating | Row::Words) | None => {}
        }
        Vec::new()
    }
}

/// Whether a tool is driven by a breath pacer.
const fn is_breath(tool: &Tool) -> bool {
    matches!(tool.kind, Kind::Breath(_))
}

/// Minutes and seconds: `4:10`.
fn clock_words(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
