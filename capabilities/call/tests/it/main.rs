//! Calls and candidacies as people use them, on both engines.

mod candidate;
mod kit;
mod office;
mod phases;
mod rights;
