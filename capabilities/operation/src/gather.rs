//! What others and the pages ask, put together from several tables.

use ::store::{Ctx, Failure, Tx};
use kernel::refusal::FieldError;
use kernel::{Day, Refusal, Verb};
use ledger::Cents;
use network::municipality::Municipalities;

use crate::door::{Part, Purse};
use crate::model::{BudgetStatus, OperationId, Source};
use crate::records::{Inhabitants, Line, Member, Operation};
use crate::rules::members::{self, Period, Term};
use crate::rules::people;
use crate::rules::split::{Refused, Share, split};
use crate::store;

/// A municipality that carries the local share on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberOn {
    /// Its code on that day.
    pub nis: String,
    /// Its name on that day.
    pub name: String,
}

/// The agreements of an operation as the rules want them; they end with the operation.
pub fn terms(operation: &Operation, members: &[Member]) -> Vec<Term> {
    let term = |m: &Member| Term {
        nis: m.nis.clone(),
        from: m.from_on.max(operation.from_on),
        to: Some(m.to_on.map_or(operation.to_on, |to| to.min(operation.to_on))),
        parts: m.parts.and_then(|n| u64::try_from(n).ok()).unwrap_or(0),
        fixed: m.fixed_cents.and_then(|n| u64::try_from(n).ok()).unwrap_or(0),
    };
    members.iter().map(term).collect()
}

/// Who carries the local share on a day.
pub async fn members_on(tx: &mut Tx, ctx: &Ctx, id: OperationId, day: Day) -> Result<Vec<MemberOn>, Failure> {
    let operation = store::operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let rows = store::member::all(tx, ctx, id).await?;
    let towns = network::municipality::load(tx, ctx).await?;
    let held = members::on(&terms(&operation, &rows), &towns, day);
    let mut found: Vec<MemberOn> = held.into_keys().map(|nis| MemberOn { name: name_of(&towns, &nis), nis }).collect();
    found.sort_by_key(|member| kernel::name::fold(&member.name));
    Ok(found)
}

/// The name of a municipality; the code when nobody knows it.
pub fn name_of(towns: &Municipalities, nis: &str) -> String {
    towns.by_nis(nis).map_or_else(|| nis.to_owned(), |town| town.name.clone())
}

/// Lines of the approved version.
pub async fn approved(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64, support: bool) -> Result<Vec<Line>, Failure> {
    purse.require(Verb::Read, Part::Budget)?;
    let Some(budget) = store::budget::newest(tx, ctx, purse.operation(), BudgetStatus::Approved).await? else {
        return Ok(Vec::new());
    };
    let mut lines = store::budget::lines(tx, ctx, purse, budget.id).await?;
    lines.retain(|line| line.year == year && line.support == support);
    Ok(lines)
}

/// The inhabitants of a year: what the partnership recorded, and for other municipalities what comes with Opstap.
pub async fn inhabitants(tx: &mut Tx, ctx: &Ctx, year: i64) -> Result<Vec<Inhabitants>, Failure> {
    let mut rows = store::inhabitants::of_year(tx, ctx, year).await?;
    for row in people::reference().iter().filter(|row| row.year == year) {
        if !rows.iter().any(|own| own.nis == row.nis) {
            rows.push(row.clone());
        }
    }
    Ok(rows)
}

/// All that a split of a year needs.
pub struct Basis {
    /// The operation.
    pub operation: Operation,
    /// The year.
    pub year: i64,
    /// Of which year the inhabitants hold.
    pub key_year: i64,
    /// The periods of the year.
    pub periods: Vec<Period>,
    /// The inhabitants that are known.
    pub known: Vec<Inhabitants>,
    /// All municipalities.
    pub towns: Municipalities,
}

impl Basis {
    /// Loads it.
    pub async fn load(tx: &mut Tx, ctx: &Ctx, id: OperationId, year: i64) -> Result<Self, Failure> {
        let operation = store::operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
        let rows = store::member::all(tx, ctx, id).await?;
        let towns = network::municipality::load(tx, ctx).await?;
        let key_year = operation.key_year.unwrap_or(year);
        let known = inhabitants(tx, ctx, key_year).await?;
        let periods = operation
            .days_of(year)
            .map(|(first, last)| members::periods(&terms(&operation, &rows), &towns, first, last))
            .unwrap_or_default();
        Ok(Self { operation, year, key_year, periods, known, towns })
    }

    /// The inhabitants of a municipality.
    pub fn people(&self, nis: &str) -> Option<u64> {
        let known =
            self.known.iter().filter_map(|row| Some((row.nis.clone(), u64::try_from(row.count).ok()?))).collect();
        members::inhabitants(&known, &self.towns, nis)
    }

    /// The parts of an amount.
    pub fn shares(&self, total: Cents) -> Result<Vec<Share>, Refused> {
        split(total, self.operation.split_key, &self.periods, |nis| self.people(nis))
    }

    /// What a person can do about a refusal, beside the field `split`.
    pub fn explain(&self, refused: &Refused) -> FieldError {
        let (key, facts) = match refused {
            Refused::NoMembers => ("operation-split-no-members", vec![("year", self.year.to_string())]),
            Refused::Unknown(codes) => {
                let mut names: Vec<String> = codes.iter().map(|nis| name_of(&self.towns, nis)).collect();
                names.sort_by_key(|name| kernel::name::fold(name));
                ("operation-split-unknown", vec![("names", names.join(", ")), ("year", self.key_year.to_string())])
            }
            Refused::NoWeights => ("operation-split-no-weights", vec![("year", self.year.to_string())]),
            Refused::TooLarge => ("cents-too-large", Vec::new()),
        };
        FieldError { field: "split", key, facts }
    }
}

/// The parts of an amount of a year; of a municipality its own part only.
pub async fn shares(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64, total: Cents) -> Result<Vec<Share>, Failure> {
    let basis = Basis::load(tx, ctx, purse.operation(), year).await?;
    let mut shares = basis.shares(total).map_err(|refused| Refusal::Invalid(vec![basis.explain(&refused)]))?;
    if !purse.towns().is_empty() {
        shares.retain(|share| purse.towns().contains(&share.nis));
    }
    Ok(shares)
}

/// What the local governments together pay in a year, in the approved version: for a municipality that sees its part.
pub async fn local(tx: &mut Tx, ctx: &Ctx, id: OperationId, year: i64) -> Result<Cents, Failure> {
    let Some(budget) = store::budget::newest(tx, ctx, id, BudgetStatus::Approved).await? else {
        return Ok(Cents::ZERO);
    };
    let lines = store::budget::all_lines(tx, ctx, budget.id).await?;
    let there = |line: &&Line| line.year == year && !line.support && line.source == Source::Local;
    Cents::sum(lines.iter().filter(there).map(Line::amount)).map_err(|e| Failure::other(e.to_string()))
}
