//! The map of the region: tiles of our own, or boundaries that were imported.

use catalogue::map::Shape;
use kernel::Role;
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::on_both_engines;

use crate::{draft, house, kit, save, system};

/// Imports boundaries.
struct Draw(Vec<Shape>);

impl Action for Draw {
    type Output = ();
    const NAME: &'static str = "test.draw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership));
        catalogue::set_shapes(tx, ctx, &self.0, "a test").await
    }
}

on_both_engines! { kit();
    async fn the_map_counts_what_is_given_there_or_comes_to_the_home(world: World) {
        let house = house(&world, "Ankerpunt").await;
        save(&world, draft(house, "Budgethulp", "budget-help", "44083", 4, 3)).await;
        save(&world, draft(house, "Woonbuddy", "housing-buddy", "44083", 4, 0)).await;
        let mut home = draft(house, "Fietsdokter", "bike-repair-at-home", "44083", 2, 1);
        home.home_visits = true;
        save(&world, home).await;
        let maya = world.person("Maya", Role::Municipality, house).await;
        let page = world.get(&maya, "/services/map").await.body;
        assert!(!page.contains("⟦") && page.contains("Van 1 tot 3 per gemeente."), "{page}");
        let row = |name: &str, numbers: [i64; 3]| {
            let cells = numbers.map(|n| format!("<td class=\"num\">{n}</td>")).concat();
            assert!(page.contains(&format!("{name}</a></th>{cells}")), "{name} {numbers:?} in {page}");
        };
        row("Deinze", [3, 2, 4]);
        row("Zulte", [1, 1, 1]);
        assert_eq!(page.matches("<path class=\"q").count(), 7, "the seven municipalities of today");
        let some = world.get(&maya, "/services/map?need=budget-help").await.body;
        assert!(some.contains("Van 0 tot 1 per gemeente.") && some.contains("&#38;need=budget-help") || some.contains("&need=budget-help"), "{some}");
    }

    async fn imported_boundaries_take_the_place_of_the_tiles(world: World) {
        let house = house(&world, "Ankerpunt").await;
        let maya = world.person("Maya", Role::Coordinator, house).await;
        assert!(world.get(&maya, "/services/map").await.body.contains("Een tekening in vakken"));
        let all = ["44013", "44020", "44064", "44081", "44083", "44086", "44088"];
        let shape = |nis: &str| Shape { nis: nis.to_owned(), path: "M10 20 L110 20 L110 220 Z".to_owned() };
        world.app.db.act(&system(&world), &Draw(all.iter().map(|nis| shape(nis)).collect())).await.unwrap();
        let page = world.get(&maya, "/services/map").await.body;
        assert!(page.contains("d=\"M10 20 L110 20 L110 220 Z\"") && page.contains("grenzen die hier ingelezen zijn"));
        world.app.db.act(&system(&world), &Draw(Vec::new())).await.unwrap();
        assert!(world.get(&maya, "/services/map").await.body.contains("Een tekening in vakken"));
    }
}
