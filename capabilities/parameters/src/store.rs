//! The rows of this partnership, beside those that come with Opstap.

use kernel::{Day, Moment};
use schemes::{Certainty, Definition, Parameter, Table, Value, Version};
use store::{Ctx, Failure, Tx, execute, fetch_all};

#[derive(sqlx::FromRow)]
struct Row {
    id: Version,
    key: String,
    value: Option<String>,
    from_on: Day,
    to_on: Option<Day>,
    source: String,
    certainty: Certainty,
    recorded_at: Moment,
}

/// All rows of a scheme.
pub(crate) async fn table(tx: &mut Tx, ctx: &Ctx, scheme: &'static str) -> Result<Table, Failure> {
    let own = fetch_all!(
        tx,
        Row,
        "select id, key, value, from_on, to_on, source, certainty, recorded_at from parameter
         where partnership_id = $1 and scheme = $2 order by recorded_at, id",
        ctx.actor.partnership,
        scheme
    )?;
    let definition = Definition::of(scheme);
    let mut table = schemes::reference().table(scheme);
    for row in own {
        let info = definition.and_then(|all| all.key(&row.key));
        let value = match (&row.value, info) {
            (Some(text), Some(info)) => {
                let read = Value::parse(info.kind, text);
                Some(read.ok_or_else(|| Failure::other(format!("the rule {} has a value of another kind", row.key)))?)
            }
            _ => None,
        };
        table.insert(Parameter {
            id: row.id,
            scheme: scheme.to_owned(),
            key: row.key,
            value,
            from: row.from_on,
            to: row.to_on,
            source: row.source,
            certainty: row.certainty,
            recorded_at: row.recorded_at,
        });
    }
    Ok(table)
}

/// Adds a row.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, row: &Parameter) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into parameter (partnership_id, id, scheme, key, value, from_on, to_on, source, certainty, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        row.id,
        row.scheme.as_str(),
        row.key.as_str(),
        row.value.as_ref().map(Value::stored),
        row.from,
        row.to,
        row.source.as_str(),
        row.certainty,
        row.recorded_at,
        ctx.actor.staff
    )?;
    Ok(())
}
