//! The door: of what the journal holds, only what was picked comes through.

use std::collections::BTreeMap;

use crate::content::instrument::{Instrument, instruments};
use crate::content::words::Words;
use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::person::Person;
use crate::domain::plan::{Card, Plan};
use crate::domain::private::Private;
use crate::domain::rating::Pick;
use crate::domain::summary::{Part, Picks};
use crate::domain::trend::{self, Measure};
use crate::page::plan_cards::{self, Block};
use crate::page::scores::{self, ScoreRow, Tender};
use crate::store::{Store, StoreError};

/// What may be looked through.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// The entries of the days, with their answers alone.
    pub entries: Vec<Entry>,
    /// Whole entries, by hand.
    pub notes: Vec<Entry>,
    /// The plan.
    pub plan: Plan,
    /// The people of the plan.
    pub people: Vec<Person>,
}

impl Material {
    /// Read what `picks` may need: no words that were not picked by hand, and no people unless asked for.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(store: &Store, picks: &Picks) -> Result<Self, StoreError> {
        let mut notes = Vec::new();
        for id in &picks.notes {
            if store.trashed_at(*id)?.is_none() {
                notes.extend(store.entry(*id)?);
            }
        }
        let people = if picks.has(Part::People) { store.people()? } else { Vec::new() };
        Ok(Self {
            entries: store.measured(picks.first..=picks.last)?,
            notes,
            plan: Plan::from_preferences(&store.preferences()?),
            people,
        })
    }
}

/// What goes into a summary. A part that was not picked is `None`; one that was picked and holds nothing
/// is there and empty.
#[derive(Debug, Clone)]
pub struct Picked {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// Check-ins, oldest first: answers alone, without use and medicine, and without "rather not say".
    pub check_ins: Option<Vec<Entry>>,
    /// Every day with an answer on use: whether there was any.
    pub use_days: Option<Vec<(Day, YesNo)>>,
    /// Every day with an answer on medicine.
    pub medicine: Option<Vec<(Day, BTreeMap<Id, Taken>)>>,
    /// The entries that trends are counted from, with nothing else in them.
    pub trends: Option<Vec<Entry>>,
    /// What trends are counted.
    pub measures: Vec<Measure>,
    /// Each form that was picked, with every time it was answered, oldest first.
    pub self_checks: Vec<(&'static Instrument, Vec<ScoreRow>)>,
    /// The cards of the plan.
    pub plan: Option<Vec<Block>>,
    /// The people of the plan.
    pub people: Option<Vec<Person>>,
    /// The questions for a clinician.
    pub questions: Option<Vec<String>>,
    /// Words that were picked by hand, oldest first: with no answers and no tags.
    pub notes: Vec<Entry>,
}

/// What is about use.
const USE: [&str; 2] = ["use", "used-items"];
/// What is about medicine.
const MEDICINE: &str = "medicine";
/// Where medicine can be marked as what helped.
const HELPED: &str = "helped";
/// What trends are counted from, beside use and medicine.
const COUNTED: [&str; 8] =
    ["urges", "feeling", "sleep", "triggers", HELPED, "tool", "before", "after"];

/// Let through what was picked. `today` decides which visits of the plan are over.
#[must_use]
pub fn pick(material: &Material, picks: &Picks, today: Day, words: &Words) -> Picked {
    let inside = |entry: &&Entry| (picks.first..=picks.last).contains(&entry.day);
    let mut entries: Vec<Entry> = material.entries.iter().filter(inside).map(bare).collect();
    if !picks.has(Part::Medicine) {
        entries.iter_mut().for_each(hide_that_medicine_helped);
    }
    entries.sort_by_key(|entry| (entry.day, entry.at, entry.id));
    let when = |part: Part| picks.has(part).then_some(());
    let mut measures = vec![Measure::Urges, Measure::Feeling, Measure::Sleep];
    measures.extend(when(Part::Use).map(|()| Measure::NoUse));
    measures.extend(when(Part::Medicine).map(|()| Measure::Medicine));
    Picked {
        first: picks.first,
        last: picks.last,
        check_ins: when(Part::CheckIns).map(|()| check_ins(&entries)),
        use_days: when(Part::Use).map(|()| use_days(&entries)),
        medicine: when(Part::Medicine).map(|()| medicine(&entries)),
        trends: when(Part::Trends).map(|()| counted(&entries, picks)),
        measures,
        self_checks: self_checks(&entries, picks),
        plan: when(Part::Plan).map(|()| {
            let mut blocks = plan_cards::blocks(&material.plan, &[], today, words);
            blocks.retain(|block| block.card != Some(Card::Questions));
            blocks
        }),
        people: when(Part::People).map(|()| material.people.clone()),
        questions: when(Part::Questions).map(|()| material.plan.lines(Card::Questions).to_vec()),
        notes: notes(material, picks),
    }
}

/// An entry without words, tags and pin, and without what the person chose not to say.
fn bare(entry: &Entry) -> Entry {
    let mut bare = Entry::new(entry.id, entry.kind, entry.day, entry.at);
    let said = entry.answers.iter().filter(|(_, answer)| **answer != Answer::RatherNotSay);
    bare.answers = said.map(|(id, answer)| (id.clone(), answer.clone())).collect();
    bare
}

/// "My medicine" among what helped tells of medicine as much as the question on it does.
fn hide_that_medicine_helped(entry: &mut Entry) {
    entry.answers.retain(|id, answer| match answer {
        Answer::Marks(marks) if id.as_str() == HELPED => {
            marks.retain(|mark| mark.as_str() != MEDICINE);
            !marks.is_empty()
        }
        _ => true,
    });
}

fn keeping(entry: &Entry, is_kept: impl Fn(&str) -> bool) -> Entry {
    let mut kept = entry.clone();
    kept.answers.retain(|id, _| is_kept(id.as_str()));
    kept
}

fn check_ins(entries: &[Entry]) -> Vec<Entry> {
    let check_ins = entries.iter().filter(|entry| entry.kind == Kind::CheckIn);
    check_ins
        .map(|entry| keeping(entry, |id| !USE.contains(&id) && id != MEDICINE))
        .filter(|entry| !entry.answers.is_empty())
        .collect()
}

fn use_days(entries: &[Entry]) -> Vec<(Day, YesNo)> {
    let days = trend::answers(entries, Measure::NoUse).into_iter();
    days.map(|(day, none)| (day, if none > 50.0 { YesNo::No } else { YesNo::Yes })).collect()
}

/// A dose that was marked as missed once on a day was missed on that day.
fn medicine(entries: &[Entry]) -> Vec<(Day, BTreeMap<Id, Taken>)> {
    let mut days: BTreeMap<Day, BTreeMap<Id, Taken>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.kind == Kind::CheckIn) {
        let Some(Answer::Medicine(all)) = entry.answer(MEDICINE) else { continue };
        let day = days.entry(entry.day).or_default();
        for (id, taken) in all {
            let so_far = day.entry(id.clone()).or_insert(*taken);
            *so_far = (*so_far).max(*taken);
        }
    }
    days.into_iter().collect()
}

fn counted(entries: &[Entry], picks: &Picks) -> Vec<Entry> {
    let is_counted = |id: &str| {
        COUNTED.contains(&id)
            || (picks.has(Part::Use) && USE.contains(&id))
            || (picks.has(Part::Medicine) && id == MEDICINE)
    };
    let of_kind = |entry: &&Entry| match entry.kind {
        Kind::CheckIn | Kind::Tool => true,
        Kind::Lapse => picks.has(Part::Use),
        Kind::Note | Kind::SelfCheck => false,
    };
    let kept = entries.iter().filter(of_kind);
    kept.map(|entry| match entry.kind {
        Kind::Lapse => keeping(entry, |_| false),
        _ => keeping(entry, is_counted),
    })
    .collect()
}

fn self_checks(entries: &[Entry], picks: &Picks) -> Vec<(&'static Instrument, Vec<ScoreRow>)> {
    let forms = instruments().iter().filter(|form| picks.forms.contains(&form.id));
    forms
        .map(|form| {
            let goes = picks.tender.contains(&form.id);
            let tender = if goes { Tender::GoesAlong } else { Tender::LeftOut };
            let mut rows = scores::rows(entries, tender);
            rows.retain(|row| row.taken.form.id == form.id);
            if form.scoring.tender.is_some() && !goes {
                rows.iter_mut().for_each(hide_what_tells);
            }
            (form, rows)
        })
        .collect()
}

/// The unscored last question is only asked when any answer is above 0. Without such an answer among those
/// that go along, it would tell that the tender one was.
fn hide_what_tells(row: &mut ScoreRow) {
    let is_any = row.taken.sheet.items.iter().flatten().any(|answer| *answer > Pick::MIN);
    if !is_any {
        row.taken.sheet.after = None;
    }
}

fn notes(material: &Material, picks: &Picks) -> Vec<Entry> {
    let picked = material.notes.iter().filter(|entry| picks.notes.contains(&entry.id));
    let mut notes: Vec<Entry> = picked
        .filter(|entry| !entry.text.is_blank())
        .map(|entry| {
            let mut note = Entry::new(entry.id, entry.kind, entry.day, entry.at);
            note.text = Private::new(entry.text.reveal().to_owned());
            note
        })
        .collect();
    notes.sort_by_key(|note| (note.day, note.at, note.id));
    notes
}
