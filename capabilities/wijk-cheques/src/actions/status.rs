//! The bank answers on a list of payments with a file (pain.002): each payment accepted, or refused with reasons.

use bank::pain002::{NotOurs, Report, Said, Verdict, codes, words};
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::pay::refuse;
use crate::records::{Payment, PaymentStatus, RunId, RunKind, RunStatus, StatusAnswer};
use crate::store as tables;

/// Reads an answer of the bank into its list.
#[derive(Debug, Clone)]
pub struct ReadStatus {
    /// Which list.
    pub id: RunId,
    /// What came back.
    pub report: Report,
}

/// Why it is no answer to this list.
const fn none(why: NotOurs) -> &'static str {
    match why {
        NotOurs::OtherFile => "wijk-status-other",
        NotOurs::Stranger => "wijk-status-stranger",
        NotOurs::Empty => "wijk-status-empty",
    }
}

impl Action for ReadStatus {
    type Output = Said;
    const NAME: &'static str = "payment-run.status";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Said, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let run = tables::payment::run(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let payments = tables::payment::of_run(tx, ctx, run.id).await?;
        let ids: Vec<String> = payments.iter().map(|payment| payment.end_to_end_id(&run)).collect();
        let found = self.report.verdicts(&run.message_id(), &ids).map_err(|why| Refusal::field("file", none(why)))?;
        let said = Said::of(&found);
        let answer = StatusAnswer {
            whole: self.report.whole.as_ref().map(|status| status.code().to_owned()),
            accepted: said.accepted,
            refused: said.refused,
            unnamed: said.unnamed,
            read_at: ctx.now,
        };
        // Before the state of the list is judged: with all refused the first reading closed it.
        let fingerprint = self.report.fingerprint().to_string();
        if !tables::payment::keep_answer(tx, ctx, run.id, &fingerprint, &answer).await? {
            return Err(Refusal::field("file", "wijk-status-twice").into());
        }
        if run.kind != RunKind::Bank || run.status != RunStatus::Sent {
            return Err(Refusal::Conflict("wijk-run-not-sent").into());
        }
        let mut refused: Vec<(&Payment, Option<String>)> = Vec::new();
        for (payment, verdict) in payments.iter().zip(&found) {
            let (status, reasons) = match verdict {
                Verdict::Taken(status) | Verdict::Strange(status) => (status.as_str(), None),
                Verdict::Refused(why) => {
                    // Refused before, by hand or in an earlier answer: only the reasons are new.
                    if payment.status == PaymentStatus::Sent {
                        refused.push((payment, Some(words(why)).filter(|text| !text.is_empty())));
                    }
                    ("RJCT", Some(codes(why)))
                }
                Verdict::Silent => continue,
            };
            tables::payment::set_answer(tx, ctx, payment.id, status, reasons.as_deref()).await?;
        }
        if !refused.is_empty() {
            refuse(tx, ctx, &run, &refused).await?;
        }
        let line = audit::Line::new(Self::NAME, "payment-run", run.id).fact("accepted", said.accepted);
        tx.note(ctx, line.fact("refused", said.refused).fact("unnamed", said.unnamed));
        Ok(said)
    }
}
