//! The words that every part of Opstap shares: pure types and rules, no input or output.

pub mod access;
pub mod actor;
pub mod ids;
pub mod refusal;
#[cfg(feature = "sql")]
mod sql;
pub mod text_enum;
pub mod time;

pub use access::{Aspect, Fact, Permit, Relation, Verb};
pub use actor::{Actor, Focus, Role};
pub use ids::*;
pub use refusal::{FieldError, Refusal};
pub use time::{Clock, Day, Moment};

#[doc(hidden)]
pub use serde;
#[cfg(feature = "sql")]
#[doc(hidden)]
pub use sqlx;

