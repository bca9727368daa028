//! The invariants of the house as tests: what a reader may rely on without reading everything.
//!
//! Each rule is a plain function from files to findings, so that the same file also shows, on a small
//! sample, that the rule finds what it is for. A finding says which file, and the assertion what to do.
#![cfg(test)]

mod arrows;
mod arrows_table;
mod leftovers;
mod length;
mod level;
mod markup;
mod places;
mod purity;
mod source;
mod tables;
mod tree;
mod words;
