//! The words that every part of Opstap shares: pure types and rules, no input or output.

pub mod access;
pub mod actor;
pub mod duplicates;
pub mod email;
pub mod hex;
pub mod ids;
pub mod insz;
pub mod kbo;
pub mod language;
pub mod media;
pub mod name;
pub mod partial_date;
pub mod phone;
pub mod reading_level;
pub mod refusal;
#[cfg(feature = "sql")]
mod sql;
pub mod text_enum;
pub mod time;

pub use access::{Aspect, Fact, Permit, Relation, Verb};
pub use actor::{Actor, Focus, Role};
pub use hex::hex;
pub use ids::*;
pub use media::Media;
pub use refusal::{FieldError, Refusal};
pub use time::{Clock, Day, Moment};

#[doc(hidden)]
pub use serde;
#[cfg(feature = "sql")]
#[doc(hidden)]
pub use sqlx;
