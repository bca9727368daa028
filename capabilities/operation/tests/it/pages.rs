//! The pages as people meet them: the list, a new operation in three steps, the year in plain words, files.

use kernel::Role;
use testkit::on_both_engines;

use crate::world::{approve, cast, kit, planned};

on_both_engines! {
    kit();

    async fn with_one_operation_people_come_straight_to_it(world: World) {
        let cast = cast(&world).await;
        let empty = world.get(&cast.ada, "/operations").await;
        assert!(empty.status == 200 && empty.body.contains("Nog geen project") && empty.body.contains("/operations/new"));
        let partner = world.get(&cast.bert, "/operations").await;
        assert!(partner.status == 200 && !partner.body.contains("/operations/new"));
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let one = world.get(&cast.lien, "/operations").await;
        assert_eq!((one.status.as_u16(), one.location.as_str()), (303, &*format!("/operations/{operation}")));
        let list = world.get(&cast.ada, "/operations?all=1").await;
        assert!(list.status == 200 && list.body.contains("Leie en Schelde") && list.body.contains("oproep 208"));
        planned(&world, &world.ctx(&cast.ada)).await;
        assert_eq!(world.get(&cast.lien, "/operations").await.status, 200, "with two there is a list");
        let admin = world.person("Ina R.", Role::FunctionalAdministrator, cast.ada.actor.organisation).await;
        assert_eq!(world.get(&admin, "/operations").await.status, 404);
    }

    async fn a_new_operation_takes_three_small_steps(world: World) {
        let cast = cast(&world).await;
        let form = world.get(&cast.ada, "/operations/new").await;
        assert!(form.body.contains("40 % ESF+") && form.body.contains("60 % ESF+"), "the rules with their source");
        let wrong = [("name", ""), ("from_on", "2024-01-01"), ("to_on", "2023-01-01"), ("rule", "standard"), ("status", "running")];
        let reply = world.post(&cast.ada, "/operations/new", &wrong).await;
        assert!(reply.status == 422 && reply.body.contains("Geef het project een naam"));
        let key = form.input("_key").to_owned();
        let right = [
            ("name", "Nieuw project"), ("call_number", "208"), ("from_on", "2026-01-01"), ("to_on", "2027-12-31"),
            ("rule", "standard"), ("status", "preparing"), ("_key", key.as_str()),
        ];
        let made = world.post(&cast.ada, "/operations/new", &right).await;
        assert!(made.status == 303 && made.location.ends_with("/sources"), "{}", made.location);
        let again = world.post(&cast.ada, "/operations/new", &right).await;
        assert_eq!(again.location, made.location, "sent twice, made once");
        let id = made.last_id();
        let plan = [("begin", "subsidy"), ("amount", "289.675,45"), ("first", "2026"), ("last", "2027")];
        assert_eq!(world.post(&cast.ada, &format!("/operations/{id}/sources"), &plan).await.status, 303);
        let split = world.get(&cast.ada, &format!("/operations/{id}/split")).await;
        assert!(split.body.contains("62.073,32") && split.body.contains("Voeg een gemeente toe"));
        let edit = world.get(&cast.ada, &format!("/operations/{id}/edit")).await;
        let version = edit.input("_version").to_owned();
        let save = [
            ("name", "Beter project"), ("from_on", "2026-01-01"), ("to_on", "2028-12-31"), ("rule", "standard"),
            ("status", "running"), ("_version", version.as_str()),
        ];
        assert_eq!(world.post(&cast.ada, &format!("/operations/{id}/edit"), &save).await.status, 303);
        let short: Vec<(&str, &str)> =
            save.iter().map(|(n, v)| if *n == "to_on" { ("to_on", "2026-12-31") } else { (*n, *v) }).collect();
        let short = world.post(&cast.ada, &format!("/operations/{id}/edit"), &short).await;
        assert!(short.status == 422 && short.body.contains("lijnen voor jaren die dan wegvallen"));
        let stale = world.post(&cast.ada, &format!("/operations/{id}/edit"), &save).await;
        assert_eq!(stale.status, 409, "somebody saved first");
    }

    async fn a_year_reads_in_plain_words_with_the_sums_of_all_years(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let page = world.get(&cast.lien, &format!("/operations/{operation}")).await;
        assert!(page.body.contains("Dit is een ontwerp"));
        assert!(page.body.contains("In 2026 kost het project € 413.822,09."), "this year first");
        assert!(page.body.contains("Europa (ESF+) betaalt") && page.body.contains("165.528,83"));
        assert!(page.body.contains("40 %") && page.body.contains("15 %"));
        assert!(page.body.contains("2.482.932,54"), "six years");
        approve(&world, &world.ctx(&cast.ada), operation).await;
        let page = world.get(&cast.lien, &format!("/operations/{operation}?year=2029")).await;
        assert!(!page.body.contains("Dit is een ontwerp") && page.body.contains("In 2029 kost het project"));
        let odd = world.get(&cast.lien, &format!("/operations/{operation}?year=1999")).await;
        assert!(odd.body.contains("In 2026 kost"), "a year that it does not have");
    }

    async fn files_hold_every_line_and_the_sums(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        approve(&world, &world.ctx(&cast.ada), operation).await;
        let csv = world.get(&cast.ada, &format!("/operations/{operation}/budget.csv")).await;
        assert_eq!(csv.body.lines().count(), 25, "a head and four sources in six years");
        assert!(csv.body.starts_with('\u{feff}') && csv.body.contains("2026;Begroting;Europa (ESF+);Europa WSE;in geld"));
        assert!(csv.body.contains(";\"165528,83\""));
        let xlsx = world.get(&cast.ada, &format!("/operations/{operation}/budget.xlsx")).await;
        assert!(xlsx.status == 200 && xlsx.body.starts_with("PK") && xlsx.headers.contains("begroting.xlsx"));
    }
}
