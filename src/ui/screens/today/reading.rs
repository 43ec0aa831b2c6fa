//! What to read from Today: the topic that was begun, else the next one, in its shortest form.

use crate::content::library::lessons;
use crate::content::module::{Length, Lesson};
use crate::domain::progress::{Progress, Reading};
use crate::page::citation::TRACKS;
use crate::store::StoreError;
use crate::store::learning::Learning;
use crate::ui::route::Route;
use crate::ui::screen::Cx;
use crate::ui::screens::lesson::reader::minutes_left;

/// A row: its words, the words at the right, and the topic; `None` when every topic was read.
pub(super) fn row(cx: &Cx<'_>) -> Result<Option<(String, String, Route)>, StoreError> {
    let learning = match cx.store {
        Some(store) => store.learning()?,
        None => Learning::default(),
    };
    let title = |lesson: &Lesson| [("title", lesson.title.clone().into())];
    if let Some((lesson, progress)) = begun(&learning) {
        let words = cx.words.say_with("today-keep-reading", &title(lesson));
        let left = minutes_left(lesson, progress);
        let right = cx.words.say_with("learn-minutes-left", &[("n", left.into())]);
        return Ok(Some((words, right, Route::Lesson(lesson.id.clone()))));
    }
    Ok(next(&learning).map(|lesson| {
        let words = cx.words.say_with("today-read", &title(lesson));
        let route = Route::LessonAt(lesson.id.clone(), Length::One);
        (words, cx.words.say("today-learn-right"), route)
    }))
}

/// What the person made theirs, then every topic, shelf by shelf.
fn in_order(learning: &Learning) -> impl Iterator<Item = &'static Lesson> {
    let mine = lessons().iter().filter(|lesson| learning.is_mine(&lesson.id));
    let on = |track| lessons().iter().filter(move |lesson| lesson.track == track);
    mine.chain(TRACKS.iter().flat_map(move |(track, _)| on(*track)))
}

fn begun(learning: &Learning) -> Option<(&'static Lesson, Progress)> {
    in_order(learning).find_map(|lesson| {
        let progress = learning.progress(&lesson.id)?;
        (progress.reading == Reading::Started).then_some((lesson, progress))
    })
}

fn next(learning: &Learning) -> Option<&'static Lesson> {
    in_order(learning).find(|lesson| learning.progress(&lesson.id).is_none())
}
