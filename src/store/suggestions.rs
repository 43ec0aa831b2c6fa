//! What a counselor suggested and the person kept, or put off. Nothing of it ever goes back.

use serde::{Deserialize, Serialize};

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::private::Private;
use crate::domain::suggestion::Kind;
use crate::store::my_tools::MY_TOOLS;
use crate::store::{Store, StoreError};

/// The preference that holds the list.
const SUGGESTIONS: &str = "suggestions";
/// The preference that holds the public keys of counselors the person knows.
const KEYS: &str = "known-counselors";
/// The list is shortened, the oldest first, to stay under this.
const SIZE_BYTES_MAX: usize = 48 * 1024;

/// Whether it was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It was.
    Kept,
    /// The person said "Later".
    Later,
}

/// One suggestion in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Whether it was added.
    pub state: State,
    /// The day the person decided.
    pub on: Day,
    /// Who it said it was from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The counselor the person knows who signed it; empty when nobody did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signed: String,
    /// The day it said it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Its note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Everything it suggests, as `lesson:sleep`.
    pub items: Vec<String>,
}

/// Every suggestion in the journal, the newest last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestions {
    known: Vec<Kept>,
    /// What is not understood, from a newer Daymark or spoiled: kept as it is.
    strange: Vec<serde_json::Value>,
}

impl Suggestions {
    /// The suggestions in the journal. What is not understood is not shown and stays where it is.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        Ok(Self::parse(&text(store, SUGGESTIONS)?))
    }

    fn parse(text: &str) -> Self {
        use serde_json::Value;
        if text.is_empty() {
            return Self::default();
        }
        let list: Vec<Value> =
            serde_json::from_str(text).unwrap_or_else(|_| vec![Value::from(text)]);
        let mut read = Self::default();
        for item in list {
            match serde_json::from_value(item.clone()) {
                Ok(known) => read.known.push(known),
                Err(_) => read.strange.push(item),
            }
        }
        read
    }

    /// The list as it is kept, what is not understood first.
    fn json(&self) -> Option<String> {
        if self.known.is_empty() && self.strange.is_empty() {
            return Some(String::new());
        }
        let mut list = self.strange.clone();
        for known in &self.known {
            list.push(serde_json::to_value(known).ok()?);
        }
        serde_json::to_string(&list).ok()
    }

    /// All of them, the newest last.
    #[must_use]
    pub fn all(&self) -> &[Kept] {
        &self.known
    }

    /// The ones put off.
    pub fn waiting(&self) -> impl Iterator<Item = &Kept> {
        self.known.iter().filter(|kept| kept.state == State::Later)
    }

    /// The list with `decided` at its end, in the place of the same suggestion put off before.
    fn with(&self, decided: Option<&Kept>, instead_of: &Kept) -> Option<Change> {
        let same = |kept: &Kept| kept.items == instead_of.items && kept.from == instead_of.from;
        let known = self.known.iter().filter(|kept| !(kept.state == State::Later && same(kept)));
        let known = known.chain(decided).cloned().collect();
        let mut list = Self { known, strange: self.strange.clone() };
        let mut json = list.json()?;
        while json.len() > SIZE_BYTES_MAX && list.known.len() > 1 {
            list.known.remove(0);
            json = list.json()?;
        }
        prefer(SUGGESTIONS, json)
    }

    /// "Later": nothing is added.
    #[must_use]
    pub fn later(&self, decided: &Kept) -> Option<Change> {
        self.with(Some(decided), decided)
    }

    /// "No thanks": nothing is added, and nothing of it stays.
    #[must_use]
    pub fn no_thanks(&self, decided: &Kept) -> Option<Change> {
        self.with(None, decided)
    }
}

/// "Keep it": `items`, by kind and id, join the person's own lessons, tools and lines.
///
/// # Errors
/// When the journal cannot be read.
pub fn keep(
    store: &Store,
    decided: &Kept,
    items: &[(Kind, &str)],
) -> Result<Option<Change>, StoreError> {
    let mut changes: Vec<Change> =
        Suggestions::read(store)?.with(Some(decided), decided).into_iter().collect();
    let places: [(&str, &str, &[Kind]); 3] = [
        ("my-lessons", "\n", &[Kind::Lesson]),
        (MY_TOOLS, "\n", &[Kind::Tool, Kind::SelfCheck]),
        ("mine-lines", " ", &[Kind::Line]),
    ];
    for (preference, between, kinds) in places {
        let before = text(store, preference)?;
        let mut ids: Vec<&str> = before.split_whitespace().collect();
        for (_, id) in items.iter().filter(|(kind, _)| kinds.contains(kind)) {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        let after = ids.join(between);
        if after != before {
            changes.extend(prefer(preference, after));
        }
    }
    Ok((!changes.is_empty()).then_some(Change::All(changes)))
}

/// The public keys of counselors the person knows, a key and a name a line.
///
/// # Errors
/// When the journal cannot be read.
pub fn known_keys(store: &Store) -> Result<String, StoreError> {
    text(store, KEYS)
}

/// The change that knows these keys.
#[must_use]
pub fn know(lines: &[String]) -> Option<Change> {
    prefer(KEYS, lines.join("\n"))
}

fn text(store: &Store, id: &str) -> Result<String, StoreError> {
    let Ok(id) = id.parse::<Id>() else { return Ok(String::new()) };
    Ok(store.preference(&id)?.map(|kept| kept.reveal().to_owned()).unwrap_or_default())
}

fn prefer(id: &str, value: String) -> Option<Change> {
    let id: Id = id.parse().ok()?;
    Some(Change::Prefer(id, (!value.is_empty()).then(|| Private::new(value))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(state: State) -> Kept {
        Kept {
            state,
            on: "2026-01-12".parse().unwrap(),
            from: "Dana".to_owned(),
            signed: String::new(),
            date: None,
            note: "For the weekend.".to_owned(),
            items: vec!["lesson:sleep".to_owned(), "line:safespot".to_owned()],
        }
    }

    #[test]
    fn later_waits_keep_adds_once_and_no_thanks_leaves_nothing() {
        let mut store = Store::guest().unwrap();
        let put_off = suggested(State::Later);
        store.apply(&Suggestions::default().later(&put_off).unwrap()).unwrap();
        let waiting = Suggestions::read(&store).unwrap();
        assert_eq!(waiting.waiting().collect::<Vec<_>>(), [&put_off]);
        assert!(!store.learning().unwrap().is_mine("sleep"));

        let kept = suggested(State::Kept);
        let items = [(Kind::Lesson, "sleep"), (Kind::Line, "safespot"), (Kind::Tool, "halt")];
        let change = keep(&store, &kept, &items).unwrap().unwrap();
        let undo = store.apply(&change).unwrap();
        let now = Suggestions::read(&store).unwrap();
        assert_eq!((now.waiting().count(), now.all()), (0, &[kept.clone()][..]));
        assert!(store.learning().unwrap().is_mine("sleep"));
        assert_eq!(text(&store, "mine-lines").unwrap(), "safespot");
        assert_eq!(text(&store, "my-tools").unwrap(), "halt");

        store.apply(&undo).unwrap();
        assert_eq!(Suggestions::read(&store).unwrap(), waiting);
        assert_eq!(text(&store, "my-tools").unwrap(), "");
        store.apply(&waiting.no_thanks(&put_off).unwrap()).unwrap();
        assert_eq!(Suggestions::read(&store).unwrap().all(), []);
    }

    #[test]
    fn a_long_list_loses_its_oldest() {
        let mut list = Suggestions::default();
        for at in 0..40 {
            let mut next = suggested(State::Kept);
            next.note = "x".repeat(2_000);
            next.items = vec![format!("lesson:{at}")];
            let Some(Change::Prefer(_, Some(json))) = list.later(&next) else {
                panic!("no change")
            };
            assert!(json.reveal().len() <= SIZE_BYTES_MAX);
            list = Suggestions::parse(json.reveal());
        }
        assert_eq!(list.all().last().unwrap().items, ["lesson:39"]);
    }

    #[test]
    fn what_is_not_understood_is_never_written_over() {
        let known = serde_json::to_string(&suggested(State::Kept)).unwrap();
        let newer = r#"{"state":"shared","on":"2026-01-12","items":["song:1"]}"#;
        for kept in [format!("[{known},{newer}]").as_str(), "not even a list", "{\"list\":1}"] {
            let mut store = Store::guest().unwrap();
            store.apply(&prefer(SUGGESTIONS, kept.to_owned()).unwrap()).unwrap();
            let mut next = suggested(State::Kept);
            next.items = vec!["lesson:hope".to_owned()];
            for change in [
                Suggestions::read(&store).unwrap().later(&next),
                Suggestions::read(&store).unwrap().no_thanks(&next),
                keep(&store, &next, &[]).unwrap(),
                keep(&store, &next, &[]).unwrap(),
            ] {
                store.apply(&change.unwrap()).unwrap();
            }
            let after = text(&store, SUGGESTIONS).unwrap();
            let read = Suggestions::parse(&after);
            assert_eq!(read.all().last(), Some(&next), "{after}");
            let strange = if kept.starts_with('[') { newer } else { kept };
            let is_text = read.strange.iter().any(|it| *it == *strange);
            let is_item = serde_json::from_str::<serde_json::Value>(strange)
                .is_ok_and(|item| read.strange.contains(&item));
            assert!(is_text || is_item, "{after}");
            assert_eq!(read.strange.len(), 1, "{after}");
        }
    }
}
