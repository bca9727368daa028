//! The pages of a user without account: who we are, what may be asked, the agreement to sign, the fee and how to pay.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use network::Organisation;
use store::Failure;
use uuid::Uuid;
use web::{Answer, FormView, Frame, OpenForm, Public, Words};
use wijk_office::link::{self, WIJK};
use wijk_office::model::DocumentId;
use wijk_office::{attachment, document};

use super::activities::{self, Asked, List};
use super::{agreement, file, view};
use crate::actions::sign::{Hand, SignDrawn};
use crate::model::Status;
use crate::own::{Mine, Shell};
use crate::papers;
use crate::rules::due::{self, State};
use crate::store::agreements::{self, Agreement};
use crate::store::fees;
use crate::store::users::User;

/// `GET /my-wijk/{token}`: asks the code.
pub async fn code(public: Public, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    link::show(public, &WIJK, &token, &headers).await
}

/// `POST /my-wijk/{token}`
pub async fn open(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    link::open(public, &WIJK, &token, &fields).await
}

/// `POST /my-wijk/{token}/close`
pub async fn close(mine: Mine, OpenForm(fields): OpenForm) -> Answer {
    link::close(&mine.entered, &fields).await
}

#[derive(Template)]
#[template(path = "wijk-users/mine_home.html")]
struct HomePage {
    f: Frame,
    l: Words,
    s: Shell,
    user: User,
    organiser: Option<Organisation>,
    phone: String,
    /// Address of the page to sign on; empty: nothing to sign.
    sign: String,
    waits_for_office: bool,
    state: State,
    state_words: String,
    tone: &'static str,
    pay: Vec<String>,
    year_assumed: bool,
}

impl HomePage {
    fn is_active(&self) -> bool {
        self.user.status == Status::Active
    }
}

/// `GET /my-wijk/{token}/home`
pub async fn home(mine: Mine) -> Answer {
    let (ctx, l) = (&mine.entered.ctx, mine.entered.l.clone());
    let mut tx = mine.entered.app.db.read().await?;
    let stored = fees::of_user(&mut tx, ctx, mine.user.id).await?;
    let rules = crate::dated::on(&mut tx, ctx, &mine.user.scheme, ctx.today()).await?;
    let state = file::state_on(&mine.user, &stored, rules.rules());
    let open = agreements::open(&mut tx, ctx, mine.user.id).await?;
    let iban = wijk_office::iban_to_pay(&mut tx, ctx, &mine.entered.own).await?;
    drop(tx);
    mine.entered.log_read("home").await?;
    let cents = if let State::Due(cents, _) = state { Some(cents) } else { None };
    let unsigned = open.as_ref().is_some_and(|agreement| agreement.signed_user_on.is_none());
    web::render(&HomePage {
        f: mine.entered.frame("my-wijk-home"),
        s: mine.shell("/home"),
        phone: mine
            .organiser
            .as_ref()
            .and_then(|o| o.phone.as_deref())
            .map(kernel::phone::as_written)
            .unwrap_or_default(),
        organiser: mine.organiser,
        sign: if unsigned { mine.entered.path("/agreement") } else { String::new() },
        waits_for_office: open.is_some() && !unsigned,
        state_words: view::fee(&l, state),
        tone: view::fee_tone(state),
        pay: if state.is_open() {
            papers::how_to_pay(&l, cents, iban.as_deref(), mine.user.number)
        } else {
            Vec::new()
        },
        year_assumed: due::year_is_assumed(rules.rules()),
        state,
        user: mine.user,
        l,
    })
}

#[derive(Template)]
#[template(path = "wijk-users/mine_agreement.html")]
struct AgreementPage {
    f: Frame,
    l: Words,
    s: Shell,
    action: String,
    documents: String,
    agreement: Option<Agreement>,
    form: FormView,
}

impl AgreementPage {
    /// Is it to be signed by the user now?
    fn to_sign(&self) -> bool {
        self.agreement.as_ref().is_some_and(|a| a.is_open() && a.signed_user_on.is_none())
    }
}

async fn agreement_page(mine: &Mine, form: FormView) -> Result<AgreementPage, Failure> {
    let ctx = &mine.entered.ctx;
    let mut tx = mine.entered.app.db.read().await?;
    let all = agreements::of_user(&mut tx, ctx, mine.user.id).await?;
    drop(tx);
    mine.entered.log_read("agreement").await?;
    Ok(AgreementPage {
        f: mine.entered.frame("my-wijk-agreement"),
        l: mine.entered.l.clone(),
        s: mine.shell("/agreement"),
        action: mine.entered.path("/agreement"),
        documents: mine.entered.path("/documents"),
        agreement: all.into_iter().find(|a| a.is_open() || a.holds(ctx.today())),
        form,
    })
}

/// `GET /my-wijk/{token}/agreement`
pub async fn show_agreement(mine: Mine) -> Answer {
    web::render(&agreement_page(&mine, FormView::empty()).await?)
}

/// `POST /my-wijk/{token}/agreement`: signs with a drawn line.
pub async fn sign(mine: Mine, OpenForm(fields): OpenForm) -> Answer {
    mine.entered.check(&fields)?;
    let signed = match agreement::drawn(&fields) {
        Ok((agreement, png)) => {
            let sign = SignDrawn { hand: Hand::Own(&mine.entered.own), agreement, png: &png };
            mine.entered.app.db.act(&mine.entered.ctx, &sign).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match signed {
        Ok(()) => Ok(mine.entered.to("/home").said("my-wijk-said-signed").into_response()),
        Err(failure) => {
            let form = fields.view(&mine.entered.l, &web::errors_of(failure)?);
            web::render_invalid(&agreement_page(&mine, form).await?)
        }
    }
}

/// `GET /my-wijk/{token}/documents/{document}`: a document of one's own.
pub async fn download(mine: Mine, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (ctx, own) = (&mine.entered.ctx, &mine.entered.own);
    let mut tx = mine.entered.app.db.read().await?;
    let mine_too = agreements::of_user(&mut tx, ctx, mine.user.id).await?;
    let shown = |a: &Agreement| a.document_id == id || a.signed_id == Some(id) || a.signature_id == Some(id);
    if !mine_too.iter().any(shown) {
        return Err(Refusal::NotFound.into());
    }
    let (found, bytes) = document::read_own(&mut tx, ctx, own, DocumentId(id)).await?;
    drop(tx);
    mine.entered.log_read("document").await?;
    Ok(attachment(&found, bytes))
}

#[derive(Template)]
#[template(path = "wijk-users/mine_activities.html")]
struct ActivitiesPage {
    f: Frame,
    l: Words,
    s: Shell,
    action: String,
    list: List,
}

/// `GET /my-wijk/{token}/activities`
pub async fn show_activities(mine: Mine, Query(asked): Query<Asked>) -> Answer {
    let mut tx = mine.entered.app.db.read().await?;
    let mut list = activities::list(&mut tx, &mine.entered.ctx, &mine.user, &asked).await?;
    // Why something is not on the list is for the organiser to find out, not for the user.
    list.no.clear();
    drop(tx);
    mine.entered.log_read("activities").await?;
    web::render(&ActivitiesPage {
        f: mine.entered.frame("my-wijk-activities"),
        l: mine.entered.l.clone(),
        s: mine.shell("/activities"),
        action: mine.entered.path("/activities"),
        list,
    })
}
