//! The public page: somebody who is no user yet.

use axum::http::StatusCode;

use crate::kit::House;

testkit::on_both_engines! { crate::kit();

async fn somebody_asks_on_the_website_and_the_office_takes_it_up(world: World) {
    let house = House::new(&world).await;
    let form = world.get_open("/wijk/ask").await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.body);
    let csrf = form.input("_csrf").to_owned();
    let fields = [("_csrf", csrf.as_str()), ("_key", "k"), ("kind", "private"), ("name", "Rita Zqnaam"), ("nis", "44083"), ("what", "De haag snoeien")];
    let unreachable = world.post_open("/wijk/ask", &fields).await;
    assert_eq!(unreachable.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unreachable.body);
    assert!(unreachable.body.contains("Vul een telefoonnummer of een mailadres in"));
    let mut complete = fields.to_vec();
    complete.push(("phone", "0470 12 34 56"));
    let sent = world.post_open("/wijk/ask", &complete).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let list = house.get("/wijk/requests").await;
    assert!(list.body.contains("1 vraag van de website") && !list.body.contains("Rita Zqnaam"), "{}", list.body);
    let id = crate::kit::between(&list.body, "/wijk/asks/", "\"").to_owned();
    let ask = house.get(&format!("/wijk/asks/{id}")).await;
    assert!(ask.body.contains("De haag snoeien") && ask.body.contains("Rita Zqnaam"), "{}", ask.body);
    let taken = house.post(&format!("/wijk/asks/{id}"), &[("_version", "1"), ("taken", "yes")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let twice = house.post(&format!("/wijk/asks/{id}"), &[("_version", "2"), ("taken", "no")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
}

async fn one_address_asks_ten_times_in_an_hour_and_no_plain_address_is_kept(world: World) {
    let _house = House::new(&world).await;
    let csrf = world.get_open("/wijk/ask").await.input("_csrf").to_owned();
    let ask = async |address: &str, key: &str| {
        let body = format!("_csrf={csrf}&_key={key}&kind=private&name=Rita&nis=44083&what=De+haag&phone=0470123456");
        let from: std::net::SocketAddr = format!("{address}:4000").parse().unwrap();
        let request = axum::http::Request::post("/wijk/ask")
            .header("content-type", "application/x-www-form-urlencoded")
            .extension(axum::extract::ConnectInfo(from));
        world.send(request, axum::body::Body::from(body)).await.status
    };
    for turn in 0..10 {
        assert_eq!(ask("203.0.113.9", &format!("a{turn}")).await, StatusCode::SEE_OTHER, "{turn}");
    }
    assert_eq!(ask("203.0.113.9", "a10").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask("203.0.113.10", "b").await, StatusCode::SEE_OTHER, "another house is not in the way");
    let mut tx = world.app.db.read().await.unwrap();
    let rows: Vec<(Vec<u8>,)> = store::fetch_all!(tx, (Vec<u8>,), "select address_hash from work_ask_address").unwrap();
    drop(tx);
    assert_eq!(rows.len(), 11);
    assert!(rows.iter().all(|row| row.0.len() >= 16 && !row.0.windows(4).any(|w| w == b"203." || w == [203, 0, 113, 9])));
    // An hour later the address begins anew, and what was noted is gone.
    world.clock.advance_minutes(61);
    assert_eq!(ask("203.0.113.9", "c").await, StatusCode::SEE_OTHER);
    let mut tx = world.app.db.read().await.unwrap();
    let rows: Vec<(Vec<u8>,)> = store::fetch_all!(tx, (Vec<u8>,), "select address_hash from work_ask_address").unwrap();
    assert_eq!(rows.len(), 1);
}

}
