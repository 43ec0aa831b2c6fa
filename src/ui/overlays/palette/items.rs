//! Everything that can be gone to or done, by name.

use crate::content::directory::{Filter, directory};
use crate::content::instrument::instruments;
use crate::content::library::library;
use crate::content::service::Service;
use crate::content::source::Origin;
use crate::content::tool::tools;
use crate::domain::entry::Tag;
use crate::page::provenance;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::overlays::palette::{Item, Lead};
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::settings::Row;

/// The most topics, and the most lines, that are shown for what stands in their texts.
const TELLING_MAX: usize = 8;

/// Every row, in the order in which they are shown before anything is typed.
pub(super) fn all(cx: &Cx<'_>) -> Result<Vec<Item>, StoreError> {
    let mut items = verbs(cx);
    items.extend(sections(cx));
    items.extend(settings(cx));
    items.extend(learn_and_tools(cx));
    items.extend(lines(cx));
    items.extend(tags(cx)?);
    Ok(items)
}

fn verbs(cx: &Cx<'_>) -> Vec<Item> {
    let place = |key: &str, route| (key.to_owned(), Lead::Place(Box::new(route)));
    let verb = |key: &str, action| (key.to_owned(), Lead::Verb(action));
    let urge = Route::Tool("urge-surfing".to_owned());
    let rows = [
        place("palette-help-now", Route::HelpNow),
        place("palette-overdose", Route::Overdose),
        place("palette-check-in", Route::CheckIn(CheckInAbout::Day(cx.today))),
        place("palette-note", Route::Note(NoteAbout::Day(cx.today))),
        place("palette-urge", urge),
        place("palette-used", Route::Lapse),
        place("palette-break", Route::HadBreak),
        place("palette-search", Route::JournalSearch),
        place("palette-person", Route::Person(None)),
        place("palette-accept", Route::Accept),
        place("palette-suggest", Route::Suggest),
        place("palette-summary", Route::Summary),
        place("palette-group", Route::Group(Vec::new())),
        verb("palette-hide", Action::Hide),
        verb("palette-leave", Action::AskLeave),
    ];
    let kind = cx.words.say("palette-kind-do");
    rows.into_iter()
        .map(|(key, lead)| {
            let also = cx.words.about(&key);
            Item::new(cx.words.say(&key), &kind, &also, lead).verb()
        })
        .collect()
}

fn sections(cx: &Cx<'_>) -> Vec<Item> {
    let kind = cx.words.say("palette-kind-section");
    Section::ALL
        .into_iter()
        .map(|section| {
            let name = cx.words.say(section.label());
            let name = cx.words.say_with("palette-go", &[("place", name.clone().into())]);
            Item::new(name, &kind, "", Lead::Section(section))
        })
        .collect()
}

fn settings(cx: &Cx<'_>) -> Vec<Item> {
    let kind = cx.words.say("section-settings");
    let is_own = cx.standing == Standing::Open;
    Row::ALL
        .iter()
        .filter(|row| is_own || !row.is_only_for_own_journal())
        .map(|row| {
            let route = row.place().unwrap_or(Route::SettingsAt(*row));
            let about = cx.words.say(&row.about_key());
            Item::new(cx.words.say(row.key()), &kind, &about, Lead::Place(Box::new(route)))
        })
        .collect()
}

fn learn_and_tools(cx: &Cx<'_>) -> Vec<Item> {
    let kind = cx.words.say("section-tools");
    let tools = tools().iter().map(|tool| {
        let route = Route::Tool(tool.id.to_string());
        let kind = kind_of(&kind, &tool.place.origin, cx);
        Item::new(tool.title.clone(), &kind, &tool.summary, Lead::Place(Box::new(route)))
    });
    let checks = instruments().iter().map(|form| {
        let route = Route::SelfCheck(form.id.to_string());
        let name = cx.words.say_with("selfcheck-palette", &[("name", form.plain.clone().into())]);
        let kind = kind_of(&kind, &form.place.origin, cx);
        Item::new(name, &kind, &form.summary, Lead::Place(Box::new(route)))
    });
    let tools = tools.chain(checks).collect::<Vec<_>>().into_iter();
    let kind = cx.words.say("section-learn");
    let lessons = library().lessons().iter().map(|lesson| {
        let route = Route::Lesson(lesson.id.clone());
        let kind = kind_of(&kind, &lesson.place.origin, cx);
        Item::new(lesson.title.clone(), &kind, &lesson.summary, Lead::Place(Box::new(route)))
    });
    let say = |key: &str| cx.words.say(key);
    let shelves = [("learn-claims", Route::Claims), ("learn-glossary", Route::Glossary)]
        .map(|(key, route)| Item::new(say(key), &kind, "", Lead::Place(Box::new(route))));
    let of_claims = say("learn-claims");
    let claims = library().claims().iter().map(|claim| {
        let route = Route::Claim(claim.id.clone());
        Item::new(claim.said.clone(), &of_claims, &claim.by, Lead::Place(Box::new(route)))
    });
    tools.chain(lessons).chain(shelves).chain(claims).collect()
}

/// The kind of a thing, or whose it is, where it is of a pack.
fn kind_of(kind: &str, origin: &Origin, cx: &Cx<'_>) -> String {
    match provenance::short(origin, cx.words) {
        Some(from) => {
            let values = [("kind", kind.into()), ("from", from.into())];
            cx.words.say_with("palette-kind-from", &values)
        }
        None => kind.to_owned(),
    }
}

fn lines(cx: &Cx<'_>) -> Vec<Item> {
    directory().services().iter().map(|service| line(service, cx)).collect()
}

fn line(service: &Service, cx: &Cx<'_>) -> Item {
    let kind = kind_of(&cx.words.say("section-call"), &service.origin, cx);
    let route = Route::Line(service.id.clone());
    let also = service.also_known.join(" ");
    Item::new(service.name.clone(), &kind, &also, Lead::Place(Box::new(route)))
}

/// The topics and then the lines whose texts hold every word of `wanted`.
pub(super) fn that_tell(wanted: &str, cx: &Cx<'_>) -> Vec<Item> {
    let kind = cx.words.say("section-learn");
    let topics = library().search(wanted).into_iter().take(TELLING_MAX).map(|hit| {
        let route = Route::Lesson(hit.lesson.to_owned());
        let kind = kind_of(&kind, hit.origin, cx);
        Item::new(hit.title.to_owned(), &kind, "", Lead::Place(Box::new(route)))
    });
    let filter = Filter { words: wanted.to_owned(), ..Filter::default() };
    let lines = directory().find(&filter).into_iter().take(TELLING_MAX);
    topics.chain(lines.map(|service| line(service, cx))).collect()
}

fn tags(cx: &Cx<'_>) -> Result<Vec<Item>, StoreError> {
    let Some(store) = cx.store else { return Ok(Vec::new()) };
    let kind = cx.words.say("section-journal");
    let item = |tag: Tag| {
        let name = cx.words.say_with("palette-tag", &[("tag", tag.reveal().into())]);
        Item::new(name, &kind, "", Lead::Place(Box::new(Route::JournalTag(tag))))
    };
    Ok(store.tags()?.into_iter().map(|(tag, _)| item(tag)).collect())
}
