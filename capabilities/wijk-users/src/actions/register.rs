//! Somebody is registered as user: with a number, and not a second time.

use kernel::insz::Insz;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::alike::{self, Among};
use crate::model::{Address, Details, UserId};
use crate::store::{homes, users};

/// So often another number is tried.
const TRIES: u32 = 50;

/// Registers a user. Through `act_once`: sent twice, registered once.
#[derive(Debug, Clone)]
pub struct RegisterUser {
    /// In which scheme.
    pub scheme: String,
    /// Who it is, as `rules::entry` read it.
    pub details: Details,
    /// National number of a private person.
    pub insz: Option<Insz>,
    /// Where; the municipality is worked out here.
    pub address: Address,
    /// Somebody looked at those that seem the same, and it is another one.
    pub another: bool,
}

impl Action for RegisterUser {
    type Output = UserId;
    const NAME: &'static str = "wijk-user.register";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<UserId, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        alike::check_insz(tx, ctx, self.insz.is_some()).await?;
        let address = alike::with_municipality(tx, ctx, &self.address, ctx.today()).await?;
        let index = self.insz.map(|insz| users::insz_index(ctx, insz));
        let id: UserId = ctx.new_id();
        let mut tries = 0;
        loop {
            // Two at the same instant: the unique index lets one through, the other takes the next number.
            let number = users::next_number(tx, &desk).await?;
            if users::insert(tx, ctx, &desk, id, &self.scheme, number, &self.details, &address).await? {
                break;
            }
            tries += 1;
            if tries > TRIES {
                return Err(Failure::other("no free user number"));
            }
        }
        // Looked at after the number is taken: whoever registers at the same instant waits there, so that nobody is
        // missed. A refusal takes the number back.
        let among = if self.another { Among::SameNumber } else { Among::All };
        let found = alike::find(tx, &desk, &self.scheme, &self.details, index, &address, Some(id), among).await?;
        if found.iter().any(|known| known.settled) {
            return Err(Refusal::field("name", "wijk-user-known").into());
        }
        if !found.is_empty() && !self.another {
            return Err(Refusal::field("another", "wijk-user-alike").into());
        }
        homes::add(tx, ctx, &desk, id, ctx.today(), &address).await?;
        if self.insz.is_some() {
            users::set_insz(tx, ctx, &desk, id, self.insz).await?;
        }
        let line = audit::Line::new(Self::NAME, "wijk-user", id);
        tx.note(ctx, line.fact("kind", self.details.kind).fact("scheme", &self.scheme).fact("alike", found.len()));
        Ok(id)
    }
}
