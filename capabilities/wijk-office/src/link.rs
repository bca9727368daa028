//! Pages without an account: the link in the path, its code, the short session in a cookie. Workers and users have the
//! same door with another address; their capabilities fill the pages behind it.

use axum::extract::{FromRequestParts as _, RawPathParams};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use identity::link_code::IDLE_MINUTES;
use kernel::{Actor, Moment, Refusal};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::{App, Fields, Frame, Problem, Public, Words};

pub use crate::actions::link::{EndLinks, MakeLink};
use crate::door::{Own, log_read_as};
use crate::model::OwnerKind;
pub use crate::pages::code::{close, open, show};
pub use crate::pages::link_card::{Fresh, LinkCard};
pub use crate::store::link::{Found, Link};
use crate::store::{link, session};

/// Which pages these are.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Worker or user.
    pub kind: OwnerKind,
    /// First part of the address: `/my-work`.
    pub base: &'static str,
    /// Title of the page that asks the code.
    pub title_key: &'static str,
}

/// The pages of a wijk-worker.
pub const WORK: Door = Door { kind: OwnerKind::Worker, base: "/my-work", title_key: "wijk-link-work" };
/// The pages of a user.
pub const WIJK: Door = Door { kind: OwnerKind::User, base: "/my-wijk", title_key: "wijk-link-wijk" };

/// A session moves its end at most this often, in minutes.
const TOUCH_EVERY: i64 = 1;

impl Door {
    /// Address of a link, from its token, on this installation.
    pub fn address(&self, public_url: &str, token: &str) -> String {
        format!("{}{}/{token}", public_url.trim_end_matches('/'), self.base)
    }

    fn cookie_name(&self) -> &'static str {
        if self.kind == OwnerKind::User { "my-wijk" } else { "my-work" }
    }

    /// The session cookie: for these pages only, not for scripts.
    pub(crate) fn cookie(&self, app: &App, value: &str, max_age: i64) -> String {
        let secure = if app.secure() { "; Secure" } else { "" };
        let (name, base) = (self.cookie_name(), self.base);
        format!("{name}={value}; Path={base}; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}")
    }

    /// The cookie that lets in, after the right code.
    pub(crate) fn let_in(&self, app: &App, session: &str) -> String {
        self.cookie(app, session, IDLE_MINUTES * 60)
    }

    /// The living link of a token, or: there is none.
    pub(crate) async fn find(&self, app: &App, token: &str) -> Result<Found, Failure> {
        let mut tx = app.db.read().await?;
        let found = link::find(&mut tx, self.kind, &web::digest(token), app.clock.now()).await?;
        Ok(found.ok_or(Refusal::NotFound)?)
    }

    /// Token of the session in this browser, and its last use.
    pub(crate) async fn session_of(
        &self,
        app: &App,
        link: &Found,
        headers: &HeaderMap,
    ) -> Result<Option<(String, Moment)>, Failure> {
        let Some(token) = web::cookie::get(headers, self.cookie_name()).filter(|t| !t.is_empty()) else {
            return Ok(None);
        };
        let mut tx = app.db.read().await?;
        let seen = session::find(&mut tx, link, &web::digest(token), app.clock.now()).await?;
        Ok(seen.map(|at| (token.to_owned(), at)))
    }

    /// Lets in by link and session, or answers with the page that asks the code (or that there is nothing). For the
    /// `FromRequestParts` of the capability whose pages these are.
    pub async fn enter(&self, parts: &mut Parts, app: &App) -> Result<Entered, Response> {
        let path =
            RawPathParams::from_request_parts(parts, app).await.map_err(axum::response::IntoResponse::into_response)?;
        let token = path.iter().find(|(name, _)| *name == "token").map(|(_, t)| t.to_owned()).unwrap_or_default();
        let Ok(public) = Public::from_request_parts(parts, app).await;
        match self.let_through(app, public, &parts.headers, token).await {
            Ok(answer) => answer,
            Err(failure) => Err(Problem::from(failure).into_response()),
        }
    }

    async fn let_through(
        &self,
        app: &App,
        public: Public,
        headers: &HeaderMap,
        token: String,
    ) -> Result<Result<Entered, Response>, Failure> {
        let found = self.find(app, &token).await?;
        let Some((session, seen)) = self.session_of(app, &found, headers).await? else {
            return Ok(Err(public.redirect(format!("{}/{token}", self.base)).into_response()));
        };
        let actor = match self.kind {
            OwnerKind::User => Actor::wijk_user(found.partnership_id),
            _ => Actor::wijk_worker(found.partnership_id),
        };
        let ctx = app.ctx(actor);
        if seen.plus_minutes(TOUCH_EVERY) < ctx.now {
            let mut tx = app.db.unaudited_write().await?;
            session::touch(&mut tx, &web::digest(&session), ctx.now, ctx.now.plus_minutes(IDLE_MINUTES)).await?;
            tx.finish().await?;
        }
        Ok(Ok(Entered {
            own: Own::new(found.partnership_id, found.owner_kind, found.owner_id),
            csrf: web::form_token(&session),
            l: public.l.clone(),
            app: app.clone(),
            door: *self,
            ctx,
            token,
            session,
            public,
        }))
    }
}

/// Somebody on her own pages, let in by her link and code.
pub struct Entered {
    /// The application.
    pub app: App,
    /// Surroundings: she acts herself.
    pub ctx: Ctx,
    /// What she may, and only with her own.
    pub own: Own,
    /// Words.
    pub l: Words,
    /// Token of the link, for addresses.
    pub token: String,
    door: Door,
    session: String,
    csrf: String,
    public: Public,
}

impl Entered {
    /// The address of one of her pages: `""` the first, `"/forms"` another.
    pub fn path(&self, page: &str) -> String {
        format!("{}/{}{page}", self.door.base, self.token)
    }

    /// The frame of a page.
    pub fn frame(&self, title_key: &str) -> Frame {
        let mut f = self.public.frame(title_key);
        f.session = None;
        f.csrf.clone_from(&self.csrf);
        f
    }

    /// The form must come from a page of this session. Use `web::OpenForm` for forms of these pages.
    pub fn check(&self, fields: &Fields) -> Result<(), Problem> {
        use subtle::ConstantTimeEq as _;
        let same: bool = self.csrf.as_bytes().ct_eq(fields.get("_csrf").as_bytes()).into();
        if same { Ok(()) } else { Err(Problem::CrossSite) }
    }

    /// To another of her pages; add `.said("key")` for what was done.
    pub fn to(&self, page: &str) -> web::redirect::Redirect {
        self.public.redirect(self.path(page))
    }

    /// Notes that she (or who holds her code) saw a part; durable before the answer.
    pub async fn log_read(&self, what: &'static str) -> Result<(), Failure> {
        let kind = if self.door.kind == OwnerKind::User { "wijk-user" } else { "wijk-worker" };
        log_read_as(&self.app.db, &self.ctx, kind, self.own.subject(), what).await
    }

    pub(crate) async fn end(&self) -> Result<Response, Failure> {
        let mut tx = self.app.db.unaudited_write().await?;
        session::end(&mut tx, &web::digest(&self.session), self.ctx.now).await?;
        tx.finish().await?;
        let to = self.public.redirect(format!("{}/{}", self.door.base, self.token));
        Ok(to.cookie(self.door.cookie(&self.app, "", 0)).into_response())
    }
}

/// The living link of a worker or user, for the page of staff.
pub async fn living(tx: &mut Tx, ctx: &Ctx, kind: OwnerKind, owner: Uuid) -> Result<Option<Link>, Failure> {
    link::living(tx, ctx, kind, owner).await
}
