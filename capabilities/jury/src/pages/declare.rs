//! My interests: one question per candidacy, by its name alone, before anything else of it is shown.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use call::listing::{Asked, List};
use call::{CallId, CandidacyId};
use kernel::{FieldError, Refusal};
use store::Failure;
use web::{Answer, FormView, Frame, Visit, Words};

use super::named;
use crate::actions::declare::{Declare, Said};
use crate::rules::interest::Standing;
use crate::{door, fields, gather};

#[derive(Template)]
#[template(path = "jury/declare.html")]
struct DeclarePage {
    f: Frame,
    l: Words,
    form: FormView,
    url: String,
    back: String,
    title: String,
    rows: Vec<Row>,
    /// The search above them.
    list: List<()>,
    /// How many come after these.
    later: usize,
}

struct Row {
    id: String,
    at: usize,
    name: String,
    clear: bool,
    conflict: bool,
    why_field: &'static str,
    /// Of the text: its field, unless the message leads to the choice.
    why_id: String,
    why: String,
    error: String,
    /// The message is about the choice, not about the words.
    choose: bool,
}

/// What is asked now: what was searched, those without a declaration first when there are many, and at most as many as
/// the form has fields; how many come after these.
async fn open_rows(
    visit: &Visit,
    id: CallId,
    asked: &Asked,
) -> Result<(door::Seat, Vec<(call::Candidacy, Standing)>, usize), Failure> {
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, &visit.ctx, id).await?;
    if visit.ctx.now < seat.call.calendar.closes() || seat.panel.stage.is_decided() {
        return Ok((seat, Vec::new(), 0));
    }
    let all = gather::judged(&mut tx, &visit.ctx, &seat.call).await?;
    let said = all.into_iter().filter(|row| asked.finds(row)).map(|row| {
        let standing = seat.standing(row.id);
        (row, standing)
    });
    let mut rows: Vec<_> = said.filter(|(_, standing)| *standing != Standing::Recused).collect();
    if rows.len() > fields::MOST {
        rows.sort_by_key(|(_, standing)| *standing != Standing::Undeclared);
    }
    let later = rows.len().saturating_sub(fields::MOST);
    rows.truncate(fields::MOST);
    Ok((seat, rows, later))
}

async fn page(visit: &Visit, id: CallId, form: FormView, asked: &Asked) -> Result<DeclarePage, Failure> {
    let (seat, rows, later) = open_rows(visit, id, asked).await?;
    let path = format!("/jury/{id}/declare");
    let search = List {
        search: later > 0 || !asked.q.is_empty(),
        found: rows.len(),
        ..List::cut(&visit.l, &path, asked, Vec::new(), 0)
    };
    let again = !form.errors.is_empty();
    let rows = rows
        .iter()
        .enumerate()
        .map(|(at, (row, standing))| {
            let key = format!("stance-{}", row.id);
            Row {
                id: row.id.to_string(),
                at,
                name: named(row),
                clear: form.chosen(&key, "clear") || !again && *standing == Standing::Clear,
                conflict: form.chosen(&key, "conflict"),
                why_field: fields::why(at),
                why_id: if form.error(fields::why(at)) == visit.l.t("jury-declare-choose") {
                    format!("{}-text", fields::why(at))
                } else {
                    fields::why(at).to_owned()
                },
                why: form.value(&format!("why-{}", row.id)).to_owned(),
                error: form.error(fields::why(at)).to_owned(),
                choose: form.error(fields::why(at)) == visit.l.t("jury-declare-choose"),
            }
        })
        .collect();
    Ok(DeclarePage {
        f: visit.frame("jury-declare-title", "/jury"),
        l: visit.l.clone(),
        url: asked.url(&path, 1),
        back: format!("/jury/{id}"),
        title: seat.call.title.clone(),
        rows,
        list: search,
        later,
        form,
    })
}

/// `GET /jury/{call}/declare`
pub(crate) async fn show(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, id, FormView::empty(), &asked).await?)
}

/// `POST /jury/{call}/declare`
pub(crate) async fn save(
    visit: Visit,
    Path(id): Path<CallId>,
    Query(asked): Query<Asked>,
    web::Form(typed): web::Form,
) -> Answer {
    let (_, rows, later) = open_rows(&visit, id, &asked).await?;
    let mut said = Vec::new();
    for (at, (row, standing)) in rows.iter().enumerate() {
        let conflict = match typed.get(&format!("stance-{}", row.id)) {
            "conflict" => true,
            "clear" if *standing == Standing::Undeclared => false,
            _ => continue,
        };
        let candidacy: CandidacyId = row.id;
        let why = typed.get(&format!("why-{}", row.id)).to_owned();
        said.push(Said { candidacy, conflict, why, field: fields::why(at) });
    }
    let open = |(_, (_, standing)): &(usize, &(call::Candidacy, Standing))| *standing == Standing::Undeclared;
    let undeclared: Vec<usize> = rows.iter().enumerate().filter(open).map(|(at, _)| at).collect();
    let told = |at: &usize| rows.get(*at).is_some_and(|(row, _)| said.iter().any(|one| one.candidacy == row.id));
    let left = undeclared.iter().filter(|at| !told(at)).count();
    let outcome = if said.is_empty() && !undeclared.is_empty() {
        let choose = |at: &usize| FieldError::new(fields::why(*at), "jury-declare-choose");
        Err(Refusal::Invalid(undeclared.iter().map(choose).collect()).into())
    } else {
        visit.app.db.act(&visit.ctx, &Declare { call: id, said }).await
    };
    match outcome {
        // What she did not choose yet is asked again: nothing is taken for granted.
        Ok(()) if left > 0 || later > 0 => {
            Ok(visit.redirect(format!("/jury/{id}/declare")).said("jury-said-declared-part").into_response())
        }
        Ok(()) => Ok(visit.redirect(format!("/jury/{id}")).said("jury-said-declared").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, typed.view(&visit.l, &errors), &asked).await?)
        }
    }
}
