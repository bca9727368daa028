//! The office checks a question against the rules before the work starts (decree 7-7-2017, art. 32), and asks whether it
//! takes a regular job away (arts. 13, 25-28).

use std::collections::{BTreeMap, BTreeSet};

use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use schemes::Answer;
use schemes::wijk::displacement::{self as rule, Outcome};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;

use super::By;
use crate::checks;
use crate::model::{RequestId, RequestStatus};
use crate::records::Request;
use crate::rules::standing::Decision;
use crate::store::{decision, displacement, request};

/// Checks it. The answer stands with the question, with the versions of the rules that gave it.
#[derive(Debug)]
pub struct CheckRequest<'a> {
    /// Which.
    pub id: RequestId,
    /// The version that was shown.
    pub version: i64,
    /// The answers to the questions about regular jobs, by code: yes or no.
    pub answers: &'a BTreeMap<String, bool>,
    /// Why the work goes on, or not: needed as soon as one answer is yes.
    pub reason: Option<&'a str>,
}

impl Action for CheckRequest<'_> {
    /// The code of the rule that said no; none: workers can be proposed.
    type Output = Option<String>;
    const NAME: &'static str = "work.check";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        By::Office.require(tx, ctx, Verb::Write, OwnerKind::User, uuid::Uuid::nil()).await?;
        let now = request::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if !matches!(now.status, RequestStatus::New | RequestStatus::Checked | RequestStatus::Refused) {
            return Err(Refusal::Conflict("work-request-begun").into());
        }
        let displaced = self.displaced(tx, ctx, &now).await?;
        let mut judged = checks::request(tx, ctx, &now).await?;
        if judged.code.is_none() {
            judged.code = displaced;
        }
        request::judged(tx, ctx, &now, judged.code.as_deref(), &judged.versions, self.version).await?;
        // What held before stays: somebody may work already, and those hours were allowed (art. 32).
        let what = if judged.code.is_some() { Decision::Refused } else { Decision::Allowed };
        decision::decide(tx, ctx, &now, what).await?;
        let answer = judged.code.as_deref().unwrap_or("allowed");
        tx.note(ctx, audit::Line::new(Self::NAME, "work-request", self.id).fact("answer", answer));
        Ok(judged.code)
    }
}

impl CheckRequest<'_> {
    /// Keeps the answers, and gives the code when they say no.
    async fn displaced(&self, tx: &mut Tx, ctx: &Ctx, now: &Request) -> Result<Option<String>, Failure> {
        let table = parameters::table_of(tx, ctx, &now.scheme).await?;
        let rules = table.on(checks::day_of(ctx, now));
        let all = &schemes::reference().displacement;
        let Answer::Known { value: asked, .. } = rule::asked(rules, all) else {
            return Ok(Some("RULE_UNKNOWN".to_owned()));
        };
        if asked.is_empty() {
            return Ok(None);
        }
        let answers: Vec<(String, bool)> =
            asked.iter().filter_map(|one| self.answers.get(&one.code).map(|yes| (one.code.clone(), *yes))).collect();
        let yes: BTreeSet<String> = answers.iter().filter(|(_, yes)| *yes).map(|(code, _)| code.clone()).collect();
        let mut faults = Faults::default();
        if answers.len() < asked.len() {
            faults.push("questions", "work-displacement-missing");
        } else if !yes.is_empty() && self.reason.is_none_or(|reason| reason.trim().is_empty()) {
            faults.push("reason", "work-displacement-reason-missing");
        }
        faults.done()?;
        let Answer::Known { value: (outcome, version), .. } = rule::judge(rules, all, &yes) else {
            return Ok(Some("RULE_UNKNOWN".to_owned()));
        };
        let new = displacement::New { answers: &answers, outcome, reason: self.reason, versions: &version.to_string() };
        displacement::insert(tx, ctx, now, &new).await?;
        Ok((outcome == Outcome::Refused).then(|| "DISPLACEMENT".to_owned()))
    }
}
