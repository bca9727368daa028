//! What collections of one person's file share: which person, the door, the audit of the read.

use axum::response::Response;
use identity::Caller;
use kernel::{AppointmentId, Aspect, GoalId, ParticipantId, Permit, Refusal, StepId, Verb};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::IntoParams;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::{Collection, Paging};
use crate::precondition::IfMatch;
use crate::reply;

/// Whose file, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfPerson {
    /// Id of the participant.
    pub participant: Uuid,
    /// Rows on the page, 1 to 200; 50 when absent.
    pub limit: Option<usize>,
    /// `next` of the page before.
    pub cursor: Option<String>,
}

impl OfPerson {
    pub(crate) fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Whose record it is: the door is opened for the person first.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Whose {
    /// Id of the participant.
    pub participant: Uuid,
}

/// Records of one person's file that are read as a whole.
pub(crate) trait OfFile: Serialize + Sized {
    /// What one must be able to read.
    const ASPECT: Aspect;
    /// The part of the file, for the audit.
    const PART: &'static str;

    /// All of them, in their own order.
    fn all(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> impl Future<Output = Result<Vec<Self>, Failure>> + Send;
    /// Its id.
    fn id(&self) -> Uuid;
    /// Its version, for those that change.
    fn version(&self) -> Option<i64> {
        None
    }
}

/// One page of a person's records.
pub(crate) async fn list<T: OfFile>(caller: &Caller, of: &OfPerson) -> Result<Response, Problem> {
    let all: Vec<T> = all(caller, of.participant).await?;
    Ok(reply::list(&Collection::cut(all, &of.paging())?))
}

/// One record out of a person's own, or nothing there.
pub(crate) async fn one<T: OfFile>(caller: &Caller, whose: &Whose, id: Uuid) -> Result<Response, Problem> {
    let all: Vec<T> = all(caller, whose.participant).await?;
    let record = all.into_iter().find(|record| record.id() == id).ok_or(Refusal::NotFound)?;
    Ok(match record.version() {
        Some(version) => reply::record(version, &record),
        None => reply::list(&record),
    })
}

/// Through the door; the read is noted.
async fn all<T: OfFile>(caller: &Caller, participant: Uuid) -> Result<Vec<T>, Problem> {
    let mut tx = caller.app.db.read().await?;
    let permit = open(caller, &mut tx, participant, T::ASPECT).await?;
    let rows = T::all(&mut tx, &caller.ctx, &permit).await?;
    drop(tx);
    seen(caller, &permit, T::PART).await?;
    Ok(rows)
}

/// Opens the door, or says that there is nobody.
pub(crate) async fn open(
    caller: &Caller,
    tx: &mut Tx,
    participant: impl Into<ParticipantId>,
    aspect: Aspect,
) -> Result<Permit, Failure> {
    people::door::require(tx, &caller.ctx, participant.into(), Verb::Read, aspect).await
}

/// Notes the read; durable when this returns.
pub(crate) async fn seen(caller: &Caller, permit: &Permit, what: &'static str) -> Result<(), Failure> {
    people::door::log_read_as(&caller.app.db, &caller.ctx, permit, what).await
}

/// About whom something was sent.
pub(crate) enum About {
    /// A participant, if one was named that can be read.
    Person(Option<ParticipantId>),
    /// Whose goal it is.
    Goal(GoalId),
    /// Whose step it is.
    Step(StepId),
    /// Whose appointment it is.
    Appointment(AppointmentId),
}

/// Gives what was sent, or what is wrong with it. That is said only to who may do this: for others she does not exist,
/// whatever they send. (When nothing is wrong the action itself opens the door.)
pub(crate) async fn judged<T>(
    caller: &Caller,
    about: About,
    (verb, aspect): (Verb, Aspect),
    sent: Result<T, Problem>,
) -> Result<T, Problem> {
    let Err(problem) = sent else { return sent };
    let ctx = &caller.ctx;
    let mut tx = caller.app.db.read().await?;
    let person = match about {
        About::Person(named) => named,
        About::Goal(id) => Some(plan::whose_goal(&mut tx, ctx, id).await?),
        About::Step(id) => Some(plan::whose_step(&mut tx, ctx, id).await?),
        About::Appointment(id) => agenda::load(&mut tx, ctx, id).await?.appointment.participant_id,
    };
    if let Some(person) = person {
        people::door::require(&mut tx, ctx, person, verb, aspect).await?;
    }
    Err(problem)
}

/// What was sent with the version that it is about.
pub(crate) fn with_version<T>(version: IfMatch, body: Body) -> Result<(i64, T), Problem>
where
    T: serde::de::DeserializeOwned,
{
    Ok((version.0?, body.parse()?.0))
}
