//! Is work in the household of the worker (R9)? Asked of what is known of both: the door, and the national number.

use store::{Ctx, Failure, Tx};
use wijk_users::UserId;
use wijk_workers::WorkerId;

/// What tells that a worker and a private user are one household (R9). Nobody asks who lives together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Household {
    /// The door, as `wijk_users::rules::address::key` writes it.
    pub door: Option<String>,
    /// Who it is, as `wijk_office::person_index` writes it.
    pub person: Option<Vec<u8>>,
}

impl Household {
    /// Of somebody at this address, with this national number.
    pub fn of(ctx: &Ctx, street: &str, postcode: &str, insz: Option<&str>) -> Self {
        let door = (!street.trim().is_empty()).then(|| wijk_users::rules::address::key(street, postcode));
        Self { door, person: insz.map(|digits| wijk_office::person_index(ctx, digits)) }
    }

    /// Is it the same door, or the same person? What is not known says nothing.
    pub fn is_of(&self, other: &Self) -> bool {
        self.door.is_some() && self.door == other.door || self.person.is_some() && self.person == other.person
    }
}

/// The household of a user; of who is no private person, none.
pub async fn household_of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Household, Failure> {
    Ok(Household {
        door: wijk_users::home_address(tx, ctx, user).await?,
        person: wijk_users::person(tx, ctx, user).await?,
    })
}

/// The household of a worker.
pub async fn household_of_worker(tx: &mut Tx, ctx: &Ctx, worker: WorkerId) -> Result<Household, Failure> {
    let address = wijk_workers::address(tx, ctx, worker).await?;
    Ok(Household {
        door: address.map(|(street, postcode)| wijk_users::rules::address::key(&street, &postcode)),
        person: wijk_workers::person(tx, ctx, worker).await?,
    })
}

/// Is the work in the household of the worker?
pub(crate) async fn own_household(tx: &mut Tx, ctx: &Ctx, user: UserId, worker: WorkerId) -> Result<bool, Failure> {
    let theirs = household_of_user(tx, ctx, user).await?;
    Ok(theirs != Household::default() && theirs.is_of(&household_of_worker(tx, ctx, worker).await?))
}
