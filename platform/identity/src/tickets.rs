//! Between the password and the code of the authenticator: proof that the password was right, for five minutes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use kernel::{Moment, StaffId};
use subtle::ConstantTimeEq as _;
use web::App;

use crate::records::Staff;

/// Minutes to find one's phone.
const MINUTES: i64 = 5;

/// A ticket for somebody whose password was right. Changing the password makes it worthless.
pub fn give(app: &App, staff: &Staff) -> String {
    let until = app.clock.now().plus_minutes(MINUTES);
    format!("{}.{}.{}", staff.id, until.0, B64.encode(seal(app, staff, until)))
}

/// Whom a ticket speaks of, not yet proved: `fits` does that.
pub fn holder(ticket: &str) -> Option<StaffId> {
    ticket.split('.').next()?.parse().ok()
}

/// Is the ticket ours, for this person, and still in time?
pub fn fits(app: &App, staff: &Staff, ticket: &str) -> bool {
    let mut parts = ticket.split('.').skip(1);
    let until = parts.next().and_then(|t| t.parse().ok()).map(Moment);
    let mac = parts.next().and_then(|m| B64.decode(m).ok());
    let (Some(until), Some(mac)) = (until, mac) else { return false };
    until > app.clock.now() && bool::from(mac.ct_eq(&seal(app, staff, until)))
}

fn seal(app: &App, staff: &Staff, until: Moment) -> Vec<u8> {
    let password = staff.password_hash.as_deref().unwrap_or_default();
    app.vault.index_hash("login-ticket", &format!("{}.{}.{password}", staff.id, until.0))
}
