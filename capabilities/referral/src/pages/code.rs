//! For those without account: a mail address, and the six digits that were sent to it.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect};
use kernel::email::Email;
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use web::{Answer, Form, FormView, Frame, Public, Words, cookie};

use crate::actions::ask_code::{AskCode, MINUTES};
use crate::actions::check_code::{CheckCode, PROOF_MINUTES};
use crate::letters::Letters;

/// Cookie with the id of the code that was asked.
const ASKED: &str = "refer_code";
/// Cookie with the token that proves an address.
pub const PROOF: &str = "refer";

/// A language that people without account can choose, with its own name.
pub struct Language {
    /// Code.
    pub code: &'static str,
    /// Name in the language itself.
    pub own: &'static str,
}

/// The languages of the pages for people without account.
pub const LANGUAGES: &[Language] = &[
    Language { code: "nl-BE", own: "Nederlands" },
    Language { code: "fr", own: "Français" },
    Language { code: "en", own: "English" },
    Language { code: "ar", own: "العربية" },
    Language { code: "uk", own: "Українська" },
];

#[derive(Template)]
#[template(path = "referral/ask_code.html")]
struct AskPage {
    f: Frame,
    l: Words,
    form: FormView,
    own: bool,
    languages: &'static [Language],
}

#[derive(Template)]
#[template(path = "referral/check_code.html")]
struct CheckPage {
    f: Frame,
    l: Words,
    form: FormView,
    own: bool,
    minutes: i64,
}

/// For whom: `?who=self` for oneself.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    who: Option<String>,
}

impl Asked {
    fn own(&self) -> bool {
        self.who.as_deref() == Some("self")
    }
}

/// The rest of the address, so that "for myself" stays known on the way.
pub fn suffix(own: bool) -> &'static str {
    if own { "?who=self" } else { "" }
}

/// `GET /refer/mail`.
pub async fn ask(public: Public, Query(asked): Query<Asked>) -> Answer {
    web::render(&ask_page(&public, FormView::empty(), asked.own()))
}

fn ask_page(public: &Public, form: FormView, own: bool) -> AskPage {
    AskPage { f: public.frame("refer-title"), l: public.l.clone(), form, own, languages: LANGUAGES }
}

/// `POST /refer/mail`: the answer is the same for each address.
pub async fn send(public: Public, Form(fields): Form) -> Answer {
    let own = fields.get("who") == "self";
    let Ok(email) = Email::parse(fields.get("email")) else {
        let errors = [FieldError::new("email", "refer-email-wrong")];
        return web::render_invalid(&ask_page(&public, fields.view(&public.l, &errors), own));
    };
    let action =
        AskCode { letters: Letters::of(&public.app), email, address: &public.address, language: public.l.language };
    let id = public.app.db.act(&public.ctx, &action).await?;
    let line = cookie::set(ASKED, &id.to_string(), MINUTES * 60, public.app.secure());
    Ok(public.redirect(format!("/refer/code{}", suffix(own))).cookie(line).into_response())
}

/// `GET /refer/code`.
pub async fn digits(public: Public, Query(asked): Query<Asked>) -> Answer {
    web::render(&check_page(&public, FormView::empty(), asked.own()))
}

fn check_page(public: &Public, form: FormView, own: bool) -> CheckPage {
    CheckPage { f: public.frame("refer-title"), l: public.l.clone(), form, own, minutes: MINUTES }
}

/// `POST /refer/code`.
pub async fn check(public: Public, headers: HeaderMap, Form(fields): Form) -> Answer {
    let own = fields.get("who") == "self";
    let typed: String = fields.get("code").chars().filter(char::is_ascii_digit).take(12).collect();
    let asked = cookie::get(&headers, ASKED).and_then(|value| value.parse().ok()).unwrap_or_default();
    let proof = kernel::hex(&public.ctx.entropy.bytes::<24>());
    let right = public.app.db.act(&public.ctx, &CheckCode { id: asked, digits: &typed, proof: &proof }).await?;
    if !right {
        // One answer for wrong, too late and tried too often: it tells a guesser nothing.
        let errors = [FieldError::new("code", "refer-code-wrong")];
        return web::render_invalid(&check_page(&public, fields.view(&public.l, &errors), own));
    }
    let secure = public.app.secure();
    let keep = cookie::set(PROOF, &proof, PROOF_MINUTES * 60, secure);
    let to = public.redirect(format!("/refer{}", suffix(own))).cookie(keep).cookie(cookie::set(ASKED, "", 0, secure));
    Ok(to.into_response())
}

/// `GET /refer/language/{code}`: keeps the language in a cookie and goes back to the form.
pub async fn language(public: Public, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let known = LANGUAGES.iter().find(|l| l.code == code).ok_or(Refusal::NotFound)?;
    let line = cookie::set("lang", known.code, 365 * 24 * 3600, public.app.secure());
    Ok(public.redirect(format!("/refer{}", suffix(asked.own()))).cookie(line).into_response())
}

/// Sends somebody without a proved address to the page that asks one.
pub fn to_mail(own: bool) -> axum::response::Response {
    Redirect::to(&format!("/refer/mail{}", suffix(own))).into_response()
}

/// The token of the proof cookie, if it has the shape of one.
pub fn proof_of(headers: &HeaderMap) -> Option<String> {
    cookie::get(headers, PROOF).filter(|v| v.len() == 48 && v.bytes().all(|b| b.is_ascii_hexdigit())).map(str::to_owned)
}
