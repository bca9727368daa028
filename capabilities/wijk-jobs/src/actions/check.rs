//! The office checks a question against the rules before the work starts (decree 7-7-2017, art. 32).

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;

use super::By;
use crate::checks;
use crate::model::{RequestId, RequestStatus};
use crate::store::request;

/// Checks it. The answer stands with the question, with the versions of the rules that gave it.
#[derive(Debug)]
pub struct CheckRequest {
    /// Which.
    pub id: RequestId,
    /// The version that was shown.
    pub version: i64,
}

impl Action for CheckRequest {
    /// The code of the rule that said no; none: workers can be proposed.
    type Output = Option<String>;
    const NAME: &'static str = "work.check";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        By::Office.require(tx, ctx, Verb::Write, OwnerKind::User, uuid::Uuid::nil()).await?;
        let now = request::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if !matches!(now.status, RequestStatus::New | RequestStatus::Checked | RequestStatus::Refused) {
            return Err(Refusal::Conflict("work-request-begun").into());
        }
        let judged = checks::request(tx, ctx, &now).await?;
        request::judged(tx, ctx, &now, judged.code.as_deref(), &judged.versions, self.version).await?;
        let answer = judged.code.as_deref().unwrap_or("allowed");
        tx.note(ctx, audit::Line::new(Self::NAME, "work-request", self.id).fact("answer", answer));
        Ok(judged.code)
    }
}
