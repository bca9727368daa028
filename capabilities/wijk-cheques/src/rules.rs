//! What the money asks, without IO: numbers of cheques, which cheques go first, how a line of the bank is matched, what
//! a closed month comes to.

pub mod close;
pub mod matching;
pub mod numbers;
pub mod recovery;
pub mod stock;
