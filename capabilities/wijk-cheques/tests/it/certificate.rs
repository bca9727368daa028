//! The tax certificate: bought minus returned in the year, the ceiling only where it is known.

use axum::http::StatusCode;
use wijk_cheques::ReturnCheques;
use wijk_users::Kind;

use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn the_basis_is_what_was_bought_minus_what_was_returned_in_the_same_year(world: World) {
    let house = House::new(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, true).await;
    let numbers = house.buy(an, 40).await;
    house.mieke(&ReturnCheques { user: an, numbers: numbers[..4].to_vec() }).await.unwrap();
    world.clock.set(day("2027-01-15").at(9, 0));
    house.mieke(&ReturnCheques { user: an, numbers: numbers[4..6].to_vec() }).await.unwrap();
    let sums = house.read(async |tx, ctx, desk| wijk_cheques::certificate_sums(tx, ctx, desk, an, 2026).await).await;
    assert_eq!((sums.bought, sums.returned, sums.basis), (40, 4, 26_820), "36 x 7,45; what came back a year later stays");
    assert_eq!((sums.rate(), sums.cap(), sums.reduction()), (Some(2_000), None, None), "the ceiling of 2026 is not known");
    let pdf = world.get(&house.mieke, &format!("/wijk/users/{an}/cheques/2026")).await;
    assert_eq!(pdf.status, StatusCode::OK);
    assert!(pdf.body.starts_with("%PDF") && pdf.headers.contains("fiscaal-attest-2026.pdf"));
    let none = world.get(&house.mieke, &format!("/wijk/users/{an}/cheques/2025")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

async fn only_a_private_person_gets_one(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 4).await;
    let page = world.get(&house.mieke, &format!("/wijk/users/{school}/cheques")).await;
    assert!(!page.body.contains("Fiscaal attest"));
    let pdf = world.get(&house.mieke, &format!("/wijk/users/{school}/cheques/2026")).await;
    assert_eq!(pdf.status, StatusCode::NOT_FOUND);
}

}
