//! The schemes and rows of this partnership, beside those that come with Opstap.

pub(crate) mod agreement;

use kernel::{Day, Moment, Refusal};
use schemes::{Certainty, Definition, Parameter, Table, Value, Version};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::model::Names;

#[derive(sqlx::FromRow)]
struct Row {
    id: Version,
    scheme: String,
    key: String,
    value: Option<String>,
    from_on: Day,
    to_on: Option<Day>,
    source: String,
    certainty: Certainty,
    recorded_at: Moment,
}

/// All rows of a scheme.
pub(crate) async fn table(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Table, Failure> {
    let mut table = schemes::reference().table(scheme);
    for row in rows(tx, ctx, Some(scheme)).await? {
        table.insert(row);
    }
    Ok(table)
}

/// What was recorded here, of one scheme or of all.
pub(crate) async fn rows(tx: &mut Tx, ctx: &Ctx, scheme: Option<&str>) -> Result<Vec<Parameter>, Failure> {
    let own = match scheme {
        Some(scheme) => fetch_all!(
            tx,
            Row,
            "select id, scheme, key, value, from_on, to_on, source, certainty, recorded_at from parameter
             where partnership_id = $1 and scheme = $2 order by recorded_at, id",
            ctx.actor.partnership,
            scheme
        )?,
        None => fetch_all!(
            tx,
            Row,
            "select id, scheme, key, value, from_on, to_on, source, certainty, recorded_at from parameter
             where partnership_id = $1 order by recorded_at, id",
            ctx.actor.partnership
        )?,
    };
    own.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<Parameter, Failure> {
        let info = Definition::shape(&self.scheme).key(&self.key);
        let value = match (&self.value, info) {
            (Some(text), Some(info)) => {
                let read = Value::parse(info.kind, text);
                Some(read.ok_or_else(|| Failure::other(format!("the rule {} has a value of another kind", self.key)))?)
            }
            _ => None,
        };
        Ok(Parameter {
            id: self.id,
            scheme: self.scheme,
            key: self.key,
            value,
            from: self.from_on,
            to: self.to_on,
            source: self.source,
            certainty: self.certainty,
            recorded_at: self.recorded_at,
        })
    }
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

/// A scheme that was recorded here.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Known {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) version: i64,
    word_worker: String,
    word_workers: String,
    word_user: String,
    word_users: String,
    word_cheque: String,
    word_cheques: String,
}

impl Known {
    /// Its words.
    pub(crate) fn names(&self) -> Names {
        Names {
            worker: self.word_worker.clone(),
            workers: self.word_workers.clone(),
            user: self.word_user.clone(),
            users: self.word_users.clone(),
            cheque: self.word_cheque.clone(),
            cheques: self.word_cheques.clone(),
        }
    }
}

/// Schemes that were recorded here; the oldest first.
pub(crate) async fn schemes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Known>, Failure> {
    fetch_all!(
        tx,
        Known,
        "select code, name, version, word_worker, word_workers, word_user, word_users, word_cheque, word_cheques
         from scheme where partnership_id = $1 order by recorded_at, code",
        ctx.actor.partnership
    )
}

/// Adds a scheme; false when its code is taken.
pub(crate) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    id: uuid::Uuid,
    code: &str,
    name: &str,
    words: &Names,
) -> Result<bool, Failure> {
    let done = execute!(
        tx,
        "insert into scheme (partnership_id, id, code, name, version, recorded_at, staff_id,
             word_worker, word_workers, word_user, word_users, word_cheque, word_cheques)
         values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (partnership_id, code) do nothing",
        ctx.actor.partnership,
        id,
        code,
        name,
        ctx.now,
        ctx.actor.staff,
        words.worker.as_str(),
        words.workers.as_str(),
        words.user.as_str(),
        words.users.as_str(),
        words.cheque.as_str(),
        words.cheques.as_str()
    )?;
    Ok(done > 0)
}

/// Gives a scheme another name and other words.
pub(crate) async fn rename(
    tx: &mut Tx,
    ctx: &Ctx,
    code: &str,
    name: &str,
    words: &Names,
    version: i64,
) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update scheme set name = $3, version = version + 1, word_worker = $5, word_workers = $6, word_user = $7,
             word_users = $8, word_cheque = $9, word_cheques = $10
         where partnership_id = $1 and code = $2 and version = $4",
        ctx.actor.partnership,
        code,
        name,
        version,
        words.worker.as_str(),
        words.workers.as_str(),
        words.user.as_str(),
        words.users.as_str(),
        words.cheque.as_str(),
        words.cheques.as_str()
    )?;
    if done == 0 {
        return Err(Refusal::Conflict("rule-changed-meanwhile").into());
    }
    Ok(())
}
