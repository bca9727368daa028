//! The door: asks the code, and says nothing of anybody before it.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use kernel::{Actor, Refusal};
use store::Failure;
use web::{App, Frame, OpenForm, Public, Words};

use crate::actions::open_link::OpenPlanLink;
use crate::rules::code::{self, Verdict};
use crate::rules::language::{TONGUES, Tongue, by_words};
use crate::secrets;
use crate::shell::{Shell, Tab};
use crate::visitor::{self, Asked, Mine};

#[derive(askama::Template)]
#[template(path = "portal/code.html")]
struct CodePage {
    f: Frame,
    l: Words,
    s: Shell,
    error: String,
    locked: bool,
}

fn page(public: &Public, token: &str, lang: &str, error: impl FnOnce(&Words) -> String, locked: bool) -> CodePage {
    // All languages that we have, not hers: which ones she speaks is hers to tell.
    let all: Vec<&'static Tongue> = TONGUES.iter().collect();
    let l = public.app.l10n.words(by_words(lang).unwrap_or(&TONGUES[0]).words);
    let mut f = public.frame("my-title");
    f.title = l.t("my-title");
    f.session = None;
    CodePage { s: Shell::mine(&l, token, &all, "", Tab::Code), error: error(&l), f, l, locked }
}

/// `GET /my/{token}`
pub async fn show(
    public: Public,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    State(app): State<App>,
) -> web::Answer {
    let link = visitor::find_link(&app, &token).await?;
    if visitor::has_session(&app, &link, &headers).await? {
        return Ok(public.redirect(format!("/my/{token}/plan")).into_response());
    }
    let locked = link.locked_until.is_some_and(|until| until > public.ctx.now);
    web::render(&page(
        &public,
        &token,
        &asked.lang,
        |l| if locked { l.t("my-code-locked") } else { String::new() },
        locked,
    ))
}

/// `POST /my/{token}`
pub async fn open(
    public: Public,
    Path(token): Path<String>,
    State(app): State<App>,
    OpenForm(fields): OpenForm,
) -> web::Answer {
    let link = visitor::find_link(&app, &token).await?;
    let session = secrets::token(&app.entropy);
    let typed = code::read(fields.get("code"));
    let lang = fields.get("lang").to_owned();
    if fields.get("code").is_empty() {
        return web::render_invalid(&page(&public, &token, &lang, |l| l.t("my-code-missing"), false));
    }
    let ctx = public.ctx.for_actor(Actor::participant(link.partnership_id));
    let tried = app.db.act(&ctx, &OpenPlanLink { link: &link, code: typed.as_deref(), session: &session }).await;
    let verdict = match tried {
        Ok(verdict) => verdict,
        Err(Failure::Refused(Refusal::TooMany(_))) => {
            return web::render_invalid(&page(&public, &token, &lang, |l| l.t("my-code-locked"), true));
        }
        Err(failure) => return Err(failure.into()),
    };
    match verdict {
        Verdict::In => {
            let ask = by_words(&lang).map_or(String::new(), |t| format!("?lang={}", t.words));
            let to = public.redirect(format!("/my/{token}/plan{ask}"));
            Ok(to.cookie(visitor::let_in(&app, &session)).into_response())
        }
        Verdict::Wrong(left) => {
            web::render_invalid(&page(&public, &token, &lang, |l| l.n("my-code-wrong", left), false))
        }
        Verdict::Locked(_) => web::render_invalid(&page(&public, &token, &lang, |l| l.t("my-code-locked"), true)),
        Verdict::Over => web::render_invalid(&page(&public, &token, &lang, |l| l.t("my-code-over"), true)),
    }
}

/// `POST /my/{token}/close`: ready; the next one who takes this phone needs the code.
pub async fn close(mine: Mine, OpenForm(fields): OpenForm) -> web::Answer {
    mine.check(&fields)?;
    Ok(mine.close().await?)
}
