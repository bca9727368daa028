//! A request of the participant on her own pages: the link in the path, the short session in a cookie.

use axum::extract::{FromRequestParts, Query, RawPathParams};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Moment, Permit, Refusal};
use serde::Deserialize;
use store::{Ctx, Failure};
use web::{App, Fields, Frame, Problem, Public, Words};

use crate::rules::code::IDLE_MINUTES;
use crate::rules::language::{self, Tongue};
use crate::shell::{Shell, Tab};
use crate::store::{links, sessions};

/// Name of the cookie. It goes to these pages only, and has nothing to do with the log-in of staff.
const COOKIE: &str = "my";

/// A session moves its end at most this often, in minutes.
const TOUCH_EVERY: i64 = 1;

/// The participant, let in by her link and code.
pub struct Mine {
    /// The application.
    pub app: App,
    /// Surroundings: she acts herself.
    pub ctx: Ctx,
    /// What she may do with her own file, and only hers.
    pub permit: Permit,
    /// Words in her language.
    pub l: Words,
    /// Token of the link, for addresses.
    pub token: String,
    session: String,
    csrf: String,
    tongues: Vec<&'static Tongue>,
    query: Asked,
    public: Public,
}

/// What the address may ask.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// Other language.
    #[serde(default)]
    pub lang: String,
    /// What was just done: end of a key `my-said-…`.
    #[serde(default)]
    pub said: String,
}

impl Mine {
    /// The frame of a page.
    pub fn frame(&self, title_key: &str) -> Frame {
        let mut f = self.public.frame(title_key);
        f.title = self.l.t(title_key);
        f.l = self.l.clone();
        f.session = None;
        f.csrf.clone_from(&self.csrf);
        f
    }

    /// The parts around the page.
    pub fn shell(&self, here: Tab) -> Shell {
        Shell::mine(&self.l, &self.token, &self.tongues, &self.query.said, here)
    }

    /// Notes that she (or who holds her code) saw a part; durable before the answer.
    pub async fn log_read(&self, what: &'static str) -> Result<(), Failure> {
        people::door::log_read_as(&self.app.db, &self.ctx, &self.permit, what).await
    }

    /// The form must come from a page of this session.
    pub fn check(&self, fields: &Fields) -> Result<(), Problem> {
        use subtle::ConstantTimeEq as _;
        let same: bool = self.csrf.as_bytes().ct_eq(fields.get("_csrf").as_bytes()).into();
        if same { Ok(()) } else { Err(Problem::CrossSite) }
    }

    /// To another of her pages, with what was done.
    pub fn to(&self, page: &str, said: &str) -> Response {
        self.public.redirect(format!("/my/{}/{page}?said={said}", self.token)).into_response()
    }

    /// Ends the session.
    pub async fn close(&self) -> Result<Response, Failure> {
        let mut tx = self.app.db.unaudited_write().await?;
        sessions::end(&mut tx, &web::digest(&self.session), self.ctx.now).await?;
        tx.finish().await?;
        let to = self.public.redirect(format!("/my/{}", self.token));
        Ok(to.cookie(cookie("", 0, self.app.secure())).into_response())
    }
}

/// The session cookie: for `/my` only, not for scripts.
fn cookie(value: &str, max_age: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{COOKIE}={value}; Path=/my; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}")
}

/// The cookie that lets in, after the right code.
pub fn let_in(app: &App, session: &str) -> String {
    cookie(session, IDLE_MINUTES * 60, app.secure())
}

/// The living link of a token, or: there is none.
pub async fn find_link(app: &App, token: &str) -> Result<links::Found, Failure> {
    let mut tx = app.db.read().await?;
    let found = links::find(&mut tx, &web::digest(token), app.clock.now()).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// Is there a session on this link in this browser?
pub async fn has_session(app: &App, link: &links::Found, headers: &HeaderMap) -> Result<bool, Failure> {
    Ok(session_of(app, link, headers).await?.is_some())
}

/// Token of the session and its last use.
async fn session_of(app: &App, link: &links::Found, headers: &HeaderMap) -> Result<Option<(String, Moment)>, Failure> {
    let Some(token) = web::cookie::get(headers, COOKIE).filter(|t| !t.is_empty()) else { return Ok(None) };
    let mut tx = app.db.read().await?;
    let seen = sessions::find(&mut tx, link, &web::digest(token), app.clock.now()).await?;
    Ok(seen.map(|at| (token.to_owned(), at)))
}

impl FromRequestParts<App> for Mine {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let path = RawPathParams::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let token = path.iter().find(|(name, _)| *name == "token").map(|(_, t)| t.to_owned()).unwrap_or_default();
        let query = Query::<Asked>::from_request_parts(parts, app).await.map(|q| q.0).unwrap_or_default();
        let Ok(public) = Public::from_request_parts(parts, app).await;
        match enter(app, public, &parts.headers, token, query).await {
            Ok(Ok(mine)) => Ok(mine),
            Ok(Err(elsewhere)) => Err(elsewhere),
            Err(failure) => Err(Problem::from(failure).into_response()),
        }
    }
}

/// Lets in, or sends to the page that asks the code.
async fn enter(
    app: &App,
    public: Public,
    headers: &HeaderMap,
    token: String,
    query: Asked,
) -> Result<Result<Mine, Response>, Failure> {
    let link = find_link(app, &token).await?;
    let Some((session, seen)) = session_of(app, &link, headers).await? else {
        return Ok(Err(public.redirect(format!("/my/{token}")).into_response()));
    };
    let ctx = app.ctx(Actor::participant(link.partnership_id));
    let mut tx = app.db.read().await?;
    let permit = people::door::open(&mut tx, &ctx, link.participant_id).await?;
    let person = people::load(&mut tx, &permit).await?;
    drop(tx);
    let languages = person.language_list();
    let wished = Some(query.lang.as_str()).filter(|w| !w.is_empty());
    let tongue = language::first(&languages, wished.or(link.language.as_deref()));
    let chosen = wished == Some(tongue.words) && link.language.as_deref() != wished;
    let due = seen.plus_minutes(TOUCH_EVERY) < ctx.now;
    if chosen || due {
        let mut tx = app.db.unaudited_write().await?;
        if chosen {
            links::set_language(&mut tx, &permit, link.id, tongue.words).await?;
        }
        sessions::touch(&mut tx, &web::digest(&session), ctx.now, ctx.now.plus_minutes(IDLE_MINUTES)).await?;
        tx.finish().await?;
    }
    Ok(Ok(Mine {
        l: app.l10n.words(tongue.words),
        csrf: web::form_token(&session),
        tongues: language::choices(&languages),
        app: app.clone(),
        ctx,
        permit,
        token,
        session,
        query,
        public,
    }))
}
