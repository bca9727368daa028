//! Puts "my plan" together from what the other capabilities keep, as far as the permit reaches.

use kernel::{Aspect, Permit, Verb};
use plan::model::{Step, StepState, Support};
use store::{Ctx, Failure, Tx};

use crate::model::{AnswerKind, Coach, Goal, Meeting, MyPlan, NextStep, Place, RoadStep, Strength};
use crate::rules::{pictures, road};
use crate::store::answers;

/// Strengths shown at most: what fits at a glance.
const STRENGTHS: usize = 8;

/// Loads the plan.
pub async fn my_plan(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<MyPlan, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let person = people::load(tx, permit).await?;
    let plan = plan::summary(tx, permit).await?;
    let next = match plan.next_step {
        Some(step) => Some(next_step(tx, permit, &step).await?),
        None => None,
    };
    let meeting = meetings(tx, ctx, permit, 1).await?.into_iter().next();
    let all: Vec<&Step> = plan.successes.iter().rev().chain(plan.goals.iter().flat_map(|g| &g.steps)).collect();
    let help = placement::of_herself(tx, ctx, permit).await?;
    Ok(MyPlan {
        help,
        name: person.calling_name().to_owned(),
        road: road::around(&all, next.as_ref().map(|n| n.id))
            .into_iter()
            .map(|(step, now)| RoadStep { title: step.title.clone(), done: step.state == StepState::Done, now })
            .collect(),
        next,
        meeting,
        coach: coach(tx, ctx, permit).await?,
        dream: plan.dream,
        // Her own words only: what others wrote beside the wheel is about her, not by her.
        strengths: plan
            .strengths
            .into_iter()
            .filter(|words| !words.trim().is_empty())
            .take(STRENGTHS)
            .map(|words| Strength { icon: pictures::strength(&words), words })
            .collect(),
        goals: plan
            .goals
            .into_iter()
            .map(|g| Goal {
                words: g.goal.words,
                steps: g.steps.into_iter().map(|s| (s.title, s.state == StepState::Done)).collect(),
            })
            .collect(),
        ladder: plan.ladder.map(|s| Place {
            rungs: i64::try_from(plan::reference::rungs(plan::reference::LADDER).len()).unwrap_or(0),
            here: s.now,
            wish: s.wish.filter(|wish| *wish > s.now),
        }),
    })
}

async fn next_step(tx: &mut Tx, permit: &Permit, step: &Step) -> Result<NextStep, Failure> {
    Ok(NextStep {
        id: step.id,
        title: step.title.clone(),
        due: step.due,
        support: match step.support {
            Support::None => "",
            Support::Accompany => "accompany",
            Support::Call => "call",
            Support::Transport => "transport",
            Support::Interpreter => "interpreter",
        },
        pictures: pictures::step(&step.title),
        answer: answers::about(tx, permit, step.id.0).await?,
    })
}

/// The next appointments.
pub async fn meetings(tx: &mut Tx, ctx: &Ctx, permit: &Permit, limit: i64) -> Result<Vec<Meeting>, Failure> {
    if !permit.may(Verb::Read, Aspect::Appointments) {
        return Ok(Vec::new());
    }
    let rows = agenda::upcoming(tx, permit, ctx.now, limit).await?;
    Ok(rows
        .into_iter()
        .map(|a| Meeting {
            id: a.id,
            at: a.starts_at,
            kind: a.kind,
            place: a.place,
            who: first_name(&a.owner).to_owned(),
            answer: match a.answer {
                agenda::Reply::Yes => Some(AnswerKind::AppointmentYes),
                agenda::Reply::No => Some(AnswerKind::AppointmentNo),
                agenda::Reply::Unknown => None,
            },
        })
        .collect())
}

/// The fixed coach, with the phone number.
pub async fn coach(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Option<Coach>, Failure> {
    if !permit.may(Verb::Read, Aspect::Trajectory) {
        return Ok(None);
    }
    let helpers = people::relations::helpers(tx, ctx, permit).await?;
    let fixed = helpers.into_iter().find(|h| h.kind == kernel::Relation::FixedCoach);
    Ok(fixed.and_then(|h| {
        let name = h.staff_name?;
        Some(Coach {
            name: first_name(&name).to_owned(),
            initials: name.split_whitespace().filter_map(|w| w.chars().next()).take(2).collect(),
            organisation: h.organisation,
            phone: h.phone,
        })
    }))
}

/// The first word of a name: how the participant calls her coach.
fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
