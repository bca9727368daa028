//! What is done with a worker's file, one file per deed.

pub mod agreement;
pub mod document;
pub mod edit;
pub mod end;
pub mod go_over;
pub mod pair;
pub mod refer;
pub mod same_person;
pub mod sign_up;
pub mod start;
pub mod suspend;
pub mod talk;
pub mod wishes;

use kernel::{Day, Verb};
use schemes::wijk::contingent::{Room, Unit};
use store::{Ctx, Failure, Tx};
use wijk_office::rules::access::Part;
use wijk_office::{Allotted, Desk, door};

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

/// The places that were allotted to a scheme for the year of a day, and who is there, for somebody who lives in this municipality.
pub(crate) async fn room(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    scheme: &str,
    nis: Option<&str>,
    day: Day,
) -> Result<Room, Failure> {
    let codes = network::municipality::codes(tx, ctx).await?;
    let today = |nis: &str| codes.today(nis).to_owned();
    let rows = wijk_office::allotted(tx, ctx, scheme, i64::from(day.0.year())).await?;
    let amount = |nis: &str| Allotted::holds(&rows, Unit::Places, nis, today).and_then(|row| row.amount);
    let now = worker::count_now(tx, desk, scheme).await?;
    let lives_here = |home: &Option<String>| home.as_deref().map(today) == nis.map(today);
    Ok(Room {
        decided: amount(""),
        now: Some(now.iter().map(|(_, count)| count).sum()),
        decided_here: nis.and_then(amount),
        now_here: now.iter().filter(|(home, _)| lives_here(home)).map(|(_, count)| count).sum(),
    })
}

/// What is left of the contingent, for the audit line: a decision can be checked afterwards.
pub(crate) fn left_fact(left: Option<i64>) -> String {
    left.map_or_else(|| "unknown".to_owned(), |left| left.to_string())
}
