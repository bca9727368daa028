//! The deeds of the file page: each form comes back to it, with a message beside the field if something must change.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Fields, Form, Visit};

use super::file;
use crate::actions::agreement::{Invite, UndoInvite};
use crate::actions::start::Start;
use crate::actions::suspend::{Resume, Suspend};
use crate::actions::talk::AddCompetence;
use crate::model::{SuspensionReason, WorkerId};

/// Back to the file, or the file with the messages.
pub async fn answer(
    visit: &Visit,
    id: WorkerId,
    fields: &Fields,
    outcome: Result<(), Failure>,
    said: &'static str,
) -> Answer {
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&file::page(visit, id, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /wijk/workers/{id}/invite`
pub async fn invite(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let outcome = visit.app.db.act(&visit.ctx, &Invite { id, version: fields.version() }).await;
    match outcome {
        Ok(()) => {
            let to = visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-invited");
            Ok(to.undo(format!("/wijk/workers/{id}/invite/undo")).into_response())
        }
        Err(failure) => answer(&visit, id, &fields, Err(failure), "wijk-worker-said-invited").await,
    }
}

/// `POST /wijk/workers/{id}/invite/undo`
pub async fn undo_invite(visit: Visit, Path(id): Path<WorkerId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &UndoInvite { id }).await?;
    Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-invite-undone").into_response())
}

/// `POST /wijk/workers/{id}/start`
pub async fn start(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "on");
    let outcome = match (faults.done(), on) {
        (Ok(()), Some(on)) => visit.app.db.act(&visit.ctx, &Start { id, version: fields.version(), on }).await,
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, id, &fields, outcome, "wijk-worker-said-started").await
}

/// `POST /wijk/workers/{id}/suspend`
pub async fn suspend(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let from_on = fields.need_day(&mut faults, "from_on");
    let to_on = fields.day(&mut faults, "to_on");
    let reason: Option<SuspensionReason> = fields.choose(&mut faults, "reason", "wijk-suspend-missing");
    let counts = match fields.get("counts") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let outcome = match (faults.done(), from_on, reason) {
        (Ok(()), Some(from_on), Some(reason)) => {
            let act = Suspend { id, version: fields.version(), from_on, to_on, reason, counts };
            visit.app.db.act(&visit.ctx, &act).await
        }
        (Err(refusal), _, _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, id, &fields, outcome, "wijk-worker-said-suspended").await
}

/// `POST /wijk/workers/{id}/resume`
pub async fn resume(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let last_day = fields.need_day(&mut faults, "last_day");
    let outcome = match (faults.done(), last_day) {
        (Ok(()), Some(last_day)) => {
            visit.app.db.act(&visit.ctx, &Resume { id, version: fields.version(), last_day }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, id, &fields, outcome, "wijk-worker-said-resumed").await
}

/// `POST /wijk/workers/{id}/competences`
pub async fn competence(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let word = fields.need(&mut faults, "word", 80, "wijk-competence-missing");
    let seen_on = fields.day(&mut faults, "seen_on").unwrap_or(visit.ctx.today());
    let outcome = match faults.done() {
        Ok(()) => {
            let act = AddCompetence { worker: id, word: &word, seen_on };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    answer(&visit, id, &fields, outcome, "wijk-worker-said-competence").await
}
