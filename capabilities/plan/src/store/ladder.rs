//! Observations on the ladder: only ever added.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Aspect, Day, Moment, ObservationId, ParticipantId, PartnershipId, Permit, Verb};

use crate::model::{Method, Observation, Observer};

#[derive(sqlx::FromRow)]
struct Row {
    id: ObservationId,
    scheme: String,
    day: Day,
    rung: i64,
    potential: Option<i64>,
    potential_by: Option<Day>,
    observer: Observer,
    method: Method,
    note: Option<String>,
    replaces: Option<ObservationId>,
    number: i64,
    at: Moment,
    staff: Option<String>,
    organisation: Option<String>,
}

/// An observation with who wrote it down.
#[derive(Debug, Clone)]
pub struct Written {
    /// The observation.
    pub observation: Observation,
    /// Name of who wrote it down, if it was staff.
    pub staff: Option<String>,
    /// For which organisation.
    pub organisation: Option<String>,
}

impl From<Row> for Written {
    fn from(row: Row) -> Self {
        let Row {
            id, scheme, day, rung, potential, potential_by, observer, method, note, replaces, number, at, ..
        } = row;
        let observation = Observation {
            id,
            scheme,
            day,
            rung,
            potential,
            potential_by,
            observer,
            method,
            note,
            replaces,
            number,
            at,
        };
        Self { observation, staff: row.staff, organisation: row.organisation }
    }
}

/// All observations of a person, corrected ones too, oldest first.
pub async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Written>, Failure> {
    permit.require(Verb::Read, Aspect::Ladder)?;
    if let Some(known) = tx.remembered::<Vec<Written>>(permit.participant()) {
        return Ok(known);
    }
    let rows = fetch_all!(
        tx, Row,
        "select l.id, l.scheme, l.day, l.rung, l.potential, l.potential_by, l.observer, l.method, l.note, l.replaces, l.number,
           l.at, n.name as staff, o.short_name as organisation
         from ladder_observation l
         left join staff_name n on n.partnership_id = l.partnership_id and n.id = l.staff_id
         left join organisation_name o on o.partnership_id = l.partnership_id and o.id = l.organisation_id
         where l.partnership_id = $1 and l.participant_id = $2 order by l.day, l.number, l.at",
        permit.partnership(), permit.participant()
    )?;
    let written: Vec<Written> = rows.into_iter().map(Written::from).collect();
    tx.remember(permit.participant(), &written);
    Ok(written)
}

/// Where everybody stood on a ladder at a moment, as it was known then: what was written or corrected later does not
/// count. For figures; the caller names nobody.
pub async fn known(
    tx: &mut Tx,
    partnership: PartnershipId,
    scheme: &str,
    at: Moment,
) -> Result<Vec<(ParticipantId, i64)>, Failure> {
    // In the order of the days, so that the last one of each person stays.
    let rows = fetch_all!(
        tx,
        (ParticipantId, i64),
        "select o.participant_id, o.rung from ladder_observation o
         left join ladder_observation r on r.partnership_id = o.partnership_id and r.replaces = o.id and r.at <= $3
         where o.partnership_id = $1 and o.scheme = $2 and o.at <= $3 and r.id is null
         order by o.participant_id, o.day, o.number",
        partnership,
        scheme,
        at
    )?;
    Ok(rows.into_iter().collect::<std::collections::BTreeMap<_, _>>().into_iter().collect())
}

/// Adds one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &Observation) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Ladder)?;
    execute!(
        tx,
        "insert into ladder_observation (partnership_id, id, participant_id, scheme, day, rung, potential, potential_by, observer,
           method, note, replaces, number, at, staff_id, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        permit.partnership(), new.id, permit.participant(), new.scheme.as_str(), new.day, new.rung, new.potential,
        new.potential_by, new.observer, new.method, new.note.as_deref(), new.replaces, new.number, new.at,
        ctx.actor.staff, ctx.actor.organisation
    )?;
    Ok(())
}
