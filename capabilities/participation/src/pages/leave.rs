//! Somebody leaves, or an exit is taken back.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, ParticipantId, Refusal, Verb};
use people::FileHead;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::{participations, path, permit, with_entry};
use crate::actions::leave::Leave;
use crate::actions::stay::Stay;
use crate::claimed;
use crate::model::{ChangeReason, EntryId, ExitReason};
use crate::records::{Entry, Participation};

/// The day that a proposal begins with.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    on: String,
}

#[derive(Template)]
#[template(path = "participation/leave.html")]
struct LeavePage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    whys: Vec<Choice>,
    reasons: Vec<Choice>,
    entry: EntryId,
    version: i64,
    back: String,
    /// She left already: the exit can be taken back.
    left: bool,
    claimed: Option<String>,
}

/// `GET /participants/{id}/esf/entries/{entry}/leave`
pub async fn show(
    visit: Visit,
    Path((id, entry)): Path<(ParticipantId, EntryId)>,
    Query(address): Query<Address>,
) -> Answer {
    web::render(&page(&visit, id, entry, address.on.parse().ok(), None).await?.0)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    entry: EntryId,
    on: Option<Day>,
    typed: Option<FormView>,
) -> Result<(LeavePage, Participation, Entry), Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Write).await?;
    let (participation, known) = with_entry(participations(visit, &mut tx, &permit).await?, entry)?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let until = claimed::until(&mut tx, &visit.ctx, participation.operation).await?;
    drop(tx);
    let exit = known.state.exit;
    let day = exit.map(|(day, _)| day).or(on).unwrap_or_else(|| visit.ctx.today());
    let why = exit.map(|(_, why)| why.to_string()).unwrap_or_default();
    let form = typed.unwrap_or_else(|| FormView::filled([("exited_on", day.to_string()), ("why", why)]));
    let page = LeavePage {
        f: visit.frame("esf-leave-title", "/participants"),
        whys: form.choices(&l, "why", "esf-exit", ExitReason::ALL),
        reasons: form.choices(&l, "reason", "esf-reason", ChangeReason::ALL),
        entry,
        version: known.version,
        back: path(id, participation.operation),
        left: exit.is_some(),
        claimed: until.map(|day| l.day_year(day)),
        head,
        form,
        l,
    };
    Ok((page, participation, known))
}

/// `POST /participants/{id}/esf/entries/{entry}/leave`
pub async fn save(
    visit: Visit,
    Path((id, entry)): Path<(ParticipantId, EntryId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (_, participation, known) = page(&visit, id, entry, None, None).await?;
    let mut faults = Faults::default();
    let exited_on = fields.need_day(&mut faults, "exited_on");
    let why: Option<ExitReason> = fields.choose(&mut faults, "why", "esf-exit-missing");
    let reason = fields.maybe(&mut faults, "reason");
    let outcome = match (faults.done(), exited_on.zip(why)) {
        (Ok(()), Some((exited_on, why))) => {
            let leave = Leave { participant: id, entry, exited_on, why, version: fields.version(), reason };
            visit.app.db.act(&visit.ctx, &leave).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Failure::Refused(Refusal::NotFound)),
    };
    match outcome {
        Ok(()) => {
            let to = visit.redirect(path(id, participation.operation)).said("esf-said-left");
            let undo = format!("/participants/{id}/esf/entries/{entry}/stay");
            // What is taken back at once must not be what stood there before.
            let to = if known.state.exit.is_none() { to.undo(undo) } else { to };
            Ok(to.into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, entry, None, Some(form)).await?.0)
        }
    }
}

/// `POST /participants/{id}/esf/entries/{entry}/stay`
pub async fn stay(
    visit: Visit,
    Path((id, entry)): Path<(ParticipantId, EntryId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (_, participation, known) = page(&visit, id, entry, None, None).await?;
    let mut faults = Faults::default();
    let reason = fields.maybe(&mut faults, "reason");
    let version = if fields.get("_version").is_empty() { known.version } else { fields.version() };
    let outcome = match faults.done() {
        Err(refusal) => Err(refusal.into()),
        Ok(()) => visit.app.db.act(&visit.ctx, &Stay { participant: id, entry, version, reason }).await,
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(path(id, participation.operation)).said("esf-said-stays").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, entry, None, Some(form)).await?.0)
        }
    }
}
