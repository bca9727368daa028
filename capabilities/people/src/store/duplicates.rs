//! A small set of people who share something with the one asked: words of the name, phone, birth date, number.

use kernel::access::Permit;
use kernel::name::{self, Word};
use kernel::{Aspect, ParticipantId, Refusal, Verb};
use store::{Ctx, Failure, Tx, fetch_optional};

use super::listed::{fetch_listed, padded, places};
use super::names;
use crate::door;
use crate::duplicates::Asked;

/// People compared at most.
const MOST: i64 = 300;

/// What is compared.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) id: ParticipantId,
    pub(crate) number: i64,
    pub(crate) display_name: String,
    given_name: Option<String>,
    family_name: Option<String>,
    nickname: Option<String>,
    pub(crate) birth: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) insz_hash: Option<Vec<u8>>,
    pub(crate) nis: Option<String>,
    pub(crate) municipality: Option<String>,
}

impl Row {
    /// Given and family name, else the nickname.
    pub(crate) fn names(&self) -> String {
        let named: Vec<&str> =
            [&self.given_name, &self.family_name].into_iter().flatten().map(String::as_str).collect();
        if named.is_empty() { self.nickname.clone().unwrap_or_default() } else { named.join(" ") }
    }
}

const SELECT: &str = "select p.id, p.number, p.display_name, p.given_name, p.family_name, p.nickname, p.birth, p.phone,
   p.insz_hash, p.nis, m.name as municipality from participant p
 left join municipality_name m on m.partnership_id = p.partnership_id and m.nis = p.nis";

/// What is known of somebody who has a file.
pub(crate) async fn asked(tx: &mut Tx, permit: &Permit) -> Result<Asked, Failure> {
    permit.require(Verb::Decide, Aspect::Existence)?;
    let row = fetch_optional!(
        tx,
        Row,
        ::store::sql(format!("{SELECT} where p.partnership_id = $1 and p.id = $2")),
        permit.partnership(),
        permit.participant()
    )?
    .ok_or(Refusal::NotFound)?;
    Ok(Asked {
        id: Some(row.id),
        name: row.names(),
        birth: row.birth.as_deref().and_then(|b| b.parse().ok()),
        phone: row.phone.clone(),
        insz_hash: row.insz_hash.clone(),
        nis: row.nis.clone(),
    })
}

/// People whom the actor may find and who share something.
pub(crate) async fn preselect(tx: &mut Tx, ctx: &Ctx, asked: &Asked) -> Result<Vec<Row>, Failure> {
    let actor = &ctx.actor;
    let Some(visible) = door::visible(actor) else { return Ok(Vec::new()) };
    let mut words: Vec<String> = Vec::new();
    let tokens = name::tokens(&asked.name);
    for token in tokens.iter().take(8) {
        let found = names::DICTIONARY.candidates(tx, actor.partnership, &Word::new(token), false).await?;
        words.extend(found.into_iter().filter(|word| name::score(token, word) >= 40));
    }
    words.push(String::new()); // an empty word is nobody's, and keeps the list from being empty
    words.sort_unstable();
    words.dedup();
    let words = padded(words);
    // Of those who share words, the ones who share most: two thousand people are called Jan.
    let sql = format!(
        "{SELECT} where p.partnership_id = $1 and p.status <> 'merged' and p.id <> $5 and {visible} and p.id in (
           select id from participant where partnership_id = $1 and phone = $6
           union select id from participant where partnership_id = $1 and insz_hash = $7
           union select id from participant where partnership_id = $1 and birth = $8 and $10 = $10
           union select participant_id from (select a.participant_id from name_word a
             where a.partnership_id = $1 and a.word in ({})
             group by a.participant_id order by count(*) desc, a.participant_id limit $9) n)
         order by p.number",
        places(11, words.len())
    );
    let full = asked.birth.filter(|b| b.full().is_some());
    fetch_listed!(
        tx,
        Row,
        ::store::sql(sql),
        [
            actor.partnership,
            actor.organisation,
            actor.staff,
            ctx.now,
            asked.id.unwrap_or(ParticipantId(uuid::Uuid::nil())),
            asked.phone.clone().unwrap_or_default(),
            asked.insz_hash.clone().unwrap_or_default(),
            full.map(|b| b.to_string()).unwrap_or_default(),
            MOST,
            true
        ],
        words
    )
}
