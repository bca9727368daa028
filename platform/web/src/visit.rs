//! One request of one person: who, in which language, with which surroundings.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use kernel::{Moment, Refusal, Role};
use store::Ctx;

use crate::{App, Frame, Problem, Session, Words, cookie, flash, proxy};

/// A request of somebody who is logged in. As extractor it sends others to the log-in page.
#[derive(Clone)]
pub struct Visit {
    /// The application.
    pub app: App,
    /// The session.
    pub session: Session,
    /// Surroundings for actions and store functions.
    pub ctx: Ctx,
    /// Words in the person's language.
    pub l: Words,
    /// Is only a part of the page asked (htmx)?
    pub partial: bool,
    /// Path and query of the request.
    pub uri: Uri,
    pub(crate) flash: Option<flash::Flash>,
}

impl Visit {
    /// The page frame, with title (a Fluent key) and the menu item to mark.
    pub fn frame(&self, title_key: &str, here: &'static str) -> Frame {
        Frame::staff(self, self.l.t(title_key), here)
    }

    /// Now.
    pub fn now(&self) -> Moment {
        self.ctx.now
    }

    /// The role of this session.
    pub fn role(&self) -> Role {
        self.ctx.actor.role
    }

    /// Only for these roles; for others the page does not exist.
    pub fn only(&self, roles: &[Role]) -> Result<(), Refusal> {
        if roles.contains(&self.role()) { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// A redirect after a successful form.
    pub fn redirect(&self, to: impl Into<String>) -> crate::redirect::Redirect {
        crate::redirect::Redirect::new(&self.app, to)
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Some(session) = parts.extensions.get::<Session>().cloned() else {
            return Err(Problem::LogIn(parts.uri.clone()));
        };
        let ctx = app.ctx(session.actor.clone());
        Ok(Self {
            l: app.l10n.words(&session.language),
            ctx,
            partial: parts.headers.contains_key("hx-request"),
            uri: parts.uri.clone(),
            flash: flash::read(app, &parts.headers),
            session,
            app: app.clone(),
        })
    }
}

/// A request of anybody, logged in or not.
#[derive(Clone)]
pub struct Public {
    /// The application.
    pub app: App,
    /// Surroundings as a visitor of the home partnership.
    pub ctx: Ctx,
    /// Words in the language of the cookie, or of the browser.
    pub l: Words,
    /// The session, if there is one.
    pub session: Option<Session>,
    /// The network address of the asker, for limits; hashed before it is stored.
    pub address: String,
    /// What the browser calls itself.
    pub device: String,
    /// Path and query.
    pub uri: Uri,
    pub(crate) flash: Option<flash::Flash>,
}

impl Public {
    /// The frame of a page for everybody.
    pub fn frame(&self, title_key: &str) -> Frame {
        Frame::open(self, self.l.t(title_key))
    }

    /// A redirect after a successful form.
    pub fn redirect(&self, to: impl Into<String>) -> crate::redirect::Redirect {
        crate::redirect::Redirect::new(&self.app, to)
    }
}

impl FromRequestParts<App> for Public {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let session = parts.extensions.get::<Session>().cloned();
        let language = session.as_ref().map_or_else(|| language(&parts.headers), |s| s.language.clone());
        let text = |name: &str| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        // A proxy may add a line of its own instead of lengthening the first: all lines count, in order.
        let forwarded: Vec<_> =
            parts.headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).collect();
        let address = parts
            .extensions
            .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
            .map(|info| proxy::asker(info.0.ip(), &forwarded.join(","), &app.settings.trusted_proxies))
            .map(proxy::counted)
            .unwrap_or_default();
        Ok(Self {
            l: app.l10n.words(&language),
            ctx: app.visitor_ctx(),
            session,
            address,
            device: text("user-agent").chars().take(160).collect(),
            uri: parts.uri.clone(),
            flash: flash::read(app, &parts.headers),
            app: app.clone(),
        })
    }
}

/// The language of the cookie `lang`; otherwise Dutch. Browsers in Flanders are often set to English, so the
/// browser's own wish does not decide.
fn language(headers: &HeaderMap) -> String {
    cookie::get(headers, "lang").unwrap_or(crate::l10n::FALLBACK).to_owned()
}

/// For tests and other crates: a response type alias.
pub type Answer = Result<Response, Problem>;
