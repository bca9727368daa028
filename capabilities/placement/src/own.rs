//! The help that somebody asks, for herself on her own pages and, in one word, for who referred her.

use kernel::access::Permit;
use kernel::{Aspect, Day, ParticipantId, PlacementId, Verb, text_enum};
use store::{Ctx, Failure, Tx};

use crate::model::{Placement, Status};
use crate::store::lists;

text_enum! {
    /// Where it stands, in the few words that she needs.
    pub enum OwnState {
        /// Waits for a place.
        Waiting = "waiting",
        /// A place is free; her coach asks her.
        Offered = "offered",
        /// The house was asked.
        Asked = "asked",
        /// It is agreed.
        Agreed = "agreed",
        /// It has started.
        Started = "started",
    }
}

/// One kind of help that she asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnHelp {
    /// Which.
    pub id: PlacementId,
    /// Version, for her answer.
    pub version: i64,
    /// Life domain it is about; none when that says something of health, justice or papers: the page may be seen by
    /// others.
    pub domain: Option<&'static str>,
    /// Where it stands.
    pub state: OwnState,
    /// People who wait before her, while she waits.
    pub before: i64,
    /// The house, once she is to go there.
    pub house: Option<String>,
    /// First day.
    pub day: Option<Day>,
}

/// What she asks and is not over, oldest first; at most what fits on a page. Counts of others, never who.
pub async fn of_herself(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<OwnHelp>, Failure> {
    if !permit.may(Verb::Read, Aspect::Placements) {
        return Ok(Vec::new());
    }
    let mut all = lists::of_participant(tx, permit).await?;
    all.retain(|p| !p.status.is_over());
    all.reverse();
    all.truncate(6);
    let mut out = Vec::new();
    for p in all {
        let domain = domain(&p);
        let state = state(p.status);
        let before = if state == OwnState::Waiting { lists::before(tx, ctx, &p).await? } else { 0 };
        let goes = matches!(state, OwnState::Agreed | OwnState::Started) && domain.is_some();
        let house = match p.service_id.filter(|_| goes) {
            Some(service) => catalogue::load_many(tx, ctx, &[service]).await?.pop().map(|s| s.organisation),
            None => None,
        };
        out.push(OwnHelp { id: p.id, version: p.version, domain, state, before, house, day: p.starts_on });
    }
    Ok(out)
}

fn state(status: Status) -> OwnState {
    match status {
        Status::Offered => OwnState::Offered,
        Status::Requested | Status::Question | Status::Dated => OwnState::Asked,
        Status::Accepted => OwnState::Agreed,
        Status::Started => OwnState::Started,
        Status::Waiting | Status::Ended | Status::Withdrawn => OwnState::Waiting,
    }
}

/// The life domain of the barrier it came from, or else of the first that this help answers; none when any of those is
/// sensitive.
fn domain(p: &Placement) -> Option<&'static str> {
    let domain_of = |barrier: &str| {
        let known = plan::reference::barriers().iter().find(|b| b.key == barrier)?;
        plan::reference::domain(&known.life_domain)
    };
    let answered = catalogue::arena::barriers_of(&p.need).filter_map(domain_of);
    let domains: Vec<_> = p.barrier.as_deref().and_then(domain_of).into_iter().chain(answered).collect();
    if domains.iter().any(|d| d.is_sensitive()) { None } else { domains.first().map(|d| d.key.as_str()) }
}

text_enum! {
    /// What who referred her may know of help elsewhere: how far, never where or what.
    pub enum ReferrerState {
        /// Help was asked.
        Asked = "asked",
        /// She waits for a place.
        Waiting = "waiting",
        /// Help has started.
        Started = "started",
    }
}

/// The farthest that any help of this person is; none when none is asked. The caller has asked that the actor may read
/// how far the referral is.
pub async fn state_for_referrer(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
) -> Result<Option<ReferrerState>, Failure> {
    let all = lists::statuses(tx, ctx, participant).await?;
    let has = |wanted: &[Status]| all.iter().any(|s| wanted.contains(s));
    Ok(if has(&[Status::Started]) {
        Some(ReferrerState::Started)
    } else if has(&[Status::Offered, Status::Requested, Status::Question, Status::Dated, Status::Accepted]) {
        Some(ReferrerState::Asked)
    } else if has(&[Status::Waiting]) {
        Some(ReferrerState::Waiting)
    } else {
        None
    })
}
