//! Where a finished check-in leads: lost tolerance first, then safety, then the offer of a tool. Without
//! a word of blame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::directory::directory;
use crate::content::service::Service;
use crate::domain::form::Lead;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Cited, Route, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// Facts behind the card on lost tolerance, as the lessons name them.
const TOLERANCE_FACTS: [&str; 4] = ["OUD-40", "OUD-46", "OUD-55", "OUD-06"];
/// The line for someone who would be alone.
const NOT_ALONE: &str = "safespot";
/// The line that finds treatment.
const TREATMENT: &str = "ma-substance-use-helpline";

/// One page of leads at a time.
#[derive(Debug)]
pub struct After {
    leads: Vec<Lead>,
    selection: Selection,
}

/// One thing to do: its words, the words at the right, and what it does.
type Row = (&'static str, &'static str, fn() -> Vec<Effect>);

impl After {
    /// The pages of these leads, in order.
    #[must_use]
    pub fn new(leads: Vec<Lead>) -> Self {
        Self { leads, selection: Selection::default() }
    }

    fn lead(&self) -> Lead {
        self.leads.first().copied().unwrap_or(Lead::Used)
    }

    fn rows(&self) -> &'static [Row] {
        match self.lead() {
            Lead::AfterABreak => &[
                ("after-break-go-on", "", Vec::new),
                ("after-break-overdose", "", || vec![Effect::Go(Route::Overdose)]),
                ("after-used-help", "after-used-help-right", || vec![Effect::Go(Route::HelpNow)]),
                ("after-break-lesson", "", || {
                    vec![Effect::Go(Route::Lesson("after-a-break".to_owned()))]
                }),
            ],
            Lead::Used => &[
                ("after-used-help", "after-used-help-right", || vec![Effect::Go(Route::HelpNow)]),
                ("after-used-room", "after-used-room-right", || {
                    vec![Effect::Replace(Route::Lapse)]
                }),
                ("after-used-safer", "after-used-safer-right", || {
                    vec![Effect::Go(Route::LostTolerance)]
                }),
                ("after-used-plan", "after-used-plan-right", || vec![Effect::Show(Section::Plan)]),
                ("after-used-done", "after-used-done-right", Vec::new),
            ],
            Lead::StrongUrge => &[
                ("after-urge-ride", "after-urge-ride-right", || {
                    vec![Effect::Replace(Route::Tool("urge-surfing".to_owned()))]
                }),
                ("after-urge-call", "after-urge-call-right", || vec![Effect::Show(Section::Call)]),
                ("after-urge-not-now", "after-urge-not-now-right", Vec::new),
            ],
        }
    }

    /// On to the next lead, or back to where the check-in began.
    fn go_on(&self) -> Vec<Effect> {
        match self.leads.get(1..) {
            Some(rest) if !rest.is_empty() => vec![Effect::Replace(Route::After(rest.to_vec()))],
            _ => vec![Effect::Back],
        }
    }

    fn choose(&self, row: usize) -> Vec<Effect> {
        let effects = self.rows().get(row).map(|(.., effects)| effects()).unwrap_or_default();
        if effects.is_empty() { self.go_on() } else { effects }
    }

    /// The card, in the longest form that leaves `rows` rows free below it.
    fn tolerance(pen: &mut Pen<'_>, rows: u16, look: &Look<'_>) {
        let line = |id: &str| {
            let service = directory().get(id);
            let name = service.map(|service| service.short_name.clone()).unwrap_or_default();
            let phone = service.and_then(Service::shown_phone);
            [("name", name.into()), ("phone", phone.unwrap_or_default().into())]
        };
        let (alone, medicine) = (line(NOT_ALONE), line(TREATMENT));
        let whole = [
            (3, Role::Title, look.say("after-break-1")),
            (3, Role::Text, look.say("after-break-2")),
            (3, Role::Text, look.say("after-break-3")),
            (3, Role::Text, String::new()),
            (3, Role::Title, look.say("after-break-safe-heading")),
            (5, Role::Text, look.say("after-break-naloxone")),
            (5, Role::Lifeline, look.say_with("after-break-alone", &alone)),
            (5, Role::Text, look.say_with("after-break-medicine", &medicine)),
        ];
        let tight = [
            (3, Role::Title, look.say("after-break-tight-1")),
            (3, Role::Text, look.say("after-break-tight-2")),
            (3, Role::Text, look.say("after-break-tight-naloxone")),
            (3, Role::Lifeline, look.say_with("after-break-tight-alone", &alone)),
            (3, Role::Text, look.say_with("after-break-tight-medicine", &medicine)),
        ];
        let width = pen.rest().width;
        let count = whole.iter().map(|(column, _, words)| rows_of(words, width, *column)).sum();
        let room = usize::from(pen.left().saturating_sub(rows));
        let page: &[_] = if room > count { &whole } else { &tight };
        pen.skip(u16::from(room > count));
        for (column, role, words) in page {
            pen.text(*column, *role, words);
        }
    }
}

/// Rows of a paragraph that begins at `column`.
fn rows_of(words: &str, width: u16, column: u16) -> usize {
    lines(words, READING_COLS.min(width.saturating_sub(column)).max(1)).count()
}

impl Screen for After {
    fn title(&self, look: &Look<'_>) -> String {
        look.say(match self.lead() {
            Lead::AfterABreak => "after-break-title",
            Lead::Used => "after-title",
            Lead::StrongUrge => "after-urge-title",
        })
    }

    fn keymap(&self) -> &'static Keymap {
        if self.lead() == Lead::AfterABreak { &keymap::AFTER_BREAK } else { &keymap::MENU }
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        let count = self.rows().len();
        if self.selection.act(action, count, count) {
            return Vec::new();
        }
        match action {
            Action::Choose => self.choose(self.selection.row),
            Action::Number(number) if number > 0 && usize::from(number) <= count => {
                self.choose(usize::from(number) - 1)
            }
            Action::Why if self.lead() == Lead::AfterABreak => {
                let facts = (1..).zip(TOLERANCE_FACTS.iter().map(ToString::to_string)).collect();
                vec![Effect::Go(Route::Sources(Cited { facts, terms: Vec::new() }))]
            }
            // Esc never throws away the pages that follow: they are about safety.
            Action::Back => self.go_on(),
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let sleepy = look.say("help-sleepy-f2");
        // The rows to choose, and what never gives way to the text above them.
        let below = self.rows().len() + rows_of(&sleepy, area.width, 3) + 2;
        let below = u16::try_from(below).unwrap_or(u16::MAX);
        match self.lead() {
            Lead::AfterABreak => Self::tolerance(&mut pen, below, look),
            Lead::Used => {
                pen.skip(1);
                pen.text(3, Role::Text, &look.say("after-used-thanks"));
                pen.skip(1);
                pen.text(3, Role::Title, &look.say("after-used-question"));
            }
            Lead::StrongUrge => {
                pen.skip(1);
                pen.text(3, Role::Title, &look.say("after-urge-question"));
            }
        }
        pen.skip(1);
        for (index, (words, right, _)) in self.rows().iter().enumerate() {
            let words = format!("{}  {}", index + 1, look.say(words));
            let right = if right.is_empty() { String::new() } else { look.say(right) };
            pen.row(3, Focus::when(index == self.selection.row), &words, &right);
        }
        if self.lead() != Lead::StrongUrge {
            pen.skip(1);
            pen.text(3, Role::Care, &sleepy);
        }
        pen.finish()
    }
}
