//! What is done with a worker's file, one file per deed.

pub mod agreement;
pub mod document;
pub mod edit;
pub mod end;
pub mod pair;
pub mod refer;
pub mod sign_up;
pub mod start;
pub mod suspend;
pub mod talk;
pub mod wishes;

use kernel::{Day, Verb};
use store::{Ctx, Failure, Tx};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};

use crate::model::WorkerId;
use crate::records::Worker;
use crate::store::worker;

/// Opens the door and loads the file as it is now.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, id: WorkerId, verb: Verb) -> Result<(Desk, Worker), Failure> {
    let desk = door::require(tx, ctx, verb, Part::Worker).await?;
    let w = worker::load(tx, &desk, id).await?;
    Ok((desk, w))
}

/// Does the organiser work in this municipality on a day? A code of the past counts as what it became.
pub(crate) async fn in_area(tx: &mut Tx, ctx: &Ctx, nis: Option<&str>, day: Day) -> Result<bool, Failure> {
    let Some(nis) = nis else { return Ok(false) };
    let codes = network::municipality::codes(tx, ctx).await?;
    let area = wijk_office::area_on(tx, ctx, day).await?;
    Ok(area.iter().any(|one| codes.today(one) == codes.today(nis)))
}
