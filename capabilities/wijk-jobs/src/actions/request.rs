//! Somebody asks for work to be done, changes the question, or takes it back.

use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;
use wijk_users::UserId;

use super::By;
use super::assignment::Ending;
use crate::model::{AssignmentStatus, RequestId, RequestStatus, Source, Wish};
use crate::permitted;
use crate::rules::standing::Decision;
use crate::store::{assignment, decision, request, visit};

/// A user asks for work, or the office for her.
#[derive(Debug)]
pub struct AskWork<'a> {
    /// Who acts.
    pub by: By<'a>,
    /// Who asks.
    pub user: UserId,
    /// What.
    pub wish: Wish,
    /// Who brought it.
    pub source: Source,
    /// The same was asked a moment ago, and it is meant.
    pub again: bool,
}

/// Minutes in which the same question again is asked about: two clicks, a page that was sent anew.
const JUST_NOW: i64 = 15;

/// Is the question complete enough to be judged?
pub(crate) fn check(wish: &Wish, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if wish.to.is_some_and(|to| to < wish.from) {
        faults.push("to", "work-to-before-from");
    }
    if wish.from < today.plus_months(-12) {
        faults.push("from", "work-from-long-ago");
    }
    if wish.between.is_some_and(|(from, to)| from >= to) {
        faults.push("until", "work-until-before-from");
    }
    faults.done()
}

impl Action for AskWork<'_> {
    type Output = RequestId;
    const NAME: &'static str = "work.ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<RequestId, Failure> {
        self.by.require(tx, ctx, Verb::Write, OwnerKind::User, self.user.0).await?;
        check(&self.wish, ctx.today())?;
        let day = self.wish.from.max(ctx.today());
        // The office may note what will be refused, so that it is known; a user is told before she asks it.
        if matches!(self.by, By::Own(_)) {
            let what = (self.wish.nis.as_str(), self.wish.activity.as_str());
            if permitted::may_ask(tx, ctx, self.user, what, day).await?.is_some() {
                return Err(Refusal::field("activity", "my-wijk-no-activity").into());
            }
        }
        // First the number: who asks at the same time waits here, also for the first key of a user.
        let number = request::take_numbers(tx, ctx, 1).await?;
        let since = ctx.now.plus_minutes(-JUST_NOW);
        if !self.again && request::is_there(tx, ctx, self.user, &self.wish, since).await? {
            let key = if matches!(self.by, By::Office) { "work-asked-just-now" } else { "my-wijk-asked-just-now" };
            return Err(Refusal::field("again", key).into());
        }
        let id: RequestId = ctx.new_id();
        let new = request::New { id, number, user: self.user, source: self.source };
        request::insert(tx, ctx, &new, &self.wish).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-request", id).fact("source", self.source));
        Ok(id)
    }
}

/// The question changes before anybody works for it; it is checked again.
#[derive(Debug)]
pub struct ChangeRequest {
    /// Which.
    pub id: RequestId,
    /// What is asked now.
    pub wish: Wish,
    /// The version that was shown.
    pub version: i64,
}

impl Action for ChangeRequest {
    type Output = ();
    const NAME: &'static str = "work.change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        By::Office.require(tx, ctx, Verb::Write, OwnerKind::User, uuid::Uuid::nil()).await?;
        check(&self.wish, ctx.today())?;
        let now = request::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if matches!(now.status, RequestStatus::Planned | RequestStatus::Done | RequestStatus::Withdrawn) {
            return Err(Refusal::Conflict("work-request-begun").into());
        }
        // Who is asked, or works already, agreed to what stands there now.
        if assignment::people_of(tx, ctx, self.id).await? > 0 {
            return Err(Refusal::Conflict("work-request-begun").into());
        }
        if now.status == RequestStatus::Checked {
            decision::decide(tx, ctx, &now, Decision::Changed).await?;
        }
        request::change(tx, ctx, &now, &self.wish, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-request", self.id));
        Ok(())
    }
}

/// The question is taken back, or is over.
#[derive(Debug)]
pub struct EndRequest<'a> {
    /// Who acts.
    pub by: By<'a>,
    /// Which.
    pub id: RequestId,
    /// `Withdrawn` or `Done`.
    pub status: RequestStatus,
    /// The version that was shown.
    pub version: i64,
}

impl Action for EndRequest<'_> {
    type Output = ();
    const NAME: &'static str = "work.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = request::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        self.by.require(tx, ctx, Verb::Write, OwnerKind::User, now.user_id.0).await?;
        let allowed = match self.status {
            RequestStatus::Withdrawn => now.status.is_open() || now.status == RequestStatus::Refused,
            RequestStatus::Done => now.status == RequestStatus::Planned,
            _ => false,
        };
        if !allowed {
            return Err(Refusal::Conflict("work-request-begun").into());
        }
        request::set_status(tx, ctx, self.id, self.status, self.version).await?;
        if self.status == RequestStatus::Withdrawn && now.status == RequestStatus::Checked {
            decision::decide(tx, ctx, &now, Decision::Withdrawn).await?;
        }
        stop_all(tx, ctx, self.id, self.status).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-request", self.id).fact("status", self.status));
        Ok(())
    }
}

/// Nobody goes on with work that is no longer asked: who does so falls outside the scheme (wet 7-4-1999, art. 15). Whoever
/// was only asked never begins.
async fn stop_all(tx: &mut Tx, ctx: &Ctx, id: RequestId, status: RequestStatus) -> Result<(), Failure> {
    let ending = if status == RequestStatus::Done { Ending::Done } else { Ending::UserStops };
    for one in assignment::of_request(tx, ctx, id).await? {
        let last = match one.status {
            AssignmentStatus::Accepted => ctx.today().max(one.from_on.plus_days(-1)),
            AssignmentStatus::Proposed => one.from_on.plus_days(-1),
            AssignmentStatus::Declined | AssignmentStatus::Ended => continue,
        };
        let last = one.to_on.map_or(last, |to| to.min(last));
        let reason = Some(ending.as_str());
        assignment::set_status(tx, ctx, &one, AssignmentStatus::Ended, reason, Some(last), one.version).await?;
        visit::cancel_after(tx, ctx, one.id, last).await?;
    }
    Ok(())
}
