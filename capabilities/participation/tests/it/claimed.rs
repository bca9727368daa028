//! A claim locks the days that it covers: a change needs a reason, and shows to who answers for the claim.

use kernel::Refusal;
use participation::model::ChangeReason;
use participation::{Correct, Freeze};
use store::{Failure, execute};
use testkit::{World, on_both_engines};
use uuid::Uuid;

use crate::kit::{House, day, enter, event, house, kit, note, somebody};

/// A claim that was handed in until the end of March.
async fn claimed(world: &World, house: &House) {
    let id: Uuid = world.ctx(&house.lien).new_id();
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into money_claim (partnership_id, id, number, operation_id, year, from_on, to_on, status, total_cents, made_by,
           made_at, submitted_at, submitted_by, version)
         values ($1, $2, 1, $3, 2026, '2026-01-01', '2026-03-31', 'submitted', 0, $4, $5, $5, $4, 1)",
        world.partnership,
        id,
        house.operation,
        house.lien.actor.staff,
        world.app.clock.now()
    )
    .unwrap();
    tx.finish().await.unwrap();
}

on_both_engines! { kit();
    async fn what_was_claimed_changes_with_a_reason_only_and_shows_without_name(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let told = note(&world, &house.sofie, &house, amina, "2026-02-02", esf::EventKind::JobSearch).await;
        claimed(&world, &house).await;
        let ctx = world.ctx(&house.sofie);
        let mut late = event(&house, amina, "2026-03-31", esf::EventKind::Employment);
        let refused = world.app.db.act(&ctx, &late).await.unwrap_err();
        assert!(matches!(refused, Failure::Refused(Refusal::Invalid(errors)) if errors[0].key == "esf-claimed-needs-reason"));
        late.reason = Some(ChangeReason::Proof);
        world.app.db.act(&ctx, &late).await.unwrap();
        world.app.db.act(&ctx, &event(&house, amina, "2026-04-01", esf::EventKind::Employment)).await.unwrap();
        let wrong = Correct { participant: amina, event: told, better: None, reason: None };
        assert!(world.app.db.act(&ctx, &wrong).await.is_err());

        let path = format!("/participants/{amina}/esf/entries/{entry}");
        let page = world.get(&house.sofie, &path).await;
        assert!(page.body.contains("dinsdag 31 maart 2026 is ingediend"), "{}", page.body);
        let fields = [
            ("entered_on", "2026-01-05"), ("birth", "1991-05-12"), ("gender", "woman"), ("labour", "employed"),
            ("diploma", "primary"), ("nis", "44083"), ("disability", "no"), ("third_country", "no"),
            ("foreign_background", "no"), ("housing_exclusion", "no"), ("_version", "1"),
        ];
        let reply = world.post(&house.sofie, &path, &fields).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Kies waarom je dit nu wijzigt"), "{}", reply.body);
        let with: Vec<(&str, &str)> = fields.iter().copied().chain([("reason", "mistake")]).collect();
        let reply = world.post(&house.sofie, &path, &with).await;
        assert_eq!(reply.status, 303, "{}", reply.body);

        for reader in [&house.lien, &house.greet] {
            let page = world.get(reader, &format!("/esf/changes?operation={}", house.operation)).await;
            assert_eq!(page.status, 200);
            assert!(page.body.contains("Werk bij instap") && page.body.contains("vergissing bij het invullen"), "{}", page.body);
            assert!(page.body.contains("een bewijs kwam later"), "{}", page.body);
            assert!(!page.body.contains("Amina") && !page.body.contains("Haddad"), "no name: {}", page.body);
        }
        assert_eq!(world.get(&house.sofie, "/esf/changes").await.status, 404);
        assert_eq!(world.get(&house.piet, "/esf/changes").await.status, 404);
    }

    async fn the_picture_of_a_claim_stays_as_it_was_whatever_changes_later(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        claimed(&world, &house).await;
        participation::freeze_claims(&world.app, world.partnership).await.unwrap();
        participation::freeze_claims(&world.app, world.partnership).await.unwrap();
        let page = world.get(&house.lien, &format!("/esf?operation={}", house.operation)).await.body;
        assert_eq!(page.matches(" · bij een declaratie").count(), 1, "once: {page}");
        let start = page.find("/esf/frozen/").unwrap();
        let path = page[start..start + "/esf/frozen/".len() + 36].to_owned();
        let before = world.get(&house.lien, &format!("{path}/participants.csv")).await;
        assert_eq!(before.status, 200);
        assert!(before.body.lines().count() == 2 && !before.body.contains("Haddad"), "{}", before.body);
        let second = somebody(&world, &house.sofie, "Yonas").await;
        let mut enter = participation::Enter {
            participant: second, operation: house.operation, entered_on: day("2026-02-01"),
            facts: participation::model::Facts::default(), told: participation::model::Told::default(), reason: None,
        };
        assert!(world.app.db.act(&world.ctx(&house.sofie), &enter).await.is_err(), "an entry in a claimed period");
        enter.reason = Some(ChangeReason::Mistake);
        world.app.db.act(&world.ctx(&house.sofie), &enter).await.unwrap();
        let after = world.get(&house.lien, &format!("{path}/participants.csv")).await;
        assert_eq!(before.body, after.body, "byte for byte");
        assert_eq!(world.get(&house.sofie, &format!("{path}/participants.csv")).await.status, 404);
        assert_eq!(world.get(&house.piet, &format!("{path}/participants.csv")).await.status, 404);
    }

    async fn whoever_keeps_the_claims_freezes_by_hand_and_nobody_else(world: World) {
        let house = house(&world).await;
        let freeze = Freeze { operation: house.operation, until: day("2026-05-26"), claim: None };
        world.app.db.act(&world.ctx(&house.greet), &freeze).await.unwrap();
        for other in [&house.sofie, &house.piet, &house.ann] {
            let refused = world.app.db.act(&world.ctx(other), &freeze).await.unwrap_err();
            assert!(matches!(refused, Failure::Refused(Refusal::NotFound)));
        }
        let later = Freeze { until: day("2026-05-27"), ..freeze };
        let refused = world.app.db.act(&world.ctx(&house.lien), &later).await.unwrap_err();
        assert!(matches!(refused, Failure::Refused(Refusal::Invalid(_))));
    }
}
