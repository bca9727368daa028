//! Reads a posted form: size, encoding and the session's token are checked here, for every form.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use subtle::ConstantTimeEq as _;

use crate::{App, Fields, Problem, Session};

/// The largest form: a very long note and its fields. Above it: 413, with the message that says so.
const LIMIT: usize = 512 * 1024;

/// The fields of a posted form.
#[derive(Debug, Clone)]
pub struct Form(pub Fields);

impl FromRequest<App> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Problem> {
        let session = request.extensions().get::<Session>().cloned();
        let fields = read(request).await?;
        if let Some(session) = session {
            let token = fields.get("_csrf").as_bytes();
            if !bool::from(session.csrf.as_bytes().ct_eq(token)) {
                return Err(Problem::CrossSite);
            }
        }
        Ok(Self(fields))
    }
}

/// The fields of a form for people who are not logged in (yet): without the session's token. Whoever has two tabs
/// open may log in in one and then send the log-in form of the other; `same_site` still guards it.
#[derive(Debug, Clone)]
pub struct OpenForm(pub Fields);

impl FromRequest<App> for OpenForm {
    type Rejection = Problem;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Problem> {
        read(request).await.map(Self)
    }
}

/// The fields of a request, without the check of the session's token.
pub(crate) async fn read(request: Request) -> Result<Fields, Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Problem::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE, "problem-form-kind"));
    }
    let body = to_bytes(request.into_body(), LIMIT)
        .await
        .map_err(|_| Problem::Bad(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large"))?;
    parse(&body).ok_or(Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding"))
}

/// Parses `a=1&b=2`. `None` when a byte is not UTF-8 or a text holds a NUL.
pub(crate) fn parse(body: &[u8]) -> Option<Fields> {
    let mut fields = Vec::new();
    for pair in body.split(|b| *b == b'&').filter(|p| !p.is_empty()) {
        let mut halves = pair.splitn(2, |b| *b == b'=');
        let key = decode(halves.next().unwrap_or_default())?;
        let value = decode(halves.next().unwrap_or_default())?;
        if value.contains('\0') || key.contains('\0') {
            return None;
        }
        // Browsers send CRLF in text areas; a stored text has LF.
        fields.push((key, value.replace("\r\n", "\n").trim().to_owned()));
    }
    Some(Fields(fields))
}

fn decode(bytes: &[u8]) -> Option<String> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = char::from(*rest.next()?).to_digit(16)?;
                let low = char::from(*rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            other => *other,
        });
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_accents_and_line_ends() {
        let fields = parse(b"name=Ren%C3%A9e+D.&text=een%0D%0Atwee").unwrap();
        assert_eq!(fields.get("name"), "Renée D.");
        assert_eq!(fields.get("text"), "een\ntwee");
    }

    #[test]
    fn a_text_that_is_not_utf8_is_refused_whole() {
        assert!(parse(b"name=%E9").is_none());
        assert!(parse(b"name=a%00b").is_none());
    }
}
