//! Services as they are stored: the row, and around it tags, places, locations and contacts in one statement each.

use std::collections::{BTreeMap, HashMap};

use ::store::listed::{padded, places as numbered};
use ::store::{Ctx, Failure, Tx, fetch_all, fetch_listed};
use kernel::{Day, OrganisationId, ServiceId};

use crate::model::{Class, Contact, Draft, Facts, Gender, Kind, Location, Place, Service, ServiceStatus, Setting};
use crate::rules::travel;

/// Which services are read.
pub(crate) enum Which<'a> {
    /// These.
    Ids(&'a [ServiceId]),
    /// All of these states.
    States(&'a [ServiceStatus]),
    /// All of one organisation, whatever their state.
    Organisation(OrganisationId),
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ServiceId,
    organisation_id: OrganisationId,
    organisation: String,
    organisation_email: Option<String>,
    name: String,
    description: String,
    kind: Kind,
    facts: String,
    status: ServiceStatus,
    setting: Setting,
    rung_from: Option<i64>,
    rung_to: Option<i64>,
    age_from: Option<i64>,
    age_to: Option<i64>,
    gender: Gender,
    whole_region: bool,
    home_visits: bool,
    interpreter: bool,
    price_cents: Option<i64>,
    price_note: Option<String>,
    apply: Option<String>,
    documents: Option<String>,
    opening: Option<String>,
    starts_on: Option<Day>,
    website: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    confirmed_on: Option<Day>,
    asked_on: Option<Day>,
    source: String,
    external_id: Option<String>,
    version: i64,
}

const COLUMNS: &str = "s.id, s.organisation_id, o.short_name as organisation, o.email as organisation_email, s.name,
 s.description, s.kind, s.facts, s.status, s.setting, s.rung_from, s.rung_to, s.age_from, s.age_to, s.gender,
 s.whole_region, s.home_visits, s.interpreter, s.price_cents, s.price_note, s.apply, s.documents, s.opening,
 s.starts_on, s.website, s.email, s.phone, s.confirmed_on, s.asked_on, s.source, s.external_id, s.version";

#[derive(sqlx::FromRow)]
struct Tag {
    service_id: ServiceId,
    list: String,
    value: String,
}

#[derive(sqlx::FromRow)]
struct PlaceRow {
    service_id: ServiceId,
    class: Class,
    capacity: i64,
    free: i64,
}

#[derive(sqlx::FromRow)]
struct LocationRow {
    service_id: ServiceId,
    #[sqlx(flatten)]
    location: super::locations::Row,
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    service_id: ServiceId,
    name: String,
    title: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

/// The part of every statement that picks the services: `s` is the service.
struct Pick {
    condition: String,
    values: Vec<Value>,
}

/// A bound value: the statements differ only in how many they have.
#[derive(Clone)]
enum Value {
    Id(uuid::Uuid),
    Text(&'static str),
}

macro_rules! picked {
    ($tx:expr, $ctx:expr, $row:ty, $sql:expr, $pick:expr) => {{
        let sql = ::store::sql($sql.replace("{picked}", &$pick.condition));
        if let Some(Value::Text(_)) = $pick.values.first() {
            let texts: Vec<&str> =
                $pick.values.iter().filter_map(|v| if let Value::Text(t) = v { Some(*t) } else { None }).collect();
            fetch_listed!($tx, $row, sql, [$ctx.actor.partnership], texts)
        } else {
            let ids: Vec<uuid::Uuid> =
                $pick.values.iter().filter_map(|v| if let Value::Id(id) = v { Some(*id) } else { None }).collect();
            fetch_listed!($tx, $row, sql, [$ctx.actor.partnership], ids)
        }
    }};
}

fn pick(which: &Which<'_>) -> Option<Pick> {
    let (column, values) = match which {
        Which::Ids([]) | Which::States([]) => return None,
        Which::Ids(ids) => ("s.id", padded(ids.iter().map(|id| Value::Id(id.0)).collect())),
        Which::States(states) => ("s.status", states.iter().map(|s| Value::Text(s.as_str())).collect()),
        Which::Organisation(id) => ("s.organisation_id", vec![Value::Id(id.0)]),
    };
    let condition = format!("s.partnership_id = $1 and {column} in ({})", numbered(2, values.len()));
    Some(Pick { condition, values })
}

/// The services, by name. Six statements however many there are.
pub(crate) async fn services(tx: &mut Tx, ctx: &Ctx, which: Which<'_>) -> Result<Vec<Service>, Failure> {
    let Some(pick) = pick(&which) else { return Ok(Vec::new()) };
    let rows = picked!(
        tx,
        ctx,
        Row,
        format!(
            "select {COLUMNS} from service s
             join catalogue_house o on o.partnership_id = s.partnership_id and o.id = s.organisation_id
             where {{picked}} order by s.sort_key, s.id"
        ),
        pick
    )?;
    let mut tags: BTreeMap<(ServiceId, String), Vec<String>> = BTreeMap::new();
    let found = picked!(
        tx,
        ctx,
        Tag,
        "select t.service_id, t.list, t.value from service s
         join service_tag t on t.partnership_id = s.partnership_id and t.service_id = s.id
         where {picked} order by t.service_id, t.list, t.value",
        pick
    )?;
    for tag in found {
        tags.entry((tag.service_id, tag.list)).or_default().push(tag.value);
    }
    let mut places = by_service(
        picked!(
            tx,
            ctx,
            PlaceRow,
            "select p.service_id, p.class, p.capacity, p.free from service s
         join place p on p.partnership_id = s.partnership_id and p.service_id = s.id
         where {picked} order by p.service_id, p.class desc",
            pick
        )?,
        |row| (row.service_id, Place { class: row.class, capacity: row.capacity, free: row.free }),
    );
    let mut locations = by_service(
        picked!(
            tx,
            ctx,
            LocationRow,
            "select a.service_id, l.id, l.name, l.street, l.postcode, l.nis, l.accessible, l.latitude, l.longitude,
           l.external_id
         from service s
         join service_at_location a on a.partnership_id = s.partnership_id and a.service_id = s.id
         join location l on l.partnership_id = a.partnership_id and l.id = a.location_id
         where {picked} order by a.service_id, l.name, l.id",
            pick
        )?,
        |row: LocationRow| (row.service_id, Location::from(row.location)),
    );
    let mut contacts = by_service(
        picked!(
            tx,
            ctx,
            ContactRow,
            "select c.service_id, c.name, c.title, c.phone, c.email from service s
         join service_contact c on c.partnership_id = s.partnership_id and c.service_id = s.id
         where {picked} order by c.service_id, c.name, c.id",
            pick
        )?,
        |row| (row.service_id, Contact { name: row.name, title: row.title, phone: row.phone, email: row.email }),
    );
    let mut list = |id: ServiceId, list: &str| tags.remove(&(id, list.to_owned())).unwrap_or_default();
    let service = |row: Row| {
        let id = row.id;
        let around = Around {
            types: list(id, "type"),
            barriers: list(id, "barrier"),
            targets: list(id, "target"),
            languages: list(id, "language"),
            areas: list(id, "area"),
            places: places.remove(&id).unwrap_or_default(),
            locations: locations.remove(&id).unwrap_or_default(),
            contacts: contacts.remove(&id).unwrap_or_default(),
        };
        told(row, around)
    };
    Ok(rows.into_iter().map(service).collect())
}

/// The same with the codes of today: what is compared with where people live.
pub(crate) async fn of_today(tx: &mut Tx, ctx: &Ctx, which: Which<'_>) -> Result<Vec<Service>, Failure> {
    let mut all = services(tx, ctx, which).await?;
    let codes = network::municipality::codes(tx, ctx).await?;
    for service in &mut all {
        travel::to_today(&mut service.told, |nis| Some(codes.today(nis).to_owned()));
    }
    Ok(all)
}

/// Which running services give one of these types.
pub(crate) async fn of_types(tx: &mut Tx, ctx: &Ctx, types: &[&str]) -> Result<Vec<ServiceId>, Failure> {
    if types.is_empty() {
        return Ok(Vec::new());
    }
    let types = padded(types.iter().map(|t| (*t).to_owned()).collect());
    let rows = fetch_listed!(
        tx,
        (ServiceId,),
        ::store::sql(format!(
            "select distinct s.id from service_tag t
             join service s on s.partnership_id = t.partnership_id and s.id = t.service_id
             where t.partnership_id = $1 and t.list = 'type' and s.status = $2 and t.value in ({}) order by s.id",
            numbered(3, types.len())
        )),
        [ctx.actor.partnership, ServiceStatus::Active],
        types
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every two types that one running service gives.
pub(crate) async fn pairs_of_types(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(String, String)>, Failure> {
    fetch_all!(
        tx,
        (String, String),
        "select distinct a.value, b.value from service_tag a
         join service_tag b on b.partnership_id = a.partnership_id and b.service_id = a.service_id and b.list = a.list
         join service s on s.partnership_id = a.partnership_id and s.id = a.service_id
         where a.partnership_id = $1 and a.list = 'type' and a.value <> b.value and s.status = $2
         order by a.value, b.value",
        ctx.actor.partnership,
        ServiceStatus::Active
    )
}

fn by_service<R, T>(rows: Vec<R>, cut: impl Fn(R) -> (ServiceId, T)) -> HashMap<ServiceId, Vec<T>> {
    let mut all: HashMap<ServiceId, Vec<T>> = HashMap::new();
    for row in rows {
        let (id, part) = cut(row);
        all.entry(id).or_default().push(part);
    }
    all
}

struct Around {
    types: Vec<String>,
    barriers: Vec<String>,
    targets: Vec<String>,
    languages: Vec<String>,
    areas: Vec<String>,
    places: Vec<Place>,
    locations: Vec<Location>,
    contacts: Vec<Contact>,
}

fn told(row: Row, around: Around) -> Service {
    Service {
        id: row.id,
        version: row.version,
        organisation: row.organisation,
        organisation_email: row.organisation_email,
        asked_on: row.asked_on,
        told: Draft {
            organisation_id: row.organisation_id,
            name: row.name,
            description: row.description,
            facts: Facts::read(row.kind, &row.facts),
            status: row.status,
            setting: row.setting,
            rung_from: row.rung_from,
            rung_to: row.rung_to,
            age_from: row.age_from,
            age_to: row.age_to,
            gender: row.gender,
            whole_region: row.whole_region,
            home_visits: row.home_visits,
            interpreter: row.interpreter,
            price_cents: row.price_cents,
            price_note: row.price_note,
            apply: row.apply,
            documents: row.documents,
            opening: row.opening,
            starts_on: row.starts_on,
            website: row.website,
            email: row.email,
            phone: row.phone,
            confirmed_on: row.confirmed_on,
            types: around.types,
            barriers: around.barriers,
            targets: around.targets,
            languages: around.languages,
            areas: around.areas,
            places: around.places,
            locations: around.locations,
            contacts: around.contacts,
            source: row.source,
            external_id: row.external_id,
        },
    }
}
