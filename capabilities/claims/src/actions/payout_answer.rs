//! The bank answers on a list of payments with a file (pain.002): each payment taken, or refused with its reasons. What it
//! refused is due again; of a list that was noted as done the posting gets its counter-entry, and a right one beside it.

use bank::pain002::{NotOurs, Report, Said, Verdict, codes, words};
use kernel::{Day, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::payout::{load, post, save};
use crate::accounts::Deed;
use crate::book;
use crate::model::{Direction, PayoutId, PayoutStatus};
use crate::records::PayoutParty;
use crate::store as tables;
use crate::store::payout::Done;

/// Reads an answer of the bank into its list.
#[derive(Debug, Clone)]
pub struct ReadPayoutAnswer {
    /// Which list.
    pub id: PayoutId,
    /// What came back.
    pub report: Report,
}

/// A text, unless it is empty.
fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// Takes a verdict over; gives whether this is a refusal that was not known.
fn take(ctx: &Ctx, party: &mut PayoutParty, verdict: &Verdict) -> bool {
    match verdict {
        // A bank that refused a payment does not do it after all: a person asks.
        Verdict::Taken(status) | Verdict::Strange(status) if !party.refused() => {
            party.answer = Some(status.clone());
            false
        }
        Verdict::Refused(why) => {
            let fresh = !party.refused();
            party.refused_at = party.refused_at.or(Some(ctx.now));
            party.answer = Some("RJCT".to_owned());
            party.codes = some(codes(why)).or_else(|| party.codes.take());
            party.bank_words = some(words(why)).or_else(|| party.bank_words.take());
            fresh
        }
        Verdict::Taken(_) | Verdict::Strange(_) | Verdict::Silent => false,
    }
}

impl Action for ReadPayoutAnswer {
    type Output = Said;
    const NAME: &'static str = "payout.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Said, Failure> {
        load(tx, ctx, self.id).await?;
        // Behind the lock: a colleague may have noted it as done meanwhile.
        let payout = tables::payout::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let mut parties = tables::payout::parties(tx, ctx, payout.id).await?;
        let ids: Vec<String> = (0..parties.len()).map(|at| payout.end_to_end_id(at)).collect();
        let verdicts = self.report.verdicts(&payout.message_id(), &ids).map_err(|why| {
            Refusal::field(
                "file",
                match why {
                    NotOurs::OtherFile => "payout-answer-other",
                    NotOurs::Stranger => "payout-answer-stranger",
                    NotOurs::Empty => "payout-answer-empty",
                },
            )
        })?;
        let said = Said::of(&verdicts);
        let mut fresh = false;
        for (party, verdict) in parties.iter_mut().zip(&verdicts) {
            fresh |= take(ctx, party, verdict);
        }
        // Before its state is judged: with all refused the first reading closed the list.
        if !tables::payout::keep_answer(tx, ctx, payout.id, &self.report.fingerprint().to_string(), said).await? {
            return Err(Refusal::field("file", "payout-answer-twice").into());
        }
        if payout.direction != Direction::Out || !matches!(payout.status, PayoutStatus::Made | PayoutStatus::Paid) {
            return Err(Refusal::Conflict("payout-step").into());
        }
        for party in &parties {
            tables::payout::set_answer(tx, ctx, payout.id, party).await?;
        }
        let all = parties.iter().all(PayoutParty::refused);
        let status = if all { PayoutStatus::Refused } else { payout.status };
        let mut done = Done {
            status,
            paid_on: payout.paid_on.filter(|_| !all),
            reference: payout.reference.as_deref().filter(|_| !all),
            posting: payout.posting_id,
        };
        if fresh && payout.status == PayoutStatus::Paid {
            if let Some(posting) = payout.posting_id {
                book::reverse(tx, ctx, posting, Deed::PayoutRefused, &payout.number.to_string(), payout.id.0).await?;
            }
            let day: Day = ctx.today();
            let reference = payout.reference.clone().unwrap_or_default();
            done.posting = post(tx, ctx, &payout, &parties, (day, &reference)).await?;
        }
        if fresh {
            save(tx, ctx, &payout, payout.version, done).await?;
        }
        let line = audit::Line::new(Self::NAME, "payout", payout.id).fact("accepted", said.accepted);
        tx.note(ctx, line.fact("refused", said.refused).fact("unnamed", said.unnamed));
        Ok(said)
    }
}
