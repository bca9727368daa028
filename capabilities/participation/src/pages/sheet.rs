//! Everything of a participation in the order of the register of the funder, to take over by hand, with a tick per field.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::{Aspect, ParticipantId, Refusal, Verb};
use operation::OperationId;
use people::FileHead;
use serde::Deserialize;
use web::{Answer, Frame, Problem, Visit, Words};

use super::view;
use super::{in_operation, operation_of, participations, path, permit};
use crate::actions::hand_over::HandOver;
use crate::claimed;
use crate::model::Field;
use crate::records::Participation;
use crate::store::handed::{self, Handed};

/// In which operation.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    operation: String,
}

/// A field to take over.
struct Line {
    field: &'static str,
    label: String,
    value: String,
    /// It would not be read whole in one line on a phone.
    long: bool,
    /// What to say where there is no value.
    empty: String,
    /// Taken over with the value that stands here.
    taken: bool,
    /// When and by whom it was taken over, or that it changed since.
    note: String,
    changed: bool,
}

#[derive(Template)]
#[template(path = "participation/sheet.html")]
struct SheetPage {
    f: Frame,
    l: Words,
    head: FileHead,
    lines: Vec<Line>,
    open: usize,
    may_write: bool,
    operation: OperationId,
    name: String,
    back: String,
    claimed: Option<String>,
}

/// So many characters fit in a field on a phone.
const ONE_LINE: usize = 28;
/// Fields that stand in the register beside those of the entry.
const NUMBER: &str = "number";
/// Her name.
const NAME: &str = "name";

/// `GET /participants/{id}/esf/sheet?operation=`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(address): Query<Address>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    permit(&visit, &mut tx, id, Verb::Read).await?;
    drop(tx);
    let operation = operation_of(&address.operation)?.ok_or(Refusal::NotFound)?;
    web::render(&page(&visit, id, operation).await?)
}

async fn page(visit: &Visit, id: ParticipantId, operation: OperationId) -> Result<SheetPage, Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Read).await?;
    let participation = in_operation(participations(visit, &mut tx, &permit).await?, operation)?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let places = network::municipality::load(&mut tx, &visit.ctx).await?;
    let taken = handed::all(&mut tx, &permit, operation).await?;
    let until = claimed::until(&mut tx, &visit.ctx, operation).await?;
    let name = operation::load(&mut tx, &visit.ctx, operation).await?.ok_or(Refusal::NotFound)?.name;
    drop(tx);
    people::door::log_read(visit, &permit, "esf").await?;
    // The register is in Dutch, whatever the language of the page.
    let dutch = visit.app.l10n.words("nl-BE");
    let values = values(&dutch, &participation, &places, &head.person.display_name);
    let lines: Vec<Line> = values.into_iter().map(|(field, value)| line(visit, &l, &taken, field, value)).collect();
    Ok(SheetPage {
        f: visit.frame("esf-sheet-title", "/participants"),
        open: lines.iter().filter(|line| !line.taken && !line.value.is_empty()).count(),
        lines,
        may_write: permit.may(Verb::Write, Aspect::EntrySnapshot),
        operation,
        name,
        back: path(id, operation),
        claimed: until.map(|day| l.day_year(day)),
        head,
        l,
    })
}

/// Field and value, in order.
fn values(
    l: &Words,
    participation: &Participation,
    places: &network::municipality::Municipalities,
    name: &str,
) -> Vec<(&'static str, String)> {
    let mut out = vec![(NUMBER, participation.number().to_string()), (NAME, name.to_owned())];
    if let Some(first) = participation.first() {
        out.extend(view::pairs(l, &first.state, places).into_iter().map(|pair| (pair.field.as_str(), pair.value)));
    }
    let (day, why) = match participation.exit() {
        Some((day, why)) => (l.day_plain(day), l.of("esf-exit", why)),
        None => (String::new(), String::new()),
    };
    out.extend([(Field::Exit.as_str(), day), (Field::ExitReason.as_str(), why)]);
    out
}

fn line(visit: &Visit, l: &Words, taken: &[Handed], field: &'static str, value: String) -> Line {
    let last = taken.iter().find(|handed| handed.field == field);
    let same = last.is_some_and(|handed| handed.digest == handed::digest(&visit.ctx, field, &value));
    let note = match last {
        Some(handed) => {
            let who = handed.by_name.clone().unwrap_or_default();
            let key = if same { "esf-sheet-taken" } else { "esf-sheet-changed" };
            l.t2(key, "day", l.day_plain(handed.at.day()), "who", who)
        }
        None => String::new(),
    };
    let left = [Field::Exit.as_str(), Field::ExitReason.as_str()].contains(&field);
    Line {
        field,
        label: l.of("esf-field", field),
        long: value.chars().count() > ONE_LINE,
        value,
        empty: l.t(if left { "esf-still-in-words" } else { "esf-unknown" }),
        taken: same,
        note,
        changed: last.is_some() && !same,
    }
}

/// `POST /participants/{id}/esf/sheet`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    permit(&visit, &mut tx, id, Verb::Write).await?;
    drop(tx);
    let operation: OperationId = fields.get("operation").parse().map_err(|_| Refusal::NotFound)?;
    let page = page(&visit, id, operation).await?;
    let ticked = page.lines.iter().filter(|line| !line.taken && fields.has("field", line.field));
    let new: Vec<(String, String)> = ticked.map(|line| (line.field.to_owned(), line.value.clone())).collect();
    let to = format!("/participants/{id}/esf/sheet?operation={operation}");
    if new.is_empty() {
        return Ok(visit.redirect(to).into_response());
    }
    visit.app.db.act(&visit.ctx, &HandOver { participant: id, operation, fields: new }).await?;
    Ok(visit.redirect(to).said("esf-said-taken").into_response())
}
