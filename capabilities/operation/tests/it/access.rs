//! Who reaches what: the lead all, a partner its own lines, a municipality its own share, others nothing.

use kernel::{Role, Verb};
use operation::{AddLine, AddMember, CostKind, Kind, LineFacts, Part, Relation, Source, door};
use testkit::on_both_engines;

use crate::world::{approve, cast, day, euro, kit, planned};

on_both_engines! {
    kit();

    async fn the_door_knows_lead_partner_own_and_municipality(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let mut tx = world.app.db.read().await.unwrap();
        for (person, relation) in [
            (&cast.ada, Relation::Lead),
            (&cast.lien, Relation::Lead),
            (&cast.bert, Relation::Partner),
            (&cast.greet, Relation::Partner),
            (&cast.sofie, Relation::Own),
        ] {
            let purse = door::open(&mut tx, &world.ctx(person), operation).await.unwrap();
            assert_eq!(purse.relation(), relation, "{}", person.actor.role);
            assert_eq!(purse.only().is_none(), relation == Relation::Lead);
        }
        assert!(door::open(&mut tx, &world.ctx(&cast.lode), operation).await.is_err(), "Zulte does not take part yet");
        let coach = door::open(&mut tx, &world.ctx(&cast.sofie), operation).await.unwrap();
        assert!(coach.may(Verb::Write, Part::Time) && !coach.may(Verb::Read, Part::Budget));
        drop(tx);
        let act = AddMember {
            operation, nis: "44081".to_owned(), from_on: day("2024-01-01"), to_on: None, parts: None, fixed_cents: None,
            decision: None,
        };
        world.app.db.act(&world.ctx(&cast.ada), &act).await.unwrap();
        let mut tx = world.app.db.read().await.unwrap();
        let town = door::open(&mut tx, &world.ctx(&cast.lode), operation).await.unwrap();
        assert_eq!((town.relation(), town.towns()), (Relation::Municipality, ["44081".to_owned()].as_slice()));
    }

    async fn strangers_get_404_whatever_they_send(world: World) {
        let cast = cast(&world).await;
        let operation = planned(&world, &world.ctx(&cast.ada)).await;
        let elsewhere = world.organisation("Niet erbij", "partner").await;
        let strangers = [
            world.person("Vreemde B.", Role::Accountant, elsewhere).await,
            world.person("Vreemde A.", Role::PartnerAdministrator, elsewhere).await,
            world.person("Ina R.", Role::FunctionalAdministrator, cast.ada.actor.organisation).await,
            world.person("Jan J.", Role::JuryMember, cast.ada.actor.organisation).await,
            cast.sofie.clone(),
        ];
        let base = format!("/operations/{operation}");
        for person in &strangers {
            for part in ["", "/edit", "/budget", "/support", "/sources", "/split", "/versions", "/budget.csv", "/budget.xlsx", "/lines/new"] {
                let reply = world.get(person, &format!("{base}{part}?year=veel")).await;
                assert_eq!(reply.status, 404, "{} {part}", person.actor.role);
            }
            for part in ["/edit", "/lines", "/sources", "/split", "/members", "/inhabitants", "/versions", "/approve"] {
                let reply = world.post(person, &format!("{base}{part}"), &[("year", "veel")]).await;
                assert_eq!(reply.status, 404, "{} {part}", person.actor.role);
            }
            assert_eq!(world.post(person, "/operations/new", &[]).await.status, 404);
        }
        let mut tx = world.app.db.read().await.unwrap();
        assert!(door::all(&mut tx, &world.ctx(&strangers[0])).await.unwrap().is_empty());
    }

    async fn a_partner_reads_its_own_lines_of_what_is_approved_and_writes_none(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        let own = |partner, cents: &str| LineFacts {
            year: 2026, support: false, source: Source::Other, contributor_nis: None, contributor_id: None,
            kind: Kind::Cash, cost_kind: CostKind::Wages, partner_id: Some(partner), cents: euro(cents), note: None,
        };
        world.app.db.act(&ctx, &AddLine { operation, facts: own(cast.caw, "12.345,67") }).await.unwrap();
        world.app.db.act(&ctx, &AddLine { operation, facts: own(cast.fiola, "76.543,21") }).await.unwrap();
        let base = format!("/operations/{operation}");
        let page = world.get(&cast.bert, &format!("{base}/budget?year=2026")).await;
        assert!(page.status == 200 && !page.body.contains("12.345,67"), "a draft is not theirs to see");
        approve(&world, &ctx, operation).await;
        for path in [base.clone(), format!("{base}/budget?year=2026"), format!("{base}?year=2026")] {
            let page = world.get(&cast.bert, &path).await;
            assert!(page.body.contains("12.345,67"), "{path}");
            assert!(!page.body.contains("76.543,21") && !page.body.contains("62.073,32"), "{path}");
        }
        let csv = world.get(&cast.bert, &format!("{base}/budget.csv")).await;
        assert!(csv.body.contains("12345,67") && !csv.body.contains("76543,21") && csv.body.lines().count() == 2);
        for path in ["/sources", "/split", "/versions", "/lines/new", "/edit"] {
            assert_eq!(world.get(&cast.greet, &format!("{base}{path}")).await.status, 404, "{path}");
        }
        let line = [("year", "2026"), ("amount", "1"), ("source", "esf"), ("kind", "cash"), ("cost_kind", "open")];
        assert_eq!(world.post(&cast.greet, &format!("{base}/lines"), &line).await.status, 404);
    }

    async fn a_municipality_sees_its_own_share_and_nobody_else_s(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        approve(&world, &ctx, operation).await;
        for (nis, parts) in [("44081", 2500), ("44083", 7500)] {
            let act = AddMember {
                operation, nis: nis.to_owned(), from_on: day("2024-01-01"), to_on: None, parts: Some(parts),
                fixed_cents: None, decision: None,
            };
            world.app.db.act(&ctx, &act).await.unwrap();
        }
        let save = [("key", "agreement"), ("_version", "1"), ("year", "2026")];
        let page = world.get(&cast.ada, &format!("/operations/{operation}/split")).await;
        let agreed: Vec<(String, &str)> = page.body.split("name=\"parts-").skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .zip(["75", "25"]).map(|(id, parts)| (format!("parts-{id}"), parts)).collect();
        let fields: Vec<(&str, &str)> =
            save.iter().copied().chain(agreed.iter().map(|(name, parts)| (name.as_str(), *parts))).collect();
        assert_eq!(world.post(&cast.ada, &format!("/operations/{operation}/split"), &fields).await.status, 303);
        let mine = world.get(&cast.lode, &format!("/operations/{operation}")).await;
        assert_eq!(mine.status, 200);
        assert!(mine.body.contains("15.518,33") && mine.body.contains("Zulte"), "a quarter of 62.073,32");
        assert!(!mine.body.contains("46.554,99") && !mine.body.contains("Deinze"), "three quarters are of Deinze");
        for part in ["/budget", "/split", "/versions", "/budget.xlsx"] {
            assert_eq!(world.get(&cast.lode, &format!("/operations/{operation}{part}")).await.status, 404);
        }
        let mut tx = world.app.db.read().await.unwrap();
        let purse = door::open(&mut tx, &world.ctx(&cast.lode), operation).await.unwrap();
        let shares = operation::split(&mut tx, &world.ctx(&cast.lode), &purse, 2026, euro("100,00")).await.unwrap();
        assert_eq!(shares, [("44081".to_owned(), euro("25,00"))]);
        assert!(operation::budget(&mut tx, &world.ctx(&cast.lode), &purse, 2026).await.is_err());
    }
}
