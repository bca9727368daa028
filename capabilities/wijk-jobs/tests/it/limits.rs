//! Hours against the limits: refused as a whole, with what is still possible.

use axum::http::StatusCode;

use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn sixty_hours_fit_and_the_next_quarter_of_an_hour_does_not(world: World) {
    // Rulebook WW3 and WW4.
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    for n in 1..=7 {
        let said = house.hours(amina, assignment, &format!("2026-05-{n:02}"), "08:00", "16:00").await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{n}: {}", said.body);
    }
    assert_eq!(house.left(amina, day("2026-05-10")).await.still, Some(4));
    // WW5: six hours are refused as a whole, four are offered.
    let much = house.hours(amina, assignment, "2026-05-08", "08:00", "14:00").await;
    assert_eq!(much.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(much.body.contains("Nog mogelijk deze maand: 4 uur"), "{}", much.body);
    assert_eq!(house.left(amina, day("2026-05-10")).await.month.0, 56);
    assert_eq!(house.hours(amina, assignment, "2026-05-08", "08:00", "12:00").await.status, StatusCode::SEE_OTHER);
    let quarter = house.hours(amina, assignment, "2026-05-09", "08:00", "08:15").await;
    assert_eq!(quarter.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(quarter.body.contains("Nog mogelijk deze maand: 0 uur"), "{}", quarter.body);
}

async fn hours_at_the_same_time_are_refused(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    assert_eq!(house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await.status, StatusCode::SEE_OTHER);
    let over = house.hours(amina, assignment, "2026-05-12", "14:30", "16:00").await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(over.body.contains("werkt dan al ergens anders"), "{}", over.body);
    assert_eq!(house.hours(amina, assignment, "2026-05-12", "15:00", "16:00").await.status, StatusCode::SEE_OTHER);
}

async fn wrong_input_is_told_beside_the_field_and_changes_nothing(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    for (on, from, to, message) in [
        ("2026-05-12", "15:00", "13:00", "Het einde ligt niet na het begin"),
        ("2026-05-12", "", "13:00", "Vul een uur in"),
        ("2026-07-01", "13:00", "14:00", "Deze dag moet nog komen"),
        ("2025-12-01", "13:00", "14:00", "valt buiten de opdracht"),
    ] {
        let said = house.hours(amina, assignment, on, from, to).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{on} {from} {to}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 0);
}

async fn hours_for_work_before_the_request_are_refused_and_that_it_was_told_is_kept(world: World) {
    // Rulebook WW20: starts on Monday, the request comes on Tuesday.
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let school = house.user("Basisschool De Linde").await;
    let request = house.asks_on(school, "2026-05-12", "2026-05-11").await;
    let assignment = house.accepted(request, amina).await;
    let said = house.hours(amina, assignment, "2026-05-11", "09:00", "10:00").await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", said.body);
    assert!(said.body.contains("geen goedgekeurde aanvraag"), "{}", said.body);
    let mut tx = world.app.db.read().await.unwrap();
    let kept = store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = $1", "work.trap").unwrap();
    assert_eq!(kept, 1);
}

async fn a_user_whose_fee_is_not_paid_gets_no_worker(world: World) {
    // Rulebook WW19.
    let house = House::new(&world).await;
    let user = house.user_without_fee("Geert Zonder").await;
    let request = house.asks(user, &[]).await;
    house.check(request).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("inschrijvingsrecht van dat jaar is niet betaald"), "{}", page.body);
}

async fn work_elsewhere_than_in_our_area_is_for_the_organiser_there(world: World) {
    // Rulebook 1.1: the user goes to the organiser of the place of activity (art. 15).
    let house = House::new(&world).await;
    let user = house.user("Els Maes").await;
    let request = house.asks(user, &[("nis", "44021")]).await;
    house.check(request).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("geen getekende overeenkomst met de organisator van die plaats"), "{}", page.body);
}

}
