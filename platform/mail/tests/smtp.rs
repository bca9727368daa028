//! What a mail server answers becomes the right error, and no field can add a header.

use mail::{MailError, Mailer, Message, Reason, Security, Smtp, SmtpConfig, Stamp, Transport};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

fn config(port: u16) -> SmtpConfig {
    SmtpConfig {
        host: "127.0.0.1".into(),
        port,
        security: Security::Clear,
        login: None,
        hello: Some("opstap.example".into()),
        timeout: Duration::from_secs(2),
    }
}

async fn send(port: u16, message: &Message) -> Result<(), MailError> {
    let transport = Transport::Smtp(Box::new(Smtp::new(config(port)).unwrap()));
    let stamp = Stamp { id: "mail-1", at: "2026-06-02T10:00:00Z".parse().unwrap() };
    Mailer::new("Opstap <noreply@opstap.example>", transport).unwrap().send(message, &stamp).await
}

fn message() -> Message {
    Message { to: "amina@example.org".into(), subject: "Dag".into(), text: "Tot dinsdag.\n.\nGroet".into() }
}

/// A mail server for one connection that answers `reply` to the reader's address, or takes the mail
/// if there is none. Gives back all it was told.
async fn server(reply: Option<&'static str>) -> (u16, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut heard = String::new();
        let mut in_text = false;
        write.write_all(b"220 stub\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let answer = if in_text {
                if line != "." {
                    continue;
                }
                in_text = false;
                "250 taken"
            } else if line.starts_with("RCPT") {
                reply.unwrap_or("250 ok")
            } else if line == "DATA" {
                in_text = true;
                "354 go on"
            } else {
                "250 ok"
            };
            if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                break;
            }
        }
        heard
    });
    (port, task)
}

#[tokio::test]
async fn a_mail_reaches_the_server_with_its_headers_and_text() {
    let (port, heard) = server(None).await;
    send(port, &message()).await.unwrap();
    let heard = heard.await.unwrap();
    for line in [
        "EHLO opstap.example",
        "RCPT TO:<amina@example.org>",
        "From: Opstap <noreply@opstap.example>",
        "To: amina@example.org",
        "Subject: Dag",
        "Date: Tue, 02 Jun 2026 10:00:00 +0000",
        "Message-ID: <mail-1@opstap.example>",
        "Content-Type: text/plain; charset=utf-8",
        "Tot dinsdag.",
        "..",
        "Groet",
    ] {
        assert!(heard.lines().any(|l| l == line), "{line} not in\n{heard}");
    }
}

#[tokio::test]
async fn a_server_that_refuses_the_reader_gives_a_permanent_error() {
    let (port, _server) = server(Some("550 5.1.1 no amina@example.org here")).await;
    let error = send(port, &message()).await.unwrap_err();
    assert_eq!((error.temporary, error.reason), (false, Reason::Reply(550)));
    assert!(!format!("{error} {error:?}").contains("amina"), "an error goes to the log");
}

#[tokio::test]
async fn a_server_that_is_busy_gives_a_temporary_error() {
    let (port, _server) = server(Some("451 4.3.0 try again later")).await;
    let error = send(port, &message()).await.unwrap_err();
    assert_eq!((error.temporary, error.reason), (true, Reason::Reply(451)));
}

#[tokio::test]
async fn a_server_that_wants_another_log_in_loses_us_no_mail() {
    let (port, _server) = server(Some("530 5.7.0 log in first")).await;
    let error = send(port, &message()).await.unwrap_err();
    assert_eq!((error.temporary, error.reason), (true, Reason::Reply(530)));
}

#[tokio::test]
async fn a_server_that_speaks_no_smtp_gives_a_temporary_error() {
    let (port, _server) = server(Some("hello there")).await;
    assert_eq!(send(port, &message()).await.unwrap_err().reason, Reason::Connection);
}

#[tokio::test]
async fn a_closed_port_gives_a_temporary_error() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let error = send(port, &message()).await.unwrap_err();
    assert_eq!((error.temporary, error.reason), (true, Reason::Connection));
}

#[tokio::test]
async fn a_silent_server_gives_a_temporary_error_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let held = tokio::spawn(async move {
        let open = listener.accept().await;
        tokio::time::sleep(Duration::from_secs(20)).await;
        drop(open);
    });
    let limit = Duration::from_secs(4);
    let error = tokio::time::timeout(limit, send(port, &message())).await.unwrap().unwrap_err();
    assert_eq!((error.temporary, error.reason), (true, Reason::Connection));
    held.abort();
}

#[tokio::test]
async fn a_line_end_in_the_subject_adds_no_header() {
    let (port, heard) = server(None).await;
    let subject = "Dag\r\nBcc: x@example.org\nX-Bad: 1\r\n\r\ntext\u{2028}more".into();
    send(port, &Message { subject, ..message() }).await.unwrap();
    let heard = heard.await.unwrap();
    assert!(!heard.lines().any(|l| l.starts_with("Bcc") || l.starts_with("X-Bad")), "{heard}");
    assert!(heard.contains("Subject: Dag Bcc: x@example.org X-Bad: 1 text more"), "{heard}");
}

#[tokio::test]
async fn an_address_with_a_line_end_or_blank_is_refused() {
    for to in [
        "amina@example.org\r\nBcc: x@example.org",
        "amina@example.org\nRCPT TO:<x@example.org>",
        "\"a\r\nb\"@example.org",
        "amina@example.org ",
        "amina@exa\u{0}mple.org",
        "a@example.org, b@example.org",
        "a@example.org>\u{2028}",
        "no address",
        "",
    ] {
        let error = send(1, &Message { to: to.into(), ..message() }).await.unwrap_err();
        assert_eq!((error.temporary, error.reason), (false, Reason::Address), "{to:?}");
    }
}

#[test]
fn a_password_never_goes_over_an_open_line() {
    let open = SmtpConfig { login: Some(("opstap".into(), "geheim".into())), ..config(25) };
    assert!(!format!("{open:?}").contains("geheim"));
    assert_eq!(Smtp::new(open.clone()).unwrap_err().reason, Reason::Settings);
    for security in [Security::Tls, Security::StartTls] {
        assert!(Smtp::new(SmtpConfig { security, host: "mail.example.org".into(), ..open.clone() }).is_ok());
    }
}

#[test]
fn a_sender_that_is_no_address_is_refused() {
    for from in ["", "Opstap", "Opstap <x@y.example>\r\nBcc: z@y.example"] {
        let transport = Transport::File("unused".into());
        assert_eq!(Mailer::new(from, transport).unwrap_err().reason, Reason::Address, "{from:?}");
    }
}
