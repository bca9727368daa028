//! The participant answers: the step is good or not, she comes or not, she wants to be called.

use kernel::{AppointmentId, Aspect, Moment, ParticipantId, Permit, Refusal, StepId, Verb};
use people::door;
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::model::{AnswerKind, Topic};
use crate::store::{answers, names};

/// What is said, and about what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Say {
    /// About the next step.
    Step(StepId, bool),
    /// About an appointment.
    Appointment(AppointmentId, bool),
    /// Call me.
    Help(Topic),
}

impl Say {
    /// The answer as stored.
    pub fn kind(self) -> AnswerKind {
        match self {
            Self::Step(_, true) => AnswerKind::StepYes,
            Self::Step(_, false) => AnswerKind::StepNo,
            Self::Appointment(_, true) => AnswerKind::AppointmentYes,
            Self::Appointment(_, false) => AnswerKind::AppointmentNo,
            Self::Help(_) => AnswerKind::Help,
        }
    }

    fn subject(self) -> Option<Uuid> {
        match self {
            Self::Step(id, _) => Some(id.0),
            Self::Appointment(id, _) => Some(id.0),
            Self::Help(_) => None,
        }
    }
}

/// A neutral mail for the coach: subject and text, without any name.
#[derive(Debug, Clone)]
pub struct Nudge {
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// Keeps an answer, and tells the coach by a neutral mail when she must know it soon.
/// Through `act_once`: a double tap is one answer.
#[derive(Debug, Clone)]
pub struct GiveAnswer {
    /// Whose plan.
    pub participant: ParticipantId,
    /// What.
    pub say: Say,
    /// The mail.
    pub nudge: Nudge,
}

impl Action for GiveAnswer {
    type Output = Uuid;
    const NAME: &'static str = "plan-answer.give";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Plan).await?;
        match self.say {
            Say::Step(id, _) => is_next(tx, &permit, id).await?,
            Say::Appointment(id, yes) => {
                is_hers(tx, &permit, id, ctx.now).await?;
                let reply = if yes { agenda::Reply::Yes } else { agenda::Reply::No };
                agenda::Answer { id, reply }.run(tx, ctx).await?;
            }
            Say::Help(_) => {}
        }
        let (id, kind): (Uuid, _) = (ctx.new_id(), self.say.kind());
        let topic = if let Say::Help(topic) = self.say { Some(topic) } else { None };
        answers::insert(tx, ctx, &permit, id, (kind, self.say.subject(), topic)).await?;
        if kind.is_urgent() {
            self.tell_coach(tx, ctx, &permit).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "plan-answer", id).about(self.participant).fact("kind", kind));
        Ok(id)
    }
}

impl GiveAnswer {
    async fn tell_coach(&self, tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<(), Failure> {
        let Some(coach) = people::load(tx, permit).await?.coach_id else { return Ok(()) };
        // On the coach's own screen she knows it already.
        if coach == ctx.actor.staff {
            return Ok(());
        }
        if let Some((email, _)) = names::mail_of(tx, permit, coach).await? {
            queue(tx, ctx, Channel::Mail, &email, &self.nudge.subject, &self.nudge.body).await?;
        }
        Ok(())
    }
}

/// Only the step that is next now can be answered; another one means that the plan changed in between.
async fn is_next(tx: &mut Tx, permit: &Permit, id: StepId) -> Result<(), Failure> {
    let next = plan::summary(tx, permit).await?.next_step;
    if next.is_some_and(|s| s.id == id) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// The appointment must be one of this person's: an id of somebody else's finds nothing.
async fn is_hers(tx: &mut Tx, permit: &Permit, id: AppointmentId, now: Moment) -> Result<(), Failure> {
    let all = agenda::upcoming(tx, permit, now, 200).await?;
    if all.iter().any(|a| a.id == id) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}
