//! What to read from Today: the topic that was begun, else the next one, in its shortest form.

use crate::content::module::Length;
use crate::content::titles::{self, Title, titles};
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
    let named = |title: &Title| [("title", title.title.clone().into())];
    if let Some((title, progress)) = begun(&learning)
        && let Some(lesson) = titles::lesson(&title.id)
    {
        let words = cx.words.say_with("today-keep-reading", &named(title));
        let left = minutes_left(&lesson, progress);
        let right = cx.words.say_with("learn-minutes-left", &[("n", left.into())]);
        return Ok(Some((words, right, Route::Lesson(lesson.id))));
    }
    Ok(next(&learning).map(|title| {
        let words = cx.words.say_with("today-read", &named(title));
        let route = Route::LessonAt(title.id.clone(), Length::One);
        (words, cx.words.say("today-learn-right"), route)
    }))
}

/// What the person made theirs, then every topic, shelf by shelf.
fn in_order(learning: &Learning) -> impl Iterator<Item = &'static Title> {
    let mine = titles().iter().filter(|title| learning.is_mine(&title.id));
    let on = |track| titles().iter().filter(move |title| title.track == track);
    mine.chain(TRACKS.iter().flat_map(move |(track, _)| on(*track)))
}

fn begun(learning: &Learning) -> Option<(&'static Title, Progress)> {
    in_order(learning).find_map(|title| {
        let progress = learning.progress(&title.id)?;
        (progress.reading == Reading::Started).then_some((title, progress))
    })
}

fn next(learning: &Learning) -> Option<&'static Title> {
    in_order(learning).find(|title| learning.progress(&title.id).is_none())
}
