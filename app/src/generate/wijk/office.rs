//! The organiser of wijk-werken with its decisions: area, activities, price, calendar.

use kernel::{Actor, Day, OrganisationId};
use store::{Ctx, Failure};
use web::App;
use wijk_office::rules::activity::Mode;
use wijk_office::{AddActivity, AddArea, DecidePrice, EndArea, LoadActivities, NameOrganiser, SaveMonth};

use super::{fixed, month_of};

/// What a cheque costs in the invented decision, in cents: one of the four prices.
const PRICE: i64 = 695;

/// Names the organiser, with its area, activities, price and calendar. `coordinator` acts for it.
pub async fn found(app: &App, organisation: OrganisationId, coordinator: &Ctx) -> Result<(), Failure> {
    let system = Ctx { now: coordinator.now, ..app.ctx(Actor::system(app.home)) };
    let db = &app.db;
    db.act(&system, &NameOrganiser { organisation, version: 0 }).await?;
    db.act(&system, &LoadActivities).await?;
    let mut tx = db.read().await?;
    let towns = network::municipality::load(&mut tx, &system).await?;
    drop(tx);
    let today = coordinator.today();
    let since = fixed((2018, 1, 1), today);
    for town in &towns.0 {
        let from_on = town.valid_from.map_or(since, |from| from.max(since));
        let id = db.act(&system, &AddArea { nis: &town.nis, from_on }).await?;
        if let Some(to_on) = town.valid_to {
            db.act(coordinator, &EndArea { id, to_on }).await?;
        }
    }
    let first = towns.on(today).first().map(|town| town.nis.clone()).unwrap_or_default();
    let decided_on = fixed((2023, 10, 2), today);
    let decision = DecidePrice {
        scheme: schemes::wijk::CODE,
        decided_on,
        proposals: &[(first, PRICE)],
        decision: "besluit van 2 oktober 2023 (demo)",
    };
    db.act(coordinator, &decision).await?;
    let extra = AddActivity {
        scheme: schemes::wijk::CODE,
        mode: Mode::Extend,
        code: "D1",
        label: "Zwerfvuil rapen in de buurt",
        kinds: &[schemes::wijk::UserKind::LocalGov, schemes::wijk::UserKind::Nonprofit],
        nis: Some("44083"),
        from_on: fixed((2024, 1, 1), today),
        decision: "gemeenteraad Deinze, 18 december 2023 (demo)",
    };
    db.act(coordinator, &extra).await?;
    calendar(app, coordinator).await
}

/// Forms come in by the fifth of the next month, the money goes out on the twentieth: a choice of the demonstration.
async fn calendar(app: &App, coordinator: &Ctx) -> Result<(), Failure> {
    let year = coordinator.today().0.year();
    for number in 0..14 {
        let Some(start) = Day::new(year, 1, 1) else { continue };
        let first = start.plus_months(number - 1);
        let next = first.plus_months(1);
        let month = month_of(first);
        let save = SaveMonth { month: &month, hand_in_by: next.plus_days(4), pay_on: next.plus_days(19) };
        app.db.act(coordinator, &save).await?;
    }
    Ok(())
}
