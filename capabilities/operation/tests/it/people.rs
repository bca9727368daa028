//! Who takes part and by which key: inhabitants with their source, agreements, fixed amounts, who joins and leaves.

use testkit::on_both_engines;

use crate::world::{cast, kit, planned};

on_both_engines! {
    kit();

    async fn a_municipality_joins_and_leaves_on_days_of_the_operation(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let path = format!("/operations/{operation}/members");
        let join = |nis: &'static str, from: &'static str| [("nis", nis), ("from_on", from), ("year", "2026")];
        for (nis, from, told) in [
            ("44083", "2023-12-31", "binnen de looptijd"),
            ("44040", "2026-01-01", "Merelbeke-Melle"),
            ("", "2026-01-01", "Kies een gemeente"),
        ] {
            let reply = world.post(&cast.ada, &path, &join(nis, from)).await;
            assert!(reply.status == 422 && reply.body.contains(told), "{nis} {from}");
        }
        assert_eq!(world.post(&cast.ada, &path, &join("44083", "2024-01-01")).await.status, 303);
        let twice = world.post(&cast.ada, &path, &join("44083", "2025-01-01")).await;
        assert!(twice.status == 422 && twice.body.contains("doet dan al mee"));
        let page = world.get(&cast.ada, &format!("/operations/{operation}/split?year=2026")).await;
        let id = page.body.split("/members/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let end = format!("{path}/{id}/end");
        let early = [("last_on", "2023-01-01"), ("_version", "1"), ("member", id.as_str()), ("year", "2026")];
        let early = world.post(&cast.ada, &end, &early).await;
        assert!(early.status == 422 && early.body.contains("id=\"last_on-error\""), "the message stands beside the field");
        let leave = [("last_on", "2026-06-30"), ("_version", "1"), ("year", "2026")];
        assert_eq!(world.post(&cast.ada, &end, &leave).await.status, 303);
        assert_eq!(world.post(&cast.ada, &end, &leave).await.status, 409, "an older version never overwrites");
        assert_eq!(world.post(&cast.ada, &path, &join("44083", "2026-09-01")).await.status, 303, "and it comes back");
        let stay = [("stay", "yes"), ("_version", "2"), ("year", "2026")];
        let stay = world.post(&cast.ada, &end, &stay).await;
        assert!(stay.status == 422, "it can't stay: it came back later under another row");
    }

    async fn inhabitants_need_a_number_and_a_source_and_the_newest_holds(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let base = format!("/operations/{operation}");
        for nis in ["44083", "44081"] {
            let join = [("nis", nis), ("from_on", "2024-01-01"), ("year", "2026")];
            assert_eq!(world.post(&cast.ada, &format!("{base}/members"), &join).await.status, 303);
        }
        let record = |nis: &'static str, count: &'static str, source: &'static str| {
            [("people_nis", nis), ("people_year", "2026"), ("people_count", count), ("people_source", source), ("year", "2026")]
        };
        let path = format!("{base}/inhabitants");
        let odd = world.post(&cast.ada, &path, &record("44083", "veel", "")).await;
        assert!(odd.status == 422 && odd.body.contains("geheel aantal inwoners") && odd.body.contains("waar je het aantal gelezen hebt"));
        assert_eq!(world.post(&cast.ada, &path, &record("44083", "0", "Statbel")).await.status, 422);
        for (nis, count) in [("44083", "1"), ("44083", "46.000"), ("44081", "16000")] {
            assert_eq!(world.post(&cast.ada, &path, &record(nis, count, "Statbel 2026")).await.status, 303);
            world.clock.advance_minutes(1);
        }
        let page = world.get(&cast.ada, &format!("{base}/split?year=2026")).await;
        // 62,073.32 x 46 / 62 and x 16 / 62.
        assert!(page.body.contains("46.054,40") && page.body.contains("16.018,92"), "{}", page.body);
        assert!(page.body.contains("Statbel 2026") && page.body.contains("46.000 inwoners"));
        let other = world.get(&cast.ada, &format!("{base}/split?year=2027")).await;
        assert!(other.body.contains("Deinze, Zulte in 2027 is niet bekend"), "another year is another figure");
    }

    async fn fixed_amounts_say_what_they_leave_open(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let base = format!("/operations/{operation}");
        for (nis, fixed) in [("44083", "40.000,00"), ("44081", "22.073,32")] {
            let join = [("nis", nis), ("from_on", "2024-01-01"), ("fixed", fixed), ("year", "2026")];
            assert_eq!(world.post(&cast.ada, &format!("{base}/members"), &join).await.status, 303);
        }
        let page = world.get(&cast.ada, &format!("{base}/split")).await;
        let ids: Vec<String> =
            page.body.split("name=\"fixed-").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        let save = async |version: &str, zulte: &str, deinze: &str| {
            let (one, two) = (format!("fixed-{}", ids[1]), format!("fixed-{}", ids[0]));
            let fields = [("key", "fixed"), ("_version", version), ("year", "2026"), (&*one, zulte), (&*two, deinze)];
            world.post(&cast.ada, &format!("{base}/split"), &fields).await
        };
        let odd = save("1", "veel", "40.000,00").await;
        assert!(odd.status == 422 && odd.body.contains("Dit is geen bedrag"));
        assert_eq!(save("1", "22.073,32", "40.000,00").await.status, 303);
        let page = world.get(&cast.ada, &format!("{base}/split?year=2026")).await;
        assert!(page.body.contains("22.073,32") && page.body.contains("40.000,00") && !page.body.contains("niet gelijk"));
        assert_eq!(save("2", "20.000,00", "40.000,00").await.status, 303);
        let page = world.get(&cast.ada, &format!("{base}/split?year=2026")).await;
        assert!(page.body.contains("het verschil is € 2.073,32"), "{}", page.body);
        assert_eq!(save("2", "1,00", "1,00").await.status, 409);
    }
}
