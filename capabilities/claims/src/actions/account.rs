//! The lead records on which account an organisation gets its money. What was before stays.

use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal, Verb};
use ledger::Iban;
use operation::{Part, door};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::store as tables;

/// Records an account; the last one holds.
#[derive(Debug, Clone)]
pub struct RecordAccount {
    /// Whose.
    pub organisation: OrganisationId,
    /// Its number, as it was typed.
    pub iban: String,
    /// How the lead knows it.
    pub source: String,
}

impl Action for RecordAccount {
    type Output = Uuid;
    const NAME: &'static str = "money-account.record";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        keeper(tx, ctx).await?;
        if network::organisation(tx, ctx, self.organisation).await?.is_none() {
            return Err(Refusal::field("organisation", "payout-organisation").into());
        }
        let mut faults = Faults::default();
        let iban = Iban::parse(&self.iban);
        if iban.is_err() {
            faults.push("iban", "payout-iban-wrong");
        }
        if self.source.trim().is_empty() {
            faults.push("source", "payout-iban-source");
        }
        faults.done()?;
        let iban = iban.map_err(|e| Failure::other(e.to_string()))?;
        let id = tables::payout::insert_account(tx, ctx, self.organisation, iban.as_str(), self.source.trim()).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.organisation));
        Ok(id)
    }
}

/// Only who decides on claims of the lead keeps accounts.
pub async fn keeper(tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
    let purses = door::all(tx, ctx).await?;
    let keeps = purses.iter().any(|(_, purse)| purse.only().is_none() && purse.may(Verb::Decide, Part::Claims));
    if keeps { Ok(()) } else { Err(Refusal::NotFound.into()) }
}
