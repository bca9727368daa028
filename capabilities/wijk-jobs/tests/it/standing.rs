//! What was allowed when work began stays so; what is taken back ends; the limits are those of a person.

use axum::http::StatusCode;
use futures_util::future::join_all;
use store::{Action, Ctx, Failure, Tx, audit, fetch_value};
use wijk_jobs::bulk::{self, Past};
use wijk_jobs::{By, CorrectPerformance, RecordPerformance};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::kit::{House, day};

struct Import(Vec<Past>);

impl Action for Import {
    type Output = usize;
    const NAME: &'static str = "test.import";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "import", uuid::Uuid::from_u128(1)));
        bulk::insert(tx, ctx, &self.0).await
    }
}

fn past(worker: WorkerId, user: UserId, on: &str, hours: i64) -> Past {
    Past {
        worker,
        user,
        activity: "A2".to_owned(),
        nis: "44083".to_owned(),
        day: day(on),
        from: 6 * 60,
        to: 7 * 60,
        hours,
        km: 0,
    }
}

async fn traps(house: &House<'_>) -> i64 {
    let mut tx = house.world.app.db.read().await.unwrap();
    fetch_value!(tx, i64, "select count(*) from audit_entry where verb = $1", "work.trap").unwrap()
}

testkit::on_both_engines! { crate::kit();

async fn a_second_check_takes_nothing_away_from_work_that_was_allowed(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[("workers", "2")]).await;
    house.check(request).await;
    let assignment = house.accepted(request, amina).await;
    // Checked again for the second person, on 20 May.
    world.clock.set(day("2026-05-20").at(9, 0));
    assert_eq!(house.check_now(request).await.status, StatusCode::SEE_OTHER);
    world.clock.set(day("2026-05-26").at(9, 0));
    let said = house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(traps(&house).await, 0, "nobody did anything wrong");
}

async fn a_question_does_not_change_under_who_works_for_it(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[("workers", "2")]).await;
    house.check(request).await;
    house.accepted(request, amina).await;
    let page = house.get(&format!("/wijk/requests/{request}/edit")).await;
    let fields = [
        ("_version", page.input("_version")), ("activity", "A6"), ("nis", "44083"), ("from", "2026-01-05"), ("hours", "8"),
        ("workers", "2"),
    ];
    let said = house.post(&format!("/wijk/requests/{request}/edit"), &fields).await;
    assert_eq!(said.status, StatusCode::CONFLICT, "{}", said.body);
}

async fn a_question_that_is_taken_back_ends_the_work_and_who_goes_on_is_warned_and_kept(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let request = house.asks(house.user("Basisschool De Linde").await, &[("workers", "2")]).await;
    house.check(request).await;
    let assignment = house.accepted(request, amina).await;
    world.clock.set(day("2026-05-20").at(9, 0));
    house.post(&format!("/wijk/assignments/{assignment}/visits"), &[("_key", "p"), ("days", "2026-06-02"), ("begin", "13:00"), ("until", "15:00")]).await;
    let version = house.version(request).await;
    let said = house.post(&format!("/wijk/requests/{request}/end"), &[("_version", &version), ("status", "withdrawn")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get(&format!("/wijk/assignments/{assignment}")).await;
    assert!(page.body.contains("gaat niet door"), "{}", page.body);
    world.clock.set(day("2026-05-26").at(9, 0));
    let before = house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    assert_eq!(before.status, StatusCode::SEE_OTHER, "{}", before.body);
    assert_eq!(traps(&house).await, 0);
    let after = house.hours(amina, assignment, "2026-05-22", "13:00", "15:00").await;
    assert_eq!(after.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(after.body.contains("na het intrekken van de toelating"), "{}", after.body);
    assert_eq!(traps(&house).await, 1);
}

async fn nobody_works_in_her_own_household(world: World) {
    // Rulebook R9; the worker lives at Kerkstraat 1 in 9800.
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let home = house.asks(house.user("Thuis Haddad").await, &[("activity", "A4")]).await;
    assert_eq!(house.check(home).await.status, StatusCode::SEE_OTHER);
    let said = house.propose(home, amina, "yes").await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", said.body);
    assert!(said.body.contains("eigen huishouden"), "{}", said.body);
}

async fn why_hours_were_taken_off_is_read_by_the_office_and_stands_nowhere_in_clear_text(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-04-14", "09:00", "12:00").await;
    house.pay("2026-04").await;
    let path = format!("/wijk/performances/{}/correct", house.performance_of(amina).await);
    let said = house.post(&path, &[("_key", "r"), ("hours", "-1"), ("reason", "Zqgeheim: was ziek die dag")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(form.body.contains("Zqgeheim: was ziek die dag"), "{}", form.body);
    let mut tx = world.app.db.read().await.unwrap();
    let sealed = store::fetch_values!(tx, Vec<u8>, "select reason_sealed from work_performance where reason_sealed is not null").unwrap();
    assert_eq!(sealed.len(), 1);
    assert!(!sealed[0].windows(8).any(|part| part == b"Zqgeheim"), "the words stand there");
    let lines = store::fetch_values!(tx, String, "select facts from audit_entry").unwrap();
    assert!(lines.iter().all(|line| !line.contains("Zqgeheim")), "{lines:?}");
}

async fn nobody_works_for_herself_also_from_another_address(world: World) {
    // Rulebook R9: the same person as worker and as private user, known by the national number.
    let house = House::new(&world).await;
    let amina = house.worker_with_insz("Amina Haddad", "90020300266").await;
    let home = house.asks(house.user_with_insz("Thuiswerk Amina", "90020300266").await, &[("activity", "A4")]).await;
    assert_eq!(house.check(home).await.status, StatusCode::SEE_OTHER);
    let said = house.propose(home, amina, "yes").await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", said.body);
    assert!(said.body.contains("eigen huishouden"), "{}", said.body);
    let bart = house.worker_with_insz("Bart Claes", "85041200293").await;
    let other = house.propose(home, bart, "yes").await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "{}", other.body);
}

async fn a_worker_does_not_take_back_hours_that_the_user_agreed_to(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let id = house.performance_of(amina).await;
    let phone = house.worker_phone(amina).await;
    let page = phone.get("/hours").await;
    let said = phone.post(&format!("/hours/{id}/remove"), &page, &[("_version", "1")]).await;
    assert_eq!(said.status, StatusCode::CONFLICT, "{}", said.body);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 2);
}

async fn two_who_correct_the_same_hours_at_once_never_take_off_more_than_there_were(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-04-28", "13:00", "16:00").await;
    house.pay("2026-04").await;
    let deed = CorrectPerformance { id: house.performance_of(amina).await, hours: -3, reason: "vergist".to_owned(), sure: None };
    let ctx = world.ctx(&house.mieke);
    let said = join_all((0..4).map(|_| world.app.db.act(&ctx, &deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    assert_eq!(house.left(amina, day("2026-04-28")).await.month.0, 0);
}

async fn the_last_hour_of_a_year_is_given_once_also_in_two_months_at_once(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    let (_, school) = house.behind(assignment).await;
    world.clock.set(day("2026-12-20").at(9, 0));
    let months = (1..=10).map(|m| past(amina, school, &format!("2026-{m:02}-15"), 60));
    let rows = months.chain([past(amina, school, "2026-11-15", 15), past(amina, school, "2026-12-10", 14)]).collect();
    let ctx = world.ctx(&house.mieke);
    world.app.db.act(&ctx, &Import(rows)).await.unwrap();
    let deed = |on: &str| RecordPerformance { by: By::Office, assignment, day: day(on), from: 600, to: 660, km: 0, confirmed: true, sure: None };
    let deeds = [deed("2026-11-16"), deed("2026-12-11"), deed("2026-11-17"), deed("2026-12-12")];
    let said = join_all(deeds.iter().map(|deed| world.app.db.act(&ctx, deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    assert_eq!(house.left(amina, day("2026-12-20")).await.year.0, 630);
}

async fn hours_of_a_first_term_count_in_the_second_of_the_same_person(world: World) {
    let house = House::new(&world).await;
    let (first, assignment) = house.working("Amina Haddad").await;
    let (_, school) = house.behind(assignment).await;
    let rows = (2..=4).map(|m| past(first, school, &format!("2026-{m:02}-15"), 60)).chain([past(first, school, "2026-05-04", 58)]);
    world.app.db.act(&world.ctx(&house.mieke), &Import(rows.collect())).await.unwrap();
    house.ends(first, "2026-05-10").await;
    let (second, again) = house.working("Amina Haddad").await;
    assert_ne!(first, second);
    let left = house.left(second, day("2026-05-20")).await;
    assert_eq!((left.month.0, left.year.0), (58, 238));
    let much = house.hours(second, again, "2026-05-20", "08:00", "11:00").await;
    assert_eq!(much.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", much.body);
    assert!(much.body.contains("Nog mogelijk deze maand: 2 uur"), "{}", much.body);
    let (bart, other) = house.working("Bart Claes").await;
    assert_eq!(house.hours(bart, other, "2026-05-20", "08:00", "11:00").await.status, StatusCode::SEE_OTHER);
}

async fn an_area_row_of_before_a_merger_holds_for_what_the_municipality_became(world: World) {
    // Melle (44040) became a part of Merelbeke-Melle (44088) in 2025: agreements move to the successor.
    let house = House::new(&world).await;
    let melle = wijk_office::AddArea { nis: "44040", from_on: day("2020-01-01") };
    let system = world.app.ctx(kernel::Actor::system(world.partnership));
    world.app.db.act(&system, &melle).await.unwrap();
    let request = house.asks(house.user("Els Maes").await, &[("nis", "44088")]).await;
    house.check(request).await;
    let page = house.get(&format!("/wijk/requests/{request}")).await;
    assert!(!page.body.contains("geen getekende overeenkomst met de organisator van die plaats"), "{}", page.body);
    let elsewhere = house.asks(house.user("An Maes").await, &[("nis", "44021")]).await;
    house.check(elsewhere).await;
    let page = house.get(&format!("/wijk/requests/{elsewhere}")).await;
    assert!(page.body.contains("geen getekende overeenkomst met de organisator van die plaats"), "{}", page.body);
}

async fn questions_that_are_asked_at_once_get_their_own_numbers(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let wish = wijk_jobs::Wish {
        activity: "A2".to_owned(), description: None, nis: "44083".to_owned(), street: None, from: day("2026-06-01"), to: None,
        weekdays: Vec::new(), between: None, hours: 4, workers: 1, language: None,
    };
    let ask = wijk_jobs::AskWork { by: By::Office, user: school, wish, source: wijk_jobs::Source::Office, again: true };
    let ctx = world.ctx(&house.mieke);
    let said = join_all((0..6).map(|_| world.app.db.act(&ctx, &ask))).await;
    assert!(said.iter().all(Result::is_ok), "{said:?}");
    let mut tx = world.app.db.read().await.unwrap();
    let numbers = fetch_value!(tx, i64, "select count(distinct number) from work_request").unwrap();
    assert_eq!(numbers, 6);
}

}
