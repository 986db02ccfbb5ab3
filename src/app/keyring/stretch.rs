//! Runs Argon2id, which makes a password or a code slow to try out.
//!
//! Two runs at a time, on threads of their own: a flood of tries must neither fill the memory nor
//! stand in the way of people. Who may try how often is decided by the caller.
//! Invariant: every run costs the same, whatever it is fed with.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

const AT_ONCE: usize = 2;
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// Argon2 wants eight bytes of salt at least; so any salt will do.
const SALT_PREFIX: &[u8; 8] = b"sanad/1\0";

/// Stretches secrets, at most two at once.
#[derive(Clone)]
pub struct Stretcher {
    places: Arc<Semaphore>,
    argon2: Argon2<'static>,
}

impl Stretcher {
    /// 64 MiB, three passes, one lane.
    pub fn new() -> Self {
        Self::with(MEMORY_KIB, PASSES)
    }

    /// The same with next to no work; for tests, and for nothing that holds secrets.
    pub fn for_tests() -> Self {
        Self::with(8, 1)
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
        tokio::task::spawn_blocking(move || {
            let mut out = Zeroizing::new([0; 32]);
            argon2
                .hash_password_into(&secret, &salt, &mut *out)
                .expect("secrets and salts are shorter than 4 GiB");
            drop(place);
            out
        })
        .await
        .expect("a run neither panics nor is called off")
    }

    fn with(memory: u32, passes: u32) -> Self {
        let params = Params::new(memory, passes, 1, Some(32)).expect("these are within the limits");
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
        }
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
