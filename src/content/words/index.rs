//! Where each message stands in its file: worked out when the program is built, so that no start reads the whole file.

/// Which messages a file has, and where. A table by the keys' hash, each beside the others of the same hash.
#[derive(Debug)]
pub(super) struct Index {
    text: &'static str,
    starts: &'static [u32; SLOTS],
}

/// Places in the table: a power of two, and at least a third of them free.
pub(super) const SLOTS: usize = 8_192;
const FREE: u32 = u32::MAX;

impl Index {
    /// The index of `text`, whose messages begin at `starts` of the same text.
    pub(super) const fn new(text: &'static str, starts: &'static [u32; SLOTS]) -> Self {
        Self { text, starts }
    }

    /// All that is written of the message with this key, its attributes included.
    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        let mut slot = slot(key.as_bytes(), 0, key.len());
        loop {
            let start = self.starts.get(slot).copied().filter(|start| *start != FREE)?;
            let written = self.text.get(start as usize..)?;
            if written.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")) {
                return Some(until_next(written));
            }
            slot = after(slot);
        }
    }

    /// Every message, in no order: its key, and all that is written of it.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let starts = self.starts.iter().filter(|start| **start != FREE);
        starts.filter_map(|start| {
            let written = until_next(self.text.get(*start as usize..)?);
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

/// Where each message of `text` begins, for [`Index::new`]. A line that begins with a small letter begins a message.
///
/// Does not compile when there are more messages than the table has room for.
#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "runs when the program is built: a wrong place does not compile"
)]
pub(super) const fn starts(text: &str) -> [u32; SLOTS] {
    let text = text.as_bytes();
    let mut starts = [FREE; SLOTS];
    let mut free = SLOTS;
    let mut is_new_line = true;
    let mut at: u32 = 0;
    while (at as usize) < text.len() {
        if is_new_line && text[at as usize].is_ascii_lowercase() {
            let mut end = at as usize;
            while text[end] != b' ' {
                end += 1;
            }
            let mut slot = slot(text, at as usize, end);
            while starts[slot] != FREE {
                slot = after(slot);
            }
            starts[slot] = at;
            free -= 1;
            assert!(free * 3 > SLOTS, "more messages than the table has room for: double SLOTS");
        }
        is_new_line = text[at as usize] == b'\n';
        at += 1;
    }
    starts
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
    static STARTS: [u32; SLOTS] = starts(TEXT);
    static INDEX: Index = Index::new(TEXT, &STARTS);

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
}
