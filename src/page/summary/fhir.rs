//! A summary as a FHIR R4 Bundle: what was asked and answered is a `QuestionnaireResponse`, what was
//! counted is an `Observation`. Codes are LOINC's where two published documents agree on them; everything
//! else has codes of our own, under `urn:x-daymark`. Nobody is named: the person hands it over themselves.

mod observation;
mod response;

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::domain::day::Day;
use crate::page::html::escape;
use crate::page::summary::Summary;

/// The code system of LOINC.
const LOINC: &str = "http://loinc.org";

/// The file.
pub(super) fn write(summary: &Summary<'_>) -> String {
    let mut resources = response::all(summary);
    resources.extend(observation::all(summary));
    let entries: Vec<Value> = resources
        .into_iter()
        .map(|resource| {
            let id = resource.id.clone();
            json!({ "fullUrl": format!("urn:uuid:{id}"), "resource": resource.finished(summary) })
        })
        .collect();
    let mut bundle = Map::new();
    bundle.insert("resourceType".to_owned(), "Bundle".into());
    let id = uuid(&["bundle", &summary.made_at.to_rfc3339()]);
    bundle.insert("id".to_owned(), id.into());
    bundle.insert("meta".to_owned(), meta(summary));
    bundle.insert("type".to_owned(), "collection".into());
    bundle.insert("timestamp".to_owned(), summary.made_at.to_rfc3339().into());
    if !entries.is_empty() {
        bundle.insert("entry".to_owned(), entries.into());
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(bundle)).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether a resource carries a code of LOINC.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Codes {
    Own,
    Loinc,
}

/// A resource while it is written.
struct Resource {
    id: String,
    codes: Codes,
    fields: Map<String, Value>,
}

impl Resource {
    /// An empty one. `name` is unique in the bundle.
    fn new(kind: &str, name: &[&str]) -> Self {
        let mut fields = Map::new();
        fields.insert("resourceType".to_owned(), kind.into());
        let id = uuid(name);
        fields.insert("id".to_owned(), id.clone().into());
        Self { id, codes: Codes::Own, fields }
    }

    fn put(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    fn coded(mut self, codes: Codes) -> Self {
        self.codes = codes;
        self
    }

    /// With what every resource says: that it is self-reported, and LOINC's notice beside its codes.
    fn finished(mut self, summary: &Summary<'_>) -> Value {
        let about = escape(&summary.about());
        let notice = match self.codes {
            Codes::Own => String::new(),
            Codes::Loinc => format!("<p>{}</p>", escape(&summary.notice())),
        };
        let div =
            format!("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{about}</p>{notice}</div>");
        self.fields.insert("meta".to_owned(), meta(summary));
        self.fields.insert("text".to_owned(), json!({ "status": "generated", "div": div }));
        self.fields.insert("subject".to_owned(), person(summary));
        Value::Object(self.fields)
    }
}

fn meta(summary: &Summary<'_>) -> Value {
    let tag = json!({
        "system": own("tag"), "code": "self-reported", "display": summary.about(),
    });
    json!({ "tag": [tag] })
}

/// Whose it is, without a name.
fn person(summary: &Summary<'_>) -> Value {
    json!({ "display": summary.say("summary-person") })
}

/// A code system of our own.
fn own(name: &str) -> String {
    format!("urn:x-daymark:{name}")
}

/// A coding of our own.
fn coding(system: &str, code: &str, display: &str) -> Value {
    json!({ "system": own(system), "code": code, "display": text(display) })
}

/// A coded answer with the number that belongs to it, as R4's own extension carries it.
fn numbered(mut coding: Value, number: u8) -> Value {
    let ordinal = json!([{
        "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "valueDecimal": number,
    }]);
    if let Some(fields) = coding.as_object_mut() {
        fields.insert("extension".to_owned(), ordinal);
    }
    coding
}

/// Words as a FHIR string takes them: any other white space becomes a space.
fn text(words: &str) -> String {
    let tidy: String = words
        .chars()
        .map(|char| match char {
            '\n' | '\r' | '\t' => char,
            char if char.is_whitespace() || char == '\u{feff}' => ' ',
            char => char,
        })
        .collect();
    if tidy.is_empty() { " ".to_owned() } else { tidy }
}

fn date(day: Day) -> String {
    day.to_string()
}

/// A UUID that is the same for the same things (version 8, by SHA-256), and tells nothing of them.
fn uuid(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update("daymark-summary-1");
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut number = 0_u128;
    for byte in hash.finalize().iter().take(16) {
        number = (number << 8) | u128::from(*byte);
    }
    number = (number & !(0xF << 76)) | (0x8 << 76);
    number = (number & !(0x3 << 62)) | (0x2 << 62);
    let hex = format!("{number:032x}");
    let cut = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", cut(0, 8), cut(8, 12), cut(12, 16), cut(16, 20), cut(20, 32))
}
