//! The referral form: seven questions, consent, sealed words, no details for the referrer.

use kernel::{Relation, Role};
use testkit::on_both_engines;

use crate::kit::{Cast, Visitor, amina, filled, kit, mail, mails, refer, who, with};

on_both_engines! { kit();

async fn the_form_has_at_most_seven_questions(world: World) {
    let cast = Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let pages = [
        rita.get(&world, "/refer").await,
        rita.get(&world, "/refer?who=self").await,
        world.get(&cast.school_desk, "/refer").await,
        world.get(&cast.sofie, "/refer").await,
    ];
    for page in pages {
        let questions = page.body.matches("data-question").count();
        assert!((6..=7).contains(&questions), "{questions} questions");
    }
}

async fn a_neighbour_refers_with_a_mail_code_and_can_follow(world: World) {
    let cast = Cast::new(&world).await;
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let reply = rita.post(&world, "/refer", &filled()).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let link = reply.location.clone();
    assert!(link.starts_with("/refer/status/"));
    let page = Visitor::default().get(&world, &link).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Ontvangen") && page.body.contains("A. H."));
    let mail = mail(&world, "We kregen je aanmelding").await;
    assert!(mail.body.contains(&format!("http://opstap.test{link}")));
    for secret in ["Amina", "Haddad", "koken", "0470"] {
        assert!(!mail.body.contains(secret) && !mail.subject.contains(secret), "{secret} in a mail");
    }
    assert!(world.get(&cast.lien, "/triage").await.body.contains("Amina Haddad"));
}

async fn what_the_person_agreed_to_is_recorded(world: World) {
    let cast = Cast::new(&world).await;
    refer(&world, &cast.school_desk, &amina()).await;
    let mut tx = world.app.db.read().await.unwrap();
    let row = store::fetch_one!(
        tx, (String, String, String, String),
        "select consent_channel, consent_scope, consent_language, consent_text_version from referral"
    )
    .unwrap();
    assert_eq!(row, ("interpreter".to_owned(), "contact-and-triage".to_owned(), "nl-BE".to_owned(), "referral-1".to_owned()));
    let verbs = store::fetch_all!(tx, (String,), "select verb from audit_entry order by seq").unwrap();
    assert!(verbs.iter().any(|(v,)| v == "referral.consent") && verbs.iter().any(|(v,)| v == "referral.refer"));
}

async fn without_agreement_only_a_signal_without_a_person_is_kept(world: World) {
    let cast = Cast::new(&world).await;
    let sent = with(&filled(), "agreed", "no");
    let reply = world.post(&cast.school_desk, "/refer", &sent).await;
    assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/referrals"));
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(store::fetch_value!(tx, i64, "select count(*) from participant").unwrap(), 0);
    assert_eq!(store::fetch_value!(tx, i64, "select count(*) from referral").unwrap(), 0);
    let signal = store::fetch_one!(tx, (String, String, String), "select source, domains, language from referral_signal").unwrap();
    assert_eq!(signal, ("neighbour".to_owned(), "housing addiction".to_owned(), "ar".to_owned()));
    drop(tx);
    let inbox = world.get(&cast.lien, "/triage").await;
    assert!(inbox.body.contains("Signalen zonder naam") && !inbox.body.contains("Amina"));
}

async fn nothing_told_can_be_read_in_the_database(world: World) {
    let cast = Cast::new(&world).await;
    refer(&world, &cast.school_desk, &amina()).await;
    let mut tx = world.app.db.read().await.unwrap();
    let (sealed,) = store::fetch_one!(tx, (Vec<u8>,), "select story_sealed from referral").unwrap();
    for secret in ["koken", "zondag", "schoolpoort", "addiction"] {
        assert!(!String::from_utf8_lossy(&sealed).contains(secret));
    }
    if tx.engine() == store::Engine::Sqlite {
        let (path,) = store::fetch_one!(tx, (String,), "select file from pragma_database_list where name = 'main'").unwrap();
        drop(tx);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("Haddad"), "the file is the right one");
        // The key of a domain stands in the schema; what was told would hold it between quotes.
        for secret in ["koken", "zondag", "schoolpoort", "\"addiction\""] {
            assert!(!text.contains(secret), "{secret} stands in clear in the file");
        }
    }
}

async fn a_double_tap_is_one_referral(world: World) {
    let cast = Cast::new(&world).await;
    let form = world.get(&cast.school_desk, "/refer").await;
    let mut sent = filled();
    let key = form.input("_key").to_owned();
    sent.push(("_key", &key));
    let first = world.post(&cast.school_desk, "/refer", &sent).await;
    let second = world.post(&cast.school_desk, "/refer", &sent).await;
    assert_eq!(first.location, second.location);
    let mut rita = Visitor::default();
    rita.prove(&world, "rita@example.be").await;
    let first = rita.post(&world, "/refer", &sent).await;
    let second = rita.post(&world, "/refer", &sent).await;
    assert_eq!(first.location, second.location);
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(store::fetch_value!(tx, i64, "select count(*) from referral").unwrap(), 2);
}

async fn the_person_herself_needs_no_third_party(world: World) {
    Cast::new(&world).await;
    let mut amina = Visitor::default();
    amina.post(&world, "/refer/mail", &[("email", "amina@example.be"), ("who", "self")]).await;
    let code = crate::kit::digits(&mails(&world).await[0].body);
    let reply = amina.post(&world, "/refer/code", &[("code", &code), ("who", "self")]).await;
    assert_eq!(reply.location, "/refer?who=self");
    let page = amina.get(&world, "/refer?who=self").await;
    assert!(page.body.contains("Mezelf aanmelden") && !page.body.contains("name=\"source\""));
    let without = [("who", "self"), ("given_name", "Amina"), ("phone", "0470123456"), ("wish", "Werk")];
    let reply = amina.post(&world, "/refer", &without).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Duid aan dat je akkoord bent"));
    let agreed = [&without[..], &[("agreed", "written")]].concat();
    assert!(amina.post(&world, "/refer", &agreed).await.location.starts_with("/refer/status/"));
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(store::fetch_one!(tx, (String,), "select source from referral").unwrap().0, "self");
}

async fn the_organisation_that_referred_stands_as_referrer_and_sees_no_file(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let person = who(&world, id).await;
    let mut tx = world.app.db.read().await.unwrap();
    let rows = store::fetch_all!(tx, (Relation, kernel::OrganisationId), "select kind, organisation_id from relation").unwrap();
    assert_eq!(rows, [(Relation::Referrer, cast.school)]);
    assert!(people::door::open(&mut tx, &world.ctx(&cast.school_desk), person).await.is_err());
}

async fn some_roles_cannot_refer_or_follow(world: World) {
    let cast = Cast::new(&world).await;
    for role in [Role::Municipality, Role::DataProtectionOfficer, Role::FunctionalAdministrator] {
        let somebody = world.person("Iemand", role, cast.school).await;
        for path in ["/refer", "/referrals", "/triage", "/outreach"] {
            assert_eq!(world.get(&somebody, path).await.status, 404, "{role} {path}");
        }
        assert_eq!(world.post(&somebody, "/refer", &filled()).await.status, 404);
    }
}

async fn a_form_without_proof_is_not_taken_and_keeps_what_was_typed(world: World) {
    Cast::new(&world).await;
    let reply = Visitor::default().post(&world, "/refer", &filled()).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Ik wil graag koken"));
    let mut forged = Visitor { cookies: vec![("refer".to_owned(), "0".repeat(48))] };
    assert_eq!(forged.post(&world, "/refer", &filled()).await.status, 422);
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(store::fetch_value!(tx, i64, "select count(*) from participant").unwrap(), 0);
}
}
