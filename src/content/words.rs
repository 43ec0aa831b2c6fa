//! Every sentence a person reads, by key, from one Fluent file per language.

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

mod index;

use index::Index;

/// The English messages.
pub const ENGLISH: &str = include_str!("../../content/strings/en.ftl");

static ENGLISH_STARTS: [u32; index::SLOTS] = index::starts(ENGLISH);
static ENGLISH_INDEX: Index = Index::new(ENGLISH, &ENGLISH_STARTS);

/// The messages of one language. Each is parsed when it is first said: a screen needs some fifty of them,
/// and there are thousands.
pub struct Words {
    bundle: RefCell<FluentBundle<FluentResource>>,
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
        let language: LanguageIdentifier = "en-US".parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Marks around a variable would be drawn as boxes by some terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(with_separators));
        Self { bundle: RefCell::new(bundle), written: &ENGLISH_INDEX }
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
        if let Some(words) = self.written.find(key).and_then(plain) {
            return words.to_owned();
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
        let bundle = self.bundle.borrow();
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
        if !self.bundle.borrow().has_message(key)
            && let Ok(resource) = FluentResource::try_new(text.to_owned())
        {
            self.bundle.borrow_mut().add_resource_overriding(resource);
        }
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

/// The words of a message that is one line of nothing but words, as most are: Fluent has nothing to add.
fn plain(written: &str) -> Option<&str> {
    let (line, rest) = written.split_once('\n').unwrap_or((written, ""));
    let (_, words) = line.split_once('=')?;
    let words = words.trim();
    let next = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let has_more = next.starts_with(' ') && !next.trim_start().starts_with('.');
    (!words.is_empty() && !words.contains(['{', '}']) && !has_more).then_some(words)
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

    #[test]
    fn words_alone_are_said_as_fluent_would() {
        let words = Words::english();
        let keys = words.written.all().filter(|(_, text)| plain(text).is_some());
        let mut count = 0;
        for (key, _) in keys {
            assert_eq!(words.say(key), words.format(key, |message| message.value(), &[]), "{key}");
            count += 1;
        }
        assert!(count * 2 > words.written.all().count(), "only {count} are plain");
    }

    #[test]
    fn no_message_is_made_of_others() {
        let read = format!("{:?}", read(ENGLISH));
        assert!(!read.contains("MessageReference") && !read.contains("TermReference"));
    }
}
