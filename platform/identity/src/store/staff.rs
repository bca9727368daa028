//! People who work in the network.

use kernel::{PartnershipId, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_optional};

use crate::records::{NewStaff, Staff};

const COLUMNS: &str =
    "id, name, email, phone, language, password_hash, totp_secret, totp_last_step, shortcuts, active, version";

/// By the address to log in with, in lower case.
pub async fn by_email(tx: &mut Tx, partnership: PartnershipId, email: &str) -> Result<Option<Staff>, Failure> {
    fetch_optional!(
        tx,
        Staff,
        store::sql(format!("select {COLUMNS} from staff where partnership_id = $1 and email = $2")),
        partnership,
        email
    )
}

/// By id.
pub async fn by_id(tx: &mut Tx, partnership: PartnershipId, id: StaffId) -> Result<Option<Staff>, Failure> {
    fetch_optional!(
        tx,
        Staff,
        store::sql(format!("select {COLUMNS} from staff where partnership_id = $1 and id = $2")),
        partnership,
        id
    )
}

/// A new person; `email` in lower case.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, id: StaffId, new: &NewStaff, email: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into staff (partnership_id, id, name, email, phone, language, password_hash, totp_last_step, shortcuts, active, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $8, 1, $9)",
        ctx.actor.partnership, id, new.name.as_str(), email, new.phone.as_deref(), new.language.as_str(),
        new.password_hash.as_deref(), true, ctx.now
    )?;
    Ok(())
}

/// What somebody changes about herself; 0 rows: somebody else saved first.
pub async fn save_profile(tx: &mut Tx, ctx: &Ctx, staff: &Staff) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set name = $4, phone = $5, language = $6, shortcuts = $7, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        staff.id,
        staff.version,
        staff.name.as_str(),
        staff.phone.as_deref(),
        staff.language.as_str(),
        staff.shortcuts
    )
}

/// What an administrator changes; 0 rows: somebody else saved first.
pub async fn save_contact(
    tx: &mut Tx,
    ctx: &Ctx,
    id: StaffId,
    version: i64,
    name: &str,
    email: &str,
    phone: Option<&str>,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set name = $4, email = $5, phone = $6, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        name,
        email,
        phone
    )
}

/// A new password.
pub async fn set_password(tx: &mut Tx, ctx: &Ctx, id: StaffId, hash: &str) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set password_hash = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        hash
    )
}

/// Another hash of the same password; 0 rows: the password was changed meanwhile.
pub async fn replace_hash(tx: &mut Tx, ctx: &Ctx, id: StaffId, old: &str, new: &str) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set password_hash = $4 where partnership_id = $1 and id = $2 and password_hash = $3",
        ctx.actor.partnership,
        id,
        old,
        new
    )
}

/// May log in, or not any more.
pub async fn set_active(tx: &mut Tx, ctx: &Ctx, id: StaffId, active: bool) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set active = $3, version = version + 1 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        active
    )
}

/// The authenticator on (a sealed secret, and the step of the code that proved it) or off (none, 0).
pub async fn set_totp(tx: &mut Tx, ctx: &Ctx, id: StaffId, secret: Option<Vec<u8>>, step: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set totp_secret = $3, totp_last_step = $4 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        secret,
        step
    )
}

/// Uses the code of a step; 0 rows: that code, or a later one, was used already.
pub async fn use_totp_step(tx: &mut Tx, ctx: &Ctx, id: StaffId, step: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update staff set totp_last_step = $3 where partnership_id = $1 and id = $2 and totp_last_step < $3",
        ctx.actor.partnership,
        id,
        step
    )
}
