//! The filters: five rows, and the choices of the one in use below them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::content::need::Need;
use crate::content::place::County;
use crate::content::words::Words;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screens::call::lines::directory;
use crate::ui::screens::call::query::Query;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, ROW_COLS};
use crate::ui::widgets::wrap::columns;

/// How far a page up or down goes among the choices.
const PAGE: usize = 5;

/// Where the keys are, for one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// On the row.
    Row,
    /// Among its choices.
    Choices,
}

/// What the list can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Field {
    /// What for.
    #[default]
    Need,
    /// Where.
    County,
    /// In which language.
    Language,
    /// Only what is open now.
    Open,
    /// Only what answers to text or chat.
    Writing,
}

impl Field {
    const ALL: [Self; 5] = [Self::Need, Self::County, Self::Language, Self::Open, Self::Writing];

    const fn label(self) -> &'static str {
        match self {
            Self::Need => "call-filter-need",
            Self::County => "call-filter-county",
            Self::Language => "call-filter-language",
            Self::Open => "call-filter-open",
            Self::Writing => "call-filter-writing",
        }
    }

    /// Its choices in words, the first of which asks for nothing, and which of them is chosen.
    fn choices(self, query: &Query, words: &Words) -> (Vec<String>, usize) {
        let any = words.say("call-any");
        let (rest, chosen): (Vec<String>, Option<usize>) = match self {
            Self::Need => (
                Need::ALL.iter().map(|need| need_words(words, *need)).collect(),
                Need::ALL.iter().position(|need| query.need == Some(*need)),
            ),
            Self::County => (
                County::ALL.iter().map(|county| county.name().to_owned()).collect(),
                County::ALL.iter().position(|county| query.county == Some(*county)),
            ),
            Self::Language => (
                directory().languages().iter().map(|name| (*name).to_owned()).collect(),
                directory().languages().iter().position(|name| query.language == Some(*name)),
            ),
            Self::Open => (vec![words.say("call-yes")], query.is_open_now.then_some(0)),
            Self::Writing => (vec![words.say("call-yes")], query.is_in_writing.then_some(0)),
        };
        let first = if self.is_switch() { words.say("call-no") } else { any };
        (std::iter::once(first).chain(rest).collect(), chosen.map_or(0, |index| index + 1))
    }

    /// Whether it is only yes or no.
    #[must_use]
    pub const fn is_switch(self) -> bool {
        matches!(self, Self::Open | Self::Writing)
    }

    /// Choose the `index`th, of which 0 asks for nothing.
    fn set(self, query: &mut Query, index: usize) {
        let at = index.checked_sub(1);
        match self {
            Self::Need => query.need = at.and_then(|at| Need::ALL.get(at).copied()),
            Self::County => query.county = at.and_then(|at| County::ALL.get(at).copied()),
            Self::Language => {
                query.language = at.and_then(|at| directory().languages().get(at).copied());
            }
            Self::Open => query.is_open_now = at.is_some(),
            Self::Writing => query.is_in_writing = at.is_some(),
        }
    }
}

/// The question of a need, as a person would ask it.
#[must_use]
pub fn need_words(words: &Words, need: Need) -> String {
    words.say(&format!("need-{}", need.id()))
}

/// Change `query`, or go to another row; whether anything happened.
pub fn act(action: Action, field: &mut Field, query: &mut Query, words: &Words) -> bool {
    let here = Field::ALL.iter().position(|each| each == field).unwrap_or(0);
    let row = |index: usize| Field::ALL.get(index).copied();
    let (choices, chosen) = field.choices(query, words);
    let count = choices.len();
    match action {
        Action::Up => *field = row(here.saturating_sub(1)).unwrap_or_default(),
        Action::Down => *field = row(here + 1).unwrap_or(Field::Writing),
        Action::First | Action::PageUp => *field = Field::Need,
        Action::Last | Action::PageDown => *field = Field::Writing,
        Action::Left => field.set(query, (chosen + count - 1) % count.max(1)),
        Action::Right => field.set(query, (chosen + 1) % count.max(1)),
        Action::Reset => *query = Query { words: query.words.clone(), ..Query::default() },
        _ => return false,
    }
    true
}

/// Choose among the choices of `field`: by arrows, whose ends do not meet.
pub fn choose(action: Action, field: Field, query: &mut Query, words: &Words) {
    let (choices, chosen) = field.choices(query, words);
    let last = choices.len().saturating_sub(1);
    let to = match action {
        Action::Up => chosen.saturating_sub(1),
        Action::Down => (chosen + 1).min(last),
        Action::PageUp => chosen.saturating_sub(PAGE),
        Action::PageDown => (chosen + PAGE).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => return,
    };
    field.set(query, to);
}

/// Go to the next choice that begins with this letter, from the top again after the last one.
pub fn choose_by_letter(letter: char, field: Field, query: &mut Query, words: &Words) {
    let (choices, chosen) = field.choices(query, words);
    let begins = |index: &usize| {
        let name = choices.get(*index).map(|name| fold(name)).unwrap_or_default();
        name.starts_with(&fold(&letter.to_string()))
    };
    let mut from_here = (chosen + 1..choices.len()).chain(0..=chosen);
    if !letter.is_whitespace()
        && let Some(index) = from_here.find(begins)
    {
        field.set(query, index);
    }
}

/// What is filtered, in one row.
#[must_use]
pub fn summary(words: &Words, query: &Query, width: u16) -> String {
    let shown = |field: Field| {
        let (choices, chosen) = field.choices(query, words);
        choices.get(chosen).cloned().unwrap_or_default()
    };
    let values = [
        ("need", shown(Field::Need).into()),
        ("county", shown(Field::County).into()),
        ("language", shown(Field::Language).into()),
        ("open", shown(Field::Open).into()),
    ];
    let whole = words.say_with("call-filters", &values);
    if columns(&whole) <= width && !query.is_in_writing {
        return whole;
    }
    let mut set: Vec<String> = [Field::Need, Field::County, Field::Language]
        .into_iter()
        .filter(|field| field.choices(query, words).1 > 0)
        .map(shown)
        .collect();
    if query.is_open_now {
        set.push(words.say("call-open-short"));
    }
    if query.is_in_writing {
        set.push(words.say("call-in-writing-short"));
    }
    if set.is_empty() {
        return words.say("call-filters-none");
    }
    words.say_with("call-filters-some", &[("what", set.join(", ").into())])
}

/// Draw the rows, what they find, and the choices of the row in use.
pub fn render(
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
    (field, at, query, count): (Field, At, &Query, usize),
) -> Option<Position> {
    let mut pen = Pen::new(area, buf, look);
    for each in Field::ALL {
        let (choices, chosen) = each.choices(query, look.words);
        let value = choices.get(chosen).cloned().unwrap_or_default();
        let focus = Focus::when(each == field && at == At::Row);
        let label = format!("{:<22}", look.say(each.label()));
        let arrows = if focus == Focus::Here { "   ← →" } else { "" };
        pen.row(1, focus, &format!("{label}[{value}]{arrows}"), "");
    }
    let key = if at == At::Row { "call-filter-count-esc" } else { "call-filter-count" };
    let found = look.say_with(key, &[("n", count.into())]);
    if area.height >= 14 {
        pen.skip(1);
    }
    pen.line(3, Role::Good, &found);
    if area.height >= 14 {
        pen.skip(1);
    }
    let (choices, chosen) = field.choices(query, look.words);
    let rows = usize::from(pen.left());
    let first =
        (chosen + 1).saturating_sub(rows.div_ceil(2)).min(choices.len().saturating_sub(rows));
    for (index, choice) in choices.iter().enumerate().skip(first).take(rows) {
        let (mark, role) =
            if index == chosen { ("●", Role::Focus) } else { ("○", Role::Muted) };
        let is_in_use = index == chosen && at == At::Choices;
        let more = match index {
            _ if index + 1 == first + rows && index + 1 < choices.len() => "more-below",
            _ if index == first && first > 0 => "more-above",
            _ => "",
        };
        let more = if more.is_empty() { String::new() } else { look.say(more) };
        let words = format!("{mark} {choice}");
        if is_in_use {
            pen.row(3, Focus::Here, &words, &more);
            continue;
        }
        let column = area.width.min(ROW_COLS).saturating_sub(columns(&more) + 1);
        pen.put(column, Role::Muted, &more);
        pen.line(5, role, &words);
    }
    pen.finish()
}
