//! Rows about the market of coaches: who waits, what is known of them and of coaches, how many got a coach lately.

use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::{Day, Focus, Moment, ParticipantId, PositionId, StaffId};
use people::model::Gender as Own;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};
use uuid::Uuid;

/// Somebody who waits for a coach, as the files say it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Waiting {
    pub id: ParticipantId,
    pub display_name: String,
    pub nis: Option<String>,
    pub languages: String,
    pub interpreter_needed: bool,
    pub created_at: Moment,
    pub since_on: Option<Day>,
    pub referred_at: Option<Moment>,
    pub former_staff_id: Option<StaffId>,
    pub former_intensity: Option<Intensity>,
}

/// Everybody who waits for a coach.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Waiting>, Failure> {
    fetch_all!(
        tx,
        Waiting,
        "select id, display_name, nis, languages, interpreter_needed, created_at, since_on, referred_at, former_staff_id,
                former_intensity
         from coach_waiting where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// What is known of somebody who waits for a coach.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CoachWish {
    /// Whose.
    pub participant_id: ParticipantId,
    /// What it is for.
    pub focus: Focus,
    /// How much time.
    pub intensity: Intensity,
    /// Without an interpreter.
    pub own_language: bool,
    /// Who coaches.
    pub gender: Gender,
    /// Urgency band, 1 first.
    pub band: i64,
    /// By which criteria.
    pub band_rules: String,
    /// Which of them hold, space between.
    pub band_grounds: String,
    /// Counts the saves.
    pub number: i64,
}

/// The newest wish of everybody, or of one person.
pub(crate) async fn wishes(tx: &mut Tx, ctx: &Ctx, of: Option<ParticipantId>) -> Result<Vec<CoachWish>, Failure> {
    let which = if of.is_some() { "w.participant_id = $2" } else { "$2 = $2" };
    let mut all = fetch_all!(
        tx,
        CoachWish,
        ::store::sql(format!(
            "select w.participant_id, w.focus, w.intensity, w.own_language, w.gender, w.band, w.band_rules, w.band_grounds,
                    w.number
             from coach_wish w join coach_waiting p on p.partnership_id = w.partnership_id and p.id = w.participant_id
             where w.partnership_id = $1 and {which} order by w.participant_id, w.at desc, w.number desc, w.id"
        )),
        ctx.actor.partnership,
        of.unwrap_or(ParticipantId(Uuid::nil()))
    )?;
    all.dedup_by_key(|wish| wish.participant_id);
    Ok(all)
}

/// Keeps what is known as the newest.
pub(crate) async fn keep_wish(tx: &mut Tx, ctx: &Ctx, wish: &CoachWish) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into coach_wish (partnership_id, id, participant_id, focus, intensity, own_language, gender, band,
           band_rules, band_grounds, number, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        wish.participant_id,
        wish.focus,
        wish.intensity,
        wish.own_language,
        wish.gender,
        wish.band,
        wish.band_rules.as_str(),
        wish.band_grounds.as_str(),
        wish.number,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// What is known of a coach's position.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CoachFact {
    /// Which position.
    pub position_id: PositionId,
    /// Languages beside Dutch, space between.
    pub languages: String,
    /// Municipalities, space between; empty: the whole region.
    pub municipalities: String,
    /// For who wishes it.
    pub gender: Own,
    /// Counts the saves.
    pub number: i64,
    /// Since when it is so.
    pub at: Moment,
}

/// The newest facts of all coaches.
pub(crate) async fn facts(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<CoachFact>, Failure> {
    let mut all = fetch_all!(
        tx,
        CoachFact,
        "select position_id, languages, municipalities, gender, number, at from coach_fact
         where partnership_id = $1 order by position_id, number desc, at desc, id",
        ctx.actor.partnership
    )?;
    all.dedup_by_key(|fact| fact.position_id);
    Ok(all)
}

/// Keeps the facts of a coach as the newest.
pub(crate) async fn keep_fact(tx: &mut Tx, ctx: &Ctx, fact: &CoachFact) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into coach_fact (partnership_id, id, position_id, languages, municipalities, gender, number, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        fact.position_id,
        fact.languages.as_str(),
        fact.municipalities.as_str(),
        fact.gender,
        fact.number,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// How many people got a coach since a moment.
pub(crate) async fn given(tx: &mut Tx, ctx: &Ctx, since: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from coach_given where partnership_id = $1 and at >= $2",
        ctx.actor.partnership,
        since
    )
}
