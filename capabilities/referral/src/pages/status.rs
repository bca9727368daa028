//! How far a referral is, for who made it: plain words and dates, never details, never the name.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{Day, Moment, ReferralId, Refusal};
use people::model::Status as PersonStatus;
use placement::ReferrerState;
use store::{Ctx, Failure, Tx};
use web::{Answer, FormView, Frame, Public, Visit, Words};

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
pub(crate) struct StatusPage {
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
    /// Where its forms go, while it can be changed or taken back.
    change: Option<String>,
    form: FormView,
}

/// Who looks at it.
pub(crate) struct Reader<'a> {
    ctx: &'a Ctx,
    f: Frame,
    l: &'a Words,
    /// Address of the page.
    here: String,
    account: bool,
}

impl<'a> Reader<'a> {
    /// With account.
    pub(crate) fn of_account(visit: &'a Visit) -> Self {
        let f = visit.frame("referral-follow-title", "/referrals");
        Self { ctx: &visit.ctx, f, l: &visit.l, here: "/referrals".to_owned(), account: true }
    }

    /// By the secret link.
    pub(crate) fn of_link(public: &'a Public, token: &str) -> Self {
        let f = public.frame("referral-follow-title");
        Self { ctx: &public.ctx, f, l: &public.l, here: format!("/refer/status/{token}"), account: false }
    }
}

/// Can this be a token at all?
pub(crate) fn well_formed(token: &str) -> Result<(), Refusal> {
    if token.len() == 48 { Ok(()) } else { Err(Refusal::NotFound) }
}

/// `GET /refer/status/{token}`: without account.
pub async fn by_link(public: Public, Path(token): Path<String>) -> Answer {
    well_formed(&token)?;
    let mut tx = public.app.db.read().await?;
    let row = status::by_token(&mut tx, public.ctx.actor.partnership, &web::digest(&token)).await?;
    web::render(&page(&mut tx, &Reader::of_link(&public, &token), &row, FormView::empty()).await?)
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
    web::render(&page(&mut tx, &Reader::of_account(&visit), &row, FormView::empty()).await?)
}

/// The page, also for a form with something to change.
pub(crate) async fn page(tx: &mut Tx, reader: &Reader<'_>, row: &Mine, form: FormView) -> Result<StatusPage, Failure> {
    let (ctx, l) = (reader.ctx, reader.l.clone());
    let progress = rules::progress(row.status, row.person_status, row.outcome);
    let open = rules::may_be_changed(row.status) && row.person_status != PersonStatus::Active;
    let own = if reader.account { format!("{}/{}", reader.here, row.id) } else { reader.here.clone() };
    Ok(StatusPage {
        change: open.then_some(own),
        form,
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
        account: reader.account,
        f: reader.f.clone(),
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
