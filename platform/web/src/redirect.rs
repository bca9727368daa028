//! The answer to a form that worked: 303 to a page, which says once what happened and offers to undo it.

use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{App, flash};

/// A redirect with, if wanted, a message for the next page.
pub struct Redirect {
    app: App,
    to: String,
    flash: flash::Flash,
    cookies: Vec<String>,
}

impl Redirect {
    pub(crate) fn new(app: &App, to: impl Into<String>) -> Self {
        Self { app: app.clone(), to: to.into(), flash: flash::Flash::default(), cookies: Vec::new() }
    }

    /// What the next page says (a Fluent key without facts).
    #[must_use]
    pub fn said(mut self, key: &'static str) -> Self {
        key.clone_into(&mut self.flash.key);
        self
    }

    /// Where the undo button of that message posts to.
    #[must_use]
    pub fn undo(mut self, path: impl Into<String>) -> Self {
        self.flash.undo = Some(path.into());
        self
    }

    /// Sets a cookie as well.
    #[must_use]
    pub fn cookie(mut self, line: String) -> Self {
        self.cookies.push(line);
        self
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, self.to)]).into_response();
        let flash = (!self.flash.key.is_empty()).then(|| flash::cookie(&self.app, &self.flash));
        for line in self.cookies.into_iter().chain(flash) {
            if let Ok(value) = line.parse() {
                response.headers_mut().append(HeaderName::from_static("set-cookie"), value);
            }
        }
        response
    }
}
