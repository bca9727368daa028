//! Moments in words: a deadline is a matter of days, minutes and seconds.

use kernel::Moment;
use web::Words;

use crate::model::{Span, Turn};

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

/// `12 juni 2023 tot en met 23 juni 2023`, or `12 mei 2023, 14 uur tot 16.30 uur`.
pub fn span(l: &Words, span: Span) -> String {
    let (first, last) = (span.from.day(), span.to.day());
    match (span.is_days(), first == last) {
        (true, true) => l.day_year(first),
        (true, false) => l.t2("call-from-to", "from", l.day_year(first), "to", l.day_year(last)),
        (false, true) => {
            let times = l.t2("call-hours", "from", l.time(span.from), "to", l.time(span.to));
            format!("{}, {times}", l.day_year(first))
        }
        (false, false) => {
            let from = if span.from == first.start() { l.day_year(first) } else { moment(l, span.from) };
            l.t2("call-from-to", "from", from, "to", moment(l, span.to))
        }
    }
}

/// What an act on the calendar changed, in a sentence.
pub fn change(l: &Words, (turn, name): (Turn, &str), was: Option<Span>, becomes: Option<Span>) -> String {
    let name = if turn == Turn::Phase { name.to_owned() } else { l.of("call-moment", turn) };
    let span = |at: Option<Span>| at.map(|at| span(l, at)).unwrap_or_default();
    let key = match (was, becomes) {
        (None, _) => "call-act-added",
        (_, None) => "call-act-removed",
        _ => "call-act-moved",
    };
    l.with(key, &[("name", name), ("was", span(was)), ("becomes", span(becomes))])
}
