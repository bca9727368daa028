//! Optimistic locking over HTTP: `ETag` is the version, `If-Match` names the one that was read.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use web::{App, Problem};

/// The version in `If-Match`, not judged yet. Absent: 428. `*` is not taken: it would overwrite what nobody read.
pub(crate) struct IfMatch(pub Result<i64, Problem>);

impl FromRequestParts<App> for IfMatch {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Infallible> {
        let value = parts.headers.get(header::IF_MATCH).and_then(|v| v.to_str().ok());
        Ok(Self(
            match value.map(|v| v.trim().trim_start_matches("W/").trim_matches('"').trim_start_matches('v').parse()) {
                None => Err(Problem::Bad(StatusCode::PRECONDITION_REQUIRED, "problem-if-match")),
                Some(Err(_)) => Err(Problem::Bad(StatusCode::PRECONDITION_FAILED, "problem-if-match")),
                Some(Ok(version)) => Ok(version),
            },
        ))
    }
}

/// A stale version is 412 here, where a form gets 409.
pub(crate) fn stale(failure: store::Failure) -> Problem {
    match failure {
        store::Failure::Refused(kernel::Refusal::Stale { .. }) => {
            Problem::Bad(StatusCode::PRECONDITION_FAILED, "problem-stale")
        }
        other => other.into(),
    }
}

/// The `ETag` of a version.
pub(crate) fn etag(version: i64) -> String {
    format!("\"v{version}\"")
}
