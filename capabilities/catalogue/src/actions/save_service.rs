//! Somebody of the house, or the coordinator, writes what a service is.

use kernel::{Refusal, ServiceId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{Class, Draft};
use crate::rules;
use crate::store::{places, read, write};

/// Makes a service, or writes over the version that the form showed.
pub struct SaveService {
    /// Which, and its version in the form; `None`: a new one.
    pub existing: Option<(ServiceId, i64)>,
    /// What is told.
    pub draft: Draft,
    /// How many places the form showed as free: a number that nobody touched is not a new number.
    pub seen: Vec<(Class, i64)>,
}

impl Action for SaveService {
    type Output = ServiceId;
    const NAME: &'static str = "service.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ServiceId, Failure> {
        let mut draft = self.draft.clone();
        if let Some((id, _)) = self.existing {
            places::lock(tx, ctx, id).await?;
            let old = read::services(tx, ctx, read::Which::Ids(&[id])).await?.pop().ok_or(Refusal::NotFound)?;
            if !rules::may_write(&ctx.actor, old.organisation_id) {
                return Err(Refusal::NotFound.into());
            }
            // Where it came from is not the form's to say.
            draft.source.clone_from(&old.source);
            draft.external_id.clone_from(&old.external_id);
            draft.places = rules::places::merged(&old.places, &self.seen, &draft.places)?;
        }
        if !rules::may_write(&ctx.actor, draft.organisation_id) {
            return Err(Refusal::NotFound.into());
        }
        if ctx.actor.organisation == draft.organisation_id {
            // The house itself says so today.
            draft.confirmed_on = Some(ctx.today());
        }
        let id = write::save(tx, ctx, self.existing, &draft).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "service", id).fact("status", draft.status));
        Ok(id)
    }
}
