//! What a FHIR bundle of the summary is held against.

use std::collections::BTreeSet;

use serde_json::Value;

/// Valid by HL7's schema, and with what R4 requires beside it; how many resources there are.
pub(super) fn check_fhir(validator: &jsonschema::Validator, text: &str) -> usize {
    let bundle: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&bundle)
        .map(|error| format!("{} {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    assert_eq!(
        (&bundle["resourceType"], &bundle["type"]),
        (&"Bundle".into(), &"collection".into())
    );
    let entries = bundle["entry"].as_array().cloned().unwrap_or_default();
    let urls: BTreeSet<String> =
        entries.iter().map(|entry| entry["fullUrl"].as_str().unwrap().to_owned()).collect();
    assert_eq!(urls.len(), entries.len(), "each resource has its own name");
    for entry in &entries {
        let resource = &entry["resource"];
        assert_eq!(entry["fullUrl"], format!("urn:uuid:{}", resource["id"].as_str().unwrap()));
        assert_eq!(resource["meta"]["tag"][0]["display"], "Self-reported; not proof of anything.");
        assert!(resource["status"].is_string());
        match resource["resourceType"].as_str().unwrap() {
            "Observation" => {
                assert!(resource["code"].is_object());
                let values = resource.as_object().unwrap().keys();
                let has_value = values.clone().any(|key| key.starts_with("value"));
                let parts = resource["component"].as_array().map_or(0, Vec::len);
                assert!(has_value || parts > 0, "{resource}");
                assert!(!(has_value && resource["dataAbsentReason"].is_object()));
                for from in resource["derivedFrom"].as_array().into_iter().flatten() {
                    assert!(urls.contains(from["reference"].as_str().unwrap()));
                }
            }
            "QuestionnaireResponse" => {
                for item in resource["item"].as_array().unwrap() {
                    assert!(item["linkId"].is_string());
                    assert!(!item["answer"].as_array().unwrap().is_empty());
                }
            }
            other => panic!("{other}"),
        }
    }
    entries.len()
}
