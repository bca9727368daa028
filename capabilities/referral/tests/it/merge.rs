//! Two files become one, and two again: what was told at both referrals stays readable all the way.

use kernel::{ParticipantId, ReferralId};
use people::model::Visibility;
use people::{MergeFiles, UndoMerge};
use referral::model::Reason;
use referral::{DeclineReferral, NewReferral, NoteOutreach};
use testkit::{World, on_both_engines};

use crate::kit::{Cast, amina, case, kit, refer, who};

/// The same person, told by somebody else.
fn again() -> NewReferral {
    let mut new = amina();
    "Ze droomt van een eigen zaak".clone_into(&mut new.story.wish);
    "Spreekt vier talen".clone_into(&mut new.story.strength);
    "In het buurthuis".clone_into(&mut new.story.reach);
    new
}

/// What the coordinator reads on the page of a referral.
async fn page(world: &World, cast: &Cast, id: ReferralId) -> String {
    let reply = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    reply.body
}

/// All texts of a person's timeline, as her own coach reads them.
async fn told(world: &World, cast: &Cast, id: ParticipantId) -> String {
    let ctx = world.ctx(&cast.sofie);
    let mut tx = world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &ctx, id).await.unwrap();
    let events = referral::timeline(&mut tx, &ctx, &permit, &world.app.l10n.words("nl-BE")).await.unwrap();
    events.into_iter().filter_map(|event| event.text).collect::<Vec<_>>().join("\n")
}

async fn met(world: &World, cast: &Cast, talked: &str) -> ParticipantId {
    let note = NoteOutreach {
        participant: None,
        nickname: Some("Mina".to_owned()),
        place: "Markt".to_owned(),
        talked: talked.to_owned(),
        at: world.app.clock.now(),
        visibility: Visibility::Team,
    };
    world.app.db.act(&world.ctx(&cast.sofie), &note).await.unwrap()
}

on_both_engines! { kit();

async fn both_referrals_are_read_before_after_and_after_taking_it_back(world: World) {
    let cast = Cast::new(&world).await;
    let first = refer(&world, &cast.school_desk, &amina()).await;
    let second = refer(&world, &cast.school_desk, &again()).await;
    let (kept, merged) = (who(&world, first).await, who(&world, second).await);
    let ctx = world.ctx(&cast.lien);
    let decline = DeclineReferral { case: case(&world, second, 1), reason: Reason::NotNow, answer: "Nu even niet".to_owned() };
    world.app.db.act(&ctx, &decline).await.unwrap();
    let all_is_read = async || {
        let one = page(&world, &cast, first).await;
        for text in ["Ik wil graag koken", "Kookt elke zondag", "aan de schoolpoort"] {
            assert!(one.contains(text), "{text}");
        }
        let two = page(&world, &cast, second).await;
        for text in ["droomt van een eigen zaak", "Spreekt vier talen", "In het buurthuis", "Nu even niet"] {
            assert!(two.contains(text), "{text}");
        }
        let status = world.get(&cast.school_desk, &format!("/referrals/{second}")).await;
        assert!(status.body.contains("Nu even niet"), "the referrer still reads the answer");
    };
    all_is_read().await;
    let merge = world.app.db.act(&ctx, &MergeFiles { kept, merged, take: Vec::new() }).await.unwrap();
    assert_eq!((who(&world, first).await, who(&world, second).await), (kept, kept));
    all_is_read().await;
    // The other way round on top of it, so that a key reaches over two merges.
    let third = refer(&world, &cast.school_desk, &amina()).await;
    let into = who(&world, third).await;
    let over = world.app.db.act(&ctx, &MergeFiles { kept: into, merged: kept, take: Vec::new() }).await.unwrap();
    all_is_read().await;
    assert_eq!(world.app.db.act(&ctx, &UndoMerge { merge: over }).await.unwrap(), kept);
    all_is_read().await;
    assert_eq!(world.app.db.act(&ctx, &UndoMerge { merge }).await.unwrap(), merged);
    assert_eq!((who(&world, first).await, who(&world, second).await), (kept, merged));
    all_is_read().await;
}

async fn first_contacts_are_read_on_the_timeline_of_the_file_they_are_in(world: World) {
    let cast = Cast::new(&world).await;
    let one = met(&world, &cast, "Over de bus").await;
    let two = met(&world, &cast, "Over de tuin").await;
    let ctx = world.ctx(&cast.lien);
    let merge = world.app.db.act(&ctx, &MergeFiles { kept: one, merged: two, take: Vec::new() }).await.unwrap();
    let texts = told(&world, &cast, one).await;
    assert!(texts.contains("Over de bus") && texts.contains("Over de tuin"), "{texts}");
    world.app.db.act(&ctx, &UndoMerge { merge }).await.unwrap();
    assert_eq!(told(&world, &cast, one).await, "Over de bus");
    assert_eq!(told(&world, &cast, two).await, "Over de tuin");
}
}
