//! What was agreed with the old coach goes along to the new one.

use agenda::{Kind, Terms, Whose};
use guidance::trajectories::Destination;
use guidance::{CloseTrajectory, CompleteHandover, ProposeHandover, ReopenTrajectory};
use kernel::{AppointmentId, Day, Role};
use testkit::{Person, World, on_both_engines};

use crate::help::{House, house, kit};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn visit(on: &str) -> Terms {
    Terms {
        kind: Kind::HomeVisit,
        starts_at: day(on).at(14, 0),
        minutes: 60,
        travel_minutes: 0,
        place: Some("Veldstraat 12".to_owned()),
        note: None,
        remind: false,
    }
}

/// Sofie plans with Amina.
async fn plan(world: &World, house: &House, on: &str, with: &[&Person]) -> AppointmentId {
    let with = with.iter().map(|p| p.actor.position).collect();
    let action = agenda::Plan { participant: Some(house.amina), owner: None, with, terms: visit(on) };
    world.app.db.act(&world.ctx(&house.sofie), &action).await.unwrap()
}

/// Days of the appointments in somebody's own agenda, and whether she goes herself.
async fn agenda_of(world: &World, person: &Person) -> Vec<(String, bool)> {
    let filter = agenda::Filter {
        whose: Whose::Mine,
        from: day("2026-05-01").start(),
        until: day("2026-12-31").start(),
        after: None,
        limit: 50,
    };
    let mut tx = world.app.db.read().await.unwrap();
    let all = agenda::list(&mut tx, &world.ctx(person), &filter).await.unwrap();
    all.iter().map(|a| (a.starts_at.day().to_string(), a.owner_id == person.actor.staff)).collect()
}

async fn hand_over(world: &World, house: &House, to: &Person, stays_until: Option<Day>) {
    let meeting_on = day("2026-05-27");
    let propose = ProposeHandover {
        participant: house.amina,
        position: to.actor.position,
        meeting_on,
        agreed: None,
        over_capacity: false,
    };
    let handover = world.app.db.act(&world.ctx(&house.sofie), &propose).await.unwrap();
    let page = world.get(&house.sofie, &format!("/participants/{}/trajectory/handover", house.amina)).await.body;
    assert!(page.contains("gaan mee naar Karim V.") && page.contains("2 juni"), "{page}");
    let done = CompleteHandover { participant: house.amina, handover, stays_until };
    world.app.db.act(&world.ctx(&house.sofie), &done).await.unwrap();
}

on_both_engines! { kit();
    async fn nothing_that_is_ahead_stays_with_a_coach_who_left(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        plan(&world, &house, "2026-05-26", &[]).await;
        world.clock.advance_minutes(24 * 60);
        let ahead = plan(&world, &house, "2026-06-02", &[]).await;
        hand_over(&world, &house, &karim, None).await;
        assert_eq!(agenda_of(&world, &karim).await, [("2026-06-02".to_owned(), true)]);
        let left = agenda_of(&world, &house.sofie).await;
        assert_eq!(left, [("2026-05-26".to_owned(), true)], "what was before stays hers");
        let mut tx = world.app.db.read().await.unwrap();
        let gone = agenda::load(&mut tx, &world.ctx(&karim), ahead).await.unwrap().appointment;
        assert_eq!((gone.starts_at, gone.place.as_deref()), (day("2026-06-02").at(14, 0), Some("Veldstraat 12")));
        assert_eq!((gone.owner_position_id, gone.version), (karim.actor.position, 2));
        let permit = people::door::open(&mut tx, &world.ctx(&karim), house.amina).await.unwrap();
        let lines = store::audit::about(&mut tx, &permit, i64::MAX, 50).await.unwrap();
        assert!(lines.iter().any(|l| l.verb == "appointment.hand-over"));
    }

    async fn who_stays_a_while_comes_along_until_then(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        plan(&world, &house, "2026-06-02", &[]).await;
        plan(&world, &house, "2026-06-16", &[]).await;
        hand_over(&world, &house, &karim, Day::new(2026, 6, 9)).await;
        let both = [("2026-06-02".to_owned(), true), ("2026-06-16".to_owned(), true)];
        assert_eq!(agenda_of(&world, &karim).await, both);
        assert_eq!(agenda_of(&world, &house.sofie).await, [("2026-06-02".to_owned(), false)]);
    }

    async fn the_page_says_when_the_new_coach_has_something_else(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        plan(&world, &house, "2026-06-02", &[]).await;
        let own = agenda::Plan { participant: None, owner: None, with: Vec::new(), terms: visit("2026-06-02") };
        world.app.db.act(&world.ctx(&karim), &own).await.unwrap();
        let propose = ProposeHandover {
            participant: house.amina, position: karim.actor.position, meeting_on: day("2026-05-27"), agreed: None,
            over_capacity: false,
        };
        world.app.db.act(&world.ctx(&house.sofie), &propose).await.unwrap();
        let page = world.get(&house.sofie, &format!("/participants/{}/trajectory/handover", house.amina)).await.body;
        assert!(page.contains("Karim V. heeft dan al iets"), "{page}");
    }

    async fn a_return_with_another_coach_brings_what_was_agreed_along(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        plan(&world, &house, "2026-06-02", &[]).await;
        let close = CloseTrajectory {
            participant: house.amina, destination: Destination::Stopped, outcomes: Vec::new(), words: None, version: 1,
        };
        world.app.db.act(&world.ctx(&house.sofie), &close).await.unwrap();
        let back = ReopenTrajectory {
            participant: house.amina, position: karim.actor.position, words: None, undo: false,
        };
        world.app.db.act(&world.ctx(&house.lien), &back).await.unwrap();
        assert_eq!(agenda_of(&world, &karim).await, [("2026-06-02".to_owned(), true)]);
        assert_eq!(agenda_of(&world, &house.sofie).await, []);
    }
}
