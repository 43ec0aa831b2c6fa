//! The built-in coping tools, compiled in. A missing file fails the build, an unlisted one fails
//! the test below.

/// Files of `content/tools` as their path in the content folder and their text.
macro_rules! embed {
    ($($file:literal),* $(,)?) => {
        &[$((
            concat!("tools/", $file),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/tools/", $file)),
        )),*]
    };
}

/// The tools, by their permanent number.
pub const TOOL_FILES: &[(&str, &str)] = embed![
    "urge-surfing.toml",
    "paced-breathing.toml",
    "grounding.toml",
    "delay-distract-decide.toml",
    "play-it-forward.toml",
    "halt.toml",
    "cost-and-benefit.toml",
    "thought-record.toml",
    "chain-of-events.toml",
    "if-then.toml",
    "refusal.toml",
    "muscle-relaxation.toml",
    "sleep-wind-down.toml",
    "small-step.toml",
    "kind-words.toml",
    "reaching-out.toml",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_in_the_folder_is_listed_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/tools");
        let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
            .map(|name| format!("tools/{name}"))
            .collect();
        let listed: BTreeSet<String> =
            TOOL_FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(listed.len(), TOOL_FILES.len());
        assert_eq!(listed, on_disk);
    }
}
