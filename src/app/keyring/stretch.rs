//! Runs Argon2id, which makes a password or a code slow to try out.
//!
//! Two runs at a time, on threads of their own: a flood of tries must neither fill the memory nor
//! stand in the way of people. Who may try how often is decided by the caller.
//! Invariant: every run costs the same, whatever it is fed with.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zeroize::Zeroizing;

const AT_ONCE: usize = 2;
/// Of those who try a number one is served at once, and so many may wait: about five seconds.
const WAITING_WITH_NUMBERS: usize = 32;
/// At the door one is served, and so many may wait.
const WAITING_AT_THE_DOOR: usize = 8;
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// Argon2 wants eight bytes of salt at least; so any salt will do.
const SALT_PREFIX: &[u8; 8] = b"sanad/1\0";

/// Stretches secrets, at most two at once.
#[derive(Clone)]
pub struct Stretcher {
    places: Arc<Semaphore>,
    argon2: Argon2<'static>,
    /// Whether a run is so short that it needs no thread of its own.
    short: bool,
}

impl Stretcher {
    /// 64 MiB, three passes, one lane.
    pub fn new() -> Self {
        Self::with(MEMORY_KIB, PASSES)
    }

    /// The same with next to no work; for tests, and for nothing that holds secrets.
    pub fn for_tests() -> Self {
        Self {
            short: true,
            ..Self::with(8, 1)
        }
    }

    /// Waits for a place, then runs; a caller that goes away does not free the place early.
    pub async fn stretch(&self, secret: &[u8], salt: &[u8]) -> Zeroizing<[u8; 32]> {
        let place = Arc::clone(&self.places)
            .acquire_owned()
            .await
            .expect("the places are never closed");
        let argon2 = self.argon2.clone();
        let secret = Zeroizing::new(secret.to_vec());
        let salt = Zeroizing::new([SALT_PREFIX, salt].concat());
        let run = move || {
            let mut out = Zeroizing::new([0; 32]);
            argon2
                .hash_password_into(&secret, &salt, &mut *out)
                .expect("secrets and salts are shorter than 4 GiB");
            drop(place);
            out
        };
        if self.short {
            return run();
        }
        tokio::task::spawn_blocking(run)
            .await
            .expect("a run neither panics nor is called off")
    }

    /// Of the same strength, for those who sign in.
    pub(crate) fn for_door(&self) -> DoorStretcher {
        DoorStretcher {
            stretcher: Self {
                places: Arc::new(Semaphore::new(1)),
                argon2: self.argon2.clone(),
                short: self.short,
            },
            line: Arc::new(Semaphore::new(1 + WAITING_AT_THE_DOOR)),
        }
    }

    /// The same places for those who try a number: one at once, with a line before it.
    pub(crate) fn for_numbers(&self) -> NumberStretcher {
        NumberStretcher {
            stretcher: self.clone(),
            next: Arc::new(Semaphore::new(1)),
            line: Arc::new(Semaphore::new(1 + WAITING_WITH_NUMBERS)),
        }
    }

    fn with(memory: u32, passes: u32) -> Self {
        let params = Params::new(memory, passes, 1, Some(32)).expect("these are within the limits");
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            short: false,
        }
    }
}

/// Stretches passwords at the door of the console: one at once, with a short line before it.
///
/// A flood of sign-ins fills this line and no other; people who enter codes do not wait for it.
pub(crate) struct DoorStretcher {
    stretcher: Stretcher,
    line: Arc<Semaphore>,
}

impl DoorStretcher {
    /// A place in the line, kept until it is dropped; none when too many wait.
    pub(crate) fn line_up(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.line).try_acquire_owned().ok()
    }

    /// Waits for its turn, then runs; to be called by who holds a place in the line.
    pub(crate) async fn stretch(&self, secret: &[u8], salt: &[u8]) -> Zeroizing<[u8; 32]> {
        self.stretcher.stretch(secret, salt).await
    }
}

/// Stretches numbers that are tried: one at once, with a line before it.
///
/// So one of the two places is always free for somebody who sends a request, and a flood of
/// tries never holds more turns than the line is long.
pub(crate) struct NumberStretcher {
    stretcher: Stretcher,
    next: Arc<Semaphore>,
    line: Arc<Semaphore>,
}

impl NumberStretcher {
    /// A place in the line, kept until it is dropped; none when too many wait.
    pub(crate) fn line_up(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.line).try_acquire_owned().ok()
    }

    /// Waits for its turn, then runs; to be called by who holds a place in the line.
    pub(crate) async fn stretch(&self, secret: &[u8], salt: &[u8]) -> Zeroizing<[u8; 32]> {
        let _next = self.next.acquire().await;
        self.stretcher.stretch(secret, salt).await
    }
}

impl Default for Stretcher {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_same_secret_and_salt_give_the_same_and_any_other_another() {
        let stretcher = Stretcher::for_tests();
        let once = stretcher.stretch(b"secret", b"salt").await;
        assert_eq!(once, stretcher.stretch(b"secret", b"salt").await);
        assert_ne!(once, stretcher.stretch(b"secreT", b"salt").await);
        assert_ne!(once, stretcher.stretch(b"secret", b"").await);
    }

    #[tokio::test]
    async fn the_published_strength_is_the_one_that_is_used() {
        let stretcher = Stretcher::new();
        let params = stretcher.argon2.params();
        assert_eq!(
            (params.m_cost(), params.t_cost(), params.p_cost()),
            (65_536, 3, 1)
        );
        let strong = stretcher.stretch(b"secret", b"salt").await;
        assert_ne!(
            strong,
            Stretcher::for_tests().stretch(b"secret", b"salt").await
        );
    }

    #[tokio::test]
    async fn the_line_at_the_door_is_short_and_moves_on() {
        let door = Stretcher::for_tests().for_door();
        let line: Vec<_> = std::iter::from_fn(|| door.line_up()).take(99).collect();
        assert_eq!(line.len(), 1 + WAITING_AT_THE_DOOR);
        drop(line);
        let _place = door.line_up().expect("there is room again");
        let same = Stretcher::for_tests().stretch(b"secret", b"salt").await;
        assert_eq!(door.stretch(b"secret", b"salt").await, same);
    }

    #[tokio::test]
    async fn those_who_try_numbers_leave_a_place_for_those_who_send() {
        let stretcher = Stretcher::for_tests();
        let numbers = stretcher.for_numbers();
        let line: Vec<_> = std::iter::from_fn(|| numbers.line_up()).take(99).collect();
        assert_eq!(line.len(), 1 + WAITING_WITH_NUMBERS);
        // All places are taken, and of those who wait with a number only one stands for them.
        let taken = Arc::clone(&stretcher.places).acquire_many_owned(2).await;
        let first = numbers.stretch(b"one", b"salt");
        let second = numbers.stretch(b"two", b"salt");
        let sends = stretcher.stretch(b"sends", b"salt");
        tokio::pin!(first, second, sends);
        assert!(futures::poll!(&mut first).is_pending());
        assert!(futures::poll!(&mut second).is_pending());
        assert!(futures::poll!(&mut sends).is_pending());
        drop(taken);
        sends.await;
        assert!(
            futures::poll!(&mut second).is_pending(),
            "the first is not done"
        );
        first.await;
        second.await;
    }

    #[tokio::test]
    async fn ten_who_try_at_once_are_all_served() {
        let stretcher = Stretcher::for_tests();
        let runs = (0..10_u8).map(|own| {
            let stretcher = stretcher.clone();
            async move { stretcher.stretch(&[own], b"salt").await }
        });
        assert_eq!(futures::future::join_all(runs).await.len(), 10);
        assert_eq!(stretcher.places.available_permits(), AT_ONCE);
    }
}
