//! One list of payments: its file, when it was sent, what came back.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use bank::{pain001, provider_csv};
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::{Cents, Iban};
use store::{Ctx, Failure, Tx};
use web::{Answer, Fields, Form, FormView, Frame, Upload, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};

use super::view::{errors, euro, faults as words_of, file as as_file, month, payment_tone, run_tone};
use crate::actions::pay::RefusePayment;
use crate::actions::provider::{ReadAnswer, line};
use crate::actions::run::{DropRun, SendRun};
use crate::records::{Payment, PaymentId, PaymentStatus, Run, RunId, RunKind, RunStatus};
use crate::store as tables;

/// The largest answer, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

struct Line {
    id: PaymentId,
    worker: String,
    number: i64,
    cheques: i64,
    amount: String,
    status: String,
    tone: &'static str,
    reason: String,
    may_refuse: bool,
}

#[derive(Template)]
#[template(path = "wijk_cheques/run.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not is yes or no")]
struct RunPage {
    f: Frame,
    l: Words,
    url: String,
    title: String,
    kind: String,
    status: String,
    tone: &'static str,
    total: String,
    count: i64,
    execute: String,
    sent: String,
    done: String,
    is_bank: bool,
    made: bool,
    is_sent: bool,
    may: bool,
    lines: Vec<Line>,
    faults: Vec<String>,
    form: FormView,
}

impl RunPage {
    /// Address of something of this page.
    fn at(&self, end: &str) -> String {
        format!("{}{end}", self.url)
    }
}

async fn load(tx: &mut Tx, ctx: &Ctx, verb: Verb, id: RunId) -> Result<(Desk, Run, Vec<Payment>), Failure> {
    let desk = door::require(tx, ctx, verb, Part::Decisions).await?;
    let run = tables::payment::run(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let payments = tables::payment::of_run(tx, ctx, id).await?;
    Ok((desk, run, payments))
}

async fn page(visit: &Visit, id: RunId, form: FormView, faults: Vec<String>) -> Result<RunPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let (desk, run, payments) = load(&mut tx, ctx, Verb::Read, id).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    drop(tx);
    let is_bank = run.kind == RunKind::Bank;
    let may = desk.may(Verb::Decide, Part::Decisions);
    let row = |payment: &Payment| Line {
        id: payment.id,
        worker: workers.get(&payment.worker_id).map(|known| known.name.clone()).unwrap_or_default(),
        number: payment.worker_number,
        cheques: payment.cheques,
        amount: euro(&l, payment.total()),
        status: l.of("wijk-payment-status", payment.status),
        tone: payment_tone(payment.status),
        reason: payment.reason.clone().unwrap_or_default(),
        may_refuse: may && is_bank && run.status == RunStatus::Sent && payment.status == PaymentStatus::Sent,
    };
    let day = |day: Option<kernel::Day>| day.map(|day| l.day_plain(day)).unwrap_or_default();
    Ok(RunPage {
        f: visit.frame("wijk-run-title", "/wijk/months"),
        url: run.url(),
        title: l.t2("wijk-run-heading", "number", run.number, "month", month(&l, &run.month)),
        kind: l.of("wijk-run-kind", run.kind),
        status: l.of("wijk-run-status", run.status),
        tone: run_tone(run.status),
        total: euro(&l, run.total_cents),
        count: run.count,
        execute: l.day_plain(run.execute_on),
        sent: day(run.sent_on),
        done: day(run.done_on),
        is_bank,
        made: run.status == RunStatus::Made,
        is_sent: run.status == RunStatus::Sent,
        may,
        lines: payments.iter().map(row).collect(),
        faults,
        form,
        l,
    })
}

/// `GET /wijk/payments/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<RunId>) -> Answer {
    let form = FormView::filled([("sent_on", visit.ctx.today().to_string())]);
    web::render(&page(&visit, id, form, Vec::new()).await?)
}

/// `GET /wijk/payments/{id}/file`: for the bank, or for the provider.
pub(crate) async fn file(visit: Visit, Path(id): Path<RunId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let (desk, run, payments) = load(&mut tx, ctx, Verb::Export, id).await?;
    if run.status == RunStatus::Dropped {
        return Err(Refusal::NotFound.into());
    }
    let made = if run.kind == RunKind::Provider {
        let lines: Vec<_> = payments.iter().filter_map(line).collect();
        provider_csv::write(&lines).map(|text| (format!("{}.csv", run.message_id()), "text/csv; charset=utf-8", text))
    } else {
        let order = order(&mut tx, ctx, &desk, &run, &payments).await?;
        pain001::write(&order).map(|text| (format!("{}.xml", run.message_id()), "application/xml", text))
    };
    drop(tx);
    door::log_read(&visit, "payment-run", id, "file").await?;
    match made {
        Ok((name, kind, text)) => Ok(as_file(&name, kind, text.into_bytes())),
        Err(faults) => {
            let faults = words_of(&visit.l, &faults);
            web::render_invalid(&page(&visit, id, FormView::empty(), faults).await?)
        }
    }
}

/// The order to the bank. What was refused is not in it.
async fn order(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    run: &Run,
    payments: &[Payment],
) -> Result<pain001::Order, Failure> {
    let organiser = super::paper::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let own = wijk_office::organiser_iban(tx, ctx, desk).await?.ok_or(Refusal::Conflict("wijk-run-no-account"))?;
    let parse = |text: &str| Iban::parse(text).map_err(|e| Failure::other(e.to_string()));
    let mut transfers = Vec::new();
    for payment in payments.iter().filter(|payment| payment.status != PaymentStatus::Refused) {
        let Some((name, iban)) = tables::payment::payee(tx, ctx, payment).await? else { continue };
        transfers.push(pain001::Transfer {
            end_to_end_id: format!("{}-{}", run.message_id(), payment.place),
            amount: Cents::new(payment.total()),
            creditor_name: name,
            creditor_iban: parse(&iban)?,
            remittance: pain001::Remittance::Free(format!("Wijk-werken {}", run.month)),
        });
    }
    Ok(pain001::Order {
        message_id: run.message_id(),
        created: run.made_at,
        execute_on: run.execute_on,
        debtor_name: organiser.name,
        debtor_iban: parse(&own)?,
        debtor_bic: None,
        as_one_debit: true,
        approved: pain001::Approved {
            count: usize::try_from(run.count).unwrap_or(0),
            total: Cents::new(run.total_cents),
        },
        transfers,
    })
}

async fn answered(visit: &Visit, id: RunId, fields: &Fields, done: Result<(), Failure>, said: &'static str) -> Answer {
    match done {
        Ok(()) => Ok(visit.redirect(format!("/wijk/payments/{id}")).said(said).into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(visit, id, form, Vec::new()).await?)
        }
    }
}

/// `POST /wijk/payments/{id}/sent`
pub(crate) async fn sent(visit: Visit, Path(id): Path<RunId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "sent_on");
    let done = match (on, faults.done()) {
        (Some(on), Ok(())) => visit.app.db.act(&visit.ctx, &SendRun { id, on }).await,
        (_, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answered(&visit, id, &fields, done, "wijk-run-said-sent").await
}

/// `POST /wijk/payments/{id}/drop`
pub(crate) async fn drop_it(visit: Visit, Path(id): Path<RunId>, Form(fields): Form) -> Answer {
    let done = visit.app.db.act(&visit.ctx, &DropRun { id }).await;
    answered(&visit, id, &fields, done, "wijk-run-said-dropped").await
}

/// `POST /wijk/payments/{id}/refused/{payment}`
pub(crate) async fn refused(visit: Visit, Path((id, payment)): Path<(RunId, PaymentId)>, Form(fields): Form) -> Answer {
    let reason = fields.get("reason").chars().take(200).collect();
    let done = visit.app.db.act(&visit.ctx, &RefusePayment { run: id, id: payment, reason }).await;
    answered(&visit, id, &fields, done, "wijk-run-said-refused").await
}

/// `POST /wijk/payments/{id}/answer`: the answer of the provider is read.
pub(crate) async fn answer(visit: Visit, Path(id): Path<RunId>, upload: Upload) -> Answer {
    let mut tx = visit.app.db.read().await?;
    load(&mut tx, &visit.ctx, Verb::Decide, id).await?;
    drop(tx);
    let fields = upload.fields();
    let bytes = upload.file("file").map(|(_, bytes)| bytes).filter(|bytes| !bytes.is_empty());
    let Some(bytes) = bytes else {
        return answered(&visit, id, &fields, Err(Refusal::field("file", "wijk-file-missing").into()), "").await;
    };
    if bytes.len() > LARGEST {
        return answered(&visit, id, &fields, Err(Refusal::field("file", "wijk-file-large").into()), "").await;
    }
    match provider_csv::read_answer(bytes) {
        Ok(answer) => {
            let changed = visit.l.t("wijk-answer-changed");
            let done = visit.app.db.act(&visit.ctx, &ReadAnswer { id, answer, changed }).await;
            answered(&visit, id, &fields, done.map(|_| ()), "wijk-run-said-answer").await
        }
        Err(faults) => {
            let faults = words_of(&visit.l, &faults);
            web::render_invalid(&page(&visit, id, FormView::empty(), faults).await?)
        }
    }
}
