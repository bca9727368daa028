//! The list of 50,000 who wait: `cargo test -p placement --test it scale -- --ignored --nocapture --test-threads 1`.

use kernel::{Moment, ParticipantId, PlacementId};
use store::{Action, Ctx, Failure, Tx, audit, execute};
use testkit::World;

use crate::kit::{Cast, kit, somebody};

/// How often each page is asked.
const TIMES: usize = 40;

struct Fill {
    from: u128,
    to: u128,
    staff: kernel::StaffId,
    organisation: kernel::OrganisationId,
    who: ParticipantId,
}

impl Action for Fill {
    type Output = ();
    const NAME: &'static str = "test.fill";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let needs = catalogue::arena::types();
        let towns = ["44083", "44081", "44013", "44021", "44052", "44012", "44043", "44020", "44040", "44048", "44073"];
        let number = |n: u128| i64::try_from(n).unwrap();
        let pick = |n: u128, of: usize| usize::try_from(n).unwrap() % of;
        let row = |n: u128| placement::bulk::Row {
            id: PlacementId(uuid::Uuid::from_u128((n * 0x9E37_79B9_7F4A_7C15) << 20 | n)),
            participant: self.who,
            need: needs[pick(n * 7, needs.len())],
            language: Some("ar"),
            interpreter_ok: true,
            nis: Some(towns[pick(n * 13, towns.len())]),
            own_municipality: false,
            band: number(1 + n % 3),
            since: Moment(ctx.now.0 - number(n * 7919 % 400) * 86_400_000 - number(n)),
            staff: self.staff,
            organisation: self.organisation,
        };
        let rows: Vec<placement::bulk::Row<'_>> = (self.from..self.to).map(row).collect();
        placement::bulk::insert(tx, ctx, &rows).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "placement", uuid::Uuid::nil()));
        Ok(())
    }
}

async fn measure(world: World) {
    let cast = Cast::new(&world).await;
    let who = somebody(&world, &cast.sofie, "Amina").await;
    for part in 0..10_u128 {
        let (staff, organisation) = (cast.sofie.actor.staff, cast.compaan);
        let fill = Fill { from: part * 5_000, to: (part + 1) * 5_000, staff, organisation, who };
        world.app.db.act(&world.ctx(&cast.lien), &fill).await.unwrap();
    }
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, "analyze placement").unwrap();
    tx.finish().await.unwrap();
    for path in [
        "/waiting",
        "/waiting?sort=order",
        "/waiting?need=dutch-practice",
        "/waiting?need=dutch-practice&sort=order",
        "/waiting?nis=44083",
        "/waiting?nis=44083&sort=order",
        "/waiting?band=3",
        "/waiting?band=2&sort=order&nis=44081",
        "/waiting?sort=order&after=3.1700000000000.00000000-0000-0000-0000-000000000001",
    ] {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            #[expect(clippy::disallowed_methods, reason = "it measures")]
            let began = std::time::Instant::now();
            assert_eq!(world.get(&cast.lien, path).await.status, 200);
            times.push(began.elapsed());
        }
        times.sort_unstable();
        eprintln!("{path}: p50 {:.1?}, p95 {:.1?}", times[TIMES / 2], times[TIMES * 95 / 100 - 1]);
    }
}

#[test]
#[ignore = "measures; asserts nothing about time"]
fn sqlite() {
    World::block_on(async { measure(World::sqlite(kit()).await).await });
}

#[test]
#[ignore = "measures; asserts nothing about time"]
fn postgres() {
    World::block_on(async {
        if let Some(world) = World::postgres(kit()).await {
            measure(world).await;
        }
    });
}
