//! The sheet of work that was done.

use kernel::Day;
use network::municipality::Municipalities;

use super::cells::{Cells, minutes};
use super::columns::Column as C;

/// A row as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Row in the sheet.
    pub row: usize,
    /// Number of the worker.
    pub worker: i64,
    /// Number of the user.
    pub user: i64,
    /// Activity.
    pub activity: String,
    /// Municipality of that day.
    pub nis: String,
    /// Day.
    pub day: Day,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
    /// Kilometres there and back.
    pub km: i64,
    /// Did somebody look at it, when there are many hours on that day?
    pub sure: bool,
}

/// Reads one; `None` when something is wrong, which is noted.
pub fn read(
    mut cells: Cells<'_>,
    row: usize,
    towns: &Municipalities,
    activities: &[String],
    today: Day,
) -> Option<Line> {
    let number = |text: &str| text.parse::<i64>().ok().filter(|n| *n > 0);
    let worker = cells.must(C::Worker, "wijk-import-number", number);
    let user = cells.must(C::User, "wijk-import-number", number);
    let activity = cells.must(C::Activity, "wijk-import-activity", |text| {
        activities.iter().find(|code| code.eq_ignore_ascii_case(text)).cloned()
    });
    let day = cells.need_day(C::Day);
    let from = cells.must(C::From, "wijk-import-time", minutes);
    let to = cells.must(C::To, "wijk-import-time", minutes);
    let km = cells.read(C::Km, "wijk-import-km", |text| text.parse().ok().filter(|km| (0..=500).contains(km)));
    let sure = cells.yes(C::Sure);
    let nis = match day {
        Some(day) => {
            if day > today {
                cells.fault(C::Day, "wijk-import-ahead");
            }
            cells.must(C::Place, "wijk-import-place", |text| towns.current(text, day).map(|town| town.nis.clone()))
        }
        None => None,
    };
    if let (Some(from), Some(to)) = (from, to)
        && from >= to
    {
        cells.fault(C::To, "wijk-import-to-before");
    }
    if !cells.is_sound() {
        return None;
    }
    Some(Line {
        row,
        worker: worker?,
        user: user?,
        activity: activity?,
        nis: nis?,
        day: day?,
        from: from?,
        to: to?,
        km: km.unwrap_or(0),
        sure,
    })
}
