use super::*;
use crate::content::embedded_instruments::INSTRUMENT_FILES;
use crate::domain::instrument::Place;

#[test]
fn every_file_can_be_read_and_has_nothing_wrong() {
    for (path, text) in INSTRUMENT_FILES {
        if let Err(error) = parse(text) {
            panic!("{path}: {error}");
        }
    }
    let issues = crate::content::instrument_lint::lint(INSTRUMENT_FILES);
    assert!(issues.is_empty(), "{issues:#?}");
}

#[test]
fn every_published_vector_comes_out() {
    for form in instruments() {
        assert!(!form.vectors.is_empty(), "{}", form.id);
        for vector in &form.vectors {
            let sheet = vector.sheet();
            let what = format!("{} {}", form.id, vector.answers);
            assert_eq!(sheet.items.len(), form.items.len(), "{what}");
            let score = form.scoring.score(&sheet);
            assert_eq!(score.total().map(|sum| sum.sum), vector.score, "{what}");
            if let Some(band) = &vector.band {
                assert_eq!(form.band(score).map(|band| &band.name), Some(band), "{what}");
            }
            if let Some(tender) = vector.tender {
                assert_eq!(form.scoring.is_tender(&sheet), tender, "{what}");
            }
            if let Some(shorter) = vector.shorter {
                let mut without = sheet.clone();
                if let Some(tender) = form.scoring.tender {
                    without.items[tender] = None;
                }
                let Score::Shorter(sum) = form.scoring.score(&without) else {
                    panic!("{what}");
                };
                assert_eq!(sum.sum, shorter, "{what}");
                assert_eq!(form.band(Score::Shorter(sum)), None, "{what}");
            }
            assert_eq!(form.remark(&sheet).is_some(), vector.remark, "{what}");
            if let Some(first_two) = vector.first_two {
                // PHQ-2 and GAD-2 are the first two questions of the longer form.
                let short = instruments()
                    .iter()
                    .find(|short| short.goes_on_with.as_ref() == Some(&form.id))
                    .unwrap();
                let two = Sheet { items: sheet.items[..2].to_vec(), ..Sheet::default() };
                let sum = short.scoring.score(&two).total().unwrap().sum;
                assert_eq!(sum, first_two, "{what}");
            }
        }
    }
}

#[test]
fn a_short_form_has_the_words_of_the_long_one() {
    for short in instruments() {
        let Some(long) = &short.goes_on_with else { continue };
        let long = instrument(long.as_str()).unwrap();
        assert_eq!(short.items, long.items[..short.items.len()]);
        assert_eq!((&short.stem, &short.credit), (&long.stem, &long.credit));
    }
}

#[test]
fn a_known_slip_of_copies_is_not_in_ours() {
    for (path, text) in INSTRUMENT_FILES {
        assert!(!text.to_lowercase().contains("not at all sure"), "{path}");
    }
}

#[test]
fn no_form_ends_before_its_questions_do() {
    for form in instruments() {
        let mut sheet = form.scoring.sheet();
        sheet.gate = form.gate.as_ref().map(|_| YesNo::Yes);
        let places = form.scoring.places(&sheet, crate::domain::instrument::Tender::Asked);
        let items = places.iter().filter(|place| matches!(place, Place::Item(_))).count();
        assert_eq!(items, form.items.len(), "{}", form.id);
    }
}

#[test]
fn only_what_may_be_sold_is_outside_the_feature() {
    let is_held = instruments().iter().any(|form| form.licence == Licence::WhoNoncommercial);
    assert_eq!(is_held, cfg!(feature = "noncommercial"));
}

/// The wording is others': whoever changes a letter of it sees it here, and gives it a new edition.
#[test]
fn the_wording_is_as_it_was_read() {
    let mut all = String::new();
    for form in instruments() {
        all.extend([format!("{} {}\n", form.id, form.version)]);
        for text in form.gate.iter().chain([&form.stem]) {
            all.extend([format!("  {text}\n")]);
        }
        for item in &form.items {
            let options: Vec<String> = item
                .options
                .iter()
                .map(|(value, words)| format!("{} {words}", value.get()))
                .collect();
            all.extend([format!("  - {}\n    {}\n", item.text, options.join(" | "))]);
        }
        if let Some(after) = &form.after {
            all.extend([format!("  + {}\n    {}\n", after.text, after.options.join(" | "))]);
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_code_with_a_slip_in_it_is_noticed() {
    let (_, text) = INSTRUMENT_FILES.iter().find(|(path, _)| path.ends_with("phq-9.toml")).unwrap();
    assert!(parse(text).is_ok());
    for (right, wrong) in [
        ("\"44249-1\"", "\"44249-2\""),
        ("\"44250-9\"", "\"45250-9\""),
        ("\"LA6569-3\"", "\"6569-3\""),
        ("\"44255-8\", ", ""),
        ("[loinc]", "[loinc]\nnote = 1"),
    ] {
        assert!(text.contains(right), "{right}");
        assert!(parse(&text.replacen(right, wrong, 1)).is_err(), "{wrong}");
    }
}

#[test]
fn a_short_form_has_the_codes_of_the_long_one() {
    for short in instruments() {
        let Some(long) = &short.goes_on_with else { continue };
        let long = instrument(long.as_str()).unwrap().loinc.as_ref().unwrap();
        let short = short.loinc.as_ref().unwrap();
        assert_eq!(short.items, long.items[..short.items.len()]);
        assert_eq!(short.answers, long.answers);
    }
}
