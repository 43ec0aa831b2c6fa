//! The keys of the drawn program, from the one table that it reads itself.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::ui::keymap::{ALL, EVERYWHERE, Keymap, reference};

/// List the keys.
pub(crate) fn run(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let words = shell.world.words;
    if !shell.wants_json() {
        for line in reference::text(words).lines() {
            shell.out.line(line)?;
        }
        return Ok(());
    }
    let mut seen = BTreeSet::new();
    let places = std::iter::once(&EVERYWHERE).chain(ALL.iter().copied());
    let places: Vec<Value> = places
        .filter(|place| seen.insert(place.title))
        .map(|place| place_json(place, shell))
        .collect();
    shell.out.json(&json!({ "version": 1, "places": places }))
}

fn place_json(place: &Keymap, shell: &Shell<'_>) -> Value {
    let words = shell.world.words;
    let keys: Vec<Value> = place
        .bindings()
        .map(|binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            json!({ "keys": keys, "does": words.about(binding.label) })
        })
        .collect();
    json!({ "place": words.say(place.title), "keys": keys })
}
