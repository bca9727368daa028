//! All questions of an entry in one form.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, Verb};
use people::FileHead;
use store::Failure;
use web::{Answer, Conflict, ConflictRow, FormView, Frame, Problem, Visit, Words};

use super::form::{self, Options};
use super::view::{self, Pair};
use super::{is_claimed, participations, path, permit, with_entry};
use crate::actions::tell::Tell;
use crate::claimed;
use crate::model::{EntryId, Field, State};
use crate::records::{Entry, Participation};

#[derive(Template)]
#[template(path = "participation/edit.html")]
struct EditPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    options: Options,
    entry: EntryId,
    version: i64,
    back: String,
    locked: Option<String>,
    questions: &'static [Field],
}

/// In the order in which they are asked.
const QUESTIONS: &[Field] = &[
    Field::Birth,
    Field::Gender,
    Field::Labour,
    Field::UnemployedSince,
    Field::Education,
    Field::Municipality,
    Field::Disability,
    Field::ThirdCountry,
    Field::ForeignBackground,
    Field::Housing,
];

/// `GET /participants/{id}/esf/entries/{entry}`
pub async fn show(visit: Visit, Path((id, entry)): Path<(ParticipantId, EntryId)>) -> Answer {
    web::render(&page(&visit, id, entry, None).await?.0)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    entry: EntryId,
    typed: Option<FormView>,
) -> Result<(EditPage, Participation, Entry), Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Write).await?;
    let (participation, known) = with_entry(participations(visit, &mut tx, &permit).await?, entry)?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let places = network::municipality::all(&mut tx, &visit.ctx, known.state.entered_on).await?;
    let until = claimed::until(&mut tx, &visit.ctx, participation.operation).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "esf").await?;
    let form = typed.unwrap_or_else(|| FormView::filled(form::filled(&known.state)));
    let page = EditPage {
        f: visit.frame("esf-edit-title", "/participants"),
        options: form::options(&l, &form, &places, &head.person),
        entry,
        version: known.version,
        back: path(id, participation.operation),
        locked: until.filter(|_| is_claimed(known.state.entered_on, until)).map(|day| l.day_year(day)),
        questions: QUESTIONS,
        head,
        form,
        l,
    };
    Ok((page, participation, known))
}

/// `POST /participants/{id}/esf/entries/{entry}`
pub async fn save(
    visit: Visit,
    Path((id, entry)): Path<(ParticipantId, EntryId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (_, participation, known) = page(&visit, id, entry, None).await?;
    let mut faults = Faults::default();
    let state = form::read(&fields, &mut faults, &known.state, None);
    let reason = fields.maybe(&mut faults, "reason");
    let outcome = if let Err(refusal) = faults.done() {
        Err(refusal.into())
    } else {
        let tell = Tell { participant: id, entry, state: state.clone(), version: fields.version(), reason };
        visit.app.db.act(&visit.ctx, &tell).await
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(path(id, participation.operation)).said("esf-said-told").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => {
            let rows = differences(&visit, &known.state, &state).await?;
            Conflict {
                f: visit.frame("esf-edit-title", "/participants"),
                l: visit.l.clone(),
                rows,
                action: format!("/participants/{id}/esf/entries/{entry}"),
                back: path(id, participation.operation),
                version: current,
                fields,
            }
            .page()
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, entry, Some(form)).await?.0)
        }
    }
}

/// Both versions beside each other, field by field where they differ.
async fn differences(visit: &Visit, theirs: &State, mine: &State) -> Result<Vec<ConflictRow>, Problem> {
    let mut tx = visit.app.db.read().await?;
    let places = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = &visit.l;
    let mine: Vec<Pair> = view::pairs(l, mine, &places);
    let rows = view::pairs(l, theirs, &places).into_iter().filter_map(|theirs| {
        let mine = mine.iter().find(|pair| pair.field == theirs.field)?;
        let row = ConflictRow { label: theirs.label, theirs: theirs.value, mine: mine.value.clone() };
        (row.theirs != row.mine).then_some(row)
    });
    Ok(rows.collect())
}
