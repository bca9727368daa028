//! Who made a referral mends it or takes it back; each leaves its trace.

use store::fetch_value;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, Visitor, amina, case, filled, kit, position, refer, who};

async fn person_status(world: &World, id: kernel::ReferralId) -> String {
    let her = who(world, id).await;
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "select status from participant where partnership_id = $1 and id = $2";
    fetch_value!(tx, String, sql, world.partnership, her).unwrap()
}

on_both_engines! { kit();

async fn a_wrong_number_is_mended_by_who_sent_it_and_read_by_who_decides(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let path = format!("/referrals/{id}/mend");
    let empty = world.post(&cast.school_desk, &path, &[("phone", ""), ("words", " ")]).await;
    assert!(empty.status == 422 && empty.body.contains("Vul een nummer in, of schrijf wat er anders is."), "{}", empty.body);
    let wrong = world.post(&cast.school_desk, &path, &[("phone", "12"), ("words", "Woont nu bij haar zus")]).await;
    assert!(wrong.status == 422 && wrong.body.contains("Woont nu bij haar zus"), "what was typed stays: {}", wrong.body);
    let key = world.get(&cast.school_desk, &format!("/referrals/{id}")).await.input("_key").to_owned();
    let good = [("phone", "0471 11 22 33"), ("words", "Woont nu bij haar zus"), ("_key", &*key)];
    for _ in 0..2 {
        assert_eq!(world.post(&cast.school_desk, &path, &good).await.status, 303);
    }
    let page = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(!page.body.contains("0471 11 22 33") && !page.body.contains("haar zus"), "her page never tells what was told");
    let triage = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert_eq!(triage.body.matches("Telefoon: 0471 11 22 33").count(), 2, "above, and once in the history: {}", triage.body);
    assert!(triage.body.contains("Woont nu bij haar zus") && triage.body.contains("De aanmelder verbeterde iets"));
    // It is no decision: what was decided before it can still be undone.
    let plan = referral::AcceptReferral { case: case(&world, id, 1), by: None };
    world.app.db.act(&world.ctx(&cast.lien), &plan).await.unwrap();
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/undo"), &[]).await.status, 303);
    let sealed = world.post(&cast.sofie, &path, &good).await;
    assert_eq!(sealed.status, 404, "another organisation has no such referral");
}

async fn a_referral_is_taken_back_until_it_is_accepted(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let plan = [("_version", "1"), ("talk_by", &*position(&cast.sofie)), ("talk_day", "2026-06-02"), ("talk_time", "14:00")];
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/plan"), &plan).await.status, 303);
    let her = who(&world, id).await;
    let file = format!("/participants/{her}");
    let open = async |person| {
        let mut tx = world.app.db.read().await.unwrap();
        people::door::open(&mut tx, &world.ctx(person), her).await.is_ok()
    };
    assert!(open(&cast.sofie).await, "{file}");
    let path = format!("/referrals/{id}/recall");
    assert_eq!(world.post(&cast.tom, &path, &[]).await.status, 404);
    assert_eq!(world.post(&cast.school_desk, &path, &[("why", "Ze wil zelf eerst bellen")]).await.status, 303);
    let page = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(page.body.contains("Teruggenomen") && !page.body.contains("Verbeter of vul aan"), "{}", page.body);
    assert!(!open(&cast.sofie).await, "who would hold the talk has no more business in the file");
    assert_eq!(person_status(&world, id).await, "declined");
    let triage = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert!(triage.body.contains("Teruggenomen door de aanmelder") && triage.body.contains("Ze wil zelf eerst bellen"));
    assert!(!triage.body.contains(&format!("/triage/{id}/undo")), "nobody undoes it for her");
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/undo"), &[]).await.status, 409);
    assert_eq!(world.post(&cast.school_desk, &path, &[]).await.status, 409, "it is over");
    let second = refer(&world, &cast.school_desk, &amina()).await;
    let accept = referral::AcceptReferral { case: case(&world, second, 1), by: None };
    world.app.db.act(&world.ctx(&cast.lien), &accept).await.unwrap();
    assert_eq!(world.post(&cast.school_desk, &format!("/referrals/{second}/recall"), &[]).await.status, 409);
}

async fn the_secret_link_mends_and_takes_back_too(world: World) {
    let cast = Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let link = rita.post(&world, "/refer", &filled()).await.location;
    let mend = rita.post(&world, &format!("{link}/mend"), &[("words", "Bel na vier uur")]).await;
    assert_eq!((mend.status.as_u16(), mend.location.as_str()), (303, link.as_str()), "{}", mend.body);
    assert_eq!(rita.post(&world, &format!("{link}/mend"), &[]).await.status, 422);
    let inbox = world.get(&cast.lien, "/triage").await;
    let id = inbox.body.split("href=\"/triage/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(world.get(&cast.lien, &format!("/triage/{id}")).await.body.contains("Bel na vier uur"));
    assert_eq!(rita.post(&world, &format!("{link}0/recall"), &[]).await.status, 404);
    assert_eq!(rita.post(&world, &format!("{link}/recall"), &[]).await.status, 303);
    assert!(rita.get(&world, &link).await.body.contains("Teruggenomen"));
    assert!(!world.get(&cast.lien, "/triage").await.body.contains(&format!("/triage/{id}")), "out of the inbox");
    assert!(world.get(&cast.lien, "/triage?show=recalled").await.body.contains(&format!("/triage/{id}")));
}

async fn somebody_met_on_outreach_is_met_again(world: World) {
    let cast = Cast::new(&world).await;
    let met = [("nickname", "Nr"), ("place", "Plein"), ("day", "2026-05-26"), ("time", "09:00"), ("talked", "Koffie"), ("visibility", "team")];
    let noted = world.post(&cast.sofie, "/outreach", &met).await;
    assert_eq!(noted.status, 303, "{}", noted.body);
    let list = world.get(&cast.sofie, "/outreach").await;
    let her = list.body.split("/refer?from=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = [("source", "coach"), ("from", &*her), ("wish", "Werk"), ("agreed", "spoken")];
    assert_eq!(world.post(&cast.sofie, "/refer", &form).await.status, 303);
    let mine = world.get(&cast.sofie, "/referrals").await;
    let id = mine.body.split("href=\"/referrals/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let id: kernel::ReferralId = id.parse().unwrap();
    assert_eq!(person_status(&world, id).await, "referred");
    assert_eq!(world.post(&cast.sofie, &format!("/referrals/{id}/recall"), &[]).await.status, 303);
    assert_eq!(person_status(&world, id).await, "met", "she can be referred again");
}
}
