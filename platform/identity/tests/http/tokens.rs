//! Tokens for the API.

use identity::tokens::{RevokeToken, create, verify};
use kernel::Role;

use crate::kit;

testkit::on_both_engines! { kit();
    async fn a_token_acts_as_its_position_until_it_ends(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let ctx = world.ctx(&sofie);
        let (id, secret) = create(&world.app.db, &ctx, sofie.actor.position, "koppeling", 30).await.unwrap();
        assert!(secret.starts_with("opstap_") && secret.len() == 50);
        assert_eq!(verify(&world.app, &secret).await.unwrap(), Some(sofie.actor.clone()));
        assert_eq!(verify(&world.app, &secret[..49]).await.unwrap(), None);
        assert_eq!(verify(&world.app, "").await.unwrap(), None);
        world.clock.advance_minutes(30 * 24 * 60);
        assert_eq!(verify(&world.app, &secret).await.unwrap(), None, "after 30 days");
        world.clock.advance_minutes(-60);
        assert!(verify(&world.app, &secret).await.unwrap().is_some());
        world.app.db.act(&ctx, &RevokeToken { id }).await.unwrap();
        assert_eq!(verify(&world.app, &secret).await.unwrap(), None, "revoked");
    }

    async fn a_token_dies_with_its_position_and_its_person(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let (_, secret) = create(&world.app.db, &world.ctx(&sofie), sofie.actor.position, "a", 30).await.unwrap();
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update position set valid_to = $2 where id = $1", sofie.actor.position, "2026-05-25").unwrap();
        tx.finish().await.unwrap();
        assert_eq!(verify(&world.app, &secret).await.unwrap(), None);
        assert!(create(&world.app.db, &world.ctx(&sofie), sofie.actor.position, "b", 30).await.is_err());
    }
}
