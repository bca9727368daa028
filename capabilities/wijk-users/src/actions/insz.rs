//! Somebody of the organiser looks at the national number of a user: written down before it is shown.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::alike;
use crate::model::UserId;
use crate::store::users;

/// Shows the number, once.
#[derive(Debug, Clone, Copy)]
pub struct ShowInsz {
    /// Whose.
    pub id: UserId,
}

impl Action for ShowInsz {
    type Output = Option<String>;
    const NAME: &'static str = "wijk-user.insz-shown";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        let desk = door::require(tx, ctx, Verb::Read, Part::User).await?;
        if !alike::may_insz(tx, ctx).await? {
            return Err(Refusal::NotFound.into());
        }
        let number = users::insz(tx, ctx, &desk, self.id).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.id));
        Ok(number)
    }
}
