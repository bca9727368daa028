//! What happened with a placement, in a row.

use kernel::{Moment, OrganisationId, ParticipantId, PlacementId, Refusal, ServiceId, StaffId};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::model::{Happening, Placement, State};

/// What is noted.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Note<'a> {
    /// Key of a reason.
    pub reason: Option<&'a str>,
    /// Words that somebody wrote.
    pub words: Option<&'a str>,
    /// The row as it was, when the deed can be taken back.
    pub before: Option<&'a State>,
}

/// Notes what happened.
pub(crate) async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    p: &Placement,
    kind: Happening,
    note: Note<'_>,
) -> Result<(), Failure> {
    let id: Uuid = ctx.new_id();
    let sealed = match note.words.filter(|words| !words.is_empty()) {
        Some(words) => {
            let key = key_for(tx, ctx, p.participant_id.0).await?;
            Some(key.seal(&ctx.entropy, Place::new("placement_event", "words_sealed", id), words)?)
        }
        None => None,
    };
    let before = note.before.and_then(|state| serde_json::to_string(state).ok());
    let nobody = ctx.actor.staff.0.is_nil();
    execute!(
        tx,
        "insert into placement_event (partnership_id, id, placement_id, participant_id, kind, service_id, reason, words_sealed,
           before, number, at, staff_id, organisation_id)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(number), 0) + 1, $10, $11, $12
         from placement_event where partnership_id = $1 and placement_id = $3",
        ctx.actor.partnership,
        id,
        p.id,
        p.participant_id,
        kind,
        p.service_id,
        note.reason,
        sealed,
        before,
        ctx.now,
        Some(ctx.actor.staff).filter(|_| !nobody),
        Some(ctx.actor.organisation).filter(|_| !nobody)
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    placement_id: PlacementId,
    kind: Happening,
    service_id: Option<ServiceId>,
    reason: Option<String>,
    words_sealed: Option<Vec<u8>>,
    at: Moment,
    staff: Option<String>,
    organisation: Option<String>,
}

/// What happened, to read.
#[derive(Debug, Clone)]
pub struct Event {
    /// Which.
    pub id: Uuid,
    /// Of which placement.
    pub placement: PlacementId,
    /// What.
    pub kind: Happening,
    /// With which service.
    pub service: Option<ServiceId>,
    /// Key of a reason.
    pub reason: Option<String>,
    /// Words that somebody wrote.
    pub words: Option<String>,
    /// When.
    pub at: Moment,
    /// Who; nobody: Opstap itself.
    pub staff: Option<String>,
    /// For which organisation.
    pub organisation: Option<String>,
}

/// Everything that happened with this person's placements before a moment, newest first; the caller holds a permit.
pub(crate) async fn of_participant(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    before: Moment,
    limit: i64,
) -> Result<Vec<Event>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select e.id, e.placement_id, e.kind, e.service_id, e.reason, e.words_sealed, e.at, s.name as staff,
           o.short_name as organisation
         from placement_event e
         left join staff_name s on s.partnership_id = e.partnership_id and s.id = e.staff_id
         left join organisation_name o on o.partnership_id = e.partnership_id and o.id = e.organisation_id
         where e.partnership_id = $1 and e.participant_id = $2 and e.at < $3
         order by e.at desc, e.number desc limit $4",
        ctx.actor.partnership,
        participant,
        before,
        limit
    )?;
    let key =
        if rows.iter().any(|r| r.words_sealed.is_some()) { existing_key(tx, ctx, participant.0).await? } else { None };
    rows.into_iter()
        .map(|r| {
            let words = match (&key, &r.words_sealed) {
                (Some(key), Some(sealed)) => {
                    Some(key.open(Place::new("placement_event", "words_sealed", r.id), sealed)?)
                }
                _ => None,
            };
            Ok(Event {
                id: r.id,
                placement: r.placement_id,
                kind: r.kind,
                service: r.service_id,
                reason: r.reason,
                words,
                at: r.at,
                staff: r.staff,
                organisation: r.organisation,
            })
        })
        .collect()
}

/// The last deed of a placement that can be taken back.
pub(crate) struct Last {
    /// What it was.
    pub kind: Happening,
    /// The state before it.
    pub before: State,
    /// For which organisation it was done.
    pub organisation: Option<OrganisationId>,
    /// By whom.
    pub staff: Option<StaffId>,
    /// When.
    pub at: Moment,
}

/// Loads it; a refusal when the last deed can't be taken back.
pub(crate) async fn last(tx: &mut Tx, ctx: &Ctx, id: PlacementId) -> Result<Last, Failure> {
    let row = fetch_optional!(
        tx,
        (Happening, Option<String>, Option<OrganisationId>, Option<StaffId>, Moment),
        "select kind, before, organisation_id, staff_id, at from placement_event where partnership_id = $1 and placement_id = $2
         order by number desc limit 1",
        ctx.actor.partnership,
        id
    )?;
    let late = || Failure::from(Refusal::Conflict("placement-undo-late"));
    let (kind, before, organisation, staff, at) = row.ok_or_else(late)?;
    let before = before.and_then(|json| serde_json::from_str(&json).ok()).ok_or_else(late)?;
    Ok(Last { kind, before, organisation, staff, at })
}
