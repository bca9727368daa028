//! The form of a service: new, and changed.

use askama::Template;
use axum::extract::{Path, Query as UrlQuery};
use axum::response::IntoResponse;
use kernel::{FieldError, OrganisationId, Refusal, Role, ServiceId};
use serde::Deserialize;
use store::{Failure, Tx};
use web::{Answer, Choice, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};

use super::{HERE, options, read_form};
use crate::actions::save_service::SaveService;
use crate::arena;
use crate::model::{Accessible, CareLevel, Gender, Kind, Location, Service, ServiceStatus, Setting};
use crate::store::locations;
use crate::{card, rules};

#[derive(Template)]
#[template(path = "catalogue/form.html")]
struct FormPage {
    f: Frame,
    l: Words,
    form: FormView,
    id: Option<ServiceId>,
    version: i64,
    kind: Kind,
    kinds: Vec<(Kind, String)>,
    action: String,
    back: String,
    organisations: Vec<Choice>,
    statuses: Vec<Choice>,
    types: Vec<Choice>,
    barriers: Vec<Choice>,
    targets: Vec<Choice>,
    languages: Vec<Choice>,
    more_languages: Vec<Choice>,
    settings: Vec<Choice>,
    genders: Vec<Choice>,
    rungs_from: Vec<Choice>,
    rungs_to: Vec<Choice>,
    areas: Vec<Choice>,
    towns: Vec<Choice>,
    locations: Vec<Choice>,
    accessible: Vec<Choice>,
    care_levels: Vec<Choice>,
}

/// What the address of the form may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    kind: String,
}

/// Writes for any house?
fn all_houses(visit: &Visit) -> bool {
    matches!(visit.role(), Role::Coordinator | Role::FunctionalAdministrator)
}

/// The house that a form is for.
fn house(visit: &Visit, fields: &Fields) -> OrganisationId {
    let chosen = fields.get("organisation").parse().ok().filter(|_| all_houses(visit));
    chosen.unwrap_or(visit.ctx.actor.organisation)
}

async fn page(
    visit: &Visit,
    tx: &mut Tx,
    existing: Option<(ServiceId, i64)>,
    kind: Kind,
    form: FormView,
    known: &[Location],
) -> Result<FormPage, Failure> {
    let l = &visit.l;
    let today = visit.ctx.today();
    let towns = network::municipality::load(tx, &visit.ctx).await?;
    let organisations = if all_houses(visit) { network::organisations(tx, &visit.ctx).await? } else { Vec::new() };
    let action = existing.map_or_else(|| HERE.to_owned(), |(id, _)| format!("/services/{id}"));
    let town = |name: &str| {
        let all = towns.on(today);
        all.into_iter().map(|m| form.choice(name, m.nis.as_str(), m.name.as_str())).collect::<Vec<_>>()
    };
    let rungs = |name: &str| (1..=6).map(|n| form.choice(name, n.to_string(), l.of("rung", n))).collect::<Vec<_>>();
    let mut types: Vec<Choice> =
        arena::types().iter().map(|key| form.choice("types", *key, arena::word_of_type(l, key))).collect();
    types.sort_by(|a, b| a.label.cmp(&b.label));
    let barriers = plan::reference::barriers().iter();
    let place = |location: &Location| {
        let id = location.id.map(|id| id.to_string()).unwrap_or_default();
        form.choice("locations", id, location.name.as_str()).hint(location.street.clone().unwrap_or_default())
    };
    Ok(FormPage {
        f: visit.frame(if existing.is_some() { "service-edit" } else { "service-new" }, HERE),
        back: action.clone(),
        action,
        kinds: Kind::ALL.iter().map(|k| (*k, l.of("service-kind", k))).collect(),
        organisations: organisations
            .iter()
            .filter(|o| o.successor_id.is_none())
            .map(|o| form.choice("organisation", o.id.to_string(), o.name.as_str()))
            .collect(),
        statuses: form.choices(l, "status", "service-status", ServiceStatus::ALL),
        types,
        barriers: barriers.map(|b| form.choice("barriers", b.key.as_str(), l.of("barrier", &b.key))).collect(),
        targets: options::targets(&form, l),
        languages: options::form_languages(&form, "languages"),
        more_languages: options::more_languages(&form, "languages", "language_more"),
        settings: form.choices(l, "setting", "service-setting", Setting::ALL),
        genders: form.choices(l, "gender", "service-gender", Gender::ALL),
        rungs_from: rungs("rung_from"),
        rungs_to: rungs("rung_to"),
        areas: town("areas"),
        towns: town("location_nis"),
        locations: known.iter().map(place).collect(),
        accessible: form.choices(l, "location_accessible", "service-accessible-is", Accessible::ALL),
        care_levels: form.choices(l, "care_level", "service-care-level", CareLevel::ALL),
        id: existing.map(|(id, _)| id),
        version: existing.map_or(0, |(_, version)| version),
        kind,
        form,
        l: l.clone(),
    })
}

/// `GET /services/new`
pub async fn new(visit: Visit, UrlQuery(wanted): UrlQuery<Wanted>) -> Answer {
    let own = visit.ctx.actor.organisation;
    if !rules::may_write(&visit.ctx.actor, own) {
        return Err(Refusal::NotFound.into());
    }
    let form = FormView::filled([
        ("whole_region", "yes"),
        ("setting", Setting::OneToOne.as_str()),
        ("gender", Gender::Any.as_str()),
        ("languages", "nl"),
        ("care_level", CareLevel::Ambulant.as_str()),
    ]);
    let mut tx = visit.app.db.read().await?;
    let known =
        if all_houses(&visit) { Vec::new() } else { locations::of_organisation(&mut tx, &visit.ctx, own).await? };
    let kind = wanted.kind.parse().unwrap_or(Kind::General);
    web::render(&page(&visit, &mut tx, None, kind, form, &known).await?)
}

/// `GET /services/{id}/edit`
pub async fn edit(visit: Visit, Path(id): Path<ServiceId>, UrlQuery(wanted): UrlQuery<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let s = editable(&visit, &mut tx, id).await?;
    let known = locations::of_organisation(&mut tx, &visit.ctx, s.organisation_id).await?;
    let kind = wanted.kind.parse().unwrap_or(s.kind());
    let form = FormView::filled(read_form::filled(&s));
    web::render(&page(&visit, &mut tx, Some((id, s.version)), kind, form, &known).await?)
}

async fn editable(visit: &Visit, tx: &mut Tx, id: ServiceId) -> Result<Service, Failure> {
    let s = crate::load(tx, &visit.ctx, id).await?;
    if rules::may_write(&visit.ctx.actor, s.organisation_id) { Ok(s) } else { Err(Refusal::NotFound.into()) }
}

/// `POST /services`
pub async fn create(visit: Visit, Form(fields): Form) -> Answer {
    let house = house(&visit, &fields);
    if !rules::may_write(&visit.ctx.actor, house) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let known = locations::of_organisation(&mut tx, &visit.ctx, house).await?;
    drop(tx);
    let kind = fields.get("kind").parse().unwrap_or(Kind::General);
    let saved = match read_form::read(&fields, house, kind, None, &known) {
        Ok(draft) => {
            let action = SaveService { existing: None, draft, seen: Vec::new() };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(id) => Ok(visit.redirect(format!("/services/{id}")).said("service-said-saved").into_response()),
        Err(failure) => again(&visit, None, kind, &fields, &known, failure).await,
    }
}

/// `POST /services/{id}`
pub async fn save(visit: Visit, Path(id): Path<ServiceId>, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let old = editable(&visit, &mut tx, id).await?;
    let known = locations::of_organisation(&mut tx, &visit.ctx, old.organisation_id).await?;
    drop(tx);
    let kind = fields.get("kind").parse().unwrap_or(old.kind());
    let existing = Some((id, fields.version()));
    let saved = match read_form::read(&fields, old.organisation_id, kind, Some(&old), &known) {
        Ok(draft) => {
            visit.app.db.act(&visit.ctx, &SaveService { existing, draft, seen: read_form::seen(&fields) }).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(_) => Ok(visit.redirect(format!("/services/{id}")).said("service-said-saved").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => conflict(&visit, &old, fields, current),
        Err(failure) => again(&visit, existing, kind, &fields, &known, failure).await,
    }
}

/// The same form with what to change.
async fn again(
    visit: &Visit,
    existing: Option<(ServiceId, i64)>,
    kind: Kind,
    fields: &Fields,
    known: &[Location],
    failure: Failure,
) -> Answer {
    let errors: Vec<FieldError> = web::errors_of(failure)?;
    let mut tx = visit.app.db.read().await?;
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(visit, &mut tx, existing, kind, form, known).await?)
}

fn conflict(visit: &Visit, old: &Service, fields: Fields, version: i64) -> Answer {
    let l = &visit.l;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let row = |key: &str, theirs: String, name: &str| ConflictRow {
        label: l.t(key),
        theirs,
        mine: fields.get(name).to_owned(),
    };
    let types = fields.all("types").map(|key| arena::word_of_type(l, key)).collect::<Vec<_>>().join(", ");
    let mut rows = vec![
        row("service-name", old.name.clone(), "name"),
        row("service-what", old.description.clone(), "description"),
        ConflictRow { label: l.t("service-types"), theirs: card::types(l, old), mine: types },
        row("service-price-label", old.price_cents.map(card::euro).unwrap_or_default(), "price"),
        row("service-apply", text(&old.apply), "apply"),
        row("service-opening", text(&old.opening), "opening"),
        row("service-phone", text(&old.phone), "phone"),
        row("service-email", text(&old.email), "email"),
    ];
    rows.retain(|row| row.theirs != row.mine);
    let path = format!("/services/{}", old.id);
    let f = visit.frame("service-edit", HERE);
    Conflict { f, l: l.clone(), rows, action: path.clone(), back: path, version, fields }.page()
}
