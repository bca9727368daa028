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
    assert!(list.body.contains("1 vraag van de website") && list.body.contains("Rita Zqnaam"), "{}", list.body);
    let id = crate::kit::between(&list.body, "/wijk/asks/", "\"").to_owned();
    let ask = house.get(&format!("/wijk/asks/{id}")).await;
    assert!(ask.body.contains("De haag snoeien"), "{}", ask.body);
    let taken = house.post(&format!("/wijk/asks/{id}"), &[("_version", "1"), ("taken", "yes")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let twice = house.post(&format!("/wijk/asks/{id}"), &[("_version", "2"), ("taken", "no")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
}

}
