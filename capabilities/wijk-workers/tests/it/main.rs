//! Wijk-workers as the organiser and the guidance side use them, on both engines.

mod contingent;
mod doors;
mod kit;
mod life;
mod numbers;
mod own;
mod pairing;
mod referral;
mod same_person;
mod sealed;
