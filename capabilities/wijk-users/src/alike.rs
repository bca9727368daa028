//! Users that may be the one that is being registered, and the municipality of a postcode.

use kernel::{Day, Refusal};
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;

use crate::model::{Address, Details, Kind, Status, UserId};
use crate::rules::alike::{Alike, Same, Sketch, compare};
use crate::store::users;

/// A known user that may be the same one.
#[derive(Debug, Clone)]
pub struct Found {
    /// Which.
    pub id: UserId,
    /// User number.
    pub number: i64,
    /// Name.
    pub name: String,
    /// Which kind.
    pub kind: Kind,
    /// How far.
    pub status: Status,
    /// What they share.
    pub same: Vec<Same>,
    /// May not be registered again.
    pub settled: bool,
}

/// Whom a new user is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Everybody: to show who seems the same.
    All,
    /// Those with the same number: somebody looked already, only what is settled counts. Quick, for an import.
    SameNumber,
}

fn shares_number(new: &Sketch, known: &Sketch) -> bool {
    (new.kbo.is_some() && new.kbo == known.kbo) || (new.insz_index.is_some() && new.insz_index == known.insz_index)
}

/// All users of a scheme that may be this one, the surest first. `except` is the user itself, when it is changed.
#[expect(clippy::too_many_arguments, reason = "where is looked, what is compared and what is left out")]
pub async fn find(
    tx: &mut Tx,
    desk: &Desk,
    scheme: &str,
    details: &Details,
    insz_index: Option<Vec<u8>>,
    address: &Address,
    except: Option<UserId>,
    among: Among,
) -> Result<Vec<Found>, Failure> {
    let new = Sketch {
        kind: details.kind,
        name: details.name.clone(),
        kbo: details.kbo.clone(),
        insz_index,
        address_key: address.key(),
        email: details.email.clone(),
        phone: details.phone.clone(),
    };
    let mut found: Vec<Found> = users::known(tx, desk)
        .await?
        .into_iter()
        .filter(|known| Some(known.id) != except && known.scheme == scheme)
        .filter(|known| among == Among::All || shares_number(&new, &known.sketch))
        .filter_map(|known| {
            let Alike { same, settled, .. } = compare(known.id, &new, &known.sketch)?;
            let users::Known { id, number, status, sketch, .. } = known;
            Some(Found { id, number, name: sketch.name, kind: sketch.kind, status, same, settled })
        })
        .collect();
    found.sort_by_key(|found| (!found.settled, std::cmp::Reverse(found.same.len()), found.number));
    Ok(found)
}

/// With the code of the municipality of that day, when the postcode is one that we know. Another one is fine: who
/// lives elsewhere in Flanders may have work to ask here.
pub async fn with_municipality(tx: &mut Tx, ctx: &Ctx, address: &Address, on: Day) -> Result<Address, Failure> {
    let found = network::municipality::current(tx, ctx, &address.postcode, on).await?;
    Ok(Address { nis: found.map(|m| m.nis), ..address.clone() })
}

/// May the organisation of this session process national numbers (law of 8 August 1983, art. 8)? Otherwise the field
/// says so.
pub async fn may_insz(tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
    let own = network::organisation(tx, ctx, ctx.actor.organisation).await?;
    Ok(own.is_some_and(|organisation| organisation.may_process_insz))
}

/// Refuses a national number from an organisation that may not process it.
pub async fn check_insz(tx: &mut Tx, ctx: &Ctx, given: bool) -> Result<(), Failure> {
    if given && !may_insz(tx, ctx).await? {
        return Err(Refusal::field("insz", "wijk-user-insz-not-allowed").into());
    }
    Ok(())
}
