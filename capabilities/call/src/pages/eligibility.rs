//! The eligibility rules of a call, one per line of the form.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use store::Failure;
use web::{Answer, ErrorLine, Fields, Form, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::SaveRules;
use crate::model::{Call, CallId, CallStatus, Rule, RuleId};
use crate::rules::access::Part;

/// Empty lines to fill.
const SPARE: usize = 3;

#[derive(Template)]
#[template(path = "call/rules.html")]
struct RulesPage {
    f: Frame,
    l: Words,
    head: CallHead,
    rows: Vec<(String, String)>,
    errors: Vec<ErrorLine>,
    version: i64,
    fixed: bool,
}

fn page(visit: &Visit, call: &Call, mut rows: Vec<(String, String)>, version: i64) -> RulesPage {
    let fixed = call.status != CallStatus::Draft;
    if !fixed {
        rows.extend(std::iter::repeat_n((String::new(), String::new()), SPARE));
    }
    RulesPage {
        f: visit.frame("call-tab-rules", "/calls"),
        head: CallHead::new(&visit.l, call, "rules"),
        l: visit.l.clone(),
        errors: Vec::new(),
        rows,
        version,
        fixed,
    }
}

fn stored(call: &Call) -> Vec<(String, String)> {
    call.rules.iter().map(|r| (r.id.to_string(), r.label.clone())).collect()
}

fn typed(fields: &Fields) -> Vec<(String, String)> {
    let rows = fields.all("id").zip(fields.all("label")).map(|(id, label)| (id.to_owned(), label.to_owned()));
    rows.filter(|(_, label)| !label.is_empty()).collect()
}

async fn load(visit: &Visit, id: CallId, verb: Verb) -> Result<Call, Failure> {
    let mut tx = visit.app.db.read().await?;
    Ok(view::open(&mut tx, &visit.ctx, id, verb, Part::Call).await?.1)
}

/// `GET /calls/{id}/rules`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &call, stored(&call), call.version))
}

/// `POST /calls/{id}/rules`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = load(&visit, id, Verb::Write).await?;
    let rows = typed(&fields);
    let too_long = rows.len() > crate::rules::form::MOST || rows.iter().any(|(_, label)| label.chars().count() > 500);
    if too_long {
        let mut again = page(&visit, &call, rows, fields.version());
        again.errors = vec![ErrorLine { field: "rule-1", message: visit.l.t("call-rows-many") }];
        return web::render_invalid(&again);
    }
    let nil = RuleId(uuid::Uuid::nil());
    let rules = rows.iter().map(|(id, label)| Rule { id: id.parse().unwrap_or(nil), label: label.clone() }).collect();
    let act = SaveRules { id, rules, version: fields.version() };
    let Err(failure) = visit.app.db.act(&visit.ctx, &act).await else {
        return Ok(visit.redirect(format!("/calls/{id}/rules")).said("call-said-saved").into_response());
    };
    let Some(version) = view::version_of(&failure) else { return Err(failure.into()) };
    let lines = |rows: &[(String, String)]| rows.iter().map(|(_, t)| t.as_str()).collect::<Vec<_>>().join("\n");
    let both = vec![(visit.l.t("call-tab-rules"), lines(&stored(&call)), lines(&rows))];
    let here = (format!("/calls/{id}/rules"), format!("/calls/{id}/rules"));
    view::conflict((visit.frame("call-tab-rules", "/calls"), visit.l.clone()), both, here, version, fields)
}
