//! Who sees my plan, and who looked.

use kernel::Role;
use testkit::on_both_engines;

use crate::house::{House, kit};

on_both_engines! { kit();
    async fn stopping_a_consent_closes_the_file_at_once(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        let consent = house.consent(house.amina).await;
        let tom = house.world.person("Tom B.", Role::Coach, house.vdab).await;
        let together = format!("/participants/{}/together", house.amina);
        assert_eq!(house.world.get(&tom, &together).await.status, 200, "with consent");
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/sharing", &phone).await;
        assert!(page.body.contains("<b>VDAB</b>") && page.body.contains("Ziet jouw plan en helpt mee."), "{}", page.body);
        let stop = format!("/sharing/{consent}/stop");
        assert!(page.body.contains(&format!("/my/{token}{stop}")));
        assert_eq!(house.send(&token, &stop, &phone, &[]).await.status, 403, "not without the form");
        let reply = house.send(&token, &stop, &phone, &[("_csrf", page.input("_csrf"))]).await;
        assert_eq!(reply.location, format!("/my/{token}/sharing?said=stopped"));
        assert_eq!(house.world.get(&tom, &together).await.status, 404, "closed at once");
        let after = house.read(&token, "/sharing?said=stopped", &phone).await;
        assert!(after.body.contains("Ziet niets.") && after.body.contains("Zij zien nu niets meer."), "{}", after.body);
        assert!(!after.body.contains(&stop));
    }

    async fn nobody_stops_the_consent_of_somebody_else(world: World) {
        let house = House::new(world).await;
        let yonas = house.meet("Yonas", "Tesfay").await;
        let his = house.consent(yonas).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/sharing", &phone).await;
        let fields = [("_csrf", page.input("_csrf"))];
        assert_eq!(house.send(&token, &format!("/sharing/{his}/stop"), &phone, &fields).await.status, 404);
    }

    async fn she_sees_who_looked_in_easy_words(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        house.consent(house.amina).await;
        let tom = house.world.person("Tom Baert", Role::Coach, house.vdab).await;
        house.world.clock.advance_minutes(24 * 60);
        house.world.get(&tom, &format!("/participants/{}/together", house.amina)).await;
        house.world.get(&house.sofie, &format!("/participants/{}/plan.pdf", house.amina)).await;
        let token = house.link(house.amina).await;
        house.send(&token, "", &crate::house::Phone::new(), &[("code", "111111")]).await;
        let phone = house.phone(&token).await;
        house.read(&token, "/plan", &phone).await;
        let page = house.read(&token, "/looked", &phone).await.body;
        for words in [
            "Tom Baert", "coach, VDAB", "Keek in jouw plan.", "Sofie D.", "coach, CAW", "Maakte een blad van jouw plan.",
            "Werkte aan jouw stappen.", "Veranderde wie mee kijkt.", "woensdag 27 mei 2026", "dinsdag 26 mei 2026",
            "Jij, of iemand met jouw code",
        ] {
            assert!(page.contains(words), "{words:?} is missing in {page}");
        }
        assert!(page.find("27 mei").unwrap() < page.find("26 mei").unwrap(), "newest first");
        for hidden in ["file.read", "plan-link", "Haddouchi"] {
            assert!(!page.contains(&format!(">{hidden}")), "{hidden}");
        }
    }

    async fn every_look_at_her_pages_is_in_the_audit(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        for page in ["/plan", "/appointments", "/sharing", "/looked"] {
            house.read(&token, page, &phone).await;
        }
        let mut tx = house.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &house.world.ctx(&house.sofie), house.amina).await.unwrap();
        let lines = store::audit::about_only(&mut tx, &permit, &[], store::audit::Which::Reads, i64::MAX, 50).await.unwrap();
        let parts: Vec<&str> = lines.iter().filter(|l| l.role == Role::Participant).map(|l| l.facts.as_str()).collect();
        assert_eq!(parts, ["part=looked", "part=sharing", "part=appointments", "part=plan"]);
        assert!(store::audit::verify(&mut tx, house.world.partnership).await.unwrap().is_ok());
    }

    async fn after_merging_two_files_she_sees_who_looked_in_both_and_the_other_link_is_over(world: World) {
        let house = House::new(world).await;
        let nickname = house.meet("Mina", "Haddouchi").await;
        let tom = house.world.person("Tom Baert", Role::Coach, house.vdab).await;
        house.consent(nickname).await;
        house.world.get(&tom, &format!("/participants/{nickname}/together")).await;
        let (kept, gone) = (house.link(house.amina).await, house.link(nickname).await);
        let other_phone = house.phone(&gone).await;
        house.act(&people::MergeFiles { kept: house.amina, merged: nickname, take: Vec::new() }).await;
        let phone = house.phone(&kept).await;
        assert!(house.read(&kept, "/looked", &phone).await.body.contains("Tom Baert"));
        assert_eq!(house.read(&gone, "/plan", &other_phone).await.status, 404, "a link opens its own file or nothing");
    }
}
