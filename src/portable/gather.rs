//! From what another program kept to an entry: a lasting id, the words, tags, and nothing invented.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use sha2::{Digest as _, Sha256};

use crate::domain::answer::Answer;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind, Tag};
use crate::domain::private::{Private, tidy};
use crate::domain::rating::Step;
use crate::domain::whole::Kept;
use crate::portable::{ENTRIES_MAX, Found, Issue, Problem, Reading, Refusal, Source};

/// When something was written, as exactly as the other program knew it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// An instant with its offset.
    At(DateTime<FixedOffset>),
    /// What a clock on the wall showed. It belongs to the lived day that the person's settings say.
    Wall(NaiveDateTime),
    /// A day, and perhaps a time on it. It stays on that day.
    On(NaiveDate, Option<NaiveTime>),
}

/// One thing another program kept.
pub(super) struct Raw {
    pub(super) when: Option<When>,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) tags: Vec<String>,
    pub(super) pinned: bool,
    /// How the person felt, where the other program's word means one of our five.
    pub(super) feeling: Option<Step>,
    /// What has no place of its own here: the other program's name for it, and what it says.
    pub(super) kept_as_text: Vec<(String, String)>,
}

impl Raw {
    pub(super) const fn at(when: Option<When>) -> Self {
        Self {
            when,
            title: String::new(),
            words: String::new(),
            tags: Vec::new(),
            pinned: false,
            feeling: None,
            kept_as_text: Vec::new(),
        }
    }
}

/// Collects what a reader finds.
pub(super) struct Gather<'r> {
    source: Source,
    reading: Reading<'r>,
    /// How often exactly this was found before: two equal entries of one file are two entries.
    seen: HashMap<[u8; 32], u32>,
    found: Found,
}

impl<'r> Gather<'r> {
    pub(super) fn new(source: Source, reading: Reading<'r>) -> Self {
        Self { source, reading, seen: HashMap::new(), found: Found::default() }
    }

    /// Something at `place` cannot be read.
    pub(super) fn issue(&mut self, place: u64, problem: Problem) -> Result<(), Refusal> {
        self.count()?;
        self.found.issues.push(Issue { place, problem });
        Ok(())
    }

    pub(super) fn leave_behind(&mut self, count: usize) {
        self.found.left_behind += count;
    }

    /// Something at `place` was read.
    pub(super) fn add(&mut self, place: u64, raw: Raw) -> Result<(), Refusal> {
        match self.entry(raw) {
            Ok(entry) => {
                self.count()?;
                self.found.whole.entries.push(Kept { entry, trashed_at: None });
                Ok(())
            }
            Err(problem) => self.issue(place, problem),
        }
    }

    pub(super) fn done(mut self) -> Found {
        self.found.whole.entries.sort_by_key(|kept| (kept.entry.day, kept.entry.at, kept.entry.id));
        self.found
    }

    fn count(&mut self) -> Result<(), Refusal> {
        self.found.of += 1;
        if self.found.of > ENTRIES_MAX { Err(Refusal::TooMany) } else { Ok(()) }
    }

    fn entry(&mut self, mut raw: Raw) -> Result<Entry, Problem> {
        let when = raw.when.ok_or(Problem::NoDate)?;
        let (day, at) = self.moment(when).ok_or(Problem::NoDate)?;
        let id = self.id(when, &raw);
        let kind = if raw.feeling.is_some() { Kind::CheckIn } else { Kind::Note };
        let mut entry = Entry::new(id, kind, day, at);
        for tag in std::mem::take(&mut raw.tags) {
            let fits = tag.chars().count() <= Tag::CHARS_MAX && !tag.contains(',');
            match Tag::new(&tag) {
                Some(tag) if fits && entry.tags.len() < Tag::COUNT_MAX => {
                    entry.tags.insert(tag);
                }
                Some(_) => raw.kept_as_text.push(("tag".to_owned(), tag)),
                None => {}
            }
        }
        let text = words(&raw);
        if text.is_empty() && raw.feeling.is_none() && entry.tags.is_empty() {
            return Err(Problem::Nothing);
        }
        if text.len() > Private::SIZE_BYTES_MAX {
            return Err(Problem::TooLong);
        }
        entry.text = Private::new(text);
        entry.is_pinned = raw.pinned;
        if let (Some(step), Ok(question)) = (raw.feeling, "feeling".parse()) {
            entry.answers.insert(question, Answer::Step(step));
        }
        Ok(entry)
    }

    fn moment(&self, when: When) -> Option<(Day, DateTime<FixedOffset>)> {
        let lived = |at| Day::on(Day::of(at, self.reading.day_start).date()).ok();
        let (day, at) = match when {
            When::At(at) => (lived(at)?, at),
            When::Wall(time) => {
                let at = (self.reading.wall)(time)?;
                (lived(at)?, at)
            }
            When::On(date, time) => {
                let time = time.or_else(|| NaiveTime::from_hms_opt(12, 0, 0))?;
                (Day::on(date).ok()?, (self.reading.wall)(date.and_time(time))?)
            }
        };
        // The journal writes an instant in a fixed width, which years beyond these do not have.
        Day::on(at.date_naive()).ok().map(|_| (day, at))
    }

    /// The id says where something came from and what it says, and nothing of this computer: the same
    /// file gives the same ids anywhere, at any time.
    fn id(&mut self, when: When, raw: &Raw) -> EntryId {
        let written = match when {
            When::At(at) => at.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::AutoSi, true),
            When::Wall(time) => time.to_string(),
            When::On(date, None) => date.to_string(),
            When::On(date, Some(time)) => format!("{date} {time}"),
        };
        let feeling = raw.feeling.map(|step| step.get().to_string()).unwrap_or_default();
        let mut parts = vec![
            "daymark-import-1",
            self.source.id(),
            &written,
            &raw.title,
            raw.words.trim(),
            &feeling,
        ];
        // jrnl's tags are words of the entry itself.
        if self.source != Source::Jrnl {
            parts.extend(raw.tags.iter().map(String::as_str));
        }
        for (name, value) in &raw.kept_as_text {
            parts.extend([name.as_str(), value.as_str()]);
        }
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
        let what: [u8; 32] = hash.finalize().into();
        let before = self.seen.entry(what).or_insert(0);
        let mut hash = Sha256::new();
        hash.update(what);
        hash.update(before.to_be_bytes());
        *before += 1;
        let mut chance = [0; 10];
        for (to, from) in chance.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        let utc = match when {
            When::At(at) => at,
            When::Wall(time) => time.and_utc().fixed_offset(),
            When::On(date, time) => {
                date.and_time(time.unwrap_or_default()).and_utc().fixed_offset()
            }
        };
        EntryId::new(utc, chance)
    }
}

/// Heading, words, and under them what has no place of its own.
fn words(raw: &Raw) -> String {
    let mut parts = Vec::new();
    let title = tidy(&raw.title);
    let body = tidy(&raw.words);
    if !title.trim().is_empty() {
        parts.push(title.trim().to_owned());
    }
    if !body.trim().is_empty() {
        parts.push(body.trim_end().trim_start_matches('\n').to_owned());
    }
    let kept = raw.kept_as_text.iter().filter(|(_, value)| !value.trim().is_empty());
    let kept: Vec<String> =
        kept.map(|(name, value)| tidy(&format!("{}: {}", name.trim(), value.trim()))).collect();
    if !kept.is_empty() {
        parts.push(kept.join("\n"));
    }
    parts.join("\n")
}
