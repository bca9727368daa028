//! Take all proposals that are still open: asked first, then done.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, RunId};
use web::{Answer, Frame, Visit, Words};

use crate::actions::accept::{AcceptOpen, Taken};
use crate::store::line;
use crate::store::run::{self, Market, State};

/// Proposals taken in one transaction: others can write in between.
const BATCH: i64 = 100;

#[derive(Template)]
#[template(path = "matching/accept_all.html")]
struct AskPage {
    f: Frame,
    l: Words,
    run: RunId,
    market: Market,
    open: i64,
}

/// Asks.
pub async fn ask(visit: Visit, Path(id): Path<RunId>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let mut tx = visit.app.db.read().await?;
    let run = run::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let open = line::counts(&mut tx, &visit.ctx, id).await?.open;
    drop(tx);
    if run.state != State::Done || open == 0 {
        return Ok(visit.redirect(format!("/matching/runs/{id}")).into_response());
    }
    web::render(&AskPage {
        f: visit.frame("match-all-title", "/waiting"),
        l: visit.l.clone(),
        run: id,
        market: run.market,
        open,
    })
}

/// Does it, in parts; each part holds when the next one fails.
pub async fn save(visit: Visit, Path(id): Path<RunId>, _: web::Form) -> Answer {
    let mut all = Taken::default();
    loop {
        let part = visit.app.db.act(&visit.ctx, &AcceptOpen { run: id, most: BATCH }).await?;
        all.taken += part.taken;
        all.stale += part.stale;
        if part.taken + part.stale < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            break;
        }
    }
    let said = if all.stale == 0 { "match-said-all" } else { "match-said-all-but" };
    Ok(visit.redirect(format!("/matching/runs/{id}")).said(said).into_response())
}
