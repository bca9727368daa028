//! The dream and the strengths in the participant's words. Earlier words stay.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::{Aspect, Permit, Refusal, Verb, text_enum};
use uuid::Uuid;

use super::Deed;

text_enum! {
    /// Which words.
    pub enum WordsKind {
        /// What somebody wishes, in one line.
        Dream = "dream",
        /// What somebody can and likes, one a line.
        Strengths = "strengths",
    }
}

/// The words now, with the version of them; no words and 0 when there are none. The newest by time: numbers count the
/// deeds of one file, and files that became one each brought their own.
pub async fn now(tx: &mut Tx, permit: &Permit, kind: WordsKind) -> Result<(String, i64), Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let row = fetch_optional!(
        tx,
        (String, i64),
        "select words, number from own_words where partnership_id = $1 and participant_id = $2 and kind = $3
         order by at desc, number desc, id desc limit 1",
        permit.partnership(),
        permit.participant(),
        kind
    )?;
    Ok(row.unwrap_or_default())
}

/// Writes newer words; `version` is the one that the writer saw.
pub async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    deed: Deed,
    (kind, words, version): (WordsKind, &str, i64),
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    let (_, current) = now(tx, permit, kind).await?;
    if current != version {
        return Err(Refusal::Stale { current }.into());
    }
    execute!(
        tx,
        "insert into own_words (partnership_id, id, participant_id, kind, words, number, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        permit.partnership(),
        ctx.new_id::<Uuid>(),
        permit.participant(),
        kind,
        words,
        deed.number,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}
