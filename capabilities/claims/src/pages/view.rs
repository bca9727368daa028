//! Small things that several pages show: amounts, hours, files, choices of operations.

use ::store::{Ctx, Failure, Tx};
use askama::Template;
use axum::response::Response;
use kernel::refusal::Faults;
use kernel::{Refusal, Role, Verb};
use ledger::Cents;
use operation::{Operation, Part, Purse, door};
use web::{Answer, Fields, Frame, Visit, Words};

use crate::model::{Category, Unit};
use crate::rules::claim::Taken;

/// A link that can be the one we are at: tabs, filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// Words.
    pub label: String,
    /// Is it this page?
    pub here: bool,
}

/// `€ 1.234,56`, the parts kept on one line.
pub fn euro(cents: i64) -> String {
    format!("€\u{a0}{}", Cents::new(cents))
}

/// Hundredths of an hour as `12,50`.
pub fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", value.abs() / 100, value.abs() % 100)
}

/// Minutes, below nothing too.
pub fn minutes(l: &Words, value: i64) -> String {
    if value < 0 { format!("\u{2212}{}", l.minutes(-value)) } else { l.minutes(value) }
}

/// The operations of which the actor may do this, newest first; none at all: the page does not exist.
pub async fn operations(tx: &mut Tx, ctx: &Ctx, verb: Verb, part: Part) -> Result<Vec<(Operation, Purse)>, Failure> {
    let all = listed(tx, ctx, verb, part).await?;
    if all.is_empty() { Err(Refusal::NotFound.into()) } else { Ok(all) }
}

/// A page of the menu for who has no operation to see: it says so, instead of leading nowhere.
#[derive(Template)]
#[template(path = "claims/none.html")]
struct NonePage {
    f: Frame,
    l: Words,
}

/// That page, for the roles that have it in their menu; for others it does not exist.
pub fn none(visit: &Visit, roles: &[Role], title: &str, here: &'static str) -> Answer {
    visit.only(roles)?;
    web::render(&NonePage { f: visit.frame(title, here), l: visit.l.clone() })
}

/// The operations of which the actor may do this, newest first; there may be none.
pub async fn listed(tx: &mut Tx, ctx: &Ctx, verb: Verb, part: Part) -> Result<Vec<(Operation, Purse)>, Failure> {
    let mut all = door::all(tx, ctx).await?;
    all.retain(|(_, purse)| purse.may(verb, part));
    Ok(all)
}

/// The one that the address asks for, or the newest that runs today, or the newest.
pub fn chosen<'a>(all: &'a [(Operation, Purse)], asked: &str, ctx: &Ctx) -> Result<&'a (Operation, Purse), Refusal> {
    if asked.is_empty() {
        let running = all.iter().find(|(operation, _)| operation.on(ctx.today()));
        return running.or_else(|| all.first()).ok_or(Refusal::NotFound);
    }
    all.iter().find(|(operation, _)| operation.id.to_string() == asked).ok_or(Refusal::NotFound)
}

/// Links to the other operations, when there are several.
pub fn switch(all: &[(Operation, Purse)], here: &Operation, path: &str) -> Vec<Link> {
    if all.len() < 2 {
        return Vec::new();
    }
    let one = |(operation, _): &(Operation, Purse)| Link {
        url: format!("{path}?operation={}", operation.id),
        label: operation.name.clone(),
        here: operation.id == here.id,
    };
    all.iter().map(one).collect()
}

/// An amount that was typed; what is wrong with it stands beside the field.
pub fn amount(fields: &Fields, faults: &mut Faults, name: &'static str) -> Option<i64> {
    let text = fields.opt(name)?;
    faults.take(name, Cents::parse(text).map_err(ledger::CentsError::key)).map(Cents::get)
}

/// What one source took of claims.
pub struct Funder {
    /// Its name; empty for all together.
    pub source: String,
    /// Asked of it.
    pub asked: String,
    /// Its part in what was not taken.
    pub cut: String,
    /// Taken.
    pub taken: String,
    /// Paid.
    pub paid: String,
}

/// A row per source, and one for all when there are several.
pub fn funders(l: &Words, found: &[(String, Taken)]) -> Vec<Funder> {
    let row = |name: String, one: &Taken| Funder {
        source: name,
        asked: euro(one.asked),
        cut: euro(one.cut),
        taken: euro(one.taken()),
        paid: euro(one.paid),
    };
    let mut rows: Vec<Funder> = found.iter().map(|(name, one)| row(source(l, name), one)).collect();
    if found.len() > 1 {
        let sum = found.iter().fold(Taken::default(), |sum, (_, one)| Taken {
            asked: sum.asked + one.asked,
            cut: sum.cut + one.cut,
            paid: sum.paid + one.paid,
        });
        rows.push(row(String::new(), &sum));
    }
    rows
}

/// What a cost is for, in words.
pub fn category(l: &Words, category: Category) -> String {
    l.of("cost-category", category)
}

/// A unit in words.
pub fn unit(l: &Words, unit: Unit) -> String {
    l.of("cost-unit", unit)
}

/// A source in words.
pub fn source(l: &Words, source: &str) -> String {
    l.of("money-source", source)
}

/// A workbook to save.
pub fn xlsx_file(name: &str, sheets: &[sheet::Sheet]) -> Result<Response, Failure> {
    let bytes = sheet::write(sheets).map_err(|e| Failure::other(e.to_string()))?;
    Ok(web::attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name, bytes))
}

/// A letter to save, as tagged PDF.
pub fn pdf_file(name: &str, letter: &pdf::Letter) -> Result<Response, Failure> {
    let made = pdf::Fonts::latin(assets::font).and_then(|fonts| pdf::letter(letter, &fonts));
    let bytes = made.map_err(|e| Failure::other(format!("letter as PDF: {e}")))?;
    Ok(web::attachment("application/pdf", name, bytes))
}
