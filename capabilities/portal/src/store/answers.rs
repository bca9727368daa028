//! What participants answered on their own pages.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Aspect, Moment, Permit, Verb};
use uuid::Uuid;

use crate::model::{AnswerKind, Topic};

/// An answer as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Answer {
    /// Which.
    pub id: Uuid,
    /// What.
    pub kind: AnswerKind,
    /// The step or appointment it is about.
    pub subject_id: Option<Uuid>,
    /// What a question for help is about.
    pub topic: Option<Topic>,
    /// When.
    pub at: Moment,
    /// When a coach read it.
    pub seen_at: Option<Moment>,
}

impl Answer {
    /// Icon beside it.
    pub fn icon(&self) -> &'static str {
        match self.kind {
            AnswerKind::StepYes | AnswerKind::AppointmentYes => "thumbs-up",
            AnswerKind::StepNo | AnswerKind::AppointmentNo => "message-circle",
            AnswerKind::Help => "phone-call",
        }
    }
}

const COLUMNS: &str = "id, kind, subject_id, topic, at, seen_at";

/// Writes an answer.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: Uuid,
    (kind, subject, topic): (AnswerKind, Option<Uuid>, Option<Topic>),
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    execute!(
        tx,
        "insert into plan_answer (partnership_id, id, participant_id, kind, subject_id, topic, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        permit.partnership(),
        id,
        permit.participant(),
        kind,
        subject,
        topic,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// The newest answers of a person, newest first.
pub async fn newest(tx: &mut Tx, permit: &Permit, limit: i64) -> Result<Vec<Answer>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    fetch_all!(
        tx,
        Answer,
        ::store::sql(format!(
            "select {COLUMNS} from plan_answer where partnership_id = $1 and participant_id = $2 order by at desc, id desc limit $3"
        )),
        permit.partnership(),
        permit.participant(),
        limit
    )
}

/// The newest answer about one step or appointment.
pub async fn about(tx: &mut Tx, permit: &Permit, subject: Uuid) -> Result<Option<AnswerKind>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let row = fetch_optional!(
        tx,
        (AnswerKind,),
        "select kind from plan_answer where partnership_id = $1 and participant_id = $2 and subject_id = $3
         order by at desc, id desc limit 1",
        permit.partnership(),
        permit.participant(),
        subject
    )?;
    Ok(row.map(|(kind,)| kind))
}

/// Marks all answers of a person as read by the coach; gives how many were new.
pub async fn mark_seen(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<u64, Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    execute!(
        tx,
        "update plan_answer set seen_at = $3, seen_by = $4 where partnership_id = $1 and participant_id = $2 and seen_at is null",
        permit.partnership(),
        permit.participant(),
        ctx.now,
        ctx.actor.staff
    )
}
