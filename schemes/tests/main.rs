//! The rules of wijk-werken: the worked cases of the rulebook, what holds for every sequence, the table itself.

mod cases;
mod house;
mod parameters;
mod properties;
mod states;
