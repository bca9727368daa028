//! The way of one person: start, setback, closure, return, handover.

use guidance::trajectories::{self, Destination, HandoverStatus, Intensity, Outcome, Status};
use guidance::{
    AddTeamMember, CloseTrajectory, CompleteHandover, NoteAftercare, NoteSetback, ProposeHandover, ReopenTrajectory,
    StartTrajectory,
};
use kernel::{Day, Focus, Role};
use testkit::{World, on_both_engines};

use crate::help::{House, house, kit, meet, start};

async fn trajectory(world: &World, house: &House) -> trajectories::Trajectory {
    let ctx = world.ctx(&house.lien);
    let mut tx = world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
    trajectories::load(&mut tx, &permit).await.unwrap().unwrap()
}

on_both_engines! { kit();
    async fn a_setback_a_closure_and_a_return_keep_coach_and_place(world: World) {
        let house = house(&world).await;
        let before = trajectory(&world, &house).await;
        assert_eq!(before.coach_id, house.sofie.actor.staff);

        let day = Day::new(2026, 5, 20).unwrap();
        let setback = NoteSetback { participant: house.amina, day, text: "Slecht geslapen.", helps: Some("Bellen") };
        let id = world.app.db.act(&world.ctx(&house.sofie), &setback).await.unwrap();
        let page = world.get(&house.sofie, &format!("/participants/{}", house.amina)).await;
        assert!(page.body.contains("Voorstel"), "the setback proposes more time");
        let path = format!("/participants/{}/trajectory/setback/{id}/accept", house.amina);
        assert_eq!(world.post(&house.sofie, &path, &[]).await.status, 303);
        let after = trajectory(&world, &house).await;
        assert_eq!((after.intensity, after.coach_id, after.status), (Intensity::Intensive, before.coach_id, Status::Active));
        assert_eq!(world.post(&house.sofie, &path, &[]).await.status, 409, "accepted once");

        let path = format!("/participants/{}/trajectory/close", house.amina);
        let form = world.get(&house.sofie, &path).await;
        let version = form.input("_version").to_owned();
        let fields = [("_version", version.as_str()), ("destination", "volunteering"), ("outcomes", "people"), ("words", "Ik durf nu.")];
        let reply = world.post(&house.sofie, &path, &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        assert_eq!(trajectory(&world, &house).await.status, Status::Closed);

        crate::help::days(&world, 100).await;
        let path = format!("/participants/{}/trajectory/reopen", house.amina);
        let form = world.get(&house.lien, &path).await;
        assert!(form.body.contains("de coach van vroeger"), "the same coach is proposed");
        let position = house.sofie.actor.position.to_string();
        let reply = world.post(&house.lien, &path, &[("position", &position), ("words", "Ik ben terug.")]).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let back = trajectory(&world, &house).await;
        assert_eq!((back.id, back.coach_position_id, back.intensity), (before.id, before.coach_position_id, Intensity::Intensive));
        assert_eq!((back.status, back.closed_on, back.started_on), (Status::Active, None, before.started_on));
        assert_eq!(world.get(&house.sofie, &format!("/participants/{}", house.amina)).await.status, 200);
        let page = world.get(&house.sofie, &format!("/participants/{}/trajectory", house.amina)).await;
        assert!(page.body.contains("Ik durf nu.") && page.body.contains("Ik ben terug."), "both periods are told");
    }

    async fn a_difficult_week_is_mended_and_taken_back_by_who_noted_it_and_nobody_else(world: World) {
        let house = house(&world).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        let base = format!("/participants/{}/trajectory", house.amina);
        let fields = [("_key", "k"), ("day", "2026-05-20"), ("text", "Slecht gelsapen."), ("helps", "Bellen")];
        assert_eq!(world.post(&house.sofie, &format!("{base}/setback"), &fields).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let id = store::fetch_value!(tx, uuid::Uuid, "select id from setback").unwrap();
        drop(tx);
        let one = format!("{base}/setback/{id}");
        let form = world.get(&house.sofie, &one).await;
        assert!(form.status == 200 && form.body.contains("Slecht gelsapen."), "{}", form.body);
        let better = [("day", "2026-05-19"), ("text", "Slecht geslapen."), ("helps", "Bellen")];
        // A team lead may write the trajectory; the words of a colleague are not hers to change.
        assert_eq!(world.get(&lead, &one).await.status, 404);
        assert_eq!(world.post(&lead, &one, &better).await.status, 404);
        assert_eq!(world.post(&lead, &format!("{one}/remove"), &[]).await.status, 404);
        assert_eq!(world.post(&house.sofie, &one, &[("day", "2026-05-19"), ("text", "")]).await.status, 422);
        assert_eq!(world.post(&house.sofie, &one, &better).await.status, 303);
        let page = world.get(&house.sofie, &base).await;
        assert!(page.body.contains("Slecht geslapen.") && page.body.contains(&format!("{one}/remove")), "{}", page.body);
        assert!(!world.get(&lead, &base).await.body.contains(&format!("{one}/remove")));
        assert_eq!(world.post(&house.sofie, &format!("{one}/remove"), &[]).await.status, 303);
        assert!(!world.get(&house.sofie, &base).await.body.contains("Slecht geslapen."));
        assert_eq!(world.post(&house.sofie, &format!("{one}/remove"), &[]).await.status, 404, "taken back once");
    }

    async fn a_closure_is_taken_back_at_once_as_if_it_had_not_been(world: World) {
        let house = house(&world).await;
        let nele = world.person("Nele V.", Role::Coach, house.caw).await;
        let join = AddTeamMember { participant: house.amina, position: nele.actor.position };
        world.app.db.act(&world.ctx(&house.sofie), &join).await.unwrap();
        let version = trajectory(&world, &house).await.version;
        let close = CloseTrajectory {
            participant: house.amina, destination: Destination::Care, outcomes: vec![Outcome::Home], words: None, version,
        };
        world.app.db.act(&world.ctx(&house.sofie), &close).await.unwrap();
        let path = format!("/participants/{}/trajectory/close/undo", house.amina);
        assert_eq!(world.post(&house.sofie, &path, &[]).await.status, 303);
        let ctx = world.ctx(&house.lien);
        let mut tx = world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
        let periods = trajectories::periods(&mut tx, &permit).await.unwrap();
        assert_eq!(periods.len(), 1, "no second period");
        assert_eq!((periods[0].ended_on, periods[0].destination), (None, None));
        let planned = trajectories::aftercare(&mut tx, &permit).await.unwrap();
        assert!(planned.iter().all(|a| a.cancelled_at.is_some()), "no aftercare");
        drop(tx);
        crate::help::days(&world, 300).await;
        assert_eq!(world.get(&nele, &format!("/participants/{}", house.amina)).await.status, 200, "the team is open-ended again");
    }

    async fn after_the_aftercare_the_coach_no_longer_opens_the_file(world: World) {
        let house = house(&world).await;
        let version = trajectory(&world, &house).await.version;
        let close = CloseTrajectory {
            participant: house.amina, destination: Destination::PaidWork, outcomes: Vec::new(), words: None, version,
        };
        world.app.db.act(&world.ctx(&house.sofie), &close).await.unwrap();
        let path = format!("/participants/{}", house.amina);
        assert_eq!(world.get(&house.sofie, &path).await.status, 200);

        crate::help::days(&world, 28).await;
        let today = world.get(&house.sofie, "/today").await;
        assert!(today.body.contains("Na 4 weken") && today.body.contains("Amina"), "aftercare comes to the day");
        let mut tx = world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &world.ctx(&house.sofie), house.amina).await.unwrap();
        let due = trajectories::aftercare(&mut tx, &permit).await.unwrap();
        drop(tx);
        let (first, last) = (due[0].clone(), due[1].clone());
        assert_eq!((first.due_on.to_string(), last.due_on.to_string()), ("2026-06-23".into(), "2026-11-26".into()));
        let note = NoteAftercare { participant: house.amina, aftercare: first.id, situation: trajectories::Situation::Work };
        world.app.db.act(&world.ctx(&house.sofie), &note).await.unwrap();
        assert!(!world.get(&house.sofie, "/today").await.body.contains("Na 4 weken"));

        crate::help::days(&world, 240).await;
        assert_eq!(world.get(&house.sofie, &path).await.status, 404, "the file is closed to the former coach");
        assert_eq!(world.get(&house.lien, &path).await.status, 200, "the coordinator can open the way again");
    }

    async fn somebody_starts_once_and_comes_back_by_reopening(world: World) {
        let house = house(&world).await;
        let again = StartTrajectory {
            participant: house.amina, position: house.sofie.actor.position, focus: Focus::Integral,
            intensity: Intensity::Light, over_capacity: false,
        };
        let refused = world.app.db.act(&world.ctx(&house.lien), &again).await.unwrap_err();
        assert!(refused.to_string().contains("trajectory-already"), "{refused}");
        let version = trajectory(&world, &house).await.version;
        let close = CloseTrajectory {
            participant: house.amina, destination: Destination::Stopped, outcomes: Vec::new(), words: None, version,
        };
        world.app.db.act(&world.ctx(&house.sofie), &close).await.unwrap();
        let refused = world.app.db.act(&world.ctx(&house.lien), &again).await.unwrap_err();
        assert!(refused.to_string().contains("trajectory-must-reopen"), "{refused}");
        let reopen = ReopenTrajectory {
            participant: house.amina, position: house.sofie.actor.position, words: None, undo: false,
        };
        world.app.db.act(&world.ctx(&house.lien), &reopen).await.unwrap();
        let refused = world.app.db.act(&world.ctx(&house.lien), &reopen).await.unwrap_err();
        assert!(refused.to_string().contains("trajectory-is-open"), "{refused}");
    }

    async fn a_handover_goes_through_a_meeting_and_keeps_everything(world: World) {
        let house = house(&world).await;
        let arktos = world.organisation("Arktos", "partner").await;
        let karim = world.person("Karim V.", Role::Coach, arktos).await;
        crate::help::write(&world, &house.sofie, house.amina, people::model::Visibility::Team, false, "Oude notitie").await;
        let meeting_on = Day::new(2026, 6, 2).unwrap();
        let propose = ProposeHandover {
            participant: house.amina, position: karim.actor.position, meeting_on, agreed: Some("Bellen op vrijdag"),
            over_capacity: false,
        };
        let id = world.app.db.act(&world.ctx(&house.sofie), &propose).await.unwrap();
        assert_eq!(world.get(&karim, &format!("/participants/{}", house.amina)).await.status, 404, "not before the meeting");
        assert!(world.get(&house.sofie, "/today").await.body.contains("Karim V."), "the meeting is announced");
        let done = CompleteHandover { participant: house.amina, handover: id, stays_until: Day::new(2026, 6, 9) };
        world.app.db.act(&world.ctx(&house.sofie), &done).await.unwrap();
        let row = trajectory(&world, &house).await;
        assert_eq!((row.coach_id, row.coach_position_id), (karim.actor.staff, karim.actor.position));
        let page = world.get(&karim, &format!("/participants/{}", house.amina)).await;
        assert!(page.body.contains("Oude notitie"), "the new coach reads on");
        assert_eq!(world.get(&house.sofie, &format!("/participants/{}", house.amina)).await.status, 200, "stays a while");
        crate::help::days(&world, 16).await;
        assert_eq!(world.get(&house.sofie, &format!("/participants/{}", house.amina)).await.status, 404, "and leaves by itself");
        let mut tx = world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &world.ctx(&house.lien), house.amina).await.unwrap();
        assert_eq!(trajectories::handovers(&mut tx, &permit).await.unwrap()[0].status, HandoverStatus::Done);
        drop(tx);
        let twice = world.app.db.act(&world.ctx(&karim), &CompleteHandover { stays_until: None, ..done }).await.unwrap_err();
        assert!(twice.to_string().contains("handover-ended"), "{twice}");
    }

    async fn a_full_coach_takes_one_more_only_when_it_is_said(world: World) {
        let house = house(&world).await;
        for number in 0..6 {
            let person = meet(&world, &format!("P{number}"), None).await;
            start(&world, &house.lien, &house.sofie, person, Intensity::Intensive).await;
        }
        // 2 + 6 × 3 = 20 of 20 places.
        let person = meet(&world, "Tom", None).await;
        let path = format!("/participants/{person}/trajectory/start");
        let position = house.sofie.actor.position.to_string();
        let fields = [("position", position.as_str()), ("focus", "integral"), ("intensity", "light")];
        let refused = world.post(&house.lien, &path, &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("zit vol") && refused.body.contains("name=\"over\""), "{}", refused.body);
        let over = [fields[0], fields[1], fields[2], ("over", "yes")];
        assert_eq!(world.post(&house.lien, &path, &over).await.status, 303);
    }

    async fn a_stale_closing_form_is_refused_and_a_team_member_cannot_decide(world: World) {
        let house = house(&world).await;
        let nele = world.person("Nele V.", Role::Coach, house.caw).await;
        let join = AddTeamMember { participant: house.amina, position: nele.actor.position };
        world.app.db.act(&world.ctx(&house.sofie), &join).await.unwrap();
        let path = format!("/participants/{}/trajectory", house.amina);
        let intensity = [("intensity", "light"), ("_version", "1")];
        assert_eq!(world.post(&nele, &format!("{path}/intensity"), &intensity).await.status, 303, "the team writes");
        let close = [("destination", "care"), ("_version", "1")];
        assert_eq!(world.post(&nele, &format!("{path}/close"), &close).await.status, 404, "but does not decide");
        assert_eq!(world.post(&house.sofie, &format!("{path}/close"), &close).await.status, 409, "stale version");
    }

    async fn for_a_stranger_the_form_is_not_even_judged(world: World) {
        let house = house(&world).await;
        let arktos = world.organisation("Arktos", "partner").await;
        let stranger = world.person("Wim P.", Role::Coach, arktos).await;
        let nobody = uuid::Uuid::from_u128(7);
        let base = format!("/participants/{}", house.amina);
        for path in [
            "trajectory/start", "trajectory/intensity", "trajectory/pause", "trajectory/team", "trajectory/team/remove",
            "trajectory/setback", "trajectory/setback/ID/accept", "trajectory/handover", "trajectory/handover/ID/complete",
            "trajectory/handover/ID/cancel", "trajectory/close", "trajectory/close/undo", "trajectory/reopen",
            "trajectory/aftercare/ID", "contacts", "contacts/ID/edit", "contacts/ID/additions",
        ] {
            let path = format!("{base}/{}", path.replace("ID", &nobody.to_string()));
            for fields in [&[][..], &[("day", "x"), ("situation", "x"), ("intensity", "x"), ("_version", "x")][..]] {
                let status = world.post(&stranger, &path, fields).await.status.as_u16();
                assert_eq!(status, 404, "{path}");
            }
        }
    }

    async fn the_coach_gets_a_mail_without_any_name(world: World) {
        let _house = house(&world).await;
        let jobs = store::jobs::claim(&world.app.db, world.app.clock.now(), 10).await.unwrap();
        let mut told = 0;
        for job in &jobs {
            told += usize::from(guidance::run_job(&world.app, job).await.unwrap());
        }
        assert_eq!(told, 1);
        let mut tx = world.app.db.read().await.unwrap();
        let mails = store::outbox::newest(&mut tx, world.partnership, 10).await.unwrap();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].body.contains("http://opstap.test") && !mails[0].body.contains("Amina"), "{}", mails[0].body);
    }
}
