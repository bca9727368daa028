//! Many plans at once, for `opstap generate`: one goal with steps each, in few statements.

use ::store::{Failure, Tx, insert_rows};
use kernel::{Day, GoalId, Moment, ParticipantId, PartnershipId, StaffId, StepId};

use crate::model::{GoalState, OwnerKind, StepState, Support};

/// A generated goal.
#[derive(Debug, Clone)]
pub struct GoalRow {
    /// Which.
    pub id: GoalId,
    /// Whose.
    pub participant: ParticipantId,
    /// In which words.
    pub words: &'static str,
    /// When it was made.
    pub at: Moment,
    /// By whom.
    pub by: StaffId,
    /// Towards it.
    pub steps: Vec<StepRow>,
}

/// A generated step of the participant's own.
#[derive(Debug, Clone)]
pub struct StepRow {
    /// Which.
    pub id: StepId,
    /// What.
    pub title: &'static str,
    /// On which day.
    pub due: Day,
    /// Done?
    pub done: bool,
}

impl StepRow {
    fn state(&self) -> StepState {
        if self.done { StepState::Done } else { StepState::Open }
    }
}

/// Writes goals with their steps. The caller's action writes the audit line.
pub async fn insert(tx: &mut Tx, partnership: PartnershipId, goals: &[GoalRow]) -> Result<(), Failure> {
    insert_rows!(tx, "insert into plan_head (partnership_id, participant_id, changes)", goals, |g| [
        partnership,
        g.participant,
        i64::try_from(g.steps.len()).unwrap_or(0) + 1
    ])?;
    insert_rows!(
        tx,
        "insert into goal (partnership_id, id, participant_id, words, state, began_on, number, version, created_at, created_by)",
        goals,
        |g| [partnership, g.id, g.participant, g.words, GoalState::Open, g.at.day(), 1_i64, 1_i64, g.at, g.by]
    )?;
    let steps: Vec<(i64, &StepRow, &GoalRow)> =
        goals.iter().flat_map(|goal| (2..).zip(&goal.steps).map(move |(number, step)| (number, step, goal))).collect();
    insert_rows!(
        tx,
        "insert into step (partnership_id, id, participant_id, goal_id, title, owner_kind, due_on, support, state, front,
           closed_on, number, version, created_at, created_by)",
        steps,
        |s| [
            partnership, s.1.id, s.2.participant, s.2.id, s.1.title, OwnerKind::Participant, s.1.due, Support::None,
            s.1.state(), 0_i64, s.1.done.then_some(s.1.due), s.0, 1_i64, s.2.at, s.2.by
        ]
    )
}
