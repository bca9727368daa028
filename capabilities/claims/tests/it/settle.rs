//! The yearly settlement: shares to the cent, staff and money that was given, mergers, the closed year.

use claims::model::{Category, CostKind, Nature};
use claims::rules::cost::Told;
use claims::{EnterCost, NoteContribution, SettleYear};

use crate::kit::{House, day, key};

async fn give(house: &House<'_>, year: i64, nis: &str, cents: i64, on: &str) {
    let deed = NoteContribution {
        operation: house.operation,
        year,
        nis: nis.to_owned(),
        cents,
        day: day(on),
        reference: "uittreksel".to_owned(),
    };
    house.act(&house.ada, &deed).await.unwrap();
}

/// 2025: 100,000 euro spent, of which 15 % local; Zulte brings in staff.
async fn year(house: &House<'_>) {
    house.members(&[("44081", 5_000), ("44040", 2_000), ("44043", 3_000)]).await;
    house.accepted("2025-03-01", 9_000_000, "F-1").await;
    let staff = EnterCost {
        organisation: Some(house.zulte),
        nature: Nature::Staff,
        category: Category::Wage,
        kind: CostKind::Lump,
        told: Told { cents: Some(1_000_000), milestone: "Kwartaal 1".to_owned(), ..Told::default() },
        words: "Medewerker van de gemeente",
        file: Some(b"%PDF-1.7\nzulte\n%%EOF"),
        ..house.real("2025-06-30", 0, "", None)
    };
    let id = house.act(&house.ada, &staff).await.unwrap();
    house.accept(id).await.unwrap();
    give(house, 2025, "44081", 10_000, "2025-10-01").await;
    give(house, 2025, "44088", 800_000, "2025-10-01").await;
}

testkit::on_both_engines! { crate::kit::kit();

async fn a_year_is_settled_with_the_merged_municipality_and_closed(world: World) {
    let house = House::new(&world).await;
    year(&house).await;
    let path = format!("/settlements/{}/2025", house.operation);
    let page = world.get(&house.ada, &path).await;
    assert!(page.body.contains("Merelbeke-Melle") && page.body.contains("Zulte"), "{}", page.body);
    assert!(page.body.contains("krijgt €\u{a0}2.600,00 terug"), "share 7.500,00, gave 10.000,00 staff and 100,00: {}", page.body);
    assert!(page.body.contains("krijgt €\u{a0}500,00 terug"), "share 7.500,00, gave 8.000,00");
    assert_eq!(world.get(&house.lode, &path).await.status, 404, "not final yet");
    let settle = |seen| SettleYear { operation: house.operation, year: 2025, seen };
    assert_eq!(key(house.act(&house.ada, &settle(1)).await), "settlement-changed");
    house.act(&house.ada, &settle(1_500_000)).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &settle(1_500_000)).await), "settlement-made");
    house.balanced().await;
    let own = world.get(&house.lode, &path).await;
    assert!(own.body.contains("Zulte") && !own.body.contains("Merelbeke-Melle"), "{}", own.body);
    assert!(world.get(&house.lode, "/settlements").await.body.contains("krijgt €\u{a0}2.600,00 terug"));
    let first = world.get(&house.lode, &format!("{path}/44081/letter.pdf")).await;
    assert!(first.body.starts_with("%PDF-") && first.body.contains("StructTreeRoot"), "tagged");
    assert_eq!(world.get(&house.lode, &format!("{path}/44088/letter.pdf")).await.status, 404);
    let book = world.get(&house.ada, &format!("{path}/settlement.xlsx")).await;
    assert!(book.body.starts_with("PK"));
    // The year is closed: nothing of it can be told, claimed or paid any more.
    assert_eq!(key(house.act(&house.bert, &house.real("2025-08-01", 100, "F-9", None)).await), "cost-day-closed");
    assert_eq!(key(house.draft("2025-04-01", "2025-06-30").await), "claim-year-closed");
    let late = NoteContribution {
        operation: house.operation, year: 2025, nis: "44081".to_owned(), cents: 100, day: day("2026-05-01"), reference: "x".to_owned(),
    };
    assert_eq!(house.due().await, 1_500_000 - 1_000_000 - 810_000);
    // Who stands on it pays or gets its balance afterwards, and nobody else does.
    let stranger = NoteContribution { nis: "44013".to_owned(), ..late.clone() };
    assert_eq!(key(house.act(&house.ada, &stranger).await), "contribution-not-settled");
    house.act(&house.ada, &NoteContribution { cents: -260_000, ..late }).await.unwrap();
    assert_eq!(house.due().await, -50_000, "only Merelbeke-Melle is left");
    let page = world.get(&house.ada, "/payments").await;
    assert!(page.body.contains("€\u{a0}-500,00"), "{}", page.body);
    // Letter and workbook tell what was paid since, and what is open now.
    let letter = world.get(&house.lode, &format!("{path}/44081/letter.pdf")).await;
    assert!(letter.body.starts_with("%PDF-") && letter.body.len() > first.body.len(), "a table more");
    let reply = world.get(&house.ada, &format!("{path}/settlement.xlsx")).await;
    assert!(reply.body.starts_with("PK") && reply.body.len() > book.body.len(), "two columns and a sheet more");
    let after = world.get(&house.lode, &path).await;
    assert!(after.body.contains("€\u{a0}-2.600,00") && after.body.contains("niets meer te betalen"), "{}", after.body);
    house.balanced().await;
}

async fn open_costs_and_a_year_that_is_not_over_are_not_settled(world: World) {
    let house = House::new(&world).await;
    year(&house).await;
    house.act(&house.bert, &house.real("2025-09-01", 100, "F-7", None)).await.unwrap();
    let settle = |year| SettleYear { operation: house.operation, year, seen: 1_500_000 };
    assert_eq!(key(house.act(&house.ada, &settle(2025)).await), "settlement-open-costs");
    assert_eq!(key(house.act(&house.ada, &settle(2026)).await), "settlement-not-over");
    assert_eq!(key(house.act(&house.bert, &settle(2025)).await), "not-found");
    assert_eq!(house.value("select count(*) from money_period where partnership_id = $1").await, 0);
}

async fn a_year_that_cannot_be_divided_leads_to_where_what_lacks_is_recorded(world: World) {
    let house = House::new(&world).await;
    house.accepted("2025-03-01", 9_000_000, "F-1").await;
    let page = world.get(&house.ada, &format!("/settlements/{}/2025", house.operation)).await;
    let link = format!("/operations/{}/split?year=2025#people", house.operation);
    assert!(page.body.contains(&link) && page.body.contains("Leg vast wat ontbreekt"), "{}", page.body);
}

async fn what_was_given_before_the_merger_settles_under_the_old_names(world: World) {
    let house = House::new(&world).await;
    house.members(&[("44081", 5_000), ("44040", 2_000), ("44043", 3_000)]).await;
    house.accepted("2024-03-01", 10_000_000, "F-1").await;
    give(&house, 2024, "44040", 300_000, "2024-10-01").await;
    let page = world.get(&house.ada, &format!("/settlements/{}/2024", house.operation)).await;
    assert!(page.body.contains(">Melle<") && page.body.contains(">Merelbeke<") && !page.body.contains("Merelbeke-Melle<"), "{}", page.body);
    assert!(page.body.contains("niets meer te betalen"), "Melle: share 3.000,00 and gave 3.000,00");
}
}
