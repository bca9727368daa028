//! Tells a coach by mail that somebody new is waiting in Opstap: no name, no link to a person.

use kernel::{PositionId, Refusal};
use store::jobs::{self, Job};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::App;

use crate::trajectory::store::coaches;

/// Name of the planned work.
pub(crate) const KIND: &str = "guidance.tell-coach";

/// Plans the mail, in the transaction of the deed.
pub(crate) async fn plan(tx: &mut Tx, ctx: &Ctx, position: PositionId) -> Result<(), Failure> {
    jobs::enqueue(tx, ctx, KIND, &position.to_string(), ctx.now).await
}

/// Queues the mail in the coach's language and ends the job.
pub(crate) struct TellCoach<'a> {
    pub app: &'a App,
    pub job: &'a Job,
}

impl Action for TellCoach<'_> {
    type Output = ();
    const NAME: &'static str = "trajectory.tell-coach";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let position: PositionId = self.job.payload.parse().map_err(|_| Refusal::NotFound)?;
        // A position that ended meanwhile has nobody to tell.
        if let Some(coach) = coaches::coach(tx, ctx, position).await?
            && let Some(staff) = identity::staff::by_id(tx, ctx, coach.staff_id).await?
        {
            let l = self.app.l10n.words(&staff.language);
            let body = l.t1("trajectory-mail-text", "link", &self.app.settings.public_url);
            outbox::queue(tx, ctx, Channel::Mail, &staff.email, &l.t("trajectory-mail-subject"), &body).await?;
        }
        jobs::finish(tx, self.job, ctx.now).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "position", position));
        Ok(())
    }
}
