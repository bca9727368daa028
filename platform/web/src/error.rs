//! The edge: every refusal and fault becomes a status and a page in the person's language, logged once.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::Refusal;
use store::{Failure, Fault};

use crate::session::Screens;
use crate::{App, Frame, Words, cookie};

/// What a handler gives back when it is not a page. Rendered by `render_problems`, the outermost layer.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Refused or broken.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// A page that needs a log-in.
    #[error("log in first")]
    LogIn(Uri),
    /// A form that did not come from our own page.
    #[error("form from elsewhere")]
    CrossSite,
    /// A request that can't be understood: status and Fluent key of the explanation.
    #[error("bad request: {1}")]
    Bad(StatusCode, &'static str),
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Failure(refusal.into())
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Failure(fault.into())
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::Failure(Failure::other(format!("template: {error}")))
    }
}

impl Problem {
    /// HTTP status and the Fluent key of the explanation (`KEY-title` and `KEY-text`).
    pub fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Self::LogIn(_) => (StatusCode::UNAUTHORIZED, "problem-login"),
            Self::CrossSite => (StatusCode::FORBIDDEN, "problem-cross-site"),
            Self::Bad(status, key) => (*status, key),
            Self::Failure(Failure::Refused(refusal)) => match refusal {
                Refusal::NotFound => (StatusCode::NOT_FOUND, "problem-not-found"),
                Refusal::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, "problem-invalid"),
                Refusal::Stale { .. } => (StatusCode::CONFLICT, "problem-stale"),
                Refusal::Conflict(key) => (StatusCode::CONFLICT, key),
                Refusal::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "problem-too-many"),
                Refusal::Unauthenticated => (StatusCode::UNAUTHORIZED, "problem-login"),
            },
            Self::Failure(Failure::Broken(fault)) => match fault {
                Fault::Unavailable(_) | Fault::Lost(_) => (StatusCode::SERVICE_UNAVAILABLE, "problem-unavailable"),
                Fault::NoSpace(_) => (StatusCode::INSUFFICIENT_STORAGE, "problem-no-space"),
                Fault::Unaudited(_) | Fault::Unreadable(_) | Fault::Other(_) => {
                    (StatusCode::INTERNAL_SERVER_ERROR, "problem-fault")
                }
            },
        }
    }
}

/// What travels from the handler to the outermost layer.
#[derive(Clone)]
struct Marked {
    key: &'static str,
    errors: Vec<kernel::FieldError>,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        if let Self::LogIn(uri) = &self {
            let next = uri.path_and_query().map_or("/", |p| p.as_str());
            let to = if next == "/" { "/login".to_owned() } else { format!("/login?next={}", encode(next)) };
            return (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
        }
        let (status, key) = self.status();
        let errors = match &self {
            Self::Failure(Failure::Refused(Refusal::Invalid(errors))) => errors.clone(),
            _ => Vec::new(),
        };
        if let Self::Failure(Failure::Broken(fault)) = &self {
            tracing::error!(status = status.as_u16(), "{fault}");
        }
        let mut response = status.into_response();
        if let Self::Failure(Failure::Refused(Refusal::TooMany(seconds))) = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(5));
        }
        response.extensions_mut().insert(Marked { key, errors });
        response
    }
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    f: Frame,
    l: Words,
    title: String,
    text: String,
    errors: Vec<String>,
    reference: String,
    /// Our own page where the request came from.
    back: Option<String>,
    /// A page of somebody who has a link instead of an account: the log-in is of no use there.
    own: bool,
}

/// Middleware: gives marked answers their page, or problem+json under `/api/` (RFC 9457).
pub async fn render_problems(State(app): State<App>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let from = Asker { back: came_from(request.headers()), own: request.uri().path().starts_with("/my") };
    let language = cookie::get(request.headers(), "lang").unwrap_or(crate::l10n::FALLBACK).to_owned();
    let mut response = next.run(request).await;
    let bare = match response.status() {
        StatusCode::NOT_FOUND => Some("problem-not-found"),
        // An address that is no address: a link that was cut off, a filter that does not exist.
        StatusCode::BAD_REQUEST if !api => Some("problem-not-found"),
        StatusCode::METHOD_NOT_ALLOWED => Some("problem-method"),
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Some("problem-unavailable"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("problem-fault"),
        _ => None,
    };
    let text = |value: &HeaderValue| value.as_bytes().starts_with(b"text/plain");
    let refused = !api && response.status() == StatusCode::BAD_REQUEST;
    let has_body = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| !(refused && text(kind)))
        && response.extensions().get::<Marked>().is_none();
    let marked = response
        .extensions_mut()
        .remove::<Marked>()
        .or_else(|| bare.filter(|_| !has_body).map(|key| Marked { key, errors: Vec::new() }));
    let Some(marked) = marked else { return response };
    let language = response.extensions_mut().remove::<Screens>().map_or(language, |screens| screens.0);
    let l = app.l10n.words(if api { "en" } else { &language });
    let status = if refused && marked.key == "problem-not-found" { StatusCode::NOT_FOUND } else { response.status() };
    let mut page = if api { problem_json(status, &l, &marked) } else { problem_page(&app, status, l, &marked, from) };
    for (name, value) in response.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            page.headers_mut().append(name, value.clone());
        }
    }
    page
}

fn messages(l: &Words, marked: &Marked) -> Vec<(&'static str, String)> {
    marked
        .errors
        .iter()
        .map(|e| {
            let facts: Vec<(&str, String)> = e.facts.iter().map(|(n, v)| (*n, v.clone())).collect();
            (e.field, l.with(e.key, &facts))
        })
        .collect()
}

/// Where somebody stands who is refused.
struct Asker {
    back: Option<String>,
    own: bool,
}

/// The path of our own page that sent the request.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let from: Uri = text(header::REFERER)?.parse().ok()?;
    let ours = from.authority().map(axum::http::uri::Authority::as_str) == text(header::HOST);
    from.path_and_query().filter(|_| ours).map(ToString::to_string)
}

fn problem_page(app: &App, status: StatusCode, l: Words, marked: &Marked, from: Asker) -> Response {
    let page = ProblemPage {
        title: l.t(&format!("{}-title", marked.key)),
        text: l.t(&format!("{}-text", marked.key)),
        errors: messages(&l, marked).into_iter().map(|(_, m)| m).collect(),
        reference: if status.is_server_error() { app.clock.now().to_rfc3339() } else { String::new() },
        f: Frame::bare(app, &l, l.t(&format!("{}-title", marked.key))),
        back: from.back,
        own: from.own,
        l,
    };
    match page.render() {
        Ok(html) => (status, axum::response::Html(html)).into_response(),
        Err(_) => (status, status.to_string()).into_response(),
    }
}

fn problem_json(status: StatusCode, l: &Words, marked: &Marked) -> Response {
    let errors: Vec<_> = messages(l, marked)
        .into_iter()
        .map(|(field, detail)| serde_json::json!({ "field": field, "detail": detail }))
        .collect();
    let mut body = serde_json::json!({
        "type": format!("urn:opstap:{}", marked.key),
        "title": l.t(&format!("{}-title", marked.key)),
        "status": status.as_u16(),
        "detail": l.t(&format!("{}-text", marked.key)),
    });
    if !errors.is_empty() {
        body["errors"] = errors.into();
    }
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

/// Percent-encodes a text, or a path, for a value in an address.
pub fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, b| {
        if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(b));
        } else {
            let _ = write!(out, "%{b:02X}");
        }
        out
    })
}
