//! A scheme beside wijk-werken is recorded, or the days on which a scheme is open change.

use kernel::{Refusal, Role};
use schemes::{Certainty, Definition, Draft, Parameter, Value, Version};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use super::record::rows_of;
use crate::model::Names;
use crate::rules::{self, Opening};
use crate::scheme::Schemes;

/// From when until when, and where that was found.
#[derive(Debug, Clone)]
pub struct Time<'a> {
    /// First and last day.
    pub opening: Opening,
    /// The law, the document or the page.
    pub source: &'a str,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Time<'_> {
    /// A row that says from a day on that the scheme is open, or that nobody knows it.
    async fn record(&self, tx: &mut Tx, ctx: &Ctx, code: &str, row: rules::Row) -> Result<Parameter, Failure> {
        let draft = Draft {
            key: Definition::shape(code).open.to_owned(),
            value: row.open.then(|| Value::Text(code.to_owned())),
            from: row.from,
            to: row.to,
            source: self.source.to_owned(),
            certainty: if row.open { self.certainty } else { Certainty::NotFound },
        };
        let row = draft.record(ctx.new_id::<Version>(), code, ctx.now);
        crate::store::insert(tx, ctx, &row).await?;
        Ok(row)
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.source.trim().is_empty() {
            return Err(Refusal::field("source", "rule-source-missing"));
        }
        if self.opening.to.is_some_and(|to| to < self.opening.from) {
            return Err(Refusal::field("to", "rule-to-before-from"));
        }
        Ok(())
    }
}

fn may(ctx: &Ctx) -> Result<(), Refusal> {
    if rules::may_record(ctx.actor.role) || ctx.actor.role == Role::System { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Records a scheme. It has the keys of wijk-werken; what nobody records of it is not known.
#[derive(Debug, Clone)]
pub struct AddScheme<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name in Dutch.
    pub name: &'a str,
    /// What it calls who and what is in it.
    pub names: &'a Names,
    /// When it is open.
    pub time: Time<'a>,
}

/// One and more than one belong together.
fn whole(names: &Names) -> Result<(), Refusal> {
    names.lonely().map_or(Ok(()), |field| Err(Refusal::field(field, "rule-scheme-word-both")))
}

impl Action for AddScheme<'_> {
    type Output = Uuid;
    const NAME: &'static str = "scheme.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        may(ctx)?;
        if !rules::is_code(self.code) {
            return Err(Refusal::field("code", "rule-scheme-code-form").into());
        }
        if self.name.trim().is_empty() {
            return Err(Refusal::field("name", "rule-scheme-name-missing").into());
        }
        whole(self.names)?;
        self.time.check()?;
        let id: Uuid = ctx.new_id();
        let taken = Definition::of(self.code).is_some();
        if taken || !crate::store::add(tx, ctx, id, self.code, self.name.trim(), self.names).await? {
            return Err(Refusal::field("code", "rule-scheme-code-taken").into());
        }
        let row = rules::Row { from: self.time.opening.from, to: self.time.opening.to, open: true };
        self.time.record(tx, ctx, self.code, row).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "scheme", id).fact("code", self.code).fact("from", row.from));
        Ok(id)
    }
}

/// Another name, or other days: new rows, so that what the rules said before stays answerable.
#[derive(Debug, Clone)]
pub struct EditScheme<'a> {
    /// Which.
    pub code: &'a str,
    /// Its name; not asked for a scheme of the program.
    pub name: &'a str,
    /// What it calls who and what is in it; not asked either.
    pub names: &'a Names,
    /// When it is open.
    pub time: Time<'a>,
    /// The version of the name that was shown.
    pub version: i64,
    /// How many rows about the days were shown.
    pub seen: i64,
}

impl Action for EditScheme<'_> {
    type Output = ();
    const NAME: &'static str = "scheme.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        may(ctx)?;
        let all = Schemes::load(tx, ctx).await?;
        let now = all.find(self.code).ok_or(Refusal::NotFound)?;
        self.time.check()?;
        if rows_of(&now.table, now.shape().open) != self.seen || now.version != self.version {
            return Err(Refusal::Conflict("rule-changed-meanwhile").into());
        }
        if let Some(name) = &now.name {
            if self.name.trim().is_empty() {
                return Err(Refusal::field("name", "rule-scheme-name-missing").into());
            }
            whole(self.names)?;
            if name != self.name.trim() || now.names != *self.names {
                crate::store::rename(tx, ctx, self.code, self.name.trim(), self.names, self.version).await?;
            }
        }
        let mut rows = 0;
        let opening = self.time.opening;
        if now.time() != Some((opening.from, opening.to)) {
            let there = now.table.history(now.shape().open).map(|(row, _)| row.from);
            for row in rules::reopened(opening, there) {
                self.time.record(tx, ctx, self.code, row).await?;
                rows += 1;
            }
        }
        let line = audit::Line::new(Self::NAME, "scheme", Uuid::nil()).fact("code", self.code);
        tx.note(ctx, line.fact("from", opening.from).fact("rows", rows));
        Ok(())
    }
}
