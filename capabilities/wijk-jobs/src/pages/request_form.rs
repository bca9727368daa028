//! Ask for work for a user, or change what is asked.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, FieldError, Refusal, Verb};
use parameters::Schemes;
use store::{Ctx, Failure, Tx};
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{ActivityRow, door};
use wijk_users::UserId;

use super::words::{Known, minutes};
use crate::actions::By;
use crate::actions::request::{AskWork, ChangeRequest};
use crate::model::{RequestId, Source, Wish};
use crate::permitted;
use crate::store::request;

/// The activities and municipalities that can be chosen today.
pub(crate) struct Lists {
    activities: Vec<(String, String)>,
    places: Vec<(String, String)>,
}

impl Lists {
    /// Loads those of a scheme.
    pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Self, Failure> {
        let known = Known::load(tx, ctx).await?;
        Self::of_scheme(tx, ctx, known, scheme).await
    }

    /// Those of a scheme, for a page that has the lists already.
    pub(crate) async fn of_scheme(tx: &mut Tx, ctx: &Ctx, mut known: Known, scheme: &str) -> Result<Self, Failure> {
        known.activities.retain(|row| row.scheme == scheme);
        Self::of(tx, ctx, &known).await
    }

    /// For who is in no scheme yet: what every scheme that is open today has.
    pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        let mut known = Known::load(tx, ctx).await?;
        let schemes = Schemes::load(tx, ctx).await?;
        let open: Vec<&str> = schemes.open_on(ctx.today()).map(|scheme| scheme.code.as_str()).collect();
        known.activities.retain(|row| open.contains(&row.scheme.as_str()));
        Self::of(tx, ctx, &known).await
    }

    /// Of all schemes, for a page that has the lists already.
    pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, known: &Known) -> Result<Self, Failure> {
        let today = ctx.today();
        let holds = |a: &&ActivityRow| a.from_on <= today && a.to_on.is_none_or(|to| to >= today);
        let mut activities: Vec<(String, String)> =
            known.activities.iter().filter(holds).map(|a| (a.code.clone(), a.label_nl.clone())).collect();
        activities.sort();
        activities.dedup_by(|a, b| a.0 == b.0);
        let area = wijk_office::area_on(tx, ctx, today).await?;
        let here = known.places.iter().filter(|m| area.contains(&m.nis));
        Ok(Self { activities, places: here.map(|m| (m.nis.clone(), m.name.clone())).collect() })
    }

    /// The municipality that a form starts with: that of the user when we work there, or the only one.
    pub(crate) fn home(&self, ours: Option<&str>) -> Option<String> {
        let here = |nis: &str| self.places.iter().find(|(known, _)| known == nis).map(|(nis, _)| nis.clone());
        let only = || (self.places.len() == 1).then(|| self.places[0].0.clone());
        ours.and_then(here).or_else(only)
    }

    /// Codes of the activities and of the municipalities.
    fn codes(&self) -> (Vec<String>, Vec<String>) {
        let codes = |list: &[(String, String)]| list.iter().map(|(code, _)| code.clone()).collect();
        (codes(&self.activities), codes(&self.places))
    }

    /// Only what a user may ask somewhere in our area, with where when it is not everywhere.
    pub(crate) async fn permitted(
        mut self,
        tx: &mut Tx,
        ctx: &Ctx,
        l: &Words,
        user: UserId,
        day: Day,
    ) -> Result<Self, Failure> {
        let (codes, places) = self.codes();
        let found = permitted::permitted(tx, ctx, user, &places, &codes, day).await?;
        self.activities.retain_mut(|(code, label)| {
            let here: Vec<&str> = found
                .iter()
                .filter(|one| one.activity == *code && one.refused.is_none())
                .filter_map(|one| self.places.iter().find(|(nis, _)| *nis == one.nis).map(|(_, name)| name.as_str()))
                .collect();
            if here.len() < places.len() {
                *label = l.t2("work-activity-only-in", "activity", &*label, "places", here.join(", "));
            }
            !here.is_empty()
        });
        Ok(self)
    }

    /// All of them, those that a user may not ask in a municipality marked: the office sees it before it saves.
    async fn marked(
        mut self,
        tx: &mut Tx,
        ctx: &Ctx,
        l: &Words,
        user: UserId,
        (nis, day): (&str, Day),
    ) -> Result<Self, Failure> {
        if nis.is_empty() {
            return Ok(self);
        }
        let found = permitted::permitted(tx, ctx, user, &[nis.to_owned()], &self.codes().0, day).await?;
        for (code, label) in &mut self.activities {
            if found.iter().any(|one| one.activity == *code && one.refused.is_some()) {
                *label = l.t1("work-activity-not-here", "activity", &*label);
            }
        }
        Ok(self)
    }

    /// As options.
    pub(crate) fn activities(&self, form: &FormView) -> Vec<Choice> {
        self.activities.iter().map(|(code, label)| form.choice("activity", code, label)).collect()
    }

    /// As options.
    pub(crate) fn places(&self, form: &FormView) -> Vec<Choice> {
        self.places.iter().map(|(nis, name)| form.choice("nis", nis, name)).collect()
    }
}

/// Days of the week as chips.
pub(crate) fn weekdays(l: &Words, form: &FormView) -> Vec<Choice> {
    (1..=7).map(|day| form.choice("weekday", day.to_string(), l.of("weekday", day))).collect()
}

/// What was typed, or what to change.
pub(crate) fn read(fields: &Fields, today: Day) -> Result<Wish, Vec<FieldError>> {
    let mut faults = Faults::default();
    let activity = fields.need(&mut faults, "activity", 40, "work-activity-missing");
    let nis = fields.need(&mut faults, "nis", 10, "work-place-missing");
    let description = fields.long(&mut faults, "description");
    let street = fields.short(&mut faults, "street", 120);
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    let begin = minutes(fields.time(&mut faults, "begin"));
    let until = minutes(fields.time(&mut faults, "until"));
    if begin.is_some() != until.is_some() {
        faults.push("until", "work-both-times");
    }
    let hours = fields.number(&mut faults, "hours", 1, 300);
    if fields.get("hours").is_empty() {
        faults.push("hours", "work-hours-missing");
    }
    let workers = fields.number(&mut faults, "workers", 1, 20);
    let weekdays = fields.all("weekday").filter_map(|d| d.parse().ok()).filter(|d| (1..=7).contains(d)).collect();
    match faults.done() {
        Err(Refusal::Invalid(errors)) => Err(errors),
        _ => Ok(Wish {
            activity,
            description,
            nis,
            street,
            from: from.unwrap_or(today),
            to,
            weekdays,
            between: begin.zip(until),
            hours: hours.unwrap_or(1),
            workers: workers.unwrap_or(1),
            language: None,
        }),
    }
}

#[derive(Template)]
#[template(path = "wijk_jobs/request_form.html")]
struct RequestFormPage {
    f: Frame,
    l: Words,
    heading: &'static str,
    action: String,
    back: String,
    back_words: String,
    scheme: Option<String>,
    form: FormView,
    version: Option<i64>,
    activities: Vec<Choice>,
    places: Vec<Choice>,
    weekdays: Vec<Choice>,
}

/// For whom: a new question of a user, or one that is there.
enum Of {
    User(UserId),
    Request(RequestId, i64),
}

/// A new question: from today on, one person, where the user lives.
pub(crate) fn new_form(lists: &Lists, home: Option<&str>, today: Day) -> FormView {
    let place = lists.home(home).unwrap_or_default();
    FormView::filled([("from", today.to_string()), ("workers", "1".to_owned()), ("nis", place)])
}

/// Why a user may not ask this, to be said once before it is noted; nothing when the office ticked that it is meant.
async fn warn(visit: &Visit, of: &Of, wish: &Wish, fields: &Fields) -> Result<Vec<FieldError>, Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::Work).await?;
    if fields.has("anyway", "yes") {
        return Ok(Vec::new());
    }
    let user = match of {
        Of::User(id) => *id,
        Of::Request(id, _) => request::load(&mut tx, &visit.ctx, *id).await?.ok_or(Refusal::NotFound)?.user_id,
    };
    let day = wish.from.max(visit.ctx.today());
    let no = permitted::may_ask(&mut tx, &visit.ctx, user, (&wish.nis, &wish.activity), day).await?;
    Ok(no.map(|no| FieldError { field: "anyway", key: no.key(), facts: Vec::new() }).into_iter().collect())
}

async fn page(visit: &Visit, of: &Of, form: Option<FormView>) -> Result<RequestFormPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Work).await?;
    let (heading, action, back, version, user) = match of {
        Of::User(id) => {
            ("work-new-title", format!("/wijk/users/{id}/requests/new"), format!("/wijk/users/{id}"), None, *id)
        }
        Of::Request(id, version) => {
            let now = request::load(&mut tx, &visit.ctx, *id).await?.ok_or(Refusal::NotFound)?;
            (
                "work-edit-title",
                format!("/wijk/requests/{id}/edit"),
                format!("/wijk/requests/{id}"),
                Some(*version),
                now.user_id,
            )
        }
    };
    let user = wijk_users::load(&mut tx, &desk, user).await?;
    let lists = Lists::load(&mut tx, &visit.ctx, &user.scheme).await?;
    let towns = network::municipality::codes(&mut tx, &visit.ctx).await?;
    let form = match form {
        Some(form) => form,
        None => new_form(&lists, user.nis.as_deref().map(|nis| towns.today(nis)), visit.ctx.today()),
    };
    let day = form.value("from").parse().unwrap_or_else(|_| visit.ctx.today()).max(visit.ctx.today());
    let lists = lists.marked(&mut tx, &visit.ctx, &visit.l, user.id, (form.value("nis"), day)).await?;
    let scheme = Schemes::load(&mut tx, &visit.ctx).await?.told(&visit.l, &user.scheme);
    drop(tx);
    Ok(RequestFormPage {
        f: visit.frame(heading, "/wijk/requests"),
        activities: lists.activities(&form),
        places: lists.places(&form),
        weekdays: weekdays(&visit.l, &form),
        back_words: user.name,
        scheme,
        l: visit.l.clone(),
        heading,
        action,
        back,
        version,
        form,
    })
}

/// `GET /wijk/users/{id}/requests/new`
pub(crate) async fn show_new(visit: Visit, Path(id): Path<UserId>) -> Answer {
    web::render(&page(&visit, &Of::User(id), None).await?)
}

/// `POST /wijk/users/{id}/requests/new`
pub(crate) async fn save_new(visit: Visit, Path(id): Path<UserId>, web::Form(fields): web::Form) -> Answer {
    let errors = match read(&fields, visit.ctx.today()) {
        Ok(wish) => {
            let doubts = warn(&visit, &Of::User(id), &wish, &fields).await?;
            if !doubts.is_empty() {
                let form = fields.view(&visit.l, &doubts);
                return web::render_invalid(&page(&visit, &Of::User(id), Some(form)).await?);
            }
            let again = fields.has("again", "yes");
            let deed = AskWork { by: By::Office, user: id, wish, source: Source::Office, again };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(made) => {
                    let to = format!("/wijk/requests/{made}");
                    return Ok(visit.redirect(to).said("work-said-asked").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(errors) => errors,
    };
    web::render_invalid(&page(&visit, &Of::User(id), Some(fields.view(&visit.l, &errors))).await?)
}

/// `GET /wijk/requests/{id}/edit`
pub(crate) async fn show_edit(visit: Visit, Path(id): Path<RequestId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::Work).await?;
    let now = request::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (description, street) = request::words(&mut tx, &visit.ctx, &now).await?;
    drop(tx);
    let time = |minute: Option<i64>| minute.map(|m| format!("{:02}:{:02}", m / 60, m % 60)).unwrap_or_default();
    let mut pairs = vec![
        ("activity", now.activity_code.clone()),
        ("nis", now.nis.clone()),
        ("description", description.unwrap_or_default()),
        ("street", street.unwrap_or_default()),
        ("from", now.from_on.to_string()),
        ("to", now.to_on.map(|day| day.to_string()).unwrap_or_default()),
        ("begin", time(now.from_minute)),
        ("until", time(now.to_minute)),
        ("hours", now.hours.to_string()),
        ("workers", now.workers.to_string()),
    ];
    pairs.extend(now.days().into_iter().map(|day| ("weekday", day.to_string())));
    web::render(&page(&visit, &Of::Request(id, now.version), Some(FormView::filled(pairs))).await?)
}

/// `POST /wijk/requests/{id}/edit`
pub(crate) async fn save_edit(visit: Visit, Path(id): Path<RequestId>, web::Form(fields): web::Form) -> Answer {
    let of = Of::Request(id, fields.version());
    let errors = match read(&fields, visit.ctx.today()) {
        Ok(wish) => {
            let doubts = warn(&visit, &of, &wish, &fields).await?;
            if !doubts.is_empty() {
                return web::render_invalid(&page(&visit, &of, Some(fields.view(&visit.l, &doubts))).await?);
            }
            let deed = ChangeRequest { id, wish, version: fields.version() };
            match visit.app.db.act(&visit.ctx, &deed).await {
                Ok(()) => {
                    let to = format!("/wijk/requests/{id}");
                    return Ok(visit.redirect(to).said("work-said-changed").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(errors) => errors,
    };
    web::render_invalid(&page(&visit, &of, Some(fields.view(&visit.l, &errors))).await?)
}
