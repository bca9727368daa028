//! A new place on the ladder, or the right one instead of a mistaken one.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ObservationId, ParticipantId, Verb};
use people::FileHead;
use web::{Choice, FormView, Frame, Visit, Words};

use super::{Opened, open};
use crate::actions::observe_rung::ObserveRung;
use crate::model::{Method, Observer};
use crate::reference;
use crate::rules::ladder::NOTE;
use crate::store as rows;

#[derive(Template)]
#[template(path = "plan/ladder_form.html")]
struct LadderForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    rungs: Vec<Choice>,
    potentials: Vec<Choice>,
    observers: Vec<Choice>,
    methods: Vec<Choice>,
    replaces: bool,
    action: String,
    back: String,
}

const NEEDS: &[(Verb, Aspect)] = &[(Verb::Read, Aspect::Ladder), (Verb::Write, Aspect::Ladder)];

/// Which observation was a mistake.
#[derive(serde::Deserialize)]
pub struct Instead {
    replaces: Option<String>,
}

/// An empty form, or one filled with the observation that was a mistake.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(instead): Query<Instead>) -> web::Answer {
    let mut opened = open(&visit, id, NEEDS, "/domains").await?;
    let old: Option<ObservationId> = instead.replaces.and_then(|r| r.parse().ok());
    let written = rows::ladder::all(&mut opened.tx, &opened.permit).await?;
    let old = old.and_then(|old| written.into_iter().map(|w| w.observation).find(|o| o.id == old));
    let pairs = match old {
        Some(o) => vec![
            ("replaces", o.id.to_string()),
            ("day", o.day.to_string()),
            ("rung", o.rung.to_string()),
            ("potential", o.potential.map(|p| p.to_string()).unwrap_or_default()),
            ("potential_by", o.potential_by.map(|d| d.to_string()).unwrap_or_default()),
            ("observer", o.observer.to_string()),
            ("method", o.method.to_string()),
            ("note", o.note.unwrap_or_default()),
        ],
        None => vec![
            ("day", visit.ctx.today().to_string()),
            ("observer", Observer::Both.to_string()),
            ("method", Method::Talk.to_string()),
        ],
    };
    web::render(&page(&visit, opened, FormView::filled(pairs)).await?)
}

async fn page(visit: &Visit, opened: Opened, form: FormView) -> Result<LadderForm, web::Problem> {
    let Opened { tx, permit, head } = opened;
    drop(tx);
    people::door::log_read(visit, &permit, "ladder").await?;
    let (l, name) = (&visit.l, head.person.calling_name());
    let all = reference::rungs(reference::LADDER).iter().rev();
    let choice = |field: &str, number: i64| {
        let words = l.t2("ladder-rung-name", "rung", number, "name", l.of("rung-short", number));
        form.choice(field, number.to_string(), words).hint(l.of("rung", number))
    };
    Ok(LadderForm {
        f: visit.frame("ladder-new-title", "/participants"),
        l: l.clone(),
        rungs: all.clone().map(|r| choice("rung", r.number)).collect(),
        potentials: all.map(|r| choice("potential", r.number)).collect(),
        observers: Observer::ALL
            .iter()
            .map(|o| form.choice("observer", o.to_string(), l.t1(&format!("ladder-observer-{o}"), "name", name)))
            .collect(),
        methods: form.choices(l, "method", "ladder-method", Method::ALL),
        replaces: !form.value("replaces").is_empty(),
        action: format!("/participants/{}/ladder", head.id()),
        back: format!("/participants/{}/ladder", head.id()),
        head,
        form,
    })
}

/// Saves the observation.
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let opened = open(&visit, id, NEEDS, "/domains").await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let rung = fields.choose::<i64>(&mut faults, "rung", "ladder-rung-missing");
    let potential = fields.number(&mut faults, "potential", 1, 6);
    let potential_by = fields.day(&mut faults, "potential_by");
    let observer = fields.choose::<Observer>(&mut faults, "observer", "ladder-observer-missing");
    let method = fields.choose::<Method>(&mut faults, "method", "ladder-method-missing");
    let note = fields.short(&mut faults, "note", NOTE);
    let replaces = fields.maybe::<ObservationId>(&mut faults, "replaces");
    let errors = match (faults.done(), day, rung, observer, method) {
        (Ok(()), Some(day), Some(rung), Some(observer), Some(method)) => {
            let action = ObserveRung {
                participant: id,
                day,
                rung,
                potential,
                potential_by,
                observer,
                method,
                note: note.as_deref(),
                replaces,
            };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &action).await {
                Ok(_) => {
                    let said = if replaces.is_some() { "ladder-said-replaced" } else { "ladder-said-observed" };
                    return Ok(visit.redirect(format!("/participants/{id}/ladder")).said(said).into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(refusal), ..) => web::field_errors(refusal)?,
        _ => Vec::new(),
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, form).await?)
}
