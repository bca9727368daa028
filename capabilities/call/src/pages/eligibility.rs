//! The eligibility rules of a call, one per line of the form.

use askama::Template;
use axum::extract::Path;
use kernel::Verb;
use web::{Answer, ErrorLine, Fields, Form, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::SaveRules;
use crate::model::{Call, CallId, CallStatus, Rule, RuleId};

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
    view::rows(fields, "label", ["id", "label"]).into_iter().map(<(String, String)>::from).collect()
}

fn lines(rows: &[(String, String)]) -> String {
    rows.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>().join("\n")
}

/// `GET /calls/{id}/rules`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &call, stored(&call), call.version))
}

/// `POST /calls/{id}/rules`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
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
    let done = visit.app.db.act(&visit.ctx, &act).await;
    match view::saved(&visit, id, "rules", done, (lines(&stored(&call)), lines(&rows)), &fields) {
        Ok(answer) => answer,
        Err(failure) => Err(failure.into()),
    }
}
