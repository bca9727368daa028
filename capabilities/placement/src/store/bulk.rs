//! Generated wishes, for `opstap generate`.

use catalogue::model::{Class, Gender};
use kernel::{Moment, OrganisationId, ParticipantId, PlacementId, StaffId};
use store::{Ctx, Failure, Tx, insert_rows};

use crate::model::{Status, Turn};
use crate::rules::urgency;

/// Somebody who waits.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Its id.
    pub id: PlacementId,
    /// Who.
    pub participant: ParticipantId,
    /// Type of service, key of the arena.
    pub need: &'a str,
    /// Contact language; none: Dutch will do.
    pub language: Option<&'a str>,
    /// Is an interpreter fine?
    pub interpreter_ok: bool,
    /// Municipality.
    pub nis: Option<&'a str>,
    /// Only there, or at home.
    pub own_municipality: bool,
    /// Urgency band.
    pub band: i64,
    /// Since when.
    pub since: Moment,
    /// Who asked.
    pub staff: StaffId,
    /// For which organisation.
    pub organisation: OrganisationId,
}

/// Writes wishes that wait. The caller's action writes the audit line.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, rows: &[Row<'_>]) -> Result<(), Failure> {
    let rules = urgency::in_force(ctx.today()).map_or("", |rules| rules.id.as_str());
    insert_rows!(
        tx,
        "insert into placement (partnership_id, id, participant_id, need, class, language, interpreter_ok, gender_wish, nis,
           own_municipality, band, band_rules, band_grounds, status, waiting_since, place_held, turn, warm, shared, staff_id,
           organisation_id, number, version, created_at, changed_at)",
        rows,
        |row| [
            ctx.actor.partnership,
            row.id,
            row.participant,
            row.need,
            Class::Light,
            row.language,
            row.interpreter_ok,
            Gender::Any,
            row.nis,
            row.own_municipality,
            row.band,
            rules,
            "",
            Status::Waiting,
            row.since,
            false,
            Turn::Nobody,
            false,
            "",
            row.staff,
            row.organisation,
            1_i64,
            1_i64,
            row.since,
            row.since
        ]
    )
}
