//! Mails and text messages in a folder come back as they were sent.

use mail::{Mailer, Message, Outbox, Reason, Sms, SmsGateway, Stamp, Transport, sent, sent_sms};
use proptest::prelude::*;
use std::path::PathBuf;

/// An empty folder of this test alone.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dir);
    dir
}

fn message() -> Message {
    Message {
        to: "amina@example.org".into(),
        subject: "Een afspraak: héél leuk".into(),
        text: "Dag Amina\n\nTot dinsdag.\n".into(),
    }
}

fn stamp(id: &'static str, at: &str) -> Stamp<'static> {
    Stamp { id, at: at.parse().unwrap() }
}

fn mailer(transport: Transport) -> Mailer {
    Mailer::new("Opstap <noreply@opstap.example>", transport).unwrap()
}

#[tokio::test]
async fn mails_in_a_folder_are_listed_newest_first() {
    let dir = folder("newest-first");
    let mailer = mailer(Transport::File(dir.clone()));
    mailer.send(&message(), &stamp("one", "2026-06-02T10:00:00Z")).await.unwrap();
    mailer.send(&message(), &stamp("two", "2026-06-02T10:00:00.250Z")).await.unwrap();
    let mails = sent(&dir).await.unwrap();
    assert_eq!(mails.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["two", "one"]);
    assert_eq!(mails[1].at.to_string(), "2026-06-02T10:00:00Z");
    assert_eq!(mails[1].from, "Opstap <noreply@opstap.example>");
    assert_eq!(
        (mails[1].to.as_str(), mails[1].subject.as_str(), mails[1].text.as_str()),
        ("amina@example.org", "Een afspraak: héél leuk", "Dag Amina\n\nTot dinsdag.\n")
    );
}

#[tokio::test]
async fn sending_the_same_mail_again_makes_no_second_one() {
    let dir = folder("same-again");
    let mailer = mailer(Transport::File(dir.clone()));
    for _ in 0..2 {
        mailer.send(&message(), &stamp("one", "2026-06-02T10:00:00Z")).await.unwrap();
    }
    assert_eq!(sent(&dir).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_folder_that_is_not_there_yet_holds_no_mails() {
    assert_eq!(sent(&folder("nothing")).await.unwrap(), []);
}

#[tokio::test]
async fn files_that_are_not_ours_are_passed_over() {
    let dir = folder("strangers");
    mailer(Transport::File(dir.clone())).send(&message(), &stamp("one", "2026-06-02T10:00:00Z")).await.unwrap();
    for name in ["readme.txt", "x.y.eml", "123.eml", "0000000000001.half.eml.part"] {
        std::fs::write(dir.join(name), "no headers here").unwrap();
    }
    assert_eq!(sent(&dir).await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_id_cannot_leave_the_folder() {
    let dir = folder("inside");
    let mailer = mailer(Transport::File(dir.clone()));
    mailer.send(&message(), &stamp("../../etc/passwd\r\nX: 1", "2026-06-02T10:00:00Z")).await.unwrap();
    assert_eq!(sent(&dir).await.unwrap()[0].id, "etcpasswdX1");
}

#[tokio::test]
async fn a_text_message_comes_back_with_its_bare_number() {
    let dir = folder("sms");
    let sms = Sms { to: "0470/00.00 00".into(), text: "Jouw code is 123456.\nTot straks!".into() };
    SmsGateway::File(dir.clone()).send(&sms, &stamp("one", "2026-06-02T10:00:00Z")).await.unwrap();
    let found = sent_sms(&dir).await.unwrap();
    assert_eq!((found[0].to.as_str(), &found[0].text), ("0470000000", &sms.text));
    assert_eq!(sent(&dir).await.unwrap(), [], "a text message is not a mail");
}

#[tokio::test]
async fn a_text_message_goes_to_phone_numbers_only() {
    let gateway = SmsGateway::Memory(Outbox::default());
    for to in ["", "0470", "+32 470 00 00 00\r\nTo: 1", "amina@example.org", "++32470000000", "1234567890123456"] {
        let sms = Sms { to: to.into(), text: "x".into() };
        let error = gateway.send(&sms, &stamp("one", "2026-06-02T10:00:00Z")).await.unwrap_err();
        assert_eq!((error.temporary, error.reason), (false, Reason::Address), "{to:?}");
    }
}

proptest! {
    #[test]
    fn any_subject_and_text_survive_the_folder(subject in any::<String>(), text in any::<String>()) {
        let dir = folder("any-text");
        let outbox = Outbox::default();
        let message = Message { to: "a@example.org".into(), subject, text };
        let stamp = stamp("one", "2026-06-02T10:00:00Z");
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
            mailer(Transport::File(dir.clone())).send(&message, &stamp).await.unwrap();
            mailer(Transport::Memory(outbox.clone())).send(&message, &stamp).await.unwrap();
            assert_eq!(sent(&dir).await.unwrap(), outbox.all());
        });
    }
}
