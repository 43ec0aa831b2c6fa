//! What this process gives up at start: memory images after a crash, and every socket. Called before
//! any thread starts and before any word is read.

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod sockets;

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
    let mut is_off = setrlimit(Resource::Core, none).is_ok();
    #[cfg(target_os = "linux")]
    {
        // A limit of zero does not stop a kernel that pipes dumps to a collector; this does, and keeps
        // the person's other programs from reading this one's memory.
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        is_off &= set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok();
    }
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
