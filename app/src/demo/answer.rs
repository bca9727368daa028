//! How the coordinator answers: accepted, waiting, to plan, redirected, declined.

use guidance::StartTrajectory;
use guidance::trajectories::Intensity;
use kernel::{Focus, PositionId, Role};
use referral::model::{Outcome, Reason};
use referral::{
    AcceptReferral, Case, CloseRedirect, DeclineReferral, Letters, PlanTalk, PutOnWaitingList, RedirectReferral,
};
use store::{Ctx, Failure};

use super::arrival::{self, talker};
use super::stage::{Stage, choice};
use super::story::{Met, Person, Referral, Triage};

/// Decides about a person; on "accepted" the trajectory starts with the coach of that day.
pub async fn person(stage: &mut Stage, person: &Person, triage: &Triage) -> Result<(), Failure> {
    if matches!(person.met, Met::Outreach { .. }) {
        arrival::put_forward(stage, person).await?;
    }
    let start = if triage.result == "accepted" {
        let position = stage.post(person, stage.fixed_key(person)?)?.position;
        let focus = person.focus.as_deref().map_or(Ok(Focus::Integral), choice)?;
        Some((position, focus, intensity(person)))
    } else {
        None
    };
    decide(stage, &person.key, triage, start).await
}

/// Decides about a referral of the separate list.
pub async fn referral(stage: &mut Stage, told: &Referral, triage: &Triage) -> Result<(), Failure> {
    let start = match (triage.result.as_str(), &triage.coach) {
        ("accepted", Some(coach)) => {
            let ctx = stage.by(coach, Some(Role::Coach))?;
            Some((ctx.actor.position, Focus::Integral, Intensity::Normal))
        }
        _ => None,
    };
    decide(stage, &told.key, triage, start).await
}

/// How much time somebody takes: many contacts in the first two months is intensive.
fn intensity(person: &Person) -> Intensity {
    let start = person.accepted().unwrap_or(0);
    match person.contacts.iter().filter(|c| c.day < start + 60).count() {
        0..=2 => Intensity::Light,
        3..=4 => Intensity::Normal,
        _ => Intensity::Intensive,
    }
}

async fn decide(
    stage: &mut Stage,
    key: &str,
    triage: &Triage,
    start: Option<(PositionId, Focus, Intensity)>,
) -> Result<(), Failure> {
    let desk = stage.by(&triage.by, Some(Role::Coordinator))?;
    let known = stage.known(key)?;
    let participant = known.id;
    let (id, version) = known.referral.ok_or_else(|| Failure::other("nobody referred this person"))?;
    let db = stage.app.db.clone();
    let case = Case { referral: id, version, letters: Letters::of(&stage.app) };
    match triage.result.as_str() {
        "accepted" => {
            db.act(&desk, &AcceptReferral { case, by: start.map(|s| s.0.0) }).await?;
            if let Some((position, focus, intensity)) = start {
                let start = StartTrajectory { participant, position, focus, intensity, over_capacity: true };
                db.act(&desk, &start).await?;
            }
        }
        "waiting" => {
            let wait = PutOnWaitingList { case, since: desk.today(), note: triage.note.clone() };
            db.act(&desk, &wait).await?;
        }
        "to-plan" => {
            let (position, at) = talker(stage, triage.note.as_deref(), triage.coach.as_deref(), key)?;
            // Without a moment yet for those who asked a short while ago.
            let at = Some(at).filter(|at| at.day() <= stage.today.plus_days(4));
            db.act(&desk, &PlanTalk { case, by: position.0, at, note: triage.note.clone() }).await?;
        }
        "redirected" => redirect(stage, &desk, case, triage).await?,
        "declined" => {
            let answer = triage.answer.clone().ok_or_else(|| Failure::other("declined without an answer"))?;
            let reason = if answer.contains("al een coach") { Reason::Guided } else { Reason::NotNow };
            db.act(&desk, &DeclineReferral { case, reason, answer }).await?;
        }
        other => return Err(Failure::other(format!("unknown result {other:?}"))),
    }
    let decisions = if triage.result == "redirected" { 2 } else { 1 };
    stage.known_mut(key)?.referral = Some((id, version + decisions));
    Ok(())
}

/// A warm handover, and that the person arrived.
async fn redirect(stage: &Stage, desk: &Ctx, case: Case<'_>, triage: &Triage) -> Result<(), Failure> {
    let to = triage.to.as_deref().ok_or_else(|| Failure::other("redirected without `to`"))?;
    let answer = triage.answer.clone().unwrap_or_default();
    // Who goes along stands in the answer.
    let along = stage
        .staff
        .values()
        .filter(|w| {
            kernel::name::words(&answer).contains(&kernel::name::fold(w.name.split(' ').next().unwrap_or_default()))
        })
        .filter_map(|w| w.posts.iter().find(|p| p.role == Role::Coach))
        .map(|p| p.position.0)
        .min();
    let redirect = RedirectReferral {
        case,
        organisation: Some(stage.organisation(to)?),
        name: None,
        along,
        day: desk.today(),
        note: triage.note.clone(),
    };
    stage.app.db.act(desk, &redirect).await?;
    let later = Ctx { now: desk.now.plus_minutes(5 * 60), ..desk.clone() };
    let case = Case { version: case.version + 1, ..case };
    let close = CloseRedirect { case, outcome: Outcome::Arrived, note: triage.answer.clone() };
    stage.app.db.act(&later, &close).await
}
