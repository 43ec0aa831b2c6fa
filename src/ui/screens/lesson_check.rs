//! Questions about what was read, one a screen. There is no score, and nothing is lost by any answer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::library::library;
use crate::content::module::Check;
use crate::domain::recall::Answered;
use crate::page::provenance::titled;
use crate::store::StoreError;
use crate::store::learning::{CameBack, CheckId, Learning};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Cited, Route};
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::lesson::{keep, source_row};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::prose::{Prose, wrap};
use crate::ui::widgets::wrap::columns;

/// With fewer rows than this under the answers, only what matters is shown there.
const LOW_ROWS: u16 = 9;

/// Which questions are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// Those of one lesson.
    Lesson(String),
    /// Those that come back today.
    Due,
}

/// Questions, one a screen.
#[derive(Debug)]
pub struct LessonCheck {
    about: About,
    checks: Option<Vec<CheckId>>,
    learning: Learning,
    at: usize,
    row: usize,
    /// The option that was given as the answer.
    answer: Option<usize>,
}

impl LessonCheck {
    /// The questions of the lesson called `id`.
    #[must_use]
    pub fn new(id: String) -> Self {
        Self::about(About::Lesson(id))
    }

    /// The questions that come back today.
    #[must_use]
    pub fn due() -> Self {
        Self::about(About::Due)
    }

    fn about(about: About) -> Self {
        Self { about, checks: None, learning: Learning::default(), at: 0, row: 0, answer: None }
    }

    fn count(&self) -> usize {
        self.checks.as_ref().map_or(0, Vec::len)
    }

    fn id(&self) -> Option<&CheckId> {
        self.checks.as_ref()?.get(self.at)
    }

    fn check(&self) -> Option<&'static Check> {
        let (lesson, number) = self.id()?;
        library().lesson(lesson)?.checks.get(*number)
    }

    fn feedback(&self) -> Option<Prose> {
        self.answer?;
        Some(Prose::new(&self.check()?.feedback, library().terms()))
    }

    /// Take the row in use as the answer, and keep when the question comes back.
    fn give(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let (Some(check), Some(id)) = (self.check(), self.id().cloned()) else { return Vec::new() };
        self.answer = Some(self.row);
        let is_so = self.row + 1 == check.answer;
        let answered = if is_so { Answered::Known } else { Answered::NotYet };
        let came_back = if self.about == About::Due { CameBack::Yes } else { CameBack::No };
        keep(self.learning.answer(&id, answered, cx.today, came_back), cx)
    }

    fn next(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.at + 1 < self.count() {
            self.at += 1;
            (self.row, self.answer) = (0, None);
            return Vec::new();
        }
        vec![Effect::Back, cx.say("learn-check-done")]
    }

    fn move_to(&mut self, row: usize) {
        if self.answer.is_none() {
            let last = self.check().map_or(0, |check| check.options.len().saturating_sub(1));
            self.row = row.min(last);
        }
    }

    fn options(&self, check: &Check, pen: &mut Pen<'_>, width: u16, look: &Look<'_>) {
        for (at, option) in check.options.iter().enumerate() {
            let is_here = at == self.row;
            let (role, hint) =
                if is_here { (Role::Selected, Role::Selected) } else { (Role::Text, Role::Muted) };
            let is_answer = self.answer == Some(at);
            let yours = if is_answer { look.say("learn-check-yours") } else { String::new() };
            let room = width.saturating_sub(8 + columns(&yours) + 2);
            for (line, words) in wrap(option, room).iter().enumerate() {
                if is_here && line == 0 {
                    pen.mark(0, width);
                } else if is_here {
                    pen.fill(0, width);
                }
                if line == 0 {
                    pen.put(4, role, &format!("{}", at + 1));
                    pen.put(width.saturating_sub(columns(&yours)), hint, &yours);
                }
                pen.line(8, role, words);
            }
        }
    }

    fn answered(&self, check: &Check, pen: &mut Pen<'_>, width: u16, look: &Look<'_>) {
        let Some(answer) = self.answer else { return };
        let is_low = pen.left() < LOW_ROWS;
        pen.skip(1);
        if !is_low {
            pen.rule(0);
        }
        if answer + 1 == check.answer {
            pen.line(0, Role::Title, &look.say("learn-check-yes"));
        } else {
            let so = check.options.get(check.answer.saturating_sub(1)).cloned().unwrap_or_default();
            let words = look.say_with("learn-check-other", &[("answer", so.into())]);
            for row in wrap(&words, width) {
                pen.line(0, Role::Title, &row);
            }
        }
        let Some(feedback) = self.feedback() else { return };
        for row in feedback.rows(width) {
            pen.draw(1, |area, buf, look| row.draw(area, buf, look));
        }
        if !is_low {
            let cited: Vec<(usize, String)> = (1..).zip(feedback.notes().iter().cloned()).collect();
            pen.line(0, Role::Muted, &source_row(&cited, width, look));
            pen.skip(1);
        }
        for row in wrap(&look.say_own("learn-check-only-you"), width) {
            pen.line(0, Role::Muted, &row);
        }
    }
}

impl Screen for LessonCheck {
    fn title(&self, look: &Look<'_>) -> String {
        let lesson = self.id().and_then(|(id, _)| library().lesson(id));
        let title = lesson
            .map(|lesson| titled(&lesson.title, &lesson.place.origin, look.words))
            .unwrap_or_default();
        look.say_with(
            "learn-check-title",
            &[
                ("title", title.into()),
                ("here", (self.at + 1).into()),
                ("count", self.count().into()),
            ],
        )
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::LESSON_CHECK
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(store) = cx.store {
            self.learning = store.learning()?;
        }
        if self.checks.is_none() {
            let checks = match &self.about {
                About::Lesson(id) => {
                    let count = library().lesson(id).map_or(0, |lesson| lesson.checks.len());
                    (0..count).map(|number| (id.clone(), number)).collect()
                }
                About::Due => self.learning.due(cx.today),
            };
            // A question that is no longer in its lesson is not asked.
            let is_there = |(lesson, number): &CheckId| {
                library().lesson(lesson).is_some_and(|lesson| lesson.checks.get(*number).is_some())
            };
            self.checks = Some(checks.into_iter().filter(is_there).collect());
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Up => self.move_to(self.row.saturating_sub(1)),
            Action::Down => self.move_to(self.row + 1),
            Action::First => self.move_to(0),
            Action::Last => self.move_to(usize::MAX),
            Action::Number(number @ 1..) => {
                let options = self.check().map_or(0, |check| check.options.len());
                let row = usize::from(number) - 1;
                if row < options {
                    self.move_to(row);
                }
            }
            Action::Choose if self.count() == 0 => return vec![Effect::Back],
            Action::Choose if self.answer.is_none() => return self.give(cx),
            Action::Choose | Action::Right => return self.next(cx),
            Action::Left => {
                let lesson = self.id().map(|(lesson, _)| lesson.clone());
                return match (&self.about, lesson) {
                    (About::Lesson(_), _) | (_, None) => vec![Effect::Back],
                    (About::Due, Some(lesson)) => vec![Effect::Go(Route::Lesson(lesson))],
                };
            }
            Action::Why => {
                let notes = self.feedback().map(|prose| prose.notes().to_vec()).unwrap_or_default();
                let cited = Cited { facts: (1..).zip(notes).collect(), terms: Vec::new() };
                return vec![Effect::Go(Route::Sources(cited))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            // What is so is in the sources: they come after the answer.
            Action::Why => self.answer.is_some(),
            Action::Up => self.answer.is_none() && self.count() > 0,
            Action::Choose => self.answer.is_none(),
            Action::Left | Action::Right => self.count() > 0,
            _ => true,
        }
    }

    fn digits(&self) -> Option<(u8, u8)> {
        let options = self.check().map_or(0, |check| check.options.len());
        u8::try_from(options).ok().map(|last| (1, last))
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let left = if area.width >= 78 { 5 } else { 2 };
        let width = READING_COLS.min(area.width.saturating_sub(left + 1));
        let mut pen = Pen::new(Rect { x: area.x + left, width, ..area }, buf, look);
        pen.skip(u16::from(area.height >= 14));
        let Some(check) = self.check() else {
            pen.text(0, Role::Text, &look.say("learn-check-none"));
            return pen.finish();
        };
        for row in wrap(&check.question, width) {
            pen.line(0, Role::Title, &row);
        }
        pen.skip(1);
        self.options(check, &mut pen, width, look);
        self.answered(check, &mut pen, width, look);
        pen.finish()
    }
}
