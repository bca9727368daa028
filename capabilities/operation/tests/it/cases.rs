//! The published figures, through the real actions, with the source beside each.

use kernel::Refusal;
use network::municipality::Municipality;
use operation::{
    AddLine, AddMember, CostKind, CreateOperation, EndMember, Kind, LineFacts, NewVersion, OperationFacts, OperationId,
    Planned, Source, Status, door,
};
use store::{Ctx, Failure, execute};
use testkit::{World, on_both_engines};

use crate::world::{approve, bare, cast, day, draft_version, euro, facts, kit, plan, planned, year};

/// The municipalities of the area of Aalst in this test; the source names the two that leave.
const AALST: [(&str, &str); 6] = [
    ("41002", "Aalst"),
    ("41024", "Haaltert"),
    ("41034", "Lede"),
    ("41082", "Erpe-Mere"),
    ("41027", "Herzele"),
    ("41063", "Sint-Lievens-Houtem"),
];

async fn town(world: &World, town: &Municipality) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into municipality (partnership_id, nis, name, postcodes, source) values ($1, $2, $3, '', 'test')",
        world.partnership,
        town.nis.as_str(),
        town.name.as_str()
    )
    .unwrap();
    tx.finish().await.unwrap();
}

async fn join(world: &World, ctx: &Ctx, operation: OperationId, nis: &str, parts: i64) -> operation::MemberId {
    let act = AddMember {
        operation,
        nis: nis.to_owned(),
        from_on: day("2024-01-01"),
        to_on: None,
        parts: Some(parts),
        fixed_cents: None,
        decision: None,
    };
    world.app.db.act(ctx, &act).await.unwrap()
}

fn amounts(parts: &[(String, ledger::Cents)]) -> Vec<String> {
    parts.iter().map(|(nis, cents)| format!("{nis} {cents}")).collect()
}

on_both_engines! {
    kit();

    /// seeds/003 and domain-partnership 1.5: 289,675.45 + 62,073.32 + 62,073.32 = 413,822.09 a year, 2,482,932.54 in six.
    async fn leie_and_schelde_has_its_published_year_and_six_years(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        assert!(year(&world, &ctx, operation, 2026).await.is_zero(), "a draft is not yet a budget");
        approve(&world, &ctx, operation).await;
        let mut six = ledger::Cents::ZERO;
        for one in 2024..=2029 {
            let sum = year(&world, &ctx, operation, one).await;
            assert_eq!(sum, euro("413.822,09"), "{one}");
            six = six.plus(sum).unwrap();
        }
        assert_eq!(six, euro("2.482.932,54"));
        let mut tx = world.app.db.read().await.unwrap();
        let purse = door::open(&mut tx, &ctx, operation).await.unwrap();
        let lines = operation::budget(&mut tx, &ctx, &purse, 2026).await.unwrap();
        let told: Vec<String> = lines.iter().map(|line| format!("{} {}", line.source, line.amount())).collect();
        assert_eq!(told, ["esf 165.528,83", "flemish 124.146,62", "vdab 62.073,32", "local 62.073,32"]);
        drop(tx);
        let page = world.get(&cast.ada, &format!("/operations/{operation}/sources?year=2026")).await;
        for published in ["165.528,84", "124.146,63", "15,000 %", "40,000 %", "413.822,09"] {
            assert!(page.body.contains(published), "{published}");
        }
    }

    /// domain-partnership 1.5, source 10: the area of Aalst. 750,656.03 = 300,262.42 + 225,196.81 + 112,598.40 (VDAB) +
    /// 112,598.40 (local governments, 64,232.71 of it own staff); support budget 55,682.59; 806,338.62 in all; from 2026
    /// 680,195.72, because Herzele and Sint-Lievens-Houtem leave; by year 4,222,094.94 in all.
    async fn the_area_of_aalst_is_counted_year_by_year(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        for (nis, name) in AALST {
            let one = Municipality {
                nis: nis.to_owned(), name: name.to_owned(), valid_from: None, valid_to: None, successor_nis: None,
                kbo_municipality: None, kbo_ocmw: None, postcodes: String::new(), source: "test".to_owned(),
            };
            town(&world, &one).await;
        }
        let operation = bare(&world, &ctx).await;
        plan(&world, &ctx, operation, Planned::Total(euro("750.656,03")), (2024, 2029)).await;
        staff(&world, &ctx, operation).await;
        for support in 2024..=2029 {
            let facts = line(support, true, Source::Other, Kind::Cash, "55.682,59");
            world.app.db.act(&ctx, &AddLine { operation, facts }).await.unwrap();
        }
        approve(&world, &ctx, operation).await;
        let mut members = Vec::new();
        for (nis, _) in AALST {
            members.push(join(&world, &ctx, operation, nis, 100).await);
        }
        let mut tx = world.app.db.read().await.unwrap();
        let purse = door::open(&mut tx, &ctx, operation).await.unwrap();
        let first = operation::budget(&mut tx, &ctx, &purse, 2024).await.unwrap();
        let told: Vec<String> = first.iter().map(|i| format!("{} {} {}", i.source, i.kind, i.amount())).collect();
        assert_eq!(told, [
            "esf cash 300.262,42", "flemish cash 225.196,81", "vdab cash 112.598,40",
            "local staff 64.232,71", "local cash 48.365,69",
        ]);
        let support = operation::support_budget(&mut tx, &ctx, &purse, 2024).await.unwrap();
        let whole = operation::records::sum(first.iter().chain(&support)).unwrap();
        assert_eq!(whole, euro("806.338,62"), "working budget and support budget");
        drop(tx);
        // Two municipalities leave: a new version with its reason, and their last day.
        let reason = "Herzele en Sint-Lievens-Houtem gaan naar een andere referentieregio".to_owned();
        world.app.db.act(&ctx, &NewVersion { operation, reason }).await.unwrap();
        plan(&world, &ctx, operation, Planned::Total(euro("680.195,72")), (2026, 2029)).await;
        approve(&world, &ctx, operation).await;
        for member in &members[4..] {
            let act = EndMember { operation, id: *member, to_on: Some(day("2025-12-31")), version: 1 };
            world.app.db.act(&ctx, &act).await.unwrap();
        }
        let mut six = ledger::Cents::ZERO;
        for one in 2024..=2029 {
            let sum = year(&world, &ctx, operation, one).await;
            assert_eq!(sum, euro(if one < 2026 { "750.656,03" } else { "680.195,72" }), "{one}");
            six = six.plus(sum).unwrap();
        }
        assert_eq!(six, euro("4.222.094,94"), "by year, and not 6 x 750.656,03");
        let mut tx = world.app.db.read().await.unwrap();
        let names = |found: Vec<operation::MemberOn>| found.into_iter().map(|m| m.name).collect::<Vec<_>>();
        let then = operation::members_on(&mut tx, &ctx, operation, day("2025-12-31")).await.unwrap();
        assert_eq!(then.len(), 6);
        let now = names(operation::members_on(&mut tx, &ctx, operation, day("2026-01-01")).await.unwrap());
        assert_eq!(now, ["Aalst", "Erpe-Mere", "Haaltert", "Lede"]);
    }

    /// domain-partnership 4.7: the nine municipalities of the seeds are seven since 1 January 2025.
    async fn nine_municipalities_become_seven_and_the_agreement_goes_on(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = planned(&world, &ctx).await;
        approve(&world, &ctx, operation).await;
        let nine = ["44012", "44013", "44020", "44040", "44043", "44048", "44064", "44081", "44083"];
        for nis in nine {
            join(&world, &ctx, operation, nis, 100).await;
        }
        let mut tx = world.app.db.read().await.unwrap();
        let count = |found: Vec<operation::MemberOn>| found.len();
        assert_eq!(count(operation::members_on(&mut tx, &ctx, operation, day("2024-12-31")).await.unwrap()), 9);
        assert_eq!(count(operation::members_on(&mut tx, &ctx, operation, day("2025-01-01")).await.unwrap()), 7);
        let purse = door::open(&mut tx, &ctx, operation).await.unwrap();
        let refused = operation::split(&mut tx, &ctx, &purse, 2026, euro("62.073,32")).await.unwrap_err();
        let Failure::Refused(Refusal::Invalid(errors)) = refused else { panic!("{refused:?}") };
        assert_eq!((errors[0].field, errors[0].key), ("split", "operation-split-unknown"), "nobody guesses inhabitants");
        drop(tx);
        let page = world.get(&cast.ada, &format!("/operations/{operation}/split?year=2026")).await;
        assert!(page.body.contains("Nazareth-De Pinte") && page.body.contains("is niet bekend"), "{}", page.body);
        // The figures of 2020 come with Opstap; those of merged municipalities are counted together.
        let save = [("key", "inhabitants"), ("key_year", "2020"), ("_version", "1"), ("year", "2026")];
        assert_eq!(world.post(&cast.ada, &format!("/operations/{operation}/split"), &save).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let before = operation::split(&mut tx, &ctx, &purse, 2024, euro("62.073,32")).await.unwrap();
        let after = operation::split(&mut tx, &ctx, &purse, 2026, euro("62.073,32")).await.unwrap();
        assert_eq!((before.len(), after.len()), (9, 7));
        for shares in [&before, &after] {
            assert_eq!(ledger::Cents::sum(shares.iter().map(|s| s.1)).unwrap(), euro("62.073,32"));
        }
        // 62,073.32 x 22,583 / 158,317 = 8,854.398…: De Pinte (10,881) and Nazareth (11,702) together.
        assert!(amounts(&after).contains(&"44086 8.854,40".to_owned()), "{:?}", amounts(&after));
        drop(tx);
        let page = world.get(&cast.ada, &format!("/operations/{operation}/split?year=2026")).await;
        assert!(page.body.contains("fusie van") && page.body.contains("De Pinte, Nazareth") && page.body.contains("8.854,40"));
        let known = [("nis", "44086"), ("from_on", "2025-06-01"), ("year", "2026")];
        let twice = world.post(&cast.ada, &format!("/operations/{operation}/members"), &known).await;
        assert!(twice.status == 422 && twice.body.contains("zelf of na een fusie"), "it would pay twice");
    }

    async fn limburg_has_its_own_rule_and_a_rule_needs_its_day(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let limburg = OperationFacts { rule: "transition".to_owned(), status: Status::Preparing, ..facts() };
        let operation = world.app.db.act(&ctx, &CreateOperation { facts: limburg.clone() }).await.unwrap();
        plan(&world, &ctx, operation, Planned::Total(euro("100.000,00")), (2024, 2024)).await;
        approve(&world, &ctx, operation).await;
        let mut tx = world.app.db.read().await.unwrap();
        let purse = door::open(&mut tx, &ctx, operation).await.unwrap();
        let lines = operation::budget(&mut tx, &ctx, &purse, 2024).await.unwrap();
        let told: Vec<String> = lines.iter().map(|line| line.amount().to_string()).collect();
        assert_eq!(told, ["60.000,00", "20.000,00", "10.000,00", "10.000,00"]);
        drop(tx);
        let early = OperationFacts { from_on: day("2020-01-01"), ..limburg };
        let refused = world.app.db.act(&ctx, &CreateOperation { facts: early }).await.unwrap_err();
        assert!(format!("{refused:?}").contains("operation-rule-not-then"), "{refused:?}");
        assert_eq!(operation::rule_on(day("2023-12-31")).len(), 0);
        assert_eq!(draft_missing(&world, operation).await, 0);
    }
}

async fn draft_missing(world: &World, operation: OperationId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    store::fetch_value!(
        tx,
        i64,
        "select count(*) from operation_budget where partnership_id = $1 and operation_id = $2 and status = 'draft'",
        world.partnership,
        operation
    )
    .unwrap()
}

fn line(year: i64, support: bool, source: Source, kind: Kind, cents: &str) -> LineFacts {
    LineFacts {
        year,
        support,
        source,
        contributor_nis: None,
        contributor_id: None,
        kind,
        cost_kind: CostKind::Open,
        partner_id: None,
        cents: euro(cents),
        note: None,
    }
}

/// Divides the local line of 2024: 64,232.71 with own staff, and the rest in money.
async fn staff(world: &World, ctx: &Ctx, operation: OperationId) {
    let mut tx = world.app.db.read().await.unwrap();
    let id: operation::LineId = store::fetch_value!(
        tx,
        operation::LineId,
        "select l.id from operation_line l join operation_budget b on b.partnership_id = l.partnership_id and b.id = l.budget_id
         where l.partnership_id = $1 and b.operation_id = $2 and l.year = 2024 and l.source = 'local'",
        world.partnership,
        operation
    )
    .unwrap();
    drop(tx);
    let version = draft_version(world, operation).await;
    let facts = line(2024, false, Source::Local, Kind::Staff, "64.232,71");
    let act = operation::SaveLine { operation, id, facts, rest: true, version };
    world.app.db.act(ctx, &act).await.unwrap();
}
