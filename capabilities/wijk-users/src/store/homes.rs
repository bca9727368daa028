//! Where a user lived or stood, day by day. Rows are only added.

use ::store::vault::{Place, existing_key};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, Moment, Verb};
use uuid::Uuid;
use wijk_office::door::Desk;
use wijk_office::rules::access::Part;

use crate::model::{Address, Kind, UserId};

/// An address from a day on.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Home {
    /// First day.
    pub from_on: Day,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Municipality, as it was called then.
    pub nis: Option<String>,
    /// When it was written.
    pub recorded_at: Moment,
}

/// Adds an address.
pub async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    user: UserId,
    from_on: Day,
    address: &Address,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::User)?;
    execute!(
        tx,
        "insert into wijk_user_home (partnership_id, id, user_id, from_on, street, postcode, nis, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        desk.partnership(),
        ctx.new_id::<Uuid>(),
        user,
        from_on,
        address.street.as_str(),
        address.postcode.as_str(),
        address.nis.as_deref(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// All addresses, newest day first; of one day only the last that was written.
pub async fn all(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Home>, Failure> {
    let mut rows = fetch_all!(
        tx,
        Home,
        "select from_on, street, postcode, nis, recorded_at from wijk_user_home where partnership_id = $1 and user_id = $2
         order by from_on desc, recorded_at desc, id desc",
        ctx.actor.partnership,
        user
    )?;
    rows.dedup_by_key(|home| home.from_on);
    Ok(rows)
}

/// The address of a day; before the first one that is known, the first one.
pub fn on(homes: &[Home], day: Day) -> Option<&Home> {
    homes.iter().find(|home| home.from_on <= day).or(homes.last())
}

/// The national number of a private user, as [`wijk_office::person_index`] writes it.
pub(crate) async fn person(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<Option<Vec<u8>>, Failure> {
    let found = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select insz_sealed from wijk_user where partnership_id = $1 and id = $2 and kind = $3 and insz_sealed is not null",
        ctx.actor.partnership,
        id,
        Kind::Private
    )?;
    let Some((sealed,)) = found else { return Ok(None) };
    let Some(key) = existing_key(tx, ctx, id).await? else { return Ok(None) };
    let digits = key.open(Place::new("wijk_user", "insz_sealed", id), &sealed)?;
    Ok(Some(wijk_office::person_index(ctx, &digits)))
}

/// The door of a private user, folded.
pub(crate) async fn home_address(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<Option<String>, Failure> {
    let found = fetch_optional!(
        tx,
        (String,),
        "select address_key from wijk_user where partnership_id = $1 and id = $2 and kind = $3 and street <> ''",
        ctx.actor.partnership,
        id,
        Kind::Private
    )?;
    Ok(found.map(|(key,)| key))
}
