//! Work that would take a regular job away: asked before the start, warned or refused, and kept.

use axum::http::StatusCode;
use kernel::Role;
use store::fetch_all;

use crate::kit::House;

testkit::on_both_engines! { crate::kit();

async fn a_question_is_checked_only_when_every_question_about_regular_jobs_has_an_answer(world: World) {
    let house = House::new(&world).await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[]).await;
    let form = house.get(&format!("/wijk/requests/{request}/check")).await;
    assert!(form.body.contains("Is er voor dit werk een vacature"), "{}", form.body);
    let half = house.check_with(request, &[("q-VACANCY", "")]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", half.body);
    assert!(half.body.contains("Antwoord op elke vraag met ja of nee"), "{}", half.body);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(!page.body.contains("Wie past?"), "{}", page.body);
    assert_eq!(house.check(request).await.status, StatusCode::SEE_OTHER);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Vervangt geen gewone job."), "{}", page.body);
}

async fn a_sign_of_a_regular_job_needs_a_reason_that_is_sealed_and_shown_with_the_question(world: World) {
    let house = House::new(&world).await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[]).await;
    let silent = house.check_with(request, &[("q-PAID_BEFORE", "yes")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.body);
    assert!(silent.body.contains("Schrijf waarom het werk toch kan"), "{}", silent.body);
    let said = house.check_with(request, &[("q-PAID_BEFORE", "yes"), ("reason", "De tuinman zqstopte twee jaar geleden.")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Wie past?") && page.body.contains("De tuinman zqstopte"), "{}", page.body);
    let mut tx = world.app.db.read().await.unwrap();
    let rows: Vec<(String, String, Vec<u8>)> =
        fetch_all!(tx, (String, String, Vec<u8>), "select outcome, answers, reason_sealed from work_displacement").unwrap();
    drop(tx);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].0, "warned");
    assert!(rows[0].1.contains("PAID_BEFORE=yes") && rows[0].1.contains("VACANCY=no"), "{}", rows[0].1);
    assert!(!rows[0].2.windows(7).any(|w| w == b"zqstopt"));
}

async fn work_with_an_open_vacancy_is_refused_and_can_be_checked_again(world: World) {
    let house = House::new(&world).await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[]).await;
    let said = house.check_with(request, &[("q-VACANCY", "yes"), ("reason", "De school zoekt een klusjesman.")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Dit werk vervangt een gewone job."), "{}", page.body);
    assert!(!page.body.contains("Wie past?"), "{}", page.body);
    // The form shows what was said before; the answers change, and so does what comes out.
    let form = house.get(&format!("/wijk/requests/{request}/check")).await;
    assert!(form.body.contains("De school zoekt een klusjesman."), "{}", form.body);
    house.check(request).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Wie past?"), "{}", page.body);
}

async fn nobody_outside_the_organiser_sees_the_check(world: World) {
    let house = House::new(&world).await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[]).await;
    let caw = world.organisation("CAW", "partner").await;
    let coach = world.person("Sofie D.", Role::Coach, caw).await;
    let path = format!("/wijk/requests/{request}/check");
    assert_eq!(world.get(&coach, &path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&coach, &path, &[("_version", "x")]).await.status, StatusCode::NOT_FOUND);
}

}
