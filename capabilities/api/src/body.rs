//! Reads a JSON body: size, encoding and shape are checked here, with an answer that says what to change.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use kernel::{FieldError, Refusal};
use serde::de::DeserializeOwned;
use web::{App, Problem};

/// The largest body, as for forms.
const LIMIT: usize = 512 * 1024;

/// A JSON body, with the idempotency key of the request.
pub(crate) struct Body<T> {
    /// The parsed body.
    pub value: T,
    /// `Idempotency-Key`; empty when absent.
    pub key: String,
}

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/json") {
            return Err(Problem::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE, "problem-json-kind"));
        }
        let key = idempotency_key(request.headers())?;
        let bytes = to_bytes(request.into_body(), LIMIT)
            .await
            .map_err(|_| Problem::Bad(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large"))?;
        let text =
            std::str::from_utf8(&bytes).map_err(|_| Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding"))?;
        if text.contains("\\u0000") {
            return Err(Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding"));
        }
        match serde_json::from_str(text) {
            Ok(value) => Ok(Self { value, key }),
            Err(error) if error.is_data() => Err(Refusal::Invalid(vec![FieldError {
                field: "body",
                key: "api-body-shape",
                // serde names the field and what it expected; it does not repeat the value of a text.
                facts: vec![("line", error.line().to_string()), ("column", error.column().to_string())],
            }])
            .into()),
            Err(_) => Err(Problem::Bad(StatusCode::BAD_REQUEST, "problem-json")),
        }
    }
}

fn idempotency_key(headers: &HeaderMap) -> Result<String, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(String::new()) };
    let text = value.to_str().map_err(|_| Problem::Bad(StatusCode::BAD_REQUEST, "problem-idempotency-key"))?;
    let text = text.trim_matches('"');
    if text.is_empty() || text.len() > 128 {
        return Err(Problem::Bad(StatusCode::BAD_REQUEST, "problem-idempotency-key"));
    }
    Ok(text.to_owned())
}
