//! Rules of the participant's own pages: codes and their limits, languages, who looked in easy words.

pub mod code;
pub mod language;
pub mod looked;
pub mod pictures;
pub mod road;
