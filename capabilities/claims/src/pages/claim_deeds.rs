//! What the lead does with a claim.

use ::store::Failure;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use operation::Source;
use web::{Answer, Fields, Form, Visit};

use super::claim::{load, page};
use super::view::amount;
use crate::actions::decide_claim::DecideClaim;
use crate::actions::flow::NoteFlow;
use crate::actions::make_claim::{DropClaim, NoteReference, SupplementClaim};
use crate::actions::submit_claim::SubmitClaim;
use crate::model::{ClaimId, Flow};

async fn outcome(visit: &Visit, id: ClaimId, done: Result<(), Failure>, said: &'static str, fields: &Fields) -> Answer {
    match done {
        Ok(()) => Ok(visit.redirect(format!("/claims/{id}")).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let loaded = load(visit, id, Verb::Read).await?;
            web::render_invalid(&page(visit, &loaded, fields.view(&visit.l, &errors)))
        }
    }
}

/// `POST /claims/{id}/submit`
pub(crate) async fn submit(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    let seen = fields.get("seen").parse().unwrap_or(i64::MIN);
    let deed = SubmitClaim { id, version: fields.version(), seen };
    let done = visit.app.db.act(&visit.ctx, &deed).await;
    outcome(&visit, id, done, "claim-said-submitted", &fields).await
}

/// `POST /claims/{id}/drop`
pub(crate) async fn discard(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    let loaded = load(&visit, id, Verb::Write).await?;
    visit.app.db.act(&visit.ctx, &DropClaim { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/claims?operation={}", loaded.operation.id)).said("claim-said-dropped").into_response())
}

/// `POST /claims/{id}/supplement`
pub(crate) async fn supplement(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Write).await?;
    let made = visit.app.db.act_once(&visit.ctx, fields.key(), &SupplementClaim { id }).await?;
    Ok(visit.redirect(format!("/claims/{made}")).said("claim-said-made").into_response())
}

/// `POST /claims/{id}/reference`
pub(crate) async fn reference(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Write).await?;
    let mut faults = Faults::default();
    let reference = fields.need(&mut faults, "platos", 60, "claim-reference-missing");
    let done = match faults.done() {
        Ok(()) => visit.app.db.act(&visit.ctx, &NoteReference { id, version: fields.version(), reference }).await,
        Err(refusal) => Err(refusal.into()),
    };
    outcome(&visit, id, done, "claim-said-reference", &fields).await
}

/// `POST /claims/{id}/decide`
pub(crate) async fn decide(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    let mut faults = Faults::default();
    let cents = amount(&fields, &mut faults, "amount");
    if cents.is_none() && fields.get("amount").is_empty() {
        faults.push("amount", "cents-empty");
    }
    let on = fields.need_day(&mut faults, "on");
    let words = fields.short(&mut faults, "words", 500).unwrap_or_default();
    let done = match (faults.done(), cents, on) {
        (Ok(()), Some(cents), Some(on)) => {
            let deed = DecideClaim { id, version: fields.version(), cents, on, words };
            visit.app.db.act(&visit.ctx, &deed).await
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    outcome(&visit, id, done, "claim-said-decided", &fields).await
}

/// `POST /claims/{id}/money`
pub(crate) async fn money(visit: Visit, Path(id): Path<ClaimId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    let mut faults = Faults::default();
    let kind: Option<Flow> = fields.choose(&mut faults, "kind", "claim-flow-missing");
    let source: Option<Source> = fields.choose(&mut faults, "source", "claim-source-missing");
    let cents = amount(&fields, &mut faults, "amount");
    if cents.is_none() && fields.get("amount").is_empty() {
        faults.push("amount", "cents-empty");
    }
    let day = fields.need_day(&mut faults, "day");
    let reference = fields.need(&mut faults, "reference", 80, "claim-money-reference");
    let done = match (faults.done(), kind.zip(source), cents.zip(day)) {
        (Ok(()), Some((kind, source)), Some((cents, day))) => {
            let version = fields.version();
            let deed = NoteFlow { claim: id, version, kind, source, cents, day, reference };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await.map(|_| ())
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    outcome(&visit, id, done, "claim-said-money", &fields).await
}
