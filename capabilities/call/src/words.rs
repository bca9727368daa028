//! Moments in words: a deadline is a matter of days, minutes and seconds.

use kernel::Moment;
use web::Words;

/// `vrijdag 9 juni 2023, 23.59 uur`.
pub fn moment(l: &Words, at: Moment) -> String {
    format!("{}, {}", l.day_year(at.day()), l.time(at))
}

/// `vrijdag 9 juni 2023, 23:59:59`.
pub fn second(l: &Words, at: Moment) -> String {
    format!("{}, {}", l.day_year(at.day()), clock(at))
}

/// The wall clock with seconds: `23:59:59`.
pub fn clock(at: Moment) -> String {
    at.brussels().strftime("%H:%M:%S").to_string()
}
