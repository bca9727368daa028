//! A local government paid its part of a year, or got something back.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::gather::operation_of;
use crate::model::ContributionId;
use crate::records::Contribution;
use crate::store as tables;

/// Notes what a local government paid for a year. After its settlement that lessens what it still has to pay.
#[derive(Debug, Clone)]
pub struct NoteContribution {
    /// In which operation.
    pub operation: OperationId,
    /// For which year.
    pub year: i64,
    /// Who, by its code.
    pub nis: String,
    /// How much; below nothing: it went back.
    pub cents: i64,
    /// On which day.
    pub day: Day,
    /// Statement of the bank.
    pub reference: String,
}

impl Action for NoteContribution {
    type Output = ContributionId;
    const NAME: &'static str = "contribution.note";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ContributionId, Failure> {
        let purse = door::require(tx, ctx, self.operation, Verb::Write, Part::Settlement).await?;
        tables::lock(tx, ctx).await?;
        let operation = operation_of(tx, ctx, purse.operation()).await?;
        if !operation.years().contains(&self.year) {
            return Err(Refusal::field("year", "contribution-year").into());
        }
        let settled = tables::settle::of_year(tx, ctx, self.operation, self.year).await?;
        if self.cents == 0 {
            return Err(Refusal::field("amount", "cost-amount-missing").into());
        }
        if self.day > ctx.today() {
            return Err(Refusal::field("day", "claim-day-future").into());
        }
        if self.reference.trim().is_empty() {
            return Err(Refusal::field("reference", "claim-money-reference").into());
        }
        if !tables::names::municipalities(tx, ctx).await?.contains_key(&self.nis) {
            return Err(Refusal::field("nis", "contribution-nis").into());
        }
        // What is paid after the settlement pays the balance that it left, of who stands on it.
        if let Some(settled) = &settled {
            let lines = tables::settle::lines(tx, ctx, settled.id).await?;
            if !lines.iter().any(|line| line.nis == self.nis) {
                return Err(Refusal::field("nis", "contribution-not-settled").into());
            }
        }
        let row = Contribution {
            id: ctx.new_id(),
            nis: self.nis.clone(),
            cents: self.cents,
            day: self.day,
            reference: self.reference.trim().to_owned(),
            after_final: settled.is_some(),
        };
        tables::settle::insert_contribution(tx, ctx, self.operation, self.year, &row).await?;
        let mut lines = Lines::default();
        let whose = Whose::Local(self.nis.clone(), self.operation);
        let account = if row.after_final { Account::LocalDue } else { Account::Contribution };
        lines.both((Account::Bank, &Whose::All), (account, &whose), self.cents)?;
        let entry = Entry {
            deed: Deed::Contribution,
            reason: row.reference.clone(),
            day: self.day,
            operation: self.operation,
            subject: row.id.0,
            lines,
        };
        book::post(tx, ctx, entry).await?;
        let line = audit::Line::new(Self::NAME, "contribution", row.id).fact("nis", &self.nis);
        tx.note(ctx, line.fact("cents", self.cents));
        Ok(row.id)
    }
}
