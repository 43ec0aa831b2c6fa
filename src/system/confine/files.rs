//! The Linux rules for files (Landlock): once they hold, the kernel refuses every file outside the
//! folders that were named, and every program that this one could start.

use landlock::{
    ABI, Access, AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError,
};

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
    let Ok(about) = std::fs::metadata(&one.path) else { return Ok(rules) };
    let is_thing = about.is_dir() || about.is_file() || is_device(about.file_type());
    let Some(place) = is_thing.then(|| PathFd::new(&one.path).ok()).flatten() else {
        return Ok(rules);
    };
    let access =
        if about.is_dir() { access(one.may) } else { access(one.may) & AccessFs::from_file(NEEDS) };
    rules.add_rule(PathBeneath::new(place, access))
}

fn is_device(kind: std::fs::FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_char_device(&kind)
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
