//! Wijk-workers as the organiser and the guidance side use them, on both engines.

mod doors;
mod kit;
mod life;
mod own;
mod pairing;
mod referral;
