//! A job is done by one worker; a message that can't leave stays visible.

use kernel::Actor;
use store::outbox::{self, Channel, State};
use store::{Action, Ctx, Failure, Tx, audit, jobs};
use testkit::on_both_engines;
use uuid::Uuid;

use crate::kit;

struct Plan;

impl Action for Plan {
    type Output = ();
    const NAME: &'static str = "test.plan";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        for _ in 0..20 {
            jobs::enqueue(tx, ctx, "test", "{}", ctx.now.plus_minutes(5)).await?;
        }
        outbox::queue(tx, ctx, Channel::Mail, "nobody@opstap.example", "Onderwerp", "Tekst").await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "thing", Uuid::nil()));
        Ok(())
    }
}

on_both_engines! { kit();
    async fn two_workers_never_get_the_same_job(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        world.app.db.act(&ctx, &Plan).await.unwrap();
        assert!(jobs::claim(&world.app.db, ctx.now, 50).await.unwrap().is_empty(), "not due yet");
        let later = ctx.now.plus_minutes(6);
        let (a, b) = tokio::join!(jobs::claim(&world.app.db, later, 50), jobs::claim(&world.app.db, later, 50));
        let mut ids: Vec<Uuid> = a.unwrap().into_iter().chain(b.unwrap()).map(|job| job.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 20);
    }

    async fn a_message_that_fails_is_tried_again_and_seen(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        world.app.db.act(&ctx, &Plan).await.unwrap();
        let mut now = ctx.now;
        for attempt in 1..=outbox::TRIES {
            let due = outbox::claim(&world.app.db, now, 10).await.unwrap();
            assert_eq!(due.len(), 1, "try {attempt}");
            outbox::not_sent(&world.app.db, &due[0], now, "server away", false).await.unwrap();
            now = now.plus_minutes(24 * 60);
        }
        assert!(outbox::claim(&world.app.db, now, 10).await.unwrap().is_empty());
        let mut tx = world.app.db.read().await.unwrap();
        let newest = outbox::newest(&mut tx, world.partnership, 10).await.unwrap();
        assert_eq!((newest[0].state, newest[0].last_error.as_deref()), (State::Failed, Some("server away")));
    }
}
