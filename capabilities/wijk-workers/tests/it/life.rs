//! From the referral to a known end.

use testkit::on_both_engines;

use crate::kit::{Cast, DRAWING, INSZ, PDF, at_work, deed, kit, referral, referred, upload};

/// wijk-jobs tells the hours of May: first 40, then corrected.
struct Hours(wijk_workers::WorkerId);
impl store::Action for Hours {
    type Output = ();
    const NAME: &'static str = "test.hours";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        wijk_workers::set_hours(tx, ctx, self.0, "2026-05", 40).await?;
        wijk_workers::set_hours(tx, ctx, self.0, "2026-05", 48).await?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "wijk-worker", self.0));
        Ok(())
    }
}

on_both_engines! {
    kit();

    async fn a_worker_is_invited_signs_on_the_screen_and_begins(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        assert!(page.body.contains("Aan het werk") && page.body.contains("nog 60 uur deze maand"), "{}", page.body);
        // Twelve months, date to date.
        assert!(page.body.contains("25 mei 2027"), "{}", page.body);
        assert!(page.body.contains("Maandgesprek") && page.body.contains("Evaluatie met VDAB of OCMW"));
        let strengths = page.body.find("Kan goed").unwrap();
        assert!(strengths < page.body.find("Uren en periode").unwrap(), "strengths come first");
    }

    async fn nobody_begins_without_signatures_and_the_order_holds(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[]).await;
        let early = deed(&world, &cast.mieke, id, "agreement", &[]).await;
        assert_eq!(early.status, 409, "an agreement comes after the invitation");
        assert_eq!(deed(&world, &cast.mieke, id, "start", &[("on", "2026-05-26")]).await.status, 409);
        assert_eq!(deed(&world, &cast.mieke, id, "invite", &[]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "invite", &[]).await.status, 409, "once");
        assert_eq!(deed(&world, &cast.mieke, id, "agreement", &[]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "agreement/sign", &[("who", "office")]).await.status, 409);
        let empty = deed(&world, &cast.mieke, id, "agreement/sign", &[("who", "worker"), ("signature", "")]).await;
        assert!(empty.status == 422 && empty.body.contains("Er staat nog geen handtekening."));
        assert_eq!(deed(&world, &cast.mieke, id, "agreement/sign", &[("signature", DRAWING)]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "start", &[("on", "2026-05-26")]).await.status, 409, "half signed");
        assert_eq!(deed(&world, &cast.mieke, id, "agreement/sign", &[("who", "office")]).await.status, 303);
        let before = deed(&world, &cast.mieke, id, "start", &[("on", "2026-05-25")]).await;
        assert!(before.status == 422 && before.body.contains("pas beginnen als beide"), "{}", before.body);
        assert_eq!(deed(&world, &cast.mieke, id, "start", &[("on", "2026-05-27")]).await.status, 303);
    }

    async fn an_invitation_noted_by_mistake_is_taken_back_as_long_as_there_is_no_agreement(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[]).await;
        let undo = format!("/wijk/workers/{id}/invite/undo");
        assert_eq!(world.post(&cast.mieke, &undo, &[]).await.status, 409, "not invited");
        let invited = deed(&world, &cast.mieke, id, "invite", &[]).await;
        assert!(invited.status == 303 && invited.headers.contains("set-cookie"), "{}", invited.headers);
        assert_eq!(world.post(&cast.sofie, &undo, &[]).await.status, 404);
        assert_eq!(world.post(&cast.mieke, &undo, &[]).await.status, 303);
        assert!(world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await.body.contains("Doorverwezen"));
        assert_eq!(deed(&world, &cast.mieke, id, "invite", &[]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "agreement", &[]).await.status, 303);
        assert_eq!(world.post(&cast.mieke, &undo, &[]).await.status, 409, "there is an agreement");
    }

    async fn a_paper_that_both_signed_is_kept_as_scan_and_served_as_a_file(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[]).await;
        deed(&world, &cast.mieke, id, "invite", &[]).await;
        deed(&world, &cast.mieke, id, "agreement", &[]).await;
        let path = format!("/wijk/workers/{id}/agreement");
        let page = world.get(&cast.mieke, &path).await;
        let made = page.body.split("/wijk/documents/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let pdf = world.get(&cast.mieke, &format!("/wijk/documents/{made}")).await;
        assert!(pdf.status == 200 && pdf.body.starts_with("%PDF-"), "{}", pdf.headers);
        assert!(pdf.headers.contains("attachment; filename=\"agreement-2026-05-26.pdf\""), "{}", pdf.headers);
        assert!(pdf.headers.contains("x-content-type-options: nosniff"));
        let version = page.input("_version").to_owned();
        let wrong = [("_version", version.as_str()), ("day", "2026-05-26")];
        let reply = upload(&world, &cast.mieke, &format!("{path}/paper"), &wrong, Some(("scan", b"GIF89a"))).await;
        assert!(reply.status == 422 && reply.body.contains("id=\"scan-error\""), "{}", reply.body);
        let future = [("_version", version.as_str()), ("day", "2026-05-27")];
        let reply = upload(&world, &cast.mieke, &format!("{path}/paper"), &future, Some(("scan", PDF))).await;
        assert!(reply.status == 422 && reply.body.contains("id=\"day-error\""));
        let reply = upload(&world, &cast.mieke, &format!("{path}/paper"), &wrong, Some(("scan", PDF))).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        assert!(world.get(&cast.mieke, &path).await.body.contains("op papier"));
        let again = upload(&world, &cast.mieke, &format!("{path}/paper"), &wrong, Some(("scan", PDF))).await;
        assert_eq!(again.status, 409, "an older version never overwrites");
    }

    async fn a_time_of_standing_still_has_a_reason_and_moves_the_term_as_the_rule_says(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let file = format!("/wijk/workers/{id}");
        let bare = deed(&world, &cast.mieke, id, "suspend", &[("from_on", "2026-06-01")]).await;
        assert!(bare.status == 422 && bare.body.contains("Kies een reden."));
        let early = [("from_on", "2026-05-01"), ("reason", "illness")];
        assert_eq!(deed(&world, &cast.mieke, id, "suspend", &early).await.status, 422);
        // VDAB decided that it does not count: ten days more.
        let sick = [("from_on", "2026-06-01"), ("to_on", "2026-06-10"), ("reason", "illness"), ("counts", "no")];
        assert_eq!(deed(&world, &cast.mieke, id, "suspend", &sick).await.status, 303);
        assert!(world.get(&cast.mieke, &file).await.body.contains("4 juni 2027"));
        let overlap = [("from_on", "2026-06-05"), ("reason", "leave")];
        assert!(deed(&world, &cast.mieke, id, "suspend", &overlap).await.body.contains("In die dagen is er al"));
        // Nobody knows whether leave counts: both days are shown, nothing is guessed.
        let leave = [("from_on", "2026-07-01"), ("reason", "leave")];
        assert_eq!(deed(&world, &cast.mieke, id, "suspend", &leave).await.status, 303);
        assert!(world.get(&cast.mieke, &file).await.body.contains("Onderbroken"));
        assert_eq!(deed(&world, &cast.mieke, id, "resume", &[("last_day", "2026-06-30")]).await.status, 422);
        assert_eq!(deed(&world, &cast.mieke, id, "resume", &[("last_day", "2026-07-07")]).await.status, 303);
        let page = world.get(&cast.mieke, &file).await;
        assert!(page.body.contains("Zeker tot en met") && page.body.contains("11 juni 2027"), "{}", page.body);
    }

    async fn a_talk_is_written_down_sealed_and_the_next_one_is_planned(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let file = format!("/wijk/workers/{id}");
        let page = world.get(&cast.mieke, &file).await;
        let talk = page.body.split(&format!("{file}/talks/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("{file}/talks/{talk}");
        let future = world.post(&cast.mieke, &path, &[("on", "2026-06-26")]).await;
        assert!(future.status == 422 && future.body.contains("moet nog komen"));
        let said = [("on", "2026-05-26"), ("note", "zqgeheim"), ("rung", "4"), ("next_step", "Samen naar de VDAB-winkel")];
        assert_eq!(world.post(&cast.mieke, &path, &said).await.status, 303);
        assert_eq!(world.post(&cast.mieke, &path, &said).await.status, 409, "a colleague was first");
        let page = world.get(&cast.mieke, &file).await;
        assert!(page.body.contains("Samen naar de VDAB-winkel") && page.body.contains("Trede 4"));
        assert!(!page.body.contains("zqgeheim"), "the note stands only on its own page");
        assert!(world.get(&cast.mieke, &path).await.body.contains("zqgeheim"));
        assert!(page.body.matches("Opschrijven").count() == 2, "the next one is planned: {}", page.body);
        let mut tx = world.app.db.read().await.unwrap();
        let sealed: Vec<u8> =
            store::fetch_value!(tx, Vec<u8>, "select note_sealed from wijk_talk where note_sealed is not null").unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("zqgeheim"));
    }

    async fn notice_of_the_organiser_is_seven_days_and_needs_words(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let bare = [("reason", "notice"), ("by", "organiser"), ("told_on", "2026-05-26")];
        let reply = deed(&world, &cast.mieke, id, "end", &bare).await;
        assert!(reply.status == 422 && reply.body.contains("id=\"words-error\""));
        let told = [("reason", "notice"), ("by", "organiser"), ("told_on", "2026-05-26"), ("words", "geen werk meer")];
        assert_eq!(deed(&world, &cast.mieke, id, "end", &told).await.status, 303);
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        assert!(page.body.contains("2 juni 2026") && page.body.contains("2 juni 2031"), "{}", page.body);
        assert!(page.body.contains("geen werk meer") && page.body.contains("Gestopt"));
        assert!(!page.body.contains("Opschrijven"), "no talks are due any more");
        // The same person may come back with a new referral.
        referred(&world, &cast, &[("had_term", "yes")]).await;
    }

    async fn who_saw_an_older_version_changes_nothing(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[]).await;
        let edit = format!("/wijk/workers/{id}/edit");
        let seen = world.get(&cast.mieke, &edit).await.input("_version").to_owned();
        let mut fields = referral(&[("phone", "0471 00 00 01"), ("_version", &seen)]);
        assert_eq!(world.post(&cast.karin, &edit, &fields).await.status, 303);
        fields.retain(|(name, _)| *name != "phone");
        fields.push(("phone", "0471 00 00 02"));
        let stale = world.post(&cast.mieke, &edit, &fields).await;
        assert_eq!(stale.status, 409);
        assert!(stale.body.contains("+32471000001") && stale.body.contains("0471 00 00 02"), "both versions: {}", stale.body);
        assert_eq!(world.post(&cast.mieke, &format!("/wijk/workers/{id}/invite"), &[("_version", &seen)]).await.status, 409);
    }

    async fn a_move_keeps_the_earlier_home_and_asks_since_when(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let moved = referral(&[("postcode", "1000"), ("nis", "")]);
        let asked = deed(&world, &cast.mieke, id, "edit", &moved).await;
        assert!(asked.status == 422 && asked.body.contains("zeg vanaf welke dag"));
        let moved = referral(&[("postcode", "1000"), ("nis", ""), ("home_from", "2026-07-01")]);
        assert_eq!(deed(&world, &cast.mieke, id, "edit", &moved).await.status, 303);
        let ctx = world.ctx(&cast.mieke);
        let mut tx = world.app.db.read().await.unwrap();
        for (day, region) in [("2026-06-30", "flanders"), ("2026-07-01", "brussels")] {
            let facts = wijk_workers::facts_for_check(&mut tx, &ctx, id, day.parse().unwrap()).await.unwrap();
            assert_eq!(facts.domicile.unwrap().as_str(), region, "{day}");
            assert_eq!(facts.contract_signed_on.unwrap().to_string(), "2026-05-26");
            assert_eq!(facts.active.unwrap().from.to_string(), "2026-05-26");
        }
    }

    async fn limits_that_come_near_are_told_and_found_in_the_list(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let other = at_work(&world, &cast, &[("given_name", "Jan"), ("family_name", "De Smet"), ("insz", "")]).await;
        world.app.db.act(&world.ctx(&cast.mieke), &Hours(id)).await.unwrap();
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        assert!(page.body.contains("Nog 12 uur deze maand, van 60."), "{}", page.body);
        let near = world.get(&cast.mieke, "/wijk/workers?near=month").await;
        assert!(near.body.contains("Amina Haddad") && !near.body.contains("De Smet"));
        // Eleven months later the term comes near for both.
        world.clock.advance_minutes(60 * 24 * 330);
        let near = world.get(&cast.mieke, "/wijk/workers?near=term&sort=term").await;
        assert!(near.body.contains("Amina Haddad") && near.body.contains("De Smet"));
        let file = world.get(&cast.mieke, &format!("/wijk/workers/{other}")).await;
        assert!(file.body.contains("Praat nu over wat erna komt."));
    }

    async fn the_list_forgives_typing_errors_and_goes_out_as_csv(world: World) {
        let cast = Cast::new(&world).await;
        referred(&world, &cast, &[]).await;
        referred(&world, &cast, &[("given_name", "=Jan"), ("family_name", "De Smet"), ("insz", "")]).await;
        for (asked, found) in [("hadad", true), ("amina", true), ("smedt", false), ("%231", true), ("%232", false)] {
            let body = world.get(&cast.mieke, &format!("/wijk/workers?q={asked}")).await.body;
            assert_eq!(body.contains("Amina Haddad"), found, "{asked}");
        }
        assert!(world.get(&cast.mieke, "/wijk/workers?q=zzzz").await.body.contains("Niemand past"));
        assert!(!world.get(&cast.mieke, "/wijk/workers?status=active").await.body.contains("Amina"));
        assert!(world.get(&cast.mieke, "/wijk/workers?nis=44083").await.body.contains("Amina"));
        assert!(!world.get(&cast.mieke, "/wijk/workers?nis=44021").await.body.contains("Amina"));
        let csv = world.get(&cast.mieke, "/wijk/workers.csv").await;
        assert!(csv.headers.contains("text/csv") && csv.body.contains("Amina Haddad;Deinze;Doorverwezen"), "{}", csv.body);
        assert!(csv.body.contains("'=Jan De Smet"), "never a formula: {}", csv.body);
    }

    async fn wishes_and_what_goes_well_are_kept_for_proposals(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let odd = [("from1", "13:00"), ("to1", "09:00")];
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &odd).await.status, 422);
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &[("activities", "TOVEREN")]).await.status, 422);
        let wishes = [("from1", "09:00"), ("to1", "12:30"), ("activities", "A4"), ("reach", "8"), ("wish", "buiten zijn")];
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &wishes).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "competences", &[("word", "Werkt netjes")]).await.status, 303);
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        for text in ["buiten zijn", "Maandag 09:00–12:30", "Klein tuinonderhoud", "8 km", "Werkt netjes"] {
            assert!(page.body.contains(text), "{text}");
        }
        let mut tx = world.app.db.read().await.unwrap();
        let desk = wijk_office::door::office(&mut tx, &world.ctx(&cast.mieke)).await.unwrap();
        let all = wijk_workers::active(&mut tx, &desk).await.unwrap();
        assert_eq!((all.len(), all[0].activities.as_slice()), (1, ["A4".to_owned()].as_slice()));
        assert_eq!((all[0].slots[0].from_minute, all[0].slots[0].to_minute), (540, 750));
        assert_eq!(INSZ.len(), 15);
    }

    async fn a_weekday_holds_more_than_one_stretch_and_they_do_not_overlap(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let both = [("from2", "13:00"), ("to2", "16:00"), ("from2b", "09:00"), ("to2b", "11:30"), ("from2c", "16:00"), ("to2c", "17:00")];
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &both).await.status, 303);
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        for text in ["Dinsdag 09:00–11:30", "Dinsdag 13:00–16:00", "Dinsdag 16:00–17:00"] {
            assert!(page.body.contains(text), "{text}: {}", page.body);
        }
        let form = world.get(&cast.mieke, &format!("/wijk/workers/{id}/wishes")).await;
        assert!(form.body.contains("name=\"from2c\" type=\"time\" class=\"short\" value=\"16:00\""), "{}", form.body);
        let odd = [("from2", "13:00"), ("to2", "16:00"), ("from2b", "15:30"), ("to2b", "17:00")];
        let refused = deed(&world, &cast.mieke, id, "wishes", &odd).await;
        assert!(refused.status == 422 && refused.body.contains("valt samen met een ander"), "{}", refused.body);
        let mut tx = world.app.db.read().await.unwrap();
        let desk = wijk_office::door::office(&mut tx, &world.ctx(&cast.mieke)).await.unwrap();
        let all = wijk_workers::active(&mut tx, &desk).await.unwrap();
        let slots: Vec<_> = all[0].slots.iter().map(|s| (s.weekday, s.from_minute, s.to_minute)).collect();
        assert_eq!(slots, [(2, 540, 690), (2, 780, 960), (2, 960, 1020)], "a proposal knows all of them");
    }

    async fn who_gets_a_leefloon_has_a_card_and_a_paper_for_the_ocmw_and_others_have_not(world: World) {
        let cast = Cast::new(&world).await;
        let with = at_work(&world, &cast, &[("referrer", "ocmw"), ("leefloon", "yes")]).await;
        let none = world.get(&cast.mieke, &format!("/wijk/workers/{with}")).await;
        assert!(none.body.contains("Deze maand nog geen uren."), "{}", none.body);
        world.app.db.act(&world.ctx(&cast.mieke), &Hours(with)).await.unwrap();
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{with}")).await;
        // 48 x 4,10 = 196,80; exempt up to 6,00 a cheque since 2023.
        for text in ["Deze maand 48 uur, goed voor € 196,80: alles is vrijgesteld.", "1 maand met uren tot nu.", "een grens in maanden is, en vonden er geen"] {
            assert!(page.body.contains(text), "{text}: {}", page.body);
        }
        let path = format!("/wijk/workers/{with}/leefloon.pdf");
        let pdf = world.get(&cast.mieke, &path).await;
        assert!(pdf.status == 200 && pdf.headers.contains("application/pdf"), "{}", pdf.headers);
        assert_eq!(world.get(&cast.sofie, &path).await.status, 404);
        let other = referred(&world, &cast, &[("insz", ""), ("given_name", "Bart"), ("phone", "")]).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{other}")).await;
        assert!(!page.body.contains("Leefloon: vrijgesteld inkomen"));
        assert_eq!(world.get(&cast.mieke, &format!("/wijk/workers/{other}/leefloon.pdf")).await.status, 404);
    }
}
