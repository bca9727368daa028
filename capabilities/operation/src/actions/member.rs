//! Municipalities join and leave the local share, and agree how it is divided.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door::{self, Part};
use crate::model::{MemberId, OperationId, SplitKey};
use crate::records::{Member, Operation};
use crate::rules::members;
use crate::store::{member, operation};

/// A municipality joins.
#[derive(Debug, Clone)]
pub struct AddMember {
    /// Which operation.
    pub operation: OperationId,
    /// Its code on the first day.
    pub nis: String,
    /// First day.
    pub from_on: Day,
    /// Last day, if it is known.
    pub to_on: Option<Day>,
    /// Agreed parts or percentages, in hundredths.
    pub parts: Option<i64>,
    /// Agreed amount of a whole year, in cents.
    pub fixed_cents: Option<i64>,
    /// Its decision.
    pub decision: Option<String>,
}

impl Action for AddMember {
    type Output = MemberId;
    const NAME: &'static str = "operation-member.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<MemberId, Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let of = operation::load(tx, ctx, self.operation).await?.ok_or(Refusal::NotFound)?;
        network::municipality::check(tx, ctx, "nis", &self.nis, self.from_on).await?;
        within(&of, "from_on", self.from_on)?;
        if let Some(to) = self.to_on {
            within(&of, "to_on", to)?;
            if to < self.from_on {
                return Err(Refusal::field("to_on", "operation-member-ends-early").into());
            }
        }
        let known = member::all(tx, ctx, self.operation).await?;
        let last = self.to_on.unwrap_or(of.to_on);
        let meets = |m: &Member| m.from_on <= last && m.to_on.is_none_or(|to| to >= self.from_on);
        // An agreement goes on under the code of what it merged into (domain-partnership 4.7): the same municipality
        // would count twice, whichever of the two codes came first.
        let towns = network::municipality::load(tx, ctx).await?;
        if known.iter().any(|m| members::one_and_same(&towns, &m.nis, &self.nis) && meets(m)) {
            return Err(Refusal::field("nis", "operation-member-known").into());
        }
        let id: MemberId = ctx.new_id();
        let new = Member {
            id,
            nis: self.nis.clone(),
            from_on: self.from_on,
            to_on: self.to_on,
            parts: self.parts,
            fixed_cents: self.fixed_cents,
            decision_ref: self.decision.clone(),
            version: 1,
        };
        member::insert(tx, ctx, self.operation, &new).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "operation", self.operation).fact("nis", &self.nis).fact("from", self.from_on),
        );
        Ok(id)
    }
}

fn within(operation: &Operation, field: &'static str, day: Day) -> Result<(), Refusal> {
    if operation.on(day) { Ok(()) } else { Err(Refusal::field(field, "operation-day-outside")) }
}

/// A municipality leaves on a day, or stays after all (`to_on` none).
#[derive(Debug, Clone)]
pub struct EndMember {
    /// Which operation.
    pub operation: OperationId,
    /// Which row.
    pub id: MemberId,
    /// Last day.
    pub to_on: Option<Day>,
    /// The version that was seen.
    pub version: i64,
}

impl Action for EndMember {
    type Output = ();
    const NAME: &'static str = "operation-member.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let of = operation::load(tx, ctx, self.operation).await?.ok_or(Refusal::NotFound)?;
        let mut rows = member::all(tx, ctx, self.operation).await?;
        let at = rows.iter().position(|m| m.id == self.id).ok_or(Refusal::NotFound)?;
        let mut row = rows.swap_remove(at);
        if let Some(to) = self.to_on {
            within(&of, "last_on", to)?;
            if to < row.from_on {
                return Err(Refusal::field("last_on", "operation-member-ends-early").into());
            }
        }
        let last = self.to_on.unwrap_or(of.to_on);
        // A term that grows meets no other of the same municipality, under whatever code; one that shrinks is free to.
        let grows = row.to_on.is_some_and(|to| to < last);
        let towns = network::municipality::load(tx, ctx).await?;
        let meets = |m: &Member| m.from_on <= last && m.to_on.is_none_or(|to| to >= row.from_on);
        if grows && rows.iter().any(|m| members::one_and_same(&towns, &m.nis, &row.nis) && meets(m)) {
            return Err(Refusal::field("last_on", "operation-member-known").into());
        }
        let current = row.version;
        row.version = self.version;
        if member::end(tx, ctx, &row, self.to_on).await? == 0 {
            return Err(Refusal::Stale { current }.into());
        }
        let line = audit::Line::new(Self::NAME, "operation", self.operation).fact("nis", &row.nis);
        tx.note(ctx, line.fact("to", self.to_on.map_or_else(|| "none".to_owned(), |to| to.to_string())));
        Ok(())
    }
}

/// What was agreed with one municipality, as a form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agree {
    /// Which row.
    pub id: MemberId,
    /// Parts or percentages, in hundredths.
    pub parts: Option<i64>,
    /// Amount of a whole year, in cents.
    pub fixed_cents: Option<i64>,
}

/// How the local share is divided.
#[derive(Debug, Clone)]
pub struct SaveKey {
    /// Which operation.
    pub operation: OperationId,
    /// By what.
    pub key: SplitKey,
    /// Inhabitants of this year hold for all years; none: of each year itself.
    pub key_year: Option<i64>,
    /// What was agreed with whom; rows that are not named stay as they are.
    pub agreed: Vec<Agree>,
    /// The version of the operation that was seen.
    pub version: i64,
}

impl Action for SaveKey {
    type Output = ();
    const NAME: &'static str = "operation-key.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let before = operation::load(tx, ctx, self.operation).await?.ok_or(Refusal::NotFound)?;
        let after = Operation { split_key: self.key, key_year: self.key_year, version: self.version, ..before.clone() };
        if operation::save(tx, ctx, &after).await? == 0 {
            return Err(Refusal::Stale { current: before.version }.into());
        }
        let rows = member::all(tx, ctx, self.operation).await?;
        for agreed in &self.agreed {
            rows.iter().find(|m| m.id == agreed.id).ok_or(Refusal::NotFound)?;
            member::agree(tx, ctx, agreed.id, agreed.parts, agreed.fixed_cents).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation).fact("key", self.key));
        Ok(())
    }
}
