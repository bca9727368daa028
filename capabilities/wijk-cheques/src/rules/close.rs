//! What a closed month comes to: one line per form, the totals, and a digest that shows that nothing changed since.

use std::collections::BTreeMap;

use kernel::Day;
use schemes::wijk::{hours, margin, travel};
use schemes::{Answer, Table, Version};
use sha2::{Digest as _, Sha256};

use crate::records::MonthLine;

/// The sums of a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Forms.
    pub forms: i64,
    /// Hours.
    pub hours: i64,
    /// Cheques.
    pub cheques: i64,
    /// What users paid for those cheques.
    pub nominal: i64,
    /// Pay.
    pub pay: i64,
    /// Travel, as far as it is known.
    pub travel: i64,
    /// Forms whose travel no rule could tell.
    pub travel_unknown: i64,
    /// Hours without a cheque.
    pub open_hours: i64,
}

impl Totals {
    /// Of lines.
    pub fn of(lines: &[MonthLine]) -> Self {
        let mut sum = Self::default();
        for line in lines {
            sum.add(line);
        }
        sum
    }

    fn add(&mut self, line: &MonthLine) {
        self.forms += 1;
        self.hours += line.hours;
        self.cheques += line.cheques;
        self.nominal += line.nominal_cents;
        self.pay += line.pay_cents;
        self.travel += line.travel_cents.unwrap_or(0);
        self.travel_unknown += i64::from(line.travel_cents.is_none());
        self.open_hours += line.open_hours;
    }
}

/// Pay of cheques for work of a month, or the key of the rule that lacks. Notes the version of the rule.
pub fn pay(table: &Table, last: Day, cheques: i64, used: &mut Vec<Version>) -> Result<i64, &'static str> {
    take(hours::pay_cents(table.on(last), cheques), used)
}

/// Travel of the moments of a form: (day, whole kilometres there and back). None: no rule could tell.
pub fn travel(table: &Table, trips: &[(Day, i64)], used: &mut Vec<Version>) -> Option<i64> {
    let mut sum = 0;
    for (day, km) in trips.iter().filter(|(_, km)| *km > 0) {
        sum += take(travel::cents(table.on(*day), km * 1000), used).ok()?;
    }
    Some(sum)
}

/// Where the price of cheques goes besides the pay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// Not known how it is split.
    pub open: i64,
    /// For the provider.
    pub provider: i64,
    /// For VDAB.
    pub vdab: i64,
    /// For the organiser.
    pub margin: i64,
}

impl Parts {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            open: self.open + other.open,
            provider: self.provider + other.provider,
            vdab: self.vdab + other.vdab,
            margin: self.margin + other.margin,
        }
    }
}

/// The sums of each scheme, by its code.
pub fn by_scheme<'a>(lines: &[MonthLine], scheme: impl Fn(&MonthLine) -> Option<&'a str>) -> BTreeMap<&'a str, Totals> {
    let mut sums: BTreeMap<&str, Totals> = BTreeMap::new();
    for line in lines {
        sums.entry(scheme(line).unwrap_or_default()).or_default().add(line);
    }
    sums
}

/// Splits what is left after the pay: exactly, when provider and VDAB are known; otherwise all of it stays open.
pub fn split(table: &Table, last: Day, cheques: i64, rest: i64, used: &mut Vec<Version>) -> Parts {
    let parts = margin::split(table.on(last), 0);
    match (take(parts.provider, used), take(parts.vdab, used)) {
        (Ok(provider), Ok(vdab)) => {
            let (provider, vdab) = (provider * cheques, vdab * cheques);
            Parts { open: 0, provider, vdab, margin: rest - provider - vdab }
        }
        _ => Parts { open: rest, ..Parts::default() },
    }
}

fn take(answer: Answer<i64>, used: &mut Vec<Version>) -> Result<i64, &'static str> {
    match answer {
        Answer::Known { value, version } => {
            if !used.contains(&version) {
                used.push(version);
            }
            Ok(value)
        }
        Answer::Unknown { key } => Err(key),
    }
}

/// What each worker gets: (number, cheques, pay, travel), by number.
pub fn by_worker(lines: &[MonthLine]) -> BTreeMap<i64, (wijk_workers::WorkerId, i64, i64, i64)> {
    let mut sums = BTreeMap::new();
    for line in lines {
        let sum = sums.entry(line.worker_number).or_insert((line.worker_id, 0, 0, 0));
        sum.1 += line.cheques;
        sum.2 += line.pay_cents;
        sum.3 += line.travel_cents.unwrap_or(0);
    }
    sums
}

/// SHA-256 of the month, its totals and its lines in the order of worker and form: 64 hexadecimal digits.
pub fn digest(month: &str, totals: &Totals, lines: &[MonthLine]) -> String {
    use std::fmt::Write as _;
    let mut text = format!("{month} {totals:?}\n");
    let mut sorted: Vec<&MonthLine> = lines.iter().collect();
    sorted.sort_by_key(|line| (line.worker_number, line.form_id));
    for line in sorted {
        let _ = writeln!(text, "{line:?}");
    }
    kernel::hex(&Sha256::digest(text.as_bytes()))
}
