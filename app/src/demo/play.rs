//! Plays one event of the script, through the action that a person would use.

use kernel::Role;
use people::{Details, EditPerson, InszChange};
use store::Failure;

use super::arrival::COORDINATOR;
use super::script::{Deed, Event};
use super::stage::Stage;
use super::story::Person;
use super::{answer, arrival, coaching, extras, file, guiding};

/// Plays one event; an error says which.
pub async fn play(stage: &mut Stage, event: &Event<'_>) -> Result<(), Failure> {
    stage.clock.set(event.at);
    let done = match event.person {
        Some(person) => of_person(stage, person, event.deed).await,
        None => of_list(stage, event.deed).await,
    };
    done.map_err(|error| {
        let who = event.person.map_or("referrals", |p| p.key.as_str());
        Failure::other(format!("{who}, {}, {:?}: {error}", event.at.day(), event.deed))
    })
}

async fn of_list(stage: &mut Stage, deed: Deed<'_>) -> Result<(), Failure> {
    match deed {
        Deed::Referred(told) => arrival::referred(stage, told).await,
        Deed::Answered(told, triage) => answer::referral(stage, told, triage).await,
        _ => Err(Failure::other("happens to nobody")),
    }
}

async fn of_person(stage: &mut Stage, person: &Person, deed: Deed<'_>) -> Result<(), Failure> {
    match deed {
        Deed::Met => arrival::met(stage, person).await,
        Deed::Triage(triage) => answer::person(stage, person, triage).await,
        Deed::Team(member) => guiding::team(stage, person, member).await,
        Deed::Acquainted => file::acquainted(stage, person).await,
        Deed::Consent(number, told) => file::consent(stage, person, number, told).await,
        Deed::Withdrawn(number) => file::withdrawn(stage, person, number).await,
        Deed::Wheel(told) => coaching::wheel(stage, person, told).await,
        Deed::Ladder(told) => coaching::ladder(stage, person, told).await,
        Deed::Goal(number, told) => coaching::goal(stage, person, number, told).await,
        Deed::Step(goal, place, told) => coaching::step(stage, person, (goal, place), told).await,
        Deed::Moved(goal, place, told) => coaching::moved(stage, person, (goal, place), told).await,
        Deed::Done(goal, place, told) => coaching::done(stage, person, (goal, place), told).await,
        Deed::NotYet(goal, place, told) => coaching::not_yet(stage, person, (goal, place), told).await,
        Deed::TakenUp => coaching::taken_up(stage, person).await,
        Deed::Reached(number) => coaching::reached(stage, person, number).await,
        Deed::Contact(told) => guiding::contact(stage, person, told).await,
        Deed::Setback(told) => guiding::setback(stage, person, told).await,
        Deed::Planned(told) => guiding::planned(stage, person, told).await,
        Deed::Agreed(number, told) => guiding::agreed(stage, person, number, told).await,
        Deed::Kept(number, told) => guiding::kept(stage, person, number, told).await,
        Deed::HandoverProposed(told) => guiding::handover_proposed(stage, person, told).await,
        Deed::HandoverDone(told) => guiding::handover_done(stage, person, told).await,
        Deed::Closed(told) => guiding::closed(stage, person, told).await,
        Deed::Reopened(told) => guiding::reopened(stage, person, told).await,
        Deed::Looked(by, part) => extras::looked(stage, person, by, part).await,
        Deed::Emergency => extras::emergency(stage, person).await,
        Deed::PlanLink => extras::plan_link(stage, person).await,
        Deed::Merged => merged(stage, person).await,
        Deed::Referred(_) | Deed::Answered(..) => Err(Failure::other("belongs to the list of referrals")),
    }
}

/// The municipality merged: the person's own code follows; facts of earlier days keep theirs.
async fn merged(stage: &Stage, person: &Person) -> Result<(), Failure> {
    let desk = stage.by(COORDINATOR, Some(Role::Coordinator))?;
    let participant = stage.known(&person.key)?.id;
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, &desk, participant).await?;
    let before = people::load(&mut tx, &permit).await?;
    drop(tx);
    let nis = stage.place(&person.municipality).to_owned();
    if before.nis.as_ref() == Some(&nis) {
        return Ok(());
    }
    let details = Details { nis: Some(nis), ..Details::of(&before) };
    let edit = EditPerson { participant, version: before.version, details, insz: InszChange::Keep };
    stage.app.db.act(&desk, &edit).await
}
