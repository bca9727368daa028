//! A form with a file (`multipart/form-data`, RFC 7578), read whole within a limit; the session's token is checked as
//! for every other form.

use crate::{App, Fields, Problem, Session};
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use subtle::ConstantTimeEq as _;

/// The largest form: a file of five megabytes (a photo of a paper) and its fields.
const LIMIT: usize = 6 * 1024 * 1024;
/// The most parts of a form.
const PARTS: usize = 60;

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    name: String,
    file: String,
    bytes: Vec<u8>,
}

/// A form with a file.
#[derive(Debug, Clone)]
pub struct Upload(Vec<Part>);

impl Upload {
    /// The text of a field; empty when absent or not UTF-8.
    pub fn text(&self, name: &str) -> &str {
        let part = self.0.iter().find(|part| part.name == name);
        part.and_then(|part| std::str::from_utf8(&part.bytes).ok()).unwrap_or_default().trim()
    }

    /// The bytes of a file and what it was called; none: no file was chosen.
    pub fn file(&self, name: &str) -> Option<(&str, &[u8])> {
        let part = self.0.iter().find(|part| part.name == name)?;
        (!part.file.is_empty() || !part.bytes.is_empty()).then_some((part.file.as_str(), part.bytes.as_slice()))
    }
}

impl Upload {
    /// All fields that are not files, as a form without files would have them. Parts that are not text are left out.
    pub fn fields(&self) -> Fields {
        let texts = self.0.iter().filter(|part| part.file.is_empty());
        Fields::from_pairs(texts.filter_map(|part| {
            let text = std::str::from_utf8(&part.bytes).ok().filter(|text| !text.contains('\0'))?;
            Some((part.name.clone(), text.replace("\r\n", "\n").trim().to_owned()))
        }))
    }
}

impl FromRequest<App> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Problem> {
        let Some(session) = request.extensions().get::<Session>().cloned() else {
            return Err(Problem::LogIn(request.uri().clone()));
        };
        let upload = read(request).await?;
        if bool::from(session.csrf.as_bytes().ct_eq(upload.text("_csrf").as_bytes())) {
            Ok(upload)
        } else {
            Err(Problem::CrossSite)
        }
    }
}

/// A form with a file of people without account: without the session's token, as `OpenForm` is. `same_site` guards it.
#[derive(Debug, Clone)]
pub struct OpenUpload(pub Upload);

impl FromRequest<App> for OpenUpload {
    type Rejection = Problem;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Problem> {
        read(request).await.map(Self)
    }
}

async fn read(request: Request) -> Result<Upload, Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let boundary = boundary(kind).ok_or(Problem::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE, "problem-form-kind"))?;
    let body = to_bytes(request.into_body(), LIMIT)
        .await
        .map_err(|_| Problem::Bad(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large"))?;
    let parts = parts(&body, &boundary).ok_or(Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding"))?;
    Ok(Upload(parts))
}

fn boundary(kind: &str) -> Option<String> {
    let rest = kind.strip_prefix("multipart/form-data")?;
    let value = rest.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?.trim_matches('"');
    (!value.is_empty() && value.len() <= 70).then(|| value.to_owned())
}

/// The parts between the boundaries; `None` when the body is not such a form.
fn parts(body: &[u8], boundary: &str) -> Option<Vec<Part>> {
    let (first, mark) = (format!("--{boundary}"), format!("\r\n--{boundary}"));
    let mut rest = body.strip_prefix(first.as_bytes())?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let head = find(rest, b"\r\n\r\n")?;
        let content = &rest[head + 4..];
        let end = find(content, mark.as_bytes())?;
        parts.push(part(std::str::from_utf8(&rest[..head]).ok()?, &content[..end])?);
        if parts.len() > PARTS {
            return None;
        }
        rest = &content[end + mark.len()..];
    }
}

fn part(head: &str, bytes: &[u8]) -> Option<Part> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let value = |name: &str| {
        let start = format!("{name}=\"");
        line.split("; ").find_map(|part| part.strip_prefix(&start)?.strip_suffix('"')).map(str::to_owned)
    };
    Some(Part { name: value("name")?, file: value("filename").unwrap_or_default(), bytes: bytes.to_vec() })
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n--x\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"aanbod.csv\"\r\nContent-Type: text/csv\r\n\r\n\
        naam;uitleg\r\n--y\r\n\r\n--x--\r\n";

    #[test]
    fn fields_and_files_are_told_apart_and_bytes_stay_as_they_are() {
        let upload = Upload(parts(FORM.as_bytes(), "x").unwrap());
        assert_eq!((upload.text("_csrf"), upload.text("other")), ("abc", ""));
        assert_eq!(upload.file("file").unwrap(), ("aanbod.csv", b"naam;uitleg\r\n--y\r\n".as_slice()));
        let fields = upload.fields();
        assert_eq!((fields.get("_csrf"), fields.get("file")), ("abc", ""));
        assert_eq!(boundary("multipart/form-data; boundary=\"x\"").as_deref(), Some("x"));
        assert_eq!(boundary("application/x-www-form-urlencoded"), None);
    }

    #[test]
    fn a_form_that_breaks_off_is_refused_whole() {
        for end in 0..FORM.len() - 5 {
            assert_eq!(parts(&FORM.as_bytes()[..end], "x"), None, "{end}");
        }
    }
}
