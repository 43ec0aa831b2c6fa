//! A completion script for a shell, and the manual page, both made from the tree of commands.

use crate::cli::failure::{Exit, Failure};
use crate::cli::help::command;
use crate::cli::shell::Shell;
use crate::content::words::Words;

/// Print a completion script.
pub(crate) fn completions(
    shell: &mut Shell<'_>,
    kind: clap_complete::Shell,
) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(kind, &mut command(shell.world.words), "daymark", &mut script);
    shell.out.bytes(&script)?;
    shell.out.flush()
}

/// Print the manual page: the program, then each command, then what a shell wants to know.
pub(crate) fn man(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let mut page = Vec::new();
    let mut program = command(shell.world.words);
    program.build();
    render(&program, shell.world.words, &mut page).map_err(|error| {
        Failure::about(Exit::Failed, "cli-not-written", error.kind().to_string())
    })?;
    shell.out.bytes(&page)?;
    shell.out.flush()
}

/// What each exit code means, each variable does and each file holds, as messages.
const AFTER: &[(&str, &[(&str, &str)])] = &[
    (
        "man-exit",
        &[
            ("0", "man-exit-done"),
            ("1", "man-exit-failed"),
            ("2", "man-exit-usage"),
            ("3", "man-exit-locked"),
            ("4", "man-exit-missing"),
            ("5", "man-exit-damaged"),
            ("6", "man-exit-issues"),
            ("130", "man-exit-stopped"),
        ],
    ),
    (
        "man-environment",
        &[
            ("DAYMARK_HOME", "man-env-home"),
            ("DAYMARK_PASSPHRASE_FILE", "man-env-passphrase-file"),
            ("DAYMARK_PLAIN", "man-env-plain"),
            ("NO_COLOR", "man-env-no-color"),
            ("FORCE_COLOR", "man-env-force-color"),
        ],
    ),
    (
        "man-files",
        &[
            ("journal.db", "man-file-journal"),
            ("passphrase.age, recovery.age", "man-file-slots"),
            ("backups/", "man-file-backups"),
            ("config.toml", "man-file-config"),
            ("locked.toml", "man-file-locked"),
        ],
    ),
];

fn render(command: &clap::Command, words: &Words, page: &mut Vec<u8>) -> std::io::Result<()> {
    use std::io::Write as _;
    let man = clap_mangen::Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    all_commands(command, "", page)?;
    for (heading, rows) in AFTER {
        writeln!(page, ".SH \"{}\"", roff(&words.say(heading)))?;
        for (name, about) in *rows {
            writeln!(page, ".TP\n{}\n{}", roff(name), roff(&words.say(about)))?;
        }
    }
    Ok(())
}

/// Every command and its flags, one after another.
fn all_commands(command: &clap::Command, path: &str, page: &mut Vec<u8>) -> std::io::Result<()> {
    use std::io::Write as _;
    for sub in command.get_subcommands() {
        let path = format!("{path} {}", sub.get_name());
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        writeln!(page, ".SH \"daymark{path}\"\n{}", roff(&about))?;
        for arg in sub.get_arguments().filter(|arg| !arg.is_global_set()) {
            if arg.get_id() == "help" {
                continue;
            }
            let name = match arg.get_long() {
                Some(long) => format!("--{long}"),
                None => arg.get_id().as_str().to_uppercase(),
            };
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            writeln!(page, ".TP\n{}\n{}", roff(&name), roff(&help))?;
        }
        all_commands(sub, &path, page)?;
    }
    Ok(())
}

/// Text as it may stand in a manual page.
fn roff(text: &str) -> String {
    let safe = text.replace('\\', "\\\\").replace('-', "\\-");
    if safe.starts_with(['.', '\'']) { format!("\\&{safe}") } else { safe }
}
