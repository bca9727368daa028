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
