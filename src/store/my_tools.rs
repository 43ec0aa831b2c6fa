//! Tools and self-checks a person made theirs, or kept from a suggestion.

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::private::Private;
use crate::store::{Store, StoreError};

/// The preference that holds their ids, one a line; what is kept of a suggestion is added to it.
pub const MY_TOOLS: &str = "my-tools";

/// The ids of one's own tools and self-checks, in the order in which they were added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MyTools(Vec<String>);

impl MyTools {
    /// The list in the journal.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let Ok(id) = MY_TOOLS.parse::<Id>() else { return Ok(Self::default()) };
        let kept = store.preference(&id)?.unwrap_or_default();
        Ok(Self(kept.reveal().split_whitespace().map(str::to_owned).collect()))
    }

    /// Whether the tool or self-check called `id` is on it.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|mine| mine == id)
    }

    /// Put `id` on the list, or take it out.
    pub fn turn(&mut self, id: &str) -> Option<Change> {
        let before = self.0.len();
        self.0.retain(|mine| mine != id);
        if self.0.len() == before {
            self.0.push(id.to_owned());
        }
        let value = (!self.0.is_empty()).then(|| Private::new(self.0.join("\n")));
        Some(Change::Prefer(MY_TOOLS.parse().ok()?, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_put_on_and_taken_out_again() {
        let mut store = Store::guest().unwrap();
        let mut mine = MyTools::read(&store).unwrap();
        for id in ["halt", "grounding"] {
            store.apply(&mine.turn(id).unwrap()).unwrap();
        }
        let mut again = MyTools::read(&store).unwrap();
        assert!(again == mine && again.has("halt") && !again.has("refusal"));
        store.apply(&again.turn("halt").unwrap()).unwrap();
        store.apply(&again.turn("grounding").unwrap()).unwrap();
        assert_eq!(MyTools::read(&store).unwrap(), MyTools::default());
        assert!(store.preferences().unwrap().is_empty(), "an empty list leaves nothing");
    }
}
