//! The worker's own pages: a link, a code, and nothing of anybody else.

use axum::body::Body;
use axum::http::{Request, header};
use testkit::{Reply, World, on_both_engines};

use crate::kit::{Cast, at_work, deed, kit};

/// Path of the link and its code, as the file shows them once.
fn link(reply: &Reply) -> (String, String) {
    assert_eq!(reply.status, 200, "{}", reply.body);
    let path = reply.body.split("http://opstap.test").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let code =
        reply.body.split("class=\"sentence\" dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    (path, code)
}

/// The cookie of a session that just began.
async fn enter(world: &World, path: &str, code: &str) -> String {
    let reply = world.post_open(path, &[("code", code)]).await;
    assert_eq!(
        (reply.status.as_u16(), reply.location.as_str()),
        (303, format!("{path}/home").as_str()),
        "{}",
        reply.body
    );
    let line = reply.headers.lines().find(|line| line.contains("my-work=")).unwrap().to_owned();
    assert!(line.contains("HttpOnly") && line.contains("Path=/my-work"), "{line}");
    line.split("my-work=").nth(1).unwrap().split(';').next().unwrap().to_owned()
}

async fn get(world: &World, path: &str, cookie: &str) -> Reply {
    world.send(Request::get(path).header(header::COOKIE, format!("my-work={cookie}")), Body::empty()).await
}

on_both_engines! {
    kit();

    async fn a_worker_opens_her_page_with_link_and_code_and_closes_it(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let (path, code) = link(&deed(&world, &cast.mieke, id, "link", &[]).await);
        let door = world.get_open(&path).await;
        assert!(door.status == 200 && !door.body.contains("Amina"), "before the code nothing is told");
        assert_eq!(world.get_open(&format!("{path}/home")).await.location, path);
        let cookie = enter(&world, &path, &code).await;
        let home = get(&world, &format!("{path}/home"), &cookie).await;
        assert!(home.body.contains("Dag Amina") && home.body.contains("nog 60 uur werken deze maand"), "{}", home.body);
        let token = home.input("_csrf").to_owned();
        let close = format!("{path}/close");
        let post = |csrf: String| {
            let request = Request::post(&close)
                .header(header::COOKIE, format!("my-work={cookie}"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            world.send(request, Body::from(format!("_csrf={csrf}")))
        };
        assert_eq!(post("wrong".to_owned()).await.status, 403);
        assert_eq!(post(token).await.status, 303);
        assert_eq!(get(&world, &format!("{path}/home"), &cookie).await.location, path, "the session is over");
    }

    async fn her_page_says_whom_to_call_and_names_no_day_of_the_past(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update organisation set phone = $1, email = $2 where id = $3", "+3293112233", "info@wls.test", cast.organiser).unwrap();
        tx.finish().await.unwrap();
        let (path, code) = link(&deed(&world, &cast.mieke, id, "link", &[]).await);
        let cookie = enter(&world, &path, &code).await;
        let home = get(&world, &format!("{path}/home"), &cookie).await.body;
        for told in ["href=\"tel:+3293112233\"", "mailto:info@wls.test", "Werken Leie en Schelde", "Je praat met je bemiddelaar rond"] {
            assert!(home.contains(told), "{told}: {home}");
        }
        assert!(!home.contains("Je sprak het laatst met"), "nobody talked with her yet");
        let file = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await.body;
        let talk = file.split("/talks/").nth(1).unwrap().split('"').next().unwrap();
        let held = [("on", "2026-05-26"), ("next_step", "Een proefdag"), ("rung", "4")];
        assert_eq!(world.post(&cast.mieke, &format!("/wijk/workers/{id}/talks/{talk}"), &held).await.status, 303);
        let home = get(&world, &format!("{path}/home"), &cookie).await.body;
        assert!(home.contains("Je sprak het laatst met Mieke W.") && home.contains("Mail Mieke W."), "{home}");
        assert!(home.contains("Een proefdag"), "{home}");
        // Two months later the talk is late: that is said without a day that is over.
        world.clock.advance_minutes(60 * 24 * 62);
        let cookie = enter(&world, &path, &code).await;
        let home = get(&world, &format!("{path}/home"), &cookie).await.body;
        assert!(home.contains("Het is tijd voor een gesprek.") && !home.contains("bemiddelaar rond"), "{home}");
    }

    async fn wrong_codes_close_the_door_and_an_old_link_is_over(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let (first, _) = link(&deed(&world, &cast.mieke, id, "link", &[]).await);
        let (path, code) = link(&deed(&world, &cast.mieke, id, "link", &[]).await);
        assert_eq!(world.get_open(&first).await.status, 404, "a new link ends the old one");
        assert_eq!(world.get_open("/my-work/nothing").await.status, 404);
        for _ in 0..5 {
            assert_eq!(world.post_open(&path, &[("code", "000000")]).await.status, 422);
        }
        let locked = world.post_open(&path, &[("code", &code)]).await;
        assert!(locked.status == 422 && locked.body.contains("kwartier"), "{}", locked.body);
        world.clock.advance_minutes(16);
        let cookie = enter(&world, &path, &code).await;
        assert_eq!(deed(&world, &cast.mieke, id, "link/end", &[]).await.status, 303);
        assert_eq!(get(&world, &format!("{path}/home"), &cookie).await.status, 404);
    }
}
