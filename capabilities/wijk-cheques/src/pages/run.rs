//! One list of payments: its file, when it was sent, what came back.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use bank::{Fault, pain002, provider_csv};
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::{Ctx, Failure, Tx};
use web::{Answer, Fields, Form, FormView, Frame, Upload, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};

use super::view::{errors, euro, faults as words_of, month, payment_tone, run_tone};
use super::words::{Answered, answer_tone, bank_word, reasons};
use crate::actions::pay::RefusePayment;
use crate::actions::provider::{ReadAnswer, line};
use crate::actions::run::{DropRun, SendRun, due};
use crate::actions::status::ReadStatus;
use crate::records::{Payment, PaymentId, PaymentStatus, Run, RunId, RunKind, RunStatus};
use crate::run_file;
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
    /// What the bank last said of it, while it is on its way.
    answer: String,
    answer_tone: &'static str,
    /// Where her account number stands, when the bank refused it.
    numbers_url: String,
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
    answers: Vec<Answered>,
    /// So many payments were refused and are on no other list.
    again: usize,
    month: String,
    today: String,
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
    let answers = tables::payment::answers(&mut tx, ctx, id).await?;
    let due = due(&mut tx, ctx, &run.month).await?;
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
        reason: reasons(&l, payment),
        answer: payment
            .answer
            .as_deref()
            .filter(|_| payment.status == PaymentStatus::Sent)
            .map(|answer| bank_word(&l, answer))
            .unwrap_or_default(),
        answer_tone: payment.answer.as_deref().map_or("", answer_tone),
        numbers_url: match payment.status {
            PaymentStatus::Refused if is_bank => format!("/wijk/workers/{}/numbers", payment.worker_id),
            _ => String::new(),
        },
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
        answers: answers.iter().map(|answer| Answered::of(&l, answer)).collect(),
        again: payments
            .iter()
            .filter(|payment| payment.status == PaymentStatus::Refused && due.contains_key(&payment.worker_id))
            .count(),
        month: run.month.clone(),
        today: ctx.today().to_string(),
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
        let file = run_file::of(&mut tx, ctx, &desk, &run, &payments).await?;
        file.map(|text| (format!("{}.xml", run.message_id()), "application/xml", text))
    };
    drop(tx);
    door::log_read(&visit, "payment-run", id, "file").await?;
    match made {
        Ok((name, kind, text)) => Ok(web::attachment(kind, &name, text)),
        Err(faults) => {
            let faults = words_of(&visit.l, &faults);
            web::render_invalid(&page(&visit, id, FormView::empty(), faults).await?)
        }
    }
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

/// `POST /wijk/payments/{id}/answer`: the answer of the bank (pain.002), or of the provider, is read.
pub(crate) async fn answer(visit: Visit, Path(id): Path<RunId>, upload: Upload) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (_, run, _) = load(&mut tx, &visit.ctx, Verb::Decide, id).await?;
    drop(tx);
    let fields = upload.fields();
    let bytes = upload.file("file").map(|(_, bytes)| bytes).filter(|bytes| !bytes.is_empty());
    let Some(bytes) = bytes else {
        return answered(&visit, id, &fields, Err(Refusal::field("file", "wijk-file-missing").into()), "").await;
    };
    if bytes.len() > LARGEST {
        return answered(&visit, id, &fields, Err(Refusal::field("file", "wijk-file-large").into()), "").await;
    }
    match run.kind {
        RunKind::Bank => match pain002::read(bytes) {
            Ok(report) => {
                let done = visit.app.db.act(&visit.ctx, &ReadStatus { id, report }).await;
                let said = match &done {
                    Ok(said) if said.refused > 0 => "wijk-run-said-status-refused",
                    Ok(said) if said.unnamed > 0 => "wijk-run-said-status-some",
                    _ => "wijk-run-said-status",
                };
                answered(&visit, id, &fields, done.map(|_| ()), said).await
            }
            Err(faults) => unreadable(&visit, id, &faults).await,
        },
        RunKind::Provider => match provider_csv::read_answer(bytes) {
            Ok(answer) => {
                let changed = visit.l.t("wijk-answer-changed");
                let done = visit.app.db.act(&visit.ctx, &ReadAnswer { id, answer, changed }).await;
                answered(&visit, id, &fields, done.map(|_| ()), "wijk-run-said-answer").await
            }
            Err(faults) => unreadable(&visit, id, &faults).await,
        },
    }
}

async fn unreadable(visit: &Visit, id: RunId, faults: &[Fault]) -> Answer {
    let faults = words_of(&visit.l, faults);
    web::render_invalid(&page(visit, id, FormView::empty(), faults).await?)
}
