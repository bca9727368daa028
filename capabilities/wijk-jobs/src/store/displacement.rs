//! What was asked about regular jobs, and what was answered.

use kernel::Moment;
use schemes::wijk::displacement::Outcome;
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_optional};

use crate::records::Request;

/// One time it was asked.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Displacement {
    /// Which.
    pub id: uuid::Uuid,
    /// `CODE=yes` or `CODE=no`, space between.
    pub answers: String,
    /// What the answers said together.
    pub outcome: Outcome,
    /// When.
    pub asked_at: Moment,
}

impl Displacement {
    /// The answer to a question: `yes`, `no`, or none when it was not asked then.
    pub fn answer(&self, code: &str) -> Option<&str> {
        self.answers
            .split(' ')
            .find_map(|pair| pair.split_once('=').filter(|(one, _)| *one == code))
            .map(|(_, said)| said)
    }
}

/// What is written down.
pub(crate) struct New<'a> {
    pub answers: &'a [(String, bool)],
    pub outcome: Outcome,
    pub reason: Option<&'a str>,
    pub versions: &'a str,
}

/// Keeps the answers to one question for work.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, request: &Request, new: &New<'_>) -> Result<(), Failure> {
    let id: uuid::Uuid = ctx.new_id();
    let key = key_for(tx, ctx, request.user_id.0).await?;
    let place = Place::new("work_displacement", "reason_sealed", id);
    let reason = new.reason.map(|text| key.seal(&ctx.entropy, place, text)).transpose()?;
    let words = new.answers.iter().map(|(code, yes)| format!("{code}={}", if *yes { "yes" } else { "no" }));
    execute!(
        tx,
        "insert into work_displacement (partnership_id, id, request_id, user_id, nis, activity_code, answers, outcome,
           reason_sealed, rule_versions, asked_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        ctx.actor.partnership,
        id,
        request.id,
        request.user_id,
        request.nis.as_str(),
        request.activity_code.as_str(),
        words.collect::<Vec<_>>().join(" "),
        new.outcome,
        reason,
        new.versions,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// The last time it was asked, with the reason that was given.
pub(crate) async fn last(
    tx: &mut Tx,
    ctx: &Ctx,
    request: &Request,
) -> Result<Option<(Displacement, Option<String>)>, Failure> {
    let found = fetch_optional!(
        tx,
        Displacement,
        "select id, answers, outcome, asked_at from work_displacement where partnership_id = $1 and request_id = $2
         order by asked_at desc, id desc limit 1",
        ctx.actor.partnership,
        request.id
    )?;
    let Some(row) = found else { return Ok(None) };
    let sealed = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select reason_sealed from work_displacement where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        row.id
    )?;
    let Some(bytes) = sealed.and_then(|row| row.0) else { return Ok(Some((row, None))) };
    let key = existing_key(tx, ctx, request.user_id.0).await?;
    let place = Place::new("work_displacement", "reason_sealed", row.id);
    let reason = key.map(|key| key.open(place, &bytes)).transpose()?;
    Ok(Some((row, reason)))
}
