//! One region run: the proposal as a whole, beside today and beside the run before.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::{Refusal, RunId, ServiceId};
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::{Answer, Frame, Visit, Words};

use super::words::{self, Waited};
use crate::actions::start::DEAD_AFTER;
use crate::actions::stop::StopRun;
use crate::rules::proof::Proof;
use crate::store::line::{self, Difference, Line, Which};
use crate::store::run::{self, Market, Run, State};

/// A line on the page.
pub struct Row {
    pub line: Line,
    pub need: String,
    pub waited: Waited,
    pub service: Option<(String, String)>,
    pub parts: Vec<String>,
    pub proof: Vec<String>,
    /// Her page: wishes, or the file.
    pub file: String,
    /// The best options for her alone.
    pub one: String,
}

/// A filter above the lines.
pub struct Filter {
    label: String,
    url: String,
    here: bool,
}

/// Which lines, from where.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    show: Option<String>,
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "matching/run.html")]
struct RunPage {
    f: Frame,
    l: Words,
    run: Run,
    before: Option<Run>,
    difference: Option<Difference>,
    open: i64,
    filters: Vec<Filter>,
    rows: Vec<Row>,
    first_url: String,
    next_url: String,
    dead: bool,
}

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<RunId>, Query(asked): Query<Asked>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let run = run::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (mut before, mut difference, mut open, mut rows) = (None, None, 0, Vec::new());
    let mut filters = Vec::new();
    let mut next_url = String::new();
    let here = format!("/matching/runs/{id}");
    if run.state == State::Done {
        if let Some(previous) = run.previous_id {
            before = run::load(&mut tx, ctx, previous).await?.filter(|r| r.state == State::Done);
            difference = Some(line::difference(&mut tx, ctx, id, previous).await?);
        }
        let counts = line::counts(&mut tx, ctx, id).await?;
        open = counts.open;
        let chosen = asked.show.as_deref().unwrap_or_default();
        let which = which(chosen);
        for (value, count) in [
            ("", counts.all),
            ("open", counts.open),
            ("placed", counts.placed),
            ("full", counts.full),
            ("nothing-fits", counts.nothing_fits),
        ] {
            let key = if value.is_empty() { "all" } else { value };
            filters.push(Filter {
                label: format!("{} ({count})", visit.l.of("match-show", key)),
                url: if value.is_empty() { here.clone() } else { format!("{here}?show={value}") },
                here: value == chosen,
            });
        }
        let size = i64::try_from(web::paging::SIZE).unwrap_or(25);
        let mut lines = line::page(&mut tx, ctx, id, which, size + 1, asked.after.unwrap_or(0)).await?;
        if lines.len() > web::paging::SIZE {
            lines.truncate(web::paging::SIZE);
            let last = lines.last().map_or(0, |line| line.position);
            next_url = format!("{here}?show={chosen}&after={last}");
        }
        let wanted: Vec<_> = lines.iter().flat_map(mentioned).collect();
        let names = words::names(&mut tx, ctx, run.market, &wanted).await?;
        let quiet = quiet(&mut tx, ctx, run.market, &lines).await?;
        rows = lines.into_iter().map(|line| list_row(&visit, run.market, line, &names, &quiet)).collect();
    }
    drop(tx);
    web::render(&RunPage {
        f: visit.frame("match-run-title", "/waiting"),
        l: visit.l.clone(),
        dead: run.seen_at < ctx.now.plus_minutes(-DEAD_AFTER),
        first_url: if asked.after.is_some() { here } else { String::new() },
        run,
        before,
        difference,
        open,
        filters,
        rows,
        next_url,
    })
}

fn which(show: &str) -> Which {
    match show {
        "open" => Which::Open,
        other => other.parse().map_or(Which::All, Which::Why),
    }
}

/// What the words of a line name.
pub(crate) fn mentioned(line: &Line) -> Vec<Uuid> {
    let more = match serde_json::from_str(&line.proof) {
        Ok(Proof::Placed { nearer: Some(found) }) => vec![found.service],
        Ok(Proof::Full { caps, .. }) => caps,
        _ => Vec::new(),
    };
    line.offer.into_iter().chain(more).collect()
}

/// The services among the proposals that a list does not name: what they give tells something that the law guards.
async fn quiet(tx: &mut Tx, ctx: &Ctx, market: Market, lines: &[Line]) -> Result<Vec<Uuid>, Failure> {
    if market != Market::Services {
        return Ok(Vec::new());
    }
    let ids: Vec<ServiceId> = lines.iter().filter_map(|line| line.offer).map(ServiceId).collect();
    let mut found = catalogue::load_many(tx, ctx, &ids).await?;
    found.retain(|s| s.types.iter().any(|key| catalogue::arena::is_sensitive(key)));
    Ok(found.into_iter().map(|s| s.id.0).collect())
}

/// A line as the list of the run says it: without what the law guards.
fn list_row(visit: &Visit, market: Market, line: Line, names: &words::Names, quiet: &[Uuid]) -> Row {
    let mut row = row(visit, market, line, names);
    let unnamed = catalogue::arena::is_sensitive(&row.line.need);
    if unnamed || row.line.offer.is_some_and(|id| quiet.contains(&id)) {
        row.need = catalogue::word_in_list(&visit.l, &row.line.need);
        row.service = row.service.map(|_| (visit.l.t("match-house-unnamed"), visit.l.t("match-house-unnamed-why")));
        // Why there is none names houses too.
        row.proof = Vec::new();
    }
    row
}

/// A line in words.
pub(crate) fn row(visit: &Visit, market: Market, line: Line, names: &words::Names) -> Row {
    let l = &visit.l;
    let proof =
        serde_json::from_str::<Proof>(&line.proof).map(|p| words::proof(l, market, &p, names)).unwrap_or_default();
    Row {
        need: catalogue::word_of_type(l, &line.need),
        waited: words::waited(line.waiting_since, visit.ctx.now),
        service: line.offer.and_then(|id| names.get(&id).cloned()),
        parts: if line.offer.is_some() { words::kept(l, market, &line.parts) } else { Vec::new() },
        proof,
        file: match market {
            Market::Services => format!("/participants/{}/placements", line.participant_id),
            Market::Coaches => format!("/participants/{}", line.participant_id),
        },
        one: match market {
            Market::Services => format!("/matching/{}", line.wish),
            Market::Coaches => format!("/matching/coaches/{}", line.participant_id),
        },
        line,
    }
}

/// Stops it.
pub async fn stop(visit: Visit, Path(id): Path<RunId>, _: web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &StopRun { run: id }).await?;
    Ok(visit.redirect(format!("/matching/runs/{id}")).said("match-said-stop").into_response())
}
