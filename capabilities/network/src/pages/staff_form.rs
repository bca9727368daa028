//! Inviting somebody: name, address, and one position. She chooses her own password with the link in the mail.

use askama::Template;
use axum::response::IntoResponse as _;
use identity::{Link, NewPosition, NewStaff, Purpose, staff};
use kernel::email::{Email, EmailError};
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{Focus, OrganisationId, Refusal, Role, StaffId};
use store::Failure;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use crate::actions::{InviteStaff, posts, sees};
use crate::rules::grantable;
use crate::store::organisations;

/// Places of a full-time coach unless somebody says otherwise.
const PLACES: &str = "20";

#[derive(Template)]
#[template(path = "staff_form.html")]
struct StaffForm {
    f: Frame,
    l: Words,
    form: FormView,
    post: PostChoices,
    /// Somebody has this address already: asked whether she is meant.
    asks: bool,
    /// Her page and name, for who meets her on it.
    known: Option<(StaffId, String)>,
}

/// What can be chosen for a position.
pub(super) struct PostChoices {
    pub roles: Vec<Choice>,
    pub focuses: Vec<Choice>,
    /// Empty for who may only choose her own house.
    pub houses: Vec<Choice>,
}

/// What this visitor can choose for a position.
pub(super) async fn post_choices(visit: &Visit, form: &FormView) -> Result<PostChoices, Failure> {
    let mut houses = Vec::new();
    if visit.role() == Role::FunctionalAdministrator {
        let mut tx = visit.app.db.read().await?;
        let all = organisations::all(&mut tx, visit.ctx.actor.partnership).await?;
        houses = all.iter().map(|o| form.choice("organisation", o.id.to_string(), o.name.as_str())).collect();
    }
    Ok(PostChoices {
        roles: form.choices(&visit.l, "role", "role", grantable(visit.role())),
        focuses: Focus::ALL.iter().map(|f| form.choice("focus", f.as_str(), visit.l.of("focus", f))).collect(),
        houses,
    })
}

/// A new position as forms send it.
pub(super) fn empty_post(role: Role) -> Vec<(&'static str, String)> {
    [("role", role.as_str()), ("focus", "integral"), ("percent", "100"), ("capacity", PLACES)]
        .map(|(k, v)| (k, v.to_owned()))
        .into()
}

async fn page(visit: &Visit, form: FormView) -> Result<StaffForm, Failure> {
    let post = post_choices(visit, &form).await?;
    let asks = !form.error("also").is_empty() || form.chosen("also", "yes");
    let known = if asks { known(visit, form.value("email")).await? } else { None };
    Ok(StaffForm { f: visit.frame("staff-new-title", "/staff"), l: visit.l.clone(), form, post, asks, known })
}

/// Who has this address, when the visitor meets her on her pages: an address tells nobody else a name.
async fn known(visit: &Visit, email: &str) -> Result<Option<(StaffId, String)>, Failure> {
    let Ok(email) = Email::parse(email) else { return Ok(None) };
    let mut tx = visit.app.db.read().await?;
    let Some(who) = staff::by_email(&mut tx, &visit.ctx, email.as_str()).await? else { return Ok(None) };
    let open = posts(&staff::positions_of(&mut tx, &visit.ctx, who.id).await?, visit.ctx.today());
    Ok(sees(&visit.ctx.actor, &open).then_some((who.id, who.name)))
}

/// `GET /staff/new`.
pub async fn new(visit: Visit) -> Answer {
    may(&visit)?;
    web::render(&page(&visit, FormView::filled(empty_post(Role::Coach))).await?)
}

fn may(visit: &Visit) -> Result<(), Refusal> {
    if grantable(visit.role()).is_empty() { Err(Refusal::NotFound) } else { Ok(()) }
}

/// `POST /staff`.
pub async fn invite(visit: Visit, Form(fields): Form) -> Answer {
    may(&visit)?;
    match try_invite(&visit, &fields).await {
        Ok(id) => Ok(visit.redirect(format!("/staff/{id}")).said("staff-said-invited").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, form).await?)
        }
    }
}

async fn try_invite(visit: &Visit, fields: &Fields) -> Result<StaffId, Failure> {
    let mut faults = Faults::default();
    let name = fields.need(&mut faults, "name", 120, "staff-name-missing");
    let email = faults.take("email", Email::parse(fields.get("email")).map_err(EmailError::key));
    let phone = fields.opt("phone").and_then(|t| faults.take("phone", Phone::parse(t).map_err(PhoneError::key)));
    let position = read_post(visit, fields, &mut faults);
    faults.done()?;
    let (Some(email), Some(position)) = (email, position) else {
        return Err(Failure::other("a form without faults has its fields"));
    };
    let new = NewStaff {
        name,
        email: email.as_str().to_owned(),
        phone: phone.map(|p| p.e164()),
        language: "nl-BE".to_owned(),
        password_hash: None,
        positions: vec![position],
    };
    let link = Link::new(&visit.app, Purpose::Invitation, "nl-BE");
    let also = fields.has("also", "yes");
    visit.app.db.act_once(&visit.ctx, fields.key(), &InviteStaff { new, also, link }).await
}

/// The position in a form. Only coaches have a focus and places.
pub(super) fn read_post(visit: &Visit, fields: &Fields, faults: &mut Faults) -> Option<NewPosition> {
    let role: Option<Role> = fields.choose(faults, "role", "staff-role-missing");
    let coach = role == Some(Role::Coach);
    let focus: Option<Focus> = if coach { fields.choose(faults, "focus", "staff-focus-missing") } else { None };
    let percent = fields.number(faults, "percent", 1, 100).unwrap_or(100);
    let capacity = fields.number(faults, "capacity", 0, 200).filter(|_| coach).unwrap_or(0);
    let from = fields.day(faults, "from").unwrap_or(visit.ctx.today());
    let organisation: OrganisationId = match super::staff_list::house(visit) {
        Some(own) => own,
        None => fields.choose(faults, "organisation", "staff-organisation-missing")?,
    };
    Some(NewPosition { organisation, role: role?, focus, percent, capacity, from })
}
