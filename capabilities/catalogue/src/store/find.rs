//! The search: a walk through the kept order of the list, or from the words that answer what was typed.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use ::store::listed::{padded, places};
use ::store::{Ctx, Failure, Tx, fetch_listed, fetch_value};
use kernel::ServiceId;
use kernel::name::{self, Word};
use uuid::Uuid;

use super::{read, words};
use crate::find::{Hit, Query};
use crate::model::Setting;
use crate::rules::travel::UNKNOWN;

/// Services looked at per word that answers a typed one; more than anybody reads.
const LOOK: usize = 1_000;
/// A list so short that it is sorted rather than walked past.
const FEW: i64 = 400;
/// Typed words that count.
const MOST_WORDS: usize = 6;
/// Words of the dictionary held against one typed word.
const MOST_ANSWERS: usize = 48;
/// A word that stands in so many services is common; how many more does not matter.
const MOST_COMMON: i64 = 3_000;
/// Rows on a page.
const SIZE: usize = web::paging::SIZE;

/// A row of the list.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Listed {
    service_id: ServiceId,
    km: i64,
    busy: i64,
    sort_key: String,
}

/// A row of the list that a word found.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Held {
    #[sqlx(flatten)]
    listed: Listed,
    weight: i64,
}

impl Held {
    /// The order of the list, and among equals what the word says most about.
    fn place(&self) -> (i64, i64, i64, &str, ServiceId) {
        let row = &self.listed;
        (row.busy, row.km, self.weight, &row.sort_key, row.service_id)
    }
}

/// Binds what every query of the list binds: $1 to $12, and then a list of words.
macro_rules! asked {
    ($tx:expr, $ctx:expr, $query:expr, $row:ty, $sql:expr, $start:expr, $size:expr, $words:expr) => {{
        let (start, query) = ($start, $query);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        fetch_listed!(
            $tx,
            $row,
            ::store::sql($sql),
            [
                $ctx.actor.partnership,
                text(&query.nis),
                query.km.unwrap_or(UNKNOWN),
                start.busy,
                start.km,
                start.sort_key.clone(),
                start.id,
                text(&query.need),
                text(&query.barrier),
                text(&query.language),
                query.organisation.map_or(Uuid::nil(), |id| id.0),
                i64::try_from($size + 1).unwrap_or(i64::MAX),
            ],
            $words
        )
    }};
}

/// One page: free now first, then the nearest, then by name; what was typed exactly before what was forgiven.
pub(crate) async fn search(tx: &mut Tx, ctx: &Ctx, query: &Query) -> Result<web::Page<Hit>, Failure> {
    // The list knows municipalities by their codes of today.
    let codes = network::municipality::codes(tx, ctx).await?;
    let nis = query.nis.as_deref().map(|nis| codes.today(nis).to_owned());
    let query = &Query { nis, ..query.clone() };
    let size = if query.size == 0 { SIZE } else { query.size };
    let typed = typed(&query.text);
    let page = if query.text.trim().is_empty() {
        let start = query.after.as_deref().and_then(Cursor::read).unwrap_or_default();
        let rows = listed(tx, ctx, query, &start, size).await?;
        web::Page::from_extra(rows, size, |row| Cursor::of(row).write())
    } else {
        let from: usize = query.after.as_deref().and_then(|a| a.parse().ok()).unwrap_or(0);
        let rows: Vec<Listed> = by_words(tx, ctx, query, &typed).await?.into_iter().skip(from).take(size + 1).collect();
        web::Page::from_extra(rows, size, |_| (from + size).to_string())
    };
    let ids: Vec<ServiceId> = page.rows.iter().map(|row| row.service_id).collect();
    let mut services: HashMap<ServiceId, _> =
        read::of_today(tx, ctx, read::Which::Ids(&ids)).await?.into_iter().map(|s| (s.id, s)).collect();
    let near = query.nis.is_some();
    let hit = |row: Listed| {
        let km = Some(row.km).filter(|km| near && *km < UNKNOWN);
        services.remove(&row.service_id).map(|service| Hit { service, km })
    };
    Ok(web::Page { next: page.next, rows: page.rows.into_iter().filter_map(hit).collect() })
}

/// Where a page stopped.
#[derive(Debug, Clone)]
struct Cursor {
    busy: i64,
    km: i64,
    id: Uuid,
    sort_key: String,
}

impl Default for Cursor {
    fn default() -> Self {
        Self { busy: -1, km: 0, id: Uuid::nil(), sort_key: String::new() }
    }
}

impl Cursor {
    fn of(row: &Listed) -> Self {
        Self { busy: row.busy, km: row.km, id: row.service_id.0, sort_key: row.sort_key.clone() }
    }

    fn write(&self) -> String {
        format!("{}.{}.{}.{}", self.busy, self.km, self.id, self.sort_key)
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, '.');
        let busy = parts.next()?.parse().ok()?;
        let km = parts.next()?.parse().ok()?;
        let id = parts.next()?.parse().ok()?;
        Some(Self { busy, km, id, sort_key: parts.next()?.to_owned() })
    }
}

/// The lists that a query may ask one value of, with the number under which it is bound.
fn tags(query: &Query) -> [(&'static str, usize, Option<&str>); 3] {
    [
        ("type", 8, query.need.as_deref()),
        ("barrier", 9, query.barrier.as_deref()),
        ("language", 10, query.language.as_deref()),
    ]
}

/// The filters as SQL on a row `l` of the list. $1 to $11 are bound whether they are asked or not. `driver`: the list
/// of tags that the walk goes through already.
fn conditions(query: &Query, driver: Option<&str>) -> String {
    let mut sql = String::from(
        "l.partnership_id = $1 and l.from_nis = $2 and l.km <= $3
         and (l.busy, l.km, l.sort_key, l.service_id) > ($4, $5, $6, $7)
         and $8 = $8 and $9 = $9 and $10 = $10 and $11 = $11",
    );
    for (list, number, asked) in tags(query) {
        if asked.is_some() && driver != Some(list) {
            let _ = write!(
                sql,
                " and exists (select 1 from service_tag t{number} where t{number}.partnership_id = $1
                 and t{number}.service_id = l.service_id and t{number}.list = '{list}' and t{number}.value = ${number})"
            );
        }
    }
    let mut of_service = Vec::new();
    match query.setting {
        Some(Setting::OneToOne) => of_service.push("s.setting in ('one-to-one', 'both')"),
        Some(Setting::Group) => of_service.push("s.setting in ('group', 'both')"),
        Some(Setting::Both) | None => {}
    }
    if query.home_visits {
        of_service.push("s.home_visits");
    }
    if query.organisation.is_some() {
        of_service.push("s.organisation_id = $11");
    }
    if !of_service.is_empty() {
        let _ = write!(
            sql,
            " and exists (select 1 from service s where s.partnership_id = $1 and s.id = l.service_id and {})",
            of_service.join(" and ")
        );
    }
    if query.free {
        sql += " and l.busy = 0";
    }
    sql
}

/// The tag with the shortest list among those asked, when that is short enough to sort.
async fn driver(tx: &mut Tx, ctx: &Ctx, query: &Query) -> Result<Option<(&'static str, usize)>, Failure> {
    let mut best: Option<(i64, &'static str, usize)> = None;
    for (list, number, asked) in tags(query) {
        let Some(value) = asked else { continue };
        let count = fetch_value!(
            tx,
            i64,
            "select count(*) from (select 1 as one from service_tag
              where partnership_id = $1 and list = $2 and value = $3 limit $4) few",
            ctx.actor.partnership,
            list,
            value,
            FEW + 1
        )?;
        if count <= FEW && best.is_none_or(|(least, _, _)| count < least) {
            best = Some((count, list, number));
        }
    }
    Ok(best.map(|(_, list, number)| (list, number)))
}

/// Rows of the list after `start`, at most one more than `size`.
async fn listed(tx: &mut Tx, ctx: &Ctx, query: &Query, start: &Cursor, size: usize) -> Result<Vec<Listed>, Failure> {
    let driver = driver(tx, ctx, query).await?;
    let from = match driver {
        // The order of a cross join is kept by SQLite: first the few with the tag, then their row of the list.
        Some((list, number)) => format!(
            "service_tag d cross join service_listing l
             where d.partnership_id = $1 and d.list = '{list}' and d.value = ${number} and l.service_id = d.service_id and"
        ),
        None => "service_listing l where".to_owned(),
    };
    let sql = format!(
        "select l.service_id, l.km, l.busy, l.sort_key from {from} {} order by l.busy, l.km, l.sort_key, l.service_id limit $12",
        conditions(query, driver.map(|(list, _)| list))
    );
    asked!(tx, ctx, query, Listed, sql, start, size, Vec::<String>::new())
}

/// The typed words that may find something; the last one may be unfinished.
fn typed(text: &str) -> Vec<Word> {
    name::words(text).iter().filter(|w| words::worth(w)).take(MOST_WORDS).map(|w| Word::new(w)).collect()
}

/// Services that have all the typed words, in the order of the list, certain ones before forgiven ones.
async fn by_words(tx: &mut Tx, ctx: &Ctx, query: &Query, typed: &[Word]) -> Result<Vec<Listed>, Failure> {
    let mut lists = Vec::with_capacity(typed.len());
    for (at, word) in typed.iter().enumerate() {
        let unfinished = at + 1 == typed.len();
        let answers = words::DICTIONARY.answers(tx, ctx.actor.partnership, word, unfinished, MOST_ANSWERS).await?;
        // A word that the whole catalogue lacks ("ik zoek") doesn't stand in the way of the others.
        if !answers.is_empty() {
            lists.push(answers);
        }
    }
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<Listed> = Vec::new();
    let mut seen: HashSet<ServiceId> = HashSet::new();
    for tier in name::tiers(&lists) {
        let mut rows = holders(tx, ctx, query, &tier).await?;
        rows.sort_by(|a, b| a.place().cmp(&b.place()));
        found.extend(rows.into_iter().map(|row| row.listed).filter(|row| seen.insert(row.service_id)));
        if found.len() >= name::ENOUGH {
            break;
        }
    }
    Ok(found)
}

fn owned(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

/// How often the words of a list stand in services, as far as it matters.
async fn common(tx: &mut Tx, ctx: &Ctx, list: &[&str]) -> Result<i64, Failure> {
    let words = padded(owned(list));
    let rows = fetch_listed!(
        tx,
        (i64,),
        ::store::sql(format!(
            "select count(*) from (select 1 as one from service_word where partnership_id = $1 and word in ({}) limit $2) few",
            places(3, words.len())
        )),
        [ctx.actor.partnership, MOST_COMMON],
        words
    )?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}

/// The services that have a word of each list and pass the filters. The rarest list finds them; each of its words gives
/// at most `LOOK`, those that have it in the name first.
async fn holders(tx: &mut Tx, ctx: &Ctx, query: &Query, lists: &[Vec<&str>]) -> Result<Vec<Held>, Failure> {
    let mut driver = 0;
    if lists.len() > 1 {
        let mut least = i64::MAX;
        for (at, list) in lists.iter().enumerate() {
            let count = common(tx, ctx, list).await?;
            if count < least {
                (least, driver) = (count, at);
            }
        }
    }
    let mut values = owned(&lists[driver]);
    let count = values.len();
    let mut beside = String::new();
    for (_, list) in lists.iter().enumerate().filter(|(at, _)| *at != driver) {
        let list = padded(owned(list));
        let _ = write!(
            beside,
            " and exists (select 1 from service_word b where b.partnership_id = $1 and b.service_id = a.service_id
             and b.word in ({}))",
            places(13 + values.len(), list.len())
        );
        values.extend(list);
    }
    let conditions = conditions(query, None);
    let of_word = |at: usize| {
        format!(
            "select * from (select l.service_id, l.km, l.busy, l.sort_key, a.weight
             from service_word a cross join service_listing l
             where a.partnership_id = $1 and a.word = ${} and l.service_id = a.service_id and {conditions}{beside}
             order by a.weight, a.service_id limit $12) w{at}",
            at + 13
        )
    };
    let sql = (0..count).map(of_word).collect::<Vec<_>>().join(" union all ");
    asked!(tx, ctx, query, Held, sql, &Cursor::default(), LOOK, values)
}
