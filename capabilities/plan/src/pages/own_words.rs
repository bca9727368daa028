//! The dream and the strengths, in the participant's words.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{FieldError, ParticipantId};
use people::FileHead;
use web::{Fields, FormView, Frame, Visit, Words};

use super::{Opened, WRITE_PLAN, conflict, open, row, stale, steps_path};
use crate::actions::set_words::{SetDream, SetStrengths};
use crate::store as rows;
use crate::store::words::WordsKind;

#[derive(Template)]
#[template(path = "plan/own_words.html")]
struct OwnWords {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    dream_version: i64,
    strengths_version: i64,
    back: String,
}

async fn page(visit: &Visit, opened: Opened, sent: Option<(&Fields, &[FieldError])>) -> Result<OwnWords, web::Problem> {
    let Opened { mut tx, permit, head } = opened;
    let (dream, dream_version) = rows::words::now(&mut tx, &permit, WordsKind::Dream).await?;
    let (strengths, strengths_version) = rows::words::now(&mut tx, &permit, WordsKind::Strengths).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let mut fields = Fields::from_pairs([("dream", dream), ("strengths", strengths)]);
    let mut errors: &[FieldError] = &[];
    if let Some((typed, faults)) = sent {
        for name in ["dream", "strengths"] {
            if let Some(text) = typed.opt(name) {
                fields.set(name, text);
            }
        }
        errors = faults;
    }
    Ok(OwnWords {
        f: visit.frame("words-title", "/participants"),
        l: visit.l.clone(),
        back: steps_path(head.id()),
        head,
        form: fields.view(&visit.l, errors),
        dream_version,
        strengths_version,
    })
}

/// Both forms.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    web::render(&page(&visit, opened, None).await?)
}

/// Saves the dream.
pub async fn dream(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    let action = SetDream { participant: id, version: fields.version(), words: fields.get("dream") };
    let outcome = visit.app.db.act(&visit.ctx, &action).await;
    answer(visit, opened, fields, outcome, (WordsKind::Dream, "dream", "words-dream")).await
}

/// Saves the strengths, one a line.
pub async fn strengths(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    let lines: Vec<String> = fields.get("strengths").lines().map(str::to_owned).collect();
    let action = SetStrengths { participant: id, version: fields.version(), strengths: &lines };
    let outcome = visit.app.db.act(&visit.ctx, &action).await;
    answer(visit, opened, fields, outcome, (WordsKind::Strengths, "strengths", "words-strengths")).await
}

async fn answer(
    visit: Visit,
    mut opened: Opened,
    fields: Fields,
    outcome: Result<(), ::store::Failure>,
    (kind, field, label): (WordsKind, &'static str, &'static str),
) -> web::Answer {
    let id = opened.permit.participant();
    match outcome {
        Ok(()) => Ok(visit.redirect(steps_path(id)).said("words-said-saved").into_response()),
        Err(failure) => {
            if let Some(current) = stale(&failure) {
                let (theirs, _) = rows::words::now(&mut opened.tx, &opened.permit, kind).await?;
                let rows = vec![row(visit.l.t(label), theirs, fields.get(field))];
                return conflict(
                    &visit,
                    rows,
                    (format!("/participants/{id}/{field}"), steps_path(id)),
                    current,
                    &fields,
                );
            }
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, opened, Some((&fields, &errors))).await?)
        }
    }
}
