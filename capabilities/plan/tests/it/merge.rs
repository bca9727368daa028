//! Two files that became one: the plan tells what was said last, whichever file it was said in.

use people::MergeFiles;
use testkit::on_both_engines;

use super::house::{House, Meet, kit};

on_both_engines! { kit();
    async fn of_two_dreams_the_one_that_was_said_last_counts(world: World) {
        let house = House::new(world).await;
        let clock = house.world.clock.clone();
        // Three deeds give the old dream a higher number than the new one in the other file.
        house.step("Bellen", "2026-06-02").await;
        house.step("Lezen", "2026-06-03").await;
        house.act(&plan::SetDream { participant: house.amina, version: 0, words: "Een winkel" }).await;
        clock.advance_minutes(60);
        let other = house.act(&Meet("Amina H.")).await;
        house.act(&plan::SetDream { participant: other, version: 0, words: "Een eigen keuken" }).await;
        house.act(&MergeFiles { kept: house.amina, merged: other, take: Vec::new() }).await;
        let page = house.world.get(&house.sofie, &house.path("own-words")).await;
        assert!(page.body.contains("Een eigen keuken"), "{}", page.body);

        clock.advance_minutes(60);
        let version = page.input("_version").to_owned();
        let reply = house.world.post(&house.sofie, &house.path("dream"), &[("_version", &version), ("dream", "Koken voor velen")]).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let page = house.world.get(&house.sofie, &house.path("own-words")).await;
        assert!(page.body.contains("Koken voor velen"), "{}", page.body);
    }
}
