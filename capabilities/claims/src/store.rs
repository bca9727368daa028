//! All SQL of time, costs and claims.

pub(crate) mod book;
pub(crate) mod claim;
pub(crate) mod cost;
pub(crate) mod evidence;
pub(crate) mod ledger_list;
pub(crate) mod names;
pub(crate) mod payout;
pub(crate) mod period;
pub(crate) mod rule;
pub(crate) mod settle;
pub(crate) mod time;
pub(crate) mod trace;

use store::{Ctx, Failure, Tx, execute, fetch_value};

/// A running number of the house.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Counter {
    Posting,
    Cost,
    Claim,
    Payout,
}

/// The first of so many new numbers. Whoever writes money comes here first and waits for who came before: what is read
/// after it stands until the end of the transaction.
pub(crate) async fn next(tx: &mut Tx, ctx: &Ctx, counter: Counter, many: i64) -> Result<i64, Failure> {
    let column = match counter {
        Counter::Posting => "posting",
        Counter::Cost => "cost",
        Counter::Claim => "claim",
        Counter::Payout => "payout",
    };
    execute!(
        tx,
        "insert into money_counter (partnership_id, posting, cost, claim) values ($1, 0, 0, 0) on conflict (partnership_id) do nothing",
        ctx.actor.partnership
    )?;
    let last = fetch_value!(
        tx,
        i64,
        store::sql(format!(
            "update money_counter set {column} = {column} + $2 where partnership_id = $1 returning {column}"
        )),
        ctx.actor.partnership,
        many
    )?;
    Ok(last - many + 1)
}

/// Waits for who writes money now.
pub(crate) async fn lock(tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
    next(tx, ctx, Counter::Posting, 0).await.map(|_| ())
}
