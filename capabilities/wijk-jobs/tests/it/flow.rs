//! From a question to hours that are checked.

use axum::http::StatusCode;
use kernel::Day;

use crate::kit;
use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn a_question_is_checked_matched_planned_and_done(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let school = house.user("Basisschool De Linde").await;
    let request = house.asks(school, &[]).await;
    // Before the check nobody can be asked (art. 32).
    let early = house.post(&format!("/wijk/requests/{request}/propose"), &[("worker", &amina.to_string()), ("_version", "1"), ("_key", "a"), ("accepted", "no")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.body);
    assert_eq!(house.check(request).await.status, StatusCode::SEE_OTHER);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Amina Haddad") && page.body.contains("werkt") || page.body.contains("doet dit graag"), "{}", page.body);
    let assignment = house.accepted(request, amina).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("er werkt iemand"), "{}", page.body);
    let planned = house.post(&format!("/wijk/assignments/{assignment}/visits"), &[("_key", "p"), ("days", "2026-05-12"), ("repeat_to", "2026-05-26"), ("begin", "13:00"), ("until", "15:00")]).await;
    assert_eq!(planned.status, StatusCode::SEE_OTHER, "{}", planned.body);
    let week = house.get("/wijk/jobs?week=2026-05-19").await;
    assert!(week.body.contains("Amina Haddad") && week.body.contains("Basisschool De Linde"), "{}", week.body);
    // 13:00 to 14:05 is two begun hours (rulebook WW1).
    let done = house.hours(amina, assignment, "2026-05-12", "13:00", "14:05").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 2);
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(form.body.contains("nog 58 uur") && form.body.contains("2 van 60 uur"), "{}", form.body);
    house.hand_in(amina, "2026-05", 2).await;
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(form.body.contains("2 cheques voor evenveel uren"), "{}", form.body);
    let closed = house.hours(amina, assignment, "2026-05-13", "13:00", "14:00").await;
    assert_eq!(closed.status, StatusCode::CONFLICT);
    let checked = house.post(&format!("/wijk/forms/{amina}/2026-05/check"), &[("_version", &house.form_version(amina, "2026-05").await)]).await;
    assert_eq!(checked.status, StatusCode::SEE_OTHER, "{}", checked.body);
}

async fn what_the_rules_refuse_is_told_with_the_rule_and_nobody_is_proposed(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    // Grote kuis: only for who was in PWA in 2017 (WW21).
    let request = house.asks(school, &[("activity", "A8t")]).await;
    house.check(request).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Dit mag niet volgens de regels"), "{}", page.body);
    assert!(!page.body.contains("Wie past?"));
    // An unknown activity is refused the same way.
    let other = house.asks(school, &[("activity", "Z9")]).await;
    house.check(other).await;
    let page = house.get(&format!("/wijk/requests/{other}")).await;
    assert!(page.body.contains("staat daar op die dag niet op de lijst"), "{}", page.body);
}

async fn the_same_worker_is_not_asked_twice_and_a_no_is_kept(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let school = house.user("Basisschool De Linde").await;
    let request = house.asks(school, &[]).await;
    house.check(request).await;
    let asked = house.propose(request, amina, "no").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    assert_eq!(house.propose(request, amina, "no").await.status, StatusCode::CONFLICT);
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    let assignment = kit::between(&page.body, "/wijk/assignments/", "/answer").to_owned();
    let no = house.post(&format!("/wijk/assignments/{assignment}/answer"), &[("_version", "1"), ("answer", "no")]).await;
    assert_eq!(no.status, StatusCode::SEE_OTHER, "{}", no.body);
    let proposal = house.get("/wijk/requests/proposal").await;
    assert!(!proposal.body.contains("Amina Haddad"), "{}", proposal.body);
    let again = house.post(&format!("/wijk/assignments/{assignment}/answer"), &[("_version", "2"), ("answer", "yes")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

async fn the_proposal_gives_each_worker_one_question_and_the_longest_idle_comes_first(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let bart = house.worker("Bart Claes").await;
    let school = house.user("Basisschool De Linde").await;
    let first = house.asks(school, &[]).await;
    house.check(first).await;
    let assignment = house.accepted(first, amina).await;
    house.hours(amina, assignment, "2026-05-20", "09:00", "11:00").await;
    // One place, two who fit: Bart has not worked yet.
    let second = house.asks(house.user("Els Maes").await, &[]).await;
    house.check(second).await;
    let proposal = house.get("/wijk/requests/proposal").await;
    assert!(proposal.body.contains("Bart Claes"), "{}", proposal.body);
    assert!(!proposal.body.contains("Amina Haddad"), "{}", proposal.body);
    assert_eq!(house.propose(second, bart, "yes").await.status, StatusCode::SEE_OTHER);
}

async fn hours_that_are_cancelled_no_longer_count_and_stay_to_be_seen(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    let id = kit::between(&form.body, "/wijk/performances/", "/cancel").rsplit('/').next().unwrap().to_owned();
    let gone = house.post(&format!("/wijk/performances/{id}/cancel"), &[("_version", "1")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 0);
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(form.body.contains("geschrapt"), "{}", form.body);
    let twice = house.post(&format!("/wijk/performances/{id}/cancel"), &[("_version", "2")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
}

async fn a_paid_month_stays_and_is_corrected_in_the_month_of_today(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-04-28", "13:00", "16:00").await;
    house.pay("2026-04").await;
    let form = house.get(&format!("/wijk/forms/{amina}/2026-04")).await;
    let id = kit::between(&form.body, "/wijk/performances/", "/correct").to_owned();
    let path = format!("/wijk/performances/{id}/correct");
    let late = house.post(&format!("/wijk/performances/{id}/cancel"), &[("_version", "1")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let wrong = house.post(&path, &[("_key", "1"), ("hours", "-4"), ("reason", "vergist")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = house.post(&path, &[("_key", "2"), ("hours", "-1"), ("reason", "vergist")]).await;
    assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.body);
    // The limit of April counts two hours; the row stands on the form of May.
    assert_eq!(house.left(amina, day("2026-04-30")).await.month.0, 2);
    let may = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(may.body.contains("rechtzetting"), "{}", may.body);
    // There is nothing on it to settle with: the office is told, and where to note it.
    assert!(may.body.contains("1 uur meer rechtgezet") && may.body.contains("komt er een voorstel"), "{}", may.body);
    let april = house.get(&format!("/wijk/forms/{amina}/2026-04")).await;
    assert!(!april.body.contains("rechtzetting"));
}

async fn the_form_prints_as_a_pdf_without_a_name_in_the_file(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let file = house.get(&format!("/wijk/forms/{amina}/2026-05/pdf")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.headers.contains("application/pdf") && !file.headers.contains("Haddad"), "{}", file.headers);
}

async fn an_ended_assignment_calls_off_what_was_planned_and_the_question_looks_again(world: World) {
    let house = House::new(&world).await;
    let (_, assignment) = house.working("Amina Haddad").await;
    house.post(&format!("/wijk/assignments/{assignment}/visits"), &[("_key", "p"), ("days", "2026-06-02"), ("begin", "13:00"), ("until", "15:00")]).await;
    let page = house.get(&format!("/wijk/assignments/{assignment}")).await;
    let wrong = house.post(&format!("/wijk/assignments/{assignment}/end"), &[("_version", page.input("_version")), ("last", "2026-05-26")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ended = house.post(&format!("/wijk/assignments/{assignment}/end"), &[("_version", page.input("_version")), ("last", "2026-05-26"), ("ending", "worker-stops")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    let page = house.get(&format!("/wijk/assignments/{assignment}")).await;
    assert!(page.body.contains("gaat niet door"), "{}", page.body);
    let list = house.get("/wijk/requests?status=checked").await;
    assert!(list.body.contains("1 vraag"), "{}", list.body);
}

}

#[test]
fn the_days_of_a_month_are_read_from_its_name() {
    let (first, last) = wijk_jobs::days_of("2024-02").unwrap();
    assert_eq!((first, last), (day("2024-02-01"), day("2024-02-29")));
    assert_eq!(wijk_jobs::days_of("2024-13"), None);
    assert_eq!(wijk_jobs::month_of(Day::new(2026, 11, 22).unwrap()), "2026-11");
}
