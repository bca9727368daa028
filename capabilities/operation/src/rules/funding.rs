//! How a total falls over the sources: dated rule sets with their source, and how the cents fall (docs/money.md).

use std::sync::OnceLock;

use kernel::Day;
use ledger::{Cents, TooLarge};
use schemes::Certainty;
use serde::Deserialize;

use crate::model::Source;

const TEXT: &str = include_str!("../../../../data/funding.toml");
/// Shares are per ten thousand.
const WHOLE: i64 = 10_000;

/// The share of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Which source.
    pub source: Source,
    /// Per ten thousand of the total.
    pub rate: i64,
    /// Is it a part of the subsidy? Otherwise it is co-financing.
    pub subsidy: bool,
}

/// How a total falls over the sources, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Stable code.
    pub code: String,
    /// Name in Dutch.
    pub label_nl: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// Where it was read.
    pub source: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// The shares, in the order in which they are shown; the first takes the cents that are left.
    pub shares: Vec<Share>,
}

/// By how much amounts grow on 1 January, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indexation {
    /// First day.
    pub from: Day,
    /// Per ten thousand.
    pub rate: i64,
    /// Where it was read.
    pub source: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// All rules of funding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// How totals fall over sources.
    #[serde(rename = "rule_set")]
    pub rule_sets: Vec<RuleSet>,
    /// How amounts grow.
    #[serde(rename = "indexation")]
    pub indexations: Vec<Indexation>,
}

/// Reads rules of funding. An error says what is wrong.
pub fn read(text: &str) -> Result<Funding, String> {
    let funding: Funding = toml::from_str(text).map_err(|e| e.to_string())?;
    match funding.rule_sets.iter().find(|set| set.shares.iter().map(|s| s.rate).sum::<i64>() != WHOLE) {
        Some(set) => Err(format!("the shares of {} are not {WHOLE} together", set.code)),
        None => Ok(funding),
    }
}

/// The rules that come with Opstap.
pub fn reference() -> &'static Funding {
    static LOADED: OnceLock<Funding> = OnceLock::new();
    LOADED.get_or_init(|| read(TEXT).unwrap_or_default())
}

impl Funding {
    /// The rule sets in force on a day.
    pub fn on(&self, day: Day) -> Vec<&RuleSet> {
        let holds = |set: &&RuleSet| set.from <= day && set.to.is_none_or(|to| to >= day);
        let newest =
            |set: &RuleSet| !self.rule_sets.iter().any(|s| s.code == set.code && s.from > set.from && holds(&s));
        self.rule_sets.iter().filter(|set| holds(set) && newest(set)).collect()
    }

    /// One rule set as it is on a day.
    pub fn rule(&self, code: &str, day: Day) -> Option<&RuleSet> {
        self.on(day).into_iter().find(|set| set.code == code)
    }

    /// The growth on a 1 January.
    pub fn indexation(&self, day: Day) -> Option<&Indexation> {
        self.indexations.iter().filter(|row| row.from <= day).max_by_key(|row| row.from)
    }

    /// The amount of a year when it was `base` in `first`: grown on each 1 January in between, to the nearest cent.
    pub fn grown(&self, base: Cents, first: i64, year: i64) -> Result<Cents, TooLarge> {
        let mut amount = base;
        for next in first + 1..=year {
            let day = i16::try_from(next).ok().and_then(|y| Day::new(y, 1, 1)).ok_or(TooLarge)?;
            let rate = self.indexation(day).map_or(0, |row| row.rate);
            amount = amount.plus(nearest(amount, rate, WHOLE)?)?;
        }
        Ok(amount)
    }
}

impl RuleSet {
    /// The shares of a total. Each co-financing and each further source is its share to the nearest cent; the first
    /// source takes the rest, so that the sum is the total to the cent.
    pub fn from_total(&self, total: Cents) -> Result<Vec<(Source, Cents)>, TooLarge> {
        let mut parts = Vec::with_capacity(self.shares.len());
        for share in &self.shares {
            parts.push((share.source, nearest(total, share.rate, WHOLE)?));
        }
        rest_to_first(&mut parts, total)?;
        Ok(parts)
    }

    /// What belongs to a subsidy: each co-financing is its share **rounded up**, because with a cent less the subsidy
    /// would be more than its share. The subsidy itself falls over its own sources to the nearest cent, the first
    /// takes the rest.
    pub fn from_subsidy(&self, subsidy: Cents) -> Result<Vec<(Source, Cents)>, TooLarge> {
        let own: i64 = self.shares.iter().filter(|s| s.subsidy).map(|s| s.rate).sum();
        let mut granted = Vec::new();
        for share in self.shares.iter().filter(|s| s.subsidy) {
            granted.push((share.source, nearest(subsidy, share.rate, own)?));
        }
        rest_to_first(&mut granted, subsidy)?;
        let mut parts = Vec::with_capacity(self.shares.len());
        for share in &self.shares {
            let of_subsidy = granted.iter().find(|(source, _)| *source == share.source).map(|(_, cents)| *cents);
            let cents = match of_subsidy {
                Some(cents) => cents,
                None => up(subsidy, share.rate, own)?,
            };
            parts.push((share.source, cents));
        }
        Ok(parts)
    }
}

fn rest_to_first(parts: &mut [(Source, Cents)], total: Cents) -> Result<(), TooLarge> {
    let others = Cents::sum(parts.iter().skip(1).map(|(_, cents)| *cents))?;
    if let Some(first) = parts.first_mut() {
        first.1 = total.minus(others)?;
    }
    Ok(())
}

/// `amount * rate / whole` to the nearest cent, a half upwards.
fn nearest(amount: Cents, rate: i64, whole: i64) -> Result<Cents, TooLarge> {
    let (exact, whole) = scaled(amount, rate, whole)?;
    narrow((2 * exact + whole).div_euclid(2 * whole))
}

/// `amount * rate / whole`, rounded up.
fn up(amount: Cents, rate: i64, whole: i64) -> Result<Cents, TooLarge> {
    let (exact, whole) = scaled(amount, rate, whole)?;
    narrow((exact + whole - 1).div_euclid(whole))
}

fn scaled(amount: Cents, rate: i64, whole: i64) -> Result<(i128, i128), TooLarge> {
    if whole <= 0 { Err(TooLarge) } else { Ok((i128::from(amount.get()) * i128::from(rate), i128::from(whole))) }
}

fn narrow(cents: i128) -> Result<Cents, TooLarge> {
    i64::try_from(cents).map(Cents::new).map_err(|_| TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(text: &str) -> Cents {
        Cents::parse(text).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rule(code: &str) -> &'static RuleSet {
        reference().rule(code, day("2026-05-26")).unwrap()
    }

    fn amounts(parts: &[(Source, Cents)]) -> Vec<String> {
        parts.iter().map(|(_, cents)| cents.to_string()).collect()
    }

    fn total(parts: &[(Source, Cents)]) -> String {
        Cents::sum(parts.iter().map(|(_, cents)| *cents)).unwrap().to_string()
    }

    #[test]
    fn every_rule_that_comes_with_opstap_has_a_source_and_is_whole() {
        let read = read(TEXT).unwrap();
        assert_eq!((read.rule_sets.len(), read.indexations.len()), (2, 1));
        assert!(read.rule_sets.iter().all(|set| !set.source.is_empty()));
        assert_eq!(reference().on(day("2023-12-31")).len(), 0, "before its first day no rule holds");
        assert!(super::read(&TEXT.replace("rate = 4000", "rate = 4001")).unwrap_err().contains("standard"));
    }

    /// seeds/003: "een royaal projectsubsidiebedrag van 289.675,45 € … Lokale besturen en VDAB dragen elk bij aan de
    /// cofinanciering met 62.073,32 €"; domain-partnership 1.5: 413,822.09 a year and 2,482,932.54 in six years.
    #[test]
    fn the_subsidy_of_leie_and_schelde_gives_the_published_year_and_six_years() {
        let parts = rule("standard").from_subsidy(euro("289.675,45")).unwrap();
        assert_eq!(amounts(&parts), ["165.528,83", "124.146,62", "62.073,32", "62.073,32"]);
        assert_eq!(total(&parts), "413.822,09");
        assert_eq!(euro("413.822,09").times(6).unwrap().to_string(), "2.482.932,54");
        assert_eq!(parts[0].1.plus(parts[1].1).unwrap(), euro("289.675,45"), "the subsidy as it was granted");
    }

    /// domain-partnership 1.5: "so ESF+ 165,528.84, VCF 124,146.63": 40 % and 30 % of the total.
    #[test]
    fn forty_and_thirty_percent_of_the_total_of_leie_and_schelde_are_the_published_amounts() {
        let parts = rule("standard").from_total(euro("413.822,09")).unwrap();
        assert_eq!(amounts(&parts), ["165.528,84", "124.146,63", "62.073,31", "62.073,31"]);
        assert_eq!(total(&parts), "413.822,09");
    }

    /// domain-partnership 1.5, council of a municipality around Aalst [10]: 750,656.03 = 300,262.42 + 225,196.81 +
    /// 112,598.40 of VDAB and of the local governments.
    #[test]
    fn the_working_budget_of_aalst_falls_as_its_council_decided() {
        let parts = rule("standard").from_total(euro("750.656,03")).unwrap();
        assert_eq!(amounts(&parts), ["300.262,42", "225.196,81", "112.598,40", "112.598,40"]);
        assert_eq!(total(&parts), "750.656,03");
        let later = rule("standard").from_total(euro("680.195,72")).unwrap();
        assert_eq!(total(&later), "680.195,72");
    }

    #[test]
    fn limburg_has_sixty_twenty_ten_ten() {
        let parts = rule("transition").from_total(euro("100.000,00")).unwrap();
        assert_eq!(amounts(&parts), ["60.000,00", "20.000,00", "10.000,00", "10.000,00"]);
        assert_eq!(rule("transition").from_subsidy(euro("80.000,00")).unwrap(), parts);
    }

    #[test]
    fn nothing_is_indexed_until_a_dated_rule_says_so() {
        let base = euro("413.822,09");
        assert_eq!(reference().grown(base, 2024, 2029).unwrap(), base);
        let row = "\n[[indexation]]\nfrom = \"2026-01-01\"\nrate = 200\nsource = \"test\"\ncertainty = \"C\"\n";
        let later = read(&format!("{TEXT}{row}")).unwrap();
        assert_eq!(later.grown(base, 2024, 2025).unwrap(), base);
        assert_eq!(later.grown(base, 2024, 2026).unwrap().to_string(), "422.098,53");
        assert_eq!(later.grown(base, 2024, 2027).unwrap().to_string(), "430.540,50");
    }

    proptest::proptest! {
        #[test]
        fn the_parts_are_the_whole_to_the_cent(cents in 0_i64..1_000_000_000_000, limburg in proptest::bool::ANY) {
            let rule = rule(if limburg { "transition" } else { "standard" });
            let whole = Cents::new(cents);
            let of_total = rule.from_total(whole).unwrap();
            proptest::prop_assert_eq!(Cents::sum(of_total.iter().map(|p| p.1)).unwrap(), whole);
            for ((_, part), share) in of_total.iter().zip(&rule.shares) {
                let off = (i128::from(part.get()) * 10_000 - i128::from(cents) * i128::from(share.rate)).abs();
                proptest::prop_assert!(off <= 20_000, "within two cents of its share");
            }
            let of_subsidy = rule.from_subsidy(whole).unwrap();
            let granted = of_subsidy.iter().zip(&rule.shares).filter(|(_, s)| s.subsidy).map(|(p, _)| p.1);
            proptest::prop_assert_eq!(Cents::sum(granted).unwrap(), whole);
        }
    }
}
