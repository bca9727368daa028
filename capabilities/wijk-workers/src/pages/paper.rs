//! A paper comes in: `POST /wijk/workers/{id}/papers`.

use axum::extract::Path;
use kernel::Refusal;
use kernel::refusal::Faults;
use web::{Answer, Upload, Visit};

use super::deeds::answer;
use crate::actions::document::{AddDocument, Paper};
use crate::model::WorkerId;

/// `POST /wijk/workers/{id}/papers`
pub async fn add(visit: Visit, Path(id): Path<WorkerId>, upload: Upload) -> Answer {
    let fields = upload.fields();
    let mut faults = Faults::default();
    let paper: Option<Paper> = fields.choose(&mut faults, "paper", "form-choose-from-list");
    let bytes = upload.file("document").map(|(_, bytes)| bytes).unwrap_or_default();
    let outcome = match (faults.done(), paper) {
        (Ok(()), Some(paper)) => {
            visit.app.db.act_once(&visit.ctx, fields.key(), &AddDocument { id, paper, bytes }).await.map(|_| ())
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, id, &fields, outcome, "wijk-worker-said-paper").await
}
