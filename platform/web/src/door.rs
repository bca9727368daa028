//! The log-in page, also when a session ended in the middle of a form: what was typed goes along.

use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;

use crate::{App, Fields, Frame, Words, form};

/// A form that was sent after the session ended.
#[derive(Debug, Clone, Default)]
pub struct Carried {
    /// Where it was sent.
    pub path: String,
    /// What was typed, without the old token.
    pub fields: Fields,
}

impl Carried {
    pub(crate) async fn read(request: Request) -> Fields {
        form::read(request).await.unwrap_or_default()
    }

    /// The typed fields as pairs, for hidden inputs.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.0.iter().filter(|(k, _)| k != "_csrf").map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// From the hidden inputs `carry.NAME` and `carry_path` of the log-in form. Only a local path is taken.
    pub fn from_login(fields: &Fields) -> Option<Self> {
        let path = fields.opt("carry_path").filter(|p| local(p))?.to_owned();
        let pairs = fields.0.iter().filter_map(|(k, v)| Some((k.strip_prefix("carry.")?.to_owned(), v.clone())));
        Some(Self { path, fields: Fields(pairs.collect()) })
    }
}

/// Is this a path of our own site (not `//elsewhere`)? Browsers drop tabs and line ends, so none may be in it.
pub fn local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

#[derive(Template)]
#[template(path = "door/login.html")]
struct LoginPage {
    f: Frame,
    l: Words,
    next: String,
    email: String,
    error: String,
    carried: Option<Carried>,
    demo: bool,
}

/// The log-in page. `error` is a message, empty at first.
pub fn login_page(
    app: &App,
    l: &Words,
    next: &str,
    email: &str,
    error: String,
    carried: Option<Carried>,
) -> Result<Response, crate::Problem> {
    let page = LoginPage {
        f: Frame::bare(app, l, l.t("login-title")),
        next: if local(next) { next.to_owned() } else { "/".to_owned() },
        email: email.to_owned(),
        demo: app.settings.demo,
        carried,
        l: l.clone(),
        error,
    };
    let status = if page.error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    crate::page::render_with(status, &page)
}

/// Answers a form that came without a session.
pub(crate) fn expired_page(app: &App, path: &str, fields: Fields) -> Response {
    let l = app.l10n.words(crate::l10n::FALLBACK);
    let carried = Carried { path: path.to_owned(), fields };
    let page = LoginPage {
        f: Frame::bare(app, &l, l.t("login-title")),
        next: "/".to_owned(),
        email: String::new(),
        error: l.t("login-expired"),
        carried: Some(carried),
        demo: app.settings.demo,
        l,
    };
    crate::page::render_with(StatusCode::UNAUTHORIZED, &page)
        .unwrap_or_else(axum::response::IntoResponse::into_response)
}
