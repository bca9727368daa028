//! Log-in with address and password. The answer and the work are the same for somebody unknown, a wrong password,
//! somebody who may not log in any more, and somebody without a position.

use axum::extract::Query;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use kernel::Refusal;
use serde::Deserialize;
use store::Failure;
use web::{Answer, OpenForm, Problem, Public};

use super::code;
use super::enter::{Goal, enter, position_of};
use crate::actions::Rehash;
use crate::records::{How, Staff};
use crate::{limit, passwords, staff};

/// `GET /`: the home of the role, or the log-in page.
pub async fn home(public: Public) -> Answer {
    let to = public.session.as_ref().map_or("/login", |s| web::home(s.actor.role));
    Ok(public.redirect(to).into_response())
}

/// The query of the log-in page.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    next: String,
}

/// `GET /login`.
pub async fn form(public: Public, Query(wanted): Query<Wanted>) -> Answer {
    if let Some(session) = &public.session {
        return Ok(public.redirect(web::home(session.actor.role)).into_response());
    }
    web::login_page(&public.app, &public.l, &wanted.next, "", String::new(), None)
}

/// `POST /login`.
pub async fn send(public: Public, OpenForm(fields): OpenForm) -> Answer {
    let email = fields.get("email").to_owned();
    let goal = Goal::of(&fields);
    match check(&public, &email, fields.get("password")).await {
        Ok(Some((who, attempt))) => {
            if who.totp_secret.is_some() {
                return code::page(&public, &who, &goal, false);
            }
            let Some(position) = position_of(&public, &who).await? else { return again(&public, &email, goal) };
            attempt.succeeded(&public.app).await?;
            enter(&public, &who, &position, How::Password, goal).await
        }
        Ok(None) => again(&public, &email, goal),
        Err(Failure::Refused(Refusal::TooMany(seconds))) => too_many(&public, &email, goal, seconds),
        Err(failure) => Err(failure.into()),
    }
}

/// Whose address and password these are; none: nobody's.
async fn check(public: &Public, email: &str, password: &str) -> Result<Option<(Staff, limit::Attempt)>, Failure> {
    let app = &public.app;
    let attempt = limit::begin(app, &staff::login_key(email), &public.address).await?;
    let mut tx = app.db.read().await?;
    let who = staff::by_email(&mut tx, &public.ctx, email).await?.filter(|s| s.active);
    drop(tx);
    let stored = who.as_ref().and_then(|s| s.password_hash.as_deref());
    let good = passwords::verify(stored, password).await?;
    if let (true, Some(who), Some(old)) = (good, &who, stored)
        && passwords::is_outdated(old)
        && let Err(failure) = rehash(public, who, old, password).await
    {
        // The old hash still works: no reason to keep anybody out.
        tracing::warn!("password not hashed anew: {failure}");
    }
    Ok(who.filter(|_| good).map(|who| (who, attempt)))
}

async fn rehash(public: &Public, who: &Staff, old: &str, password: &str) -> Result<(), Failure> {
    let new = passwords::hash(&public.app.entropy, password).await?;
    public.app.db.act(&public.ctx, &Rehash { staff: who.id, old, new: &new }).await
}

fn again(public: &Public, email: &str, goal: Goal) -> Answer {
    tracing::info!("log-in refused");
    web::login_page(&public.app, &public.l, &goal.next, email, public.l.t("login-wrong"), goal.carried)
}

/// The log-in page again, with what was carried: nothing is lost by waiting.
pub(super) fn too_many(public: &Public, email: &str, goal: Goal, seconds: u32) -> Result<Response, Problem> {
    tracing::warn!("log-in limit reached");
    let text = public.l.n("login-too-many", i64::from(seconds.div_ceil(60)));
    let mut response = web::login_page(&public.app, &public.l, &goal.next, email, text, goal.carried)?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}
