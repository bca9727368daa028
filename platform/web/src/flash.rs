//! What happened, said once on the next page, with an undo. In a short cookie that only we can make.

use axum::http::HeaderMap;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use subtle::ConstantTimeEq as _;

use crate::{App, cookie};

/// Name of the cookie.
pub(crate) const COOKIE: &str = "said";

/// A message for the next page. Never personal: a key and a path with ids.
#[derive(Debug, Clone, Default)]
pub struct Flash {
    /// Fluent key.
    pub key: String,
    /// Where "undo" posts to.
    pub undo: Option<String>,
}

pub(crate) fn cookie(app: &App, flash: &Flash) -> String {
    let text = format!("{}\n{}", flash.key, flash.undo.as_deref().unwrap_or_default());
    let value = format!("{}.{}", B64.encode(&text), B64.encode(seal(app, &text)));
    cookie::set(COOKIE, &value, 60, app.secure())
}

pub(crate) fn read(app: &App, headers: &HeaderMap) -> Option<Flash> {
    let (text, mac) = cookie::get(headers, COOKIE)?.split_once('.')?;
    let text = String::from_utf8(B64.decode(text).ok()?).ok()?;
    let mac = B64.decode(mac).ok()?;
    if !bool::from(mac.ct_eq(&seal(app, &text))) {
        return None;
    }
    let (key, undo) = text.split_once('\n')?;
    Some(Flash { key: key.to_owned(), undo: (!undo.is_empty()).then(|| undo.to_owned()) })
}

fn seal(app: &App, text: &str) -> Vec<u8> {
    app.vault.index_hash("flash", text)
}
