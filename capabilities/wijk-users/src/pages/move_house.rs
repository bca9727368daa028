//! Another address from a day on, and the addresses of before.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::Failure;
use web::{Answer, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::head::{UserHead, file_head};
use super::view;
use crate::actions::move_house::MoveUser;
use crate::model::UserId;
use crate::rules::entry;
use crate::store::homes::{self, Home};
use crate::store::users;

#[derive(Template)]
#[template(path = "wijk-users/move.html")]
struct MovePage {
    f: Frame,
    l: Words,
    head: UserHead,
    form: FormView,
    version: i64,
    homes: Vec<(Home, String)>,
}

async fn page(visit: &Visit, id: UserId, form: Option<FormView>, version: Option<i64>) -> Result<MovePage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let all = homes::all(&mut tx, &visit.ctx, id).await?;
    let municipalities = network::municipality::load(&mut tx, &visit.ctx).await?;
    let today = visit.ctx.today();
    let named = |home: Home| {
        let place = view::place(&visit.l, &municipalities, home.nis.as_deref(), today);
        (home, place)
    };
    let form = form.unwrap_or_else(|| FormView::filled([("from_on", today.to_string())]));
    let version = version.unwrap_or(user.version);
    let head = file_head(visit, &mut tx, user, "/move").await?;
    drop(tx);
    door::log_read(visit, "wijk-user", id, "addresses").await?;
    Ok(MovePage {
        f: visit.frame("wijk-user-move-title", "/wijk/users"),
        l: visit.l.clone(),
        head,
        form,
        version,
        homes: all.into_iter().map(named).collect(),
    })
}

/// `GET /wijk/users/{id}/move`
pub async fn show(visit: Visit, Path(id): Path<UserId>) -> Answer {
    web::render(&page(&visit, id, None, None).await?)
}

/// `POST /wijk/users/{id}/move`
pub async fn save(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "from_on");
    fields.short(&mut faults, "street", 120);
    let address = entry::read_address(fields.get("street"), fields.get("postcode"));
    let saved = match (day, faults.done(), address) {
        (Some(from_on), Ok(()), Ok(address)) => {
            visit.app.db.act(&visit.ctx, &MoveUser { id, version: fields.version(), from_on, address }).await
        }
        (_, Err(Refusal::Invalid(mut errors)), Err(Refusal::Invalid(more))) => {
            errors.extend(more);
            Err(Refusal::Invalid(errors).into())
        }
        (_, Err(refusal), _) | (_, _, Err(refusal)) => Err(refusal.into()),
        (None, ..) => Err(Refusal::field("from_on", "form-day-missing").into()),
    };
    match saved {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-said-moved").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => conflict(&visit, id, fields, current).await,
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, Some(form), Some(fields.version())).await?)
        }
    }
}

async fn conflict(visit: &Visit, id: UserId, fields: Fields, version: i64) -> Answer {
    let page = page(visit, id, None, None).await?;
    let l = &visit.l;
    let user = &page.head.user;
    let rows = vec![
        ConflictRow {
            label: l.t("wijk-user-street"),
            theirs: user.street.clone(),
            mine: fields.get("street").to_owned(),
        },
        ConflictRow {
            label: l.t("wijk-user-postcode"),
            theirs: user.postcode.clone(),
            mine: fields.get("postcode").to_owned(),
        },
    ];
    let (action, back) = (format!("{}/move", view::path(id)), view::path(id));
    Conflict { f: page.f, l: l.clone(), rows, action, back, version, fields }.page()
}
