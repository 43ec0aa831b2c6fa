//! What the lock screen shows, after a command changed what it is worked out from.

use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::plan::Plan;
use crate::page::while_locked;
use crate::store::Store;
use crate::system::locked_card;

/// Bring the lock screen up to date with the journal: a line that is gone from it is gone there as well.
pub(crate) fn update(shell: &mut Shell<'_>, store: &Store) -> Result<(), Failure> {
    if !shell.example.is_empty() {
        return Ok(());
    }
    let file = shell.places()?.locked_card;
    let before = locked_card::read(&file).0;
    let plan = Plan::from_preferences(&store.preferences()?);
    let wanted = while_locked::wanted(&plan, &store.people()?, &before, shell.today());
    if wanted != before && locked_card::write(&file, &wanted).is_err() {
        let file = file.display().to_string();
        let text = shell.say_with("cli-lock-screen-stale", &[("file", file.into())]);
        shell.out.message(&text);
    }
    Ok(())
}
