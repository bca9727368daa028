//! The pages of this capability, one file each.

mod domains;
mod domains_form;
mod goal;
mod ladder;
mod ladder_form;
mod own_words;
mod step_deeds;
mod step_fields;
mod step_form;
mod step_move;
mod step_save;
mod step_smaller;
mod steps;

use ::store::{Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Aspect, ParticipantId, Permit, Refusal, Verb};
use people::FileHead;
use web::{App, ConflictRow, Fields, Problem, Visit};

use crate::actions::undo::Subject;

/// Where each page is.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/participants/{id}/steps", get(steps::show).post(step_form::create))
        .route("/participants/{id}/steps/new", get(step_form::new))
        .route("/participants/{id}/goals", post(goal::create))
        .route("/participants/{id}/goals/new", get(goal::new))
        .route("/goals/{id}", post(goal::save))
        .route("/goals/{id}/edit", get(goal::edit))
        .route("/goals/{id}/undo", post(goal::undo))
        .route("/steps/{id}", post(step_form::save))
        .route("/steps/{id}/edit", get(step_form::edit))
        .route("/steps/{id}/done", post(step_deeds::done))
        .route("/steps/{id}/tell", post(step_deeds::tell))
        .route("/steps/{id}/not-yet", get(step_smaller::show).post(step_smaller::save))
        .route("/steps/{id}/move", get(step_move::show).post(step_move::save))
        .route("/steps/{id}/first", post(step_deeds::first))
        .route("/steps/{id}/drop", post(step_deeds::drop_step))
        .route("/steps/{id}/undo", post(step_deeds::undo))
        .route("/participants/{id}/own-words", get(own_words::show))
        .route("/participants/{id}/dream", post(own_words::dream))
        .route("/participants/{id}/strengths", post(own_words::strengths))
        .route("/participants/{id}/domains", get(domains::show))
        .route("/participants/{id}/domains/new", get(domains_form::show).post(domains_form::save))
        .route("/participants/{id}/ladder", get(ladder::show).post(ladder_form::save))
        .route("/participants/{id}/ladder/new", get(ladder_form::show))
}

/// A file that was opened for a page.
struct Opened {
    tx: Tx,
    permit: Permit,
    head: FileHead,
}

/// Opens the file for a page that needs these rights; without them the page does not exist.
async fn open(visit: &Visit, id: ParticipantId, needs: &[(Verb, Aspect)], tab: &str) -> Result<Opened, Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
    for (verb, aspect) in needs {
        permit.require(*verb, *aspect)?;
    }
    let head = people::file_head(visit, &mut tx, &permit, tab).await?;
    Ok(Opened { tx, permit, head })
}

const READ_PLAN: &[(Verb, Aspect)] = &[(Verb::Read, Aspect::Plan)];
const WRITE_PLAN: &[(Verb, Aspect)] = &[(Verb::Read, Aspect::Plan), (Verb::Write, Aspect::Plan)];

/// Whose goal or step it is, for a page below it.
async fn whose(visit: &Visit, subject: Subject) -> Result<ParticipantId, Problem> {
    let mut tx = visit.app.db.read().await?;
    Ok(subject.whose(&mut tx, &visit.ctx).await?)
}

/// The newer version, if that is why an action was refused.
fn stale(failure: &Failure) -> Option<i64> {
    match failure {
        Failure::Refused(Refusal::Stale { current }) => Some(*current),
        _ => None,
    }
}

/// Both versions, side by side.
fn conflict(
    visit: &Visit,
    rows: Vec<ConflictRow>,
    (action, back): (String, String),
    version: i64,
    fields: &Fields,
) -> web::Answer {
    web::Conflict {
        f: visit.frame("conflict-heading", "/participants"),
        l: visit.l.clone(),
        rows,
        action,
        back,
        version,
        fields: fields.clone(),
    }
    .page()
}

fn row(label: String, theirs: impl Into<String>, mine: impl Into<String>) -> ConflictRow {
    ConflictRow { label, theirs: theirs.into(), mine: mine.into() }
}

/// Where the steps of a person are.
fn steps_path(id: ParticipantId) -> String {
    format!("/participants/{id}/steps")
}
