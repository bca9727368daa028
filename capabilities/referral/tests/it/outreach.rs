//! First contacts: noted in seconds, followed up, put forward.

use kernel::{Aspect, Role, Verb};
use people::model::{Status, Visibility};
use testkit::on_both_engines;

use crate::kit::{Cast, DEINZE, kit};

const NOTE: &[(&str, &str)] =
    &[("nickname", "Momo"), ("place", "Markt Deinze"), ("talked", "Slaapt bij een vriend, wil werk met zijn handen")];

on_both_engines! { kit();

async fn a_first_contact_needs_only_a_place_and_what_was_said(world: World) {
    let cast = Cast::new(&world).await;
    let reply = world.post(&cast.sofie, "/outreach", &NOTE[1..]).await;
    assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/outreach"));
    let page = world.get(&cast.sofie, "/outreach").await;
    assert!(page.body.contains("Nr. 1"), "somebody without any name has a number");
    assert!(page.body.contains("Markt Deinze") && page.body.contains("1 keer"));
}

async fn only_three_fields_stand_open(world: World) {
    let cast = Cast::new(&world).await;
    let page = world.get(&cast.sofie, "/outreach").await;
    let open = page.body.split("<details class=\"more\"").next().unwrap();
    let form = open.split("action=\"/outreach\"").nth(1).unwrap();
    let fields = form.matches("<input id=").count() + form.matches("<textarea").count();
    assert_eq!(fields, 3);
    assert!(page.body.contains("value=\"team\" checked"), "closed by default");
}

async fn the_same_person_is_met_again_without_typing_the_name(world: World) {
    let cast = Cast::new(&world).await;
    world.post(&cast.sofie, "/outreach", NOTE).await;
    let list = world.get(&cast.sofie, "/outreach").await;
    let id = list.body.split("/outreach?again=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    world.clock.advance_minutes(60 * 24 * 3);
    let again = world.get(&cast.sofie, &format!("/outreach?again={id}")).await;
    assert!(again.body.contains("Opnieuw ontmoet: Momo") && !again.body.contains("name=\"nickname\""));
    assert!(again.body.contains("value=\"Markt Deinze\""), "the place of last time is filled in");
    let key = again.input("_key").to_owned();
    let fields = [("participant", id.as_str()), ("place", "Station"), ("talked", "Wil mee naar VDAB"), ("_key", &key)];
    for _ in 0..2 {
        assert_eq!(world.post(&cast.sofie, "/outreach", &fields).await.status, 303);
    }
    let list = world.get(&cast.sofie, "/outreach").await;
    assert!(list.body.contains("Station") && list.body.contains("2 keer"), "a double tap is one contact");
    assert_eq!(list.body.matches("/outreach?again=").count(), 1);
}

async fn whoever_met_the_person_sees_and_writes_and_nobody_else_knows(world: World) {
    let cast = Cast::new(&world).await;
    world.post(&cast.sofie, "/outreach", NOTE).await;
    let mut tx = world.app.db.read().await.unwrap();
    let (id,) = store::fetch_one!(tx, (kernel::ParticipantId,), "select id from participant").unwrap();
    let permit = people::door::open(&mut tx, &world.ctx(&cast.sofie), id).await.unwrap();
    assert!(permit.may(Verb::Write, Aspect::Identity) && permit.may(Verb::Write, Aspect::TeamNotes));
    assert!(people::door::open(&mut tx, &world.ctx(&cast.tom), id).await.is_err());
    drop(tx);
    assert!(!world.get(&cast.tom, "/outreach").await.body.contains("Momo"));
    for path in [format!("/outreach?again={id}"), format!("/refer?from={id}")] {
        assert_eq!(world.get(&cast.tom, &path).await.status, 404, "{path}");
    }
    let follow = [("participant", &*id.to_string()), ("place", "x"), ("talked", "y")];
    assert_eq!(world.post(&cast.tom, "/outreach", &follow).await.status, 404);
    for other in [&cast.lien, &cast.school_desk] {
        assert_eq!(world.get(other, "/outreach").await.status, 404);
        assert_eq!(world.post(other, "/outreach", NOTE).await.status, 404);
    }
}

async fn what_was_said_is_in_the_timeline_of_those_who_may_read_it(world: World) {
    let cast = Cast::new(&world).await;
    world.post(&cast.sofie, "/outreach", NOTE).await;
    let ctx = world.ctx(&cast.sofie);
    let mut tx = world.app.db.read().await.unwrap();
    let (id,) = store::fetch_one!(tx, (kernel::ParticipantId,), "select id from participant").unwrap();
    let l = world.app.l10n.words("nl-BE");
    let permit = people::door::open(&mut tx, &ctx, id).await.unwrap();
    let events = referral::timeline(&mut tx, &ctx, &permit, &l).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].title, "Ontmoet: Markt Deinze");
    assert!(events[0].text.as_deref().unwrap().contains("met zijn handen"));
    assert_eq!(events[0].who, "Sofie D., CAW");
    // The coordinator knows that the person exists, but a note for the team is not for her.
    let permit = people::door::open(&mut tx, &world.ctx(&cast.lien), id).await.unwrap();
    assert!(!permit.may(Verb::Read, Aspect::TeamNotes));
    assert!(referral::timeline(&mut tx, &world.ctx(&cast.lien), &permit, &l).await.unwrap().is_empty());
}

async fn putting_forward_takes_the_person_along_as_known(world: World) {
    let cast = Cast::new(&world).await;
    world.post(&cast.sofie, "/outreach", NOTE).await;
    let list = world.get(&cast.sofie, "/outreach").await;
    let path = format!("/refer?from={}", list.body.split("/refer?from=").nth(1).unwrap().split('"').next().unwrap());
    let form = world.get(&cast.sofie, &path).await;
    assert!(form.body.contains("Momo") && !form.body.contains("name=\"given\""));
    assert!(form.body.contains("value=\"coach\" checked") && form.body.contains("value=\"Sofie D.\""));
    let from = form.input("from").to_owned();
    let sent = [("from", from.as_str()), ("source", "coach"), ("wish", "Werk met mijn handen"), ("nis", DEINZE),
        ("language", "ti"), ("interpreter", "yes"), ("agreed", "spoken")];
    let reply = world.post(&cast.sofie, "/refer", &sent).await;
    assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/outreach"), "{}", reply.body);
    assert_eq!(world.post(&cast.sofie, "/refer", &sent).await.status, 409, "already put forward");
    let inbox = world.get(&cast.lien, "/triage").await;
    assert!(inbox.body.contains("Momo") && inbox.body.contains("Werk met mijn handen"));
    let mut tx = world.app.db.read().await.unwrap();
    let rows = store::fetch_all!(tx, (Status,), "select status from participant").unwrap();
    assert_eq!(rows, [(Status::Referred,)], "one person, not two");
    let told = store::fetch_all!(tx, (String, String, bool), "select nis, languages, interpreter_needed from participant").unwrap();
    assert!(told[0].0 == DEINZE && told[0].1.contains("\"ti\"") && told[0].2, "the file knows what the referral told: {told:?}");
}

async fn a_contact_in_the_future_or_with_a_wrong_word_is_refused_with_the_text_kept(world: World) {
    let cast = Cast::new(&world).await;
    let late = [("place", "Markt"), ("talked", "Over werk"), ("day", "2026-05-27")];
    let reply = world.post(&cast.sofie, "/outreach", &late).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Deze dag moet nog komen") && reply.body.contains("Over werk"));
    let impossible = [("place", "Markt"), ("talked", "Over werk"), ("day", "31/2/2026"), ("visibility", "everybody")];
    let reply = world.post(&cast.sofie, "/outreach", &impossible).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Deze dag bestaat niet") && reply.body.contains("Kies iets uit de lijst"));
    let reply = world.post(&cast.sofie, "/outreach", &[("nickname", "Momo")]).await;
    assert!(reply.body.contains("Schrijf waar") && reply.body.contains("value=\"Momo\""));
}

async fn a_team_lead_sees_whom_the_organisation_met(world: World) {
    let cast = Cast::new(&world).await;
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    world.post(&lead, "/outreach", NOTE).await;
    world.post(&cast.sofie, "/outreach", &[("nickname", "Zeki"), ("place", "Park"), ("talked", "Hond")]).await;
    let body = world.get(&lead, "/outreach").await.body;
    assert!(body.contains("Momo"));
    assert!(!body.contains("Zeki"), "a colleague's first contact is not a file of the whole house yet");
    assert_eq!(Visibility::ALL.len(), 3);
}
}
