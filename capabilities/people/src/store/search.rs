//! The search that forgives: dictionary words that answer what was typed, best ones first, then the people who
//! have them. Ranks are worked out here, so that both databases give the same people in the same order.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use kernel::access::{self, Relation};
use kernel::name::{self, Word};
use kernel::phone::Phone;
use kernel::{Actor, Aspect, ParticipantId, Verb};
use store::{Ctx, Failure, Tx, fetch_all};

use super::list::{filters, rows_sql};
use super::listed::{fetch_listed, padded, places};
use super::names;
use crate::door::{kinds, visible_through};
use crate::list::{Query, Row, Scope};

/// People looked at when several words were typed; more than a page, so that the best of them are on it.
const LOOK: i64 = 200;
/// Words of the dictionary held against one typed word, best first.
const MOST_WORDS: usize = 96;
/// The same when it stands beside other words: each is a comparison per person.
const MOST_BESIDE: usize = 16;
/// Words looked up in one statement after the first one, which is mostly the one that was meant.
const BATCH: usize = 8;

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
    let mut best: HashMap<ParticipantId, u32> = HashMap::new();
    let mut rows: Vec<Row> = Vec::new();
    let readings: Vec<Vec<Word>> = asked.readings().into_iter().map(|r| r.into_iter().cloned().collect()).collect();
    for reading in readings {
        // Another way to cut the words ("de smet" as "desmet") only counts while there is room on the page.
        if rows.len() >= query.size {
            break;
        }
        let found = if let [word] = reading.as_slice() {
            one_word(tx, ctx, query, through, word).await?
        } else {
            several_words(tx, ctx, query, through, &asked, &reading).await?
        };
        for (rank, row) in found {
            let known = best.entry(row.id).or_insert_with(|| {
                rows.push(row);
                rank
            });
            *known = rank.max(*known);
        }
    }
    // Stable: among equals the order in which they were found.
    rows.sort_by_key(|row| Reverse(best.get(&row.id).copied()));
    rows.truncate(query.size);
    Ok(rows)
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
async fn answers(tx: &mut Tx, actor: &Actor, word: &Word, unfinished: bool) -> Result<Answers, Failure> {
    // The same word stands in several readings.
    let asked = (word.text.clone(), unfinished);
    let mut known = tx.remembered::<Known>(actor.partnership).unwrap_or_default();
    if let Some(found) = known.0.get(&asked) {
        return Ok(found.clone());
    }
    let found = names::DICTIONARY.answers(tx, actor.partnership, word, unfinished, MOST_WORDS).await?;
    known.0.insert(asked, found.clone());
    tx.remember(actor.partnership, &known);
    Ok(found)
}

/// Words of the dictionary with their score.
type Answers = Vec<(u32, String)>;

/// What was found in this picture of the database for a word, unfinished or whole.
#[derive(Clone, Default)]
struct Known(HashMap<(String, bool), Answers>);

#[derive(sqlx::FromRow)]
struct WithPlace {
    #[sqlx(flatten)]
    row: Row,
    place: i32,
}

/// The best words first, each in the order of the list, until the page is full: nobody further on can be better.
async fn one_word(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    word: &Word,
) -> Result<Vec<(u32, Row)>, Failure> {
    let answers = answers(tx, &ctx.actor, word, true).await?;
    let mut found: Vec<(u32, Row)> = Vec::new();
    let mut seen: HashSet<ParticipantId> = HashSet::new();
    let (first, others) = answers.split_at(answers.len().min(1));
    for batch in std::iter::once(first).chain(others.chunks(BATCH)) {
        for WithPlace { row, place } in holders(tx, ctx, query, through, batch).await? {
            let rank = usize::try_from(place).ok().and_then(|at| batch.get(at)).map_or(0, |(score, _)| *score);
            if seen.insert(row.id) {
                found.push((rank, row));
            }
        }
        if found.len() >= query.size {
            break;
        }
    }
    Ok(found)
}

/// People who have one of these words, at most a page of each word, and which word. The index gives the people of a
/// word in order, so that a word that thousands have costs no more than a page.
async fn holders(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    words: &[(u32, String)],
) -> Result<Vec<WithPlace>, Failure> {
    let Some((from, conditions)) = conditions(query, through) else { return Ok(Vec::new()) };
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let of_word = |at: usize| {
        format!(
            "select * from (select a.sort_key, a.participant_id, {at} as place from name_word a {from}
             where a.partnership_id = $1 and a.word = ${} and {conditions}
             order by a.sort_key, a.participant_id limit $6) w{at}",
            at + 7
        )
    };
    let inner = (0..words.len()).map(of_word).collect::<Vec<_>>().join(" union all ");
    let actor = &ctx.actor;
    let sql = rows_sql(actor, &inner, "order by v.place, v.sort_key, v.participant_id").replacen(
        "select p.id",
        "select v.place, p.id",
        1,
    );
    let limit = i64::try_from(query.size).unwrap_or(i64::MAX);
    fetch_listed!(
        tx,
        WithPlace,
        ::store::sql(sql),
        [actor.partnership, actor.organisation, actor.staff, ctx.now, query.nis.clone().unwrap_or_default(), limit],
        words.iter().map(|(_, word)| word.clone()).collect::<Vec<_>>()
    )
}

/// What stands between the words and the people: the participant row only when a filter needs it.
fn conditions(query: &Query, through: &[Relation]) -> Option<(&'static str, String)> {
    let visible = if query.scope == Scope::Mine {
        // Few people: they are listed once, instead of asked for each name.
        format!(
            "a.participant_id in (select r.participant_id from relation r where r.partnership_id = $1
               and r.organisation_id = $2 and r.staff_id = $3 and (r.until is null or r.until > $4) and r.kind in ({}))",
            kinds(through)
        )
    } else {
        visible_through(through, "a.participant_id")?
    };
    if query.status.is_none() && query.nis.is_none() {
        return Some(("", format!("$5 = $5 and {visible}")));
    }
    Some((
        "cross join participant p",
        format!("p.partnership_id = $1 and p.id = a.participant_id and {} and {visible}", filters(query)),
    ))
}

#[derive(sqlx::FromRow)]
struct WithWords {
    #[sqlx(flatten)]
    row: Row,
    among: String,
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
    let start = reading.last().map_or("", |word| word.text.as_str());
    let mut found: HashMap<ParticipantId, (u32, Row)> = HashMap::new();
    for words in name::tiers(&lists) {
        for WithWords { row, among } in together(tx, ctx, query, through, &words, start).await? {
            if let Some(rank) = asked.rank(&among.split_whitespace().collect::<Vec<_>>()) {
                found.entry(row.id).or_insert((rank, row));
            }
        }
        if found.len() >= name::ENOUGH.min(query.size) {
            break;
        }
    }
    let mut found: Vec<(u32, Row)> = found.into_values().collect();
    found.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| (&x.sort_key, x.id).cmp(&(&y.sort_key, y.id))));
    Ok(found)
}

/// People who have a word of each list. The list with the fewest words finds them, and the words that stand beside
/// the found one in the index tell the rest. `start`: the last word as typed, perhaps unfinished.
async fn together(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    lists: &[Vec<&str>],
    start: &str,
) -> Result<Vec<WithWords>, Failure> {
    let Some((from, conditions)) = conditions(query, through) else { return Ok(Vec::new()) };
    // Half the region has a "de" or an "el" in the name: a short word finds people only when there is no other.
    let short = |at: &usize| lists[*at].iter().all(|word| word.chars().count() <= 3);
    let Some(driver) = (0..lists.len()).min_by_key(|at| (short(at), lists[*at].len())) else { return Ok(Vec::new()) };
    let mut values: Vec<String> = padded(lists[driver].iter().map(|word| (*word).to_owned()).collect());
    let found_by = places(7, values.len());
    let mut beside = String::new();
    for (at, list) in lists.iter().enumerate().filter(|(at, _)| *at != driver) {
        let mut patterns: Vec<String> = Vec::new();
        let unfinished = at + 1 == lists.len();
        if unfinished {
            patterns.push(format!("% {start}%"));
        }
        let whole = list.iter().filter(|word| !(unfinished && word.starts_with(start))).take(MOST_BESIDE);
        patterns.extend(whole.map(|word| format!("% {word} %")));
        let tests: Vec<String> =
            (0..patterns.len()).map(|n| format!("a.among like ${}", 7 + values.len() + n)).collect();
        values.extend(patterns);
        beside += &["and (", &tests.join(" or "), ") "].concat();
    }
    let inner = format!(
        "select a.sort_key, a.participant_id, min(a.among) as among from name_word a {from}
         where a.partnership_id = $1 and a.word in ({found_by}) {beside} and {conditions}
         group by a.sort_key, a.participant_id order by a.sort_key, a.participant_id limit $6"
    );
    let actor = &ctx.actor;
    let sql = rows_sql(actor, &inner, "order by v.sort_key, v.participant_id").replacen(
        "select p.id",
        "select v.among, p.id",
        1,
    );
    fetch_listed!(
        tx,
        WithWords,
        ::store::sql(sql),
        [actor.partnership, actor.organisation, actor.staff, ctx.now, query.nis.clone().unwrap_or_default(), LOOK],
        values
    )
}
