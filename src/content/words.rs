//! Every sentence a person reads, by key, from one Fluent file per language.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

mod index;

use index::Index;

/// The English messages.
pub const ENGLISH: &str = include_str!("../../content/strings/en.ftl");

static ENGLISH_PLACES: [index::Place; index::SLOTS] = index::places(ENGLISH);
static ENGLISH_INDEX: Index = Index::new(ENGLISH, &ENGLISH_PLACES);

/// The messages of one language. Each is parsed when it is first said: a screen needs some fifty of them,
/// and there are thousands.
pub struct Words {
    /// Made for the first message that is more than words and variables.
    bundle: OnceCell<RefCell<FluentBundle<FluentResource>>>,
    /// Where each message stands in its file.
    written: &'static Index,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// The English messages.
    ///
    /// A message that Fluent cannot read is as one that is not there; a test makes sure that there is none.
    #[must_use]
    pub fn english() -> Self {
        Self { bundle: OnceCell::new(), written: &ENGLISH_INDEX }
    }

    /// Whether there is a message with this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.written.find(key).is_some()
    }

    /// The message with this key; the key itself when there is none.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message with this key, its variables filled in.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        if let Some(said) = self.written.line(key).and_then(|line| filled(line, values)) {
            return said;
        }
        self.format(key, |message| message.value(), values)
    }

    /// The longer sentence that belongs to the short label `key` (its `.about`).
    #[must_use]
    pub fn about(&self, key: &str) -> String {
        self.format(key, about, &[])
    }

    fn format(
        &self,
        key: &str,
        part: impl for<'m> FnOnce(&FluentMessage<'m>) -> Option<&'m Pattern<&'m str>>,
        values: &[(&str, Value<'_>)],
    ) -> String {
        self.learn(key);
        let bundle = self.bundle().borrow();
        let message = bundle.get_message(key);
        let Some(pattern) = message.as_ref().and_then(part) else { return key.to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// Parse the message with this key, unless it is known already.
    fn learn(&self, key: &str) {
        let Some(text) = self.written.find(key) else { return };
        if !self.bundle().borrow().has_message(key)
            && let Ok(resource) = FluentResource::try_new(text.to_owned())
        {
            self.bundle().borrow_mut().add_resource_overriding(resource);
        }
    }

    fn bundle(&self) -> &RefCell<FluentBundle<FluentResource>> {
        self.bundle.get_or_init(|| {
            let language: LanguageIdentifier = "en-US".parse().unwrap_or_default();
            let mut bundle = FluentBundle::new(vec![language]);
            // Marks around a variable would be drawn as boxes by some terminals.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(with_separators));
            RefCell::new(bundle)
        })
    }
}

/// A count as it is read in the United States: "2,560".
#[must_use]
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// How a count stands in a sentence. Which form of a word it asks for is decided by the number itself.
fn with_separators<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.as_string().parse().ok().map(grouped)
}

/// What `line` says, as most messages are written: words, and variables among them. `None` where Fluent has more
/// to do, or to say what is missing.
fn filled(line: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    let mut said = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((words, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let name = name.trim().strip_prefix('$')?;
        let (_, value) = values.iter().find(|(given, _)| *given == name)?;
        said.push_str(words);
        match value {
            Value::Text(text) => said.push_str(text),
            Value::Count(count) => said.push_str(&grouped(*count)),
        }
        rest = after;
    }
    said.push_str(rest);
    Some(said)
}

fn about<'m>(message: &FluentMessage<'m>) -> Option<&'m Pattern<&'m str>> {
    message.get_attribute("about").map(|attribute| attribute.value())
}

/// A variable of a message.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A count, which may choose between singular and plural.
    Count(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => Self::String(text),
            Value::Count(count) => Self::from(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::{ast, parser};

    use super::*;

    #[test]
    fn a_count_has_its_separators() {
        for (count, said) in [(0, "0"), (999, "999"), (1_000, "1,000"), (2_560, "2,560")] {
            assert_eq!(grouped(count), said);
        }
        assert_eq!(grouped(12_345_678), "12,345,678");
        let said = Words::english().say_with("trends-scatter", &[("n", 2_560.into())]);
        assert!(said.contains("2,560"), "{said}");
    }

    fn read(text: &str) -> Vec<ast::Message<&str>> {
        let entries = parser::parse_runtime(text).unwrap().body;
        let message = |entry| match entry {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        };
        entries.into_iter().filter_map(message).collect()
    }

    #[test]
    fn a_message_by_itself_says_what_it_says_in_its_file() {
        let words = Words::english();
        let mut count = 0;
        for message in read(ENGLISH) {
            let written = words.written.find(message.id.name).unwrap_or_default();
            assert_eq!(read(written), [message]);
            count += 1;
        }
        assert_eq!(words.written.all().count(), count);
    }

    /// The variables of `line`, each with what no sentence would have by chance.
    fn samples(line: &str) -> Vec<(&str, Value<'static>)> {
        let names = line.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        let names: BTreeSet<&str> =
            names.filter_map(|name| name.trim().strip_prefix('$')).collect();
        let value = |count: usize| match count % 2 {
            0 => Value::from(2_560 + count),
            _ => Value::from(format!("{{ $n }} {count} \"x\" ")),
        };
        names.into_iter().zip(1..).map(|(name, count)| (name, value(count))).collect()
    }

    #[test]
    fn a_line_of_words_and_variables_is_said_as_fluent_would() {
        let words = Words::english();
        let mut count = 0;
        for (key, _) in words.written.all() {
            let Some(line) = words.written.line(key) else { continue };
            let values = samples(line);
            let Some(said) = filled(line, &values) else { continue };
            assert_eq!(said, words.format(key, |message| message.value(), &values), "{key}");
            count += 1;
        }
        assert!(count * 10 > words.written.all().count() * 8, "only {count} are such lines");
    }

    #[test]
    fn what_is_more_than_words_and_variables_is_left_to_fluent() {
        let given = [("n", Value::from(1))];
        assert_eq!(filled("{ $n } of { $n }", &given).as_deref(), Some("1 of 1"));
        for line in
            ["{ $n } of { $all }", "{ \"{\" }", "{ NUMBER($n) }", "{ $n -> [one] a *[other] b }"]
        {
            assert_eq!(filled(line, &given), None, "{line}");
        }
    }

    #[test]
    fn no_message_is_made_of_others() {
        let read = format!("{:?}", read(ENGLISH));
        assert!(!read.contains("MessageReference") && !read.contains("TermReference"));
    }
}
