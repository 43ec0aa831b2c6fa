//! Where each message stands in its file: worked out when the program is built, so that no start reads the whole file.

/// Which messages a file has, and where. A table by the keys' hash, each beside the others of the same hash.
#[derive(Debug)]
pub(super) struct Index {
    text: &'static str,
    places: &'static [Place; SLOTS],
}

/// Where a message stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Where its key begins, in bytes; [`FREE`] where there is no message.
    start: u32,
    /// How long its value is, in bytes, where that is one line; else 0.
    line: u32,
}

/// Places in the table: a power of two, and at least a third of them free.
pub(super) const SLOTS: usize = 8_192;
const FREE: u32 = u32::MAX;
/// What stands between a key and a value on the same line.
const EQUALS: &str = " = ";

impl Index {
    /// The index of `text`, whose messages stand at the [`places`] of the same text.
    pub(super) const fn new(text: &'static str, places: &'static [Place; SLOTS]) -> Self {
        Self { text, places }
    }

    /// All that is written of the message with this key, its attributes included.
    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        self.place(key).map(|(written, _)| until_next(written))
    }

    /// The value of the message with this key, where it is one line, as it is written.
    pub(super) fn line(&self, key: &str) -> Option<&'static str> {
        let (written, place) = self.place(key)?;
        let value = written.get(key.len() + EQUALS.len()..)?;
        value.get(..place.line as usize).filter(|line| !line.is_empty())
    }

    /// Where the message with this key stands, and the text from there on.
    fn place(&self, key: &str) -> Option<(&'static str, Place)> {
        let mut slot = slot(key.as_bytes(), 0, key.len());
        loop {
            let place = self.places.get(slot).copied().filter(|place| place.start != FREE)?;
            let written = self.text.get(place.start as usize..)?;
            if written.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")) {
                return Some((written, place));
            }
            slot = after(slot);
        }
    }

    /// Every message, in no order: its key, and all that is written of it.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let places = self.places.iter().filter(|place| place.start != FREE);
        places.filter_map(|place| {
            let written = until_next(self.text.get(place.start as usize..)?);
            Some((written.split_once(' ')?.0, written))
        })
    }
}

/// A message up to the next one, or the next remark. What belongs to a message is indented.
fn until_next(written: &'static str) -> &'static str {
    let ends = written.match_indices('\n').map(|(at, _)| at + 1);
    let end = ends
        .filter_map(|at| written.get(at..).map(|rest| (at, rest)))
        .find(|(_, rest)| !rest.starts_with([' ', '}', '\n']))
        .map_or(written.len(), |(at, _)| at);
    written.get(..end).unwrap_or(written)
}

/// Where each message of `text` stands, for [`Index::new`]. A line that begins with a small letter begins a message.
///
/// Does not compile when there are more messages than the table has room for.
#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    clippy::cast_possible_truncation,
    reason = "runs when the program is built: a wrong place does not compile"
)]
pub(super) const fn places(text: &str) -> [Place; SLOTS] {
    let text = text.as_bytes();
    assert!(text.len() < FREE as usize, "places are counted in 32 bits");
    let mut places = [Place { start: FREE, line: 0 }; SLOTS];
    let mut free = SLOTS;
    let mut is_new_line = true;
    let mut at = 0;
    while at < text.len() {
        if is_new_line && text[at].is_ascii_lowercase() {
            let mut end = at;
            while text[end] != b' ' {
                end += 1;
            }
            let mut slot = slot(text, at, end);
            while places[slot].start != FREE {
                slot = after(slot);
            }
            places[slot] = Place { start: at as u32, line: line_len(text, end) as u32 };
            free -= 1;
            assert!(free * 3 > SLOTS, "more messages than the table has room for: double SLOTS");
        }
        is_new_line = text[at] == b'\n';
        at += 1;
    }
    places
}

/// How long the value of the message whose key ends at `end` is, in bytes, where it is one line; else 0.
#[expect(
    clippy::indexing_slicing,
    reason = "runs when the program is built: a wrong place does not compile"
)]
const fn line_len(text: &[u8], end: usize) -> usize {
    let start = end + EQUALS.len();
    if start >= text.len() || text[end + 2] != b' ' || text[start] == b' ' {
        return 0;
    }
    let mut stop = start;
    while stop < text.len() && text[stop] != b'\n' {
        stop += 1;
    }
    if stop == start || text[stop - 1] == b' ' || goes_on(text, stop) {
        return 0;
    }
    stop - start
}

/// Whether a value goes on below the line that ends at `stop`: in a line that is indented and no attribute.
#[expect(
    clippy::indexing_slicing,
    reason = "runs when the program is built: a wrong place does not compile"
)]
const fn goes_on(text: &[u8], stop: usize) -> bool {
    let mut start = stop + 1;
    loop {
        let mut at = start;
        while at < text.len() && text[at] == b' ' {
            at += 1;
        }
        if at >= text.len() {
            return false;
        }
        if text[at] != b'\n' {
            return at > start && text[at] != b'.';
        }
        start = at + 1;
    }
}

/// The place of the key `text[start..end]`: its FNV-1a hash, or the next free place after it.
#[expect(
    clippy::indexing_slicing,
    reason = "`end` is the length of a key, or is checked when the program is built"
)]
const fn slot(text: &[u8], start: usize, end: usize) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = start;
    while at < end {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 16)) as usize % SLOTS
}

const fn after(slot: usize) -> usize {
    (slot + 1) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# A remark = of no message\nfirst = One.\n    .about = More.\nsecond =\n    { $n ->\n        [one] a\n       *[other] b\n    }\n\n# Another\nsecond-hint = Two.";
    static PLACES: [Place; SLOTS] = places(TEXT);
    static INDEX: Index = Index::new(TEXT, &PLACES);

    #[test]
    fn a_message_is_found_whole_and_without_its_neighbours() {
        let cases = [
            ("first", Some("first = One.\n    .about = More.\n")),
            (
                "second",
                Some("second =\n    { $n ->\n        [one] a\n       *[other] b\n    }\n\n"),
            ),
            ("second-hint", Some("second-hint = Two.")),
            ("secon", None),
            ("third", None),
            ("# A remark", None),
            ("", None),
        ];
        for (key, written) in cases {
            assert_eq!(INDEX.find(key), written, "{key}");
        }
        assert_eq!(INDEX.all().count(), 3);
    }

    #[test]
    fn a_value_of_one_line_is_known_and_one_of_several_is_not() {
        let cases = [
            ("first", Some("One.")),
            ("second-hint", Some("Two.")),
            ("second", None),
            ("third", None),
        ];
        for (key, line) in cases {
            assert_eq!(INDEX.line(key), line, "{key}");
        }
    }
}
