//! One organisation: contact, period in the partnership, what it became.

use askama::Template;
use axum::extract::Path;
use kernel::kbo::Kbo;
use kernel::{Day, FieldError, OrganisationId, Refusal, Role};
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::model::MembershipRole;
use crate::rules::may_see;
use crate::store::memberships::{self, Membership};
use crate::store::organisations::{self, Organisation};

#[derive(Template)]
#[template(path = "organisation.html")]
pub(super) struct OrganisationPage {
    f: Frame,
    l: Words,
    o: Organisation,
    kbo: Option<String>,
    memberships: Vec<Membership>,
    predecessors: Vec<Organisation>,
    today: Day,
    may_edit: bool,
    may_staff: bool,
    admin: bool,
    form: FormView,
    roles: Vec<Choice>,
}

impl OrganisationPage {
    fn now(&self, m: &Membership) -> bool {
        m.on(self.today)
    }

    fn period(&self, m: &Membership) -> String {
        period(&self.l, m.valid_from, m.valid_to)
    }
}

/// From when to when, in words.
pub(super) fn period(l: &Words, from: Day, to: Option<Day>) -> String {
    match to {
        Some(last) => l.t2("period-from-to", "from", l.day_plain(from), "to", l.day_plain(last)),
        None => l.t1("period-from", "from", l.day_plain(from)),
    }
}

/// May this visitor change the organisation?
pub(super) fn may_edit(visit: &Visit, id: OrganisationId) -> bool {
    let actor = &visit.ctx.actor;
    actor.role == Role::FunctionalAdministrator
        || (actor.role == Role::PartnerAdministrator && actor.organisation == id)
}

/// `GET /organisations/{id}`.
pub async fn show(visit: Visit, Path(id): Path<OrganisationId>) -> Answer {
    web::render(&page(&visit, id, &Fields::default(), &[]).await?)
}

/// The page; `fields` and `errors` are of the form that adds a membership.
pub(super) async fn page(
    visit: &Visit,
    id: OrganisationId,
    fields: &Fields,
    errors: &[FieldError],
) -> Result<OrganisationPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let partnership = visit.ctx.actor.partnership;
    let all = organisations::all(&mut tx, partnership).await?;
    let memberships = memberships::of(&mut tx, partnership, id).await?;
    drop(tx);
    let o = all.iter().find(|o| o.id == id).cloned().ok_or(Refusal::NotFound)?;
    let mut form = fields.view(&visit.l, errors);
    if fields.get("role").is_empty() && errors.is_empty() {
        let usual = o.kind.usual_role().unwrap_or(MembershipRole::CoachPartner);
        form = FormView::filled([("role", usual.as_str().to_owned()), ("from", visit.ctx.today().to_string())]);
    }
    Ok(OrganisationPage {
        f: visit.frame("organisation-title", "/organisations"),
        l: visit.l.clone(),
        kbo: o.kbo.as_deref().and_then(|k| Kbo::parse(k).ok()).map(|k| k.to_string()),
        predecessors: all.into_iter().filter(|other| other.successor_id == Some(id)).collect(),
        memberships,
        today: visit.ctx.today(),
        may_edit: may_edit(visit, id),
        may_staff: may_see(&visit.ctx.actor, id),
        admin: visit.role() == Role::FunctionalAdministrator,
        roles: form.choices(&visit.l, "role", "membership-role", MembershipRole::ALL),
        form,
        o,
    })
}
