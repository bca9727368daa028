//! The work begins: only with an agreement that both signed, and when the rules of that day allow it.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::agreement::move_to;
use super::{in_area, open};
use crate::model::{Status, TalkKind, WorkerId};
use crate::rules::{admission, talks};
use crate::store::{parts, talk, worker};

/// Lets somebody begin on a day.
#[derive(Debug, Clone)]
pub struct Start {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// First day of work.
    pub on: Day,
}

impl Action for Start {
    type Output = ();
    const NAME: &'static str = "wijk-worker.start";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        let signed = parts::signed_on(tx, desk.partnership(), w.id).await?;
        match signed {
            None => return Err(Refusal::Conflict("wijk-worker-unsigned").into()),
            Some(signed) if self.on < signed => {
                return Err(Refusal::field("on", "wijk-start-before-signed").into());
            }
            Some(_) => {}
        }
        if self.on > ctx.today().plus_months(3) {
            return Err(Refusal::field("on", "wijk-start-far").into());
        }
        let homes = parts::homes(tx, desk.partnership(), w.id).await?;
        let home = admission::home_on(&homes, self.on);
        let here = in_area(tx, ctx, home.and_then(|home| home.nis.as_deref()), self.on).await?;
        let table = wijk_office::table(tx, ctx).await?;
        let now = worker::count_now(tx, &desk).await?;
        let postcode = home.map_or("", |home| home.postcode.as_str());
        let used = admission::admit(table.on(self.on), &w, postcode, here, now).map_err(onto_day)?;
        move_to(&mut w, Status::Active)?;
        w.started_on = Some(self.on);
        w.rules = admission::versions(&used);
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        for kind in [TalkKind::Monthly, TalkKind::Evaluation] {
            if let Some(due) = talks::next(&table, kind, self.on) {
                talk::plan(tx, ctx, w.id, kind, due).await?;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("on", self.on));
        Ok(())
    }
}

/// The form has one field: what the rules say stands beside the day.
fn onto_day(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(errors) => {
            Refusal::Invalid(errors.into_iter().map(|e| kernel::FieldError { field: "on", ..e }).collect())
        }
        other => other,
    }
}
