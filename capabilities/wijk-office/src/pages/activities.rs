//! The activity list with what municipalities add or take away.

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Verb};
use schemes::wijk::UserKind;
use web::{Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::view::{self, Asked, Filter};
use crate::actions::activity::{AddActivity, EndActivity, ScrapActivity};
use crate::door;
use crate::model::ActivityId;
use crate::records::ActivityRow;
use crate::rules::access::Part;
use crate::rules::activity::{Mode, Standing, kinds, standing};
use crate::store::activity;

struct Line {
    row: ActivityRow,
    place: Option<String>,
    kinds: Vec<String>,
    later: bool,
}

#[derive(askama::Template)]
#[template(path = "wijk/activities.html")]
struct ActivitiesPage {
    f: Frame,
    l: Words,
    form: FormView,
    code: String,
    schemes: Vec<Filter>,
    today: Day,
    may: bool,
    flemish: Vec<Line>,
    local: Vec<Line>,
    over: Vec<Line>,
    modes: Vec<Choice>,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
}

/// End of a key for a kind of user.
fn kind_word(kind: UserKind) -> String {
    kind.as_str().to_ascii_lowercase().replace('_', "-")
}

async fn page(visit: &Visit, scheme: &str, form: FormView) -> Result<ActivitiesPage, web::Problem> {
    let today = visit.ctx.today();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::Decisions).await?;
    let schemes = parameters::Schemes::load(&mut tx, &visit.ctx).await?;
    let code = schemes.asked(scheme);
    let l = schemes.words(&visit.l, code);
    let rows = activity::all(&mut tx, &visit.ctx).await?;
    let all = network::municipality::load(&mut tx, &visit.ctx).await?;
    let places = view::municipalities(&mut tx, &visit.ctx, form.value("nis")).await?;
    let (mut flemish, mut local, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows.into_iter().filter(|row| row.scheme == code) {
        let stands = standing(row.from_on, row.to_on, row.scrapped_on, today);
        let line = Line {
            place: row.nis.as_deref().map(|nis| view::name_of(&all, nis)),
            kinds: kinds(&row.user_kinds).into_iter().map(|k| l.of("wijk-user-kind", kind_word(k))).collect(),
            later: stands == Standing::Later,
            row,
        };
        match (stands, line.place.is_some()) {
            (Standing::Over, _) => over.push(line),
            (_, true) => local.push(line),
            (_, false) => flemish.push(line),
        }
    }
    let kinds =
        UserKind::ALL.iter().map(|k| form.choice("kinds", k.as_str(), l.of("wijk-user-kind", kind_word(*k)))).collect();
    Ok(ActivitiesPage {
        f: visit.frame("wijk-activity-title", "/wijk"),
        modes: form.choices(&l, "mode", "wijk-activity-mode", &[Mode::Extend, Mode::Limit, Mode::Base]),
        may: desk.may(Verb::Write, Part::Decisions),
        schemes: view::schemes(&schemes, &l, "/wijk/activities", code),
        code: code.to_owned(),
        l,
        form,
        today,
        flemish,
        local,
        over,
        kinds,
        places,
    })
}

/// `GET /wijk/activities?scheme=`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> web::Answer {
    web::render(&page(&visit, &asked.scheme, FormView::filled([("mode", "extend")])).await?)
}

/// `POST /wijk/activities`
pub async fn add(visit: Visit, Form(fields): Form) -> web::Answer {
    let mut faults = Faults::default();
    let mut tx = visit.app.db.read().await?;
    let schemes = parameters::Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let scheme = schemes.asked(fields.get("scheme"));
    let mode: Option<Mode> = fields.choose(&mut faults, "mode", "form-choose-from-list");
    let code = fields.need(&mut faults, "code", 12, "wijk-activity-code-missing");
    let label = fields.short(&mut faults, "label", 160).unwrap_or_default();
    let decision = fields.need(&mut faults, "decision", 120, "wijk-decision-missing");
    let from_on = fields.need_day(&mut faults, "from_on");
    let kinds: Vec<UserKind> = fields.all("kinds").filter_map(|kind| kind.parse().ok()).collect();
    let outcome = match (faults.done(), mode, from_on) {
        (Ok(()), Some(mode), Some(from_on)) => {
            let (code, label, decision) = (code.as_str(), label.as_str(), decision.as_str());
            let nis = fields.opt("nis");
            let add = AddActivity { scheme, mode, code, label, kinds: &kinds, nis, from_on, decision };
            visit.app.db.act_once(&visit.ctx, fields.key(), &add).await.map(|_| ())
        }
        (Err(refusal), _, _) => Err(refusal.into()),
        _ => Err(kernel::Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => {
            let to = format!("/wijk/activities?scheme={scheme}");
            Ok(visit.redirect(to).said("wijk-activity-said-added").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, scheme, fields.view(&visit.l, &errors)).await?)
        }
    }
}

fn day_of(fields: &Fields) -> Result<Day, kernel::Refusal> {
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    faults.done()?;
    day.ok_or(kernel::Refusal::NotFound)
}

/// `POST /wijk/activities/{id}/end`
pub async fn end(visit: Visit, Path(id): Path<ActivityId>, Form(fields): Form) -> web::Answer {
    visit.app.db.act(&visit.ctx, &EndActivity { id, to_on: day_of(&fields)? }).await?;
    Ok(visit.redirect("/wijk/activities").said("wijk-activity-said-ended").into_response())
}

/// `POST /wijk/activities/{id}/scrap`
pub async fn scrap(visit: Visit, Path(id): Path<ActivityId>, Form(fields): Form) -> web::Answer {
    visit.app.db.act(&visit.ctx, &ScrapActivity { id, from: day_of(&fields)? }).await?;
    Ok(visit.redirect("/wijk/activities").said("wijk-activity-said-scrapped").into_response())
}
