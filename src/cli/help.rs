//! What the command line says of itself: every command and flag is named in code, and described by a
//! message. Also what it says to a line that it does not understand.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, CommandFactory as _, FromArgMatches as _};

use crate::cli::args::{CommandLine, Opening};
use crate::content::words::{Value, Words};
use crate::domain::private::tidy_line;

/// The command line in `arguments`, which begin with the program's own name, and the paths in it.
///
/// Nobody reads the descriptions of a line that was understood, so only help and a refusal look them up.
pub(crate) fn parse(
    arguments: Vec<OsString>,
    words: &Words,
) -> Result<(CommandLine, Vec<PathBuf>), clap::Error> {
    let mut paths = Vec::new();
    // Most starts name no command, and the tree of all commands takes longer to build than anything else here.
    if let Ok(matches) = Opening::command().try_get_matches_from(&arguments) {
        gather_paths(&matches, &mut paths);
        let opening = Opening::from_arg_matches(&matches)?;
        return Ok((CommandLine { opening, command: None }, paths));
    }
    let understood = CommandLine::command().try_get_matches_from(&arguments);
    let matches = match understood {
        Ok(matches) => matches,
        Err(_) => command(words).try_get_matches_from(arguments)?,
    };
    gather_paths(&matches, &mut paths);
    Ok((CommandLine::from_arg_matches(&matches)?, paths))
}

/// Every path that is named, and every text that happens to name something that is there: a code or a file
/// may stand in the same place.
fn gather_paths(matches: &clap::ArgMatches, paths: &mut Vec<PathBuf>) {
    for id in matches.ids() {
        if let Ok(Some(named)) = matches.try_get_many::<PathBuf>(id.as_str()) {
            paths.extend(named.filter(|path| *path != Path::new("-")).cloned());
        }
        if let Ok(Some(texts)) = matches.try_get_many::<String>(id.as_str()) {
            paths.extend(texts.map(PathBuf::from).filter(|path| path.is_file()));
        }
    }
    if let Some((_, below)) = matches.subcommand() {
        gather_paths(below, paths);
    }
}

/// The tree of commands, described in the person's language.
pub(crate) fn command(words: &Words) -> clap::Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(words.say("arg-version"))
        .help_heading(words.say("help-everywhere"));
    describe(CommandLine::command(), "", words).version(env!("CARGO_PKG_VERSION")).arg(version)
}

/// `path` is the command's own, without the program's name: `journal` and `list` joined by a hyphen, or nothing.
fn describe(command: clap::Command, path: &str, words: &Words) -> clap::Command {
    let key = |kind: &str, name: &str| match (path, name) {
        ("", "") => kind.to_owned(),
        ("", name) => format!("{kind}-{name}"),
        (path, "") => format!("{kind}-{path}"),
        (path, name) => format!("{kind}-{path}-{name}"),
    };
    let about = words.say(&key("cmd", ""));
    let example =
        words.say_with("help-example", &[("example", words.say(&key("cmd", "example")).into())]);
    let heading = words.say("help-options");
    let (arguments, everywhere) = (words.say("help-arguments"), words.say("help-everywhere"));
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.say("help-usage")
    );
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.say("arg-help"))
        .help_heading(everywhere.clone());
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let described = command
        .mut_args(|arg| {
            let name = arg.get_id().as_str().replace('_', "-");
            let text = words.say(&key("arg", &name));
            let heading = if arg.is_positional() {
                &arguments
            } else if arg.is_global_set() {
                &everywhere
            } else {
                &heading
            };
            arg.help(text).long_help(None).help_heading(heading.clone())
        })
        .about(about.clone())
        .long_about(about)
        .after_help("")
        .after_long_help(example)
        .disable_help_flag(true)
        .arg(help)
        // Help is not an answer to a word left out: the sentence says which words there are.
        .arg_required_else_help(false)
        .subcommand_help_heading(words.say("help-commands"))
        .help_template(template);
    names.into_iter().fold(described, |described, name| {
        let below = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        described.mut_subcommand(name, |sub| describe(sub, &below, words))
    })
}

/// What to say to a line that was not understood.
pub(crate) fn refusal(error: &clap::Error, words: &Words) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => tidy_line(text),
        Some(ContextValue::Strings(texts)) => tidy_line(&texts.join(", ")),
        Some(ContextValue::StyledStr(text)) => tidy_line(&text.to_string()),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-no-command",
        ErrorKind::UnknownArgument => "usage-no-option",
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            "usage-needs-value"
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => "usage-wrong-value",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        _ => "usage-unclear",
    };
    let command = match error.kind() {
        ErrorKind::InvalidSubcommand => text(ContextKind::InvalidSubcommand),
        _ => String::new(),
    };
    let values: [(&str, Value<'_>); 3] = [
        ("command", command.into()),
        ("option", text(ContextKind::InvalidArg).into()),
        ("value", text(ContextKind::InvalidValue).into()),
    ];
    let mut sentence = words.say_with(key, &values);
    // Where all that it can be is known, one guess among it is less.
    let meant = [
        (ContextKind::SuggestedSubcommand, "usage-meant"),
        (ContextKind::SuggestedArg, "usage-meant"),
        (ContextKind::ValidValue, "usage-can-be"),
        (ContextKind::SuggestedValue, "usage-meant"),
        (ContextKind::ValidSubcommand, "usage-can-be"),
    ];
    let meant = meant.map(|(kind, key)| (text(kind), key));
    if let Some((meant, key)) = meant.into_iter().find(|(text, _)| !text.is_empty()) {
        sentence.push(' ');
        sentence.push_str(&words.say_with(key, &[("meant", meant.into())]));
    }
    sentence.push(' ');
    sentence.push_str(&words.say("usage-help"));
    sentence
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    /// Every key that the tree of commands needs.
    fn keys(command: &clap::Command, path: &str, keys: &mut Vec<String>) {
        let dash = if path.is_empty() { String::new() } else { format!("-{path}") };
        keys.push(format!("cmd{dash}"));
        keys.push(format!("cmd{dash}-example"));
        for arg in command.get_arguments() {
            keys.push(format!("arg{dash}-{}", arg.get_id().as_str().replace('_', "-")));
        }
        for sub in command.get_subcommands() {
            let below = if path.is_empty() {
                sub.get_name().to_owned()
            } else {
                format!("{path}-{}", sub.get_name())
            };
            self::keys(sub, &below, keys);
        }
    }

    /// What is understood without the tree of commands is what the tree would have understood.
    #[test]
    fn an_opening_is_read_as_the_whole_tree_would() {
        let parts = [
            "--dir=a",
            "--dir",
            "b",
            "--plain",
            "--json",
            "--color=never",
            "--color",
            "--ascii",
            "--group",
            "--group=x,y",
            "--lang=en",
            "--passphrase-file=c",
            "now",
            "note",
            "--",
            "-h",
            "--version",
            "--no-such",
            "",
        ];
        let mut understood = 0;
        let count = parts.len();
        for at in 0..count * count * count {
            let chosen = [at % count, at / count % count, at / count / count];
            let line: Vec<&str> = std::iter::once("daymark")
                .chain(chosen.iter().filter_map(|part| parts.get(*part)).copied())
                .filter(|part| !part.is_empty())
                .collect();
            let Ok(opening) = Opening::try_parse_from(&line) else { continue };
            let whole = CommandLine::try_parse_from(&line).unwrap();
            assert!(whole.command.is_none(), "{line:?}");
            assert_eq!(format!("{opening:?}"), format!("{:?}", whole.opening), "{line:?}");
            understood += 1;
        }
        assert!(understood > 100, "{understood}");
    }

    #[test]
    fn every_command_and_flag_is_described() {
        let words = Words::english();
        let mut needed = vec!["arg-help".to_owned(), "arg-version".to_owned()];
        keys(&CommandLine::command(), "", &mut needed);
        let missing: Vec<_> = needed.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "not described in en.ftl: {missing:#?}");
    }

    #[test]
    fn the_tree_is_sound() {
        command(&Words::english()).debug_assert();
    }
}
