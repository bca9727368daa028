//! The link and its code: what opens, what stays closed, and that nothing is told before.

use testkit::on_both_engines;

use crate::house::{CODE, House, Phone, kit};

fn tells_nothing(body: &str) {
    for personal in ["Amina", "Haddouchi", "Sofie", "CAW", "keuken", "bus", "0470", "+32"] {
        assert!(!body.contains(personal), "the page before the code says {personal:?}");
    }
}

on_both_engines! { kit();
    async fn nothing_personal_is_told_before_the_code(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Samen met de fiets naar de bushalte").await;
        let token = house.link(house.amina).await;
        let door = house.read(&token, "", &Phone::new()).await;
        assert_eq!(door.status, 200);
        tells_nothing(&door.body);
        assert!(door.body.contains("Geef je code"), "{}", door.body);
        assert!(door.body.contains("Türkçe"), "all languages are offered, not only hers");
        for page in ["/plan", "/appointments", "/sharing", "/looked", "/help", "/plan.pdf"] {
            let reply = house.read(&token, page, &Phone::new()).await;
            assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, format!("/my/{token}").as_str()), "{page}");
            tells_nothing(&reply.body);
        }
        let wrong = house.send(&token, "", &Phone::new(), &[("code", "000000")]).await;
        assert_eq!(wrong.status, 422);
        assert!(!wrong.headers.contains("my="), "no session with a wrong code");
        tells_nothing(&wrong.body);
    }

    async fn an_unknown_link_does_not_exist(world: World) {
        let house = House::new(world).await;
        house.link(house.amina).await;
        for page in ["", "/plan", "/plan.pdf", "/looked"] {
            assert_eq!(house.read("abcdef", page, &Phone::new()).await.status, 404, "{page}");
        }
        assert_eq!(house.send("abcdef", "", &Phone::new(), &[("code", CODE)]).await.status, 404);
    }

    async fn five_wrong_codes_close_the_door_for_a_quarter(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        for left in ["4 keer", "3 keer", "2 keer", "1 keer"] {
            let reply = house.send(&token, "", &Phone::new(), &[("code", "111111")]).await;
            assert!(reply.body.contains(left), "{left} in {}", reply.body);
        }
        let fifth = house.send(&token, "", &Phone::new(), &[("code", "111111")]).await;
        assert!(fifth.body.contains("Wacht een kwartier"), "{}", fifth.body);
        let right = house.send(&token, "", &Phone::new(), &[("code", CODE)]).await;
        assert_eq!(right.status, 422, "also the right code waits");
        house.world.clock.advance_minutes(16);
        assert_eq!(house.send(&token, "", &Phone::new(), &[("code", CODE)]).await.status, 303);
    }

    async fn twenty_wrong_codes_end_the_link(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        for _ in 0..20 {
            house.send(&token, "", &Phone::new(), &[("code", "what?")]).await;
            house.world.clock.advance_minutes(16);
        }
        assert_eq!(house.send(&token, "", &Phone::new(), &[("code", CODE)]).await.status, 404);
    }

    async fn a_code_may_have_spaces_and_arabic_digits(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        assert_eq!(house.send(&token, "", &Phone::new(), &[("code", "482 913")]).await.status, 303);
        assert_eq!(house.send(&token, "", &Phone::new(), &[("code", "٤٨٢٩١٣")]).await.status, 303);
    }

    async fn a_session_opens_one_plan_only(world: World) {
        let house = House::new(world).await;
        let yonas = house.meet("Yonas", "Tesfay").await;
        house.plan(yonas, "Bellen naar de school").await;
        let (hers, his) = (house.link(house.amina).await, house.link(yonas).await);
        let phone = house.phone(&hers).await;
        assert_eq!(house.read(&hers, "/plan", &phone).await.status, 200);
        for page in ["/plan", "/plan.pdf", "/appointments", "/sharing", "/looked", "/help"] {
            let reply = house.read(&his, page, &phone).await;
            assert_eq!(reply.status, 303, "her session does not open his {page}");
            assert!(!reply.body.contains("Yonas"));
        }
        for staff in [format!("/participants/{}/access", house.amina), format!("/participants/{}/plan-link", house.amina)] {
            let request = axum::http::Request::get(staff).header("cookie", &phone.0);
            let reply = house.world.send(request, axum::body::Body::empty()).await;
            assert!(reply.location.starts_with("/login"), "no way into the coach's pages: {}", reply.status);
        }
    }

    async fn a_session_ends_after_half_an_hour_a_new_link_or_a_tap(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        for _ in 0..3 {
            house.world.clock.advance_minutes(20);
            assert_eq!(house.read(&token, "/plan", &phone).await.status, 200, "use keeps it open");
        }
        house.world.clock.advance_minutes(31);
        assert_eq!(house.read(&token, "/plan", &phone).await.status, 303);

        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        assert_eq!(house.send(&token, "/close", &phone, &[("_csrf", "wrong")]).await.status, 403);
        let closed = house.send(&token, "/close", &phone, &[("_csrf", page.input("_csrf"))]).await;
        assert_eq!(closed.status, 303);
        assert_eq!(house.read(&token, "/plan", &phone).await.status, 303, "closed");

        let phone = house.phone(&token).await;
        house.link(house.amina).await;
        assert_eq!(house.read(&token, "/plan", &phone).await.status, 404, "the old link is over");
    }

    async fn a_revoked_link_puts_everybody_out(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let reply = house.world.post(&house.sofie, &format!("/participants/{}/plan-link/revoke", house.amina), &[]).await;
        assert_eq!(reply.status, 303);
        assert_eq!(house.read(&token, "/plan", &phone).await.status, 404);
        assert_eq!(house.read(&token, "", &Phone::new()).await.status, 404);
    }

    async fn a_link_works_for_a_year(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        house.world.clock.advance_minutes(364 * 24 * 60);
        assert_eq!(house.read(&token, "", &Phone::new()).await.status, 200);
        house.world.clock.advance_minutes(2 * 24 * 60);
        assert_eq!(house.read(&token, "", &Phone::new()).await.status, 404);
    }

    async fn link_and_code_are_shown_once_and_stored_as_hashes(world: World) {
        let house = House::new(world).await;
        let page = format!("/participants/{}/plan-link", house.amina);
        let made = house.world.post(&house.sofie, &page, &[]).await;
        assert_eq!(made.status, 200);
        let token = made.body.split("http://opstap.test/my/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let code = made.body.split("dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(made.body.contains("<path fill=\"#000\" d=\"M0 0h7"), "the QR code is drawn");
        let again = house.world.get(&house.sofie, &page).await;
        assert!(!again.body.contains(&token) && !again.body.contains(&code), "not shown a second time");
        assert!(again.body.contains("nog niet"), "not used yet");
        let opened = house.send(&token, "", &Phone::new(), &[("code", &code)]).await;
        assert_eq!(opened.status, 303, "the shown code opens the shown link");
        assert!(!house.world.get(&house.sofie, &page).await.body.contains("nog niet"), "last use is shown");
    }
}
