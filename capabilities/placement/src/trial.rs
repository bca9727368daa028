//! A wish that does not exist yet, to see what would fit; and what is open meanwhile.

use kernel::access::Permit;
use kernel::{Moment, OrganisationId, ParticipantId, PlacementId, StaffId};
use network::municipality::Codes;
use people::Participant;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::model::{Placement, State, Wishes};
use crate::rules::fits;
use crate::store::exclusion;

/// A placement as it would be for this person. `codes`: what municipalities are called today.
pub(crate) fn of(ctx: &Ctx, codes: &Codes, person: &Participant, need: &str, wishes: Wishes) -> Placement {
    Placement {
        id: PlacementId(Uuid::nil()),
        participant_id: person.id,
        person_number: person.number,
        person: person.display_name.clone(),
        calling_name: person.calling_name().to_owned(),
        birth: person.birth.clone(),
        gender: person.gender.to_string(),
        coach_id: person.coach_id,
        need: need.to_owned(),
        barrier: None,
        step_id: None,
        earlier_service_id: None,
        nis: person.nis.as_deref().map(|nis| codes.today(nis).to_owned()),
        waiting_since: Moment(i64::MAX),
        staff_id: StaffId(ctx.actor.staff.0),
        organisation_id: OrganisationId(ctx.actor.organisation.0),
        number: 0,
        version: 0,
        created_at: ctx.now,
        changed_at: ctx.now,
        now: State::waiting(wishes),
    }
}

/// Types of help where somebody can go without waiting, in the order in which they are proposed.
const OPEN: [&str; 6] = [
    "conversation-table",
    "peer-group",
    "meaningful-day-activity",
    "leisure-participation",
    "digipunt",
    "bike-repair-at-home",
];

/// At most three offers that fit this person now and need no waiting: what can be done meanwhile. Those that answer the
/// same barriers as what she waits for come first.
pub(crate) async fn meanwhile(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    person: &Participant,
    wishes: &Wishes,
    waits_for: &[&str],
) -> Result<Vec<catalogue::Service>, Failure> {
    let who: ParticipantId = permit.participant();
    let excluded = exclusion::of(tx, ctx, who).await?;
    let codes = network::municipality::codes(tx, ctx).await?;
    let today = ctx.today();
    let related = |need: &str| {
        catalogue::arena::barriers_of(need)
            .any(|b| waits_for.iter().any(|w| catalogue::arena::barriers_of(w).any(|other| other == b)))
    };
    let mut needs: Vec<&str> = OPEN.into_iter().filter(|need| !waits_for.contains(need)).collect();
    needs.sort_by_key(|need| !related(need));
    let mut found: Vec<catalogue::Service> = Vec::new();
    for need in needs {
        if found.len() >= 3 {
            break;
        }
        let query = catalogue::Query {
            need: Some(need.to_owned()),
            nis: person.nis.clone(),
            size: 5,
            ..catalogue::Query::default()
        };
        let wish = of(ctx, &codes, person, need, wishes.clone());
        let hits = catalogue::search(tx, ctx, &query).await?.rows;
        let open = hits.into_iter().map(|hit| hit.service).find(|s| {
            let counted = s.places.iter().any(|place| place.capacity > 0);
            (!counted || s.free() > 0)
                && fits(&wish, s, excluded.contains(&s.id), today).is_ok()
                && found.iter().all(|other| other.id != s.id)
        });
        found.extend(open);
    }
    Ok(found)
}
