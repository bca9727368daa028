//! What a referrer sees: how far, never what.

use kernel::Role;
use testkit::on_both_engines;

use crate::kit::{Cast, Visitor, amina, case, filled, guided, help, kit, mail, mails, position, refer, says_no, who};

const DETAILS: &[&str] = &[
    "Amina",
    "Haddad",
    "koken",
    "zondag",
    "schoolpoort",
    "0470",
    "+32470",
    "gebruik en gewoonten",
    "Deinze",
    "Sofie",
    "geheime notitie",
    "Arabisch",
];

fn tells_nothing(body: &str) {
    for detail in DETAILS {
        assert!(!body.contains(detail), "{detail} on a status page");
    }
}

on_both_engines! { kit();

async fn the_referrer_sees_how_far_and_nothing_else(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let path = format!("/referrals/{id}");
    let page = world.get(&cast.school_desk, &path).await;
    assert!(page.body.contains("A. H.") && page.body.contains("Ontvangen") && page.body.contains("dinsdag 26 mei 2026"));
    assert!(page.body.contains("Verbeter of vul aan") && page.body.contains("Neem de aanmelding terug"));
    tells_nothing(&page.body);
    let plan = [("_version", "1"), ("talk_by", &*position(&cast.sofie)), ("talk_day", "2026-06-02"), ("talk_time", "14:00"), ("note", "geheime notitie")];
    let reply = world.post(&cast.lien, &format!("/triage/{id}/plan"), &plan).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let page = world.get(&cast.school_desk, &path).await;
    assert!(page.body.contains("We plannen een gesprek") && page.body.contains("dinsdag 2 juni"));
    tells_nothing(&page.body);
    tells_nothing(&world.get(&cast.school_desk, "/referrals").await.body);
}

async fn once_she_has_a_coach_the_referrer_reads_how_far_help_elsewhere_is_and_never_what(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let her = who(&world, id).await;
    let path = format!("/referrals/{id}");
    let read = async || world.get(&cast.school_desk, &path).await.body;
    help(&world, her, "waiting", 1).await;
    assert!(!read().await.contains("andere organisatie"), "not before she is guided");
    guided(&world, her).await;
    let page = read().await;
    assert!(page.contains("Er is een coach") && page.contains("wacht ook op een plaats bij een andere organisatie"), "{page}");
    help(&world, her, "requested", 2).await;
    assert!(read().await.contains("We wachten op antwoord."));
    help(&world, her, "started", 3).await;
    let page = read().await;
    assert!(page.contains("De hulp van een andere organisatie is gestart."));
    assert!(!page.contains("Nederlands") && !page.contains("dutch-practice"), "never which help: {page}");
    tells_nothing(&page);
    says_no(&world, her, cast.school).await;
    assert!(!read().await.contains("andere organisatie"), "she said no to this organisation");
}

async fn unanswered_referrals_stand_first_and_colleagues_see_them(world: World) {
    let cast = Cast::new(&world).await;
    let first = refer(&world, &cast.school_desk, &amina()).await;
    world.clock.advance_minutes(24 * 60);
    let second = refer(&world, &cast.school_desk, &amina()).await;
    let colleague = world.person("Jan K.", Role::Referrer, cast.school).await;
    world.app.db.act(&world.ctx(&cast.lien), &referral::AcceptReferral { case: case(&world, first, 1), by: None }).await.unwrap();
    let body = world.get(&colleague, "/referrals").await.body;
    let at = |id: kernel::ReferralId| body.find(&format!("/referrals/{id}")).unwrap();
    assert!(at(second) < at(first), "what has no answer stands on top");
    assert!(body.contains("Nog geen antwoord") && body.contains("Met antwoord"));
}

async fn another_organisation_does_not_see_it(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    for other in [&cast.tom, &cast.sofie] {
        assert_eq!(world.get(other, &format!("/referrals/{id}")).await.status, 404);
        assert!(!world.get(other, "/referrals").await.body.contains(&id.to_string()));
    }
    let elsewhere = world.organisation("Vrije school", "referrer").await;
    let stranger = world.person("Stef", Role::Referrer, elsewhere).await;
    for path in [format!("/referrals/{id}"), format!("/triage/{id}"), "/triage".to_owned()] {
        assert_eq!(world.get(&stranger, &path).await.status, 404, "{path}");
    }
    let mayor = world.person("Burgemeester", Role::Municipality, cast.school).await;
    assert_eq!(world.get(&mayor, &format!("/referrals/{id}")).await.status, 404, "totals only");
}

async fn the_secret_link_cannot_be_guessed_and_is_not_stored(world: World) {
    Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let link = rita.post(&world, "/refer", &filled()).await.location;
    let token = link.rsplit('/').next().unwrap().to_owned();
    assert_eq!(token.len(), 48);
    let (head, last) = token.split_at(47);
    let near = if last == "0" { "1" } else { "0" };
    let world_get = |path: String| { let world = &world; async move { world.get_open(&path).await.status.as_u16() } };
    assert_eq!(world_get(link.clone()).await, 200);
    for wrong in [format!("/refer/status/{head}{near}"), format!("/refer/status/{head}"), "/refer/status/x".to_owned(), format!("{link}0")] {
        assert_eq!(world_get(wrong).await, 404);
    }
    let mut tx = world.app.db.read().await.unwrap();
    let (stored,) = store::fetch_one!(tx, (Vec<u8>,), "select token_hash from referral").unwrap();
    assert_eq!(stored, web::digest(&token));
}

async fn a_refusal_is_answered_in_plain_words_that_the_referrer_reads(world: World) {
    let cast = Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let link = rita.post(&world, "/refer", &filled()).await.location;
    let inbox = world.get(&cast.lien, "/triage").await;
    let id = inbox.body.split("href=\"/triage/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = "Het wijkteam helpt al. Bel hen gerust.";
    let fields = [("_version", "1"), ("reason", "guided"), ("answer", answer)];
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/decline"), &fields).await.status, 303);
    let page = world.get_open(&link).await;
    assert!(page.body.contains("Niet gestart") && page.body.contains(answer));
    assert!(!page.body.contains("heeft al begeleiding"), "the reason is for colleagues");
    tells_nothing(&page.body);
    let news = mail(&world, "Er is nieuws over je aanmelding").await;
    assert_eq!(news.recipient, "rita@example.be");
    assert!(news.body.contains(&link) && !news.body.contains("wijkteam"));
}

async fn with_an_account_the_news_links_to_the_own_page(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    assert!(mails(&world).await.is_empty(), "who is logged in saw that it was sent");
    world.app.db.act(&world.ctx(&cast.lien), &referral::AcceptReferral { case: case(&world, id, 1), by: None }).await.unwrap();
    let mail = &mails(&world).await[0];
    assert!(mail.body.contains(&format!("http://opstap.test/referrals/{id}")));
    assert!(mail.recipient.starts_with(&cast.school_desk.actor.staff.0.simple().to_string()));
}
}
