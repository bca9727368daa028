//! People who work in the network, for the pages that manage them and for the command line. Who may do what is
//! asked by the caller, inside the same transaction.

use kernel::email::Email;
use kernel::{Day, OrganisationId, PositionId, Refusal, StaffId};
use store::{Ctx, Failure, Tx};

use crate::links::Link;
use crate::records::{NewPosition, NewStaff, Position, Staff};
use crate::store as sql;

/// Makes somebody known, with positions. The address to log in with must be new.
pub async fn create(tx: &mut Tx, ctx: &Ctx, new: &NewStaff) -> Result<StaffId, Failure> {
    let email = Email::parse(&new.email).map_err(|e| Refusal::field("email", e.key()))?.login_key();
    if sql::staff::by_email(tx, ctx.actor.partnership, &email).await?.is_some() {
        return Err(Refusal::field("email", "staff-email-taken").into());
    }
    let id = ctx.new_id();
    sql::staff::insert(tx, ctx, id, new, &email).await?;
    for position in &new.positions {
        add_position(tx, ctx, id, position).await?;
    }
    Ok(id)
}

/// Gives somebody one more position.
pub async fn add_position(tx: &mut Tx, ctx: &Ctx, staff: StaffId, new: &NewPosition) -> Result<PositionId, Failure> {
    let id = ctx.new_id();
    sql::positions::insert(tx, ctx, id, staff, new).await?;
    Ok(id)
}

/// Gives a position its last day. A last day before today ends it at once.
pub async fn end_position(tx: &mut Tx, ctx: &Ctx, position: PositionId, last: Day) -> Result<(), Failure> {
    match sql::positions::end(tx, ctx, position, last).await? {
        0 => Err(Refusal::field("last", "position-ends-before-it-begins").into()),
        _ => Ok(()),
    }
}

/// By id.
pub async fn by_id(tx: &mut Tx, ctx: &Ctx, id: StaffId) -> Result<Option<Staff>, Failure> {
    sql::staff::by_id(tx, ctx.actor.partnership, id).await
}

/// By the address to log in with, however typed.
pub async fn by_email(tx: &mut Tx, ctx: &Ctx, email: &str) -> Result<Option<Staff>, Failure> {
    sql::staff::by_email(tx, ctx.actor.partnership, &login_key(email)).await
}

/// An address as it is compared: known form or not, in lower case.
pub(crate) fn login_key(typed: &str) -> String {
    Email::parse(typed).map_or_else(|_| typed.trim().to_lowercase(), |e| e.login_key())
}

/// All positions of somebody, ended ones too, newest first.
pub async fn positions_of(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<Vec<Position>, Failure> {
    sql::positions::of_staff(tx, ctx.actor.partnership, staff).await
}

/// Positions that are not over, at one organisation or (none) everywhere, by name.
pub async fn positions_at(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: Option<OrganisationId>,
) -> Result<Vec<Position>, Failure> {
    match organisation {
        Some(id) => sql::positions::at(tx, ctx.actor.partnership, id, ctx.today()).await,
        None => sql::positions::everywhere(tx, ctx.actor.partnership, ctx.today()).await,
    }
}

/// Changes name, address and phone. `version` is what the form showed.
pub async fn save_contact(
    tx: &mut Tx,
    ctx: &Ctx,
    staff: StaffId,
    version: i64,
    name: &str,
    email: &str,
    phone: Option<&str>,
) -> Result<(), Failure> {
    let email = login_key(email);
    let other = sql::staff::by_email(tx, ctx.actor.partnership, &email).await?;
    if other.is_some_and(|o| o.id != staff) {
        return Err(Refusal::field("email", "staff-email-taken").into());
    }
    if sql::staff::save_contact(tx, ctx, staff, version, name, &email, phone).await? == 0 {
        let now = sql::staff::by_id(tx, ctx.actor.partnership, staff).await?.ok_or(Refusal::NotFound)?;
        return Err(Refusal::Stale { current: now.version }.into());
    }
    Ok(())
}

/// Lets somebody log in again, or not any more: then every session ends at once and no link works.
pub async fn set_active(tx: &mut Tx, ctx: &Ctx, staff: StaffId, active: bool) -> Result<(), Failure> {
    sql::staff::set_active(tx, ctx, staff, active).await?;
    if !active {
        end_all(tx, ctx, staff).await?;
    }
    Ok(())
}

/// A new password: every session ends, every link stops working.
pub async fn set_password(tx: &mut Tx, ctx: &Ctx, staff: StaffId, hash: &str) -> Result<(), Failure> {
    if sql::staff::set_password(tx, ctx, staff, hash).await? == 0 {
        return Err(Refusal::NotFound.into());
    }
    end_all(tx, ctx, staff).await
}

async fn end_all(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<(), Failure> {
    sql::sessions::end_others(tx, ctx, staff, uuid::Uuid::nil()).await?;
    sql::links::cancel(tx, ctx, staff).await?;
    Ok(())
}

/// Sends a link to choose a password; earlier links stop working.
pub async fn send_link(tx: &mut Tx, ctx: &Ctx, staff: &Staff, link: &Link) -> Result<(), Failure> {
    sql::links::cancel(tx, ctx, staff.id).await?;
    link.send(tx, ctx, staff.id, Some(&staff.email)).await
}

/// Turns the authenticator off for somebody who lost the phone.
pub async fn turn_totp_off(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<(), Failure> {
    match sql::staff::set_totp(tx, ctx, staff, None, 0).await? {
        0 => Err(Refusal::NotFound.into()),
        _ => Ok(()),
    }
}
