//! How far a referral is, for who made it: plain words and dates, never details, never the name.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{Day, Moment, ReferralId, Refusal};
use placement::ReferrerState;
use store::{Ctx, Failure, Tx};
use web::{Answer, Frame, Public, Visit, Words};

use crate::model::{Outcome, Progress};
use crate::pages::triage::ROLES;
use crate::rules;
use crate::store::inbox;
use crate::store::status::{self, Mine};

/// One of the three marks on the way: received, talk, start.
pub struct Mark {
    label: String,
    done: bool,
    here: bool,
}

#[derive(Template)]
#[template(path = "referral/status.html")]
struct StatusPage {
    f: Frame,
    l: Words,
    initials: String,
    progress: Progress,
    marks: Vec<Mark>,
    sent_on: Day,
    changed_on: Option<Day>,
    talk_at: Option<Moment>,
    waiting_since: Option<Day>,
    handover_on: Option<Day>,
    arrived: bool,
    answer: Option<String>,
    help: Option<ReferrerState>,
    account: bool,
    /// Can it still be changed or stopped?
    open: bool,
}

/// `GET /refer/status/{token}`: without account.
pub async fn by_link(public: Public, Path(token): Path<String>) -> Answer {
    if token.len() != 48 {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = public.app.db.read().await?;
    let row = status::by_token(&mut tx, public.ctx.actor.partnership, &web::digest(&token)).await?;
    let page = page(&mut tx, &public.ctx, public.frame("referral-follow-title"), public.l.clone(), &row, false).await?;
    web::render(&page)
}

/// `GET /referrals/{id}`: with account.
pub async fn by_account(visit: Visit, Path(id): Path<ReferralId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let row = match status::one(&mut tx, &visit.ctx, id).await {
        // Who decides on it has a page of her own about it.
        Err(Failure::Refused(Refusal::NotFound))
            if ROLES.contains(&visit.role()) && inbox::one(&mut tx, &visit.ctx, id).await?.is_some() =>
        {
            return Ok(visit.redirect(format!("/triage/{id}")).into_response());
        }
        row => row?,
    };
    let frame = visit.frame("referral-follow-title", "/referrals");
    let page = page(&mut tx, &visit.ctx, frame, visit.l.clone(), &row, true).await?;
    web::render(&page)
}

async fn page(tx: &mut Tx, ctx: &Ctx, f: Frame, l: Words, row: &Mine, account: bool) -> Result<StatusPage, Failure> {
    let progress = rules::progress(row.status, row.person_status, row.outcome);
    Ok(StatusPage {
        open: matches!(progress, Progress::Received | Progress::Planning | Progress::Waiting),
        marks: marks(&l, progress),
        initials: row.initials.clone(),
        sent_on: row.created_at.day(),
        changed_on: row.decided_at.map(Moment::day),
        talk_at: row.talk_at.filter(|_| progress == Progress::Planning),
        waiting_since: row.on_day.filter(|_| progress == Progress::Waiting),
        handover_on: row.on_day.filter(|_| progress == Progress::Elsewhere),
        arrived: row.outcome == Some(Outcome::Arrived),
        answer: row.answer(tx, ctx).await?,
        help: help(tx, ctx, row, progress).await?,
        progress,
        account,
        f,
        l,
    })
}

/// How far help of other organisations is, once she has a coach: never which, where or by whom. Not when she said no to
/// the organisation that referred her.
async fn help(tx: &mut Tx, ctx: &Ctx, row: &Mine, progress: Progress) -> Result<Option<ReferrerState>, Failure> {
    if progress != Progress::Coach || people::consent::says_no(tx, ctx, row.participant_id, row.organisation_id).await?
    {
        return Ok(None);
    }
    placement::state_for_referrer(tx, ctx, row.participant_id, row.created_at).await
}

/// The way in three marks; where it went another way the last one says so.
fn marks(l: &Words, progress: Progress) -> Vec<Mark> {
    let here = match progress {
        Progress::Received => 0,
        Progress::Planning => 1,
        _ => 2,
    };
    let last = match progress {
        Progress::Received | Progress::Planning => Progress::Coach,
        other => other,
    };
    [Progress::Received, Progress::Planning, last]
        .into_iter()
        .enumerate()
        .map(|(at, step)| Mark { label: l.of("referral-progress", step), done: at < here, here: at == here })
        .collect()
}
