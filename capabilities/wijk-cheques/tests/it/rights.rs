//! Who may see and do what with money.

use axum::http::StatusCode;
use kernel::Role;

use crate::kit::{House, past};

testkit::on_both_engines! { crate::kit();

async fn only_staff_of_the_organiser_sees_money_and_only_the_coordinator_decides(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    let order = house.order(school, 3).await;
    house.buy(school, 3).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0)]).await;
    let form = house.form(amina, "2026-05").await.id;
    let reads = [
        "/wijk/cheques".to_owned(),
        "/wijk/cheques/orders".to_owned(),
        format!("/wijk/cheques/orders/{order}"),
        "/wijk/cheques/number/1".to_owned(),
        "/wijk/cheques/users?q=Linde+Berk".to_owned(),
        format!("/wijk/users/{school}/cheques"),
        format!("/wijk/cheques/workers/{amina}"),
        format!("/wijk/cheques/hand-in/{form}"),
        "/wijk/months".to_owned(),
        "/wijk/months/2026-05".to_owned(),
        "/wijk/payments".to_owned(),
        "/wijk/bank".to_owned(),
        "/wijk/ledger".to_owned(),
    ];
    let writes = [
        format!("/wijk/cheques/orders/{order}"),
        format!("/wijk/cheques/orders/{order}/cancel"),
        "/wijk/cheques/number/1".to_owned(),
        format!("/wijk/users/{school}/cheques/order"),
        format!("/wijk/cheques/hand-in/{form}"),
        "/wijk/months/2026-05/hand-in".to_owned(),
        "/wijk/months/2026-05/close".to_owned(),
        "/wijk/payments".to_owned(),
        "/wijk/ledger".to_owned(),
    ];
    let usual = [
        ("_key", "k"), ("count", "1"), ("paid_on", "2026-05-26"), ("reference", "x"), ("reason", "lost"), ("how", "stock"),
        ("_version", "1"), ("seen_pay", "0"), ("kind", "bank"), ("month", "2026-05"), ("execute_on", "2026-05-28"),
        ("debit", "bank"), ("credit", "other"), ("amount", "1"),
    ];
    let elsewhere = world.organisation("Ander huis", "partner").await;
    let mut people = vec![("mediator elsewhere", world.person("Eva E.", Role::WijkMediator, elsewhere).await)];
    for role in Role::STAFF {
        if !matches!(role, Role::WijkMediator | Role::WijkCoordinator) {
            people.push((role.as_str(), world.person("Iemand", *role, house.organiser).await));
        }
    }
    for (who, person) in &people {
        for path in &reads {
            assert_eq!(world.get(person, path).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
        for path in &writes {
            assert_eq!(world.post(person, path, &usual).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
    }
    for path in &reads {
        for person in [&house.mieke, &house.carl] {
            let status = world.get(person, path).await.status;
            assert!(status == StatusCode::OK || status == StatusCode::SEE_OTHER, "{path} {status}");
        }
    }
    for path in ["/wijk/months/2026-05/close", "/wijk/payments", "/wijk/ledger"] {
        assert_eq!(world.post(&house.mieke, path, &usual).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/wijk/ledger/lines.csv", "/wijk/months/2026-05/lines.csv"] {
        assert_eq!(world.get(&house.mieke, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    house.balanced().await;
}

async fn what_does_not_exist_is_not_found(world: World) {
    let house = House::new(&world).await;
    let nobody = uuid::Uuid::from_u128(1);
    for path in [
        format!("/wijk/cheques/orders/{nobody}"),
        "/wijk/cheques/number/77".to_owned(),
        format!("/wijk/users/{nobody}/cheques"),
        format!("/wijk/cheques/workers/{nobody}"),
        format!("/wijk/cheques/hand-in/{nobody}"),
        "/wijk/months/x".to_owned(),
        format!("/wijk/payments/{nobody}"),
        format!("/wijk/bank/lines/{nobody}"),
        format!("/wijk/ledger/{nobody}"),
    ] {
        assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let wrong = house.get("/wijk/cheques/number?number=abc").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

}
