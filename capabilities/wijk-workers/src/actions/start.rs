//! The work begins: only with an agreement that both signed, and when the rules of that day allow it.

use kernel::{Day, Refusal, Verb};
use schemes::Used;
use schemes::wijk::admission::wait_between_terms;
use store::{Action, Ctx, Failure, Tx, audit};

use super::agreement::move_to;
use super::{in_area, left_fact, open, room};
use crate::model::{Status, TalkKind, WorkerId};
use crate::rules::{admission, talks};
use crate::store::{parts, person, talk, worker};

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
        worker::hold_places(tx, desk.partnership()).await?;
        let wait = wait_between_terms(wijk_office::table_of(tx, ctx, &w.scheme).await?.on(self.on)).known();
        let before = person::last_day_before(tx, ctx, w.id).await?;
        if let (Some(months), Some(last)) = (wait, before) {
            // Not known as long as no row says it: then the decision of VDAB or OCMW decides (BVR art. 2).
            let first = last.plus_months(i32::try_from(months).unwrap_or(i32::MAX)).plus_days(1);
            if self.on < first {
                let facts = vec![("months", months.to_string())];
                let error = kernel::FieldError { field: "on", key: "wijk-start-wait", facts };
                return Err(Refusal::Invalid(vec![error]).into());
            }
        }
        let homes = parts::homes(tx, desk.partnership(), w.id).await?;
        let home = admission::home_on(&homes, self.on);
        let nis = home.and_then(|home| home.nis.as_deref());
        let here = in_area(tx, ctx, nis, self.on).await?;
        let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
        let room = room(tx, ctx, &desk, &w.scheme, nis, self.on).await?;
        let postcode = home.map_or("", |home| home.postcode.as_str());
        let used = admission::admit(table.on(self.on), &w, postcode, here, room).map_err(onto_day)?;
        move_to(&mut w, Status::Active)?;
        w.started_on = Some(self.on);
        w.rules = admission::versions(&used);
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        for kind in [TalkKind::Monthly, TalkKind::Evaluation] {
            if let Some(due) = talks::next(&table, kind, self.on) {
                talk::plan(tx, ctx, w.id, kind, due).await?;
            }
        }
        let left = left_fact(room.left(table.on(self.on), &mut Used::default()));
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("on", self.on).fact("places-left", left));
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
