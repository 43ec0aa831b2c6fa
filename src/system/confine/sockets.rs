//! The Linux filter: the kernel answers "not permitted" to every call that makes or uses a socket.
//!
//! One thing stays: a pair of sockets joined to each other inside this process, which the signal
//! handling uses as a pipe. It leads nowhere, and messages that carry an address are refused.

use std::collections::BTreeMap;

use seccompiler::{
    Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter_all_threads,
};

/// `EPERM`: the call is not permitted.
const NOT_PERMITTED: u32 = 1;

/// `AF_UNIX`: the family of sockets that stay on this computer.
const FAMILY_LOCAL: u64 = 1;

/// The numbers of the calls, from the kernel's table for the processor.
struct Calls {
    /// Refused whatever is asked: `socket`, `bind`, `listen`, `accept`, `accept4`, `connect`, `sendmsg`,
    /// `sendmmsg`, then the two ways around them, `io_uring_setup` and `pidfd_getfd`.
    never: &'static [i64],
    /// `socketpair`: local pairs only.
    pair: i64,
    /// `sendto`: to the other end only, never to an address.
    send: i64,
}

#[cfg(target_arch = "x86_64")]
const CALLS: [Calls; 2] = [
    Calls { never: &[41, 49, 50, 43, 288, 42, 46, 307, 425, 438], pair: 53, send: 44 },
    // The same calls of the x32 variant, which a program of the usual kind can make as well.
    Calls {
        never: &[
            X32 + 41,
            X32 + 49,
            X32 + 50,
            X32 + 43,
            X32 + 288,
            X32 + 42,
            X32 + 518,
            X32 + 538,
            X32 + 425,
            X32 + 438,
        ],
        pair: X32 + 53,
        send: X32 + 44,
    },
];

#[cfg(target_arch = "x86_64")]
const X32: i64 = 0x4000_0000;

#[cfg(target_arch = "x86_64")]
const PROCESSOR: TargetArch = TargetArch::x86_64;

#[cfg(target_arch = "aarch64")]
const CALLS: [Calls; 1] =
    [Calls { never: &[198, 200, 201, 202, 242, 203, 211, 269, 425, 438], pair: 199, send: 206 }];

#[cfg(target_arch = "aarch64")]
const PROCESSOR: TargetArch = TargetArch::aarch64;

/// Install the filter on every thread, together with "no new privileges", for good.
pub(super) fn give_up() -> Result<(), Error> {
    let mut rules = BTreeMap::new();
    for calls in &CALLS {
        // No conditions: the call matches whatever its arguments are.
        rules.extend(calls.never.iter().map(|call| (*call, Vec::new())));
        rules.insert(calls.pair, vec![unless(0, SeccompCmpArgLen::Dword, FAMILY_LOCAL)?]);
        rules.insert(calls.send, vec![unless(4, SeccompCmpArgLen::Qword, 0)?]);
    }
    let filter = SeccompFilter::new(
        rules,
        SeccompAction::Allow,
        SeccompAction::Errno(NOT_PERMITTED),
        PROCESSOR,
    )?;
    let program: seccompiler::BpfProgram = filter.try_into()?;
    apply_filter_all_threads(&program)
}

/// Matches unless argument number `argument` is `value`.
fn unless(argument: u8, length: SeccompCmpArgLen, value: u64) -> Result<SeccompRule, Error> {
    let condition = SeccompCondition::new(argument, length, SeccompCmpOp::Ne, value)?;
    Ok(SeccompRule::new(vec![condition])?)
}

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read, Write};
    use std::net::{TcpListener, TcpStream, UdpSocket};
    use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
    use std::process::Command;

    use crate::system::confine::{CoreDumps, Sockets, can_make_a_socket, harden};

    const CHILD: &str = "DAYMARK_TEST_CONFINED";

    /// What is given up is given up for good, so a copy of this test program gives it up.
    #[test]
    fn sockets_are_refused_and_everything_else_works() {
        if std::env::vars_os().any(|(name, _)| name == CHILD) {
            return in_the_child();
        }
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture", "--test-threads=1"])
            .arg("system::confine::sockets::tests::sockets_are_refused_and_everything_else_works")
            .env(CHILD, "1")
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{words}{}", String::from_utf8_lossy(&output.stderr));
        assert!(words.contains("and well"), "the child did not run: {words}");
    }

    fn in_the_child() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("socket");
        let listener = UnixListener::bind(&place).unwrap();
        let parked = std::thread::spawn(|| {
            std::thread::park();
            can_make_a_socket()
        });
        assert!(can_make_a_socket());

        let confinement = harden();
        if confinement.sockets != Sockets::Closed {
            // A kernel without filters: `prove` says so, and there is nothing to show here.
            print!("no filters in this kernel, and well");
            return;
        }
        assert_eq!(confinement.core_dumps, CoreDumps::Off);

        let refused = |kind: std::io::Result<()>| {
            assert_eq!(kind.unwrap_err().kind(), ErrorKind::PermissionDenied);
        };
        refused(UdpSocket::bind("127.0.0.1:0").map(drop));
        refused(UdpSocket::bind("[::1]:0").map(drop));
        refused(TcpListener::bind("127.0.0.1:0").map(drop));
        refused(TcpStream::connect("127.0.0.1:9").map(drop));
        refused(UnixStream::connect(&place).map(drop));
        refused(UnixDatagram::unbound().map(drop));
        refused(listener.accept().map(drop));
        let (datagram, _other) = UnixDatagram::pair().unwrap();
        refused(datagram.send_to(b"out", &place).map(drop));
        assert!(!can_make_a_socket());

        // A thread that was already there is confined as well.
        parked.thread().unpark();
        assert!(!parked.join().unwrap());

        let (mut here, mut there) = UnixStream::pair().unwrap();
        here.write_all(b"pair").unwrap();
        let mut word = [0; 4];
        there.read_exact(&mut word).unwrap();
        let (mut reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(b"pipe").unwrap();
        reader.read_exact(&mut word).unwrap();
        assert_eq!(&word, b"pipe");
        let file = dir.path().join("file");
        std::fs::write(&file, "file").unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"file");
        let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
        signals_arrive();
        print!("confined, and well");
    }

    fn signals_arrive() {
        let (mut reader, writer) = UnixStream::pair().unwrap();
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGUSR1, writer).unwrap();
        signal_hook::low_level::raise(signal_hook::consts::SIGUSR1).unwrap();
        reader.read_exact(&mut [0]).unwrap();
    }
}
