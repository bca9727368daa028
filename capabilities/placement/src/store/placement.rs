//! One placement: load, insert, change.

use catalogue::model::{Class, Gender};
use kernel::{
    Day, Moment, OrganisationId, ParticipantId, PartnershipId, PlacementId, Refusal, ServiceId, StaffId, StepId,
};
use people::model::calling_name;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use uuid::Uuid;

use crate::model::{Outcome, Placement, State, Status, Turn, Wishes};

/// What every query reads, in the order of nothing in particular; the row is `a`, the person `p`.
pub(crate) const COLUMNS: &str = "a.id, a.participant_id, p.number as person_number, p.display_name, p.given_name,
    p.nickname, p.birth, p.gender, p.coach_id, a.need, a.barrier, a.step_id, a.service_id, a.asked_organisation_id,
    a.preferred_service_id, a.earlier_service_id, a.class, a.language, a.interpreter_ok, a.gender_wish, a.nis,
    a.own_municipality, a.from_on, a.band, a.band_rules, a.band_grounds, a.status, a.outcome, a.waiting_since,
    a.place_held, a.place_class, a.deadline_on, a.turn, a.starts_on, a.warm, a.appointment_id, a.shared, a.agreed_at,
    a.staff_id, a.organisation_id, a.number, a.version, a.created_at, a.changed_at";

/// Where from.
pub(crate) const FROM: &str =
    "placement a join placement_person p on p.partnership_id = a.partnership_id and p.id = a.participant_id";

/// A row as the database gives it.
#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "the columns of the table")]
pub(crate) struct Row {
    id: PlacementId,
    participant_id: ParticipantId,
    person_number: i64,
    display_name: String,
    given_name: Option<String>,
    nickname: Option<String>,
    birth: Option<String>,
    gender: String,
    coach_id: Option<StaffId>,
    need: String,
    barrier: Option<String>,
    step_id: Option<StepId>,
    service_id: Option<ServiceId>,
    asked_organisation_id: Option<OrganisationId>,
    preferred_service_id: Option<ServiceId>,
    earlier_service_id: Option<ServiceId>,
    class: Class,
    language: Option<String>,
    interpreter_ok: bool,
    gender_wish: Gender,
    nis: Option<String>,
    own_municipality: bool,
    from_on: Option<Day>,
    band: i64,
    band_rules: String,
    band_grounds: String,
    status: Status,
    outcome: Option<Outcome>,
    waiting_since: Moment,
    place_held: bool,
    place_class: Option<Class>,
    deadline_on: Option<Day>,
    turn: Turn,
    starts_on: Option<Day>,
    warm: bool,
    appointment_id: Option<Uuid>,
    shared: String,
    agreed_at: Option<Moment>,
    staff_id: StaffId,
    organisation_id: OrganisationId,
    number: i64,
    version: i64,
    created_at: Moment,
    changed_at: Moment,
}

/// The placements of these rows, with the municipality by its code of today: what is compared with where services are.
pub(crate) async fn told(tx: &mut Tx, ctx: &Ctx, rows: Vec<Row>) -> Result<Vec<Placement>, Failure> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let codes = network::municipality::codes(tx, ctx).await?;
    let told = |row: Row| {
        let mut p = Placement::from(row);
        p.nis = p.nis.map(|nis| codes.today(&nis).to_owned());
        p
    };
    Ok(rows.into_iter().map(told).collect())
}

impl From<Row> for Placement {
    fn from(r: Row) -> Self {
        let calling_name = calling_name(r.given_name.as_deref(), r.nickname.as_deref(), &r.display_name).to_owned();
        Self {
            id: r.id,
            participant_id: r.participant_id,
            person_number: r.person_number,
            person: r.display_name,
            calling_name,
            birth: r.birth,
            gender: r.gender,
            coach_id: r.coach_id,
            need: r.need,
            barrier: r.barrier,
            step_id: r.step_id,
            earlier_service_id: r.earlier_service_id,
            nis: r.nis,
            waiting_since: r.waiting_since,
            staff_id: r.staff_id,
            organisation_id: r.organisation_id,
            number: r.number,
            version: r.version,
            created_at: r.created_at,
            changed_at: r.changed_at,
            now: State {
                status: r.status,
                turn: r.turn,
                deadline_on: r.deadline_on,
                wishes: Wishes {
                    class: r.class,
                    language: r.language,
                    interpreter_ok: r.interpreter_ok,
                    gender: r.gender_wish,
                    own_municipality: r.own_municipality,
                    from_on: r.from_on,
                    preferred: r.preferred_service_id,
                },
                band: r.band,
                band_rules: r.band_rules,
                grounds: words(&r.band_grounds),
                service_id: r.service_id,
                asked_organisation_id: r.asked_organisation_id,
                place_held: r.place_held,
                place_class: r.place_class,
                starts_on: r.starts_on,
                warm: r.warm,
                appointment_id: r.appointment_id,
                shared: r.shared.split_whitespace().filter_map(|key| key.parse().ok()).collect(),
                agreed_at: r.agreed_at,
                outcome: r.outcome,
            },
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn joined<T: std::fmt::Display>(list: &[T]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Loads a row. Only `crate::door` and planned work call this: they ask the permission.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, id: PlacementId) -> Result<Option<Placement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!("select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.id = $2")),
        ctx.actor.partnership,
        id
    )?;
    Ok(told(tx, ctx, rows).await?.pop())
}

/// A new wish, as it goes into the table.
pub(crate) struct New<'a> {
    pub id: PlacementId,
    pub participant: ParticipantId,
    pub need: &'a str,
    pub barrier: Option<&'a str>,
    pub step: Option<StepId>,
    pub nis: Option<&'a str>,
    pub earlier: Option<ServiceId>,
    pub waiting_since: Moment,
    pub state: &'a State,
}

/// Inserts a wish, version 1.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New<'_>) -> Result<(), Failure> {
    let number = fetch_value!(
        tx,
        i64,
        "select coalesce(max(number), 0) + 1 from placement where partnership_id = $1 and participant_id = $2",
        ctx.actor.partnership,
        new.participant
    )?;
    let (s, w) = (new.state, &new.state.wishes);
    execute!(
        tx,
        "insert into placement (partnership_id, id, participant_id, need, barrier, step_id, preferred_service_id,
           earlier_service_id, class, language, interpreter_ok, gender_wish, nis, own_municipality, from_on, band, band_rules,
           band_grounds, status, waiting_since, place_held, turn, warm, shared, staff_id, organisation_id, number, version,
           created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, '',
           $24, $25, $26, 1, $27, $27)",
        ctx.actor.partnership,
        new.id,
        new.participant,
        new.need,
        new.barrier,
        new.step,
        w.preferred,
        new.earlier,
        w.class,
        w.language.as_deref(),
        w.interpreter_ok,
        w.gender,
        new.nis,
        w.own_municipality,
        w.from_on,
        s.band,
        s.band_rules.as_str(),
        joined(&s.grounds),
        s.status,
        new.waiting_since,
        s.place_held,
        s.turn,
        s.warm,
        ctx.actor.staff,
        ctx.actor.organisation,
        number,
        ctx.now
    )?;
    Ok(())
}

/// Keeps others from changing this placement until the end of the transaction. Refuses when somebody did already since it
/// was loaded: then nothing that follows may be done for it.
pub(crate) async fn claim(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<(), Failure> {
    let claimed = execute!(
        tx,
        "update placement set version = version where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        p.id,
        p.version
    )?;
    if claimed == 0 { Err(Refusal::Stale { current: p.version + 1 }.into()) } else { Ok(()) }
}

/// Saves what a deed changed. `p` still has the version that was loaded, which must be the one that the asker saw;
/// afterwards it has the new one.
pub(crate) async fn save(tx: &mut Tx, ctx: &Ctx, p: &mut Placement, seen: i64) -> Result<(), Failure> {
    if p.version != seen {
        return Err(Refusal::Stale { current: p.version }.into());
    }
    let (s, w) = (&p.now, &p.now.wishes);
    let saved = execute!(
        tx,
        "update placement set preferred_service_id = $4, class = $5, language = $6, interpreter_ok = $7, gender_wish = $8,
           own_municipality = $9, from_on = $10, band = $11, band_rules = $12, band_grounds = $13, status = $14, outcome = $15,
           service_id = $16, asked_organisation_id = $17, place_held = $18, place_class = $19, deadline_on = $20, turn = $21,
           starts_on = $22, warm = $23, appointment_id = $24, shared = $25, agreed_at = $26, changed_at = $27,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        p.id,
        seen,
        w.preferred,
        w.class,
        w.language.as_deref(),
        w.interpreter_ok,
        w.gender,
        w.own_municipality,
        w.from_on,
        s.band,
        s.band_rules.as_str(),
        joined(&s.grounds),
        s.status,
        s.outcome,
        s.service_id,
        s.asked_organisation_id,
        s.place_held,
        s.place_class,
        s.deadline_on,
        s.turn,
        s.starts_on,
        s.warm,
        s.appointment_id,
        joined(&s.shared),
        s.agreed_at,
        ctx.now
    )?;
    if saved == 0 {
        return Err(Refusal::Stale { current: seen + 1 }.into());
    }
    p.version = seen + 1;
    Ok(())
}

/// Puts what was agreed to tell, sealed, beside the row; `None` forgets it.
pub(crate) async fn set_shared(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PlacementId,
    shared: Option<&[u8]>,
    message: Option<&[u8]>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update placement set shared_sealed = $3, message_sealed = $4 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        shared,
        message
    )?;
    Ok(())
}

/// What was agreed to tell and the message, still sealed. The caller has passed the door or is the receiver.
pub(crate) async fn sealed(
    tx: &mut Tx,
    partnership: PartnershipId,
    id: PlacementId,
) -> Result<(Option<Vec<u8>>, Option<Vec<u8>>), Failure> {
    store::fetch_one!(
        tx,
        (Option<Vec<u8>>, Option<Vec<u8>>),
        "select shared_sealed, message_sealed from placement where partnership_id = $1 and id = $2",
        partnership,
        id
    )
}

/// The service where she was for this kind of help before, if any: it wins ties after a setback.
pub(crate) async fn earlier(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
    need: &str,
) -> Result<Option<ServiceId>, Failure> {
    let row = fetch_optional!(
        tx,
        (Option<ServiceId>,),
        "select service_id from placement where partnership_id = $1 and participant_id = $2 and need = $3 and status = $4
           and outcome <> $5 order by changed_at desc limit 1",
        partnership,
        participant,
        need,
        Status::Ended,
        Outcome::NeverStarted
    )?;
    Ok(row.and_then(|(service,)| service))
}

/// Hands the turn over because nobody answered. Not an edit: the version stays.
pub(crate) async fn set_turn(tx: &mut Tx, ctx: &Ctx, id: PlacementId, turn: Turn) -> Result<(), Failure> {
    execute!(
        tx,
        "update placement set turn = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        turn
    )?;
    Ok(())
}
