//! The 33 worked cases of the rulebook, each with its number and its source.

mod cheques;
mod hours;
mod money;
mod people;
mod users;
