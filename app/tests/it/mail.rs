//! A mail server that does not work, from the invitation to the mail that comes after all.

use std::time::{Duration, Instant};

use crate::client::Client;
use crate::expired::{PASSWORD, set_password};
use crate::machine::{Machine, count};
use crate::program::Server;
use crate::smtp::{MailServer, Mood};
use crate::user::FIRST;

/// The page of messages, once it says `words`.
fn messages(admin: &Client, words: &str) -> String {
    let began = Instant::now();
    loop {
        let page = admin.get("/messages").unwrap().body;
        if page.contains(words) {
            return page;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{words} is not on {page}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn retry(admin: &Client, page: &str) {
    let path = page.split("action=\"").filter_map(|p| p.split('"').next()).find(|p| p.ends_with("/retry")).unwrap();
    let csrf = page.split("name=\"_csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(admin.post(path, &[("_csrf", csrf)]).unwrap().status, 303);
}

#[test]
fn an_invitation_that_can_not_leave_is_seen_with_its_reason_and_leaves_when_the_mail_server_works() {
    let post = MailServer::start(Mood::Takes);
    let machine = Machine::new();
    std::fs::create_dir_all(&machine.data).unwrap();
    let settings = machine.data.join("opstap.toml");
    let text = format!(
        "session_minutes = 60\n[mail]\nfrom = \"Opstap <opstap@trekker.example>\"\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"clear\"\n",
        post.port
    );
    std::fs::write(&settings, text).unwrap();
    let config = ["--config", settings.to_str().unwrap()];
    machine.run(&[&FIRST[..], &config].concat());
    set_password(&machine.data, "an@trekker.example");
    let server = Server::start_with(&machine.data, &[&["serve"][..], &config].concat());
    let began = Instant::now();
    while post.taken().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(20), "the first invitation does not leave");
        std::thread::sleep(Duration::from_millis(50));
    }
    let log_in = [("email", "an@trekker.example"), ("password", PASSWORD)];
    let answer = server.nobody().post("/login", &log_in).unwrap();
    let admin = Client { cookie: answer.cookie("opstap").unwrap(), ..server.nobody() };

    // The mail server hangs up; somebody is invited.
    post.set(Mood::HangsUp);
    let form = admin.get("/staff/new").unwrap();
    let house = machine.read(async |tx| store::fetch_value!(tx, uuid::Uuid, "select id from organisation").unwrap());
    let (csrf, key) = (form.input("_csrf"), form.input("_key"));
    let invited = [
        ("_csrf", csrf.as_str()),
        ("_key", key.as_str()),
        ("name", "Sofie Coach"),
        ("email", "sofie@trekker.example"),
        ("role", "coach"),
        ("focus", "integral"),
        ("percent", "100"),
        ("capacity", "20"),
        ("organisation", &house.to_string()),
    ];
    let answer = admin.post("/staff", &invited).unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = messages(&admin, "De mailserver antwoordt niet. 1 poging. Volgende poging: ");
    assert!(page.contains("…@trekker.example") && !page.contains("/invitation/"), "no link in the page");
    assert!(machine.refused(&[&["doctor"][..], &config].concat()).contains("1 thing to mend"));

    post.set(Mood::Says("451 4.3.0 vol"));
    retry(&admin, &page);
    let page = messages(&admin, "De mailserver kan het bericht nu niet aannemen (code 451).");
    post.set(Mood::Says("550 5.1.1 onbekend"));
    retry(&admin, &page);
    let page = messages(&admin, "De mailserver weigert dit bericht (code 550). Kijk het adres na.");
    assert!(page.contains("niet gelukt"));
    let doctor = machine.try_run(&[&["doctor"][..], &config].concat());
    let said = String::from_utf8(doctor.stdout).unwrap();
    assert!(said.contains("good  mail: 127.0.0.1 answers") && said.contains("1 were given up this week"), "{said}");

    post.set(Mood::Takes);
    retry(&admin, &page);
    messages(&admin, "verstuurd");
    let began = Instant::now();
    while post.taken().len() < 2 {
        assert!(began.elapsed() < Duration::from_secs(20), "the invitation does not leave");
        std::thread::sleep(Duration::from_millis(50));
    }
    let mail = post.taken().pop().unwrap();
    assert!(mail.contains("To: sofie@trekker.example") && mail.contains("/invitation/"), "{mail}");
    std::thread::sleep(Duration::from_secs(4));
    assert_eq!(post.taken().len(), 2, "once");
    machine.read(async |tx| {
        assert_eq!(count(tx, "outgoing_message where state = 'sent' and body = ''").await, 2, "links are not kept");
    });
}

#[test]
fn mail_settings_that_can_not_work_stop_the_server_at_once() {
    let machine = Machine::new();
    std::fs::create_dir_all(&machine.data).unwrap();
    let settings = machine.data.join("opstap.toml");
    let config = ["--config", settings.to_str().unwrap()];
    machine.run(&FIRST);
    for (text, why) in [
        ("[mail]\nhost = \"x\"\nsecurity = \"soms\"\n", "mail.security is tls, starttls or clear"),
        ("[mail]\nhost = \"x\"\nsecurity = \"clear\"\nuser = \"opstap\"\n", "settings cannot work"),
        ("[mail]\nfrom = \"Opstap\"\n", "not an address"),
        ("[mail]\nhots = \"x\"\n", "unknown field `hots`"),
    ] {
        std::fs::write(&settings, text).unwrap();
        let said = machine.refused(&[&["serve", "--listen", "127.0.0.1:0"][..], &config].concat());
        assert!(said.contains(why), "{said}");
    }
}
