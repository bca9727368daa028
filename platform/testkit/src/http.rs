//! Requests through the real router, as somebody or as nobody.

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::{Person, World};

/// An answer, read whole.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Status.
    pub status: StatusCode,
    /// Body as text.
    pub body: String,
    /// Where a redirect goes; empty when none.
    pub location: String,
    /// All headers, as `name: value` lines.
    pub headers: String,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("not JSON ({e}): {}", self.body))
    }

    /// The id at the end of the redirect, or in the path before `?`.
    pub fn last_id(&self) -> uuid::Uuid {
        let path = self.location.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').find_map(|part| part.parse().ok()).unwrap_or_else(|| panic!("no id in {:?}", self.location))
    }

    /// The value of the first `name="…" value="…"` input with this name: a key, a version.
    pub fn input(&self, name: &str) -> &str {
        let mark = format!("name=\"{name}\" value=\"");
        let start = self.body.find(&mark).unwrap_or_else(|| panic!("no input {name}")) + mark.len();
        self.body[start..].split('"').next().unwrap_or_default()
    }
}

impl World {
    /// `GET` a page as somebody.
    pub async fn get(&self, person: &Person, path: &str) -> Reply {
        self.send(Request::get(path).header(header::COOKIE, cookie(person)), Body::empty()).await
    }

    /// `GET` a page without log-in.
    pub async fn get_open(&self, path: &str) -> Reply {
        self.send(Request::get(path), Body::empty()).await
    }

    /// `POST` a form as somebody; the form token is added.
    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Reply {
        let mut body = encode(fields);
        let _ = write!(body, "&_csrf={}", person.csrf);
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// `POST` a form without log-in.
    pub async fn post_open(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(encode(fields))).await
    }

    /// Any request.
    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> Reply {
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status();
        let location = response.headers().get(header::LOCATION).map_or("", |v| v.to_str().unwrap()).to_owned();
        let headers = response.headers().iter().fold(String::new(), |mut out, (name, value)| {
            let _ = writeln!(out, "{name}: {}", value.to_str().unwrap_or("?"));
            out
        });
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Reply { status, body: String::from_utf8_lossy(&bytes).into_owned(), location, headers }
    }
}

fn cookie(person: &Person) -> String {
    format!("{}={}", web::SESSION_COOKIE, person.token)
}

/// Encodes form fields.
pub(crate) fn encode(fields: &[(&str, &str)]) -> String {
    let part = |text: &str| {
        text.bytes().fold(String::new(), |mut out, b| {
            if b.is_ascii_alphanumeric() {
                out.push(char::from(b));
            } else {
                let _ = write!(out, "%{b:02X}");
            }
            out
        })
    };
    fields.iter().map(|(k, v)| format!("{}={}", part(k), part(v))).collect::<Vec<_>>().join("&")
}
