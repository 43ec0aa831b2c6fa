//! What can be done from Today, in order: what was begun, what the day asks for, and the ways on.

use crate::domain::day::Day;
use crate::domain::draft::Draft;
use crate::domain::entry::Kind;
use crate::domain::if_then::Notes;
use crate::domain::plan::{Card, Plan};
use crate::page::dates;
use crate::store::{Store, StoreError, learning};
use crate::ui::effect::Effect;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::today::reading;

/// One thing to do.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) words: String,
    pub(super) right: String,
    pub(super) lead: Lead,
}

/// Where a row leads.
#[derive(Debug, Clone)]
pub(super) enum Lead {
    /// The check-in of the day on which the row is chosen.
    CheckIn,
    /// A note of that day.
    Note,
    To(Route),
    Show(Section),
}

impl Lead {
    pub(super) fn effect(&self, today: Day) -> Effect {
        match self {
            Self::CheckIn => Effect::Go(Route::CheckIn(CheckInAbout::Day(today))),
            Self::Note => Effect::Go(Route::Note(NoteAbout::Day(today))),
            Self::To(route) => Effect::Go(route.clone()),
            Self::Show(section) => Effect::Show(*section),
        }
    }
}

impl Row {
    fn new(words: &str, right: &str, lead: Lead, cx: &Cx<'_>) -> Self {
        Self { words: cx.words.say(words), right: cx.words.say(right), lead }
    }

    /// Going on with what was begun.
    fn begun(words: &str, draft: &Draft, lead: Lead, cx: &Cx<'_>) -> Self {
        let time = [("time", dates::drafted_at(draft.at, cx.now, cx.words).into())];
        let right = cx.words.say_with("today-draft-right", &time);
        Self { words: cx.words.say(words), right, lead }
    }
}

/// Every row.
pub(super) fn rows(cx: &Cx<'_>) -> Result<Vec<Row>, StoreError> {
    let row = |words, right, lead| Row::new(words, right, lead, cx);
    let note = draft(Kind::Note, cx)?;
    // Where nothing can be written, nothing is offered to be.
    let can_write = cx.standing != Standing::ReadOnly;
    let mut rows = Vec::new();
    if can_write {
        rows.push(check_in(cx)?);
        rows.extend(note.as_ref().map(|note| Row::begun("today-note-draft", note, Lead::Note, cx)));
    }
    let urge = Lead::To(Route::Tool("urge-surfing".to_owned()));
    rows.push(row("today-urge", "today-urge-right", urge));
    if can_write {
        rows.push(used(cx)?);
    }
    rows.push(row("today-break", "today-break-right", Lead::To(Route::HadBreak)));
    if can_write && note.is_none() {
        rows.push(row("today-note", "today-note-right", Lead::Note));
    }
    rows.extend(recall(cx));
    rows.push(read(cx)?);
    rows.push(row("today-call", "today-call-right", Lead::Show(Section::Call)));
    rows.push(plan(cx)?);
    Ok(rows)
}

fn draft(kind: Kind, cx: &Cx<'_>) -> Result<Option<Draft>, StoreError> {
    cx.store.map_or(Ok(None), |store| store.draft(kind))
}

fn check_in(cx: &Cx<'_>) -> Result<Row, StoreError> {
    if let Some(draft) = draft(Kind::CheckIn, cx)? {
        return Ok(Row::begun("today-check-in-draft", &draft, Lead::CheckIn, cx));
    }
    let marks = cx.store.map(|store| store.day_marks(cx.today..=cx.today)).transpose()?;
    let has_today = marks.unwrap_or_default().iter().any(|mark| mark.check_ins > 0);
    Ok(if has_today {
        let words = cx.words.say("today-check-in-again");
        Row { words, right: String::new(), lead: Lead::CheckIn }
    } else {
        Row::new("today-check-in", "today-check-in-right", Lead::CheckIn, cx)
    })
}

fn used(cx: &Cx<'_>) -> Result<Row, StoreError> {
    Ok(match draft(Kind::Lapse, cx)? {
        Some(draft) => Row::begun("today-used-draft", &draft, Lead::To(Route::Lapse), cx),
        None => Row::new("today-used", "today-used-right", Lead::To(Route::Lapse), cx),
    })
}

/// The questions that come back today, where there are any.
fn recall(cx: &Cx<'_>) -> Option<Row> {
    let due = cx.store.map_or(0, |store| learning::due_today(store, cx.today));
    (due > 0).then(|| Row {
        words: cx.words.say("today-recall"),
        right: cx.words.say_with("today-recall-right", &[("n", due.into())]),
        lead: Lead::To(Route::Recall),
    })
}

fn read(cx: &Cx<'_>) -> Result<Row, StoreError> {
    Ok(match reading::row(cx)? {
        Some((words, right, route)) => Row { words, right, lead: Lead::To(route) },
        None => Row::new("today-learn", "today-learn-all-read", Lead::Show(Section::Learn), cx),
    })
}

/// Once a month the way to the plan leads to the if-then plans: plans fade.
fn plan(cx: &Cx<'_>) -> Result<Row, StoreError> {
    let kept = cx.store.map(Store::preferences).transpose()?.unwrap_or_default();
    let fading = Notes::from_preferences(&kept).stale(&Plan::from_preferences(&kept), cx.today);
    Ok(if fading > 0 {
        Row::new("today-plan", "today-plan-fading", Lead::To(Route::PlanCard(Card::IfThen)), cx)
    } else {
        Row::new("today-plan", "today-plan-right", Lead::Show(Section::Plan), cx)
    })
}
