//! When the next talk is due.

use kernel::Day;
use schemes::wijk::keys;
use schemes::{Rules, Table};

use crate::model::TalkKind;

/// Months between two talks of a kind; `None` when the rule is unknown: then nothing is planned by itself.
fn months(rules: Rules<'_>, kind: TalkKind) -> Option<i32> {
    let key = match kind {
        TalkKind::Monthly => keys::TALK_MONTHS,
        TalkKind::Evaluation => keys::EVALUATION_MONTHS,
    };
    rules.number(key).known().and_then(|months| i32::try_from(months).ok())
}

/// The day of the next talk after one (or after the first day of work).
pub fn next(table: &Table, kind: TalkKind, after: Day) -> Option<Day> {
    months(table.on(after), kind).map(|months| after.plus_months(months))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_comes_every_month_and_an_evaluation_every_six() {
        let table = schemes::reference().table("wijk-werken");
        let start: Day = "2026-01-31".parse().unwrap();
        assert_eq!(next(&table, TalkKind::Monthly, start).unwrap().to_string(), "2026-02-28");
        assert_eq!(next(&table, TalkKind::Evaluation, start).unwrap().to_string(), "2026-07-31");
    }
}
