//! The help that somebody asks, for herself on her own pages and, in one word, for who referred her.

use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, ParticipantId, PlacementId, Verb, text_enum};
use store::{Ctx, Failure, Tx};

use crate::model::{Placement, Status};
use crate::rules::wait::Estimate;
use crate::standing::{Standing, standing};
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
    /// How long it may still take, while she waits.
    pub estimate: Estimate,
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
    let mut all = lists::of_participant(tx, ctx, permit).await?;
    all.retain(|p| !p.status.is_over());
    all.reverse();
    all.truncate(6);
    let mut out = Vec::new();
    for p in all {
        let domain = domain(&p);
        let state = state(p.status);
        let waits = state == OwnState::Waiting;
        let nothing = Standing { before: 0, estimate: Estimate::Unknown };
        let Standing { before, estimate } = if waits { standing(tx, ctx, &p).await? } else { nothing };
        let goes = matches!(state, OwnState::Agreed | OwnState::Started) && domain.is_some();
        let house = match p.service_id.filter(|_| goes) {
            Some(service) => {
                let found = catalogue::load_many(tx, ctx, &[service]).await?.pop();
                found.filter(|s| !s.types.iter().any(|key| catalogue::arena::is_sensitive(key))).map(|s| s.organisation)
            }
            None => None,
        };
        out.push(OwnHelp { id: p.id, version: p.version, domain, state, before, estimate, house, day: p.starts_on });
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
/// sensitive, or the help itself.
fn domain(p: &Placement) -> Option<&'static str> {
    if catalogue::arena::is_sensitive(&p.need) {
        return None;
    }
    let domain_of = |barrier: &str| {
        let known = plan::reference::barriers().iter().find(|b| b.key == barrier)?;
        plan::reference::domain(&known.life_domain)
    };
    let answered = catalogue::arena::barriers_of(&p.need).filter_map(domain_of);
    let domains: Vec<_> = p.barrier.as_deref().and_then(domain_of).into_iter().chain(answered).collect();
    if domains.iter().any(|d| d.is_sensitive()) { None } else { domains.first().map(|d| d.key.as_str()) }
}

impl OwnHelp {
    /// How many weeks it usually takes from now, from and to; none while nothing can be said. Up to two weeks is 0 to 2.
    pub fn weeks(&self) -> Option<(i64, i64)> {
        match self.estimate {
            Estimate::Unknown => None,
            Estimate::Days { high: ..=14, .. } => Some((0, 2)),
            // The lower end is rounded as staff read it (`standing::span`): two pages must not tell two stories.
            Estimate::Days { low, high, .. } => Some((((low + 3) / 7).max(1), (high + 6) / 7)),
        }
    }
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

/// The farthest that any help of this person is that was asked since a moment (the referral); none when none is. A
/// place that is offered is not told: she has not said yes to it. The caller has asked that the actor may read how far
/// the referral is.
pub async fn state_for_referrer(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    since: Moment,
) -> Result<Option<ReferrerState>, Failure> {
    let all = lists::statuses(tx, ctx, participant, since).await?;
    let has = |wanted: &[Status]| all.iter().any(|s| wanted.contains(s));
    Ok(if has(&[Status::Started]) {
        Some(ReferrerState::Started)
    } else if has(&[Status::Requested, Status::Question, Status::Dated, Status::Accepted]) {
        Some(ReferrerState::Asked)
    } else if has(&[Status::Waiting, Status::Offered]) {
        Some(ReferrerState::Waiting)
    } else {
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn she_reads_the_lower_end_of_a_wait_as_her_coach_does() {
        let help = |low, high| OwnHelp {
            id: PlacementId(Uuid::nil()),
            version: 1,
            domain: None,
            state: OwnState::Waiting,
            before: 0,
            estimate: Estimate::Days { low, middle: i64::midpoint(low, high), high },
            house: None,
            day: None,
        };
        // Staff read 33 days as 5 weeks, and 18 days as 3.
        assert_eq!(help(33, 210).weeks(), Some((5, 30)));
        assert_eq!(help(18, 40).weeks(), Some((3, 6)));
        assert_eq!(help(2, 40).weeks(), Some((1, 6)));
        assert_eq!(help(2, 14).weeks(), Some((0, 2)));
    }
}
