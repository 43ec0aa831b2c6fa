//! The settings, listed and changed: the plain twin of the drawn Settings.

use serde_json::{Value, json};

use crate::cli::args::Settings;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::system::config::{self, ConfigIssue, ConfigProblem};

/// List the settings, or give one another value.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Settings) -> Result<(), Failure> {
    let places = shell.places()?;
    if let (Some(name), Some(value)) = (&command.name, &command.value) {
        let mut prefs = shell.prefs.clone();
        config::set(&mut prefs, name, value).map_err(|problem| refused(&problem))?;
        let name = places.config_file.display().to_string();
        // What it holds would be gone, and nobody has seen it.
        if config::read(&places.config_file).1.iter().any(ConfigIssue::is_of_the_whole_file) {
            return Err(Failure::about(Exit::Failed, "cli-settings-unread", name));
        }
        config::write(&places.config_file, &prefs)
            .map_err(|_| Failure::about(Exit::Failed, "cli-settings-not-kept", name))?;
        shell.prefs = prefs;
    }
    let listed: Vec<config::Listed> = config::listed(&shell.prefs)
        .into_iter()
        .filter(|listed| command.name.as_deref().is_none_or(|name| name == listed.key))
        .collect();
    if let (true, Some(name)) = (listed.is_empty(), &command.name) {
        return Err(refused(&ConfigProblem::UnknownKey(name.clone())));
    }
    if shell.wants_json() {
        let list = |listed: &config::Listed| {
            let can_be: Vec<&str> = listed.allowed.split(", ").collect();
            json!({ "name": listed.key, "value": listed.value, "can_be": can_be })
        };
        let settings: Vec<Value> = listed.iter().map(list).collect();
        return shell.out.json(&json!({ "version": 1, "settings": settings }));
    }
    for listed in listed {
        let values = [
            ("name", listed.key.into()),
            ("value", listed.value.into()),
            ("allowed", listed.allowed.into()),
        ];
        shell.tell_with("cli-setting", &values)?;
    }
    Ok(())
}

fn refused(problem: &ConfigProblem) -> Failure {
    match problem {
        ConfigProblem::WrongValue { allowed, .. } => {
            Failure::about(Exit::Usage, "cli-setting-value", allowed.clone())
        }
        ConfigProblem::UnknownKey(name) => {
            Failure::about(Exit::Missing, "cli-setting-unknown", name.clone())
        }
        _ => Failure::about(Exit::Failed, "cli-settings-not-kept", "config.toml"),
    }
}
