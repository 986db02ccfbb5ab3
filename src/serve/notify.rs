//! Tells whoever started the house that it serves, lives and stops, as `sd_notify(3)` has it.
//!
//! The pulse takes the way that everything in the house takes: a task of the same runtime that
//! looks at clock and content. Where these stand still no pulse goes out, and the house is
//! started anew. Invariant: without a named socket nothing is sent, and a socket that takes
//! nothing holds up nothing.

use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::sync::Arc;
use std::time::Duration;

use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::app::house::House;

/// A pulse comes so many times within the time that may pass without one.
const PULSES: u32 = 3;

/// The socket of whoever started the house.
pub(super) struct Notifier {
    socket: UnixDatagram,
    address: SocketAddr,
}

impl Notifier {
    /// Of a path, or of a name without one that begins with `@`.
    pub(super) fn to(name: &str) -> Option<Self> {
        let address = match name.strip_prefix('@') {
            Some(name) => SocketAddr::from_abstract_name(name),
            None if name.starts_with('/') => SocketAddr::from_pathname(name),
            None => return None,
        };
        let socket = UnixDatagram::unbound().ok()?;
        socket.set_nonblocking(true).ok()?;
        let address = address.ok()?;
        Some(Self { socket, address })
    }

    fn say(&self, state: &str) {
        if let Err(why) = self.socket.send_to_addr(state.as_bytes(), &self.address) {
            tracing::debug!(%why, "whoever started this process was not told");
        }
    }
}

/// Says that the house serves, then that it lives, and at last that it stops.
pub(super) async fn notifying(
    notifier: Notifier,
    watchdog: Option<Duration>,
    house: Arc<House>,
    stop: CancellationToken,
) {
    notifier.say("READY=1");
    let living = async {
        let Some(longest) = watchdog else {
            return std::future::pending().await;
        };
        let pause = (longest / PULSES).max(Duration::from_millis(1));
        let mut every = tokio::time::interval(pause);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            every.tick().await;
            let _ = (house.is_clock_doubted(), house.live());
            notifier.say("WATCHDOG=1");
        }
    };
    tokio::select! {
        () = stop.cancelled() => notifier.say("STOPPING=1"),
        () = living => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_socket_is_a_path_or_an_abstract_name_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let abstract_name = format!("sanad-{}", path.display());
        let address = SocketAddr::from_abstract_name(&abstract_name).unwrap();
        let bound = [
            (
                UnixDatagram::bind(&path).unwrap(),
                path.display().to_string(),
            ),
            (
                UnixDatagram::bind_addr(&address).unwrap(),
                format!("@{abstract_name}"),
            ),
        ];
        for (socket, name) in bound {
            Notifier::to(&name).unwrap().say("READY=1");
            let mut said = [0; 32];
            let length = socket.recv(&mut said).unwrap();
            assert_eq!(&said[..length], b"READY=1", "{name}");
        }
        for other in ["", "notify", "vsock:2:1234", "tcp://127.0.0.1"] {
            assert!(Notifier::to(other).is_none(), "{other}");
        }
        // Nobody listens there, and nothing fails.
        let gone = folder.path().join("gone").display().to_string();
        Notifier::to(&gone).unwrap().say("READY=1");
    }
}
