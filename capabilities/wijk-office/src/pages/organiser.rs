//! The organiser: which organisation, where it works, from which account it pays.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, OrganisationId, Refusal, Verb};
use web::{Choice, Form, FormView, Frame, Visit, Words};

use super::view;
use crate::actions::area::{AddArea, EndArea};
use crate::actions::name_organiser::NameOrganiser;
use crate::actions::payment::SavePayment;
use crate::door;
use crate::model::{AreaId, Payer};
use crate::records::{Area, Organiser};
use crate::rules::access::Part;
use crate::store::{area, organiser};

struct Piece {
    area: Area,
    name: String,
    over: bool,
}

#[derive(askama::Template)]
#[template(path = "wijk/organiser.html")]
struct OrganiserPage {
    f: Frame,
    l: Words,
    form: FormView,
    today: Day,
    known: Option<Organiser>,
    name: String,
    names: bool,
    pays: bool,
    writes: bool,
    organisations: Vec<Choice>,
    payers: Vec<Choice>,
    area: Vec<Piece>,
    places: Vec<Choice>,
}

async fn page(visit: &Visit, form: FormView) -> Result<OrganiserPage, web::Problem> {
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    door::settings(&mut tx, &visit.ctx, Verb::Read).await?;
    let writes = door::settings(&mut tx, &visit.ctx, Verb::Write).await.is_ok();
    let pays = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Settings).await.is_ok();
    let known = organiser::load(&mut tx, &visit.ctx).await?;
    let all = network::organisations(&mut tx, &visit.ctx).await?;
    let name = known.as_ref().and_then(|o| all.iter().find(|x| x.id == o.organisation_id)).map(|o| o.name.clone());
    let chosen = known.as_ref().map(|o| o.organisation_id.to_string()).unwrap_or_default();
    let organisations = all
        .iter()
        .map(|o| Choice {
            chosen: o.id.to_string() == chosen,
            value: o.id.to_string(),
            label: o.name.clone(),
            ..Choice::default()
        })
        .collect();
    let municipalities = network::municipality::load(&mut tx, &visit.ctx).await?;
    let area = area::all(&mut tx, &visit.ctx).await?;
    let places = view::municipalities(&mut tx, &visit.ctx, form.value("nis")).await?;
    let payer = known.as_ref().map_or(Payer::Provider, |o| o.payer);
    let payers = Payer::ALL
        .iter()
        .map(|p| Choice {
            value: p.to_string(),
            label: l.of("wijk-payer", p),
            chosen: if form.value("payer").is_empty() { *p == payer } else { form.chosen("payer", p.as_str()) },
            ..Choice::default()
        })
        .collect();
    Ok(OrganiserPage {
        f: visit.frame("wijk-organiser-title", "/wijk"),
        name: name.unwrap_or_default(),
        names: writes && !pays,
        area: area
            .into_iter()
            .map(|area| Piece {
                name: view::name_of(&municipalities, &area.nis),
                over: area.to_on.is_some_and(|to| to < today),
                area,
            })
            .collect(),
        l,
        form,
        today,
        known,
        pays,
        writes,
        organisations,
        payers,
        places,
    })
}

/// `GET /wijk/organiser`
pub async fn show(visit: Visit) -> web::Answer {
    web::render(&page(&visit, FormView::empty()).await?)
}

async fn answer(visit: &Visit, fields: &web::Fields, outcome: Result<(), store::Failure>) -> web::Answer {
    match outcome {
        Ok(()) => Ok(visit.redirect("/wijk/organiser").said("wijk-organiser-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /wijk/organiser`: who pays, from which account.
pub async fn save(visit: Visit, Form(fields): Form) -> web::Answer {
    let payer = fields.get("payer").parse().unwrap_or(Payer::Provider);
    let act = SavePayment { payer, iban: fields.opt("iban"), version: fields.version() };
    let outcome = visit.app.db.act(&visit.ctx, &act).await;
    answer(&visit, &fields, outcome).await
}

/// `POST /wijk/organiser/name`: which organisation it is.
pub async fn name(visit: Visit, Form(fields): Form) -> web::Answer {
    let chosen: Option<OrganisationId> = fields.get("organisation").parse().ok();
    let outcome = match chosen {
        Some(organisation) => {
            visit.app.db.act(&visit.ctx, &NameOrganiser { organisation, version: fields.version() }).await
        }
        None => Err(Refusal::field("organisation", "wijk-organiser-choose").into()),
    };
    answer(&visit, &fields, outcome).await
}

/// `POST /wijk/organiser/area`
pub async fn add(visit: Visit, Form(fields): Form) -> web::Answer {
    let mut faults = Faults::default();
    let nis = fields.need(&mut faults, "nis", 8, "wijk-place-missing");
    let from_on = fields.need_day(&mut faults, "from_on");
    let outcome = match (faults.done(), from_on) {
        (Ok(()), Some(from_on)) => {
            visit.app.db.act_once(&visit.ctx, fields.key(), &AddArea { nis: &nis, from_on }).await.map(|_| ())
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, &fields, outcome).await
}

/// `POST /wijk/organiser/area/{id}/end`
pub async fn end(visit: Visit, Path(id): Path<AreaId>, Form(fields): Form) -> web::Answer {
    let mut faults = Faults::default();
    let to_on = fields.need_day(&mut faults, "to_on");
    let outcome = match (faults.done(), to_on) {
        (Ok(()), Some(to_on)) => visit.app.db.act(&visit.ctx, &EndArea { id, to_on }).await,
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    answer(&visit, &fields, outcome).await
}
