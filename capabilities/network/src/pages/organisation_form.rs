//! A new organisation, or changes to one; a stale form shows both versions.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::email::{Email, EmailError};
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{FieldError, OrganisationId, Refusal, Role};
use store::Failure;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};

use super::organisation::may_edit;
use crate::actions::{CreateOrganisation, SaveOrganisation};
use crate::model::OrganisationKind;
use crate::store::municipalities;
use crate::store::organisations::{self, Organisation, OrganisationFacts};

#[derive(Template)]
#[template(path = "organisation_form.html")]
struct OrganisationForm {
    f: Frame,
    l: Words,
    form: FormView,
    /// None: a new one.
    id: Option<OrganisationId>,
    version: i64,
    /// Where the form goes, and where "cancel" goes.
    back: String,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    successors: Vec<Choice>,
    admin: bool,
}

async fn page(
    visit: &Visit,
    id: Option<OrganisationId>,
    version: i64,
    form: FormView,
) -> Result<OrganisationForm, Failure> {
    let mut tx = visit.app.db.read().await?;
    let partnership = visit.ctx.actor.partnership;
    let known = municipalities::all(&mut tx, partnership).await?;
    let others = organisations::all(&mut tx, partnership).await?;
    drop(tx);
    let l = &visit.l;
    let place = |m: &crate::municipality::Municipality| {
        let label = m.valid_to.map_or_else(
            || m.name.clone(),
            |last| l.t2("municipality-until", "name", &m.name, "day", l.day_plain(last)),
        );
        form.choice("nis", m.nis.as_str(), label)
    };
    let mut listed: Vec<_> = known.0.iter().collect();
    listed.sort_by_key(|m| (m.valid_to.is_some(), kernel::name::fold(&m.name)));
    let others = others.iter().filter(|o| Some(o.id) != id);
    Ok(OrganisationForm {
        f: visit
            .frame(if id.is_some() { "organisation-edit-title" } else { "organisation-new-title" }, "/organisations"),
        l: l.clone(),
        kinds: form.choices(l, "kind", "organisation-kind", OrganisationKind::ALL),
        places: listed.into_iter().map(place).collect(),
        successors: others.map(|o| form.choice("successor", o.id.to_string(), o.name.as_str())).collect(),
        admin: visit.role() == Role::FunctionalAdministrator,
        back: id.map_or("/organisations".to_owned(), |id| format!("/organisations/{id}")),
        form,
        id,
        version,
    })
}

/// `GET /organisations/new`.
pub async fn new(visit: Visit) -> Answer {
    visit.only(&[Role::FunctionalAdministrator])?;
    web::render(&page(&visit, None, 0, FormView::filled([("kind", "partner")])).await?)
}

/// `POST /organisations`.
pub async fn create(visit: Visit, Form(fields): Form) -> Answer {
    visit.only(&[Role::FunctionalAdministrator])?;
    let made = match read(&fields, OrganisationKind::Partner) {
        Ok(facts) => visit.app.db.act_once(&visit.ctx, fields.key(), &CreateOrganisation { facts }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match made {
        Ok(id) => Ok(visit.redirect(format!("/organisations/{id}")).said("organisation-said-saved").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, None, 0, form).await?)
        }
    }
}

async fn load(visit: &Visit, id: OrganisationId) -> Result<Organisation, Failure> {
    if !may_edit(visit, id) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    Ok(organisations::by_id(&mut tx, visit.ctx.actor.partnership, id).await?.ok_or(Refusal::NotFound)?)
}

/// `GET /organisations/{id}/edit`.
pub async fn edit(visit: Visit, Path(id): Path<OrganisationId>) -> Answer {
    let o = load(&visit, id).await?;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = FormView::filled([
        ("name", o.name.clone()),
        ("short_name", o.short_name.clone()),
        ("kind", o.kind.to_string()),
        ("kbo", text(&o.kbo)),
        ("nis", text(&o.nis)),
        ("email", text(&o.email)),
        ("phone", text(&o.phone)),
        ("may_process_insz", if o.may_process_insz { "yes".to_owned() } else { String::new() }),
        ("successor", o.successor_id.map(|s| s.to_string()).unwrap_or_default()),
    ]);
    web::render(&page(&visit, Some(id), o.version, form).await?)
}

/// `POST /organisations/{id}`.
pub async fn save(visit: Visit, Path(id): Path<OrganisationId>, Form(fields): Form) -> Answer {
    let o = load(&visit, id).await?;
    let saved = match read(&fields, o.kind) {
        Ok(facts) => visit.app.db.act(&visit.ctx, &SaveOrganisation { id, version: fields.version(), facts }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => Ok(visit.redirect(format!("/organisations/{id}")).said("organisation-said-saved").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => conflict(&visit, &o, fields, current),
        Err(failure) => {
            let errors: Vec<FieldError> = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, Some(id), fields.version(), fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// What a form says. Fields that only a functional administrator has are read for her alone by the action.
fn read(fields: &Fields, kind: OrganisationKind) -> Result<OrganisationFacts, Refusal> {
    let mut faults = Faults::default();
    let name = fields.need(&mut faults, "name", 160, "organisation-name-missing");
    let short_name = fields.short(&mut faults, "short_name", 40).unwrap_or_else(|| name.chars().take(40).collect());
    let kind = fields.maybe(&mut faults, "kind").unwrap_or(kind);
    let email = fields.opt("email").and_then(|t| faults.take("email", Email::parse(t).map_err(EmailError::key)));
    let phone = fields.opt("phone").and_then(|t| faults.take("phone", Phone::parse(t).map_err(PhoneError::key)));
    let successor = fields.maybe(&mut faults, "successor");
    faults.done()?;
    Ok(OrganisationFacts {
        name,
        short_name,
        kind,
        kbo: fields.opt("kbo").map(str::to_owned),
        nis: fields.opt("nis").map(str::to_owned),
        email: email.map(|e| e.as_str().to_owned()),
        phone: phone.map(|p| p.e164()),
        may_process_insz: fields.get("may_process_insz") == "yes",
        successor,
    })
}

fn conflict(visit: &Visit, o: &Organisation, fields: Fields, version: i64) -> Answer {
    let l = &visit.l;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let row = |key: &str, theirs: String, name: &str| ConflictRow {
        label: l.t(key),
        theirs,
        mine: fields.get(name).to_owned(),
    };
    let rows = vec![
        row("organisation-name", o.name.clone(), "name"),
        row("organisation-short", o.short_name.clone(), "short_name"),
        row("organisation-kbo", text(&o.kbo), "kbo"),
        row("organisation-email", text(&o.email), "email"),
        row("organisation-phone", text(&o.phone), "phone"),
    ];
    let path = format!("/organisations/{}", o.id);
    let f = visit.frame("organisation-edit-title", "/organisations");
    Conflict { f, l: l.clone(), rows, action: path.clone(), back: path, version, fields }.page()
}
