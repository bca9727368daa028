//! How things of these pages read, and what they begin with.

use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Moment, Refusal, Verb};
use store::{Ctx, Failure, Tx};
use web::{Conflict, ConflictRow, Fields, Frame, Visit, Words};

pub use crate::words::moment;

use crate::door::{self, Office};
use crate::model::{Call, CallId};
use crate::rules::access::Part;
use crate::store::call;

/// The call of a page of the office.
pub async fn open(tx: &mut Tx, ctx: &Ctx, id: CallId, verb: Verb, part: Part) -> Result<(Office, Call), Failure> {
    let office = door::require(tx, ctx, verb, part).await?;
    let call = call::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    Ok((office, call))
}

/// The same in a transaction of its own.
pub async fn load(visit: &Visit, id: CallId, verb: Verb) -> Result<Call, Failure> {
    let mut tx = visit.app.db.read().await?;
    Ok(open(&mut tx, &visit.ctx, id, verb, Part::Call).await?.1)
}

/// A deadline from its day and its time.
pub fn deadline(fields: &Fields, faults: &mut Faults) -> Option<Moment> {
    let day = fields.need_day(faults, "deadline_on");
    let time = fields.time(faults, "deadline_time");
    if fields.get("deadline_time").is_empty() {
        faults.push("deadline_time", "call-deadline-time-missing");
    }
    let (day, (hour, minute)) = (day?, time?);
    Some(day.at(hour, minute))
}

/// The time of day for a field: `23:59`.
pub fn time(at: Moment) -> String {
    at.brussels().strftime("%H:%M").to_string()
}

/// `2,3 MB`, `14 kB`.
pub fn size(bytes: i64) -> String {
    if bytes >= 1_000_000 {
        format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    } else {
        format!("{} kB", (bytes + 999) / 1000)
    }
}

/// `0123.456.749` for the ten digits as stored.
pub fn kbo(digits: &str) -> String {
    kernel::kbo::Kbo::parse(digits).map_or_else(|_| digits.to_owned(), |kbo| kbo.to_string())
}

/// The page that shows what somebody else saved beside what was typed.
pub fn conflict(
    (f, l): (Frame, Words),
    rows: Vec<(String, String, String)>,
    (action, back): (String, String),
    version: i64,
    fields: Fields,
) -> web::Answer {
    let row = |(label, theirs, mine)| ConflictRow { label, theirs, mine };
    let rows = rows.into_iter().filter(|(_, theirs, mine)| theirs != mine).map(row).collect();
    Conflict { f, l, rows, action, back, version, fields }.page()
}

/// The answer to a part of a call that is written anew as a whole (rules, criteria, form): back to its page, or both
/// versions when somebody saved first. What the form itself must say comes back as the failure.
pub fn saved(
    visit: &Visit,
    call: CallId,
    part: &str,
    outcome: Result<(), Failure>,
    (theirs, mine): (String, String),
    fields: &Fields,
) -> Result<web::Answer, Failure> {
    let path = format!("/calls/{call}/{part}");
    let Err(failure) = outcome else {
        return Ok(Ok(visit.redirect(path).said("call-said-saved").into_response()));
    };
    let Some(version) = version_of(&failure) else { return Err(failure) };
    let title = match part {
        "rules" => "call-tab-rules",
        "criteria" => "call-tab-criteria",
        _ => "call-tab-form",
    };
    let frame = (visit.frame(title, "/calls"), visit.l.clone());
    let rows = vec![(visit.l.t(title), theirs, mine)];
    Ok(conflict(frame, rows, (path.clone(), path), version, fields.clone()))
}

/// Fields that a form has once per row, as rows; those whose `lead` stays empty are left out.
pub fn rows<const N: usize>(fields: &Fields, lead: &'static str, names: [&'static str; N]) -> Vec<[String; N]> {
    let columns = names.map(|name| fields.all(name).collect::<Vec<_>>());
    let given = fields.all(lead).enumerate().filter(|(_, text)| !text.is_empty());
    given.map(|(at, _)| columns.each_ref().map(|all| all.get(at).copied().unwrap_or_default().to_owned())).collect()
}

/// The version that is there now, when somebody saved first.
pub fn version_of(refused: &Failure) -> Option<i64> {
    match refused {
        Failure::Refused(Refusal::Stale { current }) => Some(*current),
        _ => None,
    }
}
