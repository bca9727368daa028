//! What a line of the bank is for: found by the communication and the amount, or said by a person.

use bank::StatementLine;
use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::{Paid, User, UserId};

use super::{order, pay, recovery};
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{BankLine, LineId, LineStatus, MatchKind, OrderId, OrderStatus, PaidHow, RecoveryId, RunId};
use crate::rules::matching::{Meant, Owes, meant};
use crate::store as tables;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The fee of a year.
    Fee(UserId, i64),
    /// An order.
    Order(OrderId),
    /// Both.
    FeeOrder(UserId, i64, OrderId),
    /// A list of payments.
    Run(RunId),
    /// Money back to a user.
    Refund(UserId),
    /// A worker pays back what she got too much.
    Recovery(RecoveryId),
    /// Money that was noted by hand before.
    ByHand,
    /// Not of wijk-werken.
    Other,
}

impl Target {
    /// Its kind.
    pub const fn kind(self) -> MatchKind {
        match self {
            Self::Fee(..) => MatchKind::Fee,
            Self::Order(_) => MatchKind::Order,
            Self::FeeOrder(..) => MatchKind::FeeOrder,
            Self::Run(_) => MatchKind::Run,
            Self::Refund(_) => MatchKind::Refund,
            Self::Recovery(_) => MatchKind::Recovery,
            Self::ByHand => MatchKind::ByHand,
            Self::Other => MatchKind::Other,
        }
    }

    fn id(self) -> Option<Uuid> {
        match self {
            Self::Fee(user, _) | Self::Refund(user) => Some(user.0),
            Self::Order(order) | Self::FeeOrder(_, _, order) => Some(order.0),
            Self::Run(run) => Some(run.0),
            Self::Recovery(recovery) => Some(recovery.0),
            Self::ByHand | Self::Other => None,
        }
    }
}

/// What a user still had to pay on the day on which money came: a fee that was paid on 30 December is that of the old
/// year, whenever the file of the bank is read (decree 7-7-2017, art. 31).
pub(crate) async fn owes(tx: &mut Tx, ctx: &Ctx, user: &User, on: Day) -> Result<Owes, Failure> {
    let fees = wijk_users::fees_due(tx, ctx, user, on).await?;
    let orders: Vec<(OrderId, i64)> = tables::order::all_of_user(tx, ctx, user.id)
        .await?
        .iter()
        .filter(|order| order.status == OrderStatus::Open)
        .map(|order| (order.id, order.total()))
        .collect();
    Ok(Owes { fees, orders })
}

/// What a line is for, or the key of why nobody can tell.
pub(crate) async fn find(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    line: &StatementLine,
) -> Result<Result<Target, &'static str>, Failure> {
    let cents = line.amount.get();
    if cents <= 0 {
        let runs = tables::payment::sent_with_total(tx, ctx, -cents).await?;
        return Ok(match runs.as_slice() {
            [run] => Ok(Target::Run(run.id)),
            [] => Err("wijk-bank-hint-out"),
            _ => Err("wijk-bank-hint-runs"),
        });
    }
    let Some(structured) = line.structured else {
        // Plus signs or a full row of digits: somebody meant a structured communication, with an error in it.
        let digits = line.text.chars().filter(char::is_ascii_digit).count();
        let meant = line.text.contains("++") || digits == 12;
        return Ok(Err(if meant { "wijk-bank-hint-wrong" } else { "wijk-bank-hint-free" }));
    };
    let Some(user) = wijk_users::by_structured(tx, ctx, &structured.to_string()).await? else {
        return Ok(Err("wijk-bank-hint-nobody"));
    };
    let user = wijk_users::load(tx, desk, user).await?;
    let owes = owes(tx, ctx, &user, line.booked_on).await?;
    let issues = |meant: &Meant| matches!(meant, Meant::Order(_) | Meant::Both(..));
    Ok(match meant(&owes, cents) {
        // The cheques cannot be issued: the money waits.
        what if issues(&what) && !order::may_issue(tx, ctx, user.id).await? => Err("wijk-bank-hint-validity"),
        Meant::Years => Err("wijk-bank-hint-years"),
        Meant::Fee(year) => Ok(Target::Fee(user.id, year)),
        Meant::Order(order) => Ok(Target::Order(order)),
        Meant::Both(year, order) => Ok(Target::FeeOrder(user.id, year, order)),
        Meant::Nothing if owes.fees.is_empty() && owes.orders.is_empty() => Err("wijk-bank-hint-owes-nothing"),
        Meant::Nothing => Err("wijk-bank-hint-amount"),
    })
}

/// Writes what a line is for: the deed behind it and the posting. `source` is the bank, or where the line waited.
pub(crate) async fn apply(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    line: &BankLine,
    source: Account,
    target: Target,
) -> Result<(), Failure> {
    let cents = line.amount_cents;
    let comes_in = !matches!(target, Target::Run(_) | Target::Refund(_));
    if target != Target::Other && comes_in != (cents > 0) {
        return Err(Refusal::field("target", "wijk-bank-direction").into());
    }
    if !tables::bank::matched(tx, ctx, line.id, target.kind(), target.id()).await? {
        return Err(Refusal::Conflict("wijk-bank-matched").into());
    }
    let mut lines = Lines::default();
    if cents > 0 {
        lines.debit(source, None, cents)?;
    } else {
        lines.credit(source, None, -cents)?;
    }
    match target {
        Target::Fee(user, year) => {
            exactly(fee(tx, ctx, line, user, year).await?, cents)?;
            lines.credit(Account::Fee, None, cents)?;
        }
        Target::Order(id) => {
            let total = paid_order(tx, ctx, desk, line, id, &mut lines).await?;
            exactly(total, cents)?;
        }
        Target::FeeOrder(user, year, id) => {
            let fee = fee(tx, ctx, line, user, year).await?;
            lines.credit(Account::Fee, None, fee)?;
            let total = paid_order(tx, ctx, desk, line, id, &mut lines).await?;
            exactly(fee + total, cents)?;
        }
        Target::Run(id) => {
            let run = tables::payment::run(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
            exactly(run.total_cents, -cents)?;
            pay::paid(tx, ctx, &run, line.booked_on).await?;
            lines.debit(Account::Underway, None, -cents)?;
        }
        Target::Refund(user) => lines.debit(Account::Refund, book::user(user)?, -cents)?,
        Target::Recovery(id) => {
            let worker = recovery::repaid(tx, ctx, id, cents, line.booked_on).await?;
            lines.credit(Account::Recovery, book::worker(worker)?, cents)?;
        }
        Target::ByHand => lines.credit(Account::Hand, None, cents)?,
        Target::Other if cents > 0 => lines.credit(Account::Other, None, cents)?,
        Target::Other => lines.debit(Account::Other, None, -cents)?,
    }
    let deed = if matches!(target, Target::Order(_) | Target::FeeOrder(..)) { Deed::Purchase } else { Deed::Bank };
    let reason = target.kind().to_string();
    let entry = Entry { deed, reason, day: line.booked_on, subject: Some(line.id.0), lines };
    book::post(tx, ctx, entry).await.map(|_| ())
}

fn exactly(asked: i64, came: i64) -> Result<(), Refusal> {
    if asked == came { Ok(()) } else { Err(Refusal::field("target", "wijk-bank-not-exact")) }
}

/// What names a line of the bank with a fee or an order that it paid.
pub(crate) fn reference(line: &BankLine) -> String {
    format!("{} {}", line.booked_on, line.id)
}

async fn fee(tx: &mut Tx, ctx: &Ctx, line: &BankLine, user: UserId, year: i64) -> Result<i64, Failure> {
    match wijk_users::pay_fee(tx, ctx, user, year, line.booked_on, &reference(line)).await? {
        Paid::Now(cents) => Ok(cents),
        Paid::Already { .. } => Err(Refusal::field("target", "wijk-bank-fee-paid").into()),
    }
}

async fn paid_order(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    line: &BankLine,
    id: OrderId,
    lines: &mut Lines,
) -> Result<i64, Failure> {
    let found = order::find(tx, ctx, desk, id).await?;
    order::issue(tx, ctx, &found, line.booked_on, PaidHow::Bank, &reference(line)).await?;
    order::bought(lines, &found)?;
    Ok(found.total())
}

/// A person says what a line is for.
#[derive(Debug, Clone, Copy)]
pub struct MatchLine {
    /// Which line.
    pub id: LineId,
    /// What for.
    pub target: Target,
}

impl Action for MatchLine {
    type Output = ();
    const NAME: &'static str = "bank.match";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let line = tables::bank::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if line.status != LineStatus::Open {
            return Err(Refusal::Conflict("wijk-bank-matched").into());
        }
        apply(tx, ctx, &desk, &line, Account::Unmatched, self.target).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "bank-line", line.id).fact("kind", self.target.kind()));
        Ok(())
    }
}
