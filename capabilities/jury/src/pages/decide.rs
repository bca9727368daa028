//! The joint decision is taken, and the candidates are told.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::CallId;
use call::listing::Asked;
use call::rules::access::Part;
use kernel::refusal::Faults;
use kernel::{Refusal, StaffId, Verb};
use store::Failure;
use web::{Answer, Fields, Visit};

use super::decision::page;
use crate::actions::communicate::Communicate;
use crate::actions::decide::Decide;
use crate::door;
use crate::model::DecisionId;

/// Papers and mails to candidates are in Dutch.
pub(crate) fn dutch(visit: &Visit) -> web::Words {
    visit.app.l10n.words("nl-BE")
}

async fn try_decide(visit: &Visit, id: CallId, fields: &Fields) -> Result<DecisionId, Failure> {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "on");
    let place = fields.need(&mut faults, "place", 200, "jury-decide-place-missing");
    let course = fields.need(&mut faults, "course", 10_000, "jury-decide-course-missing");
    let present: Vec<StaffId> = fields.all("present").filter_map(|text| text.parse().ok()).collect();
    if present.is_empty() {
        faults.push("present", "jury-present-missing");
    }
    faults.done()?;
    let on = on.ok_or(Refusal::NotFound)?;
    let words = dutch(visit);
    let deed = Decide { call: id, version: fields.version(), on, place, course, present, words };
    visit.app.db.act(&visit.ctx, &deed).await
}

/// `POST /calls/{id}/decision`
pub(crate) async fn decide(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::desk_or_chair(&mut tx, &visit.ctx, id, Verb::Decide, Part::Decision).await?;
    drop(tx);
    match try_decide(&visit, id, &fields).await {
        Ok(_) => Ok(visit.redirect(format!("/calls/{id}/decision")).said("jury-said-decided").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form, &Asked::default()).await?)
        }
    }
}

/// `POST /calls/{id}/decision/tell`
pub(crate) async fn tell(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let deed = Communicate {
        call: id,
        version: fields.version(),
        public_url: visit.app.settings.public_url.clone(),
        words: dutch(&visit),
    };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect(format!("/calls/{id}/decision")).said("jury-said-told").into_response())
}
