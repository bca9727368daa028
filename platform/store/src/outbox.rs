//! Outgoing mails and text messages: queued in the transaction of the act, sent later, retried, visible.

use kernel::{Moment, PartnershipId, text_enum};
use uuid::Uuid;

use crate::{Ctx, Db, Engine, Failure, Tx, execute, fetch_all};

text_enum! {
    /// How a message travels.
    pub enum Channel {
        /// E-mail.
        Mail = "mail",
        /// Text message, neutral text only.
        Sms = "sms",
    }
}

text_enum! {
    /// How far a message is.
    pub enum State {
        /// To be sent, or to be tried again.
        Waiting = "waiting",
        /// Handed to the mail server or gateway.
        Sent = "sent",
        /// Given up: refused for good, or tried too often.
        Failed = "failed",
    }
}

/// A message.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Outgoing {
    /// Tenant.
    pub partnership_id: PartnershipId,
    /// Which.
    pub id: Uuid,
    /// How.
    pub channel: Channel,
    /// Address or number.
    pub recipient: String,
    /// Subject, without personal data.
    pub subject: String,
    /// Text, without personal data.
    pub body: String,
    /// How far.
    pub state: State,
    /// Tries so far.
    pub attempts: i64,
    /// Why the last try did not work.
    pub last_error: Option<String>,
    /// When it is tried again, if it waits.
    pub next_try_at: Moment,
    /// When it was asked.
    pub created_at: Moment,
    /// When it left.
    pub sent_at: Option<Moment>,
}

const COLUMNS: &str = "partnership_id, id, channel, recipient, subject, body, state, attempts, last_error, next_try_at,
    created_at, sent_at";

/// A message is given up after this many tries (about three days).
pub const TRIES: i64 = 20;

/// Queues a message, in the transaction of the act that asks for it.
pub async fn queue(
    tx: &mut Tx,
    ctx: &Ctx,
    channel: Channel,
    recipient: &str,
    subject: &str,
    body: &str,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into outgoing_message (partnership_id, id, channel, recipient, subject, body, state, attempts, next_try_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $8)",
        ctx.actor.partnership, id, channel, recipient, subject, body, State::Waiting, ctx.now
    )?;
    Ok(id)
}

/// Messages to send now; each is held for two minutes so that two workers don't send it twice.
pub async fn claim(db: &Db, now: Moment, limit: i64) -> Result<Vec<Outgoing>, Failure> {
    let mut tx = db.0.begin_write().await?;
    let skip = if tx.engine() == Engine::Postgres { "for update skip locked" } else { "" };
    let due = fetch_all!(
        tx,
        Outgoing,
        crate::sql(format!(
            "select {COLUMNS} from outgoing_message where state = $1 and next_try_at <= $2 order by next_try_at limit $3 {skip}"
        )),
        State::Waiting,
        now,
        limit
    )?;
    for message in &due {
        execute!(
            tx,
            "update outgoing_message set next_try_at = $3, attempts = attempts + 1 where partnership_id = $1 and id = $2",
            message.partnership_id,
            message.id,
            now.plus_minutes(2)
        )?;
    }
    tx.commit().await?;
    Ok(due)
}

/// Notes that it left. The text is emptied, for it may hold a link that opens something; only the demonstration
/// keeps it (`keep_text`), to show what was sent.
pub async fn sent(db: &Db, message: &Outgoing, now: Moment, keep_text: bool) -> Result<(), Failure> {
    let mut tx = db.0.begin_write().await?;
    let body = if keep_text { message.body.as_str() } else { "" };
    execute!(
        tx,
        "update outgoing_message set state = $3, sent_at = $4, last_error = null, body = $5 where partnership_id = $1 and id = $2",
        message.partnership_id,
        message.id,
        State::Sent,
        now,
        body
    )?;
    Ok(tx.commit().await?)
}

/// Notes that it did not leave, and why in one word; tried again after 1, 2, 4 … minutes, at most six hours, unless
/// `for_good` or tried too often.
pub async fn not_sent(db: &Db, message: &Outgoing, now: Moment, error: &str, for_good: bool) -> Result<(), Failure> {
    let state = if for_good || message.attempts + 1 >= TRIES { State::Failed } else { State::Waiting };
    let pause = (1_i64 << message.attempts.clamp(0, 9)).min(360);
    let mut tx = db.0.begin_write().await?;
    execute!(
        tx,
        "update outgoing_message set state = $3, next_try_at = $4, last_error = $5 where partnership_id = $1 and id = $2",
        message.partnership_id,
        message.id,
        state,
        now.plus_minutes(pause),
        error
    )?;
    Ok(tx.commit().await?)
}

/// Tries a message again now (an administrator's button).
pub async fn retry(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "update outgoing_message set state = $3, next_try_at = $4, attempts = 0 where partnership_id = $1 and id = $2 and state <> $5",
        ctx.actor.partnership,
        id,
        State::Waiting,
        ctx.now,
        State::Sent
    )?;
    Ok(())
}

/// How many messages of a partnership did not leave at the first try: those that are tried again, and those asked
/// since `since` that were given up.
pub async fn troubles(tx: &mut Tx, partnership: PartnershipId, since: Moment) -> Result<(i64, i64), Failure> {
    let count = "select count(*) from outgoing_message
        where partnership_id = $1 and state = $2 and created_at >= $3 and last_error is not null";
    let waiting = crate::fetch_value!(tx, i64, count, partnership, State::Waiting, Moment(0))?;
    let failed = crate::fetch_value!(tx, i64, count, partnership, State::Failed, since)?;
    Ok((waiting, failed))
}

/// Forgets messages that are over and were asked before `moment`: an address is not needed for ever.
pub(crate) async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from outgoing_message where state <> $1 and created_at < $2", State::Waiting, moment)
}

/// The newest messages of a partnership, for the page that shows them.
pub async fn newest(tx: &mut Tx, partnership: PartnershipId, limit: i64) -> Result<Vec<Outgoing>, Failure> {
    fetch_all!(
        tx,
        Outgoing,
        crate::sql(format!(
            "select {COLUMNS} from outgoing_message where partnership_id = $1 order by created_at desc, id desc limit $2"
        )),
        partnership,
        limit
    )
}
