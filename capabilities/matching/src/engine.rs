//! A run from beginning to end beside the request that started it: read, solve, keep. It says how far it is, and stops
//! when somebody asks.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use kernel::RunId;
use solver::{Progress, Stage};
use store::{Ctx, Failure};
use web::App;

use crate::actions::keep::{EndRun, GiveUp, KeepLines};
use crate::lines;
use crate::picture::Picture;
use crate::rules::market::{Asked, Market as Problem};
use crate::rules::pack::{self, Packed};
use crate::rules::run::{self, Outcome, Sums};
use crate::scene::Scene;
use crate::store::line::NewLine;
use crate::store::run::{self as rows, End, Market, State};

/// How often it says how far it is, and looks whether somebody asked to stop.
const BEAT: Duration = Duration::from_millis(400);

/// Lines kept in one transaction: others can write in between.
const BATCH: usize = 2_000;

/// How far the engine is, for the one who tells it.
#[derive(Default)]
struct Pulse {
    stage: AtomicU32,
    percent: AtomicU32,
    stop: AtomicBool,
}

impl Pulse {
    /// Called by the engine; `false` stops it.
    fn feel(&self, progress: Progress) -> bool {
        self.stage.store(u32::from(progress.stage == Stage::Where), Ordering::Relaxed);
        self.percent.store(progress.done.saturating_mul(100) / progress.of.max(1), Ordering::Relaxed);
        !self.stop.load(Ordering::Relaxed)
    }

    fn told(&self) -> (&'static str, i64) {
        let stage = if self.stage.load(Ordering::Relaxed) == 0 { "who" } else { "where" };
        (stage, i64::from(self.percent.load(Ordering::Relaxed)))
    }
}

/// What was read, by market.
enum Region {
    Services(Picture),
    Coaches(Scene),
}

/// What the solving thread gives back.
struct Solved {
    input: Packed,
    result: Packed,
    lines: Vec<NewLine>,
    sums: Sums,
    offers: usize,
    places: u64,
}

/// Runs it; every end is noted.
pub async fn run(app: App, ctx: Ctx, id: RunId) {
    let outcome = go(&app, &ctx, id).await;
    let state = match outcome {
        Ok(true) => return,
        Ok(false) => State::Cancelled,
        Err(failure) => {
            tracing::error!(run = %id, %failure, "a region run failed");
            State::Failed
        }
    };
    let now = app.clock.now();
    if let Err(failure) = app.db.act(&Ctx { now, ..ctx }, &GiveUp { run: id, state }).await {
        tracing::error!(run = %id, %failure, "the end of a region run could not be noted");
    }
}

/// `false`: somebody asked to stop.
async fn go(app: &App, ctx: &Ctx, id: RunId) -> Result<bool, Failure> {
    let mut tx = app.db.read().await?;
    let market = rows::load(&mut tx, ctx, id).await?.map_or(Market::Services, |run| run.market);
    let read = match market {
        Market::Services => Region::Services(Picture::read(&mut tx, ctx).await?),
        Market::Coaches => Region::Coaches(Scene::read(&mut tx, ctx).await?),
    };
    drop(tx);
    let pulse = Arc::new(Pulse::default());
    let inside = Arc::clone(&pulse);
    let mut solving = tokio::task::spawn_blocking(move || solve(&read, &inside));
    let solved = loop {
        tokio::select! {
            done = &mut solving => break done.map_err(|e| Failure::other(e.to_string()))?,
            () = tokio::time::sleep(BEAT) => {
                let (stage, percent) = pulse.told();
                if beat(app, ctx, id, stage, percent).await? {
                    pulse.stop.store(true, Ordering::Relaxed);
                }
            }
        }
    };
    let Some(solved) = solved.map_err(Failure::other)? else { return Ok(false) };
    for (batch, lines) in solved.lines.chunks(BATCH).enumerate() {
        let done = i64::try_from(batch * BATCH * 100 / solved.lines.len().max(1)).unwrap_or(0);
        if batch > 0 && beat(app, ctx, id, "keep", done).await? {
            return Ok(false);
        }
        app.db.act(ctx, &KeepLines { run: id, lines }).await?;
    }
    let (longest_before, longest_after) = lines::longest(&solved.lines, ctx.now);
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let end = End {
        people: whole(solved.lines.len()),
        offers: whole(solved.offers),
        places: i64::try_from(solved.places).unwrap_or(i64::MAX),
        served: whole(solved.sums.served),
        misfit: solved.sums.misfit,
        input: solved.input,
        result: solved.result,
        longest_before,
        longest_after,
    };
    let now = app.clock.now();
    app.db.act(&Ctx { now, ..ctx.clone() }, &EndRun { run: id, end: &end }).await
}

async fn beat(app: &App, ctx: &Ctx, id: RunId, stage: &str, percent: i64) -> Result<bool, Failure> {
    let mut tx = app.db.unaudited_write().await?;
    let stop = rows::seen(&mut tx, ctx, id, stage, percent, app.clock.now()).await?;
    tx.finish().await?;
    Ok(stop)
}

/// On a thread of its own. `None`: stopped.
fn solve(read: &Region, pulse: &Pulse) -> Result<Option<Solved>, String> {
    let mut feel = |progress: Progress| pulse.feel(progress);
    match read {
        Region::Services(picture) => {
            let input = picture.input();
            let (market, outcome) = run::solve(&input, &mut feel).map_err(|e| e.to_string())?;
            prove(&input, &market, &outcome, |proofs| lines::services(picture, &input, proofs))
        }
        Region::Coaches(scene) => {
            let (input, outcome) = scene.solve(&mut feel)?;
            let market = input.market().map_err(|e| e.to_string())?;
            prove(&input, &market, &outcome, |proofs| lines::coaches(scene, &input, proofs))
        }
    }
}

/// Checks a whole, packs it, and lets `lines` tell it.
fn prove<I: Asked>(
    input: &I,
    market: &Problem,
    outcome: &Outcome,
    lines: impl FnOnce(&lines::Proofs<'_>) -> Result<Vec<NewLine>, String>,
) -> Result<Option<Solved>, String> {
    if !outcome.is_proven() {
        return Ok(None);
    }
    run::check(input, outcome)?;
    let proofs = lines::Proofs::new(market, outcome)?;
    Ok(Some(Solved {
        input: pack::pack(input)?,
        result: pack::pack(outcome)?,
        sums: run::sums(market, outcome),
        offers: input.offers(),
        places: input.places(),
        lines: lines(&proofs)?,
    }))
}
