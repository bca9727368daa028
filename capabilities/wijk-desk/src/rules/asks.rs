//! Which questions of the public page are old enough to go. Who asks there is in no scheme yet: the one that was open that day
//! says how long the question is kept.

use std::collections::BTreeSet;

use kernel::Day;
use parameters::Schemes;
use schemes::wijk::retention::Record;

/// Questions that came before this day may go; `None`: all stay. The term is that of the rules of today.
pub fn before(schemes: &Schemes, today: Day) -> Option<Day> {
    let cut = |code: &str| {
        let months = schemes.table(code).on(today).number(Record::Asks.key()).known()?;
        Some(today.plus_months(-i32::try_from(months).unwrap_or(i32::MAX)))
    };
    // Which scheme counts changes only where one opens or closes.
    let turns = schemes.all().iter().filter_map(parameters::Scheme::time);
    let turns = turns.flat_map(|(from, to)| [Some(from), to.map(|to| to.plus_days(1))]).flatten();
    let turns: BTreeSet<Day> = turns.filter(|day| *day <= today).collect();
    let before_all = turns.first().map_or(today, |first| first.plus_days(-1));
    let mut spans = std::iter::once(None).chain(turns.into_iter().map(Some)).peekable();
    while let Some(from) = spans.next() {
        // Nobody said how long those of this time are kept: they stay, and so do younger ones.
        let Some(cut) = cut(schemes.default_on(from.unwrap_or(before_all))) else { return from };
        let stop = from.map_or(cut, |from| cut.max(from));
        if spans.peek().copied().flatten().is_none_or(|next| stop < next) {
            return Some(stop);
        }
    }
    None
}
