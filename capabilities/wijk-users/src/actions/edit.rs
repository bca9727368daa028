//! What is known of a user is changed; the address has a deed of its own, because it has a day.

use kernel::insz::Insz;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::alike::{self, Among};
use crate::model::{Address, Details, UserId};
use crate::store::users;

/// Changes a user.
#[derive(Debug, Clone)]
pub struct EditUser {
    /// Which.
    pub id: UserId,
    /// The version that was changed.
    pub version: i64,
    /// Who it is now.
    pub details: Details,
    /// A new national number; `None` leaves what is there.
    pub insz: Option<Insz>,
    /// Forget the national number that is kept.
    pub forget_insz: bool,
    /// Somebody looked at those that seem the same, and it is another one.
    pub another: bool,
}

impl Action for EditUser {
    type Output = ();
    const NAME: &'static str = "wijk-user.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        alike::check_insz(tx, ctx, self.insz.is_some()).await?;
        let user = users::load(tx, &desk, self.id).await?;
        if user.version != self.version {
            return Err(Refusal::Stale { current: user.version }.into());
        }
        let index = self.insz.map(|insz| users::insz_index(ctx, insz));
        let address = Address { street: user.street.clone(), postcode: user.postcode.clone(), nis: user.nis.clone() };
        let found =
            alike::find(tx, &desk, &user.scheme, &self.details, index, &address, Some(self.id), Among::All).await?;
        // Only what this change brings: two who shared a phone before still do.
        let news = user.name != self.details.name || user.kbo != self.details.kbo || self.insz.is_some();
        if news && found.iter().any(|known| known.settled) {
            return Err(Refusal::field("name", "wijk-user-known").into());
        }
        if news && !found.is_empty() && !self.another {
            return Err(Refusal::field("another", "wijk-user-alike").into());
        }
        users::save(tx, ctx, &desk, self.id, self.version, &self.details).await?;
        if self.insz.is_some() || self.forget_insz || self.details.kind != crate::model::Kind::Private {
            let insz = self.insz.filter(|_| self.details.kind == crate::model::Kind::Private);
            users::set_insz(tx, ctx, &desk, self.id, insz).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.id).fact("version", self.version + 1));
        Ok(())
    }
}
