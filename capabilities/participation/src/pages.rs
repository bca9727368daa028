//! The pages: in a person's file, and over an operation.

mod answer;
mod ask;
mod changes;
mod completeness;
mod correct;
mod edit;
mod enter;
mod figures;
mod file;
mod files;
mod form;
mod frozen;
mod leave;
mod municipalities;
mod note;
mod sheet;
mod view;

use axum::Router;
use axum::routing::{get, post};
use kernel::access::Permit;
use kernel::{Aspect, Day, ParticipantId, Refusal, Verb};
use operation::OperationId;
use people::door;
use store::{Failure, Tx};
use web::{App, Visit};

use crate::model::EntryId;
use crate::records::{Entry, Participation};
use crate::store::{entry, event};

/// Routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/participants/{id}/esf", get(file::show))
        .route("/participants/{id}/esf/enter", post(enter::save))
        .route("/participants/{id}/esf/note", get(note::show).post(note::save))
        .route("/participants/{id}/esf/sheet", get(sheet::show).post(sheet::save))
        .route("/participants/{id}/esf/entries/{entry}", get(edit::show).post(edit::save))
        .route("/participants/{id}/esf/entries/{entry}/answer", post(answer::save))
        .route("/participants/{id}/esf/entries/{entry}/leave", get(leave::show).post(leave::save))
        .route("/participants/{id}/esf/entries/{entry}/stay", post(leave::stay))
        .route("/participants/{id}/esf/events/{event}", get(correct::show).post(correct::save))
        .route("/participants/{id}/esf/events/{event}/withdraw", post(correct::withdraw))
        .route("/esf", get(figures::show))
        .route("/esf/supported", post(figures::support))
        .route("/esf/indicators.csv", get(files::csv))
        .route("/esf/indicators.xlsx", get(files::xlsx))
        .route("/esf/participants.csv", get(files::participants))
        .route("/esf/events.csv", get(files::events))
        .route("/esf/degurba.csv", get(files::degurba))
        .route("/esf/municipalities", get(municipalities::show).post(municipalities::save))
        .route("/esf/freeze", post(frozen::save))
        .route("/esf/frozen/{id}/{file}", get(frozen::file))
        .route("/esf/completeness", get(completeness::show))
        .route("/esf/ask", get(ask::show).post(ask::save))
        .route("/esf/changes", get(changes::show))
}

/// The door for a page of a file.
async fn permit(visit: &Visit, tx: &mut Tx, id: ParticipantId, verb: Verb) -> Result<Permit, Failure> {
    door::require(tx, &visit.ctx, id, verb, Aspect::EntrySnapshot).await
}

/// Everything of a person, the newest operation first.
async fn participations(visit: &Visit, tx: &mut Tx, permit: &Permit) -> Result<Vec<Participation>, Failure> {
    let entries = entry::of_person(tx, &visit.ctx, permit).await?;
    let events = event::of_person(tx, permit).await?;
    Ok(Participation::of(entries, &events))
}

/// The participation of an entry, and the entry.
fn with_entry(all: Vec<Participation>, id: EntryId) -> Result<(Participation, Entry), Refusal> {
    for participation in all {
        if let Some(entry) = participation.entries().iter().find(|entry| entry.id == id) {
            let entry = entry.clone();
            return Ok((participation, entry));
        }
    }
    Err(Refusal::NotFound)
}

/// The participation in an operation.
fn in_operation(all: Vec<Participation>, id: OperationId) -> Result<Participation, Refusal> {
    all.into_iter().find(|p| p.operation == id).ok_or(Refusal::NotFound)
}

/// The page of a participation.
fn path(id: ParticipantId, operation: OperationId) -> String {
    format!("/participants/{id}/esf?operation={operation}")
}

/// An operation of an address: none when it says none; what is no id is an operation that does not exist. Judged after the
/// door, so that whoever may not know of somebody hears nothing else.
fn operation_of(text: &str) -> Result<Option<OperationId>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Refusal::NotFound)
}

/// Is a day of this entry claimed?
fn is_claimed(day: Day, until: Option<Day>) -> bool {
    until.is_some_and(|until| day <= until)
}
