//! A user has another address from a day on; the municipality is the one of that day.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::alike;
use crate::model::{Address, UserId};
use crate::store::{homes, users};

/// Notes an address. The same day again is a correction.
#[derive(Debug, Clone)]
pub struct MoveUser {
    /// Which.
    pub id: UserId,
    /// The version that was changed.
    pub version: i64,
    /// First day there.
    pub from_on: Day,
    /// Where.
    pub address: Address,
}

impl Action for MoveUser {
    type Output = ();
    const NAME: &'static str = "wijk-user.move";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        let user = users::load(tx, &desk, self.id).await?;
        if user.version != self.version {
            return Err(Refusal::Stale { current: user.version }.into());
        }
        if self.from_on > ctx.today() {
            return Err(Refusal::field("from_on", "wijk-user-move-later").into());
        }
        let address = alike::with_municipality(tx, ctx, &self.address, self.from_on).await?;
        homes::add(tx, ctx, &desk, self.id, self.from_on, &address).await?;
        // The file shows the address of now, which an older one that is added later does not change.
        let all = homes::all(tx, ctx, self.id).await?;
        let now = homes::on(&all, ctx.today());
        let now = now.map_or(address, |home| Address {
            street: home.street.clone(),
            postcode: home.postcode.clone(),
            nis: home.nis.clone(),
        });
        users::set_address(tx, ctx, &desk, self.id, self.version, &now).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.id).fact("from", self.from_on));
        Ok(())
    }
}
