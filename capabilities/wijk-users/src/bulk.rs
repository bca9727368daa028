//! Many users at once, for the import of an administration that was kept elsewhere and for generated data.

use kernel::insz::Insz;
use kernel::{Day, Role, Verb};
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;
use wijk_office::model::DocumentId;
use wijk_office::rules::access::Part;

use crate::model::{Address, Details, EndReason, UserId};
use crate::store::bulk;

/// A user who was registered before, with an agreement that both signed on paper.
#[derive(Debug, Clone)]
pub struct Past {
    /// The number there; none: the next one here.
    pub number: Option<i64>,
    /// Who it is.
    pub details: Details,
    /// Where.
    pub address: Address,
    /// National number of a private person.
    pub insz: Option<Insz>,
    /// The day on which the second of both signed.
    pub signed_on: Day,
    /// Fees that were paid.
    pub fees: Vec<PaidFee>,
    /// Last day and why, when it is over.
    pub ended: Option<(Day, EndReason)>,
}

/// The fee of a year that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidFee {
    /// Which year.
    pub year: i64,
    /// How much; none: no rule of that day says so.
    pub cents: Option<i64>,
    /// When.
    pub on: Day,
}

/// A user who is there already.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    /// Which.
    pub id: UserId,
    /// The number.
    pub number: i64,
    /// Keyed hash of the national number.
    pub insz_index: Option<Vec<u8>>,
    /// Enterprise number.
    pub kbo: Option<String>,
}

/// All users that are there, to compare with.
pub async fn known(tx: &mut Tx, desk: &Desk) -> Result<Vec<Known>, Failure> {
    desk.require(Verb::Find, Part::User)?;
    bulk::known(tx, desk.partnership()).await
}

/// Equal for equal numbers.
pub fn insz_index(ctx: &Ctx, insz: Insz) -> Vec<u8> {
    crate::store::users::insz_index(ctx, insz)
}

/// Writes users of wijk-werken; see `insert_into`.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    paper: DocumentId,
    rows: &[Past],
) -> Result<Vec<UserId>, Failure> {
    insert_into(tx, ctx, desk, schemes::wijk::CODE, paper, rows).await
}

/// Writes users of a scheme that were checked by the caller, with home, agreement (`paper` shows where the signed one is kept)
/// and fees. The caller's action writes the audit line. Gives their ids in the same order.
pub async fn insert_into(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    scheme: &str,
    paper: DocumentId,
    rows: &[Past],
) -> Result<Vec<UserId>, Failure> {
    desk.require(Verb::Write, Part::User)?;
    if ctx.actor.role != Role::System {
        crate::alike::check_insz(tx, ctx, rows.iter().any(|row| row.insz.is_some())).await?;
    }
    let mut next = crate::store::users::next_number(tx, desk).await? - 1;
    next = rows.iter().filter_map(|row| row.number).max().unwrap_or(0).max(next);
    let mut made = Vec::with_capacity(rows.len());
    for past in rows {
        let number = past.number.unwrap_or_else(|| {
            next += 1;
            next
        });
        made.push(bulk::Row::sealed(tx, ctx, number, past).await?);
    }
    bulk::insert(tx, ctx, scheme, paper, &made).await?;
    Ok(made.iter().map(|row| row.id).collect())
}
