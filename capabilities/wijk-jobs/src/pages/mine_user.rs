//! The user on her own pages: ask for work, see how far it is, say whether the hours are right.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use schemes::wijk::hours;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, OpenForm, Words};
use wijk_users::{Mine, Shell};

use super::own;
use super::request_form::{Lists, new_form, read, weekdays};
use super::words::{Known, Names, request_tone};
use crate::actions::By;
use crate::actions::confirm::AnswerHours;
use crate::actions::request::{AskWork, EndRequest};
use crate::model::{PerformanceId, RequestId, RequestStatus, Source};
use crate::records::Performance;
use crate::rules::week::clock;
use crate::store::request::Wanted;
use crate::store::{performance, request};

fn by(mine: &Mine) -> By<'_> {
    By::Own(&mine.entered.own)
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
    who: String,
    what: String,
    hours: String,
    /// Words about many hours on that day; empty: not so many.
    many: String,
    answered: bool,
    state: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "wijk_jobs/my_ask.html")]
struct AskPage {
    f: Frame,
    l: Words,
    s: Shell,
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
    s: Shell,
    base: String,
    rows: Vec<Moment>,
}

async fn ask_page(mine: &Mine, form: Option<FormView>) -> Result<AskPage, Failure> {
    let ctx = &mine.entered.ctx;
    let mut tx = mine.entered.app.db.read().await?;
    let wanted = Wanted { user: Some(mine.user.id), newest: true, limit: 50, ..Wanted::default() };
    let found = request::list(&mut tx, ctx, &wanted).await?;
    let known = Known::load(&mut tx, ctx).await?;
    let names = Names::lists(&known);
    let towns = network::municipality::codes(&mut tx, ctx).await?;
    let l = mine.entered.l.clone();
    let lists = Lists::of_scheme(&mut tx, ctx, known, &mine.user.scheme).await?;
    let home = mine.user.nis.as_deref().map(|nis| towns.today(nis));
    let form = form.unwrap_or_else(|| new_form(&lists, home, ctx.today()));
    let day = form.value("from").parse().unwrap_or_else(|_| ctx.today()).max(ctx.today());
    let lists = lists.permitted(&mut tx, ctx, &l, mine.user.id, day).await?;
    drop(tx);
    Ok(AskPage {
        f: mine.entered.frame("my-wijk-ask-title"),
        s: mine.shell("/ask"),
        base: mine.entered.path(""),
        action: mine.entered.path("/ask"),
        asked: found
            .iter()
            .map(|one| Asked {
                id: one.id.to_string(),
                what: names.activity_short(&one.activity_code),
                place: names.place(&one.nis),
                when: l.near(one.submitted_at.day(), ctx.today()),
                status: l.of("work-request", one.status),
                tone: request_tone(one.status),
                refusal: one
                    .refusal_code
                    .as_deref()
                    .map(|c| l.t(own::to_user(crate::checks::message(c))))
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
pub(crate) async fn show_ask(mine: Mine) -> Answer {
    let page = ask_page(&mine, None).await?;
    mine.entered.log_read("requests").await?;
    web::render(&page)
}

/// `POST /my-wijk/{token}/ask`
pub(crate) async fn ask(mine: Mine, OpenForm(fields): OpenForm) -> Answer {
    mine.entered.check(&fields)?;
    let errors = match read(&fields, mine.entered.ctx.today()) {
        Ok(wish) => {
            let deed = AskWork {
                by: by(&mine),
                user: mine.user.id,
                wish,
                source: Source::User,
                again: fields.has("again", "yes"),
            };
            match mine.entered.app.db.act_once(&mine.entered.ctx, fields.key(), &deed).await {
                Ok(_) => return Ok(mine.entered.to("/ask").said("my-wijk-ask-said").into_response()),
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(errors) => errors,
    };
    web::render_invalid(&ask_page(&mine, Some(fields.view(&mine.entered.l, &errors))).await?)
}

/// `POST /my-wijk/{token}/ask/{id}/withdraw`
pub(crate) async fn withdraw(
    mine: Mine,
    Path((_, id)): Path<(String, RequestId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.entered.check(&fields)?;
    let deed = EndRequest { by: by(&mine), id, status: RequestStatus::Withdrawn, version: fields.version() };
    mine.entered.app.db.act(&mine.entered.ctx, &deed).await?;
    Ok(mine.entered.to("/ask").said("work-said-changed").into_response())
}

/// `GET /my-wijk/{token}/hours`
pub(crate) async fn hours(mine: Mine) -> Answer {
    let ctx = &mine.entered.ctx;
    let mut tx = mine.entered.app.db.read().await?;
    let from = ctx.today().plus_months(-3);
    let done = performance::of_user(&mut tx, ctx, mine.user.id, from, ctx.today()).await?;
    let names = Names::plain(&mut tx, ctx).await?;
    let workers: Vec<_> = done.iter().map(|row| row.worker_id).collect();
    let given = wijk_workers::given_names(&mut tx, ctx, &mine.entered.own, &workers).await?;
    let table = parameters::table_of(&mut tx, ctx, &mine.user.scheme).await?;
    drop(tx);
    let l = mine.entered.l.clone();
    let mut days: BTreeMap<_, hours::DayHours> = BTreeMap::new();
    for row in &done {
        days.entry(row.worker_id).or_default().add(row.on_day, row.hours);
    }
    let many = |row: &Performance| {
        let asked = days.get(&row.worker_id).and_then(|days| hours::to_ask(table.on(row.on_day), days, 0));
        asked.map(|(all, _)| l.t1("my-wijk-long-day", "hours", all)).unwrap_or_default()
    };
    let rows = done
        .iter()
        .filter(|row| row.corrects_id.is_none())
        .map(|row| Moment {
            id: row.id.to_string(),
            day: l.day(row.on_day),
            time: format!("{}–{}", clock(row.from_minute), clock(row.to_minute)),
            who: given.get(&row.worker_id).cloned().unwrap_or_default(),
            many: many(row),
            what: names.activity_short(&row.activity_code),
            hours: l.n("work-hours-count", row.hours),
            answered: row.confirmed_at.is_some() || row.disputed_at.is_some(),
            state: if row.disputed_at.is_some() { l.t("my-wijk-said-wrong") } else { l.t("my-wijk-hours-done") },
            version: row.version,
        })
        .collect();
    mine.entered.log_read("hours").await?;
    let page = ConfirmPage {
        f: mine.entered.frame("my-wijk-hours-title"),
        s: mine.shell("/hours"),
        base: mine.entered.path(""),
        rows,
        l,
    };
    web::render(&page)
}

/// `POST /my-wijk/{token}/hours/{id}`
pub(crate) async fn confirm(
    mine: Mine,
    Path((_, id)): Path<(String, PerformanceId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.entered.check(&fields)?;
    let right = fields.has("right", "yes");
    let deed = AnswerHours { by: by(&mine), id, right, version: fields.version() };
    mine.entered.app.db.act(&mine.entered.ctx, &deed).await?;
    let said = if right { "my-wijk-said-right" } else { "my-wijk-said-wrong" };
    Ok(mine.entered.to("/hours").said(said).into_response())
}
