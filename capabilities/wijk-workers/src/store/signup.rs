//! Who came without a referral.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Day, Refusal, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::model::{PassTo, SignupId};

/// A person without a referral, waiting to be passed on.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Signup {
    pub id: SignupId,
    pub person_sealed: Vec<u8>,
    pub postcode: String,
    pub pass_to: PassTo,
    pub came_on: Day,
    pub passed_on: Option<Day>,
}

/// What is kept.
pub struct New<'a> {
    pub person: &'a str,
    pub postcode: &'a str,
    pub nis: Option<&'a str>,
    pub leefloon: bool,
    pub pass_to: PassTo,
}

const TABLE: &str = "wijk_signup";

/// Keeps somebody.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, desk: &Desk, new: &New<'_>) -> Result<SignupId, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    let id: SignupId = ctx.new_id();
    let key = vault::key_for(tx, ctx, id).await?;
    let sealed = key.seal(&ctx.entropy, Place::new(TABLE, "person_sealed", id), new.person)?;
    execute!(
        tx,
        "insert into wijk_signup (partnership_id, id, person_sealed, postcode, nis, leefloon, pass_to, came_on, staff_id, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        desk.partnership(),
        id,
        sealed,
        new.postcode,
        new.nis,
        new.leefloon,
        new.pass_to,
        ctx.today(),
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(id)
}

/// Who waits, and the last twenty that were passed on; each with the opened text.
pub async fn all(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Vec<(Signup, String)>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    let mut rows = fetch_all!(
        tx,
        Signup,
        "select id, person_sealed, postcode, pass_to, came_on, passed_on from wijk_signup
         where partnership_id = $1 and passed_on is null and aside_on is null order by came_on, id",
        desk.partnership()
    )?;
    rows.extend(fetch_all!(
        tx,
        Signup,
        "select id, person_sealed, postcode, pass_to, came_on, passed_on from wijk_signup
         where partnership_id = $1 and passed_on is not null and aside_on is null order by passed_on desc, id desc limit 20",
        desk.partnership()
    )?);
    let mut opened = Vec::with_capacity(rows.len());
    for row in rows {
        let key = vault::existing_key(tx, ctx, row.id).await?.ok_or(Refusal::NotFound)?;
        let person = key.open(Place::new(TABLE, "person_sealed", row.id), &row.person_sealed)?;
        opened.push((row, person));
    }
    Ok(opened)
}

/// Notes that somebody was passed on.
pub async fn passed(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: SignupId) -> Result<u64, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    execute!(
        tx,
        "update wijk_signup set passed_on = $3 where partnership_id = $1 and id = $2 and passed_on is null and aside_on is null",
        desk.partnership(),
        id,
        ctx.today()
    )
}

/// Lays somebody aside who was written down by mistake.
pub async fn set_aside(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: SignupId) -> Result<u64, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    execute!(
        tx,
        "update wijk_signup set aside_on = $3 where partnership_id = $1 and id = $2 and passed_on is null and aside_on is null",
        desk.partnership(),
        id,
        ctx.today()
    )
}

/// Puts somebody back among those to pass on.
pub async fn reopen(tx: &mut Tx, desk: &Desk, id: SignupId) -> Result<u64, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    execute!(
        tx,
        "update wijk_signup set passed_on = null, aside_on = null where partnership_id = $1 and id = $2
         and (passed_on is not null or aside_on is not null)",
        desk.partnership(),
        id
    )
}

/// Forgets for good who was laid aside before a day.
pub async fn forget_aside(tx: &mut Tx, desk: &Desk, before: Day) -> Result<u64, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    execute!(
        tx,
        "delete from wijk_signup where partnership_id = $1 and aside_on is not null and aside_on < $2",
        desk.partnership(),
        before
    )
}
