//! The contingent: what the coordinator recorded counts when a place is taken, and what nobody knows refuses nobody.

use kernel::Day;
use schemes::wijk::contingent::Unit;
use testkit::{World, on_both_engines};
use wijk_office::Allot;
use wijk_workers::{Invite, MakeAgreement, Sign, Signed, Start, WorkerId};

use crate::kit::{Cast, DEINZE, PDF, at_work, deed, kit, referral, referred, upload};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\rIDATx\x9cc\x60\0\x02\0\0\x05\0\x01\xe9\xfa\xdc\xd8\0\0\0\0IEND\xaeB\x60\x82";

fn today() -> Day {
    Day::new(2026, 5, 26).unwrap()
}

async fn allot(world: &World, cast: &Cast, nis: &str, year: i64, amount: Option<i64>) {
    let decision = Allot {
        scheme: schemes::wijk::CODE,
        year,
        nis,
        unit: Unit::Places,
        amount,
        source: "Brief van VDAB",
        decided_on: today(),
    };
    world.clock.advance_minutes(1);
    world.app.db.act(&world.ctx(&cast.karin), &decision).await.unwrap();
}

/// Somebody who only has to begin; `nth` makes it somebody else.
async fn signed(world: &World, cast: &Cast, nth: &'static str) -> WorkerId {
    let id = referred(world, cast, &[("insz", ""), ("family_name", nth)]).await;
    let (db, ctx) = (&world.app.db, world.ctx(&cast.mieke));
    db.act(&ctx, &Invite { id, version: 1 }).await.unwrap();
    db.act(&ctx, &MakeAgreement { id, pdf: PDF }).await.unwrap();
    db.act(&ctx, &Sign { id, version: 1, signed: Signed::Drawn(PNG) }).await.unwrap();
    db.act(&ctx, &Sign { id, version: 2, signed: Signed::Office }).await.unwrap();
    id
}

async fn at_work_now(world: &World) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    store::fetch_value!(tx, i64, "select count(*) from wijk_worker where status = 'active'").unwrap()
}

on_both_engines! {
    kit();

    async fn what_nobody_knows_refuses_nobody_and_is_said(world: World) {
        let cast = Cast::new(&world).await;
        let page = world.get(&cast.mieke, "/wijk/workers/new").await;
        assert!(page.body.contains("is niet gekend. Daarom wordt niemand geweigerd."), "{}", page.body);
        let id = signed(&world, &cast, "Haddad").await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await;
        assert!(page.body.contains("is niet gekend. Daarom wordt niemand geweigerd."), "{}", page.body);
        assert_eq!(deed(&world, &cast.mieke, id, "start", &[("on", "2026-05-26")]).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let facts = "select facts from audit_entry where verb = 'wijk-worker.start'";
        let facts = store::fetch_value!(tx, String, facts).unwrap();
        assert!(facts.contains("places-left=unknown"), "{facts}");
    }

    async fn a_recorded_decision_refuses_whoever_comes_after_the_last_place(world: World) {
        let cast = Cast::new(&world).await;
        at_work(&world, &cast, &[]).await;
        let waits = signed(&world, &cast, "Wacht").await;
        // A decision for another year and one about hours say nothing about this year's places.
        allot(&world, &cast, "", 2025, Some(0)).await;
        let hours = Allot { scheme: schemes::wijk::CODE, year: 2026, nis: "", unit: Unit::Hours, amount: Some(0), source: "Brief", decided_on: today() };
        world.app.db.act(&world.ctx(&cast.karin), &hours).await.unwrap();
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{waits}")).await;
        assert!(page.body.contains("is niet gekend"), "{}", page.body);
        allot(&world, &cast, "", 2026, Some(1)).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{waits}")).await;
        assert!(page.body.contains("Nu kan er niemand bij."), "{}", page.body);
        let full = deed(&world, &cast.mieke, waits, "start", &[("on", "2026-05-26")]).await;
        assert_eq!(full.status, 422, "{}", full.body);
        assert!(full.body.contains("id=\"on-error\"") && full.body.contains("het contingent is vol"), "{}", full.body);
        let fields = referral(&[("insz", "")]);
        let new = upload(&world, &cast.mieke, "/wijk/workers/new", &fields, Some(("document", PDF))).await;
        assert!(new.status == 422 && new.body.contains("het contingent is vol"), "{}", new.body);
        // The last decision holds.
        allot(&world, &cast, "", 2026, Some(2)).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{waits}")).await;
        assert!(page.body.contains("Nog 1 plaats over in het contingent van dit jaar."), "{}", page.body);
        assert_eq!(deed(&world, &cast.mieke, waits, "start", &[("on", "2026-05-26")]).await.status, 303);
        // Taken back: not known again, and so nobody is refused.
        allot(&world, &cast, "", 2026, None).await;
        referred(&world, &cast, &[("insz", ""), ("family_name", "Later")]).await;
    }

    async fn a_municipality_that_got_its_own_places_is_full_on_its_own(world: World) {
        let cast = Cast::new(&world).await;
        allot(&world, &cast, "", 2026, Some(90)).await;
        allot(&world, &cast, DEINZE, 2026, Some(1)).await;
        let first = signed(&world, &cast, "Eerste").await;
        let second = signed(&world, &cast, "Tweede").await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{first}")).await;
        assert!(page.body.contains("In deze gemeente is nog 1 plaats over."), "{}", page.body);
        assert_eq!(deed(&world, &cast.mieke, first, "start", &[("on", "2026-05-26")]).await.status, 303);
        let full = deed(&world, &cast.mieke, second, "start", &[("on", "2026-05-26")]).await;
        assert!(full.status == 422 && full.body.contains("Alle plaatsen voor deze gemeente zijn dit jaar ingenomen."), "{}", full.body);
        // Next year nothing was decided yet.
        let next = deed(&world, &cast.mieke, second, "start", &[("on", "2026-08-25")]).await;
        assert_eq!(next.status, 422, "the year of the first day counts, and that is still this one");
    }

    async fn two_who_take_the_last_place_at_once_do_not_both_get_it(world: World) {
        let cast = Cast::new(&world).await;
        allot(&world, &cast, "", 2026, Some(3)).await;
        let mut waiting = Vec::new();
        for nth in ["Een", "Twee", "Drie", "Vier", "Vijf", "Zes"] {
            waiting.push(signed(&world, &cast, nth).await);
        }
        let begun: Vec<_> = waiting
            .into_iter()
            .map(|id| {
                let (db, ctx) = (world.app.db.clone(), world.ctx(&cast.mieke));
                tokio::spawn(async move { db.act(&ctx, &Start { id, version: 3, on: today() }).await.is_ok() })
            })
            .collect();
        let mut got = 0;
        for one in begun {
            got += i64::from(one.await.unwrap());
        }
        assert_eq!((got, at_work_now(&world).await), (3, 3), "three places, and six who came");
    }
}
