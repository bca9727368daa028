//! What the worker does as time goes by, with a clock that is moved.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Actor, Role};
use mail::{Mailer, Security, SmsGateway, Smtp, SmtpConfig, Transport};
use store::outbox::{State, newest};
use testkit::{Kit, World};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

use super::{send_due, tidy_daily};

fn kit() -> Kit {
    Kit { migrations: parts::migrations(), locales: parts::locales(), routes: parts::routes() }
}

/// A mail server that answers `reply` to each reader's address, and counts who asked.
async fn server(reply: Arc<Mutex<&'static str>>, asked: Arc<Mutex<usize>>) -> Mailer {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            *asked.lock().await += 1;
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            let mut in_text = false;
            let _ = write.write_all(b"220 proef\r\n").await;
            while let Ok(Some(line)) = lines.next_line().await {
                let answer = match (in_text, line.as_str()) {
                    (true, ".") => {
                        in_text = false;
                        "250 taken"
                    }
                    (true, _) => continue,
                    (false, "DATA") => {
                        in_text = true;
                        "354 go on"
                    }
                    (false, line) if line.starts_with("RCPT") => *reply.lock().await,
                    (false, _) => "250 ok",
                };
                if answer.is_empty() || write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                    break;
                }
            }
        }
    });
    let smtp = SmtpConfig {
        host: "127.0.0.1".into(),
        port,
        security: Security::Clear,
        login: None,
        hello: None,
        timeout: Duration::from_secs(5),
    };
    Mailer::new("opstap@opstap.example", Transport::Smtp(Box::new(Smtp::new(smtp).unwrap()))).unwrap()
}

async fn state(world: &World) -> (State, i64, Option<String>) {
    let mut tx = world.app.db.read().await.unwrap();
    let message = newest(&mut tx, world.partnership, 1).await.unwrap().remove(0);
    (message.state, message.attempts, message.last_error)
}

async fn count(world: &World, from: &str) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    store::fetch_value!(&mut tx, i64, store::sql(format!("select count(*) from {from}"))).unwrap()
}

testkit::on_both_engines! { kit();
    async fn a_mail_is_tried_again_after_growing_pauses_until_the_server_takes_it(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let admin = world.person("Ann A.", Role::FunctionalAdministrator, caw).await;
        let fields = [
            ("_key", "een"), ("name", "Sofie Coach"), ("email", "sofie@opstap.example"), ("role", "coach"),
            ("focus", "integral"), ("percent", "100"), ("capacity", "20"), ("organisation", &caw.0.to_string()),
        ];
        let invited = world.post(&admin, "/staff", &fields).await;
        assert_eq!(invited.status.as_u16(), 303, "{}", invited.body);

        let (reply, asked) = (Arc::new(Mutex::new("")), Arc::new(Mutex::new(0)));
        let mailer = server(reply.clone(), asked.clone()).await;
        let sms = SmsGateway::File(std::env::temp_dir().join("nergens"));
        let look = async || {
            send_due(&world.app, &mailer, &sms).await.unwrap();
            *asked.lock().await
        };
        let mut tries = 0;
        for pause in [1, 2, 4, 8, 16] {
            tries += 1;
            assert_eq!(look().await, tries);
            assert_eq!(look().await, tries, "not again at once");
            if pause == 4 {
                *reply.lock().await = "451 4.3.0 later";
            }
            world.clock.advance_minutes(pause - 1);
            assert_eq!(look().await, tries, "not before {pause} minutes");
            world.clock.advance_minutes(1);
        }
        assert_eq!(state(&world).await, (State::Waiting, 5, Some("busy 451".to_owned())));
        let page = world.get(&admin, "/messages").await;
        assert!(page.body.contains("nu niet aannemen (code 451). 5 pogingen. Volgende poging: "), "{}", page.body);
        assert!(page.body.contains("wacht"));
        *reply.lock().await = "250 ok";
        assert_eq!(look().await, 6);
        assert_eq!(state(&world).await, (State::Sent, 6, None));
        assert!(world.get(&admin, "/messages").await.body.contains("verstuurd"));
    }

    async fn a_server_that_is_away_is_asked_once_for_all_mails_that_wait(world: World) {
        let ctx = world.app.ctx(Actor::system(world.partnership));
        let caw = world.organisation("CAW", "partner").await;
        let admin = world.person("Ann A.", Role::FunctionalAdministrator, caw).await;
        for number in 0..4 {
            let mut tx = world.app.db.unaudited_write().await.unwrap();
            let to = format!("x{number}@opstap.example");
            store::outbox::queue(&mut tx, &ctx, store::outbox::Channel::Mail, &to, "Onderwerp", "Tekst").await.unwrap();
            tx.finish().await.unwrap();
        }
        let asked = Arc::new(Mutex::new(0));
        let mailer = server(Arc::new(Mutex::new("")), asked.clone()).await;
        let sms = SmsGateway::File(std::env::temp_dir().join("nergens"));
        send_due(&world.app, &mailer, &sms).await.unwrap();
        assert_eq!(*asked.lock().await, 1);
        assert_eq!(count(&world, "outgoing_message where last_error = 'connection' and attempts = 1").await, 4);
        assert!(world.get(&admin, "/messages").await.body.contains("De mailserver antwoordt niet."));
    }

    async fn what_ended_a_month_ago_is_forgotten_once_a_day(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let ctx = world.app.ctx(Actor::system(world.partnership));
        world.post_open("/password", &[("email", &format!("{}@opstap.example", sofie.actor.staff.0.simple()))]).await;
        identity::tokens::create(&world.app.db, &ctx, sofie.actor.position, "proef", 1).await.unwrap();
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        let soon = ctx.now.plus_minutes(60);
        store::execute!(&mut tx, "update session set expires_at = $1", soon).unwrap();
        tx.finish().await.unwrap();
        let tables = ["session", "invitation", "api_token", "login_attempt"];

        let mut last = None;
        tidy_daily(&world.app, &mut last).await.unwrap();
        for table in tables {
            assert!(count(&world, table).await > 0, "{table} is not old yet");
        }
        world.clock.advance_minutes(32 * 24 * 60);
        // Still the same day as far as the worker knows: nothing happens twice.
        let mut told = Some(world.app.clock.now().day());
        tidy_daily(&world.app, &mut told).await.unwrap();
        assert!(count(&world, "session").await > 0);
        tidy_daily(&world.app, &mut last).await.unwrap();
        for table in tables {
            assert_eq!(count(&world, table).await, 0, "{table}");
        }
        assert_eq!(last, told);
    }
}
