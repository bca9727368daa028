//! The most places that organisations fill at the same time.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use catalogue::caps::{self, Cap};
use kernel::refusal::Faults;
use kernel::{Day, OrganisationId, Refusal};
use uuid::Uuid;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::actions::caps::{EndCap, MOST, SetCap};

/// A cap on the page.
struct Row {
    cap: Cap,
    filled: i64,
    begun: bool,
}

#[derive(Template)]
#[template(path = "matching/caps.html")]
struct CapsPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    organisations: Vec<Choice>,
    form: FormView,
}

/// Shows them, with the form for a new one.
pub async fn show(visit: Visit) -> Answer {
    let today = visit.ctx.today().to_string();
    web::render(&page(&visit, FormView::filled([("from", today)])).await?)
}

async fn page(visit: &Visit, form: FormView) -> Result<CapsPage, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let today = ctx.today();
    let mut tx = visit.app.db.read().await?;
    let all = caps::open(&mut tx, ctx, today).await?;
    let filled = caps::filled(&mut tx, ctx).await?;
    let mut houses = network::organisations(&mut tx, ctx).await?;
    drop(tx);
    let of = |id: OrganisationId| filled.iter().find(|(house, _)| *house == id).map(|(_, places)| *places);
    // A maximum says something only of who has places.
    houses.retain(|house| of(house.id).is_some());
    Ok(CapsPage {
        f: visit.frame("match-caps-title", "/waiting"),
        l: visit.l.clone(),
        rows: all
            .into_iter()
            .map(|cap| Row { filled: of(cap.organisation_id).unwrap_or(0), begun: cap.from_on <= today, cap })
            .collect(),
        organisations: houses
            .iter()
            .map(|house| form.choice("organisation", house.id.to_string(), house.name.clone()))
            .collect(),
        form,
    })
}

/// Sets one.
pub async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match asked(&fields) {
        Ok(set) => visit.app.db.act_once(&visit.ctx, fields.key(), &set).await.map(|_| ()),
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect("/matching/caps").said("match-said-cap").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, view).await?)
}

fn asked(fields: &Fields) -> Result<SetCap, Refusal> {
    let mut faults = Faults::default();
    let organisation = fields.choose(&mut faults, "organisation", "match-cap-organisation-missing");
    let most = fields.number(&mut faults, "most", 0, MOST);
    if most.is_none() && fields.get("most").trim().is_empty() {
        faults.push("most", "match-cap-most-missing");
    }
    let from: Option<Day> = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    faults.done()?;
    let missing = || Refusal::field("organisation", "match-cap-organisation-missing");
    Ok(SetCap {
        organisation: organisation.ok_or_else(missing)?,
        most: most.unwrap_or(0),
        from: from.ok_or_else(missing)?,
        to,
    })
}

/// Ends one.
pub async fn end(visit: Visit, Path(id): Path<Uuid>, _: web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndCap { cap: id }).await?;
    Ok(visit.redirect("/matching/caps").said("match-said-cap-ended").into_response())
}
