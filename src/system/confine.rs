//! What this process gives up at start: memory images after a crash, and every socket. Called before
//! any thread starts and before any word is read.

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod sockets;

#[cfg(target_os = "linux")]
mod files;
pub mod folders;

use std::path::PathBuf;

/// What was given up, so that `doctor` and `prove` can say what is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confinement {
    /// The way to other computers and other programs.
    pub sockets: Sockets,
    /// What a crash would leave on disk.
    pub core_dumps: CoreDumps,
}

/// Whether this process can still make a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sockets {
    /// The system refuses each attempt, whatever the code asks.
    Closed,
    /// The system was not asked to, or would not; that no network code is in the program still holds.
    NotHere(NotHere),
}

/// Why the system does not refuse sockets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotHere {
    /// Only Linux has this.
    #[error("this system has no way to give up sockets")]
    OtherSystem,
    /// Linux on a processor whose call numbers Daymark does not know.
    #[error("Daymark cannot give up sockets on this kind of processor")]
    OtherProcessor,
    /// The kernel would not.
    #[error("this kernel would not let Daymark give up sockets")]
    Refused,
}

impl NotHere {
    /// The name of the sentence that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OtherSystem => "sockets-other-system",
            Self::OtherProcessor => "sockets-other-processor",
            Self::Refused => "sockets-refused",
        }
    }
}

/// Whether a crash can write this process's memory to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoreDumps {
    /// It cannot.
    Off,
    /// The system was not asked to, or would not.
    NotHere,
}

/// What may be done below a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum May {
    /// Read files and list folders.
    Read,
    /// List folders, and add, change and remove files there, without reading any: where an export may go. The
    /// system has no way to allow the first and not the others.
    AddFiles,
    /// The same, and read files: the journal's own folder, and where files arrive.
    Everything,
}

/// A file, or a folder with everything below it, that this process may go on using.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Allowed {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub may: May,
}

/// Whether this process can still open files outside its folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// The system refuses each attempt; these are what is left.
    Closed(Vec<Allowed>),
    /// The system was not asked to, or would not.
    NotHere(FilesNotHere),
}

/// Why the system does not refuse files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilesNotHere {
    /// Only Linux has this.
    #[error("this system has no way to give up files")]
    OtherSystem,
    /// The kernel is older than 6.2, or was built or started without it.
    #[error("this kernel would not let Daymark give up files")]
    Refused,
    /// Nothing was asked for, because this command touches nothing or everything that it needs is unknown.
    #[error("files were not given up for this command")]
    NotAsked,
}

impl FilesNotHere {
    /// The name of the sentence that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OtherSystem => "files-other-system",
            Self::Refused => "files-refused",
            Self::NotAsked => "files-not-asked",
        }
    }
}

/// Give up every file but those below `allowed`. It holds for this thread and all that it starts, and
/// cannot be taken back.
#[must_use]
pub fn give_up_files(allowed: Vec<Allowed>) -> Files {
    #[cfg(target_os = "linux")]
    let given_up = match files::give_up(allowed) {
        Ok(left) => Files::Closed(left),
        Err(_) => Files::NotHere(FilesNotHere::Refused),
    };
    #[cfg(not(target_os = "linux"))]
    let given_up = {
        drop(allowed);
        Files::NotHere(FilesNotHere::OtherSystem)
    };
    given_up
}

/// Whether a folder that Daymark has no business in can be listed at this moment, found by trying.
#[must_use]
pub fn can_look_elsewhere() -> bool {
    std::fs::read_dir("/").is_ok()
}

/// Give up what Daymark never needs. Nothing of it can be taken back.
#[must_use]
pub fn harden() -> Confinement {
    Confinement { core_dumps: give_up_core_dumps(), sockets: give_up_sockets() }
}

/// Whether a socket can be made at this moment, found by trying. The socket goes nowhere.
#[must_use]
pub fn can_make_a_socket() -> bool {
    #[cfg(unix)]
    let can = std::os::unix::net::UnixDatagram::unbound().is_ok();
    #[cfg(not(unix))]
    let can = true;
    can
}

#[cfg(unix)]
fn give_up_core_dumps() -> CoreDumps {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let is_off = setrlimit(Resource::Core, none).is_ok();
    #[cfg(target_os = "linux")]
    let is_off = {
        // A limit of zero does not stop a kernel that pipes dumps to a collector; this does, and keeps
        // the person's other programs from reading this one's memory.
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok() && is_off
    };
    if is_off { CoreDumps::Off } else { CoreDumps::NotHere }
}

#[cfg(not(unix))]
fn give_up_core_dumps() -> CoreDumps {
    CoreDumps::NotHere
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
fn give_up_sockets() -> Sockets {
    match sockets::give_up() {
        Ok(()) => Sockets::Closed,
        Err(_) => Sockets::NotHere(NotHere::Refused),
    }
}

#[cfg(all(target_os = "linux", not(any(target_arch = "x86_64", target_arch = "aarch64"))))]
fn give_up_sockets() -> Sockets {
    Sockets::NotHere(NotHere::OtherProcessor)
}

#[cfg(not(target_os = "linux"))]
fn give_up_sockets() -> Sockets {
    Sockets::NotHere(NotHere::OtherSystem)
}
