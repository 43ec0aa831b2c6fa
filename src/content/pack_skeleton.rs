//! The files of a new pack: each breaks no rule, and is there to be written over.

use super::pack::FILE;

/// Files and their texts, with words in capitals where the pack's own go.
const FILES: [(&str, &str); 6] = [
    (FILE, include_str!("../../content/skeleton/pack.txt")),
    ("README.md", include_str!("../../content/skeleton/readme.txt")),
    ("modules/PACK-ID-example.md", include_str!("../../content/skeleton/lesson.txt")),
    ("tools/PACK-ID-tool.toml", include_str!("../../content/skeleton/tool.txt")),
    ("services/lines.toml", include_str!("../../content/skeleton/lines.txt")),
    ("facilitator/PACK-ID-example.toml", include_str!("../../content/skeleton/guide.txt")),
];
/// Stands in where a folder's name has no letter to make an id of.
const ID: &str = "my-pack";

/// The files of a new pack: paths and texts.
#[must_use]
pub fn files(id: &str, name: &str, today: &str, year: i32) -> Vec<(String, String)> {
    let filled = |text: &str| {
        text.replace("PACK-ID", id)
            .replace("PACK-NAME", name)
            .replace("TODAY", today)
            .replace("YEAR", &year.to_string())
    };
    FILES.iter().map(|(path, text)| (filled(path), filled(text))).collect()
}

/// An id for a pack in the folder called `folder`: its letters and digits, with hyphens between.
#[must_use]
pub fn id_of(folder: &str, chars_max: usize) -> String {
    let kept = folder.to_lowercase();
    let parts = kept.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let id = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let id: String = id.chars().take(chars_max).collect();
    let id = id.trim_end_matches('-');
    if id.is_empty() || id.contains("daymark") { ID.to_owned() } else { id.to_owned() }
}

/// A name for the pack of this id: `main-street` is "Main street".
#[must_use]
pub fn name_of(id: &str, chars_max: usize) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).take(chars_max).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::content::pack_check;
    use crate::content::packs::Opened;
    use crate::content::source::Source;

    fn issues(files: &[(String, String)]) -> Vec<String> {
        let sources = files
            .iter()
            .filter(|(path, _)| path != "README.md")
            .map(|(path, text)| Source::pack("new", path, text))
            .collect();
        let opened = Opened { name: "new".into(), sources, issues: Vec::new() };
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let shown = pack_check::lay(vec![opened], today);
        assert_eq!(shown.library.lessons().iter().filter(|one| one.number.is_none()).count(), 1);
        shown.packs[0].issues.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_new_pack_breaks_no_rule() {
        for folder in ["main-street", "Clínica Sur", "9 to 5", "x", &"long ".repeat(20), "日本", ""]
        {
            let id = id_of(folder, 40);
            let made = files(&id, &name_of(&id, 32), "2026-11-25", 2026);
            assert_eq!(issues(&made), [""; 0], "{folder}");
            assert!(made.iter().all(|(path, text)| {
                let all = format!("{path}{text}");
                !["PACK-ID", "PACK-NAME", "TODAY", "YEAR"].iter().any(|mark| all.contains(mark))
            }));
        }
    }

    #[test]
    fn the_line_in_it_is_sound_once_it_is_uncovered() {
        let mut made = files("main-street", "Main street", "2026-11-25", 2026);
        for (path, text) in &mut made {
            if path == "services/lines.toml" {
                *text = text
                    .lines()
                    .skip(2)
                    .map(|line| line.trim_start_matches(['#', ' ']))
                    .collect::<Vec<_>>()
                    .join("\n");
            }
        }
        assert_eq!(issues(&made), [""; 0]);
    }
}
