//! Changing one's password: the old one is asked, an obvious one refused, other devices are logged out.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal};
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use crate::actions::ChangePassword;
use crate::records::Staff;
use crate::{limit, passwords, rules, staff};

#[derive(Template)]
#[template(path = "own_password.html")]
struct OwnPasswordPage {
    f: Frame,
    l: Words,
    form: FormView,
}

/// `GET /account/password`.
pub async fn show(visit: Visit) -> Answer {
    web::render(&page(&visit, &Fields::default(), &[]))
}

fn page(visit: &Visit, fields: &Fields, errors: &[FieldError]) -> OwnPasswordPage {
    OwnPasswordPage {
        f: visit.frame("own-password-title", "/account"),
        l: visit.l.clone(),
        form: fields.view(&visit.l, errors),
    }
}

/// `POST /account/password`.
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    if let Err(failure) = change(&visit, &fields).await {
        return web::render_invalid(&page(&visit, &fields, &web::errors_of(failure)?));
    }
    Ok(visit.redirect("/account").said("own-password-said-changed").into_response())
}

async fn change(visit: &Visit, fields: &Fields) -> Result<(), Failure> {
    let me = prove(visit, fields.get("old")).await?;
    let new = chosen(fields, &me)?;
    let hash = passwords::hash(&visit.app.entropy, &new).await?;
    visit.app.db.act(&visit.ctx, &ChangePassword { keep: visit.session.id, hash }).await
}

/// Asks the password of somebody who is logged in already, under the same limit as log-in.
pub(super) async fn prove(visit: &Visit, password: &str) -> Result<Staff, Failure> {
    let mut tx = visit.app.db.read().await?;
    let me = staff::by_id(&mut tx, &visit.ctx, visit.ctx.actor.staff).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let attempt = limit::begin(&visit.app, &me.email, "").await?;
    if !passwords::verify(me.password_hash.as_deref(), password).await? {
        return Err(Refusal::field("old", "own-password-wrong").into());
    }
    attempt.succeeded(&visit.app).await?;
    Ok(me)
}

/// The new password in the fields `password` and `again`, if it is good enough for this person.
pub(super) fn chosen(fields: &Fields, who: &Staff) -> Result<String, Refusal> {
    let mut faults = Faults::default();
    let password = fields.get("password").to_owned();
    if let Err(key) = rules::password(&password, &who.name, &who.email) {
        faults.push("password", key);
    } else if fields.get("again") != password {
        faults.push("again", "password-not-the-same");
    }
    faults.done()?;
    Ok(password)
}
