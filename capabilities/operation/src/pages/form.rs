//! The form of an operation: a new one, and its facts later.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use store::Failure;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};

use crate::actions::operation::{CreateOperation, OperationFacts, SaveOperation};
use crate::door::{self, Part};
use crate::model::{OperationId, Status};
use crate::records::Operation;
use crate::rules::funding;
use crate::store::operation;

#[derive(askama::Template)]
#[template(path = "operation/form.html")]
struct FormPage {
    f: Frame,
    l: Words,
    form: FormView,
    action: String,
    back: String,
    version: i64,
    rules: Vec<Choice>,
    statuses: Vec<Choice>,
    new: bool,
}

fn page(visit: &Visit, form: FormView, edited: Option<(OperationId, i64)>) -> FormPage {
    let l = visit.l.clone();
    let day: Day = form.value("from_on").parse().unwrap_or_else(|_| visit.ctx.today());
    let known = funding::reference().on(day);
    let rules = known
        .iter()
        .map(|set| form.choice("rule", set.code.clone(), set.label_nl.clone()).hint(set.source.clone()))
        .collect();
    FormPage {
        f: visit.frame(if edited.is_some() { "operation-edit-title" } else { "operation-new-title" }, "/operations"),
        action: edited.map_or_else(|| "/operations/new".to_owned(), |(id, _)| format!("/operations/{id}/edit")),
        back: edited.map_or_else(|| "/operations?all=1".to_owned(), |(id, _)| format!("/operations/{id}")),
        version: edited.map_or(0, |(_, version)| version),
        statuses: form.choices(&l, "status", "operation-status", Status::ALL),
        new: edited.is_none(),
        rules,
        form,
        l,
    }
}

fn read(fields: &Fields) -> Result<OperationFacts, Refusal> {
    let mut faults = Faults::default();
    let name = fields.need(&mut faults, "name", 120, "operation-name-missing");
    let call_number = fields.short(&mut faults, "call_number", 20);
    let from_on = fields.need_day(&mut faults, "from_on");
    let to_on = fields.need_day(&mut faults, "to_on");
    let rule = fields.need(&mut faults, "rule", 40, "operation-rule-missing");
    let status = fields.choose(&mut faults, "status", "operation-status-missing");
    faults.done()?;
    match (from_on, to_on, status) {
        (Some(from_on), Some(to_on), Some(status)) => {
            Ok(OperationFacts { name, call_number, rule, from_on, to_on, status })
        }
        _ => Err(Refusal::NotFound),
    }
}

fn filled(o: &Operation) -> FormView {
    FormView::filled([
        ("name", o.name.clone()),
        ("call_number", o.call_number.clone().unwrap_or_default()),
        ("from_on", o.from_on.to_string()),
        ("to_on", o.to_on.to_string()),
        ("rule", o.rule.clone()),
        ("status", o.status.to_string()),
    ])
}

/// `GET /operations/new`
pub async fn new(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::lead(&mut tx, &visit.ctx, Verb::Write).await?;
    let usual = [("rule", "standard".to_owned()), ("status", Status::Preparing.to_string())];
    web::render(&page(&visit, FormView::filled(usual), None))
}

/// `POST /operations/new`
pub async fn create(visit: Visit, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::lead(&mut tx, &visit.ctx, Verb::Write).await?;
    drop(tx);
    let outcome = match read(&fields) {
        Ok(facts) => visit.app.db.act_once(&visit.ctx, fields.key(), &CreateOperation { facts }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(id) => Ok(visit.redirect(format!("/operations/{id}/sources")).said("operation-said-new").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors), None))
        }
    }
}

async fn load(visit: &Visit, id: OperationId) -> Result<Operation, Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, id, Verb::Write, Part::Budget).await?;
    Ok(operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// `GET /operations/{id}/edit`
pub async fn edit(visit: Visit, Path(id): Path<OperationId>) -> Answer {
    let known = load(&visit, id).await?;
    web::render(&page(&visit, filled(&known), Some((id, known.version))))
}

/// `POST /operations/{id}/edit`
pub async fn save(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    load(&visit, id).await?;
    let outcome = match read(&fields) {
        Ok(facts) => {
            let act = SaveOperation { id, facts: facts.clone(), version: fields.version() };
            match visit.app.db.act(&visit.ctx, &act).await {
                Err(Failure::Refused(Refusal::Stale { current })) => {
                    return stale(&visit, id, fields, &facts, current).await;
                }
                other => other,
            }
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/operations/{id}")).said("operation-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, form, Some((id, fields.version()))))
        }
    }
}

/// Somebody saved first: both versions side by side.
async fn stale(visit: &Visit, id: OperationId, fields: Fields, mine: &OperationFacts, current: i64) -> Answer {
    let theirs = load(visit, id).await?;
    let l = &visit.l;
    let mut rows = vec![
        ("operation-name", theirs.name.clone(), mine.name.clone()),
        (
            "operation-call-number",
            theirs.call_number.clone().unwrap_or_default(),
            mine.call_number.clone().unwrap_or_default(),
        ),
        ("operation-from", l.day_plain(theirs.from_on), l.day_plain(mine.from_on)),
        ("operation-to", l.day_plain(theirs.to_on), l.day_plain(mine.to_on)),
        ("operation-rule", theirs.rule.clone(), mine.rule.clone()),
        ("operation-how-far", l.of("operation-status", theirs.status), l.of("operation-status", mine.status)),
    ];
    rows.retain(|(_, theirs, mine)| theirs != mine);
    Conflict {
        f: visit.frame("operation-edit-title", "/operations"),
        rows: rows.into_iter().map(|(key, theirs, mine)| ConflictRow { label: l.t(key), theirs, mine }).collect(),
        action: format!("/operations/{id}/edit"),
        back: format!("/operations/{id}"),
        version: current,
        fields,
        l: l.clone(),
    }
    .page()
}
