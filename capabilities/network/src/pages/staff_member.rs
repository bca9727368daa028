//! One person who works in the network: positions, contact, access.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use identity::{Link, Position, Purpose, Staff, staff};
use kernel::email::{Email, EmailError};
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{FieldError, PositionId, Refusal, StaffId};
use store::Failure;
use web::{Answer, Conflict, ConflictRow, Fields, Form, FormView, Frame, Problem, Visit, Words};

use super::organisation::period;
use super::staff_form::{PostChoices, empty_post, post_choices, read_post};
use super::staff_list::ROLES;
use crate::actions::{AddPosition, Change, ChangeStaff, EndPosition, posts, sees};
use crate::rules::{Post, grantable, may_grant, may_manage};

#[derive(Template)]
#[template(path = "staff_member.html")]
struct StaffMemberPage {
    f: Frame,
    l: Words,
    who: Staff,
    positions: Vec<Position>,
    form: FormView,
    post_form: FormView,
    post: PostChoices,
    version: i64,
    today: kernel::Day,
    actor: kernel::Actor,
    manages: bool,
    gives: bool,
}

impl StaffMemberPage {
    /// May this position be ended here, and is it not over?
    fn may_end(&self, p: &Position) -> bool {
        !p.over(self.today) && may_grant(&self.actor, Post { organisation: p.organisation_id, role: p.role })
    }

    fn now(&self, p: &Position) -> bool {
        p.on(self.today)
    }

    fn period(&self, p: &Position) -> String {
        period(&self.l, p.valid_from, p.valid_to)
    }

    fn path(&self, deed: &str) -> String {
        format!("/staff/{}/{deed}", self.who.id)
    }

    fn places(&self, position: &Position) -> String {
        self.l.n("staff-places", position.capacity)
    }
}

/// Which of the two forms came back with mistakes.
enum Back<'a> {
    Nothing,
    Contact(&'a Fields, &'a [FieldError]),
    Position(&'a Fields, &'a [FieldError]),
}

/// `GET /staff/{id}`.
pub async fn show(visit: Visit, Path(id): Path<StaffId>) -> Answer {
    web::render(&page(&visit, id, Back::Nothing).await?)
}

async fn page(visit: &Visit, id: StaffId, back: Back<'_>) -> Result<StaffMemberPage, Problem> {
    visit.only(&ROLES)?;
    let mut tx = visit.app.db.read().await?;
    let who = staff::by_id(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let positions = staff::positions_of(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let today = visit.ctx.today();
    let open = posts(&positions, today);
    if !sees(&visit.ctx.actor, &open) {
        return Err(Refusal::NotFound.into());
    }
    let stored =
        [("name", who.name.clone()), ("email", who.email.clone()), ("phone", who.phone.clone().unwrap_or_default())];
    let (mut form, mut post_form) = (FormView::filled(stored), FormView::filled(empty_post(kernel::Role::Coach)));
    let mut version = who.version;
    match back {
        Back::Nothing => {}
        Back::Contact(fields, errors) => (form, version) = (fields.view(&visit.l, errors), fields.version()),
        Back::Position(fields, errors) => post_form = fields.view(&visit.l, errors),
    }
    Ok(StaffMemberPage {
        f: visit.frame("staff-member-title", "/staff"),
        l: visit.l.clone(),
        post: post_choices(visit, &post_form).await?,
        manages: may_manage(&visit.ctx.actor, &open),
        gives: !grantable(visit.role()).is_empty(),
        actor: visit.ctx.actor.clone(),
        who,
        positions,
        form,
        post_form,
        version,
        today,
    })
}

/// `POST /staff/{id}`.
pub async fn save(visit: Visit, Path(id): Path<StaffId>, Form(fields): Form) -> Answer {
    match try_save(&visit, id, &fields).await {
        Ok(()) => Ok(done(&visit, id, "staff-said-saved")),
        Err(Failure::Refused(Refusal::Stale { current })) => conflict(&visit, id, fields, current).await,
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Back::Contact(&fields, &errors)).await?)
        }
    }
}

async fn try_save(visit: &Visit, id: StaffId, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let name = fields.need(&mut faults, "name", 120, "staff-name-missing");
    let email = faults.take("email", Email::parse(fields.get("email")).map_err(EmailError::key));
    let phone = fields.opt("phone").and_then(|t| faults.take("phone", Phone::parse(t).map_err(PhoneError::key)));
    faults.done()?;
    let change = Change::Contact {
        version: fields.version(),
        name,
        email: email.map(|e| e.as_str().to_owned()).unwrap_or_default(),
        phone: phone.map(|p| p.e164()),
        told: (visit.l.t("mail-address-changed-subject"), visit.l.t("mail-address-changed-text")),
    };
    visit.app.db.act(&visit.ctx, &ChangeStaff { staff: id, change }).await
}

async fn conflict(visit: &Visit, id: StaffId, fields: Fields, version: i64) -> Answer {
    let now = page(visit, id, Back::Nothing).await?;
    let row = |key: &str, theirs: &str, name: &str| ConflictRow {
        label: visit.l.t(key),
        theirs: theirs.to_owned(),
        mine: fields.get(name).to_owned(),
    };
    let rows = vec![
        row("staff-name", &now.who.name, "name"),
        row("staff-email", &now.who.email, "email"),
        row("staff-phone", now.who.phone.as_deref().unwrap_or_default(), "phone"),
    ];
    let path = format!("/staff/{id}");
    Conflict { f: now.f, l: now.l, rows, action: path.clone(), back: path, version, fields }.page()
}

/// `POST /staff/{id}/positions`.
pub async fn add_position(visit: Visit, Path(id): Path<StaffId>, Form(fields): Form) -> Answer {
    match try_add(&visit, id, &fields).await {
        Ok(_) => Ok(done(&visit, id, "staff-said-position")),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Back::Position(&fields, &errors)).await?)
        }
    }
}

async fn try_add(visit: &Visit, id: StaffId, fields: &Fields) -> Result<PositionId, Failure> {
    let mut faults = Faults::default();
    let position = read_post(visit, fields, &mut faults);
    faults.done()?;
    let Some(position) = position else { return Err(Failure::other("a form without faults has its fields")) };
    visit.app.db.act_once(&visit.ctx, fields.key(), &AddPosition { staff: id, position }).await
}

/// `POST /staff/{id}/positions/{position}/end`.
pub async fn end_position(
    visit: Visit,
    Path((id, position)): Path<(StaffId, PositionId)>,
    Form(fields): Form,
) -> Answer {
    let mut faults = Faults::default();
    let last = fields.day(&mut faults, "last").unwrap_or(visit.ctx.today());
    faults.done()?;
    visit.app.db.act(&visit.ctx, &EndPosition { staff: id, position, last }).await?;
    // Somebody whose last position here ended is not seen any more from tomorrow.
    Ok(visit.redirect("/staff").said("staff-said-ended").into_response())
}

fn done(visit: &Visit, id: StaffId, said: &'static str) -> Response {
    visit.redirect(format!("/staff/{id}")).said(said).into_response()
}

async fn change(visit: &Visit, id: StaffId, change: Change, said: &'static str) -> Answer {
    visit.app.db.act(&visit.ctx, &ChangeStaff { staff: id, change }).await?;
    Ok(done(visit, id, said))
}

/// `POST /staff/{id}/deactivate`.
pub async fn deactivate(visit: Visit, Path(id): Path<StaffId>, Form(_): Form) -> Answer {
    change(&visit, id, Change::Active(false), "staff-said-inactive").await
}

/// `POST /staff/{id}/activate`.
pub async fn activate(visit: Visit, Path(id): Path<StaffId>, Form(_): Form) -> Answer {
    change(&visit, id, Change::Active(true), "staff-said-active").await
}

/// `POST /staff/{id}/link`.
pub async fn send_link(visit: Visit, Path(id): Path<StaffId>, Form(_): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let who = staff::by_id(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let link = Link::new(&visit.app, Purpose::Invitation, &who.language);
    change(&visit, id, Change::Link(link), "staff-said-link").await
}

/// `POST /staff/{id}/code-off`.
pub async fn code_off(visit: Visit, Path(id): Path<StaffId>, Form(_): Form) -> Answer {
    change(&visit, id, Change::CodeOff, "staff-said-code-off").await
}
