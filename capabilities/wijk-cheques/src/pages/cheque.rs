//! One cheque by its number: where it is, and making it invalid.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use schemes::wijk::cheques::State;
use serde::Deserialize;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::overview::typed_number;
use super::view::{errors, euro, month, state};
use crate::actions::invalid::{VoidCheques, VoidReason};
use crate::records::Cheque;
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    number: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/cheque.html")]
struct ChequePage {
    f: Frame,
    l: Words,
    number: i64,
    printed: String,
    user: String,
    user_url: String,
    worker: String,
    worker_url: String,
    state: String,
    price: String,
    facts: Vec<(String, String)>,
    may_void: bool,
    reasons: Vec<Choice>,
    form: FormView,
}

/// `GET /wijk/cheques/number?number=`: leads to the cheque.
pub(crate) async fn find(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Find, Part::Money).await?;
    drop(tx);
    let number = typed_number(&asked.number)?;
    Ok(visit.redirect(format!("/wijk/cheques/number/{number}")).into_response())
}

async fn page(visit: &Visit, number: i64, form: FormView) -> Result<ChequePage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let cheque = tables::cheque::numbered(&mut tx, ctx, &[number]).await?.pop().ok_or(Refusal::NotFound)?;
    let user = wijk_users::load(&mut tx, &desk, cheque.user_id).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let worker = cheque.worker_id.and_then(|id| workers.get(&id).map(|known| (id, known.name.clone())));
    drop(tx);
    door::log_read(visit, "wijk-user", user.id, "cheque").await?;
    Ok(ChequePage {
        f: visit.frame("wijk-cheque-title", "/wijk/cheques"),
        number,
        printed: cheque.printed(),
        user_url: format!("/wijk/users/{}/cheques", user.id),
        user: user.name,
        worker_url: worker.as_ref().map(|(id, _)| format!("/wijk/cheques/workers/{id}")).unwrap_or_default(),
        worker: worker.map(|(_, name)| name).unwrap_or_default(),
        state: state(&l, cheque.status),
        price: euro(&l, cheque.price_cents),
        facts: facts(&l, &cheque),
        may_void: matches!(cheque.status, State::Issued | State::Given),
        reasons: form.choices(&l, "reason", "wijk-cheque-void", VoidReason::ALL),
        form,
        l,
    })
}

fn facts(l: &Words, cheque: &Cheque) -> Vec<(String, String)> {
    let day = |key: &str, day: Option<kernel::Day>| day.map(|day| (l.t(key), l.day_plain(day)));
    let until = cheque.valid_until.map_or_else(|| l.t("wijk-cheque-validity-unknown"), |day| l.day_plain(day));
    let mut facts: Vec<(String, String)> = [day("wijk-cheque-issued-on", cheque.issued_on)]
        .into_iter()
        .chain([Some((l.t("wijk-cheque-valid-until"), until))])
        .chain([day("wijk-cheque-given-on", cheque.given_on), day("wijk-cheque-handed-in-on", cheque.handed_in_on)])
        .chain([day("wijk-cheque-ended-on", cheque.ended_on)])
        .flatten()
        .collect();
    facts.extend(cheque.pay_month.as_ref().map(|m| (l.t("wijk-cheque-pay-month"), month(l, m))));
    facts.extend(cheque.reason.as_ref().map(|reason| (l.t("wijk-cheque-why"), l.of("wijk-cheque-void", reason))));
    facts
}

/// `GET /wijk/cheques/number/{number}`
pub(crate) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let number = number.parse().map_err(|_| Refusal::NotFound)?;
    web::render(&page(&visit, number, FormView::empty()).await?)
}

/// `POST /wijk/cheques/number/{number}`: makes it invalid.
pub(crate) async fn void(visit: Visit, Path(number): Path<String>, Form(fields): Form) -> Answer {
    let number: i64 = number.parse().map_err(|_| Refusal::NotFound)?;
    let mut faults = Faults::default();
    let reason = fields.choose(&mut faults, "reason", "wijk-cheque-void-why");
    let done = match (reason, faults.done()) {
        (Some(reason), Ok(())) => visit.app.db.act(&visit.ctx, &VoidCheques { numbers: vec![number], reason }).await,
        (_, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect(format!("/wijk/cheques/number/{number}")).said("cheque-said-void").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, number, form).await?)
        }
    }
}
