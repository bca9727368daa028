//! My interests: one question per candidacy, by its name alone, before anything else of it is shown.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::{CallId, CandidacyId};
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
}

struct Row {
    id: String,
    at: usize,
    name: String,
    clear: bool,
    conflict: bool,
    why_field: &'static str,
    why: String,
    error: String,
}

async fn open_rows(visit: &Visit, id: CallId) -> Result<(door::Seat, Vec<(call::Candidacy, Standing)>), Failure> {
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, &visit.ctx, id).await?;
    if visit.ctx.now < seat.call.calendar.closes() || seat.panel.stage.is_decided() {
        return Ok((seat, Vec::new()));
    }
    let rows = gather::judged(&mut tx, &visit.ctx, &seat.call).await?;
    let rows = rows
        .into_iter()
        .map(|r| {
            let standing = seat.standing(r.id);
            (r, standing)
        })
        .filter(|(_, standing)| *standing != Standing::Recused)
        .collect();
    Ok((seat, rows))
}

async fn page(visit: &Visit, id: CallId, form: FormView) -> Result<DeclarePage, Failure> {
    let (seat, rows) = open_rows(visit, id).await?;
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
                why: form.value(&format!("why-{}", row.id)).to_owned(),
                error: if form.chosen(&key, "conflict") {
                    form.error(fields::why(at)).to_owned()
                } else {
                    String::new()
                },
            }
        })
        .collect();
    Ok(DeclarePage {
        f: visit.frame("jury-declare-title", "/jury"),
        l: visit.l.clone(),
        url: format!("/jury/{id}/declare"),
        back: format!("/jury/{id}"),
        title: seat.call.title.clone(),
        rows,
        form,
    })
}

/// `GET /jury/{call}/declare`
pub(crate) async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /jury/{call}/declare`
pub(crate) async fn save(visit: Visit, Path(id): Path<CallId>, web::Form(typed): web::Form) -> Answer {
    let (_, rows) = open_rows(&visit, id).await?;
    let mut said = Vec::new();
    for (at, (row, standing)) in rows.iter().enumerate() {
        let conflict = match typed.get(&format!("stance-{}", row.id)) {
            "conflict" => true,
            "clear" if *standing == Standing::Undeclared => false,
            _ => continue,
        };
        let candidacy: CandidacyId = row.id;
        let why = typed.get(&format!("why-{}", row.id)).chars().take(1000).collect();
        said.push(Said { candidacy, conflict, why, field: fields::why(at) });
    }
    match visit.app.db.act(&visit.ctx, &Declare { call: id, said }).await {
        Ok(()) => Ok(visit.redirect(format!("/jury/{id}")).said("jury-said-declared").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, typed.view(&visit.l, &errors)).await?)
        }
    }
}
