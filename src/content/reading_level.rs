//! How many years of school a text asks for, by the Flesch-Kincaid grade formula.
//!
//! The grade is `0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59` (Kincaid et al.,
//! 1975). Headings and footnote marks are left out; list items and quotes count.
//!
//! - A **word** is a run between spaces that holds a letter or a digit; `7-OH` is one word.
//! - A **syllable** is a run of the vowels a e i o u y. A silent last `e`, `es` or `ed` is taken
//!   off; `io`, `ia` and a vowel before `ing` add one where they are spoken apart. Each part of a
//!   hyphened word is counted alone. A number is one syllable. No word has less than one.

use super::sentence::Sentence;

/// Lessons read at this grade or lower.
pub const GRADE_MAX: f64 = 8.0;

/// What the formula needs to know of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables.
    pub syllables: usize,
}

impl Counts {
    /// The counts of a text.
    #[must_use]
    pub fn of(sentences: &[Sentence]) -> Self {
        let mut counts = Self { sentences: sentences.len(), ..Self::default() };
        for word in sentences.iter().flat_map(|sentence| words(&sentence.text)) {
            counts.words += 1;
            counts.syllables += syllables(word);
        }
        counts
    }

    /// The school grade; `None` for a text without words.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    pub fn grade(self) -> Option<f64> {
        let Self { sentences, words, syllables } = self;
        if sentences == 0 || words == 0 {
            return None;
        }
        let (sentences, words, syllables) = (sentences as f64, words as f64, syllables as f64);
        Some(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59)
    }
}

/// The words of `text`.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

/// The syllables of one word, by the rule at the top of this file.
#[must_use]
pub fn syllables(word: &str) -> usize {
    if !word.chars().any(char::is_alphabetic) {
        return 1;
    }
    let parts = word.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    parts.map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let letters: String =
        part.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() {
        return usize::from(!part.is_empty());
    }
    if let Some((_, count)) = ODD.iter().find(|(odd, _)| *odd == letters) {
        return *count;
    }
    let mut count = 0_usize;
    let mut in_group = false;
    for c in letters.chars() {
        let vowel = is_vowel(c);
        count += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    (count + spoken_apart(&letters)).saturating_sub(usize::from(has_silent_end(&letters))).max(1)
}

/// Common words that the rule gets wrong.
const ODD: [(&str, usize); 12] = [
    ("something", 2),
    ("sometimes", 2),
    ("someone", 2),
    ("everyone", 3),
    ("every", 2),
    ("everything", 3),
    ("area", 3),
    ("idea", 3),
    ("ideas", 3),
    ("science", 2),
    ("quiet", 2),
    ("diet", 2),
];

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü')
}

/// Pairs of vowels that are two syllables: the `io` of "opioid", the `ia` of "mania", "being".
fn spoken_apart(letters: &str) -> usize {
    let pair = |pair: &str| {
        letters
            .match_indices(pair)
            .filter(|(at, _)| {
                let before = letters.get(..*at).and_then(|before| before.chars().next_back());
                !matches!(before, None | Some('t' | 's' | 'c' | 'g' | 'x' | 'n'))
            })
            .count()
    };
    let stem = letters.strip_suffix("ing").and_then(|stem| stem.chars().next_back());
    let stem = stem.is_some_and(|c| matches!(c, 'a' | 'e' | 'o' | 'u' | 'y' | 'i'));
    pair("io") + pair("ia") + usize::from(stem)
}

fn has_silent_end(letters: &str) -> bool {
    let last = |stem: &str| stem.chars().next_back();
    if let Some(stem) = letters.strip_suffix('e') {
        let before = stem.strip_suffix('l').and_then(last);
        let spoken_le = before.is_some_and(|c| !is_vowel(c));
        return !spoken_le && last(stem).is_some_and(|c| !is_vowel(c));
    }
    if let Some(stem) = letters.strip_suffix("ed") {
        return last(stem).is_some_and(|c| !is_vowel(c) && !matches!(c, 't' | 'd'));
    }
    if let Some(stem) = letters.strip_suffix("es") {
        let hissed = stem.ends_with("ch") || stem.ends_with("sh");
        let hissed = hissed || last(stem).is_some_and(|c| matches!(c, 's' | 'x' | 'z' | 'c' | 'g'));
        let before = stem.strip_suffix('l').and_then(last);
        let spoken_le = before.is_some_and(|c| !is_vowel(c));
        return !hissed && !spoken_le && last(stem).is_some_and(|c| !is_vowel(c));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sentence;

    #[test]
    fn syllables_of_the_words_lessons_use() {
        for (word, count) in [
            ("naloxone", 3),
            ("methadone", 3),
            ("buprenorphine", 4),
            ("mitragynine", 4),
            ("opioid", 3),
            ("clinician", 3),
            ("medicine", 3),
            ("people", 2),
            ("helped", 1),
            ("tested", 2),
            ("changes", 2),
            ("tables", 2),
            ("being", 2),
            ("7-OH", 2),
            ("3.9", 1),
            ("the", 1),
            ("rhythm", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_plain_sentence_is_easy_and_a_heavy_one_is_not() {
        let grade = |text: &str| Counts::of(&sentence::of_text(text, 1)).grade().unwrap();
        assert!(grade("The cat sat on the mat. It was warm.") < 2.0);
        assert!(
            grade("Pharmacological heterogeneity complicates epidemiological inference.") > 20.0
        );
        assert_eq!(Counts::of(&[]).grade(), None);
    }
}
