//! The last step of every way in: pick a position, open the session, go on where the person was.

use askama::Template;
use axum::http::header;
use axum::response::IntoResponse as _;
use kernel::{Actor, Refusal};
use web::{Answer, Carried, Frame, Public, Words, cookie};

use crate::actions::{EndSession, OpenSession};
use crate::records::{How, Position, Staff};
use crate::{rules, staff, store, totp};

/// Seconds that a browser remembers the language: a year.
const YEAR: i64 = 365 * 24 * 3600;

/// Where somebody was going: a page, or a form whose session had ended.
#[derive(Debug, Clone, Default)]
pub(super) struct Goal {
    pub next: String,
    pub carried: Option<Carried>,
}

impl Goal {
    /// From the hidden inputs of a log-in form.
    pub fn of(fields: &web::Fields) -> Self {
        Self { next: fields.get("next").to_owned(), carried: Carried::from_login(fields) }
    }
}

/// The position that somebody begins with; none: she has none now, or may not log in.
pub(super) async fn position_of(public: &Public, who: &Staff) -> Result<Option<Position>, web::Problem> {
    let mut tx = public.app.db.read().await?;
    let all = staff::positions_of(&mut tx, &public.ctx, who.id).await?;
    let last = store::sessions::last_position(&mut tx, public.ctx.actor.partnership, who.id).await?;
    Ok(rules::first_position(&all, last, public.ctx.today()).filter(|p| p.active).cloned())
}

/// Opens a session under a new token and answers with the page that the person wanted.
pub(super) async fn enter(public: &Public, who: &Staff, position: &Position, how: How, goal: Goal) -> Answer {
    let app = &public.app;
    if let Some(old) = &public.session {
        app.db.act(&app.ctx(old.actor.clone()), &EndSession::One(old.id)).await?;
    }
    let actor = Actor {
        partnership: public.ctx.actor.partnership,
        staff: who.id,
        position: position.id,
        organisation: position.organisation_id,
        role: position.role,
    };
    let token = totp::token(&app.entropy);
    let minutes = app.settings.session_minutes;
    let open = OpenSession { token_hash: web::digest(&token), device: &public.device, how, minutes };
    app.db.act(&app.ctx(actor), &open).await?;
    let cookies = [web::cookie_for(app, &token), cookie::set("lang", &who.language, YEAR, app.secure())];

    let Some(carried) = goal.carried else {
        let own_page = web::local(&goal.next) && goal.next != "/" && !goal.next.starts_with("/login");
        let to = if own_page { goal.next } else { web::home(position.role).to_owned() };
        let [session, language] = cookies;
        return Ok(public.redirect(to).cookie(session).cookie(language).into_response());
    };
    let l = app.l10n.words(&who.language);
    let mut f = public.frame("resume-title");
    f.csrf = web::form_token(&token);
    f.title = l.t("resume-title");
    f.l = l.clone();
    let mut response = web::render(&ResumePage { f, l, home: web::home(position.role), carried })?;
    for line in cookies {
        let value = line.parse().map_err(|_| Refusal::NotFound)?;
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

/// What was written before the session ended, with one button that sends it after all.
#[derive(Template)]
#[template(path = "resume.html")]
struct ResumePage {
    f: Frame,
    l: Words,
    home: &'static str,
    carried: Carried,
}

impl ResumePage {
    /// What the person wrote herself: not the choices, days and ids that forms send along.
    fn written(&self) -> Vec<&str> {
        let technical =
            |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b':');
        let shown = self.carried.pairs().filter(|(name, text)| !name.starts_with('_') && !technical(text));
        shown.map(|(_, text)| text).collect()
    }
}
