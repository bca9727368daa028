//! The form for somebody around a person: new, or changed.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::phone::Phone;
use kernel::refusal::Faults;
use kernel::{Aspect, FieldError, ParticipantId, Refusal, Verb};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, FormView, Frame, Visit, Words};

use crate::actions::tie::{AddTie, EditTie, EndTie};
use crate::door;
use crate::pages::file_head::{FileHead, file_head};
use crate::store::tie;
use crate::ties::{NewTie, Quality, Tie, TieKind};

#[derive(Template)]
#[template(path = "tie_form.html")]
struct TieForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    tie: Option<Tie>,
    version: i64,
    kinds: Vec<Choice>,
    qualities: Vec<Choice>,
}

/// `GET /participants/{id}/surroundings/new`
pub async fn new(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, None, None).await?)
}

/// `GET /participants/{id}/surroundings/{tie}`
pub async fn show(visit: Visit, Path((id, tie)): Path<(ParticipantId, Uuid)>) -> Answer {
    web::render(&page(&visit, id, Some(tie), None).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    which: Option<Uuid>,
    typed: Option<(&Fields, &[FieldError])>,
) -> Result<TieForm, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Surroundings).await?;
    let head = file_head(visit, &mut tx, &permit, "/surroundings").await?;
    let stored = match which {
        Some(which) => Some(tie::load(&mut tx, &permit, which).await?),
        None => None,
    };
    drop(tx);
    door::log_read(visit, &permit, "surroundings").await?;
    let (form, version) = match (typed, &stored) {
        (Some((fields, errors)), _) => (fields.view(&l, errors), fields.version()),
        (None, Some(tie)) => (FormView::filled(pairs(tie)), tie.version),
        (None, None) => (FormView::empty(), 0),
    };
    Ok(TieForm {
        f: visit.frame("tie-title", "/participants"),
        kinds: form.choices(&l, "kind", "tie-kind", TieKind::ALL),
        qualities: form.choices(&l, "quality", "tie-quality", Quality::ALL),
        tie: stored,
        head,
        form,
        version,
        l,
    })
}

fn pairs(tie: &Tie) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        ("name", tie.name.clone()),
        ("kind", tie.kind.to_string()),
        ("quality", tie.quality.to_string()),
        ("in_household", if tie.in_household { "yes".to_owned() } else { String::new() }),
        ("organisation", text(&tie.organisation)),
        ("phone", tie.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default()),
        ("birth_year", tie.birth_year.map(|y| y.to_string()).unwrap_or_default()),
        ("note", text(&tie.note)),
    ]
}

fn read(fields: &Fields, faults: &mut Faults) -> NewTie {
    let phone = fields
        .opt("phone")
        .and_then(|text| faults.take("phone", Phone::parse(text).map_err(kernel::phone::PhoneError::key)));
    NewTie {
        name: fields.need(faults, "name", 100, "tie-name-missing"),
        kind: fields.choose(faults, "kind", "tie-kind-missing").unwrap_or(TieKind::Other),
        quality: fields.maybe(faults, "quality").unwrap_or(Quality::Unknown),
        in_household: fields.has("in_household", "yes"),
        organisation: fields.short(faults, "organisation", 100),
        phone: phone.map(|p| p.e164()),
        birth_year: fields.number(faults, "birth_year", 1900, 2100),
        note: fields.short(faults, "note", 500),
    }
}

/// Reads the form, and for those who may not write here says nothing about it.
async fn typed(visit: &Visit, id: ParticipantId, fields: &Fields) -> Result<Result<NewTie, Failure>, web::Problem> {
    let mut faults = Faults::default();
    let new = read(fields, &mut faults);
    if let Err(refusal) = faults.done() {
        let mut tx = visit.app.db.read().await?;
        door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Surroundings).await?;
        return Ok(Err(refusal.into()));
    }
    Ok(Ok(new))
}

/// `POST /participants/{id}/surroundings`
pub async fn add(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let outcome = match typed(&visit, id, &fields).await? {
        Ok(new) => visit.app.db.act_once(&visit.ctx, fields.key(), &AddTie { participant: id, new }).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(_) => Ok(back(&visit, id).said("tie-said-added").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, None, Some((&fields, &errors))).await?)
        }
    }
}

/// `POST /participants/{id}/surroundings/{tie}`
pub async fn save(
    visit: Visit,
    Path((id, which)): Path<(ParticipantId, Uuid)>,
    web::Form(fields): web::Form,
) -> Answer {
    let outcome = match typed(&visit, id, &fields).await? {
        Ok(new) => {
            let edit = EditTie { participant: id, tie: which, version: fields.version(), new };
            visit.app.db.act(&visit.ctx, &edit).await
        }
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(()) => Ok(back(&visit, id).said("tie-said-saved").into_response()),
        Err(Failure::Refused(Refusal::Stale { .. })) => conflict(&visit, id, which, fields).await,
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some(which), Some((&fields, &errors))).await?)
        }
    }
}

async fn conflict(visit: &Visit, id: ParticipantId, which: Uuid, fields: Fields) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Surroundings).await?;
    let stored = tie::load(&mut tx, &permit, which).await?;
    drop(tx);
    door::log_read(visit, &permit, "surroundings").await?;
    let words = |field: &str, value: &str| match field {
        _ if value.is_empty() => String::new(),
        "kind" => l.of("tie-kind", value),
        "quality" => l.of("tie-quality", value),
        "in_household" => l.t("yes"),
        _ => value.to_owned(),
    };
    let rows = pairs(&stored)
        .into_iter()
        .map(|(field, theirs)| ConflictRow {
            label: l.of("tie-field", field.replace('_', "-")),
            theirs: words(field, &theirs),
            mine: words(field, fields.get(field)),
        })
        .filter(|row| row.theirs != row.mine)
        .collect::<Vec<_>>();
    if rows.is_empty() {
        return Ok(back(visit, id).said("tie-said-saved").into_response());
    }
    let conflict = Conflict {
        f: visit.frame("tie-title", "/participants"),
        rows,
        action: format!("/participants/{id}/surroundings/{which}"),
        back: format!("/participants/{id}/surroundings"),
        version: stored.version,
        fields,
        l,
    };
    conflict.page()
}

/// `POST /participants/{id}/surroundings/{tie}/end`
pub async fn end(visit: Visit, Path((id, tie)): Path<(ParticipantId, Uuid)>, web::Form(_): web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndTie { participant: id, tie, ended: true }).await?;
    let undo = format!("/participants/{id}/surroundings/{tie}/back");
    Ok(back(&visit, id).said("tie-said-ended").undo(undo).into_response())
}

/// `POST /participants/{id}/surroundings/{tie}/back`
pub async fn come_back(visit: Visit, Path((id, tie)): Path<(ParticipantId, Uuid)>, web::Form(_): web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndTie { participant: id, tie, ended: false }).await?;
    Ok(back(&visit, id).said("tie-said-back").into_response())
}

fn back(visit: &Visit, id: ParticipantId) -> web::redirect::Redirect {
    visit.redirect(format!("/participants/{id}/surroundings"))
}
