//! The calendar feed: a secret address, times and initials, nothing else.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use kernel::Role;
use store::execute;
use testkit::{Person, World, on_both_engines};

use crate::help::{Join, Part, plan, sofie_and_amina, visit_on};
use crate::kit;

/// Opens a feed and gives its path.
async fn open(world: &World, person: &Person) -> String {
    let page = world.post(person, "/appointments/feed", &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    let start = page.body.find("http://opstap.test/ical/").expect("shows the address") + "http://opstap.test".len();
    page.body[start..].split('"').next().unwrap().to_owned()
}

on_both_engines! { kit();
    async fn it_holds_times_and_initials_and_nothing_personal(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let mut fields = visit_on("2026-05-28", "14:00");
        fields.push(("note", "Sleutel ligt bij de buur"));
        plan(&world, &sofie, amina, &fields).await;
        world.post(&sofie, "/appointments/new", &[("kind", "office"), ("day", "2026-05-27"), ("hour", "09:00"), ("minutes", "90")]).await;
        let path = open(&world, &sofie).await;
        assert!(path.len() > 48, "256 bits in base64: {path}");
        let feed = world.get_open(&path).await;
        assert_eq!(feed.status, StatusCode::OK);
        assert!(feed.headers.contains("content-type: text/calendar; charset=utf-8"));
        assert!(feed.body.contains("SUMMARY:Afspraak A.H.\r\n") && feed.body.contains("SUMMARY:Afspraak\r\n"));
        assert!(feed.body.contains("DTSTART:20260528T120000Z\r\nDTEND:20260528T130000Z"));
        for secret in ["Amina", "Haddad", "Veldstraat", "Sleutel", "huisbezoek", "CAW", "Sofie", "LOCATION", "DESCRIPTION"] {
            assert!(!feed.body.contains(secret), "{secret} is in the feed");
        }
    }

    async fn an_unchanged_feed_is_not_sent_again(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "14:00")).await;
        let path = open(&world, &sofie).await;
        let feed = world.get_open(&path).await;
        let tag = feed.headers.lines().find_map(|l| l.strip_prefix("etag: ")).unwrap().to_owned();
        world.clock.advance_minutes(5);
        let ask = || Request::get(path.as_str()).header("if-none-match", tag.as_str());
        let same = world.send(ask(), Body::empty()).await;
        assert_eq!((same.status, same.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        world.post(&sofie, &format!("/appointments/{id}/cancel"), &[("_version", "1")]).await;
        let changed = world.send(ask(), Body::empty()).await;
        assert_eq!(changed.status, StatusCode::OK);
        assert!(changed.body.contains("STATUS:CANCELLED") && changed.body.contains("SEQUENCE:1"));
    }

    async fn only_what_this_position_owns_and_may_see_is_in_it(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let vdab = world.organisation("VDAB", "partner").await;
        let elsewhere = world.position(sofie.actor.staff, Role::Coach, vdab).await;
        world.app.db.act(&world.ctx(&sofie), &Join(amina, &elsewhere)).await.unwrap();
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "14:00")).await;
        let other = open(&world, &elsewhere).await;
        assert!(!world.get_open(&other).await.body.contains("VEVENT"));
        let path = open(&world, &sofie).await;
        assert!(world.get_open(&path).await.body.contains("A.H."));
        world.app.db.act(&world.ctx(&sofie), &Part(amina)).await.unwrap();
        world.clock.advance_minutes(1);
        assert!(!world.get_open(&path).await.body.contains("VEVENT"), "who may not see her any more, does not here either");
    }

    async fn a_revoked_renewed_unknown_or_ended_address_is_not_found(world: World) {
        let (sofie, _) = sofie_and_amina(&world).await;
        let first = open(&world, &sofie).await;
        let second = open(&world, &sofie).await;
        assert_eq!(world.get_open(&first).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get_open(&second).await.status, StatusCode::OK);
        assert!(!world.get(&sofie, "/appointments/feed").await.body.contains("/ical/"), "it is shown once");
        let closed = world.post(&sofie, "/appointments/feed/close", &[]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert_eq!(world.get_open(&second).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get_open("/ical/abc.ics").await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get_open("/ical/abc").await.status, StatusCode::NOT_FOUND);
        let third = open(&world, &sofie).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        execute!(
            tx, "update position set valid_to = '2026-05-25' where partnership_id = $1 and id = $2",
            world.partnership, sofie.actor.position
        ).unwrap();
        tx.finish().await.unwrap();
        assert_eq!(world.get_open(&third).await.status, StatusCode::NOT_FOUND);
    }

    async fn it_reaches_ninety_days_back_and_a_year_ahead(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        for day in ["2026-02-24", "2026-02-25", "2027-05-25", "2027-05-26"] {
            plan(&world, &sofie, amina, &visit_on(day, "14:00")).await;
        }
        let path = open(&world, &sofie).await;
        let feed = world.get_open(&path).await.body;
        assert!(feed.contains("DTSTART:20260225") && feed.contains("DTSTART:20270525"));
        assert!(!feed.contains("DTSTART:20260224") && !feed.contains("DTSTART:20270526"));
    }

    async fn opening_and_closing_stand_in_the_audit(world: World) {
        let (sofie, _) = sofie_and_amina(&world).await;
        open(&world, &sofie).await;
        world.post(&sofie, "/appointments/feed/close", &[]).await;
        let mut tx = world.app.db.read().await.unwrap();
        let verbs = store::fetch_values!(
            tx, String, "select verb from audit_entry where partnership_id = $1 order by seq desc limit 2", world.partnership
        ).unwrap();
        assert_eq!(verbs, ["calendar-feed.close", "calendar-feed.open"]);
    }
}
