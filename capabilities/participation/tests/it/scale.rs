//! Ten thousand people with sixty thousand events: the page of the figures.
#![expect(clippy::disallowed_methods, reason = "a measurement measures")]

use std::time::Instant;

use kernel::Day;
use store::vault::{self, Place};
use store::{execute, insert_rows};
use testkit::on_both_engines;
use uuid::Uuid;

use crate::kit::{day, house, kit};

const PEOPLE: usize = 10_000;
const EVENTS: usize = 6;

struct Row {
    id: Uuid,
    participant: Uuid,
    number: i64,
    entered: Day,
    left: Option<Day>,
    counted: Vec<u8>,
}

on_both_engines! { kit();
    async fn the_page_of_ten_thousand_people_comes_soon(world: World) {
        let house = house(&world).await;
        let ctx = world.ctx(&house.lien);
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        let key = vault::key_for(&mut tx, &ctx, house.operation.0).await.unwrap();
        let kinds = esf::EventKind::ALL;
        let mut rows = Vec::new();
        let mut events = Vec::new();
        for at in 0..PEOPLE {
            let id: Uuid = ctx.new_id();
            let participant: Uuid = ctx.new_id();
            let entered = day("2024-01-01").plus_days(i32::try_from(at % 700).unwrap());
            let left = (at % 3 != 0).then(|| entered.plus_days(90));
            let place = Place::new("participation_entry", "counted", id);
            let counted = key.seal(&ctx.entropy, place, ["ynr-", "nnnn", "rnyn"][at % 3]).unwrap();
            for step in 0..EVENTS {
                let on = entered.plus_days(i32::try_from(20 * step).unwrap());
                events.push((ctx.new_id::<Uuid>(), participant, on, kinds[(at + step) % kinds.len()]));
            }
            rows.push(Row { id, participant, number: i64::try_from(at).unwrap() + 1, entered, left, counted });
        }
        let (partnership, staff) = (world.partnership, house.sofie.actor.staff);
        insert_rows!(
            &mut tx,
            "insert into participation_entry (partnership_id, id, participant_id, operation_id, number, entered_on, exited_on,
               birth_on, gender, labour, diploma, nis, sealed, counted, version, created_at, created_by)",
            rows,
            |r| [
                partnership, r.id, r.participant, house.operation, r.number, r.entered, r.left,
                day("1980-01-01").plus_days(i32::try_from(r.number).unwrap()), esf::Gender::ALL[usize::try_from(r.number % 3).unwrap()],
                esf::LabourStatus::ALL[usize::try_from(r.number % 3).unwrap()], "primary", "44083", Vec::<u8>::new(),
                r.counted.clone(), 1_i64, ctx.now, staff
            ]
        )
        .unwrap();
        insert_rows!(
            &mut tx,
            "insert into participation_event (partnership_id, id, participant_id, operation_id, day, kind, source, withdrawn,
               after_claim, at, by_staff)",
            events,
            |e| [partnership, e.0, e.1, house.operation, e.2, e.3, "coach", false, false, ctx.now, staff]
        )
        .unwrap();
        execute!(&mut tx, "analyze participation_entry").unwrap();
        execute!(&mut tx, "analyze participation_event").unwrap();
        tx.finish().await.unwrap();
        let path = format!("/esf?operation={}", house.operation);
        world.get(&house.lien, &path).await;
        let mut took = Vec::new();
        for _ in 0..5 {
            let started = Instant::now();
            let page = world.get(&house.lien, &path).await;
            took.push(started.elapsed());
            assert_eq!(page.status, 200);
            assert!(page.body.contains("<b>10000</b>"), "everybody counts");
        }
        eprintln!("{:?}: page of {PEOPLE} people with {} events: {took:?}", world.app.db.engine(), PEOPLE * EVENTS);
        // Under a second on a quiet machine without optimisation; others may be busy beside it.
        assert!(took.iter().min().is_some_and(|best| best.as_secs() < 3), "{took:?}");
    }
}
