//! A session ends in the middle of a note: the text goes along to the log-in page and comes back.

use std::io::Write as _;
use std::process::Stdio;

use store::Db;

use crate::client::Client;
use crate::load::somebody;
use crate::machine::{Machine, block_on, count};
use crate::program::{Server, demonstration, opstap};

/// Good enough for anybody.
pub const PASSWORD: &str = "vier natte fietsen";
const TEXT: &str = "Mila belde. \"Ik wil <b>morgen</b> & overmorgen komen\", zei ze.\n\nTweede alinea, met één é.";

/// The text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;")
}

fn unescaped(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#38;", "&")
}

/// Sets somebody's password as an administrator does.
pub fn set_password(data: &std::path::Path, email: &str) {
    let mut child =
        opstap(data, &["user", "password", "--email", email]).stdin(Stdio::piped()).spawn().expect("the program");
    child.stdin.take().unwrap().write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "the password was not set");
}

/// All hidden inputs of a page, in order.
fn hidden(page: &str) -> Vec<(String, String)> {
    let mark = "<input type=\"hidden\" name=\"";
    page.split(mark)
        .skip(1)
        .map(|rest| {
            let (name, rest) = rest.split_once("\" value=\"").unwrap();
            (name.to_owned(), unescaped(rest.split('"').next().unwrap()))
        })
        .collect()
}

#[test]
fn a_note_written_while_the_session_ended_is_kept_once_after_logging_in_by_password() {
    let folder = demonstration("expired");
    let machine = Machine::at(&folder.0);
    let email = machine
        .read(async |tx| store::fetch_value!(tx, String, "select email from staff where name like 'Sofie%'").unwrap());
    set_password(&folder.0, &email);
    let server = Server::start(&folder.0);
    let log_in = [("email", email.as_str()), ("password", PASSWORD)];
    let answer = server.nobody().post("/login", &log_in).unwrap();
    assert_eq!((answer.status, answer.header("location")), (303, "/today"));
    let sofie = Client { cookie: answer.cookie("opstap").unwrap(), ..server.nobody() };
    let participant = somebody(&sofie);
    let path = format!("/participants/{participant}/contacts");
    let form = sofie.get(&format!("{path}/new")).unwrap();
    let (csrf, key) = (form.input("_csrf"), form.input("_key"));

    block_on(async {
        let db = Db::open(&machine.url()).await.unwrap();
        let mut tx = db.unaudited_write().await.unwrap();
        store::execute!(tx, "update session set expires_at = 1").unwrap();
        tx.finish().await.unwrap();
        db.close().await;
    });
    let typed =
        [("_csrf", csrf.as_str()), ("_key", key.as_str()), ("kind", "call"), ("visibility", "team"), ("text", TEXT)];
    let expired = sofie.post(&path, &typed).unwrap();
    assert_eq!(expired.status, 401);
    assert!(expired.body.contains("Wat je schreef, is niet weg"));
    assert!(expired.body.contains(&escaped(TEXT)), "the text stands in the form: {}", expired.body);

    // First a wrong password: the text is still there. Then the right one.
    let mut fields = hidden(&expired.body);
    assert!(fields.iter().all(|(name, _)| name != "carry._csrf"), "the old token does not go along");
    fields.push(("email".to_owned(), email.clone()));
    let send = |fields: &[(String, String)], password: &str| {
        let mut pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        pairs.push(("password", password));
        server.nobody().post("/login", &pairs).unwrap()
    };
    let wrong = send(&fields, "drie droge fietsen");
    assert_eq!(wrong.status, 422);
    let resume = send(&[hidden(&wrong.body), vec![("email".to_owned(), email.clone())]].concat(), PASSWORD);
    assert_eq!(resume.status, 200, "{}", resume.body);
    assert!(resume.body.contains("Verder waar je was"));
    assert!(resume.body.contains(&format!("action=\"{path}\"")));
    assert_eq!(machine.read(async |tx| count(tx, "contact where text like 'Mila belde%'").await), 0, "not by itself");

    // A double click on the one button.
    let sofie = Client { cookie: resume.cookie("opstap").unwrap(), ..sofie };
    let fields = hidden(&resume.body);
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for _ in 0..2 {
        let saved = sofie.post(&path, &pairs).unwrap();
        assert_eq!(saved.status, 303, "{}", saved.body);
    }
    let texts = machine.read(async |tx| {
        store::fetch_values!(tx, String, "select text from contact where text like 'Mila belde%'").unwrap()
    });
    assert_eq!(texts, [TEXT]);
}
