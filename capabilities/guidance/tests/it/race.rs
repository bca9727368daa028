//! The last place of a coach, asked for by many at the same instant on the page where a trajectory begins.

use std::sync::Arc;

use guidance::StartTrajectory;
use guidance::trajectories::Intensity;
use kernel::{Focus, ParticipantId, Role};
use store::fetch_value;
use testkit::{Person, World, on_both_engines};

use crate::help::{house, kit, meet, start};

async fn carried(world: &World, coach: &Person) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    let position = coach.actor.position;
    fetch_value!(
        tx,
        i64,
        "select count(*) from trajectory where partnership_id = $1 and coach_position_id = $2 and status <> 'closed'",
        world.partnership,
        position
    )
    .unwrap()
}

/// How many of these asks are done when all come at once.
async fn at_once(world: &Arc<World>, by: &Person, asks: Vec<(ParticipantId, Person)>) -> usize {
    let mut tasks = tokio::task::JoinSet::new();
    for (participant, coach) in asks {
        let (world, by) = (world.clone(), by.clone());
        tasks.spawn(async move {
            let start = StartTrajectory {
                participant,
                position: coach.actor.position,
                focus: Focus::Integral,
                intensity: Intensity::Normal,
                over_capacity: false,
            };
            usize::from(world.app.db.act(&world.ctx(&by), &start).await.is_ok())
        });
    }
    tasks.join_all().await.into_iter().sum()
}

on_both_engines! { kit();

async fn the_last_place_of_a_coach_is_given_once_however_many_ask_at_once(world: World) {
    let house = house(&world).await;
    // The coach is filled until one place of this class is left.
    for number in 0.. {
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&house.lien);
        let coach = guidance::trajectories::coach(&mut tx, &ctx, house.sofie.actor.position).await.unwrap().unwrap();
        let places = guidance::trajectories::places(&mut tx, world.partnership, &[coach]).await.unwrap();
        drop(tx);
        if places[0].free() == Intensity::Normal.places() {
            break;
        }
        let who = meet(&world, &format!("Eerder {number}"), Some("44083")).await;
        start(&world, &house.lien, &house.sofie, who, Intensity::Light).await;
    }
    let before = carried(&world, &house.sofie).await;
    let world = Arc::new(world);
    let mut asks = Vec::new();
    for number in 0..12 {
        asks.push((meet(&world, &format!("Nu {number}"), Some("44083")).await, house.sofie.clone()));
    }
    assert_eq!(at_once(&world, &house.lien, asks).await, 1);
    assert_eq!(carried(&world, &house.sofie).await, before + 1);
}

async fn one_person_asked_for_two_coaches_at_once_gets_one(world: World) {
    let house = house(&world).await;
    let karim = world.person("Karim V.", Role::Coach, house.caw).await;
    let before = carried(&world, &house.sofie).await;
    let world = Arc::new(world);
    for round in 1..=4 {
        let who = meet(&world, &format!("Persoon {round}"), Some("44083")).await;
        let asks = vec![(who, house.sofie.clone()), (who, karim.clone()), (who, house.sofie.clone())];
        assert_eq!(at_once(&world, &house.lien, asks).await, 1, "round {round}");
        assert_eq!(carried(&world, &house.sofie).await + carried(&world, &karim).await, before + round);
    }
}
}
