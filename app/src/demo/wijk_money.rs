//! The bank of wijk-werken in the demonstration: the organiser's account, and a statement of it: two lines that a rule
//! recognises and three that wait for a person.

use bank::{Balance, Statement, StatementLine};
use kernel::Verb;
use ledger::{Cents, Iban};
use store::{Ctx, Failure};
use wijk_cheques::{By, PlaceOrder, ReadStatements};
use wijk_office::SavePayment;
use wijk_office::model::Payer;
use wijk_office::rules::access::Part;
use wijk_users::rules::due::State;

use super::stage::Stage;
use crate::generate::wijk::Made;

/// An account that nobody has.
const ACCOUNT: &str = "BE85979000000106";
/// On it before the statement.
const OLD: i64 = 1_234_567;

/// Names the account and reads a statement of it, as the coordinator.
pub async fn play(stage: &Stage, ctx: &Ctx, made: &Made) -> Result<(), Failure> {
    let db = &stage.app.db;
    let mut tx = db.read().await?;
    let desk = wijk_office::door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let Some(organiser) = wijk_office::organiser(&mut tx, ctx).await? else { return Ok(()) };
    let mut due = None;
    let mut buyer = None;
    for (id, _) in &made.users {
        let user = wijk_users::load(&mut tx, &desk, *id).await?;
        match wijk_users::fee_state(&mut tx, ctx, &user).await? {
            State::Due(cents, _) if due.is_none() => due = Some((user, cents)),
            State::Paid(_) if buyer.is_none() => buyer = Some(user),
            _ => {}
        }
    }
    drop(tx);
    db.act(ctx, &SavePayment { payer: Payer::Provider, iban: Some(ACCOUNT), version: organiser.version }).await?;
    let mut lines = Vec::new();
    let mut add = |cents: i64, number: Option<i64>, text: &str, name: &str| {
        lines.push(StatementLine {
            line: 0,
            sequence: u32::try_from(lines.len()).unwrap_or(0) + 1,
            booked_on: ctx.today(),
            value_on: Some(ctx.today()),
            amount: Cents::new(cents),
            structured: number.and_then(wijk_users::rules::number::structured),
            text: text.to_owned(),
            counter_iban: None,
            counter_name: Some(name.to_owned()),
        });
    };
    if let Some((user, cents)) = &due {
        add(*cents, Some(user.number), "", &user.name);
    }
    if let Some(user) = &buyer {
        db.act(ctx, &PlaceOrder { by: By::Office(user.id), count: 20 }).await?;
        let mut tx = db.read().await?;
        let price = wijk_office::price_on(&mut tx, ctx, schemes::wijk::CODE, ctx.today()).await?.unwrap_or(0);
        drop(tx);
        add(price * 20, Some(user.number), "", &user.name);
        // The same once more: this user owes nothing then.
        add(price * 20, Some(user.number), "", &user.name);
    }
    add(1_500, None, "cheques voor de tuin", "Maes-Claeys");
    add(-1_250, None, "Kosten rekening", "Fictieve bank");
    let moved = lines.iter().map(|line| line.amount.get()).sum::<i64>();
    let account = Iban::parse(ACCOUNT).map_err(|e| Failure::other(e.to_string()))?;
    let balance = |cents, on| Some(Balance { amount: Cents::new(cents), on });
    let statement = Statement {
        account,
        holder: None,
        number: Some("101".to_owned()),
        opened: balance(OLD, ctx.today().plus_days(-1)),
        closed: balance(OLD + moved, ctx.today()),
        lines,
    };
    db.act(ctx, &ReadStatements { statements: vec![statement] }).await?;
    Ok(())
}
