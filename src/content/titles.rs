//! What a list of lessons needs, and one lesson alone: for a screen that must stand at once and would not
//! wait until all of Learn is read.

use std::sync::OnceLock;

use super::{
    embedded::LESSONS,
    front_matter::{self, Track},
    library::read_already,
    module::{self, Lesson},
};

/// A lesson on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Equal to the file name; progress is stored under it.
    pub id: String,
    /// What the list shows.
    pub title: String,
    /// Which shelf it stands on.
    pub track: Track,
    /// Its position on the shelf.
    pub order: u16,
}

impl From<&Lesson> for Title {
    fn from(lesson: &Lesson) -> Self {
        Self {
            id: lesson.id.clone(),
            title: lesson.title.clone(),
            track: lesson.track,
            order: lesson.order,
        }
    }
}

/// Every lesson: by shelf, then by its order on the shelf. Those that ship are known by their front matter
/// alone, unless all of Learn has been read before.
pub fn titles() -> &'static [Title] {
    static TITLES: OnceLock<Vec<Title>> = OnceLock::new();
    TITLES.get_or_init(|| match read_already() {
        Some(library) => library.lessons().iter().map(Title::from).collect(),
        None => of_front_matter(),
    })
}

fn of_front_matter() -> Vec<Title> {
    let mut titles: Vec<Title> = LESSONS
        .iter()
        .filter_map(|source| {
            let (front, ..) = front_matter::read(source, &mut Vec::new())?;
            let front_matter::FrontMatter { id, title, track, order, .. } = front;
            Some(Title { id, title, track, order })
        })
        .collect();
    titles.sort_by_key(|title| (title.track, title.order));
    titles
}

/// The lesson called `id`, read alone unless all of Learn has been read before; `None` when there is none.
#[must_use]
pub fn lesson(id: &str) -> Option<Lesson> {
    if let Some(library) = read_already() {
        return library.lesson(id).cloned();
    }
    let path = format!("modules/{id}.md");
    let source = LESSONS.iter().find(|source| source.path == path)?;
    module::read(source, &mut Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::shipped;

    #[test]
    fn the_short_way_and_the_long_way_know_the_same_lessons() {
        let long: Vec<Title> = shipped().lessons().iter().map(Title::from).collect();
        assert_eq!(of_front_matter(), long);
        assert!(long.len() > 30);
    }

    #[test]
    fn a_lesson_alone_is_the_one_of_the_library() {
        for title in of_front_matter() {
            assert_eq!(lesson(&title.id).as_ref(), shipped().lesson(&title.id));
        }
        assert_eq!(lesson("no-such-lesson"), None);
    }
}
