//! The money tells the truth: nothing is paid twice in another form, no more is paid than was decided, and what is
//! approved is what was seen.

use claims::model::{Category, Flow, LineId, Work};
use claims::rules::cost::Told;
use claims::{ApproveTime, DecideClaim, EnterCost, Facts, Hours, NoteFlow, SaveLine, TellDay, WithdrawCost};
use futures_util::future::join;
use operation::Source;

use crate::costs::{hours, rate};
use crate::kit::{House, day, key};

async fn lines(house: &House<'_>) -> Vec<(LineId, i64)> {
    let mut tx = house.world.app.db.read().await.unwrap();
    store::fetch_all!(
        tx,
        (LineId, i64),
        "select id, version from time_line where partnership_id = $1 and removed_at is null order by work, id",
        house.world.partnership
    )
    .unwrap()
}

/// The wage of Sofie in a month, by its slip.
fn wage<'a>(house: &House<'a>, month: &str, slip: &str) -> EnterCost<'a> {
    EnterCost {
        category: Category::Wage,
        words: "Loon",
        told: Told {
            cents: Some(300_000),
            supplier: "Sociaal secretariaat".to_owned(),
            invoice: slip.to_owned(),
            ..Told::default()
        },
        hours: Some(Hours { staff: house.sofie.actor.staff, month: month.to_owned() }),
        ..house.real("2026-05-25", 300_000, slip, None)
    }
}

testkit::on_both_engines! { crate::kit::kit();

async fn a_wage_and_the_hours_of_that_month_are_not_both_paid(world: World) {
    let house = House::new(&world).await;
    rate(&house, 4_321).await;
    house.contact(&house.sofie, "home-visit", ("2026-05-20", 9), Some(90), 1).await;
    house.act(&house.sofie, &TellDay { day: day("2026-05-20") }).await.unwrap();
    house.act(&house.leen, &ApproveTime { lines: lines(&house).await }).await.unwrap();

    let paid = house.act(&house.bert, &wage(&house, "2026-05", "L-1")).await.unwrap();
    assert_eq!(key(house.act(&house.bert, &hours(&house, "2026-05")).await), "double-wage");
    house.act(&house.bert, &wage(&house, "2026-04", "L-0")).await.unwrap();
    house.act(&house.bert, &WithdrawCost { id: paid, version: 1 }).await.unwrap();
    house.act(&house.bert, &hours(&house, "2026-05")).await.unwrap();
    assert_eq!(key(house.act(&house.bert, &wage(&house, "2026-05", "L-2")).await), "double-hours");
    assert_eq!(house.value("select count(*) from money_cost where partnership_id = $1 and status = 'entered'").await, 2);
}

async fn no_more_is_noted_as_paid_than_the_funders_decided(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 1_000_000, "F-1").await;
    let id = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(id, 1_000_000).await.unwrap();
    let decide = DecideClaim { id, version: 2, cents: 500_000, on: day("2026-05-20"), words: "De helft".to_owned() };
    house.act(&house.ada, &decide).await.unwrap();
    let money = |version, source, cents| NoteFlow {
        claim: id, version, kind: Flow::Paid, source, cents, day: day("2026-05-25"), reference: "uittreksel 31".to_owned(),
    };
    // Which funder takes the cut is theirs to say: one may pay all that it was asked.
    house.act(&house.ada, &money(3, Source::Esf, 400_000)).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &money(4, Source::Flemish, 100_001)).await), "claim-money-range");
    house.act(&house.ada, &money(4, Source::Flemish, 100_000)).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &money(5, Source::Vdab, 1)).await), "claim-money-range");
    let claimed = "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'claimed'";
    assert_eq!(house.value(claimed).await, 0, "never below nothing");
    house.balanced().await;
}

async fn hours_that_change_while_they_are_approved_are_not_approved_unseen(world: World) {
    let house = House::new(&world).await;
    for at in 0..8_i8 {
        let on = format!("2026-05-{:02}", 11 + at);
        house.contact(&house.sofie, "home-visit", (&on, 9), Some(60), 1).await;
        house.act(&house.sofie, &TellDay { day: day(&on) }).await.unwrap();
    }
    for line in lines(&house).await {
        let facts = Facts { work: Work::Guidance, minutes: 600, share: 100, operation: Some(house.operation) };
        let approve = ApproveTime { lines: vec![line] };
        let save = SaveLine { id: line.0, version: line.1, facts };
        let (approved, saved) = join(house.act(&house.leen, &approve), house.act(&house.sofie, &save)).await;
        assert!(approved.is_err() || saved.is_err(), "both went through: {approved:?} {saved:?}");
    }
    let unseen = "select count(*) from time_line where partnership_id = $1 and status = 'approved' and minutes = 600";
    assert_eq!(house.value(unseen).await, 0);
}
}
