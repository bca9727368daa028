//! A partner tells a cost: real, by unit, or a lump sum on a milestone. What was told once is not paid twice.

use kernel::{Day, FieldError, OrganisationId, Refusal, StaffId, Verb};
use operation::{OperationId, Part, Purse, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::gather::operation_of;
use crate::model::{Budget, Category, CostId, CostKind, CostStatus, Nature, Unit};
use crate::records::{Cost, TimeLine};
use crate::rules::cost::{self, Told, Window};
use crate::rules::double::{self, Footprint, folded};
use crate::rules::{evidence as papers, time};
use crate::store::{self as tables, Counter};

/// Hours of a coach in a month, for a cost by the hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Whose.
    pub staff: StaffId,
    /// `2026-04`.
    pub month: String,
}

/// A cost as it is told.
#[derive(Debug, Clone)]
pub struct EnterCost<'a> {
    /// For which operation.
    pub operation: OperationId,
    /// Of which budget.
    pub budget: Budget,
    /// Of which organisation, when the lead tells it for another; none: the own one.
    pub organisation: Option<OrganisationId>,
    /// The day it counts for; hours count for the last day of their month.
    pub day: Day,
    /// Real, unit or lump sum.
    pub kind: CostKind,
    /// Own staff or money.
    pub nature: Nature,
    /// What for.
    pub category: Category,
    /// In words, without names of people who are guided.
    pub words: &'a str,
    /// Amount, supplier, unit …
    pub told: Told,
    /// Whose wage (a real cost) or hours (a unit) of which month.
    pub hours: Option<Hours>,
    /// It comes after its year was closed: count it for a year that is open, with its own day beside it.
    pub late: bool,
    /// It is more than what is left of the year, and that is right.
    pub over: bool,
    /// It is not paid by another subsidy already.
    pub only_here: bool,
    /// A first piece of evidence.
    pub file: Option<&'a [u8]>,
}

/// The month of a day, `2026-04`.
pub fn month_of(day: Day) -> String {
    format!("{:04}-{:02}", day.0.year(), day.0.month())
}

/// Approved hours of a coach in a month that no cost counts with.
async fn hours_of(
    tx: &mut Tx,
    ctx: &Ctx,
    purse: &Purse,
    organisation: OrganisationId,
    hours: &Hours,
) -> Result<Vec<TimeLine>, Failure> {
    let mut lines = tables::time::ready(tx, ctx, purse).await?;
    lines.retain(|line| line.staff_id == hours.staff && month_of(line.day) == hours.month);
    lines.retain(|line| line.organisation_id == organisation);
    Ok(lines)
}

/// Whose hours of which months: each once.
pub fn worked(lines: impl Iterator<Item = (uuid::Uuid, Day)>) -> Vec<(uuid::Uuid, String)> {
    let mut all: Vec<(uuid::Uuid, String)> = lines.map(|(staff, day)| (staff, month_of(day))).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Says where the same thing already stands, as far as the reader may see that.
pub async fn refuse_double(tx: &mut Tx, ctx: &Ctx, new: &Footprint) -> Result<(), Failure> {
    let others = tables::cost::footprints(tx, ctx, new).await?;
    let Some((same, other)) = double::find(new, &others) else { return Ok(()) };
    let (field, seen, unseen) = same.words();
    let id = OperationId(other.operation);
    let may = door::open(tx, ctx, id)
        .await
        .is_ok_and(|purse| purse.may(Verb::Read, Part::Costs) && purse.sees(other.organisation));
    let (key, facts) = if may {
        let names = tables::names::organisations(tx, ctx).await?;
        let operation = operation::load(tx, ctx, id).await?.map(|o| o.name).unwrap_or_default();
        let who = names.get(&other.organisation).cloned().unwrap_or_default();
        (seen, vec![("number", other.number.to_string()), ("who", who), ("operation", operation)])
    } else {
        (unseen, Vec::new())
    };
    Err(Refusal::Invalid(vec![FieldError { field, key, facts }]).into())
}

/// What may be on a day of this operation.
pub async fn window(tx: &mut Tx, ctx: &Ctx, operation: OperationId, day: Day) -> Result<Window, Failure> {
    let found = operation_of(tx, ctx, operation).await?;
    let closed = tables::period::around(tx, ctx, operation, day).await?;
    let closed = closed.map(|period| (period.first, period.last));
    Ok(Window { first: found.from_on, last: found.to_on, today: ctx.today(), closed })
}

/// The day on which a late cost counts. The window is open for it then: its own day only says what it is of.
pub async fn late_day(tx: &mut Tx, ctx: &Ctx, operation: OperationId, window: &mut Window) -> Result<Day, Failure> {
    let then = window.today.min(window.last);
    let closed = tables::period::around(tx, ctx, operation, then).await?.is_some();
    match cost::late_day(window, closed) {
        Some(day) => {
            window.closed = None;
            Ok(day)
        }
        None => Err(Refusal::field("day", "cost-late-nowhere").into()),
    }
}

/// What the budget of a year has left for an organisation: of its own lines, or of all that the actor sees when it has
/// none. Nothing: no budget of that year is approved.
async fn left(
    tx: &mut Tx,
    ctx: &Ctx,
    purse: &Purse,
    (organisation, budget): (OrganisationId, Budget),
    year: i16,
) -> Result<Option<i64>, Failure> {
    let lines = match budget {
        Budget::Working => operation::budget(tx, ctx, purse, i64::from(year)).await?,
        Budget::Support => operation::support_budget(tx, ctx, purse, i64::from(year)).await?,
    };
    let own = lines.iter().any(|line| line.partner_id == Some(organisation));
    let planned = lines.iter().filter(|line| !own || line.partner_id == Some(organisation)).map(|line| line.cents);
    let planned: i64 = planned.sum();
    if planned <= 0 {
        return Ok(None);
    }
    let costs = tables::cost::of(tx, ctx, purse).await?;
    let told = costs.iter().filter(|cost| {
        cost.day.0.year() == year && cost.budget == budget && (!own || cost.organisation_id == organisation)
    });
    let counts = |status| matches!(status, CostStatus::Entered | CostStatus::Asked | CostStatus::Accepted);
    Ok(Some(planned - told.filter(|cost| counts(cost.status)).map(|cost| cost.cents).sum::<i64>()))
}

impl EnterCost<'_> {
    /// An amount that nobody meant is refused, and one above what is left of its year is asked about once.
    async fn fits(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        purse: &Purse,
        (organisation, year, cents): (OrganisationId, i16, i64),
    ) -> Result<(), Failure> {
        if operation::beyond(tx, ctx, self.operation, ledger::Cents::new(cents)).await? {
            let field = if self.kind == CostKind::Unit { "quantity" } else { "amount" };
            return Err(Refusal::field(field, "cost-amount-beyond").into());
        }
        let left = left(tx, ctx, purse, (organisation, self.budget), year).await?;
        match left.filter(|left| cents > *left && !self.over) {
            Some(left) => {
                let facts = vec![("left", ledger::Cents::new(left.max(0)).to_string()), ("year", year.to_string())];
                Err(Refusal::Invalid(vec![FieldError { field: "over", key: "cost-over-left", facts }]).into())
            }
            None => Ok(()),
        }
    }

    fn footprint(&self, organisation: OrganisationId, lines: &[TimeLine]) -> Footprint {
        let real = self.kind == CostKind::Real;
        let invoice = (real && !self.told.supplier.trim().is_empty() && !self.told.invoice.trim().is_empty())
            .then(|| (folded(&self.told.supplier), folded(&self.told.invoice)));
        let wage = self.hours.as_ref().filter(|_| real && self.category == Category::Wage);
        Footprint {
            cost: None,
            number: 0,
            operation: self.operation.0,
            organisation,
            papers: self.file.map(tables::evidence::fingerprint).into_iter().collect(),
            invoice,
            wage: wage.map(|hours| (hours.staff.0, hours.month.clone())),
            hours: lines.iter().map(|line| line.id.0).collect(),
            worked: worked(lines.iter().map(|line| (line.staff_id.0, line.day))),
        }
    }

    /// The hours that the cost counts with, and how many they are.
    async fn with_hours(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        purse: &Purse,
        organisation: OrganisationId,
    ) -> Result<(Vec<TimeLine>, Told), Failure> {
        let mut told = self.told.clone();
        if self.kind != CostKind::Unit || told.unit != Some(Unit::CoachHour) {
            return Ok((Vec::new(), told));
        }
        let Some(hours) = &self.hours else { return Err(Refusal::field("hours", "cost-hours-missing").into()) };
        let lines = hours_of(tx, ctx, purse, organisation, hours).await?;
        let sum: i64 = lines.iter().map(TimeLine::counted).sum();
        if lines.is_empty() || sum <= 0 {
            return Err(Refusal::field("hours", "cost-hours-none").into());
        }
        told.quantity = Some(time::hours(sum));
        Ok((lines, told))
    }
}

impl Action for EnterCost<'_> {
    type Output = CostId;
    const NAME: &'static str = "cost.enter";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CostId, Failure> {
        let purse = door::require(tx, ctx, self.operation, Verb::Write, Part::Costs).await?;
        let number = tables::next(tx, ctx, Counter::Cost, 1).await?;
        let organisation = self.organisation.unwrap_or(ctx.actor.organisation);
        if !purse.sees(organisation) || network::organisation(tx, ctx, organisation).await?.is_none() {
            return Err(Refusal::NotFound.into());
        }
        let (lines, told) = self.with_hours(tx, ctx, &purse, organisation).await?;
        let mut window = window(tx, ctx, self.operation, self.day).await?;
        let late = self.late && window.closed.is_some();
        let day = if late { late_day(tx, ctx, self.operation, &mut window).await? } else { self.day };
        let rules = tables::rule::all(tx, ctx).await?;
        let worth = cost::check(self.kind, &told, self.day, &window, &rules)?;
        if self.budget == Budget::Support {
            let year = i64::from(day.0.year());
            if operation::support_budget(tx, ctx, &purse, year).await?.is_empty() {
                return Err(Refusal::field("budget", "cost-support-none").into());
            }
        }
        self.fits(tx, ctx, &purse, (organisation, day.0.year(), worth.cents)).await?;
        if self.words.trim().is_empty() {
            return Err(Refusal::field("words", "cost-words-missing").into());
        }
        if !self.only_here {
            return Err(Refusal::field("only_here", "cost-only-here-missing").into());
        }
        let media = self.file.map(|bytes| papers::check("file", bytes)).transpose()?;
        let footprint = self.footprint(organisation, &lines);
        refuse_double(tx, ctx, &footprint).await?;
        let text = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let (supplier_key, invoice_key) = footprint.invoice.clone().unzip();
        let real = self.kind == CostKind::Real;
        let unit = self.kind == CostKind::Unit;
        let cost = Cost {
            id: ctx.new_id(),
            number,
            operation_id: self.operation,
            organisation_id: organisation,
            budget: self.budget,
            day,
            own_on: late.then_some(self.day),
            kind: self.kind,
            nature: self.nature,
            category: self.category,
            words: self.words.trim().to_owned(),
            supplier: text(&told.supplier).filter(|_| real),
            invoice: text(&told.invoice).filter(|_| real),
            supplier_key,
            invoice_key,
            wage_staff: footprint.wage.as_ref().map(|(staff, _)| StaffId(*staff)),
            wage_month: footprint.wage.as_ref().map(|(_, month)| month.clone()),
            unit: told.unit.filter(|_| unit),
            quantity: told.quantity.filter(|_| unit),
            rate_cents: worth.rate,
            milestone: text(&told.milestone).filter(|_| self.kind == CostKind::Lump),
            cents: worth.cents,
            status: CostStatus::Entered,
            answer: None,
            reverses: None,
            claim_id: None,
            posting_id: None,
            version: 1,
        };
        tables::cost::insert(tx, ctx, &cost).await?;
        for line in &lines {
            if tables::time::take(tx, ctx, line.id, cost.id).await? == 0 {
                return Err(Refusal::field("hours", "double-hours-elsewhere").into());
            }
        }
        if let (Some(bytes), Some(media)) = (self.file, media) {
            tables::evidence::insert(tx, ctx, cost.id, organisation, media, bytes).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "cost", cost.id).fact("number", number).fact("cents", cost.cents));
        Ok(cost.id)
    }
}
