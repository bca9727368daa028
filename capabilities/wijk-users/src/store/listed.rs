//! All users in a row each, for lists and files.

use ::store::{Ctx, Failure, Tx, fetch_all};
use kernel::{Day, Verb};
use parameters::Schemes;
use wijk_office::door::Desk;
use wijk_office::rules::access::Part;

use crate::model::{Kind, Status, UserId};
use crate::rules::due;
use crate::rules::listing::Row;

#[derive(sqlx::FromRow)]
struct Listed {
    id: UserId,
    scheme: String,
    number: i64,
    kind: Kind,
    name: String,
    sort_name: String,
    contact_name: Option<String>,
    kbo: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    street: String,
    postcode: String,
    nis: Option<String>,
    status: Status,
    active_on: Option<Day>,
    ended_on: Option<Day>,
}

/// All users with how their fee stands today, by the rules of their scheme. A fee of the year before may still hold.
pub async fn listed(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Vec<Row>, Failure> {
    desk.require(Verb::Find, Part::User)?;
    let rows = fetch_all!(
        tx,
        Listed,
        "select id, scheme, number, kind, name, sort_name, contact_name, kbo, email, phone, street, postcode, nis, status, active_on,
           ended_on from wijk_user where partnership_id = $1",
        desk.partnership()
    )?;
    let schemes = Schemes::load(tx, ctx).await?;
    let today = ctx.today();
    let mut fees = super::fees::lately(tx, ctx, i64::from(today.0.year())).await?;
    let row = |row: Listed| {
        let (paid, noted) = fees.remove(&row.id).unwrap_or_default();
        let facts = due::Facts { active_on: row.active_on, ended_on: row.ended_on, paid: &paid, noted };
        Row {
            fee: due::state(facts, schemes.table(&row.scheme).on(today)),
            id: row.id,
            scheme: row.scheme,
            number: row.number,
            kind: row.kind,
            name: row.name,
            sort_name: row.sort_name,
            contact_name: row.contact_name,
            kbo: row.kbo,
            email: row.email,
            phone: row.phone,
            street: row.street,
            postcode: row.postcode,
            nis: row.nis,
            status: row.status,
            active_on: row.active_on,
        }
    };
    Ok(rows.into_iter().map(row).collect())
}
