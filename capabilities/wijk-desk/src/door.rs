//! Who reads figures: staff of the organiser, and a municipality about itself, with small counts hidden.

use kernel::{Refusal, Role, Verb};
use store::{Ctx, Failure, Tx};
use wijk_office::door;
use wijk_office::rules::access::{Part, Relation, allows};

/// Proof that the actor may read figures. Only `reader` makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    only: Option<String>,
}

impl Reader {
    /// The only municipality that may be read, by its code of today; `None`: all, with every count.
    pub fn only(&self) -> Option<&str> {
        self.only.as_deref()
    }

    /// Are small counts hidden?
    pub fn is_outside(&self) -> bool {
        self.only.is_some()
    }
}

/// Opens the door to figures; for everybody else there are none (404).
pub async fn reader(tx: &mut Tx, ctx: &Ctx, verb: Verb) -> Result<Reader, Failure> {
    if ctx.actor.role != Role::Municipality {
        door::require(tx, ctx, verb, Part::Reports).await?;
        return Ok(Reader { only: None });
    }
    if !allows(ctx.actor.role, Relation::Municipality, verb, Part::Reports) {
        return Err(Refusal::NotFound.into());
    }
    let house = network::organisation(tx, ctx, ctx.actor.organisation).await?;
    // A municipality of which the code was not noted yet reads figures of nowhere, not of everybody.
    let nis = house.and_then(|house| house.nis).unwrap_or_else(|| "-".to_owned());
    let codes = network::municipality::codes(tx, ctx).await?;
    Ok(Reader { only: Some(codes.today(&nis).to_owned()) })
}
