//! The claims of an operation, and a new one.

use ::store::{Ctx, Tx};
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Role, Verb};
use operation::{Operation, Part, Purse};
use serde::Deserialize;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};

use super::view::{Link, chosen, euro, listed, none, operations, switch};
use crate::actions::make_claim::MakeClaim;
use crate::model::{Budget, ClaimStatus};
use crate::records::Claim;
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
}

struct Row {
    url: String,
    number: i64,
    about: String,
    period: String,
    status: String,
    tone: &'static str,
    total: String,
    paid: String,
}

#[derive(Template)]
#[template(path = "claims/claims.html")]
struct ClaimsPage {
    f: Frame,
    l: Words,
    operation: String,
    operation_id: String,
    budgets: Vec<Choice>,
    switch: Vec<Link>,
    rows: Vec<Row>,
    ready: Vec<String>,
    may_write: bool,
    ledger_url: String,
    spending_url: String,
    payments_url: String,
    form: FormView,
}

/// The colour of a status.
pub(super) const fn tone(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::Draft => "open",
        ClaimStatus::Submitted => "evening",
        ClaimStatus::Decided => "copper",
        ClaimStatus::Paid => "leaf",
        ClaimStatus::Dropped => "",
    }
}

/// Has the operation a support budget in any year, as far as the actor sees?
pub(super) async fn supported(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: &Operation,
    purse: &Purse,
) -> Result<bool, ::store::Failure> {
    if !purse.may(Verb::Read, Part::Budget) {
        return Ok(false);
    }
    for year in operation.years() {
        if !operation::support_budget(tx, ctx, purse, year).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What kind of claim it is, when it is not a plain one of the working budget.
pub(super) fn about(l: &Words, claim: &Claim, all: &[Claim]) -> String {
    let first = claim.supplements.and_then(|id| all.iter().find(|one| one.id == id));
    let late = first.map(|first| l.t1("claim-supplements", "number", first.number));
    let support = (claim.budget == Budget::Support).then(|| l.of("money-budget", claim.budget));
    support.into_iter().chain(late).collect::<Vec<_>>().join(" · ")
}

async fn page(
    visit: &Visit,
    all: &[(Operation, Purse)],
    (operation, purse): &(Operation, Purse),
    form: FormView,
) -> Result<ClaimsPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let claims = tables::claim::of(&mut tx, ctx, operation.id).await?;
    let paid = tables::claim::paid(&mut tx, ctx, operation.id).await?;
    let costs = tables::cost::of(&mut tx, ctx, purse).await?;
    let support = supported(&mut tx, ctx, operation, purse).await?;
    drop(tx);
    let whole = purse.only().is_none();
    let accepted =
        |cost: &&crate::records::Cost| cost.status == crate::model::CostStatus::Accepted && cost.claim_id.is_none();
    let ready = |of: Budget| -> i64 {
        costs.iter().filter(accepted).filter(|cost| cost.budget == of).map(|cost| cost.cents).sum()
    };
    let mut waits = vec![l.t1("claim-ready", "amount", euro(ready(Budget::Working)))];
    if support {
        waits.push(l.t1("claim-ready-support", "amount", euro(ready(Budget::Support))));
    }
    let row = |claim: &crate::records::Claim| {
        let own: i64 = costs.iter().filter(|cost| cost.claim_id == Some(claim.id)).map(|cost| cost.cents).sum();
        let total = if whole { claim.total_cents } else { own };
        let came = paid.iter().find(|(id, _)| *id == claim.id.0).map_or(0, |(_, cents)| *cents);
        Row {
            url: format!("/claims/{}", claim.id),
            number: claim.number,
            about: about(&l, claim, &claims),
            period: l.t2("claim-period", "from", l.day_plain(claim.from_on), "to", l.day_plain(claim.to_on)),
            status: l.of("claim-status", claim.status),
            tone: tone(claim.status),
            total: if claim.status.locks() { euro(total) } else { String::new() },
            paid: if whole && came > 0 { euro(came) } else { String::new() },
        }
    };
    Ok(ClaimsPage {
        f: visit.frame("claims-title", "/claims"),
        operation: operation.name.clone(),
        operation_id: operation.id.to_string(),
        switch: switch(all, operation, "/claims"),
        rows: claims.iter().map(row).collect(),
        ready: waits,
        budgets: if support { form.choices(&l, "budget", "money-budget", Budget::ALL) } else { Vec::new() },
        payments_url: format!("/payments?operation={}", operation.id),
        may_write: purse.may(Verb::Write, Part::Claims),
        ledger_url: if whole { format!("/ledger?operation={}", operation.id) } else { String::new() },
        spending_url: format!("/operations/{}/spending", operation.id),
        form,
        l,
    })
}

/// `GET /claims?operation=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = listed(&mut tx, ctx, Verb::Read, Part::Claims).await?;
    if all.is_empty() {
        return none(&visit, &[Role::Accountant], "claims-title", "/claims");
    }
    let one = chosen(&all, &asked.operation, ctx)?;
    let claims = tables::claim::of(&mut tx, ctx, one.0.id).await?;
    drop(tx);
    // The next claim begins the day after the last one, and ends with the last month that is over.
    let working = claims.iter().filter(|claim| claim.budget == Budget::Working);
    let from = working.map(|claim| claim.to_on.plus_days(1)).max();
    let january = kernel::Day::new(ctx.today().0.year(), 1, 1).unwrap_or(one.0.from_on);
    let from = from.unwrap_or(january).max(one.0.from_on);
    let month = kernel::Day::new(ctx.today().0.year(), ctx.today().0.month(), 1).unwrap_or(january);
    let to = month.plus_days(-1);
    let to = if to < from { String::new() } else { to.to_string() };
    let form = FormView::filled([("from", from.to_string()), ("to", to), ("budget", Budget::Working.to_string())]);
    web::render(&page(&visit, &all, one, form).await?)
}

/// `POST /claims`
pub(crate) async fn make(visit: Visit, Form(fields): Form) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, ctx, Verb::Write, Part::Claims).await?;
    drop(tx);
    let one = chosen(&all, fields.get("operation"), ctx)?;
    let mut faults = Faults::default();
    let (from, to) = (fields.need_day(&mut faults, "from"), fields.need_day(&mut faults, "to"));
    let made = match (faults.done(), from, to) {
        (Ok(()), Some(from), Some(to)) => {
            let budget = fields.get("budget").parse().unwrap_or(Budget::Working);
            let deed = MakeClaim { operation: one.0.id, budget, from, to };
            visit.app.db.act_once(ctx, fields.key(), &deed).await
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match made {
        Ok(id) => Ok(visit.redirect(format!("/claims/{id}")).said("claim-said-made").into_response()),
        Err(failure) => {
            let mut errors = web::errors_of(failure)?;
            // A day in a sentence reads as people write it.
            for (_, text) in errors.iter_mut().flat_map(|error| &mut error.facts) {
                if let Ok(day) = text.parse::<kernel::Day>() {
                    *text = visit.l.day_year(day);
                }
            }
            web::render_invalid(&page(&visit, &all, one, fields.view(&visit.l, &errors)).await?)
        }
    }
}
