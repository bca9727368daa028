//! All region runs, and the button that starts one.

use std::time::Duration;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::{Moment, RunId};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use crate::actions::start::StartRun;
use crate::store::run::{self, Market, Run, State};

/// As long as the answer to the button waits for the end of the run: a region is done by then, and the next page shows it.
const PATIENCE: Duration = Duration::from_millis(900);

/// How often it looks meanwhile.
const LOOK: Duration = Duration::from_millis(20);

/// Which page.
#[derive(Debug, Deserialize)]
pub struct Asked {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "matching/runs.html")]
struct RunsPage {
    f: Frame,
    l: Words,
    runs: Vec<Run>,
    first_url: String,
    next_url: String,
    running: Option<RunId>,
}

/// The list.
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let mut tx = visit.app.db.read().await?;
    let before = asked.before.map_or(visit.ctx.now.plus_minutes(1), Moment);
    let size = i64::try_from(web::paging::SIZE).unwrap_or(25);
    let mut runs = run::newest(&mut tx, &visit.ctx, size + 1, before).await?;
    drop(tx);
    let more = runs.len() > web::paging::SIZE;
    runs.truncate(web::paging::SIZE);
    let next_url = match runs.last() {
        Some(last) if more => format!("/matching?before={}", last.started_at.0),
        _ => String::new(),
    };
    web::render(&RunsPage {
        f: visit.frame("match-runs-title", "/waiting"),
        l: visit.l.clone(),
        running: runs.iter().find(|r| r.state == State::Running).map(|r| r.id),
        first_url: if asked.before.is_some() { "/matching".to_owned() } else { String::new() },
        next_url,
        runs,
    })
}

/// Starts a run, and shows it: at once when it is done within a second, otherwise with how far it is.
pub async fn start(visit: Visit, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let market = fields.get("market").parse().unwrap_or(Market::Services);
    let started = visit.app.db.act(&visit.ctx, &StartRun { market }).await?;
    if started.now {
        let running = tokio::spawn(crate::engine::run(visit.app.clone(), visit.ctx.clone(), started.id));
        let mut waited = Duration::ZERO;
        while waited < PATIENCE && !running.is_finished() {
            tokio::time::sleep(LOOK).await;
            waited += LOOK;
        }
    }
    Ok(visit.redirect(format!("/matching/runs/{}", started.id)).into_response())
}
