//! From plan to note: the way of an appointment.

use agenda::{MissedReason, Reply, Status};
use axum::http::StatusCode;
use kernel::Day;
use testkit::on_both_engines;

use crate::help::{load, plan, sofie_and_amina, visit_on};
use crate::kit;

on_both_engines! { kit();
    async fn a_coach_plans_in_four_taps_and_sees_it_in_her_agenda(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let form = world.get(&sofie, &format!("/participants/{amina}/appointments/new")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.body.contains("Amina Haddad") && !form.body.contains("<title>Amina"));
        // Day, hour, done: kind, length and reminder are filled in.
        let made = world.post(&sofie, &format!("/participants/{amina}/appointments/new"), &[
            ("_key", form.input("_key")), ("day", "2026-05-28"), ("hour", "14:00"), ("kind", "home-visit"),
            ("minutes", "60"), ("travel", "0"), ("remind", "yes"),
        ]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let id = made.last_id().into();
        let seen = load(&world, &sofie, id).await;
        assert_eq!(seen.starts_at, Day::new(2026, 5, 28).unwrap().at(14, 0));
        assert_eq!((seen.status, seen.answer, seen.remind), (Status::Planned, Reply::Unknown, true));
        let agenda = world.get(&sofie, "/appointments").await;
        assert!(agenda.body.contains("Amina Haddad") && agenda.body.contains("14.00"));
        assert!(agenda.body.contains("Niets gepland."), "today is free and says so");
        let person = world.get(&sofie, &format!("/participants/{amina}/appointments")).await;
        assert!(person.body.contains("donderdag 28 mei"));
    }

    async fn the_place_of_an_earlier_appointment_is_offered_again(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "14:00")).await;
        let form = world.get(&sofie, &format!("/participants/{amina}/appointments/new")).await;
        assert!(form.body.contains("name=\"earlier_place\" value=\"Veldstraat 12\""));
        let id = plan(&world, &sofie, amina, &[
            ("kind", "office"), ("day", "2026-05-29"), ("hour", "10:00"), ("minutes", "30"), ("earlier_place", "Veldstraat 12"),
        ]).await;
        assert_eq!(load(&world, &sofie, id).await.place.as_deref(), Some("Veldstraat 12"));
    }

    async fn what_took_place_offers_to_write_the_note(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-26", "09:00")).await;
        let page = world.get(&sofie, &format!("/appointments/{id}")).await;
        let version = page.input("_version").to_owned();
        let done = world.post(&sofie, &format!("/appointments/{id}/done"), &[("_version", &version)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let after = world.get(&sofie, &format!("/appointments/{id}")).await;
        let note = format!("/participants/{amina}/contacts/new?kind=home-visit&#38;appointment={id}");
        assert!(after.body.contains(&note), "offers the note");
        assert_eq!(load(&world, &sofie, id).await.status, Status::Done);
        // A double click changes nothing and is no mistake.
        let again = world.post(&sofie, &format!("/appointments/{id}/done"), &[("_version", &version)]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(load(&world, &sofie, id).await.version, 2);
    }

    async fn who_was_not_there_is_noted_with_a_reason_and_no_blame(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-26", "09:00")).await;
        let missed = world.post(&sofie, &format!("/appointments/{id}/missed"), &[("_version", "1"), ("reason", "travel")]).await;
        assert_eq!(missed.status, StatusCode::SEE_OTHER);
        let seen = load(&world, &sofie, id).await;
        assert_eq!((seen.status, seen.missed_reason), (Status::Missed, Some(MissedReason::Travel)));
        let page = world.get(&sofie, &format!("/appointments/{id}")).await;
        assert!(page.body.contains("was er niet") && page.body.contains("geraakte er niet"));
        assert!(page.body.contains("Plan een nieuwe afspraak"));
    }

    async fn what_is_still_to_come_cannot_have_taken_place(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let done = world.post(&sofie, &format!("/appointments/{id}/done"), &[("_version", "1")]).await;
        assert_eq!(done.status, StatusCode::CONFLICT);
        assert!(done.body.contains("Deze afspraak moet nog komen."));
        assert_eq!(load(&world, &sofie, id).await.status, Status::Planned);
    }

    async fn a_move_a_call_off_and_a_plan_can_be_undone(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let mut fields = visit_on("2026-05-29", "11:30");
        fields.push(("_version", "1"));
        let moved = world.post(&sofie, &format!("/appointments/{id}/edit"), &fields).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        assert_eq!(load(&world, &sofie, id).await.clock(), "11.30");
        world.post(&sofie, &format!("/appointments/{id}/undo/2"), &[]).await;
        let back = load(&world, &sofie, id).await;
        assert_eq!((back.clock().as_str(), back.version), ("09.00", 3));
        world.post(&sofie, &format!("/appointments/{id}/cancel"), &[("_version", "3")]).await;
        assert_eq!(load(&world, &sofie, id).await.status, Status::Cancelled);
        // Only the latest change can be undone.
        let late = world.post(&sofie, &format!("/appointments/{id}/undo/3"), &[]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        world.post(&sofie, &format!("/appointments/{id}/undo/4"), &[]).await;
        assert_eq!(load(&world, &sofie, id).await.status, Status::Planned);
        let fresh = plan(&world, &sofie, amina, &visit_on("2026-06-02", "09:00")).await;
        world.post(&sofie, &format!("/appointments/{fresh}/undo/1"), &[]).await;
        assert_eq!(load(&world, &sofie, fresh).await.status, Status::Cancelled);
    }

    async fn a_stale_edit_shows_both_versions(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let mut first = visit_on("2026-05-28", "10:00");
        first.push(("_version", "1"));
        world.post(&sofie, &format!("/appointments/{id}/edit"), &first).await;
        let mut second = visit_on("2026-05-29", "16:00");
        second.push(("_version", "1"));
        let stale = world.post(&sofie, &format!("/appointments/{id}/edit"), &second).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("donderdag 28 mei, 10 uur") && stale.body.contains("vrijdag 29 mei, 16 uur"));
        assert_eq!(stale.input("_version"), "2");
        assert_eq!(load(&world, &sofie, id).await.clock(), "10.00");
        // And mine can be kept by sending it again.
        second.pop();
        second.push(("_version", "2"));
        world.post(&sofie, &format!("/appointments/{id}/edit"), &second).await;
        assert_eq!(load(&world, &sofie, id).await.clock(), "16.00");
    }

    async fn a_double_submit_plans_once(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let path = format!("/participants/{amina}/appointments/new");
        let mut fields = visit_on("2026-05-28", "09:00");
        fields.push(("_key", "one-key"));
        let first = world.post(&sofie, &path, &fields).await;
        let again = world.post(&sofie, &path, &fields).await;
        assert_eq!((again.status, &again.location), (StatusCode::SEE_OTHER, &first.location));
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&sofie);
        assert_eq!(agenda::today(&mut tx, &ctx, Day::new(2026, 5, 28).unwrap()).await.unwrap().len(), 1);
    }

    async fn the_answer_of_the_participant_is_kept_and_asked_again_after_a_move(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        world.post(&sofie, &format!("/appointments/{id}/answer"), &[("reply", "yes")]).await;
        assert_eq!(load(&world, &sofie, id).await.answer, Reply::Yes);
        let mut fields = visit_on("2026-05-28", "10:00");
        fields.push(("_version", "2"));
        world.post(&sofie, &format!("/appointments/{id}/edit"), &fields).await;
        assert_eq!(load(&world, &sofie, id).await.answer, Reply::Unknown);
        // She answers herself, from her own pages.
        let herself = world.app.ctx(kernel::Actor::participant(world.partnership));
        world.app.db.act(&herself, &agenda::Answer { id, reply: Reply::No }).await.unwrap();
        assert_eq!(load(&world, &sofie, id).await.answer, Reply::No);
        assert!(world.app.db.act(&herself, &agenda::Cancel { id, version: 4 }).await.is_err());
    }

    async fn other_functions_give_today_the_card_and_the_timeline(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let early = plan(&world, &sofie, amina, &visit_on("2026-05-26", "09:00")).await;
        let late = plan(&world, &sofie, amina, &visit_on("2026-05-26", "15:00")).await;
        let off = plan(&world, &sofie, amina, &visit_on("2026-05-26", "17:00")).await;
        world.post(&sofie, &format!("/appointments/{off}/cancel"), &[("_version", "1")]).await;
        let ctx = world.ctx(&sofie);
        let mut tx = world.app.db.read().await.unwrap();
        let today: Vec<_> = agenda::today(&mut tx, &ctx, ctx.today()).await.unwrap().iter().map(|a| a.id).collect();
        assert_eq!(today, [early, late]);
        let permit = people::door::open(&mut tx, &ctx, amina).await.unwrap();
        let card = agenda::card(&mut tx, &permit, ctx.now, 3).await.unwrap();
        assert_eq!(card.next.iter().map(|a| a.id).collect::<Vec<_>>(), [late]);
        assert!(card.may_plan);
        let words = world.app.l10n.words("nl-BE");
        let events = agenda::timeline(&mut tx, &permit, &words, ctx.today().plus_days(1).start(), 10).await.unwrap();
        let titles: Vec<_> = events.iter().map(|e| e.title.as_str()).collect();
        assert_eq!(titles, ["Afspraak ging niet door: huisbezoek", "Afgesproken: huisbezoek", "Afgesproken: huisbezoek"]);
        let page = agenda::Filter {
            whose: agenda::Whose::Participant(amina), from: ctx.today().start(), until: ctx.today().plus_days(9).start(),
            after: None, limit: 2,
        };
        let first = agenda::list(&mut tx, &ctx, &page).await.unwrap();
        let last = first.last().map(|a| (a.starts_at, a.id));
        let rest = agenda::list(&mut tx, &ctx, &agenda::Filter { after: last, ..page }).await.unwrap();
        assert_eq!((first.len(), rest.len()), (2, 1));
    }

    async fn other_weeks_and_what_was_left_open_can_be_found(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-20", "09:00")).await;
        let now = world.get(&sofie, "/appointments").await;
        assert!(now.body.contains("Duid aan of deze afspraken doorgingen."));
        let week = world.get(&sofie, "/appointments?week=2026-05-22").await;
        assert!(week.body.contains("woensdag 20 mei"));
        assert!(week.body.contains("/appointments?week=2026-05-11"));
        let empty = world.get(&sofie, "/appointments?week=2026-04-01").await;
        assert!(empty.body.contains("In deze week staat niets."));
    }

    async fn a_meeting_of_staff_needs_no_participant(world: World) {
        let (sofie, _) = sofie_and_amina(&world).await;
        let made = world.post(&sofie, "/appointments/new", &[
            ("kind", "office"), ("day", "2026-05-27"), ("hour", "09:00"), ("minutes", "90"),
        ]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let page = world.get(&sofie, &made.location).await;
        assert!(page.body.contains("Overleg") && page.body.contains("1 u. 30"));
    }
}
