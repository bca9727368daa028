//! Questions for work.

use std::collections::BTreeMap;

use kernel::{Day, Moment};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use wijk_users::UserId;

use crate::model::{RequestId, RequestStatus, Source, Wish};
use crate::records::Request;

const COLUMNS: &str = "id, user_id, \
                       (select s.scheme from wijk_user_scheme s where s.partnership_id = work_request.partnership_id \
                         and s.id = work_request.user_id) as scheme, activity_code, nis, from_on, to_on, weekdays, from_minute, to_minute, hours, workers, \
                       language, source, status, refusal_code, submitted_at, checked_at, number, version";

/// A new question.
pub(crate) struct New {
    /// Its id.
    pub id: RequestId,
    /// Its running number.
    pub number: i64,
    /// Who asks.
    pub user: UserId,
    /// Who brought it.
    pub source: Source,
}

/// Writes a new question.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New, wish: &Wish) -> Result<(), Failure> {
    let New { id, number, user, source } = *new;
    let key = key_for(tx, ctx, user.0).await?;
    let seal = |column, text: &Option<String>| {
        text.as_deref().map(|t| key.seal(&ctx.entropy, Place::new("work_request", column, id), t)).transpose()
    };
    let (description, street) = (seal("description_sealed", &wish.description)?, seal("street_sealed", &wish.street)?);
    execute!(
        tx,
        "insert into work_request (partnership_id, id, user_id, activity_code, description_sealed, nis, street_sealed, from_on,
           to_on, weekdays, from_minute, to_minute, hours, workers, language, source, status, submitted_at, rule_versions,
           number, version, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        ctx.actor.partnership,
        id,
        user,
        wish.activity.as_str(),
        description,
        wish.nis.as_str(),
        street,
        wish.from,
        wish.to,
        days_text(&wish.weekdays),
        wish.between.map(|b| b.0),
        wish.between.map(|b| b.1),
        wish.hours,
        wish.workers,
        wish.language.as_deref(),
        source,
        RequestStatus::New,
        ctx.now,
        "",
        number,
        1_i64,
        ctx.now
    )?;
    Ok(())
}

/// The last of so many running numbers of the partnership, taken now: who asks at the same time waits, and gets others.
pub(crate) async fn take_numbers(tx: &mut Tx, ctx: &Ctx, count: i64) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "insert into work_request_counter (partnership_id, last)
         values ($1, (select coalesce(max(number), 0) from work_request where partnership_id = $1) + $2)
         on conflict (partnership_id) do update set last = work_request_counter.last + $2 returning last",
        ctx.actor.partnership,
        count
    )
}

/// Did a user ask the very same since a moment, and is it still open?
pub(crate) async fn is_there(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    wish: &Wish,
    since: Moment,
) -> Result<bool, Failure> {
    let found = fetch_all!(
        tx,
        Request,
        store::sql(format!(
            "select {COLUMNS} from work_request where partnership_id = $1 and user_id = $2 and submitted_at >= $3
               and status in ($4, $5) and activity_code = $6 and nis = $7 and from_on = $8 and hours = $9 and workers = $10"
        )),
        ctx.actor.partnership,
        user,
        since,
        RequestStatus::New,
        RequestStatus::Checked,
        wish.activity.as_str(),
        wish.nis.as_str(),
        wish.from,
        wish.hours,
        wish.workers
    )?;
    for one in found {
        let times = one.to_on == wish.to && one.from_minute.zip(one.to_minute) == wish.between;
        if times
            && one.weekdays == days_text(&wish.weekdays)
            && words(tx, ctx, &one).await? == (wish.description.clone(), wish.street.clone())
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn days_text(days: &[i64]) -> String {
    days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Changes what is asked; it has to be checked again.
pub(crate) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    request: &Request,
    wish: &Wish,
    version: i64,
) -> Result<(), Failure> {
    let key = key_for(tx, ctx, request.user_id.0).await?;
    let id = request.id;
    let seal = |column, text: &Option<String>| {
        text.as_deref().map(|t| key.seal(&ctx.entropy, Place::new("work_request", column, id), t)).transpose()
    };
    let (description, street) = (seal("description_sealed", &wish.description)?, seal("street_sealed", &wish.street)?);
    let rows = execute!(
        tx,
        "update work_request set activity_code = $1, description_sealed = $2, nis = $3, street_sealed = $4, from_on = $5,
           to_on = $6, weekdays = $7, from_minute = $8, to_minute = $9, hours = $10, workers = $11, language = $12,
           status = $13, refusal_code = null, checked_at = null, version = version + 1, changed_at = $14
         where partnership_id = $15 and id = $16 and version = $17",
        wish.activity.as_str(),
        description,
        wish.nis.as_str(),
        street,
        wish.from,
        wish.to,
        days_text(&wish.weekdays),
        wish.between.map(|b| b.0),
        wish.between.map(|b| b.1),
        wish.hours,
        wish.workers,
        wish.language.as_deref(),
        RequestStatus::New,
        ctx.now,
        ctx.actor.partnership,
        id,
        version
    )?;
    super::touched(rows, Some(request.version))
}

/// What the check said: on to matching, or refused with the rule's code.
pub(crate) async fn judged(
    tx: &mut Tx,
    ctx: &Ctx,
    request: &Request,
    refusal: Option<&str>,
    versions: &str,
    version: i64,
) -> Result<(), Failure> {
    let status = if refusal.is_some() { RequestStatus::Refused } else { RequestStatus::Checked };
    let rows = execute!(
        tx,
        "update work_request set status = $1, refusal_code = $2, checked_at = $3, checked_by = $4, rule_versions = $5,
           version = version + 1, changed_at = $3
         where partnership_id = $6 and id = $7 and version = $8",
        status,
        refusal,
        ctx.now,
        ctx.actor.staff,
        versions,
        ctx.actor.partnership,
        request.id,
        version
    )?;
    super::touched(rows, Some(request.version))
}

/// Moves it on: planned, done, withdrawn.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    status: RequestStatus,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_request set status = $1, version = version + 1, changed_at = $2
         where partnership_id = $3 and id = $4 and version = $5",
        status,
        ctx.now,
        ctx.actor.partnership,
        id,
        version
    )?;
    if rows == 0 {
        let now = load(tx, ctx, id).await?.map(|request| request.version);
        return super::touched(rows, now);
    }
    Ok(())
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: RequestId) -> Result<Option<Request>, Failure> {
    fetch_optional!(
        tx,
        Request,
        store::sql(format!("select {COLUMNS} from work_request where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// The two sealed texts: what is to be done, and the street.
pub(crate) async fn words(
    tx: &mut Tx,
    ctx: &Ctx,
    request: &Request,
) -> Result<(Option<String>, Option<String>), Failure> {
    let sealed = fetch_optional!(
        tx,
        (Option<Vec<u8>>, Option<Vec<u8>>),
        "select description_sealed, street_sealed from work_request where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        request.id
    )?
    .unwrap_or_default();
    let Some(key) = existing_key(tx, ctx, request.user_id.0).await? else { return Ok((None, None)) };
    let open = |column, text: Option<Vec<u8>>| {
        text.map(|bytes| key.open(Place::new("work_request", column, request.id), &bytes)).transpose()
    };
    Ok((open("description_sealed", sealed.0)?, open("street_sealed", sealed.1)?))
}

/// Street and number of the work of questions, where one was given.
pub(crate) async fn streets(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &[(RequestId, UserId)],
) -> Result<BTreeMap<RequestId, String>, Failure> {
    let mut streets = BTreeMap::new();
    for (id, user) in of {
        let sealed = fetch_optional!(
            tx,
            (Vec<u8>,),
            "select street_sealed from work_request where partnership_id = $1 and id = $2 and street_sealed is not null",
            ctx.actor.partnership,
            id
        )?;
        let Some((sealed,)) = sealed else { continue };
        if let Some(key) = existing_key(tx, ctx, user.0).await? {
            streets.insert(*id, key.open(Place::new("work_request", "street_sealed", *id), &sealed)?);
        }
    }
    Ok(streets)
}

/// What a list shows.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only these; empty: all.
    pub status: Option<RequestStatus>,
    /// Only of this user.
    pub user: Option<UserId>,
    /// Only this activity.
    pub activity: String,
    /// Only in this municipality.
    pub nis: String,
    /// Newest first instead of longest waiting first.
    pub newest: bool,
    /// Rows to skip.
    pub offset: i64,
    /// Rows to give.
    pub limit: i64,
}

/// A page of questions, longest waiting first.
pub(crate) async fn list(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Vec<Request>, Failure> {
    // What still needs the office comes first.
    let order = if wanted.newest {
        "submitted_at desc, id desc"
    } else {
        "case status when 'new' then 0 when 'checked' then 1 else 2 end, submitted_at, id"
    };
    fetch_all!(
        tx,
        Request,
        store::sql(format!(
            "select {COLUMNS} from work_request where partnership_id = $1 {} order by {order} limit $6 offset $7",
            filter(wanted)
        )),
        ctx.actor.partnership,
        wanted.status.map_or("", RequestStatus::as_str),
        wanted.user.unwrap_or(UserId(uuid::Uuid::nil())),
        wanted.activity.as_str(),
        wanted.nis.as_str(),
        wanted.limit,
        wanted.offset
    )
}

/// How many the list has.
pub(crate) async fn count(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        store::sql(format!("select count(*) from work_request where partnership_id = $1 {}", filter(wanted))),
        ctx.actor.partnership,
        wanted.status.map_or("", RequestStatus::as_str),
        wanted.user.unwrap_or(UserId(uuid::Uuid::nil())),
        wanted.activity.as_str(),
        wanted.nis.as_str()
    )
}

/// The same conditions for the rows and for their number.
fn filter(wanted: &Wanted) -> String {
    let user = if wanted.user.is_some() { "user_id = $3" } else { "$3 = $3" };
    format!("and ($2 = '' or status = $2) and {user} and ($4 = '' or activity_code = $4) and ($5 = '' or nis = $5)")
}

/// Questions that are checked and still need people, oldest first: what a proposal is made for.
pub(crate) async fn to_match(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Request>, Failure> {
    fetch_all!(
        tx,
        Request,
        store::sql(format!(
            "select {COLUMNS} from work_request where partnership_id = $1 and status = $2 and (to_on is null or to_on >= $3)
             order by submitted_at, id limit 2000"
        )),
        ctx.actor.partnership,
        RequestStatus::Checked,
        today
    )
}

/// The versions of the rules with which it was checked, space between.
pub(crate) async fn versions(tx: &mut Tx, ctx: &Ctx, id: RequestId) -> Result<String, Failure> {
    let found = fetch_optional!(
        tx,
        (String,),
        "select rule_versions from work_request where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.map(|row| row.0).unwrap_or_default())
}
