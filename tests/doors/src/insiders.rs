//! Who may see something sees that and nothing else.

use std::collections::BTreeSet;

use kernel::Role;
use testkit::on_both_engines;

use crate::canary::{Canary, call};
use crate::house::kit;
use crate::marks::{
    APPOINTMENT, EMERGENCY, HANDOVER, HEALTH, HOUSING, IDENTITY, INTAKE, LADDER, NAME, NUMBER, OPEN_NOTE, PARTNER_NOTE,
    PLAN, REACH, SENSITIVE_NOTE, SETBACK, SURROUNDINGS, TEAM_NOTE, TWIN, WORK, all, of,
};
use crate::walk::{Walk, address};

fn check(who: &str, walk: &Walk, must: &BTreeSet<&'static str>, may: &BTreeSet<&'static str>) {
    walk.assert_whole(who);
    let seen = walk.marks();
    let too_much: Vec<_> = walk.seen().into_iter().filter(|(m, _)| !must.contains(m) && !may.contains(m)).collect();
    let missing: Vec<_> = must.difference(&seen).collect();
    assert!(too_much.is_empty(), "{who} sees too much: {too_much:#?}");
    assert!(missing.is_empty(), "{who} should see: {missing:?}");
}

fn none() -> BTreeSet<&'static str> {
    BTreeSet::new()
}

on_both_engines! {
    kit();

    // The positive control: the marks are really where the walk looks.
    async fn the_fixed_coach_sees_every_mark_but_the_national_number(world: World) {
        let canary = Canary::new(world).await;
        let walk = Walk::of(&canary, &canary.sofie).await;
        let mut must = all();
        must.remove(NUMBER[0]);
        check("fixed coach", &walk, &must, &none());
    }

    async fn the_coordinator_sees_who_it_is_and_what_was_told_at_referral(world: World) {
        let canary = Canary::new(world).await;
        let walk = Walk::of(&canary, &canary.lien).await;
        check("coordinator", &walk, &of(&[NAME, REACH]), &of(&[IDENTITY, INTAKE, SETBACK, HANDOVER]));
    }

    async fn a_partner_with_consent_on_work_sees_the_shared_layer_only(world: World) {
        let canary = Canary::new(world).await;
        let walk = Walk::of(&canary, &canary.partner).await;
        let must = of(&[NAME, PARTNER_NOTE, WORK, &["zqgoal", "zqsteptwo"]]);
        check("partner", &walk, &must, &of(&[IDENTITY, REACH, PLAN, LADDER, OPEN_NOTE, SETBACK, HANDOVER]));
        let never = of(&[HOUSING, HEALTH, TEAM_NOTE, SENSITIVE_NOTE, SURROUNDINGS, INTAKE, TWIN, EMERGENCY, APPOINTMENT, NUMBER]);
        assert!(walk.marks().is_disjoint(&never));
    }

    async fn a_consent_that_is_withdrawn_closes_the_next_request(world: World) {
        let canary = Canary::new(world).await;
        let path = format!("/participants/{}", canary.id);
        assert_eq!(canary.world.get(&canary.partner, &path).await.status, 200);
        let withdraw = format!("/api/v1/consents/{}?participant={}", canary.consent, canary.id);
        assert_eq!(call(&canary.world, &canary.sofie, "DELETE", &withdraw, None).await.status, 204);
        assert_eq!(canary.world.get(&canary.partner, &path).await.status, 404);
        check("partner after", &Walk::of(&canary, &canary.partner).await, &none(), &none());
    }

    async fn the_data_protection_officer_sees_who_looked_but_nothing_of_the_content(world: World) {
        let canary = Canary::new(world).await;
        let officer = canary.world.person("Fatma G.", Role::DataProtectionOfficer, canary.caw).await;
        let log = canary.world.get(&officer, &format!("/participants/{}/access", canary.id)).await;
        assert_eq!(log.status, 200);
        assert!(log.body.contains("Sofie D."), "who did something stands in the log");
        check("officer", &Walk::of(&canary, &officer).await, &of(&[EMERGENCY]), &of(&[NAME, IDENTITY]));
    }

    async fn the_referrer_hears_how_far_it_is_without_a_name(world: World) {
        let canary = Canary::new(world).await;
        let walk = Walk::of(&canary, &canary.doctor).await;
        check("referrer", &walk, &none(), &none());
        let colleague = canary.world.person("Dokter Q.", Role::Referrer, canary.gp).await;
        check("colleague of the referrer", &Walk::of(&canary, &colleague).await, &none(), &none());
    }

    // Without this, a 404 on an address of nothing would prove nothing.
    async fn the_ids_of_the_walk_exist_for_those_who_may(world: World) {
        let canary = Canary::new(world).await;
        let (sofie, lien) = (&canary.sofie, &canary.lien);
        let deeds = [
            (sofie, "/participants/{id}/trajectory/handover/{handover}/cancel"),
            (sofie, "/participants/{id}/trajectory/aftercare/{aftercare}"),
            (sofie, "/break-glass/{id}/seen"),
            (lien, "/merges/{id}/undo"),
        ];
        for (who, path) in deeds {
            let reply = canary.world.post(who, &address(&canary, path), &[("situation", "work")]).await;
            assert_eq!(reply.status, 303, "{path}: {}", reply.body);
        }
    }

    async fn a_colleague_of_the_coach_reads_no_notes_and_no_wheel(world: World) {
        let canary = Canary::new(world).await;
        let colleague = canary.world.person("Bart E.", Role::Coach, canary.caw).await;
        let walk = Walk::of(&canary, &colleague).await;
        check("colleague", &walk, &of(&[NAME, &["zqgoal"]]), &of(&[IDENTITY, REACH, PLAN, APPOINTMENT, SETBACK, HANDOVER]));
    }
}
