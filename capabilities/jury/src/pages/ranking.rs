//! The ranking: for the lead once the written scores are closed, for a juror as far as her own scores are in.

use askama::Template;
use axum::extract::{Path, Query};
use call::listing::{Asked, List};
use call::rules::access::Part;
use call::{Call, CallHead, CallId};
use kernel::{Refusal, Verb, text_enum};
use store::{Failure, audit};
use web::{Answer, Choice, Frame, Visit, Words};

use super::table::{TableLine, columns, line};
use super::{Tab, juror_tabs};
use crate::door::{self, Desk};
use crate::gather::{self, Blind, Ranking};
use crate::model::Round;
use crate::paper::number;
use crate::rules::interest::Standing;
use crate::rules::scoring;
use crate::store::sheet;

text_enum! {
    /// In which order the ranking is shown.
    pub enum Sort {
        /// Best first.
        Place = "place",
        /// By name.
        Name = "name",
    }
}

#[derive(Template)]
#[template(path = "jury/ranking.html")]
struct RankingPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    consensus_url: String,
    hidden: usize,
    talks: usize,
    tie_words: String,
    seed: String,
    csv_url: String,
    columns: Vec<(String, i64)>,
    list: List<TableLine>,
}

/// The ranking of what the lead may meet: only of what is closed, and never of what she abstains on. It holds what others
/// gave after a pitch too: ask `Blind` before that is shown.
pub(crate) async fn of_desk(
    tx: &mut store::Tx,
    ctx: &store::Ctx,
    desk: &Desk,
) -> Result<Option<(Ranking, Blind)>, Failure> {
    let Some(panel) = desk.panel.as_ref().filter(|p| p.stage.is_closed()) else { return Ok(None) };
    let ranking = gather::ranking(tx, ctx, &desk.call, panel, |id| desk.sees(id)).await?;
    Ok(Some((ranking, gather::blind(tx, ctx, &desk.call, panel).await?)))
}

/// The ranking as it may be shown, and how many candidacies are not in it yet.
async fn shown(tx: &mut store::Tx, ctx: &store::Ctx, desk: &Desk) -> Result<Option<(Ranking, usize)>, Failure> {
    let Some((ranking, blind)) = of_desk(tx, ctx, desk).await? else { return Ok(None) };
    let all = ranking.rows.len();
    if !ranking.rows.iter().any(|row| blind.hides(row.id)) {
        return Ok(Some((ranking, 0)));
    }
    let sees = |id| desk.sees(id) && !blind.hides(id);
    let ranking = gather::ranking(tx, ctx, &desk.call, desk.panel()?, sees).await?;
    let hidden = all - ranking.rows.len();
    Ok(Some((ranking, hidden)))
}

/// How ties are decided, in words.
fn tie_words(l: &Words, call: &Call) -> String {
    l.of("jury-tie", call.tie_rule)
}

/// The page of the ranking that was asked: searched, in its order, with the choice of orders.
pub(crate) fn page_of(l: &Words, path: &str, asked: &Asked, call: &Call, ranking: &Ranking) -> List<TableLine> {
    let sort = asked.sort.parse().unwrap_or(Sort::Place);
    let pairs = ranking.lines.iter().filter_map(|line| Some((line, ranking.row(line.id)?)));
    let mut found: Vec<_> = pairs.filter(|(_, row)| asked.finds(row)).collect();
    if sort == Sort::Name {
        found.sort_by(|(_, a), (_, b)| (&a.sort_name, a.number).cmp(&(&b.sort_name, b.number)));
    }
    let list = List::cut(l, path, asked, found, ranking.lines.len());
    let sorts = Sort::ALL.iter().map(|s| Choice {
        value: s.to_string(),
        label: l.of("jury-sort", s),
        chosen: *s == sort,
        ..Choice::default()
    });
    let sorts = sorts.collect();
    List { sorts, ..list.map(|(one, row)| line(l, call, ranking, (one, row))) }
}

/// `GET /calls/{id}/ranking.csv`: everything at once, for who may take it out.
pub(crate) async fn csv(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Export, Part::Decision).await?;
    let ranking = shown(&mut tx, ctx, &desk).await?;
    drop(tx);
    let Some((ranking, _)) = ranking else { return Err(Refusal::Conflict("jury-scores-open").into()) };
    let line = audit::Line::new("jury.export", "call", id).fact("rows", ranking.lines.len());
    visit.app.db.log_read(ctx, line).await?;
    let (l, call) = (&visit.l, &desk.call);
    let head = ["jury-place", "jury-candidacy", "jury-organisation", "jury-total"].map(|key| l.t(key));
    let names = call.criteria.iter().map(|c| c.name.clone());
    let head: Vec<String> = head.into_iter().chain(names).chain([l.t("jury-jurors")]).collect();
    let rows = ranking.lines.iter().filter_map(|one| {
        let row = ranking.row(one.id)?;
        let mut cells = vec![
            one.place.map(|p| p.to_string()).unwrap_or_default(),
            row.number.unwrap_or_default().to_string(),
            row.organisation_name.clone(),
            one.total.map(|t| number(l, t)).unwrap_or_default(),
        ];
        cells.extend(one.values.iter().map(|v| v.map(|v| number(l, v)).unwrap_or_default()));
        cells.push(one.jurors.to_string());
        Some(cells)
    });
    Ok(web::csv_file("rangschikking.csv", &head, rows))
}

/// `GET /calls/{id}/ranking`
pub(crate) async fn office(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk_or_chair(&mut tx, ctx, id, Verb::Read, Part::Scores).await?;
    let ranking = shown(&mut tx, ctx, &desk).await?;
    drop(tx);
    let Some((ranking, hidden)) = ranking else { return Err(Refusal::Conflict("jury-scores-open").into()) };
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "call", id).fact("part", "ranking")).await?;
    let l = visit.l.clone();
    web::render(&RankingPage {
        f: visit.frame("jury-ranking-title", "/calls"),
        head: super::head(&l, &desk, "decision"),
        hidden,
        stage: super::stage(&l, desk.panel.as_ref()),
        consensus_url: format!("/calls/{id}/consensus"),
        talks: ranking.lines.iter().map(|line| line.talk.len()).sum(),
        tie_words: tie_words(&l, &desk.call),
        seed: desk.panel()?.seed.clone(),
        csv_url: if desk.lead && visit.role() == kernel::Role::Coordinator {
            format!("/calls/{id}/ranking.csv")
        } else {
            String::new()
        },
        columns: columns(&desk.call),
        list: page_of(&l, &format!("/calls/{id}/ranking"), &asked, &desk.call, &ranking),
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
    columns: Vec<(String, i64)>,
    list: List<TableLine>,
}

/// `GET /jury/{call}/ranking`: places are counted among what she may see, so that no place tells of another candidacy.
pub(crate) async fn juror(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
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
        columns: columns(&seat.call),
        list: page_of(&l, &format!("/jury/{id}/ranking"), &asked, &seat.call, &ranking),
        l,
    })
}
