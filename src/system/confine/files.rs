//! The Linux rules for files (Landlock): once they hold, the kernel refuses every file outside the
//! folders that were named, and every program that this one could start.

use landlock::{
    ABI, Access, AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError,
};
use rustix::fs::FileType;

use crate::system::confine::{Allowed, May};

/// Linux 6.2 and later: before it, moving a file between folders, or cutting it, could not be allowed
/// by name. Part of the rules would be no rules to rely on, so an older kernel gets none.
const NEEDS: ABI = ABI::V3;

/// Give up every file but those below `allowed`, on this thread and on all it starts, for good.
pub(super) fn give_up(allowed: &[Allowed]) -> Result<(), RulesetError> {
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(NEEDS))?
        .create()?;
    for one in allowed {
        rules = allow(rules, one)?;
    }
    rules.restrict_self()?;
    Ok(())
}

fn allow(rules: RulesetCreated, one: &Allowed) -> Result<RulesetCreated, RulesetError> {
    // What is not there, or cannot be opened now, cannot be opened later either.
    let Ok(place) = PathFd::new(&one.path) else { return Ok(rules) };
    let Ok(about) = rustix::fs::fstat(&place) else { return Ok(rules) };
    let kind = FileType::from_raw_mode(about.st_mode);
    if !(kind.is_dir() || kind.is_file() || kind.is_char_device()) {
        return Ok(rules);
    }
    let access =
        if kind.is_dir() { access(one.may) } else { access(one.may) & AccessFs::from_file(NEEDS) };
    rules.add_rule(PathBeneath::new(place, access))
}

fn access(may: May) -> BitFlags<AccessFs> {
    // Nothing is started, and no device, pipe, socket or link is made anywhere.
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let add = AccessFs::ReadDir
        | AccessFs::WriteFile
        | AccessFs::Truncate
        | AccessFs::MakeReg
        | AccessFs::MakeDir
        | AccessFs::RemoveFile
        | AccessFs::RemoveDir
        | AccessFs::Refer;
    match may {
        May::Read => read,
        May::AddFiles => add,
        May::Everything => read | add,
    }
}
