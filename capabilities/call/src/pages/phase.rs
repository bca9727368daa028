//! One phase of a call: a new one, or one that is moved or removed.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::Failure;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::ChangePhase;
use crate::actions::calendar::Telling;
use crate::model::{Call, CallId, CallStatus, Phase, PhaseId, PhaseKind, Span};
use crate::words;

#[derive(Template)]
#[template(path = "call/phase.html")]
struct PhasePage {
    f: Frame,
    l: Words,
    head: CallHead,
    url: String,
    kinds: Vec<Choice>,
    form: FormView,
    version: i64,
    published: bool,
    new: bool,
}

fn page(visit: &Visit, call: &Call, phase: Option<PhaseId>, form: FormView, version: i64) -> PhasePage {
    let here = phase.map_or_else(|| "new".to_owned(), |id| id.to_string());
    PhasePage {
        f: visit.frame(if phase.is_some() { "call-phase-title" } else { "call-phase-new" }, "/calls"),
        head: CallHead::new(&visit.l, call, "calendar"),
        url: format!("/calls/{}/phases/{here}", call.id),
        kinds: form.choices(&visit.l, "kind", "call-phase-kind", PhaseKind::ALL),
        published: call.status != CallStatus::Draft,
        new: phase.is_none(),
        l: visit.l.clone(),
        form,
        version,
    }
}

fn filled(phase: &Phase) -> FormView {
    let Span { from, to } = phase.span;
    let days = phase.span.is_days();
    let time = |at| if days { String::new() } else { view::time(at) };
    FormView::filled([
        ("name", phase.name.clone()),
        ("kind", phase.kind.to_string()),
        ("from_on", from.day().to_string()),
        ("from_time", time(from)),
        ("to_on", to.day().to_string()),
        ("to_time", time(to)),
    ])
}

fn find(call: &Call, id: PhaseId) -> Result<&Phase, Refusal> {
    call.phases.iter().find(|p| p.id == id).ok_or(Refusal::NotFound)
}

/// `GET /calls/{id}/phases/new`
pub async fn new(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    call.calendar_moves()?;
    let form = FormView::filled([("kind", PhaseKind::Info.to_string())]);
    web::render(&page(&visit, &call, None, form, call.version))
}

/// `GET /calls/{id}/phases/{phase}`
pub async fn show(visit: Visit, Path((id, phase)): Path<(CallId, PhaseId)>) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    let form = filled(find(&call, phase)?);
    call.calendar_moves()?;
    web::render(&page(&visit, &call, Some(phase), form, call.version))
}

/// `POST /calls/{id}/phases/new`
pub async fn add(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    write(visit, id, None, fields).await
}

/// `POST /calls/{id}/phases/{phase}`: moves it, or removes it when that button was used.
pub async fn save(visit: Visit, Path((id, phase)): Path<(CallId, PhaseId)>, Form(fields): Form) -> Answer {
    write(visit, id, Some(phase), fields).await
}

async fn write(visit: Visit, id: CallId, phase: Option<PhaseId>, fields: Fields) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    if let Some(phase) = phase {
        find(&call, phase)?;
    }
    let Err(failure) = change(&visit, &call, phase, &fields).await else {
        return Ok(visit.redirect(format!("/calls/{id}/calendar")).said("call-said-saved").into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let theirs = phase.and_then(|id| find(&call, id).ok()).map(filled).unwrap_or_default();
        let row = |name: &'static str| {
            (visit.l.of("call-phase", name), theirs.value(name).to_owned(), fields.get(name).to_owned())
        };
        let rows = ["name", "from_on", "from_time", "to_on", "to_time"].map(row).to_vec();
        let url = page(&visit, &call, phase, FormView::empty(), version).url;
        let frame = (visit.frame("call-phase-title", "/calls"), visit.l.clone());
        return view::conflict(frame, rows, (url, format!("/calls/{id}/calendar")), version, fields);
    }
    let errors = web::errors_of(failure)?;
    web::render_invalid(&page(&visit, &call, phase, fields.view(&visit.l, &errors), fields.version()))
}

async fn change(visit: &Visit, call: &Call, phase: Option<PhaseId>, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let gone = phase.is_some() && fields.get("do") == "remove";
    let becomes = if gone { None } else { read(fields, &mut faults) };
    let reason = fields.short(&mut faults, "reason", 2000).unwrap_or_default();
    if call.status != CallStatus::Draft && reason.is_empty() {
        faults.push("reason", "call-calendar-reason-missing");
    }
    faults.done()?;
    let telling = Telling { reason: &reason, l10n: &visit.app.l10n, public_url: &visit.app.settings.public_url };
    let act = ChangePhase { call: call.id, phase, becomes, version: fields.version(), telling };
    // A form that is sent twice adds one phase.
    match phase {
        None => visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ()),
        Some(_) => visit.app.db.act(&visit.ctx, &act).await.map(|_| ()),
    }
}

/// What was typed; hours that stay empty make whole days.
fn read(fields: &Fields, faults: &mut Faults) -> Option<Phase> {
    let name = fields.need(faults, "name", 120, "call-phase-name-missing");
    let kind = fields.choose(faults, "kind", "form-choose-from-list");
    let (from_on, to_on) = (fields.need_day(faults, "from_on"), fields.need_day(faults, "to_on"));
    let from_time = fields.time(faults, "from_time").unwrap_or((0, 0));
    let to_time = fields.time(faults, "to_time").unwrap_or((23, 59));
    let span = Span { from: from_on?.at(from_time.0, from_time.1), to: to_on?.at(to_time.0, to_time.1) };
    Some(Phase { id: PhaseId(uuid::Uuid::nil()), name, kind: kind?, span })
}

/// What everybody reads of the changes of a published calendar: sentence, reason, day.
pub(super) fn told(l: &Words, acts: &[crate::records::CalendarAct]) -> Vec<(String, String, String)> {
    let one = |act: &crate::records::CalendarAct| {
        let sentence = words::change(l, (act.turn, &act.name), act.was(), act.becomes());
        (sentence, act.reason.clone(), l.day_year(act.at.day()))
    };
    acts.iter().map(one).collect()
}
