//! Brings in the Flemish activity list as far as it was found (`data/wijk-activities.toml`); once.

use kernel::{Day, Role, Verb};
use serde::Deserialize;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::model::ActivityId;
use crate::records::ActivityRow;
use crate::rules::access::Part;
use crate::store::activity;

const LIST: &str = include_str!("../../../../data/wijk-activities.toml");

#[derive(Deserialize)]
struct File {
    from: String,
    activity: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    code: String,
    main: String,
    label: String,
    kinds: Vec<String>,
    #[serde(default)]
    transition_only: bool,
}

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
        if activity::count(tx, ctx).await? == 0 {
            let file: File = toml::from_str(LIST).map_err(|error| Failure::other(error.to_string()))?;
            let from_on: Day = file.from.parse().map_err(|_| Failure::other("the activity list has no day"))?;
            for line in &file.activity {
                let row = ActivityRow {
                    id: ctx.new_id::<ActivityId>(),
                    code: line.code.clone(),
                    main_code: line.main.clone(),
                    label_nl: line.label.clone(),
                    user_kinds: line.kinds.join(" "),
                    nis: None,
                    mode: "base".to_owned(),
                    transition_only: line.transition_only,
                    from_on,
                    to_on: None,
                    decision_ref: None,
                    scrapped_on: None,
                };
                activity::insert(tx, ctx, &row).await?;
                added += 1;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-activity", Uuid::nil()).fact("added", added));
        Ok(added)
    }
}
