//! Own pages on a phone: a link, a code, and forms.

use axum::body::Body;
use axum::http::{Request, header};
use testkit::{Reply, World};

/// Somebody's phone on the own pages.
pub struct Phone<'w> {
    pub world: &'w World,
    pub pages: &'static str,
    pub token: String,
    pub cookie: String,
}

impl Phone<'_> {
    pub fn base(&self) -> String {
        format!("/{}/{}", self.pages, self.token)
    }

    pub async fn get(&self, end: &str) -> Reply {
        let request = Request::get(format!("{}{end}", self.base())).header(header::COOKIE, &self.cookie);
        let reply = self.world.send(request, Body::empty()).await;
        assert_eq!(reply.status, 200, "{end}: {}", reply.body);
        reply
    }

    /// Sends a form of a page that was read.
    pub async fn post(&self, end: &str, page: &Reply, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(format!("{}{end}", self.base()))
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let csrf = ("_csrf", page.input("_csrf"));
        let body: Vec<String> =
            fields.iter().chain([&csrf]).map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.world.send(request, Body::from(body.join("&"))).await
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
