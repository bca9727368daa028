//! The permission door: loads how the actor stands to a participant and asks the kernel's rule. Nothing of a file
//! is read or written without the `Permit` that comes from here; lists filter with `visible` from the same rule.

use std::collections::BTreeSet;

use kernel::access::{self, Fact, Permit, Relation};
use kernel::{Actor, Aspect, Moment, ParticipantId, Refusal, Role, StaffId, Verb};
use store::{Ctx, Failure, Tx, audit, fetch_all};
use web::Visit;

/// The participant beside each relation that holds; without any, the participant alone.
#[derive(sqlx::FromRow)]
struct Row {
    status: String,
    coach_id: Option<StaffId>,
    kind: Option<Relation>,
    domains: Option<String>,
    until: Option<Moment>,
}

/// Opens the door to one participant, or says that there is none (404).
pub async fn open(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Permit, Failure> {
    let actor = &ctx.actor;
    let rows = fetch_all!(
        tx,
        Row,
        "select p.status, p.coach_id, r.kind, r.domains, r.until
         from participant p
         left join relation r on r.partnership_id = p.partnership_id and r.participant_id = p.id
           and r.organisation_id = $3 and (r.staff_id is null or r.staff_id = $4) and (r.until is null or r.until > $5)
         where p.partnership_id = $1 and p.id = $2",
        actor.partnership,
        participant,
        actor.organisation,
        actor.staff,
        ctx.now
    )?;
    let coach = match rows.first() {
        Some(row) if row.status != "merged" => row.coach_id,
        _ => return Err(Refusal::NotFound.into()),
    };
    let mut facts: Vec<Fact> = rows
        .into_iter()
        .filter_map(|row| {
            let domains = row.domains.unwrap_or_default();
            Some(Fact {
                relation: row.kind?,
                domains: domains.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>(),
                until: row.until,
            })
        })
        .collect();
    if coach.is_none() && (actor.role == Role::Coordinator || facts.iter().any(|f| f.relation == Relation::Team)) {
        facts.push(Fact { relation: Relation::BeforeCoach, domains: BTreeSet::new(), until: None });
    }
    Ok(access::decide(actor, participant, &facts, ctx.now).ok_or(Refusal::NotFound)?)
}

/// Opens the door and asks one thing at once.
pub async fn require(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    verb: Verb,
    aspect: Aspect,
) -> Result<Permit, Failure> {
    let permit = open(tx, ctx, participant).await?;
    permit.require(verb, aspect)?;
    Ok(permit)
}

/// Notes that somebody saw a part of a file; durable when this returns. `what` is a word such as `plan`.
pub async fn log_read(visit: &Visit, permit: &Permit, what: &'static str) -> Result<(), Failure> {
    log_read_as(&visit.app.db, &visit.ctx, permit, what).await
}

/// The same without a visit (API, exports).
pub async fn log_read_as(db: &::store::Db, ctx: &Ctx, permit: &Permit, what: &'static str) -> Result<(), Failure> {
    let line = audit::Line::new("file.read", "participant", permit.participant().0).about(permit.participant());
    db.log_read(ctx, line.fact("part", what)).await
}

/// SQL that keeps only the participants that the actor may find, for `verb` on `aspect`.
///
/// The text refers to the participant row as `p` and binds nothing of its own: `$1` must be the partnership, `$2` the
/// organisation, `$3` the staff member and `$4` the present moment. `None`: this role finds nobody.
pub fn visible_for(actor: &Actor, verb: Verb, aspect: Aspect) -> Option<String> {
    let through = access::through(actor.role, verb, aspect);
    let before_coach = through.contains(&Relation::BeforeCoach).then(|| before_coach(actor.role));
    match (visible_through(&through, "p.id"), before_coach) {
        (Some(stored), Some(before)) => Some(format!("({stored} or {before})")),
        (stored, before) => stored.or(before),
    }
}

/// SQL for the one relation that is not stored, as `open` works it out.
fn before_coach(role: Role) -> String {
    let met = match role {
        Role::Coordinator => "$2 = $2 and $3 = $3 and $4 = $4".to_owned(),
        _ => visible_through(&[Relation::Team], "w.id").unwrap_or_default(),
    };
    format!(
        "exists (select 1 from participant w where w.partnership_id = $1 and w.id = p.id and w.coach_id is null and {met})"
    )
}

/// `visible_for` the existence of a person: what lists, search and counts use.
pub fn visible(actor: &Actor) -> Option<String> {
    visible_for(actor, Verb::Find, Aspect::Existence)
}

/// The same text for relations that were worked out before, and another name of the participant's id.
pub(crate) fn visible_through(through: &[Relation], id: &str) -> Option<String> {
    if through.contains(&Relation::Partnership) {
        // The other parameters still have to be bound, so they are named.
        return Some("($2 = $2 and $3 = $3 and $4 = $4)".to_owned());
    }
    if through.iter().all(|relation| *relation == Relation::BeforeCoach) {
        return None;
    }
    Some(format!(
        "exists (select 1 from relation r where r.partnership_id = $1 and r.participant_id = {id}
           and r.organisation_id = $2 and (r.staff_id is null or r.staff_id = $3)
           and (r.until is null or r.until > $4) and r.kind in ({}))",
        kinds(through)
    ))
}

/// Relations as a list for `in (…)`: texts of a closed list.
pub(crate) fn kinds(through: &[Relation]) -> String {
    through.iter().map(|r| format!("'{r}'")).collect::<Vec<_>>().join(", ")
}
