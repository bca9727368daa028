//! Many performances at once, for the import of an administration that was kept elsewhere and for generated data.

use std::collections::BTreeMap;

use kernel::Day;
use store::{Ctx, Failure, Tx};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::model::{EnteredBy, FormId, PerformanceId, days_of, month_of};
use crate::records::Assignment;
use crate::store::{bulk, performance};

/// One performance of before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Who worked.
    pub worker: WorkerId,
    /// For whom.
    pub user: UserId,
    /// What.
    pub activity: String,
    /// Where.
    pub nis: String,
    /// Day.
    pub day: Day,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
    /// Begun hours.
    pub hours: i64,
    /// Kilometres.
    pub km: i64,
}

/// Writes performances that were checked by the caller, with the requests, assignments and forms that they need. The
/// caller's action writes the audit line. Gives how many rows were written.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, rows: &[Past]) -> Result<usize, Failure> {
    let assignments = bulk::assignments(tx, ctx, rows).await?;
    let forms = bulk::forms(tx, ctx, rows).await?;
    let made: Vec<performance::Row<'_>> = rows.iter().filter_map(|row| line(ctx, row, &assignments, &forms)).collect();
    performance::insert(tx, ctx, &made).await?;
    if let (Some(first), Some(last)) = (rows.iter().map(|row| row.day).min(), rows.iter().map(|row| row.day).max()) {
        // Whole months: what stood there already counts too.
        let (first, last) = (days_of(&month_of(first)), days_of(&month_of(last)));
        if let (Some((from, _)), Some((_, to))) = (first, last) {
            performance::tell_all_hours(tx, ctx, from, to).await?;
        }
    }
    Ok(made.len())
}

fn line<'a>(
    ctx: &Ctx,
    row: &Past,
    assignments: &'a BTreeMap<bulk::Work, Assignment>,
    forms: &BTreeMap<(WorkerId, String), FormId>,
) -> Option<performance::Row<'a>> {
    let assignment = assignments.get(&(row.worker, row.user, row.activity.clone(), row.nis.clone()))?;
    let form = forms.get(&(row.worker, month_of(row.day)))?;
    Some(performance::Row {
        id: ctx.new_id::<PerformanceId>(),
        form: *form,
        assignment,
        day: row.day,
        from: row.from,
        to: row.to,
        hours: row.hours,
        km: row.km,
        by: EnteredBy::Import,
        confirmed: true,
        corrects: None,
        reason: None,
        versions: String::new(),
    })
}
