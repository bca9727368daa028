//! Addresses, passwords, limits, sessions.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use identity::actions::EndSession;
use kernel::Role;

use crate::{GOOD, email, kit, log_in, set_password, with_session, without};

testkit::on_both_engines! { kit();
    async fn a_right_password_opens_a_session_and_goes_to_the_home_of_the_role(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let reply = log_in(&world, &email(&sofie).to_uppercase(), GOOD).await;
        assert_eq!((reply.status, reply.location.as_str()), (StatusCode::SEE_OTHER, "/today"));
        let cookie = reply.headers.lines().find(|l| l.starts_with("set-cookie: opstap=")).unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        let again = with_session(&sofie, &reply);
        assert_eq!(world.get(&again, "/account").await.status, StatusCode::OK);
        assert_ne!(with_session(&sofie, &log_in(&world, &email(&sofie), GOOD).await).token, again.token);
    }

    async fn somebody_unknown_wrong_inactive_or_not_yet_invited_gets_the_same_answer(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let tom = world.person("Tom V.", Role::Coach, caw).await;
        let new = world.person("Nieuw N.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        set_password(&world, &tom, GOOD).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update staff set active = $2 where id = $1", tom.actor.staff, false).unwrap();
        tx.finish().await.unwrap();

        let wrong = log_in(&world, &email(&sofie), "vier droge fietsen").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("horen niet samen"));
        for (who, password) in [(email(&tom), GOOD), (email(&new), ""), ("niemand@nergens.example".to_owned(), GOOD)] {
            let reply = log_in(&world, &who, password).await;
            assert_eq!(reply.status, wrong.status);
            assert_eq!(without(&reply.body, &who), without(&wrong.body, &email(&sofie)));
            let headers = |h: &str| h.lines().filter(|l| !l.starts_with("content-length")).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(headers(&reply.headers), headers(&wrong.headers));
        }
    }

    async fn after_ten_wrong_passwords_the_account_waits_and_the_owner_gets_in_later(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        for _ in 0..10 {
            assert_eq!(log_in(&world, &email(&sofie), "fout fout fout").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let full = log_in(&world, &email(&sofie), GOOD).await;
        assert_eq!(full.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(full.headers.contains("retry-after: 900"), "{}", full.headers);
        // For an address that nobody has it is the same: the limit does not tell who exists.
        for _ in 0..10 {
            log_in(&world, "niemand@nergens.example", "x").await;
        }
        let nobody = log_in(&world, "niemand@nergens.example", "x").await;
        assert_eq!(nobody.status, full.status);
        assert_eq!(without(&nobody.body, "niemand@nergens.example"), without(&full.body, &email(&sofie)));
        world.clock.advance_minutes(15);
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.location, "/today");
    }

    async fn a_success_forgives_the_failures_before_it(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        for _ in 0..2 {
            for _ in 0..9 {
                log_in(&world, &email(&sofie), "fout fout fout").await;
            }
            assert_eq!(log_in(&world, &email(&sofie), GOOD).await.status, StatusCode::SEE_OTHER);
        }
    }

    async fn an_address_that_fails_fifty_times_waits_whatever_account_it_tries(world: World) {
        let address: std::net::SocketAddr = "192.0.2.7:1234".parse().unwrap();
        let mut last = StatusCode::OK;
        for number in 0..51 {
            let body = format!("email=naam{number}%40nergens.example&password=x");
            let request = Request::post("/login")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .extension(axum::extract::ConnectInfo(address));
            last = world.send(request, Body::from(body)).await.status;
            if number == 49 {
                assert_eq!(last, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn an_ended_session_leads_to_the_log_in_page(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let phone = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let page = world.get(&sofie, "/account").await;
        let end = "/account/sessions/";
        let path = page.body.split(end).nth(1).unwrap().split('"').next().unwrap();
        let done = world.post(&sofie, &format!("{end}{path}"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let reply = world.get(&phone, "/account").await;
        assert_eq!((reply.status, reply.location.as_str()), (StatusCode::SEE_OTHER, "/login?next=/account"));
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::OK, "the own session stays");
    }

    async fn nobody_ends_the_session_of_somebody_else(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let tom = world.person("Tom V.", Role::Coach, caw).await;
        let mut tx = world.app.db.read().await.unwrap();
        let sql = "select id from session where staff_id = $1";
        let his: uuid::Uuid = store::fetch_value!(tx, uuid::Uuid, sql, tom.actor.staff).unwrap();
        drop(tx);
        world.app.db.act(&world.ctx(&sofie), &EndSession::One(his)).await.unwrap();
        assert_eq!(world.get(&tom, "/account").await.status, StatusCode::OK);
    }

    async fn logging_out_ends_the_session_in_the_database_too(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let reply = world.post(&sofie, "/logout", &[]).await;
        assert_eq!((reply.status, reply.location.as_str()), (StatusCode::SEE_OTHER, "/login"));
        assert!(reply.headers.contains("set-cookie: opstap=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"));
        assert_eq!(world.get(&sofie, "/account").await.location, "/login?next=/account");
    }

    async fn a_form_without_token_or_from_another_site_is_refused(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let cookie = format!("{}={}", web::SESSION_COOKIE, sofie.token);
        let form = "application/x-www-form-urlencoded";
        let post = |path: &str| Request::post(path).header(header::COOKIE, &cookie).header(header::CONTENT_TYPE, form);
        assert_eq!(world.send(post("/logout"), Body::empty()).await.status, StatusCode::FORBIDDEN);
        let from_elsewhere = post("/logout").header("sec-fetch-site", "cross-site");
        let body = Body::from(format!("_csrf={}", sofie.csrf));
        assert_eq!(world.send(from_elsewhere, body).await.status, StatusCode::FORBIDDEN);
        let login = Request::post("/login").header(header::CONTENT_TYPE, form).header(header::ORIGIN, "https://boos.example");
        let login = login.header(header::HOST, "opstap.test");
        assert_eq!(world.send(login, Body::from("email=a%40b.be&password=x")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::OK, "nothing happened");
    }

    async fn after_log_in_only_a_page_of_our_own_is_gone_to(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        for (next, to) in [
            ("/participants?q=mila", "/participants?q=mila"),
            ("//boos.example", "/today"),
            ("/\t/boos.example", "/today"),
            ("/\\boos.example", "/today"),
            ("https://boos.example", "/today"),
            ("", "/today"),
        ] {
            let fields = [("email", &*email(&sofie)), ("password", GOOD), ("next", next)];
            assert_eq!(world.post_open("/login", &fields).await.location, to, "{next}");
        }
    }

    async fn a_log_in_with_another_session_open_ends_that_one(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let first = with_session(&sofie, &log_in(&world, &email(&sofie), GOOD).await);
        // The log-in form of another tab has no token of the session; it must still work.
        let request = Request::post("/login")
            .header(header::COOKIE, format!("opstap={}", first.token))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = format!("email={}&password={}", email(&sofie).replace('@', "%40"), GOOD.replace(' ', "+"));
        let reply = world.send(request, Body::from(body)).await;
        assert_eq!(reply.location, "/today");
        assert_eq!(world.get(&first, "/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.get(&with_session(&sofie, &reply), "/account").await.status, StatusCode::OK);
    }

    async fn each_log_in_leaves_a_line_in_the_audit(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        log_in(&world, &email(&sofie), GOOD).await;
        let mut tx = world.app.db.read().await.unwrap();
        let sql = "select count(*) from audit_entry where verb = $1 and staff_id = $2";
        let count: i64 = store::fetch_value!(tx, i64, sql, "session.open", sofie.actor.staff).unwrap();
        assert_eq!(count, 1);
    }

    async fn the_server_says_that_it_lives(world: World) {
        let reply = world.get_open("/health").await;
        assert_eq!((reply.status, reply.body.as_str()), (StatusCode::OK, "ok"));
        assert_eq!(world.get_open("/").await.location, "/login");
    }

    async fn a_password_hashed_at_an_older_cost_is_hashed_anew_and_nothing_else_changes(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        // A quarter of today's memory, one pass.
        let params = argon2::Params::new(4 * 1024, 1, 1, None).unwrap();
        let cheap = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let old = argon2::PasswordHasher::hash_password_with_salt(&cheap, GOOD.as_bytes(), &[7; 16]).unwrap().to_string();
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update staff set password_hash = $2 where id = $1", sofie.actor.staff, old.as_str()).unwrap();
        tx.finish().await.unwrap();
        let stored = async || {
            let mut tx = world.app.db.read().await.unwrap();
            store::fetch_value!(tx, String, "select password_hash from staff where id = $1", sofie.actor.staff).unwrap()
        };

        assert_eq!(log_in(&world, &email(&sofie), "fout fout fout").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(stored().await, old, "a wrong password changes nothing");
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.status, StatusCode::SEE_OTHER);
        let new = stored().await;
        assert!(new.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{new}");
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::OK, "other sessions go on");
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.status, StatusCode::SEE_OTHER);
        assert_eq!(stored().await, new, "once is enough");
        let mut tx = world.app.db.read().await.unwrap();
        let lines = "select count(*) from audit_entry where verb = 'password.rehash' and subject_id = $1";
        assert_eq!(store::fetch_value!(tx, i64, lines, sofie.actor.staff.0).unwrap(), 1);
    }
}
