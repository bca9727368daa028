//! Reads a JSON body: size, encoding and shape are checked here, with an answer that says what to change. Whether that
//! answer is given is for the door of the person whom the body is about.

use std::convert::Infallible;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use kernel::{FieldError, ParticipantId, Refusal};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use web::{App, Problem};

/// The largest body, as for forms.
const LIMIT: usize = 512 * 1024;

/// What was sent, not judged yet: the handler asks the door first, because for an outsider the person does not exist
/// whatever is sent about her.
pub(crate) struct Body(Result<(String, String), Problem>);

impl FromRequest<App> for Body {
    type Rejection = Infallible;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Infallible> {
        Ok(Self(text_and_key(request).await))
    }
}

/// The one thing that is read before the rest is judged.
#[derive(Deserialize)]
struct About {
    participant: ParticipantId,
}

impl Body {
    /// The participant that the body names, if it can be read that far.
    pub(crate) fn participant(&self) -> Option<ParticipantId> {
        let (text, _) = self.0.as_ref().ok()?;
        serde_json::from_str(text).ok().map(|about: About| about.participant)
    }

    /// The parsed body and the `Idempotency-Key`; that one is empty when absent.
    pub(crate) fn parse<T: DeserializeOwned>(self) -> Result<(T, String), Problem> {
        let (text, key) = self.0?;
        match serde_json::from_str(&text) {
            Ok(value) => Ok((value, key)),
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

async fn text_and_key(request: Request) -> Result<(String, String), Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/json") {
        return Err(Problem::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE, "problem-json-kind"));
    }
    let key = idempotency_key(request.headers())?;
    let bytes = to_bytes(request.into_body(), LIMIT)
        .await
        .map_err(|_| Problem::Bad(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large"))?;
    let encoding = || Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding");
    let text = String::from_utf8(bytes.into()).map_err(|_| encoding())?;
    if text.contains("\\u0000") { Err(encoding()) } else { Ok((text, key)) }
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
