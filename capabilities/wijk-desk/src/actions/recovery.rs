//! The coordinator confirms that something was paid too much: the cheques go back to the user, and what the worker owes is a
//! claim with a number, a term and, when it comes to that, a decision with a letter.

use kernel::Verb;
use schemes::wijk::claim::{self as rule, Kind};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_cheques::RecoveryId;
use wijk_office::door;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use super::claim::owner;
use crate::model::{About, ClaimId};
use crate::store::claim;

/// Confirms a proposal.
#[derive(Debug)]
pub struct ConfirmRecovery<'a> {
    /// Which.
    pub id: RecoveryId,
    /// The version that was shown.
    pub version: i64,
    /// What the claim says.
    pub words: &'a str,
}

impl Action for ConfirmRecovery<'_> {
    type Output = ClaimId;
    const NAME: &'static str = "wijk-recovery.confirm";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ClaimId, Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        let found = wijk_cheques::confirm_recovery(tx, ctx, &desk, self.id, self.version).await?;
        let worker = found.worker_id;
        let (_, ended_on) = owner(tx, &desk, OwnerKind::Worker, worker.0).await?;
        let scheme = wijk_workers::scheme_of(tx, ctx, worker).await?;
        let table = wijk_office::table_of(tx, ctx, &scheme).await?;
        let until = rule::until(table.on(found.fact_on), Kind::Recovery, ended_on);
        let version = until.version().map(|version| version.to_string()).unwrap_or_default();
        let new = claim::New {
            id: ctx.new_id(),
            kind: Kind::Recovery,
            owner_kind: OwnerKind::Worker,
            owner: worker.0,
            about: About::Pay,
            fact_on: found.fact_on,
            came_on: found.proposed_on,
            amount: Some(found.pay_cents),
            words: self.words,
            until: until.known(),
            versions: &version,
            recovery: Some(self.id),
        };
        claim::insert(tx, ctx, &new).await?;
        let line = audit::Line::new(Self::NAME, "wijk-recovery", self.id).fact("claim", new.id);
        tx.note(ctx, line.fact("cheques", found.cheques).fact("cents", found.pay_cents));
        Ok(new.id)
    }
}
