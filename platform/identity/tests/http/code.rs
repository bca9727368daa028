//! The authenticator: on, asked, good once, off.

use axum::http::StatusCode;
use kernel::Role;
use testkit::{Person, Reply, World};
use totp_rs::{Builder, Secret};

use crate::{GOOD, email, kit, log_in, set_password, with_session};

/// What the phone shows now.
fn code(world: &World, secret: &str) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    let now = u64::try_from(world.app.clock.now().unix_seconds()).unwrap();
    totp.generate(now).to_string()
}

/// Turns the code on through the page; gives the secret.
async fn turn_on(world: &World, person: &Person) -> String {
    let page = world.get(person, "/account/code").await;
    assert!(page.body.contains("<svg viewBox") && page.body.contains("otpauth://totp/Opstap"));
    let secret = page.input("secret").to_owned();
    let wrong = world.post(person, "/account/code", &[("secret", &secret), ("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.input("secret"), secret, "the same square after a typing error");
    let done = world.post(person, "/account/code", &[("secret", &secret), ("code", &code(world, &secret))]).await;
    assert_eq!(done.location, "/account");
    secret
}

async fn send(world: &World, page: &Reply, code: &str) -> Reply {
    let ticket = page.input("ticket").to_owned();
    world.post_open("/login/code", &[("ticket", &ticket), ("code", code), ("next", "/participants")]).await
}

testkit::on_both_engines! { kit();
    async fn a_code_is_asked_after_the_password_and_is_good_once(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let secret = turn_on(&world, &sofie).await;

        // The code that turned it on can't log in any more.
        let step = log_in(&world, &email(&sofie), GOOD).await;
        assert_eq!(step.status, StatusCode::OK);
        assert!(step.body.contains("Nog één stap") && !step.headers.contains("opstap="));
        assert_eq!(send(&world, &step, &code(&world, &secret)).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        world.clock.advance_minutes(1);
        let fresh = code(&world, &secret);
        let step = log_in(&world, &email(&sofie), GOOD).await;
        let in_ = send(&world, &step, &fresh).await;
        assert_eq!(in_.location, "/participants");
        assert_eq!(world.get(&with_session(&sofie, &in_), "/account").await.status, StatusCode::OK);

        let step = log_in(&world, &email(&sofie), GOOD).await;
        let replay = send(&world, &step, &fresh).await;
        assert_eq!(replay.status, StatusCode::UNPROCESSABLE_ENTITY, "the same code again");
        world.clock.advance_minutes(2);
        let old = send(&world, &step, &fresh).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "a code of two minutes ago");
    }

    async fn without_the_password_step_a_code_opens_nothing(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let secret = turn_on(&world, &sofie).await;
        world.clock.advance_minutes(1);
        let until = world.app.clock.now().plus_minutes(5).0;
        let forged = format!("{}.{until}.AAAA", sofie.actor.staff);
        let fields = [("ticket", forged.as_str()), ("code", &code(&world, &secret))];
        let reply = world.post_open("/login/code", &fields).await;
        assert!(!reply.headers.contains("opstap=") && reply.status == StatusCode::UNPROCESSABLE_ENTITY);
        // A ticket of six minutes ago is too old.
        let step = log_in(&world, &email(&sofie), GOOD).await;
        world.clock.advance_minutes(6);
        let late = send(&world, &step, &code(&world, &secret)).await;
        assert!(!late.headers.contains("opstap=") && late.body.contains("Je was te lang weg"));
    }

    async fn guessing_codes_runs_into_the_limit(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        turn_on(&world, &sofie).await;
        let step = log_in(&world, &email(&sofie), GOOD).await;
        for _ in 0..9 {
            assert_eq!(send(&world, &step, "123456").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(send(&world, &step, "123456").await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.status, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn turning_it_off_asks_the_password(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        turn_on(&world, &sofie).await;
        let wrong = world.post(&sofie, "/account/code/off", &[("old", "fout fout fout")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("niet je wachtwoord"));
        assert_eq!(world.post(&sofie, "/account/code/off", &[("old", GOOD)]).await.location, "/account");
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.location, "/today");
    }

    async fn the_secret_is_not_readable_in_the_database(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let secret = turn_on(&world, &sofie).await;
        let mut tx = world.app.db.read().await.unwrap();
        let sql = "select totp_secret from staff where id = $1";
        let stored: Vec<u8> = store::fetch_value!(tx, Vec<u8>, sql, sofie.actor.staff).unwrap();
        assert!(!stored.windows(8).any(|w| w == &secret.as_bytes()[..8]));
    }
}
