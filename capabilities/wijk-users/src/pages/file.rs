//! The file of a user: how to reach it, the agreement, the fee, the link to the own pages.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use identity::link_code as code;
use kernel::{Day, Verb};
use store::{Failure, Tx};
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_office::door::{self, Desk};
use wijk_office::link::{EndLinks, LinkCard, MakeLink, WIJK};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use super::head::{UserHead, file_head};
use super::view;
use crate::actions::insz::ShowInsz;
use crate::alike;
use crate::model::{Status, UserId};
use crate::rules::due::{self, State};
use crate::store::agreements::{self, Agreement};
use crate::store::fees::{self, Fee, as_paid};
use crate::store::users::{self, User};

/// A label and what is known; empty: not yet.
struct Pair {
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "wijk-users/file.html")]
struct FilePage {
    f: Frame,
    l: Words,
    head: UserHead,
    who: Vec<Pair>,
    reach: Vec<Pair>,
    may_insz: bool,
    shown_insz: Option<String>,
    agreement: Option<Agreement>,
    agreements: Vec<Agreement>,
    state: State,
    state_words: String,
    tone: &'static str,
    fees: Vec<FeeLine>,
    year: i64,
    year_assumed: bool,
    form: FormView,
    link: LinkCard,
    may_decide: bool,
    note: String,
}

/// One year of the fee.
struct FeeLine {
    fee: Fee,
    amount: String,
    by_hand: bool,
}

impl FilePage {
    fn is_new(&self) -> bool {
        self.head.user.status == Status::New
    }

    fn is_ended(&self) -> bool {
        self.head.user.status == Status::Ended
    }
}

/// `GET /wijk/users/{id}`
pub async fn show(visit: Visit, Path(id): Path<UserId>) -> Answer {
    let page = load(&visit, id, FormView::empty()).await?;
    web::render(&page)
}

/// `POST /wijk/users/{id}/insz`: shows the national number, once.
pub async fn insz(visit: Visit, Path(id): Path<UserId>, Form(_): Form) -> Answer {
    let shown = visit.app.db.act(&visit.ctx, &ShowInsz { id }).await?;
    let mut page = load(&visit, id, FormView::empty()).await?;
    page.shown_insz = shown;
    web::render(&page)
}

/// `POST /wijk/users/{id}/link`: makes a link and shows it, this once.
pub async fn make_link(visit: Visit, Path(id): Path<UserId>, Form(_): Form) -> Answer {
    exists(&visit, id).await?;
    let (token, digits) = (code::token(&visit.app.entropy), code::code(&visit.app.entropy));
    let make = MakeLink { kind: OwnerKind::User, owner: id.0, token: &token, code: &digits };
    visit.app.db.act(&visit.ctx, &make).await?;
    let mut page = load(&visit, id, FormView::empty()).await?;
    page.link = page.link.with(&visit.app, &WIJK, &token, &digits);
    web::render(&page)
}

/// `POST /wijk/users/{id}/link/end`
pub async fn end_link(visit: Visit, Path(id): Path<UserId>, Form(_): Form) -> Answer {
    exists(&visit, id).await?;
    visit.app.db.act(&visit.ctx, &EndLinks { kind: OwnerKind::User, owner: id.0 }).await?;
    Ok(visit.redirect(format!("{}#link", view::path(id))).said("wijk-user-said-link-ended").into_response())
}

/// There is such a user, and the account is open.
async fn exists(visit: &Visit, id: UserId) -> Result<(), Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Share, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    if user.status == Status::Ended {
        return Err(kernel::Refusal::Conflict("wijk-user-ended-already").into());
    }
    Ok(())
}

/// The file again after a form on it was refused: the messages stand beside its fields.
pub(super) async fn refused(visit: &Visit, id: UserId, fields: &web::Fields, failure: Failure) -> Answer {
    let errors = web::errors_of(failure)?;
    let mut page = load(visit, id, fields.view(&visit.l, &errors)).await?;
    // A button without fields has no place for a message beside one.
    if let Some((_, message)) = page.form.errors.iter().find(|(field, _)| !FIELDS.contains(field)) {
        page.note.clone_from(message);
    }
    web::render_invalid(&page)
}

/// Fields of the forms on this page.
const FIELDS: [&str; 3] = ["paid_on", "reference", "year"];

async fn load(visit: &Visit, id: UserId, form: FormView) -> Result<FilePage, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let l = parameters::words_of(&mut tx, ctx, &visit.l, &user.scheme).await?;
    let stored = fees::of_user(&mut tx, ctx, id).await?;
    let (state, year_assumed) = fee_state(&mut tx, visit, &user, &stored).await?;
    let agreements = agreements::of_user(&mut tx, ctx, id).await?;
    let agreement = agreements.iter().find(|a| a.is_open() || a.holds(ctx.today())).cloned();
    let link = LinkCard::load(&mut tx, ctx, &WIJK, id.0, format!("{}/link", view::path(id))).await?;
    let may_insz = alike::may_insz(&mut tx, ctx).await?;
    let proof = users::transition_proof(&mut tx, ctx, &desk, id).await?.unwrap_or_default();
    let head = file_head(visit, &mut tx, user, "").await?;
    drop(tx);
    door::log_read(visit, "wijk-user", id, "file").await?;
    let year = i64::from(ctx.today().0.year());
    Ok(FilePage {
        f: visit.frame("wijk-user-title", "/wijk/users"),
        who: who(&l, &head, &proof),
        reach: reach(&l, &head),
        may_insz,
        shown_insz: None,
        agreements: agreements.into_iter().filter(|a| Some(a.id) != agreement.as_ref().map(|now| now.id)).collect(),
        agreement,
        state_words: view::fee(&l, state),
        tone: view::fee_tone(state),
        state,
        fees: stored.into_iter().map(|fee| fee_line(&l, fee)).collect(),
        year,
        year_assumed,
        form: with_today(form, ctx.today()),
        link,
        may_decide: may_decide(&desk),
        note: String::new(),
        head,
        l,
    })
}

fn may_decide(desk: &Desk) -> bool {
    desk.may(Verb::Decide, Part::User)
}

/// How the fee stands today, and whether the kind of year is only assumed.
pub(super) async fn fee_state(
    tx: &mut Tx,
    visit: &Visit,
    user: &User,
    stored: &[Fee],
) -> Result<(State, bool), Failure> {
    let today = visit.ctx.today();
    let rules = crate::dated::on(tx, &visit.ctx, &user.scheme, today).await?;
    Ok((state_on(user, stored, rules.rules()), due::year_is_assumed(rules.rules())))
}

/// How the fee stands on the day of the rules.
pub fn state_on(user: &User, stored: &[Fee], rules: schemes::Rules<'_>) -> State {
    let paid: Vec<_> = stored.iter().filter_map(|fee| as_paid(fee.year, fee.paid_on)).collect();
    let year = i64::from(rules.day().0.year());
    let noted = stored.iter().find(|fee| fee.year == year).and_then(|fee| fee.amount_cents);
    due::state(due::Facts { active_on: user.active_on, ended_on: user.ended_on, paid: &paid, noted }, rules)
}

fn with_today(form: FormView, today: Day) -> FormView {
    if form.value("paid_on").is_empty() && form.errors.is_empty() {
        return FormView::filled([("paid_on", today.to_string()), ("year", today.0.year().to_string())]);
    }
    form
}

fn fee_line(l: &Words, fee: Fee) -> FeeLine {
    FeeLine {
        amount: fee.amount_cents.map_or_else(|| l.t("wijk-fee-state-unknown"), |cents| view::euro(l, cents)),
        by_hand: fee.paid_how == Some(crate::model::PaidHow::Hand),
        fee,
    }
}

fn who(l: &Words, head: &UserHead, proof: &str) -> Vec<Pair> {
    let user = &head.user;
    let pair = |key: &str, value: String| Pair { label: l.t(key), value };
    let day = |day: Option<Day>| day.map(|day| l.day_plain(day)).unwrap_or_default();
    let mut pairs = vec![pair("wijk-user-kind", l.of("wijk-user-kind", user.kind))];
    if user.kind != crate::model::Kind::Private {
        pairs.push(pair("wijk-user-kbo", user.kbo.as_deref().map(spoken_kbo).unwrap_or_default()));
    }
    pairs.push(pair("wijk-user-registered-on", l.day_plain(user.registered_on)));
    pairs.push(pair("wijk-user-active-on", day(user.active_on)));
    if user.transition {
        pairs.push(pair("wijk-user-transition", proof.to_owned()));
    }
    if let (Some(on), Some(reason)) = (user.ended_on, user.end_reason) {
        let why = l.of("wijk-user-end-reason", reason);
        pairs.push(pair("wijk-user-ended-on", format!("{}, {why}", l.day_plain(on))));
    }
    pairs
}

fn spoken_kbo(stored: &str) -> String {
    kernel::kbo::Kbo::parse(stored).map_or_else(|_| stored.to_owned(), |kbo| kbo.to_string())
}

fn reach(l: &Words, head: &UserHead) -> Vec<Pair> {
    let user = &head.user;
    let pair = |key: &str, value: String| Pair { label: l.t(key), value };
    let place = if head.place.is_empty() { l.t("wijk-user-place-elsewhere") } else { head.place.clone() };
    let contact = user.contact_name.clone().map(|name| pair("wijk-user-contact", name));
    let mut pairs: Vec<Pair> = contact.into_iter().collect();
    pairs.extend([
        pair("wijk-user-phone", user.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default()),
        pair("wijk-user-email", user.email.clone().unwrap_or_default()),
        pair("wijk-user-address", format!("{}, {}", user.street, user.postcode)),
        pair("wijk-user-place", place),
    ]);
    pairs
}
