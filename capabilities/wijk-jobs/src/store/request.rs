//! Questions for work.

use kernel::{Day, Moment};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use wijk_users::UserId;

use crate::model::{RequestId, RequestStatus, Source, Wish};
use crate::records::Request;
use crate::rules::standing::{Decided, Decision};

const COLUMNS: &str = "id, user_id, \
                       (select s.scheme from wijk_user_scheme s where s.partnership_id = work_request.partnership_id \
                         and s.id = work_request.user_id) as scheme, activity_code, nis, from_on, to_on, weekdays, from_minute, to_minute, hours, workers, \
                       language, source, status, refusal_code, submitted_at, checked_at, number, version";

/// Writes a new question.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    user: UserId,
    wish: &Wish,
    source: Source,
) -> Result<(), Failure> {
    // First the number: who asks at the same time waits here, also for the first key of a user.
    let number = take_numbers(tx, ctx, 1).await?;
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

/// Keeps what was decided about a question now; what held before stays beside it.
pub(crate) async fn decide(tx: &mut Tx, ctx: &Ctx, request: &Request, what: Decision) -> Result<(), Failure> {
    let before = decisions(tx, ctx, request).await?;
    let kept = fetch_value!(
        tx,
        i64,
        "select count(*) from work_request_decision where partnership_id = $1 and request_id = $2",
        ctx.actor.partnership,
        request.id
    )?;
    if kept == 0 {
        for (at, before, _) in &before {
            keep(tx, ctx, request, *at, *before).await?;
        }
    }
    // Two within one thousandth of a second keep their order.
    let last = before.last().map(|(at, _, _)| Moment(at.0 + 1));
    keep(tx, ctx, request, last.map_or(ctx.now, |last| last.max(ctx.now)), what).await
}

async fn keep(tx: &mut Tx, ctx: &Ctx, request: &Request, at: Moment, what: Decision) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into work_request_decision (partnership_id, id, request_id, at, kind, activity_code)
         values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        ctx.new_id::<uuid::Uuid>(),
        request.id,
        at,
        what,
        request.activity_code.as_str()
    )?;
    Ok(())
}

/// Everything that was decided, the first first. Of a question of before these were kept, and of an import: that it was
/// allowed.
pub(crate) async fn decisions(tx: &mut Tx, ctx: &Ctx, request: &Request) -> Result<Vec<Decided>, Failure> {
    let kept = fetch_all!(
        tx,
        (Moment, Decision, String),
        "select at, kind, activity_code from work_request_decision where partnership_id = $1 and request_id = $2
         order by at, id",
        ctx.actor.partnership,
        request.id
    )?;
    let allowed = !matches!(request.status, RequestStatus::New | RequestStatus::Refused);
    let before = request.checked_at.filter(|_| kept.is_empty() && allowed);
    Ok(before.map(|at| (at, Decision::Allowed, request.activity_code.clone())).into_iter().chain(kept).collect())
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
