//! The network as administrators meet it, on both databases.

mod municipalities;
mod organisations;
mod permissions;
mod staff;

use axum::Router;
use testkit::{Kit, World};

fn kit() -> Kit {
    Kit {
        migrations: network::MIGRATIONS.to_vec(),
        locales: [identity::LOCALES, network::LOCALES].concat(),
        routes: Router::new().merge(identity::routes()).merge(network::routes()),
    }
}

/// Surroundings of Opstap itself.
fn system(world: &World) -> store::Ctx {
    world.app.ctx(kernel::Actor::system(world.partnership))
}

/// The municipalities that come with Opstap.
async fn reference_data(world: &World) {
    assert_eq!(world.app.db.act(&system(world), &network::LoadReferenceData).await.unwrap(), 11);
}
