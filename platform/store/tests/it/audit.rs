//! The chain shows every change, and nothing commits without a line.

use kernel::{Actor, PartnershipId};
use store::{Action, Ctx, Failure, Fault, Tx, audit, execute, fetch_value};
use testkit::{World, on_both_engines};
use uuid::Uuid;

use crate::kit;

struct Deed {
    lines: usize,
}

impl Action for Deed {
    type Output = ();
    const NAME: &'static str = "test.deed";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        execute!(
            tx,
            "insert into login_attempt (subject_hash, at, ok) values ($1, $2, $3)",
            b"deed".as_slice(),
            ctx.now,
            true
        )?;
        for number in 0..self.lines {
            tx.note(ctx, audit::Line::new(Self::NAME, "thing", Uuid::from_u128(number as u128)).fact("number", number));
        }
        Ok(())
    }
}

fn ctx(world: &World) -> Ctx {
    world.app.ctx(Actor::system(world.partnership))
}

async fn verify(world: &World) -> Result<i64, audit::Broken> {
    let mut tx = world.app.db.read().await.unwrap();
    audit::verify(&mut tx, world.partnership).await.unwrap()
}

async fn tamper(world: &World, sql: &'static str, partnership: PartnershipId) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, sql, partnership).unwrap();
    tx.finish().await.unwrap();
}

on_both_engines! { kit();
    async fn a_deed_without_an_audit_line_does_not_happen(world: World) {
        let refused = world.app.db.act(&ctx(&world), &Deed { lines: 0 }).await;
        assert!(matches!(refused, Err(Failure::Broken(Fault::Unaudited("test.deed")))));
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(fetch_value!(tx, i64, "select count(*) from login_attempt").unwrap(), 0);
    }

    async fn the_chain_is_sound_after_deeds_and_reads_at_the_same_time(world: World) {
        let (db, c) = (&world.app.db, ctx(&world));
        let deeds = async { for _ in 0..20 { db.act(&c, &Deed { lines: 3 }).await.unwrap(); } };
        let reads = async {
            for _ in 0..20 {
                let (a, b) = tokio::join!(
                    db.log_read(&c, audit::Line::new("file.read", "thing", Uuid::nil())),
                    db.log_read(&c, audit::Line::new("file.read", "thing", Uuid::nil())),
                );
                a.unwrap();
                b.unwrap();
            }
        };
        tokio::join!(deeds, reads);
        assert_eq!(verify(&world).await, Ok(100));
    }

    async fn every_kind_of_tampering_is_found(world: World) {
        world.app.db.act(&ctx(&world), &Deed { lines: 6 }).await.unwrap();
        assert_eq!(verify(&world).await, Ok(6));
        tamper(&world, "update audit_entry set facts = 'number=9' where partnership_id = $1 and seq = 3", world.partnership).await;
        assert_eq!(verify(&world).await.unwrap_err(), audit::Broken { seq: 3, what: "was changed" });
        tamper(&world, "update audit_entry set facts = 'number=2' where partnership_id = $1 and seq = 3", world.partnership).await;
        assert_eq!(verify(&world).await, Ok(6));
        for column in ["at = at + 1", "role = 'coach'", "verb = 'x'", "subject_kind = 'x'", "staff_id = subject_id", "organisation_id = subject_id"] {
            let mut tx = world.app.db.unaudited_write().await.unwrap();
            execute!(tx, store::sql(format!("update audit_entry set {column} where partnership_id = $1 and seq = 5")), world.partnership).unwrap();
            drop(tx);
        }
        tamper(&world, "delete from audit_entry where partnership_id = $1 and seq = 6", world.partnership).await;
        assert_eq!(verify(&world).await.unwrap_err().what, "the last lines were cut off");
        tamper(&world, "delete from audit_entry where partnership_id = $1 and seq = 2", world.partnership).await;
        assert_eq!(verify(&world).await.unwrap_err(), audit::Broken { seq: 3, what: "a line is missing" });
    }

    async fn each_column_of_a_line_is_in_its_hash(world: World) {
        world.app.db.act(&ctx(&world), &Deed { lines: 1 }).await.unwrap();
        let changes = [
            "at = at + 1", "role = 'coach'", "verb = 'x'", "subject_kind = 'x'", "staff_id = partnership_id",
            "organisation_id = partnership_id", "subject_id = partnership_id", "participant_id = partnership_id", "facts = ''",
            "prev_hash = hash",
        ];
        for change in changes {
            let mut tx = world.app.db.unaudited_write().await.unwrap();
            execute!(tx, store::sql(format!("update audit_entry set {change} where partnership_id = $1")), world.partnership).unwrap();
            let found = audit::verify(&mut tx, world.partnership).await.unwrap();
            assert!(found.is_err(), "{change} went unseen");
        }
    }
}

/// Not in the daily run: it takes half a minute to write. `cargo nextest run -p store --run-ignored only`.
#[test]
#[ignore = "measures: run by hand"]
fn a_chain_of_100_000_lines_is_checked_in_seconds() {
    World::block_on(async {
        let world = World::sqlite(kit()).await;
        for _ in 0..20 {
            world.app.db.act(&ctx(&world), &Deed { lines: 5_000 }).await.unwrap();
        }
        #[expect(clippy::disallowed_methods, reason = "it measures")]
        let began = std::time::Instant::now();
        assert_eq!(verify(&world).await, Ok(100_000));
        let took = began.elapsed();
        eprintln!("100,000 lines checked in {took:?}");
        assert!(took.as_secs() < 20, "{took:?}");
    });
}
