//! The ranking of a large call, measured: 200 candidacies x 12 jurors.

use std::time::{Duration, Instant};

use call::CandidacyId;
use kernel::Role;
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::World;
use uuid::Uuid;

use crate::kit::{House, kit, words};

const CANDIDACIES: usize = 200;
const JURORS: usize = 12;

/// Writes candidacies and handed-in scores of a large call with few statements.
struct Fill<'a> {
    count: usize,
    call: call::CallId,
    criteria: &'a [call::CriterionId],
    staff: &'a [kernel::StaffId],
}

impl Action for Fill<'_> {
    type Output = ();
    const NAME: &'static str = "test.fill";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let p = ctx.actor.partnership;
        let rows: Vec<(CandidacyId, i64)> =
            (2..=i64::try_from(self.count).unwrap()).map(|n| (ctx.new_id(), n)).collect();
        store::insert_rows!(
            tx,
            "insert into candidacy (partnership_id, id, call_id, number, organisation_name, sort_name, kbo, contact, email, status, channel, offer, coach_capacity_hundredths, submitted_at, version, created_at)",
            rows,
            |row| [
                p,
                row.0,
                self.call,
                row.1,
                format!("Kandidaat {}", row.1),
                format!("kandidaat {:04}", row.1),
                format!("{:010}", row.1),
                "An",
                "a@b.example",
                call::Status::InVerwerking,
                call::model::Channel::Online,
                "Coaches",
                100_i64,
                ctx.now,
                1_i64,
                ctx.now
            ]
        )?;
        let mut sheets: Vec<(Uuid, CandidacyId, kernel::StaffId)> = Vec::new();
        for (id, _) in &rows {
            sheets.extend(self.staff.iter().map(|staff| (ctx.new_id(), *id, *staff)));
        }
        store::insert_rows!(
            tx,
            "insert into jury_sheet (partnership_id, id, call_id, candidacy_id, staff_id, round, handed_in_at, counted, version)",
            sheets,
            |s| [p, s.0, self.call, s.1, s.2, "written", ctx.now, true, 1_i64]
        )?;
        let mut scores: Vec<(Uuid, Uuid, CandidacyId, call::CriterionId, i64)> = Vec::new();
        for (at, (sheet, candidacy, _)) in sheets.iter().enumerate() {
            for (n, criterion) in self.criteria.iter().enumerate() {
                let points = i64::try_from((at * 7 + n * 3 + at / 11) % 6).unwrap() * 100;
                scores.push((ctx.new_id(), *sheet, *candidacy, *criterion, points));
            }
        }
        store::insert_rows!(
            tx,
            "insert into jury_score (partnership_id, id, sheet_id, call_id, candidacy_id, criterion_id, points, why, counted)",
            scores,
            |s| [p, s.0, s.1, self.call, s.2, s.3, s.4, "Omdat het past.", true]
        )?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call));
        Ok(())
    }
}

testkit::on_both_engines! {
    kit();

    async fn lists_of_a_large_call_have_pages_a_search_an_order_and_a_file(world: World) {
        let house = House::new(&world, 1, 3, 2).await;
        let criteria: Vec<_> = house.load().await.criteria.iter().map(|c| c.id).collect();
        for juror in &house.jurors {
            house.declare(juror, &[]).await;
        }
        house.start().await;
        let staff: Vec<_> = (0..3).map(|at| house.staff(at)).collect();
        let fill = Fill { count: 120, call: house.call, criteria: &criteria, staff: &staff };
        world.app.db.act(&world.ctx(&house.lien), &fill).await.unwrap();

        // Somebody who said nothing yet declares about twenty at a time, by name if she wants.
        let declare = house.seat("/declare");
        let page = house.get(&house.jurors[0], &declare).await;
        assert!(page.body.contains("Daarna volgen nog 100 kandidaturen."), "{}", words(&page));
        let row = page.body.split("name=\"stance-").nth(1).unwrap()[..36].to_owned();
        let said = house.post(&house.jurors[0], &declare, &[(&format!("stance-{row}"), "clear")]).await;
        assert_eq!(said.location, declare, "the next twenty follow");
        let page = house.get(&house.jurors[0], &format!("{declare}?q=kandidaat+117")).await;
        assert_eq!(page.body.matches("value=\"conflict\"").count(), 1, "{}", words(&page));

        assert_eq!(house.close("Groot").await.status, 303);
        let ranking = house.office("ranking");
        let first = house.get(&house.lien, &ranking).await;
        assert!(words(&first).contains("1 tot 50 van 120"), "{}", words(&first));
        let last = house.get(&house.lien, &format!("{ranking}?page=3")).await;
        assert!(words(&last).contains("101 tot 120 van 120") && !last.body.contains("rel=\"next\""));
        let beyond = house.get(&house.lien, &format!("{ranking}?page=99")).await;
        assert!(words(&beyond).contains("101 tot 120 van 120"));
        let found = house.get(&house.lien, &format!("{ranking}?q=kandidaat+117")).await;
        assert!(found.body.contains("117. Kandidaat 117") && !found.body.contains("118. Kandidaat 118"));
        let named = house.get(&house.lien, &format!("{ranking}?sort=name")).await;
        assert!(named.body.find("2. Kandidaat 2<") < named.body.find("3. Kandidaat 3<"), "{}", words(&named));
        let file = house.get(&house.lien, &house.office("ranking.csv")).await;
        assert_eq!((file.status.as_u16(), file.body.lines().count()), (200, 121));
        assert_eq!(house.get(&house.jurors[0], &house.office("ranking.csv")).await.status, 404, "not for the chair");

        let talks = house.get(&house.lien, &house.office("consensus")).await;
        assert!(talks.body.contains("Te bespreken (") && talks.body.contains("rel=\"next\""), "{}", words(&talks));
        let decision = house.get(&house.lien, &format!("{}?q=117", house.office("decision"))).await;
        assert!(decision.body.contains("117. Kandidaat 117") && !decision.body.contains("118. Kandidaat 118"));
        let desk = house.get(&house.jurors[0], &house.seat("?status=open")).await;
        assert!(desk.body.contains("Nog te doen (1)"), "{}", words(&desk));
    }
}

#[test]
#[ignore = "measures: `cargo test -p jury --release --test it measured -- --ignored --nocapture`"]
fn the_ranking_page_measured_on_sqlite() {
    World::block_on(async { measure(World::sqlite(kit()).await).await });
}

#[test]
#[ignore = "measures: `cargo test -p jury --release --test it measured -- --ignored --nocapture`"]
fn the_ranking_page_measured_on_postgres() {
    World::block_on(async {
        if let Some(world) = World::postgres(kit()).await {
            measure(world).await;
        }
    });
}

#[expect(clippy::disallowed_methods, reason = "it measures")]
async fn measure(world: World) {
    let house = House::new(&world, 1, 0, 8).await;
    let town = world.organisation("Stad", "municipality").await;
    let mut staff = Vec::new();
    for n in 0..JURORS {
        let person = crate::kit::person(&world, &format!("Jurylid {n}"), Role::JuryMember, town).await;
        house.appoint(&person, n == 0, n == 1).await;
        staff.push(person.actor.staff);
    }
    house.start().await;
    let criteria: Vec<_> = house.load().await.criteria.iter().map(|c| c.id).collect();
    let fill = Fill { count: CANDIDACIES, call: house.call, criteria: &criteria, staff: &staff };
    world.app.db.act(&world.ctx(&house.lien), &fill).await.unwrap();
    assert_eq!(house.close("Meting").await.status, 303);
    for path in [house.office("ranking"), house.office("decision")] {
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..60 {
            let begun = Instant::now();
            let reply = house.get(&house.lien, &path).await;
            times.push(begun.elapsed());
            assert_eq!(reply.status, 200);
            assert!(reply.body.contains("1 tot 50 van 200"));
        }
        times.sort();
        println!("{path}: median {:?}, p95 {:?}, longest {:?}", times[30], times[56], times[59]);
    }
}
