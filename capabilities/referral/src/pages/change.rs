//! Who made a referral mends it or takes it back, on the page where she sees how far it is.

use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::phone::Phone;
use kernel::refusal::Faults;
use kernel::{ReferralId, Refusal};
use store::Failure;
use web::{Answer, App, Fields, Form, Public, Visit};

use super::status::{self, Reader};
use crate::actions::change::{Made, MendReferral, RecallReferral};

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Mend,
    Recall,
}

/// `POST /referrals/{id}/mend`.
pub async fn mend(visit: Visit, Path(id): Path<ReferralId>, Form(fields): Form) -> Answer {
    by_account(visit, id, &fields, Deed::Mend).await
}

/// `POST /referrals/{id}/recall`.
pub async fn recall(visit: Visit, Path(id): Path<ReferralId>, Form(fields): Form) -> Answer {
    by_account(visit, id, &fields, Deed::Recall).await
}

/// `POST /refer/status/{token}/mend`: without account.
pub async fn mend_by_link(public: Public, Path(token): Path<String>, Form(fields): Form) -> Answer {
    by_link(public, &token, &fields, Deed::Mend).await
}

/// `POST /refer/status/{token}/recall`: without account.
pub async fn recall_by_link(public: Public, Path(token): Path<String>, Form(fields): Form) -> Answer {
    by_link(public, &token, &fields, Deed::Recall).await
}

async fn by_account(visit: Visit, id: ReferralId, fields: &Fields, deed: Deed) -> Answer {
    let made = Made::ByAccount(id);
    match change(&visit.app, &visit.ctx, made, fields, deed).await {
        Ok(()) => Ok(visit.redirect(format!("/referrals/{id}")).said(said(deed)).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let mut tx = visit.app.db.read().await?;
            let row = crate::store::status::one(&mut tx, &visit.ctx, id).await?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&status::page(&mut tx, &Reader::of_account(&visit), &row, form).await?)
        }
    }
}

async fn by_link(public: Public, token: &str, fields: &Fields, deed: Deed) -> Answer {
    status::well_formed(token)?;
    match change(&public.app, &public.ctx, Made::ByLink(token), fields, deed).await {
        Ok(()) => Ok(public.redirect(format!("/refer/status/{token}")).said(said(deed)).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let mut tx = public.app.db.read().await?;
            let row =
                crate::store::status::by_token(&mut tx, public.ctx.actor.partnership, &web::digest(token)).await?;
            let reader = Reader::of_link(&public, token);
            web::render_invalid(&status::page(&mut tx, &reader, &row, fields.view(&public.l, &errors)).await?)
        }
    }
}

async fn change(app: &App, ctx: &store::Ctx, made: Made<'_>, fields: &Fields, deed: Deed) -> Result<(), Failure> {
    if deed == Deed::Recall {
        return app.db.act(ctx, &RecallReferral { made, words: fields.get("why") }).await;
    }
    let words = words(app, fields)?;
    app.db.act_once(ctx, fields.key(), &MendReferral { made, words: &words }).await.map(|_| ())
}

/// What is otherwise: a phone number that reads as one, and the words. Who decides reads it in Dutch.
fn words(app: &App, fields: &Fields) -> Result<String, Refusal> {
    let mut faults = Faults::default();
    let typed = fields.opt("phone").map(str::to_owned);
    let phone = typed.and_then(|text| faults.take("phone", Phone::parse(&text).map_err(|_| "refer-phone-wrong")));
    faults.done()?;
    let dutch = app.l10n.words("nl-BE");
    let phone = phone.map(|phone| dutch.t1("referral-mend-phone-told", "phone", phone.to_string()));
    let words = fields.opt("words").map(str::to_owned);
    Ok([phone, words].into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

fn said(deed: Deed) -> &'static str {
    match deed {
        Deed::Mend => "referral-said-mended",
        Deed::Recall => "referral-said-recalled",
    }
}
