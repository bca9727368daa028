//! A file of the bank is read: each line goes into the book once, and what it is for is found where a rule can tell.

use bank::{Control, Statement as Read, StatementLine};
use kernel::{FieldError, Refusal, Verb};
use ledger::Iban;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, Organiser, door};

use super::matching;
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{BankLine, LineId, LineStatus, Statement, StatementId};
use crate::store as tables;
use crate::store::bank::Words;

/// What a file came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Came {
    /// New lines.
    pub lines: i64,
    /// Of those, matched.
    pub matched: i64,
    /// Lines that were known already.
    pub known: i64,
    /// Statements of other accounts in the same file; they were left out.
    pub others: i64,
}

/// Reads statements of the organiser's account.
#[derive(Debug, Clone)]
pub struct ReadStatements {
    /// As the file tells them.
    pub statements: Vec<Read>,
}

impl Action for ReadStatements {
    type Output = Came;
    const NAME: &'static str = "bank.read";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Came, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
        let own = wijk_office::organiser_iban(tx, ctx, &desk).await?;
        let Some(own) = own.and_then(|text| Iban::parse(&text).ok()) else {
            return Err(Refusal::field("file", "wijk-bank-own-unknown").into());
        };
        // Banks put all accounts of a holder in one file.
        let (ours, others): (Vec<&Read>, Vec<&Read>) = self.statements.iter().partition(|one| one.account == own);
        if ours.is_empty() {
            return Err(Refusal::field("file", "wijk-bank-other-account").into());
        }
        // A statement cannot be taken back: what says that it comes tomorrow is a slip of the bank or of a hand.
        let later = ours.iter().flat_map(|one| &one.lines).find(|line| line.booked_on > ctx.today());
        if let Some(line) = later {
            let facts = vec![("line", line.line.max(1).to_string()), ("day", line.booked_on.to_string())];
            return Err(Refusal::Invalid(vec![FieldError { field: "file", key: "wijk-bank-future", facts }]).into());
        }
        let mut came = Came { others: count(others.len()), ..Came::default() };
        for statement in ours {
            self.read(tx, ctx, &desk, &organiser, statement, &mut came).await?;
        }
        if came.lines == 0 && came.known > 0 {
            return Err(Refusal::field("file", "wijk-bank-twice").into());
        }
        let line = audit::Line::new(Self::NAME, "wijk-organiser", organiser.id).fact("lines", came.lines);
        tx.note(ctx, line.fact("matched", came.matched).fact("known", came.known).fact("others", came.others));
        Ok(came)
    }
}

impl ReadStatements {
    async fn read(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        desk: &Desk,
        organiser: &Organiser,
        statement: &Read,
        came: &mut Came,
    ) -> Result<(), Failure> {
        let print = statement.fingerprint().to_string();
        if tables::bank::is_known(tx, ctx, &print).await? {
            return Err(Refusal::field("file", "wijk-bank-twice").into());
        }
        let mut new = Vec::new();
        let mut known = 0;
        for (line, print) in statement.lines.iter().zip(statement.line_fingerprints()) {
            let print = print.to_string();
            if tables::bank::is_line_known(tx, ctx, &print).await? {
                known += 1;
            } else {
                new.push((line, print));
            }
        }
        let days = || statement.lines.iter().map(|line| line.booked_on);
        let closed = statement.closed.map(|balance| balance.on);
        let first_on = days().min().or(closed).unwrap_or(ctx.today());
        let row = Statement {
            id: ctx.new_id::<StatementId>(),
            number: statement.number.clone(),
            first_on,
            last_on: days().max().or(closed).unwrap_or(first_on),
            lines: count(new.len()),
            known_lines: known,
            proven: statement.control() == Control::Proven,
            closed_cents: statement.closed.map(|balance| balance.amount.get()),
            read_at: ctx.now,
        };
        if !tables::bank::insert(tx, ctx, &row, &print).await? {
            return Err(Refusal::field("file", "wijk-bank-twice").into());
        }
        came.known += known;
        for (line, print) in new {
            came.lines += 1;
            came.matched += i64::from(one(tx, ctx, desk, organiser, &row, line, &print).await?);
        }
        Ok(())
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// One line: what it is for, if a rule can tell; otherwise it waits for a person. Gives whether it was matched.
async fn one(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    organiser: &Organiser,
    statement: &Statement,
    read: &StatementLine,
    print: &str,
) -> Result<bool, Failure> {
    let cents = read.amount.get();
    let found = matching::find(tx, ctx, desk, read).await?;
    let (target, hint) = match found {
        Ok(target) => (Some(target), None),
        Err(hint) => (None, Some(hint.to_owned())),
    };
    let line = BankLine {
        id: ctx.new_id::<LineId>(),
        statement_id: statement.id,
        sequence: i64::from(read.sequence),
        booked_on: read.booked_on,
        amount_cents: cents,
        structured: read.structured.map(ledger::Structured::digits),
        status: LineStatus::Open,
        matched_kind: None,
        matched_id: None,
        hint,
        version: 1,
    };
    let words = Words {
        text: read.text.clone(),
        iban: read.counter_iban.as_ref().map(|iban| iban.as_str().to_owned()).unwrap_or_default(),
        name: read.counter_name.clone().unwrap_or_default(),
    };
    tables::bank::insert_line(tx, ctx, organiser.id, &line, print, &words).await?;
    if let Some(target) = target {
        matching::apply(tx, ctx, desk, &line, Account::Bank, target).await?;
        return Ok(true);
    }
    let mut lines = Lines::default();
    if cents > 0 {
        lines.both((Account::Bank, None), (Account::Unmatched, None), cents)?;
    } else {
        lines.both((Account::Unmatched, None), (Account::Bank, None), -cents)?;
    }
    let entry = Entry {
        deed: Deed::Bank,
        reason: tables::book::OPEN.to_owned(),
        day: line.booked_on,
        subject: Some(line.id.0),
        lines,
    };
    book::post(tx, ctx, entry).await?;
    Ok(false)
}
