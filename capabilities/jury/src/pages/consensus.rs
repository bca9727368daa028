//! What differs: criteria on which scores lie apart, and what the jury agrees on after talking.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use call::listing::{Asked, List};
use call::rules::access::Part;
use call::{CallHead, CallId, CandidacyId, CriterionId};
use kernel::{Refusal, Verb};
use store::{Failure, audit};
use web::{Answer, FormView, Frame, Visit, Words};

use super::read::{Side, sides};
use super::{Tab, named};
use crate::actions::record_talk::RecordTalk;
use crate::door;
use crate::gather;
use crate::model::{Round, Stage};
use crate::paper::number;

#[derive(Template)]
#[template(path = "jury/consensus.html")]
struct ConsensusPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    threshold: String,
    filters: Vec<Tab>,
    done: bool,
    list: List<TalkRow>,
}

struct TalkRow {
    url: String,
    name: String,
    criterion: String,
    spread: String,
    agreed: String,
}

/// `GET /calls/{id}/consensus`
pub(crate) async fn list(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk_or_chair(&mut tx, ctx, id, Verb::Read, Part::Scores).await?;
    let ranking = super::ranking::of_desk(&mut tx, ctx, &desk).await?;
    drop(tx);
    let Some((ranking, blind)) = ranking else { return Err(Refusal::Conflict("jury-scores-open").into()) };
    let threshold = desk.panel()?.threshold;
    let (mut open, mut done, mut others) = (Vec::new(), Vec::new(), 0);
    for row in &ranking.rows {
        for (at, criterion) in desk.call.criteria.iter().enumerate() {
            let mark = ranking.marks.get(&row.id).and_then(|m| m.get(at)).copied().unwrap_or_default();
            if !mark.differs(threshold) && mark.agreed.is_none() {
                continue;
            }
            if blind.hides(row.id) && gather::round_of(desk.panel()?, criterion.id) == Round::Pitch {
                continue;
            }
            if !asked.finds(row) {
                others += 1;
                continue;
            }
            let line = TalkRow {
                url: format!("/calls/{id}/consensus/{}/{}", row.id, criterion.id),
                name: named(row),
                criterion: criterion.name.clone(),
                spread: l.t2("jury-spread", "least", number(&l, mark.min), "most", number(&l, mark.max)),
                agreed: mark.agreed.map(|p| number(&l, p)).unwrap_or_default(),
            };
            if mark.agreed.is_some() { done.push(line) } else { open.push(line) }
        }
    }
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "call", id).fact("part", "talks")).await?;
    let path = format!("/calls/{id}/consensus");
    let talked = asked.status == "done";
    let filters = vec![
        Tab { url: path.clone(), label: l.t1("jury-talks-to-do", "count", open.len()), here: !talked },
        Tab { url: format!("{path}?status=done"), label: l.t1("jury-talks-done", "count", done.len()), here: talked },
    ];
    let among = open.len() + done.len() + others;
    web::render(&ConsensusPage {
        f: visit.frame("jury-consensus-title", "/calls"),
        head: super::head(&l, &desk, "decision"),
        stage: super::stage(&l, desk.panel.as_ref()),
        threshold: number(&l, threshold),
        list: List::cut(&l, &path, &asked, if talked { done } else { open }, among),
        done: talked,
        filters,
        l,
    })
}

#[derive(Template)]
#[template(path = "jury/talk.html")]
struct TalkPage {
    f: Frame,
    l: Words,
    form: FormView,
    back: String,
    url: String,
    name: String,
    max: i64,
    scale: String,
    open: bool,
    sides: Vec<Side>,
}

async fn page(
    visit: &Visit,
    (id, candidacy, criterion): (CallId, CandidacyId, CriterionId),
    form: FormView,
) -> Result<TalkPage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (desk, row) = door::file(&mut tx, ctx, (id, candidacy), Verb::Read, Part::Scores).await?;
    let panel = desk.closed()?;
    let one = desk.call.criteria.iter().find(|c| c.id == criterion).ok_or(Refusal::NotFound)?;
    let round = gather::round_of(panel, criterion);
    if round == Round::Pitch && gather::blind(&mut tx, ctx, &desk.call, panel).await?.hides(candidacy) {
        return Err(Refusal::Conflict("jury-own-first").into());
    }
    let mut all = sides(&mut tx, ctx, &l, (&desk.call, panel), candidacy, round).await?;
    drop(tx);
    all.retain(|s| s.name == one.name);
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "candidacy", candidacy).fact("part", "scores")).await?;
    Ok(TalkPage {
        f: visit.frame("jury-talk-title", "/calls"),
        back: format!("/calls/{id}/consensus"),
        url: format!("/calls/{id}/consensus/{candidacy}/{criterion}"),
        name: named(&row),
        max: one.max_score,
        scale: super::sheet::scale_words(&l, one),
        open: panel.stage == Stage::Consulting,
        sides: all,
        form,
        l,
    })
}

/// `GET /calls/{id}/consensus/{candidacy}/{criterion}`
pub(crate) async fn show(visit: Visit, Path(at): Path<(CallId, CandidacyId, CriterionId)>) -> Answer {
    web::render(&page(&visit, at, FormView::empty()).await?)
}

/// `POST /calls/{id}/consensus/{candidacy}/{criterion}`
pub(crate) async fn save(
    visit: Visit,
    Path(at): Path<(CallId, CandidacyId, CriterionId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (id, candidacy, criterion) = at;
    let note = fields.get("note").to_owned();
    let deed = RecordTalk { call: id, candidacy, criterion, points: fields.get("points").to_owned(), note };
    match visit.app.db.act(&visit.ctx, &deed).await {
        Ok(()) => Ok(visit.redirect(format!("/calls/{id}/consensus")).said("jury-said-talked").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, at, form).await?)
        }
    }
}
