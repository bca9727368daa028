//! All SQL of the money.

pub(crate) mod bank;
pub(crate) mod book;
pub(crate) mod cheque;
pub(crate) mod month;
pub(crate) mod order;
pub(crate) mod payment;
pub(crate) mod people;
pub(crate) mod recovery;
pub(crate) mod take;

use store::{Ctx, Failure, Tx, fetch_value};

/// A running number of the house.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Counter {
    Posting,
    Cheque,
    Order,
    Run,
}

/// The first of so many new numbers. Whoever writes money comes here first and waits for who came before: what is read
/// after it stands until the end of the transaction.
pub(crate) async fn next(tx: &mut Tx, ctx: &Ctx, counter: Counter, many: i64) -> Result<i64, Failure> {
    let column = match counter {
        Counter::Posting => "posting",
        Counter::Cheque => "cheque",
        Counter::Order => "cheque_order",
        Counter::Run => "run",
    };
    let last = fetch_value!(
        tx,
        i64,
        store::sql(format!(
            "insert into book_counter (partnership_id, posting, cheque, cheque_order, run) values ($1, 0, 0, 0, 0)
             on conflict (partnership_id) do update set {column} = book_counter.{column} + $2 returning {column}"
        )),
        ctx.actor.partnership,
        many
    )?;
    if last == 0 && many > 0 {
        // The row was made just now; the next one counts.
        return Box::pin(next(tx, ctx, counter, many)).await;
    }
    Ok(last - many + 1)
}

/// Waits for who writes money now.
pub(crate) async fn lock(tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
    next(tx, ctx, Counter::Posting, 0).await.map(|_| ())
}
