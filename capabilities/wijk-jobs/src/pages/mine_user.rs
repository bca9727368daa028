//! The user on her own pages: ask for work, see how far it is, say whether the hours are right.

use askama::Template;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use store::Failure;
use web::{Answer, App, Choice, FormView, Frame, OpenForm, Words};
use wijk_office::link::{Entered, WIJK};
use wijk_users::UserId;

use super::request_form::{Lists, read, weekdays};
use super::words::{Names, request_tone};
use crate::actions::By;
use crate::actions::confirm::AnswerHours;
use crate::actions::request::{AskWork, EndRequest};
use crate::model::{PerformanceId, RequestId, RequestStatus, Source};
use crate::rules::week::clock;
use crate::store::request::Wanted;
use crate::store::{performance, request};

/// The user, let in by her link and code.
pub(crate) struct MyWijk(Entered);

impl FromRequestParts<App> for MyWijk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        WIJK.enter(parts, app).await.map(Self)
    }
}

impl MyWijk {
    fn id(&self) -> UserId {
        UserId(self.0.own.subject())
    }

    fn by(&self) -> By<'_> {
        By::Own(&self.0.own)
    }
}

struct Asked {
    id: String,
    what: String,
    place: String,
    when: String,
    status: String,
    tone: &'static str,
    refusal: String,
    may_withdraw: bool,
    version: i64,
}

struct Moment {
    id: String,
    day: String,
    time: String,
    what: String,
    hours: String,
    answered: bool,
    state: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "wijk_jobs/my_ask.html")]
struct AskPage {
    f: Frame,
    l: Words,
    home: String,
    base: String,
    action: String,
    asked: Vec<Asked>,
    form: FormView,
    activities: Vec<Choice>,
    places: Vec<Choice>,
    weekdays: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "wijk_jobs/my_confirm.html")]
struct ConfirmPage {
    f: Frame,
    l: Words,
    home: String,
    base: String,
    rows: Vec<Moment>,
}

async fn ask_page(mine: &MyWijk, form: FormView) -> Result<AskPage, Failure> {
    let ctx = &mine.0.ctx;
    let mut tx = mine.0.app.db.read().await?;
    let wanted = Wanted { user: Some(mine.id()), newest: true, limit: 50, ..Wanted::default() };
    let found = request::list(&mut tx, ctx, &wanted).await?;
    let names = Names::plain(&mut tx, ctx).await?;
    let scheme = wijk_users::scheme_of(&mut tx, ctx, mine.id()).await?;
    let lists = Lists::load(&mut tx, ctx, &scheme).await?;
    drop(tx);
    let l = mine.0.l.clone();
    Ok(AskPage {
        f: mine.0.frame("my-wijk-ask-title"),
        home: mine.0.path("/home"),
        base: mine.0.path(""),
        action: mine.0.path("/ask"),
        asked: found
            .iter()
            .map(|one| Asked {
                id: one.id.to_string(),
                what: names.activity(&one.activity_code),
                place: names.place(&one.nis),
                when: l.near(one.submitted_at.day(), ctx.today()),
                status: l.of("work-request", one.status),
                tone: request_tone(one.status),
                refusal: one
                    .refusal_code
                    .as_deref()
                    .map(|c| l.t1(crate::checks::message(c), "hours", 0))
                    .unwrap_or_default(),
                may_withdraw: one.status.is_open(),
                version: one.version,
            })
            .collect(),
        activities: lists.activities(&form),
        places: lists.places(&form),
        weekdays: weekdays(&l, &form),
        form,
        l,
    })
}

/// `GET /my-wijk/{token}/ask`
pub(crate) async fn show_ask(mine: MyWijk) -> Answer {
    let form = FormView::filled([("from", mine.0.ctx.today().to_string()), ("workers", "1".to_owned())]);
    let page = ask_page(&mine, form).await?;
    mine.0.log_read("requests").await?;
    web::render(&page)
}

/// `POST /my-wijk/{token}/ask`
pub(crate) async fn ask(mine: MyWijk, OpenForm(fields): OpenForm) -> Answer {
    mine.0.check(&fields)?;
    let errors = match read(&fields, mine.0.ctx.today()) {
        Ok(wish) => {
            let deed = AskWork { by: mine.by(), user: mine.id(), wish, source: Source::User };
            match mine.0.app.db.act_once(&mine.0.ctx, fields.key(), &deed).await {
                Ok(_) => return Ok(mine.0.to("/ask").said("my-wijk-ask-said").into_response()),
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(errors) => errors,
    };
    web::render_invalid(&ask_page(&mine, fields.view(&mine.0.l, &errors)).await?)
}

/// `POST /my-wijk/{token}/ask/{id}/withdraw`
pub(crate) async fn withdraw(
    mine: MyWijk,
    Path((_, id)): Path<(String, RequestId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.0.check(&fields)?;
    let deed = EndRequest { by: mine.by(), id, status: RequestStatus::Withdrawn, version: fields.version() };
    mine.0.app.db.act(&mine.0.ctx, &deed).await?;
    Ok(mine.0.to("/ask").said("work-said-changed").into_response())
}

/// `GET /my-wijk/{token}/hours`
pub(crate) async fn hours(mine: MyWijk) -> Answer {
    let ctx = &mine.0.ctx;
    let mut tx = mine.0.app.db.read().await?;
    let from = ctx.today().plus_months(-3);
    let done = performance::of_user(&mut tx, ctx, mine.id(), from, ctx.today()).await?;
    let names = Names::plain(&mut tx, ctx).await?;
    drop(tx);
    let l = mine.0.l.clone();
    let rows = done
        .iter()
        .filter(|row| row.corrects_id.is_none())
        .map(|row| Moment {
            id: row.id.to_string(),
            day: l.day(row.on_day),
            time: format!("{}–{}", clock(row.from_minute), clock(row.to_minute)),
            what: names.activity(&row.activity_code),
            hours: l.n("work-hours-count", row.hours),
            answered: row.confirmed_at.is_some() || row.disputed_at.is_some(),
            state: if row.disputed_at.is_some() { l.t("my-wijk-said-wrong") } else { l.t("my-wijk-hours-done") },
            version: row.version,
        })
        .collect();
    mine.0.log_read("hours").await?;
    let page = ConfirmPage {
        f: mine.0.frame("my-wijk-hours-title"),
        home: mine.0.path("/home"),
        base: mine.0.path(""),
        rows,
        l,
    };
    web::render(&page)
}

/// `POST /my-wijk/{token}/hours/{id}`
pub(crate) async fn confirm(
    mine: MyWijk,
    Path((_, id)): Path<(String, PerformanceId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.0.check(&fields)?;
    let right = fields.has("right", "yes");
    let deed = AnswerHours { by: mine.by(), id, right, version: fields.version() };
    mine.0.app.db.act(&mine.0.ctx, &deed).await?;
    let said = if right { "my-wijk-said-right" } else { "my-wijk-said-wrong" };
    Ok(mine.0.to("/hours").said(said).into_response())
}
