//! What asks attention today: counts and the first lines of each list.

use ::store::{Ctx, Failure, Tx, fetch_all};
use kernel::{Day, Moment};
use uuid::Uuid;

/// A form that came in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Form {
    /// Whose.
    pub worker_id: Uuid,
    /// `YYYY-MM`.
    pub month: String,
    /// When.
    pub handed_in_on: Option<Day>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
}

/// Forms that came in and were not checked, the oldest first.
pub async fn forms(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Form>, Failure> {
    fetch_all!(
        tx,
        Form,
        "select worker_id, month, handed_in_on, given_name, family_name from wijk_desk_form
         where partnership_id = $1 and status = 'handed-in' order by handed_in_on, family_name, id",
        ctx.actor.partnership
    )
}

/// A question for work.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Request {
    /// Which.
    pub id: Uuid,
    /// Who asks.
    pub user_id: wijk_users::UserId,
    /// What.
    pub activity_code: String,
    /// When it came.
    pub submitted_at: Moment,
}

/// Questions with a status, the longest waiting first.
pub async fn requests(tx: &mut Tx, ctx: &Ctx, status: &str) -> Result<Vec<Request>, Failure> {
    fetch_all!(
        tx,
        Request,
        "select id, user_id, activity_code, submitted_at from wijk_desk_request
         where partnership_id = $1 and status = $2 order by submitted_at, number",
        ctx.actor.partnership,
        status
    )
}

/// Questions from the public page: id, activity if chosen, when.
pub async fn asks(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(Uuid, Option<String>, Moment)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Option<String>, Moment),
        "select id, activity_code, asked_at from wijk_desk_ask where partnership_id = $1 and status = 'new' order by asked_at, id",
        ctx.actor.partnership
    )
}

/// A worker who was asked and did not answer.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Proposal {
    /// Which.
    pub id: Uuid,
    /// Whom.
    pub worker_id: wijk_workers::WorkerId,
    /// What.
    pub activity_code: String,
    /// When.
    pub made_at: Moment,
}

/// Proposals without an answer, the oldest first.
pub async fn proposals(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Proposal>, Failure> {
    fetch_all!(
        tx,
        Proposal,
        "select id, worker_id, activity_code, made_at from wijk_desk_assignment
         where partnership_id = $1 and status = 'proposed' order by made_at, id",
        ctx.actor.partnership
    )
}

/// Hours that a user says are not right: whose, day.
pub async fn disputed(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(wijk_workers::WorkerId, Day, i64)>, Failure> {
    fetch_all!(
        tx,
        (wijk_workers::WorkerId, Day, i64),
        "select worker_id, on_day, hours from wijk_desk_performance
         where partnership_id = $1 and disputed_at is not null order by on_day, id",
        ctx.actor.partnership
    )
}

/// Lines of the bank without a match, the oldest first: which, day, amount.
pub async fn bank(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(Uuid, Day, i64)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Day, i64),
        "select id, booked_on, amount_cents from wijk_desk_bank_line where partnership_id = $1 and status = 'open'
         order by booked_on, id",
        ctx.actor.partnership
    )
}

/// An agreement that lacks a signature.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Unsigned {
    /// Whose: worker or user.
    pub subject: Uuid,
    /// Name.
    pub name: String,
    /// Signed by the worker or user.
    pub by_subject: Option<Day>,
}

/// Agreements of workers.
pub async fn unsigned_workers(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Unsigned>, Failure> {
    fetch_all!(
        tx,
        Unsigned,
        "select worker_id as subject, given_name || ' ' || family_name as name, signed_worker_on as by_subject
         from wijk_desk_worker_unsigned where partnership_id = $1 order by made_on, id",
        ctx.actor.partnership
    )
}

/// Agreements of users.
pub async fn unsigned_users(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Unsigned>, Failure> {
    fetch_all!(
        tx,
        Unsigned,
        "select user_id as subject, name, signed_user_on as by_subject from wijk_desk_user_unsigned
         where partnership_id = $1 order by made_on, id",
        ctx.actor.partnership
    )
}
