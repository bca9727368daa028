//! Names of users, for lists of other capabilities.

use std::collections::BTreeMap;

use store::listed::{padded, places};
use store::{Ctx, Failure, Tx, fetch_listed, fetch_optional};

use crate::model::UserId;

/// At most this many in one statement.
const MOST: usize = 400;

/// The names of these users.
pub(crate) async fn names(tx: &mut Tx, ctx: &Ctx, ids: &[UserId]) -> Result<BTreeMap<UserId, String>, Failure> {
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut found = BTreeMap::new();
    for chunk in wanted.chunks(MOST) {
        let list = padded(chunk.to_vec());
        let sql =
            format!("select id, name from wijk_user where partnership_id = $1 and id in ({})", places(2, list.len()));
        let rows: Vec<(UserId, String)> =
            fetch_listed!(tx, (UserId, String), store::sql(sql), [ctx.actor.partnership], list)?;
        found.extend(rows);
    }
    Ok(found)
}

/// How a user is reached where somebody works for her.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Contact {
    /// Which.
    pub id: UserId,
    /// Name.
    pub name: String,
    /// Whom to ask for.
    pub contact_name: Option<String>,
    /// Phone in E.164.
    pub phone: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
}

/// How these users are reached.
pub(crate) async fn contacts(tx: &mut Tx, ctx: &Ctx, ids: &[UserId]) -> Result<Vec<Contact>, Failure> {
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut found = Vec::new();
    for chunk in wanted.chunks(MOST) {
        let list = padded(chunk.to_vec());
        let sql = format!(
            "select id, name, contact_name, phone, street, postcode from wijk_user where partnership_id = $1 and id in ({})",
            places(2, list.len())
        );
        let rows: Vec<Contact> = fetch_listed!(tx, Contact, store::sql(sql), [ctx.actor.partnership], list)?;
        found.extend(rows);
    }
    Ok(found)
}

/// In which scheme a user is registered.
pub(crate) async fn scheme_of(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select scheme from wijk_user where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.map(|(scheme,)| scheme))
}
