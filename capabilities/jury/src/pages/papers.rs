//! Minutes and letters, as they were made.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use call::listing::{Asked, List};
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::{Refusal, Verb};
use store::{Failure, audit};
use web::{Answer, Frame, Visit, Words};

use super::named;
use crate::bundle::plain;
use crate::door;
use crate::model::PaperId;
use crate::records::Paper;
use crate::store::paper;

#[derive(Template)]
#[template(path = "jury/papers.html")]
struct PapersPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    list: List<Row>,
}

struct Row {
    url: String,
    kind: String,
    about: String,
    made: String,
    hash: String,
}

/// `GET /calls/{id}/minutes`: minutes hold all candidacies, so who abstains on one sees none of them here.
pub(crate) async fn list(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Decision).await?;
    let all = call::candidacies(&mut tx, ctx, id).await?;
    let papers = paper::all(&mut tx, ctx, id).await?;
    drop(tx);
    let whole = desk.require_all(&all).is_ok();
    let mine = papers.iter().rev().filter(|p| p.candidacy_id.map_or(whole, |c| desk.sees(c)));
    let mine: Vec<_> = mine.map(|p| (p, all.iter().find(|c| Some(c.id) == p.candidacy_id))).collect();
    let found: Vec<_> = mine.iter().filter(|(_, c)| c.map_or(asked.q.is_empty(), |c| asked.finds(c))).collect();
    let list = List::cut(&l, &format!("/calls/{id}/minutes"), &asked, found, mine.len()).map(|(p, about)| Row {
        url: format!("/calls/{id}/minutes/{}", p.id),
        kind: l.of("jury-paper", p.kind),
        about: about.map(named).unwrap_or_default(),
        made: l.day_time(p.made_at),
        hash: p.sha256.chars().take(16).collect(),
    });
    web::render(&PapersPage {
        f: visit.frame("jury-papers-title", "/calls"),
        head: super::head(&l, &desk, "minutes"),
        stage: super::stage(&l, desk.panel.as_ref()),
        list,
        l,
    })
}

/// The paper as a download.
pub(crate) fn download(paper: &Paper, bytes: Vec<u8>) -> Result<Response, Failure> {
    if crate::bundle::sha256(&bytes) != paper.sha256 {
        return Err(Failure::other("a kept paper is not the one that was made"));
    }
    let name = format!("{}-{}.pdf", plain(paper.kind.as_str()), paper.made_at.day());
    Ok(web::attachment("application/pdf", &name, bytes))
}

/// `GET /calls/{id}/minutes/{paper}`
pub(crate) async fn show(visit: Visit, Path((id, paper_id)): Path<(CallId, PaperId)>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Decision).await?;
    let all = call::candidacies(&mut tx, ctx, id).await?;
    let one = paper::all(&mut tx, ctx, id).await?.into_iter().find(|p| p.id == paper_id).ok_or(Refusal::NotFound)?;
    match one.candidacy_id {
        Some(candidacy) if !desk.sees(candidacy) => return Err(Refusal::NotFound.into()),
        Some(_) => {}
        None => desk.require_all(&all)?,
    }
    let bytes = paper::bytes(&mut tx, ctx, paper_id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "call", id).fact("paper", paper_id)).await?;
    Ok(download(&one, bytes)?)
}
