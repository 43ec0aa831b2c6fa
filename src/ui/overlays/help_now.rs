//! Help now: overdose first, then the lines that are always shown, own people, and the fastest tools.
//! Needs neither a journal nor a passphrase, and fits any window.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::directory::directory;
use crate::content::overdose::overdose;
use crate::content::phone::dialable;
use crate::content::service::Service;
use crate::domain::private::Private;
use crate::page::dates;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Code, Route, Section, Text};
use crate::ui::screen::{Cx, Part, Screen, Standing};
use crate::ui::screens::plan::locked;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::more;
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};
use crate::ui::widgets::wrap::{columns, cut};

/// Help now.
#[derive(Debug, Default)]
pub struct HelpNow {
    selection: Selection,
    people: Vec<(Private, Private)>,
    is_locked: bool,
    /// Whether nobody's journal is open, so that there is no one to add to it.
    is_guest: bool,
    /// Whether it came by itself, after an answer that asks for care.
    is_after_answer: bool,
    /// How many cards of the plan show while locked.
    cards: usize,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// Someone is hard to wake.
    Overdose,
    /// A line that is always shown, by id, under these words.
    Line(&'static str, &'static str),
    /// A tool that works in ten seconds.
    Urge,
    /// Someone the person trusts.
    Person,
    /// The plan.
    Plan,
    /// The whole directory.
    Lines,
}

/// Columns from which on the steps have a margin.
const STEPS_COLS: u16 = 56;

/// Columns of a row around its words: the mark, the digit, the gap and the edges.
const LINE_AROUND: u16 = 9;

/// Every row, in the order of its key.
const ROWS: [Row; 10] = [
    Row::Overdose,
    Row::Line("lifeline-988", "help-crisis"),
    Row::Line("safespot", "help-alone"),
    Row::Line("ma-behavioral-health-help-line", "help-care"),
    Row::Line("ma-substance-use-helpline", "help-treatment"),
    Row::Line("poison-center-ma-ri", "help-poison"),
    Row::Urge,
    Row::Person,
    Row::Plan,
    Row::Lines,
];

impl HelpNow {
    /// Help now at the line for a crisis, with a word that it can be closed.
    #[must_use]
    pub fn in_crisis() -> Self {
        let row = ROWS.iter().position(|row| matches!(row, Row::Line(_, "help-crisis")));
        let selection = Selection { row: row.unwrap_or_default(), first: 0 };
        Self { selection, is_after_answer: true, ..Self::default() }
    }

    /// The rows that are there, each with its place among all of them, which its key is of.
    fn rows(&self) -> impl Iterator<Item = (usize, Row)> {
        let has_nobody = self.is_guest && self.people.is_empty();
        ROWS.into_iter().enumerate().filter(move |(_, row)| !(has_nobody && *row == Row::Person))
    }

    fn row(&self) -> Row {
        self.rows().nth(self.selection.row).map_or(Row::Overdose, |(_, row)| row)
    }

    fn choose(&self, row: Row, cx: &Cx<'_>) -> Vec<Effect> {
        match row {
            Row::Overdose => vec![Effect::Go(Route::Overdose)],
            Row::Line(id, _) => vec![Effect::Go(Route::Line(id.to_owned()))],
            Row::Urge => vec![Effect::Go(Route::Tool("urge-surfing".to_owned()))],
            Row::Person if self.people.is_empty() && cx.standing == Standing::Locked => {
                vec![cx.say("help-person-locked")]
            }
            Row::Person if self.people.is_empty() => vec![Effect::Show(Section::Plan)],
            Row::Person => self.codes(row, cx),
            Row::Plan if cx.standing == Standing::Locked && self.cards > 0 => {
                vec![Effect::Go(Route::Page(Text {
                    title: cx.words.say("plan-locked-page"),
                    paragraphs: locked::paragraphs(cx.locked_card, cx),
                }))]
            }
            Row::Plan if cx.standing == Standing::Locked => {
                vec![cx.say("notice-locked-first")]
            }
            Row::Plan => vec![Effect::Show(Section::Plan)],
            Row::Lines => vec![Effect::Go(Route::Section(Section::Call))],
        }
    }

    /// The codes a phone can read for this row.
    fn codes(&self, row: Row, cx: &Cx<'_>) -> Vec<Effect> {
        let codes: Vec<Code> = match row {
            Row::Line(id, _) => match directory().get(id) {
                Some(service) => {
                    let name = &service.short_name;
                    let call = service.phone.as_ref().map(|phone| {
                        let shown = service.shown_phone().unwrap_or_default();
                        Code::new(cx.words, "call-scan-call", name, phone.tel_uri(), shown)
                    });
                    let text = service.sms.as_ref().map(|sms| {
                        Code::new(cx.words, "call-scan-text", name, sms.uri(), sms.shown())
                    });
                    call.into_iter().chain(text).collect()
                }
                None => Vec::new(),
            },
            Row::Person => self
                .people
                .iter()
                .filter_map(|(name, phone)| {
                    let (name, phone) = (name.reveal(), phone.reveal());
                    let uri = format!("tel:{}", dialable(phone)?);
                    Some(Code::new(cx.words, "call-scan-call", name, uri, phone.to_owned()))
                })
                .collect(),
            _ => Vec::new(),
        };
        if codes.is_empty() && row == Row::Person {
            // Their numbers stand there as they were written.
            return vec![Effect::Go(Route::Section(Section::Call))];
        }
        if codes.is_empty() {
            let key = if row == Row::Overdose { "help-no-code" } else { "help-no-line" };
            return vec![cx.say(key)];
        }
        vec![Effect::Go(Route::QrCode(codes))]
    }

    fn copy(&self, cx: &Cx<'_>) -> Vec<Effect> {
        let phone = match self.row() {
            Row::Line(id, _) => directory().get(id).and_then(Service::shown_phone),
            Row::Person => self.people.first().map(|(_, phone)| phone.reveal().to_owned()),
            _ => None,
        };
        match phone {
            Some(phone) => {
                let said = cx.words.say_with("help-copied", &[("phone", phone.as_str().into())]);
                vec![Effect::Copy { text: Private::new(phone), said }]
            }
            None => Vec::new(),
        }
    }

    fn who_answers(cx: &Cx<'_>) -> Vec<Effect> {
        let mut paragraphs = Vec::new();
        for service in directory().always_shown() {
            paragraphs.push(format!(
                "{}   {}",
                service.short_name,
                service.shown_phone().unwrap_or_default()
            ));
            paragraphs.extend(service.who_answers.clone());
            paragraphs.push(service.call_for.clone());
            paragraphs.extend(service.confidentiality.clone());
            paragraphs.push(String::new());
        }
        if let Some(checked) =
            directory().checked().and_then(|date| crate::domain::day::Day::on(date).ok())
        {
            let date = dates::long_day_from(checked, cx.today, cx.words);
            paragraphs.push(cx.words.say_with("help-checked", &[("date", date.into())]));
        }
        let title = cx.words.say("help-who-title");
        vec![Effect::Go(Route::Page(Text { title, paragraphs }))]
    }

    /// The words of a row, and those at its right.
    fn words(&self, row: Row, look: &Look<'_>, is_narrow: bool) -> (String, String) {
        match row {
            Row::Overdose => (look.say("help-yes"), look.say("help-yes-right")),
            Row::Line(id, key) => {
                let service = directory().get(id);
                let phone = service.and_then(Service::shown_phone).unwrap_or_default();
                let right = match key {
                    "help-crisis" => "help-crisis-right",
                    _ if is_narrow => "help-number",
                    "help-alone" => "help-alone-right",
                    _ => "help-line-right",
                };
                let values = [("phone", phone.into()), ("hours", look.say("help-24").into())];
                (look.say(key), look.say_with(right, &values))
            }
            Row::Urge => (look.say("help-urge"), look.say("help-urge-right")),
            Row::Person => {
                let right = match self.people.first() {
                    Some((name, phone)) => format!("{} {}", name.reveal(), phone.reveal()),
                    None if self.is_locked => look.say("help-person-none"),
                    None => look.say("help-person-add"),
                };
                (look.say("help-person"), right)
            }
            Row::Plan if self.is_locked && self.cards > 0 => {
                let n = [("n", self.cards.into())];
                (look.say("help-plan"), look.say_with("help-plan-cards", &n))
            }
            Row::Plan if self.is_locked => (look.say("help-plan"), look.say("help-plan-locked")),
            Row::Plan => (look.say("help-plan"), String::new()),
            Row::Lines => (look.say("help-lines"), String::new()),
        }
    }

    /// The words of a row, and those at its right, as both fit into `width`: what tells the row from the others
    /// and a number stay whole in any window of 40 columns, whatever else gives way.
    fn fitting(&self, row: Row, look: &Look<'_>, width: u16, is_small: bool) -> (String, String) {
        let (words, right) = self.words(row, look, width < 70);
        let over = |words: &str, right: &str| {
            (columns(words) + columns(right) + LINE_AROUND).saturating_sub(width)
        };
        let ways = match (row, self.people.first()) {
            // There is no room for the line below the list.
            (Row::Overdose, _) if is_small => vec![
                (look.say("help-yes-small"), right),
                (look.say("help-yes-tiny"), look.say("help-yes-right-tiny")),
            ],
            (Row::Line(id, key), _) => {
                let (narrow, tiny) = shorter(key);
                let phone = directory().get(id).and_then(Service::shown_phone).unwrap_or_default();
                let tiny_right = match key {
                    "help-crisis" => "help-crisis-right-tiny",
                    _ => "help-number",
                };
                let tiny_right = look.say_with(tiny_right, &[("phone", phone.into())]);
                vec![
                    (words, right.clone()),
                    (look.say(narrow), right),
                    (look.say(tiny), tiny_right),
                ]
            }
            // The name gives way, never what the row is for, nor the number.
            (Row::Person, Some((name, phone))) => {
                let (name, phone) = (name.reveal(), phone.reveal());
                let cut_name = cut(name, columns(name).saturating_sub(over(&words, &right)));
                let with_name = format!("{cut_name} {phone}");
                let with_name = if cut_name.is_empty() { phone.to_owned() } else { with_name };
                let tiny = (look.say("help-person-tiny"), phone.to_owned());
                vec![(words.clone(), right), (words, with_name), tiny]
            }
            _ => vec![(words.clone(), right), (words, String::new())],
        };
        let fits = ways.iter().position(|(words, right)| over(words, right) == 0);
        let last = ways.len().saturating_sub(1);
        ways.into_iter().nth(fits.unwrap_or(last)).unwrap_or_default()
    }

    fn key(row: usize) -> String {
        if row == 9 { "0".to_owned() } else { (row + 1).to_string() }
    }

    fn list(&self, pen: &mut Pen<'_>, look: &Look<'_>, is_small: bool) {
        if self.is_after_answer {
            pen.text(1, Role::Care, &look.say("selfcheck-close"));
        }
        pen.text(1, Role::Title, &look.say("help-question"));
        // In the lowest windows the row in use is in view, and that there is more.
        let (count, left) = (self.rows().count(), usize::from(pen.left()));
        let page = if count > left { left.saturating_sub(1).max(1) } else { count };
        let first = (self.selection.row + 1).saturating_sub(page);
        for (index, (at, row)) in self.rows().enumerate().skip(first).take(page) {
            if index == 1 && !is_small {
                pen.skip(1);
                pen.text(1, Role::Text, &look.say("help-if-not"));
                pen.skip(1);
            }
            if row == Row::Urge && !is_small {
                pen.skip(1);
            }
            let (words, right) = self.fitting(row, look, pen.rest().width, is_small);
            let words = format!("{}  {words}", Self::key(at));
            let role = if matches!(row, Row::Overdose | Row::Line(..)) {
                Role::Lifeline
            } else {
                Role::Muted
            };
            let focus = Focus::when(index == self.selection.row);
            pen.styled_row(1, focus, Role::Text, &words, &right, role);
        }
        if let Some(more) = more(first, page, count, look) {
            pen.line(3, Role::Muted, &more);
        }
        if !is_small {
            pen.skip(1);
        }
        pen.text(1, Role::Care, &look.say("help-sleepy"));
        pen.text(1, Role::Muted, &look.say("help-honest"));
    }

    fn steps(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let mut pen = Pen::new(area, buf, look);
        pen.text(0, Role::Title, &look.say("help-steps"));
        pen.skip(1);
        for step in &overdose().steps {
            pen.put(1, Role::Key, &step.number.to_string());
            pen.text(4, Role::Text, &step.short);
        }
        pen.text(4, Role::Muted, &look.say("help-steps-enter"));
        pen.skip(1);
        let law = &overdose().law;
        pen.text(1, Role::Title, &law.title);
        pen.text(1, Role::Muted, &law.covers.join(" "));
        let not = [
            ("title", law.covers_not_title.as_str().into()),
            ("words", law.covers_not.join(" ").into()),
        ];
        pen.text(1, Role::Muted, &look.say_with("help-law-not", &not));
        pen.text(1, Role::Muted, &law.note);
    }
}

/// The shorter and the shortest words of a line, for windows where the number would not fit beside the long ones.
fn shorter(key: &str) -> (&'static str, &'static str) {
    match key {
        "help-crisis" => ("help-crisis-narrow", "help-crisis-tiny"),
        "help-alone" => ("help-alone-narrow", "help-alone-tiny"),
        "help-care" => ("help-care-narrow", "help-care-tiny"),
        "help-treatment" => ("help-treatment-narrow", "help-treatment-tiny"),
        _ => ("help-poison-narrow", "help-poison-tiny"),
    }
}

impl Screen for HelpNow {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("help-title")
    }

    fn part(&self) -> Part {
        Part::HelpNow
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::HELP_NOW
    }

    fn outlives_lock(&self) -> bool {
        true
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_locked = cx.standing == Standing::Locked;
        self.is_guest = cx.standing == Standing::Guest;
        self.cards = cx.locked_card.cards.len();
        let people: Vec<(Private, Private)> = if let Some(store) = cx.store {
            store.people()?.into_iter().map(|person| (person.name, person.phone)).collect()
        } else {
            let people = cx.locked_card.people.iter();
            people.map(|person| (person.name.clone(), person.phone.clone())).collect()
        };
        // Whoever has no number cannot be called from here.
        self.people = people.into_iter().filter(|(_, phone)| !phone.is_blank()).collect();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let count = self.rows().count();
        if self.selection.act(action, count, count) {
            return Vec::new();
        }
        match action {
            Action::Back => vec![Effect::Back],
            Action::Choose => self.choose(self.row(), cx),
            Action::Number(number) => {
                let wanted = (usize::from(number) + 9) % 10;
                let Some(index) = self.rows().position(|(at, _)| at == wanted) else {
                    return vec![cx.say("help-person-guest")];
                };
                self.selection.row = index;
                self.choose(self.row(), cx)
            }
            Action::QrCode => self.codes(self.row(), cx),
            Action::Copy => self.copy(cx),
            Action::Why => Self::who_answers(cx),
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let panels = side_by_side(area, 70);
        if let Some((left, right)) = panels {
            divide(area, left.width, buf, look);
            // The margin that every other panel has, where no step takes a row more for it.
            let margin = if right.width >= STEPS_COLS { 2 } else { 0 };
            let right = Rect { width: right.width - margin, ..right };
            Self::steps(right, buf, look);
        }
        let main = panels.map_or(area, |(left, _)| left);
        let is_small = main.height < 18;
        let mut pen = Pen::new(main, buf, look);
        self.list(&mut pen, look, is_small);
        pen.finish()
    }
}
