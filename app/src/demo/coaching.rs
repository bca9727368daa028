//! The plan as it is told: wheels, ladder, goals, small steps with their outcome.

use kernel::StepId;
use kernel::{Day, Permit};
use plan::model::{DomainView, Method, NewStep, Observer, Owner, Step as Small, StepState, Viewpoint};
use plan::{AddStep, ChangeStep, CreateGoal, DrawWheel, EndGoal, ObserveRung, StepChange, StepDone, StepNotYet};
use store::{Ctx, Failure};

use super::stage::{Stage, choice};
use super::story::{Goal, Observation, Person, Step, Wheel};

/// The smaller step after a "not yet" is told as the next step of the goal, made within so many days.
const SMALLER_WITHIN: i32 = 5;

/// The wheel is drawn.
pub async fn wheel(stage: &Stage, person: &Person, told: &Wheel) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let domains = told.domains.iter().map(|d| DomainView {
        domain: d.key.clone(),
        level: Some(d.level),
        strength: d.strength.clone(),
        barriers: d.barrier.iter().cloned().collect(),
        barrier_note: d.barrier_note.clone(),
        helps: d.helps.clone(),
    });
    let draw = DrawWheel {
        participant: stage.known(&person.key)?.id,
        viewpoint: choice::<Viewpoint>(&told.by)?,
        day: ctx.today(),
        domains: domains.collect(),
    };
    stage.app.db.act(&ctx, &draw).await?;
    Ok(())
}

/// A place on the ladder.
pub async fn ladder(stage: &Stage, person: &Person, told: &Observation) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let observe = ObserveRung {
        participant: stage.known(&person.key)?.id,
        day: ctx.today(),
        rung: told.current,
        potential: Some(told.potential),
        potential_by: None,
        observer: choice::<Observer>(&told.by)?,
        method: Method::Talk,
        note: None,
        replaces: None,
    };
    stage.app.db.act(&ctx, &observe).await?;
    Ok(())
}

/// A goal is said.
pub async fn goal(stage: &mut Stage, person: &Person, number: usize, told: &Goal) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let participant = stage.known(&person.key)?.id;
    let id = stage.app.db.act(&ctx, &CreateGoal { participant, words: &told.words }).await?;
    stage.known_mut(&person.key)?.goals.insert(number, id);
    Ok(())
}

/// A goal is reached.
pub async fn reached(stage: &Stage, person: &Person, number: usize) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let known = stage.known(&person.key)?;
    let goal = *known.goals.get(&number).ok_or_else(|| Failure::other("reached before it was said"))?;
    stage.app.db.act(&ctx, &EndGoal { goal, version: 1, reached: true }).await
}

/// A step is planned, unless it was made as the smaller one of a "not yet".
pub async fn step(stage: &mut Stage, person: &Person, at: (usize, usize), told: &Step) -> Result<(), Failure> {
    if stage.known(&person.key)?.steps.contains_key(&at) {
        return Ok(());
    }
    let ctx = stage.fixed(person)?;
    let step = new_step(stage, person, at.0, told)?;
    let participant = stage.known(&person.key)?.id;
    let id = stage.app.db.act(&ctx, &AddStep { participant, step }).await?;
    stage.known_mut(&person.key)?.steps.insert(at, id);
    Ok(())
}

fn new_step(stage: &Stage, person: &Person, goal: usize, told: &Step) -> Result<NewStep, Failure> {
    let owner = match told.owner.as_str() {
        "participant" => Owner::participant(),
        "coach" => Owner::staff(stage.worker(stage.fixed_key(person)?)?.id),
        key => Owner::staff(stage.worker(key)?.id),
    };
    Ok(NewStep {
        goal: stage.known(&person.key)?.goals.get(&goal).copied(),
        title: told.title.clone(),
        owner,
        due: stage.day(told.due),
        support: choice(&told.support)?,
    })
}

/// The step as it is now, with the surroundings of the fixed coach.
async fn now(stage: &Stage, person: &Person, at: (usize, usize)) -> Result<(Ctx, Small), Failure> {
    let ctx = stage.fixed(person)?;
    let known = stage.known(&person.key)?;
    let id = *known.steps.get(&at).ok_or_else(|| Failure::other("a step that was not made"))?;
    let found = steps(stage, &ctx, person).await?.1.into_iter().find(|s| s.id == id);
    Ok((ctx, found.ok_or_else(|| Failure::other("a step that is gone"))?))
}

async fn steps(stage: &Stage, ctx: &Ctx, person: &Person) -> Result<(Permit, Vec<Small>), Failure> {
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, stage.known(&person.key)?.id).await?;
    let steps = plan::steps(&mut tx, &permit).await?;
    Ok((permit, steps))
}

/// A step gets another day.
pub async fn moved(stage: &Stage, person: &Person, at: (usize, usize), told: &Step) -> Result<(), Failure> {
    let to = told.moved_to.ok_or_else(|| Failure::other("moved without `moved_to`"))?;
    let (ctx, step) = now(stage, person, at).await?;
    change(stage, &ctx, &step, stage.day(to)).await
}

async fn change(stage: &Stage, ctx: &Ctx, step: &Small, to: Day) -> Result<(), Failure> {
    let change = ChangeStep { step: step.id, version: step.version, change: StepChange::Move(to) };
    stage.app.db.act(ctx, &change).await?;
    Ok(())
}

/// It worked.
pub async fn done(stage: &Stage, person: &Person, at: (usize, usize), told: &Step) -> Result<(), Failure> {
    let (ctx, step) = now(stage, person, at).await?;
    let done = StepDone { step: step.id, version: step.version, success: told.note.as_deref(), next: None };
    stage.app.db.act(&ctx, &done).await?;
    Ok(())
}

/// Not yet: the next step of the goal is the smaller one, if it was made then.
pub async fn not_yet(stage: &mut Stage, person: &Person, at: (usize, usize), told: &Step) -> Result<(), Failure> {
    let (ctx, step) = now(stage, person, at).await?;
    let follows = (at.0, at.1 + 1);
    let day = told.result_day.unwrap_or(told.day);
    let next = person.goals.get(at.0).and_then(|g| g.steps.get(follows.1));
    let next = next.filter(|n| n.day >= day && n.day <= day + SMALLER_WITHIN);
    let next = next.filter(|_| stage.known(&person.key).is_ok_and(|k| !k.steps.contains_key(&follows)));
    let smaller = next.map(|n| new_step(stage, person, at.0, n)).transpose()?;
    let made = smaller.is_some();
    let not_yet = StepNotYet { step: step.id, version: step.version, note: told.note.as_deref(), smaller };
    let id: StepId = stage.app.db.act(&ctx, &not_yet).await?;
    if made {
        stage.known_mut(&person.key)?.steps.insert(follows, id);
    }
    Ok(())
}

/// A few days after a setback: what is still to do is taken up again, on its day or a little later.
pub async fn taken_up(stage: &Stage, person: &Person) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    for step in steps(stage, &ctx, person).await?.1.iter().filter(|s| s.state == StepState::Review) {
        let soon = ctx.today().plus_days(4);
        change(stage, &ctx, step, step.due.max(soon)).await?;
    }
    Ok(())
}
