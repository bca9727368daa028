//! The network of a generated region: the organisations of the demonstration, and sixty coaches.

use std::collections::HashMap;

use identity::{CreateStaff, NewPosition, NewStaff};
use kernel::{Actor, Day, Focus, OrganisationId, PositionId, Role, StaffId};
use store::Failure;
use web::App;

use super::dice::Dice;
use super::names::GROUPS;
use crate::demo::{files, house};

/// How many coaches there are.
const COACHES: usize = 60;

/// The partners that deliver coaches, by key.
const PARTNERS: [&str; 5] = ["arktos", "caw", "compaan", "emino", "fiola"];

/// Somebody who can log in.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Who.
    pub staff: StaffId,
    /// For whom.
    pub organisation: OrganisationId,
    /// In which position.
    pub position: PositionId,
    /// Address to log in with.
    pub email: String,
}

/// Who works in the region.
#[derive(Debug)]
pub struct Network {
    /// Coordinates.
    pub coordinator: Desk,
    /// Coach.
    pub coaches: Vec<Desk>,
    /// Coordinates wijk-werken.
    pub wijk: Desk,
    /// Codes of the municipalities of today.
    pub places: Vec<String>,
}

/// Makes partnership, municipalities, organisations and the people who work there.
pub async fn network(app: &App, today: Day) -> Result<Network, Failure> {
    house::found(app).await?;
    let story = files::story().map_err(Failure::other)?;
    let houses = house::organisations(app, &story.organisations).await?;
    let from = super::earliest(today).plus_days(-30);
    let mut coaches = Vec::with_capacity(COACHES);
    for number in 0..COACHES {
        let partner = PARTNERS[number % PARTNERS.len()];
        let role = (Role::Coach, Some(if number % 4 == 3 { Focus::Employment } else { Focus::Integral }));
        coaches.push(desk(app, &houses, (partner, "coach", number), role, from).await?);
    }
    for (number, partner) in PARTNERS.iter().enumerate() {
        desk(app, &houses, (partner, "teamleiding", number), (Role::TeamLead, None), from).await?;
    }
    let lead = |title, role| desk(app, &houses, ("lead", title, 0), (role, None), from);
    let coordinator = lead("coordinatie", Role::Coordinator).await?;
    lead("gegevens", Role::DataProtectionOfficer).await?;
    lead("beheer", Role::FunctionalAdministrator).await?;
    let wijk = lead("wijk-coordinatie", Role::WijkCoordinator).await?;
    lead("wijk-bemiddeling", Role::WijkMediator).await?;
    let mut tx = app.db.read().await?;
    let ctx = app.ctx(Actor::system(app.home));
    let places = network::municipality::all(&mut tx, &ctx, today).await?.into_iter().map(|m| m.nis).collect();
    Ok(Network { coordinator, coaches, wijk, places })
}

async fn desk(
    app: &App,
    houses: &HashMap<String, OrganisationId>,
    (house, title, number): (&str, &str, usize),
    (role, focus): (Role, Option<Focus>),
    from: Day,
) -> Result<Desk, Failure> {
    let ctx = app.ctx(Actor::system(app.home));
    let organisation = *houses.get(house).ok_or_else(|| Failure::other(format!("no organisation {house:?}")))?;
    let mut dice = Dice::new(title.len() as u64, number as u64);
    let email = format!("{title}{}@opstap.example", number + 1);
    let position = NewPosition { organisation, role, focus, percent: 100, capacity: house::PLACES, from };
    let new = NewStaff {
        name: format!("{} {}", dice.pick(GROUPS[0].women), dice.pick(GROUPS[0].families)),
        email: email.clone(),
        phone: None,
        language: "nl-BE".to_owned(),
        password_hash: None,
        positions: vec![position],
    };
    let staff = app.db.act(&ctx, &CreateStaff { new }).await?;
    let mut tx = app.db.read().await?;
    let made = identity::staff::positions_of(&mut tx, &ctx, staff).await?;
    let position = made.first().ok_or_else(|| Failure::other("a position that was not made"))?.id;
    Ok(Desk { staff, organisation, position, email })
}
