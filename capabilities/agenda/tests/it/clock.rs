//! Over the clock changes of Brussels: an hour that does not exist, an hour that comes twice.

use axum::http::StatusCode;
use testkit::on_both_engines;

use crate::help::{load, plan, sofie_and_amina, visit_on};
use crate::kit;

on_both_engines! { kit();
    async fn an_hour_that_comes_twice_is_hinted_and_the_first_is_meant(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let path = format!("/participants/{amina}/appointments/new");
        let mut fields = visit_on("2026-10-25", "02:30");
        let hinted = world.post(&sofie, &path, &fields).await;
        assert_eq!(hinted.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(hinted.body.contains("2.30 uur komt twee keer"));
        fields.push(("anyway", "yes"));
        let id = plan(&world, &sofie, amina, &fields).await;
        assert_eq!(load(&world, &sofie, id).await.starts_at.to_rfc3339(), "2026-10-25T00:30:00.000Z");
    }

    async fn an_hour_that_does_not_exist_is_hinted_and_becomes_an_hour_later(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let path = format!("/participants/{amina}/appointments/new");
        let mut fields = visit_on("2027-03-28", "02:30");
        let hinted = world.post(&sofie, &path, &fields).await;
        assert_eq!(hinted.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(hinted.body.contains("Dit uur bestaat niet: het wordt 3.30 uur."));
        fields.push(("anyway", "yes"));
        let id = plan(&world, &sofie, amina, &fields).await;
        let made = load(&world, &sofie, id).await;
        assert_eq!((made.clock().as_str(), made.starts_at.to_rfc3339().as_str()), ("03.30", "2027-03-28T01:30:00.000Z"));
    }

    async fn on_the_days_of_the_change_the_wall_clock_stays_what_was_typed(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        for (day, utc) in [
            ("2026-10-24", "2026-10-24T08:00:00.000Z"),
            ("2026-10-25", "2026-10-25T09:00:00.000Z"),
            ("2027-03-27", "2027-03-27T09:00:00.000Z"),
            ("2027-03-28", "2027-03-28T08:00:00.000Z"),
        ] {
            let id = plan(&world, &sofie, amina, &visit_on(day, "10:00")).await;
            let made = load(&world, &sofie, id).await;
            assert_eq!((made.clock().as_str(), made.starts_at.to_rfc3339().as_str()), ("10.00", utc));
        }
        let week = world.get(&sofie, "/appointments?week=2026-10-25").await;
        assert!(week.body.contains("zaterdag 24 oktober") && week.body.contains("zondag 25 oktober"));
    }
}
