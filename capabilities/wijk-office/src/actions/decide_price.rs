//! The price of a cheque is decided: together, or the lowest of what the municipalities propose.

use kernel::{Day, Refusal, Verb};
use schemes::wijk::price::{self, Proposal};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::PriceId;
use crate::records::PriceRow;
use crate::rules::access::Part;
use crate::store::price as rows;

/// Records a price decision. The rules of that day say which prices there are and from when the decision holds.
#[derive(Debug, Clone)]
pub struct DecidePrice<'a> {
    /// The cheques of which scheme.
    pub scheme: &'a str,
    /// Day of the decision.
    pub decided_on: Day,
    /// What each municipality proposed (code, cents); one line when all agreed.
    pub proposals: &'a [(String, i64)],
    /// Number or date of the decision.
    pub decision: &'a str,
}

impl Action for DecidePrice<'_> {
    type Output = PriceId;
    const NAME: &'static str = "wijk-price.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PriceId, Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        if self.decided_on > ctx.today() {
            return Err(Refusal::field("decided_on", "wijk-price-future").into());
        }
        let table = parameters::table_of(tx, ctx, self.scheme).await?;
        let proposal = |(nis, cents): &(String, i64)| Proposal {
            municipality: nis.clone(),
            cents: *cents,
            only_for: None,
            only_activities: None,
        };
        let proposals: Vec<Proposal> = self.proposals.iter().map(proposal).collect();
        let decided = price::decide(table.on(self.decided_on), &proposals)
            .map_err(|refused| Refusal::field("price", refused.key()))?;
        let told: Vec<String> = self.proposals.iter().map(|(nis, cents)| format!("{nis}={cents}")).collect();
        let row = PriceRow {
            id: ctx.new_id(),
            scheme: self.scheme.to_owned(),
            decided_on: self.decided_on,
            price_cents: decided.cents,
            from_on: decided.from,
            decision_ref: Some(self.decision.to_owned()),
            proposals: told.join(" "),
            staff_id: ctx.actor.staff,
        };
        rows::insert(tx, ctx, &desk, &row).await?;
        let line = audit::Line::new(Self::NAME, "wijk-price", row.id).fact("cents", decided.cents);
        tx.note(
            ctx,
            line.fact("scheme", self.scheme).fact("from", decided.from).fact("lowest", decided.lowest_of_many),
        );
        Ok(row.id)
    }
}
