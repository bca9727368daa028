//! The buttons that the coach and the partner both have: it started, it ended, take that back.

use axum::response::{IntoResponse as _, Response};
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use web::{Answer, Fields, Visit};

use crate::actions::end::EndPlacement;
use crate::actions::start::StartPlacement;
use crate::actions::undo::Undo;
use crate::door;
use crate::model::Outcome;

/// From which side of a placement somebody comes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Side {
    /// Through the file.
    File,
    /// As the organisation that was asked.
    Partner,
}

impl Side {
    fn base(self, id: PlacementId) -> String {
        match self {
            Self::File => format!("/placements/{id}"),
            Self::Partner => format!("/requests/{id}"),
        }
    }

    /// For whom it does not exist, the form is not judged either. The action asks again.
    pub(crate) async fn enter(self, visit: &Visit, id: PlacementId) -> Result<(), store::Failure> {
        let mut tx = visit.app.db.read().await?;
        match self {
            Self::File => door::open(&mut tx, &visit.ctx, id).await.map(|_| ()),
            Self::Partner => door::receive(&mut tx, &visit.ctx, id).await.map(|_| ()),
        }
    }

    /// Back to it, with a word.
    pub(crate) fn said(self, visit: &Visit, id: PlacementId, key: &'static str) -> Response {
        visit.redirect(self.base(id)).said(key).into_response()
    }

    /// The same, with a way back. `version`: the one that the form showed.
    pub(crate) fn undoable(self, visit: &Visit, id: PlacementId, key: &'static str, version: i64) -> Response {
        visit.redirect(self.base(id)).said(key).undo(self.undo_url(id, version)).into_response()
    }

    /// Where the deed after this version is taken back.
    pub(crate) fn undo_url(self, id: PlacementId, version: i64) -> String {
        format!("{}/undo/{}", self.base(id), version + 1)
    }

    /// It started: on the day of the form, else today.
    pub(crate) async fn start(self, visit: &Visit, id: PlacementId, fields: &Fields) -> Answer {
        self.enter(visit, id).await?;
        let mut faults = Faults::default();
        let on = fields.day(&mut faults, "on").unwrap_or_else(|| visit.ctx.today());
        faults.done()?;
        let version = fields.version();
        visit.app.db.act(&visit.ctx, &StartPlacement { placement: id, version, on }).await?;
        Ok(self.undoable(visit, id, "placement-said-started", version))
    }

    /// It is over.
    pub(crate) async fn end(self, visit: &Visit, id: PlacementId, fields: &Fields) -> Answer {
        self.enter(visit, id).await?;
        let mut faults = Faults::default();
        let outcome: Option<Outcome> = fields.choose(&mut faults, "outcome", "form-choose-from-list");
        faults.done()?;
        let (version, outcome) = (fields.version(), outcome.ok_or(Refusal::NotFound)?);
        visit.app.db.act(&visit.ctx, &EndPlacement { placement: id, version, outcome }).await?;
        Ok(self.undoable(visit, id, "placement-said-ended", version))
    }

    /// The last deed is taken back.
    pub(crate) async fn undo(self, visit: &Visit, id: PlacementId, version: i64) -> Answer {
        visit.app.db.act(&visit.ctx, &Undo { placement: id, version }).await?;
        Ok(self.said(visit, id, "placement-said-undone"))
    }
}
