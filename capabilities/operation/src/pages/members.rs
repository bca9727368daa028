//! What the page of the split changes: the key and the agreements, who joins and leaves, how many people live where.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::Cents;
use store::Failure;
use web::{Answer, Fields, Form, Visit};

use super::split::{lead, page};
use crate::actions::member::{AddMember, Agree, EndMember, SaveKey};
use crate::actions::people::RecordInhabitants;
use crate::door::Purse;
use crate::model::{MemberId, OperationId};
use crate::store::member;

async fn open(visit: &Visit, id: OperationId) -> Result<Purse, Failure> {
    let mut tx = visit.app.db.read().await?;
    lead(&mut tx, &visit.ctx, id, Verb::Write).await
}

async fn answer(
    visit: &Visit,
    purse: &Purse,
    fields: &Fields,
    outcome: Result<(), Failure>,
    said: &'static str,
) -> Answer {
    let year = fields.get("year");
    match outcome {
        Ok(()) => {
            let year: i64 = year.parse().unwrap_or_default();
            let to = format!("/operations/{}/split?year={year}", purse.operation());
            Ok(visit.redirect(to).said(said).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let mut tx = visit.app.db.read().await?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(visit, &mut tx, purse, year, Some(form)).await?)
        }
    }
}

/// An amount or a number of parts that may stay empty, in hundredths.
fn hundredths(faults: &mut Faults, field: &'static str, text: &str) -> Option<i64> {
    if text.is_empty() {
        return None;
    }
    match Cents::parse(text) {
        Ok(amount) if !amount.is_negative() => Some(amount.get()),
        Ok(_) => {
            faults.push(field, "operation-amount-positive");
            None
        }
        Err(e) => {
            faults.push(field, e.key());
            None
        }
    }
}

/// `POST /operations/{id}/members`: a municipality joins.
pub async fn add(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut faults = Faults::default();
    let nis = fields.need(&mut faults, "nis", 8, "operation-town-missing");
    let from_on = fields.need_day(&mut faults, "from_on");
    let to_on = fields.day(&mut faults, "to_on");
    let decision = fields.short(&mut faults, "decision", 120);
    let parts = hundredths(&mut faults, "parts", fields.get("parts"));
    let fixed_cents = hundredths(&mut faults, "fixed", fields.get("fixed"));
    let outcome = match (faults.done(), from_on) {
        (Ok(()), Some(from_on)) => {
            let act = AddMember { operation: id, nis, from_on, to_on, parts, fixed_cents, decision };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ())
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, &purse, &fields, outcome, "operation-said-joined").await
}

/// `POST /operations/{id}/members/{member}/end`: a municipality leaves on a day; without a day it stays.
pub async fn end(visit: Visit, Path((id, member)): Path<(OperationId, MemberId)>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut faults = Faults::default();
    let to_on = if fields.has("stay", "yes") { None } else { fields.need_day(&mut faults, "last_on") };
    let outcome = match faults.done() {
        Ok(()) => {
            let act = EndMember { operation: id, id: member, to_on, version: fields.version() };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let said = if to_on.is_some() { "operation-said-left" } else { "operation-said-stays" };
    answer(&visit, &purse, &fields, outcome, said).await
}

/// `POST /operations/{id}/split`: the key, and what was agreed with each.
pub async fn key(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut tx = visit.app.db.read().await?;
    let rows = member::all(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let mut faults = Faults::default();
    let key = fields.choose(&mut faults, "key", "operation-key-missing");
    let key_year = fields.number(&mut faults, "key_year", 1990, 2199);
    let agreed = rows
        .iter()
        .map(|m| Agree {
            id: m.id,
            parts: hundredths(&mut faults, "agreed", fields.get(&format!("parts-{}", m.id))),
            fixed_cents: hundredths(&mut faults, "agreed", fields.get(&format!("fixed-{}", m.id))),
        })
        .collect();
    let outcome = match (faults.done(), key) {
        (Ok(()), Some(key)) => {
            let act = SaveKey { operation: id, key, key_year, agreed, version: fields.version() };
            visit.app.db.act(&visit.ctx, &act).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, &purse, &fields, outcome, "operation-said-key").await
}

/// `POST /operations/{id}/inhabitants`: how many people live in a municipality.
pub async fn people(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut faults = Faults::default();
    let nis = fields.need(&mut faults, "people_nis", 8, "operation-town-missing");
    if fields.get("people_year").is_empty() {
        faults.push("people_year", "operation-year-missing");
    }
    let year = fields.number(&mut faults, "people_year", 1990, 2199);
    let count = fields.get("people_count").replace(['.', ' '], "").parse().ok();
    if count.is_none() {
        faults.push("people_count", "operation-people-number");
    }
    let source = fields.need(&mut faults, "people_source", 200, "operation-people-source-missing");
    let outcome = match (faults.done(), year, count) {
        (Ok(()), Some(year), Some(count)) => {
            let act = RecordInhabitants { operation: id, nis, year, count, source };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ())
        }
        (Err(refusal), _, _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, &purse, &fields, outcome, "operation-said-people").await
}
