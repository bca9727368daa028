//! A house says what is free with the link from its mail, without logging in.

use kernel::{Refusal, ServiceId};
use store::{Action, Ctx, Failure, Tx, audit};

use super::say_places::say;
use crate::rules::places::Said;
use crate::store::links;
use crate::store::places::By;

/// Who has the link says it.
pub(crate) struct SayByLink<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// The services on the page: each is confirmed.
    pub services: Vec<ServiceId>,
    /// The numbers on it.
    pub said: Vec<Said>,
}

impl Action for SayByLink<'_> {
    type Output = ();
    const NAME: &'static str = "places.say-by-link";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let link = links::find(tx, ctx, self.token).await?.ok_or(Refusal::NotFound)?;
        let count = say(tx, ctx, link.organisation_id, &self.services, &self.said, By::Link).await?;
        links::used(tx, ctx, link.id).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", link.organisation_id).fact("services", count));
        Ok(())
    }
}
