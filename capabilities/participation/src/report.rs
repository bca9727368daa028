//! The figures of an operation on a day, beside those of an earlier day, as the asker may see them.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use esf::{Code, Degurba, Figures, Rules};
use guidance::guarded::Shown;
use kernel::{Day, Refusal, Verb};
use operation::{Operation, OperationId, Part, Purse, Relation};
use store::{Ctx, Failure, Tx};

use crate::rules::guard::{self, Row};
use crate::store::class;
use crate::store::figures::{Gathered, gather};
use crate::store::supported::{self, Supported};

/// The definitions, read once.
pub fn rules() -> Result<&'static Rules, Failure> {
    static RULES: OnceLock<Result<Rules, String>> = OnceLock::new();
    RULES.get_or_init(Rules::of_the_house).as_ref().map_err(|e| Failure::other(e.clone()))
}

/// The definitions with the classes of municipalities that the partnership recorded itself.
pub async fn rules_of(tx: &mut Tx, ctx: &Ctx) -> Result<Rules, Failure> {
    let mut rules = rules()?.clone();
    for recorded in class::all(tx, ctx).await? {
        rules.degurba.record(recorded.line());
    }
    Ok(rules)
}

/// The figures of what was gathered, by the pure function.
pub fn count(gathered: &Gathered, operation: OperationId, until: Day, rules: &Rules) -> Figures {
    esf::indicators(&gathered.entries, &gathered.events, &operation.to_string(), until, rules)
}

/// What the figures were counted from.
#[derive(Debug, Clone)]
pub struct Behind {
    /// Entries and events.
    pub gathered: Gathered,
    /// The figures as they are.
    pub figures: Figures,
    /// The classes of municipalities.
    pub degurba: Degurba,
}

/// The figures of an operation.
#[derive(Debug, Clone)]
pub struct Report {
    /// Of what.
    pub operation: Operation,
    /// Until this day.
    pub until: Day,
    /// Beside those of this day.
    pub than: Day,
    /// The asker works outside the operation: small counts are hidden.
    pub guarded: bool,
    /// Per code: then and now. No row for EECO15.
    pub rows: Vec<(Code, Option<(Row, Row)>)>,
    /// EECO18 and EECO19.
    pub supported: Option<Supported>,
    /// Everything behind it; only for who may see all.
    pub behind: Option<Behind>,
    /// What else the asker may.
    pub purse: Purse,
}

impl Report {
    /// What came since the earlier day: as it is for who sees all, hidden where it is small for others.
    pub fn growth(&self, now: Shown, then: Shown) -> Shown {
        match (now, then) {
            (Shown::Count(now), Shown::Count(then)) if !self.guarded => Shown::Count(now - then),
            _ => guard::since(now, then),
        }
    }

    /// Municipalities whose class nobody knows on the day of entry, with how many people came from there: they are
    /// unknown in EECO17. Empty for who may not see all.
    pub fn unclassed(&self) -> Vec<(String, i64)> {
        let Some(behind) = &self.behind else { return Vec::new() };
        let mut seen = HashSet::new();
        let mut found: BTreeMap<&str, i64> = BTreeMap::new();
        // Entries come by day, so the first of a person is her first entry.
        for entry in behind.gathered.entries.iter().filter(|entry| entry.entry <= self.until) {
            let Some(nis) = entry.nis.as_deref().filter(|_| seen.insert(entry.person.as_str())) else { continue };
            if behind.degurba.class(nis, entry.entry).is_none() {
                *found.entry(nis).or_default() += 1;
            }
        }
        found.into_iter().map(|(nis, people)| (nis.to_owned(), people)).collect()
    }
}

/// What an address asks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// Until this day; today.
    pub until: Option<Day>,
    /// Beside those of this day; the last half-year that ended before `until`.
    pub than: Option<Day>,
}

/// Does the asker see the counts as they are?
pub fn open(purse: &Purse) -> bool {
    purse.relation() == Relation::Lead
}

/// The last day of the last half-year that ended before a day: 30 June or 31 December.
pub fn half_year_before(day: Day) -> Day {
    let year = day.0.year();
    let june = Day::new(year, 6, 30).filter(|june| *june < day);
    june.or_else(|| Day::new(year - 1, 12, 31)).unwrap_or(day)
}

/// The figures as the asker may see them; for who may see none there is no such operation. Outsiders get the ends of
/// half-years only, so that two days next to each other do not tell one person.
pub async fn report(tx: &mut Tx, ctx: &Ctx, id: OperationId, asked: Asked) -> Result<Report, Failure> {
    let purse = operation::door::require(tx, ctx, id, Verb::Read, Part::Figures).await?;
    let operation = operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let today = ctx.today();
    if asked.until.is_some_and(|until| until > today) {
        return Err(Refusal::field("until", "esf-until-future").into());
    }
    let open = open(&purse);
    let wanted = asked.until.unwrap_or(today);
    let until = if open { wanted } else { half_year_before(wanted.plus_days(1)) };
    let than = if open { asked.than.unwrap_or_else(|| half_year_before(until)) } else { half_year_before(until) };
    if than > until {
        return Err(Refusal::field("than", "esf-than-after-until").into());
    }
    let gathered = gather(tx, ctx, id, &id.to_string()).await?;
    let rules = rules_of(tx, ctx).await?;
    let name = id.to_string();
    let days = [until, than];
    let [now, before] = esf::indicators_on(&gathered.entries, &gathered.events, &name, days, &rules);
    let supported = supported::on(tx, ctx, id, until).await?;
    let rows = if open { plain(&before, &now) } else { guarded(&before, &now) };
    let behind = open.then_some(Behind { gathered, figures: now, degurba: rules.degurba });
    Ok(Report { operation, until, than, guarded: !open, rows, supported, behind, purse })
}

fn plain(before: &Figures, now: &Figures) -> Vec<(Code, Option<(Row, Row)>)> {
    let row = |code: Code| Some((Row::open(before.get(code)?), Row::open(now.get(code)?)));
    Code::ALL.iter().map(|code| (*code, row(*code))).collect()
}

fn guarded(before: &Figures, now: &Figures) -> Vec<(Code, Option<(Row, Row)>)> {
    let then = guard::guard(before);
    let now = guard::pair(&guard::guard(now), &then);
    then.into_iter().zip(now).map(|((code, then), (_, now))| (code, then.zip(now))).collect()
}

/// A count as JSON and files say it: the number, or nothing where it is hidden.
pub fn number(shown: Shown) -> Option<i64> {
    match shown {
        Shown::Count(count) => Some(count),
        Shown::Few | Shown::Hidden => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_half_year_ended_before_the_day() {
        let before = |text: &str| half_year_before(text.parse().unwrap()).to_string();
        assert_eq!(before("2026-05-26"), "2025-12-31");
        assert_eq!(before("2026-06-30"), "2025-12-31");
        assert_eq!(before("2026-07-01"), "2026-06-30");
        assert_eq!(before("2026-12-31"), "2026-06-30");
    }
}
