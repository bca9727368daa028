//! Who sees my plan: each organisation in words, and "stop" in two taps, at once.

use axum::extract::Path;
use kernel::{ConsentId, Day};
use people::consent::{Consent, history};
use web::{Frame, OpenForm, Words};

use crate::model::Coach;
use crate::shell::{Shell, Tab};
use crate::visitor::Mine;

#[derive(askama::Template)]
#[template(path = "portal/sharing.html")]
struct SharingPage {
    f: Frame,
    l: Words,
    s: Shell,
    coach: Option<Coach>,
    open: Vec<Consent>,
    closed: Vec<Consent>,
}

/// What counts today, and the organisations that no longer see anything, each once.
fn split(all: Vec<Consent>, today: Day) -> (Vec<Consent>, Vec<Consent>) {
    let (open, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|c| c.is_open(today));
    let mut closed: Vec<Consent> = Vec::new();
    for consent in rest {
        let known = open.iter().chain(&closed).any(|c| c.organisation_id == consent.organisation_id);
        if !known {
            closed.push(consent);
        }
    }
    (open, closed)
}

/// `GET /my/{token}/sharing`
pub async fn show(mine: Mine) -> web::Answer {
    let mut tx = mine.app.db.read().await?;
    let (open, closed) = split(history(&mut tx, &mine.permit).await?, mine.ctx.today());
    let coach = crate::gather::coach(&mut tx, &mine.ctx, &mine.permit).await?;
    drop(tx);
    mine.log_read("sharing").await?;
    let s = mine.shell(Tab::Sharing);
    web::render(&SharingPage { f: mine.frame("my-sharing"), l: mine.l.clone(), s, coach, open, closed })
}

/// `POST /my/{token}/sharing/{consent}/stop`
pub async fn stop(
    mine: Mine,
    Path((_, consent)): Path<(String, ConsentId)>,
    OpenForm(fields): OpenForm,
) -> web::Answer {
    mine.check(&fields)?;
    let deed = people::WithdrawConsent { participant: mine.permit.participant(), consent };
    mine.app.db.act(&mine.ctx, &deed).await?;
    Ok(mine.to("sharing", "stopped"))
}
