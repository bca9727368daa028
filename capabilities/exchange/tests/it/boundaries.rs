//! Boundaries come onto the map, and go again.

use catalogue::map::Shape;
use exchange::ImportBoundaries;
use kernel::Role;

use crate::{kit, system};

testkit::on_both_engines! { kit();
    async fn boundaries_replace_the_earlier_ones(world: World) {
        let ctx = system(&world, world.partnership);
        let shape = |nis: &str| Shape { nis: nis.to_owned(), path: "M1.0 1.0 L2.0 1.0 L2.0 2.0 Z".to_owned() };
        for shapes in [vec![shape("44083"), shape("44088")], vec![shape("44020")], Vec::new()] {
            let import = ImportBoundaries { shapes: shapes.clone(), source: "test".to_owned() };
            world.app.db.act(&ctx, &import).await.unwrap();
            let mut tx = world.app.db.read().await.unwrap();
            assert_eq!(catalogue::shapes(&mut tx, &ctx).await.unwrap(), shapes);
        }
    }

    async fn a_coach_does_not_draw_the_map(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let import = ImportBoundaries { shapes: Vec::new(), source: String::new() };
        assert!(world.app.db.act(&world.ctx(&sofie), &import).await.is_err());
    }
}
