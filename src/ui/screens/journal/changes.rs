//! What can be done to one entry, from the list and from its page alike.

use crate::domain::change::Change;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::ui::effect::Effect;
use crate::ui::notice::Notice;
use crate::ui::route::{CheckInAbout, NoteAbout, Route};
use crate::ui::screen::Cx;

/// Where an entry is changed: a check-in in its questions, everything else in its words.
#[must_use]
pub fn edit(entry: Entry) -> Effect {
    let entry = Box::new(entry);
    Effect::Go(match entry.kind {
        Kind::CheckIn => Route::CheckIn(CheckInAbout::Saved(entry)),
        _ => Route::Note(NoteAbout::Saved(entry)),
    })
}

/// Move an entry to the trash, and say how long it stays there.
#[must_use]
pub fn trash(id: EntryId, cx: &Cx<'_>) -> Vec<Effect> {
    vec![Effect::Write(Change::Trash(id, cx.now)), cx.say_own("journal-trashed")]
}

/// Pin an entry, or stop.
#[must_use]
pub fn pin(mut entry: Entry, cx: &Cx<'_>) -> Vec<Effect> {
    entry.is_pinned = !entry.is_pinned;
    entry.changed_at = cx.now;
    let key = if entry.is_pinned { "journal-now-pinned" } else { "journal-not-pinned" };
    let mut said = cx.words.say(key);
    if let Some(goes) = cx.goes_next(&entry) {
        said = format!("{said} {goes}");
    }
    vec![Effect::Write(Change::Save(Box::new(entry))), Effect::Say(Notice::result(said))]
}
