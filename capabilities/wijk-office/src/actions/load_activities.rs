//! Brings in the Flemish activity list of wijk-werken as far as it was found (`schemes::reference`); once.

use kernel::{Role, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::model::ActivityId;
use crate::records::ActivityRow;
use crate::rules::access::Part;
use crate::rules::activity::Mode;
use crate::store::activity;

/// Loads the list, unless there are lines already. For the first start and the demonstration.
#[derive(Debug, Clone, Copy)]
pub struct LoadActivities;

impl Action for LoadActivities {
    type Output = usize;
    const NAME: &'static str = "wijk-activity.load";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        if ctx.actor.role != Role::System {
            door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        }
        let mut added = 0;
        if activity::count(tx, ctx, schemes::wijk::CODE).await? == 0 {
            for line in &schemes::reference().activities {
                let kinds: Vec<&str> = line.user_kinds.iter().map(|kind| kind.as_str()).collect();
                let row = ActivityRow {
                    id: ctx.new_id::<ActivityId>(),
                    scheme: schemes::wijk::CODE.to_owned(),
                    code: line.code.clone(),
                    main_code: line.main.clone(),
                    label_nl: line.label_nl.clone(),
                    user_kinds: kinds.join(" "),
                    reserved: line.reserved,
                    nis: line.municipality.clone(),
                    mode: Mode::of(line.mode),
                    transition_only: line.transition_only,
                    from_on: line.from,
                    to_on: line.to,
                    decision_ref: Some(line.decision_ref.clone()),
                    scrapped_on: line.scrapped_on,
                };
                activity::insert(tx, ctx, &row).await?;
                added += 1;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-activity", Uuid::nil()).fact("added", added));
        Ok(added)
    }
}
