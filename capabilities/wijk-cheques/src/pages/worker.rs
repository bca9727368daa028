//! The cheques that a worker has and did not hand in, and what she got in closed months.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use super::view::{Range, RecoveryLine, errors, euro, month, ranges};
use crate::actions::give::GiveBack;
use crate::rules::numbers;
use crate::store as tables;
use crate::store::recovery::Which;

struct Paid {
    month: String,
    pay: String,
    travel: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/worker.html")]
struct WorkerPage {
    f: Frame,
    l: Words,
    url: String,
    file_url: String,
    name: String,
    number: i64,
    cheques: Vec<Range>,
    /// Numbers of cheques that are past their last day, and of which nobody noted when they were given.
    unknown: String,
    paid: Vec<Paid>,
    recoveries: Vec<RecoveryLine>,
    form: FormView,
}

async fn page(visit: &Visit, id: WorkerId, form: FormView) -> Result<WorkerPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let worker = wijk_workers::load(&mut tx, &desk, id).await?;
    let cheques = tables::cheque::at_worker(&mut tx, ctx, id).await?;
    let months = tables::month::of_worker(&mut tx, ctx, id).await?;
    let recoveries = tables::recovery::list(&mut tx, ctx, Which::Worker(id)).await?;
    let users: Vec<_> = recoveries.iter().map(|one| one.user_id).collect();
    let names = wijk_users::names(&mut tx, ctx, &users).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "cheques").await?;
    let paid = |(of, pay, travel): (String, i64, i64)| Paid {
        month: month(&l, &of),
        pay: euro(&l, pay),
        travel: euro(&l, travel),
    };
    Ok(WorkerPage {
        f: visit.frame("wijk-worker-cheques", "/wijk/workers"),
        url: format!("/wijk/cheques/workers/{id}"),
        file_url: format!("/wijk/workers/{id}"),
        name: worker.name(),
        number: worker.number,
        unknown: numbers::spoken(
            &cheques
                .iter()
                .filter(|one| one.given_on.is_none() && one.is_expired(ctx.today()))
                .filter_map(|one| one.number)
                .collect::<Vec<_>>(),
        ),
        cheques: ranges(&l, &cheques),
        paid: months.into_iter().map(paid).collect(),
        recoveries: recoveries
            .iter()
            .rev()
            .map(|one| RecoveryLine::of(&l, one, names.get(&one.user_id).cloned().unwrap_or_default()))
            .collect(),
        form,
        l,
    })
}

/// `GET /wijk/cheques/workers/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /wijk/cheques/workers/{id}`: cheques go back to the users who gave them.
pub(crate) async fn back(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let done = match numbers::parse(fields.get("numbers")) {
        Ok(numbers) => visit.app.db.act(&visit.ctx, &GiveBack { worker: id, numbers }).await,
        Err(key) => Err(Refusal::field("numbers", key).into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect(format!("/wijk/cheques/workers/{id}")).said("cheque-said-back").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}
