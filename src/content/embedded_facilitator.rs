//! The facilitator's pages, compiled in: one for each lesson.

use super::source::Source;

/// Files of `content/facilitator` as [`Source`]s.
macro_rules! embed {
    ($($file:literal),* $(,)?) => {
        &[$(Source::built_in(
            concat!("facilitator/", $file),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/facilitator/", $file)),
        )),*]
    };
}

/// The pages, by the id of their lesson.
pub static GUIDES: &[Source] = embed![
    "after-a-break.toml",
    "building-a-plan.toml",
    "buprenorphine.toml",
    "choosing-medicine.toml",
    "cutting-down.toml",
    "family.toml",
    "getting-care.toml",
    "in-the-packet.toml",
    "kratom-and-help.toml",
    "kratom-dependence.toml",
    "kratom-law.toml",
    "lapse.toml",
    "leaf-and-7-oh.toml",
    "methadone.toml",
    "mixing-opioids.toml",
    "mixing.toml",
    "mood.toml",
    "naloxone.toml",
    "naltrexone.toml",
    "not-alone.toml",
    "overdose.toml",
    "pain.toml",
    "people.toml",
    "pregnancy.toml",
    "rights-and-privacy.toml",
    "side-effects.toml",
    "sleep.toml",
    "starting-and-stopping.toml",
    "supply-now.toml",
    "support-that-helps.toml",
    "treatable.toml",
    "triggers-halt.toml",
    "urges.toml",
    "what-kratom-is.toml",
    "what-studies-say.toml",
    "withdrawal.toml",
    "work-money-law.toml",
];
