//! Pages and counts of the waiting list: walks through an index, however many wait.

use std::fmt::Write as _;

use kernel::{Moment, PlacementId};
use store::listed::places as numbered;
use store::{Ctx, Failure, Tx, fetch_listed, fetch_optional, fetch_value, fetch_values};
use uuid::Uuid;

use super::placement::{COLUMNS, Row, told};
use crate::queue::{Cursor, FAR, Order, Totals, Waits, Wanted};

#[derive(sqlx::FromRow)]
struct Placed {
    #[sqlx(flatten)]
    row: Row,
    before: i64,
}

/// The filters as SQL on a row `q` that waits; $1 and $2 are bound whether they are asked or not, the codes of the
/// municipality and then the types of help from `from` on. The status stands as a word: the indexes of the list hold only
/// who waits.
fn filters(wanted: &Wanted, codes: &[String], from: usize) -> String {
    let mut sql = "q.partnership_id = $1 and q.status = 'waiting'".to_owned();
    sql += if wanted.band.is_some() { " and q.band = $2" } else { " and $2 = $2" };
    if !codes.is_empty() {
        let _ = write!(sql, " and q.nis in ({})", numbered(from, codes.len()));
    }
    if !wanted.needs.is_empty() {
        let _ = write!(sql, " and q.need in ({})", numbered(from + codes.len(), wanted.needs.len()));
    }
    sql
}

/// All codes that the asked municipality ever had.
async fn codes(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Vec<String>, Failure> {
    Ok(match &wanted.nis {
        Some(nis) => network::municipality::codes(tx, ctx).await?.ever(nis),
        None => Vec::new(),
    })
}

/// One page: at most one row more than `size`, so that it shows whether there is another.
pub(crate) async fn page(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Vec<Waits>, Failure> {
    let codes = codes(tx, ctx, wanted).await?;
    let keys = match wanted.order {
        Order::Longest => ["waiting_since", "id"].as_slice(),
        Order::Published => ["band", "waiting_since", "id"].as_slice(),
    };
    let of = |row: &str| keys.iter().map(|key| format!("{row}.{key}")).collect::<Vec<_>>().join(", ");
    let start = match wanted.order {
        Order::Longest => "(q.waiting_since, q.id) > ($4, $5) and $3 = $3",
        Order::Published => "(q.band, q.waiting_since, q.id) > ($3, $4, $5)",
    };
    // How many rows stands in the text: a plan for any number of them would read the whole table. Each of the three counts
    // is one stretch of an index, and ends where nobody counts further.
    let few = |rest: &str| {
        format!(
            "(select count(*) from (select 1 as one from placement r
             where r.partnership_id = $1 and r.status = 'waiting' and r.need = a.need and {rest} limit {FAR}) few)"
        )
    };
    let sql = format!(
        "select {COLUMNS}, {} + {} + {} as before
         from (select q.id from placement q where {} and {start} order by {} limit {}) w
         join placement a on a.partnership_id = $1 and a.id = w.id
         join placement_person p on p.partnership_id = $1 and p.id = a.participant_id
         order by {}",
        few("r.band < a.band"),
        few("r.band = a.band and r.waiting_since < a.waiting_since"),
        few("r.band = a.band and r.waiting_since = a.waiting_since and r.id < a.id"),
        filters(wanted, &codes, 6),
        of("q"),
        wanted.size + 1,
        of("a")
    );
    let after = wanted.after.unwrap_or(Cursor { band: 0, since: Moment(i64::MIN), id: PlacementId(Uuid::nil()) });
    let rows = fetch_listed!(
        tx,
        Placed,
        store::sql(sql),
        [ctx.actor.partnership, wanted.band.unwrap_or_default(), after.band, after.since, after.id,],
        [codes, wanted.needs.clone()].concat()
    )?;
    let (rows, before): (Vec<Row>, Vec<i64>) = rows.into_iter().map(|placed| (placed.row, placed.before)).unzip();
    let all = told(tx, ctx, rows).await?;
    Ok(all.into_iter().zip(before).map(|(placement, before)| Waits { placement, before }).collect())
}

/// How many answer the question.
pub(crate) async fn count(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<i64, Failure> {
    let codes = codes(tx, ctx, wanted).await?;
    let sql = format!("select count(*) from placement q where {}", filters(wanted, &codes, 3));
    let rows = fetch_listed!(
        tx,
        (i64,),
        store::sql(sql),
        [ctx.actor.partnership, wanted.band.unwrap_or_default()],
        [codes, wanted.needs.clone()].concat()
    )?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}

/// How many wait for a type of help.
pub(crate) async fn waiting_for(tx: &mut Tx, ctx: &Ctx, need: &str) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and status = 'waiting' and need = $2",
        ctx.actor.partnership,
        need
    )
}

/// What stands above the list. Only how many wait is counted; the rest are looks into an index.
pub(crate) async fn totals(tx: &mut Tx, ctx: &Ctx) -> Result<Totals, Failure> {
    let all = fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and status = 'waiting'",
        ctx.actor.partnership
    )?;
    let first = since(tx, ctx, 0).await?;
    let middle = since(tx, ctx, (all - 1).max(0) - all / 2).await?;
    Ok(Totals { all, needs: needs(tx, ctx).await?, first, middle })
}

/// Since when the one waits before whom so many wait longer.
async fn since(tx: &mut Tx, ctx: &Ctx, before: i64) -> Result<Option<Moment>, Failure> {
    let found = fetch_optional!(
        tx,
        (Moment,),
        "select waiting_since from placement where partnership_id = $1 and status = 'waiting'
         order by waiting_since, id limit 1 offset $2",
        ctx.actor.partnership,
        before
    )?;
    Ok(found.map(|(since,)| since))
}

/// The types of help that somebody waits for: one look in the index for each.
async fn needs(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<String>, Failure> {
    fetch_values!(
        tx,
        String,
        "with recursive needed(need) as (
           select min(need) from placement where partnership_id = $1 and status = 'waiting'
           union all
           select (select min(q.need) from placement q where q.partnership_id = $1 and q.status = 'waiting' and q.need > needed.need)
           from needed where needed.need is not null)
         select need from needed where need is not null",
        ctx.actor.partnership
    )
}

/// The codes of municipalities under which somebody waits: one look in the index for each.
pub(crate) async fn towns(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<String>, Failure> {
    fetch_values!(
        tx,
        String,
        "with recursive town(nis) as (
           select min(nis) from placement where partnership_id = $1 and status = 'waiting' and nis is not null
           union all
           select (select min(q.nis) from placement q where q.partnership_id = $1 and q.status = 'waiting' and q.nis > town.nis)
           from town where town.nis is not null)
         select nis from town where nis is not null",
        ctx.actor.partnership
    )
}
