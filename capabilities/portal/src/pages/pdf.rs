//! "My plan" as a PDF of one page, tagged: for the coach to give along, and for the participant herself.

use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use kernel::{Aspect, ParticipantId, Permit, Verb};
use store::{Ctx, Failure, audit};
use web::{App, Visit, Words};

use crate::gather::my_plan;
use crate::rules::language;
use crate::sheet;
use crate::visitor::{Asked, Mine};

/// Makes the file, and notes that it left Opstap before it does.
async fn file(app: &App, ctx: &Ctx, permit: &Permit, l: &Words) -> Result<Response, Failure> {
    permit.require(Verb::Export, Aspect::Plan)?;
    let mut tx = app.db.read().await?;
    let plan = my_plan(&mut tx, ctx, permit).await?;
    drop(tx);
    let bytes = sheet::pdf(&plan, l, ctx.today())?;
    let line = audit::Line::new("file.export", "participant", permit.participant()).about(permit.participant());
    app.db.log_read(ctx, line.fact("part", "plan").fact("as", "pdf")).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        // No name in it: it lands in a folder of downloads.
        (header::CONTENT_DISPOSITION, "inline; filename=\"mijn-plan.pdf\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}

/// `GET /participants/{id}/plan.pdf?lang=`
pub async fn staff(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> web::Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Export, Aspect::Plan).await?;
    let languages = people::load(&mut tx, &permit).await?.language_list();
    drop(tx);
    // A coach may print in any language that we have: a neighbour may read it out.
    let wished = language::by_words(&asked.lang).unwrap_or_else(|| language::first(&languages, None));
    Ok(file(&visit.app, &visit.ctx, &permit, &visit.app.l10n.words(wished.words)).await?)
}

/// `GET /my/{token}/plan.pdf`
pub async fn mine(mine: Mine) -> web::Answer {
    Ok(file(&mine.app, &mine.ctx, &mine.permit, &mine.l).await?)
}
