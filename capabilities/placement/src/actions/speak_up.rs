//! Opstap tells whose turn it is; reminds when the day passed; and shows it to the coordinator when still nobody answers.

use kernel::{Day, PlacementId, Role, StaffId};
use store::audit::Line;
use store::jobs::{self, Job};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx};
use web::App;

use super::line;
use crate::model::{Happening, Placement, Turn};
use crate::planned;
use crate::store::event::{self, Note};
use crate::store::lists;
use crate::store::placement;
use crate::store::reach::{self, Address};

/// Sends the mail to whose turn it is.
pub(crate) struct Tell<'a> {
    /// Words and address of this installation.
    pub app: &'a App,
    /// The job.
    pub job: &'a Job,
}

impl Action for Tell<'_> {
    type Output = ();
    const NAME: &'static str = "placement.tell";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        debug_assert_eq!(ctx.actor.role, Role::System);
        jobs::finish(tx, self.job, ctx.now).await?;
        let Some((id, turn)) = planned::read::<PlacementId, Turn>(&self.job.payload) else {
            tx.note(ctx, Line::new(Self::NAME, "job", self.job.id).fact("outcome", "unreadable"));
            return Ok(());
        };
        let by: Option<StaffId> = self.job.payload.rsplit(' ').next().and_then(|text| text.parse().ok());
        let Some(p) = placement::find(tx, ctx, id).await? else {
            tx.note(ctx, Line::new(Self::NAME, "placement", id).fact("outcome", "gone"));
            return Ok(());
        };
        // Who did it herself needs no mail about it.
        let herself = turn == Turn::Coach && by.is_some() && by == Some(coach_of(&p));
        let sent = if herself { 0 } else { mail(tx, ctx, self.app, &p, turn, "news").await? };
        tx.note(ctx, line(Self::NAME, &p).fact("mails", sent));
        Ok(())
    }
}

/// Reminds, or escalates.
pub(crate) struct SpeakUp<'a> {
    /// Words and address of this installation.
    pub app: &'a App,
    /// The job.
    pub job: &'a Job,
    /// To the coordinator?
    pub escalate: bool,
}

impl Action for SpeakUp<'_> {
    type Output = ();
    const NAME: &'static str = "placement.remind";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        debug_assert_eq!(ctx.actor.role, Role::System);
        jobs::finish(tx, self.job, ctx.now).await?;
        let read = planned::read::<PlacementId, Day>(&self.job.payload);
        let found = match &read {
            Some((id, _)) => placement::find(tx, ctx, *id).await?,
            None => None,
        };
        let (Some((_, deadline)), Some(p)) = (read, found) else {
            tx.note(ctx, Line::new(Self::NAME, "job", self.job.id).fact("outcome", "gone"));
            return Ok(());
        };
        if p.deadline_on != Some(deadline) || p.turn == Turn::Nobody || deadline >= ctx.today() {
            tx.note(ctx, line(Self::NAME, &p).fact("outcome", "answered"));
            return Ok(());
        }
        if self.escalate {
            placement::set_turn(tx, ctx, p.id, Turn::Coordinator).await?;
            event::note(tx, ctx, &p, Happening::Escalated, Note::default()).await?;
            mail(tx, ctx, self.app, &p, Turn::Coordinator, "open").await?;
        } else {
            event::note(tx, ctx, &p, Happening::Reminded, Note::default()).await?;
            mail(tx, ctx, self.app, &p, p.turn, "remind").await?;
            planned::watch_longer(tx, ctx, p.id, deadline).await?;
        }
        tx.note(ctx, line(Self::NAME, &p).fact("outcome", if self.escalate { "escalated" } else { "reminded" }));
        Ok(())
    }
}

/// Who answers for her: the fixed coach of today, else who asked.
fn coach_of(p: &Placement) -> StaffId {
    p.coach_id.unwrap_or(p.staff_id)
}

/// Queues a mail to whose turn it is, and gives how many. It never says for whom or what.
async fn mail(tx: &mut Tx, ctx: &Ctx, app: &App, p: &Placement, turn: Turn, kind: &str) -> Result<usize, Failure> {
    let (to, path): (Vec<Address>, &str) = match turn {
        Turn::Coach => (reach::staff(tx, ctx, coach_of(p)).await?.into_iter().collect(), "/placements"),
        Turn::Partner => (partner(tx, ctx, p).await?.into_iter().collect(), "/requests"),
        Turn::Coordinator => (reach::coordinators(tx, ctx, ctx.today()).await?, "/placements/open-ends"),
        Turn::Nobody => return Ok(0),
    };
    let link = format!("{}{path}", app.settings.public_url.trim_end_matches('/'));
    for (address, language) in &to {
        let l = app.l10n.words(language);
        let subject = l.of("mail-placement-subject", kind);
        let text = l.t1(&format!("mail-placement-text-{kind}"), "link", &link);
        outbox::queue(tx, ctx, Channel::Mail, address, &subject, &text).await?;
    }
    Ok(to.len())
}

async fn partner(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<Option<Address>, Failure> {
    let Some(service) = p.service_id else { return Ok(None) };
    let service = catalogue::load_many(tx, ctx, &[service]).await?.pop();
    Ok(service.and_then(|s| s.mailbox().map(|to| (to.to_owned(), "nl-BE".to_owned()))))
}

/// What is overdue, for the coordinator.
pub(crate) async fn open_ends(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Placement>, Failure> {
    crate::door::require_decides(ctx)?;
    lists::overdue(tx, ctx, ctx.today()).await
}
