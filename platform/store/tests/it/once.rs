//! A create that is sent twice happens once.

use kernel::Actor;
use store::{Action, Ctx, Failure, Tx, audit, execute, fetch_value};
use testkit::on_both_engines;
use uuid::Uuid;

use crate::kit;

struct Create;

impl Action for Create {
    type Output = Uuid;
    const NAME: &'static str = "test.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let id: Uuid = ctx.new_id();
        execute!(
            tx,
            "insert into login_attempt (subject_hash, at, ok) values ($1, $2, $3)",
            id.as_bytes().to_vec(),
            ctx.now,
            true
        )?;
        tx.note(ctx, audit::Line::new(Self::NAME, "thing", id));
        Ok(id)
    }
}

on_both_engines! { kit();
    async fn the_same_key_gives_the_first_outcome_again(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        let first = world.app.db.act_once(&ctx, "key-1", &Create).await.unwrap();
        let again = world.app.db.act_once(&ctx, "key-1", &Create).await.unwrap();
        let other = world.app.db.act_once(&ctx, "key-2", &Create).await.unwrap();
        assert_eq!(first, again);
        assert_ne!(first, other);
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(fetch_value!(tx, i64, "select count(*) from login_attempt").unwrap(), 2);
    }

    async fn two_at_the_same_instant_make_one(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        for round in 0..10 {
            let key = format!("round-{round}");
            let db = &world.app.db;
            let (a, b, c) = tokio::join!(
                db.act_once(&ctx, &key, &Create), db.act_once(&ctx, &key, &Create), db.act_once(&ctx, &key, &Create)
            );
            let a = a.unwrap();
            assert_eq!((a, a), (b.unwrap(), c.unwrap()));
        }
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(fetch_value!(tx, i64, "select count(*) from login_attempt").unwrap(), 10);
    }
}
