//! The dated rules of work schemes: wijk-werken now, its successor later. Pure: whole numbers in, answers out.
//!
//! A rule never stands in the code as a number: it is a row of a [`Table`] with a first day, a last day, a
//! source and a certainty. What nobody could find is [`Answer::Unknown`], never the last known value.

pub mod parameter;
pub mod reference;
pub mod scheme;
pub mod wijk;

pub use parameter::{
    Accepted, Answer, Certainty, Draft, KeyInfo, Kind, Line, Parameter, Rules, Table, Used, Value, Version,
};
pub use reference::reference;
pub use scheme::{Definition, REGISTRY, Scheme};
