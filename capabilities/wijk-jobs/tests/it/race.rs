//! Two at the same instant.

use futures_util::future::join_all;
use wijk_jobs::{By, RecordPerformance};

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
        })
        .collect();
    let said = join_all(deeds.iter().map(|deed| world.app.db.act(&ctx, deed))).await;
    // Four hours are left: exactly two of the ten fit.
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 2);
    assert_eq!(house.left(amina, day("2026-05-20")).await.month.0, 60);
}

}
