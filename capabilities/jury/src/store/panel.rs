//! How far the jury of a call is.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use call::CallId;

use crate::model::Stage;
use crate::records::Panel;

const COLUMNS: &str =
    "call_id, stage, threshold, seed, pitch_criteria, opened_at, started_at, closed_at, close_reason, told_at,
    concluded_at, version";

/// The panel of a call.
pub async fn find(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Option<Panel>, Failure> {
    fetch_optional!(
        tx,
        Panel,
        ::store::sql(format!("select {COLUMNS} from jury_panel where partnership_id = $1 and call_id = $2")),
        ctx.actor.partnership,
        call
    )
}

/// Opens the jury of a call.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, threshold: i64, seed: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_panel (partnership_id, call_id, stage, threshold, seed, pitch_criteria, opened_at, version)
         values ($1, $2, $3, $4, $5, '', $6, 1)",
        ctx.actor.partnership,
        call,
        Stage::Forming,
        threshold,
        seed,
        ctx.now
    )?;
    Ok(())
}

/// Changes from when scores ask for a talk and which criteria are judged at the pitch, while nobody scored yet.
pub async fn save(tx: &mut Tx, ctx: &Ctx, panel: &Panel) -> Result<u64, Failure> {
    execute!(
        tx,
        "update jury_panel set threshold = $4, pitch_criteria = $5, version = version + 1
         where partnership_id = $1 and call_id = $2 and version = $3",
        ctx.actor.partnership,
        panel.call_id,
        panel.version,
        panel.threshold,
        &panel.pitch_criteria
    )
}

/// Goes one stage on; the moment stands beside it. 0: somebody was first.
pub async fn go(tx: &mut Tx, ctx: &Ctx, panel: &Panel, to: Stage, reason: Option<&str>) -> Result<u64, Failure> {
    let moment = match to {
        Stage::Forming => "opened_at",
        Stage::Scoring => "started_at",
        Stage::Consulting => "closed_at",
        Stage::Decided => {
            return execute!(
                tx,
                "update jury_panel set stage = $4, version = version + 1
                 where partnership_id = $1 and call_id = $2 and version = $3",
                ctx.actor.partnership,
                panel.call_id,
                panel.version,
                to
            );
        }
        Stage::Communicated => "told_at",
        Stage::Concluded => "concluded_at",
    };
    execute!(
        tx,
        ::store::sql(format!(
            "update jury_panel set stage = $4, {moment} = $5, close_reason = coalesce($6, close_reason), version = version + 1
             where partnership_id = $1 and call_id = $2 and version = $3"
        )),
        ctx.actor.partnership,
        panel.call_id,
        panel.version,
        to,
        ctx.now,
        reason
    )
}
