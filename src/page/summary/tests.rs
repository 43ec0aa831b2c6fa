//! What a summary holds, and what it never holds, in every form.

mod bundle;
mod journal;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::content::choices;
use crate::content::instrument::instrument;
use crate::content::words::Words;
use crate::domain::answer::{Answer, Id, Taken};
use crate::domain::change::Change;
use crate::domain::day::DayStart;
use crate::domain::entry::{Entry, Kind};
use crate::domain::private::Private;
use crate::domain::summary::{Part, Picks};
use crate::domain::trend;
use crate::page::kept_self_checks;
use bundle::check_fhir;
use journal::{check_in, entry, id, made_at, material, phq_9, step, today};

fn names() -> BTreeMap<Id, Private> {
    let mut kept = BTreeMap::new();
    for (item, name) in [("own-trigger", "Trigger Name"), ("own-medicine", "Medicine Name")] {
        if let Change::Prefer(key, value) = choices::named(&id(item), name) {
            kept.insert(key, value.unwrap());
        }
    }
    kept
}

fn written(material: &Material, picks: &Picks) -> Vec<(Format, String)> {
    let (words, kept) = (Words::english(), names());
    let picked = pick(material, picks, today(), &words);
    let namer = Namer { kept: &kept, words: &words };
    let summary =
        Summary { picked: &picked, namer, made_at: made_at(), day_start: DayStart::default() };
    let mut all: Vec<(Format, String)> =
        Format::ALL.into_iter().map(|format| (format, summary.write(format))).collect();
    let preview: Vec<String> = lines(&summary.page()).into_iter().map(|(_, row)| row).collect();
    all.push((Format::Html, preview.join("\n")));
    all
}

fn of(all: &[(Format, String)], format: Format) -> &str {
    all.iter().find(|(it, _)| *it == format).map(|(_, text)| text.as_str()).unwrap()
}

/// What shows that something is there; each of these words stands nowhere else.
const SIGNS: [(&str, &[&str]); 10] = [
    ("check-ins", &["Stress"]),
    ("use", &["Any use", "\"use-day\""]),
    ("medicine", &["Medicine Name", "own-medicine", "ethadone"]),
    ("trends", &["Answers on 1 of 10 days. ", "Ride out an urge"]),
    ("plan", &["plan line", "safety line"]),
    ("people", &["Rosa Person", "617-555-0142"]),
    ("questions", &["question line"]),
    ("phq-9", &["PHQ", "phq-9", "44249-1", "Little interest"]),
    ("phq-9-item-9", &["better off dead", "44260-8", "phq-9-9"]),
    ("note", &["second line"]),
];

fn picks(chosen: &[bool]) -> Picks {
    let mut picks = Picks::none(today().earlier(9), today());
    for ((name, _), is_chosen) in SIGNS.iter().zip(chosen) {
        match *name {
            _ if !is_chosen => {}
            "phq-9" => picks.turn_form(&id("phq-9")),
            "phq-9-item-9" => picks.turn_tender(&id("phq-9")),
            "note" => picks.turn_note(material().notes[0].id),
            part => picks.turn(Part::from_id(part).unwrap()),
        }
    }
    picks
}

fn validator(path: &str) -> jsonschema::Validator {
    let file = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_that_was_not_ticked_is_anywhere(chosen in prop::collection::vec(any::<bool>(), SIGNS.len())) {
        let all = written(&material(), &picks(&chosen));
        let form = chosen[7];
        for (format, text) in &all {
            for ((name, signs), is_chosen) in SIGNS.iter().zip(&chosen) {
                // The question handled with care goes only with its form.
                let is_chosen = *is_chosen && (*name != "phq-9-item-9" || form);
                if is_chosen { continue; }
                for sign in *signs {
                    prop_assert!(!text.contains(sign), "{format:?}: {sign} without {name}\n{text}");
                }
            }
            for never in ["check-in words", "lapse words", "tool words", "note two", "secrettag",
                "used-item", "used item", "person note", "confidence", "Rather not", "rather-not", "2025-12-03"] {
                prop_assert!(!text.contains(never), "{format:?}: {never}");
            }
            prop_assert!(text.contains("Self-reported; not proof of anything."));
        }
    }

    #[test]
    fn what_was_ticked_is_there(chosen in prop::collection::vec(any::<bool>(), SIGNS.len())) {
        let all = written(&material(), &picks(&chosen));
        let there = |format: Format, sign: &str| of(&all, format).contains(sign);
        let form = chosen[7];
        for format in Format::ALL {
            for (at, sign) in [(4, "plan line"), (4, "safety line"), (5, "617-555-0142"),
                (6, "question line"), (7, "Little interest"), (9, "second line")] {
                prop_assert!(!chosen[at] || there(format, sign) || (format == Format::Json && at == 7), "{format:?} {sign}");
            }
            let is_tender = chosen[8] && form;
            prop_assert!(!is_tender || there(format, "better off dead") || format == Format::Json);
            prop_assert!(!chosen[2] || there(format, "Medicine Name") || format == Format::Json);
        }
    }

    #[test]
    fn the_bundle_is_what_hl7_publishes(chosen in prop::collection::vec(any::<bool>(), SIGNS.len())) {
        let validator = validator("tests/fixtures/fhir/fhir-r4.schema.json");
        let all = written(&material(), &picks(&chosen));
        check_fhir(&validator, of(&all, Format::Fhir));
    }

    #[test]
    fn the_json_is_what_its_schema_says(chosen in prop::collection::vec(any::<bool>(), SIGNS.len())) {
        let validator = validator("docs/summary.schema.json");
        let all = written(&material(), &picks(&chosen));
        let value: Value = serde_json::from_str(of(&all, Format::Json)).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        prop_assert!(errors.is_empty(), "{errors:#?}");
    }

    #[test]
    fn the_tender_answer_cannot_be_worked_back(
        items in prop::array::uniform9(prop::option::weighted(0.9, 0u8..4)),
        one in prop::option::of(0u8..4), other in prop::option::of(0u8..4), after in 0u8..4,
    ) {
        // The unscored question is asked when any answer is above 0.
        let at = |tender: Option<u8>| {
            let mut items = items;
            items[8] = tender;
            let is_asked = items.iter().flatten().any(|item| *item > 0);
            let entries = vec![phq_9(1, items, is_asked.then_some(after))];
            let mut picks = Picks::none(today().earlier(9), today());
            picks.turn_form(&id("phq-9"));
            written(&Material { entries, ..Material::default() }, &picks)
        };
        for ((format, one), (_, other)) in at(one).iter().zip(at(other)) {
            prop_assert_eq!(one, &other, "{:?}", format);
        }
    }

    #[test]
    fn a_gap_is_never_a_zero(steps in prop::collection::vec(prop::option::of(0u8..5), 30)) {
        let entries: Vec<Entry> = steps.iter().zip(0u64..).filter_map(|(step_of, back)| {
            let answer = step((*step_of)?);
            // A question left alone, and one the person chose not to answer, beside it.
            Some(check_in(back, &[("urges", answer), ("sleep", Answer::RatherNotSay)]))
        }).collect();
        let answered = entries.len();
        let mut picks = Picks::none(today().earlier(29), today());
        picks.turn(Part::Trends);
        picks.turn(Part::CheckIns);
        let all = written(&Material { entries: entries.clone(), ..Material::default() }, &picks);
        prop_assert_eq!(of(&all, Format::Html).matches("<rect").count(), answered);
        let rows = of(&all, Format::Csv).lines().filter(|line| line.starts_with("trends,")).count();
        prop_assert_eq!(rows, answered);
        let json: Value = serde_json::from_str(of(&all, Format::Json)).unwrap();
        let columns = json["trends"]["measures"][0]["columns"].as_array().unwrap();
        prop_assert_eq!(columns.len(), answered);
        let means: Vec<f64> = columns.iter().map(|column| column["mean"].as_f64().unwrap()).collect();
        let known: Vec<f64> = trend::answers(&entries, trend::Measure::Urges).iter().map(|(_, value)| *value).collect();
        prop_assert_eq!(means, known);
        prop_assert_eq!(json["check_ins"].as_array().unwrap().len(), answered);
        for value in json["check_ins"].as_array().unwrap() {
            prop_assert_eq!(value["answers"].as_object().unwrap().len(), 1);
        }
        let bundle: Value = serde_json::from_str(of(&all, Format::Fhir)).unwrap();
        let urges = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"])
            .find(|resource| resource["code"]["coding"][0]["code"] == "urges").unwrap();
        prop_assert_eq!(urges["component"].as_array().unwrap().len(), answered + 1);
        prop_assert_eq!(urges["valueQuantity"].is_object(), answered >= 3);
    }
}

#[test]
fn a_total_and_its_answers_carry_the_codes_of_loinc() {
    let mut picks = Picks::none(today().earlier(9), today());
    picks.turn_form(&id("phq-9"));
    picks.turn_tender(&id("phq-9"));
    let all = written(&material(), &picks);
    let fhir = of(&all, Format::Fhir);
    assert_eq!(check_fhir(&validator("tests/fixtures/fhir/fhir-r4.schema.json"), fhir), 2);
    let bundle: Value = serde_json::from_str(fhir).unwrap();
    let (response, total) = (&bundle["entry"][0]["resource"], &bundle["entry"][1]["resource"]);
    assert_eq!(response["questionnaire"], "http://loinc.org/q/44249-1");
    let item = &response["item"][1];
    assert_eq!(item["linkId"], "/44250-9");
    let coding = &item["answer"][0]["valueCoding"];
    assert_eq!(
        (&coding["code"], &coding["extension"][0]["valueDecimal"]),
        (&"LA6569-3".into(), &1.into())
    );
    assert_eq!(total["code"]["coding"][0]["code"], "44261-6");
    assert_eq!(total["valueQuantity"]["value"], 8);
    assert_eq!(total["derivedFrom"][0]["reference"], bundle["entry"][0]["fullUrl"]);
    for format in [Format::Fhir, Format::Json, Format::Csv] {
        assert!(of(&all, format).contains("LOINC is copyright"), "{format:?}");
    }
    assert!(
        of(&all, Format::Csv).contains("phq-9-score,PHQ-9,en-1,8,27,,http://loinc.org,44261-6")
    );
    // Without its question 9 it is the PHQ-8, and the code of the PHQ-9's total is not its code.
    picks.turn_tender(&id("phq-9"));
    let all = written(&material(), &picks);
    assert!(!of(&all, Format::Fhir).contains("44261-6"));
    assert!(of(&all, Format::Fhir).contains("PHQ-8: total, of 24"));
    assert!(of(&all, Format::Html).contains("PHQ-8: 6 of 24"));
}

#[test]
fn that_medicine_helped_goes_only_with_medicine() {
    let marks = |picked: &Picked| {
        let check_ins = picked.check_ins.iter().flatten();
        let helped =
            check_ins.chain(picked.trends.iter().flatten()).map(|entry| entry.answer("helped"));
        helped.flatten().cloned().collect::<Vec<_>>()
    };
    let only = check_in(1, &[("helped", Answer::Marks([id("medicine")].into()))]);
    let both = check_in(2, &[("helped", Answer::Marks([id("medicine"), id("walked")].into()))]);
    let material = Material { entries: vec![both, only], ..Material::default() };
    for part in [Part::CheckIns, Part::Trends] {
        let mut picks = Picks::none(today().earlier(9), today());
        picks.turn(part);
        let picked = pick(&material, &picks, today(), &Words::english());
        assert_eq!(marks(&picked), [Answer::Marks([id("walked")].into())]);
        for (format, text) in written(&material, &picks) {
            assert!(!text.to_lowercase().contains("medicine"), "{format:?}\n{text}");
            let is_page = matches!(format, Format::Html | Format::Markdown);
            assert!(!is_page || text.to_lowercase().contains("walk"), "{format:?}\n{text}");
        }
        picks.turn(Part::Medicine);
        let picked = pick(&material, &picks, today(), &Words::english());
        assert_eq!(marks(&picked).len(), 2, "with medicine both days say it");
    }
}

#[test]
fn what_was_looked_at_is_what_the_page_holds() {
    let entries: Vec<Entry> = (0..40)
        .map(|back| check_in(back, &[("urges", step(u8::try_from(back % 5).unwrap()))]))
        .collect();
    let material = Material { entries, ..Material::default() };
    for (days, said) in [(30, "in the last 30."), (400, "in the last 365.")] {
        let mut picks = Picks::none(today().earlier(days - 1), today());
        picks.turn(Part::Trends);
        let all = written(&material, &picks);
        assert!(of(&all, Format::Markdown).contains(said), "{}", of(&all, Format::Markdown));
    }
}

#[test]
fn words_stay_words_in_every_form() {
    let mut picks = Picks::none(today(), today());
    picks.turn_note(material().notes[0].id);
    let all = written(&material(), &picks);
    let html = of(&all, Format::Html);
    assert!(html.contains("note one: &lt;b&gt;*x*&lt;/b&gt; | # =1+1\n"));
    for absent in ["<script", "<img", "<link", "href=", "src=", "url("] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(of(&all, Format::Markdown).contains("> note one: \\<b>*x*\\</b> | # =1+1\n> "));
    let value: Value = serde_json::from_str(of(&all, Format::Json)).unwrap();
    assert_eq!(value["notes"][0]["text"], material().notes[0].text.reveal());
    assert_eq!(value.as_object().unwrap().len(), 7, "nothing but the note and what is said of it");
}

#[test]
fn a_dose_missed_once_on_a_day_was_missed_on_that_day() {
    let medicine = |taken| Answer::Medicine([(id("methadone"), taken)].into());
    let mut entries = vec![
        check_in(2, &[("medicine", medicine(Taken::Missed))]),
        check_in(2, &[("medicine", medicine(Taken::AsPlanned))]),
        check_in(1, &[("medicine", Answer::RatherNotSay)]),
    ];
    for _ in 0..2 {
        entries.reverse();
        let mut picks = Picks::none(today().earlier(9), today());
        picks.turn(Part::Medicine);
        let material = Material { entries: entries.clone(), ..Material::default() };
        let picked = pick(&material, &picks, today(), &Words::english());
        let days = picked.medicine.unwrap();
        assert_eq!(days, [(today().earlier(2), [(id("methadone"), Taken::Missed)].into())]);
    }
}

#[test]
fn the_schema_says_no_to_what_is_not_r4() {
    let validator = validator("tests/fixtures/fhir/fhir-r4.schema.json");
    let all = written(&material(), &picks(&[true; SIGNS.len()]));
    let whole: Value = serde_json::from_str(of(&all, Format::Fhir)).unwrap();
    assert!(validator.is_valid(&whole));
    let changes: [(&str, Value); 5] = [
        ("/type", "heap".into()),
        ("/entry/0/resource/status", "done".into()),
        ("/entry/0/resource/authored", "yesterday".into()),
        ("/entry/0/resource/item/0/linkId", 1.into()),
        ("/entry/0/resource/mood", "fine".into()),
    ];
    for (at, wrong) in changes {
        let mut broken = whole.clone();
        match broken.pointer_mut(at) {
            Some(value) => *value = wrong,
            None => broken["entry"][0]["resource"]["mood"] = wrong,
        }
        assert!(!validator.is_valid(&broken), "{at}");
    }
}

/// A form in parts: its numbers go along, and no total does, in no form.
#[test]
fn a_form_in_parts_has_no_total_in_any_form() {
    let form = instrument("bam-r").unwrap();
    let mut review = entry(Kind::SelfCheck, 1, 10, 1);
    let blank = "_,3,8,1,0,9,9,9,9,9,9,9,9,3,_,4,15,0,16,0,2,8,4";
    let vector = form.vectors.iter().find(|vector| vector.answers == blank).unwrap();
    review.answers = kept_self_checks::answers(form, &vector.sheet());
    let material = Material { entries: vec![review], ..material() };
    let mut picks = Picks::none(today().earlier(9), today());
    picks.turn_form(&id("bam-r"));
    let all = written(&material, &picks);

    let json: Value = serde_json::from_str(of(&all, Format::Json)).unwrap();
    let errors: Vec<String> = validator("docs/summary.schema.json")
        .iter_errors(&json)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let check = &json["self_checks"][0];
    assert_eq!((&check["score"], &check["score_of"]), (&Value::Null, &Value::Null));
    assert_eq!((&check["asked"][12], &check["answers"][12]), (&"7g".into(), &9.into()));
    assert_eq!(
        (&check["parts"][0]["score"], &check["parts"][1]["score"]),
        (&10.into(), &Value::Null)
    );

    let csv = of(&all, Format::Csv);
    assert!(csv.contains("bam-r-use-score,BAM-R Use,en-1,10,"), "{csv}");
    assert!(csv.contains("bam-r-risk-score,BAM-R Risk,en-1,,"), "{csv}");
    assert!(csv.contains("bam-r-7g,") && !csv.contains("bam-r-score"), "{csv}");

    let fhir = of(&all, Format::Fhir);
    let count = check_fhir(&validator("tests/fixtures/fhir/fhir-r4.schema.json"), fhir);
    assert_eq!(count, 2, "the answers, and the one part that has a number: {fhir}");
    assert!(fhir.contains("bam-r-use-score") && fhir.contains("item-7g"), "{fhir}");
    assert!(!fhir.contains("bam-r-score"), "{fhir}");

    for format in [Format::Html, Format::Markdown] {
        let page = of(&all, format);
        assert!(page.contains("Use 10, Risk not scored, Protective not scored"), "{page}");
        assert!(
            page.contains("7g") && page.contains("Use adds up the questions 4, 5, 6."),
            "{page}"
        );
    }
}
