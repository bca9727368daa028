//! Turning the code of an authenticator on (scan, type one code) and off (with the password).

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::{FieldError, Refusal};
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::own_password::prove;
use crate::actions::{TurnTotpOff, TurnTotpOn};
use crate::{staff, totp};

#[derive(Template)]
#[template(path = "own_code.html")]
struct OwnCodePage {
    f: Frame,
    l: Words,
    form: FormView,
    on: bool,
    secret: String,
    grouped: String,
    uri: String,
    qr_path: String,
    qr_size: i32,
}

/// `GET /account/code`.
pub async fn show(visit: Visit) -> Answer {
    let secret = totp::new_secret(&visit.app.entropy);
    web::render(&page(&visit, secret, &Fields::default(), &[]).await?)
}

async fn page(visit: &Visit, secret: String, fields: &Fields, errors: &[FieldError]) -> Result<OwnCodePage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let me = staff::by_id(&mut tx, &visit.ctx, visit.ctx.actor.staff).await?.ok_or(Refusal::NotFound)?;
    let uri = totp::uri(&secret, &visit.session.partnership);
    let (qr_path, qr_size) = totp::qr(&uri)?;
    Ok(OwnCodePage {
        f: visit.frame("own-code-title", "/account"),
        l: visit.l.clone(),
        form: fields.view(&visit.l, errors),
        on: me.totp_secret.is_some(),
        grouped: totp::grouped(&secret),
        secret,
        uri,
        qr_path,
        qr_size,
    })
}

/// `POST /account/code`: the secret of the page and a code that proves the phone has it.
pub async fn turn_on(visit: Visit, Form(fields): Form) -> Answer {
    let secret = fields.get("secret").to_owned();
    let Some(step) = totp::step_of(&secret, fields.get("code"), visit.now()) else {
        let errors = [FieldError::new("code", "code-wrong")];
        return web::render_invalid(&page(&visit, secret, &fields, &errors).await?);
    };
    visit.app.db.act(&visit.ctx, &TurnTotpOn { secret: &secret, step }).await?;
    Ok(visit.redirect("/account").said("own-code-said-on").into_response())
}

/// `POST /account/code/off`.
pub async fn turn_off(visit: Visit, Form(fields): Form) -> Answer {
    if let Err(failure) = prove(&visit, fields.get("old")).await {
        let errors = web::errors_of(failure)?;
        return web::render_invalid(&page(&visit, String::new(), &fields, &errors).await?);
    }
    visit.app.db.act(&visit.ctx, &TurnTotpOff).await?;
    Ok(visit.redirect("/account").said("own-code-said-off").into_response())
}
