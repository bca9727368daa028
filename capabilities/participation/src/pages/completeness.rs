//! What lacks: without names for who keeps the operation, with names for the people of a coach.

use askama::Template;
use axum::extract::Query;
use kernel::{Refusal, Role, Verb};
use operation::{Operation, Part, Relation};
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::operation_of;
use crate::model::Field;
use crate::rules::lacks::lacking;
use crate::store::lists::{self, First, Outside};

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    operation: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    format: String,
}

/// A row of the list.
struct Row {
    /// With names: the file.
    url: Option<String>,
    who: String,
    coach: String,
    since: String,
    lacks: Vec<String>,
}

#[derive(Template)]
#[template(path = "participation/completeness.html")]
struct CompletenessPage {
    f: Frame,
    l: Words,
    operations: Vec<Choice>,
    sorts: Vec<Choice>,
    named: bool,
    rows: Vec<Row>,
    people: i64,
    complete: i64,
    incomplete: i64,
    position: String,
    previous: String,
    next: String,
    csv: String,
    outside: Vec<Outside>,
}

/// Whose list it is.
enum Reader {
    /// Keeps the operation: no names.
    Lead,
    /// Her own people, with names.
    Own,
}

const SORTS: [&str; 3] = ["lacks", "number", "coach"];

async fn operations(tx: &mut Tx, ctx: &Ctx) -> Result<(Reader, Vec<Operation>), Failure> {
    if matches!(ctx.actor.role, Role::Coach | Role::TeamLead) {
        return Ok((Reader::Own, operation::all(tx, ctx).await?));
    }
    let sees = operation::door::all(tx, ctx)
        .await?
        .into_iter()
        .filter(|(_, purse)| purse.relation() == Relation::Lead && purse.may(Verb::Read, Part::Figures));
    let found: Vec<Operation> = sees.map(|(operation, _)| operation).collect();
    let may = matches!(ctx.actor.role, Role::Coordinator | Role::Accountant);
    // A coordinator of a partnership without operations sees an empty page, not an error.
    if found.is_empty() && !may {
        return Err(Refusal::NotFound.into());
    }
    Ok((Reader::Lead, found))
}

/// `GET /esf/completeness`
pub async fn show(visit: Visit, Query(address): Query<Address>) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (reader, operations) = operations(&mut tx, &visit.ctx).await?;
    let chosen = match operation_of(&address.operation)? {
        Some(id) => Some(operations.iter().find(|o| o.id == id).ok_or(Refusal::NotFound)?),
        None => operations.iter().find(|o| o.status == operation::Status::Running).or(operations.first()),
    };
    let firsts = match (chosen, &reader) {
        (None, _) => Vec::new(),
        (Some(operation), Reader::Lead) => lists::firsts(&mut tx, &visit.ctx, operation.id).await?,
        (Some(operation), Reader::Own) => lists::own_firsts(&mut tx, &visit.ctx, operation.id).await?,
    };
    let named = matches!(reader, Reader::Own);
    let outside = if named && !operations.is_empty() { lists::outside(&mut tx, &visit.ctx).await? } else { Vec::new() };
    drop(tx);
    let people = firsts.len();
    let mut open: Vec<(First, Vec<Field>)> =
        firsts.into_iter().map(|first| (lacking(&first.state), first)).map(|(lacks, first)| (first, lacks)).collect();
    open.retain(|(_, lacks)| !lacks.is_empty());
    let sort = SORTS.into_iter().find(|sort| *sort == address.sort).unwrap_or("lacks");
    match sort {
        "number" => open.sort_by_key(|(first, _)| first.number),
        "coach" => open.sort_by(|a, b| (&a.0.coach, a.0.number).cmp(&(&b.0.coach, b.0.number))),
        _ => open.sort_by_key(|(first, lacks)| (std::cmp::Reverse(lacks.len()), first.number)),
    }
    if address.format == "csv" {
        return Ok(csv(&l, &open));
    }
    let id = chosen.map(|o| o.id.to_string()).unwrap_or_default();
    let form = FormView::filled([("operation", id.clone()), ("sort", sort.to_owned())]);
    let base = format!("/esf/completeness?operation={id}&sort={sort}");
    let pages = open.len().div_ceil(web::paging::SIZE).max(1);
    let page = address.page.parse().unwrap_or(1).clamp(1, pages);
    let rows: Vec<Row> =
        open.iter().skip((page - 1) * web::paging::SIZE).take(web::paging::SIZE).map(|row| words(&l, row)).collect();
    let link = |page: usize| format!("{base}&page={page}");
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    web::render(&CompletenessPage {
        f: visit.frame("esf-completeness-title", if named { "/esf/completeness" } else { "/esf" }),
        operations: operations.iter().map(|o| form.choice("operation", o.id.to_string(), o.name.clone())).collect(),
        sorts: SORTS.iter().map(|s| form.choice("sort", *s, l.of("esf-sort", s))).collect(),
        named,
        rows,
        people: count(people),
        complete: count(people - open.len()),
        incomplete: count(open.len()),
        position: l.t2("esf-page-of", "page", page, "pages", pages),
        previous: if page > 1 { link(page - 1) } else { String::new() },
        next: if page < pages { link(page + 1) } else { String::new() },
        csv: format!("{base}&format=csv"),
        outside,
        l,
    })
}

fn words(l: &Words, (first, lacks): &(First, Vec<Field>)) -> Row {
    let coach = first.coach.clone().unwrap_or_else(|| l.t("esf-no-coach"));
    Row {
        url: first.name.as_ref().map(|_| format!("/participants/{}/esf", first.participant)),
        who: first.name.clone().unwrap_or_else(|| l.t1("esf-number", "number", first.number)),
        coach: match &first.organisation {
            Some(organisation) => format!("{coach} · {organisation}"),
            None => coach,
        },
        since: l.day_plain(first.state.entered_on),
        lacks: lacks.iter().map(|field| l.of("esf-field", field)).collect(),
    }
}

/// The list as a file: numbers, never names, whoever asks.
fn csv(l: &Words, open: &[(First, Vec<Field>)]) -> axum::response::Response {
    let head = ["number", "coach", "since", "lacks"].map(|part| l.of("esf-column", part));
    let rows = open.iter().map(|(first, lacks)| {
        let fields: Vec<String> = lacks.iter().map(|field| l.of("esf-field", field)).collect();
        let coach = first.coach.clone().unwrap_or_default();
        vec![first.number.to_string(), coach, first.state.entered_on.to_string(), fields.join(", ")]
    });
    web::csv_file("esf-completeness.csv", &head, rows)
}
