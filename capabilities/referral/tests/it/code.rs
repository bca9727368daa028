//! The mail code: right, wrong, late, too often, and what it tells a stranger.

use testkit::on_both_engines;

use crate::kit::{Cast, Visitor, digits, kit, mails};

on_both_engines! { kit();

async fn the_right_code_opens_the_form(world: World) {
    let mut rita = Visitor::default();
    let reply = rita.get(&world, "/refer").await;
    assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/refer/mail"));
    let page = rita.get(&world, "/refer/mail").await;
    assert!(page.body.contains("Ik heb geen e-mail"), "somebody without mail reads whom to call");
    rita.prove(&world, "rita@example.be").await;
    assert_eq!(rita.get(&world, "/refer").await.status, 200);
    let stranger = Visitor::default().get(&world, "/refer").await;
    assert_eq!(stranger.status, 303);
}

async fn five_wrong_tries_close_the_code(world: World) {
    let mut rita = Visitor::default();
    let code = rita.ask(&world, "rita@example.be").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        let reply = rita.post(&world, "/refer/code", &[("code", wrong)]).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Deze code werkt niet"));
    }
    let reply = rita.post(&world, "/refer/code", &[("code", &code)]).await;
    assert_eq!(reply.status, 422, "the right one comes too late");
    assert_eq!(rita.get(&world, "/refer").await.status, 303);
    rita.prove(&world, "rita@example.be").await;
}

async fn four_wrong_tries_leave_the_fifth(world: World) {
    let mut rita = Visitor::default();
    let code = rita.ask(&world, "rita@example.be").await;
    for _ in 0..4 {
        rita.post(&world, "/refer/code", &[("code", "12")]).await;
    }
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    assert_eq!(rita.post(&world, "/refer/code", &[("code", &spaced)]).await.status, 303, "spaces are no mistake");
}

async fn a_code_ends_after_fifteen_minutes(world: World) {
    let mut rita = Visitor::default();
    let code = rita.ask(&world, "rita@example.be").await;
    world.clock.advance_minutes(15);
    assert_eq!(rita.post(&world, "/refer/code", &[("code", &code)]).await.status, 422);
}

async fn a_proof_ends_after_two_hours_and_the_typed_text_stays(world: World) {
    Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    world.clock.advance_minutes(121);
    let reply = rita.post(&world, "/refer", &crate::kit::filled()).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Wat je schreef, staat hier nog") && reply.body.contains("Ik wil graag koken"));
    rita.prove(&world, "rita@example.be").await;
    let reply = rita.post(&world, "/refer", &crate::kit::filled()).await;
    assert!(reply.location.starts_with("/refer/status/"), "{}", reply.body);
}

async fn a_code_works_only_for_the_browser_that_asked(world: World) {
    let mut rita = Visitor::default();
    let code = rita.ask(&world, "rita@example.be").await;
    let mut other = Visitor::default();
    other.ask(&world, "other@example.be").await;
    assert_eq!(other.post(&world, "/refer/code", &[("code", &code)]).await.status, 422);
    let bare = Visitor::default().post(&world, "/refer/code", &[("code", &code)]).await;
    assert_eq!(bare.status, 422);
}

async fn too_many_codes_to_one_address_are_not_sent_and_nobody_can_tell(world: World) {
    let mut rita = Visitor::default();
    let mut answers = Vec::new();
    for _ in 0..6 {
        let reply = rita.post(&world, "/refer/mail", &[("email", "rita@example.be")]).await;
        answers.push((reply.status.as_u16(), reply.location));
    }
    answers.dedup();
    assert_eq!(answers, [(303, "/refer/code".to_owned())], "the same answer each time");
    assert_eq!(mails(&world).await.len(), 4);
    // Somebody with an account gets the same answer as somebody unknown: nobody is looked up.
    world.clock.advance_minutes(61);
    rita.ask(&world, "rita@example.be").await;
}

async fn one_network_address_cannot_ask_for_ever(world: World) {
    let mut rita = Visitor::default();
    for i in 0..30 {
        let email = format!("p{i}@example.be");
        assert_eq!(rita.post(&world, "/refer/mail", &[("email", &email)]).await.status, 303);
    }
    let reply = rita.post(&world, "/refer/mail", &[("email", "last@example.be")]).await;
    assert_eq!(reply.status, 429);
    assert!(reply.headers.contains("retry-after"));
}

async fn the_digits_are_nowhere_in_the_table(world: World) {
    let mut rita = Visitor::default();
    let code = rita.ask(&world, "rita@example.be").await;
    let mut tx = world.app.db.read().await.unwrap();
    let rows = store::fetch_all!(tx, (Vec<u8>, Vec<u8>), "select code_hash, email_hash from referral_code").unwrap();
    assert_eq!(rows.len(), 1);
    assert!(!String::from_utf8_lossy(&rows[0].0).contains(&code));
    assert_eq!(rows[0].0.len(), 32);
    drop(tx);
    let mail = &mails(&world).await[0];
    assert_eq!(digits(&mail.body), code);
    assert!(!mail.subject.contains(&code));
    // After a day the address is forgotten with the code.
    world.clock.advance_minutes(25 * 60);
    rita.ask(&world, "new@example.be").await;
    let mut tx = world.app.db.read().await.unwrap();
    let left = store::fetch_all!(tx, (String,), "select email from referral_code").unwrap();
    assert_eq!(left, [("new@example.be".to_owned(),)]);
}

async fn an_address_that_is_none_is_refused_with_what_was_typed(world: World) {
    let mut rita = Visitor::default();
    let reply = rita.post(&world, "/refer/mail", &[("email", "rita at example")]).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Kijk het e-mailadres na") && reply.body.contains("rita at example"));
}

async fn the_pages_for_everybody_speak_five_languages(world: World) {
    let mut rita = Visitor::default();
    for (code, title, dir) in [
        ("fr", "Signaler quelqu&#39;un", "ltr"), ("ar", "تسجيل شخص", "rtl"), ("uk", "Направити людину", "ltr"), ("en", "Refer somebody", "ltr"),
    ] {
        let reply = rita.get(&world, &format!("/refer/language/{code}")).await;
        assert_eq!(reply.status, 303);
        let page = rita.get(&world, "/refer/mail").await;
        assert!(page.body.contains(title), "{code}: {}", page.body);
        assert!(page.body.contains(&format!("lang=\"{code}\" dir=\"{dir}\"")));
    }
    assert_eq!(rita.get(&world, "/refer/language/xx").await.status, 404);
}
}
