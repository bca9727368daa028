//! The mediator notes an objection or a claim, and decides it with a reason and a letter.

use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use schemes::wijk::claim::{self as rule, Kind, Outcome};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, document, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::model::{About, ClaimId, ClaimStatus};
use crate::store::claim;

/// Which part of the administration the claims of a worker or a user are.
pub fn part(kind: OwnerKind) -> Part {
    match kind {
        OwnerKind::Worker => Part::WorkerSensitive,
        OwnerKind::User => Part::User,
        OwnerKind::Organiser => Part::Decisions,
    }
}

/// Name and last day of whoever it is about; 404 when there is none.
pub async fn owner(tx: &mut Tx, desk: &Desk, kind: OwnerKind, id: Uuid) -> Result<(String, Option<Day>), Failure> {
    match kind {
        OwnerKind::Worker => {
            let worker = wijk_workers::load(tx, desk, WorkerId(id)).await?;
            Ok((worker.name(), worker.last_day))
        }
        OwnerKind::User => {
            let user = wijk_users::load(tx, desk, UserId(id)).await?;
            Ok((user.name.clone(), user.ended_on))
        }
        OwnerKind::Organiser => Err(Refusal::NotFound.into()),
    }
}

/// Notes it, with until when it could come, after the rules of the day it is about.
#[derive(Debug)]
pub struct NoteClaim<'a> {
    /// Worker or user.
    pub owner_kind: OwnerKind,
    /// Which one.
    pub owner: Uuid,
    /// What it is.
    pub kind: Kind,
    /// What it is about.
    pub about: About,
    /// The day it is about.
    pub fact_on: Day,
    /// The day it came, or was found.
    pub came_on: Day,
    /// Money, in cents.
    pub amount: Option<i64>,
    /// What was said.
    pub words: &'a str,
}

impl Action for NoteClaim<'_> {
    type Output = ClaimId;
    const NAME: &'static str = "wijk-claim.note";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ClaimId, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, part(self.owner_kind)).await?;
        let (_, ended_on) = owner(tx, &desk, self.owner_kind, self.owner).await?;
        let mut faults = Faults::default();
        if self.fact_on > ctx.today() {
            faults.push("fact_on", "wijk-claim-fact-later");
        }
        if self.came_on > ctx.today() || self.came_on < self.fact_on {
            faults.push("came_on", "wijk-claim-came-odd");
        }
        if self.kind == Kind::Recovery && self.amount.is_none_or(|cents| cents == 0) {
            faults.push("amount", "wijk-claim-amount-missing");
        }
        faults.done()?;
        let scheme = match self.owner_kind {
            OwnerKind::Worker => wijk_workers::scheme_of(tx, ctx, WorkerId(self.owner)).await?,
            _ => wijk_users::scheme_of(tx, ctx, UserId(self.owner)).await?,
        };
        let table = wijk_office::table_of(tx, ctx, &scheme).await?;
        let until = rule::until(table.on(self.fact_on), self.kind, ended_on);
        let version = until.version().map(|version| version.to_string()).unwrap_or_default();
        let new = claim::New {
            id: ctx.new_id(),
            kind: self.kind,
            owner_kind: self.owner_kind,
            owner: self.owner,
            about: self.about,
            fact_on: self.fact_on,
            came_on: self.came_on,
            amount: self.amount,
            words: self.words,
            until: until.known(),
            versions: &version,
            recovery: None,
        };
        claim::insert(tx, ctx, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-claim", new.id).fact("kind", self.kind));
        Ok(new.id)
    }
}

/// Decides it. The letter says the same in words, and is kept with the papers of the worker or the user.
#[derive(Debug)]
pub struct DecideClaim<'a> {
    /// Which.
    pub id: ClaimId,
    /// The version that was shown.
    pub version: i64,
    /// What is decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: &'a str,
    /// By when it has to be done.
    pub due_on: Option<Day>,
    /// The letter.
    pub letter: &'a [u8],
}

impl DecideClaim<'_> {
    /// May this be decided? Each message stands beside its field.
    pub fn check(&self, now: &claim::Claim, today: Day) -> Result<(), Refusal> {
        let mut faults = Faults::default();
        if !now.kind.outcomes().contains(&self.outcome) {
            faults.push("outcome", "wijk-claim-outcome-other");
        }
        if self.outcome == Outcome::Lapsed {
            match now.until_on {
                None => faults.push("outcome", "wijk-claim-lapsed-unknown"),
                Some(until) if now.came_on <= until => faults.push("outcome", "wijk-claim-lapsed-not"),
                Some(_) => {}
            }
        }
        if self.reason.trim().is_empty() {
            faults.push("reason", "wijk-claim-reason-missing");
        }
        let to_do = matches!(self.outcome, Outcome::Granted | Outcome::Partly | Outcome::PassedOn);
        match self.due_on {
            None if to_do => faults.push("due_on", "wijk-claim-due-missing"),
            Some(due) if due < today => faults.push("due_on", "wijk-claim-due-past"),
            _ => {}
        }
        faults.done()
    }
}

impl Action for DecideClaim<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-claim.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::office(tx, ctx).await?;
        let now = claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        desk.require(Verb::Write, part(now.owner_kind))?;
        if !matches!(now.status, ClaimStatus::Open | ClaimStatus::Running) {
            return Err(Refusal::Conflict("wijk-claim-decided").into());
        }
        self.check(&now, ctx.today())?;
        match now.recovery_id {
            // VDAB recovers it: nothing is set off here any more.
            Some(id) if self.outcome == Outcome::PassedOn => wijk_cheques::pass_recovery_on(tx, ctx, &desk, id).await?,
            Some(id) => wijk_cheques::waive_recovery(tx, ctx, &desk, id).await?,
            None => {}
        }
        let paper = document::NewDocument {
            owner_kind: now.owner_kind,
            owner_id: now.owner_id,
            kind: "decision",
            field: "letter",
            bytes: self.letter,
        };
        let letter = document::keep(tx, ctx, &desk, &paper).await?;
        let new = claim::Decided {
            outcome: self.outcome,
            reason: self.reason,
            due_on: self.due_on,
            letter,
            version: self.version,
        };
        claim::decide(tx, ctx, &now, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-claim", now.id).fact("outcome", self.outcome));
        Ok(())
    }
}
