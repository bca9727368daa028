//! A form and its cheques at the counter: hours by user, what is in stock, and the cheques that are counted.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_jobs::FormId;
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view::{Range, errors, month, ranges};
use crate::actions::hand_in::{Brought, HandInForm};
use crate::records::Cheque;
use crate::rules::{numbers, stock};
use crate::store as tables;

struct Line {
    user: String,
    url: String,
    hours: i64,
    given: i64,
    valid: i64,
    /// Hours that stay open when all of it is taken.
    lacks: i64,
}

#[derive(Template)]
#[template(path = "wijk_cheques/hand_in.html")]
struct HandInPage {
    f: Frame,
    l: Words,
    url: String,
    form_url: String,
    worker: String,
    month: String,
    hours: i64,
    unconfirmed: usize,
    lines: Vec<Line>,
    came: Vec<Range>,
    status: String,
    may: bool,
    version: i64,
    form: FormView,
}

async fn page(visit: &Visit, id: FormId, form: FormView) -> Result<HandInPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let paper = wijk_jobs::form_by_id(&mut tx, ctx, &desk, id).await?.ok_or(Refusal::NotFound)?;
    let rows = wijk_jobs::rows_of(&mut tx, ctx, &desk, id).await?;
    let hours = stock::hours_by_user(rows.iter().map(|row| (row.user_id, row.hours)));
    let users: Vec<_> = hours.keys().copied().collect();
    let names = wijk_users::names(&mut tx, ctx, &users).await?;
    let worker = wijk_workers::load(&mut tx, &desk, paper.worker_id).await?;
    let given = tables::cheque::at_worker(&mut tx, ctx, paper.worker_id).await?;
    let came = tables::cheque::of_form(&mut tx, ctx, id).await?;
    let today = ctx.today();
    let count = |cheques: &[Cheque]| {
        i64::try_from(cheques.iter().filter(|cheque| !cheque.is_expired(today) && !cheque.is_unknown()).count())
            .unwrap_or(0)
    };
    let worked = stock::last_days(rows.iter().map(|row| (row.user_id, row.on_day, row.hours)));
    let mut lines = Vec::new();
    for (user, begun) in &hours {
        let hers: Vec<Cheque> = given.iter().filter(|cheque| cheque.user_id == *user).cloned().collect();
        let valid = count(&tables::cheque::in_stock(&mut tx, ctx, *user).await?);
        let worked = worked.get(user).copied();
        let in_time = |cheque: &&Cheque| cheque.valid_until.is_some_and(|end| cheque.counts_on(today, worked) <= end);
        let given = i64::try_from(hers.iter().filter(in_time).count()).unwrap_or(0);
        lines.push(Line {
            user: names.get(user).cloned().unwrap_or_default(),
            url: format!("/wijk/users/{user}/cheques"),
            hours: *begun,
            lacks: (begun - given - valid).max(0),
            given,
            valid,
        });
    }
    drop(tx);
    door::log_read(visit, "wijk-worker", worker.id, "hand-in").await?;
    Ok(HandInPage {
        f: visit.frame("wijk-hand-in-title", "/wijk/forms"),
        url: format!("/wijk/cheques/hand-in/{id}"),
        form_url: format!("/wijk/forms/{}/{}", paper.worker_id, paper.month),
        worker: worker.name(),
        month: month(&l, &paper.month),
        hours: hours.values().sum(),
        unconfirmed: rows.iter().filter(|row| row.confirmed_at.is_none()).count(),
        lines,
        came: ranges(&l, &came),
        status: l.of("work-form", paper.status),
        may: paper.status.is_open() && !rows.is_empty(),
        version: paper.version,
        form,
        l,
    })
}

/// `GET /wijk/cheques/hand-in/{form}`
pub(crate) async fn show(visit: Visit, Path(id): Path<FormId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /wijk/cheques/hand-in/{form}`
pub(crate) async fn save(visit: Visit, Path(id): Path<FormId>, Form(fields): Form) -> Answer {
    let brought = match fields.get("how") {
        "stock" => Ok(Brought::FromStock),
        _ => numbers::parse(fields.get("numbers")).map(Brought::Numbers),
    };
    let done = match brought {
        Ok(brought) => visit.app.db.act(&visit.ctx, &HandInForm { form: id, brought, version: fields.version() }).await,
        Err(key) => Err(Refusal::field("numbers", key).into()),
    };
    match done {
        Ok(done) => {
            let said = if done.open > 0 { "wijk-hand-in-said-open" } else { "wijk-hand-in-said" };
            Ok(visit.redirect(format!("/wijk/cheques/hand-in/{id}")).said(said).into_response())
        }
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}
