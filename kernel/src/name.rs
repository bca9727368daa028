//! Names of people: folding, tokens, phonetic keys and a search that forgives typing errors and other spellings.
//!
//! How a store uses it: for each name, save [`tokens`] (to find by prefix) and [`index_terms`] (to find by sound);
//! for what somebody types, take [`Query::readings`] and the [`Word::terms`] of each word, fetch the names that share
//! a term with every word (and those with a token that starts with the last word), and sort them by [`Query::rank`].
//! Both databases then give the same answer, because they only compare equal texts.

mod distance;
mod fold;
mod key;
mod rank;
mod script;
mod tiers;
mod tokens;

pub use fold::fold;
pub use key::{deletes, key};
pub use rank::{Query, Word, rank, score};
pub use tiers::{ENOUGH, tiers};
pub use tokens::{index_terms, initials, sort_key, tokens, words};
