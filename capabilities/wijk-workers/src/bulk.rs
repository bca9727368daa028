//! Many workers of a scheme at once, for the import of an administration that was kept elsewhere and for generated data.

use kernel::insz::Insz;
use kernel::{Day, Verb};
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;
use wijk_office::model::DocumentId;
use wijk_office::rules::access::Part;

use crate::model::{EndReason, Gender, Referrer, WorkerId};
use crate::records::Slot;
pub use crate::rules::alike::Sketch;
pub use crate::rules::alike_rows::{Alikes, Doubt, New, Said, Tied};
use crate::rules::{ending, talks};
use crate::store::{bulk, person};

/// A worker who began before: referred, with an agreement that both signed on paper.
#[derive(Debug, Clone)]
pub struct Past {
    /// Her number there; none: the next one here.
    pub number: Option<i64>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Self-declared.
    pub gender: Gender,
    /// Codes with a space between.
    pub languages: String,
    /// E.164.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: String,
    /// Municipality, if known.
    pub nis: Option<String>,
    /// National number.
    pub insz: Option<Insz>,
    /// Account number, checked, without spaces.
    pub iban: Option<String>,
    /// Who referred.
    pub referrer: Referrer,
    /// When.
    pub referred_on: Day,
    /// Registered as job seeker at VDAB since.
    pub vdab_registered_on: Option<Day>,
    /// Gets a leefloon.
    pub leefloon: bool,
    /// PWA contract: first and last day.
    pub pwa_contract: Option<(Day, Option<Day>)>,
    /// PWA cheques in the window of the rule.
    pub pwa_cheques: i64,
    /// The day on which the second of both signed.
    pub signed_on: Day,
    /// First day of the term.
    pub started_on: Day,
    /// Last day and why, when it is over.
    pub ended: Option<(Day, EndReason)>,
    /// How far she goes to work, in km.
    pub reach_km: Option<i64>,
    /// Codes of the activity list.
    pub activities: Vec<String>,
    /// When she can work.
    pub slots: Vec<Slot>,
    /// The last monthly talk.
    pub last_talk: Option<Day>,
    /// The last evaluation, and the rung that was seen there.
    pub last_evaluation: Option<(Day, Option<i64>)>,
}

/// Somebody who is there already.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    /// Who.
    pub id: WorkerId,
    /// Her number.
    pub number: i64,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Postcode.
    pub postcode: String,
    /// Keyed hash of the national number.
    pub insz_index: Option<Vec<u8>>,
    /// In which scheme.
    pub scheme: String,
    /// Is the term over?
    pub over: bool,
}

impl Known {
    /// As new rows are held against it.
    pub fn row(self) -> New {
        let sketch = Sketch::new(&self.given_name, &self.family_name, self.birth_on, &self.postcode, self.insz_index);
        New { number: self.number, scheme: self.scheme, sketch, over: self.over }
    }
}

impl Past {
    /// As it is held against who is there; none without a number.
    pub fn row(&self, ctx: &Ctx, scheme: &str) -> Option<New> {
        let index = self.insz.map(|insz| insz_index(ctx, insz));
        let sketch = Sketch::new(&self.given_name, &self.family_name, self.birth_on, &self.postcode, index);
        Some(New { number: self.number?, scheme: scheme.to_owned(), sketch, over: self.ended.is_some() })
    }
}

/// Everybody who is there, to compare with.
pub async fn known(tx: &mut Tx, desk: &Desk) -> Result<Vec<Known>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    bulk::known(tx, desk.partnership()).await
}

/// The numbers of files that are of one person, two by two.
pub async fn terms(tx: &mut Tx, desk: &Desk) -> Result<Vec<(i64, i64)>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    person::terms(tx, desk).await
}

/// Says that files are of one person: the hours count together. The caller's action writes the audit line.
pub async fn tie(tx: &mut Tx, ctx: &Ctx, desk: &Desk, pairs: &[(WorkerId, WorkerId)]) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    for (file, earlier) in pairs {
        person::tie(tx, ctx, *file, *earlier).await?;
    }
    Ok(())
}

/// Says that files that seem to be of one person are of two. The caller's action writes the audit line.
pub async fn set_apart(tx: &mut Tx, ctx: &Ctx, desk: &Desk, pairs: &[(WorkerId, WorkerId)]) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    for (file, other) in pairs {
        person::set_apart(tx, ctx, *file, *other).await?;
    }
    Ok(())
}

/// Equal for equal numbers.
pub fn insz_index(ctx: &Ctx, insz: Insz) -> Vec<u8> {
    crate::store::sealed::insz_index(ctx, &insz.digits())
}

/// Writes workers of wijk-werken; see `insert_into`.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    paper: DocumentId,
    rows: &[Past],
) -> Result<Vec<WorkerId>, Failure> {
    insert_into(tx, ctx, desk, schemes::wijk::CODE, paper, rows).await
}

/// Writes workers of a scheme that were checked by the caller, with home, agreement (`paper` shows where the signed one is
/// kept), wishes and talks. The caller's action writes the audit line. Gives their ids in the same order.
pub async fn insert_into(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    scheme: &str,
    paper: DocumentId,
    rows: &[Past],
) -> Result<Vec<WorkerId>, Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    desk.require(Verb::Write, Part::WorkerSensitive)?;
    crate::insz::check(tx, ctx, rows.iter().any(|row| row.insz.is_some())).await?;
    let table = wijk_office::table_of(tx, ctx, scheme).await?;
    let mut next = bulk::last_number(tx, desk.partnership()).await?;
    next = rows.iter().filter_map(|row| row.number).max().unwrap_or(0).max(next);
    let mut made = Vec::with_capacity(rows.len());
    for past in rows {
        let number = past.number.unwrap_or_else(|| {
            next += 1;
            next
        });
        let until = past.ended.and_then(|(last, _)| ending::archive_until(&table, last));
        made.push(bulk::Row::sealed(tx, ctx, number, past, until).await?);
    }
    bulk::set_last_number(tx, desk.partnership(), next).await?;
    bulk::insert(tx, ctx, scheme, paper, &made).await?;
    bulk::plan(tx, ctx, &made, |kind, after| talks::next(&table, kind, after)).await?;
    Ok(made.iter().map(|row| row.id).collect())
}

/// Tells how many begun hours workers have in months (`YYYY-MM`), many at once.
pub async fn set_hours(tx: &mut Tx, ctx: &Ctx, rows: &[(WorkerId, String, i64)]) -> Result<(), Failure> {
    bulk::set_hours(tx, ctx, rows).await
}
