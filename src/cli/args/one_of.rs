//! A value that is one of a few names. One that is none of them is answered with those there are.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;

use clap::builder::TypedValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Reads a `T` by its name.
pub(crate) struct OneOf<T> {
    names: fn() -> Vec<&'static str>,
    of: PhantomData<fn() -> T>,
}

impl<T> OneOf<T> {
    /// One of `names`, which [`FromStr`] understands.
    pub(crate) const fn new(names: fn() -> Vec<&'static str>) -> Self {
        Self { names, of: PhantomData }
    }
}

impl<T> Clone for OneOf<T> {
    fn clone(&self) -> Self {
        Self::new(self.names)
    }
}

impl<T: FromStr + Clone + Send + Sync + 'static> TypedValueParser for OneOf<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        if let Some(Ok(parsed)) = value.to_str().map(str::parse) {
            return Ok(parsed);
        }
        let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
        if let Some(arg) = arg {
            error.insert(ContextKind::InvalidArg, ContextValue::String(arg.to_string()));
        }
        let asked = ContextValue::String(value.to_string_lossy().into_owned());
        error.insert(ContextKind::InvalidValue, asked);
        let names = (self.names)().into_iter().map(str::to_owned).collect();
        error.insert(ContextKind::ValidValue, ContextValue::Strings(names));
        Err(error)
    }
}
