//! Two files that both had a trajectory turn out to be about one person.

use guidance::CloseTrajectory;
use guidance::trajectories::{self, Destination, Intensity, Status};
use kernel::{ParticipantId, Relation, Role};
use people::{MergeFiles, UndoMerge};
use testkit::{Person, World, on_both_engines};

use crate::help::{House, house, kit, meet, start};

async fn close(world: &World, by: &Person, participant: ParticipantId) {
    let action = CloseTrajectory {
        participant,
        destination: Destination::Stopped,
        outcomes: Vec::new(),
        words: None,
        version: 1,
    };
    world.app.db.act(&world.ctx(by), &action).await.unwrap();
}

async fn trajectory(world: &World, house: &House, whose: ParticipantId) -> trajectories::Trajectory {
    let mut tx = world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &world.ctx(&house.lien), whose).await.unwrap();
    trajectories::load(&mut tx, &permit).await.unwrap().unwrap()
}

/// Who is the fixed coach, by relation and in the lists.
async fn coaches(
    world: &World,
    house: &House,
    whose: ParticipantId,
) -> (Vec<kernel::StaffId>, Option<kernel::StaffId>) {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.ctx(&house.lien);
    let permit = people::door::open(&mut tx, &ctx, whose).await.unwrap();
    let all = people::relations::helpers(&mut tx, &ctx, &permit).await.unwrap();
    let fixed = all.iter().filter(|h| h.kind == Relation::FixedCoach).filter_map(|h| h.staff_id).collect();
    (fixed, people::load(&mut tx, &permit).await.unwrap().coach_id)
}

on_both_engines! { kit();
    async fn an_ended_way_goes_into_a_file_under_way_and_the_way_goes_on(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        let again = meet(&world, "Amina H.", None).await;
        start(&world, &house.lien, &karim, again, Intensity::Light).await;
        let ended = trajectory(&world, &house, again).await.id;
        close(&world, &karim, again).await;

        let merge = MergeFiles { kept: house.amina, merged: again, take: Vec::new() };
        let merge = world.app.db.act(&world.ctx(&house.lien), &merge).await.unwrap();
        let now = trajectory(&world, &house, house.amina).await;
        assert_eq!((now.status, now.coach_id), (Status::Active, house.sofie.actor.staff));
        let sofie = house.sofie.actor.staff;
        assert_eq!(coaches(&world, &house, house.amina).await, (vec![sofie], Some(sofie)));
        let caseload = world.get(&house.lien, "/caseload").await.body;
        assert_eq!(caseload.matches(&format!("/participants/{}\"", house.amina)).count(), 1, "once in the caseload");
        crate::help::days(&world, 28).await;
        let today = world.get(&house.sofie, "/today").await.body;
        assert!(!today.contains("Na 4 weken"), "who is under way needs no aftercare");
        let page = world.get(&house.sofie, &format!("/participants/{}/trajectory", house.amina)).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Gestopt") && !page.body.contains("Na 4 weken"), "both ways are told: {}", page.body);

        world.app.db.act(&world.ctx(&house.lien), &UndoMerge { merge }).await.unwrap();
        assert_eq!(trajectory(&world, &house, again).await.id, ended);
        assert_eq!(trajectory(&world, &house, house.amina).await.id, now.id);
        assert!(world.get(&karim, "/today").await.body.contains("Na 4 weken"), "two files again, and the aftercare is back");
    }

    async fn a_way_that_goes_on_moves_into_a_file_whose_way_ended(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        let again = meet(&world, "Amina H.", None).await;
        start(&world, &house.lien, &karim, again, Intensity::Light).await;
        close(&world, &house.sofie, house.amina).await;

        let merge = MergeFiles { kept: house.amina, merged: again, take: Vec::new() };
        let merge = world.app.db.act(&world.ctx(&house.lien), &merge).await.unwrap();
        let now = trajectory(&world, &house, house.amina).await;
        assert_eq!((now.status, now.coach_id), (Status::Active, karim.actor.staff));
        let karims = karim.actor.staff;
        assert_eq!(coaches(&world, &house, house.amina).await, (vec![karims], Some(karims)), "one fixed coach, who guides now");

        world.app.db.act(&world.ctx(&house.lien), &UndoMerge { merge }).await.unwrap();
        let sofie = house.sofie.actor.staff;
        assert_eq!(coaches(&world, &house, house.amina).await, (vec![sofie], Some(sofie)));
        assert_eq!(coaches(&world, &house, again).await, (vec![karims], Some(karims)));
        assert_eq!(trajectory(&world, &house, house.amina).await.status, Status::Closed);
    }

    async fn two_ways_that_go_on_are_refused_with_what_to_do(world: World) {
        let house = house(&world).await;
        let karim = world.person("Karim V.", Role::Coach, house.caw).await;
        let again = meet(&world, "Amina H.", None).await;
        start(&world, &house.lien, &karim, again, Intensity::Light).await;
        let path = format!("/participants/{}/merge", house.amina);
        let reply = world.post(&house.lien, &path, &[("with", &again.to_string())]).await;
        assert_eq!(reply.status, 409);
        assert!(reply.body.contains("Rond eerst in één van de twee af wat open staat"), "{}", reply.body);
        assert_eq!(trajectory(&world, &house, again).await.coach_id, karim.actor.staff, "nothing changed");
    }
}
