//! One's own settings: name, phone, language, shortcuts; and where one is logged in.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words, cookie};

use crate::actions::{EndSession, SaveAccount};
use crate::records::{OpenSession, Staff};
use crate::{rules, staff, store as sql};

/// The languages of screens for staff.
const LANGUAGES: [&str; 2] = ["nl-BE", "en"];

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    f: Frame,
    l: Words,
    form: FormView,
    languages: Vec<web::Choice>,
    version: i64,
    email: String,
    code_on: bool,
    sessions: Vec<OpenSession>,
    this: Uuid,
    today: kernel::Day,
}

impl AccountPage {
    fn device(&self, session: &OpenSession) -> String {
        let known = rules::device(&session.device);
        if known.is_empty() { self.l.t("account-device-unknown") } else { known }
    }

    fn seen(&self, session: &OpenSession) -> String {
        let at = session.last_seen_at;
        format!("{}, {}", self.l.near(at.day(), self.today), self.l.time(at))
    }
}

/// `GET /account`.
pub async fn show(visit: Visit) -> Answer {
    web::render(&page(&visit, None).await?)
}

/// The page; `typed` is a form that came with mistakes.
async fn page(visit: &Visit, typed: Option<(&Fields, &[FieldError])>) -> Result<AccountPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let me = me(&mut tx, visit).await?;
    let sessions = sql::sessions::open(&mut tx, visit.ctx.actor.partnership, me.id, visit.now()).await?;
    let form = match typed {
        Some((fields, errors)) => fields.view(&visit.l, errors),
        None => FormView::filled([
            ("name", me.name.as_str()),
            ("phone", me.phone.as_deref().unwrap_or_default()),
            ("language", me.language.as_str()),
            ("shortcuts", if me.shortcuts { "yes" } else { "" }),
        ]),
    };
    Ok(AccountPage {
        f: visit.frame("account-title", "/account"),
        l: visit.l.clone(),
        languages: form.choices(&visit.l, "language", "account-language", &LANGUAGES),
        version: typed.map_or(me.version, |(fields, _)| fields.version()),
        form,
        email: me.email,
        code_on: me.totp_secret.is_some(),
        sessions,
        this: visit.session.id,
        today: visit.ctx.today(),
    })
}

async fn me(tx: &mut store::Tx, visit: &Visit) -> Result<Staff, Failure> {
    Ok(staff::by_id(tx, &visit.ctx, visit.ctx.actor.staff).await?.ok_or(Refusal::NotFound)?)
}

/// `POST /account`.
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    let saved = change(&visit, &fields).await;
    if let Err(Failure::Refused(Refusal::Stale { current })) = saved {
        return conflict(&visit, fields, current).await;
    }
    if let Err(failure) = saved {
        let errors = web::errors_of(failure)?;
        return web::render_invalid(&page(&visit, Some((&fields, &errors))).await?);
    }
    let language = cookie::set("lang", fields.get("language"), 365 * 24 * 3600, visit.app.secure());
    Ok(visit.redirect("/account").said("account-said-saved").cookie(language).into_response())
}

async fn change(visit: &Visit, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let name = fields.need(&mut faults, "name", 120, "account-name-missing");
    let phone = fields.opt("phone").and_then(|t| faults.take("phone", Phone::parse(t).map_err(PhoneError::key)));
    let language = fields.get("language");
    if !LANGUAGES.contains(&language) {
        faults.push("language", "form-choose-from-list");
    }
    faults.done()?;
    let act = SaveAccount {
        version: fields.version(),
        name: &name,
        phone: phone.map(|p| p.e164()),
        language,
        shortcuts: fields.get("shortcuts") == "yes",
    };
    visit.app.db.act(&visit.ctx, &act).await
}

async fn conflict(visit: &Visit, fields: Fields, current: i64) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let me = me(&mut tx, visit).await?;
    let l = &visit.l;
    let row = |key: &str, theirs: &str, mine: &str| ConflictRow {
        label: l.t(key),
        theirs: theirs.to_owned(),
        mine: mine.to_owned(),
    };
    let rows = vec![
        row("account-name", &me.name, fields.get("name")),
        row("account-phone", me.phone.as_deref().unwrap_or_default(), fields.get("phone")),
        row(
            "account-language",
            &l.of("account-language", &me.language),
            &l.of("account-language", fields.get("language")),
        ),
    ];
    let f = visit.frame("account-title", "/account");
    Conflict { f, l: l.clone(), rows, action: "/account".into(), back: "/account".into(), version: current, fields }
        .page()
}

/// `POST /account/sessions/{id}/end`.
pub async fn end_session(visit: Visit, Path(id): Path<Uuid>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndSession::One(id)).await?;
    Ok(visit.redirect("/account").said("account-said-ended").into_response())
}

/// `POST /account/sessions/end-others`.
pub async fn end_others(visit: Visit, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndSession::AllBut(visit.session.id)).await?;
    Ok(visit.redirect("/account").said("account-said-ended").into_response())
}
