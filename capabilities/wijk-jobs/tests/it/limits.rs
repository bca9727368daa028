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

async fn so_many_hours_on_one_day_are_asked_about_once_more_and_taken_after_a_yes(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    // Ten hours pass without a word; the eleventh of the same day, at another moment, is asked about.
    assert_eq!(house.hours(amina, assignment, "2026-05-12", "08:00", "18:00").await.status, StatusCode::SEE_OTHER);
    let fields = [("_key", "long"), ("assignment", &assignment.to_string()), ("day", "2026-05-12"), ("begin", "19:00"), ("until", "20:00")];
    let path = format!("/wijk/forms/{amina}/2026-05");
    let asked = house.post(&path, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("Samen is dat 11 uur op één dag. Klopt dat?"), "{}", asked.body);
    assert!(asked.body.contains("id=\"sure\" name=\"sure\" value=\"11\" aria-invalid"), "{}", asked.body);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 10);
    // A yes to fewer hours is no yes to these.
    let fewer = house.post(&path, &[fields.as_slice(), &[("sure", "10")]].concat()).await;
    assert_eq!(fewer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let yes = house.post(&path, &[fields.as_slice(), &[("sure", "11")]].concat()).await;
    assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.body);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 11);
    // The version of the rule that asked stands with the hours.
    let mut tx = world.app.db.read().await.unwrap();
    let kept = store::fetch_values!(tx, String, "select rule_versions from work_performance order by entered_at, from_minute").unwrap();
    let rules = schemes::reference().parameters.iter().find(|row| row.key == schemes::wijk::keys::HOURS_ASK_DAY).unwrap();
    assert!(!kept[0].contains(&rules.id.to_string()) && kept[1].contains(&rules.id.to_string()), "{kept:?}");
}

async fn a_slip_on_the_phone_is_asked_about_in_plain_words(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    let phone = house.worker_phone(amina).await;
    let page = phone.get("/hours").await;
    assert!(!page.body.contains("name=\"sure\""), "{}", page.body);
    let assignment = assignment.to_string();
    let fields = [("_key", "p"), ("assignment", assignment.as_str()), ("day", "2026-05-24"), ("begin", "00:00"), ("until", "23:59")];
    let asked = phone.post("/hours", &page, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("Je schrijft 24 uur op één dag. Klopt dat?"), "{}", asked.body);
    assert!(asked.body.contains("Ja, ik werkte die dag 24 uur"), "{}", asked.body);
    assert_eq!(house.left(amina, day("2026-05-24")).await.month.0, 0);
    let yes = phone.post("/hours", &page, &[fields.as_slice(), &[("sure", "24")]].concat()).await;
    assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.body);
    // To herself it is not said in the third person.
    let again = phone.post("/hours", &page, &[("_key", "q"), ("assignment", assignment.as_str()), ("day", "2026-05-24"), ("begin", "10:00"), ("until", "11:00")]).await;
    assert!(again.body.contains("Je werkt dan al ergens anders.") && !again.body.contains("De wijk-werker"), "{}", again.body);
}

async fn a_correction_that_makes_a_long_day_is_asked_about_too(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    assert_eq!(house.hours(amina, assignment, "2026-04-14", "08:00", "17:00").await.status, StatusCode::SEE_OTHER);
    house.pay("2026-04").await;
    let path = format!("/wijk/performances/{}/correct", house.performance_of(amina).await);
    let fields = [("_key", "c"), ("hours", "3"), ("reason", "Vergeten")];
    let asked = house.post(&path, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("Samen is dat 12 uur op één dag") && asked.body.contains("value=\"12\""), "{}", asked.body);
    assert_eq!(house.post(&path, &[fields.as_slice(), &[("sure", "12")]].concat()).await.status, StatusCode::SEE_OTHER);
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
