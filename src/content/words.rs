//! Every sentence a person reads, by key, from one Fluent file per language.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English messages, by the name of their file.
pub const ENGLISH: &[(&str, &str)] = &[("en.ftl", include_str!("../../content/strings/en.ftl"))];

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish()
    }
}

impl Words {
    /// The English messages.
    ///
    /// A line that Fluent cannot read is skipped; a test makes sure that there is none.
    #[must_use]
    pub fn english() -> Self {
        Self::parse("en-US", ENGLISH.iter().map(|(_, text)| *text))
    }

    fn parse<'a>(language: &str, files: impl Iterator<Item = &'a str>) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Marks around a variable would be drawn as boxes by some terminals.
        bundle.set_use_isolating(false);
        for text in files {
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// Whether there is a message with this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The message with this key; the key itself when there is none.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message with this key, its variables filled in.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        self.format(key, pattern, values)
    }

    /// The longer sentence that belongs to the short label `key` (its `.about`).
    #[must_use]
    pub fn about(&self, key: &str) -> String {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.get_attribute("about"))
            .map(|attribute| attribute.value());
        self.format(key, pattern, &[])
    }

    fn format(
        &self,
        key: &str,
        pattern: Option<&fluent_syntax::ast::Pattern<&str>>,
        values: &[(&str, Value<'_>)],
    ) -> String {
        let Some(pattern) = pattern else { return key.to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }
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
