//! The dated rules that this partnership recorded, beside those that come with Opstap.

use kernel::{Day, Moment};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::rules::dated::{Certainty, Rule, Rules, shipped};

#[derive(sqlx::FromRow)]
struct Row {
    key: String,
    value: Option<i64>,
    from_on: Day,
    to_on: Option<Day>,
    source: String,
    certainty: Certainty,
    recorded_at: Moment,
}

/// All rows.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Rules, Failure> {
    let own = fetch_all!(
        tx,
        Row,
        "select key, value, from_on, to_on, source, certainty, recorded_at from money_rule
         where partnership_id = $1 order by recorded_at, id",
        ctx.actor.partnership
    )?;
    let mut rules = shipped().map_err(Failure::other)?;
    rules.0.extend(own.into_iter().map(|row| Rule {
        key: row.key,
        value: row.value,
        from: row.from_on,
        to: row.to_on,
        source: row.source,
        certainty: row.certainty,
        recorded_at: row.recorded_at,
    }));
    Ok(rules)
}

/// Adds a row.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, rule: &Rule) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into money_rule (partnership_id, id, key, value, from_on, to_on, source, certainty, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        rule.key.as_str(),
        rule.value,
        rule.from,
        rule.to,
        rule.source.as_str(),
        rule.certainty,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}
