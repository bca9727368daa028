//! Counts over trajectories: nothing here names or returns a person.

use std::collections::BTreeMap;

use kernel::{Day, Moment, ParticipantId, PartnershipId};
use store::{Failure, Tx, fetch_all, fetch_value, fetch_values};

use crate::trajectory::model::Destination;

/// A count of one municipality code, as it was when the guidance began.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct PerNis {
    pub nis: Option<String>,
    pub people: i64,
}

/// People under way on a day, by municipality.
pub(crate) async fn under_way(tx: &mut Tx, partnership: PartnershipId, day: Day) -> Result<Vec<PerNis>, Failure> {
    fetch_all!(
        tx, PerNis,
        "select nis, count(distinct participant_id) as people from trajectory_period
         where partnership_id = $1 and started_on <= $2 and (ended_on is null or ended_on > $2) group by nis order by nis",
        partnership, day
    )
}

/// People under way on a day, by the rung where they stood at a moment as it was known then; none: never observed.
pub(crate) async fn rungs(
    tx: &mut Tx,
    partnership: PartnershipId,
    day: Day,
    known: Moment,
) -> Result<Vec<(Option<i64>, i64)>, Failure> {
    let people = fetch_values!(
        tx,
        ParticipantId,
        "select distinct participant_id from trajectory_period
         where partnership_id = $1 and started_on <= $2 and (ended_on is null or ended_on > $2)",
        partnership,
        day
    )?;
    let stood: BTreeMap<ParticipantId, i64> =
        plan::rungs_known(tx, partnership, plan::reference::LADDER, known).await?.into_iter().collect();
    let mut counts: BTreeMap<Option<i64>, i64> = BTreeMap::new();
    for person in people {
        *counts.entry(stood.get(&person).copied()).or_default() += 1;
    }
    Ok(counts.into_iter().collect())
}

/// People whose first period began between two days (both included).
pub(crate) async fn started(tx: &mut Tx, partnership: PartnershipId, from: Day, until: Day) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from trajectory where partnership_id = $1 and started_on >= $2 and started_on <= $3",
        partnership,
        from,
        until
    )
}

/// A count of one destination.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct PerDestination {
    pub destination: Destination,
    pub people: i64,
}

/// Closures between two days, by destination.
pub(crate) async fn closed(
    tx: &mut Tx,
    partnership: PartnershipId,
    from: Day,
    until: Day,
) -> Result<Vec<PerDestination>, Failure> {
    fetch_all!(
        tx,
        PerDestination,
        "select destination, count(*) as people from trajectory_period
         where partnership_id = $1 and ended_on >= $2 and ended_on <= $3 and destination is not null
         group by destination order by destination",
        partnership,
        from,
        until
    )
}

/// A municipality with what followed it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Municipality {
    pub nis: String,
    pub name: String,
    pub successor_nis: Option<String>,
}

/// All municipalities, ended ones too.
pub(crate) async fn municipalities(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<Municipality>, Failure> {
    fetch_all!(
        tx,
        Municipality,
        "select nis, name, successor_nis from municipality_name where partnership_id = $1 order by name, nis",
        partnership
    )
}
