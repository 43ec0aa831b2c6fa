//! Day One: its JSON export, in a zip or out of it, by the format its makers document.
//!
//! An entry's own time zone gives it its time of day. A star becomes a pin. Only words are taken: pictures,
//! sounds, places and weather are counted and stay in the file.

use std::io::{Read, Seek};

use chrono::DateTime;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::domain::zone::Zone;
use crate::portable::gather::{Gather, Raw, When};
use crate::portable::{Found, Problem, Reading, Refusal, SIZE_BYTES_MAX, Source, records};

/// The most files a zip may list.
pub const ZIP_FILES_MAX: usize = 50_000;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    creation_date: String,
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
    #[serde(default)]
    is_pinned: bool,
    #[serde(default)]
    photos: Vec<IgnoredAny>,
    #[serde(default)]
    videos: Vec<IgnoredAny>,
    #[serde(default)]
    audios: Vec<IgnoredAny>,
    #[serde(default)]
    pdf_attachments: Vec<IgnoredAny>,
    #[serde(default)]
    location: Option<IgnoredAny>,
    #[serde(default)]
    weather: Option<IgnoredAny>,
}

/// Read one JSON file.
///
/// # Errors
/// [`Refusal`] when it is not Day One's at all.
pub fn read(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut gather = Gather::new(Source::DayOne, reading);
    add(&mut gather, 0, text)?;
    Ok(gather.done())
}

/// Read the JSON files at the top of a zip, one for each journal.
///
/// # Errors
/// [`Refusal::BadZip`] when a name in it would climb out of a folder, [`Refusal::TooLarge`] when its text
/// unpacks to more than [`SIZE_BYTES_MAX`], and as [`read`].
pub fn read_zip(file: impl Read + Seek, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut zip = zip::ZipArchive::new(file).map_err(|_| Refusal::BadZip)?;
    if zip.len() > ZIP_FILES_MAX {
        return Err(Refusal::TooMany);
    }
    let mut names = Vec::new();
    for number in 0..zip.len() {
        let inside = zip.by_index_raw(number).map_err(|_| Refusal::BadZip)?;
        let name = inside.name().map_err(|_| Refusal::BadZip)?;
        let climbs =
            inside.enclosed_name().is_none() || name.starts_with('/') || name.contains(['\\', ':']);
        if climbs {
            return Err(Refusal::BadZip);
        }
        if name.ends_with(".json") && !name.contains('/') {
            names.push(number);
        }
    }
    let mut gather = Gather::new(Source::DayOne, reading);
    let (mut place, mut left) = (0, SIZE_BYTES_MAX);
    for number in &names {
        let inside = zip.by_index(*number).map_err(|_| Refusal::BadZip)?;
        let mut bytes = Vec::new();
        // What a zip says of its own sizes is not to be believed.
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        inside.take(most).read_to_end(&mut bytes).map_err(|_| Refusal::BadZip)?;
        left = left.checked_sub(bytes.len()).ok_or(Refusal::TooLarge)?;
        let text = String::from_utf8(bytes).map_err(|_| Refusal::NotText)?;
        place = add(&mut gather, place, &text)?;
    }
    if names.is_empty() { Err(Refusal::NotFrom(Source::DayOne)) } else { Ok(gather.done()) }
}

fn add(gather: &mut Gather<'_>, before: u64, text: &str) -> Result<u64, Refusal> {
    let mut place = before;
    for record in records::records(text, Source::DayOne)? {
        place += 1;
        let Some(record) = records::one::<Record>(&record) else {
            gather.issue(place, Problem::Strange)?;
            continue;
        };
        let media = [&record.photos, &record.videos, &record.audios, &record.pdf_attachments];
        let others = [&record.location, &record.weather];
        gather.leave_behind(media.iter().map(|list| list.len()).sum());
        gather.leave_behind(others.iter().filter(|other| other.is_some()).count());
        let mut raw = Raw::at(moment(&record));
        raw.words = record.text;
        raw.tags = record.tags;
        raw.pinned = record.starred || record.is_pinned;
        gather.add(place, raw)?;
    }
    Ok(place)
}

fn moment(record: &Record) -> Option<When> {
    let at = DateTime::parse_from_rfc3339(record.creation_date.trim()).ok()?;
    let zone = Zone::named(&record.time_zone.replace("\\/", "/"));
    Some(When::At(zone.map_or(at, |zone| zone.local(at.to_utc()))))
}
