//! Calls.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::{Day, Moment, Refusal};
use uuid::Uuid;

use super::{parts, phase};
use crate::model::{Calendar, Call, CallId, CallStatus, TieRule};
use crate::records::Extension;

/// A call as it stands in its table.
#[derive(Debug, sqlx::FromRow)]
pub struct Row {
    pub id: CallId,
    pub title: String,
    pub area: String,
    pub status: CallStatus,
    pub addendum: String,
    pub submission_subject: String,
    pub contact_name: String,
    pub contact_email: String,
    pub launch_on: Day,
    pub deadline: Moment,
    pub evaluation_from: Day,
    pub evaluation_to: Day,
    pub pitches_on: Day,
    pub decide_by: Day,
    pub communicate_by: Day,
    pub reply_days: i64,
    pub quorum: i64,
    pub tie_rule: TieRule,
    pub published_at: Option<Moment>,
    pub version: i64,
}

const COLUMNS: &str = "id, title, area, status, addendum, submission_subject, contact_name, contact_email, launch_on,
    deadline, evaluation_from, evaluation_to, pitches_on, decide_by, communicate_by, reply_days, quorum, tie_rule,
    published_at, version";

impl Row {
    fn call(self) -> Call {
        Call {
            calendar: Calendar {
                launch: self.launch_on,
                deadline: self.deadline,
                evaluation_from: self.evaluation_from,
                evaluation_to: self.evaluation_to,
                pitches_on: self.pitches_on,
                decide_by: self.decide_by,
                communicate_by: self.communicate_by,
                reply_days: self.reply_days,
            },
            id: self.id,
            title: self.title,
            area: self.area,
            status: self.status,
            addendum: self.addendum,
            submission_subject: self.submission_subject,
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            quorum: self.quorum,
            tie_rule: self.tie_rule,
            published_at: self.published_at,
            version: self.version,
            phases: Vec::new(),
            criteria: Vec::new(),
            rules: Vec::new(),
            questions: Vec::new(),
        }
    }
}

/// A call with its phases, criteria, rules and form.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Option<Call>, Failure> {
    let row = fetch_optional!(
        tx,
        Row,
        ::store::sql(format!("select {COLUMNS} from open_call where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )?;
    let Some(row) = row else { return Ok(None) };
    let mut call = row.call();
    call.phases = phase::of(tx, ctx, id).await?;
    call.criteria = parts::criteria(tx, ctx, id).await?;
    call.rules = parts::rules(tx, ctx, id).await?;
    call.questions = parts::questions(tx, ctx, id).await?;
    Ok(Some(call))
}

/// All calls, newest first, without criteria, rules and form.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Call>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        ::store::sql(format!(
            "select {COLUMNS} from open_call where partnership_id = $1 order by launch_on desc, id desc"
        )),
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().map(Row::call).collect())
}

/// A new call.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: &Call) -> Result<(), Failure> {
    let c = &call.calendar;
    execute!(
        tx,
        "insert into open_call (partnership_id, id, title, area, status, addendum, submission_subject, contact_name,
           contact_email, launch_on, deadline, evaluation_from, evaluation_to, pitches_on, decide_by, communicate_by,
           reply_days, quorum, tie_rule, last_number, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 0, 1, $20)",
        ctx.actor.partnership,
        call.id,
        call.title.as_str(),
        call.area.as_str(),
        call.status,
        call.addendum.as_str(),
        call.submission_subject.as_str(),
        call.contact_name.as_str(),
        call.contact_email.as_str(),
        c.launch,
        c.deadline,
        c.evaluation_from,
        c.evaluation_to,
        c.pitches_on,
        c.decide_by,
        c.communicate_by,
        c.reply_days,
        call.quorum,
        call.tie_rule,
        ctx.now
    )?;
    Ok(())
}

/// Saves everything of the call's own row but its status, on the version that was shown; gives the new version.
pub async fn save(tx: &mut Tx, ctx: &Ctx, call: &Call, version: i64) -> Result<(), Failure> {
    let c = &call.calendar;
    let done = execute!(
        tx,
        "update open_call set title = $4, area = $5, addendum = $6, submission_subject = $7, contact_name = $8,
           contact_email = $9, launch_on = $10, deadline = $11, evaluation_from = $12, evaluation_to = $13,
           pitches_on = $14, decide_by = $15, communicate_by = $16, reply_days = $17, quorum = $18, tie_rule = $19,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        call.id,
        version,
        call.title.as_str(),
        call.area.as_str(),
        call.addendum.as_str(),
        call.submission_subject.as_str(),
        call.contact_name.as_str(),
        call.contact_email.as_str(),
        c.launch,
        c.deadline,
        c.evaluation_from,
        c.evaluation_to,
        c.pitches_on,
        c.decide_by,
        c.communicate_by,
        c.reply_days,
        call.quorum,
        call.tie_rule
    )?;
    if done == 1 { Ok(()) } else { Err(stale(tx, ctx, call.id).await?) }
}

/// Takes the next version for a change of its criteria, rules or form.
pub async fn touch(tx: &mut Tx, ctx: &Ctx, id: CallId, version: i64) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update open_call set version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version
    )?;
    if done == 1 { Ok(()) } else { Err(stale(tx, ctx, id).await?) }
}

async fn stale(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Failure, Failure> {
    let row = fetch_optional!(
        tx,
        (i64,),
        "select version from open_call where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.map_or(Refusal::NotFound, |(current,)| Refusal::Stale { current }).into())
}

/// How far the call is now.
pub async fn set_status(tx: &mut Tx, ctx: &Ctx, id: CallId, status: CallStatus) -> Result<(), Failure> {
    execute!(
        tx,
        "update open_call set status = $3, version = version + 1 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        status
    )?;
    Ok(())
}

/// For everybody to read from now on; 0 rows: it was so already.
pub async fn publish(tx: &mut Tx, ctx: &Ctx, id: CallId, version: i64) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update open_call set status = $4, published_at = $5, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        CallStatus::Published,
        ctx.now
    )?;
    if done == 1 { Ok(()) } else { Err(stale(tx, ctx, id).await?) }
}

/// The number of the next candidacy that comes in. The row is the lock that puts two at one instant in a row.
pub async fn next_number(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "update open_call set last_number = last_number + 1 where partnership_id = $1 and id = $2 returning last_number",
        ctx.actor.partnership,
        id
    )
}

/// Keeps the act that gave more time, and moves the deadline.
pub async fn extend(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CallId,
    was: Moment,
    becomes: Moment,
    why: &str,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into call_extension (partnership_id, id, call_id, was, becomes, reason, staff_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        id,
        was,
        becomes,
        why,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// The acts that gave more time, oldest first.
pub async fn extensions(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Vec<Extension>, Failure> {
    fetch_all!(
        tx,
        Extension,
        "select was, becomes, reason, staff_id, at from call_extension
         where partnership_id = $1 and call_id = $2 order by at, id",
        ctx.actor.partnership,
        id
    )
}
