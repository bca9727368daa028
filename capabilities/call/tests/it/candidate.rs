//! A candidate: the mailed link, the draft, annexes, sending in by the clock, withdrawing.

use call::Status;
use kernel::Moment;
use testkit::on_both_engines;

use crate::kit::{
    FILLED, KBO, OTHER_KBO, apply, arrived, candidate, cast, count, deadline, kit, link, load, mails, one, pdf,
    published, send, submit, worked_before,
};

on_both_engines! {
    kit();

    async fn an_organisation_gets_a_link_writes_a_draft_and_sends_it_in(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        assert!(world.get_open("/open-calls").await.body.contains("Leie en Schelde"));
        let page = world.get_open(&format!("/open-calls/{id}")).await;
        assert!(page.body.contains("<strong>coaches</strong>") && page.body.contains("9 juni 2023"), "{}", page.body);
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let page = world.get_open(&mine).await;
        assert!(page.body.contains("De Brug vzw") && page.body.contains("0566.988.259"));

        let saved = send(&world, &mine, &[("_version", "1"), ("offer", "Half af"), ("do", "save")], None).await;
        assert_eq!(saved.status, 303);
        assert!(world.get_open(&mine).await.body.contains("Half af"), "the draft is kept");
        assert!(arrived(&world, &cast, id).await.is_empty(), "a draft did not come in");

        // Sent in with an answer missing and a capacity that is no number: kept, and told beside the field.
        let fields = [("_version", "2"), ("offer", "Bijna af"), ("capacity", "veel"), ("do", "submit")];
        let wrong = send(&world, &mine, &fields, None).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Schrijf een getal") && wrong.body.contains("Bijna af"), "{}", wrong.body);
        // All that is wrong at once, the missing answer and the tick too.
        assert!(wrong.body.contains("Beantwoord deze vraag: Hoe bereik je mensen?"), "{}", wrong.body);
        assert!(wrong.body.contains("Bevestig dat je organisatie alleen"), "{}", wrong.body);
        let none: Vec<_> = FILLED.into_iter().filter(|(name, _)| *name != "capacity").collect();
        let none: Vec<_> = none.into_iter().chain([("capacity", "0"), ("_version", "3"), ("do", "submit")]).collect();
        let wrong = send(&world, &mine, &none, None).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Nul kan niet."), "{}", wrong.body);
        let fields = [("_version", "4"), ("offer", "Bijna af"), ("capacity", "2"), ("do", "submit")];
        let wrong = send(&world, &mine, &fields, None).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Beantwoord deze vraag: Hoe bereik je mensen?") && wrong.body.contains("Bevestig dat je organisatie alleen"));

        let sent = submit(&world, &mine).await;
        assert_eq!((sent.status.as_u16(), sent.location.as_str()), (303, format!("{mine}/sent").as_str()));
        let rows = arrived(&world, &cast, id).await;
        let row = &rows[0];
        assert_eq!((rows.len(), row.number, row.status), (1, Some(1), Status::Ingediend));
        assert_eq!((row.coach_capacity_hundredths, row.submitted_at), (150, Some(world.app.clock.now())));
        let mut tx = world.app.db.read().await.unwrap();
        let again = call::content_hash(&mut tx, &world.ctx(&cast.lien), row).await.unwrap();
        assert_eq!(Some(again), row.content_hash, "the hash covers what is stored");
        drop(tx);
        let page = world.get_open(&format!("{mine}/sent")).await;
        assert!(page.body.contains(&row.hash_words()) && page.body.contains("10:01:00"));
        let (to, mail) = mails(&world).await.pop().unwrap();
        assert_eq!(to, "an@brug.example");
        assert!(mail.contains(&row.hash_words()) && mail.contains("10 mei 2023"), "{mail}");
        let paper = world.get_open(&format!("{mine}/confirmation.pdf")).await;
        assert!(paper.body.starts_with("%PDF-") && paper.headers.contains("attachment; filename=\"bevestiging-1.pdf\""));
        assert!(paper.headers.contains("x-content-type-options: nosniff"));
    }

    async fn the_last_second_is_in_and_one_second_later_is_refused_with_the_text_kept(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let first = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let second = candidate(&world, id, "Het Spoor", OTHER_KBO, "jo@spoor.example").await;
        world.clock.set(deadline().plus_seconds(59));
        let sent = submit(&world, &first).await;
        assert_eq!(sent.location, format!("{first}/sent"), "23:59:59 is in: {}", sent.body);

        world.clock.set(deadline().plus_seconds(58));
        send(&world, &second, &[("_version", "1"), ("offer", "Oud"), ("do", "save")], None).await;
        world.clock.set(deadline().plus_seconds(60));
        let (mails_before, lines) = (mails(&world).await.len(), count(&world, "audit_entry").await);
        let fields: Vec<_> = FILLED.into_iter().chain([("_version", "2"), ("do", "submit")]).collect();
        let late = send(&world, &second, &fields, Some(("plan.pdf", &pdf()))).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("Net te laat") && late.body.contains("Twee coaches aan huis."), "{}", late.body);
        assert_eq!(arrived(&world, &cast, id).await.len(), 1);
        assert_eq!((mails(&world).await.len(), count(&world, "audit_entry").await), (mails_before, lines));
        assert_eq!(count(&world, "candidacy_annex").await, 0);
        let page = world.get_open(&second).await;
        assert!(page.body.contains("Oud") && !page.body.contains("value=\"submit\""), "the draft is as it was");
        let refused = apply(&world, id, "Nog een", "0203430576", "x@y.example").await;
        assert_eq!(refused.status, 409);
    }

    async fn a_second_candidacy_of_an_organisation_is_refused_and_nothing_changes(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let first = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        // Nobody confirmed the first one yet: somebody who only typed a number stands in nobody's way.
        let other = candidate(&world, id, "De Brug", KBO, "piet@brug.example").await;
        assert_eq!(submit(&world, &first).await.status, 303);
        let rows = count(&world, "candidacy").await;
        let again = apply(&world, id, "De Brug", "BE 0566988259", "piet@brug.example").await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("Elke organisatie dient één keer in."), "{}", again.body);
        assert_eq!(count(&world, "candidacy").await, rows);
        let late = submit(&world, &other).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("Elke organisatie dient één keer in.") && late.body.contains("Twee coaches aan huis."));
        assert_eq!(arrived(&world, &cast, id).await.len(), 1);
    }

    async fn a_candidate_who_lost_the_mail_asks_again_and_gets_a_new_link_to_the_same_draft(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let first = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        send(&world, &first, &[("_version", "1"), ("offer", "Bewaard"), ("do", "save")], None).await;
        world.clock.advance_minutes(1);
        apply(&world, id, "De Brug vzw", KBO, "an@BRUG.example").await;
        let second = link(&world, "an@brug.example").await;
        assert_ne!(first, second);
        assert!(world.get_open(&second).await.body.contains("Bewaard"));
        assert_eq!(count(&world, "candidacy").await, 1);
    }

    async fn a_wrong_number_is_refused_and_a_flood_is_stopped(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        for (kbo, words) in [("0566.988.258", "tikfout"), ("2.123.456.789", "vestiging"), ("abc", "alleen cijfers")] {
            let reply = apply(&world, id, "X", kbo, "x@y.example").await;
            assert_eq!(reply.status, 422);
            assert!(reply.body.contains(words), "{kbo}");
        }
        assert_eq!(apply(&world, id, "", "", "").await.status, 422);
        for n in 0..120 {
            assert_eq!(apply(&world, id, "X", KBO, &format!("a{n}@y.example")).await.status, 303, "{n}");
        }
        assert_eq!(apply(&world, id, "X", KBO, "z@y.example").await.status, 429);
        assert_eq!(mails(&world).await.len(), 120);
    }

    async fn a_file_of_another_kind_with_the_right_name_is_refused_and_the_text_is_kept(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let fields = [("_version", "1"), ("offer", "Mijn aanbod"), ("do", "annex")];
        let wrong = send(&world, &mine, &fields, Some(("plan.pdf", b"PK\x03\x04 a document"))).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Dit is geen pdf-bestand") && wrong.body.contains("Mijn aanbod"), "{}", wrong.body);
        assert_eq!(count(&world, "candidacy_annex").await, 0);

        // The right first and last bytes, and a script inside: taken in apart, looked at, refused.
        let script = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Page 2 /OpenAction << /S /J#61vaScript /JS (x) >> >>\nendobj\n";
        let script = format!("{script}xref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", script.len());
        let fields = [("_version", "2"), ("offer", "Mijn aanbod"), ("do", "annex")];
        let active = send(&world, &mine, &fields, Some(("plan.pdf", script.as_bytes()))).await;
        assert_eq!(active.status, 422);
        assert!(active.body.contains("voert iets uit") && active.body.contains("niet aanvaard"), "{}", active.body);
        let refused = active.body.split("remove-").nth(1).unwrap()[..36].to_owned();
        assert_eq!(world.get_open(&format!("{mine}/annexes/{refused}")).await.status, 404, "its bytes are gone");

        let fields = [("_version", active.input("_version")), ("offer", "Mijn aanbod"), ("do", "annex")];
        let good = send(&world, &mine, &fields, Some(("Ons plan.pdf", &pdf()))).await;
        assert_eq!(good.status, 303, "{}", good.body);
        let page = world.get_open(&mine).await;
        assert!(page.body.contains("Ons plan.pdf") && page.body.contains("nagekeken"));
        let at = page.body.split("/annexes/").nth(1).unwrap()[..36].to_owned();
        let file = world.get_open(&format!("{mine}/annexes/{at}")).await;
        assert!(file.headers.contains("content-disposition: attachment") && file.headers.contains("nosniff"));
        assert!(file.body.starts_with("%PDF-"));
        let mut tx = world.app.db.read().await.unwrap();
        let sealed = store::fetch_values!(tx, Vec<u8>, "select bytes_sealed from candidacy_annex where state = 'checked'");
        assert!(sealed.unwrap().iter().all(|bytes| !bytes.starts_with(b"%PDF")), "kept sealed");
        drop(tx);
        assert_eq!(world.post_open(&format!("{mine}/annexes/{at}/remove"), &[]).await.status, 303);
        assert_eq!(world.get_open(&format!("{mine}/annexes/{at}")).await.status, 404);
    }

    async fn an_annex_that_nobody_looked_at_stays_apart_until_the_worker_does(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let token = mine.rsplit('/').next().unwrap();
        let ctx = world.app.visitor_ctx();
        let bytes = pdf();
        let add = call::actions::AddAnnex { by: call::actions::annex::By::Candidate(token), name: "plan.pdf", bytes: &bytes };
        let annex = world.app.db.act(&ctx, &add).await.unwrap();
        assert_eq!(world.get_open(&format!("{mine}/annexes/{annex}")).await.status, 404);
        let waits = submit(&world, &mine).await;
        assert_eq!(waits.status, 422);
        assert!(waits.body.contains("wordt nog nagekeken"));
        world.clock.advance_minutes(2);
        for job in store::jobs::claim(&world.app.db, world.app.clock.now(), 10).await.unwrap() {
            assert!(call::run_job(&world.app, &job).await.unwrap());
        }
        assert_eq!(world.get_open(&format!("{mine}/annexes/{annex}")).await.status, 200);
        assert_eq!(submit(&world, &mine).await.status, 303);
        assert!(store::jobs::claim(&world.app.db, world.app.clock.now().plus_minutes(9), 10).await.unwrap().is_empty());
    }

    async fn two_colleagues_who_save_the_same_draft_see_both_versions(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        send(&world, &mine, &[("_version", "1"), ("offer", "Van An"), ("do", "save")], None).await;
        let stale = send(&world, &mine, &[("_version", "1"), ("offer", "Van Piet"), ("do", "submit")], None).await;
        assert_eq!(stale.status, 409);
        assert!(stale.body.contains("Van An") && stale.body.contains("Van Piet"));
        let version = stale.input("_version").to_owned();
        let keep = [("_version", version.as_str()), ("offer", "Van Piet"), ("do", "save")];
        assert_eq!(world.post_open(&format!("{mine}/draft"), &keep).await.status, 303);
        assert!(world.get_open(&mine).await.body.contains("Van Piet"));
        assert!(arrived(&world, &cast, id).await.is_empty());
    }

    async fn a_candidate_withdraws_and_takes_part_again_before_the_deadline(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        submit(&world, &mine).await;
        let row = arrived(&world, &cast, id).await.remove(0);
        let version = row.version.to_string();
        let gone = world.post_open(&format!("{mine}/withdraw"), &[("_version", &version)]).await;
        assert_eq!(gone.status, 303);
        assert!(arrived(&world, &cast, id).await.is_empty());
        assert_eq!(one(&world, &cast, row.id).await.status, Status::Stopgezet);
        let page = world.get_open(&format!("{mine}/sent")).await;
        assert!(page.body.contains("Ingetrokken") && page.body.contains("Twee coaches aan huis."));
        let again = world.post_open(&format!("{mine}/resume"), &[("_version", page.input("_version"))]).await;
        assert_eq!(again.location, mine);
        world.clock.advance_minutes(5);
        assert_eq!(submit(&world, &mine).await.status, 303);
        let row = arrived(&world, &cast, id).await.remove(0);
        assert_eq!((row.number, row.submitted_at), (Some(2), Some(world.app.clock.now())));
        // After the deadline withdrawing still works, coming back does not.
        world.clock.set(deadline().plus_minutes(2));
        let version = row.version.to_string();
        assert_eq!(world.post_open(&format!("{mine}/withdraw"), &[("_version", &version)]).await.status, 303);
        let version = one(&world, &cast, row.id).await.version.to_string();
        assert_eq!(world.post_open(&format!("{mine}/resume"), &[("_version", &version)]).await.status, 409);
    }

    async fn a_question_is_answered_to_all_and_nobody_sees_who_asked(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let asked = world.post_open(&format!("{mine}/ask"), &[("question", "Tellen vrijwilligers mee?")]).await;
        assert_eq!(asked.status, 303);
        assert!(!world.get_open(&format!("/open-calls/{id}")).await.body.contains("vrijwilligers"), "not before the answer");
        let office = world.get(&cast.lien, &format!("/calls/{id}/questions")).await;
        assert!(office.body.contains("vrijwilligers") && !office.body.contains("Brug"));
        let at = office.body.split(&format!("/calls/{id}/questions/")).nth(1).unwrap()[..36].to_owned();
        let path = format!("/calls/{id}/questions/{at}");
        assert_eq!(world.post(&cast.lien, &path, &[("_version", "1"), ("answer", "")]).await.status, 422);
        assert_eq!(world.post(&cast.lien, &path, &[("_version", "1"), ("answer", "Nee.")]).await.status, 303);
        let page = world.get_open(&format!("/open-calls/{id}")).await;
        assert!(page.body.contains("Tellen vrijwilligers mee?") && page.body.contains("Nee.") && !page.body.contains("Brug"));
        assert_eq!(world.post(&cast.lien, &path, &[("_version", "1"), ("answer", "Toch.")]).await.status, 409);
    }

    async fn an_extension_is_published_with_its_reason_and_mailed_to_all_who_have_a_draft(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let first = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        submit(&world, &first).await;
        candidate(&world, id, "Het Spoor", OTHER_KBO, "jo@spoor.example").await;
        let path = format!("/calls/{id}/extension");
        let version = load(&world, &cast, id).await.version.to_string();
        let earlier = [("deadline_on", "2023-06-08"), ("deadline_time", "23:59"), ("reason", "x"), ("_version", &version)];
        assert_eq!(world.post(&cast.lien, &path, &earlier).await.status, 422);
        let without = [("deadline_on", "2023-06-16"), ("deadline_time", "23:59"), ("_version", &version)];
        assert!(world.post(&cast.lien, &path, &without).await.body.contains("waarom iedereen meer tijd"));
        let fields =
            [("deadline_on", "2023-06-16"), ("deadline_time", "23:59"), ("reason", "Storing van de mail"), ("_version", &version)];
        assert_eq!(world.post(&cast.lien, &path, &fields).await.status, 303);
        let call = load(&world, &cast, id).await;
        assert_eq!(call.calendar.deadline, kernel::Day::new(2023, 6, 16).unwrap().at(23, 59));
        assert!(call.calendar.check().is_ok());
        let page = world.get_open(&format!("/open-calls/{id}")).await;
        assert!(page.body.contains("Storing van de mail") && page.body.contains("16 juni 2023"));
        let told: Vec<String> =
            mails(&world).await.into_iter().filter(|(_, body)| body.contains("Storing")).map(|(to, _)| to).collect();
        assert_eq!(told.len(), 2);
        // The old deadline passes, and the second one is in time by the new one.
        world.clock.set(Moment(deadline().0 + 120_000));
        assert_eq!(submit(&world, &link(&world, "jo@spoor.example").await).await.status, 303);
        world.clock.set(call.calendar.closes());
        let later = world.position(cast.lien.actor.staff, kernel::Role::Coordinator, cast.lead).await;
        worked_before(&world).await;
        assert_eq!(world.post(&later, &path, &fields).await.status, 409, "not after the end");
    }
}
