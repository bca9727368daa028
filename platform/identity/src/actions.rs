//! What people do to log in and out, and what they change about themselves. One file per deed.

mod account;
mod choose_password;
mod create_staff;
mod messages;
mod rehash;
mod session;
mod totp;

pub use account::{ChangePassword, SaveAccount};
pub use choose_password::{AskPassword, ChoosePassword};
pub use create_staff::{CreateStaff, SetPassword};
pub use messages::RetryMessage;
pub use rehash::Rehash;
pub use session::{EndSession, OpenSession, SwitchPosition};
pub use totp::{TurnTotpOff, TurnTotpOn, UseTotp};
