//! The one way to change anything: an action in a transaction, with its audit lines, retried where that helps.

use std::future::Future;
use std::time::Duration;

use uuid::Uuid;

use crate::{Ctx, Db, Failure, Fault, Tx, audit, execute, fetch_optional};

/// How often an action runs again after a serialization failure or a busy database.
const TRIES: u32 = 6;

/// One deed. `run` may be called more than once (after a serialization failure) and must only touch `tx`.
pub trait Action: Sync {
    /// What it gives back.
    type Output: Send;
    /// Stable name, for the audit and for idempotency keys: `step.done`.
    const NAME: &'static str;
    /// Does it. At least one `tx.note(…)` is required: an act without audit line does not commit.
    fn run(&self, tx: &mut Tx, ctx: &Ctx) -> impl Future<Output = Result<Self::Output, Failure>> + Send;
}

impl Db {
    /// Runs an action: transaction, action, audit lines, commit. Nothing happened unless this gives `Ok`.
    pub async fn act<A: Action>(&self, ctx: &Ctx, action: &A) -> Result<A::Output, Failure> {
        let mut tried = 0;
        loop {
            tried += 1;
            match self.try_act(ctx, action).await {
                Err(Attempt::Again(error)) if tried >= TRIES => return Err(error.into()),
                Err(Attempt::Again(_)) => tokio::time::sleep(Duration::from_millis(5 << tried)).await,
                Err(Attempt::No(failure)) => return Err(failure),
                Ok(output) => return Ok(output),
            }
        }
    }

    /// Like `act` for a create: the same `key` from the same person gives the first outcome again, and changes
    /// nothing (double submit, retry after a lost answer). An empty key means: no protection asked.
    pub async fn act_once<A>(&self, ctx: &Ctx, key: &str, action: &A) -> Result<A::Output, Failure>
    where
        A: Action,
        A::Output: From<Uuid> + Into<Uuid> + Copy + Send,
    {
        if key.is_empty() {
            return self.act(ctx, action).await;
        }
        self.act(ctx, &Once { key, action }).await
    }

    async fn try_act<A: Action>(&self, ctx: &Ctx, action: &A) -> Result<A::Output, Attempt> {
        let mut tx = self.0.begin_write().await.map_err(Attempt::from)?;
        let output = action.run(&mut tx, ctx).await.map_err(Attempt::from)?;
        if tx.lines.is_empty() {
            return Err(Attempt::No(Fault::Unaudited(A::NAME).into()));
        }
        audit::append(&mut tx, ctx.actor.partnership).await.map_err(Attempt::from)?;
        tx.commit().await.map_err(Attempt::from)?;
        Ok(output)
    }
}

enum Attempt {
    Again(sqlx::Error),
    No(Failure),
}

impl From<sqlx::Error> for Attempt {
    fn from(error: sqlx::Error) -> Self {
        if Failure::retry(&error) { Self::Again(error) } else { Self::No(error.into()) }
    }
}

impl From<Failure> for Attempt {
    fn from(failure: Failure) -> Self {
        // Inside an action the macros have already turned the error into a failure; the text still tells.
        if let Failure::Broken(Fault::Other(text) | Fault::Unavailable(text)) = &failure
            && (text.contains("could not serialize")
                || text.contains("deadlock detected")
                || text.contains("idempotency_pkey")
                || text.contains("audit_entry_pkey"))
        {
            return Self::Again(sqlx::Error::Protocol(text.clone()));
        }
        Self::No(failure)
    }
}

struct Once<'a, A> {
    key: &'a str,
    action: &'a A,
}

impl<A> Action for Once<'_, A>
where
    A: Action,
    A::Output: From<Uuid> + Into<Uuid> + Copy + Send,
{
    type Output = A::Output;
    const NAME: &'static str = A::NAME;

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Self::Output, Failure> {
        let actor = &ctx.actor;
        let earlier = fetch_optional!(
            tx,
            (Uuid,),
            "select outcome from idempotency where partnership_id = $1 and staff_id = $2 and action = $3 and key = $4",
            actor.partnership,
            actor.staff,
            A::NAME,
            self.key
        )?;
        if let Some((outcome,)) = earlier {
            tx.note(ctx, audit::Line::new("request.repeated", "action", outcome));
            return Ok(outcome.into());
        }
        let output = self.action.run(tx, ctx).await?;
        let outcome: Uuid = output.into();
        // Two at the same instant: the primary key lets one through, the other retries and finds the first.
        execute!(
            tx,
            "insert into idempotency (partnership_id, staff_id, action, key, outcome, at) values ($1, $2, $3, $4, $5, $6)",
            actor.partnership,
            actor.staff,
            A::NAME,
            self.key,
            outcome,
            ctx.now
        )?;
        Ok(output)
    }
}
