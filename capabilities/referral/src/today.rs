//! What waits for an answer, for "Today" and for the figures on top of the inbox.

use kernel::{Moment, ParticipantId, ReferralId, Role};
use people::model::Status as PersonStatus;
use store::{Ctx, Failure, Tx};

use crate::model::Status;
use crate::rules;
use crate::store::inbox::{self, Part};

/// A referral that waits for this person.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which.
    pub referral: ReferralId,
    /// About whom.
    pub participant: ParticipantId,
    /// Name for lists.
    pub name: String,
    /// How far.
    pub status: Status,
    /// Whole days since it came in.
    pub days: i32,
    /// When the first talk is, if that is agreed.
    pub talk_at: Option<Moment>,
    /// Where to answer it.
    pub url: String,
}

/// Unanswered referrals: for a coordinator the new ones, for a team lead the talks asked of the organisation, for a
/// coach the talks asked of her. The longest waiting first; nothing for other roles.
pub async fn waiting_for(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Waiting>, Failure> {
    let part = match ctx.actor.role {
        Role::Coordinator => Part::Only(Status::New),
        Role::TeamLead => Part::Only(Status::ToPlan),
        Role::Coach => Part::AskedOfMe,
        _ => return Ok(Vec::new()),
    };
    let rows = inbox::rows(tx, ctx, part, None, 50).await?;
    let today = ctx.today();
    let url = |row: &inbox::Row| match ctx.actor.role {
        Role::Coach => format!("/participants/{}", row.participant_id),
        _ => format!("/triage/{}", row.id),
    };
    Ok(rows
        .into_iter()
        .map(|row| Waiting {
            referral: row.id,
            participant: row.participant_id,
            status: row.status,
            days: rules::days_waiting(row.created_at, today),
            talk_at: row.talk_at,
            url: url(&row),
            name: row.display_name,
        })
        .collect())
}

/// How many referrals the actor decides on, per state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Nobody answered.
    pub new: i64,
    /// A first talk is to come.
    pub to_plan: i64,
    /// Welcome, without a coach yet.
    pub accepted: i64,
    /// On the waiting list.
    pub waiting: i64,
    /// Helped elsewhere.
    pub redirected: i64,
    /// Not taken up.
    pub declined: i64,
    /// Taken back by who made it.
    pub recalled: i64,
    /// Days that the longest waiting open one waits.
    pub longest_days: i32,
}

impl Counts {
    /// What still needs somebody.
    pub fn open(&self) -> i64 {
        self.new + self.to_plan + self.accepted + self.waiting
    }

    /// The number of one state.
    pub fn of(&self, status: Status) -> i64 {
        match status {
            Status::New => self.new,
            Status::ToPlan => self.to_plan,
            Status::Accepted => self.accepted,
            Status::Waiting => self.waiting,
            Status::Redirected => self.redirected,
            Status::Declined => self.declined,
            Status::Recalled => self.recalled,
        }
    }
}

/// Counts what the actor decides on; nothing for roles that decide on nothing.
pub async fn counts(tx: &mut Tx, ctx: &Ctx) -> Result<Counts, Failure> {
    let mut counts = Counts::default();
    for (status, person, count) in inbox::counts(tx, ctx).await? {
        let guided = matches!(person, PersonStatus::Active | PersonStatus::Closed);
        match status {
            Status::New => counts.new += count,
            Status::ToPlan => counts.to_plan += count,
            // With a coach it is no longer a matter of triage.
            Status::Accepted if !guided => counts.accepted += count,
            Status::Accepted => {}
            Status::Waiting => counts.waiting += count,
            Status::Redirected => counts.redirected += count,
            Status::Declined => counts.declined += count,
            Status::Recalled => counts.recalled += count,
        }
    }
    let oldest = inbox::rows(tx, ctx, Part::Open, None, 1).await?;
    counts.longest_days = oldest.first().map_or(0, |row| rules::days_waiting(row.created_at, ctx.today()));
    Ok(counts)
}
