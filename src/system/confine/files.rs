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

/// Give up every file but those below `allowed`, on this thread and on all it starts, for good. Those of them
/// that are there, and so are left.
pub(super) fn give_up(allowed: Vec<Allowed>) -> Result<Vec<Allowed>, RulesetError> {
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(NEEDS))?
        .create()?;
    let mut left = Vec::with_capacity(allowed.len());
    for one in allowed {
        // What is not there, or cannot be opened now, cannot be opened later either.
        let Some((place, kind)) = open(&one) else { continue };
        rules = allow(rules, place, kind, one.may)?;
        left.push(one);
    }
    rules.restrict_self()?;
    Ok(left)
}

/// The file, folder, device or pipe, and which of them it is. A pipe is one that somebody named: words come through it.
fn open(one: &Allowed) -> Option<(PathFd, FileType)> {
    let place = PathFd::new(&one.path).ok()?;
    let kind = FileType::from_raw_mode(rustix::fs::fstat(&place).ok()?.st_mode);
    let is_thing = kind.is_dir() || kind.is_file() || kind.is_char_device() || kind.is_fifo();
    is_thing.then_some((place, kind))
}

fn allow(
    rules: RulesetCreated,
    place: PathFd,
    kind: FileType,
    may: May,
) -> Result<RulesetCreated, RulesetError> {
    let access = if kind.is_dir() { access(may) } else { access(may) & AccessFs::from_file(NEEDS) };
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
