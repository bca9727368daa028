//! Opstap reminds a participant of an appointment, if it still stands when the job runs.

use kernel::{Actor, AppointmentId, Moment, Role};
use store::jobs::{self, Job};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use super::parse_payload;
use crate::model::Status;
use crate::reminder;
use crate::store::appointment::{self, Appointment};
use crate::store::reach;

/// Runs a planned reminder. Running it twice sends one message.
pub(crate) struct Remind<'a> {
    /// The job.
    pub job: &'a Job,
    /// Words in all languages.
    pub l10n: &'a L10n,
}

impl Action for Remind<'_> {
    type Output = ();
    const NAME: &'static str = "appointment.remind";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        debug_assert_eq!(ctx.actor.role, Role::System);
        let (outcome, line) = match parse_payload(&self.job.payload) {
            None => ("unreadable", audit::Line::new(Self::NAME, "job", self.job.id)),
            Some((id, start)) => match appointment::find(tx, ctx, id).await? {
                None => ("gone", audit::Line::new(Self::NAME, "appointment", id)),
                Some(found) => (self.send(tx, ctx, &found, start).await?, super::line(Self::NAME, &found)),
            },
        };
        jobs::finish(tx, self.job, ctx.now).await?;
        tx.note(ctx, line.fact("outcome", outcome));
        Ok(())
    }
}

impl Remind<'_> {
    /// Queues the message, or says in one word why not.
    async fn send(&self, tx: &mut Tx, ctx: &Ctx, found: &Appointment, start: Moment) -> Result<&'static str, Failure> {
        let Some(participant) = found.participant_id else { return Ok("staff-only") };
        if let Some(reason) = stands(found, start, ctx.now) {
            return Ok(reason);
        }
        if already_sent(tx, ctx, found.id, start).await? {
            return Ok("sent-before");
        }
        let permit = match people::door::open(tx, ctx, participant).await {
            Ok(permit) => permit,
            Err(Failure::Refused(_)) => return Ok("person-gone"),
            Err(broken) => return Err(broken),
        };
        let reach = reach::load(tx, ctx, &permit).await?;
        let Some((channel, recipient)) = reminder::recipient(reach.ways()) else { return Ok("no-channel") };
        let words = self.l10n.words(reminder::language(&reach.languages));
        let text = reminder::text(&words, reach.given_name.as_deref().or(reach.nickname.as_deref()), found, ctx.now);
        let subject = match channel {
            Channel::Mail => words.t("reminder-subject"),
            Channel::Sms => String::new(),
        };
        outbox::queue(tx, ctx, channel, recipient, &subject, &text).await?;
        appointment::set_reminded(tx, ctx, found.id, start).await?;
        Ok(channel.as_str())
    }
}

/// Why there is nothing to remind of any more.
fn stands(found: &Appointment, start: Moment, now: Moment) -> Option<&'static str> {
    if found.status != Status::Planned {
        Some("not-planned")
    } else if found.starts_at != start {
        Some("moved")
    } else if !found.remind {
        Some("not-wanted")
    } else if start <= now {
        Some("too-late")
    } else {
        None
    }
}

async fn already_sent(tx: &mut Tx, ctx: &Ctx, id: AppointmentId, start: Moment) -> Result<bool, Failure> {
    Ok(appointment::reminded_for(tx, ctx, id).await? == Some(start))
}

/// The surroundings of Opstap itself, in the partnership of a job.
pub(crate) fn system(app: &web::App, job: &Job) -> Ctx {
    app.ctx(Actor::system(job.partnership_id))
}
