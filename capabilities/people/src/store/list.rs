//! The list of participants in pages, straight from an index in the order of the list.

use kernel::access::{self, Relation};
use kernel::{Actor, Aspect, ParticipantId, Verb};
use store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use uuid::Uuid;
use web::Page;

use crate::door::kinds;
use crate::list::{Query, Row, Sort};

/// The rest of a list's statement around `inner`, which gives `sort_key`, `participant_id` and perhaps `contact`.
/// What a role may not see of anybody stays out: steps without the plan, contacts without the trajectory.
pub(crate) fn rows_sql(actor: &Actor, inner: &str, order: &str) -> String {
    let finds = access::listing(actor.role);
    let sees = |aspect| {
        let through = access::through(actor.role, Verb::Read, aspect);
        finds.iter().all(|relation| through.contains(relation) || through.contains(&Relation::Partnership))
    };
    let next_step = if sees(Aspect::Plan) { "p.next_step" } else { "cast(null as text) as next_step" };
    let contact = if sees(Aspect::Trajectory) { "p.last_contact_on" } else { "cast(null as text) as last_contact_on" };
    format!(
        "select p.id, p.number, p.display_name, p.sort_key, p.status, m.name as municipality, p.nis, c.name as coach, {next_step}, {contact}
         from ({inner}) v cross join participant p
         left join municipality_name m on m.partnership_id = p.partnership_id and m.nis = p.nis
         left join staff_name c on c.partnership_id = p.partnership_id and c.id = p.coach_id
         where p.partnership_id = $1 and p.id = v.participant_id {order}"
    )
}

/// Conditions on the participant row `p`; `$5` is the municipality, bound in each case.
pub(crate) fn filters(query: &Query) -> String {
    let status = query.status.map_or_else(|| "p.status <> 'merged'".to_owned(), |s| format!("p.status = '{s}'"));
    let place = if query.nis.is_some() { "p.nis = $5" } else { "$5 = $5" };
    format!("{status} and {place}")
}

/// Where a page goes on: contact day, sort key and id of the last row; all empty at the beginning.
type Cursor = (String, String, Uuid);

async fn cursor(tx: &mut Tx, ctx: &Ctx, after: Option<ParticipantId>) -> Result<Cursor, Failure> {
    let start = (String::new(), String::new(), Uuid::nil());
    let Some(after) = after else { return Ok(start) };
    let row = fetch_optional!(
        tx,
        (Option<String>, String, Uuid),
        "select last_contact_on, sort_key, id from participant where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        after
    )?;
    Ok(row.map_or(start, |(contact, key, id)| (contact.unwrap_or_default(), key, id)))
}

/// One page by name or by last contact. `through`: the relations that count, never empty.
pub(crate) async fn page(tx: &mut Tx, ctx: &Ctx, query: &Query, through: &[Relation]) -> Result<Page<Row>, Failure> {
    let from = cursor(tx, ctx, query.after).await?;
    let mut rows = if through.contains(&Relation::Partnership) {
        everybody(tx, ctx, query, &from).await?
    } else {
        // Two ranges of one index, each in order: what is mine, and what is everybody's of my organisation.
        let mut rows = related(tx, ctx, query, through, &from, true).await?;
        // Coach, team and emergency are always somebody's own: then there is no second range.
        let own = |r: &Relation| matches!(r, Relation::FixedCoach | Relation::Team | Relation::BreakGlass);
        if !through.iter().all(own) {
            rows.extend(related(tx, ctx, query, through, &from, false).await?);
        }
        rows
    };
    let contact = |row: &Row| match query.sort {
        Sort::Name => None,
        Sort::Contact => Some(row.last_contact_on),
    };
    rows.sort_by(|a, b| (contact(a), &a.sort_key, a.id).cmp(&(contact(b), &b.sort_key, b.id)));
    rows.dedup_by_key(|row| row.id);
    Ok(Page::from_extra(rows, query.size, |row| row.id.to_string()))
}

fn limit(query: &Query) -> i64 {
    i64::try_from(query.size + 1).unwrap_or(i64::MAX)
}

async fn everybody(tx: &mut Tx, ctx: &Ctx, query: &Query, from: &Cursor) -> Result<Vec<Row>, Failure> {
    let filters = filters(query);
    let inner = match query.sort {
        Sort::Name => format!(
            "select p.sort_key, p.id as participant_id, '' as contact from participant p
             where p.partnership_id = $1 and {filters} and $7 = $7 and (p.sort_key, p.id) > ($8, $9)
             order by p.sort_key, p.id limit $6"
        ),
        Sort::Contact => format!(
            "select p.sort_key, p.id as participant_id, coalesce(p.last_contact_on, '') as contact from participant p
             where p.partnership_id = $1 and {filters} and (coalesce(p.last_contact_on, ''), p.sort_key, p.id) > ($7, $8, $9)
             order by coalesce(p.last_contact_on, ''), p.sort_key, p.id limit $6"
        ),
    };
    let inner = format!("select * from ({inner}) w where $2 = $2 and $3 = $3 and $4 = $4");
    run(tx, ctx, query, &inner, from).await
}

async fn related(
    tx: &mut Tx,
    ctx: &Ctx,
    query: &Query,
    through: &[Relation],
    from: &Cursor,
    mine: bool,
) -> Result<Vec<Row>, Failure> {
    let who = if mine { "r.staff_id = $3" } else { "r.staff_id is null and $3 = $3" };
    let kinds = kinds(through);
    let relation = format!(
        "r.partnership_id = $1 and r.organisation_id = $2 and {who} and (r.until is null or r.until > $4) and r.kind in ({kinds})"
    );
    let filtered = query.status.is_some() || query.nis.is_some();
    let inner = match query.sort {
        Sort::Name if !filtered => format!(
            "select r.sort_key, r.participant_id, '' as contact from relation r
             where {relation} and $5 = $5 and $7 = $7 and (r.sort_key, r.participant_id) > ($8, $9)
             group by r.sort_key, r.participant_id order by r.sort_key, r.participant_id limit $6"
        ),
        Sort::Name => format!(
            "select r.sort_key, r.participant_id, '' as contact from relation r cross join participant p
             where {relation} and p.partnership_id = $1 and p.id = r.participant_id and {} and $7 = $7
               and (r.sort_key, r.participant_id) > ($8, $9)
             group by r.sort_key, r.participant_id order by r.sort_key, r.participant_id limit $6",
            filters(query)
        ),
        Sort::Contact => format!(
            "select distinct r.sort_key, r.participant_id, coalesce(p.last_contact_on, '') as contact
             from relation r cross join participant p
             where {relation} and p.partnership_id = $1 and p.id = r.participant_id and {}
               and (coalesce(p.last_contact_on, ''), r.sort_key, r.participant_id) > ($7, $8, $9)
             order by coalesce(p.last_contact_on, ''), r.sort_key, r.participant_id limit $6",
            filters(query)
        ),
    };
    run(tx, ctx, query, &inner, from).await
}

async fn run(tx: &mut Tx, ctx: &Ctx, query: &Query, inner: &str, from: &Cursor) -> Result<Vec<Row>, Failure> {
    let actor = &ctx.actor;
    let sql = rows_sql(actor, inner, "order by v.contact, v.sort_key, v.participant_id");
    fetch_all!(
        tx,
        Row,
        ::store::sql(sql),
        actor.partnership,
        actor.organisation,
        actor.staff,
        ctx.now,
        query.nis.as_deref().unwrap_or_default(),
        limit(query),
        from.0.as_str(),
        from.1.as_str(),
        from.2
    )
}
