//! Operations.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::model::OperationId;
use crate::records::Operation;

const COLUMNS: &str = "id, name, call_number, lead_id, rule, from_on, to_on, status, split_key, key_year, version";

/// All, newest first.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Operation>, Failure> {
    fetch_all!(
        tx,
        Operation,
        ::store::sql(format!(
            "select {COLUMNS} from operation where partnership_id = $1 order by from_on desc, id desc"
        )),
        ctx.actor.partnership
    )
}

/// One.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<Option<Operation>, Failure> {
    fetch_optional!(
        tx,
        Operation,
        ::store::sql(format!("select {COLUMNS} from operation where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, o: &Operation) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into operation (partnership_id, id, name, call_number, lead_id, rule, from_on, to_on, status, split_key,
           key_year, version, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)",
        ctx.actor.partnership,
        o.id,
        o.name.as_str(),
        o.call_number.as_deref(),
        o.lead_id,
        o.rule.as_str(),
        o.from_on,
        o.to_on,
        o.status,
        o.split_key,
        o.key_year,
        ctx.now
    )?;
    Ok(())
}

/// Saves what people change; 0 rows: somebody else saved first.
pub async fn save(tx: &mut Tx, ctx: &Ctx, o: &Operation) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation set name = $4, call_number = $5, rule = $6, from_on = $7, to_on = $8, status = $9,
           split_key = $10, key_year = $11, version = version + 1, changed_at = $12
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        o.id,
        o.version,
        o.name.as_str(),
        o.call_number.as_deref(),
        o.rule.as_str(),
        o.from_on,
        o.to_on,
        o.status,
        o.split_key,
        o.key_year,
        ctx.now
    )
}
