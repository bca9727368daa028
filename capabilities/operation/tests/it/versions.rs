//! An approved budget is frozen; a change is a new version with a reason; two versions are compared.

use operation::{AddLine, CostKind, Kind, LineFacts, NewVersion, RemoveLine, Source};
use testkit::{Person, Reply, World, on_both_engines};

use crate::world::{approve, bare, cast, draft_version, euro, kit, planned};

async fn first_line(world: &World, person: &Person, operation: operation::OperationId, year: i64) -> String {
    let page = world.get(person, &format!("/operations/{operation}/budget?year={year}")).await;
    let rest = page.body.split("/lines/").skip(1).find(|rest| !rest.starts_with("new")).unwrap().to_owned();
    rest.split('"').next().unwrap().to_owned()
}

async fn save(world: &World, person: &Person, path: &str, fields: &[(&str, &str)]) -> Reply {
    let usual =
        [("year", "2026"), ("source", "esf"), ("kind", "cash"), ("cost_kind", "wages"), ("amount", "100.000,00")];
    let all: Vec<(&str, &str)> =
        usual.iter().filter(|(name, _)| fields.iter().all(|(n, _)| n != name)).chain(fields).copied().collect();
    world.post(person, path, &all).await
}

on_both_engines! {
    kit();

    async fn a_frozen_budget_changes_only_in_a_new_version_with_a_reason(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        let base = format!("/operations/{operation}");
        let line = first_line(&world, &cast.ada, operation, 2026).await;
        let bare = world.post(&cast.ada, &format!("{base}/approve"), &[("_version", "2")]).await;
        assert!(bare.status == 422 && bare.body.contains("Zeg wie of wat de begroting goedkeurde"));
        approve(&world, &ctx, operation).await;
        let path = format!("{base}/lines/{line}");
        assert_eq!(save(&world, &cast.ada, &path, &[("_version", "3")]).await.status, 409, "frozen");
        assert_eq!(world.get(&cast.ada, &path).await.status, 409);
        let none = world.post(&cast.ada, &format!("{base}/versions"), &[("reason", "")]).await;
        assert!(none.status == 422 && none.body.contains("Zeg waarom er een nieuwe versie komt"));
        let reason = [("reason", "CAW neemt een coach meer")];
        assert_eq!(world.post(&cast.ada, &format!("{base}/versions"), &reason).await.status, 303);
        assert_eq!(world.post(&cast.ada, &format!("{base}/versions"), &reason).await.status, 409, "one draft at a time");
        // The copy has lines of its own; the frozen one keeps hers.
        let copy = first_line(&world, &cast.ada, operation, 2026).await;
        assert_ne!(copy, line);
        assert_eq!(save(&world, &cast.ada, &path, &[("_version", "1")]).await.status, 404, "a line of the frozen version");
        let caw = cast.caw.to_string();
        let fields = [("_version", "1"), ("partner", caw.as_str()), ("rest", "yes")];
        let divided = save(&world, &cast.ada, &format!("{base}/lines/{copy}"), &fields).await;
        assert_eq!(divided.status, 303, "{}", divided.body);
        let compared = world.get(&cast.ada, &format!("{base}/versions?from=1&to=2")).await;
        assert!(compared.body.contains("CAW neemt een coach meer"));
        assert!(compared.body.contains("100.000,00") && compared.body.contains("65.528,83"), "{}", compared.body);
        assert!(compared.body.contains("verschil 0,00"), "divided, and the sum stays the same");
        approve(&world, &ctx, operation).await;
        let mut tx = world.app.db.read().await.unwrap();
        let purse = operation::door::open(&mut tx, &ctx, operation).await.unwrap();
        let lines = operation::budget(&mut tx, &ctx, &purse, 2026).await.unwrap();
        assert_eq!((lines.len(), operation::records::sum(&lines).unwrap()), (5, euro("413.822,09")));
    }

    async fn who_saves_second_sees_both_versions(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        let line = first_line(&world, &cast.ada, operation, 2026).await;
        let path = format!("/operations/{operation}/lines/{line}");
        let seen = world.get(&cast.ada, &path).await.input("_version").to_owned();
        assert_eq!(save(&world, &cast.lien, &path, &[("_version", &seen), ("amount", "1,00")]).await.status, 303);
        let second = save(&world, &cast.ada, &path, &[("_version", &seen), ("amount", "2,00")]).await;
        assert_eq!(second.status, 409);
        assert!(second.body.contains("1,00") && second.body.contains("2,00"));
        let version = draft_version(&world, operation).await;
        let stale = RemoveLine { operation, id: line.parse().unwrap(), version: version - 1 };
        assert!(world.app.db.act(&ctx, &stale).await.is_err());
        world.app.db.act(&ctx, &RemoveLine { version, ..stale }).await.unwrap();
        assert_eq!(world.get(&cast.ada, &path).await.status, 404);
    }

    async fn a_form_with_mistakes_keeps_what_was_typed_and_says_what_to_do(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = bare(&world, &ctx).await;
        let path = format!("/operations/{operation}/lines");
        for (fields, told) in [
            (vec![("amount", "4.10")], "Schrijf de centen na een komma"),
            (vec![("amount", "0")], "meer is dan nul"),
            (vec![("amount", "-5")], "meer is dan nul"),
            (vec![("year", "2031")], "Kies jaren van het project zelf"),
            (vec![("source", "loterij")], "Kies waar het geld vandaan komt"),
            (vec![("contributor", "nis:44083")], "Een gemeente kan alleen bij lokale besturen"),
            (vec![("amount", "99999999999999999,00")], "te groot"),
        ] {
            let reply = save(&world, &cast.ada, &path, &fields).await;
            assert!(reply.status == 422 && reply.body.contains(told), "{fields:?} {}", reply.status);
            assert!(matches!(fields[0].0, "source" | "contributor") || reply.body.contains(fields[0].1), "what was typed stays: {fields:?}");
        }
        let empty = world.post(&cast.ada, &format!("/operations/{operation}/approve"), &[("_version", "1"), ("decision", "brief")]).await;
        assert!(empty.status == 422 && empty.body.contains("nog geen lijnen"));
        let act = LineFacts {
            year: 2026, support: true, source: Source::Other, contributor_nis: None, contributor_id: Some(cast.caw),
            kind: Kind::Cash, cost_kind: CostKind::Services, partner_id: None, cents: euro("55.682,59"), note: None,
        };
        world.app.db.act(&ctx, &AddLine { operation, facts: act }).await.unwrap();
        approve(&world, &ctx, operation).await;
        assert!(world.app.db.act(&ctx, &NewVersion { operation, reason: "weer".to_owned() }).await.is_ok());
        let support = world.get(&cast.ada, &format!("/operations/{operation}/support?year=2026")).await;
        assert!(support.body.contains("55.682,59"));
        let budget = world.get(&cast.ada, &format!("/operations/{operation}/budget?year=2026")).await;
        assert!(!budget.body.contains("55.682,59"), "the support budget stands apart");
    }

    async fn years_are_planned_once_unless_told_otherwise(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let path = format!("/operations/{operation}/sources");
        let plan = [("begin", "total"), ("amount", "680.195,72"), ("first", "2026"), ("last", "2029")];
        let again = world.post(&cast.ada, &path, &plan).await;
        assert!(again.status == 422 && again.body.contains("Vink aan dat ze weg mogen") && again.body.contains("680.195,72"));
        let replace: Vec<(&str, &str)> = plan.into_iter().chain([("replace", "yes")]).collect();
        assert_eq!(world.post(&cast.ada, &path, &replace).await.status, 303);
        let page = world.get(&cast.ada, &format!("{path}?year=2026")).await;
        assert!(page.body.contains("680.195,72"));
        let page = world.get(&cast.ada, &format!("{path}?year=2025")).await;
        assert!(page.body.contains("413.822,09"), "other years stay");
        let odd = world.post(&cast.ada, &path, &[("begin", ""), ("amount", "veel"), ("first", "2031"), ("last", "")]).await;
        assert!(odd.status == 422 && odd.body.contains("Dit is geen bedrag") && odd.body.contains("Kies waarmee je begint"));
    }

    async fn a_line_that_was_taken_out_is_put_back_as_it_was_and_only_in_a_draft(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        let base = format!("/operations/{operation}");
        let line = first_line(&world, &cast.ada, operation, 2026).await;
        let page = format!("{base}/budget?year=2026");
        let before = world.get(&cast.ada, &page).await.body;
        let version = draft_version(&world, operation).await.to_string();
        let gone = world.post(&cast.ada, &format!("{base}/lines/{line}/remove"), &[("_version", &version), ("year", "2026")]).await;
        assert_eq!(gone.status, 303, "{}", gone.body);
        assert!(!world.get(&cast.ada, &page).await.body.contains(&line));
        let restore = format!("{base}/lines/{line}/restore");
        for stranger in [&cast.bert, &cast.greet, &cast.lode, &cast.sofie] {
            assert_eq!(world.post(stranger, &restore, &[]).await.status, 404);
        }
        let back = world.post(&cast.ada, &restore, &[]).await;
        assert_eq!(back.status, 303, "{}", back.body);
        assert_eq!(back.location, page);
        let after = world.get(&cast.ada, &page).await.body;
        let rows = |body: &str| body.split("<tbody>").nth(1).unwrap().split("</table>").next().unwrap().to_owned();
        assert_eq!(rows(&after), rows(&before), "to the cent, with the same line");
        assert_eq!(world.post(&cast.ada, &restore, &[]).await.status, 409, "it is there already");
        let version = draft_version(&world, operation).await.to_string();
        world.post(&cast.ada, &format!("{base}/lines/{line}/remove"), &[("_version", &version), ("year", "2026")]).await;
        approve(&world, &ctx, operation).await;
        assert_eq!(world.post(&cast.ada, &restore, &[]).await.status, 409, "the budget is frozen without it");
        assert_ne!(crate::world::year(&world, &ctx, operation, 2026).await, euro("413.822,09"));
    }
}
