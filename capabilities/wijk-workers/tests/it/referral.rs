//! Who may begin: rules R1 to R7 of the rulebook, each with its message beside the field.

use testkit::on_both_engines;

use crate::kit::{Cast, GENT, INSZ, PDF, kit, referral, referred, upload};

on_both_engines! {
    kit();

    async fn a_referral_of_vdab_opens_a_file_with_what_was_told(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[]).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        assert_eq!(page.status, 200);
        for text in ["Amina Haddad", "Doorverwezen", "Arabisch", "Verwijzing of beslissing", "tel:+32470123456"] {
            assert!(page.body.contains(text), "{text}");
        }
        assert!(!page.body.contains("85073003328") && !page.body.contains("85.07.30"), "the number is not on the file");
        let numbers = world.get(&cast.mieke, &format!("/wijk/workers/{id}/numbers")).await;
        assert!(numbers.body.contains("BE68 5390 0754 7034"), "{}", numbers.body);
        let mut tx = world.app.db.read().await.unwrap();
        let sealed: Vec<u8> = store::fetch_value!(tx, Vec<u8>, "select insz_sealed from wijk_worker").unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("850730"), "sealed in the table");
    }

    async fn who_lives_in_brussels_is_refused_for_the_region(world: World) {
        let cast = Cast::new(&world).await;
        let fields = referral(&[("postcode", "1000"), ("nis", "")]);
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("id=\"postcode-error\"") && reply.body.contains("Vlaams Gewest"), "WW11");
        assert!(!reply.body.contains("De organisator van de woonplaats doet dit."), "one message is enough");
        assert!(world.get(&cast.mieke, "/wijk/workers").await.body.contains("nog geen wijk-werkers"));
    }

    async fn who_lives_in_another_area_goes_to_that_organiser(world: World) {
        let cast = Cast::new(&world).await;
        let fields = referral(&[("postcode", "9000"), ("nis", GENT)]);
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
        assert!(reply.status == 422 && reply.body.contains("De organisator van de woonplaats doet dit."), "R7");
    }

    async fn a_leefloner_needs_the_ocmw_and_a_registration_at_vdab_first(world: World) {
        let cast = Cast::new(&world).await;
        let send = async |changed: &[(&'static str, &'static str)]| {
            upload(&world, &cast.mieke, "/wijk/workers/new", &referral(changed), Some(("document", PDF))).await
        };
        let unregistered = send(&[("referrer", "ocmw"), ("leefloon", "yes"), ("vdab_registered_on", "")]).await;
        assert_eq!(unregistered.status, 422, "WW12");
        assert!(unregistered.body.contains("Eerst inschrijven als werkzoekende bij VDAB."));
        let by_vdab = send(&[("leefloon", "yes")]).await;
        assert!(by_vdab.status == 422 && by_vdab.body.contains("Wie een leefloon krijgt, komt via het OCMW."), "R3");
        let by_ocmw = send(&[("referrer", "ocmw")]).await;
        assert!(by_ocmw.status == 422 && by_ocmw.body.contains("Een werkzoekende komt via VDAB of een partner."), "R2");
        assert_eq!(send(&[("referrer", "ocmw"), ("leefloon", "yes")]).await.status, 303);
    }

    async fn without_the_paper_or_without_the_judgement_of_the_referrer_nothing_starts(world: World) {
        let cast = Cast::new(&world).await;
        let bare = upload(&world, &cast.mieke, "/wijk/workers/new", &referral(&[]), None).await;
        assert!(bare.status == 422 && bare.body.contains("De beslissing of het afsprakenblad ontbreekt."));
        assert!(bare.body.contains("value=\"Amina\""), "what was typed is still there");
        let fields = referral(&[("target", ""), ("available", "")]);
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
        assert!(reply.status == 422 && reply.body.contains("id=\"target-error\"") && reply.body.contains("id=\"available-error\""));
    }

    async fn who_walks_in_is_kept_to_pass_on_and_gets_no_file(world: World) {
        let cast = Cast::new(&world).await;
        let fields = referral(&[("referrer", "self"), ("insz", ""), ("iban", ""), ("leefloon", "yes")]);
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, None).await;
        assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/wijk/signups"), "WW13: {}", reply.body);
        let page = world.get(&cast.mieke, "/wijk/signups").await;
        assert!(page.body.contains("Amina Haddad") && page.body.contains("naar het OCMW"), "{}", page.body);
        assert!(world.get(&cast.mieke, "/wijk/workers").await.body.contains("nog geen wijk-werkers"));
        let path = page.body.split("action=\"/wijk/signups/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(path.ends_with("/passed"), "{path}");
        assert_eq!(world.post(&cast.mieke, &format!("/wijk/signups/{path}"), &[]).await.status, 303);
        assert!(world.get(&cast.mieke, "/wijk/signups").await.body.contains("doorgegeven op"));
    }

    async fn a_sign_up_by_mistake_is_laid_aside_comes_back_and_is_forgotten_in_the_end(world: World) {
        let cast = Cast::new(&world).await;
        let sign_up = async |name: &'static str| {
            let fields = referral(&[("referrer", "self"), ("insz", ""), ("iban", ""), ("given_name", name), ("_key", name)]);
            assert_eq!(upload(&world, &cast.mieke, "/wijk/workers/new", &fields, None).await.status, 303);
        };
        sign_up("Zqmis").await;
        let page = world.get(&cast.mieke, "/wijk/signups").await.body;
        let id = page.split("action=\"/wijk/signups/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let deed = async |what: &str| world.post(&cast.mieke, &format!("/wijk/signups/{id}/{what}"), &[]).await.status.as_u16();
        assert_eq!(deed("undo").await, 404, "nothing was done yet");
        assert_eq!(world.post(&cast.sofie, &format!("/wijk/signups/{id}/aside"), &[]).await.status, 404);
        assert_eq!(deed("aside").await, 303);
        assert!(!world.get(&cast.mieke, "/wijk/signups").await.body.contains("Zqmis"));
        assert_eq!(deed("passed").await, 404, "it is no longer there to pass on");
        assert_eq!(deed("undo").await, 303);
        assert!(world.get(&cast.mieke, "/wijk/signups").await.body.contains("Zqmis"));
        // Passed on by mistake: back too.
        assert_eq!(deed("passed").await, 303);
        assert_eq!(deed("undo").await, 303);
        assert!(!world.get(&cast.mieke, "/wijk/signups").await.body.contains("doorgegeven op"));
        assert_eq!(deed("aside").await, 303);
        world.clock.advance_minutes(60 * 24 * 9);
        let mieke = world.person("Mieke 2", kernel::Role::WijkMediator, cast.organiser).await;
        let fields = referral(&[("referrer", "self"), ("insz", ""), ("iban", ""), ("referred_on", "2026-06-01")]);
        assert_eq!(upload(&world, &mieke, "/wijk/workers/new", &fields, None).await.status, 303);
        let page = world.get(&mieke, "/wijk/signups").await.body;
        let other = page.split("action=\"/wijk/signups/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        assert_eq!(world.post(&mieke, &format!("/wijk/signups/{other}/aside"), &[]).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(store::fetch_value!(tx, i64, "select count(*) from wijk_signup").unwrap(), 1, "the first is gone for good");
    }

    async fn wrong_numbers_and_files_are_told_beside_their_field(world: World) {
        let cast = Cast::new(&world).await;
        for (name, value, error) in [
            ("insz", "85.07.30-033.29", "insz-error"),
            ("iban", "BE68 5390 0754 7035", "iban-error"),
            ("phone", "12", "phone-error"),
            ("email", "geen adres", "email-error"),
            ("referred_on", "2026-12-31", "referred_on-error"),
            ("nis", "99999", "nis-error"),
        ] {
            let fields = referral(&[(name, value)]);
            let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
            assert_eq!(reply.status, 422, "{name}");
            assert!(reply.body.contains(&format!("id=\"{error}\"")), "{name}: {}", reply.body);
        }
        for bad in [b"<script>".as_slice(), b"%PDF-1.7 broken off", b"GIF89a"] {
            let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &referral(&[]), Some(("document", bad))).await;
            assert!(reply.status == 422 && reply.body.contains("Dit bestand kunnen we niet gebruiken"));
        }
        let large = vec![b'%'; 5 * 1024 * 1024 + 1];
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &referral(&[]), Some(("document", &large))).await;
        assert!(reply.status == 422 && reply.body.contains("te groot"));
        let huge = vec![b'%'; 7 * 1024 * 1024];
        assert_eq!(upload(&world, &cast.mieke, "/wijk/workers/new", &referral(&[]), Some(("document", &huge))).await.status, 413);
        assert!(world.get(&cast.mieke, "/wijk/workers").await.body.contains("nog geen wijk-werkers"), "nothing was kept");
    }

    async fn the_same_national_number_opens_no_second_file(world: World) {
        let cast = Cast::new(&world).await;
        referred(&world, &cast, &[]).await;
        let spaced = INSZ.replace(['.', '-'], " ");
        let fields = referral(&[("given_name", "Ander"), ("insz", &spaced)]);
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
        assert!(reply.status == 422 && reply.body.contains("Dit nummer staat al bij een andere wijk-werker."));
    }

    async fn a_form_that_is_sent_twice_opens_one_file(world: World) {
        let cast = Cast::new(&world).await;
        let first = referred(&world, &cast, &[("_key", "abc")]).await;
        let again = referred(&world, &cast, &[("_key", "abc")]).await;
        assert_eq!(first, again);
    }
}
