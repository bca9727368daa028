//! What people do with a cost.

use ::store::Failure;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Fields, Form, FormView, Upload, Visit};

use super::cost::{load, page};
use crate::actions::correct_cost::CorrectCost;
use crate::actions::decide_cost::{AnswerCost, DecideCost, ReopenCost, WithdrawCost};
use crate::actions::evidence::AddEvidence;
use crate::model::CostId;
use crate::rules::cost::Verdict;

/// Back to the cost, with a message; or the page again with what to change.
async fn outcome(visit: &Visit, id: CostId, done: Result<(), Failure>, said: &'static str, fields: &Fields) -> Answer {
    match done {
        Ok(()) => Ok(visit.redirect(format!("/costs/{id}")).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let (cost, purse) = load(visit, id, Verb::Read).await?;
            web::render_invalid(&page(visit, &cost, &purse, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /costs/{id}/decide`
pub(crate) async fn decide(visit: Visit, Path(id): Path<CostId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    let (verdict, said) = match fields.get("verdict") {
        "accept" => (Verdict::Accept, "cost-said-accepted"),
        "ask" => (Verdict::Ask, "cost-said-asked"),
        "refuse" => (Verdict::Refuse, "cost-said-refused"),
        _ => {
            let missing = Err(Refusal::field("verdict", "cost-verdict-missing").into());
            return outcome(&visit, id, missing, "cost-said-accepted", &fields).await;
        }
    };
    let deed = DecideCost { id, version: fields.version(), verdict, why: fields.get("why").to_owned() };
    let done = visit.app.db.act(&visit.ctx, &deed).await;
    outcome(&visit, id, done, said, &fields).await
}

/// `POST /costs/{id}/reopen`
pub(crate) async fn reopen(visit: Visit, Path(id): Path<CostId>, Form(fields): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &ReopenCost { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/costs/{id}")).said("cost-said-reopened").into_response())
}

/// `POST /costs/{id}/withdraw`
pub(crate) async fn withdraw(visit: Visit, Path(id): Path<CostId>, Form(fields): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &WithdrawCost { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/costs/{id}")).said("cost-said-withdrawn").into_response())
}

/// `POST /costs/{id}/answer`
pub(crate) async fn answer(visit: Visit, Path(id): Path<CostId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Write).await?;
    let deed = AnswerCost { id, version: fields.version(), words: fields.get("answer").to_owned() };
    let done = visit.app.db.act(&visit.ctx, &deed).await;
    outcome(&visit, id, done, "cost-said-answered", &fields).await
}

/// `POST /costs/{id}/correct`
pub(crate) async fn correct(visit: Visit, Path(id): Path<CostId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    let deed = CorrectCost { id, why: fields.get("why").to_owned() };
    let done = visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await;
    outcome(&visit, id, done.map(|_| ()), "cost-said-corrected", &fields).await
}

/// `POST /costs/{id}/evidence`
pub(crate) async fn evidence(visit: Visit, Path(id): Path<CostId>, upload: Upload) -> Answer {
    let (cost, purse) = load(&visit, id, Verb::Write).await?;
    let bytes = upload.file("file").map_or(&[][..], |(_, bytes)| bytes);
    match visit.app.db.act(&visit.ctx, &AddEvidence { cost: id, bytes }).await {
        Ok(_) => Ok(visit.redirect(format!("/costs/{id}")).said("evidence-said-added").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form: FormView = upload.fields().view(&visit.l, &errors);
            web::render_invalid(&page(&visit, &cost, &purse, form).await?)
        }
    }
}
