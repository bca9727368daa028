//! The SQL of this capability.

pub mod bulk;
pub mod event;
pub mod exclusion;
pub mod feedback;
pub mod flow;
pub mod lists;
pub mod placement;
pub mod queue;
pub mod reach;
pub mod setting;
