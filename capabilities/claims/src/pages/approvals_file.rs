//! Approved hours per coach and day as CSV.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId, StaffId};
use web::{Answer, Visit};

use super::approvals::{lines, names};
use super::view::hundredths;
use crate::model::{LineStatus, Work};
use crate::rules::time;

/// `GET /time/approvals.csv`
pub(crate) async fn show(visit: Visit) -> Answer {
    let lines = lines(&visit, LineStatus::Approved).await?;
    let (staff, organisations) = names(&visit).await?;
    let mut sums: BTreeMap<(String, StaffId, OrganisationId, Day, Work), i64> = BTreeMap::new();
    for line in &lines {
        let name = staff.get(&line.staff_id).cloned().unwrap_or_default();
        *sums.entry((name, line.staff_id, line.organisation_id, line.day, line.work)).or_default() += line.counted();
    }
    let l = &visit.l;
    let head = ["who", "organisation", "day", "work", "hours"].map(|part| l.of("approvals-column", part));
    let rows: Vec<Vec<String>> = sums
        .into_iter()
        .map(|((name, _, organisation, day, work), sum)| {
            let organisation = organisations.get(&organisation).cloned().unwrap_or_default();
            vec![name, organisation, day.to_string(), l.of("time-work", work), hundredths(time::hours(sum))]
        })
        .collect();
    Ok(web::csv_file("uren.csv", &head, rows))
}
