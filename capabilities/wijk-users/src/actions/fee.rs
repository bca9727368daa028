//! The fee of a year is paid: noted by hand, or found on a bank statement. And taken back when that was a mistake.

use std::marker::PhantomData;

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::{PaidHow, UserId};
use crate::rules::due;
use crate::store::fees::{self, Fee};
use crate::store::users::{self, User};

/// What noting a payment led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paid {
    /// Noted now: so many cents.
    Now(i64),
    /// It was paid before, on this day; nothing changed. `same`: with this very reference, so it is the same payment.
    Already {
        /// When.
        on: Day,
        /// With the same reference?
        same: bool,
    },
}

/// The row of a year, made if it is not there, with the amount that holds on the day from which it is due.
pub(crate) async fn charge(tx: &mut Tx, ctx: &Ctx, user: &User, year: i64) -> Result<Fee, Failure> {
    let from = due::due_from(user.active_on.unwrap_or(user.registered_on), year);
    let rules = crate::dated::on(tx, ctx, &user.scheme, from).await?;
    let amount = due::amount(rules.rules());
    fees::ensure(tx, ctx, user.id, year, from, amount).await
}

/// Notes a payment inside the transaction of another deed: the bank statement that is read. Sent twice, noted once.
pub async fn pay(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    year: i64,
    on: Day,
    how: PaidHow,
    reference: &str,
) -> Result<Paid, Failure> {
    let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
    let user = users::load(tx, &desk, user).await?;
    check_year(&user, year, ctx.today())?;
    if on > ctx.today() {
        return Err(Refusal::field("paid_on", "wijk-fee-later").into());
    }
    let fee = charge(tx, ctx, &user, year).await?;
    let Some(cents) = fee.amount_cents else { return Err(Refusal::field("year", "wijk-fee-amount-unknown").into()) };
    let reference = reference.trim();
    let noted = fees::pay(tx, ctx, user.id, year, on, how, reference).await?;
    let line = audit::Line::new("wijk-fee.paid", "wijk-user", user.id).fact("year", year);
    if noted {
        tx.note(ctx, line.fact("how", how).fact("cents", cents));
        return Ok(Paid::Now(cents));
    }
    let before = fees::one(tx, ctx, user.id, year).await?.ok_or(Refusal::NotFound)?;
    let same = before.paid_ref.as_deref() == Some(reference);
    tx.note(ctx, line.fact("already", same));
    Ok(Paid::Already { on: before.paid_on.unwrap_or(on), same })
}

/// A year in which the account was open, at most the next one.
fn check_year(user: &User, year: i64, today: Day) -> Result<(), Refusal> {
    let first = i64::from(user.registered_on.0.year());
    let last = i64::from(user.ended_on.unwrap_or(today).0.year()) + i64::from(user.ended_on.is_none());
    if (first..=last).contains(&year) {
        return Ok(());
    }
    let facts = vec![("min", first.to_string()), ("max", last.to_string())];
    Err(Refusal::Invalid(vec![kernel::FieldError { field: "year", key: "wijk-fee-year-outside", facts }]))
}

/// The book of the money, which stands above this capability. It is told in the transaction of the deed: a fee that is
/// noted stands in the book, or it is not noted.
pub trait FeeBook: Send + Sync + 'static {
    /// A fee was noted by hand.
    fn paid(tx: &mut Tx, ctx: &Ctx, fee: HandFee) -> impl Future<Output = Result<(), Failure>> + Send;
    /// That was taken back.
    fn taken_back(tx: &mut Tx, ctx: &Ctx, user: UserId, year: i64) -> impl Future<Output = Result<(), Failure>> + Send;
}

/// A fee that was noted by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandFee {
    /// Who paid.
    pub user: UserId,
    /// For which year.
    pub year: i64,
    /// When the money came.
    pub on: Day,
    /// How much.
    pub cents: i64,
}

/// Notes by hand that a fee was paid.
#[derive(Debug, Clone)]
pub struct PayFee<B> {
    /// Who paid.
    pub user: UserId,
    /// For which year.
    pub year: i64,
    /// When the money came.
    pub on: Day,
    /// What shows it: number of a receipt or a statement.
    pub reference: String,
    /// The book that is told.
    pub book: PhantomData<B>,
}

impl<B: FeeBook> Action for PayFee<B> {
    type Output = Paid;
    const NAME: &'static str = "wijk-fee.pay";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Paid, Failure> {
        door::require(tx, ctx, Verb::Write, Part::User).await?;
        if self.reference.trim().is_empty() {
            return Err(Refusal::field("reference", "wijk-fee-reference-missing").into());
        }
        let paid = pay(tx, ctx, self.user, self.year, self.on, PaidHow::Hand, &self.reference).await?;
        match paid {
            Paid::Already { same: false, .. } => return Err(Refusal::Conflict("wijk-fee-paid-already").into()),
            Paid::Already { .. } => {}
            Paid::Now(cents) => {
                B::paid(tx, ctx, HandFee { user: self.user, year: self.year, on: self.on, cents }).await?;
            }
        }
        Ok(paid)
    }
}

/// Takes back a payment that was noted by hand. What the bank said stands, as long as its line is matched.
#[derive(Debug, Clone, Copy)]
pub struct UnpayFee<B> {
    /// Whose.
    pub user: UserId,
    /// Which year.
    pub year: i64,
    /// The book that is told.
    pub book: PhantomData<B>,
}

impl<B: FeeBook> Action for UnpayFee<B> {
    type Output = ();
    const NAME: &'static str = "wijk-fee.unpay";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        let user = users::load(tx, &desk, self.user).await?;
        if !fees::unpay(tx, ctx, user.id, self.year, PaidHow::Hand, None).await? {
            return Err(Refusal::Conflict("wijk-fee-not-by-hand").into());
        }
        B::taken_back(tx, ctx, user.id, self.year).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("year", self.year));
        Ok(())
    }
}

/// Takes back a payment that the bank said, inside the deed that undoes the match of its line. Refused when the fee of
/// that year is not paid with this very line.
pub async fn unmatch(tx: &mut Tx, ctx: &Ctx, user: UserId, reference: &str) -> Result<i64, Failure> {
    let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
    let user = users::load(tx, &desk, user).await?;
    let all = fees::of_user(tx, ctx, user.id).await?;
    let paid = all.iter().find(|fee| fee.paid_how == Some(PaidHow::Bank) && fee.paid_ref.as_deref() == Some(reference));
    let Some(year) = paid.map(|fee| fee.year) else { return Err(Refusal::Conflict("wijk-fee-not-by-bank").into()) };
    if !fees::unpay(tx, ctx, user.id, year, PaidHow::Bank, Some(reference)).await? {
        return Err(Refusal::Conflict("wijk-fee-not-by-bank").into());
    }
    tx.note(ctx, audit::Line::new("wijk-fee.unmatch", "wijk-user", user.id).fact("year", year));
    Ok(year)
}
