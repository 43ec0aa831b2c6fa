//! The built-in directory, compiled into the program.

/// The service files, in the order the list shows them.
pub const SERVICE_FILES: [(&str, &str); 3] = [
    ("services/massachusetts.toml", include_str!("../../content/services/massachusetts.toml")),
    ("services/national.toml", include_str!("../../content/services/national.toml")),
    ("services/local.toml", include_str!("../../content/services/local.toml")),
];

/// What is near, by county.
pub const COUNTY_FILE: (&str, &str) =
    ("services/counties.toml", include_str!("../../content/services/counties.toml"));

/// What must never be shown as current.
pub const RETIRED_FILE: (&str, &str) =
    ("services/retired.toml", include_str!("../../content/services/retired.toml"));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::content::directory::Directory;
    use crate::content::phone::Phone;
    use crate::content::service_file::parse_services;

    /// The longest sentence, in words (`content/README.md`, Voice).
    const SENTENCE_WORDS_MAX: usize = 15;

    /// Words we do not use about people, or about medicine (`content/README.md`, Voice).
    const UNKIND: [&str; 12] = [
        "abuse",
        "abuser",
        "abusing",
        "addict",
        "addicts",
        "clean",
        "craving",
        "dirty",
        "habit",
        "junkie",
        "substitution",
        "user",
    ];

    #[test]
    fn no_service_file_is_forgotten() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/services");
        let found: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.strip_suffix(".toml").is_some())
            .map(|name| format!("services/{name}"))
            .collect();
        let listed: BTreeSet<String> = SERVICE_FILES
            .iter()
            .chain([&COUNTY_FILE, &RETIRED_FILE])
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(found, listed);
    }

    #[test]
    fn the_voice_is_plain_and_kind() {
        let (directory, _) = Directory::built_in();
        for service in directory.services() {
            // Names, operators and addresses are as they are; the rest is ours to word.
            let ours = service.texts().filter(|(field, _)| {
                !["operator", "source", "url", "chat", "newest_evidence", "id"].contains(field)
            });
            for (field, text) in ours {
                assert!(!text.contains('!'), "{}: {field}", service.id);
                for sentence in text.split_inclusive(['.', '?', ':', ';']) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= SENTENCE_WORDS_MAX, "{}: {sentence}", service.id);
                }
                let folded = crate::content::fold::fold(text);
                let unkind = folded.split(' ').find(|word| UNKIND.contains(word));
                assert_eq!(unkind, None, "{}: {field}", service.id);
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,200}", tail in any::<String>()) {
            let _ = parse_services("a.toml", &text);
            let _ = parse_services("a.toml", &format!("[[service]]\n{text}\n{tail}"));
            let _ = text.parse::<Phone>();
            let _ = tail.parse::<Phone>();
        }
    }
}
