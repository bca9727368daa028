//! What collections of one person's file share: which person, the door, the audit of the read.

use identity::Caller;
use kernel::{Aspect, ParticipantId, Permit, Refusal, Verb};
use serde::Deserialize;
use store::{Failure, Tx};
use utoipa::IntoParams;
use uuid::Uuid;

use crate::paging::Paging;

/// Whose file, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfPerson {
    /// Id of the participant.
    pub participant: Uuid,
    /// Rows on the page, 1 to 200; 50 when absent.
    pub limit: Option<usize>,
    /// `next` of the page before.
    pub cursor: Option<String>,
}

impl OfPerson {
    pub(crate) fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Whose record it is: the door is opened for the person first.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Whose {
    /// Id of the participant.
    pub participant: Uuid,
}

/// The record with this id out of a person's own, or nothing there.
pub(crate) fn one<T>(all: Vec<T>, is: impl Fn(&T) -> bool) -> Result<T, Refusal> {
    all.into_iter().find(is).ok_or(Refusal::NotFound)
}

/// Opens the door, or says that there is nobody.
pub(crate) async fn open(
    caller: &Caller,
    tx: &mut Tx,
    participant: impl Into<ParticipantId>,
    aspect: Aspect,
) -> Result<Permit, Failure> {
    people::door::require(tx, &caller.ctx, participant.into(), Verb::Read, aspect).await
}

/// Notes the read; durable when this returns.
pub(crate) async fn seen(caller: &Caller, permit: &Permit, what: &'static str) -> Result<(), Failure> {
    people::door::log_read_as(&caller.app.db, &caller.ctx, permit, what).await
}
