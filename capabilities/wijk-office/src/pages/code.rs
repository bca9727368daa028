//! The door of pages without an account: asks the code, and says nothing of anybody before it. The page behind it is
//! `{base}/{token}/home`.

use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use identity::link_code::{self as code, Verdict};
use kernel::{Actor, Refusal};
use store::Failure;
use web::{Fields, Frame, Public, Words};

use crate::actions::link::OpenLink;
use crate::link::{Door, Entered};
use crate::model::OwnerKind;

#[derive(askama::Template)]
#[template(path = "wijk/code.html")]
struct CodePage {
    f: Frame,
    l: Words,
    title: String,
    action: String,
    error: String,
    locked: bool,
}

fn page(public: &Public, door: &Door, token: &str, error: String, locked: bool) -> CodePage {
    let mut f = public.frame(door.title_key);
    f.session = None;
    let l = public.l.clone();
    CodePage { title: l.t(door.title_key), action: format!("{}/{token}", door.base), f, l, error, locked }
}

/// `GET {base}/{token}`
pub async fn show(public: Public, door: &Door, token: &str, headers: &HeaderMap) -> web::Answer {
    let link = door.find(&public.app, token).await?;
    if door.session_of(&public.app, &link, headers).await?.is_some() {
        return Ok(public.redirect(format!("{}/{token}/home", door.base)).into_response());
    }
    let locked = link.locked_until.is_some_and(|until| until > public.ctx.now);
    let error = if locked { public.l.t("wijk-link-locked") } else { String::new() };
    web::render(&page(&public, door, token, error, locked))
}

/// `POST {base}/{token}`
pub async fn open(public: Public, door: &Door, token: &str, fields: &Fields) -> web::Answer {
    let link = door.find(&public.app, token).await?;
    let session = code::token(&public.app.entropy);
    let typed = code::read(fields.get("code"));
    let invalid = |error: String, locked: bool| web::render_invalid(&page(&public, door, token, error, locked));
    if fields.get("code").is_empty() {
        return invalid(public.l.t("wijk-link-code-missing"), false);
    }
    let actor = match door.kind {
        OwnerKind::User => Actor::wijk_user(link.partnership_id),
        _ => Actor::wijk_worker(link.partnership_id),
    };
    let ctx = public.ctx.for_actor(actor);
    let act = OpenLink { link: &link, code: typed.as_deref(), session: &session };
    let verdict = match public.app.db.act(&ctx, &act).await {
        Ok(verdict) => verdict,
        Err(Failure::Refused(Refusal::TooMany(_))) => return invalid(public.l.t("wijk-link-locked"), true),
        Err(failure) => return Err(failure.into()),
    };
    match verdict {
        Verdict::In => {
            let to = public.redirect(format!("{}/{token}/home", door.base));
            Ok(to.cookie(door.let_in(&public.app, &session)).into_response())
        }
        Verdict::Wrong(left) => invalid(public.l.n("wijk-link-wrong", left), false),
        Verdict::Locked(_) => invalid(public.l.t("wijk-link-locked"), true),
        Verdict::Over => invalid(public.l.t("wijk-link-over"), true),
    }
}

/// `POST {base}/{token}/close`: ready; the next one who takes this phone needs the code.
pub async fn close(entered: &Entered, fields: &Fields) -> web::Answer {
    entered.check(fields)?;
    Ok(entered.end().await?)
}
