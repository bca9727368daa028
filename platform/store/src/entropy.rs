//! Where random bytes come from: the system, or a seed so that the demonstration and tests repeat exactly.

use std::sync::Mutex;

use kernel::Moment;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A source of random bytes.
#[derive(Debug)]
pub enum Entropy {
    /// The operating system.
    System,
    /// A repeatable stream: SHA-256 of seed and counter. For the demonstration and tests only.
    Seeded(Mutex<(u64, u64)>),
}

impl Entropy {
    /// A repeatable source.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Mutex::new((seed, 0)))
    }

    /// Fills `out`.
    ///
    /// # Panics
    /// When the operating system gives no randomness: keys and tokens without it would be worse than stopping.
    pub fn fill(&self, out: &mut [u8]) {
        match self {
            Self::System => assert!(getrandom::fill(out).is_ok(), "the operating system gives no random bytes"),
            Self::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                for chunk in out.chunks_mut(32) {
                    let mut hash = Sha256::new();
                    hash.update(state.0.to_le_bytes());
                    hash.update(state.1.to_le_bytes());
                    state.1 += 1;
                    chunk.copy_from_slice(&hash.finalize()[..chunk.len()]);
                }
            }
        }
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        self.fill(&mut out);
        out
    }

    /// A UUID version 7 for this moment.
    pub fn uuid(&self, now: Moment) -> Uuid {
        let millis = u64::try_from(now.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }
}
