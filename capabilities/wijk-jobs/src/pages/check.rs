//! Check a question before the start: does it take a regular job away, and what do the other rules say?

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use schemes::wijk::displacement::{self as rule, OnYes};
use web::{Answer, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::Names;
use crate::actions::check::CheckRequest;
use crate::checks;
use crate::model::{RequestId, RequestStatus};
use crate::store::{displacement, request};

/// A question about regular jobs, as the form shows it.
struct Line {
    name: String,
    label: String,
    what_yes_does: String,
    yes: bool,
    no: bool,
}

#[derive(Template)]
#[template(path = "wijk_jobs/check.html")]
struct CheckPage {
    f: Frame,
    l: Words,
    url: String,
    activity: String,
    about: String,
    lines: Vec<Line>,
    sources: Vec<String>,
    unknown: bool,
    form: FormView,
    version: String,
}

/// Name of the field of a question.
fn field(code: &str) -> String {
    format!("q-{code}")
}

async fn page(visit: &Visit, id: RequestId, typed: Option<FormView>) -> Result<CheckPage, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Write, Part::Work).await?;
    let now = request::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if !matches!(now.status, RequestStatus::New | RequestStatus::Checked | RequestStatus::Refused) {
        return Err(store::Failure::from(Refusal::Conflict("work-request-begun")).into());
    }
    let names = Names::load(&mut tx, ctx, &desk, &[], &[now.user_id]).await?;
    let before = displacement::last(&mut tx, ctx, &now).await?;
    let table = parameters::table_of(&mut tx, ctx, &now.scheme).await?;
    drop(tx);
    door::log_read(visit, "wijk-user", now.user_id.0, "request").await?;
    let l = visit.l.clone();
    let rules = table.on(checks::day_of(ctx, &now));
    let asked = rule::asked(rules, &schemes::reference().displacement);
    let refuses = rules.text(schemes::wijk::keys::DISPLACEMENT).known() == Some("refuse");
    let unknown = asked.is_unknown();
    let form = typed.unwrap_or_else(|| {
        let mut pairs: Vec<(String, String)> = Vec::new();
        if let Some((last, reason)) = &before {
            for one in &schemes::reference().displacement {
                if let Some(said) = last.answer(&one.code) {
                    pairs.push((field(&one.code), said.to_owned()));
                }
            }
            pairs.push(("reason".to_owned(), reason.clone().unwrap_or_default()));
        }
        FormView::filled(pairs)
    });
    let line = |one: &rule::Question| {
        let name = field(&one.code);
        let heavy = one.on_yes == OnYes::Refuse && refuses;
        Line {
            label: one.label_nl.clone(),
            what_yes_does: l.of("work-displacement-yes", if heavy { OnYes::Refuse } else { OnYes::Warn }),
            yes: form.chosen(&name, "yes"),
            no: form.chosen(&name, "no"),
            name,
        }
    };
    let questions = asked.known().unwrap_or_default();
    let mut sources: Vec<String> = questions.iter().map(|one| one.source.clone()).collect();
    sources.extend(rules.row(schemes::wijk::keys::DISPLACEMENT).map(|row| row.source.clone()));
    sources.dedup();
    let version = form.value("_version").to_owned();
    Ok(CheckPage {
        f: visit.frame("work-check-title", "/wijk/requests"),
        url: now.url(),
        activity: names.activity(&now.activity_code),
        about: format!("{}, {}", names.user(now.user_id), names.place(&now.nis)),
        lines: questions.into_iter().map(line).collect(),
        sources,
        unknown,
        version: if version.is_empty() { now.version.to_string() } else { version },
        form,
        l,
    })
}

/// `GET /wijk/requests/{id}/check`
pub(crate) async fn show(visit: Visit, Path(id): Path<RequestId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

/// `POST /wijk/requests/{id}/check`
pub(crate) async fn save(visit: Visit, Path(id): Path<RequestId>, web::Form(fields): web::Form) -> Answer {
    let mut answers = BTreeMap::new();
    for one in &schemes::reference().displacement {
        match fields.get(&field(&one.code)) {
            "yes" => answers.insert(one.code.clone(), true),
            "no" => answers.insert(one.code.clone(), false),
            _ => None,
        };
    }
    let mut faults = kernel::refusal::Faults::default();
    let reason = fields.short(&mut faults, "reason", 1000);
    let outcome = match faults.done() {
        Ok(()) => {
            let deed = CheckRequest { id, version: fields.version(), answers: &answers, reason: reason.as_deref() };
            visit.app.db.act(&visit.ctx, &deed).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(said) => {
            let key = if said.is_some() { "work-said-refused" } else { "work-said-checked" };
            Ok(visit.redirect(format!("/wijk/requests/{id}")).said(key).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some(fields.view(&visit.l, &errors))).await?)
        }
    }
}
