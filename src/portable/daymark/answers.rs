//! An answer in the format: its type, and its value where it has one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::answer::{self, Hours, Id, Taken, YesNo};
use crate::domain::rating::{Step, Strength};

#[derive(Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Answer {
    RatherNotSay,
    Step(Step),
    Strength(Strength),
    Hours(f64),
    YesNo(Yes),
    Marks(BTreeSet<Id>),
    Medicine(BTreeMap<Id, Dose>),
    Choice(Id),
    Minutes(u16),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Yes {
    Yes,
    No,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Dose {
    Taken,
    Missed,
}

/// The most minutes an answer has: a day.
const MINUTES_MAX: u16 = 1440;

impl Answer {
    pub(super) fn of(answer: &answer::Answer) -> Self {
        use answer::Answer as A;
        match answer {
            A::RatherNotSay => Self::RatherNotSay,
            A::Step(step) => Self::Step(*step),
            A::Strength(strength) => Self::Strength(*strength),
            A::Hours(hours) => Self::Hours(hours.hours()),
            A::YesNo(YesNo::Yes) => Self::YesNo(Yes::Yes),
            A::YesNo(YesNo::No) => Self::YesNo(Yes::No),
            A::Marks(marks) => Self::Marks(marks.clone()),
            A::Medicine(medicines) => {
                let dose = |taken| match taken {
                    Taken::AsPlanned => Dose::Taken,
                    Taken::Missed => Dose::Missed,
                };
                let each = medicines.iter();
                Self::Medicine(each.map(|(id, taken)| (id.clone(), dose(*taken))).collect())
            }
            A::Choice(id) => Self::Choice(id.clone()),
            A::Minutes(minutes) => Self::Minutes(*minutes),
        }
    }

    pub(super) fn read(self) -> Option<answer::Answer> {
        use answer::Answer as A;
        Some(match self {
            Self::RatherNotSay => A::RatherNotSay,
            Self::Step(step) => A::Step(step),
            Self::Strength(strength) => A::Strength(strength),
            Self::Hours(hours) => A::Hours(quarters(hours)?),
            Self::YesNo(Yes::Yes) => A::YesNo(YesNo::Yes),
            Self::YesNo(Yes::No) => A::YesNo(YesNo::No),
            Self::Marks(marks) if marks.is_empty() => return None,
            Self::Marks(marks) => A::Marks(marks),
            Self::Medicine(medicines) if medicines.is_empty() => return None,
            Self::Medicine(medicines) => {
                let taken = |dose| match dose {
                    Dose::Taken => Taken::AsPlanned,
                    Dose::Missed => Taken::Missed,
                };
                A::Medicine(medicines.into_iter().map(|(id, dose)| (id, taken(dose))).collect())
            }
            Self::Choice(id) => A::Choice(id),
            Self::Minutes(minutes) if minutes > MINUTES_MAX => return None,
            Self::Minutes(minutes) => A::Minutes(minutes),
        })
    }
}

/// Hours as the journal keeps them, in quarters: a quarter is exact as a number, so nothing is rounded.
fn quarters(hours: f64) -> Option<Hours> {
    let is_it = |quarters: &u8| (f64::from(*quarters) / 4.0).total_cmp(&hours).is_eq();
    let found = (0..=u8::MAX).find(is_it);
    found.and_then(|quarters| Hours::from_quarters(quarters).ok())
}
