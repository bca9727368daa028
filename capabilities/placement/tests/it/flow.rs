//! From a wish to a known end, and back to the list.

use kernel::Refusal;
use placement::model::{By, DeclineReason, GoesOn, Outcome, RefuseReason, WithdrawReason};
use placement::{
    AcceptRequest, AgreeSharing, AskPlace, AskQuestion, ChangeWishes, DeclineRequest, EndPlacement, GoAlong,
    OfferFreed, OfferPlace, ProposeDay, RefuseOffer, Reply, SendRequest, StartPlacement, Status, TakeDay,
    TellHowItGoes, Turn, Undo, Withdraw,
};
use store::Failure;
use testkit::on_both_engines;

use crate::kit::{Cast, agreement, day, free, happened, kit, load, requested, service, somebody, waits, wish, work};

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

on_both_engines! { kit();

async fn a_request_goes_from_the_list_to_a_known_end(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let p = requested(&world, &cast, amina, table).await;
    assert_eq!((p.status, p.turn, p.place_held, free(&world, table).await), (Status::Requested, Turn::Partner, true, 0));
    assert_eq!(p.deadline_on, Some(day("2026-06-05")));
    let db = &world.app.db;
    let (coach, partner) = (world.ctx(&cast.sofie), world.ctx(&cast.nele));
    let ask = AskQuestion { placement: p.id, version: p.version, words: "Kan ze op dinsdag?".to_owned() };
    db.act(&partner, &ask).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.turn), (Status::Question, Turn::Coach));
    db.act(&coach, &Reply { placement: p.id, version: p.version, words: "Ja".to_owned() }).await.unwrap();
    let p = load(&world, p.id).await;
    let propose = ProposeDay { placement: p.id, version: p.version, day: day("2026-06-02"), words: None };
    db.act(&partner, &propose).await.unwrap();
    let p = load(&world, p.id).await;
    db.act(&coach, &TakeDay { placement: p.id, version: p.version }).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.starts_on), (Status::Accepted, Some(day("2026-06-02"))));
    let along = GoAlong { placement: p.id, version: p.version, at: day("2026-06-02").at(14, 0) };
    db.act(&coach, &along).await.unwrap();
    let p = load(&world, p.id).await;
    assert!(p.warm && p.appointment_id.is_some());
    world.clock.advance_minutes(8 * 24 * 60);
    let (coach, partner) = (world.ctx(&cast.sofie), world.ctx(&cast.nele));
    db.act(&partner, &StartPlacement { placement: p.id, version: p.version, on: day("2026-06-02") }).await.unwrap();
    let p = load(&world, p.id).await;
    let tell = TellHowItGoes {
        placement: p.id, version: p.version, welcome: 5, helps: 4, goes_on: GoesOn::Yes, words: Some("Fijne groep".to_owned()),
    };
    db.act(&coach, &tell).await.unwrap();
    let p = load(&world, p.id).await;
    let wrong = EndPlacement { placement: p.id, version: p.version, outcome: Outcome::NeverStarted };
    assert!(matches!(refused(db.act(&coach, &wrong).await), Refusal::Invalid(_)));
    let end = EndPlacement { placement: p.id, version: p.version, outcome: Outcome::Done };
    db.act(&coach, &end).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.turn, p.place_held, free(&world, table).await), (Status::Ended, Turn::Nobody, false, 1));
    assert_eq!(
        happened(&world, p.id).await,
        ["asked", "offered", "sent", "question", "replied", "dated", "accepted", "handover", "started", "feedback", "ended"]
    );
}

async fn a_declined_request_returns_to_the_list_with_its_own_date(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let p = requested(&world, &cast, amina, table).await;
    let since = p.waiting_since;
    world.clock.advance_minutes(3 * 24 * 60);
    let decline = DeclineRequest {
        placement: p.id, version: p.version, reason: DeclineReason::OtherHelp, words: Some("Eerst lezen".to_owned()),
    };
    world.app.db.act(&world.ctx(&cast.nele), &decline).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.waiting_since, p.service_id, p.asked_organisation_id), (Status::Waiting, since, None, None));
    assert!(p.shared.is_empty() && p.agreed_at.is_none());
    assert_eq!(free(&world, table).await, 1, "the place is back");
    let mut tx = world.app.db.read().await.unwrap();
    let pairs = placement::exclusions(&mut tx, &world.ctx(&cast.lien)).await.unwrap();
    assert_eq!(pairs, [(amina, table)]);
    drop(tx);
    work(&world).await;
    assert_eq!(load(&world, p.id).await.status, Status::Waiting, "the same place is not offered to her again");
}

async fn a_place_that_was_not_there_is_not_offered_to_the_next(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let p = requested(&world, &cast, amina, table).await;
    let decline = DeclineRequest { placement: p.id, version: p.version, reason: DeclineReason::Full, words: None };
    world.app.db.act(&world.ctx(&cast.nele), &decline).await.unwrap();
    assert_eq!(free(&world, table).await, 0);
}

async fn a_refused_offer_goes_to_the_next_in_the_published_order(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let first = somebody(&world, &cast.sofie, "Amina").await;
    let one = waits(&world, &cast.sofie, first).await;
    world.clock.advance_minutes(60);
    let second = somebody(&world, &cast.tom, "Bilal").await;
    let two = waits(&world, &cast.tom, second).await;
    world.clock.advance_minutes(60);
    let third = somebody(&world, &cast.tom, "Chaima").await;
    let urgent = placement::NewPlacement {
        participant: third,
        wish: placement::Wish { grounds: vec!["roof".to_owned()], ..wish() },
    };
    let three = world.app.db.act(&world.ctx(&cast.tom), &urgent).await.unwrap();
    assert_eq!(world.app.db.act(&world.ctx(&cast.lien), &OfferFreed::of(table)).await.unwrap(), 1);
    let p = load(&world, three).await;
    assert_eq!((p.status, p.band, p.turn), (Status::Offered, 1, Turn::Coach), "the most urgent first");
    let refuse = RefuseOffer { placement: three, version: p.version, reason: RefuseReason::TooFar };
    world.app.db.act(&world.ctx(&cast.tom), &refuse).await.unwrap();
    work(&world).await;
    assert_eq!(load(&world, one).await.status, Status::Offered, "then who waits longest");
    assert_eq!(load(&world, two).await.status, Status::Waiting);
    assert_eq!(load(&world, three).await.status, Status::Waiting);
    assert_eq!(free(&world, table).await, 0);
}

async fn nothing_is_offered_by_itself_when_the_coordinator_turned_that_off(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let id = waits(&world, &cast.sofie, amina).await;
    let off = placement::SetAutomatic { on: false };
    assert_eq!(refused(world.app.db.act(&world.ctx(&cast.sofie), &off).await), Refusal::NotFound);
    world.app.db.act(&world.ctx(&cast.lien), &off).await.unwrap();
    assert_eq!(world.app.db.act(&world.ctx(&cast.lien), &OfferFreed::of(table)).await.unwrap(), 0);
    assert_eq!(load(&world, id).await.status, Status::Waiting);
}

async fn who_asks_a_free_place_gets_it_only_when_nobody_who_fits_waits_before_her(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let early = somebody(&world, &cast.tom, "Bilal").await;
    let waiting = waits(&world, &cast.tom, early).await;
    world.clock.advance_minutes(5);
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let l = world.app.l10n.words("nl-BE");
    let ask = AskPlace { participant: amina, service: table, wish: wish(), agreement: agreement(&l) };
    let id = world.app.db.act(&world.ctx(&cast.sofie), &ask).await.unwrap();
    let p = load(&world, id).await;
    assert_eq!((p.status, p.wishes.preferred, free(&world, table).await), (Status::Waiting, Some(table), 1));
    let w = load(&world, waiting).await;
    let withdraw = Withdraw { placement: waiting, version: w.version, reason: WithdrawReason::FoundHelp };
    world.app.db.act(&world.ctx(&cast.tom), &withdraw).await.unwrap();
    let carim = somebody(&world, &cast.tom, "Carim").await;
    let withdrawn = Withdraw { placement: id, version: p.version, reason: WithdrawReason::Mistake };
    world.app.db.act(&world.ctx(&cast.sofie), &withdrawn).await.unwrap();
    let ask = AskPlace { participant: carim, service: table, wish: wish(), agreement: agreement(&l) };
    let id = world.app.db.act(&world.ctx(&cast.tom), &ask).await.unwrap();
    let p = load(&world, id).await;
    assert_eq!((p.status, free(&world, table).await), (Status::Requested, 0), "kept and sent in one go");
}

async fn without_agreement_nothing_is_sent(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let id = waits(&world, &cast.sofie, amina).await;
    let version = load(&world, id).await.version;
    world.app.db.act(&world.ctx(&cast.lien), &OfferPlace { placement: id, service: table, version }).await.unwrap();
    let version = load(&world, id).await.version;
    let coach = world.ctx(&cast.sofie);
    let l = world.app.l10n.words("nl-BE");
    let send = SendRequest { placement: id, version, agreement: None };
    assert_eq!(refused(world.app.db.act(&coach, &send).await), Refusal::Conflict("placement-not-agreed"));
    let no = placement::Agreement { agreed: false, ..agreement(&l) };
    let send = SendRequest { placement: id, version, agreement: Some(no) };
    assert!(matches!(refused(world.app.db.act(&coach, &send).await), Refusal::Invalid(_)));
    let stale = placement::Agreement { shown: Some("what-was-shown-before".to_owned()), ..agreement(&l) };
    let agree = AgreeSharing { placement: id, version, agreement: stale };
    assert!(matches!(refused(world.app.db.act(&coach, &agree).await), Refusal::Invalid(_)), "what is shown is what is told");
    let agree = AgreeSharing { placement: id, version, agreement: agreement(&l) };
    world.app.db.act(&coach, &agree).await.unwrap();
    let p = load(&world, id).await;
    assert!(p.status == Status::Offered && p.agreed_at.is_some(), "agreed, and still not sent");
    let send = SendRequest { placement: id, version: p.version, agreement: None };
    world.app.db.act(&coach, &send).await.unwrap();
    assert_eq!(load(&world, id).await.status, Status::Requested);
}

async fn who_saw_an_older_version_changes_nothing(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let id = waits(&world, &cast.sofie, amina).await;
    let change = |version, own| ChangeWishes {
        placement: id,
        version,
        wishes: placement::Wishes { own_municipality: own, ..placement::Wishes::default() },
        grounds: vec!["children".to_owned()],
    };
    world.app.db.act(&world.ctx(&cast.sofie), &change(1, true)).await.unwrap();
    assert_eq!(refused(world.app.db.act(&world.ctx(&cast.sofie), &change(1, false)).await), Refusal::Stale { current: 2 });
    let p = load(&world, id).await;
    assert!(p.wishes.own_municipality && p.band == 2);
    assert!(matches!(refused(world.app.db.act(&world.ctx(&cast.sofie), &placement::NewPlacement { participant: amina, wish: wish() }).await), Refusal::Invalid(_)));
}

async fn a_deed_of_today_can_be_taken_back_by_who_did_it(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let p = requested(&world, &cast, amina, table).await;
    let accept = AcceptRequest { placement: p.id, version: p.version, starts_on: day("2026-06-02"), words: None };
    world.app.db.act(&world.ctx(&cast.nele), &accept).await.unwrap();
    let p = load(&world, p.id).await;
    let undo = Undo { placement: p.id, version: p.version };
    assert_eq!(refused(world.app.db.act(&world.ctx(&cast.sofie), &undo).await), Refusal::NotFound);
    world.app.db.act(&world.ctx(&cast.nele), &undo).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.starts_on), (Status::Requested, None));
    let decline = DeclineRequest { placement: p.id, version: p.version, reason: DeclineReason::Reach, words: None };
    world.app.db.act(&world.ctx(&cast.nele), &decline).await.unwrap();
    let p = load(&world, p.id).await;
    world.app.db.act(&world.ctx(&cast.nele), &Undo { placement: p.id, version: p.version }).await.unwrap();
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.place_held, free(&world, table).await), (Status::Requested, true, 0));
    let by = By::Partner;
    assert_eq!(by.as_str(), "partner");
}
}
