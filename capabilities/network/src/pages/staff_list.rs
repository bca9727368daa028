//! Who works for an organisation, or for all.

use askama::Template;
use identity::{Position, staff};
use kernel::name::fold;
use kernel::{OrganisationId, Role, StaffId};
use serde::Deserialize;
use web::{Answer, Choice, FormView, Frame, Sought, Visit, Words};

use crate::rules::grantable;
use crate::store::organisations;

/// Below this the list needs no search.
const SHORT: usize = 20;

#[derive(Template)]
#[template(path = "staff_list.html")]
struct StaffListPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    wanted: Wanted,
    houses: Vec<Choice>,
    total: usize,
    long: bool,
    may_invite: bool,
}

/// A person with the positions that this visitor may see.
struct Row {
    staff: StaffId,
    name: String,
    initials: String,
    active: bool,
    positions: Vec<Position>,
}

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    organisation: String,
}

impl Wanted {
    fn takes(&self, row: &Row) -> bool {
        let house = self.organisation.is_empty()
            || row.positions.iter().any(|p| p.organisation_id.to_string() == self.organisation);
        let name = fold(&row.name);
        house && fold(&self.q).split(' ').all(|word| name.contains(word))
    }
}

/// The organisation whose people this visitor sees; none: all.
pub(super) fn house(visit: &Visit) -> Option<OrganisationId> {
    (visit.role() != Role::FunctionalAdministrator).then_some(visit.ctx.actor.organisation)
}

/// The roles that meet these pages.
pub(super) const ROLES: [Role; 3] = [Role::FunctionalAdministrator, Role::PartnerAdministrator, Role::TeamLead];

/// `GET /staff`.
pub async fn list(visit: Visit, Sought(wanted): Sought<Wanted>) -> Answer {
    visit.only(&ROLES)?;
    let mut tx = visit.app.db.read().await?;
    let house = house(&visit);
    let positions = staff::positions_at(&mut tx, &visit.ctx, house).await?;
    let houses = match house {
        None => organisations::all(&mut tx, visit.ctx.actor.partnership).await?,
        Some(_) => Vec::new(),
    };
    drop(tx);
    let mut rows: Vec<Row> = Vec::new();
    for position in positions {
        match rows.last_mut().filter(|row| row.staff == position.staff_id) {
            Some(row) => row.positions.push(position),
            None => rows.push(Row {
                staff: position.staff_id,
                name: position.name.clone(),
                initials: position.initials(),
                active: position.active,
                positions: vec![position],
            }),
        }
    }
    let total = rows.len();
    rows.retain(|row| wanted.takes(row));
    let chosen = FormView::filled([("organisation", wanted.organisation.as_str())]);
    web::render(&StaffListPage {
        f: visit.frame("staff-title", "/staff"),
        l: visit.l.clone(),
        rows,
        houses: houses.iter().map(|o| chosen.choice("organisation", o.id.to_string(), o.name.as_str())).collect(),
        total,
        long: total > SHORT,
        may_invite: !grantable(visit.role()).is_empty(),
        wanted,
    })
}
