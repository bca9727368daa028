//! The lead pays partners what is due for claims that were decided, or gets back what was paid too much: a list, then the
//! day on which the bank did it. What was noted by mistake gets its counter-entry.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::gather::{dues, operation_of};
use crate::model::{Direction, PayoutId, PayoutStatus, PostingId};
use crate::records::{Payout, PayoutLine, PayoutParty};
use crate::rules::payout::{execute, parties};
use crate::store::payout::Done;
use crate::store::{self as tables, Counter};

/// Makes a list of everybody with something open.
#[derive(Debug, Clone, Copy)]
pub struct MakePayout {
    /// Of which operation.
    pub operation: OperationId,
    /// Which way the money goes.
    pub direction: Direction,
    /// When the bank should do it, or when it should be back.
    pub execute_on: Day,
    /// The total that the page showed: what changed meanwhile is shown first.
    pub seen: i64,
}

impl Action for MakePayout {
    type Output = PayoutId;
    const NAME: &'static str = "payout.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PayoutId, Failure> {
        let purse = door::require(tx, ctx, self.operation, Verb::Decide, Part::Claims).await?;
        let number = tables::next(tx, ctx, Counter::Payout, 1).await?;
        execute(self.execute_on, ctx.today())?;
        let operation = operation_of(tx, ctx, purse.operation()).await?;
        let found = parties(&dues(tx, ctx, &purse).await?, self.direction);
        if found.is_empty() {
            return Err(Refusal::Conflict("payout-nothing").into());
        }
        let total: i64 = found.iter().map(|party| party.cents).sum();
        if total != self.seen {
            return Err(Refusal::Conflict("payout-changed").into());
        }
        let accounts = tables::payout::accounts(tx, ctx).await?;
        let iban = |whose| accounts.get(&whose).map(|account| account.iban.clone());
        let mut rows = Vec::new();
        for party in &found {
            let organisation = network::organisation(tx, ctx, party.organisation).await?.ok_or(Refusal::NotFound)?;
            rows.push(PayoutParty::new(party.organisation, organisation.name, iban(party.organisation), party.cents));
        }
        rows.sort_by_key(|row| kernel::name::fold(&row.name));
        let lines: Vec<PayoutLine> = found
            .iter()
            .flat_map(|party| {
                let line = |(claim_id, cents): &(_, i64)| PayoutLine {
                    organisation_id: party.organisation,
                    claim_id: *claim_id,
                    cents: *cents,
                };
                party.lines.iter().map(line).collect::<Vec<_>>()
            })
            .collect();
        let lead = network::organisation(tx, ctx, operation.lead_id).await?.ok_or(Refusal::NotFound)?;
        let payout = Payout {
            id: ctx.new_id(),
            number,
            operation_id: self.operation,
            direction: self.direction,
            status: PayoutStatus::Made,
            total_cents: total,
            debtor_name: lead.name,
            debtor_iban: iban(operation.lead_id),
            execute_on: self.execute_on,
            paid_on: None,
            reference: None,
            posting_id: None,
            made_at: ctx.now,
            version: 1,
        };
        tables::payout::insert(tx, ctx, &payout, &rows, &lines).await?;
        let line = audit::Line::new(Self::NAME, "payout", payout.id).fact("number", number);
        tx.note(ctx, line.fact("direction", self.direction).fact("cents", total));
        Ok(payout.id)
    }
}

pub(super) async fn load(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<Payout, Failure> {
    let payout = tables::payout::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    door::require(tx, ctx, payout.operation_id, Verb::Decide, Part::Claims).await?;
    tables::lock(tx, ctx).await?;
    Ok(payout)
}

pub(super) async fn save(tx: &mut Tx, ctx: &Ctx, payout: &Payout, version: i64, done: Done<'_>) -> Result<(), Failure> {
    match tables::payout::set_status(tx, ctx, payout.id, version, done).await? {
        0 => Err(Refusal::Stale { current: payout.version }.into()),
        _ => Ok(()),
    }
}

/// Posts a list as done on a day, without what the bank refused.
pub(super) async fn post(
    tx: &mut Tx,
    ctx: &Ctx,
    payout: &Payout,
    parties: &[PayoutParty],
    (day, reference): (Day, &str),
) -> Result<Option<PostingId>, Failure> {
    let mut lines = Lines::default();
    for party in parties.iter().filter(|party| !party.refused()) {
        let whose = Whose::Organisation(party.organisation_id);
        let (owed, bank) = ((Account::Owed, &whose), (Account::Bank, &Whose::All));
        match payout.direction {
            Direction::Out => lines.both(owed, bank, party.cents)?,
            Direction::Back => lines.both(bank, owed, party.cents)?,
        }
    }
    let deed = if payout.direction == Direction::Out { Deed::Payout } else { Deed::Refund };
    let (operation, subject) = (payout.operation_id, payout.id.0);
    book::post(tx, ctx, Entry { deed, reason: reference.to_owned(), day, operation, subject, lines }).await
}

/// Notes that the bank did a list, or that the money is back, and posts it.
#[derive(Debug, Clone)]
pub struct PayPayout {
    /// Which list.
    pub id: PayoutId,
    /// As the page showed it.
    pub version: i64,
    /// On which day.
    pub day: Day,
    /// Statement of the bank.
    pub reference: String,
}

impl Action for PayPayout {
    type Output = ();
    const NAME: &'static str = "payout.paid";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let payout = load(tx, ctx, self.id).await?;
        if payout.status != PayoutStatus::Made {
            return Err(Refusal::Conflict("payout-step").into());
        }
        if self.day > ctx.today() {
            return Err(Refusal::field("day", "claim-day-future").into());
        }
        let reference = self.reference.trim();
        if reference.is_empty() {
            return Err(Refusal::field("reference", "claim-money-reference").into());
        }
        let parties = tables::payout::parties(tx, ctx, payout.id).await?;
        let posting = post(tx, ctx, &payout, &parties, (self.day, reference)).await?;
        let done = Done { status: PayoutStatus::Paid, paid_on: Some(self.day), reference: Some(reference), posting };
        save(tx, ctx, &payout, self.version, done).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payout", payout.id).fact("cents", payout.total_cents));
        Ok(())
    }
}

/// It was not paid after all: its posting gets a counter-entry, and the list waits again.
#[derive(Debug, Clone, Copy)]
pub struct UnpayPayout {
    /// Which list.
    pub id: PayoutId,
    /// As the page showed it.
    pub version: i64,
}

impl Action for UnpayPayout {
    type Output = ();
    const NAME: &'static str = "payout.unpaid";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let payout = load(tx, ctx, self.id).await?;
        if payout.status != PayoutStatus::Paid {
            return Err(Refusal::Conflict("payout-step").into());
        }
        if let Some(posting) = payout.posting_id {
            let reason = payout.number.to_string();
            book::reverse(tx, ctx, posting, Deed::PayoutBack, &reason, payout.id.0).await?;
        }
        let done = Done { status: PayoutStatus::Made, paid_on: None, reference: None, posting: None };
        save(tx, ctx, &payout, self.version, done).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payout", payout.id).fact("cents", payout.total_cents));
        Ok(())
    }
}

/// Drops a list that was not paid: what stood on it is open again.
#[derive(Debug, Clone, Copy)]
pub struct DropPayout {
    /// Which list.
    pub id: PayoutId,
    /// As the page showed it.
    pub version: i64,
}

impl Action for DropPayout {
    type Output = ();
    const NAME: &'static str = "payout.drop";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let payout = load(tx, ctx, self.id).await?;
        if payout.status != PayoutStatus::Made {
            return Err(Refusal::Conflict("payout-step").into());
        }
        let done = Done { status: PayoutStatus::Dropped, paid_on: None, reference: None, posting: None };
        save(tx, ctx, &payout, self.version, done).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payout", payout.id));
        Ok(())
    }
}
