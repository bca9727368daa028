//! Freezing the figures and files of a day, and reading them again byte for byte.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use operation::{OperationId, Part, Relation};
use store::Failure;
use web::{Answer, Visit};

use super::figures::again;
use super::files::log;
use crate::actions::freeze::Freeze;
use crate::model::FreezeId;
use crate::store::freeze;

/// `POST /esf/freeze`
pub async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    let id: OperationId = fields.get("operation").parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    operation::door::require(&mut tx, &visit.ctx, id, Verb::Write, Part::Claims).await?;
    drop(tx);
    let mut faults = Faults::default();
    let until = fields.need_day(&mut faults, "until");
    let outcome = match (faults.done(), until) {
        (Ok(()), Some(until)) => {
            let freeze = Freeze { operation: id, until, claim: None };
            visit.app.db.act_once(&visit.ctx, fields.key(), &freeze).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Failure::Refused(Refusal::NotFound)),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect(format!("/esf?operation={id}#frozen")).said("esf-said-frozen").into_response()),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `GET /esf/frozen/{id}/{file}`
pub async fn file(visit: Visit, Path((id, name)): Path<(FreezeId, String)>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let frozen = freeze::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let purse = operation::door::require(&mut tx, &visit.ctx, frozen.operation_id, Verb::Export, Part::Claims).await?;
    if purse.relation() != Relation::Lead {
        return Err(Refusal::NotFound.into());
    }
    let kept = freeze::files(&mut tx, &visit.ctx, &frozen).await?;
    drop(tx);
    let (text, what) = match name.as_str() {
        "participants.csv" => (kept.participants, "frozen participants"),
        "events.csv" => (kept.events, "frozen events"),
        "indicators.csv" => (kept.indicators, "frozen indicators"),
        _ => return Err(Refusal::NotFound.into()),
    };
    log(&visit, frozen.operation_id, what).await?;
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-{}-{name}", frozen.until_on), text.into_bytes()))
}
