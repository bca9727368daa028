//! Changing what is wished while she waits.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use people::FileHead;
use web::{Answer, Conflict, ConflictRow, FormView, Frame, Problem, Visit, Words};

use super::wish_form::{self, Options};
use crate::actions::change::ChangeWishes;
use crate::door::{self, Opened};
use crate::model::Placement;
use crate::rules::machine::Deed;
use crate::snapshot;

#[derive(Template)]
#[template(path = "placement/edit.html")]
struct EditPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    options: Options,
    id: PlacementId,
    version: i64,
    need: String,
}

async fn page(visit: &Visit, id: PlacementId, form: Option<FormView>) -> Result<(EditPage, Placement), Problem> {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let Opened { placement: p, permit } = door::open(&mut tx, ctx, id).await?;
    if !door::possible(&mut tx, ctx, &p).await?.contains(&Deed::Change) {
        return Err(Refusal::NotFound.into());
    }
    let head = people::file_head(visit, &mut tx, &permit, "/placements").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "placements").await?;
    let form = form.unwrap_or_else(|| FormView::filled(wish_form::filled(&p.wishes, &p.grounds)));
    let page = EditPage {
        f: visit.frame("placement-edit-title", "/participants"),
        options: wish_form::options(&l, &form, ctx.today()),
        need: catalogue::word_of_type(&l, &p.need),
        id,
        version: p.version,
        head,
        form,
        l,
    };
    Ok((page, p))
}

/// `GET /placements/{id}/edit`
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    web::render(&page(&visit, id, None).await?.0)
}

/// `POST /placements/{id}/edit`
pub async fn save(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let (_, p) = page(&visit, id, None).await?;
    let mut faults = Faults::default();
    let (wishes, grounds) = wish_form::read(&fields, &mut faults, p.wishes.preferred);
    let version = fields.version();
    let outcome = if let Err(refusal) = faults.done() {
        Err(refusal.into())
    } else {
        let change = ChangeWishes { placement: id, version, wishes: wishes.clone(), grounds };
        visit.app.db.act(&visit.ctx, &change).await
    };
    match outcome {
        Ok(()) => {
            let undo = format!("/placements/{id}/undo/{}", version + 1);
            let to = visit.redirect(format!("/placements/{id}"));
            Ok(to.said("placement-said-changed").undo(undo).into_response())
        }
        Err(store::Failure::Refused(Refusal::Stale { current })) => {
            let mut mine = p.clone();
            mine.now.wishes = wishes;
            let row = ConflictRow {
                label: visit.l.t("placement-wishes"),
                theirs: snapshot::wishes(&visit.l, &p),
                mine: snapshot::wishes(&visit.l, &mine),
            };
            Conflict {
                f: visit.frame("placement-edit-title", "/participants"),
                l: visit.l.clone(),
                rows: vec![row],
                action: format!("/placements/{id}/edit"),
                back: format!("/placements/{id}"),
                version: current,
                fields,
            }
            .page()
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, Some(form)).await?.0)
        }
    }
}
