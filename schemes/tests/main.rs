//! The rules of wijk-werken: the worked cases of the rulebook, what holds for every sequence, the table itself.

mod cases;
mod displacement;
mod house;
mod parameters;
mod properties;
mod second_scheme;
mod states;
