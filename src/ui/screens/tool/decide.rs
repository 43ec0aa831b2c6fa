//! What a key means in a tool: rows chosen, values changed, pages left.

use crate::domain::rating::Strength;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::route::{Route, Section};
use crate::ui::screen::Cx;
use crate::ui::screens::tool::rows::{Pick, Row};
use crate::ui::screens::tool::{Stage, ToolRun, finish, gate};

impl ToolRun {
    pub(super) fn choose(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.row() {
            Some(Row::Pick(pick)) => self.pick(pick, cx),
            Some(Row::Rating) => self.rated(cx),
            Some(Row::Mark(place)) => self.marked_and_on(place, cx),
            Some(Row::Words) => self.written(cx),
            None => self.forward(cx),
        }
    }

    pub(super) fn pick(&mut self, pick: Pick, cx: &Cx<'_>) -> Vec<Effect> {
        match pick {
            Pick::Taken => self.show(Stage::Stop),
            Pick::NotTaken if self.begins_at_once() => return self.start(cx),
            Pick::NotTaken => self.show(Stage::Start),
            Pick::Overdose => return vec![Effect::Go(Route::Overdose)],
            Pick::HelpNow => return vec![Effect::Go(Route::HelpNow)],
            Pick::Person => return vec![self.around.call()],
            Pick::Lines => return vec![Effect::Go(Route::Section(Section::Call))],
            Pick::Leave => return vec![Effect::Back],
            Pick::Start => return self.start(cx),
            Pick::Short => self.read(Stage::Short, cx),
            Pick::WordsOnly => self.read(Stage::WordsOnly, cx),
            Pick::Next => return self.forward(cx),
            Pick::KeepGoing => return self.keep_going(cx),
            Pick::Breathe => return vec![Effect::Go(Route::Tool("paced-breathing".to_owned()))],
            Pick::Ground => return vec![Effect::Go(Route::Tool("grounding".to_owned()))],
            Pick::Used => self.show(Stage::Used),
            Pick::UsedAwake => return vec![gate::after_use(cx)],
            Pick::Branch(place) => return self.answer(place),
            Pick::Follow => return self.follow(),
            Pick::Finish => self.finish(),
            Pick::Keep => return self.keep(finish::Kept::All, cx),
            Pick::KeepNumbers => return self.keep(finish::Kept::Numbers, cx),
            Pick::KeepNothing => return self.keep(finish::Kept::Nothing, cx),
            Pick::ToThePlan => return self.keep(finish::Kept::InThePlan, cx),
            Pick::Hold => return self.keep(finish::Kept::Later, cx),
        }
        Vec::new()
    }

    /// `Esc`: up one, and never past words that were not kept.
    pub(super) fn back(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.stage {
            Stage::Short | Stage::WordsOnly => self.show(self.left_at),
            Stage::Reply(index, _) => self.show(Stage::Step(index)),
            Stage::Used => self.return_to_wave(),
            Stage::Finish if self.can_keep() && self.session.has_words() => {
                return self.keep(finish::Kept::All, cx);
            }
            Stage::Step(_) | Stage::Wave(_) | Stage::Breath(_)
                if self.session.is_worth_keeping(cx.elapsed) =>
            {
                self.finish();
            }
            _ => return vec![Effect::Back],
        }
        Vec::new()
    }

    pub(super) fn move_focus(&mut self, action: Action) {
        let count = self.rows().len().max(1);
        self.focus = match action {
            Action::Down | Action::NextField => (self.focus + 1) % count,
            _ => (self.focus + count - 1) % count,
        };
    }

    pub(super) fn turn(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if matches!(self.stage, Stage::Breath(_)) {
            self.change_pace(action);
        } else if self.row() == Some(Row::Rating) {
            self.rating = turned(self.rating, action);
        } else if action == Action::Left {
            self.step_back(cx);
        } else if matches!(self.stage, Stage::Step(_))
            && self.rows().contains(&Row::Pick(Pick::Next))
        {
            return self.forward(cx);
        }
        Vec::new()
    }

    /// Whether a digit is a rating here. During the time of an urge it is one while the rating is the row
    /// in use; below it a digit chooses a row.
    pub(super) fn rates_by_digits(&self) -> bool {
        match self.stage {
            Stage::Wave(_) => self.row() == Some(Row::Rating),
            _ => self.rows().contains(&Row::Rating),
        }
    }

    pub(super) fn number(&mut self, number: u8, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        if self.rates_by_digits() {
            self.rating = Strength::try_from(number).ok();
            self.focus = rows.iter().position(|row| *row == Row::Rating).unwrap_or(self.focus);
            return Vec::new();
        }
        let can_be_numbered = |row: &Row| matches!(row, Row::Mark(_) | Row::Pick(_));
        let found = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| can_be_numbered(row))
            .nth(usize::from(number).wrapping_sub(1));
        let Some((place, row)) = found else { return Vec::new() };
        self.focus = place;
        match row {
            Row::Mark(mark) => self.mark(*mark),
            _ => return self.choose(cx),
        }
        Vec::new()
    }

    pub(super) fn pause_or_mark(&mut self, cx: &Cx<'_>) {
        if let Some(Row::Mark(place)) = self.row() {
            return self.mark(place);
        }
        match self.stage {
            Stage::Wave(_) => {
                if let Some(wave) = &mut self.wave {
                    wave.toggle(cx.elapsed);
                }
            }
            Stage::Breath(_) => {
                if let Some(pacer) = &mut self.pacer {
                    pacer.toggle(cx.elapsed);
                }
            }
            _ => {
                if let Some(clock) = &mut self.clock {
                    clock.toggle(cx.elapsed);
                }
            }
        }
    }

    pub(super) fn other_view(&mut self, cx: &Cx<'_>) {
        match self.stage {
            Stage::Breath(_) => self.is_words_only = !self.is_words_only,
            Stage::WordsOnly => self.show(self.left_at),
            Stage::Start | Stage::Short | Stage::Step(_) | Stage::Wave(_) => {
                self.read(Stage::WordsOnly, cx);
            }
            _ => {}
        }
    }
}

/// One up or down; below 0, and at first, there is no rating.
fn turned(rating: Option<Strength>, action: Action) -> Option<Strength> {
    match (rating, action) {
        (None, _) => Strength::try_from(5).ok(),
        (Some(Strength::MIN), Action::Left) => None,
        (Some(strength), Action::Left) => Some(strength.down()),
        (Some(strength), _) => Some(strength.up()),
    }
}
