//! Buttons and forms of the lead's page of the jury.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use call::{CallId, CriterionId};
use kernel::refusal::Faults;
use kernel::{Refusal, StaffId, Verb};
use store::Failure;
use web::{Answer, Fields, Visit};

use super::office::again;
use crate::actions::appoint::{Appoint, ChangeSeat, SeatChange, SetRules};
use crate::actions::recuse::Recuse;
use crate::actions::stage::{CloseScoring, StartScoring};
use crate::door;
use crate::rules::points;

/// Opens the door before the form is judged: who may not come in gets 404 whatever was sent.
async fn enter(visit: &Visit, id: CallId) -> Result<(), Failure> {
    let mut tx = visit.app.db.read().await?;
    door::desk(&mut tx, &visit.ctx, id, Verb::Write, Part::Decision).await.map(|_| ())
}

async fn done(visit: &Visit, id: CallId, fields: &Fields, did: Result<&'static str, Failure>) -> Answer {
    match did {
        Ok(said) => Ok(visit.redirect(format!("/calls/{id}/jury")).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            again(visit, id, fields.view(&visit.l, &errors)).await
        }
    }
}

/// `POST /calls/{id}/jury/members`
pub(crate) async fn appoint(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let staff: Option<StaffId> = fields.choose(&mut faults, "staff", "jury-member-missing");
    let did = match (faults.done(), staff) {
        (Ok(()), Some(staff)) => {
            let deed = Appoint {
                call: id,
                staff,
                independent: fields.has("independent", "yes"),
                chair: fields.has("chair", "yes"),
                l10n: &visit.app.l10n,
                public_url: &visit.app.settings.public_url,
            };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await.map(|_| "jury-said-appointed")
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    done(&visit, id, &fields, did).await
}

/// `POST /calls/{id}/jury/members/{staff}`
pub(crate) async fn seat(
    visit: Visit,
    Path((id, staff)): Path<(CallId, StaffId)>,
    web::Form(fields): web::Form,
) -> Answer {
    enter(&visit, id).await?;
    let change = match fields.get("do") {
        "chair" => SeatChange::Chair,
        "independent" => SeatChange::Independent(true),
        "not-independent" => SeatChange::Independent(false),
        "leave" => SeatChange::Leave,
        _ => return Err(Refusal::NotFound.into()),
    };
    let deed = ChangeSeat { call: id, staff, version: fields.version(), change };
    let did = visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-saved");
    done(&visit, id, &fields, did).await
}

/// `POST /calls/{id}/jury/rules`
pub(crate) async fn rules(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let Some(threshold) = points::parse(fields.get("threshold")).filter(|t| *t <= 10_000) else {
        let refused = Refusal::field("threshold", "jury-threshold-odd");
        return done(&visit, id, &fields, Err(refused.into())).await;
    };
    let pitch: Vec<CriterionId> = fields.all("pitch").filter_map(|text| text.parse().ok()).collect();
    let deed = SetRules { call: id, version: fields.version(), threshold, pitch };
    let did = visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-saved");
    done(&visit, id, &fields, did).await
}

/// `POST /calls/{id}/jury/start`
pub(crate) async fn start(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let deed = StartScoring { call: id, version: fields.version() };
    let did = visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-started");
    done(&visit, id, &fields, did).await
}

/// `POST /calls/{id}/jury/close`
pub(crate) async fn close(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let deed = CloseScoring {
        call: id,
        version: fields.version(),
        reason: fields.get("reason").to_owned(),
        sure: fields.has("sure", "yes"),
    };
    let did = visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-closed");
    done(&visit, id, &fields, did).await
}

/// `POST /calls/{id}/jury/recuse`
pub(crate) async fn recuse(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let staff = fields.choose(&mut faults, "juror", "jury-member-missing");
    let candidacy = fields.choose(&mut faults, "candidacy", "jury-candidacy-missing");
    let did = match (faults.done(), staff, candidacy) {
        (Ok(()), Some(staff), Some(candidacy)) => {
            let lift = fields.has("lift", "yes");
            let deed = Recuse { call: id, candidacy, staff, lift, why: fields.get("why").to_owned() };
            let said = if lift { "jury-said-lifted" } else { "jury-said-recused" };
            visit.app.db.act(&visit.ctx, &deed).await.map(|()| said)
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    done(&visit, id, &fields, did).await
}
