//! What the library gives to whoever asks: lessons in order, forms by length, search.

use daymark::content::{front_matter::Track, glossary, lint, module::Length};

use crate::{given, good};

#[test]
fn lessons_come_shelf_by_shelf() {
    let library = lint::load(&good(), &given()).0;
    let ids: Vec<_> = library.lessons().iter().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(ids, ["other", "cups"]);
    assert_eq!(library.track(Track::Alive).count(), 1);
    assert_eq!(library.lesson("cups").unwrap().number, Some(1));
}

#[test]
fn a_longer_form_holds_the_shorter_one() {
    let library = lint::load(&good(), &given()).0;
    let lesson = library.lesson("cups").unwrap();
    let forms = Length::ALL.map(|length| lesson.form(length));
    assert_eq!(forms.each_ref().map(Vec::len), [1, 9, 11]);
    assert!(forms[2].starts_with(&forms[1]) && forms[1].starts_with(&forms[0]));
    assert_eq!(lesson.cites(), ["T1", "T2"]);
}

#[test]
fn search_minds_neither_capitals_nor_accents() {
    let library = lint::load(&good(), &given()).0;
    let found = |query: &str| -> Vec<(&str, String)> {
        library.search(query).into_iter().map(|hit| (hit.lesson, hit.snippet)).collect()
    };
    let scale = found("SCÁLE kitchen");
    assert_eq!(scale.len(), 2);
    assert!(scale[0].1.contains("one scale"), "{}", scale[0].1);
    assert_eq!(found("cups")[0].0, "cups", "a title comes first");
    assert_eq!((found("  "), found("scale zebra")), (vec![], vec![]));
}

#[test]
fn a_glossary_word_is_found_in_its_other_forms() {
    let library = lint::load(&good(), &given()).0;
    let text = "Cups and a mug, not cupboards.";
    let found = glossary::find(library.terms(), text);
    let words: Vec<_> = found.iter().filter_map(|found| text.get(found.start..found.end)).collect();
    assert_eq!(words, ["Cups", "mug"]);
}
