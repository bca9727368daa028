//! How it went, in three questions.

use kernel::{Moment, PlacementId};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::model::{By, GoesOn, Placement};

/// What somebody told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub by: By,
    /// Was she welcome? 1 to 5.
    pub welcome: i64,
    /// Does it help? 1 to 5.
    pub helps: i64,
    /// Does it go on?
    pub goes_on: GoesOn,
    /// In her own words.
    pub words: Option<String>,
    /// When.
    pub at: Moment,
}

/// Keeps it.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, p: &Placement, told: &Told) -> Result<(), Failure> {
    let id: Uuid = ctx.new_id();
    let sealed = match &told.words {
        Some(words) => {
            let key = key_for(tx, ctx, p.participant_id.0).await?;
            Some(key.seal(&ctx.entropy, Place::new("placement_feedback", "words_sealed", id), words)?)
        }
        None => None,
    };
    execute!(
        tx,
        "insert into placement_feedback (partnership_id, id, placement_id, participant_id, by_kind, welcome, helps, goes_on,
           words_sealed, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        p.id,
        p.participant_id,
        told.by,
        told.welcome,
        told.helps,
        told.goes_on,
        sealed,
        told.at
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    by_kind: By,
    welcome: i64,
    helps: i64,
    goes_on: GoesOn,
    words_sealed: Option<Vec<u8>>,
    at: Moment,
}

/// All of a placement, newest first. The caller holds a permit, or keeps only what the receiver wrote herself.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<Vec<Told>, Failure> {
    let id: PlacementId = p.id;
    let rows = fetch_all!(
        tx,
        Row,
        "select id, by_kind, welcome, helps, goes_on, words_sealed, at from placement_feedback
         where partnership_id = $1 and placement_id = $2 order by at desc, id desc",
        ctx.actor.partnership,
        id
    )?;
    let key = existing_key(tx, ctx, p.participant_id.0).await?;
    rows.into_iter()
        .map(|r| {
            let words = match (&key, &r.words_sealed) {
                (Some(key), Some(sealed)) => {
                    Some(key.open(Place::new("placement_feedback", "words_sealed", r.id), sealed)?)
                }
                _ => None,
            };
            Ok(Told { by: r.by_kind, welcome: r.welcome, helps: r.helps, goes_on: r.goes_on, words, at: r.at })
        })
        .collect()
}
