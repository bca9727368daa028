//! Two at the same instant.

use futures_util::future::join_all;
use wijk_jobs::{AskWork, By, RecordPerformance, Source, Wish};

use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn two_who_add_the_last_hours_at_once_never_go_above_the_limit(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    for n in 1..=7 {
        house.hours(amina, assignment, &format!("2026-05-{n:02}"), "08:00", "16:00").await;
    }
    let ctx = world.ctx(&house.mieke);
    let deeds: Vec<RecordPerformance<'_>> = (10..20)
        .map(|n| RecordPerformance {
            by: By::Office,
            assignment,
            day: day(&format!("2026-05-{n}")),
            from: 8 * 60,
            to: 10 * 60,
            km: 0,
            confirmed: true,
            sure: None,
        })
        .collect();
    let said = join_all(deeds.iter().map(|deed| world.app.db.act(&ctx, deed))).await;
    // Four hours are left: exactly two of the ten fit.
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 2);
    assert_eq!(house.left(amina, day("2026-05-20")).await.month.0, 60);
}

async fn the_same_question_sent_at_once_stands_once_beside_others(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let ctx = world.ctx(&house.mieke);
    let ask = |hours| AskWork {
        by: By::Office,
        user: school,
        wish: Wish {
            activity: "A2".to_owned(),
            description: Some("Opendeurdag".to_owned()),
            nis: "44083".to_owned(),
            street: None,
            from: day("2026-06-01"),
            to: None,
            weekdays: Vec::new(),
            between: None,
            hours,
            workers: 1,
            language: None,
        },
        source: Source::Office,
        again: false,
    };
    let deeds: Vec<AskWork<'_>> = [1, 2, 3, 4, 4, 4].map(ask).into();
    let said = join_all(deeds.iter().map(|deed| world.app.db.act(&ctx, deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 4, "{said:?}");
    let mut tx = world.app.db.read().await.unwrap();
    let mut numbers = store::fetch_values!(tx, i64, "select number from work_request order by number").unwrap();
    numbers.dedup();
    assert_eq!(numbers.len(), 4);
}

}
