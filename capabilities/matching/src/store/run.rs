//! Rows of runs.

use kernel::{Moment, RunId, text_enum};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::rules::pack::Packed;

text_enum! {
    /// How far a run is.
    pub enum State {
        /// Under way.
        Running = "running",
        /// Done, and proven whole.
        Done = "done",
        /// Stopped by somebody; what it had is not kept.
        Cancelled = "cancelled",
        /// It did not come to an end.
        Failed = "failed",
    }
}

text_enum! {
    /// Of what a run makes a proposal. The words are `match-market-KEY`.
    pub enum Market {
        /// Places in services.
        Services = "services",
        /// Fixed coaches.
        Coaches = "coaches",
    }
}

/// A run, without its input and result.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Run {
    /// Which.
    pub id: RunId,
    /// Of what.
    pub market: Market,
    /// How far.
    pub state: State,
    /// What it is doing.
    pub stage: String,
    /// 0 to 100 within the stage.
    pub progress: i64,
    /// Did somebody ask to stop?
    pub cancel: bool,
    /// Weights of misfit.
    pub misfit_rules: String,
    /// Criteria of urgency.
    pub urgency_rules: String,
    /// Engine.
    pub solver: String,
    /// Hash of the input.
    pub input_hash: Option<String>,
    /// Hash of the result.
    pub result_hash: Option<String>,
    /// People who waited.
    pub people: i64,
    /// Free places.
    pub places: i64,
    /// People for whom a place is proposed.
    pub served: i64,
    /// Days that the longest waiting person waits.
    pub longest_before: i64,
    /// The same of those who fit somewhere and get no place.
    pub longest_after: i64,
    /// From click to kept.
    pub millis: i64,
    /// The run before it.
    pub previous_id: Option<RunId>,
    /// When it began.
    pub started_at: Moment,
    /// Its last sign of life.
    pub seen_at: Moment,
    /// Name of who started it.
    pub staff: Option<String>,
}

const COLUMNS: &str =
    "r.id, r.market, r.state, r.stage, r.progress, r.cancel, r.misfit_rules, r.urgency_rules, r.solver,
 r.input_hash, r.result_hash, r.people, r.places, r.served, r.longest_before, r.longest_after, r.millis, r.previous_id,
 r.started_at, r.seen_at, s.name as staff";

const FROM: &str = "matching_run r left join staff_name s on s.partnership_id = r.partnership_id and s.id = r.staff_id";

/// One run.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Option<Run>, Failure> {
    fetch_optional!(
        tx,
        Run,
        ::store::sql(format!("select {COLUMNS} from {FROM} where r.partnership_id = $1 and r.id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Runs begun before this moment, the newest first.
pub(crate) async fn newest(tx: &mut Tx, ctx: &Ctx, limit: i64, before: Moment) -> Result<Vec<Run>, Failure> {
    fetch_all!(
        tx,
        Run,
        ::store::sql(format!(
            "select {COLUMNS} from {FROM} where r.partnership_id = $1 and r.started_at < $2
             order by r.started_at desc, r.id limit $3"
        )),
        ctx.actor.partnership,
        before,
        limit
    )
}

/// A run that is under way and gave a sign of life after this moment.
pub(crate) async fn alive(tx: &mut Tx, ctx: &Ctx, market: Market, since: Moment) -> Result<Option<RunId>, Failure> {
    let found = fetch_optional!(
        tx,
        (RunId,),
        "select id from matching_run where partnership_id = $1 and state = 'running' and seen_at > $2 and market = $3
         order by started_at desc limit 1",
        ctx.actor.partnership,
        since,
        market
    )?;
    Ok(found.map(|(id,)| id))
}

/// The newest run that is done.
pub(crate) async fn last_done(tx: &mut Tx, ctx: &Ctx, market: Market) -> Result<Option<RunId>, Failure> {
    let found = fetch_optional!(
        tx,
        (RunId,),
        "select id from matching_run where partnership_id = $1 and state = 'done' and market = $2
         order by started_at desc, id limit 1",
        ctx.actor.partnership,
        market
    )?;
    Ok(found.map(|(id,)| id))
}

/// Which rules a run uses.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Of what.
    pub market: Market,
    /// Weights of misfit.
    pub misfit: String,
    /// Criteria of urgency.
    pub urgency: String,
}

/// Begins a run.
pub(crate) async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RunId,
    rules: &Rules,
    previous: Option<RunId>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into matching_run (partnership_id, id, state, stage, progress, cancel, misfit_rules, urgency_rules, solver,
           people, offers, places, served, misfit, longest_before, longest_after, millis, previous_id, started_at, seen_at,
           staff_id, version, market)
         values ($1, $2, 'running', 'load', 0, $3, $4, $5, $6, 0, 0, 0, 0, 0, 0, 0, 0, $7, $8, $8, $9, 1, $10)",
        ctx.actor.partnership,
        id,
        false,
        rules.misfit.as_str(),
        rules.urgency.as_str(),
        crate::rules::run::ENGINE,
        previous,
        ctx.now,
        ctx.actor.staff,
        rules.market
    )?;
    Ok(())
}

/// A sign of life with how far it is. Gives whether somebody asked to stop.
pub(crate) async fn seen(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RunId,
    stage: &str,
    progress: i64,
    now: Moment,
) -> Result<bool, Failure> {
    execute!(
        tx,
        "update matching_run set stage = $3, progress = $4, seen_at = $5
         where partnership_id = $1 and id = $2 and state = 'running'",
        ctx.actor.partnership,
        id,
        stage,
        progress,
        now
    )?;
    let found = fetch_optional!(
        tx,
        (bool,),
        "select cancel from matching_run where partnership_id = $1 and id = $2 and state = 'running'",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.is_none_or(|(cancel,)| cancel))
}

/// Asks a run to stop; `false` when it is over already.
pub(crate) async fn ask_to_stop(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update matching_run set cancel = $3, version = version + 1
         where partnership_id = $1 and id = $2 and state = 'running'",
        ctx.actor.partnership,
        id,
        true
    )?;
    Ok(rows > 0)
}

/// Ends a run without a result.
pub(crate) async fn give_up(tx: &mut Tx, ctx: &Ctx, id: RunId, state: State, now: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update matching_run set state = $3, stage = 'end', ended_at = $4, version = version + 1
         where partnership_id = $1 and id = $2 and state = 'running'",
        ctx.actor.partnership,
        id,
        state,
        now
    )?;
    execute!(tx, "delete from matching_line where partnership_id = $1 and run_id = $2", ctx.actor.partnership, id)?;
    Ok(())
}

/// What a run came to.
#[derive(Debug, Clone)]
pub(crate) struct End {
    pub input: Packed,
    pub result: Packed,
    pub people: i64,
    pub offers: i64,
    pub places: i64,
    pub served: i64,
    pub misfit: i64,
    pub longest_before: i64,
    pub longest_after: i64,
}

/// Ends a run with its result; `false` when it was ended meanwhile, or somebody asked to stop.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, id: RunId, end: &End, now: Moment) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update matching_run set state = 'done', stage = 'end', progress = 100, input = $3, input_hash = $4, result = $5,
           result_hash = $6, people = $7, offers = $8, places = $9, served = $10, misfit = $11, longest_before = $12,
           longest_after = $13, millis = $14 - started_at, seen_at = $14, ended_at = $14, version = version + 1
         where partnership_id = $1 and id = $2 and state = 'running' and cancel = $15",
        ctx.actor.partnership,
        id,
        end.input.bytes.as_slice(),
        end.input.hash.as_str(),
        end.result.bytes.as_slice(),
        end.result.hash.as_str(),
        end.people,
        end.offers,
        end.places,
        end.served,
        end.misfit,
        end.longest_before,
        end.longest_after,
        now,
        false
    )?;
    Ok(rows > 0)
}

/// Input and result of a run that is done, packed.
pub(crate) async fn kept(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Option<(Packed, Packed)>, Failure> {
    let found = fetch_optional!(
        tx,
        (Vec<u8>, String, Vec<u8>, String),
        "select input, input_hash, result, result_hash from matching_run
         where partnership_id = $1 and id = $2 and state = 'done'",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.map(|(input, input_hash, result, result_hash)| {
        (Packed { bytes: input, hash: input_hash }, Packed { bytes: result, hash: result_hash })
    }))
}

/// The newest run that is done and looked at this wish, with what it proposed.
pub(crate) async fn last_of(tx: &mut Tx, ctx: &Ctx, wish: Uuid) -> Result<Option<RunId>, Failure> {
    let found = fetch_optional!(
        tx,
        (RunId,),
        "select r.id from matching_line l
         join matching_run r on r.partnership_id = l.partnership_id and r.id = l.run_id
         where l.partnership_id = $1 and l.placement_id = $2 and r.state = 'done' order by r.started_at desc, r.id limit 1",
        ctx.actor.partnership,
        wish
    )?;
    Ok(found.map(|(id,)| id))
}
