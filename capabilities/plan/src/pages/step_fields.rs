//! The fields of a step, in each form that plans one.

use kernel::refusal::Faults;
use kernel::{Day, FieldError, GoalId, Refusal, StaffId};
use people::relations::Helper;
use web::{Choice, Fields, FormView, Words};

use crate::model::{Goal, GoalState, NewStep, Owner, OwnerKind, Step, Support};
use crate::rules::step::TITLE;

/// How far ahead a step is proposed, in days: a week is near enough to remember.
const AHEAD: i32 = 7;

/// Reads a step. `None` with faults when something must change.
pub fn read(fields: &Fields, faults: &mut Faults) -> Option<NewStep> {
    let title = fields.need(faults, "title", TITLE, "step-title-missing");
    let due = fields.need_day(faults, "due");
    let support = fields.maybe(faults, "support").unwrap_or(Support::None);
    let goal: Option<GoalId> = fields.maybe(faults, "goal");
    let owner = owner(fields, faults);
    Some(NewStep { goal, title, owner: owner?, due: due?, support })
}

fn owner(fields: &Fields, faults: &mut Faults) -> Option<Owner> {
    let helper = fields.short(faults, "helper", 80);
    match fields.get("owner") {
        "" | "participant" => Some(Owner::participant()),
        "helper" => {
            if helper.is_none() {
                faults.push("helper", "step-helper-missing");
            }
            helper.map(Owner::helper)
        }
        staff => {
            let id = staff.parse::<StaffId>().ok();
            if id.is_none() {
                faults.push("owner", "step-owner-unknown");
            }
            id.map(Owner::staff)
        }
    }
}

/// The whole step or all that must change.
pub fn need(fields: &Fields) -> Result<NewStep, Vec<FieldError>> {
    let mut faults = Faults::default();
    let step = read(fields, &mut faults);
    match (faults.done(), step) {
        (Ok(()), Some(step)) => Ok(step),
        (Err(Refusal::Invalid(errors)), _) => Err(errors),
        _ => Err(Vec::new()),
    }
}

/// An empty form: the participant herself, in a week.
pub fn empty(goal: Option<GoalId>, today: Day) -> Vec<(&'static str, String)> {
    vec![
        ("goal", goal.map(|g| g.to_string()).unwrap_or_default()),
        ("due", today.plus_days(AHEAD).to_string()),
        ("owner", "participant".to_owned()),
        ("support", "none".to_owned()),
    ]
}

/// A form with what is stored.
pub fn filled(step: &Step) -> Vec<(&'static str, String)> {
    let owner = match (step.owner.kind, step.owner.staff) {
        (OwnerKind::Staff, Some(id)) => id.to_string(),
        (kind, _) => kind.to_string(),
    };
    let helper = step.owner.name.clone().filter(|_| step.owner.kind == OwnerKind::Helper);
    vec![
        ("goal", step.goal.map(|g| g.to_string()).unwrap_or_default()),
        ("title", step.title.clone()),
        ("due", step.due.to_string()),
        ("owner", owner),
        ("helper", helper.unwrap_or_default()),
        ("support", step.support.to_string()),
    ]
}

/// The choices that the fields offer.
#[derive(Debug, Clone)]
pub struct Options {
    /// Goals that are worked on.
    pub goals: Vec<Choice>,
    /// The participant, the team, somebody else.
    pub owners: Vec<Choice>,
    /// Kinds of support.
    pub supports: Vec<Choice>,
}

/// Builds the choices. `kept`: the step that is changed, whose owner stays possible.
pub fn options(
    form: &FormView,
    l: &Words,
    name: &str,
    goals: &[Goal],
    team: &[Helper],
    kept: Option<&Step>,
) -> Options {
    let open = goals.iter().filter(|g| g.state == GoalState::Open || kept.and_then(|s| s.goal) == Some(g.id));
    let mut owners = vec![form.choice("owner", "participant", name)];
    for person in team {
        if let (Some(id), Some(name)) = (person.staff_id, &person.staff_name)
            && matches!(person.kind, kernel::access::Relation::FixedCoach | kernel::access::Relation::Team)
            && owners.iter().all(|o| o.value != id.to_string())
        {
            owners.push(form.choice("owner", id.to_string(), name.clone()));
        }
    }
    if let Some((id, name)) = kept.and_then(|s| Some((s.owner.staff?, s.owner.name.clone()?)))
        && owners.iter().all(|o| o.value != id.to_string())
    {
        owners.push(form.choice("owner", id.to_string(), name));
    }
    owners.push(form.choice("owner", "helper", l.t("step-owner-helper")));
    Options {
        goals: open.map(|g| form.choice("goal", g.id.to_string(), g.words.clone())).collect(),
        owners,
        supports: form.choices(l, "support", "support", Support::ALL),
    }
}
