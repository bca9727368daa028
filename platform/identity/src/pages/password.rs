//! A forgotten password: the answer is the same whether the address is known or not.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::email::Email;
use kernel::{FieldError, Refusal};
use web::{Answer, Fields, FormView, Frame, OpenForm, Public, Words};

use crate::actions::AskPassword;
use crate::records::Purpose;
use crate::{Link, limit, staff};

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage {
    f: Frame,
    l: Words,
    form: FormView,
    sent: bool,
}

fn page(public: &Public, form: FormView, sent: bool) -> PasswordPage {
    PasswordPage { f: public.frame("forgotten-title"), l: public.l.clone(), form, sent }
}

/// `GET /password`.
pub async fn show(public: Public) -> Answer {
    if let Some(session) = &public.session {
        return Ok(public.redirect(web::home(session.actor.role)).into_response());
    }
    web::render(&page(&public, FormView::empty(), false))
}

/// `POST /password`.
pub async fn ask(public: Public, OpenForm(fields): OpenForm) -> Answer {
    let typed = fields.get("email");
    if let Err(error) = Email::parse(typed) {
        let form = fields.view(&public.l, &[FieldError::new("email", error.key())]);
        return web::render_invalid(&page(&public, form, false));
    }
    let key = format!("password of {}", staff::login_key(typed));
    // Never taken back: asking is limited too, for known and unknown addresses alike.
    limit::begin(&public.app, &key, &public.address).await?;
    let mut tx = public.app.db.read().await?;
    let who = staff::by_email(&mut tx, &public.ctx, typed).await?.filter(|s| s.active);
    drop(tx);
    let language = who.as_ref().map_or(public.l.language, |s| s.language.as_str());
    let link = Link::new(&public.app, Purpose::Password, language);
    match public.app.db.act(&public.ctx, &AskPassword { who: who.as_ref(), link }).await {
        Ok(()) | Err(store::Failure::Refused(Refusal::NotFound)) => {}
        Err(failure) => return Err(failure.into()),
    }
    web::render(&page(&public, Fields::default().view(&public.l, &[]), true))
}
