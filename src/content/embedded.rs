//! The built-in files of Learn, compiled in. A missing file fails the build, an unlisted one fails
//! the test below.

use super::{embedded_facilitator::GUIDES, source::Source};

/// Files of the content folder as [`Source`]s.
macro_rules! embed {
    ($($path:literal),* $(,)?) => {
        &[$(Source::built_in(
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/", $path)),
        )),*]
    };
}

/// The lessons, shelf by shelf.
pub static LESSONS: &[Source] = embed![
    "modules/what-kratom-is.md",
    "modules/leaf-and-7-oh.md",
    "modules/what-studies-say.md",
    "modules/side-effects.md",
    "modules/mixing.md",
    "modules/in-the-packet.md",
    "modules/kratom-dependence.md",
    "modules/cutting-down.md",
    "modules/pregnancy.md",
    "modules/kratom-law.md",
    "modules/treatable.md",
    "modules/methadone.md",
    "modules/buprenorphine.md",
    "modules/naltrexone.md",
    "modules/choosing-medicine.md",
    "modules/starting-and-stopping.md",
    "modules/withdrawal.md",
    "modules/support-that-helps.md",
    "modules/kratom-and-help.md",
    "modules/getting-care.md",
    "modules/rights-and-privacy.md",
    "modules/overdose.md",
    "modules/naloxone.md",
    "modules/supply-now.md",
    "modules/after-a-break.md",
    "modules/not-alone.md",
    "modules/mixing-opioids.md",
    "modules/urges.md",
    "modules/triggers-halt.md",
    "modules/lapse.md",
    "modules/sleep.md",
    "modules/mood.md",
    "modules/pain.md",
    "modules/people.md",
    "modules/work-money-law.md",
    "modules/building-a-plan.md",
    "modules/family.md",
];

/// The facts.
pub static FACTS: &[Source] = embed![
    "facts/kratom.toml",
    "facts/massachusetts.toml",
    "facts/skills.toml",
    "facts/treatment.toml",
];

/// The sources that facts stand on.
pub static REFERENCES: &[Source] = embed![
    "references/kratom.toml",
    "references/massachusetts.toml",
    "references/skills.toml",
    "references/treatment.toml",
];

/// The claims check and the glossary.
pub static LISTS: &[Source] = embed!["claims.toml", "glossary.toml",];

/// Files that other parts read; Learn only looks for the facts they cite and the ids they can be
/// linked by.
pub static OTHERS: &[Source] = embed![
    "other_names.toml",
    "overdose.toml",
    "questions.toml",
    "example.toml",
    "instruments/phq-2.toml",
    "instruments/phq-9.toml",
    "instruments/gad-2.toml",
    "instruments/gad-7.toml",
    "instruments/pc-ptsd-5.toml",
    "instruments/audit-c.toml",
    "instruments/bam-r.toml",
    "services/counties.toml",
    "services/local.toml",
    "services/massachusetts.toml",
    "services/national.toml",
    "services/retired.toml",
    "tools/chain-of-events.toml",
    "tools/cost-and-benefit.toml",
    "tools/delay-distract-decide.toml",
    "tools/grounding.toml",
    "tools/halt.toml",
    "tools/if-then.toml",
    "tools/kind-words.toml",
    "tools/muscle-relaxation.toml",
    "tools/paced-breathing.toml",
    "tools/play-it-forward.toml",
    "tools/reaching-out.toml",
    "tools/refusal.toml",
    "tools/sleep-wind-down.toml",
    "tools/small-step.toml",
    "tools/thought-record.toml",
    "tools/urge-surfing.toml",
];

/// Everything that [`super::lint::load`] reads from the program itself.
#[must_use]
pub fn all() -> Vec<Source> {
    [LESSONS, FACTS, REFERENCES, LISTS, OTHERS, GUIDES].concat()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;
    use crate::content::{library, pack};

    #[test]
    fn lessons_are_listed_in_teaching_order() {
        let (library, issues) = library::parse(&all());
        assert_eq!(issues, []);
        let taught = library.lessons().iter().map(|lesson| lesson.place.path.clone());
        let listed = LESSONS.iter().map(|source| source.path.to_string());
        assert_eq!(listed.collect::<Vec<_>>(), taught.collect::<Vec<_>>());
    }

    #[test]
    fn every_file_on_disk_is_compiled_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let (sources, issues) = pack::open(&root, "content");
        assert_eq!(issues, []);
        let on_disk: BTreeSet<_> = sources.into_iter().map(|source| source.path).collect();
        let listed: BTreeSet<_> = all().into_iter().map(|source| source.path).collect();
        assert_eq!(on_disk, listed);
    }
}
