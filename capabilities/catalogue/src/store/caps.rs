//! Rows of caps: the most places that an organisation fills at the same time.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, OrganisationId};
use uuid::Uuid;

/// A cap.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Cap {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation: String,
    /// The most places filled at the same time.
    pub most: i64,
    /// First day.
    pub from_on: Day,
    /// Last day; none: until further notice.
    pub to_on: Option<Day>,
}

const COLUMNS: &str = "c.id, c.organisation_id, o.name as organisation, c.most, c.from_on, c.to_on";

const FROM: &str =
    "organisation_cap c join organisation_name o on o.partnership_id = c.partnership_id and o.id = c.organisation_id";

/// All caps that are not over on a day, by organisation.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Cap>, Failure> {
    fetch_all!(
        tx,
        Cap,
        ::store::sql(format!(
            "select {COLUMNS} from {FROM} where c.partnership_id = $1 and (c.to_on is null or c.to_on >= $2)
             order by o.name, c.from_on, c.id"
        )),
        ctx.actor.partnership,
        today
    )
}

/// The caps in force on a day: per organisation the newest that has begun.
pub(crate) async fn in_force(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Cap>, Failure> {
    let mut caps = open(tx, ctx, today).await?;
    caps.retain(|cap| cap.from_on <= today);
    caps.sort_by_key(|cap| (cap.organisation_id, std::cmp::Reverse(cap.from_on)));
    caps.dedup_by_key(|cap| cap.organisation_id);
    Ok(caps)
}

/// One cap.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<Cap>, Failure> {
    fetch_optional!(
        tx,
        Cap,
        ::store::sql(format!("select {COLUMNS} from {FROM} where c.partnership_id = $1 and c.id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Places that organisations fill now in all their services together.
pub(crate) async fn filled(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(OrganisationId, i64)>, Failure> {
    fetch_all!(
        tx,
        (OrganisationId, i64),
        "select s.organisation_id, cast(sum(p.capacity - p.free) as bigint)
         from service s join place p on p.partnership_id = s.partnership_id and p.service_id = s.id
         where s.partnership_id = $1 and s.status = 'active' group by s.organisation_id",
        ctx.actor.partnership
    )
}

/// Keeps a cap.
pub(crate) async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    (organisation, most): (OrganisationId, i64),
    (from, to): (Day, Option<Day>),
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into organisation_cap (partnership_id, id, organisation_id, most, from_on, to_on, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        organisation,
        most,
        from,
        to,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// Ends a cap on a day; `false` when it is over already.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, id: Uuid, on: Day) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update organisation_cap set to_on = $3 where partnership_id = $1 and id = $2 and (to_on is null or to_on >= $3)",
        ctx.actor.partnership,
        id,
        on
    )?;
    Ok(rows > 0)
}

/// Whoever gives a place under a cap waits here for whoever does so now, and reads what that one left.
pub(crate) async fn lock(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "update organisation_cap set most = most where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(())
}
