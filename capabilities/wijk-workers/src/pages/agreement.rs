//! The agreement: make it, sign it on the screen, or keep the scan of the paper.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use parameters::model::Paper;
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Upload, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{door, signature};

use crate::actions::agreement::{MakeAgreement, Sign, Signed};
use crate::model::WorkerId;
use crate::records::{Agreement, Worker};
use crate::sheet::{self, Facts};
use crate::store::{parts, worker};

#[derive(askama::Template)]
#[template(path = "wijk-workers/agreement.html")]
struct AgreementPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    agreement: Option<Agreement>,
}

async fn page(visit: &Visit, id: WorkerId, form: FormView) -> Result<AgreementPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Decide, Part::Worker).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let agreement = parts::agreement(&mut tx, desk.partnership(), id).await?;
    let l = parameters::words_of(&mut tx, &visit.ctx, &visit.l, &w.scheme).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "agreement").await?;
    Ok(AgreementPage { f: visit.frame("wijk-contract-heading", "/wijk/workers"), l, form, w, agreement })
}

/// `GET /wijk/workers/{id}/agreement`
pub async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /wijk/workers/{id}/agreement`: makes the PDF, always in Dutch: it is a paper of the law.
pub async fn make(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Write, Part::Worker).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let organisation =
        network::organisation(&mut tx, ctx, organiser.organisation_id).await?.ok_or(Refusal::NotFound)?;
    let names = network::municipality::load(&mut tx, ctx).await?;
    let place = w.nis.as_deref().and_then(|nis| names.0.iter().find(|m| m.nis == nis));
    let list = wijk_office::activity_rows_of(&mut tx, ctx, &w.scheme).await?;
    let codes = parts::activities(&mut tx, desk.partnership(), id).await?;
    let label = |code: &String| list.iter().find(|row| row.code == *code).map_or(code.clone(), |r| r.label_nl.clone());
    let activities: Vec<String> = codes.iter().map(label).collect();
    let table = wijk_office::table_of(&mut tx, ctx, &w.scheme).await?;
    // A scheme that was recorded has no agreement until its text was.
    let text = parameters::agreement_of(&mut tx, ctx, &w.scheme, Paper::Worker, ctx.today()).await?;
    let l = parameters::words_of(&mut tx, ctx, &visit.app.l10n.words("nl-BE"), &w.scheme).await?;
    drop(tx);
    let facts = Facts {
        worker: &w,
        place: place.map_or("", |m| m.name.as_str()),
        organiser: &organisation,
        signer: &visit.session.name,
        activities: &activities,
        today: ctx.today(),
        rules: table.on(ctx.today()),
        text: text.as_ref(),
    };
    let pdf = sheet::pdf(&l, &facts)?;
    visit.app.db.act_once(ctx, fields.key(), &MakeAgreement { id, pdf: &pdf }).await?;
    Ok(visit.redirect(format!("/wijk/workers/{id}/agreement")).said("wijk-contract-said-made").into_response())
}

async fn answer(visit: &Visit, id: WorkerId, fields: &Fields, outcome: Result<(), Failure>) -> Answer {
    match outcome {
        Ok(()) => {
            let to = format!("/wijk/workers/{id}/agreement");
            Ok(visit.redirect(to).said("wijk-contract-said-signed").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(visit, id, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /wijk/workers/{id}/agreement/sign`: on the screen, first the worker, then the office.
pub async fn sign(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let version = fields.version();
    let outcome = if fields.get("who") == "office" {
        visit.app.db.act(&visit.ctx, &Sign { id, version, signed: Signed::Office }).await
    } else {
        match signature::read("signature", fields.get("signature")) {
            Ok(png) => visit.app.db.act(&visit.ctx, &Sign { id, version, signed: Signed::Drawn(&png) }).await,
            Err(refusal) => Err(refusal.into()),
        }
    };
    answer(&visit, id, &fields, outcome).await
}

/// `POST /wijk/workers/{id}/agreement/paper`: both signed on paper; the scan is kept.
pub async fn paper(visit: Visit, Path(id): Path<WorkerId>, upload: Upload) -> Answer {
    let fields = upload.fields();
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let bytes = upload.file("scan").map(|(_, bytes)| bytes).unwrap_or_default();
    let outcome = match (faults.done(), day) {
        (Ok(()), Some(day)) => {
            let act = Sign { id, version: fields.version(), signed: Signed::Paper(bytes, day) };
            visit.app.db.act(&visit.ctx, &act).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, id, &fields, outcome).await
}
