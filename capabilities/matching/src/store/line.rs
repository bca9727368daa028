//! Rows of lines: one wish in one run.

use kernel::{Moment, ParticipantId, RunId, text_enum};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_one, fetch_optional, insert_rows};
use uuid::Uuid;

use crate::rules::proof::Why;

text_enum! {
    /// What a person decided on a line.
    pub enum Decision {
        /// Nothing yet.
        Open = "open",
        /// The proposal was taken.
        Accepted = "accepted",
        /// Another service was chosen.
        Overridden = "overridden",
        /// The proposal was set aside.
        Refused = "refused",
        /// Things changed before anybody decided: she does not wait any more, or the place is gone.
        Stale = "stale",
    }
}

/// A line to keep.
#[derive(Debug, Clone)]
pub(crate) struct NewLine {
    pub position: i64,
    /// Of a placement, or in the market of coaches of the person.
    pub wish: Uuid,
    pub participant: ParticipantId,
    pub need: String,
    pub band: i64,
    pub since: Moment,
    /// Proposed service, or coach's position.
    pub offer: Option<Uuid>,
    pub class: Option<&'static str>,
    pub misfit: Option<i64>,
    pub parts: String,
    pub why: Why,
    pub proof: String,
}

/// A line as it is read.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Line {
    /// Place in the published order, 1 first.
    pub position: i64,
    /// Which wish: a placement, or in the market of coaches the person.
    pub wish: Uuid,
    /// Whose.
    pub participant_id: ParticipantId,
    /// Her name in lists.
    pub person: String,
    /// Type of service.
    pub need: String,
    /// Urgency band.
    pub band: i64,
    /// Since when she waits.
    pub waiting_since: Moment,
    /// Proposed service, or coach's position.
    pub offer: Option<Uuid>,
    /// JSON of the parts.
    pub parts: String,
    /// How it fared.
    pub why: Why,
    /// JSON of the explanation.
    pub proof: String,
    /// What was decided.
    pub decision: Decision,
}

const COLUMNS: &str = "l.position, l.placement_id as wish, l.participant_id, p.display_name as person, l.need, l.band,
 l.waiting_since, l.service_id as offer, l.parts, l.why, l.proof, l.decision";

const FROM: &str =
    "matching_line l join participant_name p on p.partnership_id = l.partnership_id and p.id = l.participant_id";

/// Keeps lines of a run.
pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, run: RunId, lines: &[NewLine]) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into matching_line (partnership_id, id, run_id, position, placement_id, participant_id, need, band,
           waiting_since, service_id, class, misfit, parts, why, proof, decision)",
        lines,
        |line| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            run,
            line.position,
            line.wish,
            line.participant,
            line.need.as_str(),
            line.band,
            line.since,
            line.offer,
            line.class,
            line.misfit,
            line.parts.as_str(),
            line.why,
            line.proof.as_str(),
            Decision::Open
        ]
    )
}

/// Which lines of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// All.
    All,
    /// Those with this outcome.
    Why(Why),
    /// Proposals that nobody decided on.
    Open,
}

impl Which {
    fn sql(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Why(why) => format!(" and l.why = '{why}'"),
            Self::Open => " and l.decision = 'open' and l.why = 'placed'".to_owned(),
        }
    }
}

/// A page of lines, in the published order, from the one after this position on.
pub(crate) async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    run: RunId,
    which: Which,
    limit: i64,
    after: i64,
) -> Result<Vec<Line>, Failure> {
    fetch_all!(
        tx,
        Line,
        ::store::sql(format!(
            "select {COLUMNS} from {FROM} where l.partnership_id = $1 and l.run_id = $2{}
               and l.position > $3 order by l.position limit $4",
            which.sql()
        )),
        ctx.actor.partnership,
        run,
        after,
        limit
    )
}

/// How many lines of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Counts {
    pub all: i64,
    pub open: i64,
    pub placed: i64,
    pub full: i64,
    pub nothing_fits: i64,
}

/// All counts of a run at once.
pub(crate) async fn counts(tx: &mut Tx, ctx: &Ctx, run: RunId) -> Result<Counts, Failure> {
    fetch_one!(
        tx,
        Counts,
        r#"select count(*) as "all",
                coalesce(cast(sum(case when why = 'placed' and decision = 'open' then 1 else 0 end) as bigint), 0) as "open",
                coalesce(cast(sum(case when why = 'placed' then 1 else 0 end) as bigint), 0) as placed,
                coalesce(cast(sum(case when why = 'full' then 1 else 0 end) as bigint), 0) as "full",
                coalesce(cast(sum(case when why = 'nothing-fits' then 1 else 0 end) as bigint), 0) as nothing_fits
         from matching_line where partnership_id = $1 and run_id = $2"#,
        ctx.actor.partnership,
        run
    )
}

/// One line.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, run: RunId, position: i64) -> Result<Option<Line>, Failure> {
    fetch_optional!(
        tx,
        Line,
        ::store::sql(format!(
            "select {COLUMNS} from {FROM} where l.partnership_id = $1 and l.run_id = $2 and l.position = $3"
        )),
        ctx.actor.partnership,
        run,
        position
    )
}

/// The line of one wish in a run.
pub(crate) async fn of_wish(tx: &mut Tx, ctx: &Ctx, run: RunId, wish: Uuid) -> Result<Option<Line>, Failure> {
    fetch_optional!(
        tx,
        Line,
        ::store::sql(format!(
            "select {COLUMNS} from {FROM} where l.partnership_id = $1 and l.run_id = $2 and l.placement_id = $3"
        )),
        ctx.actor.partnership,
        run,
        wish
    )
}

/// Notes a decision on a line that is still open; `false` when somebody decided before.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    run: RunId,
    position: i64,
    decision: Decision,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update matching_line set decision = $4, decided_at = $5, decided_by = $6
         where partnership_id = $1 and run_id = $2 and position = $3 and decision = 'open'",
        ctx.actor.partnership,
        run,
        position,
        decision,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(rows > 0)
}

/// How a run differs from another one: proposals that are the same, that go elsewhere, that are new, that are gone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Difference {
    /// The same person at the same service.
    pub same: i64,
    /// The same person at another service.
    pub moved: i64,
    /// Had no proposal before.
    pub gained: i64,
    /// Waited and had a proposal before, waits and has none now.
    pub lost: i64,
}

/// Compares two runs. Counted from one pass over the lines of both, never line by line: right after a run PostgreSQL does
/// not know yet how many lines it has, and a join of the two then took minutes at 50,000.
pub(crate) async fn difference(tx: &mut Tx, ctx: &Ctx, now: RunId, before: RunId) -> Result<Difference, Failure> {
    let found = fetch_optional!(
        tx,
        Difference,
        "select coalesce(cast(sum(case when now_in = 1 and then_in = 1 and both_in = 1 then 1 else 0 end) as bigint), 0) as same,
                coalesce(cast(sum(case when now_in = 1 and then_in = 1 and both_in = 0 then 1 else 0 end) as bigint), 0) as moved,
                coalesce(cast(sum(case when now_in = 1 and then_in = 0 then 1 else 0 end) as bigint), 0) as gained,
                coalesce(cast(sum(case when now_in = 0 and then_in = 1 and waits = 1 then 1 else 0 end) as bigint), 0) as lost
         from (
             select placement_id, sum(now_in) as now_in, sum(then_in) as then_in, sum(waits) as waits,
                    sum(case when now_in = 1 and then_in = 1 then 1 else 0 end) as both_in
             from (
                 select placement_id, service_id,
                        sum(case when run_id = $2 and service_id is not null then 1 else 0 end) as now_in,
                        sum(case when run_id = $3 and service_id is not null then 1 else 0 end) as then_in,
                        sum(case when run_id = $2 then 1 else 0 end) as waits
                 from matching_line
                 where partnership_id = $1 and (run_id = $2 or run_id = $3)
                 group by placement_id, service_id
             ) at_a_service
             group by placement_id
         ) of_a_person",
        ctx.actor.partnership,
        now,
        before
    )?;
    Ok(found.unwrap_or_default())
}
