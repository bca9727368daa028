//! The search that forgives: dictionary words that answer what was typed, best ones first, then the people who
//! have them. Ranks are worked out here, so that both databases give the same people in the same order.

use std::collections::HashMap;

use kernel::access::{self, Relation};
use kernel::name::{self, Word};
use kernel::phone::Phone;
use kernel::{Actor, Aspect, ParticipantId, Verb};
use store::{Ctx, Failure, Tx, fetch_all};

use super::list::{filters, rows_sql};
use super::listed::{fetch_listed, padded, places};
use super::names;
use crate::door::visible_through;
use crate::list::{Query, Row};

/// People looked at for one tier of answers; more than a page, so that the best of them are on it.
const LOOK: i64 = 200;
/// Words of the dictionary held against one typed word, best first.
const MOST_WORDS: usize = 96;
/// Scores that are looked up one after the other, until the page is full (see `kernel::name`).
const TIERS: [u32; 4] = [100, 75, 60, 1];

/// The best answers, at most `query.size`.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, query: &Query, through: &[Relation]) -> Result<Vec<Row>, Failure> {
    let text = query.text.trim();
    if let Some(number) = small_number(text) {
        let by_number = exact(tx, ctx, query, through, "p.number = $6 and $7 = $7", number, "").await?;
        if !by_number.is_empty() || text.starts_with('#') {
            return Ok(by_number);
        }
    }
    if let Some(start) = phone_start(text) {
        return by_phone(tx, ctx, query, through, &start).await;
    }
    let asked = name::Query::typed(text);
    let mut best: HashMap<ParticipantId, (u32, Row)> = HashMap::new();
    let readings: Vec<Vec<Word>> = asked.readings().into_iter().map(|r| r.into_iter().cloned().collect()).collect();
    for reading in readings {
        // Another way to cut the words ("de smet" as "desmet") only counts while there is room on the page.
        if best.len() >= query.size {
            break;
        }
        let found = if let [word] = reading.as_slice() {
            one_word(tx, ctx, query, through, word).await?
        } else {
            several_words(tx, ctx, query, through, &asked, &reading).await?
        };
        for (rank, row) in found {
            let known = best.entry(row.id).or_insert_with(|| (rank, row));
            known.0 = known.0.max(rank);
        }
    }
    let mut rows: Vec<(u32, Row)> = best.into_values().collect();
    rows.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| (&x.sort_key, x.id).cmp(&(&y.sort_key, y.id))));
    Ok(rows.into_iter().take(query.size).map(|(_, row)| row).collect())
}

/// `#123`, or up to five digits.
fn small_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('#').unwrap_or(text).trim();
    let small = (1..=if text.starts_with('#') { 12 } else { 5 }).contains(&digits.len());
    (small && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// The beginning of a number in E.164, when what was typed is one: at least six digits.
fn phone_start(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let only = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+./-()".contains(c));
    if !only || digits.len() < 6 {
        return None;
    }
    if let Ok(phone) = Phone::parse(text) {
        return Some(phone.e164());
    }
    Some(match (text.starts_with('+'), digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (true, _, _) => format!("+{digits}"),
        (_, Some(abroad), _) => format!("+{abroad}"),
        (_, _, Some(national)) => format!("+32{national}"),
        _ => format!("+32{digits}"),
    })
}

/// Whoever finds somebody by phone learns the number, so it takes the right to read contact details.
async fn by_phone(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    start: &str,
) -> Result<Vec<Row>, Failure> {
    let reads = access::through(ctx.actor.role, Verb::Read, Aspect::ContactDetails);
    let both: Vec<Relation> = through.iter().copied().filter(|r| reads.contains(r)).collect();
    if both.is_empty() {
        return Ok(Vec::new());
    }
    exact(tx, ctx, query, &both, "p.phone >= $7 and p.phone < $8 and $6 = $6", 0, start).await
}

async fn exact(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    condition: &str,
    number: i64,
    start: &str,
) -> Result<Vec<Row>, Failure> {
    let Some(visible) = visible_through(through, "p.id") else { return Ok(Vec::new()) };
    let ends = if condition.contains("$8") { "" } else { "and $8 = $8" };
    let inner = format!(
        "select p.sort_key, p.id as participant_id from participant p
         where p.partnership_id = $1 and {condition} {ends} and {} and {visible} order by p.sort_key, p.id limit 50",
        filters(query)
    );
    let actor = &ctx.actor;
    fetch_all!(
        tx,
        Row,
        ::store::sql(rows_sql(actor, &inner, "order by v.sort_key, v.participant_id")),
        actor.partnership,
        actor.organisation,
        actor.staff,
        ctx.now,
        query.nis.as_deref().unwrap_or_default(),
        number,
        start,
        format!("{start}:")
    )
}

/// Dictionary words that answer one typed word, with their score, best first.
async fn answers(tx: &mut Tx, actor: &Actor, word: &Word, unfinished: bool) -> Result<Vec<(u32, String)>, Failure> {
    let mut found: Vec<(u32, String)> = names::candidates(tx, actor.partnership, word, unfinished)
        .await?
        .into_iter()
        .map(|candidate| (name::score(&word.text, &candidate), candidate))
        .filter(|(score, _)| *score > 0)
        .collect();
    found.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.cmp(y)));
    found.truncate(MOST_WORDS);
    Ok(found)
}

#[derive(sqlx::FromRow)]
struct WithWord {
    #[sqlx(flatten)]
    row: Row,
    word: String,
}

async fn one_word(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    word: &Word,
) -> Result<Vec<(u32, Row)>, Failure> {
    let answers = answers(tx, &ctx.actor, word, true).await?;
    let scores: HashMap<&str, u32> = answers.iter().map(|(score, word)| (word.as_str(), *score)).collect();
    let mut found: HashMap<ParticipantId, (u32, Row)> = HashMap::new();
    let mut above = u32::MAX;
    for tier in TIERS {
        let words: Vec<String> =
            answers.iter().filter(|(s, _)| *s >= tier && *s < above).map(|(_, w)| w.clone()).collect();
        above = tier;
        if words.is_empty() {
            continue;
        }
        for WithWord { row, word } in holders(tx, ctx, query, through, &words).await? {
            let rank = scores.get(word.as_str()).copied().unwrap_or(0);
            let known = found.entry(row.id).or_insert_with(|| (rank, row));
            known.0 = known.0.max(rank);
        }
        if found.len() >= query.size {
            break;
        }
    }
    Ok(found.into_values().collect())
}

/// People who have one of these words, in order of the list, and which word.
async fn holders(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    words: &[String],
) -> Result<Vec<WithWord>, Failure> {
    let Some((from, conditions)) = conditions(query, through) else { return Ok(Vec::new()) };
    // One word: the index gives its people in order, and the limit stops early.
    let words = if words.len() == 1 { words.to_vec() } else { padded(words.to_vec()) };
    let inner = format!(
        "select a.sort_key, a.participant_id, a.word from name_word a {from}
         where a.partnership_id = $1 and a.word in ({}) and {conditions}
         order by a.sort_key, a.participant_id limit $6",
        places(7, words.len())
    );
    let actor = &ctx.actor;
    let sql = rows_sql(actor, &inner, "order by v.sort_key, v.participant_id").replacen(
        "select p.id",
        "select v.word, p.id",
        1,
    );
    fetch_listed!(
        tx,
        WithWord,
        ::store::sql(sql),
        [actor.partnership, actor.organisation, actor.staff, ctx.now, query.nis.clone().unwrap_or_default(), LOOK],
        words
    )
}

/// What stands between the words and the people: the participant row only when a filter needs it.
fn conditions(query: &Query, through: &[Relation]) -> Option<(&'static str, String)> {
    let visible = visible_through(through, "a.participant_id")?;
    if query.status.is_none() && query.nis.is_none() {
        return Some(("", format!("$5 = $5 and {visible}")));
    }
    Some((
        "cross join participant p",
        format!("p.partnership_id = $1 and p.id = a.participant_id and {} and {visible}", filters(query)),
    ))
}

#[derive(sqlx::FromRow)]
struct WithNames {
    #[sqlx(flatten)]
    row: Row,
    given_name: Option<String>,
    family_name: Option<String>,
    nickname: Option<String>,
}

async fn several_words(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    asked: &name::Query,
    reading: &[Word],
) -> Result<Vec<(u32, Row)>, Failure> {
    let mut lists = Vec::with_capacity(reading.len());
    for (at, word) in reading.iter().enumerate() {
        lists.push(answers(tx, &ctx.actor, word, at + 1 == reading.len()).await?);
    }
    let mut found: HashMap<ParticipantId, (u32, Row)> = HashMap::new();
    let mut before = Vec::new();
    for tier in [75, 1] {
        let mut words: Vec<Vec<String>> = lists
            .iter()
            .map(|list| list.iter().filter(|(score, _)| *score >= tier).map(|(_, word)| word.clone()).collect())
            .collect();
        // The two words with the fewest answers find the people; the rank below asks the others too.
        words.sort_by_key(Vec::len);
        words.truncate(2);
        if words.iter().any(Vec::is_empty) || words == before {
            continue;
        }
        for WithNames { row, given_name, family_name, nickname } in pairs(tx, ctx, query, through, &words).await? {
            let texts: Vec<&str> =
                [&given_name, &family_name, &nickname].into_iter().flatten().map(String::as_str).collect();
            let mut tokens: Vec<String> = texts.iter().flat_map(|text| name::tokens(text)).collect();
            tokens.extend(name::tokens(&texts.join(" ")));
            tokens.sort_unstable();
            tokens.dedup();
            if let Some(rank) = asked.rank(&tokens) {
                found.entry(row.id).or_insert((rank, row));
            }
        }
        before = words;
        if found.len() >= query.size {
            break;
        }
    }
    Ok(found.into_values().collect())
}

/// People who have a word of the first list and one of the second.
async fn pairs(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    words: &[Vec<String>],
) -> Result<Vec<WithNames>, Failure> {
    let Some((from, conditions)) = conditions(query, through) else { return Ok(Vec::new()) };
    let (first, second) = (padded(words[0].clone()), padded(words[1].clone()));
    let inner = format!(
        "select a.sort_key, a.participant_id from name_word a {from}
         where a.partnership_id = $1 and a.word in ({})
           and exists (select 1 from name_word b where b.partnership_id = $1 and b.participant_id = a.participant_id
                         and b.word in ({}))
           and {conditions}
         group by a.sort_key, a.participant_id order by a.sort_key, a.participant_id limit $6",
        places(7, first.len()),
        places(7 + first.len(), second.len())
    );
    let actor = &ctx.actor;
    let sql = rows_sql(actor, &inner, "order by v.sort_key, v.participant_id").replacen(
        "select p.id",
        "select p.given_name, p.family_name, p.nickname, p.id",
        1,
    );
    let all: Vec<String> = first.into_iter().chain(second).collect();
    fetch_listed!(
        tx,
        WithNames,
        ::store::sql(sql),
        [actor.partnership, actor.organisation, actor.staff, ctx.now, query.nis.clone().unwrap_or_default(), LOOK],
        all
    )
}
