//! A line of the draft: added, changed, divided, taken out.

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal, Verb};
use ledger::{Cents, CentsError};
use network::MembershipRole;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};

use super::parts::Names;
use crate::actions::line::{AddLine, LineFacts, RemoveLine, RestoreLine, SaveLine};
use crate::door::{self, Part};
use crate::model::{BudgetStatus, CostKind, Kind, LineId, OperationId, Source};
use crate::records::{Line, Operation};
use crate::store::{budget, member, operation};

/// What the address of a new line asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    support: String,
}

#[derive(askama::Template)]
#[template(path = "operation/line.html")]
struct LinePage {
    f: Frame,
    l: Words,
    form: FormView,
    action: String,
    back: String,
    edited: Option<(String, i64)>,
    support: bool,
    years: Vec<Choice>,
    sources: Vec<Choice>,
    payers: Vec<Choice>,
    kinds: Vec<Choice>,
    costs: Vec<Choice>,
    partners: Vec<Choice>,
}

/// What stands in the draft now.
struct Draft {
    operation: Operation,
    version: i64,
    line: Option<Line>,
    payers: Vec<(String, String)>,
    partners: Vec<(String, String)>,
}

async fn load(visit: &Visit, id: OperationId, line: Option<LineId>) -> Result<Draft, Failure> {
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, &visit.ctx, id, Verb::Write, Part::Budget).await?;
    let known = operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let draft = budget::newest(&mut tx, &visit.ctx, id, BudgetStatus::Draft).await?;
    let draft = draft.ok_or(Refusal::Conflict("operation-budget-frozen"))?;
    let line = match line {
        None => None,
        Some(line) => {
            let lines = budget::lines(&mut tx, &visit.ctx, &purse, draft.id).await?;
            Some(lines.into_iter().find(|one| one.id == line).ok_or(Refusal::NotFound)?)
        }
    };
    let names = Names::load(&mut tx, &visit.ctx).await?;
    let mut payers: Vec<(String, String)> = Vec::new();
    for member in member::all(&mut tx, &visit.ctx, id).await? {
        payers.push((format!("nis:{}", member.nis), names.town(&member.nis)));
    }
    payers.dedup();
    let memberships = network::memberships(&mut tx, &visit.ctx).await?;
    let takes_part =
        |m: &&network::Membership| m.role != MembershipRole::Municipality && m.meets(known.from_on, Some(known.to_on));
    let mut partners: Vec<(String, String)> = memberships
        .iter()
        .filter(takes_part)
        .map(|m| (m.organisation_id.to_string(), names.organisation(m.organisation_id)))
        .collect();
    partners.sort_by_key(|(id, name)| (kernel::name::fold(name), id.clone()));
    partners.dedup();
    payers.extend(partners.iter().map(|(id, name)| (format!("org:{id}"), name.clone())));
    Ok(Draft { operation: known, version: draft.version, line, payers, partners })
}

fn page(visit: &Visit, draft: &Draft, form: FormView) -> LinePage {
    let l = visit.l.clone();
    let id = draft.operation.id;
    let support = form.value("support") == "1";
    let choices = |name: &str, all: &[(String, String)]| -> Vec<Choice> {
        all.iter().map(|(value, label)| form.choice(name, value.clone(), label.clone())).collect()
    };
    let years = draft.operation.years();
    let action = match &draft.line {
        Some(line) => format!("/operations/{id}/lines/{}", line.id),
        None => format!("/operations/{id}/lines"),
    };
    LinePage {
        f: visit.frame(if draft.line.is_some() { "operation-line-title" } else { "operation-line-new" }, "/operations"),
        back: format!(
            "/operations/{id}/{}?year={}",
            if support { "support" } else { "budget" },
            form.value("year").parse::<i64>().unwrap_or_default()
        ),
        edited: draft.line.as_ref().map(|line| (line.amount().to_string(), draft.version)),
        years: years.iter().map(|year| form.choice("year", year.to_string(), year.to_string())).collect(),
        sources: form.choices(&l, "source", "operation-source", Source::ALL),
        payers: choices("contributor", &draft.payers),
        kinds: form.choices(&l, "kind", "operation-kind", Kind::ALL),
        costs: form.choices(&l, "cost_kind", "operation-cost", CostKind::ALL),
        partners: choices("partner", &draft.partners),
        action,
        support,
        form,
        l,
    }
}

fn read(fields: &Fields) -> Result<LineFacts, Refusal> {
    let mut faults = Faults::default();
    let year = fields.get("year").parse().ok();
    if year.is_none() {
        faults.push("year", "operation-year-missing");
    }
    let source = fields.choose(&mut faults, "source", "operation-source-missing");
    let kind = fields.choose(&mut faults, "kind", "operation-kind-missing");
    let cost_kind = fields.choose(&mut faults, "cost_kind", "operation-cost-missing");
    let cents = faults.take("amount", Cents::parse(fields.get("amount")).map_err(CentsError::key));
    let note = fields.short(&mut faults, "note", 200);
    let partner_id = fields.maybe(&mut faults, "partner");
    let (contributor_nis, contributor_id) = match fields.get("contributor").split_once(':') {
        Some(("nis", nis)) => (Some(nis.to_owned()), None),
        Some(("org", text)) => {
            let parsed = text.parse().ok();
            if parsed.is_none() {
                faults.push("contributor", "form-choose-from-list");
            }
            (None, parsed)
        }
        _ => (None, None),
    };
    faults.done()?;
    match (year, source, kind, cost_kind, cents) {
        (Some(year), Some(source), Some(kind), Some(cost_kind), Some(cents)) => Ok(LineFacts {
            year,
            support: fields.get("support") == "1",
            source,
            contributor_nis,
            contributor_id,
            kind,
            cost_kind,
            partner_id,
            cents,
            note,
        }),
        _ => Err(Refusal::NotFound),
    }
}

fn filled(line: &Line) -> FormView {
    let contributor = match (&line.contributor_nis, line.contributor_id) {
        (Some(nis), _) => format!("nis:{nis}"),
        (None, Some(id)) => format!("org:{id}"),
        (None, None) => String::new(),
    };
    FormView::filled([
        ("year", line.year.to_string()),
        ("support", if line.support { "1".to_owned() } else { String::new() }),
        ("source", line.source.to_string()),
        ("contributor", contributor),
        ("kind", line.kind.to_string()),
        ("cost_kind", line.cost_kind.to_string()),
        ("partner", line.partner_id.map(|id| id.to_string()).unwrap_or_default()),
        ("amount", line.amount().to_string()),
        ("note", line.note.clone().unwrap_or_default()),
        ("rest", "yes".to_owned()),
    ])
}

/// `GET /operations/{id}/lines/new`
pub async fn new(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let draft = load(&visit, id, None).await?;
    let support = if asked.support == "1" { "1" } else { "" };
    let form = FormView::filled([
        ("year", asked.year.as_str()),
        ("support", support),
        ("kind", "cash"),
        ("cost_kind", "open"),
        ("source", if support.is_empty() { "" } else { "other" }),
    ]);
    web::render(&page(&visit, &draft, form))
}

/// `POST /operations/{id}/lines`
pub async fn add(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let draft = load(&visit, id, None).await?;
    let outcome = match read(&fields) {
        Ok(facts) => {
            visit.app.db.act_once(&visit.ctx, fields.key(), &AddLine { operation: id, facts }).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(done(&visit, id, &fields, "operation-said-line")),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &draft, fields.view(&visit.l, &errors)))
        }
    }
}

/// Back to the lines of that year.
fn to(id: OperationId, fields: &Fields) -> String {
    let here = if fields.get("support") == "1" { "support" } else { "budget" };
    let year: i64 = fields.get("year").parse().unwrap_or_default();
    format!("/operations/{id}/{here}?year={year}")
}

fn done(visit: &Visit, id: OperationId, fields: &Fields, said: &'static str) -> axum::response::Response {
    visit.redirect(to(id, fields)).said(said).into_response()
}

/// `GET /operations/{id}/lines/{line}`
pub async fn edit(visit: Visit, Path((id, line)): Path<(OperationId, LineId)>) -> Answer {
    let draft = load(&visit, id, Some(line)).await?;
    let form = draft.line.as_ref().map(filled).unwrap_or_default();
    web::render(&page(&visit, &draft, form))
}

/// `POST /operations/{id}/lines/{line}`
pub async fn save(visit: Visit, Path((id, line)): Path<(OperationId, LineId)>, Form(fields): Form) -> Answer {
    let draft = load(&visit, id, Some(line)).await?;
    let outcome = match read(&fields) {
        Ok(facts) => {
            let rest = fields.has("rest", "yes");
            let act = SaveLine { operation: id, id: line, facts, rest, version: fields.version() };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(done(&visit, id, &fields, "operation-said-line")),
        Err(Failure::Refused(Refusal::Stale { current })) => stale(&visit, &draft, fields, current),
        Err(failure) => {
            let errors: Vec<FieldError> = web::errors_of(failure)?;
            let mut again = page(&visit, &draft, fields.view(&visit.l, &errors));
            again.edited = again.edited.map(|(amount, _)| (amount, fields.version()));
            web::render_invalid(&again)
        }
    }
}

/// `POST /operations/{id}/lines/{line}/remove`
pub async fn remove(visit: Visit, Path((id, line)): Path<(OperationId, LineId)>, Form(fields): Form) -> Answer {
    load(&visit, id, Some(line)).await?;
    visit.app.db.act(&visit.ctx, &RemoveLine { operation: id, id: line, version: fields.version() }).await?;
    let undo = format!("/operations/{id}/lines/{line}/restore");
    Ok(visit.redirect(to(id, &fields)).said("operation-said-removed").undo(undo).into_response())
}

/// `POST /operations/{id}/lines/{line}/restore`: the undo of taking it out.
pub async fn restore(visit: Visit, Path((id, line)): Path<(OperationId, LineId)>, _form: Form) -> Answer {
    let (year, support) = visit.app.db.act(&visit.ctx, &RestoreLine { operation: id, id: line }).await?;
    let here = if support { "support" } else { "budget" };
    Ok(visit.redirect(format!("/operations/{id}/{here}?year={year}")).said("operation-said-restored").into_response())
}

/// Somebody changed the draft first: what the line is now beside what was typed.
fn stale(visit: &Visit, draft: &Draft, fields: Fields, current: i64) -> Answer {
    let (Some(line), l) = (&draft.line, &visit.l) else { return Err(Refusal::NotFound.into()) };
    let theirs = filled(line);
    let shown = ["year", "amount", "note"];
    let label = |name: &str| match name {
        "year" => l.t("operation-year"),
        "amount" => l.t("operation-amount"),
        _ => l.t("operation-note"),
    };
    let rows = shown.iter().map(|name| ConflictRow {
        label: label(name),
        theirs: theirs.value(name).to_owned(),
        mine: fields.get(name).to_owned(),
    });
    let id = draft.operation.id;
    Conflict {
        f: visit.frame("operation-line-title", "/operations"),
        rows: rows.collect(),
        action: format!("/operations/{id}/lines/{}", line.id),
        back: format!("/operations/{id}/budget?year={}", line.year),
        version: current,
        fields,
        l: l.clone(),
    }
    .page()
}
