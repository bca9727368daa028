//! An account ends, or opens again.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::link::EndLinks;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use crate::model::{EndReason, Status, UserId};
use crate::store::{agreements, users};

/// Ends an account: the agreement is over, and the link to the own pages opens nothing any more.
#[derive(Debug, Clone)]
pub struct EndUser {
    /// Which.
    pub id: UserId,
    /// The version that was seen.
    pub version: i64,
    /// Last day.
    pub on: Day,
    /// Why.
    pub reason: EndReason,
}

impl Action for EndUser {
    type Output = ();
    const NAME: &'static str = "wijk-user.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::User).await?;
        let user = users::load(tx, &desk, self.id).await?;
        if user.version != self.version {
            return Err(Refusal::Stale { current: user.version }.into());
        }
        if user.status == Status::Ended {
            return Err(Refusal::Conflict("wijk-user-ended-already").into());
        }
        if self.on > ctx.today() {
            return Err(Refusal::field("ended_on", "wijk-user-end-later").into());
        }
        if self.on < user.registered_on {
            return Err(Refusal::field("ended_on", "wijk-user-end-before").into());
        }
        // The agreement still holds on the last day.
        agreements::void(tx, ctx, self.id, self.on.plus_days(1), true).await?;
        EndLinks { kind: OwnerKind::User, owner: self.id.0 }.run(tx, ctx).await?;
        let to = users::Standing {
            status: Status::Ended,
            active_on: user.active_on,
            ended_on: Some(self.on),
            end_reason: Some(self.reason),
        };
        users::set_standing(tx, ctx, desk.partnership(), &user, &to).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.id).fact("reason", self.reason));
        Ok(())
    }
}

/// Opens an account again. A new agreement is needed: the old one is over.
#[derive(Debug, Clone, Copy)]
pub struct ReopenUser {
    /// Which.
    pub id: UserId,
    /// The version that was seen.
    pub version: i64,
}

impl Action for ReopenUser {
    type Output = ();
    const NAME: &'static str = "wijk-user.reopen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::User).await?;
        let user = users::load(tx, &desk, self.id).await?;
        if user.version != self.version {
            return Err(Refusal::Stale { current: user.version }.into());
        }
        if user.status != Status::Ended {
            return Err(Refusal::Conflict("wijk-user-not-ended").into());
        }
        let to = users::Standing { status: Status::New, active_on: None, ended_on: None, end_reason: None };
        users::set_standing(tx, ctx, desk.partnership(), &user, &to).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.id));
        Ok(())
    }
}
