//! Who may be the same person, for somebody to decide. Only among people whom the asker may find.

use kernel::ParticipantId;
use kernel::duplicates::{DuplicateScore, Person, compare};
use kernel::partial_date::PartialDate;
use store::{Ctx, Failure, Tx};

use crate::store::duplicates as rows;
use kernel::hex;

/// What is known of the one who is compared.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The file itself, to leave it out.
    pub id: Option<ParticipantId>,
    /// Names and nickname in one text.
    pub name: String,
    /// Birth date.
    pub birth: Option<PartialDate>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Keyed hash of the national number: `ctx.vault.index_hash("insz", digits)`.
    pub insz_hash: Option<Vec<u8>>,
    /// NIS code of the municipality.
    pub nis: Option<String>,
}

/// Somebody who may be the same.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Which.
    pub id: ParticipantId,
    /// Small number.
    pub number: i64,
    /// What lists show.
    pub display_name: String,
    /// Municipality by name.
    pub municipality: Option<String>,
    /// How much speaks for it, and why: words under `reason.key()`.
    pub score: DuplicateScore,
}

/// People who may be the same as the one asked, the likeliest first, at most twenty.
pub async fn candidates(tx: &mut Tx, ctx: &Ctx, asked: &Asked) -> Result<Vec<Candidate>, Failure> {
    let hash = asked.insz_hash.as_deref().map(hex);
    let one = Person {
        name: &asked.name,
        birth: asked.birth,
        phone: asked.phone.as_deref(),
        insz_hash: hash.as_deref(),
        municipality: asked.nis.as_deref(),
    };
    let mut found: Vec<Candidate> = Vec::new();
    for row in rows::preselect(tx, ctx, asked).await? {
        let (name, hash) = (row.names(), row.insz_hash.as_deref().map(hex));
        let other = Person {
            name: &name,
            birth: row.birth.as_deref().and_then(|b| b.parse().ok()),
            phone: row.phone.as_deref(),
            insz_hash: hash.as_deref(),
            municipality: row.nis.as_deref(),
        };
        if let Some(score) = compare(&one, &other) {
            found.push(Candidate {
                id: row.id,
                number: row.number,
                display_name: row.display_name,
                municipality: row.municipality,
                score,
            });
        }
    }
    found.sort_by(|a, b| b.score.points.cmp(&a.score.points).then_with(|| a.number.cmp(&b.number)));
    found.truncate(20);
    Ok(found)
}

/// The same for somebody who has a file.
pub async fn of_file(tx: &mut Tx, ctx: &Ctx, permit: &kernel::Permit) -> Result<Vec<Candidate>, Failure> {
    let asked = rows::asked(tx, permit).await?;
    candidates(tx, ctx, &asked).await
}

/// How many people may be the same as this one: a hint in a list. Nobody for who may not decide on it.
pub async fn how_many(tx: &mut Tx, ctx: &Ctx, id: ParticipantId) -> Result<i64, Failure> {
    let permit = crate::door::open(tx, ctx, id).await?;
    if !permit.may(kernel::Verb::Decide, kernel::Aspect::Existence) {
        return Ok(0);
    }
    Ok(i64::try_from(of_file(tx, ctx, &permit).await?.len()).unwrap_or(i64::MAX))
}
