//! Sealed values open only where they belong, under keys that can be rotated.

use std::sync::Arc;

use kernel::Actor;
use store::vault::{self, Place};
use store::{Action, Ctx, Entropy, Failure, Tx, Vault, audit};
use testkit::{World, on_both_engines};
use uuid::Uuid;

use crate::kit;

const SECRET: &str = "opname in het ziekenhuis";

struct Seal(Uuid, Place);

impl Action for Seal {
    type Output = Vec<u8>;
    const NAME: &'static str = "test.seal";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Vec<u8>, Failure> {
        let key = vault::key_for(tx, ctx, self.0).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "thing", self.0));
        key.seal(&ctx.entropy, self.1, SECRET)
    }
}

struct Rotate;

impl Action for Rotate {
    type Output = usize;
    const NAME: &'static str = "test.rotate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "thing", Uuid::nil()));
        vault::rotate_some(tx, ctx, 100).await
    }
}

async fn open(world: &World, ctx: &Ctx, subject: Uuid, place: Place, sealed: &[u8]) -> Result<String, Failure> {
    let mut tx = world.app.db.read().await?;
    vault::existing_key(&mut tx, ctx, subject).await?.unwrap().open(place, sealed)
}

on_both_engines! { kit();
    async fn two_who_seal_the_first_thing_of_somebody_at_once_have_one_key(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        for _ in 0..5 {
            let amina = ctx.new_id::<Uuid>();
            let place = Place::new("contact", "text", amina);
            let seal = Seal(amina, place);
            let all = futures_util::future::join_all((0..6).map(|_| world.app.db.act(&ctx, &seal))).await;
            for sealed in all {
                assert_eq!(open(&world, &ctx, amina, place, &sealed.unwrap()).await.unwrap(), SECRET);
            }
        }
    }

    async fn a_sealed_value_opens_only_in_its_place_with_its_key(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        let (amina, other) = (ctx.new_id::<Uuid>(), ctx.new_id::<Uuid>());
        let place = Place::new("contact", "text", amina);
        let sealed = world.app.db.act(&ctx, &Seal(amina, place)).await.unwrap();
        world.app.db.act(&ctx, &Seal(other, place)).await.unwrap();
        assert!(!sealed.windows(6).any(|w| SECRET.as_bytes().starts_with(w)));
        assert_eq!(open(&world, &ctx, amina, place, &sealed).await.unwrap(), SECRET);
        for wrong in [
            Place::new("contact", "text", other), Place::new("contact", "note", amina), Place::new("consent", "text", amina),
        ] {
            assert!(open(&world, &ctx, amina, wrong, &sealed).await.is_err());
        }
        assert!(open(&world, &ctx, other, place, &sealed).await.is_err());
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert!(open(&world, &ctx, amina, place, &bent).await.is_err(), "byte {at}");
        }
        assert!(open(&world, &ctx, amina, place, &sealed[..10]).await.is_err());
    }

    async fn rotation_keeps_everything_readable_and_frees_the_old_key(world: World) {
        let old = world.app.ctx(Actor::system(world.partnership));
        let subject = old.new_id::<Uuid>();
        let place = Place::new("contact", "text", subject);
        let sealed = world.app.db.act(&old, &Seal(subject, place)).await.unwrap();

        let entropy = Entropy::seeded(7);
        let file = Vault::new_file(&entropy);
        let longer = format!("{file}{}", world.app.vault.next_master_line(&Entropy::seeded(8)));
        let new = Ctx { vault: Arc::new(Vault::parse(&longer).unwrap()), ..old.clone() };
        assert_eq!(open(&world, &new, subject, place, &sealed).await.unwrap(), SECRET);
        assert_eq!(world.app.db.act(&new, &Rotate).await.unwrap(), 1);
        assert_eq!(world.app.db.act(&new, &Rotate).await.unwrap(), 0);
        assert_eq!(open(&world, &new, subject, place, &sealed).await.unwrap(), SECRET);
        // The old key alone no longer opens it: closed, not garbage.
        assert!(open(&world, &old, subject, place, &sealed).await.is_err());
    }

    async fn a_running_server_reads_the_newer_master_key_when_it_meets_it(world: World) {
        let entropy = Entropy::seeded(7);
        let path = std::env::temp_dir().join(format!("opstap-vault-{}-{:?}", std::process::id(), world.app.db.engine()));
        let file = Vault::new_file(&entropy);
        std::fs::write(&path, &file).unwrap();
        let running = Ctx { vault: Arc::new(Vault::open(&path).unwrap()), ..world.app.ctx(Actor::system(world.partnership)) };
        let subject = running.new_id::<Uuid>();
        let place = Place::new("contact", "text", subject);
        let sealed = world.app.db.act(&running, &Seal(subject, place)).await.unwrap();

        // Another process rotates.
        let longer = format!("{file}{}", running.vault.next_master_line(&Entropy::seeded(8)));
        std::fs::write(&path, &longer).unwrap();
        let other = Ctx { vault: Arc::new(Vault::open(&path).unwrap()), ..running.clone() };
        assert_eq!(world.app.db.act(&other, &Rotate).await.unwrap(), 1);
        assert_eq!(running.vault.current_master(), 1);
        assert_eq!(open(&world, &running, subject, place, &sealed).await.unwrap(), SECRET);
        assert_eq!(running.vault.current_master(), 2, "new keys are wrapped by it too");

        // The file of another installation is not taken, and what is known stays known.
        std::fs::write(&path, Vault::new_file(&Entropy::seeded(9))).unwrap();
        assert!(running.vault.refresh().is_err());
        std::fs::remove_file(&path).unwrap();
        assert!(running.vault.refresh().is_err());
        assert_eq!(open(&world, &running, subject, place, &sealed).await.unwrap(), SECRET);
    }
}
