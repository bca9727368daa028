//! What was paid too much: what it is about, the one click that confirms it, and what became of it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::Cents;
use store::Failure;
use web::{Answer, FormView, Frame, Visit, Words};
use wijk_cheques::{Move, MoveKind, NoteRepaid, Recovery, RecoveryId, RecoveryStatus};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::recovery::ConfirmRecovery;
use crate::store::claim;

#[derive(Template)]
#[template(path = "wijk_desk/recovery.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not is yes or no")]
struct RecoveryPage {
    f: Frame,
    l: Words,
    form: FormView,
    url: String,
    worker: String,
    worker_url: String,
    user: String,
    user_url: String,
    facts: Vec<(String, String)>,
    status: String,
    proposed: bool,
    to_vdab: bool,
    may: bool,
    may_note: bool,
    claim_url: String,
    moves: Vec<String>,
    version: i64,
}

fn euro(l: &Words, cents: i64) -> String {
    l.t1("wijk-report-euro", "amount", Cents::new(cents))
}

fn month(l: &Words, month: &str) -> String {
    wijk_jobs::days_of(month).map_or_else(|| month.to_owned(), |(first, _)| l.month(first))
}

fn moved(l: &Words, one: &Move) -> String {
    let key = match (one.kind, one.cents < 0) {
        (_, true) => "undone".to_owned(),
        (MoveKind::SetOff, _) => "set-off".to_owned(),
        (kind, _) => kind.to_string(),
    };
    let facts = [
        ("amount", euro(l, one.cents.abs())),
        ("day", l.day_year(one.on_day)),
        ("month", one.month.as_deref().map(|of| month(l, of)).unwrap_or_default()),
    ];
    l.with(&format!("wijk-recovery-move-{key}"), &facts)
}

async fn page(visit: &Visit, id: RecoveryId, form: FormView) -> Result<(RecoveryPage, Recovery), Failure> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let (one, moves) = wijk_cheques::recovery(&mut tx, ctx, &desk, id).await?.ok_or(Refusal::NotFound)?;
    let worker = wijk_workers::load(&mut tx, &desk, one.worker_id).await?;
    let user = wijk_users::load(&mut tx, &desk, one.user_id).await?;
    let claim = claim::of_recovery(&mut tx, ctx, id).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", one.worker_id, "recovery").await?;
    let may = desk.may(Verb::Decide, Part::Decisions);
    let mut facts = vec![
        (l.t("wijk-recovery-fact-on"), l.day_year(one.fact_on)),
        (l.t("wijk-recovery-found-with"), month(&l, &one.month)),
        (l.t("wijk-recovery-cheques"), one.cheques.to_string()),
        (l.t("wijk-recovery-nominal"), euro(&l, one.nominal_cents)),
        (l.t("wijk-recovery-pay"), euro(&l, one.pay_cents)),
    ];
    if let Some(day) = one.confirmed_on {
        facts.push((l.t("wijk-recovery-confirmed-on"), l.day_year(day)));
        facts.push((l.t("wijk-recovery-still"), euro(&l, one.left_cents)));
    }
    let shown = RecoveryPage {
        f: visit.frame("wijk-recovery-title", "/wijk"),
        url: format!("/wijk/recoveries/{id}"),
        worker: worker.name(),
        worker_url: format!("/wijk/cheques/workers/{}", one.worker_id),
        user: user.name,
        user_url: format!("/wijk/users/{}/cheques", one.user_id),
        facts,
        status: l.of("wijk-recovery-status", one.status),
        proposed: one.status == RecoveryStatus::Proposed,
        to_vdab: one.to_vdab,
        may,
        may_note: may && one.status == RecoveryStatus::Open,
        claim_url: claim.map(|claim| format!("/wijk/claims/{}", claim.id)).unwrap_or_default(),
        moves: moves.iter().map(|one| moved(&l, one)).collect(),
        version: one.version,
        form,
        l,
    };
    Ok((shown, one))
}

/// `GET /wijk/recoveries/{id}`
pub async fn show(visit: Visit, Path(id): Path<RecoveryId>) -> Answer {
    let form = FormView::filled([("repaid_on", visit.ctx.today().to_string())]);
    web::render(&page(&visit, id, form).await?.0)
}

/// `POST /wijk/recoveries/{id}`: one click.
pub async fn confirm(visit: Visit, Path(id): Path<RecoveryId>, web::Form(fields): web::Form) -> Answer {
    let (_, one) = page(&visit, id, FormView::empty()).await?;
    let l = &visit.l;
    let words = l.n1("wijk-recovery-claim-words", one.cheques, "day", l.day_year(one.fact_on));
    let deed = ConfirmRecovery { id, version: fields.version(), words: &words };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect(format!("/wijk/recoveries/{id}")).said("wijk-recovery-said-confirmed").into_response())
}

/// `POST /wijk/recoveries/{id}/repaid`: something came back that is on no statement.
pub async fn repaid(visit: Visit, Path(id): Path<RecoveryId>, web::Form(fields): web::Form) -> Answer {
    page(&visit, id, FormView::empty()).await?;
    let mut faults = Faults::default();
    let cents = faults.take("repaid", Cents::parse(fields.get("repaid")).map_err(ledger::CentsError::key));
    let on = fields.need_day(&mut faults, "repaid_on");
    let errors = match (faults.done(), cents, on) {
        (Ok(()), Some(cents), Some(on)) => {
            let deed = NoteRepaid { id, cents: cents.get(), on };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(_) => {
                    let to = format!("/wijk/recoveries/{id}");
                    return Ok(visit.redirect(to).said("wijk-recovery-said-repaid").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), ..) => errors,
        _ => Vec::new(),
    };
    web::render_invalid(&page(&visit, id, fields.view(&visit.l, &errors)).await?.0)
}
