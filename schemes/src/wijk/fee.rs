//! The yearly fee of a user (*inschrijvingsrecht*).

use kernel::Day;

use super::keys;
use super::term::date_to_date;
use crate::parameter::{Answer, Rules, Used};

/// A fee that was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    /// The year it was paid for, as the payment or the invoice names it.
    pub year: i16,
    /// The day the money came in.
    pub paid_on: Day,
}

/// Whether the fee covers a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covered {
    /// Paid.
    Yes,
    /// Not paid.
    No,
    /// Paid if the fee runs from date to date, or only if it runs by calendar year: the rule is unknown.
    Doubt(&'static str),
}

/// The fee of a year, in cents (decreet 7-7-2017 art. 31).
pub fn cents(rules: Rules<'_>) -> Answer<i64> {
    rules.number(keys::USER_FEE)
}

/// Whether one of the fees covers the day of `rules`, paid before or on that day. Calendar year or date to
/// date was not found: where both readings agree the answer is sure, elsewhere it is a doubt.
pub fn covers(rules: Rules<'_>, fees: &[Fee], used: &mut Used) -> Covered {
    let day = rules.day();
    let paid = || fees.iter().filter(|fee| fee.paid_on <= day);
    let calendar = paid().any(|fee| fee.year == day.0.year());
    let dated = paid().any(|fee| {
        let from = Day::new(fee.year, 1, 1).map_or(fee.paid_on, |first| fee.paid_on.max(first));
        from <= day && day <= date_to_date(from, 12)
    });
    let covered = match rules.text(keys::USER_FEE_YEAR_KIND).take(used) {
        Ok("contract") => dated,
        Err(key) if calendar != dated => return Covered::Doubt(key),
        Ok(_) | Err(_) => calendar,
    };
    if covered { Covered::Yes } else { Covered::No }
}
