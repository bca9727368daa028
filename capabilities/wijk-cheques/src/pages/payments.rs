//! Payments: what is still to be paid of closed months, and the lists that went out.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::model::Payer;
use wijk_office::rules::access::Part;

use super::view::{errors, euro, month, run_tone};
use crate::actions::run::{MakeRun, due, part};
use crate::records::RunKind;
use crate::store as tables;

/// Closed months that are looked at for what is still to be paid.
const MONTHS: usize = 12;

struct Due {
    month: String,
    value: String,
    kind: &'static str,
    kind_words: String,
    workers: usize,
    total: String,
    /// Workers without an account number.
    without: Vec<String>,
}

struct Line {
    url: String,
    number: i64,
    kind: String,
    month: String,
    count: i64,
    total: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "wijk_cheques/payments.html")]
struct PaymentsPage {
    f: Frame,
    l: Words,
    payer: String,
    due: Vec<Due>,
    lines: Vec<Line>,
    may: bool,
    months: Vec<Choice>,
    kinds: Vec<Choice>,
    form: FormView,
}

async fn page(visit: &Visit, form: FormView) -> Result<PaymentsPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let closed = tables::month::all(&mut tx, ctx).await?;
    let kinds: &[RunKind] =
        if organiser.payer == Payer::Provider { &[RunKind::Provider, RunKind::Bank] } else { &[RunKind::Bank] };
    let mut open = Vec::new();
    for m in closed.iter().take(MONTHS) {
        let rest = due(&mut tx, ctx, &m.month).await?;
        for kind in kinds {
            let (mut count, mut total, mut without) = (0, 0, Vec::new());
            for (worker, sums) in &rest {
                let (_, _, pay, travel) = part(*kind, organiser.payer, *sums);
                if pay + travel == 0 {
                    continue;
                }
                count += 1;
                total += pay + travel;
                if *kind == RunKind::Bank && !wijk_workers::load(&mut tx, &desk, *worker).await?.has_iban {
                    without.push(workers.get(worker).map(|known| known.name.clone()).unwrap_or_default());
                }
            }
            if count > 0 {
                open.push(Due {
                    month: month(&l, &m.month),
                    value: m.month.clone(),
                    kind: kind.as_str(),
                    kind_words: l.of("wijk-run-kind", kind),
                    workers: count,
                    total: euro(&l, total),
                    without,
                });
            }
        }
    }
    let runs = tables::payment::runs(&mut tx, ctx).await?;
    let line = |run: &crate::records::Run| Line {
        url: run.url(),
        number: run.number,
        kind: l.of("wijk-run-kind", run.kind),
        month: month(&l, &run.month),
        count: run.count,
        total: euro(&l, run.total_cents),
        status: l.of("wijk-run-status", run.status),
        tone: run_tone(run.status),
    };
    let months = closed.iter().map(|m| form.choice("month", m.month.clone(), month(&l, &m.month))).collect();
    Ok(PaymentsPage {
        f: visit.frame("wijk-payments-title", "/wijk/months"),
        payer: l.of("wijk-payer", organiser.payer),
        due: open,
        lines: runs.iter().map(line).collect(),
        may: desk.may(Verb::Decide, Part::Decisions) && !closed.is_empty(),
        months,
        kinds: form.choices(&l, "kind", "wijk-run-kind", kinds),
        form,
        l,
    })
}

/// `GET /wijk/payments`
pub(crate) async fn show(visit: Visit) -> Answer {
    let form = FormView::filled([("execute_on", visit.ctx.today().to_string())]);
    web::render(&page(&visit, form).await?)
}

/// `POST /wijk/payments`: a list of what is still to be paid of a month.
pub(crate) async fn make(visit: Visit, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let kind = fields.choose(&mut faults, "kind", "form-choose-from-list");
    let of = fields.need(&mut faults, "month", 7, "form-choose-from-list");
    let on = fields.need_day(&mut faults, "execute_on");
    let made = match (kind, on, faults.done()) {
        (Some(kind), Some(execute_on), Ok(())) => {
            let make = MakeRun { kind, month: of, execute_on };
            visit.app.db.act_once(&visit.ctx, fields.key(), &make).await
        }
        (_, _, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match made {
        Ok(id) => Ok(visit.redirect(format!("/wijk/payments/{id}")).said("wijk-run-said-made").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, form).await?)
        }
    }
}
