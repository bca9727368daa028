//! The ranking: for the lead once the written scores are closed, for a juror as far as her own scores are in.

use askama::Template;
use axum::extract::Path;
use call::rules::access::Part;
use call::{Call, CallHead, CallId};
use kernel::{Refusal, Verb};
use store::{Failure, audit};
use web::{Answer, Frame, Visit, Words};

use super::table::{Table, table};
use super::{Tab, juror_tabs};
use crate::door::{self, Desk};
use crate::gather::{self, Ranking};
use crate::model::Round;
use crate::rules::interest::Standing;
use crate::rules::scoring;
use crate::store::sheet;

#[derive(Template)]
#[template(path = "jury/ranking.html")]
struct RankingPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    consensus_url: String,
    talks: usize,
    tie_words: String,
    seed: String,
    table: Table,
}

/// The ranking as the lead may see it: only of what is closed, and never of what she abstains on.
pub(crate) async fn of_desk(tx: &mut store::Tx, ctx: &store::Ctx, desk: &Desk) -> Result<Option<Ranking>, Failure> {
    let Some(panel) = desk.panel.as_ref().filter(|p| p.stage.is_closed()) else { return Ok(None) };
    gather::ranking(tx, ctx, &desk.call, panel, |id| desk.sees(id)).await.map(Some)
}

/// How ties are decided, in words.
fn tie_words(l: &Words, call: &Call) -> String {
    l.of("jury-tie", call.tie_rule)
}

/// `GET /calls/{id}/ranking`
pub(crate) async fn office(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk_or_chair(&mut tx, ctx, id, Verb::Read, Part::Scores).await?;
    let ranking = of_desk(&mut tx, ctx, &desk).await?;
    drop(tx);
    let Some(ranking) = ranking else { return Err(Refusal::Conflict("jury-scores-open").into()) };
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "call", id).fact("part", "ranking")).await?;
    let l = visit.l.clone();
    web::render(&RankingPage {
        f: visit.frame("jury-ranking-title", "/calls"),
        head: super::head(&l, &desk, "decision"),
        stage: super::stage(&l, desk.panel.as_ref()),
        consensus_url: format!("/calls/{id}/consensus"),
        talks: ranking.lines.iter().map(|line| line.talk.len()).sum(),
        tie_words: tie_words(&l, &desk.call),
        seed: desk.panel()?.seed.clone(),
        table: table(&l, &desk.call, &ranking),
        l,
    })
}

#[derive(Template)]
#[template(path = "jury/juror_ranking.html")]
struct JurorRankingPage {
    f: Frame,
    l: Words,
    tabs: Vec<Tab>,
    title: String,
    stage: (String, &'static str),
    tie_words: String,
    hidden: usize,
    table: Table,
}

/// `GET /jury/{call}/ranking`: places are counted among what she may see, so that no place tells of another candidacy.
pub(crate) async fn juror(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, ctx, id).await?;
    let sheets = sheet::all(&mut tx, ctx, id).await?;
    let mine = gather::handed_in(&sheets, ctx.actor.staff, Round::Written);
    let pitched = gather::handed_in(&sheets, ctx.actor.staff, Round::Pitch);
    let stage = seat.panel.stage;
    let pitch = !gather::criteria_of(&seat.call, &seat.panel, Round::Pitch).is_empty();
    let sees = |c| {
        seat.standing(c) == Standing::Clear
            && scoring::may_see_others(mine.contains(&c), stage, Round::Written)
            && (!pitch || scoring::may_see_others(pitched.contains(&c), stage, Round::Pitch))
    };
    let ranking = gather::ranking(&mut tx, ctx, &seat.call, &seat.panel, sees).await?;
    let all = gather::judged(&mut tx, ctx, &seat.call).await?;
    drop(tx);
    let clear = all.iter().filter(|c| seat.standing(c.id) == Standing::Clear).count();
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "call", id).fact("part", "ranking")).await?;
    let l = visit.l.clone();
    web::render(&JurorRankingPage {
        f: visit.frame("jury-ranking-title", "/jury"),
        tabs: juror_tabs(&l, id, "/ranking"),
        title: seat.call.title.clone(),
        stage: super::stage(&l, Some(&seat.panel)),
        tie_words: tie_words(&l, &seat.call),
        hidden: clear - ranking.rows.len(),
        table: table(&l, &seat.call, &ranking),
        l,
    })
}
