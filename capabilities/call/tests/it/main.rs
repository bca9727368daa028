//! Calls and candidacies as people use them, on both engines.

mod candidate;
mod fair;
mod kit;
mod office;
mod phases;
mod rights;
