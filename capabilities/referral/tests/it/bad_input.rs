//! Input that no honest browser sends, and mistakes that people make.

use axum::body::Body;
use axum::http::{Request, header};
use testkit::{Person, Reply, World, on_both_engines};

use crate::kit::{Cast, filled, kit, with};

async fn raw(world: &World, person: &Person, body: Vec<u8>) -> Reply {
    let request = Request::post("/refer")
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    world.send(request, Body::from(body)).await
}

async fn nothing_kept(world: &World) {
    let mut tx = world.app.db.read().await.unwrap();
    for table in ["participant", "referral", "referral_signal", "outreach_contact"] {
        let count = store::fetch_value!(tx, i64, store::sql(format!("select count(*) from {table}"))).unwrap();
        assert_eq!(count, 0, "{table}");
    }
}

on_both_engines! { kit();

async fn ten_megabytes_are_refused_and_nothing_changes(world: World) {
    let cast = Cast::new(&world).await;
    let mut body = format!("_csrf={}&wish=", cast.school_desk.csrf).into_bytes();
    body.resize(10 * 1024 * 1024, b'a');
    assert_eq!(raw(&world, &cast.school_desk, body).await.status, 413);
    nothing_kept(&world).await;
}

async fn a_wrong_encoding_is_refused_whole(world: World) {
    let cast = Cast::new(&world).await;
    let body = format!("_csrf={}&wish=%E9t%E9&agreed=spoken", cast.school_desk.csrf).into_bytes();
    assert_eq!(raw(&world, &cast.school_desk, body).await.status, 400);
    nothing_kept(&world).await;
}

async fn a_form_from_elsewhere_is_refused(world: World) {
    let cast = Cast::new(&world).await;
    let reply = raw(&world, &cast.school_desk, b"_csrf=wrong&wish=x".to_vec()).await;
    assert_eq!(reply.status, 403);
    nothing_kept(&world).await;
}

async fn each_mistake_is_named_at_its_field_and_what_was_typed_stays(world: World) {
    let cast = Cast::new(&world).await;
    for (field, value, message) in [
        ("nis", "99999", "Kies een gemeente uit de lijst"),
        ("nis", "44011", "Kies een gemeente uit de lijst"),
        ("nis", "' or 1=1", "Maak deze tekst korter"),
        ("phone", "12", "Kijk het nummer na"),
        ("phone", "niet bellen", "Kijk het nummer na"),
        ("phone", "", "Hoe bereiken we de persoon"),
        ("given_name", "", "Schrijf een voornaam"),
        ("language", "klingon", "Kies iets uit de lijst"),
        ("domains", "gambling", "Kies iets uit de lijst"),
        ("source", "martian", "Kies wie jij bent"),
        ("agreed", "", "Duid aan of de persoon akkoord is"),
        ("wish", "", "Schrijf wat de persoon wil"),
    ] {
        let reply = world.post(&cast.school_desk, "/refer", &with(&filled(), field, value)).await;
        assert_eq!(reply.status, 422, "{field}={value}");
        assert!(reply.body.contains(message), "{field}={value}: no \"{message}\"");
        assert!(reply.body.contains("Kookt elke zondag"), "{field}: the text is gone");
        assert!(!reply.body.contains('⟦'), "{field}={value}");
    }
    nothing_kept(&world).await;
}

async fn a_text_that_is_too_long_is_said_and_kept(world: World) {
    let cast = Cast::new(&world).await;
    let long = "é".repeat(4001);
    let mut fields: Vec<(&str, &str)> = filled();
    fields.retain(|(name, _)| *name != "wish");
    fields.push(("wish", &long));
    let reply = world.post(&cast.school_desk, "/refer", &fields).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("ten hoogste 4000 tekens") && reply.body.contains(&long));
    nothing_kept(&world).await;
}

async fn markup_in_a_text_stays_text(world: World) {
    let cast = Cast::new(&world).await;
    let fields = with(&with(&filled(), "wish", "<script>alert(1)</script>"), "given_name", "<b>Amina</b>");
    assert_eq!(world.post(&cast.school_desk, "/refer", &fields).await.status, 303);
    let page = world.get(&cast.lien, "/triage").await;
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>Amina"));
}

async fn an_id_that_is_none_is_not_found(world: World) {
    let cast = Cast::new(&world).await;
    for path in ["/triage/not-an-id", "/referrals/not-an-id", "/refer?from=x", "/outreach?again=x"] {
        let status = world.get(&cast.sofie, path).await.status.as_u16();
        assert_eq!(status, 404, "{path}");
    }
}
}
