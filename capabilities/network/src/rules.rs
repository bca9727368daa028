//! Municipalities through mergers, and who may manage which people: pure.

mod managing;
mod municipalities;

pub use managing::{Post, grantable, may_grant, may_manage, may_see};
pub use municipalities::{Municipalities, Municipality, read_csv};
