//! Instruments as they are read from their files.

use super::*;
use crate::content::embedded_instruments::INSTRUMENT_FILES;
use crate::content::instrument_lint::Rules;
use crate::domain::instrument::Place;

#[test]
fn every_file_can_be_read_and_has_nothing_wrong() {
    for (path, text) in INSTRUMENT_FILES {
        if let Err(error) = parse(text) {
            panic!("{path}: {error}");
        }
    }
    let issues = crate::content::instrument_lint::lint(INSTRUMENT_FILES, Rules::Ships).1;
    assert!(issues.is_empty(), "{issues:#?}");
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
        let held = form.scoring.only_when.len();
        assert_eq!(items, form.items.len() - held, "{}", form.id);
    }
}

#[test]
fn only_what_may_be_sold_is_outside_the_feature() {
    let is_held = instruments().iter().any(|form| form.licence == Licence::WhoNoncommercial);
    assert_eq!(is_held, cfg!(feature = "noncommercial"));
}

/// The wording is others': whoever changes a letter of it sees it here, and gives it a new edition.
#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "holds the wording of every form")]
fn the_wording_is_as_it_was_read() {
    let mut all = String::new();
    for form in instruments() {
        all.extend([format!("{} {}\n", form.id, form.version)]);
        for text in form.gate.iter().chain([&form.stem]) {
            all.extend([format!("  {text}\n")]);
        }
        for (at, item) in form.items.iter().enumerate() {
            if form.scoring.days.contains(&at) {
                all.extend([format!(
                    "  - {}: {}\n    0 to 30\n",
                    form.scoring.name(at),
                    item.text
                )]);
                continue;
            }
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

fn recovery() -> &'static Instrument {
    instrument("bam-r").unwrap()
}

/// What the parts come to, in order.
fn parts(answers: &str) -> Vec<Option<u16>> {
    let sheet = Vector { answers: answers.to_owned(), ..recovery().vectors[0].clone() }.sheet();
    let parts = recovery().scoring.parts(&sheet);
    parts.into_iter().map(|score| score.total().map(|sum| sum.sum)).collect()
}

const SOMEONE: &str = "2,10,5,0,0,4,_,_,_,_,_,_,_,2,3,6,5,1,20,4,1,12,_";

#[test]
fn the_recovery_review_has_three_numbers_and_never_a_total() {
    let form = recovery();
    assert_eq!((form.items.len(), form.questions(), form.scoring.parts.len()), (23, 17, 3));
    for vector in &form.vectors {
        let score = form.scoring.score(&vector.sheet());
        assert_eq!((score, score.total(), score.sum()), (Score::InParts, None, None));
        assert_eq!(score.since(score), None);
        assert_eq!(form.band(score), None);
    }
    let most: Vec<u16> = form
        .scoring
        .parts(&form.vectors[2].sheet())
        .into_iter()
        .map(|score| score.total().unwrap().of)
        .collect();
    assert_eq!(most, [90, 180, 180]);
}

/// Slips that were seen in programs of others.
#[test]
fn slips_seen_in_the_wild_are_not_ours() {
    let form = recovery();
    let health: Vec<(u8, &str)> =
        form.items[0].options.iter().map(|(value, words)| (value.get(), words.as_str())).collect();
    assert_eq!((health[0], health[4]), ((0, "Excellent"), (4, "Poor")), "health is not reversed");
    assert!(form.scoring.points[&0].is_sorted());
    assert_eq!(parts(SOMEONE), [Some(4), Some(58), Some(98)]);
    // Days are counted as they are, not put into buckets.
    assert_eq!(parts(&SOMEONE.replacen("0,0,4", "0,0,5", 1))[0], Some(5));
    // Marijuana, question 7, is in no number; nor is question 17.
    assert_eq!(parts(&SOMEONE.replacen("4,_", "4,30", 1)), parts(SOMEONE));
    assert_eq!(parts(&SOMEONE.replacen("12,_", "12,4", 1)), parts(SOMEONE));
    for at in 6..13 {
        assert_eq!(form.part_of(at), None);
        assert_eq!(form.scoring.only_when[&at], 5);
    }
    assert_eq!(form.part_of(22), None);
    let all = form.scoring.items.iter().filter_map(|values| values.last());
    assert!(all.into_iter().all(|top| top.get() == 4 || top.get() == 30));
}

#[test]
fn a_blank_leaves_only_its_own_part_without_a_number() {
    let words: Vec<&str> = SOMEONE.split(',').collect();
    for (at, word) in words.iter().enumerate() {
        if *word == "_" {
            continue;
        }
        let mut blank = words.clone();
        blank[at] = "_";
        let part = recovery().part_of(at).map(|part| part.name.as_str()).unwrap();
        let expect = ["Use", "Risk", "Protective"].map(|name| name != part);
        let scored: Vec<bool> = parts(&blank.join(",")).iter().map(Option::is_some).collect();
        assert_eq!(scored, expect, "question {}", recovery().scoring.name(at));
    }
}

#[test]
fn the_kinds_of_drugs_are_asked_only_behind_days_of_use() {
    let form = recovery();
    let mut sheet = form.vectors[0].sheet();
    let asked = |sheet: &Sheet| {
        form.scoring.places(sheet, crate::domain::instrument::Tender::Asked).len() - 1
    };
    assert_eq!(asked(&sheet), 23);
    sheet.items[12] = Some(Pick::MAX);
    assert_eq!(form.scoring.settled(&sheet), sheet);
    for none in [Some(Pick::MIN), None] {
        sheet.items[5] = none;
        assert_eq!(asked(&sheet), 16);
        assert_eq!(form.scoring.settled(&sheet).items[12], None, "an answer nobody was asked for");
    }
}

#[test]
fn a_number_of_days_runs_from_0_to_30() {
    let form = recovery();
    for at in &form.scoring.days {
        assert_eq!(form.scoring.items[*at].len(), 31, "{at}");
    }
    assert!(Pick::try_from(30).is_ok() && Pick::try_from(31).is_err());
    assert_eq!(parts(&SOMEONE.replacen("4,_", "31,_", 1))[0], None);
    assert_eq!(parts(&SOMEONE.replacen("4,_", "-1,_", 1))[0], None);
}

#[test]
fn kratom_and_medicine_stand_beside_their_questions() {
    let beside = |name: &str| {
        let at = recovery().scoring.names.iter().position(|known| known == name).unwrap();
        recovery().beside(at).collect::<Vec<_>>().join(" ")
    };
    for medicine in ["methadone", "buprenorphine", "naltrexone", "does not count"] {
        assert!(beside("6").contains(medicine));
    }
    assert!(beside("6").contains("kratom") && beside("7g").contains("Kratom"));
    assert!(beside("8").is_empty());
    assert!(recovery().source.contains("not yet against the VA's own form"));
    assert!(recovery().source.contains("is not confirmed"));
}
